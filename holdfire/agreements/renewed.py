"""Which renewals have the consensus that it takes: reads the tables, `consent` judges what was put.

Consensus is shown where every member of one of the agreement's decision rules is reported to have signed the text that renews, or
consented here to a statement of the renewal. Where a statement of it stands contested here, or where nobody says who decides, it is
not shown, and the days of that renewal stay open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from holdfire.agreements import consent_rows as rows
from holdfire.agreements import models, queries
from holdfire.agreements.consent import Answer, Put, decide
from holdfire.record.clock import now


def with_consensus(leaf: int | None = None, fresh: Mapping[int, datetime] | None = None) -> set[str]:
    """Ids of the standing renewals that have it, as known after a leaf; None: now.

    fresh: when leaves were received that are not in the log yet, for a projection that runs while theirs is written.
    """
    renewals = list(queries.renewals(leaf=leaf))
    if not renewals:
        return set()
    members, signers = _members(leaf), _signers(leaf)
    states = _states(renewals, leaf, fresh or {})
    found: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in renewals:
        found[row.key, row.by].append(row)
    return {
        row.part
        for (agreement, by), same in found.items()
        if _shown(
            {state for one in same for state in states[one.part]},
            any(rule <= signers[by] for rule in members[agreement]),
        )
        for row in same
    }


def any_put(subjects: Iterable[str]) -> bool:
    """Is one of these subjects what was put, or answered, about a renewal?"""
    put = [key.partition(":")[2] for key in subjects if key.startswith("consent:")]
    return bool(put) and models.Renewal.objects.filter(part__in=put).exists()


def _shown(states: set[str], signed: bool) -> bool:
    return "contested" not in states and (signed or "adopted" in states)


def _members(leaf: int | None) -> dict[str, list[set[str]]]:
    """Who decides by each rule, by agreement."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for rule in queries.decision_rules(leaf):
        found[rule.key].append(set(rule.members))
    return found


def _signers(leaf: int | None) -> dict[str, set[str]]:
    """Who is reported to have signed, by text."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, signer in models.Signatory.objects.as_known(leaf).values_list("key", "signer"):
        found[key].add(signer)
    return found


def _states(renewals: list[Any], leaf: int | None, fresh: Mapping[int, datetime]) -> dict[str, set[str]]:
    """How each proposal of a renewal stands, by the id of the renewal's statement."""
    keys = {f"consent:{row.part}" for row in renewals}
    puts = rows.by_part(models.Proposal.objects.filter(key__in=keys), leaf)
    answers = rows.by_part(models.Answer.objects.filter(key__in=keys), leaf)
    named = {versions[0].rule for versions in puts.values()}
    ruled = rows.by_part(models.DecisionRule.objects.filter(part__in=named), leaf)
    put = rows.by_part(models.Renewal.objects.filter(part__in=[row.part for row in renewals]), leaf)
    every = (row for group in (puts, answers, ruled, put) for one in group.values() for row in one)
    received = {**rows.received(every), **fresh}
    at = max(received.values(), default=now()) if fresh or leaf is not None else now()
    given: dict[str, list[Answer]] = defaultdict(list)
    for versions in answers.values():
        given[versions[0].key].append(rows.answer(versions, leaf, received))
    states: dict[str, set[str]] = defaultdict(set)
    for versions in puts.values():
        row, rule = versions[0], ruled.get(versions[0].rule)
        proposal = Put(
            row.part, row.statement, row.agreement, row.rule, row.silence_ends,
            rows.spans(versions, leaf, received),
        )  # fmt: skip
        verdict = decide(
            proposal,
            rows.spans(put[row.statement], leaf, received),
            rows.rule(rule, leaf, received) if rule else None,
            given[row.key],
            at,
        )
        states[row.statement].add(verdict.state)
    return states
