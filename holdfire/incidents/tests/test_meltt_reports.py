"""The rules named "meltt" over reports."""

from __future__ import annotations

from typing import Any

import numpy as np

from holdfire.agreements.qualify import acts_mask
from holdfire.incidents.columns import reports
from holdfire.incidents.match import Matches
from holdfire.incidents.meltt_reports import match_as_meltt

SHELLING, STRIKE = acts_mask(["shelling-artillery-missile-attack"]), acts_mask(["air-drone-strike"])
CLASH, EXPLOSIONS = acts_mask(["armed-clash"]), acts_mask(["explosions"])


def told(sources: list[int], acts: list[int], **more: Any) -> Matches:
    given = {"first": 17167, "lon": 36.7, "lat": 34.8, **more}
    return match_as_meltt(reports(len(sources), source=np.array(sources), acts=np.array(acts), **given))


def test_each_source_is_a_data_set_in_the_order_of_its_number() -> None:
    """The lowest source leads, wherever its rows stand; two reports of one source are never one event."""
    found = told([7, 3, 7, 5], [SHELLING] * 4)
    assert list(zip(found.a.tolist(), found.b.tolist(), strict=True)) == [(0, 1), (1, 3)]
    assert found.cluster.tolist() == [0, 0, 2, 0]
    assert found.chosen.all()


def test_the_type_of_event_is_a_taxonomy_of_two_levels() -> None:
    """One sub-type scores 1, one event type 0; another event type is no candidate, and what is not said is a category of its own."""

    def score(one: int, other: int) -> list[float]:
        return [float(of) for of in told([0, 1], [one, other]).score]

    assert score(SHELLING, SHELLING) == score(0, 0) == [1.0]
    assert score(SHELLING, STRIKE) == score(SHELLING, EXPLOSIONS) == [0.0]
    assert score(SHELLING, CLASH) == score(SHELLING, 0) == []


def test_how_well_a_place_is_known_is_not_read() -> None:
    """A report that may lie anywhere within 65 km is as far away as its point."""
    found = told([0, 1], [SHELLING] * 2, lat=np.array([34.8, 34.9]), radius=65, where_prec=4)
    assert len(found.a) == 0


def test_nothing_gives_nothing() -> None:
    """No report, and one report, have no pair."""
    assert told([], []).cluster.tolist() == []
    assert told([1], [0]).cluster.tolist() == [0]
