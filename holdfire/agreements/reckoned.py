"""What the clock answers: states and terms as of a day, one version a source, the adopted one marked. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from holdfire.agreements.said import Deadline, Evidence, Origin

State = Literal["pending", "due_soon", "met", "late", "disputed", "lapsed", "unknown"]
Why = Literal["entry into force", "renewal", "automatic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Origin):
    """A commitment as one source states it.

    due: the last day, None where the source states none or it cannot be counted; ends: the moment (UTC) at which that day is over
    at the signing place; left: days from the day asked for to `due`, negative where it has passed; late_by: days from `due`
    to the day on which it was met, None where it was not met.
    """

    deadline: Deadline | None
    due: date | None
    ends: datetime | None
    state: State
    left: int | None
    late_by: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentClock:
    """A commitment: every version of its deadline, and what became of it by the day asked for.

    adopted: the version of the adopted text, None where there is none or prints of that text differ; state: that of the adopted
    text, else the one that all versions share, else "disputed"; gap_days: from the earliest day stated to the latest.
    """

    key: str
    clause: str
    task: str
    owed_by: tuple[str, ...]
    owed_to: tuple[str, ...]
    versions: tuple[Version, ...]
    adopted: Version | None
    state: State
    gap_days: int | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Days in force, `first` and `last` both included, `last` None: open end. by: the statement that gives it.

    consensus: False for a renewal of which it is not shown that all agreed who decide; its days stay open.
    """

    first: date
    last: date | None
    by: str
    why: Why
    consensus: bool = True

    def has(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceVersion(Origin):
    """When the agreement is in force according to one source, with the renewals declared by the day asked for.

    stated: whether the source states terms at all; in_force: None where it cannot be said; until: the last day of the unbroken
    time in force that the day asked for stands in, None where it is not in force or no end is stated; day_of, days, left: the day's
    number in the earliest term that has it (from 1), that term's days, and how many follow (None: open end).
    """

    stated: bool
    terms: tuple[Term, ...] = ()
    in_force: bool | None = None
    until: date | None = None
    day_of: int | None = None
    days: int | None = None
    left: int | None = None
    hostilities_cease_on: date | None = None
    renewal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementClock:
    """An agreement as of a day, at the place where it was signed.

    signed_on, zone: None and "" where nobody states them or sources differ; in_force: None where versions differ or nobody says;
    adopted: the terms of the adopted text, None where there are none or prints of them differ.
    """

    key: str
    title: str
    on: date
    signed_on: date | None
    zone: str
    versions: tuple[ForceVersion, ...]
    adopted: ForceVersion | None
    in_force: bool | None
    commitments: tuple[CommitmentClock, ...]
