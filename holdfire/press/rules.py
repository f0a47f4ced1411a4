"""What is asked of claims beyond their form. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

OTHER_ARTICLE = define(
    "HF-8301", "A claim's name and its article differ", "Name it claim:ARTICLE/NUMBER, as its content says."
)

NOTHING_TO_GRADE = define(
    "HF-8302",
    "Only sources and what they say are graded",
    "Grade an organisation (organisation:NAME), an article (article:NAME) or a claim (claim:ARTICLE/NUMBER).",
)
WRONG_SCALE = define(
    "HF-8303",
    "The wrong scale",
    "A source (organisation) gets a letter from A to F; an article or a claim gets a digit from 1 to 6.",
)


def claim_stands_in_its_article(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`claim:azernews-2017-10-30/3` stands in `article:azernews-2017-10-30`."""
    article = body.article.partition(":")[2]
    if draft.about.partition(":")[2].rpartition("/")[0] != article:
        return OTHER_ARTICLE.at(f"“{draft.about}” does not stand in “{body.article}”.", "article")
    return None


def grades_a_source(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """Letters are of organisations, digits of what they say; nobody grades itself."""
    subject = draft.about.partition(":")[0]
    if subject not in {"organisation", "article", "claim"}:
        return NOTHING_TO_GRADE.at(f"“{draft.about}” is neither a source nor what one says.", "about")
    if subject == "organisation" and (body.credibility is not None or body.reliability is None):
        return WRONG_SCALE.at(f"“{draft.about}” is a source.", "credibility")
    if subject != "organisation" and (body.reliability is not None or body.credibility is None):
        return WRONG_SCALE.at(f"“{draft.about}” is what a source says.", "reliability")
    if draft.about == organisation:
        return NOTHING_TO_GRADE.at("An organisation does not grade itself.", "about")
    return None
