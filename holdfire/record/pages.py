"""Pages of the record: the log, a leaf, a statement with its proof, the checkpoint, and verify."""

from __future__ import annotations

import contextlib

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from holdfire.record import attachments, canonical, clocks, jobs, note, prove, queries, verify
from holdfire.record.body_lines import body_lines
from holdfire.record.clock import now, opening_day
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import NO_STATEMENT

PER_PAGE = 25
MOST = 20  # statements about the same subject that are listed
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
    entry = canonical.decode(bytes(row.entry))
    rows = [{**one, "id": bytes(one["id"]).hex()} for one in page]
    return render(
        request,
        "record/leaf.html",
        {"row": row, "entry": entry, "page": page, "rows": rows, "id": bytes(row.id).hex()},
    )


@require_safe
def statement(request: HttpRequest, id: str) -> HttpResponse:
    """One statement in full: what was said, by whom, whose version, from where, and what became of it."""
    known = _known(request)
    try:
        found = queries.statement(id)
    except Refused as refused:
        return render(request, "record/none.html", {"problem": refused.problems[0]}, status=404)
    if known is not None and found.leaf > known:
        return render(request, "record/none.html", {"problem": _later(found.id)}, status=404)
    about = queries.statements_about([found.about], {found.kind, "withdrawal"})
    said = [s for s in about if known is None or s.leaf <= known]
    same = [s for s in said if s.kind == found.kind]
    data = StatementRow.objects.values_list("data", flat=True).get(id=bytes.fromhex(found.id))
    context = {
        "said": found,
        "lines": list(body_lines(found.body)),
        "signed": bytes(data).decode(),
        "later": [s for s in said if s.supersedes == found.id and s.organisation == found.organisation],
        "others": same[:MOST],
        "more": len(same) - MOST,
        "origin": queries.log().origin,
        "last": queries.last(known),
        "today": now(),
    }
    return render(request, "record/statement.html", context)


def _later(id: str) -> Problem:
    return NO_STATEMENT.at(f"Statement {id[:8]} was received later than the moment that this page shows.")


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
    try:
        data = attachments.read(sha256)
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
    path("record/checkpoint", checkpoint, name="checkpoint"),
    path("record/checkpoint/<int:number>", checkpoint, name="checkpoint-of"),
    path("record/statement/<str:id>/", statement, name="statement"),
    path("record/statement/<str:id>/proof", proof, name="proof"),
    path("record/document/<str:sha256>", document, name="document"),
]
