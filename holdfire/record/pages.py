"""Pages of the record: the log, a leaf, a statement with its proof, the checkpoint, and verify."""

from __future__ import annotations

import contextlib
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from holdfire.record import (
    attachments,
    canonical,
    changing,
    clocks,
    correcting,
    jobs,
    note,
    prove,
    queries,
    statement_page,
    verify,
)
from holdfire.record.clock import opening_day
from holdfire.record.kinds import KINDS
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.standing import WITHDRAWAL, in_effect

PER_PAGE = 25
LONGEST = 300  # signs of a search; a subject has no more


@require_safe
def record(request: HttpRequest) -> HttpResponse:
    """Was anything changed? The last verification, the checkpoint to compare, and the log."""
    leaf = _known(request)
    q = request.GET.get("q", "").strip()[:LONGEST]
    rows = _found(q, leaf)
    log = queries.log()
    context = {
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "job": jobs.latest("verify"),
        "last": queries.last(leaf),
        "log": log,
        "log_key": note.verifier_line(log.origin, bytes(log.public_key)),
        "q": q,
    }
    return render(request, "record/record.html", context)


def _known(request: HttpRequest) -> int | None:
    return queries.leaf_at(clocks.read(request.GET, opening_day()).known)


def _found(q: str, leaf: int | None) -> QuerySet[Submission]:
    rows = Submission.objects.order_by("-leaf")
    if leaf is not None:
        rows = rows.filter(leaf__lte=leaf)
    if not q:
        return rows
    said = StatementRow.objects.filter(about=q).values("leaf")
    wanted = Q(organisation__icontains=q) | Q(leaf__in=said)
    if q.isdecimal():
        wanted |= Q(leaf=int(q) if len(q) < 9 else 0)
    with contextlib.suppress(Refused):
        wanted |= Q(leaf=queries.statement(q.lower()).leaf)
    return rows.filter(wanted)


@require_POST
def verify_again(request: HttpRequest) -> HttpResponse:
    """Start a verification; one at a time is enough."""
    running = jobs.latest("verify")
    if running is None or running.state != "running":
        jobs.start("verify", "", lambda job: verify.verify(job.tell))
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    """The page of the record, with the clocks that the reader had set."""
    asked = request.GET.urlencode()
    return reverse("record") + (f"?{asked}" if asked else "")


@require_safe
def verify_progress(request: HttpRequest) -> JsonResponse:
    """How far the verification is."""
    job = jobs.latest("verify")
    if job is None:
        raise Http404
    return JsonResponse({**job.as_json(), "next": "" if job.state == "running" else _back(request)})


@require_safe
def leaf(request: HttpRequest, number: int) -> HttpResponse:
    """One submission: its header, its receipt, its statements."""
    known = _known(request)
    if known is not None and number > known:
        raise Http404
    row = get_object_or_404(Submission, leaf=number)
    said = StatementRow.objects.filter(leaf=number).order_by("seq").values("id", "kind", "about")
    page = Paginator(said, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "row": row,
        "entry": canonical.decode(bytes(row.entry)),
        "page": page,
        "rows": _stating([{**one, "id": bytes(one["id"]).hex()} for one in page], known),
        "id": bytes(row.id).hex(),
        "withdraws": not said.exclude(kind=WITHDRAWAL).exists(),
        "may_withdraw": known is None and _may_withdraw(request, row),
        "job": jobs.latest(changing.job_name(number)) if known is None else None,
    }
    return render(request, "record/leaf.html", context)


def _stating(rows: list[dict[str, Any]], known: int | None) -> list[dict[str, Any]]:
    """Each statement with whether it still counts."""
    found = queries.statements_about({row["about"] for row in rows}, KINDS)
    able = in_effect(s for s in found if known is None or s.leaf <= known)
    return [{**row, "stands": row["id"] in able} for row in rows]


def _may_withdraw(request: HttpRequest, row: Submission) -> bool:
    """Is it their organisation's, and may they do more than read? What each statement takes is asked when they do it."""
    who: Any = vars(request).get("caller")
    return who is not None and who.organisation == row.organisation and len(who.permissions) > 1


@require_safe
def proof(request: HttpRequest, id: str) -> HttpResponse:
    """The proof bundle of a statement as a file."""
    try:
        found = queries.statement(id)
    except Refused:
        raise Http404 from None
    response = HttpResponse(prove.prove(found.id), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{found.id[:12]}.proof.json"'
    return response


@require_safe
def checkpoint(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """A checkpoint as the signed note that it is."""
    row = get_object_or_404(Submission, leaf=number or queries.size())
    return HttpResponse(row.checkpoint, content_type="text/plain; charset=utf-8")


@require_safe
def document(request: HttpRequest, sha256: str) -> HttpResponse:
    """A document by its hash, always as a download: it comes from outside and is never shown in place."""
    who: Any = vars(request).get("caller")
    try:
        data = attachments.read_for(who.organisation if who else None, sha256)
    except Refused as refused:
        return render(request, "record/none.html", {"problem": refused.problems[0]}, status=404)
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{sha256[:12]}"'
    return response


urlpatterns = [
    path("record/", record, name="record"),
    path("record/verify", verify_again, name="verify"),
    path("record/verify/progress", verify_progress, name="verify-progress"),
    path("record/leaf/<int:number>/", leaf, name="leaf"),
    path("record/leaf/<int:leaf>/withdraw", changing.withdraw_all, name="withdraw-leaf"),
    path("record/leaf/<int:leaf>/withdraw/progress", changing.withdraw_progress, name="withdraw-progress"),
    path("record/checkpoint", checkpoint, name="checkpoint"),
    path("record/checkpoint/<int:number>", checkpoint, name="checkpoint-of"),
    path("record/statement/<str:id>/", statement_page.statement, name="statement"),
    path("record/statement/<str:id>/withdraw", changing.withdraw_one, name="withdraw"),
    path("record/statement/<str:id>/correct/", correcting.correct, name="correct"),
    path("record/statement/<str:id>/proof", proof, name="proof"),
    path("record/document/<str:sha256>", document, name="document"),
]
