"""Names in a row (“in X, Y and Z”): what the first is, the others are; what the last is called, the others are too. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict
from holdfire.press.reader.placing.place_after import befallen, right
from holdfire.press.reader.placing.place_scene import Scene, left_of

_AND = frozenset(("and", "or"))
_LINKS = frozenset(
    ("and", "or", "as", "well", "the", "also", "both", "nearby", "neighbouring", "neighboring", "then")
)
_SIGNS = frozenset((",", "", "/", "&", "–", "(", "),", ")"))
_ENDS = ',.;:)!?”"’»—'


def link(scene: Scene, one: Mention, other: Mention) -> str:
    """How two neighbouring names are joined: "and", "," or "" (not at all)."""
    if other.first == one.after and scene.gap(one.after).strip() == "(":
        return "and" if scene.body[other.end : other.end + 1] == ")" else ""  # “a town (its province)”
    if other.first - one.after > 6 or scene.found[one.after - 1].own or scene.found[other.first].opens:
        return ""
    joined = ""
    for at in range(one.after, other.first + 1):
        sign = scene.gap(at).strip()
        if sign not in _SIGNS or (sign == "–" and scene.gap(at) != sign):
            return ""  # “X–Y”, but no dash between two thoughts
        if sign:
            joined = joined or ("," if sign in (",", "),") else "" if sign in ("(", ")") else "and")
        if at == other.first:
            break
        low = scene.low(at)
        if low in _AND or low == "well" or scene.gap(at + 1).strip() == "&":
            joined = "and"
        elif not _fills(scene, at, joined):
            return ""
    return joined


def _fills(scene: Scene, at: int, joined: str) -> bool:
    """May this word stand between two names in a row? A kind of place may stand before the link, adjectives behind it."""
    words, word = scene.words, scene.found[at]
    if word.text.isdigit():  # “X (114,600), Y (24,400)”
        return True
    if word.low in _LINKS or word.low in words.side or word.text in words.peoples:
        return True
    if joined:  # “X, Y and near Z”
        return joined == "and" and (word.low in words.within or word.low in words.perhaps)
    return word.low in words.kinds or word.low in words.many or word.low in words.of_kind


def rows(scene: Scene, mentions: Sequence[Mention]) -> list[tuple[list[Mention], list[str]]]:
    """The rows of two and more names, with the links between them."""
    found: list[tuple[list[Mention], list[str]]] = []
    for one in mentions:
        joined = link(scene, found[-1][0][-1], one) if found else ""
        if joined:
            found[-1][0].append(one)
            found[-1][1].append(joined)
        else:
            found.append(([one], []))
    return [row for row in found if row[1]]


def spread(scene: Scene, mentions: Sequence[Mention]) -> None:
    """Carry the verdicts along each row."""
    for row, links in rows(scene, mentions):
        _onwards(scene, row, links)
        _back(scene, row)


def _onwards(scene: Scene, row: list[Mention], links: list[str]) -> None:
    for i, joined in enumerate(links):
        one, other = row[i], row[i + 1]
        if one.verdict < Verdict.WEAK or other.verdict is not Verdict.NONE:
            continue
        if _goes_on(scene, row, links, i) if joined == "," else not _clause(scene, other):
            other.verdict = Verdict.WEAK


def _clause(scene: Scene, other: Mention) -> bool:
    """“… in X and Y denied it”: Y begins a clause of its own."""
    return scene.close(other.after) and scene.low(other.after) in scene.words.saying


def _goes_on(scene: Scene, row: list[Mention], links: list[str], i: int) -> bool:
    """Does a comma join the next name to the row, or part the place of a clause from whoever acts in it?"""
    last, other = row[-1], row[i + 1]
    ends = last.after >= len(scene.found) or scene.body[scene.found[last.after - 1].end] in _ENDS
    if "and" not in links[i:]:
        nearby = scene.body[scene.found[other.after - 1].end : scene.found[other.after - 1].end + 1]
        counted = scene.gap(other.after).strip() == "(" if other.after < len(scene.found) else False
        return counted or nearby in _ENDS or nearby in ("", "\n") or scene.low(other.after) in _AND
    opens = row[i].verdict >= Verdict.WEAK and _opening(scene, row[0])
    if other.sort is Sort.STATE and not ends and (opens or row[i].sort is not Sort.STATE):
        return not _verb_follows(scene, last)
    return True


def _names_all(scene: Scene, last: Mention) -> bool:
    """“X and Y provinces”, “the X–Y highway”"""
    low = scene.low(last.after)
    dashed = scene.gap(last.first) == "–" if last.first else False
    return low in scene.words.many or (dashed and low in scene.words.lines)


def _opening(scene: Scene, one: Mention) -> bool:
    left = left_of(scene, one)
    return left.at >= 0 and scene.found[left.at].opens


def _verb_follows(scene: Scene, last: Mention) -> bool:
    low = scene.low(last.after)
    return scene.close(last.after) and low not in scene.words.function


def _back(scene: Scene, row: list[Mention]) -> None:
    """“X, Y and Z provinces”, “X, Y and Z have been shelled”: all of them."""
    head, second = row[0], row[1]
    labelled = scene.found[head.first].opens or (head.first and scene.gap(head.first).strip() == ":")
    if (
        labelled
        and head.sort is not Sort.STATE
        and head.verdict is Verdict.NONE
        and right(scene, second) is Verdict.FIRM
    ):
        head.verdict = Verdict.WEAK  # “Incident: X, Y district, 21 June”
    for i in range(len(row) - 1, 0, -1):
        named = scene.close(row[i].after) and _names_all(scene, row[i])
        suffers = i == len(row) - 1 and befallen(scene, row[i]) is Verdict.WEAK
        if row[i].verdict < Verdict.WEAK or not (named or suffers):
            continue
        for one in reversed(row[:i]):
            if one.verdict is not Verdict.NONE:
                break
            one.verdict = Verdict.FIRM if named else Verdict.WEAK
