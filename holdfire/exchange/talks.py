"""Who sat at talks and what came out, as tables: one row a statement, as of the day asked about, formulas escaped."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from holdfire.exchange.cells import escape
from holdfire.parties.access import needs
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at
from holdfire.talks import told
from holdfire.talks.outcomes import Claim

SEATS = ("subject", "participant", "role", "state", "result", "holder", "publisher", "statement")
OUTCOMES = (
    "round", "type", "title", "state", "result", "agreement", "group", "zone", "members", "holder", "publisher",
    "statement",
)  # fmt: skip


@needs("read")
@require_safe
def participants_csv(request: HttpRequest) -> HttpResponse:
    """Every seat, planned or held, at each round and at the talks as a whole."""
    found = _asked(request)
    seated = [(process.key, process.seats) for process in found]
    seated += [(one.key, one.seats) for process in found for one in process.rounds]
    rows = (
        (key, seat.participant, chair.role, chair.state, seat.sat, chair.said)
        for key, seats in seated
        for seat in seats
        for chair in seat.chairs
    )
    told_rows = ((*row, said.holder, said.publisher, said.statement) for *row, said in rows)
    return _file("participants", SEATS, told_rows)


@needs("read")
@require_safe
def outcomes_csv(request: HttpRequest) -> HttpResponse:
    """Every outcome, planned, adopted or not; result: what all that is said of it leaves."""
    rows = (
        _row(one.key, outcome.result, claim)
        for process in _asked(request)
        for one in process.rounds
        for outcome in one.outcomes
        for claim in outcome.claims
    )
    return _file("outcomes", OUTCOMES, rows)


def _row(key: str, result: str, claim: Claim) -> tuple[str, ...]:
    links = (claim.agreement, claim.group, claim.zone, " ".join(claim.members))
    said = claim.said
    return (
        key,
        claim.type,
        claim.title,
        claim.state,
        result,
        *links,
        said.holder,
        said.publisher,
        said.statement,
    )


def _asked(request: HttpRequest) -> list[told.Process]:
    asked = clocks.read(request.GET, opening_day())
    return told.processes(asked.on, leaf_at(asked.known))


def _file(name: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> HttpResponse:
    out = StringIO("\ufeff")
    out.seek(1)
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows([escape(cell) for cell in row] for row in rows)
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="talks-{name}.csv"'
    return response
