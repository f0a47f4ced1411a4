"""What a figure's wording leaves room for, as an interval. Pure.

Low, best and high follow the words (“more than N” is a low, “around N” a best). To hold two figures against each other each is
read as the numbers that it does not rule out:

* an exact number is itself;
* “around N” is what rounds to N: half a step of its last digit that is not zero, to either side (400,000 is read as
  350,000 to 450,000, 330,000 as 325,000 to 335,000);
* “more than N” has no upper end, “up to N” begins at zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import inf, nextafter


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers from `low` to `high` (inf: no upper end); in the figure's unit."""

    low: float
    high: float

    def meets(self, other: Bounds) -> bool:
        """Is there a number that neither rules out?"""
        return self.low <= other.high and other.low <= self.high

    def above(self, other: Bounds) -> bool:
        """Is every number of it larger than all of the other's?"""
        return self.low > other.high


def bounds(low: float | None, best: float | None, high: float | None) -> Bounds:
    """The interval of a figure; one of the three is given.

    >>> bounds(330_000, None, None), bounds(85, 85, 85)
    (Bounds(low=330000, high=inf), Bounds(low=85, high=85))
    """
    slack = 0.0 if best is None else rounding(best)
    least = low if low is not None else max(0.0, best - slack) if best is not None else 0.0
    # What lies half a step above rounds to the next one, so that end is left out.
    most = high if high is not None else nextafter(best + slack, best) if best is not None else inf
    return Bounds(least, most)


def rounding(number: float) -> float:
    """Half a step of the last digit that is not zero: how far off a number named in round figures may be.

    >>> rounding(400_000), rounding(85), rounding(0.5)
    (50000.0, 0.5, 0.05)
    """
    if not number:
        return 0.0
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # the number is finite
    return float(Decimal(5).scaleb(exponent - 1))
