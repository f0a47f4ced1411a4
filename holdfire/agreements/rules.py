"""What is asked of statements about agreements beyond their form. Pure."""

from __future__ import annotations

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
