"""What organisations think of sources and of what they say, side by side; and the form that gives a grade."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from holdfire.parties.access import Caller
from holdfire.press import queries
from holdfire.press.models import Grading
from holdfire.record import clocks

LETTERS = {
    "A": _("completely reliable"),
    "B": _("usually reliable"),
    "C": _("fairly reliable"),
    "D": _("not usually reliable"),
    "E": _("unreliable"),
    "F": _("cannot be judged"),
}
DIGITS = {
    "1": _("confirmed by others"),
    "2": _("probably so"),
    "3": _("possibly so"),
    "4": _("doubtful"),
    "5": _("improbable"),
    "6": _("cannot be judged"),
}


@dataclass(frozen=True, slots=True)
class Grade:
    """One organisation's grade. mark: a letter or a digit; means: what that says."""

    row: Grading
    mark: str
    means: str


def of(keys: Iterable[str], leaf: int | None) -> Mapping[str, Sequence[Grade]]:
    """The grades of these subjects, by subject; of several by one organisation all that stand."""
    found: dict[str, list[Grade]] = defaultdict(list)
    for row in queries.gradings(keys, leaf):
        mark = row.reliability or row.credibility
        found[row.key].append(Grade(row, mark, str({**LETTERS, **DIGITS}.get(mark, ""))))
    return dict(found)


def may_grade(who: Caller | None, known: clocks.Known) -> bool:
    """May they give a grade on this page?"""
    return who is not None and who.may("assess") and known is None
