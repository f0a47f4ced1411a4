"""Where an incident fell by each line, those that leave it outside too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from holdfire.incidents import fell
from holdfire.incidents.models import Placement


def by_line(
    placements: Sequence[Placement], ground: fell.Drawn, labels: dict[str, str], marks: dict[str, int]
) -> list[dict[str, Any]]:
    """One entry for each zone that somebody's line puts it in, and each organisation that draws that zone on its days.

    sure, most: the ends of the bar, a share is not sure; km: from the most precise point to the line.
    """
    told = [_placed(row) for row in placements]
    placed = {(row.zone, row.organisation) for row in placements}
    asked = {
        (row.zone, maker)
        for row in placements
        for maker in ground.makers(row.zone, row.first_day, row.last_day)
    }
    told += [_outside(zone, maker) for zone, maker in asked - placed]
    for one in told:
        one["title"] = ground.names.get(one["zone"], one["zone"])
        one["name"] = one["zone"].partition(":")[2]
        one["by"], one["mark"] = labels.get(one["maker"], one["maker"]), marks.get(one["maker"])
    return sorted(told, key=lambda one: (one["title"], one["by"]))


def _placed(row: Placement) -> dict[str, Any]:
    return {
        "zone": row.zone,
        "maker": row.organisation,
        "relation": row.relation,
        "share": fell.share(row.share_low, row.share_high),
        "sure": 1 if row.relation == "inside" else 0,
        "most": row.share_high,
        "km": None if row.distance_m is None else abs(row.distance_m) / 1000,
        "within": row.distance_m is not None and row.distance_m < 0,
        "boundaries": row.boundaries,
    }


def _outside(zone: str, maker: str) -> dict[str, Any]:
    return {
        "zone": zone,
        "maker": maker,
        "relation": "outside",
        "share": fell.share(0, 0),
        "sure": 0,
        "most": 0,
    }
