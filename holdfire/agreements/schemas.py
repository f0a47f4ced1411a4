"""What the API and `holdfire clock --json` give of agreements and their clock."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Literal

from ninja import Field, Schema

from holdfire.agreements.reckoned import State, Why
from holdfire.agreements.said import Text
from holdfire.record.schemas import Moment, Word


class OriginOut(Schema):
    """Which statement says it, which text it follows, whose version it is, who published it, and where in it."""

    statement: str
    text: Text
    holder: str
    publisher: Word
    locator: Word


class DeadlineOut(Schema):
    """A deadline as it is stated: a day (`on`), or a span or working days counted from something."""

    on: date | None
    within: Word = Field(description="An ISO 8601 span, such as P2W.")
    working_days: int | None
    weekend: list[int] = Field(description="Days of the week that are no working days; Monday is 1.")
    holidays: list[date]
    counted_from: Word = Field(description="signature or entry_into_force.")


class VersionOut(OriginOut):
    """A commitment's deadline by one source, and its state under it."""

    deadline: DeadlineOut | None
    due: date | None = Field(description="The last day; null: not stated, or it cannot be counted.")
    ends: Moment | None = Field(
        description="The moment at which that day is over where the agreement was signed."
    )
    state: State
    left: int | None = Field(description="Days until `due`; negative where it has passed.")
    late_by: int | None = Field(description="Days from `due` to the day on which it was met.")


class EvidenceOut(Schema):
    """What somebody says became of a commitment; `evidence`: ids of statements that show it."""

    statement: str
    state: Literal["done", "partly", "not_done"]
    on: date
    holder: str
    publisher: Word
    text: str
    evidence: list[str]


class CommitmentOut(Schema):
    """A commitment with every version of its deadline; `adopted` repeats the one of the adopted text."""

    key: str
    clause: str
    task: str
    owed_by: list[str]
    owed_to: list[str]
    state: State
    gap_days: int | None = Field(description="From the earliest day stated to the latest.")
    adopted: VersionOut | None
    versions: list[VersionOut]
    evidence: list[EvidenceOut]


class TermOut(Schema):
    """Days in force, both included; `last` null is an open end. `by`: the statement that gives it.

    `consensus` false: a renewal of which it is not shown that all agreed who decide; its days stay open.
    """

    first: date
    last: date | None
    by: str
    why: Why
    consensus: bool


class ForceOut(OriginOut):
    """When the agreement is in force by one source; `stated` false: that source gives deadlines and no terms."""

    stated: bool
    terms: list[TermOut]
    in_force: bool | None = Field(description="null: this source does not say.")
    until: date | None = Field(
        description="Where it is in force: the last day without a break; null: open end."
    )
    day_of: int | None = Field(description="The day's number in the earliest term that has it, from 1.")
    days: int | None = Field(description="The days of that term.")
    left: int | None = Field(description="How many of them follow.")
    hostilities_cease_on: date | None
    renewal: Word = Field(description="automatic, by_consensus or automatic_by_consensus.")


class AgreementOut(Schema):
    """An agreement as of the day `on`; `adopted` repeats the terms of the adopted text."""

    key: str
    title: str
    on: date
    signed_on: date | None = Field(description="null: nobody says, or sources differ.")
    zone: Word = Field(description="Time zone of the place where it was signed.")
    in_force: bool | None = Field(description="null: versions differ, or nobody says.")
    adopted: ForceOut | None
    versions: list[ForceOut]
    commitments: list[CommitmentOut]
