"""A board of figures as a table: one line a figure as the board tells it, as known when the address says."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from holdfire.exchange.cells import escape
from holdfire.parties.access import needs
from holdfire.press.board import gathered, quantities
from holdfire.press.figures_page import Asked, asked, chosen_quantity
from holdfire.press.gathering import Row

COLUMNS = (
    "claim", "quantity", "unit", "low", "best", "high", "exact_words", "voice", "speaker", "office", "speaks_for", "through",
    "whose", "territory", "since", "until", "as_of", "article", "outlet", "published", "reprinted_in", "confirmed_by", "statement",
)  # fmt: skip


@needs("read")
@require_safe
def figures_csv(request: HttpRequest) -> StreamingHttpResponse:
    """One line a figure; those that the board has no room for too."""
    told = asked(request.GET)
    response = StreamingHttpResponse(_lines(told), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="figures.csv"'
    return response


def _lines(told: Asked) -> Iterator[str]:
    yield "\ufeff" + _line(COLUMNS)
    try:
        if chosen := chosen_quantity(told, quantities(told.on, told.leaf)):
            for row in gathered(*chosen, told.on, told.leaf, told.whose, told.territory):
                yield _line([escape(one) for one in _cells(row)])
    except Exception:
        yield _line(["ERROR: this file is not complete; download it again"])
        raise


def _cells(row: Row) -> list[str]:
    of, article = row.figure, row.article
    return [
        of.key,
        of.quantity,
        of.unit,
        *(_number(one) for one in (of.low, of.best, of.high)),
        of.exact_words,
        row.voice or row.stated.voice,
        of.speaker,
        of.office,
        of.speaks_for,
        "; ".join(of.through),
        of.whose,
        of.territory,
        of.counted_since,
        of.counted_until,
        str(of.as_of or ""),
        of.article,
        article.outlet if article else "",
        str(article.published or "") if article else "",
        " ".join(other.article for other, _where in row.reprints),
        " ".join(row.confirmed),
        of.part,
    ]


def _number(value: float | None) -> str:
    return "" if value is None else str(int(value) if value == int(value) else value)


def _line(cells: list[str] | tuple[str, ...]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
