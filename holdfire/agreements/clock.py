"""What is due when, and is the agreement in force? Per source, the adopted version marked; as of a day. Pure.

Each source counts in its own terms: from the signature, from the entry into force, in days of the calendar or working days.
Nothing is averaged and no version is left out; the adopted text decides the state of a commitment, and where there is none,
only what all versions share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from holdfire.agreements.counted import common, in_order, last_day, origin, signed, widest
from holdfire.agreements.durations import after, day_at, ends, working_day
from holdfire.agreements.force import Force, ended, entered, forces, silent
from holdfire.agreements.performed import SOON, met_on, state
from holdfire.agreements.reckoned import (
    AgreementClock,
    CommitmentClock,
    ForceVersion,
    State,
    Term,
    Version,
)
from holdfire.agreements.said import AgreementSaid, CommitmentSaid, Deadline, Evidence

__all__ = [
    "SOON",
    "AgreementClock",
    "CommitmentClock",
    "Deadline",
    "Evidence",
    "ForceVersion",
    "State",
    "Term",
    "Version",
    "after",
    "reckon",
    "working_day",
]


def reckon(said: AgreementSaid, on: date) -> AgreementClock:
    """The agreement's clock as of a day, or as of a moment: then it is the day at the place where it was signed."""
    zone = common(one.zone for one in said.signings if one.zone) or ""
    on = day_at(on, zone) if isinstance(on, datetime) else on
    known = forces(said, on)
    versions = sorted([*(one.told for one in known), *silent(said)], key=in_order)
    return AgreementClock(
        key=said.key,
        title=_title(said),
        on=on,
        signed_on=common(one.signed_on for one in said.signings if one.signed_on),
        zone=zone,
        versions=tuple(versions),
        adopted=_adopted_terms(versions),
        in_force=common(one.in_force for one in versions if one.stated),
        commitments=tuple(_commitments(said, known, on, zone)),
    )


def _title(said: AgreementSaid) -> str:
    """A title that somebody gives it, the same whatever came in first; else its name in the record."""
    return min((one.title for one in said.signings if one.title), default=said.key.partition(":")[2])


def _adopted_terms(versions: list[ForceVersion]) -> ForceVersion | None:
    found = [one for one in versions if one.text == "adopted"]
    same = common((one.stated, tuple((t.first, t.last, t.why) for t in one.terms)) for one in found)
    return found[0] if same else None


def _commitments(said: AgreementSaid, known: list[Force], on: date, zone: str) -> list[CommitmentClock]:
    by_key: dict[str, list[CommitmentSaid]] = defaultdict(list)
    for one in sorted(said.commitments, key=in_order):
        by_key[one.key].append(one)
    return [_commitment(said, by_key[key], known, on, zone) for key in sorted(by_key)]


def _commitment(
    said: AgreementSaid, stated: list[CommitmentSaid], known: list[Force], on: date, zone: str
) -> CommitmentClock:
    first = stated[0]  # the adopted text's, where there is one
    done = sorted(
        (one for one in said.performances if one.commitment == first.key and one.on <= on),
        key=lambda one: (one.on, one.statement),
    )
    versions = sorted((_version(said, one, known, done, on, zone) for one in stated), key=_by_day)
    adopted = _dated([one for one in versions if one.text == "adopted"])
    return CommitmentClock(
        key=first.key,
        clause=first.clause,
        task=first.task,
        owed_by=next((one.owed_by for one in stated if one.owed_by), ()),
        owed_to=next((one.owed_to for one in stated if one.owed_to), ()),
        versions=tuple(versions),
        adopted=adopted[0] if len({one.due for one in adopted}) == 1 else None,
        state=common(one.state for one in adopted or _dated(versions)) or "disputed",
        gap_days=widest([one.due for one in versions if one.due]),
        evidence=tuple(done),
    )


def _by_day(one: Version) -> tuple[Any, ...]:
    """As `in_order`, and where one source states several days, the first of them first."""
    text, publisher, holder, statement = in_order(one)
    return text, publisher, holder, one.due or date.max, statement


def _dated(versions: Sequence[Version]) -> Sequence[Version]:
    """Those that state a deadline, else all: a print that leaves it out says nothing against the others."""
    return [one for one in versions if one.deadline] or versions


def _version(
    said: AgreementSaid, one: CommitmentSaid, known: list[Force], done: list[Evidence], on: date, zone: str
) -> Version:
    due = last_day(one.deadline, signed(said.signings, one.source), entered(known, one))
    met = met_on(done)
    verdict = state(due, done, on, ended(known, one))
    return Version(
        **origin(one),
        deadline=one.deadline,
        due=due,
        ends=ends(due, zone) if due else None,
        state=verdict,
        left=(due - on).days if due else None,
        late_by=max(0, (met - due).days) if verdict == "met" and met and due else None,
    )
