"""The lines of a page, a document or a plain text → an article with its head, its story and its marks. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from holdfire.press.intake.dateline import dateline
from holdfire.press.intake.days import first_day
from holdfire.press.intake.head import above
from holdfire.press.intake.language import language
from holdfire.press.intake.problems import LINES, LONGEST, NO_STORY, OTHER_DAY, TOO_LONG
from holdfire.press.intake.story import begins, parted
from holdfire.press.intake.taken import Head, Raw
from holdfire.press.reader.text import Text, cut
from holdfire.record.problems import Problem, Refused

FEWEST = 4  # words of a story


def article(
    raw: Raw, name: str, id: str = "", published: date | None = None
) -> tuple[Text, Raw, tuple[Problem, ...]]:
    """The text; the lines that were taken away, with the whole head; and what a person should know. Raises Refused.

    published: the day of publication where somebody knows it; it goes before the one that is printed.
    """
    _refuse_endless(raw, name)
    start = begins(raw.blocks)
    found = above(raw.blocks[:start], raw.head)
    story, off = parted([*found.kept, *raw.blocks[start:]])
    if sum(len(line.split()) for line in story) < FEWEST:
        raise Refused([NO_STORY.at("Nothing but the furniture of a page was found.", name)])
    body = "\n\n".join(story)
    if len(body) > LONGEST:
        raise Refused([TOO_LONG.at(f"It has {len(body):,} signs of text.", name)])
    head = _headed(found.head, body, published)
    text = cut(
        body,
        id=id,
        title=head.title,
        outlet=head.outlet,
        author=head.author,
        published=head.published,
        dateline=head.dateline,
        language=head.language or "und",
    )
    return text, Raw((*found.removed, *off), head), _other_day(found.head.published, published, name)


def _refuse_endless(raw: Raw, name: str) -> None:
    """Before any line is looked at: what stands around a story is at most three times as long as the longest story."""
    if len(raw.blocks) > LINES:
        raise Refused([TOO_LONG.at(f"It has {len(raw.blocks):,} lines.", name)])
    if (size := sum(map(len, raw.blocks))) > 4 * LONGEST:
        raise Refused([TOO_LONG.at(f"It has {size:,} signs of text.", name)])


def _headed(head: Head, body: str, published: date | None) -> Head:
    line = dateline(body)
    printed = first_day(line[0]) if line else None
    return replace(
        head,
        dateline=line[0] if line else None,
        published=published or head.published or (printed.day if printed else None),
        language=language(body, head.language),
    )


def _other_day(printed: date | None, given: date | None, name: str) -> tuple[Problem, ...]:
    if printed is None or given is None or printed == given:
        return ()
    return (OTHER_DAY.at(f"The piece bears {printed}, and {given} was given.", name),)
