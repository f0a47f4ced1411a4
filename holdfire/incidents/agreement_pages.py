"""The agreements: what is in force, what is due by whose text, and which incidents touch which clause."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_bidi
from django.views.decorators.http import require_safe

from holdfire.agreements import consent_view, consenting, due, told
from holdfire.agreements import queries as agreements
from holdfire.agreements.clock import AgreementClock
from holdfire.agreements.texts import clauses, signers, texts
from holdfire.agreements.tiles import figures
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.breaches import breaches, by_clause
from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.record.queries import last, log
from holdfire.talks import queries as talks

MOST_PUT = 20
NONE_HELD = {"n": 0, "breach": 0}


@needs("read")
@require_safe
def agreement_list(request: HttpRequest) -> HttpResponse:
    """Every text: what it is, who signed when, whether it is in force, what is due under it."""
    page = asked(request, "all")
    language = get_language() or "en"
    clocks = {clock.key: clock for clock in due.clocks(page.on, page.leaf)}
    signed = _signers(page.leaf)
    rows = [
        {
            "text": text,
            "tiles": figures(clocks[key]),
            "signers": signed.get(key, []),
            "n": len(clocks[key].commitments),
            "due_soon": sum(one.state == "due_soon" for one in clocks[key].commitments),
        }
        for key, text in texts(page.leaf, language).items()
    ]
    return render(request, "incidents/agreements.html", {"rows": rows, "asked": page})


def _signers(leaf: int | None) -> dict[str, list[str]]:
    """By agreement, who signed by any source."""
    found: dict[str, dict[str, None]] = {}
    for row in agreements.signatories(None, leaf):
        found.setdefault(row.key, {})[row.signer] = None
    return {key: list(signed) for key, signed in found.items()}


@needs("read")
@require_safe
def agreement(request: HttpRequest, name: str) -> HttpResponse:
    """One text: its clock, its clauses and what touches them, who signed, what was put to consent."""
    page = asked(request, "all")
    key, language = f"agreement:{name}", get_language() or "en"
    clock = due.clock(key, page.on, page.leaf)
    text = texts(page.leaf, language).get(key)
    if clock is None:
        raise Http404
    latest = last(page.leaf)
    assert latest is not None  # the agreement was found in it
    context = {
        "key": key,
        "name": name,
        "text": text,
        "title": text["title"] if text else clock.title,
        "signers": signers(key, page.leaf),
        "rounds": _rounds(key, page.leaf),
        "tiles": figures(clock),
        **_clock(clock, page),
        "breaches": breaches(key, page.leaf, language),
        "clauses": _clauses(clock, page, language),
        "rules": list(agreements.decision_rules(page.leaf).filter(key=key)),
        "put": _put(key, page),
        "origin": log().origin,
        "last": latest,
        "known": latest.received.isoformat().replace("+00:00", "Z"),
        "asked": page,
    }
    return render(request, "incidents/agreement.html", context)


def _clock(clock: AgreementClock, page: Asked) -> dict[str, Any]:
    """The lanes: commitments in the order in which they need somebody, then entry into force and terms."""
    drawn, mirrored = told.shapes([clock]), get_language_bidi()
    return {
        "legend": told.legend(drawn),
        "rows": told.rows(clock, drawn, parties.labels(page.leaf), mirrored),
        "entry": told.entry(clock, drawn, mirrored),
        "term": told.term(clock, drawn, mirrored),
    }


def _clauses(clock: AgreementClock, page: Asked, language: str) -> list[dict[str, Any]]:
    """Each clause with the incidents that were held against it and the commitments that follow from it."""
    owing: dict[str, int] = {}
    for one in clock.commitments:
        owing[one.clause] = owing.get(one.clause, 0) + 1
    held = by_clause(clock.key, page.leaf)
    return [
        {**one, "owing": owing.get(one["key"], 0), "held": held.get(one["key"], NONE_HELD)}
        for one in clauses(clock.key, page.leaf, language)
    ]


def _put(agreement: str, page: Asked) -> list[dict[str, Any]]:
    """What was put to consent under it, as it stood at the moment that the page asks for: what is open first, the latest of both.

    No more than fits beside the clauses: the consent desk lists the rest.
    """
    at = page.known if isinstance(page.known, datetime) else None
    cases = [case for case in consenting.cases(page.leaf, at) if case.put.agreement == agreement]
    latest = sorted(cases, key=lambda case: (not case.open, -case.leaf, case.put.id))[:MOST_PUT]
    drawn = consent_view.drawing(latest, page.leaf)
    return [consent_view.shown(case, drawn, mine="") for case in latest]


def _rounds(agreement: str, leaf: int | None) -> list[dict[str, Any]]:
    """The rounds of which sources say that it came out of them, adopted before planned."""
    numbers = dict(talks.rounds(None, leaf).values_list("key", "number"))
    rows = talks.outcomes(None, leaf).filter(agreement=agreement)
    by_round: dict[str, list[Any]] = {}
    for row in rows:
        by_round.setdefault(row.key, []).append(row)
    return [
        {
            "key": key,
            "number": numbers.get(key),
            "adopted": any(row.state == "adopted" for row in said),
            "rows": said,
        }
        for key, said in sorted(by_round.items(), key=lambda one: numbers.get(one[0]) or 0)
    ]
