"""Commitments as an iCalendar feed (RFC 5545): one day-long event for each day that a source states.

The same record, asked in the same way, gives the same bytes: an event bears the moment at which the record received what it tells,
and nothing of the moment at which it was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from holdfire.agreements import queries, told
from holdfire.agreements.clock import Version
from holdfire.agreements.owed import Owed, asked, owed
from holdfire.parties import queries as parties
from holdfire.record.models import Submission
from holdfire.record.queries import log

MEDIA = "text/calendar; charset=utf-8"
DAY = timedelta(days=1)
REFRESH = timedelta(hours=6)  # how often a calendar may look again


def answer(query: QueryDict, agreements: str) -> HttpResponse:
    """The feed that an address asks for. agreements: the address under which the pages of agreements stand."""
    wanted = asked(query)
    _every, found = owed(wanted)
    clocks = urlencode([(name, query[name]) for name in ("on", "known") if query.get(name)])
    kept = f"?{clocks}" if clocks else ""
    said = write(
        found,
        log().origin,
        parties.labels(wanted.leaf),
        received(wanted.leaf),
        lambda one: f"{agreements}{told.name(one.clock.key)}/{kept}#{one.commitment.key.rpartition('/')[2]}",
        with_state=bool(query.get("on")),
    )
    return HttpResponse(
        said, content_type=MEDIA, headers={"Content-Disposition": 'inline; filename="commitments.ics"'}
    )


def received(leaf: int | None) -> dict[str, datetime]:
    """When the record received each commitment's statement, by its id."""
    since = dict(queries.commitments(leaf).values_list("part", "since"))
    times = dict(Submission.objects.filter(leaf__in={*since.values()}).values_list("leaf", "received"))
    return {statement: times[number] for statement, number in since.items()}


def write(
    found: Iterable[Owed],
    origin: str,
    labels: dict[str, str],
    times: dict[str, datetime],
    address: Callable[[Owed], str],
    with_state: bool = False,
) -> bytes:
    """A calendar. origin: the record's name; with_state: tell the state of the day asked for too, which a new day may change."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Holdfire//{origin}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Commitments due, %(record)s") % {"record": origin})
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for one, version in sorted(_dated(found), key=lambda pair: (pair[1].due, pair[1].statement)):
        at = times[version.statement]
        calendar.add_component(_event(one, version, origin, labels, at, address(one), with_state))
    return bytes(calendar.to_ical())


def _dated(found: Iterable[Owed]) -> Iterator[tuple[Owed, Version]]:
    for one in found:
        yield from ((one, version) for version in one.commitment.versions if version.due)


def _event(
    one: Owed,
    said: Version,
    origin: str,
    labels: dict[str, str],
    at: datetime,
    url: str,
    with_state: bool,
) -> Event:
    assert said.due is not None
    event = Event()
    event.add("uid", f"{said.statement}@{origin.replace('/', '.')}")
    event.add("dtstamp", at.replace(microsecond=0))
    event.add("dtstart", said.due)
    if said.due < date.max:  # an event of one day needs no end, and the calendar has none after its last day
        event.add("dtend", said.due + DAY)
    event.add("summary", f"{one.commitment.task} ({told.source(said)})")
    event.add("description", _description(one, said, labels))
    # What the adopted text states is settled; an account or a draft states it otherwise.
    event.add("status", "CONFIRMED" if said.text == "adopted" else "TENTATIVE")
    event.add("categories", [said.text, *([one.commitment.state] if with_state else [])])
    event.add("transp", "TRANSPARENT")
    event.add("url", url)
    return event


def _description(one: Owed, said: Version, labels: dict[str, str]) -> str:
    owed_by = ", ".join(labels.get(who, told.name(who)) for who in one.commitment.owed_by)
    lines = [
        _("%(agreement)s, clause %(clause)s")
        % {"agreement": one.clock.title, "clause": told.clause_number(one.commitment.clause)},
        _("Owed by: %(who)s") % {"who": owed_by} if owed_by else "",
        _("Published by: %(who)s") % {"who": ", ".join(filter(None, (said.publisher, said.locator)))},
        _("Statement: %(id)s") % {"id": said.statement},
    ]
    return "\n".join(line for line in lines if line)
