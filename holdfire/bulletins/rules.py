"""What is asked of published counts beyond their form. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.incidents.rules import FAR_DAY, FIRST_YEAR, LAST_YEAR
from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

OTHER_DAY = define(
    "HF-8201",
    "A bulletin's name and its content differ",
    "Name it bulletin:PUBLISHER/DAY, as its content says.",
)
NO_COUNT = define("HF-8202", "A count without a number", "Give the total, or the count of at least one area.")
AREA_TWICE = define("HF-8203", "One area counted twice", "Give each area once, with its number.")
ENDS_FIRST = define(
    "HF-8204", "A period that ends before it begins", "Give the first day as `start` and the last as `day`."
)
CATEGORY_TWICE = define("HF-8205", "One category counted twice", "Give each category once, with its number.")
OWN_PRINT = define(
    "HF-8206",
    "A print said to be a reprint of itself",
    "Name the outlet whose text is reprinted, or leave it out.",
)


def bulletin_is_of_its_day(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`bulletin:russian-mod/2017-05-07` is that publisher's bulletin of that day, and the day is one that the record can hold.

    A ledger runs from its first day to its last: one bulletin of the year 9999 would draw it out for everybody.
    """
    for name in ("day", "start"):
        day = getattr(body, name)
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            said = f"{day.isoformat()} lies outside the years {FIRST_YEAR} to {LAST_YEAR}."
            return FAR_DAY.at(said, name)
    wanted = f"bulletin:{body.publisher.partition(':')[2]}/{body.day.isoformat()}"
    if draft.about != wanted:
        return OTHER_DAY.at(
            f"The content belongs to “{wanted}”, the statement is about “{draft.about}”.", "about"
        )
    return None


def bulletin_holds_together(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """It bears its day's name, its period runs forward, and it reprints somebody else's text if any."""
    if problem := bulletin_is_of_its_day(draft, body, organisation) or period_runs_forward(body):
        return problem
    if body.same_print_as and body.same_print_as == draft.attributed_to:
        return OWN_PRINT.at(f"“{body.same_print_as}” is who printed it.", "same_print_as")
    return None


def period_runs_forward(body: Any) -> Problem | None:
    """The first day of a period is not after its last one."""
    if body.start and body.start > body.day:
        said = f"It begins on {body.start.isoformat()} and ends on {body.day.isoformat()}."
        return ENDS_FIRST.at(said, "start")
    return None


def count_says_something(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A count stands in its day's bulletin, holds a number, and names an area and a category once."""
    if problem := bulletin_is_of_its_day(draft, body, organisation) or period_runs_forward(body):
        return problem
    if body.total is None and not body.by_area and not body.by_category:
        return NO_COUNT.at("The count has neither a total nor an area.", "total")
    if twice := _twice([area.place for area in body.by_area]):
        return AREA_TWICE.at(f"“{twice}” stands twice in the split.", "by_area")
    if twice := _twice([one.printed.casefold() for one in body.by_category or ()]):
        return CATEGORY_TWICE.at(f"“{twice}” stands twice in the split.", "by_category")
    return None


def _twice(names: list[str]) -> str | None:
    return next((name for name in names if names.count(name) > 1), None)
