"""On which days a round was, where sources differ: every version, the band that they span, and how far the round is. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

# past: over by every version; under_way: this is one of its days; begun: its first day is past and no source gives the last;
# open: only the last day is told and is still to come; disputed: by one version over, by another not.
Phase = Literal["past", "under_way", "begun", "to_come", "open", "disputed", "unknown"]


@dataclass(frozen=True, slots=True)
class Version:
    """A round's days as one statement gives them; None: it does not say."""

    statement: str
    holder: str
    organisation: str
    publisher: str
    state: str
    starts: date | None
    ends: date | None
    place: str = ""
    host: str = ""

    @property
    def transcribed(self) -> bool:
        """Typed in by somebody else than the one whose version it is."""
        return self.holder != self.organisation


@dataclass(frozen=True, slots=True)
class Days:
    """first, last: the earliest and the latest day that any version names; sure: the two, where the versions fit together.

    Where they do not, nobody's days are preferred: the band from `first` to `last` holds them all. held: somebody says that it
    took place, it was not only planned. over: what came out of it can be told, from its last day on.
    """

    versions: tuple[Version, ...]
    first: date | None
    last: date | None
    differ: bool
    phase: Phase
    held: bool
    over: bool

    @property
    def sure(self) -> bool:
        """Whether one first and one last day stand, and nobody gives others."""
        ends = {version.ends for version in self.versions if version.ends}
        starts = {version.starts for version in self.versions if version.starts}
        return not self.differ and bool(starts) and bool(ends)

    @property
    def begun(self) -> bool:
        """Whether somebody may have sat there already."""
        return self.phase not in ("to_come", "open")


def differ(versions: Sequence[Version]) -> bool:
    """Whether not all can be right: another first day, another last day, or an end before a beginning."""
    starts = {version.starts for version in versions if version.starts}
    ends = {version.ends for version in versions if version.ends}
    return len(starts) > 1 or len(ends) > 1 or bool(starts and ends and max(starts) > min(ends))


def days(versions: Sequence[Version], on: date) -> Days:
    """The band of all versions, whether they differ, and how far the round is on a day."""
    named = [day for version in versions for day in (version.starts, version.ends) if day]
    far = phase(versions, on)
    ends = [version.ends for version in versions if version.ends]
    return Days(
        versions=tuple(sorted(versions, key=_order)),
        first=min(named, default=None),
        last=max(named, default=None),
        differ=differ(versions),
        phase=far,
        held=any(version.state == "held" for version in versions),
        over=far in ("past", "begun", "disputed", "unknown") or (far == "under_way" and on in ends),
    )


def _order(version: Version) -> tuple[bool, date, str]:
    day = version.starts or version.ends
    return day is None, day or date.max, version.statement


def phase(versions: Sequence[Version], on: date) -> Phase:
    """How far the round is: what all versions leave possible. Those that tell it as held outweigh what was planned before."""
    dated = [version for version in versions if version.starts or version.ends]
    told = [version for version in dated if version.state == "held"] or dated
    if not told:
        return "unknown"
    left = set.intersection(*(_possible(version, on) for version in told))
    if len(left) == 1:
        return left.pop()
    if not left:
        return "disputed"
    return "open" if "to_come" in left else "begun"


def _possible(version: Version, on: date) -> set[Phase]:
    first, last = version.starts, version.ends
    if last and on > last:
        return {"past"}
    if first and on < first:
        return {"to_come"}
    if on in (first, last) or (first and last):
        return {"under_way"}
    return {"under_way", "past"} if first else {"to_come", "under_way"}
