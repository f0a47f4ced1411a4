"""The API of matches: pairs of reports that may tell of one event, and deciding about one in one's own organisation's name."""

# No postponed annotations here: the wrapper could not resolve the name of a day in them.
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from holdfire.incidents import ruling, waiting
from holdfire.incidents.deciding import Verdict, decide
from holdfire.incidents.models import Decision
from holdfire.incidents.proposed import Proposals, propose
from holdfire.incidents.queries import count
from holdfire.incidents.schemas import FiltersIn
from holdfire.parties import access
from holdfire.record.problems import Refused, define
from holdfire.record.queries import leaf_known

router = Router(tags=["incidents"])
TOO_MANY = define(
    "HF-5416",
    "Too many reports to compare",
    "Narrow the days with on and span, or use the command: holdfire match.",
)


class PairsIn(FiltersIn):
    """Which reports are compared: those of the incidents that pass the filters."""

    known: str | None = Field(None, description="Read the record as known then: a day (its end) or a moment.")
    waiting_for: str | None = Field(
        None, description="Only what this organisation has not decided: organisation:desk."
    )
    limit: int = Field(50, ge=1, le=500, description="How many at once, at most 500.")
    offset: int = Field(0, ge=0, le=1_000_000, description="How many to leave out at the beginning.")


class PairReasonOut(Schema):
    """Bits of evidence of one feature: above 0 for one event, below it against."""

    feature: str
    bits: float


class PairDecisionOut(Schema):
    """What an organisation says of a pair. score, threshold: thousandths, where a rule proposed it."""

    statement: str = Field(alias="part")
    verdict: Literal["same", "distinct"]
    organisation: str
    attributed_to: str = Field(
        alias="holder", description="Whose words it passes on; the same as organisation where it is its own."
    )
    reason: str
    rules: str
    score: int | None
    threshold: int | None


class PairOut(Schema):
    """Two reports that may tell of one event. clusters: what each would join by the rules, named by its first report."""

    a: str
    b: str
    score: float = Field(description="0 to 1.")
    chosen: bool = Field(description="By the rules it counts as the same.")
    clusters: list[str]
    reasons: list[PairReasonOut]
    decisions: list[PairDecisionOut]


class PairPage(Schema):
    """A page of pairs, the likeliest first."""

    items: list[PairOut]
    count: int
    reports: int = Field(description="How many reports were compared.")


class PairDecideIn(Schema):
    """What is said of two reports, such as report:ucdp/214797."""

    a: str
    b: str
    verdict: Literal["same", "distinct"]
    reason: str = Field("", max_length=2000)


class PairDecidedOut(Schema):
    """The leaf that holds it, null where it was said in these words already, and what stands on the pair now."""

    leaf: int | None
    accepted: int
    decisions: list[PairDecisionOut]


@router.get("/matches", response=PairPage, summary="Which reports may tell of one event")
def matches(request: HttpRequest, asked: Query[PairsIn]) -> dict[str, Any]:
    """Pairs that wait for somebody; POST to decide about one, and withdraw the statement to take it back."""
    access.require(request, "read")
    filters, leaf = asked.filters(), leaf_known(asked.known)
    if (number := count(filters, leaf)) > waiting.MOST:
        raise Refused(
            [TOO_MANY.at(f"{number:,} incidents pass the filters; {waiting.MOST:,} are compared at once.")]
        )
    found = propose(filters, leaf)
    pairs = list(ruling.waits(found, leaf, asked.waiting_for))
    shown = pairs[asked.offset : asked.offset + asked.limit]
    told = waiting.decisions((one.pair for one in shown), leaf)
    items = [_told(found, one, told.get(one.pair, [])) for one in shown]
    return {"items": items, "count": len(pairs), "reports": len(found.loaded.keys)}


def _told(found: Proposals, one: Any, decisions: list[Decision]) -> dict[str, Any]:
    reasons = [{"feature": name, "bits": round(bits, 2)} for name, bits, _facts in found.reasons(one)]
    return {
        "a": one.a,
        "b": one.b,
        "score": round(one.score, 4),
        "chosen": one.chosen,
        "clusters": list(one.clusters),
        "reasons": reasons,
        "decisions": decisions,
    }


@router.post("/matches", response=PairDecidedOut, summary="Decide about two reports")
def decide_pair(request: HttpRequest, data: PairDecideIn) -> dict[str, Any]:
    """In the name of the organisation that the token acts for; a new decision supersedes its own one before."""
    who = access.require(request, "assess")
    said = Verdict(data.a, data.b, data.verdict == "same", data.reason)
    outcome = decide([said], organisation=who.organisation, by=who.by)
    stands = waiting.decisions([said.pair], None).get(said.pair, [])
    return {"leaf": outcome.leaf or None, "accepted": outcome.accepted, "decisions": stands}
