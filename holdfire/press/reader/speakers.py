"""Who is given a statement by a text, through whom it came, and what exactly was said. Pure.

One pass over the sentences: who is named, where words are given to somebody (`frames`), whom each group means (`referring`),
who carries the words (`chains`), and which words they are (`uttered`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, cast

from holdfire.press.reader.found import Span, Speaker, Utterance
from holdfire.press.reader.speaking import chains, people, printing, uttered
from holdfire.press.reader.speaking.carrier import belongs, core
from holdfire.press.reader.speaking.cast import Cast, Figurant
from holdfire.press.reader.speaking.frames import frames
from holdfire.press.reader.speaking.lexicon import ENGLISH, Lexicon
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.read_so_far import Given, Reading, is_outlet, known_names, speaks
from holdfire.press.reader.speaking.referring import Meant
from holdfire.press.reader.speaking.standing import unattributed
from holdfire.press.reader.speaking.tokens import Line, sentences, within
from holdfire.press.reader.speaking.without_verb import Frame
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Text


def find(text: Text, words: Lexicon = ENGLISH) -> Speech:
    """Persons and bodies to whom the text gives a statement, their words, and all mentions of persons."""
    lines = sentences(text, words)
    words = printing.with_outlets(lines, words)
    known = Cast(words)
    counted = Counter(token.low for line in lines for token in line if token.cap)
    reading = Reading(text, words, known, Meant(text.body, known, words), counted)
    found = [frames(line, words) for line in lines]
    people.introduce(lines, found, reading.meant, words)
    known.recent.clear()
    for now, (line, own) in enumerate(zip(lines, found, strict=True)):
        known.now = now
        _sentence(reading, line, own)
    return Speech(*_numbered(reading), people.mentions(text, lines, known, words))


def _sentence(reading: Reading, line: Line, own: list[Frame]) -> None:
    """Reads one sentence: those who come up, those who speak, and what they say."""
    for one in people.persons(line, reading.words):
        if one.sure or reading.meant.came_up(one, line):
            reading.meant.of(one, line, speaks=False)
    speaking = _speaking(reading, line, own)
    if not speaking:
        unattributed(reading, line, own)
        return
    through = _through(reading, line, own, speaking)
    places = {id(frame): at for at, frame in enumerate(own)}
    for frame, who in speaking:
        chain = through.get(id(who), ())
        _say(reading, line, own, places[id(frame)], who, chain)
    reading.before = reading.about = None


def _speaking(reading: Reading, line: Line, own: list[Frame]) -> list[tuple[Frame, Figurant]]:
    """The attributions of a sentence with those who speak; outlets that only carry are left out."""
    found: list[tuple[Frame, Figurant]] = []
    for frame in own:
        who = list(_meant(reading, line, frame, found))
        for one in who:
            found.append((frame, one))
            _touch(reading, one)
    return [(frame, who) for frame, who in found if who.kind != "outlet"]


def _touch(reading: Reading, who: Figurant) -> None:
    if who.kind == "outlet":
        return
    reading.cast.spoke.append(who)
    del reading.cast.spoke[:-8]
    if who.kind != "anon":
        reading.cast.touch(who)


def _meant(reading: Reading, line: Line, frame: Frame, found: list[tuple[Frame, Figurant]]) -> list[Figurant]:
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


def _about(reading: Reading, line: Line, frame: Frame) -> list[Figurant]:
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
    outlet = all(
        one.sort in ("outlet", "capital", "country", "other", "many") or chains.press_office(line, one)
        for one in frame.who
    )
    if frame.cites is not None and (outlet or frame.cites.sort == "pronoun"):
        return (frame.cites,)
    if "saying" not in {token.low for token in line[frame.verb : frame.end]}:
        return ()
    return (frame.cites,) if frame.cites is not None else frame.who


def _spoken_for(reading: Reading, line: Line, frame: Frame, one: Phrase) -> Figurant | None:
    """In “X “regrets” it, his spokesman Y said”: X."""
    lord = people.first(line, frame.first, reading.words)
    if lord is None or lord.sort != "person" or not lord.sure or lord.first + 1 >= frame.first:
        return None
    return reading.meant.of(lord, line) if line[one.first].low != "their" else None


def _through(
    reading: Reading, line: Line, own: list[Frame], speaking: list[tuple[Frame, Figurant]]
) -> dict[int, tuple[str, ...]]:
    """By speaker, who carries the words of this sentence, nearest to the speaker first."""
    names = known_names(reading, line)
    found: dict[int, list[str]] = {id(who): _within_quotes(reading, line) for _, who in speaking}
    for carrier in chains.carriers(line, own, reading.words, names):
        name = reading.meant.said(line, core(line, carrier.one, reading.words))
        if is_outlet(reading.text, name) or (
            name.islower() and " " not in name and "." not in name and len(name) > 3
        ):
            continue
        if carrier.near == 0 and any(
            carrier.one in frame.who for frame, _ in speaking if frame.kind != "cited"
        ):
            continue
        for at in belongs(speaking, carrier):
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


def _within_quotes(reading: Reading, line: Line) -> list[str]:
    """“…, according to X,” he said: the outlet that stands within the quote."""
    found = []
    for token in line:
        if token.quote and "according to" in reading.text.body[token.start : token.end]:
            inner = within(reading.text, Span(token.start + 1, token.end - 1), reading.words)
            for carrier in chains.carriers(inner, frames(inner, reading.words), reading.words, set()):
                name = reading.meant.said(inner, core(inner, carrier.one, reading.words))
                found += [] if is_outlet(reading.text, name) else [name]
    return found


def _say(
    reading: Reading, line: Line, own: list[Frame], at: int, who: Figurant, chain: tuple[str, ...]
) -> None:
    """Notes what one attribution gives to somebody."""
    frame = own[at]
    attribution = Span(line[frame.first].start, line[max(frame.first, frame.end - 1)].end)
    if who.kind == "anon":
        reading.last = None
        return
    speaks(reading, who, chain)
    if _points_back(line, frame) and reading.before is not None:
        before = reading.before
        reading.given.append(
            Given(who, Span(before[0].start, before[-1].end), "paraphrase", attribution, chain)
        )
    else:
        for span, form in uttered.said(reading.text.body, line, own, at, reading.words):
            reading.given.append(Given(who, span, form, attribution, chain))
    reading.last = (who, attribution, chain)


def _points_back(line: Line, frame: Frame) -> bool:
    """“This was stated by X”: the words are those of the sentence before."""
    return frame.shape == "passive" and frame.verb <= 3 and line[0].low in ("this", "that", "it", "the")


def _numbered(reading: Reading) -> tuple[tuple[Speaker, ...], tuple[Utterance, ...]]:
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
