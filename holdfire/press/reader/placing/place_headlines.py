"""Headlines in which Every Word Has a Capital: of their words only those are names that the story shows to be names. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from holdfire.press.reader.found import Span
from holdfire.press.reader.gazetteer import key
from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict
from holdfire.press.reader.placing.place_scene import Scene
from holdfire.press.reader.text import Text

_MOST = 25  # words of a headline
_FEWEST = 4
_SHARE = 0.7  # of its longer words begin with a capital


def headlines(text: Text) -> list[Span]:
    """Paragraphs that are headlines of that kind."""
    return [one for one in text.paragraphs if _is_headline(text.body[one.start : one.end])]


def _is_headline(paragraph: str) -> bool:
    if len(paragraph) > 300 or paragraph.rstrip()[-1] in ".!?…:;”\"'":
        return False
    words = paragraph.split()
    long = [word for word in words if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    return _FEWEST <= len(words) <= _MOST and capital >= _SHARE * max(len(long), 1)


def settle(scene: Scene, found: Sequence[Mention], heads: Sequence[Span]) -> None:
    """Narrow each name in a headline to the part that is a place in the story; say no to what the story does not know."""
    if not heads:
        return
    inside = [one for one in found if any(head.start <= one.start < head.end for head in heads)]
    shown = {id(one) for one in inside}
    named = (one for one in found if id(one) not in shown and one.sort in (Sort.OTHER, Sort.KNOWN))
    places = {one.key for one in named if one.verdict >= Verdict.WEAK}
    for one in inside:
        if one.sort is Sort.OTHER and one.key not in places and one.after - one.first > 1:
            _narrow(scene, one, places)
        elif one.sort is Sort.OTHER and one.key in places:
            one.verdict = Verdict.WEAK


def _narrow(scene: Scene, one: Mention, places: Collection[str]) -> None:
    for first, after in _parts(one):
        start, end = scene.found[first].start, scene.found[after - 1].end
        part = key(scene.body[start:end])
        if part in places:
            one.start, one.end, one.key, one.name = start, end, part, scene.body[start:end]
            one.verdict = Verdict.WEAK
            return
    one.verdict = Verdict.NO


def _parts(one: Mention) -> Iterator[tuple[int, int]]:
    """The stretches of up to four words within a name, longer ones first."""
    for size in range(min(4, one.after - one.first - 1), 0, -1):
        for first in range(one.first, one.after - size + 1):
            yield first, first + size
