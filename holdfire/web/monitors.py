"""What the two monitors counted last, face to face."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from holdfire.bulletins import queries as bulletins
from holdfire.bulletins.reconcile import Printed, Told, joint, told
from holdfire.parties import queries as parties


def monitors(on: date, leaf: int | None) -> dict[str, Any] | None:
    """The last bulletin up to a day in which a monitor's count stands, difference first where there are two.

    since: the days after it, later: how many of them have a bulletin that tells no monitor's count apart. counts: in the
    order of names; where outlets print one count differently, from the lowest to the highest print.
    """
    rows = bulletins.counts(leaf).filter(day__lte=on, total__isnull=False).exclude(monitor="")
    last = rows.order_by("-day", "key").values_list("key", "day").first()
    if last is None:
        return None
    labels, marks = parties.labels(leaf), parties.marks(leaf)
    printed: dict[str, list[Any]] = {}
    for row in rows.filter(key=last[0]):
        printed.setdefault(row.monitor, []).append(row)
    by_name = sorted(printed, key=lambda key: (labels.get(key, key), key))
    counted = {key: told([_printed(row) for row in printed[key]]) for key in by_name}
    counts = [
        {
            "label": labels.get(key, key),
            "mark": marks.get(key),
            "low": count.total.low,
            "high": count.total.high,
            "statement": min(printed[key], key=lambda row: (row.publisher, row.part)).part,
            "prints": len(printed[key]),
        }
        for key, count in counted.items()
        if count and count.total
    ]
    day: date = last[1]
    since = (day + timedelta(days=1), on) if on > day else None
    later = bulletins.counts(leaf).filter(day__gt=day, day__lte=on).values("day").distinct().count()
    return {
        "day": day,
        "counts": counts,
        "since": since,
        "later": later,
        **(_apart(*counted.values()) if len(counts) == 2 else {}),
    }


def _printed(row: Any) -> Printed:
    areas = {area["place"]: area["count"] for area in row.by_area}
    return Printed(row.part, row.total, areas, row.confirmed_by_other)


def _apart(a: Told | None, b: Told | None) -> dict[str, Any]:
    """How far two counts are apart, and what they say together."""
    found = joint(a, b)
    return {"apart": found.apart, "jointly": found.interval}
