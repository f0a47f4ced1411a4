"""What is asked of published counts beyond their form. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

OTHER_DAY = define(
    "HF-8201",
    "A bulletin's name and its content differ",
    "Name it bulletin:PUBLISHER/DAY, as its content says.",
)
NO_COUNT = define("HF-8202", "A count without a number", "Give the total, or the count of at least one area.")
AREA_TWICE = define("HF-8203", "One area counted twice", "Give each area once, with its number.")


def bulletin_is_of_its_day(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """`bulletin:russian-mod/2017-05-07` is that publisher's bulletin of that day."""
    wanted = f"bulletin:{body.publisher.partition(':')[2]}/{body.day.isoformat()}"
    if draft.about != wanted:
        return OTHER_DAY.at(
            f"The content belongs to “{wanted}”, the statement is about “{draft.about}”.", "about"
        )
    return None


def count_says_something(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A count stands in its day's bulletin, holds a number, and names an area once."""
    if problem := bulletin_is_of_its_day(draft, body, organisation):
        return problem
    if body.total is None and not body.by_area:
        return NO_COUNT.at("The count has neither a total nor an area.", "total")
    places = [area.place for area in body.by_area]
    if len(set(places)) < len(places):
        twice = next(place for place in places if places.count(place) > 1)
        return AREA_TWICE.at(f"“{twice}” stands twice in the split.", "by_area")
    return None
