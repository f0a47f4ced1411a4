"""How states of things are shown: a word, a shape and a class of colour, always the three together. Pure."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Mark(NamedTuple):
    """`style` is a class of the badge, `shape` a key of SHAPES, `word` what it says."""

    style: str
    shape: str
    word: str | Promise


# Drawn in a square of 12 units; fill and line come from the style sheet unless said here.
_RING = '<circle cx="6" cy="6" r="4.7" fill="none"/>'
SHAPES = {
    "disc": '<circle cx="6" cy="6" r="4.7"/>',
    "ring": _RING,
    "half": f'{_RING}<path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z"/>',
    "dotted": '<circle cx="6" cy="6" r="4.7" fill="none" stroke-width="1.5" stroke-dasharray="2 1.6"/>'
    '<circle cx="6" cy="6" r="1.6" stroke="none"/>',
    "diamond": '<path d="M6 .6 11.4 6 6 11.4.6 6z"/>',
    "hatched": '<path d="M6 .8 11.2 6 6 11.2.8 6z"/><path d="M3.5 8.5l5-5M5.5 10l4.2-4.2"/>',
    "triangle": '<path d="M6 1 11 10.5H1Z"/>',
    "square": '<path d="M1.5 1.5h9v9h-9z"/>',
    "hexagon": '<path d="M6 .8 10.6 3.4v5.2L6 11.2 1.4 8.6V3.4z"/>',
    "sheet": '<path d="M2 1.2h8v9.6H2zM4 4h4M4 6.2h4" fill="none" stroke-width="1.2"/>',
    "cross": '<path d="M2.5 2.5l7 7M9.5 2.5l-7 7" fill="none" stroke-width="1.8"/>',
    "dash": '<path d="M2 6h8" fill="none" stroke-width="1.8"/>',
    "check": '<path d="M1.8 6.4l2.8 2.8 5.6-6" fill="none" stroke-width="1.8"/>',
    "plus": '<path d="M6 2v8M2 6h8" fill="none" stroke-width="1.8"/>',
    "inside": f'{_RING}<circle cx="6" cy="6" r="2" fill="currentColor" stroke="none"/>',
    "outside": '<circle cx="4.6" cy="6" r="3.8" fill="none"/><circle cx="10.4" cy="6" r="1.6" fill="currentColor" stroke="none"/>',
    "shield": '<path d="M6 .8 10.8 2.4V6c0 2.6-2 4.3-4.8 5.3C3.2 10.3 1.2 8.6 1.2 6V2.4z"/>',
    "house": '<path d="M6 1 11.2 5.6H9.8V11H2.2V5.6H.8z"/>',
    "side": '<path d="M1.5 1.5h9v9h-9z" fill="none"/><path d="M6 1.5h4.5v9H6z"/>',
    "eye": '<path d="M.8 6S2.8 2.6 6 2.6 11.2 6 11.2 6 9.2 9.4 6 9.4.8 6 .8 6z"/><circle cx="6" cy="6" r="1.5" fill="currentColor"/>',
    "bridge": '<path d="M.8 10.5V6.5a5.2 5.2 0 0 1 10.4 0v4H8.6v-4a2.6 2.6 0 0 0-5.2 0v4z"/>',
    "edge": f'{_RING}<circle cx="10.2" cy="6" r="1.8" fill="currentColor" stroke="none"/>',
}
# Organisations are told apart by shape and by the pattern of their lines on the map, in this order.
ORGANISATION_SHAPES = ("disc", "diamond", "triangle", "square", "hexagon")

ROLES = {
    "guarantor": ("shield", _("guarantor")),
    "host": ("house", _("host")),
    "side": ("side", _("side")),
    "observer": ("eye", _("observer")),
    "mediator": ("bridge", _("mediator")),
}

MARKS = {
    # assessments
    "unverified": Mark("hollow", "ring", _("Unverified")),
    "corroborated": Mark("agreed", "half", _("Corroborated")),
    "confirmed": Mark("agreed", "disc", _("Confirmed")),
    "refuted": Mark("quiet", "cross", _("Refuted")),
    "unverifiable": Mark("undetermined", "dotted", _("Unverifiable")),
    # verdicts
    "breach": Mark("breach", "triangle", _("Breach")),
    "exempt": Mark("exempt", "square", _("Exempt")),
    "undetermined": Mark("undetermined", "dotted", _("Undetermined")),
    "contested": Mark("contested", "hatched", _("Contested")),
    "not_covered": Mark("quiet", "dash", _("Not covered")),
    "not_in_force": Mark("quiet", "dash", _("Not in force")),
    "rival": Mark("contested", "diamond", _("Rival verdicts")),
    "agreed": Mark("agreed", "disc", _("Agreed")),
    "adopted": Mark("agreed", "disc", _("Adopted")),
    "consent": Mark("agreed", "check", _("Consents")),
    "objection": Mark("contested", "hatched", _("Objects")),
    # commitments and terms as of a day
    "pending": Mark("hollow", "ring", _("Pending")),
    "due_soon": Mark("hollow", "half", _("Due soon")),
    "met": Mark("agreed", "check", _("Met")),
    "late": Mark("breach", "hexagon", _("Late")),
    "disputed": Mark("contested", "hatched", _("Disputed")),
    "lapsed": Mark("quiet", "dash", _("Lapsed")),
    "unknown": Mark("undetermined", "dotted", _("Unknown")),
    "in_force": Mark("agreed", "disc", _("In force")),
    # placement
    "inside": Mark("quiet", "inside", _("Inside")),
    "outside": Mark("quiet", "outside", _("Outside")),
    "straddling": Mark("undetermined", "edge", _("On both sides of the line")),
    # rounds of talks, what was planned for them and what came out
    "held": Mark("quiet", "disc", _("Held")),
    "under_way": Mark("hollow", "half", _("Under way")),
    "to_come": Mark("hollow", "ring", _("To come")),
    "planned": Mark("hollow", "ring", _("Planned")),
    "not_adopted": Mark("quiet", "cross", _("Not adopted")),
    "unsaid": Mark("undetermined", "dotted", _("Not told")),
    # seats at talks: the shape is the role, filled where somebody sat, hollow where somebody was to sit
    **{f"sat-{role}": Mark("quiet", shape, word) for role, (shape, word) in ROLES.items()},
    **{f"planned-{role}": Mark("hollow", shape, word) for role, (shape, word) in ROLES.items()},
    # positions on a point of an agenda
    "supports": Mark("agreed", "check", _("Supports")),
    "opposes": Mark("contested", "cross", _("Opposes")),
    "reserves": Mark("undetermined", "dotted", _("Reserves its position")),
    "differs": Mark("contested", "hatched", _("Differs")),
    # what became of a row that was handed in
    "new": Mark("agreed", "plus", _("New")),
    "same": Mark("quiet", "check", _("Same as before")),
    "changed": Mark("contested", "hatched", _("Changed")),
    "refused": Mark("breach", "square", _("Refused")),
    # what is found in the sums and texts of bulletins
    "fault": Mark("contested", "diamond", _("Fault")),
    "note": Mark("hollow", "dash", _("Note")),
    # who speaks, and what became of it
    "transcribed": Mark("transcribed", "", _("transcribed")),
    "demonstration": Mark("demo-b", "", _("demonstration")),
    "superseded": Mark("quiet", "dash", _("Superseded")),
    "withdrawn": Mark("quiet", "cross", _("Withdrawn")),
    "designated": Mark("exempt", "square", _("Designated")),
    "holds": Mark("agreed", "check", _("Holds")),
    "revoked": Mark("quiet", "cross", _("Revoked")),
}


def mark(code: str) -> Mark:
    """The mark of a state; a state without one is shown in its own words, quietly."""
    return MARKS.get(code) or Mark("quiet", "dash", code.replace("_", " "))
