"""An invented article with its text, so that the press desk can be tried: nobody's text is spread by it.

It is taken in as any article is, and stays with the desk like any other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from holdfire.examples.astana.files import DESK, source, text
from holdfire.press.intake.opening import open_file
from holdfire.press.intake.taken import Taken
from holdfire.record import attachments
from holdfire.record.statement import Draft

NAME = "exercise.txt"
KEY = "article:exercise-news-2017-06-23"
OUTLET = "organisation:exercise-news"


def articles() -> Iterator[Draft]:
    """The article; nothing is kept by asking for it."""
    taken = _taken()
    published = taken.text.published
    body = {
        "title": taken.text.title,
        "outlet": OUTLET,
        "published": published.isoformat() if published else None,
        "language": taken.text.language,
        "dateline": taken.text.dateline,
        "marks": list(taken.marks),
        "text": hashlib.sha256(taken.text.body.encode()).hexdigest(),
    }
    origin = replace(source("demonstration")[0], attachment=taken.sha256)
    yield Draft("article", KEY, {name: value for name, value in body.items() if value}, origin)


def keep() -> None:
    """Its file and its text, for the desk alone."""
    taken = _taken()
    for data in (text(NAME).encode(), taken.text.body.encode()):
        attachments.keep(data, "text/plain", private_to=DESK)


def _taken() -> Taken:
    return open_file(text(NAME).encode(), NAME)
