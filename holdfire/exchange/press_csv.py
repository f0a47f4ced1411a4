"""The list of articles as a table: what passes the page's filters, as known when the address says. No text of any article."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from holdfire.exchange.cells import escape
from holdfire.parties.access import needs
from holdfire.press import listing
from holdfire.press.listing import Asked, Line

COLUMNS = ("article", "title", "outlet", "published", "language", "address", "claims", "figures", "same_piece_as", "shares_with")  # fmt: skip
STEP = 200


@needs("read")
@require_safe
def press_csv(request: HttpRequest) -> StreamingHttpResponse:
    """One line an article."""
    told = listing.asked(request.GET)
    response = StreamingHttpResponse(_lines(told), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="press.csv"'
    return response


def _lines(told: Asked) -> Iterator[str]:
    yield "\ufeff" + _line(COLUMNS)
    try:
        # What waits for one organisation is not for a file that goes from hand to hand.
        for one in listing.with_kin(listing.lines(told, {}), told.leaf):
            yield _line(_cells(one))
    except Exception:
        yield _line(["ERROR: this file is not complete; download it again"])
        raise


def _cells(one: Line) -> list[str]:
    row = one.article
    kin = [[other.name for other in one.kin if (other.verdict == "same") is same] for same in (True, False)]
    said = [
        one.name,
        row.title,
        row.outlet.partition(":")[2],
        str(row.published or ""),
        row.language,
        row.document if row.document != row.title else "",
    ]
    return [*map(escape, said), str(one.claims), str(one.figures), *(escape(" ".join(some)) for some in kin)]


def _line(cells: list[str] | tuple[str, ...]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
