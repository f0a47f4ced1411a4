"""What was put to consent and how it stands: reads the tables, lets `consent` judge, and gives the result to others.

`leaf` asks for what was known right after that leaf, `at` for a moment when that was so; None: now.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from holdfire.agreements import consent_rows as rows
from holdfire.agreements import models
from holdfire.agreements.consent import Answer, Put, Verdict, decide
from holdfire.record import queries
from holdfire.record.clock import now
from holdfire.record.clocks import Known
from holdfire.record.statement import Statement


@dataclass(frozen=True, slots=True)
class Case:
    """One proposal with its verdict. statement: what is put (None: not in the record); left: until the deadline, negative after."""

    put: Put
    put_by: str
    put_at: datetime
    leaf: int
    asks: str
    statement: Statement | None
    rule: models.DecisionRule | None
    verdict: Verdict
    left: timedelta

    @property
    def open(self) -> bool:
        """May somebody's answer still change the state?"""
        return not self.verdict.final and self.verdict.state in ("waiting", "adopted", "contested")

    @property
    def asked(self) -> tuple[str, ...]:
        """Whose consent it takes."""
        return tuple(self.rule.members) if self.rule else ()

    def answer_of(self, organisation: str) -> Answer | None:
        """What an organisation's own answer is as it counts here."""
        given = (*self.verdict.objected, *self.verdict.consented)
        return next((one for one in given if one.organisation == organisation), None)

    def waits_for(self, organisation: str) -> bool:
        """Is this organisation asked, and silent so far?"""
        return self.open and organisation in self.verdict.silent


@dataclass(frozen=True, slots=True)
class Desk:
    """An organisation's desk: what waits for it, what it put or answered and is still open, what is open for others, what is decided."""

    waiting: tuple[Case, ...]
    mine: tuple[Case, ...]
    others: tuple[Case, ...]
    decided: tuple[Case, ...]


def moment(leaf: int | None, known: Known = None) -> datetime:
    """The moment that a reading is asked for: where a page names one that, else the receipt of the leaf, else now."""
    if isinstance(known, datetime):
        return min(known, now())
    last = queries.last(leaf) if leaf is not None else None
    return last.received if last else now()


def state_of(statement: str, leaf: int | None = None, at: datetime | None = None) -> list[Case]:
    """Every proposal of a statement, the one put last first; empty where nobody put it."""
    proposals = models.Proposal.objects.filter(key=f"consent:{statement}")
    return sorted(_cases(proposals, leaf, at), key=lambda case: (-case.leaf, case.put.id))


def cases(leaf: int | None = None, at: datetime | None = None) -> list[Case]:
    """Everything that was ever put, the one that ends first before the rest."""
    return sorted(
        _cases(models.Proposal.objects.all(), leaf, at), key=lambda case: (case.put.ends, case.put.id)
    )


def desk(organisation: str, leaf: int | None = None, at: datetime | None = None) -> Desk:
    """What an organisation finds on its desk; what is decided comes latest first."""
    found = cases(leaf, at)
    lists: dict[str, list[Case]] = {"waiting": [], "mine": [], "others": [], "decided": []}
    for case in found:
        lists[_list(case, organisation)].append(case)
    lists["decided"].reverse()
    return Desk(**{name: tuple(listed) for name, listed in lists.items()})


def _list(case: Case, organisation: str) -> str:
    """On which list of an organisation's desk a case stands."""
    if not case.open:
        return "decided"
    if case.waits_for(organisation):
        return "waiting"
    return "mine" if organisation == case.put_by or case.answer_of(organisation) else "others"


def _cases(proposals: QuerySet[models.Proposal], leaf: int | None, at: datetime | None) -> list[Case]:
    """The proposals among these rows, judged as the record stood after a leaf."""
    asked, puts = at or moment(leaf), list(rows.by_part(proposals, leaf).values())
    if not puts:
        return []
    named = {versions[0].rule for versions in puts}
    rules = rows.by_part(models.DecisionRule.objects.filter(part__in=named), leaf)
    keys = {versions[0].key for versions in puts}
    answers = rows.by_part(models.Answer.objects.filter(key__in=keys), leaf)
    received = rows.received(
        row for group in (puts, answers.values(), rules.values()) for one in group for row in one
    )
    said, stood = rows.statements({versions[0].statement for versions in puts}, leaf)
    given: dict[str, list[Answer]] = defaultdict(list)
    for versions in answers.values():
        given[versions[0].key].append(rows.answer(versions, leaf, received))
    found = []
    for versions in puts:
        row, ruled = versions[0], rules.get(versions[0].rule)
        put = Put(
            row.part,
            row.statement,
            row.agreement,
            row.rule,
            row.silence_ends,
            rows.spans(versions, leaf, received),
        )
        rule = rows.rule(ruled, leaf, received) if ruled else None
        verdict = decide(put, stood.get(row.statement, ()), rule, given[row.key], asked)
        found.append(
            Case(
                put=put,
                put_by=row.holder,
                put_at=received[row.since],
                leaf=row.since,
                asks=row.asks,
                statement=said.get(row.statement),
                rule=ruled[0] if ruled else None,
                verdict=verdict,
                left=row.silence_ends - asked,
            )
        )
    return found
