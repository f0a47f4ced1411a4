"""From the tables as of a leaf to what the clock takes: all that is said of each agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from holdfire.agreements import queries
from holdfire.agreements.reading import agreement_of
from holdfire.agreements.renewed import with_consensus
from holdfire.agreements.said import (
    AgreementSaid,
    CommitmentSaid,
    Deadline,
    Evidence,
    RenewalSaid,
    Signing,
    TermsSaid,
)
from holdfire.record.projection import Batch
from holdfire.record.queries import statements_about


def everything_said(leaf: int | None = None, batch: Batch | None = None) -> list[AgreementSaid]:
    """Every agreement of which something is said, with all that bears on its clock; None is now.

    batch: for a projection, whose own statements cannot be read yet: where in its source each thing is said is then left out.
    """
    terms, commitments = list(queries.terms(leaf=leaf)), list(queries.commitments(leaf))
    places = _locators([*terms, *commitments]) if batch is None else {}
    agreed = with_consensus(leaf, batch)
    parts = {
        "signings": _grouped((row.key, _signing(row)) for row in queries.agreements(leaf)),
        "terms": _grouped((row.key, _terms(row, places)) for row in terms),
        "renewals": _grouped(
            (row.key, _renewal(row, row.part in agreed)) for row in queries.renewals(leaf=leaf)
        ),
        "commitments": _grouped((agreement_of(row.key), _commitment(row, places)) for row in commitments),
        "performances": _grouped(
            (agreement_of(row.key), _evidence(row)) for row in queries.performances(leaf)
        ),
    }
    keys = {key for found in parts.values() for key in found}
    return [
        AgreementSaid(key=key, **{name: found.get(key, ()) for name, found in parts.items()}) for key in keys
    ]


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for key, one in pairs:
        found[key].append(one)
    return {key: tuple(several) for key, several in found.items()}


def _locators(rows: Iterable[Any]) -> dict[str, str]:
    """Where in its source a statement stands, for those that say: one source may state a thing twice."""
    said = statements_about({row.key for row in rows}, ("terms", "commitment"))
    return {one.id: one.source.locator for one in said if one.source and one.source.locator}


def _origin(row: Any, places: dict[str, str]) -> dict[str, Any]:
    return {
        "statement": row.part,
        "text": row.text,
        "holder": row.holder,
        "publisher": row.publisher,
        "locator": places.get(row.part, ""),
    }


def _deadline(row: Any, on: str, prefix: str) -> Deadline | None:
    """The columns that `reading.deadline` fills, as the clock takes them."""
    day = getattr(row, on)
    within, working_days, weekend, holidays, counted_from = (
        getattr(row, f"{prefix}{name}")
        for name in ("within", "working_days", "weekend", "holidays", "counted_from")
    )
    if day is None and not within and working_days is None:
        return None
    free = tuple(date.fromisoformat(one) for one in holidays)
    return Deadline(day, within, working_days, tuple(weekend), free, counted_from)


def _signing(row: Any) -> Signing:
    return Signing(
        statement=row.part,
        holder=row.holder,
        publisher=row.publisher,
        title=row.title,
        signed_on=row.signed_on,
        zone=row.time_zone,
    )


def _terms(row: Any, places: dict[str, str]) -> TermsSaid:
    return TermsSaid(
        **_origin(row, places),
        enters=_deadline(row, "in_force_on", "in_force_"),
        hostilities_cease_on=row.hostilities_cease_on,
        lasts=row.lasts,
        renewal=row.renewal,
    )


def _renewal(row: Any, consensus: bool) -> RenewalSaid:
    return RenewalSaid(
        statement=row.part,
        by=row.by,
        declared_on=row.declared_on,
        lasts=row.lasts,
        consensus=consensus,
    )


def _commitment(row: Any, places: dict[str, str]) -> CommitmentSaid:
    return CommitmentSaid(
        **_origin(row, places),
        key=row.key,
        clause=row.clause,
        task=row.task,
        owed_by=tuple(row.owed_by),
        owed_to=tuple(row.owed_to),
        deadline=_deadline(row, "due_on", ""),
    )


def _evidence(row: Any) -> Evidence:
    return Evidence(
        statement=row.part,
        commitment=row.key,
        state=row.state,
        on=row.on,
        holder=row.holder,
        publisher=row.publisher,
        text=row.text,
        evidence=tuple(row.evidence),
    )
