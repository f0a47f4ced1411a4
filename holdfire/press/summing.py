"""Four stated ways to say what several figures come to. Pure. Which one was chosen is always told beside the result.

* range: from the least to the most that any of them leaves room for;
* majority: the number that most voices leave room for, if more than half of them do; a reprint is no voice of its own;
* sources: what the best graded source says, by the gradings of one organisation;
* discussion: no number, but what would have to be settled between them first.

All figures that are handed in can be compared with one another: `alike` makes such groups.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import Literal

from holdfire.press.bounds import Bounds
from holdfire.press.compare import NOWHERE, Comparison, Reason, Stated, compare, judge

Way = Literal["range", "majority", "sources", "discussion"]
WAYS: tuple[Way, ...] = ("range", "majority", "sources", "discussion")
Alike = Callable[[Stated, Stated], bool]


@dataclass(frozen=True, slots=True)
class Summed:
    """What figures come to by one way. low, high: None where there is no end; best: where one number is named.

    used: keys of the figures that speak for it; reasons: how it came about.
    """

    way: Way
    low: float | None
    best: float | None
    high: float | None
    used: tuple[str, ...]
    reasons: tuple[Reason, ...]


def comparable(a: Stated, b: Stated) -> bool:
    """Can two figures be held against each other?"""
    return judge(a, b)[0] != "not_comparable"


def alike(figures: Sequence[Stated], together: Alike = comparable) -> tuple[tuple[Stated, ...], ...]:
    """Groups in which every two figures can be compared, the largest first. A figure joins the first group that takes it."""
    groups: list[list[Stated]] = []
    for one in sorted(figures, key=lambda figure: (_vagueness(figure), figure.key)):
        for group in groups:
            if all(together(one, other) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return tuple(tuple(group) for group in sorted(groups, key=lambda group: -len(group)))


def _vagueness(figure: Stated) -> int:
    """How much of its scope is not said: those that say most come first, so that the vague join them and not they the vague."""
    return sum(
        not said for said in (figure.whose, figure.territory, figure.since, figure.until or figure.as_of)
    )


def summed(
    way: Way,
    figures: Sequence[Stated],
    letters: Mapping[str, str] | None = None,
    holds: Mapping[str, frozenset[str]] = NOWHERE,
) -> Summed:
    """What these figures come to. letters: the grade (A–F) of each voice by the organisation whose gradings were chosen."""
    if way == "majority":
        return _majority(figures)
    if way == "sources":
        return _sources(figures, letters or {})
    if way == "discussion":
        return Summed("discussion", None, None, None, (), _open_questions(figures, holds))
    return _range("range", figures, ())


def _range(way: Way, figures: Sequence[Stated], reasons: tuple[Reason, ...]) -> Summed:
    if not figures:
        return Summed(way, None, None, None, (), (Reason("no_figures"),))
    low, high = min(one.bounds.low for one in figures), max(one.bounds.high for one in figures)
    same = {one.named for one in figures if one.plain}
    best = same.pop() if len(same) == 1 and all(one.plain for one in figures) else None
    keys = tuple(sorted(one.key for one in figures))
    return Summed(way, low, best, None if high == inf else high, keys, reasons)


def _majority(figures: Sequence[Stated]) -> Summed:
    """The candidates are the numbers that somebody names; of those with most voices, the one most voices name themselves."""
    voices = _voices(figures)
    naming = {(_voice(one), one.named) for one in figures}
    candidates = {number for _voice, number in naming}
    if not candidates:
        return Summed("majority", None, None, None, (), (Reason("no_figures"),))
    named = {number: sum(1 for _voice, other in naming if other == number) for number in candidates}
    best = max(candidates, key=lambda number: (len(_for(number, voices)), named[number], -number))
    speaking = _for(best, voices)
    told = Reason("voices_for", {"number": best, "for": len(speaking), "of": len(voices)})
    if 2 * len(speaking) <= len(voices):
        return Summed("majority", None, None, None, (), (Reason("no_majority"), told))
    used = tuple(sorted(one.key for one in figures if _voice(one) in speaking))
    return Summed("majority", None, best, None, used, (told,))


def _voice(figure: Stated) -> str:
    return figure.voice or figure.key


def _voices(figures: Sequence[Stated]) -> dict[str, Bounds]:
    """For each voice the numbers that all its figures leave room for; there may be none."""
    found: dict[str, Bounds] = {}
    for one in figures:
        so_far, own = found.get(_voice(one), Bounds(-inf, inf)), one.bounds
        found[_voice(one)] = Bounds(max(so_far.low, own.low), min(so_far.high, own.high))
    return found


def _for(number: float, voices: Mapping[str, Bounds]) -> set[str]:
    """The voices whose figures all leave room for a number."""
    return {voice for voice, room in voices.items() if room.low <= number <= room.high}


def _sources(figures: Sequence[Stated], letters: Mapping[str, str]) -> Summed:
    """F is “cannot be judged”, which is no grade to follow."""
    graded = {letters[one.voice] for one in figures if letters.get(one.voice, "F") != "F"}
    if not graded:
        return Summed("sources", None, None, None, (), (Reason("nobody_graded"),))
    best = min(graded)
    chosen = [one for one in figures if letters.get(one.voice) == best]
    left = len({_voice(one) for one in figures if letters.get(one.voice, "F") == "F"})
    return _range("sources", chosen, (Reason("best_graded", {"letter": best, "ungraded": left}),))


def _open_questions(figures: Sequence[Stated], holds: Mapping[str, frozenset[str]]) -> tuple[Reason, ...]:
    """What keeps figures of different voices from being settled: contradictions first, then what is not said; each once."""
    found: dict[str, Reason] = {}
    seen = set()
    for a, b in combinations(sorted(figures, key=lambda one: one.key), 2):
        if _voice(a) != _voice(b) and (how := judge(a, b, holds)) not in seen:
            seen.add(how)
            for reason in _unsettled(compare(a, b, holds)):
                found.setdefault(reason.name, reason)
    return tuple(sorted(found.values(), key=lambda reason: (reason.name.startswith("assumed"), reason.name)))


def _unsettled(comparison: Comparison) -> tuple[Reason, ...]:
    if comparison.state == "agree":
        return tuple(reason for reason in comparison.reasons if reason.name.startswith("assumed"))
    return comparison.reasons
