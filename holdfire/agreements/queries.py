"""How others read agreements. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet

from holdfire.agreements.models import (
    Agreement,
    Answer,
    Clause,
    Commitment,
    DecisionRule,
    Exemption,
    Performance,
    Proposal,
    Renewal,
    Scope,
    Signatory,
    Terms,
)


def agreements(leaf: int | None = None) -> QuerySet[Agreement]:
    """Every version of every agreement."""
    return Agreement.objects.as_known(leaf).order_by("signed_on", "key", "part")


def signatories(agreement: str, leaf: int | None = None) -> QuerySet[Signatory]:
    """Who signed, one row per source."""
    return Signatory.objects.as_known(leaf).filter(key=agreement).order_by("signer", "part")


def clauses(agreement: str, leaf: int | None = None) -> QuerySet[Clause]:
    """The clauses of an agreement, every version."""
    return Clause.objects.as_known(leaf).filter(agreement=agreement).order_by("key", "part")


def scopes(leaf: int | None = None) -> QuerySet[Scope]:
    """What clauses forbid, every version."""
    return Scope.objects.as_known(leaf).order_by("key", "part")


def exemptions(leaf: int | None = None) -> QuerySet[Exemption]:
    """By whose designation groups are left out, every version."""
    return Exemption.objects.as_known(leaf).order_by("key", "part")


def commitments(leaf: int | None = None) -> QuerySet[Commitment]:
    """Every version of every commitment; those with a day first."""
    return Commitment.objects.as_known(leaf).order_by("key", "due_on", "part")


def terms(agreement: str, leaf: int | None = None) -> QuerySet[Terms]:
    """The terms of an agreement, one row per source."""
    return Terms.objects.as_known(leaf).filter(key=agreement).order_by("part")


def renewals(agreement: str, leaf: int | None = None) -> QuerySet[Renewal]:
    """When the agreement was declared again."""
    return Renewal.objects.as_known(leaf).filter(key=agreement).order_by("declared_on", "part")


def performances(leaf: int | None = None) -> QuerySet[Performance]:
    """What is said of whether commitments were met, by commitment and day."""
    return Performance.objects.as_known(leaf).order_by("key", "on", "part")


def decision_rules(leaf: int | None = None) -> QuerySet[DecisionRule]:
    """By whose consent things are adopted, every version."""
    return DecisionRule.objects.as_known(leaf).order_by("key", "part")


def proposals(leaf: int | None = None) -> QuerySet[Proposal]:
    """Everything that was put to somebody, those that end first before the rest."""
    return Proposal.objects.as_known(leaf).order_by("silence_ends", "key", "part")


def answers(leaf: int | None = None) -> QuerySet[Answer]:
    """Consents and objections, by what they answer and who answers."""
    return Answer.objects.as_known(leaf).order_by("key", "organisation", "part")


def with_deadline(leaf: int | None = None) -> dict[str, set[tuple[Any, ...]]]:
    """Commitments for which some source states a deadline → the different deadlines stated.

    A deadline is (due_on, within, counted_from), as stated; whether two ways to state it fall on one day is the clock's
    to say.
    """
    stated: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for key, *deadline in commitments(leaf).values_list("key", "due_on", "within", "counted_from"):
        if any(deadline):
            stated[key].add(tuple(deadline))
    return dict(stated)


def contested(leaf: int | None = None) -> list[str]:
    """Commitments for which sources state different deadlines."""
    return sorted(key for key, stated in with_deadline(leaf).items() if len(stated) > 1)
