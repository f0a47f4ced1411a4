"""Finds the names of places where something is or happens. Pure.

By grammar (what stands around a name), by what every reader knows (countries, capitals, large regions) and by what the record
knows. Countries and capitals that act as governments, names of processes and date lines come marked `acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from holdfire.press.reader.english.places import ENGLISH, PlaceWords
from holdfire.press.reader.found import Place, Span
from holdfire.press.reader.gazetteer import EMPTY, Gazetteer
from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict, mention, pair
from holdfire.press.reader.placing.named_words import runs_of, words_of
from holdfire.press.reader.placing.place_cues import judge
from holdfire.press.reader.placing.place_headlines import headlines, settle
from holdfire.press.reader.placing.place_lookup import by_name
from holdfire.press.reader.placing.place_rows import spread
from holdfire.press.reader.placing.place_scene import Scene
from holdfire.press.reader.text import Text

_DATE_LINE = re.compile(r"[^\n]{2,70}?(?:[—–]|--|\s-\s|\)\s?[:-]|\s:\s)")


def find(
    text: Text, gazetteer: Gazetteer = EMPTY, people: Sequence[Span] = (), words: PlaceWords = ENGLISH
) -> tuple[Place, ...]:
    """Places in the order of the text, as written. people: names of persons, which are no places."""
    if text.language.partition("-")[0] != words.language:
        return by_name(text, gazetteer)
    scene = Scene(text.body, words_of(text, words, people), words)
    found = _mentions(scene, gazetteer)
    for one in found:
        if one.verdict is not Verdict.FIRM:
            judge(scene, one)
    spread(scene, found)
    _settle(found)
    settle(scene, found, headlines(text))
    heads = list(_date_lines(text))
    return tuple(place for one in found for place in _told(one, heads))


def _mentions(scene: Scene, gazetteer: Gazetteer) -> list[Mention]:
    joining = scene.words.kind_before
    runs = runs_of(scene.body, scene.found, scene.words, joining)
    all_of = [mention(scene.body, scene.found, run, scene.words, gazetteer) for run in runs]
    all_of = [one for one in all_of if not scene.found[one.first].person or _no_person(scene, one)]
    return [
        part
        for one in all_of
        for part in (pair(one, scene.words, gazetteer) if _joined(scene, one) else [one])
    ]


def _no_person(scene: Scene, one: Mention) -> bool:
    """Is what was taken for a person a country or a capital, or something that one can be in?"""
    if one.sort in (Sort.STATE, Sort.REGION):
        return True
    if scene.found[one.after - 1].own or not scene.close(one.first):
        return False
    low, words = scene.low(one.first - 1), scene.words
    kind = scene.low(one.first - 2) if low == "of" else low
    return low in words.surely or low in words.firmly or (kind in words.kinds and kind not in words.no_kinds)


def _joined(scene: Scene, one: Mention) -> bool:
    """Is this “X-Y” of “the X-Y highway”?"""
    parts = one.name.split("-")
    peoples = scene.words.peoples
    two = (
        len(parts) == 2
        and parts[0].split()[-1:] != []
        and parts[0].split()[-1].lower() not in scene.words.particles
    )
    two = two and all(len(p) > 2 and p[0].isupper() and p not in peoples for p in parts)
    return two and scene.close(one.after) and scene.low(one.after) in scene.words.lines


def _settle(found: Sequence[Mention]) -> None:
    """A name that is a place in one sentence is so in the next; one that is a body somewhere needs more than a hint."""
    firm = {one.key for one in found if one.verdict is Verdict.FIRM}
    bodies = {one.key for one in found if one.body_like or one.spoils} - firm
    places = firm | {one.key for one in found if one.verdict is Verdict.WEAK and one.key not in bodies}
    for one in found:
        if one.sort in (Sort.STATE, Sort.REGION):
            one.verdict = Verdict.ACTS if one.verdict is Verdict.NONE else one.verdict
        elif one.verdict is Verdict.WEAK and one.key in bodies:
            one.verdict = Verdict.NO
        elif one.verdict is Verdict.NONE and (one.key in places or one.sort is Sort.KNOWN):
            one.verdict = Verdict.WEAK


def _date_lines(text: Text) -> Iterator[Span]:
    """Stretches at the beginning of paragraphs that only say from where and when a report was sent."""
    for paragraph in text.paragraphs:
        match = _DATE_LINE.match(text.body, paragraph.start, paragraph.end)
        if match and _only_names(match[0]):
            yield Span(*match.span())


def _only_names(head: str) -> bool:
    parts = re.findall(r"\w+", head)
    sure = "(" in head or any(part.isupper() and len(part) > 2 for part in parts)
    return (
        bool(parts)
        and all(part[0].isupper() or part[0].isdigit() for part in parts)
        and (sure or len(parts) <= 3)
    )


def _told(one: Mention, heads: Sequence[Span]) -> Iterator[Place]:
    if one.verdict < Verdict.ACTS or one.verdict is Verdict.NONE:
        return
    sent = any(head.start <= one.start < head.end for head in heads)
    yield Place(one.start, one.end, one.name, one.verdict is Verdict.ACTS or sent)
