"""The forms of languages that write the day before the month and the unit before or behind its adjective. Pure.

Shared by Russian, Turkish, Arabic and Persian; a language puts its own in front of them.
"""

from __future__ import annotations

from holdfire.press.reader.dating.date_words import Form

_MONTH = "[MK](?:/[MK])?"  # October / Tishreen I
_YEAR = "(?:,?v?Yv?)?"
_DAY = f"[DO]{_MONTH}{_YEAR}"
_N = "[AnD]"

DAY_FIRST = (
    Form("span", f"f?[DO][r-][DO]{_MONTH}{_YEAR}"),
    Form("span", f"[bf]?{_DAY}(?:[r-]|a){_DAY}"),
    Form("span", "f?Y-Y"),
    Form("day", f"(?:W,?)?{_DAY}|W,?\\({_DAY}\\)"),
    Form("digits", "X"),
    Form("weekday", "[LHN]W|W[LN]|W"),
    Form("month", f"{_MONTH},?v?Yv?|[LHN][MK]|[MK][LN]"),
    Form("ago", f"{_N}[uv]g|g{_N}[uv]"),
    Form("back", "[LP][nD#][uv]|[nD#][uv][LP]"),
    Form("unit", "[LHN][uvk]|[uvk][LHN]"),
    Form("near", "T"),
    Form("month_alone", "[MK]"),
    Form("year_plain", "Yv|vY"),
    Form("year", "Y"),
)
