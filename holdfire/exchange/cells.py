"""Cells that a spreadsheet must not take for formulas, and back again without loss.

A cell that begins with = + - @, a tab, a line end or NUL gets an apostrophe in front, the sign that spreadsheets know for "this is
text". So that the way back is exact, a cell that already stands so (apostrophes, then such a character) gets one more. NUL cannot
stand in a table that others read; it is written as the two characters ␀0, and ␀ itself as ␀␀.
"""

from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r\n\x00␀]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r\n␀]")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_NUL_MARK = re.compile("␀(.)", re.DOTALL)


def escape(cell: str, numeric: bool = False) -> str:
    """The cell as it goes into a file; in a numeric column a number stays a number.

    >>> escape("=1+1"), escape("-5"), escape("-5", numeric=True)
    ("'=1+1", "'-5", '-5')
    """
    if numeric and _NUMBER.fullmatch(cell):
        return cell
    risky = _RISKY.match(cell)
    if "␀" in cell or "\x00" in cell:
        cell = cell.replace("␀", "␀␀").replace("\x00", "␀0")
    return "'" + cell if risky else cell


def unescape(cell: str) -> str:
    """The inverse of `escape`, for every text."""
    if cell[:1] == "'" and _ESCAPED.match(cell):
        cell = cell[1:]
    return _NUL_MARK.sub(_mark, cell) if "␀" in cell else cell


def _mark(found: re.Match[str]) -> str:
    return {"0": "\x00", "␀": "␀"}.get(found[1], found[0])
