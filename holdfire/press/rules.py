"""What is asked of claims beyond their form. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

OTHER_ARTICLE = define(
    "HF-8301", "A claim's name and its article differ", "Name it claim:ARTICLE/NUMBER, as its content says."
)


def claim_stands_in_its_article(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`claim:azernews-2017-10-30/3` stands in `article:azernews-2017-10-30`."""
    article = body.article.partition(":")[2]
    if draft.about.partition(":")[2].rpartition("/")[0] != article:
        return OTHER_ARTICLE.at(f"“{draft.about}” does not stand in “{body.article}”.", "article")
    return None
