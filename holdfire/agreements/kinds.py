"""What may be said about agreements: the text, its signers, its clauses and what they forbid, its commitments, its terms.

Sources give one commitment different deadlines. Each version is a statement of its own; `text` says which text it follows.
What a clause forbids so that software can hold it against events (`scope`, `exemption`) is somebody's reading of the text, and
others may state another.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from holdfire.agreements import rules
from holdfire.agreements.event_types import EventType, SubEventType
from holdfire.parties.kinds import Language
from holdfire.record.kinds import Body, Kind, register

OrganisationRef = Annotated[str, StringConstraints(pattern=r"^organisation:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
AgreementRef = Annotated[str, StringConstraints(pattern=r"^agreement:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
ClauseRef = Annotated[str, StringConstraints(pattern=r"^clause:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
PlaceRef = Annotated[str, StringConstraints(pattern=r"^place:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
ZoneRef = Annotated[str, StringConstraints(pattern=r"^zone:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
StatementId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=300)]

MOST = 2**31 - 1  # of a number that a database keeps in 32 bits

# ISO 8601-1:2019, 5.5.2.2, without times of day: P6M, P2W, P10D; P0D is the day itself. Length 3 rules out a bare P.
Duration = Annotated[
    str, StringConstraints(min_length=3, pattern=r"^P(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$")
]

# A moment with its offset to UTC, so that the silence deadline is the same for everybody.
Moment = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$"),
    AfterValidator(rules.is_moment),
]

# The vocabularies of the PA-X Peace Agreements Database (codebook, variables Stage and Agtp).
Stage = Literal["Pre", "SubPar", "SubComp", "Imp", "Ren", "Cea", "Oth"]
ConflictType = Literal["Inter", "InterIntra", "Intra", "IntraLocal"]

ClauseType = Literal["prohibition", "obligation", "exemption", "procedure"]
Relation = Literal["cites", "implements", "renews", "amends", "replaces"]
# Which text a version follows: the one adopted, a draft of it, or somebody's account of it.
TextVersion = Literal["adopted", "draft", "account"]


class Reference(Body):
    """A link from one agreement to another."""

    relation: Relation
    agreement: AgreementRef


class Agreement(Body):
    """A negotiated text, or a resolution that such texts refer to."""

    title: Label
    names: dict[Language, Label] = Field(default_factory=dict)
    stage: Stage | None = None
    type: ConflictType | None = None
    signed_on: date | None = None
    signed_at: PlaceRef | None = None
    time_zone: Label | None = None
    pax_id: int | None = Field(default=None, ge=1, le=MOST)
    references: tuple[Reference, ...] = ()


class Signatory(Body):
    """An organisation that signed, and the person who signed for it as the source spells the name."""

    organisation: OrganisationRef
    signed_by: Label | None = None
    office: Label | None = None
    other_spellings: tuple[Label, ...] = ()


class Clause(Body):
    """One provision, paraphrased."""

    agreement: AgreementRef
    number: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z.()-]{1,20}$")]
    type: ClauseType
    paraphrase: Text


class Scope(Body):
    """Which acts a clause forbids, where, and to whom; what is left out sets no limit.

    acts: event types or sub-event types; zones: the ground, within the lines or outside of all of them; binds: those whose
    acts breach it, others are not covered.
    """

    acts: tuple[EventType | SubEventType, ...] = ()
    zones: tuple[ZoneRef, ...] = ()
    where: Literal["inside", "outside"] = "inside"
    binds: tuple[OrganisationRef, ...] = ()


class Exemption(Body):
    """Acts by or against a group that one of these designates on that day are left out of all that the agreement forbids."""

    designated_by: Annotated[tuple[Label, ...], Field(min_length=1)]


class Deadline(Body):
    """A day, or a span counted from the signature or from the entry into force, in days of the calendar or working days.

    weekend: days of the week that are no working days, as ISO 8601 numbers them (Monday is 1); holidays: others that are none.
    """

    on: date | None = None
    within: Duration | None = None
    working_days: Annotated[int, Field(ge=1, le=5000, strict=True)] | None = None
    weekend: tuple[Annotated[int, Field(ge=1, le=7, strict=True)], ...] = ()
    holidays: tuple[date, ...] = ()
    counted_from: Literal["signature", "entry_into_force"] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if sum(way is not None for way in (self.on, self.within, self.working_days)) != 1:
            raise ValueError("a deadline is a day (on), a span (within) or working_days, and one of them")
        if (self.on is None) == (self.counted_from is None):
            raise ValueError("a span says what it is counted from, a day does not")
        if (self.working_days is None) != (not self.weekend):
            raise ValueError("working days go with the weekend that they leave out, and only they do")
        if len(set(self.weekend)) > 6 or (self.holidays and not self.weekend):
            raise ValueError("at least one day of the week is a working day; holidays go with working days")
        return self


class Commitment(Body):
    """Something that somebody must do: who owes what to whom by when, and what would show it done."""

    clause: ClauseRef
    text: TextVersion
    task: Text
    owed_by: tuple[OrganisationRef, ...] = ()
    owed_to: tuple[OrganisationRef, ...] = ()
    deadline: Deadline | None = None
    shown_by: Text | None = None


class Terms(Body):
    """From when and for how long an agreement holds, and how it goes on."""

    text: TextVersion
    enters_into_force: Deadline | None = None
    hostilities_cease_on: date | None = None
    lasts: Duration | None = None
    renewal: Literal["automatic", "by_consensus", "automatic_by_consensus"] | None = None
    renewal_span: Duration | None = None


class Performance(Body):
    """Whether a commitment was met: what somebody says was so on a day, and what shows it."""

    state: Literal["done", "partly", "not_done"]
    on: date
    text: Text
    evidence: tuple[StatementId, ...] = ()


class Renewal(Body):
    """The agreement's areas or terms were declared again."""

    by: AgreementRef
    declared_on: date
    lasts: Duration


class DecisionRule(Body):
    """By whose consent something under the agreement is adopted: consensus is the consent of every one of them."""

    rule: Literal["consensus"]
    members: Annotated[tuple[OrganisationRef, ...], Field(min_length=1, max_length=100)]


class Proposal(Body):
    """A statement is put to the members of a decision rule, who may answer until a moment.

    rule: id of the statement of the decision rule; until: ISO 8601 with its offset. Silence until then is no consent.
    """

    statement: StatementId
    agreement: AgreementRef
    rule: StatementId
    until: Moment
    asks: Text | None = None


class Answer(Body):
    """An organisation consents to a statement, or objects and says why."""

    answer: Literal["consents", "objects"]
    reason: Text | None = None

    @model_validator(mode="after")
    def _objects_with_a_reason(self) -> Self:
        if self.answer == "objects" and self.reason is None:
            raise ValueError("an objection says why (reason)")
        return self


register(Kind("agreement", Agreement, "agreement", "report"))
register(Kind("signatory", Signatory, "agreement", "report"))
register(Kind("clause", Clause, "clause", "report", rules.clause_is_where_it_says))
register(Kind("scope", Scope, "clause", "report"))
register(Kind("exemption", Exemption, "clause", "report"))
register(Kind("commitment", Commitment, "commitment", "report", rules.commitment_belongs_to_its_clause))
register(Kind("terms", Terms, "agreement", "report"))
register(Kind("renewal", Renewal, "agreement", "report"))
register(Kind("performance", Performance, "commitment", "report"))
register(Kind("decision_rule", DecisionRule, "agreement", "report"))
register(Kind("proposal", Proposal, "consent", "report", rules.puts_what_it_names))
register(Kind("consent", Answer, "consent", "consent", rules.answers_a_statement))
