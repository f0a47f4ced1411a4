"""What a figure is about: the place, the time that is counted over, and who says it. Pure.

The same clause first, then the sentence; what only the story as a whole suggests stays unknown, but for “the conflict” of a text that
is about one country.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from holdfire.press.reader import territories
from holdfire.press.reader.english.scopes import ENGLISH
from holdfire.press.reader.found import Date, Figure, Place, Span, Utterance
from holdfire.press.reader.scope_words import ScopeWords
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Sentence, Text

REACH = 24  # signs in front of a place or date that tell how it is meant


@dataclass(frozen=True, slots=True)
class Around:
    """A figure in its sentence: where the one in front ends and the one behind begins, and where its clause ends."""

    sentence: Sentence
    floor: int
    ceiling: int
    clause: int


def attach(
    text: Text,
    figures: Sequence[Figure],
    dates: Sequence[Date],
    places: Sequence[Place],
    speech: Speech,
    words: ScopeWords = ENGLISH,
) -> tuple[Figure, ...]:
    """The figures with territory (as written), since, until, as_of (ISO) and said_by (index of the speaker)."""
    spoken = sorted((one.attribution for one in speech.utterances), key=lambda one: one.start)
    dated = [one for one in dates if one.iso and not _of_speaking(text, one, spoken, words)]
    named = [one for one in places if not one.acts and not _within(one, spoken)]
    country = _country(text, places)
    found = []
    for at, figure in enumerate(figures):
        around = _around(text, figures, at, spoken, words)
        figure = _placed(text, figure, named, around, country, words)
        figure = _timed(text, figure, dated, around, words)
        found.append(replace(figure, said_by=_said_by(figure, speech.utterances)))
    return tuple(found)


def _around(
    text: Text, figures: Sequence[Figure], at: int, spoken: Sequence[Span], words: ScopeWords
) -> Around:
    figure = figures[at]
    sentence = text.sentence(figure.start)
    before = [one.end for one in figures[:at] if sentence.holds(one) and one.end <= figure.start]
    after = [one.start for one in figures[at + 1 :] if sentence.holds(one) and one.start >= figure.end]
    clause = sentence.end
    for end in words.ends:
        place = text.body.find(end, figure.end, clause)
        clause = place if place >= 0 else clause
    said = [one.start for one in spoken if figure.end <= one.start < clause]
    return Around(
        sentence,
        max(before, default=sentence.start),
        min(after, default=sentence.end),
        min(said, default=clause),
    )


def _within(one: Span, spans: Iterable[Span]) -> bool:
    return any(other.holds(one) for other in spans)


def _of_speaking(text: Text, date: Date, spoken: Iterable[Span], words: ScopeWords) -> bool:
    """The day on which something was said, not the one that it is about."""
    for one in spoken:
        if one.holds(date):
            between = text.body[max(one.start, date.start - REACH) : date.start].lower()
            return not _led_by(between, words.as_of)
        if 0 <= date.start - one.end <= REACH:
            between = text.body[one.end : date.start].lower()
            if all(word in words.spoken for word in between.split()):
                return True
        if 0 <= one.start - date.end <= 2:
            return True
    return False


def _led_by(before: str, phrases: Iterable[str]) -> bool:
    """Does one of the phrases stand right in front, an article between at most?"""
    plain = f" {before.rstrip()}"
    plain = (
        plain.removesuffix(" the").removesuffix(" late").removesuffix(" early").removesuffix(" last").rstrip()
    )
    return any(plain.endswith(f" {phrase}") for phrase in phrases)


def _before(text: Text, one: Span) -> str:
    return text.body[max(0, one.start - REACH) : one.start].lower()


def _placed(
    text: Text, figure: Figure, named: Sequence[Place], around: Around, country: str | None, words: ScopeWords
) -> Figure:
    own = [
        one
        for one in named
        if around.sentence.holds(one) and (figure.quantity == "returned" or not _toward(text, one, words))
    ]
    place = _nearest(figure, own, around)
    if isinstance(place, Place):
        return replace(figure, territory=place.name)
    if country and _of_conflict(text, around.sentence, words):
        return replace(figure, territory=country)
    return figure


def _toward(text: Text, place: Place, words: ScopeWords) -> bool:
    return _led_by(_before(text, place), words.toward)


def _nearest(figure: Figure, own: Sequence[Span], around: Around) -> Span | None:
    """Within the figure's words, behind it before the next figure, in front of it, or behind the figures that follow."""
    for one in own:
        if figure.start <= one.start < figure.end:
            return one
    behind = [one for one in own if figure.end <= one.start < around.clause]
    close = [one for one in behind if one.start < around.ceiling]
    if close:
        return close[0]
    front = [one for one in own if one.end <= figure.start]
    return front[-1] if front else behind[0] if behind else None


def _country(text: Text, places: Sequence[Place]) -> str | None:
    """The country that the text names most, at least twice and more than any other."""
    known, _ = territories.names(text.language)
    counted = Counter(one.name for one in places if one.name in known).most_common(2)
    if not counted or counted[0][1] < 2 or (len(counted) > 1 and counted[1][1] == counted[0][1]):
        return None
    return counted[0][0]


def _of_conflict(text: Text, sentence: Sentence, words: ScopeWords) -> bool:
    said = text.words(sentence).lower()
    return any(phrase in said for phrase in words.conflict)


def _timed(text: Text, figure: Figure, dated: Sequence[Date], around: Around, words: ScopeWords) -> Figure:
    own = [one for one in dated if around.sentence.holds(one)]
    date = _nearest(figure, own, around)
    if isinstance(date, Date):
        return _with(text, figure, date, words)
    said = text.words(around.sentence).lower()
    before = [one for one in dated if one.end <= around.sentence.start]
    if not before or text.sentence(before[-1].start) != _sentence_before(text, around.sentence):
        return figure
    last = before[-1]
    if any(phrase in said for phrase in words.since_then) or (
        _of_conflict(text, around.sentence, words) and _since(text, last, words)
    ):
        return replace(figure, since=(last.iso or "").partition("/")[0] or None)
    return figure


def _sentence_before(text: Text, sentence: Sentence) -> Sentence | None:
    at = bisect_left(text.sentences, sentence.start, key=lambda one: one.start)
    return text.sentences[at - 1] if at else None


def _since(text: Text, date: Date, words: ScopeWords) -> bool:
    written = text.words(date).lower().split()
    return written[0] == "since" or _led_by(_before(text, date), {"since"})


def _with(text: Text, figure: Figure, date: Date, words: ScopeWords) -> Figure:
    """A date as period or as the day up to which was counted, by the words in front of it."""
    first, slash, last = (date.iso or "").partition("/")
    since = first if first != ".." else None
    before = _before(text, date)
    if not slash and (_led_by(before, words.as_of) or text.words(date).lower().startswith("as of")):
        return replace(figure, as_of=first) if len(first) == 10 else replace(figure, until=first)
    if _since(text, date, words):
        return replace(figure, since=since)
    until = (last if last != ".." else None) if slash else first
    return replace(figure, since=since, until=until)


def _said_by(figure: Figure, utterances: Sequence[Utterance]) -> int | None:
    """The speaker of the shortest utterance that holds the figure, or most of it."""
    holding = [one for one in utterances if one.start <= figure.start < one.end]
    holding = holding or [one for one in utterances if one.start < figure.end <= one.end]
    return min(holding, key=lambda one: one.end - one.start).speaker if holding else None
