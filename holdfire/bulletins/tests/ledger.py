"""A ministry whose bulletins give two monitors' counts of three provinces: for the tests of the entry page."""

from __future__ import annotations

from typing import Any

from django.test import Client

from holdfire.record.statement import Draft, Source
from holdfire.testing import SOURCE, say

PAGE = "/bulletins/new/"
MINISTRY, NORTH, SOUTH = "organisation:ministry", "organisation:north-monitors", "organisation:south-monitors"
TEXT = (
    "24 September 2017. The Northern side registered 6 violations in the provinces of Alba (4) and Borna (2). "
    "The Southern side registered 5 violations: Alba - 5. "
    "The number of settlements that have joined the truce increased to 2,046."
)


def body(name: str, *roles: str) -> dict[str, Any]:
    """An organisation."""
    return {"names": {"en": name}, "label": name[:24], "roles": list(roles)}


def place(code: str, name: str, level: str = "governorate") -> Draft:
    """A place with one name."""
    names = [{"text": name, "lang": "en", "kind": "official"}]
    return Draft("place", f"place:{code}", {"names": names, "level": level, "lon": 36.0, "lat": 35.0}, SOURCE)


def printed(day: str, outlet: str, total: int, **areas: int) -> list[Draft]:
    """One outlet's print with the Northern monitors' count; areas by the code of the place."""
    head = {"publisher": MINISTRY, "day": day}
    words = {"A1": "Alba", "B1": "Borna", "D1": "Alba City"}
    by_area = [
        {"place": f"place:{code}", "printed": words[code], "count": count} for code, count in areas.items()
    ]
    about, source, by = f"bulletin:ministry/{day}", Source(outlet), f"organisation:{outlet.lower()}"
    count = {**head, "monitors": [NORTH], "total": total, "by_area": by_area}
    return [
        Draft(kind, about, what, source, by, day, day)
        for kind, what in (("bulletin", head), ("monitor_count", count))
    ]


def before() -> None:
    """Two monitors, a ministry, its bulletin of a day before, and the provinces; “Borna” is also a town's name."""
    say(
        Draft("organisation", MINISTRY, body("Ministry", "publisher", "guarantor"), SOURCE),
        Draft("organisation", NORTH, body("Northern monitors", "monitor"), SOURCE),
        Draft("organisation", SOUTH, body("Southern monitors", "monitor"), SOURCE),
        *(
            Draft("known_as", key, {"name": f"{word} side", "used_by": "bulletins"}, SOURCE)
            for key, word in ((NORTH, "Northern"), (SOUTH, "Southern"))
        ),
        place("A1", "Alba"), place("B1", "Borna"), place("B2", "Borna", "settlement"), place("C1", "Corda"),
        *printed("2017-09-20", "Herald", 3, A1=2, B1=1),
    )  # fmt: skip


ANSWERS = {
    "publisher": MINISTRY, "day": "2017-09-24", "outlet": "Gazette", "address": "https://gazette.example/1",
    "monitor_a": NORTH, "monitor_b": SOUTH, "total_a": "6", "total_b": "5", "confirmed_b": "1",
    "area_0": "Alba", "a_0": "4", "b_0": "5", "area_1": "Borna", "a_1": "2", "b_1": "", "settlements_joined": "2046",
    "rows": "3", "area_2": "",
}  # fmt: skip


def send(browser: Client, do: str = "sign", **changed: str) -> Any:
    """Send the form with one of its buttons."""
    return browser.post(PAGE, {**ANSWERS, **changed, "do": do})
