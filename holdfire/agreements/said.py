"""What the clock is given: what sources say of an agreement, its terms, its commitments and what became of them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Text = Literal["adopted", "draft", "account"]
TEXTS: tuple[Text, ...] = ("adopted", "account", "draft")  # the order in which versions are told


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which statement says it, which text it follows, whose version it is, who published it, and where in it."""

    statement: str
    text: Text
    holder: str
    publisher: str
    locator: str = ""

    @property
    def source(self) -> tuple[str, str]:
        """Two statements with the same one come from the same source."""
        return self.holder, self.publisher


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day (`on`), or a span (`within`, ISO 8601) or working days counted from something; as in kinds.Deadline."""

    on: date | None = None
    within: str = ""
    working_days: int | None = None
    weekend: tuple[int, ...] = ()
    holidays: tuple[date, ...] = ()
    counted_from: Literal["signature", "entry_into_force", ""] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Title, day of signature and time zone of the place where it was signed, as one source states them."""

    statement: str
    holder: str
    publisher: str
    title: str = ""
    signed_on: date | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsSaid(Origin):
    """From when and for how long the agreement holds."""

    enters: Deadline | None = None
    hostilities_cease_on: date | None = None
    lasts: str = ""
    renewal: Literal["automatic", "by_consensus", "automatic_by_consensus", ""] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalSaid:
    """The agreement was declared again by another text, on a day, for a span. consensus: it is shown that all agreed who decide."""

    statement: str
    by: str
    declared_on: date
    lasts: str
    consensus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentSaid(Origin):
    """A commitment with the deadline that one source states."""

    key: str
    clause: str
    task: str
    owed_by: tuple[str, ...] = ()
    owed_to: tuple[str, ...] = ()
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What somebody says became of a commitment: what was so on a day. evidence: ids of statements that show it."""

    statement: str
    commitment: str
    state: Literal["done", "partly", "not_done"]
    on: date
    holder: str
    publisher: str = ""
    text: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementSaid:
    """All that is said of one agreement and bears on its clock."""

    key: str
    signings: tuple[Signing, ...] = ()
    terms: tuple[TermsSaid, ...] = ()
    renewals: tuple[RenewalSaid, ...] = ()
    commitments: tuple[CommitmentSaid, ...] = ()
    performances: tuple[Evidence, ...] = ()
