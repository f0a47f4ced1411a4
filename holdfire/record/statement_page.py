"""The page of one statement: what was said, by whom, whose version, from where, what became of it, and how to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from holdfire.record import clocks, queries
from holdfire.record.body_lines import body_lines
from holdfire.record.clock import now, opening_day
from holdfire.record.kinds import KINDS
from holdfire.record.makers import CORRECTION, asked_for
from holdfire.record.models import StatementRow
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import NO_STATEMENT
from holdfire.record.standing import WITHDRAWAL, idle_withdrawals, in_effect, standing
from holdfire.record.statement import Statement
from holdfire.record.taking_back import KEEPS, withdrawals_of

MOST = 20  # statements about the same subject that are listed


@require_safe
def statement(request: HttpRequest, id: str) -> HttpResponse:
    """One statement in full."""
    return shown(request, id)


def shown(request: HttpRequest, id: str, problems: Sequence[Problem] = (), status: int = 200) -> HttpResponse:
    """The page, with what was wrong about taking the statement back."""
    known = clocks.read(request.GET, opening_day()).known
    leaf = queries.leaf_at(known)
    try:
        found = queries.statement(id)
    except Refused as refused:
        return missing(request, refused.problems[0])
    if leaf is not None and found.leaf > leaf:
        return missing(request, _later(found.id))
    said = [s for s in queries.statements_about([found.about], KINDS) if leaf is None or s.leaf <= leaf]
    own = [s for s in said if s.organisation == found.organisation]
    same = [s for s in said if s.kind == found.kind]
    data = StatementRow.objects.values_list("data", flat=True).get(id=bytes.fromhex(found.id))
    context = {
        "said": found,
        "lines": list(body_lines(found.body)),
        "signed": bytes(data).decode(),
        "later": later(found, own),
        "earlier": _earlier(found, own),
        "others": same[:MOST],
        "more": len(same) - MOST,
        "origin": queries.log().origin,
        "last": queries.last(leaf),
        "today": now() if leaf is None else None,
        "offered": offered(request, found, own) if leaf is None else {},
        "problems": problems,
        "typed": request.POST.get("reason", ""),
    }
    return render(request, "record/statement.html", context, status=status)


def missing(request: HttpRequest, problem: Problem, status: int = 404) -> HttpResponse:
    """A page that says why there is nothing to show, or nothing to do."""
    return render(request, "record/none.html", {"problem": problem}, status=status)


def _later(id: str) -> Problem:
    return NO_STATEMENT.at(f"Statement {id[:8]} was received later than the moment that this page shows.")


def later(found: Statement, own: Sequence[Statement]) -> list[dict[str, Any]]:
    """What its maker said that takes it back or takes its place, each with its reason and with what took that back."""
    idle, reasons = idle_withdrawals(own), _reasons(own)
    return [
        {
            "said": one,
            "withdraws": one.kind == WITHDRAWAL,
            "reason": one.body["reason"] if one.kind == WITHDRAWAL else reasons.get((found.id, one.id), ""),
            "undone": withdrawals_of(one.id, own) if one.id in idle else [],
        }
        for one in own
        if one.supersedes == found.id
    ]


def _earlier(found: Statement, own: Sequence[Statement]) -> dict[str, Any] | None:
    """What this statement takes back, or whose place it takes, and why."""
    if found.supersedes is None:
        return None
    reason = _reasons(own).get((found.supersedes, found.id), "")
    return {"id": found.supersedes, "withdraws": found.kind == WITHDRAWAL, "reason": reason}


def _reasons(own: Sequence[Statement]) -> dict[tuple[str, str], str]:
    """Why something was said anew, by the old and the new statement, as long as its maker stands by the reason."""
    said = (s for s in standing(own) if s.kind == CORRECTION)
    return {(s.body["old"], s.body["new"]): s.body["reason"] for s in said}


def offered(request: HttpRequest, found: Statement, own: Sequence[Statement]) -> dict[str, Any]:
    """What whoever looks at it may do: withdraw it, correct it, take its withdrawal back; `lacks` names what it takes."""
    who: Any = vars(request).get("caller")
    if who is None or who.organisation != found.organisation:
        return {}
    able = in_effect(own)
    if found.kind == KEEPS:
        return {"key": True}
    doable = {
        "withdraw": found.id in able,
        "correct": found.id in able and found.kind not in (WITHDRAWAL, CORRECTION),
        "undo": any(one.id in able for one in withdrawals_of(found.id, own)),
    }
    lacks = [permission for permission in asked_for(found.id, found.about) if not who.may(permission)]
    if lacks:
        return {"lacks": lacks} if any(doable.values()) else {}
    return doable
