"""Commitments as a table: a row for each version, so that no source's day is lost."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from holdfire.agreements.owed import Owed, asked, owed
from holdfire.exchange.cells import escape
from holdfire.parties.access import needs

COLUMNS = (
    "agreement", "clause", "commitment", "task", "owed_by", "owed_to", "state", "gap_days",
    "text", "publisher", "locator", "due", "days_left", "version_state", "statement",
)  # fmt: skip
NUMERIC = frozenset({"gap_days", "days_left"})


@needs("read")
@require_safe
def commitments_csv(request: HttpRequest) -> HttpResponse:
    """Commitments that pass the page's filters, as of the day and as known when the address says."""
    told = asked(request.GET)
    _every, found = owed(told)
    out = StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    table.writerows(row for one in found for row in _rows(one))
    return HttpResponse(
        "\ufeff" + out.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="commitments-{told.on.isoformat()}.csv"'},
    )


def _rows(one: Owed) -> Iterator[list[str]]:
    said = one.commitment
    whole = [one.clock.key, said.clause, said.key, said.task, " ".join(said.owed_by), " ".join(said.owed_to),
             said.state, said.gap_days]  # fmt: skip
    for version in said.versions:
        own = [version.text, version.publisher, version.locator, version.due, version.left, version.state, version.statement]  # fmt: skip
        yield [_cell(name, value) for name, value in zip(COLUMNS, [*whole, *own], strict=True)]


def _cell(name: str, value: object) -> str:
    return "" if value is None else escape(str(value), numeric=name in NUMERIC)
