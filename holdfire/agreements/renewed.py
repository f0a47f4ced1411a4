"""Which renewals have the consensus that it takes: reads the tables, `consent` judges what was put.

Consensus is shown where every member of one of the agreement's decision rules is reported to have signed the text that renews, or
consented here to a statement of the renewal. Where sources name different members, it is shown only by the rules of every source:
nobody brings about a consensus by stating that they decide alone. Where a statement of it stands contested here, or where nobody
says who decides, it is not shown, and the days of that renewal stay open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from holdfire.agreements import models, queries, reading
from holdfire.agreements.consent import Answer, Put, Rule, Span, decide
from holdfire.agreements.consent_rows import stood_from
from holdfire.record.projection import Batch
from holdfire.record.queries import statements_about
from holdfire.record.standing import WITHDRAWAL
from holdfire.record.statement import Statement

KINDS = frozenset({"proposal", "consent", WITHDRAWAL})
ALWAYS = (
    Span(datetime.min.replace(tzinfo=UTC)),
)  # only standing renewals are asked for, and a rule is what it was put as


def with_consensus(leaf: int | None = None, batch: Batch | None = None) -> set[str]:
    """Ids of the standing renewals that have it, as known after a leaf; None: now.

    batch: for a projection, whose own statements are not in the log yet.
    """
    renewals = list(queries.renewals(leaf=leaf))
    if not renewals:
        return set()
    members, signers = _members(leaf), _signers(leaf)
    states = _states([row.part for row in renewals], leaf, batch)
    found: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in renewals:
        found[row.key, row.by].append(row)
    return {
        row.part
        for (agreement, by), same in found.items()
        if _shown(
            {state for one in same for state in states[one.part]},
            {
                holder: any(one <= signers[by] for one in rules)
                for holder, rules in members[agreement].items()
            },
        )
        for row in same
    }


def any_put(subjects: Iterable[str]) -> bool:
    """Is one of these subjects what was put, or answered, about a renewal?"""
    put = [key.partition(":")[2] for key in subjects if key.startswith("consent:")]
    return bool(put) and models.Renewal.objects.filter(part__in=put).exists()


def _shown(states: set[tuple[str, str]], signed: Mapping[str, bool]) -> bool:
    """states: of proposals, each with who states its rule; signed: by who states rules, whether all have signed by one of them."""
    adopted = {holder for state, holder in states if state == "adopted"}
    contested = any(state == "contested" for state, _ in states)
    return (
        not contested
        and bool(signed or adopted)
        and all(signed[holder] or holder in adopted for holder in signed)
    )


def _members(leaf: int | None) -> dict[str, dict[str, list[set[str]]]]:
    """Who decides by each rule, by agreement and by whose rule it is."""
    found: dict[str, dict[str, list[set[str]]]] = defaultdict(lambda: defaultdict(list))
    for rule in queries.decision_rules(leaf):
        found[rule.key][rule.holder].append(set(rule.members))
    return found


def _signers(leaf: int | None) -> dict[str, set[str]]:
    """Who is reported to have signed, by text."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, signer in models.Signatory.objects.as_known(leaf).values_list("key", "signer"):
        found[key].add(signer)
    return found


def _states(renewals: list[str], leaf: int | None, batch: Batch | None) -> dict[str, set[tuple[str, str]]]:
    """How each proposal of a renewal stands and whose rule it follows, by the id of the renewal's statement.

    Asked is what stood at each deadline, by the moments at which statements were received and nothing else: so the answer is the
    same whatever order they came in, and changes with what is said, not with the time of day.
    """
    said = _history([f"consent:{id}" for id in renewals], leaf, batch)
    puts = [one for about in said.values() for one in about if one.kind == "proposal"]
    named = models.DecisionRule.objects.filter(part__in={one.body["rule"] for one in puts})
    rules = {row.part: row for row in (named if leaf is None else named.filter(since__lte=leaf))}
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in puts:
        about, rule = said[one.about], rules.get(one.body["rule"])
        put = _put(one, stood_from(one, about))
        given = [_answer(s, stood_from(s, about)) for s in about if s.kind == "consent"]
        ruled = rule and Rule(rule.part, rule.key, tuple(rule.members), ALWAYS)
        state = decide(put, ALWAYS, ruled, given, put.ends).state
        found[put.statement].add((state, rule.holder if rule else ""))
    return found


def _history(keys: list[str], leaf: int | None, batch: Batch | None) -> dict[str, list[Statement]]:
    """All that was said of what was put, taken back or not."""
    if batch is not None:
        return batch.said(keys, KINDS)
    found: dict[str, list[Statement]] = {key: [] for key in keys}
    for one in statements_about(keys, KINDS):
        if leaf is None or one.leaf <= leaf:
            found[one.about].append(one)
    return found


def _put(said: Statement, spans: tuple[Span, ...]) -> Put:
    row = reading.proposal(said)
    return Put(said.id, row["statement"], row["agreement"], row["rule"], row["silence_ends"], spans)


def _answer(said: Statement, spans: tuple[Span, ...]) -> Answer:
    row = reading.answer(said)
    return Answer(
        said.id, said.organisation, row["answer"] == "consents", row["reason"], row["transcribed"], spans
    )
