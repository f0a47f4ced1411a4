"""The queue of suggested matches as a table: one row a pair, the likeliest first, formulas escaped."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from holdfire.exchange import tables
from holdfire.incidents import waiting
from holdfire.incidents.asked import asked
from holdfire.parties.access import caller, needs

COLUMNS = ("a", "b", "score", "chosen", "a_joins", "b_joins", "reasons", "decided")
TOO_MANY = "ERROR: %s incidents are too many to compare; narrow the days"
NUMERIC = frozenset({"score"})


@needs("read")
@require_safe
def matches_csv(request: HttpRequest) -> HttpResponse:
    """The pairs that wait within the page's filters, in its order. Beyond what a page compares it is empty and says so."""
    told, who = asked(request, "30"), caller(request)
    mine = who.organisation if who and told.known is None else None
    order = request.GET.get("order", "surest")
    found = waiting.waiting(told.filters, told.leaf, mine, order, request.GET.get("source", ""))
    rows = _rows(found) if found.proposals else [({"a": TOO_MANY % found.too_many}, ())]
    response = HttpResponse(
        b"".join(tables.write(COLUMNS, rows, NUMERIC)), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="matches-{told.on.isoformat()}.csv"'
    return response


def _rows(found: waiting.Waiting) -> list[tuple[dict[str, str], tuple[str, ...]]]:
    """reasons: the features with their bits; decided: who says what."""
    proposals = found.proposals
    return (
        []
        if proposals is None
        else [
            (
                {
                    "a": one.a,
                    "b": one.b,
                    "score": f"{one.score:.4f}",
                    "chosen": "yes" if one.chosen else "no",
                    "a_joins": one.clusters[0],
                    "b_joins": one.clusters[1],
                    "reasons": "; ".join(f"{name} {bits:+.1f}" for name, bits, _ in proposals.reasons(one)),
                    "decided": "; ".join(
                        f"{row.holder} {row.verdict}" for row in found.decided.get(one.pair, ())
                    ),
                },
                (),
            )
            for one in found.pairs
        ]
    )
