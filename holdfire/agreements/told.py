"""What pages tell of the clock: every version with its source, its shape and its place on a line of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from holdfire.agreements import lanes
from holdfire.agreements.clock import AgreementClock, CommitmentClock, ForceVersion, Version
from holdfire.agreements.said import TEXTS, Origin
from holdfire.agreements.vocabulary import PERFORMED, RENEWALS

Shapes = dict[tuple[str, str], int]
Labels = Mapping[str, str]
TEXT_WORDS: dict[str, str | Promise] = {
    "adopted": gettext_lazy("Final text"),
    "account": gettext_lazy("Account"),
    "draft": gettext_lazy("Draft"),
}


def name(key: str) -> str:
    """The part of a key that stands in addresses: agreement:astana-4 → astana-4."""
    return key.partition(":")[2]


def clause_number(key: str) -> str:
    """clause:astana-4/2 → 2."""
    return key.rpartition("/")[2]


def shapes(clocks: Iterable[AgreementClock]) -> Shapes:
    """The number of the shape of each source: the final text first, whoever prints it, then accounts, then drafts."""
    found = {_text(one) for clock in clocks for one in _origins(clock)}
    return {key: n for n, key in enumerate(sorted(found, key=lambda one: (TEXTS.index(one[0]), one[1])))}


def _origins(clock: AgreementClock) -> Iterator[Origin]:
    yield from clock.versions
    for commitment in clock.commitments:
        yield from commitment.versions


def _text(said: Origin) -> tuple[Any, str]:
    return said.text, "" if said.text == "adopted" else said.publisher


def source(said: Origin) -> str:
    """Whose version it is in a word: the final text, a draft, or the one who gives an account of it."""
    return said.publisher if said.text == "account" else str(TEXT_WORDS[said.text])


def legend(drawn: Shapes) -> list[dict[str, Any]]:
    """Each source with its shape."""
    drafts = sum(text == "draft" for text, _publisher in drawn)
    return [
        {"shape": shape, "word": _legend_word(text, publisher, drafts > 1)}
        for (text, publisher), shape in drawn.items()
    ]


def _legend_word(text: str, publisher: str, several: bool) -> str:
    if text == "account":
        return publisher
    return f"{TEXT_WORDS[text]}, {publisher}" if text == "draft" and several else str(TEXT_WORDS[text])


def version(said: Version, drawn: Shapes) -> dict[str, Any]:
    """One version of a commitment with its words."""
    return {"said": said, "shape": drawn[_text(said)], "word": source(said)}


def late(commitment: CommitmentClock) -> tuple[int, int] | None:
    """How many days have passed since the last and since the first day that any version states; None: not all have passed."""
    left = [one.left for one in commitment.versions if one.left is not None]
    return (-max(left), -min(left)) if left and max(left) < 0 else None


def nearest(commitment: CommitmentClock) -> tuple[int, int] | None:
    """Days to the first and to the last day that any version states; None: nobody states one."""
    left = [one.left for one in commitment.versions if one.left is not None]
    return (min(left), max(left)) if left else None


def commitment(clock: AgreementClock, one: CommitmentClock, drawn: Shapes, labels: Labels) -> dict[str, Any]:
    """A commitment as a list or a lane tells it. labels: of organisations, by key."""
    return {
        "key": one.key,
        "anchor": one.key.rpartition("/")[2],
        "task": one.task,
        "agreement": name(clock.key),
        "title": clock.title,
        "clause": clause_number(one.clause),
        "owed_by": [labels.get(who, name(who)) for who in one.owed_by],
        "owed_to": [labels.get(who, name(who)) for who in one.owed_to],
        "gap": one.gap_days or 0,
        "state": one.state,
        "late": late(one),
        "left": nearest(one),
        "month": min((said.due for said in one.versions if said.due), default=clock.on).isoformat()[:7],
        "versions": [version(said, drawn) for said in one.versions],
        "silent": [source(said) for said in one.versions if said.due is None],
        "twice": _twice(one),
        "evidence": [_evidence(said, one) for said in one.evidence],
    }


def _evidence(said: Any, one: CommitmentClock) -> dict[str, Any]:
    due = one.adopted.due if one.adopted else None
    return {
        "said": said,
        "word": PERFORMED[said.state],
        "after": (said.on - due).days if due and said.on > due else 0,
        "due": due,
    }


def _twice(one: CommitmentClock) -> list[dict[str, Any]]:
    """Sources that give more than one day in one text: each day with where it stands there."""
    by_source: dict[tuple[Any, ...], list[Version]] = defaultdict(list)
    for said in one.versions:
        if said.due:
            by_source[(said.text, *said.source)].append(said)
    return [
        {"word": source(said[0]), "days": sorted(((v.due, v.locator) for v in said), key=str)}
        for said in by_source.values()
        if len({v.due for v in said}) > 1
    ]


def rows(clock: AgreementClock, drawn: Shapes, labels: Labels, mirrored: bool) -> list[dict[str, Any]]:
    """Every commitment with its lane; those that nobody gives a day have none."""
    stated = [_by_day(one, drawn) for one in clock.commitments]
    scales = lanes.scales([list(said) for said in stated], clock.on)
    return [
        {
            **commitment(clock, one, drawn, labels),
            "spoken": _spoken((source(version), version.due) for version in one.versions if version.due),
            "lane": lanes.lane(said, clock.on, scale, mirrored) if said else None,
        }
        for one, said, scale in zip(clock.commitments, stated, scales, strict=True)
    ]


def _by_day(one: CommitmentClock, drawn: Shapes) -> dict[date, list[int]]:
    found: dict[date, set[int]] = defaultdict(set)
    for said in one.versions:
        if said.due:
            found[said.due].add(drawn[_text(said)])
    return {day: sorted(shapes) for day, shapes in sorted(found.items())}


def _spoken(said: Iterable[tuple[str, date]]) -> str:
    """A lane for whoever does not see it: each source with its day."""
    return "; ".join(f"{word}: {date_format(day, 'D j M Y')}" for word, day in said)


def entry(clock: AgreementClock, drawn: Shapes, mirrored: bool) -> dict[str, Any] | None:
    """The entry into force as each source has it, on a lane; None where nobody says."""
    days: dict[date, set[int]] = defaultdict(set)
    for said in clock.versions:
        first = entered(said)
        if first:
            days[first].add(drawn[_text(said)])
    if not days:
        return None
    by_day = {day: sorted(shapes) for day, shapes in sorted(days.items())}
    return {
        "gap": (max(days) - min(days)).days,
        "spoken": _spoken((source(one), day) for one in clock.versions if (day := entered(one))),
        "lane": lanes.lane(by_day, clock.on, lanes.scale(days, clock.on), mirrored),
        "versions": [
            {
                "word": source(one),
                "shape": drawn[_text(one)],
                "day": entered(one),
                "statement": one.statement,
            }
            for one in clock.versions
            if one.stated
        ],
        "silent": list(dict.fromkeys(source(one) for one in clock.versions if not entered(one))),
        "ceases": [
            {"word": source(one), "day": one.hostilities_cease_on, "statement": one.statement}
            for one in clock.versions
            if one.hostilities_cease_on
        ],
        "in_force": clock.in_force,
    }


def entered(said: ForceVersion) -> date | None:
    """The first day in force by one source."""
    return next((term.first for term in said.terms if term.why == "entry into force"), None)


def term(clock: AgreementClock, drawn: Shapes, mirrored: bool) -> dict[str, Any] | None:
    """The terms as sources have them, below each other; one that several state alike stands once."""
    found: dict[tuple[date, date, str], dict[str, Any]] = {}
    for said in clock.versions:
        for one in said.terms:
            told = found.setdefault(
                (one.first, one.last or date.max, one.why), {"term": one, "by": [], "words": {}}
            )
            told["words"][source(said)] = drawn[_text(said)]
            told["by"] += [one.by] if one.by not in told["by"] else []
    if not found:
        return None
    told_in_order = [found[key] for key in sorted(found)]
    ends = [one["term"].last for one in told_in_order if one["term"].last]
    bars = [(tuple(one["words"].values()), one["term"].first, one["term"].last) for one in told_in_order]
    return {
        "gap": (max(ends) - min(ends)).days if ends else 0,
        "spoken": _spoken(
            (", ".join(one["words"]), one["term"].last) for one in told_in_order if one["term"].last
        ),
        "opens": len(ends) < len(told_in_order),
        "lane": lanes.terms(bars, clock.on, mirrored),
        "terms": told_in_order,
        "left": sorted({(last - clock.on).days for last in ends if last >= clock.on}),
        "renewals": [
            {"word": source(one), "how": RENEWALS[one.renewal]} for one in clock.versions if one.renewal
        ],
        "in_force": clock.in_force,
    }
