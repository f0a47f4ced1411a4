"""Drafts of two monitors' counts, one line each, for the tests of the pages that set them face to face."""

from __future__ import annotations

from typing import Any

from holdfire.bulletins.tests.ledger import MINISTRY, NORTH, SOUTH, body, place
from holdfire.record.statement import Draft, Source
from holdfire.testing import SOURCE, say

WORDS = {"A1": "Alba", "B1": "Borna"}


def setting() -> None:
    """Two monitors and two provinces."""
    say(
        Draft("organisation", MINISTRY, body("Ministry", "publisher"), SOURCE),
        Draft("organisation", NORTH, body("North", "monitor"), SOURCE),
        Draft("organisation", SOUTH, body("South", "monitor"), SOURCE),
        place("A1", "Alba"),
        place("B1", "Borna"),
    )


def counted(
    day: str, who: str | list[str], total: int | None, outlet: str = "Herald", **areas: int
) -> list[Draft]:
    """A count as an outlet printed it; `who`: a monitor, or those whose sum it is."""
    head = {"publisher": MINISTRY, "day": day}
    split = [{"place": f"place:{code}", "printed": WORDS[code], "count": n} for code, n in areas.items()]
    said: dict[str, Any] = {
        **head,
        "monitors": who if isinstance(who, list) else [who],
        "by_area": split,
        **({"total": total} if total is not None else {}),
    }
    source = Source(outlet, document=f"https://{outlet.lower()}.example/{day}")
    about, by = f"bulletin:ministry/{day}", f"organisation:{outlet.lower()}"
    return [
        Draft("bulletin", about, head, source, by, day, day),
        Draft("monitor_count", about, said, source, by, day, day),
    ]


def tell(day: str, north: int, south: int, outlet: str = "Herald") -> None:
    """A day with both counts, not split."""
    drafts = [*counted(day, NORTH, north, outlet), *counted(day, SOUTH, south, outlet)[1:]]
    say(*drafts)
