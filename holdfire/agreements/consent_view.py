"""A case as its pages show it: heading, state as a badge, what each member says, and the ground where a line was put."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy

from holdfire.agreements.consent import Answer, State
from holdfire.agreements.consent_words import WHY, Names, heading, left, names
from holdfire.agreements.consenting import Case
from holdfire.parties import queries as parties
from holdfire.zones import queries as zones
from holdfire.zones import told
from holdfire.zones.models import Boundary

Drawn = tuple[str, str | Promise]  # code of a mark, and its word where it is not the mark's own

STATES: Mapping[State, Drawn] = {
    "waiting": ("unverified", gettext_lazy("Waiting")),
    "adopted": ("adopted", ""),
    "contested": ("contested", ""),
    "lapsed": ("lapsed", gettext_lazy("Lapsed")),
    "withdrawn": ("withdrawn", ""),
    "undetermined": ("undetermined", ""),
}
# Before the deadline nothing is decided: what stands now may still change.
SO_FAR: Mapping[State, Drawn] = {
    "adopted": ("adopted", gettext_lazy("All consent so far")),
    "contested": ("contested", gettext_lazy("Contested so far")),
}
ANSWERS: Mapping[str, Drawn] = {
    "consents": ("consent", ""),
    "objects": ("objection", ""),
    "silent": ("unverified", gettext_lazy("Silent")),
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the pages draw with, read once a page. lines: by zone, for the day that is asked about or any other."""

    leaf: int | None
    called: Names
    marks: Mapping[str, int]
    lines: Mapping[str, list[Boundary]]


def drawing(found: Iterable[Case], leaf: int | None) -> Drawing:
    """Names, shapes, and the lines of every zone of which a line was put."""
    asked = {case.statement.about for case in found if case.statement and case.statement.kind == "boundary"}
    lines: dict[str, list[Boundary]] = {key: [] for key in asked}
    for row in zones.boundaries(leaf=leaf).filter(key__in=asked) if asked else ():
        lines[row.key].append(row)
    return Drawing(leaf, names(leaf), parties.marks(leaf), lines)


def shown(case: Case, drawn: Drawing, mine: str) -> dict[str, Any]:
    """One case. mine: the organisation that looks."""
    found = case.verdict
    return {
        "case": case,
        "heading": heading(case.statement, drawn.called),
        "kind": case.statement.kind.replace("_", " ") if case.statement else "",
        "agreement": drawn.called.agreements.get(case.put.agreement, case.put.agreement),
        "badge": STATES[found.state] if found.final else SO_FAR.get(found.state, STATES[found.state]),
        "left": left(case.left) if not found.final else "",
        "why": WHY[found.why] if found.why else "",
        "gone_since": [WHY[why] for why in found.gone_since],
        "members": members(case, drawn, mine),
        "not_counted": [_said(one, drawn) for one in found.not_counted],
        "later": [_said(one, drawn) for one in found.later],
        "asked": mine in case.asked,
        "put_by_me": mine == case.put_by,
        "mine": case.answer_of(mine),
        "ground": ground(case, drawn),
    }


def members(case: Case, drawn: Drawing, mine: str) -> list[dict[str, Any]]:
    """Everybody asked, in the order of their labels: consents, objects or is silent."""
    found = case.verdict
    given = [("consents", one) for one in found.consented] + [("objects", one) for one in found.objected]
    rows = [{"badge": ANSWERS[word], **_said(one, drawn)} for word, one in given]
    rows += [{"badge": ANSWERS["silent"], **_who(key, drawn)} for key in found.silent]
    rows.sort(key=lambda row: (row["label"].casefold(), row["key"]))
    return [{**row, "is_mine": row["key"] == mine} for row in rows]


def _who(key: str, drawn: Drawing) -> dict[str, Any]:
    return {"key": key, "label": drawn.called.organisation(key), "mark": drawn.marks.get(key)}


def _said(one: Answer, drawn: Drawing) -> dict[str, Any]:
    return {**_who(one.organisation, drawn), "said": one, "received": one.spans[0].first}


def ground(case: Case, drawn: Drawing) -> dict[str, Any] | None:
    """Where a line was put: what the makers' lines of its first day share, and on what they differ. None: it was no line, or one maker's."""
    if case.statement is None or case.statement.kind != "boundary":
        return None
    lines = drawn.lines[case.statement.about]
    put = next((row for row in lines if row.part == case.put.statement), None)
    if put is None:
        return None
    day = put.first_day
    that_day = [
        row for row in lines if row.first_day <= day and (row.last_day is None or day <= row.last_day)
    ]
    shared = told.laid_over(that_day)
    if len(shared.makers) < 2:
        return None
    makers = [_who(key, drawn) for key in shared.makers]
    return {
        "zone": put.key.partition(":")[2],
        "day": day,
        "shared": shared,
        "lines": that_day,
        "makers": makers,
    }


def map_config(ground: dict[str, Any], leaf: int | None) -> dict[str, Any]:
    """The map of the ground: every maker's line, and hatched where they differ."""
    drawn = told.contested(ground["lines"]) + told.features(ground["lines"], leaf, get_language() or "en")
    return {"boundaries": {"type": "FeatureCollection", "features": drawn}, "fit": "boundaries"}
