"""What a figure is about: the place, the time that is counted over, and who says it. Pure.

The same clause first, then the sentence; what only the story as a whole suggests stays unknown, but for “the conflict” of a text that
is about one country.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from holdfire.press.reader import territories
from holdfire.press.reader.counting.said_by import said_by
from holdfire.press.reader.counting.scope_words import ScopeWords
from holdfire.press.reader.english.scopes import ENGLISH
from holdfire.press.reader.found import Date, Figure, Place, Span, Utterance
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Sentence, Text

HEAD = 60  # signs within which a line of place and date stands
DAY = 10  # signs of an ISO day
NEAR = 90  # signs between a date and a figure behind it
REACH = 40  # signs in front of a place or date that tell how it is meant


@dataclass(frozen=True, slots=True)
class Around:
    """A figure in its sentence: where the one in front ends and the one behind begins, and where its clause ends.

    part: it is what a later one is a part of (“of 800,000 who left, half”), so that what follows is said of that one. opened: where a clause of its
    own begins in front (“to end the conflict that claimed …”).
    """

    sentence: Sentence
    floor: int
    ceiling: int
    clause: int
    part: bool = False
    opened: int = 0


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
    dated = [one for one in dates if one.iso and not _of_speaking(text, one, speech.utterances, words)]
    named = [one for one in places if not one.acts and not _within(one, spoken)]
    country = _country(text, places)
    found = []
    for at, figure in enumerate(figures):
        around = _around(text, figures, at, spoken, words)
        figure = _placed(text, figure, named, around, country, words)
        figure = _timed(text, figure, dated, around, words)
        found.append(replace(figure, said_by=said_by(text, figure, speech.utterances)))
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
        text.body[max(sentence.start, figure.start - 3) : figure.start].strip().lower() == "of",
        _opened(text, sentence, figure, words),
    )


def _opened(text: Text, sentence: Sentence, figure: Figure, words: ScopeWords) -> int:
    said = text.body[sentence.start : figure.start].lower()
    places = [said.rfind(f"{phrase} {link} ") for phrase in words.conflict for link in words.links]
    found = max(places)
    return sentence.start + found if found >= 0 else 0


def _within(one: Span, spans: Iterable[Span]) -> bool:
    return any(other.holds(one) for other in spans)


def _of_speaking(text: Text, date: Date, utterances: Iterable[Utterance], words: ScopeWords) -> bool:
    """The day on which something was said, not the one that it is about."""
    if _in_a_dateline(text, date):
        return True
    spoken = any(one.holds(date) for one in utterances)
    for one in utterances:
        said = one.attribution
        if said.holds(date):
            return not _led_by(_before(text, date, said.start), words.as_of)
        if (
            not spoken
            and date.start - said.end <= REACH
            and said.start <= date.start
            and date.end <= one.start
            and text.sentence(said.start).holds(date)
        ):
            return not _led_by(_before(text, date), words.as_of)
        if 0 <= date.start - said.end <= REACH:
            between = text.body[said.end : date.start].lower()
            if all(word in words.spoken for word in between.split()):
                return True
        if 0 <= said.start - date.end <= 2 and date.start - text.sentence(date.start).start <= 4:
            return True
    return False


def _in_a_dateline(text: Text, date: Date) -> bool:
    return (
        date.start < HEAD
        and re.match(r"[^\n.]{0,20}?(?: [-–—]{1,2} |:)", text.body[date.end : date.end + REACH]) is not None
    )


def _led_by(before: str, phrases: Iterable[str]) -> bool:
    """Does one of the phrases stand right in front, but for an article and the like?"""
    plain = f" {before.rstrip()}"
    for _ in range(2):
        for small in _SMALL:
            plain = plain.removesuffix(small)
    return any(plain.endswith(f" {phrase}") for phrase in phrases)


_SMALL = (" the", " late", " early", " last", " mid", " mid-", " about", " around")


def _before(text: Text, one: Span, floor: int = 0) -> str:
    return " ".join(text.body[max(floor, one.start - REACH) : one.start].lower().split())


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
    front = [one for one in own if around.opened <= one.start and one.end <= figure.start]
    if around.part:
        behind = []
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
    figure = _counted_up_to(text, figure, own, around, words)
    own = [one for one in own if not _led_by(_before(text, one), words.as_of)]
    if figure.quantity == "strength":
        return figure
    plain = [one for one in own if _since(text, one, words) or not _of_a_text(text, one, words)]
    date = _nearest(figure, [one for one in plain if _reaches(one, figure, around)], around)
    if isinstance(date, Date):
        return _with(text, figure, date, plain, words)
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


def _reaches(date: Date, figure: Figure, around: Around) -> bool:
    """A date in front holds for what follows where it leads the sentence or stands near."""
    leads = date.start - around.sentence.start <= REACH
    return date.start >= figure.start or leads or figure.start - date.end <= NEAR


def _of_a_text(text: Text, date: Date, words: ScopeWords) -> bool:
    """“the memorandum of 4 May” is not when something happened."""
    return _led_by(_before(text, date), words.texts)


def _counted_up_to(
    text: Text, figure: Figure, own: Sequence[Date], around: Around, words: ScopeWords
) -> Figure:
    """The day up to which was counted: “by Sunday”, “as of 1 October”, “in its count of 8 June”."""
    counted = [one for one in own if len(one.iso or "") == DAY and _led_by(_before(text, one), words.as_of)]
    close = [one for one in counted if figure.end <= one.start < around.ceiling]
    leading = [one for one in counted if one.end <= figure.start]
    found = close or leading
    return replace(figure, as_of=found[0].iso) if found else figure


def _sentence_before(text: Text, sentence: Sentence) -> Sentence | None:
    at = bisect_left(text.sentences, sentence.start, key=lambda one: one.start)
    return text.sentences[at - 1] if at else None


def _since(text: Text, date: Date, words: ScopeWords) -> bool:
    """“since 2011”, “since the fighting began in April”, “the war, which broke out in 2002, has killed”."""
    if text.words(date).lower().split()[0] in words.since:
        return True
    before = _before(text, date).split()
    while before and before[-1] in words.spoken | words.within:
        before.pop()
    led = " ".join(before)
    return bool(words.since & set(before[-3:])) or led.endswith(words.began)


def _with(text: Text, figure: Figure, date: Date, own: Sequence[Date], words: ScopeWords) -> Figure:
    """A date as the period: open after “since”; two that “and” joins are one time."""
    first, slash, last = (date.iso or "").partition("/")
    since = first if first != ".." else None
    if _since(text, date, words):
        return replace(figure, since=since)
    until = (last if last != ".." else None) if slash else first
    for other in own:
        if text.body[date.end : other.start].strip() in words.joined and other.start > date.start:
            until = (other.iso or "").partition("/")[2] or other.iso
        elif text.body[other.end : date.start].strip() in words.joined and other.start < date.start:
            since = (other.iso or "").partition("/")[0]
    return replace(figure, since=since, until=until)
