"""The filtered list as a table: streamed, formulas escaped, and a file that broke off says so in its last line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from holdfire.exchange.cells import escape
from holdfire.incidents import words
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.filters import narrowed
from holdfire.incidents.models import Incident
from holdfire.parties.access import needs

COLUMNS = (
    "key", "first_day", "last_day", "place_name", "lon", "lat", "radius_m", "event_type", "sub_event_type", "violence",
    "killed_low", "killed_high", "wounded_low", "wounded_high", "civilians_low", "civilians_high",
    "n_reports", "n_sources", "assessment", "contested",
)  # fmt: skip
NUMERIC = frozenset({"lon", "lat", "radius_m", "killed_low", "killed_high", "wounded_low", "wounded_high",
                     "civilians_low", "civilians_high", "n_reports", "n_sources"})  # fmt: skip


@needs("read")
@require_safe
def incidents_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Incidents that pass the page's filters, as known when the address says."""
    told = asked(request, "all")
    response = StreamingHttpResponse(_lines(told), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="incidents-{_name(told)}.csv"'
    return response


def _name(told: Asked) -> str:
    """The moment that the file shows: its day, or its checkpoint."""
    if isinstance(told.known, int):
        return f"checkpoint-{told.known}"
    return (told.known.date() if told.known else told.on).isoformat()


def _lines(told: Asked) -> Iterator[str]:
    yield "\ufeff" + _line(["incident", *COLUMNS])
    try:
        rows = narrowed(told.filters, told.leaf).order_by("first_day", "key")
        for row in rows.iterator(chunk_size=2000):
            yield _line([escape(words.heading(row)), *(_cell(row, name) for name in COLUMNS)])
    except Exception:
        # What was sent cannot be taken back; a reader must see that the rest is missing.
        yield _line(["ERROR: this file is not complete; download it again"])
        raise


def _cell(row: Incident, name: str) -> str:
    value = getattr(row, name)
    return "" if value is None else escape(str(value), numeric=name in NUMERIC)


def _line(cells: list[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
