"""What is asked of statements about talks beyond their form. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

OTHER_ROUND = define(
    "HF-8101", "A round's name and its content differ", "Name it round:PROCESS/NUMBER, as its content says."
)
NO_TALKS = define("HF-8102", "Not a round and not a process", "Write round:PROCESS/NUMBER or process:NAME.")


def round_is_where_it_says(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`round:astana/6` is number 6 of `process:astana`."""
    wanted = f"round:{body.process.partition(':')[2]}/{body.number}"
    if draft.about != wanted:
        return OTHER_ROUND.at(
            f"The content belongs to “{wanted}”, the statement is about “{draft.about}”.", "about"
        )
    return None


def participates_in_talks(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """Somebody takes part in a round, or in a process as a whole."""
    if draft.about.partition(":")[0] not in ("round", "process"):
        return NO_TALKS.at(f"Nobody takes part in “{draft.about}”.", "about")
    return None
