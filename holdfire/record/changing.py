"""Take back what one's organisation signed, from the page of a statement or of a submission; nothing is edited or deleted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holdfire.record import jobs, queries, statement_page
from holdfire.record.canonical import tidy
from holdfire.record.kinds import KINDS, check
from holdfire.record.makers import asked_for
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import MAY_NOT, NOT_YOURS
from holdfire.record.standing import WITHDRAWAL
from holdfire.record.statement import Draft, Statement
from holdfire.record.submit import Outcome
from holdfire.record.taking_back import withdraw, withdraw_leaf

LONGEST = 4000  # signs of a reason that are read at all


@require_POST
def withdraw_one(request: HttpRequest, id: str) -> HttpResponse:
    """Withdraw a statement, or with `undo` take its withdrawal back."""
    who, undo = vars(request)["caller"], bool(request.POST.get("undo"))
    try:
        refuse_others(who, found := queries.statement(id))
    except Refused as refused:
        status = 404 if refused.problems[0].code == "HF-1018" else 403
        return statement_page.missing(request, refused.problems[0], status)
    try:
        outcome = withdraw(found.id, reason(request), organisation=who.organisation, by=who.by, undo=undo)
    except Refused as refused:
        return statement_page.shown(request, found.id, refused.problems, 422)
    told = (
        _("Its withdrawal was taken back; the statement stands again. Leaf %(leaf)s says so.")
        if undo
        else _("It is withdrawn. Leaf %(leaf)s says so, with your reason.")
    )
    messages.success(request, told % {"leaf": outcome.leaf})
    return redirect(address(request, "statement", found.id))


def reason(request: HttpRequest) -> str:
    """Why, as it was typed."""
    return tidy(request.POST.get("reason", "")[:LONGEST]).strip()


def address(request: HttpRequest, name: str, gap: Any) -> str:
    """A page of the record, with the clocks that the reader had set."""
    asked = request.GET.urlencode()
    return reverse(name, args=[gap]) + (f"?{asked}" if asked else "")


def refuse_others(who: Any, found: Statement) -> None:
    """Raises Refused where it was signed by another organisation, or takes a permission that this member lacks."""
    if who.organisation != found.organisation:
        raise Refused([NOT_YOURS.at(f"{found.id[:12]} was signed by {found.organisation}.")])
    _may(who, asked_for(found.id, found.about))


def _may(who: Any, permissions: Any) -> None:
    for permission in permissions:
        if not who.may(permission):
            raise Refused([MAY_NOT.at(f"It takes the permission “{permission}” for {who.organisation}.")])


@require_POST
def withdraw_all(request: HttpRequest, leaf: int) -> HttpResponse:
    """Withdraw all that still stands of a submission: the work goes on when the page is closed."""
    who: Any = vars(request)["caller"]
    row = Submission.objects.filter(leaf=leaf).first()
    if row is None:
        raise Http404
    try:
        _refuse_leaf(who, row)
    except Refused as refused:
        return statement_page.missing(request, refused.problems[0], 403)
    why = reason(request)
    if problem := _no_reason(why):
        messages.error(request, str(problem))
    elif (running := jobs.latest(job_name(leaf))) is None or running.state != "running":
        jobs.start(job_name(leaf), who.by, lambda job: _work(job, leaf, why, who))
    return redirect(address(request, "leaf", leaf))


def job_name(leaf: int) -> str:
    """What the withdrawal of a leaf is called among the jobs."""
    return f"withdraw leaf {leaf}"


def _work(job: jobs.Job, leaf: int, why: str, who: Any) -> Outcome:
    return withdraw_leaf(leaf, why, organisation=who.organisation, by=who.by, progress=job.tell)


def _no_reason(why: str) -> Problem | None:
    """What is wrong with a reason, told before the work begins."""
    draft = Draft(WITHDRAWAL, "organisation:any", {"reason": why}, supersedes="0" * 64)
    problems = check(draft, "organisation:any")[1]
    return problems[0] if problems else None


def _refuse_leaf(who: Any, row: Submission) -> None:
    """What the kinds of its statements take; the withdrawals among them are looked at one by one when the work is done."""
    if who.organisation != row.organisation:
        raise Refused([NOT_YOURS.at(f"Leaf {row.leaf} was signed by {row.organisation}.")])
    kinds = StatementRow.objects.filter(leaf=row.leaf).values_list("kind", flat=True).distinct()
    _may(who, sorted({p for kind in kinds if (p := KINDS[kind].permission)}))


@require_safe
def withdraw_progress(request: HttpRequest, leaf: int) -> JsonResponse:
    """How far the withdrawal of a submission is."""
    job = jobs.latest(job_name(leaf))
    if job is None:
        raise Http404
    done = "" if job.state == "running" else address(request, "leaf", leaf)
    return JsonResponse({**job.as_json(), "next": done})
