"""What a record with the example in it holds, counted for whoever has just loaded it."""

from __future__ import annotations

from holdfire.agreements import due
from holdfire.bulletins import queries as bulletins
from holdfire.incidents import queries as incidents
from holdfire.talks import queries as talks
from holdfire.zones import queries as zones


def counts() -> dict[str, int]:
    """Names and numbers, in the order in which they are shown."""
    placed = incidents.Placement.objects.now()
    return {
        "zones": zones.zones().count(),
        "incidents": incidents.count(),
        "incidents placed in a zone, wholly or in part": placed.values("key").distinct().count(),
        "reports": incidents.Report.objects.now().values("key").distinct().count(),
        "bulletins": bulletins.days(),
        "commitments due": len(due.with_deadline()),
        "of these with deadlines that differ by source": len(due.contested()),
        "contested items": sum(contested().values()),
    }


def contested() -> dict[str, int]:
    """How many subjects have versions of which not all can be right, by what they are."""
    return {
        "incidents": incidents.count(incidents.Filters(contested=True)),
        "zones": zones.zones().filter(contested=True).count(),
        "commitments": len(due.contested()),
        "rounds": len(talks.contested()),
        "bulletins": len(bulletins.contested()),
    }
