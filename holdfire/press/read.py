"""An article → what it says, as proposals for a person to confirm. Pure.

Speakers with the chain that carries their words, figures, dates, places, rounds and agreements, each with the very words that it
was read from. Rules and word lists, no model: the same text gives the same proposals. What stands under which rule is told in
docs/reference/press.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from holdfire.press.reader import agreements, dates, figures, places, rounds, scope, speakers
from holdfire.press.reader.found import Agreement, Date, Figure, Place, Round, Span
from holdfire.press.reader.gazetteer import EMPTY, Gazetteer
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Text, beginning

LONGEST = (
    60_000  # signs that are read, about 10,000 words: no piece of news is longer, and none may hold a page up
)


@dataclass(frozen=True, slots=True)
class Found:
    """All that was read in a text: in its first `LONGEST` signs, up to the end of a paragraph."""

    text: Text
    speech: Speech
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    places: tuple[Place, ...]
    rounds: tuple[Round, ...]
    agreements: tuple[Agreement, ...]


def read(text: Text, gazetteer: Gazetteer = EMPTY) -> Found:
    """Read a text. gazetteer: the names that a record knows; the rules work without any."""
    part = beginning(text, LONGEST)
    speech = speakers.find(part)
    found_dates = dates.find(part)
    found_places = places.find(part, gazetteer, speech.names)
    scoped = scope.attach(part, figures.find(part), found_dates, found_places, speech)
    return Found(
        text, speech, scoped, found_dates, found_places, rounds.find(part), agreements.find(part)
    )  # fmt: skip


def as_json(found: Found) -> dict[str, Any]:
    """One article as `holdfire read --json` prints it; what is not known is null."""
    text = found.text
    return {
        "id": text.id,
        "title": text.title,
        "outlet": text.outlet,
        "author": text.author,
        "published": text.published.isoformat() if text.published else None,
        "speakers": [
            {"name": one.name, "office": one.office, "through": list(one.through), "also": list(one.also)}
            for one in found.speech.speakers
        ],
        "figures": [_figure(found, one) for one in found.figures],
        "dates": [{"exact_words": text.words(one), "iso": one.iso} for one in found.dates],
        "places": _once(one.name for one in found.places if not one.acts),
        "rounds": [
            {"process": one.process, "number": one.number, "exact_words": text.words(one)}
            for one in found.rounds
        ],
        "agreements": _once(text.words(one) for one in found.agreements),
    }


def _figure(found: Found, one: Figure) -> dict[str, Any]:
    speakers = found.speech.speakers
    return {
        "quantity": one.quantity,
        "low": _whole(one.low),
        "best": _whole(one.best),
        "high": _whole(one.high),
        "unit": one.unit,
        "whose": one.whose,
        "territory": one.territory,
        "period": _period(one),
        "as_of": one.as_of,
        "said_by": None if one.said_by is None else speakers[one.said_by].name,
        "exact_words": found.text.words(Span(one.start, one.end)),
    }


def _whole(number: float | None) -> float | int | None:
    """A whole number without the point that a float would print."""
    return int(number) if number is not None and number == int(number) else number


def _period(one: Figure) -> str | None:
    """`a/b` with `..` at an open end; a day, month or year alone where both ends are the same."""
    if one.since is None and one.until is None:
        return None
    return one.since if one.since == one.until and one.since else f"{one.since or '..'}/{one.until or '..'}"


def _once(names: Any) -> list[str]:
    return list(dict.fromkeys(names))
