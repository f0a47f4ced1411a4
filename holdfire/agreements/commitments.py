"""The page of commitments due: a list, and a month in which every source's day is marked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import get_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holdfire.agreements import feed, month, told
from holdfire.agreements.clock import AgreementClock
from holdfire.agreements.owed import STATES, Asked, Owed, asked, by_day, owed
from holdfire.agreements.texts import texts
from holdfire.parties import queries as parties
from holdfire.parties.access import needs

Entries = dict[date, list[dict[str, Any]]]


@needs("read")
@require_safe
def commitments(request: HttpRequest) -> HttpResponse:
    """What is due when, by each source that says so, and what became of it?"""
    told_of = asked(request.GET)
    every, found = owed(told_of)
    drawn, labels = told.shapes(every), parties.labels(told_of.leaf)
    titles = {key: text["title"] for key, text in texts(told_of.leaf, get_language() or "en").items()}
    choices = _choices(told_of, every, titles, labels)
    entries = by_day(found, drawn, labels)
    context = {
        "asked": told_of,
        "rows": [_row(one, drawn, labels, titles) for one in found],
        "counts": _counts(found),
        "legend": told.legend(told.shapes([clock for clock in every if clock.commitments])),
        "choices": choices,
        "chosen": _chosen(told_of, choices),
        **_calendar(told_of, entries),
    }
    return render(request, "agreements/commitments.html", context)


def _row(one: Owed, drawn: told.Shapes, labels: told.Labels, titles: dict[str, str]) -> dict[str, Any]:
    found = told.commitment(one.clock, one.commitment, drawn, labels)
    return {**found, "title": titles.get(one.clock.key, found["title"])}


def _counts(found: list[Owed]) -> list[tuple[str, int]]:
    states = [one.commitment.state for one in found]
    return [(state, states.count(state)) for state in STATES if state in states]


def _calendar(told_of: Asked, entries: Entries) -> dict[str, Any]:
    """The month asked for, and the nearest months on both sides in which some source states a day."""
    first = told_of.month
    weeks = month.weeks(first, (get_format("FIRST_DAY_OF_WEEK") - 1) % 7)
    return {
        "month": first,
        "weeks": [[{"day": day, "here": day.month == first.month, "due": entries.get(day, [])} for day in week] for week in weeks],
        "before": month.before(first),
        "after": month.after(first),
        "earlier": max((day for day in entries if day < first), default=None),
        "later": min((day for day in entries if day >= month.after(first)), default=None),
        "in_month": sum(len(due) for day, due in entries.items() if day.replace(day=1) == first),
    }  # fmt: skip


def _choices(
    told_of: Asked, every: Sequence[AgreementClock], titles: dict[str, str], labels: told.Labels
) -> dict[str, list[dict[str, Any]]]:
    """The filters that the page offers, with what is chosen now."""
    owing = sorted({who for clock in every for one in clock.commitments for who in one.owed_by})
    with_some = [clock for clock in every if clock.commitments]
    return {
        "state": [{"value": one, "word": one, "on": one in told_of.states} for one in STATES],
        "owes": [
            {"value": who, "word": labels.get(who, told.name(who)), "on": who in told_of.owes}
            for who in owing
        ],
        "agreement": [
            {"value": one.key, "word": titles.get(one.key, one.title), "on": one.key == told_of.agreement}
            for one in with_some
        ],
    }


def _chosen(told_of: Asked, choices: dict[str, list[dict[str, Any]]]) -> list[dict[str, str]]:
    """The filters in force, each to be taken away from the address."""
    said = {"state": _("state: %(word)s"), "owes": _("owed by %(word)s"), "agreement": "%(word)s"}
    found = [
        {"name": name, "value": one["value"], "word": said[name] % {"word": one["word"].replace("_", " ")}}
        for name, values in choices.items()
        for one in values
        if one["on"]
    ]
    if told_of.clause:
        word = _("clause %(number)s") % {"number": told.clause_number(told_of.clause)}
        found.append({"name": "clause", "value": told_of.clause, "word": word})
    if told_of.differ:
        found.append({"name": "differ", "value": "1", "word": _("days differ by source")})
    return found


@needs("read")
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The same commitments as a calendar file."""
    agreements = request.build_absolute_uri(reverse("agreements"))
    return feed.answer(request.GET, agreements)
