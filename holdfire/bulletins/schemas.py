"""What the API and `holdfire reconcile --json` give of two monitors' ledgers."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any, Literal

from ninja import Field, Schema

from holdfire.bulletins.against import Against, Basis
from holdfire.bulletins.fault import Fault, Severity
from holdfire.bulletins.ledger_days import Coverage, Entry
from holdfire.bulletins.ledgers import Ledgers, Stretch
from holdfire.bulletins.reconcile import Joint, State
from holdfire.bulletins.told import Span


class SpanOut(Schema):
    """A number from low to high, both included."""

    low: int
    high: int | None = Field(description="Null: no upper bound is known.")


class ReasonOut(Schema):
    """Why: a name and its numbers."""

    name: str
    values: dict[str, Any]


class JointOut(Schema):
    """Two counts of the same ground and days, and what they say together."""

    state: State
    a: SpanOut | None = Field(description="As printed; null: not told, which is not zero.")
    b: SpanOut | None
    apart: SpanOut | None
    interval: SpanOut = Field(description="How many distinct incidents the two counts allow.")
    by_totals: SpanOut
    by_areas: SpanOut | None
    linked: int = Field(description="How many are known to be counted by both.")
    reasons: list[ReasonOut]

    @staticmethod
    def of(one: Joint) -> dict[str, Any]:
        """A joint as this schema has it."""
        spans = {name: span(getattr(one, name)) for name in ("a", "b", "apart", "interval", "by_totals", "by_areas")}  # fmt: skip
        reasons = [{"name": name, "values": plain(dict(values))} for name, values in one.reasons]
        return {"state": one.state, **spans, "linked": one.linked, "reasons": reasons}


class FaultOut(Schema):
    """A fault of a bulletin's sums or prints; told: worth knowing, nothing needs mending."""

    name: str
    day: date
    severity: Severity
    bulletin: str
    statements: list[str]
    values: dict[str, Any]

    @staticmethod
    def of(one: Fault) -> dict[str, Any]:
        """A fault as this schema has it."""
        return {"name": one.name, "day": one.day, "severity": one.severity, "bulletin": one.bulletin,
                "statements": list(one.statements), "values": plain(dict(one.values))}  # fmt: skip


class DayOut(Schema):
    """A day with a bulletin, or a longer period."""

    first: date
    last: date
    bulletins: list[str]
    coverage: Coverage = Field(
        description="Which counts of the whole day are printed; sum: only one for both, or nobody's."
    )
    overlaps: bool = Field(description="Its days stand in shorter bulletins too: sums leave it out.")
    drawn: bool = Field(
        description="Somebody draws the asked zone on these days; else nothing is told of it."
    )
    joint: JointOut
    areas: dict[str, JointOut] = Field(description="Each area that a print names, as a whole.")
    together: SpanOut | None = Field(description="A sum of both monitors, as some prints give it.")
    reports: SpanOut = Field(
        description="Incidents of independent reports on these days and this ground: never added."
    )
    statements: list[str]
    faults: list[FaultOut]

    @staticmethod
    def of(one: Entry, shown: Against) -> dict[str, Any]:
        """A day as this schema has it, beside what reports show."""
        return {
            "first": one.first,
            "last": one.last,
            "bulletins": list(one.bulletins),
            "coverage": one.coverage,
            "overlaps": one.overlaps,
            "drawn": one.drawn,
            "joint": JointOut.of(one.joint),
            "areas": {name: JointOut.of(joint) for name, joint in one.day.areas.items()},
            "together": span(one.together.total) if one.together else None,
            "reports": span(shown.on(one.first, one.last)),
            "statements": list(one.statements),
            "faults": [FaultOut.of(fault) for fault in one.faults],
        }


class TotalOut(Schema):
    """Days added up. a, b, apart, jointly, first_more, second_more: of the days with both counts."""

    first: date
    last: date
    days: int
    undrawn: int = Field(description="Days on which nobody draws the asked zone, left out.")
    interval: SpanOut = Field(description="Distinct incidents; no upper bound where a day lacks a count.")
    both: int
    one: int
    missing: int
    summed: int
    a: SpanOut
    b: SpanOut
    apart: SpanOut
    jointly: SpanOut
    states: dict[State, int]
    first_more: int
    second_more: int

    @staticmethod
    def of(one: Stretch) -> dict[str, Any]:
        """A stretch of days as this schema has it."""
        total = one.total
        numbers = {name: getattr(total, name) for name in ("days", "both", "one", "missing", "summed", "first_more", "second_more")}  # fmt: skip
        spans = {name: span(getattr(total, name)) for name in ("interval", "a", "b", "apart", "jointly")}
        return {"first": one.first, "last": one.last, "undrawn": one.undrawn, "states": total.states, **numbers, **spans}  # fmt: skip


class ReliabilityOut(Schema):
    """How far the two agree on the days with both counts."""

    days: int
    agreed: SpanOut
    difference: tuple[float, float] | None = Field(
        description="Mean of a - b, lowest and highest by the prints."
    )
    apart: tuple[float, float] | None = Field(description="Mean distance, lowest and highest by the prints.")
    alpha: float | None = Field(
        description="Krippendorff's alpha, ratio metric, over days of one number each."
    )
    left_out: int = Field(description="Days with both counts whose prints differ.")


class LedgersOut(Schema):
    """Two monitors' ledgers. pair: in the order of a and b; an empty name where only one monitor counted."""

    pair: list[str]
    first: date
    last: date
    area: str
    zone: str
    coverage: dict[Coverage, int]
    total: TotalOut
    agreement: ReliabilityOut
    reports: Basis = Field(description="By what reports are held to lie in the ground.")
    by: Literal["day", "week"]
    days: list[DayOut]
    weeks: list[TotalOut]

    @staticmethod
    def of(found: Ledgers, shown: Against, by: Literal["day", "week"] = "day") -> dict[str, Any]:
        """Ledgers as this schema has them."""
        how = found.agreement
        return {
            **{name: getattr(found, name) for name in ("first", "last", "area", "zone")},
            "pair": list(found.pair),
            "coverage": dict(found.coverage),
            "total": TotalOut.of(found.over(found.first, found.last)),
            "agreement": {**{name: getattr(how, name) for name in ("days", "difference", "apart", "alpha", "left_out")},
                          "agreed": span(how.agreed)},
            "reports": shown.basis,
            "by": by,
            "days": [DayOut.of(one, shown) for one in found.entries] if by == "day" else [],
            "weeks": [TotalOut.of(one) for one in found.weeks()] if by == "week" else [],
        }  # fmt: skip


def span(one: Span | None) -> dict[str, int | None] | None:
    """A span as JSON has it."""
    return None if one is None else {"low": one.low, "high": one.high}


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """Values of reasons and faults as JSON has them: days as text, spans by their ends."""
    return {name: span(value) if isinstance(value, Span) else value.isoformat() if isinstance(value, date) else value
            for name, value in values.items()}  # fmt: skip
