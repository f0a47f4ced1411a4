"""The two ledgers of 2017, reconciled."""

from __future__ import annotations

import pytest

from holdfire.bulletins.ledgers import Ledgers, ledgers
from holdfire.examples.astana.bulletins import bulletins
from holdfire.testing import say

RUSSIAN, TURKISH = "organisation:russian-monitors", "organisation:turkish-monitors"


@pytest.fixture
def found(record: str) -> Ledgers:
    """The ledgers of a record that holds the bulletins alone."""
    say(*bulletins())
    made = ledgers()
    assert made is not None
    return made


def test_the_two_ledgers_of_2017(found: Ledgers) -> None:
    """65 days with both counts, 3 of them agreed; 12 January has two bulletins of one date, so sums have two ends."""
    assert found.pair == (RUSSIAN, TURKISH)
    assert dict(found.coverage) == {"both": 65, "one": 2, "sum": 23, "none": 261}
    total = found.total
    assert (total.a, total.b, total.apart) == ((575, 577), (564, 574), (269, 281))
    assert (total.states["agreed"], total.states["contested"]) == (3, 62)
    assert (total.first_more, total.second_more) == (38, 24)


def test_the_days_asked_for_change_no_fault(found: Ledgers) -> None:
    """Asked for later days alone, the same faults are found on them, those beside earlier days too."""
    days = sorted({one.day for one in found.faults})
    assert len(days) > 50
    for since in days[:: len(days) // 6]:
        later = ledgers(first=since)
        assert later is not None
        assert later.faults == [one for one in found.faults if one.day >= since]
