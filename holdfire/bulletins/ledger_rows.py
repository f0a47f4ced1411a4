"""The days of two ledgers as a table tells them: the widest differences first, or in the order of days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from holdfire.bulletins.ledger_asked import KINDS
from holdfire.bulletins.ledger_chart import summed
from holdfire.bulletins.ledger_days import Entry, Pair
from holdfire.bulletins.told import Span
from holdfire.bulletins.words import Names, reasons


def ordered(entries: Iterable[Entry], sort: str) -> list[Entry]:
    """sort: widest (days without a difference last), latest or earliest."""
    by_day = sorted(entries, key=lambda one: one.last, reverse=sort != "earliest")
    return sorted(by_day, key=_widest) if sort == "widest" else by_day


def of_kind(entries: Sequence[Entry], which: str, pair: Pair) -> list[Entry] | None:
    """The days of one kind: "agreed", "one" (a count missing), "sum", or a monitor that counted more. None: no such kind."""
    if which in pair:
        more, less = (("a", "b"), ("b", "a"))[pair.index(which)]
        return [one for one in entries if _larger(getattr(one.joint, more), getattr(one.joint, less))]
    if which == "agreed":
        return [one for one in entries if one.joint.state == "agreed"]
    return [one for one in entries if one.coverage == which] if which in KINDS else None


def _larger(one: Span | None, other: Span | None) -> bool:
    """Larger whichever print is right."""
    return one is not None and other is not None and other.high is not None and one.low > other.high


def _widest(one: Entry) -> tuple[bool, int, int, int]:
    apart = one.joint.apart
    if apart is None:
        return True, 0, 0, one.last.toordinal()
    most = apart.low if apart.high is None else apart.high
    return False, -most, -apart.low, one.last.toordinal()


def rows(entries: Sequence[Entry], names: Names) -> list[dict[str, Any]]:
    """Each day with its counts, what they say together, and how much is wrong or told of its prints."""
    return [
        {
            "entry": one,
            "day": one.last.isoformat(),
            "joint": one.joint,
            "both": one.joint.apart is not None,
            "summed": summed(one),
            "versions": _versions(one),
            "wrong": sum(fault.severity == "wrong" for fault in one.faults),
            "told": sum(fault.severity == "told" for fault in one.faults),
            "because": reasons(one.joint, names),
            "behind": len(one.statements),
        }
        for one in entries
    ]


def _versions(one: Entry) -> int:
    """In how many ways prints give one of the counts, where they differ."""
    most = max((len(told.versions) for told in (one.a, one.b) if told), default=1)
    return most if most > 1 else 0
