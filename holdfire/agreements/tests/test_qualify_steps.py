"""Each question by itself, over every combination that its rules distinguish: by hand, and beside the day-by-day walker."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from holdfire.agreements.qualify import UNKNOWN, Clause, Step, acts_mask, qualify
from holdfire.agreements.tests import naive
from holdfire.agreements.tests.naive import Side, Told

A, B, C, D = 1, 2, 3, 4
YES, NO, BOTH = 1, 2, 3
Periods = tuple[tuple[int, int], ...]


def answer(step: Step, told: Told, clause: Clause) -> int:
    """The answer to one question: 1 yes, 2 no, 3 both; the walker must give the same."""
    found = int(qualify(naive.cases([told]), [clause]).answers(step)[0, 0])
    expected = naive.answers(told, clause)[step]
    assert found == (True in expected) + 2 * (False in expected), (told, clause)
    return found


# FORCE

WHOLE: Periods = ((10, 20),)
GAP: Periods = ((10, 13), (17, 20))
TOUCHING: Periods = ((15, 20), (10, 14))


@pytest.mark.parametrize(
    ("versions", "start", "end", "expected"),
    [
        ((WHOLE,), 12, 18, YES),
        ((WHOLE,), 10, 10, YES),  # the first day belongs to the period
        ((WHOLE,), 20, 20, YES),  # and so does the last
        ((WHOLE,), 9, 9, NO),
        ((WHOLE,), 21, 21, NO),
        ((WHOLE,), 10, 20, YES),
        ((WHOLE,), 9, 10, BOTH),
        ((WHOLE,), 20, 21, BOTH),
        ((WHOLE,), 1, 30, BOTH),
        ((GAP,), 14, 16, NO),
        ((GAP,), 13, 17, BOTH),
        ((GAP,), 17, 17, YES),
        ((TOUCHING,), 14, 15, YES),  # no day lies between the two
        ((WHOLE, WHOLE), 12, 12, YES),
        ((WHOLE, GAP), 12, 12, YES),  # they differ, but not on that day
        ((WHOLE, GAP), 15, 15, BOTH),
        ((WHOLE, GAP), 30, 30, NO),
        ((WHOLE, ()), 12, 12, BOTH),  # a version by which it never held
        (((),), 12, 12, NO),
        ((), 12, 12, BOTH),  # nobody says
    ],
)
def test_in_force(versions: tuple[Periods, ...], start: int, end: int, expected: int) -> None:
    """It was in force where every version holds on all days of the case, not where none does on any, else both."""
    assert answer(Step.FORCE, Told(start, end), Clause("c", periods=versions)) == expected


def test_in_force_over_all_versions_and_spans() -> None:
    """One, two or three versions of the terms, and every span of days around their first and last days."""
    kinds: tuple[Periods, ...] = (WHOLE, GAP, TOUCHING, (), ((5, 5),), ((0, 40),), ((10, 15), (12, 20)))
    seen = set()
    for versions in [(), *product(kinds), *product(kinds, repeat=2), *combinations(kinds, 3)]:
        spans = [(start, end) for start in range(4, 23) for end in (start, start + 1, start + 4, start + 12)]
        rows = [Told(*span) for span in spans]
        clause = Clause("c", periods=versions)
        found = qualify(naive.cases(rows), [clause]).answers(Step.FORCE)[:, 0].tolist()
        expected = [naive.force(row, clause) for row in rows]
        assert found == [(True in one) + 2 * (False in one) for one in expected], versions
        seen |= set(found)
    assert seen == {YES, NO, BOTH}


# ACT


@pytest.mark.parametrize(
    ("may_be", "forbidden", "expected"),
    [
        (["armed-clash"], ["battles"], YES),
        (["battles"], ["battles"], YES),
        (["battles"], ["armed-clash"], BOTH),
        (["battles", "explosions"], ["battles"], BOTH),
        (["battles", "explosions"], ["battles", "explosions"], YES),
        (["protests"], ["battles", "explosions"], NO),
        ([], ["battles"], BOTH),
        ([], [], YES),
        (["protests"], [], YES),
    ],
)
def test_act(may_be: list[str], forbidden: list[str], expected: int) -> None:
    """An act is forbidden where all that it may be is, not where nothing of it is; a clause without acts forbids any."""
    assert (
        answer(Step.ACT, Told(0, 0, acts=acts_mask(may_be)), Clause("c", acts=acts_mask(forbidden)))
        == expected
    )


def test_act_over_all_sets_of_three() -> None:
    """Every set of three acts, the last of the list among them, under a clause that forbids every such set."""
    bits = (1, 1 << 7, 1 << 24)
    sets = [sum(some) for size in range(4) for some in combinations(bits, size)]
    found = {
        answer(Step.ACT, Told(0, 0, acts=acts), Clause("c", acts=clause)) for acts in sets for clause in sets
    }
    assert found == {YES, NO, BOTH}


def test_an_act_that_nobody_names_may_be_none_of_the_list() -> None:
    """A clause that forbids everything on the list leaves open what nobody names."""
    assert answer(Step.ACT, Told(0, 0), Clause("c", acts=(1 << 25) - 1)) == BOTH


# PLACE

Shares = tuple[tuple[int, float, float], ...]


@pytest.mark.parametrize(
    ("shares", "zones", "inside", "outside"),
    [
        ([(A, 1, 1)], (A,), YES, NO),
        ([(A, 0.5, 1)], (A,), BOTH, BOTH),
        ([(A, 0, 1)], (A,), BOTH, BOTH),
        ([(A, 0.3, 0.3)], (A,), BOTH, BOTH),
        ([(A, 0, 0)], (A,), NO, YES),
        ([], (A,), NO, YES),
        ([(B, 1, 1)], (A,), NO, YES),
        ([(A, 1, 1)], (A, B), YES, NO),
        ([(A, 0.5, 0.5), (B, 0.5, 0.5)], (A, B), YES, NO),  # across a line between two zones of the clause
        ([(A, 0.5, 0.5), (B, 0.25, 0.5)], (A, B), BOTH, BOTH),
        ([(A, 0.5, 0.5), (B, 0.5, 0.5)], (A,), BOTH, BOTH),
        ([(A, 0.5, 0.5), (B, 0.5, 0.5)], (C, D), NO, YES),
        ([(A, 1, 1), (B, 1, 1)], (A, B), YES, NO),
        ([(A, 1, 1)], (), YES, YES),  # everywhere: no zone, so nothing to be outside of
        ([], (), YES, YES),
        (None, (A,), BOTH, BOTH),
        (None, (A, B), BOTH, BOTH),
        (None, (), YES, YES),
    ],
)
def test_ground(shares: Shares | None, zones: tuple[int, ...], inside: int, outside: int) -> None:
    """It was on the ground where all of the place is, not where nothing is; outside is the other way round."""
    told = Told(0, 0, shares=tuple(shares or ()), placed=shares is not None)
    assert answer(Step.PLACE, told, Clause("c", zones=zones)) == inside
    assert answer(Step.PLACE, told, Clause("c", zones=zones, inside=False)) == outside


def test_ground_over_all_shares() -> None:
    """Every pair of a least and a greatest share in two of three zones, under every set of zones, inside and outside."""
    shares = [(low / 4, high / 4) for low in range(5) for high in range(low, 5)]
    seen = set()
    for zones in [some for size in range(4) for some in combinations((A, B, C), size)]:
        for inside in (True, False):
            clause = Clause("c", zones=zones, inside=inside)
            rows = [Told(0, 0, shares=((A, *one), (B, *two))) for one in shares for two in shares]
            rows.append(Told(0, 0, placed=False))
            found = qualify(naive.cases(rows), [clause]).answers(Step.PLACE)[:, 0].tolist()
            expected = [naive.place(row, clause) for row in rows]
            assert found == [(True in one) + 2 * (False in one) for one in expected], clause
            seen |= set(found)
    assert seen == {YES, NO, BOTH}


def test_shares_that_make_up_a_whole_are_one() -> None:
    """Ten tenths are all of the place, though no float is a tenth; a place short by a ten-thousandth is not."""
    zones = tuple(range(10))
    tenths = tuple((zone, 0.1, 0.1) for zone in zones)
    for shares, expected in ((tenths, YES), (((0, 0.0999, 0.1), *tenths[1:]), BOTH)):
        qualified = qualify(naive.cases([Told(0, 0, shares=shares)]), [Clause("c", zones=zones)])
        assert qualified.answers(Step.PLACE)[0, 0] == expected


# EXEMPT and PARTY


@pytest.mark.parametrize(
    ("sides", "start", "end", "expected"),
    [
        ([Side(A)], 12, 18, YES),
        ([Side(A, acted=False)], 12, 18, YES),  # acts against the group too
        ([Side(A)], 10, 20, YES),
        ([Side(A)], 20, 20, YES),
        ([Side(A)], 9, 12, BOTH),
        ([Side(A)], 20, 21, BOTH),
        ([Side(A)], 30, 31, NO),  # designated, but not then
        ([Side(A, sure=False)], 12, 18, BOTH),
        ([Side(C)], 12, 18, NO),
        ([Side(C), Side(A)], 12, 18, YES),
        ([Side(C), Side(D)], 12, 18, NO),
        ([Side(C, sure=False)], 12, 18, BOTH),  # a name that may mean others may mean the group
        ([Side(C), Side(UNKNOWN, acted=False)], 12, 18, BOTH),
        ([Side(A), Side(UNKNOWN, acted=False)], 12, 18, YES),
        ([Side(UNKNOWN)], 30, 31, NO),  # then nobody at all is designated
        ([], 12, 18, BOTH),
        ([], 30, 31, NO),
        ([Side(B)], 39, 42, YES),  # over two designations that touch
    ],
)
def test_exemption(sides: list[Side], start: int, end: int, expected: int) -> None:
    """It is exempt where some side is surely designated on all its days, not where no side can be on any."""
    clause = Clause("c", designated=((A, 10, 20), (B, 15, 25), (B, 41, 45), (B, 36, 40)))
    assert answer(Step.EXEMPT, Told(start, end, sides=tuple(sides)), clause) == expected
    assert answer(Step.EXEMPT, Told(start, end, sides=tuple(sides)), Clause("c")) == NO


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        ([Side(A)], YES),
        ([Side(A), Side(B)], YES),
        ([Side(C)], NO),
        ([Side(A), Side(C)], BOTH),
        ([Side(A), Side(C, acted=False)], YES),  # the other side did not do it
        ([Side(C), Side(A, acted=False)], NO),
        ([Side(A, acted=False)], BOTH),
        ([Side(A, sure=False)], BOTH),
        ([Side(C, sure=False)], BOTH),
        ([Side(UNKNOWN)], BOTH),
        ([Side(A), Side(UNKNOWN)], BOTH),
        ([Side(A), Side(UNKNOWN, acted=False)], YES),
        ([], BOTH),
    ],
)
def test_bound(sides: list[Side], expected: int) -> None:
    """Who did it is bound where everybody is who may have, not where nobody is; where nobody is named, anybody is."""
    told = Told(0, 0, sides=tuple(sides))
    assert answer(Step.PARTY, told, Clause("c", binds=frozenset({A, B}))) == expected
    assert answer(Step.PARTY, told, Clause("c")) == YES


def test_exemption_and_bound_over_all_sets_of_sides() -> None:
    """Every set of up to three sides, by name, sureness and part, on days within, half within and without the designations."""
    kinds = [Side(*kind) for kind in product((A, B, C, UNKNOWN), (True, False), (True, False))]
    sets = [some for size in range(4) for some in combinations(kinds, size)]
    rows = [Told(*days, sides=some) for some in sets for days in ((12, 13), (14, 15), (9, 9), (16, 25))]
    clause = Clause("c", binds=frozenset({A, C}), designated=((A, 10, 14), (B, 13, 20)))
    qualified = qualify(naive.cases(rows), [clause])
    for step in (Step.EXEMPT, Step.PARTY):
        found = qualified.answers(step)[:, 0].tolist()
        expected = [naive.answers(row, clause)[step] for row in rows]
        assert found == [(True in one) + 2 * (False in one) for one in expected]
        assert set(found) == {YES, NO, BOTH}
