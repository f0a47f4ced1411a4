"""Talks in the reader's words."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from holdfire.agreements import queries as agreements
from holdfire.parties.reading import in_language
from holdfire.places import queries as places
from holdfire.talks.days import Days, Version
from holdfire.talks.models import Process
from holdfire.zones import queries as zones

TYPES: dict[str, Any] = {
    "agreement": gettext_lazy("agreement"),
    "statement": gettext_lazy("joint statement"),
    "mechanism": gettext_lazy("mechanism"),
    "working_group": gettext_lazy("working group"),
    "area": gettext_lazy("area"),
    "maps": gettext_lazy("maps"),
    "document": gettext_lazy("document"),
    "none": gettext_lazy("as told"),
}
SESSIONS: dict[str, Any] = {
    "plenary": gettext_lazy("Plenary"),
    "expert_consultation": gettext_lazy("Consultations of experts"),
}
FORMATS: dict[str, Any] = {
    "bilateral": gettext_lazy("by twos"),
    "trilateral": gettext_lazy("by threes"),
    "all": gettext_lazy("everybody together"),
}


def span(version: Version) -> str:
    """The days of one version in few words: 15–16 February; from 16 February; until 23 February."""
    first, last = version.starts, version.ends
    # Translators: a day without its year; the letters are Django's, see "date" in its reference.
    short = pgettext("format of a day without year", "j M")
    if first and last:
        start = date_format(first, "j" if (first.year, first.month) == (last.year, last.month) else short)
        return date_format(first, short) if first == last else f"{start}–{date_format(last, short)}"
    if first:
        return _("from %(day)s") % {"day": date_format(first, short)}
    return _("until %(day)s") % {"day": date_format(last, short)} if last else _("no day")


def state(days: Days) -> tuple[str, str]:
    """How far a round is: the code of its badge, and its word; "" is the badge's own."""
    if days.phase == "past":
        return ("held", "") if days.held else ("unsaid", _("Planned; not told whether held"))
    return {
        "under_way": ("under_way", ""),
        "begun": ("under_way", _("Begun; its end is not told")),
        "to_come": ("to_come", ""),
        "open": ("to_come", _("Not over yet")),
        "disputed": ("contested", _("Over by some sources only")),
        "unknown": ("undetermined", _("Day not told")),
    }[days.phase]


def title(versions: list[Process], key: str, language: str) -> tuple[str, list[str]]:
    """What a process is called in a language, and its other names; sources that name it differently add theirs."""
    names = [in_language({"en": row.title, **row.names}, language) for row in versions]
    every = {name for row in versions for name in (row.title, *row.names.values())}
    shown = min(names, default=key.partition(":")[2])
    return shown, sorted(every - {shown})


class Names:
    """The names of agreements, zones and places as known after a leaf, each read once."""

    def __init__(self, leaf: int | None, language: str, found: set[str]) -> None:
        self.of: dict[str, str] = {}
        for row in agreements.agreements(leaf):
            self.of.setdefault(row.key, in_language({"en": row.title, **row.names}, language))
        for zone in zones.zones(leaf):
            self.of[zone.key] = zones.name(zone, language)
        for key, place in places.many({key for key in found if key.startswith("place:")}, leaf).items():
            own = (name["text"] for name in place.names if name["lang"] == language)
            self.of[key] = next(own, place.name)

    def __call__(self, key: str) -> str:
        """The name of something, or what the record calls it."""
        return self.of.get(key, key.partition(":")[2])
