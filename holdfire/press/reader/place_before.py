"""What the words before a name say of it: “in X”, “from X”, “the outskirts of X”, “captured X”. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.english.places import PlaceWords
from holdfire.press.reader.gazetteer import key
from holdfire.press.reader.named_sorts import Mention, Sort, Verdict, world
from holdfire.press.reader.place_scene import Left, Scene

_ENDS = frozenset(",.;:)—")


def by_left(scene: Scene, one: Mention, left: Left) -> Verdict:
    """What the governing word before a name says of it."""
    if scene.found[one.after - 1].own and left.at >= 0:
        return _owner(scene, one, left)
    if left.at < 0:
        return _apposed(scene, one)
    word, words = scene.found[left.at], scene.words
    low = word.low
    if low in words.within:
        return _within(scene, one, left)
    if low in words.perhaps:
        return _perhaps(scene, one, left)
    if low in _GOVERNORS:
        return _GOVERNORS[low](scene, one, left)
    if low in words.taking:
        return (
            Verdict.WEAK
            if left.article and one.sort is Sort.OTHER and not one.kind_named
            else _taken(scene, one, low)
        )
    if low in words.kinds and not word.name and low not in words.no_kinds:
        return Verdict.FIRM
    if low == "capital" or (low == "as" and _also(scene, left.at)):
        return Verdict.FIRM
    return Verdict.NONE


def _taken(scene: Scene, one: Mention, low: str) -> Verdict:
    """The object of a verb that places suffer: a state is held, threatened or lost also where no place is meant."""
    if one.sort is Sort.STATE and low in scene.words.loose and one.key in world(scene.words).countries:
        return Verdict.NONE
    return Verdict.FIRM if one.sort is not Sort.OTHER else Verdict.WEAK


def _also(scene: Scene, at: int) -> bool:
    """“such as X”, “as far south as X”."""
    if scene.low(at) != "as":
        return False
    return "far" in scene.before(at, 3) or (scene.low(at - 1) == "such" and _many_before(scene, at))


def _many_before(scene: Scene, at: int) -> bool:
    near = scene.before(at)
    return any(low in scene.words.many or low in scene.words.kinds for low in near)


def _owner(scene: Scene, one: Mention, left: Left) -> Verdict:
    """“in X's Y”: a place where Y is a name; else what X has must be what only places have, see `right`."""
    within = scene.low(left.at) in scene.words.within and one.after < len(scene.found)
    named = within and scene.gap(one.after)[2:] == " " and scene.found[one.after].name
    return Verdict.WEAK if named and not left.article else Verdict.NONE


def _apposed(scene: Scene, one: Mention) -> Verdict:
    """“the capital, X”; “X (Country)”."""
    at = one.first
    if at == 0 or (scene.found[at].opens and not scene.gap(at).endswith("(")):
        return Verdict.NONE
    gap, low = scene.gap(at).strip(), scene.low(at - 1)
    if gap.endswith("(") and one.sort is not Sort.OTHER and scene.found[at - 1].name:
        return Verdict.WEAK if _sign_after(scene, one) == ")" else Verdict.NONE
    if gap == "," and low in scene.words.apposed and not scene.found[at - 1].name:
        sure = low == "capital" or _sign_after(scene, one) in _ENDS
        return (Verdict.WEAK if one.sort is Sort.OTHER else Verdict.FIRM) if sure else Verdict.NONE
    if gap == ":" and low in scene.words.many:
        return Verdict.FIRM
    if gap == "," and low in ("including", "namely", "notably") and _many_before(scene, at - 1):
        return Verdict.FIRM
    return Verdict.NONE


def _sign_after(scene: Scene, one: Mention) -> str:
    return scene.body[one.end : one.end + 1]


def _within(scene: Scene, one: Mention, left: Left) -> Verdict:
    body = scene.found[left.at - 1]
    if left.at and body.text in scene.words.joint and scene.close(left.at):
        return Verdict.NO  # “the Organization for Cooperation in X”
    if scene.low(left.at - 1) in scene.words.trust and scene.low(left.at) == "in":
        return Verdict.NO
    if left.article and one.sort is Sort.OTHER and not one.kind_named:
        return _with_article(scene, one, left)
    return Verdict.FIRM


def _with_article(scene: Scene, one: Mention, left: Left) -> Verdict:
    """“in the X”: the Sahel is a place, the Taliban and the Associated Press are none."""
    single = one.after - one.first == 1
    place_like = scene.low(left.at) in scene.words.holding
    return Verdict.WEAK if single and place_like and not one.name.endswith("s") else Verdict.NONE


def _perhaps(scene: Scene, one: Mention, left: Left) -> Verdict:
    words, low = scene.words, scene.low(left.at)
    near = scene.before(left.at, 5)
    if low == "from" and near[:1] and near[0] in words.acting_from and not _moves(near, words):
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    if one.sort is Sort.OTHER and near[:1] and near[0] in words.issued:
        return Verdict.NO
    if left.article and one.sort is Sort.OTHER and not one.kind_named:
        return _with_article(scene, one, left)
    if low == "from" and (_moves(near, words) or near[:1] == ["km"]):
        return Verdict.FIRM
    return Verdict.WEAK


def _moves(near: Sequence[str], words: PlaceWords) -> bool:
    return any(low in words.motion for low in near)


def _to(scene: Scene, one: Mention, left: Left) -> Verdict:
    near = scene.before(left.at)
    if near[:1] and near[0] in scene.words.not_to:
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    if _moves(near, scene.words) or _fled(scene, left):
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
    return Verdict.FIRM if _many_before(scene, left.at) else Verdict.NONE


def _acting(scene: Scene, one: Mention, left: Left) -> Verdict:
    """“by X”, “against X”: whoever does or suffers it is no place."""
    return _idle(one)


def _idle(one: Mention) -> Verdict:
    return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NONE


_GOVERNORS = {
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
