"""Sentences without a speaker of their own: a quote that stands alone or goes on, words about what was said before. Pure."""

from __future__ import annotations

from holdfire.press.reader.found import Span
from holdfire.press.reader.speaking import chains, people, uttered
from holdfire.press.reader.speaking.carrier import core
from holdfire.press.reader.speaking.cast import Figurant
from holdfire.press.reader.speaking.read_so_far import Given, Reading, is_outlet, known_names, speaks
from holdfire.press.reader.speaking.tokens import Line
from holdfire.press.reader.speaking.without_verb import Frame

_MOST = 0.7  # share of a sentence within quotation marks that makes it nothing but a quote


def unattributed(reading: Reading, line: Line, own: list[Frame]) -> None:
    """A sentence with no speaker of its own: a quote that goes on, or words about what was said before."""
    length = line[-1].end - line[0].start if line else 0
    quotes = [token for token in line if token.quote]
    quoted = sum(token.end - token.start for token in quotes)
    if any(frame.who and frame.kind != "carried" for frame in own):
        reading.last = None  # somebody else says this, nobody knows who
    lone = reading.about or reading.last
    if length and quoted >= _MOST * length and lone is not None:
        who, attribution, chain = reading.last = lone
        speaks(reading, who, chain)
        for token in quotes:
            for span in uttered.inside(reading.text.body, token):
                reading.given.append(Given(who, span, "quote", attribution, chain))
    elif reading.last is not None and (
        any(frame.kind == "carried" for frame in own) or _spoke_to(reading, line)
    ):
        _carried_on(reading, line, own)
    reading.before, reading.about = line, None if quotes else _about_whom(reading, line, own)


def _spoke_to(reading: Reading, line: Line) -> bool:
    """“He was speaking to X.”"""
    return line[0].low in reading.words.pronouns and any(
        token.low in reading.words.talk for token in line[:8]
    )


def _about_whom(
    reading: Reading, line: Line, own: list[Frame]
) -> tuple[Figurant, Span, tuple[str, ...]] | None:
    """The one person of a sentence that gives its words to nobody: a quote that stands alone behind it is theirs."""
    named = [
        one
        for one in people.persons(line, reading.words)
        if one.name and one.first < 12 and (one.sure or reading.meant.came_up(one, line))
    ]
    if len(named) != 1:
        return None
    if named[0].first and line[named[0].first - 1].low in reading.words.prepositions:
        return None
    who = reading.meant.of(named[0], line)
    if who is None or who.kind != "person":
        return None
    found = [
        reading.meant.said(line, core(line, it.one, reading.words))
        for it in chains.carriers(line, own, reading.words, known_names(reading, line))
    ]
    chain = tuple(name for name in found if not is_outlet(reading.text, name))
    return who, Span(line[0].start, line[-1].end), chain


def _carried_on(reading: Reading, line: Line, own: list[Frame]) -> None:
    """“His remarks were carried by Z.”"""
    assert reading.last is not None
    if not any(token.low in reading.words.stated | reading.words.talk for token in line[:8]):
        return
    for carrier in chains.carriers(line, own, reading.words, set()):
        name = reading.meant.said(line, core(line, carrier.one, reading.words))
        if not is_outlet(reading.text, name) and name not in reading.last[0].through:
            reading.last[0].through.append(name)
