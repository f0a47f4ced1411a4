"""Cells that spreadsheets must not run, and the way back."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.exchange.cells import escape, unescape
from holdfire.exchange.tables import read, write

RISKY = "=+-@\t\r\n\x00'␀"
ALPHABET = RISKY + '0a1,;"٥ \U0001f54a'
CELLS = st.one_of(
    st.text(st.sampled_from(ALPHABET), max_size=6),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.from_regex(r"[-+]?[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True),
)


@pytest.mark.parametrize("first", "=+-@\t\r\n\x00")
def test_a_cell_that_looks_like_a_formula_is_made_text(first: str) -> None:
    """A cell that begins with = + - @, tab, line end or NUL goes out with an apostrophe in front and without NUL."""
    escaped = escape(first + "cmd|' /C calc'!A0")
    assert escaped.startswith("'")
    assert "\x00" not in escaped


def test_numbers_stay_numbers_where_the_column_is_numeric() -> None:
    """A negative number in a numeric column is left alone; in a column of words it is text."""
    assert escape("-12.5", numeric=True) == "-12.5"
    assert escape("-12.5") == "'-12.5"
    assert escape("-12.5+A1", numeric=True) == "'-12.5+A1"


@given(CELLS, st.booleans())
def test_every_cell_comes_back(cell: str, numeric: bool) -> None:
    """Whatever a cell holds, it comes back from its escaped form unchanged."""
    assert unescape(escape(cell, numeric)) == cell


def test_ten_thousand_tables_come_back_from_their_files() -> None:
    """Ten thousand generated tables, written to a file and read again, are the same tables."""
    dice = Random(18)
    for _ in range(10_000):
        columns = [f"c{n}" for n in range(dice.randint(1, 4))]
        round_trip(columns, [{name: cell(dice) for name in columns} for _ in range(dice.randint(0, 4))])


def cell(dice: Random) -> str:
    if dice.random() < 0.2:
        return str(dice.randint(-999, 999))
    return "".join(dice.choices(ALPHABET, k=dice.randint(0, 6)))


def round_trip(columns: list[str], rows: list[dict[str, str]]) -> None:
    data = b"".join(write(columns, [(row, ()) for row in rows], frozenset(columns[:1])))
    with read(data, escaped=True) as found:
        back = [dict(row.cells) for row in found if row.problem is None]
    assert found.columns == tuple(columns)
    assert back == rows
