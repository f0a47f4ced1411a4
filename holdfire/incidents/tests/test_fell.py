"""Shares in words, and one answer a zone over all lines drawn of it."""

from __future__ import annotations

import pytest

from holdfire.incidents import fell
from holdfire.incidents.tests.build import report, zone
from holdfire.record.statement import Draft
from holdfire.testing import say


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(0.24, 0.3, "24…30 %"), (0.002, 0.002, "<1 %"), (0, 0.1, "0…10 %"), (1, 1, "100 %"), (0.999, 1, ">99…100 %"), (0.5, 0.5, "50 %")],
)  # fmt: skip
def test_partly_inside_is_never_called_nothing_or_all(low: float, high: float, words: str) -> None:
    """What lies partly inside is neither 0 % nor 100 %."""
    assert fell.share(low, high) == words


def line(organisation: str, west: float, valid_from: str = "2017-05-04") -> Draft:
    """A line of another maker, from a longitude eastwards."""
    ring = [[west, 35.3], [37.3, 35.3], [37.3, 36.3], [west, 36.3], [west, 35.3]]
    body = {"basis": "party's map", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return Draft(
        "boundary", "zone:z", body, attributed_to=f"organisation:{organisation}", valid_from=valid_from
    )


def test_the_share_runs_over_all_lines(record: str) -> None:
    """Where two lines differ the share is an interval, and it is inside only where every line has it inside."""
    say(
        *zone("z"),
        line("other", 36.9),
        report("a/1"),
        report("a/2", place={"where_prec": 2}),
        report("a/3", place={"lon": 37.1}),
    )
    found = fell.placed([f"incident:a/{n}" for n in (1, 2, 3)], fell.drawn(None, "en"), None)
    by_all, by_one, vague = (found[f"incident:a/{n}"][0] for n in (3, 1, 2))
    assert (by_all.relation, by_all.lines, by_all.share, by_all.title) == ("inside", 2, "100 %", "z")
    assert (by_one.relation, by_one.lines, by_one.share) == ("straddling", 2, "0…100 %")
    assert (vague.relation, vague.lines) == ("straddling", 2)
    assert 0 < vague.low < vague.high


def test_a_line_of_another_day_does_not_count(record: str) -> None:
    """Only lines in force on the incident's days are asked."""
    say(*zone("z"), line("other", 36.9, "2017-06-01"), report("a/1"))
    (one,) = fell.placed(["incident:a/1"], fell.drawn(None, "en"), None)["incident:a/1"]
    assert (one.relation, one.lines) == ("inside", 1)
