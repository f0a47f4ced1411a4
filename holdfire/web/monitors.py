"""What the two monitors counted last, face to face."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from holdfire.bulletins import queries as bulletins
from holdfire.parties import queries as parties


def monitors(on: date, leaf: int | None) -> dict[str, Any] | None:
    """The last bulletin up to a day in which a monitor's count stands, difference first where there are two.

    counts: in the order of names; where outlets print one count differently, from the lowest to the highest print.
    """
    rows = bulletins.counts(leaf).filter(day__lte=on, total__isnull=False).exclude(monitor="")
    last = rows.order_by("-day", "key").values_list("key", "day").first()
    if last is None:
        return None
    labels, marks = parties.labels(leaf), parties.marks(leaf)
    printed: dict[str, list[Any]] = {}
    for row in rows.filter(key=last[0]):
        printed.setdefault(row.monitor, []).append(row)
    counts = [
        {
            "label": labels.get(key, key),
            "mark": marks.get(key),
            "low": min(row.total for row in prints),
            "high": max(row.total for row in prints),
            "statement": min(prints, key=lambda row: (row.publisher, row.part)).part,
            "prints": len(prints),
        }
        for key, prints in printed.items()
    ]
    counts.sort(key=lambda one: str(one["label"]))
    day: date = last[1]
    gap = (day + timedelta(days=1), on) if on > day else None
    return {"day": day, "counts": counts, "gap": gap, **(_apart(*counts) if len(counts) == 2 else {})}


def _apart(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """How far two counts are apart, and what they say together: at least the larger (all seen by both), at most the sum."""
    least = max(0, a["low"] - b["high"], b["low"] - a["high"])
    most = max(a["high"] - b["low"], b["high"] - a["low"])
    return {
        "apart": (least, most),
        "jointly": (max(a["low"], b["low"]), a["high"] + b["high"]),
    }
