"""What may be said about agreements: the text, its signers, its clauses, its commitments and its terms.

Sources give one commitment different deadlines. Each version is a statement of its own; `text` says which text it follows.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from holdfire.agreements import rules
from holdfire.parties.kinds import Language
from holdfire.record.kinds import Body, Kind, register

OrganisationRef = Annotated[str, StringConstraints(pattern=r"^organisation:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
AgreementRef = Annotated[str, StringConstraints(pattern=r"^agreement:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
ClauseRef = Annotated[str, StringConstraints(pattern=r"^clause:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
PlaceRef = Annotated[str, StringConstraints(pattern=r"^place:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=300)]

# ISO 8601-1:2019, 5.5.2.2, without times of day: P6M, P2W, P10D; P0D is the day itself. Length 3 rules out a bare P.
Duration = Annotated[
    str, StringConstraints(min_length=3, pattern=r"^P(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$")
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
    pax_id: int | None = Field(default=None, ge=1)
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


class Deadline(Body):
    """A day, or a span counted from the signature or from the entry into force."""

    on: date | None = None
    within: Duration | None = None
    counted_from: Literal["signature", "entry_into_force"] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.on is None) == (self.within is None):
            raise ValueError("a deadline is either a day (on) or a span (within), and one of them")
        if (self.within is None) != (self.counted_from is None):
            raise ValueError("a span says what it is counted from, a day does not")
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


class Renewal(Body):
    """The agreement's areas or terms were declared again."""

    by: AgreementRef
    declared_on: date
    lasts: Duration


register(Kind("agreement", Agreement, "agreement", "report"))
register(Kind("signatory", Signatory, "agreement", "report"))
register(Kind("clause", Clause, "clause", "report", rules.clause_is_where_it_says))
register(Kind("commitment", Commitment, "commitment", "report", rules.commitment_belongs_to_its_clause))
register(Kind("terms", Terms, "agreement", "report"))
register(Kind("renewal", Renewal, "agreement", "report"))
