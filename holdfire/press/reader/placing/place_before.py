"""What the words before a name say of it: “in X”, “from X”, “the outskirts of X”, “captured X”. Pure."""

from __future__ import annotations

from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict, world
from holdfire.press.reader.placing.place_governors import GOVERNORS, many_before, moves
from holdfire.press.reader.placing.place_scene import Left, Scene

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
    if low in GOVERNORS:
        return GOVERNORS[low](scene, one, left)
    if low in words.taking:
        if one.sort is Sort.OTHER and _of_a_person(scene, one):
            return Verdict.NONE
        unsure = left.article and one.sort is Sort.OTHER and not one.kind_named
        return Verdict.WEAK if unsure else _taken(scene, one, low)
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


def _of_a_person(scene: Scene, one: Mention) -> bool:
    """“hit X in the leg”, “visited X at home”, “held X for three days”, “reached X by phone”: none of it happens to a town."""
    after = [scene.low(one.after + step) for step in range(4)]
    if not scene.close(one.after):
        return False
    if after[:2] in (["at", "home"], ["by", "phone"], ["by", "telephone"]):
        return True
    return after[0] == "in" and after[1] in ("the", "his", "her") and after[2] in scene.words.wounded


def _also(scene: Scene, at: int) -> bool:
    """“such as X”, “as far south as X”."""
    if scene.low(at) != "as":
        return False
    return "far" in scene.before(at, 3) or (scene.low(at - 1) == "such" and many_before(scene, at))


def _owner(scene: Scene, one: Mention, left: Left) -> Verdict:
    """“in X's Y”: a place where Y is a name; else what X has must be what only places have, see `right`."""
    within = scene.low(left.at) in scene.words.within and one.after < len(scene.found)
    named = within and scene.gap(one.after)[2:] == " " and scene.found[one.after].name
    return Verdict.WEAK if named and not left.article else Verdict.NONE


def _apposed(scene: Scene, one: Mention) -> Verdict:
    """“the capital, X”; “X (Country)”."""
    at = one.first
    if at == 0 or (scene.found[at].opens and not scene.gap(at).strip().endswith(("(", "—", "–"))):
        return Verdict.NONE
    gap, low = scene.gap(at).strip(), scene.low(at - 1)
    if gap.endswith("(") and one.sort is not Sort.OTHER and scene.found[at - 1].name:
        return Verdict.WEAK if _sign_after(scene, one) == ")" else Verdict.NONE
    if gap == "," and low in scene.words.apposed and not scene.found[at - 1].name:
        sure = low == "capital" or _sign_after(scene, one) in _ENDS
        return (Verdict.WEAK if one.sort is Sort.OTHER else Verdict.FIRM) if sure else Verdict.NONE
    if gap in (":", "—", "–", "-", "(") and low in scene.words.many:
        return Verdict.FIRM
    if gap == "," and low in ("including", "namely", "notably") and many_before(scene, at - 1):
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
    if low == "from" and near[:1] and near[0] in words.acting_from and not moves(near, words):
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    if one.sort is Sort.OTHER and near[:1] and near[0] in words.issued:
        return Verdict.NO
    if left.article and one.sort is Sort.OTHER and not one.kind_named:
        return _with_article(scene, one, left)
    if low == "from" and (moves(near, words) or near[:1] == ["km"]):
        return Verdict.FIRM
    return Verdict.WEAK
