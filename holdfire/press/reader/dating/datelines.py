"""Lines that tell when a text was written: a date line of place and agency, a line of date and time alone. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from holdfire.press.reader.dating.days import as_day
from holdfire.press.reader.dating.seen import Seen
from holdfire.press.reader.text import Text

HEAD = 14  # words within which a date line ends
WIDE = 200  # signs
LONE, MARKS = (
    4,
    16,
)  # words, and words with marks and times, beside a date that still leave it a line of its own
_OPENING = frozenset("xp,.()/-MKm")


def dateline(seen: Seen) -> bool:
    """GENEVA, 30 October (Agency) — : a date near the head behind names alone, closed by a dash or a bracket."""
    if seen.end > HEAD or seen.first == 0 or seen.signs.sign(seen.end) not in {"-", "(", ":"}:
        return False
    names = seen.signs.signs[: seen.first]
    return set(names) <= _OPENING and all(
        seen.signs.capital(at) or sign in ",.()/-p" for at, sign in enumerate(names)
    )


def line_of_its_own(seen: Seen) -> bool:
    """Published: 30 October 2017 16:36 (UTC+04:00): a line of hardly more than a date."""
    body, at = seen.signs.body, seen.signs.starts[seen.first]
    first = body.rfind("\n", max(0, at - WIDE), at) + 1 or max(0, at - WIDE)
    last = body.find("\n", at, at + WIDE)
    last = min(len(body), at + WIDE) if last < 0 else last
    start, end = seen.signs.first_from(first), seen.signs.first_from(last)
    if end - start > MARKS + seen.end - seen.first or body[first:last].rstrip()[-1:] in set('.!?”"'):
        return False
    others = [seen.signs.words[at] for at in range(start, end) if not seen.first <= at < seen.end]
    return sum(word.isalpha() for word in others) <= LONE and not set(others) & seen.words.clauses


def base_of(text: Text, heads: Sequence[str | None], own_lines: Sequence[str | None]) -> date | None:
    """The day of the date line, else the day of publication, else that of a line of its own."""
    days = [as_day(one) for one in heads]
    lines = [as_day(one) for one in own_lines]
    return (
        next((one for one in days if one), None)
        or text.published
        or next((one for one in lines if one), None)
    )
