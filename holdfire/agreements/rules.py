"""What is asked of statements about agreements beyond their form. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

OTHER_CLAUSE = define(
    "HF-8001",
    "A clause's name and its content differ",
    "Name it clause:AGREEMENT/NUMBER, as its content says.",
)
OTHER_AGREEMENT = define(
    "HF-8002",
    "A commitment under another agreement's clause",
    "Name it commitment:AGREEMENT/TASK, as its clause says.",
)

OTHER_STATEMENT = define(
    "HF-8003",
    "A proposal and what it puts differ",
    "Name it consent:STATEMENT with the id of the statement that is put, all 64 digits.",
)


def is_moment(text: str) -> str:
    """The text, if the calendar has such a moment, also in UTC; raises ValueError."""
    try:
        datetime.fromisoformat(text).astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a moment outside the calendar") from error
    return text


def puts_what_it_names(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`consent:9f…` puts the statement 9f…"""
    wanted = f"consent:{body.statement}"
    if draft.about != wanted:
        return OTHER_STATEMENT.at(f"It puts “{wanted}”, and is about “{draft.about}”.", "about")
    return None


def answers_a_statement(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """An answer is about `consent:` and the id of a statement."""
    if not re.fullmatch(r"consent:[0-9a-f]{64}", draft.about):
        return OTHER_STATEMENT.at(f"“{draft.about}” names no statement.", "about")
    return None


def clause_is_where_it_says(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`clause:astana-4/2` holds number 2 of `agreement:astana-4`."""
    wanted = f"clause:{body.agreement.partition(':')[2]}/{body.number}"
    if draft.about != wanted:
        return OTHER_CLAUSE.at(
            f"The content belongs to “{wanted}”, the statement is about “{draft.about}”.", "about"
        )
    return None


def commitment_belongs_to_its_clause(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`commitment:astana-4/maps` follows from a clause of the same agreement."""
    agreement = body.clause.partition(":")[2].rpartition("/")[0]
    if not agreement or draft.about.partition(":")[2].rpartition("/")[0] != agreement:
        return OTHER_AGREEMENT.at(
            f"“{draft.about}” does not stand under the agreement of “{body.clause}”.", "clause"
        )
    return None
