"""Who is given a statement by a text, through whom it came, and what exactly was said. Pure.

One pass over the sentences: who is named, where words are given to somebody (`frames`), whom each group means (`referring`),
who carries the words (`chains`), and which words they are (`uttered`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from holdfire.press.reader import chains, people, uttered
from holdfire.press.reader.cast import Cast, Figurant, folded
from holdfire.press.reader.found import Span, Speaker, Utterance
from holdfire.press.reader.frames import frames
from holdfire.press.reader.lexicon import ENGLISH, Lexicon
from holdfire.press.reader.phrases import Phrase
from holdfire.press.reader.referring import Meant
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Text
from holdfire.press.reader.tokens import Line, sentences, within
from holdfire.press.reader.without_verb import Frame

_MOST = 0.7  # share of a sentence within quotation marks that makes it nothing but a quote


@dataclass(frozen=True, slots=True)
class _Given:
    """Words given to somebody, before speakers are numbered."""

    who: Figurant
    words: Span
    form: str
    attribution: Span
    through: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    text: Text
    words: Lexicon
    cast: Cast
    meant: Meant
    counted: Counter[str]  # how often each word stands in the text
    given: list[_Given] = field(default_factory=list)
    spoke: list[Figurant] = field(default_factory=list)  # in the order of the text
    last: tuple[Figurant, Span, tuple[str, ...]] | None = None
    before: Line | None = None  # the sentence before, where nobody is given its words


def find(text: Text, words: Lexicon = ENGLISH) -> Speech:
    """Persons and bodies to whom the text gives a statement, their words, and all mentions of persons."""
    lines = sentences(text, words)
    known = Cast(words)
    counted = Counter(token.low for line in lines for token in line if token.cap)
    reading = _Reading(text, words, known, Meant(text.body, known, words), counted)
    found = [frames(line, words) for line in lines]
    people.introduce(lines, found, reading.meant, words)
    known.recent.clear()
    for now, (line, own) in enumerate(zip(lines, found, strict=True)):
        known.now = now
        _sentence(reading, line, own)
    return Speech(*_numbered(reading), people.mentions(text, lines, known, words))


def _sentence(reading: _Reading, line: Line, own: list[Frame]) -> None:
    """Reads one sentence: those who come up, those who speak, and what they say."""
    for one in people.persons(line, reading.words):
        if one.sure or reading.meant.came_up(one, line):
            reading.meant.of(one, line, speaks=False)
    speaking = _speaking(reading, line, own)
    if not speaking:
        _unattributed(reading, line, own)
        return
    real = [(frame, who) for frame, who in speaking if who.kind != "anon"]
    through = _through(reading, line, own, real)
    places = {id(frame): at for at, frame in enumerate(own)}
    for frame, who in speaking:
        chain = through.get(id(who), ())
        _say(reading, line, own, places[id(frame)], who, chain)
    reading.before = None


def _speaking(reading: _Reading, line: Line, own: list[Frame]) -> list[tuple[Frame, Figurant]]:
    """The attributions of a sentence with those who speak; outlets that only carry are left out."""
    found: list[tuple[Frame, Figurant]] = []
    for frame in own:
        who = list(_meant(reading, line, frame, found))
        for one in who:
            found.append((frame, one))
            _touch(reading, one)
    return [(frame, who) for frame, who in found if who.kind != "outlet"]


def _touch(reading: _Reading, who: Figurant) -> None:
    if who.kind == "outlet":
        return
    reading.cast.spoke.append(who)
    del reading.cast.spoke[:-8]
    if who.kind != "anon":
        reading.cast.touch(who)


def _meant(
    reading: _Reading, line: Line, frame: Frame, found: list[tuple[Frame, Figurant]]
) -> list[Figurant]:
    """Those to whom an attribution gives the words; found: the ones of the sentence so far."""
    if frame.shape == "going_on":
        return [found[-1][1]] if found else _about(reading, line, frame)
    kept = []
    for one in _groups(line, frame):
        if chains.speaks_for(line, one, reading.words):
            if any(who.kind == "person" for _, who in found):
                continue
            who = _spoken_for(reading, line, frame, one) or reading.meant.of(one, line)
        else:
            who = reading.meant.of(one, line)
        if who is not None and who.kind == "outlet" and frame.kind == "counted":
            who = reading.cast.body(who.name)
        if who is not None and not (frame.kind == "counted" and who.kind == "anon"):
            kept.append(who)
    return kept


def _about(reading: _Reading, line: Line, frame: Frame) -> list[Figurant]:
    """Whom the sentence is about: “X met Y, saying”."""
    first = people.first(line, frame.verb, reading.words)
    if first is None or (first.sort == "person" and not reading.meant.known(first, line)):
        return []
    who = reading.meant.of(first, line)
    return [who] if who else []


def _groups(line: Line, frame: Frame) -> Sequence[Phrase]:
    """The groups that speak: those quoted rather than the one who quotes them; none where the words are only carried."""
    if frame.kind == "carried":
        return ()
    if frame.kind != "cited":
        return frame.who
    outlet = all(one.sort in ("outlet", "capital", "country", "other", "many") for one in frame.who)
    if frame.cites is not None and (outlet or frame.cites.sort == "pronoun"):
        return (frame.cites,)
    if "saying" not in {token.low for token in line[frame.verb : frame.end]}:
        return ()
    return (frame.cites,) if frame.cites is not None else frame.who


def _spoken_for(reading: _Reading, line: Line, frame: Frame, one: Phrase) -> Figurant | None:
    """In “X “regrets” it, his spokesman Y said”: X."""
    lord = people.first(line, frame.first, reading.words)
    if lord is None or lord.sort != "person" or not lord.sure or lord.first + 1 >= frame.first:
        return None
    return reading.meant.of(lord, line) if line[one.first].low != "their" else None


def _through(
    reading: _Reading, line: Line, own: list[Frame], speaking: list[tuple[Frame, Figurant]]
) -> dict[int, tuple[str, ...]]:
    """By speaker, who carries the words of this sentence, nearest to the speaker first."""
    names = _known_names(reading, line)
    found: dict[int, list[str]] = {id(who): _within_quotes(reading, line) for _, who in speaking}
    for carrier in chains.carriers(line, own, reading.words, names):
        name = reading.meant.said(line, chains.core(line, carrier.one, reading.words))
        if _is_outlet(reading.text, name) or (
            name.islower() and " " not in name and "." not in name and len(name) > 3
        ):
            continue
        if carrier.near == 0 and any(carrier.one in frame.who for frame, _ in speaking):
            continue
        for at in chains.belongs(speaking, carrier):
            who = speaking[at][1]
            if who.name != name:
                found[id(who)].append(name)
    for group in (group for one in own for group in one.who if group.name):
        if group.name and chains.speaks_for(line, group, reading.words):
            name = reading.meant.said(line, group.name)
            for who in {
                id(who): who for _, who in speaking if who.kind == "person" and who.name != name
            }.values():
                found[id(who)].insert(0, name)
    return {key: tuple(dict.fromkeys(chain)) for key, chain in found.items()}


def _known_names(reading: _Reading, line: Line) -> set[str]:
    """Capitalised words of the sentence that are a person’s, or come again in the text: who is told something is then no outlet."""
    persons, counted = reading.cast.person_words, reading.counted
    told = {one.low for one in line if one.cap and (counted[one.low] > 1 or one.low in persons)}
    return told - reading.words.outlets


def _within_quotes(reading: _Reading, line: Line) -> list[str]:
    """“…, according to X,” he said: the outlet that stands within the quote."""
    found = []
    for token in line:
        if token.quote and "according to" in reading.text.body[token.start : token.end]:
            inner = within(reading.text, Span(token.start + 1, token.end - 1), reading.words)
            for carrier in chains.carriers(inner, frames(inner, reading.words), reading.words, set()):
                name = reading.meant.said(inner, chains.core(inner, carrier.one, reading.words))
                found += [] if _is_outlet(reading.text, name) else [name]
    return found


def _is_outlet(text: Text, name: str) -> bool:
    """Is this the outlet that prints the article?"""
    if not text.outlet:
        return False
    mine, other = folded(text.outlet), folded(name)
    return bool(mine and other) and (set(mine) <= set(other) or set(other) <= set(mine))


def _say(
    reading: _Reading, line: Line, own: list[Frame], at: int, who: Figurant, chain: tuple[str, ...]
) -> None:
    """Notes what one attribution gives to somebody."""
    frame = own[at]
    attribution = Span(line[frame.first].start, line[max(frame.first, frame.end - 1)].end)
    if who.kind == "anon":
        reading.last = None
        return
    if not who.said:
        who.said = True
        reading.spoke.append(who)
    who.through.extend(one for one in chain if one not in who.through)
    if _points_back(line, frame) and reading.before is not None:
        before = reading.before
        reading.given.append(
            _Given(who, Span(before[0].start, before[-1].end), "paraphrase", attribution, chain)
        )
    else:
        for span, form in uttered.said(reading.text.body, line, own, at, reading.words):
            reading.given.append(_Given(who, span, form, attribution, chain))
    reading.last = (who, attribution, chain)


def _points_back(line: Line, frame: Frame) -> bool:
    """“This was stated by X”: the words are those of the sentence before."""
    return frame.shape == "passive" and frame.verb <= 3 and line[0].low in ("this", "that", "it", "the")


def _unattributed(reading: _Reading, line: Line, own: list[Frame]) -> None:
    """A sentence with no speaker of its own: a quote that goes on, or words about what was said before."""
    length = line[-1].end - line[0].start if line else 0
    quotes = [token for token in line if token.quote]
    quoted = sum(token.end - token.start for token in quotes)
    if any(frame.who and frame.kind != "carried" for frame in own):
        reading.last = None  # somebody else says this, nobody knows who
    if length and quoted >= _MOST * length and reading.last is not None:
        who, attribution, chain = reading.last
        for token in quotes:
            for span in uttered.inside(reading.text.body, token):
                reading.given.append(_Given(who, span, "quote", attribution, chain))
    elif reading.last is not None and any(frame.kind == "carried" for frame in own):
        _carried_on(reading, line, own)
    reading.before = line


def _carried_on(reading: _Reading, line: Line, own: list[Frame]) -> None:
    """“His remarks were carried by Z.”"""
    assert reading.last is not None
    if not any(token.low in reading.words.stated for token in line[:6]):
        return
    for carrier in chains.carriers(line, own, reading.words, set()):
        name = reading.meant.said(line, chains.core(line, carrier.one, reading.words))
        if not _is_outlet(reading.text, name) and name not in reading.last[0].through:
            reading.last[0].through.append(name)


def _numbered(reading: _Reading) -> tuple[tuple[Speaker, ...], tuple[Utterance, ...]]:
    index = {id(who): at for at, who in enumerate(reading.spoke)}
    speakers = tuple(
        Speaker(who.name, who.office, tuple(who.forms), tuple(who.through)) for who in reading.spoke
    )
    said = sorted(
        {
            (one.words.start, one.words.end): Utterance(
                one.words.start, one.words.end, index[id(one.who)],
                cast(Literal["quote", "paraphrase"], one.form), one.attribution, one.through,
            )
            for one in reading.given
        }.values(),
        key=lambda one: (one.start, one.end),
    )  # fmt: skip
    return speakers, tuple(said)
