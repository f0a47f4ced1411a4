"""What a word before a name says of it that some names need more to be places for: “to X”, “of X”, “on X”, “between X”. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.english.places import PlaceWords
from holdfire.press.reader.gazetteer import key
from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict, world
from holdfire.press.reader.placing.place_scene import Left, Scene


def many_before(scene: Scene, at: int) -> bool:
    """Does a word for places stand a little before this one: “cities such as X”?"""
    near = scene.before(at)
    return any(low in scene.words.many or low in scene.words.kinds for low in near)


def moves(near: Sequence[str], words: PlaceWords) -> bool:
    """Does one of these words say that somebody goes somewhere?"""
    return any(low in words.motion for low in near)


def _to(scene: Scene, one: Mention, left: Left) -> Verdict:
    near = scene.before(left.at)
    if near[:1] and near[0] in scene.words.not_to:
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    if moves(near, scene.words) or _fled(scene, left):
        return Verdict.WEAK if left.article and one.sort is Sort.OTHER else Verdict.FIRM
    if "from" in near[:6]:
        return Verdict.WEAK
    return Verdict.WEAK if one.sort is Sort.REGION else _idle(one)


def _fled(scene: Scene, left: Left, most: int = 20) -> bool:
    """“driven from their homes, half of them to X”: whoever left goes somewhere, however late that is said."""
    return any(low in scene.words.leaving for low in scene.before(left.at, most))


def _of(scene: Scene, one: Mention, left: Left) -> Verdict:
    if left.at == 0:
        return Verdict.NONE
    words, head = scene.words, scene.found[left.at - 1]
    if head.name and (head.text in words.heads or head.text in words.titles):
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    if head.text in words.kind_names or head.text in words.kind_before:
        return Verdict.FIRM
    if head.low == "remains" and left.at > 1 and scene.low(left.at - 2) == "what":
        return Verdict.WEAK
    if head.low in words.of_place or head.low in words.kinds or head.low in words.many:
        loose = left.article and one.sort is Sort.OTHER and not one.kind_named
        return Verdict.WEAK if loose else Verdict.FIRM
    if head.low in words.acting:
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    return Verdict.NONE if one.sort is Sort.OTHER else Verdict.WEAK


def _on(scene: Scene, one: Mention, left: Left) -> Verdict:
    near = scene.before(left.at, 3)
    struck = any(low in scene.words.attack for low in near)
    if struck and not (left.article and one.sort is Sort.OTHER):
        return Verdict.FIRM if one.sort is not Sort.OTHER else Verdict.WEAK
    return Verdict.WEAK if one.sort is Sort.REGION else _idle(one)


def _for(scene: Scene, one: Mention, left: Left) -> Verdict:
    near = scene.before(left.at, 2)
    bound = any(low in scene.words.bound for low in near)
    return Verdict.FIRM if bound or _fled(scene, left, 7) else _idle(one)


def _between(scene: Scene, one: Mention, left: Left) -> Verdict:
    near, words = scene.before(left.at), scene.words
    parts = any(low in words.parting for low in near[:3])
    if any(low in words.linking for low in (near[:3] if parts else near)):
        return Verdict.FIRM
    if parts or left.article or (one.sort is Sort.STATE and not _with_town(scene, one)):
        return _idle(one)
    return Verdict.WEAK


def _with_town(scene: Scene, one: Mention) -> bool:
    """“between X and Y”, where Y is no state: then X is none that acts."""
    at = one.after + 1
    if scene.low(one.after) != "and" or not (
        scene.close(one.after) and scene.close(at) and scene.found[at].name
    ):
        return False
    other = scene.found[at].text
    return key(other) not in world(scene.words).states and other not in scene.words.never


def _with(scene: Scene, one: Mention, left: Left) -> Verdict:
    near = scene.before(left.at, 3)
    return Verdict.FIRM if any(low in scene.words.linking for low in near) else _idle(one)


def _over(scene: Scene, one: Mention, left: Left) -> Verdict:
    near = scene.before(left.at, 3)
    over = any(low in scene.words.upon for low in near)
    return (Verdict.FIRM if one.sort is not Sort.OTHER else Verdict.WEAK) if over else _idle(one)


def _including(scene: Scene, one: Mention, left: Left) -> Verdict:
    return Verdict.FIRM if many_before(scene, left.at) else Verdict.NONE


def _acting(scene: Scene, one: Mention, left: Left) -> Verdict:
    """“by X”, “against X”: whoever does or suffers it is no place."""
    return _idle(one)


def _idle(one: Mention) -> Verdict:
    return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NONE


GOVERNORS = {
    "to": _to,
    "of": _of,
    "on": _on,
    "for": _for,
    "with": _with,
    "between": _between,
    "over": _over,
    "including": _including,
    "like": _including,
    "by": _acting,
    "against": _acting,
}
