"""An article for tests, and a reader that finds in it just what they look for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.test import Client

from holdfire.parties.organisations import add_organisation
from holdfire.press import desk
from holdfire.press.reader import found
from holdfire.press.reader.found import Span
from holdfire.press.reader.text import Text
from holdfire.record import attachments
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, say

ARTICLE = "article:paper-2017-10-30-abcdef"
PAGE = "/press/paper-2017-10-30-abcdef/"
PAPER = "organisation:paper"
OFFICE = "organisation:foreign-office"
TOLD = "around 400 people had been killed in Lowtown since 2011"
QUOTED = "We meet again, for the sixth round, and nobody leaves before the maps are on the table,"
AGAIN = "the maps would be handed over within a week"
BODY = f"""The foreign office's spokeswoman Marya Lavrentieva told the Agency on Friday that {TOLD}.

“{QUOTED}” she said. She added that {AGAIN}.

<script>alert(1)</script> The weather was fine."""
SECRET = "The weather was fine"  # stands in the text and in no claim


@dataclass(frozen=True)
class Speech:
    """Who says what."""

    speakers: tuple[found.Speaker, ...]
    utterances: tuple[found.Utterance, ...]


@dataclass(frozen=True)
class Found:
    """What the reader of these tests finds."""

    speech: Speech
    figures: tuple[found.Figure, ...] = ()
    dates: tuple[found.Date, ...] = ()
    places: tuple[found.Place, ...] = ()
    rounds: tuple[found.Round, ...] = ()
    agreements: tuple[found.Agreement, ...] = ()


def fake(text: Text, *_given: Any) -> Found:
    """Finds the words above, wherever they stand in a text."""

    def spans(words: str) -> list[tuple[int, int]]:
        start = text.body.find(words)
        return [(start, start + len(words))] if start >= 0 else []

    who = found.Speaker("Marya Lavrentieva", "the foreign office's spokeswoman", ("Maria Lafrintieva",))
    said = [
        *(found.Utterance(*at, 0, "paraphrase", Span(0, 1), ("Agency",)) for at in spans(TOLD)),
        *(found.Utterance(*at, 0, "quote", Span(0, 1)) for at in spans(QUOTED)),
        *(found.Utterance(*at, 0, "paraphrase", Span(0, 1)) for at in spans(AGAIN)),
    ]
    return Found(
        Speech((who,), tuple(said)),
        tuple(
            found.Figure(*at, "killed", None, 400, None, "persons", territory="Lowtown", said_by=0)
            for at in spans("around 400 people")
        ),
        tuple(found.Date(*at, "2017-10-27") for at in spans("on Friday")),
        tuple(found.Place(*at, "Lowtown") for at in spans("Lowtown")),
        tuple(found.Round(*at, "astana", 6) for at in spans("sixth round")),
    )


def setting(patch: Any) -> None:
    """An outlet, an office, a round and a place; the reader of these tests."""
    desk.looked.cache_clear()
    desk._NAMES.clear()
    patch.setattr(desk, "read", fake)
    add_organisation(PAPER, {"en": "The Paper"}, ["publisher"])
    add_organisation(OFFICE, {"en": "Foreign Office"}, ["party"])
    add_organisation("organisation:other", {"en": "Another Desk"}, ["monitor"])
    town = {"names": [{"text": "Lowtown", "lang": "en", "kind": "official"}], "level": "settlement"}
    say(
        Draft("round", "round:astana/6", {"process": "process:astana", "number": 6}, Source("A")),
        Draft("place", "place:L1", town | {"lon": 36.0, "lat": 35.0}, Source("A")),
    )


def add(
    body: str = BODY,
    about: str = ARTICLE,
    organisation: str = DESK,
    address: str = "https://paper.example/1",
    **more: Any,
) -> str:
    """Add an article with its text, as the page does; gives the hash of the text."""
    text = attachments.keep(body.encode(), "text/plain", private_to=organisation)
    said = {
        "title": "Talks go on",
        "outlet": PAPER,
        "language": "en",
        "published": "2017-10-30",
        "text": text,
    }
    say(
        Draft("article", about, said | more, Source("The Paper", address, attachment=text)),
        organisation=organisation,
    )
    return text


def act(browser: Client, do: str, **more: str) -> Any:
    """Press a button of the article's page."""
    return browser.post(PAGE, {"do": do, **more})
