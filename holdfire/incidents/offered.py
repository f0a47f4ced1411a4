"""The filters that a page of incidents offers, with what is chosen now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from django.utils.translation import gettext as _

from holdfire.agreements.event_types import EVENT_TYPES
from holdfire.incidents import words
from holdfire.incidents.asked import Asked
from holdfire.incidents.filters import UNKNOWN
from holdfire.incidents.kinds import Assessed
from holdfire.incidents.verdicts import ANSWERS

ASSESSMENTS = (*get_args(Assessed), "contested")
Choices = dict[str, list[dict[str, Any]]]


def spans() -> list[tuple[str, str]]:
    """How far back from the day of the header a page may reach."""
    return [("1", _("1 day")), ("7", _("7 days")), ("30", _("30 days")), ("all", _("All days"))]


def offered(told: Asked, names: dict[str, str]) -> Choices:
    """By parameter: each value with its word and whether it is chosen. names: of the zones, by key."""
    types = [(slug, _(word)) for slug, word in EVENT_TYPES.items()] + [(UNKNOWN, _("Type not stated"))]
    return {
        "type": [{"value": v, "word": w, "on": v in told.filters.types} for v, w in types],
        "assessment": [{"value": v, "word": v, "on": v in told.filters.assessments} for v in ASSESSMENTS],
        "zone": [{"value": v, "word": w, "on": v == told.filters.zone} for v, w in names.items()],
        "verdict": [
            {"value": v, "word": v, "said": words.verdict(v), "on": v == told.filters.verdict}
            for v in ANSWERS
        ],
    }


def chosen(query: Mapping[str, str], told: Asked, choices: Choices) -> list[dict[str, str]]:
    """The filters in force, each to be taken away from the address that they stand in."""
    found = [
        {"name": name, "value": one["value"], "word": _said(name, one["word"])}
        for name, values in choices.items()
        for one in values
        if one["on"]
    ]
    for name in ("agreement", "clause"):
        subject = getattr(told.filters, name)
        if subject:
            found.append({"name": name, "value": subject, "word": _("under %(name)s") % {"name": subject}})
    if told.span == "month":
        found.append({"name": "month", "value": query["month"], "word": query["month"]})
    if told.filters.contested:
        found.append({"name": "contested", "value": "1", "word": _("reports differ")})
    if told.filters.killed is not None:
        word = _("at least %(n)s killed") % {"n": told.filters.killed}
        found.append({"name": "killed", "value": query["killed"], "word": word})
    if told.filters.box is not None:
        found.append({"name": "box", "value": query["box"], "word": _("part of the map")})
    if told.filters.cell is not None:
        found.append({"name": "cell", "value": query["cell"], "word": _("hexagon of the map")})
    return found


def _said(name: str, word: str) -> str:
    if name == "verdict":
        return words.verdict(word)
    return _("assessed as %(state)s") % {"state": word} if name == "assessment" else str(word)
