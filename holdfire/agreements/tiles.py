"""The four figures of an agreement's page: in force, the end of its term, deadlines that differ, what is late or not known. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfire.agreements.clock import AgreementClock, CommitmentClock, ForceVersion, Term


def figures(clock: AgreementClock) -> dict[str, Any]:
    """What the tiles say as of the day asked for, by the adopted text where its prints agree, else by the first that says anything."""
    stated = [one for one in clock.versions if one.stated]
    force = clock.adopted if clock.adopted and clock.adopted.stated else next(iter(stated), None)
    term = _running(force, clock.on) if force else None
    return {
        "force": force,
        "others": [one for one in stated if one is not force],
        "in_force": clock.in_force,
        "term": term,
        "left": (term.last - clock.on).days if term and term.last else None,
        "later": _later(force, term) if force and term else None,
        "opens": _begins(force, clock.on) if force and not term else None,
        "ended": _ended(force, clock.on) if force and not term else None,
        "stated": [one for one in clock.commitments if any(v.deadline for v in one.versions)],
        "differ": [one for one in clock.commitments if one.gap_days],
        "entry_differs": len(_entries(stated)) > 1,
        "late": (late := [one for one in clock.commitments if one.state == "late"]),
        "late_days": _days(late),
        "unknown": [one for one in clock.commitments if one.state == "unknown"],
        "lapsed": [one for one in clock.commitments if one.state == "lapsed"],
        "disputed": [one for one in clock.commitments if one.state == "disputed"],
    }


def _running(force: ForceVersion, on: date) -> Term | None:
    """The earliest term that has the day."""
    return min((one for one in force.terms if one.has(on)), key=lambda one: one.first, default=None)


def _later(force: ForceVersion, term: Term) -> Term | None:
    """The term that carries it furthest beyond the running one: a later end, or none."""
    if term.last is None:
        return None
    beyond = [one for one in force.terms if one.last is None or one.last > term.last]
    return max(beyond, key=lambda one: one.last or date.max, default=None)


def _begins(force: ForceVersion, on: date) -> Term | None:
    return min((one for one in force.terms if one.first > on), key=lambda one: one.first, default=None)


def _ended(force: ForceVersion, on: date) -> date | None:
    return max((one.last for one in force.terms if one.last and one.last < on), default=None)


def _entries(stated: list[ForceVersion]) -> set[date]:
    return {one.first for version in stated for one in version.terms if one.why == "entry into force"}


def _days(late: list[CommitmentClock]) -> tuple[int, int] | None:
    """How many days have passed, at least and at most, over every version of what is late."""
    left = [version.left for one in late for version in one.versions if version.left is not None]
    return (-max(left), -min(left)) if left else None
