"""What was put to consent in words: what the statement says, how long is left, and why a state is as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, ngettext, pgettext
from django.utils.translation import gettext as _

from holdfire.agreements import queries
from holdfire.agreements.consent import Why
from holdfire.parties import queries as parties
from holdfire.record.statement import Statement
from holdfire.zones import queries as zones

LONGEST = 200  # signs of a heading
# Where a statement says in a few words what it is about, the first that it has.
TELLING = ("title", "task", "paraphrase", "text", "description", "name", "label", "state", "reason")

WHY: Mapping[Why, str | Promise] = {
    "ended_before_put": gettext_lazy("The deadline was over when the proposal came in, so nobody could answer in time."),
    "proposal_gone": gettext_lazy("Whoever put it took the proposal back."),
    "statement_gone": gettext_lazy("Its maker took back or changed the statement that was put."),
    "no_statement": gettext_lazy("The record did not hold the statement that was put, so there was nothing to consent to."),
    "no_rule": gettext_lazy("The proposal names a decision rule that the record does not hold, so nobody knows whose consent it takes."),
    "other_agreement": gettext_lazy("The decision rule that the proposal names belongs to another agreement, so it decides nothing here."),
    "rule_gone": gettext_lazy("The decision rule that the proposal names was taken back, so nobody knows whose consent it takes."),
    "nobody_asked": gettext_lazy("The decision rule names nobody."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """What zones, agreements and organisations are called, as known after a leaf."""

    zones: Mapping[str, str]
    agreements: Mapping[str, str]
    organisations: Mapping[str, str]

    def organisation(self, key: str) -> str:
        """The label of an organisation; for one that nobody described, its name in the record."""
        return self.organisations.get(key) or key.partition(":")[2]


def names(leaf: int | None) -> Names:
    """Every name that headings need, read once."""
    language = get_language() or "en"
    titles = {row.key: row.names.get(language) or row.title for row in queries.agreements(leaf)}
    return Names(zones.all_names(leaf, language), titles, parties.labels(leaf))


def heading(said: Statement | None, called: Names) -> str:
    """A statement in one line."""
    if said is None:
        return _("A statement that the record does not hold")
    special = SPECIAL.get(said.kind)
    if special:
        return special(said, called)
    told = next((str(said.body[name]) for name in TELLING if said.body.get(name)), said.about)
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1].rstrip()}…"


def _boundary(said: Statement, called: Names) -> str:
    told = {
        "zone": called.zones.get(said.about, said.about),
        "organisation": called.organisation(said.holder),
        "day": _day(said.valid_from),
    }
    return _("The line of %(zone)s as drawn by %(organisation)s, from %(day)s") % told


def _renewal(said: Statement, called: Names) -> str:
    told = {
        "agreement": called.agreements.get(said.about, said.about),
        "day": _day(said.body["declared_on"]),
        "span": span(said.body["lasts"]),
    }
    return _("Renewal of “%(agreement)s” from %(day)s, for %(span)s") % told


def _scope(said: Statement, called: Names) -> str:
    told = _clause(said, called)
    return _("Which acts clause %(clause)s of “%(agreement)s” covers, as read by %(organisation)s") % told


def _exemption(said: Statement, called: Names) -> str:
    told = _clause(said, called)
    return _("Whom clause %(clause)s of “%(agreement)s” leaves out, as read by %(organisation)s") % told


def _clause(said: Statement, called: Names) -> dict[str, str]:
    """clause:astana-4/2 as its number, the title of its text, and who reads it so."""
    text, _slash, number = said.about.partition(":")[2].rpartition("/")
    return {
        "clause": number,
        "agreement": called.agreements.get(f"agreement:{text}", text),
        "organisation": called.organisation(said.holder),
    }


SPECIAL = {"boundary": _boundary, "renewal": _renewal, "scope": _scope, "exemption": _exemption}


def _day(text: str | None) -> str:
    try:
        return date_format(date.fromisoformat(text or ""), pgettext("format of a day", "D j M Y"))
    except ValueError:
        return text or ""


def span(duration: str) -> str:
    """An ISO 8601 span of the calendar in words: P6M is 6 months."""
    units = {
        "Y": lambda n: ngettext("%(n)s year", "%(n)s years", n),
        "M": lambda n: ngettext("%(n)s month", "%(n)s months", n),
        "W": lambda n: ngettext("%(n)s week", "%(n)s weeks", n),
        "D": lambda n: ngettext("%(n)s day", "%(n)s days", n),
    }
    return " ".join(units[unit](int(n)) % {"n": int(n)} for n, unit in re.findall(r"(\d+)([YMWD])", duration))


def left(time: timedelta) -> str:
    """How long is left, in the largest unit that says something: 12 days, 5 hours, 3 minutes."""
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes >= 2 * 24 * 60:
        n = minutes // (24 * 60)
        return ngettext("%(n)s day left", "%(n)s days left", n) % {"n": n}
    if minutes >= 2 * 60:
        n = minutes // 60
        return ngettext("%(n)s hour left", "%(n)s hours left", n) % {"n": n}
    return ngettext("%(n)s minute left", "%(n)s minutes left", minutes) % {"n": minutes}
