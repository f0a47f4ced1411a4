"""The clock over the record: reads what stands as of a leaf, and asks `clock` what is due when and what is in force."""

from __future__ import annotations

from datetime import date

from holdfire.agreements.clock import AgreementClock, CommitmentClock, reckon
from holdfire.agreements.gathered import everything_said


def clocks(on: date, leaf: int | None = None) -> list[AgreementClock]:
    """Every agreement as of a day (or of a moment: the day at the place where it was signed), by day of signature.

    on: what is declared or done later is left out. leaf: what was known right after it; None is now.
    """
    found = [reckon(said, on) for said in everything_said(leaf)]
    return sorted(found, key=lambda one: (one.signed_on or date.max, one.key))


def clock(key: str, on: date, leaf: int | None = None) -> AgreementClock | None:
    """One agreement, such as agreement:astana-4, as `clocks` has it; None where nothing is said of it."""
    return next((reckon(said, on) for said in everything_said(leaf) if said.key == key), None)


def commitments(on: date, leaf: int | None = None) -> list[CommitmentClock]:
    """The commitments of all agreements, those whose first day comes first before the rest; undated ones last."""
    found = [one for agreement in clocks(on, leaf) for one in agreement.commitments]
    return sorted(found, key=lambda one: (min(days(one), default=date.max), one.key))


def days(commitment: CommitmentClock) -> list[date]:
    """The days that its versions come to, each once, in order."""
    return sorted({one.due for one in commitment.versions if one.due})


def with_deadline(leaf: int | None = None) -> list[str]:
    """Commitments for which some source states a deadline, whether or not its day can be counted."""
    return sorted(one.key for one in commitments(date.max, leaf) if any(v.deadline for v in one.versions))


def contested(leaf: int | None = None) -> list[str]:
    """Commitments whose deadlines differ by source; two ways to state one day do not differ.

    Deadlines whose day cannot be counted differ where they are stated differently.
    """
    return sorted(
        one.key
        for one in commitments(date.max, leaf)
        if len({v.due or v.deadline for v in one.versions if v.deadline}) > 1
    )
