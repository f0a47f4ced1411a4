"""What a record with the example in it holds, counted for whoever has just loaded it."""

from __future__ import annotations

from holdfire.agreements import queries as agreements
from holdfire.bulletins import queries as bulletins
from holdfire.talks import queries as talks


def counts() -> dict[str, int]:
    """Names and numbers, in the order in which they are shown."""
    return {
        "bulletins": bulletins.days(),
        "commitments due": len(agreements.with_deadline()),
        "contested items": len(contested()),
    }


def contested() -> list[str]:
    """Subjects of which two versions cannot both be right."""
    return [*agreements.contested(), *talks.contested(), *bulletins.contested()]
