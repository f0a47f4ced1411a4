"""Incidents in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from holdfire.agreements.event_types import EVENT_TYPES, SUB_EVENT_TYPES, VIOLENCE
from holdfire.incidents.models import Incident

SUB_WORDS = {sub: word for subs in SUB_EVENT_TYPES.values() for sub, word in subs.items()}
POINT_WORDS = {
    "day": gettext_noop("day"),
    "place": gettext_noop("place"),
    "type": gettext_noop("what happened"),
    "actor": gettext_noop("who did it"),
    "toll": gettext_noop("toll"),
    "assessment": gettext_noop("assessment"),
    "membership": gettext_noop("which reports belong to it"),
}
KIND_WORDS = {
    "report": gettext_noop("report"),
    "describes": gettext_noop("links a report to this incident"),
    "same": gettext_noop("says that two reports tell of one event"),
    "distinct": gettext_noop("says that two reports tell of two events"),
    "account": gettext_noop("own account"),
    "assessment": gettext_noop("assessment"),
    "attribution": gettext_noop("who did it"),
    "withdrawal": gettext_noop("withdrawal"),
}

VERDICT_WORDS = {
    "breach": gettext_noop("Breach"),
    "rival": gettext_noop("Rival verdicts"),
    "undetermined": gettext_noop("Undetermined"),
    "exempt": gettext_noop("Exempt"),
    "not_covered": gettext_noop("Not covered"),
    "not_in_force": gettext_noop("Not in force"),
}


def verdict(code: str) -> str:
    """What it is under a clause, in words."""
    return _(VERDICT_WORDS[code])


def kind(event_type: str, sub_event_type: str, violence: str) -> str:
    """What sort of event, as precisely as all versions agree; empty where they do not."""
    word = SUB_WORDS.get(sub_event_type) or EVENT_TYPES.get(event_type) or VIOLENCE.get(violence)
    return _(word) if word else ""


def heading(row: Incident) -> str:
    """What an incident is called: its kind and place, else the title of its most precise report, else its name."""
    sort = kind(row.event_type, row.sub_event_type, row.violence)
    if row.place_name and (row.sub_event_type or row.event_type or not row.title):
        return f"{sort or _('Incident')}, {row.place_name}"
    return row.title or sort or row.key


def points(row: Incident) -> list[str]:
    """On which points its versions cannot all be right, in words."""
    return [_(POINT_WORDS[point]) for point in row.contested.split()]


def name(row: Incident) -> str:
    """The part of its key that stands in addresses."""
    return row.key.partition(":")[2]


def place(body: Mapping[str, Any]) -> str:
    """A place as a version gives it."""
    said = body.get("place", {})
    return str(said.get("name") or next(iter(said.get("names", {}).values()), ""))


def said_in(kind: str) -> str:
    """What sort of statement, in words."""
    return _(KIND_WORDS[kind])
