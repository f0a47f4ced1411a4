"""A pair of reports as the queue shows it: both versions, what speaks for and against, what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from holdfire.incidents import one_map, pair_words, queries, waiting, words
from holdfire.incidents.models import Decision, Report
from holdfire.incidents.pairs import Version, beside, days_apart, km_apart, rows
from holdfire.incidents.proposed import Proposal
from holdfire.incidents.versions import Labels, Marks
from holdfire.incidents.waiting import Waiting

Told = dict[str, Any]


def pair(a: str, b: str, found: Waiting, leaf: int | None, labels: Labels, marks: Marks) -> Told | None:
    """Everything on two reports; None where one of them is not in the record. a, b: their keys."""
    a, b = sorted((a, b))
    reports = [queries.report(key, leaf) for key in (a, b)]
    if a == b or None in reports:
        return None
    # Of several versions the last: the page of the incident has them all.
    versions = beside([one.versions[-1] for one in reports if one], labels, marks)
    one, other = versions
    for version, told, key in zip(versions, reports, (a, b), strict=True):
        version.update(key=key, name=bare(key), n=len(told.versions) if told else 0)
    suggested = found.proposed.get((a, b))
    said = waiting.decisions([(a, b)], leaf).get((a, b), [])
    name = one["place"] or other["place"]
    return {
        "a": bare(a),
        "b": bare(b),
        "one": one,
        "other": other,
        "versions": versions,
        "rows": rows(one, other),
        "suggested": suggested,
        "score": of_hundred(suggested.score) if suggested else None,
        "says": pair_words.score(suggested.score) if suggested else "",
        "weighed": _weighed(found, suggested, one, other),
        "decisions": decided(said, labels, marks),
        "config": one_map.of_versions(versions, name, "unverified", one["row"]["first_day"], leaf),
        "apart": [
            gap for gap in (days_apart(one["row"], other["row"]), km_apart(one["row"], other["row"])) if gap
        ],
    }


def _weighed(
    found: Waiting, suggested: Proposal | None, one: Version, other: Version
) -> pair_words.Weighed | None:
    if suggested is None or found.proposals is None:
        return None
    return pair_words.weighed(found.proposals.reasons(suggested), one, other)


def decided(said: Iterable[Decision], labels: Labels, marks: Marks) -> list[Told]:
    """Decisions with whose they are; score and threshold of 100."""
    return [
        {
            "row": row,
            "a": bare(row.key),
            "b": bare(row.other),
            "same": row.verdict == "same",
            "label": labels.get(row.holder, bare(row.holder)),
            "mark": marks.get(row.holder),
            "transcribed": row.holder != row.organisation,
            "score": None if row.score is None else row.score / 10,
            "threshold": None if row.threshold is None else row.threshold / 10,
        }
        for row in said
    ]


def listed(found: Waiting, first: int, size: int, leaf: int | None) -> list[Told]:
    """Some of the pairs as rows of a list, from the place `first` on."""
    shown = found.pairs[first : first + size]
    headings = _headings({name for one in shown for name in one.pair}, leaf)
    return [
        {
            "a": bare(one.a),
            "b": bare(one.b),
            "score": of_hundred(one.score),
            "says": pair_words.score(one.score),
            "one": headings.get(one.a),
            "other": headings.get(one.b),
            "decisions": found.decided.get(one.pair, []),
        }
        for one in shown
    ]


def _headings(keys: set[str], leaf: int | None) -> dict[str, Told]:
    rows = Report.objects.as_known(leaf).filter(key__in=keys).order_by("key", "since")
    return {row.key: {"row": row, "heading": _heading(row)} for row in rows}


def _heading(row: Report) -> str:
    kind = words.kind(row.event_type, row.sub_event_type, row.violence)
    return ", ".join(part for part in (kind, row.place_name) if part) or row.title or bare(row.key)


def of_hundred(score: float) -> int:
    """A score as a number from 1 to 99: a rule is never certain."""
    return min(99, max(1, round(100 * score)))


def bare(key: str) -> str:
    """The part of a name that stands in addresses."""
    return key.partition(":")[2]
