"""An organisation decides about two reports: of one event, or of two. Its own earlier word on the pair is superseded, and undone by a withdrawal.

What it would say against itself, through a third report, is refused with a sentence: the reading would leave one of the two without
effect (`decided.views`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q

from holdfire.incidents.contradictions import Clash, clash
from holdfire.incidents.decided import Decision as Told
from holdfire.incidents.models import Decision, Describes, Report
from holdfire.parties import queries as parties
from holdfire.record import queries as record
from holdfire.record.problems import Problem, Refused, define
from holdfire.record.repeated import said_anew
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit
from holdfire.record.tables import chunks
from holdfire.record.taking_back import withdrawal

SELF_APART = define(
    "HF-5411",
    "Your organisation holds two of these reports apart",
    "Withdraw that decision first; the page of the incident lists what your organisation decided.",
)
SELF_TOGETHER = define(
    "HF-5412",
    "Your organisation joined these reports already",
    "Withdraw one of the decisions that join them first; the page of the incident lists them.",
)
NO_REPORT = define(
    "HF-5413", "No such report", "Look the name up on the page of its incident; it stands under the title."
)
STEP = 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of two reports, in either order. score, threshold: 0 to 1, where `rules` proposed it."""

    a: str
    b: str
    same: bool
    reason: str = ""
    rules: str = ""
    score: float | None = None
    threshold: float | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The two in the order in which the pair is named."""
        return (self.a, self.b) if self.a < self.b else (self.b, self.a)

    def body(self) -> dict[str, object]:
        """The body of the statement about the first of the pair."""
        told: dict[str, object] = {"other": self.pair[1], "reason": self.reason, "rules": self.rules}
        for name, value in (("score", self.score), ("threshold", self.threshold)):
            told[name] = None if value is None else round(1000 * value)
        return {name: value for name, value in told.items() if value not in ("", None)}


def decide(verdicts: Sequence[Verdict], *, organisation: str, by: str) -> Outcome:
    """State them as one submission; what the organisation said in these words already is left as it is. Raises Refused."""
    problems = [problem for one in verdicts if (problem := _wrong(one, organisation))]
    if problems:
        raise Refused(problems)
    drafts = list(to_say(verdicts, organisation))
    if not drafts:
        return Outcome(unchanged=len(verdicts))
    return submit(drafts, organisation=organisation, by=by)


def to_say(verdicts: Iterable[Verdict], organisation: str) -> Iterator[Draft]:
    """The statements that say so, without any check of what else was said."""
    source = Source(publisher=parties.label(organisation))
    for step in chunks(verdicts, STEP):
        earlier = _earlier([one.pair[0] for one in step], organisation)
        fresh, told = [], []
        for one in step:
            before = earlier[one.pair]
            if any(row.verdict == _kind(one) and _body(row) == one.body() for row in before):
                continue
            draft = Draft(_kind(one), one.pair[0], one.body(), source)
            if before:
                fresh.append(_instead(draft, before[0]))
                told += [withdrawal(record.statement(row.part), "Decided anew.") for row in before[1:]]
            else:
                told.append(draft)
        yield from fresh
        yield from said_anew(told, organisation)


def _kind(one: Verdict) -> str:
    return "same" if one.same else "distinct"


def _instead(draft: Draft, row: Decision) -> Draft:
    return Draft(draft.kind, draft.about, draft.body, draft.source, supersedes=row.part)


def _body(row: Decision) -> dict[str, object]:
    told = {
        "other": row.other,
        "reason": row.reason,
        "rules": row.rules,
        "score": row.score,
        "threshold": row.threshold,
    }
    return {name: value for name, value in told.items() if value not in ("", None)}


def _earlier(firsts: Collection[str], organisation: str) -> dict[tuple[str, str], list[Decision]]:
    """What stands of an organisation's own decisions, by pair."""
    found: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    for row in Decision.objects.now().filter(key__in=firsts, organisation=organisation).order_by("part"):
        found[row.key, row.other].append(row)
    return found


def _wrong(one: Verdict, organisation: str) -> Problem | None:
    missing = {*one.pair} - {*Report.objects.now().filter(key__in=one.pair).values_list("key", flat=True)}
    if missing or one.a == one.b:
        return NO_REPORT.at(f"The record holds no other report “{min(missing, default=one.a)[:240]}”.")
    mine = connected(one.pair, organisation)
    reports = {*one.pair, *(name for said in mine for name in (said.a, said.b))}
    found = clash(*one.pair, one.same, mine, described(reports, organisation))
    return _problem(found) if found else None


def connected(reports: Iterable[str], organisation: str) -> set[Told]:
    """An organisation's own standing decisions on these reports, and on all that they connect with them."""
    found: set[Told] = set()
    seen, new = set(reports), set(reports)
    rows = Decision.objects.now().filter(organisation=organisation)
    while new:
        told = {
            Told(a, b, verdict == "same", organisation)
            for step in chunks(new, STEP)
            for a, b, verdict in rows.filter(Q(key__in=step) | Q(other__in=step)).values_list(
                "key", "other", "verdict"
            )
        }
        found |= told
        new = {name for one in told for name in (one.a, one.b)} - seen
        seen |= new
    return found


def described(reports: Collection[str], organisation: str, leaf: int | None = None) -> dict[str, set[str]]:
    """The incidents to which an organisation itself put these reports by name."""
    rows = Describes.objects.as_known(leaf).filter(organisation=organisation)
    some = [
        key
        for step in chunks(reports, STEP)
        for key in rows.filter(key__in=step).values_list("key", flat=True)
    ]
    said = record.statements_about(some, ("describes", WITHDRAWAL)) if some else ()
    found: dict[str, set[str]] = defaultdict(set)
    for one in standing(s for s in said if leaf is None or s.leaf <= leaf):
        if one.organisation == organisation:
            found[one.about].add(one.body["incident"])
    return found


def _problem(found: Clash) -> Problem:
    a, b, via = (_bare(name) for name in (found.one, found.other, found.via))
    match found.how:
        case "apart":
            return SELF_APART.at(
                f"Your organisation holds {a} and {b} apart; this would make them one through {via}. Withdraw that first."
            )
        case "named":
            return SELF_APART.at(
                f"Your organisation put {a} and {b} to different incidents by name. Withdraw one of these first."
            )
        case "through":
            return SELF_TOGETHER.at(
                f"Your organisation joined {a} and {b} through {via}. Withdraw one of these decisions first."
            )
    return SELF_TOGETHER.at(
        f"Your organisation put both to the incident {via} by name. Withdraw one of these first."
    )


def _bare(name: str) -> str:
    return name.partition(":")[2]
