"""What the words after a name say of it: “X province”, “X's outskirts”, “X, a town in …”, “X talks”. Pure."""

from __future__ import annotations

from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict
from holdfire.press.reader.placing.place_scene import Scene, left_of


def right(scene: Scene, one: Mention) -> Verdict:
    """What stands after a name says of it; sets `body_like` and `spoils`."""
    words, last = scene.words, scene.found[one.after - 1]
    if last.own:
        return _owns(scene, one)
    if not scene.close(one.after):
        return _explained(scene, one)
    word = scene.found[one.after]
    if _talks(scene, one.after):
        return Verdict.ACTS
    if word.text.isdigit() and one.sort is not Sort.OTHER and left_of(scene, one).at < 0:
        return Verdict.ACTS
    kind = _kind_after(scene, one)
    if kind:
        return _of_kind(scene, one, kind)
    if word.low in words.held and one.sort is Sort.OTHER:
        one.spoils = True
        return Verdict.NONE
    if word.low in words.bodies:
        one.body_like = True
        return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NO
    return befallen(scene, one)


def _talks(scene: Scene, at: int) -> bool:
    """“X talks”, “X's recent talks” without the 's: the name of a process."""
    if scene.low(at) in scene.words.between_talks and scene.close(at + 1):
        at += 1
    return scene.low(at) in scene.words.talks and not scene.found[at].opens


def _kind_after(scene: Scene, one: Mention) -> str:
    """The word for a kind of place that follows the name, past a few that may stand between; empty if there is none."""
    words, at = scene.words, one.after
    for _ in range(3):
        if not scene.close(at):
            return ""
        low = scene.low(at)
        following = scene.low(at + 1) if scene.close(at + 1) else ""
        if low in words.of_kind and (
            following in words.kinds or following in words.many or following in words.of_kind
        ):
            at += 1
            continue
        if low in words.kinds or low in words.many:
            return low
        return ""
    return ""


def _of_kind(scene: Scene, one: Mention, kind: str) -> Verdict:
    country = one.sort is Sort.STATE and kind not in scene.words.country_kinds
    if any(scene.low(one.after + step) in scene.words.media for step in (1, 2)):
        return Verdict.NONE
    if kind == "front" and scene.low(left_of(scene, one).at) not in scene.words.facing:
        return Verdict.NONE  # of a body, not of a war
    if kind in scene.words.held and one.sort is Sort.OTHER and kind not in ("camps", "tunnels"):
        return Verdict.WEAK if kind in ("camp", "base", "checkpoint", "frontlines") else Verdict.NONE
    return Verdict.WEAK if country else Verdict.FIRM


def _owns(scene: Scene, one: Mention) -> Verdict:
    """“X's outskirts”, “X's Y province”, “X's foreign minister”."""
    words, at = scene.words, one.after
    if at >= len(scene.found) or scene.found[at].opens:
        return Verdict.NONE
    near = scene.found[at]
    if near.low in words.owned - words.of_anyone and one.sort is Sort.OTHER:
        return Verdict.WEAK
    if near.low in words.bodies:
        one.body_like = one.sort is Sort.OTHER
    elif near.low in words.parts or _has(scene, one, at):
        return Verdict.FIRM
    elif one.sort is Sort.STATE and near.name and scene.low(left_of(scene, one).at) in words.within:
        return Verdict.WEAK
    return Verdict.ACTS if one.sort is Sort.STATE else Verdict.NONE


def _has(scene: Scene, one: Mention, at: int) -> bool:
    """Does what begins at this word end in a kind of place, or is it a war: “eastern Y region”, “long war”?"""
    words, others = scene.words, 0
    for step in range(5):
        word = scene.found[at + step]
        kind = (
            word.text in words.kind_names if word.name else word.low in words.kinds or word.low in words.many
        )
        if one.sort is Sort.OTHER and step and word.low in words.owned:
            return True
        if kind or word.low in words.happening:
            return not (one.sort is Sort.OTHER and word.low in words.held)
        leads = word.name or word.low in words.side or word.low in words.of_kind or word.low in ("and", "or")
        others += not leads
        ends = not leads and (word.low in words.function or word.low in words.bodies)
        if others > 2 or ends or not scene.close(at + step + 1):
            return False
    return False


def _explained(scene: Scene, one: Mention) -> Verdict:
    """“X, a town in …”, “X, the capital of …”."""
    at = one.after
    if at >= len(scene.found) or scene.gap(at).strip() != ",":
        return Verdict.NONE
    words, last = scene.words, ""
    for step in range(6):
        if step and not scene.close(at + step):
            break
        low = scene.low(at + step)
        if step == 0 and low not in ("a", "an", "the", "capital", "home"):
            return Verdict.NONE
        if low in ("in", "of", "near", "on", "that", "which", "where", "between", "with", "to", "close"):
            break
        last = low
    return Verdict.FIRM if last in words.kinds or last in ("capital", "home") else Verdict.NONE


def befallen(scene: Scene, one: Mention) -> Verdict:
    """“X fell”, “X was shelled”, “X has been locked in”."""
    low, words = scene.low(one.after), scene.words
    if (
        low in ("fell", "falls")
        and scene.close(one.after + 1)
        and scene.low(one.after + 1) in words.not_fallen
    ):
        return _fallen_at(scene, one)
    if low in words.dwellers or low in words.falling:
        return Verdict.WEAK
    if low in ("is", "was", "are", "were") and scene.low(one.after + 1) == "in":
        near = {scene.low(one.after + step) for step in (2, 3, 4)}
        return Verdict.WEAK if near & words.states else Verdict.NONE
    if low in words.staying and scene.low(one.after + 1) in ("in", "under"):
        near = {scene.low(one.after + step) for step in (2, 3, 4)}
        return Verdict.WEAK if near & words.states else Verdict.NONE
    if low not in words.befallen:
        return Verdict.NONE
    at = one.after + 1
    while scene.low(at) in words.been:
        at += 1
    taken_in = scene.low(at) == "taken" and scene.low(at + 1) == "in"
    return Verdict.WEAK if taken_in or scene.low(at) in words.befalls else Verdict.NONE


def _fallen_at(scene: Scene, one: Mention) -> Verdict:
    """“X fell on 18 February”, “X fell in May”; not “guns fell silent”, “shells fell on Y”."""
    timed = scene.low(one.after + 1) in ("in", "on") and scene.close(one.after + 2)
    word = scene.found[one.after + 2] if one.after + 2 < len(scene.found) else None
    day = timed and word is not None and (word.text.isdigit() or word.text in scene.words.times)
    return Verdict.WEAK if day else Verdict.NONE
