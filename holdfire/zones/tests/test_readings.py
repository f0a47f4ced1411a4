"""What is read of lines that several makers draw."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, say
from holdfire.zones import queries
from holdfire.zones.models import Boundary, Zone


def line(west: float, first: str = "2017-05-05", last: str | None = None, by: str | None = None) -> Draft:
    """A square of one degree, drawn by the desk or attributed to somebody."""
    ring = [[west, 34.0], [west + 1, 34.0], [west + 1, 35.0], [west, 35.0], [west, 34.0]]
    body = {"basis": "approximation", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return Draft("boundary", "zone:x", body, SOURCE, attributed_to=by, valid_from=first, valid_until=last)


def test_next_line_ends_the_one_before(record: str) -> None:
    """A maker's line is in force until the day before the same maker's next one."""
    say(Draft("zone", "zone:x", {"names": {"en": "X"}}, SOURCE), line(36), line(37, "2017-09-15"))
    assert [(b.first_day, b.last_day) for b in queries.boundaries()] == [
        (date(2017, 5, 5), date(2017, 9, 14)),
        (date(2017, 9, 15), None),
    ]
    assert [b.west for b in queries.boundaries(on=date(2017, 9, 15))] == [37]


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        (line(36, by="organisation:b"), False),
        (line(36.1, by="organisation:b"), True),
        (line(36.1, "2017-01-01", "2017-05-04", by="organisation:b"), False),
    ],
    ids=["same line", "other line", "other days"],
)
def test_contested(record: str, other: Draft, wanted: bool) -> None:
    """A zone is contested where two makers draw different lines for a common day, and only there."""
    say(line(36), other)
    assert Zone.objects.now().get().contested is wanted


def test_as_known(record: str) -> None:
    """A line that came later is not known on the day before it came."""
    first = say(line(36)).leaf
    say(line(37, by="organisation:b"))
    assert (queries.boundaries(leaf=first).count(), queries.boundaries().count()) == (1, 2)
    assert not queries.zones(first).get().contested and queries.zones().get().contested


def test_withdrawn(record: str) -> None:
    """A withdrawn line is in force no more, and its zone is read as before."""
    say(line(36))
    target = say(line(37, by="organisation:b"))
    id = Boundary.objects.now().get(holder="organisation:b").part
    say(Draft("withdrawal", "zone:x", {"reason": "wrong sheet"}, SOURCE, supersedes=id))
    assert target.leaf and [b.west for b in queries.boundaries()] == [36]


def test_refused(record: str) -> None:
    """A line without a first day, or one that crosses itself, is refused in words."""
    bad = line(36)
    ring = [[36, 34], [38, 35], [38, 34], [36, 34.6], [36, 34]]
    crossing = {**bad.body, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    for draft, code in [
        (Draft("boundary", "zone:x", bad.body, SOURCE), "HF-4101"),
        (Draft("boundary", "zone:x", crossing, SOURCE, valid_from="2017-05-05"), "HF-4015"),
        (line(36, "2017-05-05", "2017-05-04"), "HF-1005"),
    ]:
        with pytest.raises(Refused) as caught:
            say(draft)
        assert caught.value.problems[0].code == code
