"""How others read agreements. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

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


def signatories(agreement: str | None = None, leaf: int | None = None) -> QuerySet[Signatory]:
    """Who signed, one row per source; of one agreement where it is named."""
    rows: QuerySet[Signatory] = Signatory.objects.as_known(leaf).order_by("key", "signer", "part")
    return rows.filter(key=agreement) if agreement else rows


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


def terms(agreement: str | None = None, leaf: int | None = None) -> QuerySet[Terms]:
    """The terms of an agreement, one row per source; without one, of all."""
    rows = Terms.objects.as_known(leaf)
    return (rows if agreement is None else rows.filter(key=agreement)).order_by("key", "part")


def renewals(agreement: str | None = None, leaf: int | None = None) -> QuerySet[Renewal]:
    """When the agreement was declared again; without one, any of them."""
    rows = Renewal.objects.as_known(leaf)
    return (rows if agreement is None else rows.filter(key=agreement)).order_by("declared_on", "part")


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
