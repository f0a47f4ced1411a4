"""The state of a commitment, as a table of truth."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from holdfire.agreements.performed import disputed, met_on, state
from holdfire.agreements.said import Evidence

DUE = date(2017, 6, 4)


def says(state: str, days: int, holder: str = "a") -> Evidence:
    """What somebody says was so, days after the day on which it was due."""
    return Evidence(
        statement=f"{holder}{days}{state}",
        commitment="commitment:x/maps",
        state=state,  # type: ignore[arg-type]
        on=DUE + timedelta(days=days),
        holder=holder,
    )


SILENCE: list[Evidence] = []
DONE_IN_TIME, DONE_LATE = [says("done", -3)], [says("done", 4)]
PARTLY, NOT_BEFORE = [says("partly", 3)], [says("not_done", -3)]
TORN = [says("done", -3), says("not_done", 3, "b")]


@pytest.mark.parametrize(
    ("said", "ended", "states"),
    [
        # with no day, with more than a week left, with a week left, on the day, a day late, a month late
        (SILENCE, False, "pending pending due_soon due_soon unknown unknown"),
        (NOT_BEFORE, False, "pending pending due_soon due_soon unknown unknown"),
        (PARTLY, False, "pending pending due_soon due_soon unknown late"),
        (DONE_IN_TIME, False, "met pending due_soon met met met"),
        (DONE_LATE, False, "met pending due_soon due_soon unknown met"),
        (TORN, False, "disputed pending due_soon met met disputed"),
        (SILENCE, True, "lapsed lapsed lapsed lapsed lapsed lapsed"),
        (NOT_BEFORE, True, "lapsed lapsed lapsed lapsed lapsed lapsed"),
        (PARTLY, True, "lapsed lapsed lapsed lapsed lapsed lapsed"),
        (DONE_IN_TIME, True, "met lapsed lapsed met met met"),
        (DONE_LATE, True, "met lapsed lapsed lapsed lapsed met"),
        (TORN, True, "disputed lapsed lapsed met met disputed"),
    ],
)
def test_the_state_of_a_commitment(said: list[Evidence], ended: bool, states: str) -> None:
    """Every combination of deadline, what is said by that day, and whether the agreement still holds, has one state."""
    moments = [30, -8, -7, 0, 1, 30]
    found = []
    for n, days in enumerate(moments):
        on = DUE + timedelta(days=days)
        known = [one for one in said if one.on <= on]
        found.append(state(DUE if n else None, known, on, ended))
    assert " ".join(found) == states


def test_silence_is_no_lateness() -> None:
    """Past its day a commitment of which nobody speaks is unknown, however long ago it was."""
    assert state(DUE, [], DUE + timedelta(days=5000), False) == "unknown"


@pytest.mark.parametrize("other", ["partly", "not_done"])
@pytest.mark.parametrize(
    ("day", "holder", "contradicts"),
    [(-1, "b", False), (0, "b", True), (1, "b", True), (-1, "a", False), (0, "a", True), (1, "a", False)],
)
def test_a_contradiction_takes_two_voices_or_one_day(
    other: str, day: int, holder: str, contradicts: bool
) -> None:
    """Done and, by another for that day or later, not done: disputed. One's own later word replaces the earlier one."""
    assert disputed([says("done", 0), says(other, day, holder)]) is contradicts


def test_ones_own_later_word_counts() -> None:
    """Who said that it was done and later that it was not, says that it is not; and the other way round."""
    undone = [says("done", -3), says("not_done", 5)]
    assert met_on(undone) is None
    assert state(DUE, undone, DUE + timedelta(days=9), False) == "late"
    assert met_on([says("not_done", -3), says("done", 5)]) == DUE + timedelta(days=5)


def test_it_was_met_on_the_first_day_that_nobody_denies() -> None:
    """Repeating that it is done makes nothing late."""
    assert met_on([says("done", 9), says("done", -1, "b"), says("not_done", -2, "c")]) == DUE - timedelta(
        days=1
    )


def test_the_order_in_which_things_are_said_plays_no_part() -> None:
    """The same statements in another order give the same state."""
    kinds = [says(word, day, holder) for word, day, holder in product(("done", "partly"), (-1, 1), "ab")]
    for first, second, third in product(kinds, repeat=3):
        said, on = [first, second, third], DUE + timedelta(days=2)
        assert state(DUE, said, on, False) == state(DUE, said[::-1], on, False)
