"""When two ways to write a name, a time or a stretch of text are held to be the same, in scoring what a reader found."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from typing import Any

_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})
_ARTICLE = re.compile(r"^(?:the|a|an) ")
_SMALL_AREAS = (
    "province provinces governorate oblast region district county city town village state island camp area"
    " north south east west northern southern eastern western central of the in"
)
_AREAS = frozenset(_SMALL_AREAS.split()) | {one.capitalize() for one in _SMALL_AREAS.split()[:11]}
# What may stand before or behind the name of who carries words, and changes nothing.
_CARRYING = "the a news agency newspaper paper daily weekly television tv radio channel broadcaster state website site"
_CARRIERS = frozenset(_CARRYING.split())
_SMALL = frozenset(("the", "a", "an", "of", "for", "to", "in", "and", "s", "its", "his", "her"))


def listed(value: Any) -> list[Any]:
    """The alternatives that a key gives: itself where it gives no list."""
    return value if isinstance(value, list) else [value]


def name(words: str) -> str:
    """Case, accents, kinds of signs, quotation marks and a leading article make no difference."""
    plain = unicodedata.normalize("NFKD", words.translate(_SIGNS))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    return _ARTICLE.sub("", " ".join(plain.replace('"', " ").split()).strip(" .,;:"))


def names(speaker: dict[str, Any]) -> set[str]:
    """Every form in which a speaker is written."""
    return {name(way) for way in (speaker["name"], *(speaker.get("also") or ())) if way}


def place(words: str) -> str:
    """As `name`, without "province", "city of", "eastern" and the like; "Eastern X" stays a name of its own."""
    kept = [one for one in words.split() if one not in _AREAS]
    return name(" ".join(kept) or words)


def base_name(words: str) -> frozenset[str]:
    """The words of a carrier's name that tell it from others."""
    all_words = frozenset(re.findall(r"[\w'.-]+", name(words)))
    return all_words - _CARRIERS or all_words


def among(words: str, forms: set[str]) -> bool:
    """Is this name one of the forms, or does it hold one or lie in one, word by word?"""
    plain = name(words)
    return any(f" {plain} " in f" {form} " or f" {form} " in f" {plain} " for form in forms)


def office_like(one: str, other: str | None) -> bool:
    """Do two ways to put an office have at least half of their words in common?"""
    mine, theirs = (_telling(way or "") for way in (one, other))
    return 2 * len(mine & theirs) >= len(mine | theirs) > 0


def _telling(words: str) -> set[str]:
    return set(re.findall(r"\w+", name(words))) - _SMALL


def spans(words: str, body: str) -> list[tuple[int, int]]:
    """Where the words stand in the text, not as a part of longer words or numbers."""
    pattern = rf"(?<!\w)(?<!\d[.,]){re.escape(words)}(?!\w)(?![.,]\d)"
    return [one.span() for one in re.finditer(pattern, body)] if words else []


def near(one: str, other: str, body: str) -> bool:
    """Do two stretches of the text, given by their words, have a sign in common somewhere?"""
    theirs = spans(other, body)
    return any(a < d and c < b for a, b in spans(one, body) for c, d in theirs)


def same_time(one: str, other: str) -> bool:
    """Is it the same stretch of days: `2019-05`, `2019-05-01/2019-05-31`? An open end equals an open end."""
    return _ends(one) == _ends(other)


def _ends(time: str) -> tuple[str, str]:
    first, _, last = time.partition("/")
    return _day(first, first=True), _day(last or first, first=False)


def _day(time: str, *, first: bool) -> str:
    if re.fullmatch(r"\d{4}", time):
        return f"{time}-01-01" if first else f"{time}-12-31"
    if re.fullmatch(r"\d{4}-\d{2}", time):
        year, month = map(int, time.split("-"))
        return f"{time}-{1 if first else monthrange(year, month)[1]:02}"
    return time
