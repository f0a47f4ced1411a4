"""Why the reports of an incident are together: who decided so, who sees it otherwise, and what else may belong to it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

from holdfire.incidents import pair_told, pair_words
from holdfire.incidents.filters import Filters
from holdfire.incidents.proposed import Proposal
from holdfire.incidents.queries import Detail, count, views
from holdfire.incidents.versions import Labels, Marks
from holdfire.incidents.waiting import MOST, waiting

Told = dict[str, Any]
AROUND = 7  # days before and behind an incident that may hold other reports of it
SHOWN = 3


class View(NamedTuple):
    """Organisations that see the same reports together."""

    labels: list[str]
    reports: list[str]


def together(found: Detail, leaf: int | None, who: str | None, labels: Labels, marks: Marks) -> Told:
    """Decisions on its reports, the views of whoever said something where they differ, and what the rules propose for it.

    who: the organisation for which it waits, None: nobody in particular.
    """
    said = pair_told.decided(found.decisions, labels, marks)
    for one in said:
        one["mine"] = who is not None and one["row"].organisation == who
    return {
        "decisions": said,
        "by_name": _by_name(found, labels),
        "views": _views(found, leaf, labels),
        "proposed": _proposed(found, leaf, who),
    }


def _by_name(found: Detail, labels: Labels) -> list[str]:
    """Who put its reports together by name, not pair by pair."""
    said = {s.organisation for s in found.history if s.kind == "describes"}
    makers = {maker for several in found.describes.values() for maker in several}
    return sorted(labels.get(maker, pair_told.bare(maker)) for maker in said & makers)


def _views(found: Detail, leaf: int | None, labels: Labels) -> list[View]:
    """Which of its reports belong to it by whose view; empty where all who spoke are of one mind."""
    seen: dict[str, set[str]] = defaultdict(set)
    speakers = set()
    for report, said in views(found.describes, leaf).items():
        for organisation, incidents in said.items():
            speakers.add(organisation)
            if found.row.key in incidents:
                seen[organisation].add(report)
    groups: dict[frozenset[str], list[str]] = defaultdict(list)
    for organisation in sorted(speakers):
        groups[frozenset(seen[organisation])].append(labels.get(organisation, pair_told.bare(organisation)))
    if len(groups) < 2:
        return []
    return [View(makers, sorted(map(pair_told.bare, own))) for own, makers in groups.items()]


def _proposed(found: Detail, leaf: int | None, who: str | None) -> list[Told]:
    """The likeliest pairs of one of its reports with one of another incident."""
    first, last = found.row.first_day, found.row.last_day
    if first is None or last is None or not found.describes:
        return []
    near = Filters(first=_moved(first, -AROUND), last=_moved(last, AROUND))
    if count(near, leaf) > MOST // 3:
        return []
    pairs = [one for one in waiting(near, leaf, who).pairs if len({*one.pair} & found.describes.keys()) == 1]
    return [_told(one, found, last) for one in pairs[:SHOWN]]


def _told(one: Proposal, found: Detail, on: date) -> Told:
    other = one.b if one.a in found.describes else one.a
    return {
        "a": pair_told.bare(one.a),
        "b": pair_told.bare(one.b),
        "other": pair_told.bare(other),
        "says": pair_words.score(one.score),
        "score": pair_told.of_hundred(one.score),
        "on": on.isoformat(),
    }


def _moved(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
