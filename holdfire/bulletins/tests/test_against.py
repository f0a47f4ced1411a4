"""What independent reports show beside the ledgers: at least, at most, and by what they are held to lie there."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.bulletins.against import against
from holdfire.bulletins.tests.test_ledgers import A, B, asked, count, outlined
from holdfire.record import keyfiles, settingup
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say


def seen(**given: Any) -> tuple[str, Any, list[str]]:
    """By what, how many, and which, on 1 May."""
    found = asked(**given)
    shown = against(found)
    keys = shown.keys(found.first, found.last)
    return shown.basis, shown.on(found.first, found.last), [key.partition(":")[2] for key in keys]


def report(key: str, who: str = "", end: str = "2017-05-01", place: dict[str, Any] | None = None) -> Draft:
    """A report of 1 May, or of the days up to `end`."""
    body = {"text": "Shelling.", "start": "2017-05-01", "end": end, "date_prec": 1, "place": place}
    kept = {field: value for field, value in body.items() if value}
    return Draft("report", f"report:{key}", kept, attributed_to=who or None)


def spot(lon: float) -> dict[str, Any]:
    """A point at 35.5° north."""
    return {"name": "Somewhere", "lon": lon, "lat": 35.5, "where_prec": 1}


@pytest.fixture
def counted(record: str) -> None:
    """Both monitors counted on 1 May, by two areas."""
    say(*(count(1, [who], 9, hama=5, homs=4) for who in (A, B)))


@pytest.mark.usefixtures("counted")
def test_everywhere_only_the_days_of_reports_are_vague_and_the_monitors_own_are_left_out() -> None:
    """A monitor's report that somebody else tells of too is independent."""
    say(report("one"), report("two", end="2017-05-03"), report("own", A), report("both", A))
    say(Draft("describes", "report:else", {"incident": "incident:both"}), report("else"))
    say(Draft("describes", "report:both", {"incident": "incident:both"}))
    assert seen() == ("everywhere", (2, 3), ["both", "one", "two"])


@pytest.mark.usefixtures("counted")
def test_in_an_area_with_an_outline_points_are_placed() -> None:
    """One within, one outside, a disc over the line, and one without a place."""
    say(outlined("hama", 36_000_000, 37_000_000))
    disc = {"name": "Near", "lon": 37.0, "lat": 35.5, "where_prec": 2}
    say(
        report("in", place=spot(36.5)),
        report("out", place=spot(38)),
        report("near", place=disc),
        report("vague"),
    )
    assert seen(area="place:hama") == ("outline", (1, 3), ["in", "near", "vague"])


@pytest.mark.usefixtures("counted")
def test_in_an_area_without_an_outline_the_names_of_areas_in_reports_say_where() -> None:
    """Its own name is in, that of another counted area out; a name that the record does not know may be either."""
    names = {"hama": "Hama", "homs": "Homs"}
    for key, name in names.items():
        body = {"names": [{"text": name, "lang": "en", "kind": "official"}], "level": "governorate"}
        say(Draft("place", f"place:{key}", body))
    around = {"in": "Hama governorate", "out": "Homs", "may": "Elsewhere"}
    say(*(report(key, place=spot(36.5) | {"within": [name]}) for key, name in around.items()))
    assert seen(area="place:hama") == ("names", (1, 2), ["in", "may"])


@pytest.mark.usefixtures("counted")
def test_a_report_of_two_incidents_says_of_both_where_they_lie() -> None:
    """Where organisations put a report to different incidents, the area that it names is that of each."""
    settingup.announce(A, keyfiles.make(A).public, by=DESK)
    body = {"names": [{"text": "Hama", "lang": "en", "kind": "official"}], "level": "governorate"}
    say(Draft("place", "place:hama", body), report("one", place=spot(36.5) | {"within": ["Hama"]}))
    say(Draft("describes", "report:one", {"incident": "incident:w"}))
    say(Draft("describes", "report:one", {"incident": "incident:z"}), organisation=A)
    assert seen(area="place:hama") == ("names", (2, 2), ["w", "z"])
