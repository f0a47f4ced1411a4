"""From the columns of a file to a place, whatever wording its publisher has for them. Pure.

Read are the columns of OCHA's gazetteers and administrative boundaries, old (NAME_EN, PCODE, ADM1_PCODE) and new
(ADM2_EN, ADM2_PCODE), and plain ones (name, code, level, lat, lon). Case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from holdfire.places import letters, rules
from holdfire.places.kinds import LEVELS
from holdfire.record.problems import Problem, Refused

_OWN_NAME = re.compile(r"(?:name|nam)(?:[_:]([a-z]{2,3}))?(?:[_:](ref))?")
_LEVEL_NAME = re.compile(r"adm([0-4])[_:]([a-z]{2})")
_LEVEL_CODE = re.compile(r"adm([0-4])[_:]?pcode")
_CODES = ("pcode", "code")
_POINT = {"lat": "lat", "latitude": "lat", "lon": "lon", "long": "lon", "longitude": "lon"}
_DATE = ("update_dat", "date")
_ADMIN_LEVEL = dict(
    zip("01234", ("country", "governorate", "district", "subdistrict", "settlement"), strict=True)
)
_LEVEL_WORDS = {
    "neighborhood": "neighbourhood",
    "province": "governorate",
    "city": "settlement",
    "village": "settlement",
}
_WRITTEN_IN: dict[str, letters.Script] = {
    **dict.fromkeys(("ar", "fa", "ur", "ckb", "ps"), "arabic"),
    **dict.fromkeys(("ru", "uk", "be", "bg"), "cyrillic"),
    **dict.fromkeys(("en", "fr", "de", "es", "tr", "ku", "az"), "latin"),
}
_SUFFIX = {"arabic": "Arab", "cyrillic": "Cyrl", "latin": "Latn"}


@dataclass(frozen=True, slots=True)
class Found:
    """A place as a row has it: the body of a statement, its code, the date of its source."""

    code: str
    body: dict[str, Any]
    date: str | None


def place(row: Mapping[str, object]) -> Found:
    """The place of one row of columns; raises Refused with every fault of the row."""
    cells = {name.strip().lower(): _text(value) for name, value in row.items() if name}
    problems: list[Problem] = []
    depth, scheme, code = _own_code(cells)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._~/+-]{0,199}", code):
        problems.append(rules.BAD_CODE.at(f"“{code[:60]}” is no code.", scheme))
    found = names(cells, depth)
    if not found:
        problems.append(rules.NO_NAME.at("No column holds a name.", "name"))
    level = _level(cells, depth)
    if level not in LEVELS:
        problems.append(rules.BAD_LEVEL.at(f"“{level[:60]}” is none of {', '.join(LEVELS)}.", "level"))
    body: dict[str, Any] = {
        "names": found,
        "level": level,
        "codes": {scheme: code},
        "parents": _parents(cells, code),
    }
    body |= _point(cells, problems)
    if problems:
        raise Refused(problems)
    date = next(
        (cells[name] for name in _DATE if re.fullmatch(r"\d{4}-\d\d-\d\d", cells.get(name, ""))), None
    )
    return Found(code, body, date)


def understood(column: str) -> bool:
    """Is this column read at all?"""
    name = column.strip().lower()
    return name in (*_CODES, *_POINT, *_DATE, "level") or any(
        pattern.fullmatch(name) for pattern in (_OWN_NAME, _LEVEL_NAME, _LEVEL_CODE)
    )


def has_code(columns: list[str]) -> bool:
    """Do these columns name places at all?"""
    return any(c.strip().lower() in _CODES or _LEVEL_CODE.fullmatch(c.strip().lower()) for c in columns)


def swapped(row: Mapping[str, object]) -> list[tuple[str, str]]:
    """Pairs of columns of one row of which each holds the other's script, such as ADM0_EN and ADM0_AR."""
    scripts: dict[str, dict[str, tuple[str, letters.Script]]] = {}
    for column, value in row.items():
        match = re.fullmatch(r"(.+?)[_:]([a-z]{2,3})((?:[_:]ref)?)", column.lower())
        if match and match[2] in _WRITTEN_IN and _text(value):
            scripts.setdefault(match[1] + match[3], {})[match[2]] = (column, letters.script_of(_text(value)))
    return [
        (one, other)
        for group in scripts.values()
        for a, (one, script) in group.items()
        for b, (other, other_script) in group.items()
        if script == _WRITTEN_IN[b] != _WRITTEN_IN[a] == other_script and a > b
    ]


