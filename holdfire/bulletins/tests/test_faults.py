"""What is wrong with sums and texts, found by rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.bulletins.faults import Fault, find
from holdfire.bulletins.prints import Counted, Print
from holdfire.bulletins.told import Printed

A, B = "organisation:a", "organisation:b"
SPLIT = {"Hama": 3, "Homs": 2}


def count(
    who: str | tuple[str, ...], total: int | None, confirmed: int | None = None, **areas: int
) -> Counted:
    """A count, its statement called after what it says."""
    monitors = (who,) if isinstance(who, str) else who
    return Counted(monitors, Printed(f"{who} {total} {areas}", total, areas, confirmed))


def of(day: int, outlet: str, *counts: Counted, first: int | None = None, **figures: float) -> Print:
    """An outlet's print of the bulletin of a day in May."""
    last = date(2017, 5, day)
    start = last.replace(day=first or day)
    return Print(f"bulletin:m/{last}", start, last, outlet, (f"{outlet} {day}",), counts, figures)


def found(*prints: Print) -> dict[str, Fault]:
    """The faults of prints, by name."""
    return {one.name: one for one in find(prints)}


CASES: list[tuple[list[Print], str, str, dict[str, Any]]] = [
    ([of(1, "x", count(A, 6, Hama=3, Homs=2))], "parts_do_not_add", "wrong", {"total": 6, "parts": 5}),
    (
        [of(1, "x", count(A, 5, Hama=3)), of(1, "y", count(A, 5, **SPLIT))],
        "parts_do_not_add",
        "told",
        {"outlet": "x"},
    ),
    ([of(1, "x", count(A, 5)), of(1, "y", count(A, 5))], "total_without_parts", "told", {"total": 5}),
    ([of(1, "x", count(A, 5)), of(1, "y", count(A, 6))], "two_numbers", "wrong", {"numbers": [5, 6]}),
    (
        [of(1, "x", count(A, 4), count(B, 15)), of(1, "y", count(A, 6), count(B, 25))],
        "two_bulletins",
        "wrong",
        {"counts": [{A: 4, B: 15}, {A: 6, B: 25}], "outlets": ["x", "y"]},
    ),
    (
        [of(1, "x", count(A, 5, **SPLIT)), of(1, "y", count(A, 5, Aleppo=5))],
        "two_splits",
        "wrong",
        {"splits": [{"Aleppo": 5}, SPLIT]},
    ),
    (
        [of(1, "x", settlements_joined=9), of(1, "y", settlements_joined=8)],
        "two_figures",
        "wrong",
        {"numbers": [8, 9]},
    ),
    ([of(1, "x", count((A, B), 10))], "only_sum", "told", {"sum": 10}),
    (
        [of(1, "x", count((A, B), 10)), of(1, "y", count(A, 5), count(B, 4))],
        "sum_differs",
        "wrong",
        {"counts": {A: [5, 5], B: [4, 4]}},
    ),
    (
        [of(1, "x", count(A, 9)), of(1, "y", count(A, 5), count(B, 4))],
        "headline_sum",
        "wrong",
        {"number": 9, "outlet": "x"},
    ),
    ([of(1, "x", count((), 12))], "side_not_named", "told", {"number": 12}),
    (
        [of(1, "x", count(A, 2), count(B, 12, 3))],
        "confirms_more",
        "wrong",
        {"monitor": B, "confirmed": 3, "other": A, "most": 2},
    ),
    (
        [of(1, "x", count(A, 5)), of(1, "y", count(A, 5, **SPLIT))],
        "printed_twice",
        "told",
        {"outlets": ["x", "y"]},
    ),
    (
        [
            of(1, "x", count(A, 5, **SPLIT), count(B, 7, Homs=7)),
            of(2, "y", count(A, 5, **SPLIT), count(B, 7, Homs=7)),
        ],
        "other_day",
        "wrong",
        {"other": date(2017, 5, 1), "outlet": "y"},
    ),
    (
        [of(1, "x", aid_tonnes_to_date=9.5), of(4, "x", aid_tonnes_to_date=9)],
        "counter_falls",
        "wrong",
        {"number": 9, "before": 9.5, "other": date(2017, 5, 1)},
    ),
    (
        [of(7, "x", count(A, 30), first=1), of(7, "x", count(A, 3)), of(8, "x", count(A, 4))],
        "periods_overlap",
        "wrong",
        {"monitor": A, "other": date(2017, 5, 7)},
    ),
]


@pytest.mark.parametrize(("prints", "name", "severity", "values"), CASES, ids=[case[1] for case in CASES])
def test_a_fault_is_found_and_names_what_shows_it(
    prints: list[Print], name: str, severity: str, values: dict[str, Any]
) -> None:
    """By name, with its numbers and statements, whatever order the prints come in."""
    fault = found(*prints)[name]
    assert fault.severity == severity
    assert values.items() <= dict(fault.values).items()
    assert fault.statements
    assert find(prints[::-1]) == find(prints)


@pytest.mark.parametrize(
    "prints",
    [
        [of(1, "x", count(A, 5, **SPLIT), count(B, 0)), of(2, "x", count(A, 4, Hama=4), count(B, 0))],
        [
            of(1, "x", settlements_joined=9),
            of(1, "y", settlements_joined=9),
            of(2, "x", settlements_joined=9),
        ],
        [of(1, "x", count(A, 5, **SPLIT), aid_tonnes_in_period=9), of(2, "x", aid_tonnes_in_period=3)],
        [of(7, "x", count(A, 5, **SPLIT), first=1), of(8, "x", count(A, 5, **SPLIT))],
    ],
)
def test_what_is_in_order_has_no_fault(prints: list[Print]) -> None:
    """Zero needs no parts, a counter may stand still, a figure of a period may fall, days follow a week."""
    assert find(prints) == []


def test_a_note_is_passed_on_as_told() -> None:
    """What only a person can see (a headline, a page's date) stands in the note of whoever typed it."""
    day = date(2017, 5, 1)
    fault = find([Print("bulletin:m/1", day, day, "x", ("s",), notes=("Headline says 15.",))])[0]
    assert (fault.name, fault.severity, fault.values["note"]) == ("noted", "told", "Headline says 15.")
