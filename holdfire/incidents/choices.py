"""What the form of a report offers, in plain words, and what each answer stands for in the statement."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfire.agreements.event_types import EVENT_TYPES, SUB_EVENT_TYPES

Words = Mapping[str, str | Promise]

REST = "rest"
# The few that are reported most, in the words of somebody at a post; the statement says the list's own word, shown below.
OFTEN: Words = {
    "armed-clash": gettext_lazy("Fire, small arms"),
    "shelling-artillery-missile-attack": gettext_lazy("Shelling"),
    "air-drone-strike": gettext_lazy("Air or drone strike"),
    "remote-explosive-landmine-ied": gettext_lazy("Mine or roadside bomb"),
    "attack": gettext_lazy("Attack on civilians"),
    "change-to-group-activity": gettext_lazy("Movement of forces"),
}
LISTED = {sub: label for subs in SUB_EVENT_TYPES.values() for sub, label in subs.items()}

SURENESS: Words = {
    "day": gettext_lazy("That day"),
    "days": gettext_lazy("± some days"),
    "week": gettext_lazy("That week"),
    "month": gettext_lazy("Not sure"),
}
SURENESS_MEANS: Words = {
    "days": gettext_lazy("2 days before to 2 after"),
    "week": gettext_lazy("3 days before to 3 after"),
    "month": gettext_lazy("2 weeks before to 2 after"),
}
PRECISION: Words = {
    "exact": gettext_lazy("Exact point"),
    "2km": gettext_lazy("Within 2 km"),
    "5km": gettext_lazy("Within 5 km"),
    "25km": gettext_lazy("Within 25 km"),
    "district": gettext_lazy("Only the district"),
    "governorate": gettext_lazy("Only the province"),
    "unknown": gettext_lazy("Not on the map"),
}
OBSERVED: Words = {
    "seen": gettext_lazy("Saw it"),
    "heard": gettext_lazy("Heard it"),
    "recorded": gettext_lazy("Recorded it"),
    "told": gettext_lazy("Was told"),
    "read": gettext_lazy("Read it"),
}
CONFIDENCE: Words = {
    "low": gettext_lazy("Low"),
    "medium": gettext_lazy("Medium"),
    "high": gettext_lazy("High"),
}
# Every offset from UTC that is in use somewhere.
_MINUTES = (*range(-12 * 60, 15 * 60, 60), -570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765)
OFFSETS = tuple(f"{'-' if m < 0 else '+'}{abs(m) // 60:02d}:{abs(m) % 60:02d}" for m in sorted(_MINUTES))


def everything() -> list[tuple[str, list[tuple[str, str]]]]:
    """The whole closed list, grouped by type; the first of each group is the type alone."""
    return [
        (_(label), [(event, _("%(type)s, which kind is not known") % {"type": _(label)})]
         + [(sub, _(word)) for sub, word in SUB_EVENT_TYPES[event].items()])
        for event, label in EVENT_TYPES.items()
    ]  # fmt: skip
