"""Four stated ways to say what several figures come to."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.press.compare import Stated
from holdfire.press.summing import alike, summed


def toll(key: str, voice: str, **said: Any) -> Stated:
    """People killed, as some voice has it."""
    return Stated(f"claim:{key}/1", "killed", "persons", voice=voice, **said)


ENVOY, PAPER = toll("a", "envoy", best=400_000), toll("b", "paper", low=330_000)
REPRINT, OFFICE = toll("c", "envoy", best=400_000), toll("d", "office", low=300_000)
ALL = (ENVOY, PAPER, REPRINT, OFFICE)


def test_the_range_runs_from_the_least_to_the_most_that_any_leaves_room_for() -> None:
    """“More than” leaves the upper end open."""
    found = summed("range", ALL)
    assert (found.low, found.best, found.high) == (300_000, None, None)
    assert summed("range", (ENVOY, REPRINT)).best == 400_000


@pytest.mark.parametrize(
    ("figures", "best", "reason"),
    [
        (ALL, 400_000, {"number": 400_000, "for": 3, "of": 3}),
        ((ENVOY, REPRINT, toll("e", "ministry", best=150_000)), None, {"number": 150_000, "for": 1, "of": 2}),
    ],
)
def test_a_reprint_is_no_second_voice_in_a_majority(figures: Any, best: Any, reason: Any) -> None:
    """The number that more than half of the voices leave room for; the envoy printed twice speaks once."""
    found = summed("majority", figures)
    assert found.best == best
    assert found.reasons[-1].values == reason


def test_the_best_graded_source_speaks_and_ungraded_ones_are_counted() -> None:
    """By the gradings of one organisation; F cannot be judged, which is no grade to follow."""
    found = summed("sources", ALL, {"office": "B", "paper": "D", "envoy": "F"})
    assert (found.low, found.used) == (300_000, ("claim:d/1",))
    assert found.reasons[0].values == {"letter": "B", "ungraded": 1}
    assert summed("sources", ALL, {"envoy": "F"}).reasons[0].name == "nobody_graded"


def test_a_discussion_gives_no_number_but_what_is_to_be_settled() -> None:
    """Contradictions first, then what is not said."""
    found = summed("discussion", (*ALL, toll("e", "ministry", best=150_000)))
    assert (found.low, found.best, found.high) == (None, None, None)
    names = [reason.name for reason in found.reasons]
    assert names[0] == "numbers_apart"
    assert "assumed_whose" in names


def test_only_figures_that_can_be_compared_are_summed_up_together() -> None:
    """Children and women are two groups; a figure that does not say whose stands with the first that takes it."""
    children, women = toll("f", "x", best=5, whose="children"), toll("g", "y", best=7, whose="women")
    vague = toll("h", "z", low=4)
    assert alike((vague, women, children)) == ((children, vague), (women,))