def names(cells: Mapping[str, str], depth: int | None) -> list[dict[str, str]]:
    """The names of a row, each once. A name stands under the language whose script it is in: where two columns are
    swapped they are changed back, a lone one gets the script added to its tag (ar-Latn)."""
    back = dict(swapped(cells))
    back |= {other: one for one, other in back.items()}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for column, text in cells.items():
        own = _own_name(back.get(column, column), depth)
        if own and text:
            lang, kind = own
            lang = _with_script(lang, text)
            found.setdefault((lang, text), {"text": text, "lang": lang, "kind": kind})
    return list(found.values())


def _own_name(column: str, depth: int | None) -> tuple[str, str] | None:
    """Language and kind of name that a column holds of the place itself; names of its parents are theirs to say."""
    match = _OWN_NAME.fullmatch(column)
    if match:
        # NAM_EN_REF and name_en_ref: the form that OCHA keeps for look-up
        return match[1] or "und", "reference" if match[2] else "official"
    match = _LEVEL_NAME.fullmatch(column)
    return (match[2], "official") if match and depth is not None and int(match[1]) == depth else None


def _with_script(lang: str, text: str) -> str:
    wanted, script = _WRITTEN_IN.get(lang), letters.script_of(text)
    return (
        lang if wanted in (None, script) or not any(map(str.isalpha, text)) else f"{lang}-{_SUFFIX[script]}"
    )


def _own_code(cells: Mapping[str, str]) -> tuple[int | None, str, str]:
    """Depth where the code itself is a numbered one (ADM2_PCODE: 2), the name of the scheme, the code."""
    for scheme in _CODES:
        if cells.get(scheme):
            return None, scheme, cells[scheme]
    depths = _depths(cells)
    return (max(depths), "pcode", depths[max(depths)]) if depths else (None, "code", "")


def _depths(cells: Mapping[str, str]) -> dict[int, str]:
    found = ((_LEVEL_CODE.fullmatch(column), code) for column, code in cells.items())
    return {int(match[1]): code for match, code in found if match and code}


def _level(cells: Mapping[str, str], depth: int | None) -> str:
    """The level that the row names, else the one below its lowest parent."""
    word = cells.get("level", "").lower()
    if not word:
        below = depth if depth is not None else max(_depths(cells), default=-2) + 1
        return _ADMIN_LEVEL.get(str(below), "")
    numbered = re.search(r"adm(?:in)?_?([0-4])$", word)
    if numbered:
        return _ADMIN_LEVEL[numbered[1]]
    word = re.sub(r"s$", "", word.rpartition("_")[2])
    return _LEVEL_WORDS.get(word, word)


def _parents(cells: Mapping[str, str], code: str) -> list[str]:
    depths = _depths(cells)
    return [depths[depth] for depth in sorted(depths, reverse=True) if depths[depth] != code]


def _point(cells: Mapping[str, str], problems: list[Problem]) -> dict[str, float]:
    point: dict[str, float] = {}
    for column, text in cells.items():
        if column not in _POINT or not text:
            continue
        try:
            point[_POINT[column]] = number(text)
        except ValueError:
            problems.append(rules.NO_NUMBER.at(f"“{text[:60]}” is no number.", column))
    fault = rules.point(point.get("lon"), point.get("lat")) if not problems else None
    if fault:
        problems.append(fault)
    return point


def number(text: str) -> float:
    """A decimal number in digits of any script, with a point, an Arabic or a plain comma. Raises ValueError."""
    plain = letters.bare(text).replace("٫", ".").replace(",", ".").replace("−", "-")
    if not re.fullmatch(r"[+-]?\d{1,12}(\.\d{0,20})?", plain):
        raise ValueError(text)
    return float(plain)


def _text(value: object) -> str:
    """A cell in one line; some publishers leave line ends in their names."""
    return "" if value is None else " ".join(str(value).split())
