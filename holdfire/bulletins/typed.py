"""From what was typed to the statements of one print: the print itself, and each monitor's count in it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from holdfire.record.statement import Draft, Source

# Side figures, with whether each runs on from bulletin to bulletin.
FIGURES: Mapping[str, bool] = {
    "settlements_joined": True,
    "armed_groups": True,
    "settlements_joined_in_period": False,
    "aid_deliveries_in_period": False,
    "aid_deliveries_to_date": True,
    "aid_tonnes_in_period": False,
    "aid_tonnes_to_date": True,
    "returned_persons_in_period": False,
    "returned_persons_to_date": True,
    "cleared_hectares_in_period": False,
    "cleared_hectares_to_date": True,
    "cleared_square_metres_in_period": False,
    "cleared_square_metres_to_date": True,
    "explosive_items_destroyed_in_period": False,
    "explosive_items_destroyed_to_date": True,
}


@dataclass(frozen=True, slots=True)
class Counted:
    """One monitor's column. areas: place, the bulletin's word for it, count; categories: word, count."""

    monitor: str
    total: int | None = None
    areas: Sequence[tuple[str, str, int]] = ()
    categories: Sequence[tuple[str, int]] = ()
    confirmed: int | None = None

    @property
    def says_something(self) -> bool:
        """Is there a number in it?"""
        return self.total is not None or bool(self.areas) or bool(self.categories)

    @property
    def parts(self) -> int:
        """What the areas come to."""
        return sum(count for _, _, count in self.areas)


@dataclass(frozen=True, slots=True)
class Typed:
    """A print as somebody typed it. outlet: its name; holder: the organisation whose print it is, None for the typist's own."""

    publisher: str
    day: date
    outlet: str
    holder: str | None
    start: date | None = None
    address: str = ""
    counts: Sequence[Counted] = ()
    figures: Mapping[str, int | float] = field(default_factory=dict)
    language: str = ""
    edition: str = ""
    same_print_as: str | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """The bulletin's name in the record."""
        return f"bulletin:{self.publisher.partition(':')[2]}/{self.day.isoformat()}"


def drafts(typed: Typed) -> list[Draft]:
    """The statements to be signed; what was left empty is left out."""
    more = {
        "language": typed.language,
        "same_print_as": typed.same_print_as,
        "note": typed.note,
    }
    head = {"publisher": typed.publisher, "day": typed.day.isoformat()}
    if typed.start and typed.start != typed.day:
        head["start"] = typed.start.isoformat()
    if typed.edition:
        head["edition"] = typed.edition
    printed = {**typed.figures, **{name: value for name, value in more.items() if value}}
    said = [
        ("bulletin", printed),
        *(("monitor_count", _count(one)) for one in typed.counts if one.says_something),
    ]
    source = Source(typed.outlet, typed.address or None)
    first, last = (typed.start or typed.day).isoformat(), typed.day.isoformat()
    return [
        Draft(kind, typed.key, {**head, **body}, source, typed.holder, first, last) for kind, body in said
    ]


def _count(one: Counted) -> dict[str, Any]:
    body: dict[str, Any] = {"monitors": [one.monitor]}
    if one.total is not None:
        body["total"] = one.total
    if one.areas:
        body["by_area"] = [
            {"place": place, "printed": word, "count": count} for place, word, count in one.areas
        ]
    if one.categories:
        body["by_category"] = [{"printed": word, "count": count} for word, count in one.categories]
    if one.confirmed is not None:
        body["confirmed_by_other"] = one.confirmed
    return body
