"""What stands above a story: the outlet, the title, who wrote it, when it came out. Pure.

What the page itself declares goes before what its lines look like. A day above the title with its weekday
is the day on which the page was fetched, and is never taken for that of publication.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from holdfire.press.intake.day_words import WEEKDAYS
from holdfire.press.intake.days import Printed, day_line
from holdfire.press.intake.furniture import is_furniture, plain
from holdfire.press.intake.taken import Head
from holdfire.press.intake.words import BY

TITLE = 30  # words of the longest title
SECTION = 3  # words of a part that names a section or is a button
MASTHEAD = 5  # words of an outlet's name, and lines among which it is looked for
NAMES = 14  # words of a byline
_BARS = re.compile(r" ?[|•·] ?| [–—] ")
_BEHIND = ("|", "–", "—", "-", "»", "·", "•")
_ELSEWHERE = re.compile(r" ?[|•·,(;] ?| [–—-] | (?:in|at|for|from|of|with) ")
_SITE = re.compile(r"(?:www\.)?[A-Za-z][\w-]{1,40}(?:\.[A-Za-z][\w-]{1,20}){1,3}")
_NAME = re.compile(r"[^\W\d_][\w.'’-]{0,30}")
_SMALL = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "de",
        "van",
        "von",
        "der",
        "den",
        "da",
        "di",
        "la",
        "le",
        "bint",
        "abu",
        "del",
        "dos",
        "and",
    ]
)


@dataclass(frozen=True, slots=True)
class Above:
    """The lines above a story sorted out. kept: those that may be of the story, such as a line below the title."""

    head: Head
    kept: tuple[str, ...]
    removed: tuple[str, ...]


def above(lines: Sequence[str], known: Head = Head()) -> Above:  # noqa: B008  frozen
    """Title, outlet, author and day of publication from the lines above a story, where `known` does not give them."""
    masthead = _masthead(lines)
    title = known.title or _title([line for line in lines if line != masthead])
    first = next((index for index, line in enumerate(lines) if _same(line, title)), -1)
    days = [
        (index, found)
        for index, line in enumerate(lines)
        for part in _parts(line)
        if (found := day_line(part))
    ]
    author = _author(lines[first + 1 :]) or _author(
        line for line in lines[: max(first, 0)] if line != masthead
    )
    head = replace(
        known,
        title=title,
        outlet=known.outlet or masthead,
        author=known.author or author,
        published=known.published or _published(days, first),
    )
    kept = tuple(line for line in lines[first + 1 :] if not _told(line, title, author))
    off = set(lines) - set(kept)
    return Above(head, kept, tuple(line for line in lines if line in off and not _same(line, title)))


def _parts(line: str) -> list[str]:
    return [line, *(part for part in _BARS.split(line) if part and part != line)]


def _same(line: str, title: str | None) -> bool:
    """Is this line the title, in whatever case, perhaps with the outlet's name behind a bar?"""
    if not title:
        return False
    shorter, longer = sorted((plain(line), plain(title)), key=len)
    behind = longer.removeprefix(shorter).strip()
    return shorter == longer or (longer.startswith(shorter) and len(shorter) > 12 and behind[:1] in _BEHIND)


def _title(lines: Sequence[str]) -> str | None:
    """The line that stands there twice, else the first that may be one and is longer than a section's name."""
    candidates = [line for line in lines if _may_be_title(line)]
    often = Counter(plain(line) for line in candidates)
    twice = next((line for line in candidates if often[plain(line)] > 1 and len(line.split()) >= 3), None)
    longer = next((line for line in candidates if len(line.split()) >= 3), None)
    return twice or longer or next(iter(candidates), None)


def _may_be_title(line: str) -> bool:
    return (
        len(line.split()) <= TITLE
        and not is_furniture(line)
        and not any(day_line(part) for part in _parts(line))
        and byline(line) is None
        and _SITE.fullmatch(line) is None
    )


def byline(line: str) -> str | None:
    """The author of a line such as “By Ana Prieto and Omar Said”; what stands behind a bar or a comma is left out."""
    told = line.casefold()
    by = next((one for one in BY if told.startswith(f"{one} ")), None)
    if by is None or len(line.split()) > NAMES:
        return None
    names = _ELSEWHERE.split(line[len(by) :].strip(), maxsplit=1)[0].strip(" :")
    return names if _is_name(names, 8) else None


def _is_name(words: str, most: int = 4) -> bool:
    """Two to four names or initials, each with a capital where the script has them."""
    parts = words.split()
    if (
        not 1 <= len(parts) <= most
        or parts[0].casefold() in WEEKDAYS
        or not all(_NAME.fullmatch(part) for part in parts)
    ):
        return False
    return all(part.lower() in _SMALL or part[0].isupper() or part.lower() == part.upper() for part in parts)


def _author(lines: Iterable[str]) -> str | None:
    """A byline; else a line that holds a name and nothing else, in a script that has capitals."""
    listed = [part for line in lines for part in _parts(line)]
    found = next((name for line in listed if (name := byline(line))), None)
    bare = (
        line
        for line in listed
        if 2 <= len(line.split()) <= 4
        and _is_name(line)
        and line[0].isupper()
        and not line.isupper()
        and not is_furniture(line)
    )
    return found or next(bare, None)


def _masthead(lines: Sequence[str]) -> str | None:
    """An address without its path, in the first lines; else the first line, where the fetching day stands right below it."""
    site = next((line for line in lines[:MASTHEAD] if _SITE.fullmatch(line)), None)
    if site is not None or len(lines) < 3 or len(lines[0].split()) > MASTHEAD or is_furniture(lines[0]):
        return site
    below = day_line(lines[1])
    return lines[0] if below is not None and below.weekday else None


def _published(days: Sequence[tuple[int, Printed]], title: int) -> date | None:
    """Of the days above a story: below the title before above it, with a time before without; never one of a change.

    Above the title, one with its weekday is the fetching day.
    """
    fit = [
        (index < title, not found.timed, index, found.day)
        for index, found in days
        if not found.changed and not (index < title and found.weekday)
    ]
    return min(fit)[3] if fit else None


def _told(line: str, title: str | None, author: str | None) -> bool:
    """Does this line say nothing that the head does not have, or that the page alone needs?"""
    if _same(line, title) or is_furniture(line) or _SITE.fullmatch(line) or byline(line):
        return True
    parts = _parts(line)
    return all(_is_of_head(part, author) for part in parts[1:] or parts)


def _is_of_head(part: str, author: str | None) -> bool:
    return bool(
        day_line(part)
        or byline(part)
        or part == author
        or (is_furniture(part) and len(part.split()) <= SECTION)
    )
