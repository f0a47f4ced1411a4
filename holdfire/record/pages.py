"""Pages of the record: the log, a leaf, a statement with its proof, the checkpoint, and verify."""

from __future__ import annotations

import contextlib
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from holdfire.record import attachments, canonical, clocks, jobs, note, prove, queries, verify
from holdfire.record.clock import now, opening_day
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.standing import standing

PER_PAGE = 25
LONGEST = 300  # signs of a search; a subject has no more


@require_safe
def record(request: HttpRequest) -> HttpResponse:
    """Was anything changed? The last verification, the checkpoint to compare, and the log."""
    leaf = queries.leaf_at(clocks.read(request.GET, opening_day()).known)
    q = request.GET.get("q", "").strip()[:LONGEST]
    rows = _found(q, leaf)
    last = (
        Submission.objects.order_by("-leaf")
        .filter(**({"leaf__lte": leaf} if leaf is not None else {}))
        .first()
    )
    log = queries.log()
    context = {
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "job": jobs.latest("verify"),
        "last": last,
        "log": log,
        "log_key": note.verifier_line(log.origin, bytes(log.public_key)),
        "q": q,
    }
    return render(request, "record/record.html", context)


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
    return redirect("record")


@require_safe
def verify_progress(request: HttpRequest) -> JsonResponse:
    """How far the verification is."""
    job = jobs.latest("verify")
    if job is None:
        raise Http404
    return JsonResponse(
        {**job.as_json(), "next": "" if job.state == "running" else request.path.rsplit("verify", 1)[0]}
    )


@require_safe
def leaf(request: HttpRequest, number: int) -> HttpResponse:
    """One submission: its header, its receipt, its statements."""
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
    try:
        found = queries.statement(id)
    except Refused as refused:
        return render(request, "record/none.html", {"problem": refused.problems[0]}, status=404)
    kinds = {found.kind, "withdrawal"}
    later = [s for s in queries.statements_about([found.about], kinds) if s.supersedes == found.id]
    mine = [s for s in later if s.organisation == found.organisation]
    context = {
        "said": found,
        "lines": list(_lines(found.body)),
        "stands": bool(standing([found, *mine])) and not mine,
        "later": mine,
        "others": queries.statements_about([found.about], [found.kind]),
        "row": Submission.objects.get(leaf=found.leaf),
        "origin": queries.log().origin,
        "size": queries.size(),
        "today": now(),
    }
    return render(request, "record/statement.html", context)


def _lines(value: Any, name: str = "") -> Any:
    """A body as lines of (name, value); nested names are joined by a dot."""
    if isinstance(value, dict):
        for key in value:
            yield from _lines(value[key], f"{name}.{key}" if name else key)
    elif (
        isinstance(value, list)
        and any(isinstance(one, dict | list) for one in value)
        and len(str(value)) < 4000
    ):
        for number, one in enumerate(value, start=1):
            yield from _lines(one, f"{name} {number}")
    elif isinstance(value, list):
        yield name, ", ".join(str(one) for one in value)[:4000]
    else:
        yield name, value


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
