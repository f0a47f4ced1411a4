"""“File a report”: the form, its draft, and the receipt. Works without scripts; what scripts add stands in js/report.js."""

from __future__ import annotations

import hashlib

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from holdfire.incidents import drafts, form_page, lookup
from holdfire.incidents.forms import ReportForm
from holdfire.incidents.mapping import Known, report
from holdfire.incidents.models import ReportDraft
from holdfire.incidents.reading import own_incident
from holdfire.parties import queries as parties
from holdfire.parties.access import Caller, needs, require
from holdfire.record import attachments, entries, queries, uploads
from holdfire.record.problems import Refused, define
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft, Statement
from holdfire.record.submit import submit

FILED = define(
    "HF-5215", "This report is in the record already",
    "Open its receipt; what you changed since can be handed in as another report.",
)  # fmt: skip
LOST = define("HF-5216", "The attached file is gone", "Choose the file again.")


@needs("report")
@uploads.takes_files(attachments.LARGEST)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def file_report(request: HttpRequest) -> HttpResponse:
    """The form; handed in, it gives the receipt, and the same form twice gives the same receipt."""
    who = require(request, "report")
    if request.method != "POST":
        return form_page.show(request, drafts.of(who.member))
    asked = request.POST.get("do", "")
    if asked == "discard":
        drafts.discard(who.member)
        return redirect("file-report")
    draft = drafts.opened(who.member, request.POST.get("draft", ""))
    if asked == "again":
        draft.key = drafts.new_key()
    filed = _filed(who, draft)
    if asked == "detach":
        drafts.take_off(draft)
    try:
        upload = uploads.taken(request, "attachment")
    except Refused as refused:
        return form_page.show(request, _kept(request, draft, filed), problems=refused.problems, status=413)
    draft = _kept(request, draft, filed, upload)
    if asked in ("sign", "again", "check"):
        return _sign(request, who, draft, filed, only_look=asked == "check")
    if asked == "keep":
        messages.success(request, _("The draft is kept. Only you see it."))
        return redirect("file-report")
    return form_page.show(request, draft)  # the places found, or the file taken off


@needs("report")
@require_POST
def save_draft(request: HttpRequest) -> HttpResponse:
    """Saved while one writes; 409 where the report of this form is in the record already."""
    who = require(request, "report")
    draft = drafts.opened(who.member, request.POST.get("draft", ""))
    if _filed(who, draft):
        return HttpResponse(status=409)
    _kept(request, draft, None)
    return HttpResponse(status=204)


@needs("read")
@require_safe
def received(request: HttpRequest, id: str) -> HttpResponse:
    """The receipt of a report: where in the log it stands, and how that can be proved."""
    try:
        said = queries.statement(id)
    except Refused as refused:
        return render(request, "record/none.html", {"problem": refused.problems[0]}, status=404)
    context = {
        "said": said,
        "label": parties.label(said.organisation),
        "receipt": entries.receipt(said.leaf),
        "incident": _incident(said),
    }
    return render(request, "incidents/received.html", context)


def _incident(said: Statement) -> str:
    """The page of the incident that the report describes, where there is such a page."""
    try:
        return reverse("incident", args=[own_incident(said.about).partition(":")[2]])
    except NoReverseMatch:
        return ""


def _kept(
    request: HttpRequest, draft: ReportDraft, filed: Statement | None, upload: uploads.Upload | None = None
) -> ReportDraft:
    """The draft with what stands in the form; that of a report in the record already is not stored again."""
    fields = {name: request.POST.get(name, "") for name in ReportForm.base_fields}
    if filed:
        uploads.drop(upload.id if upload else "")
        draft.fields = fields
        return draft
    return drafts.save(draft, fields, upload)


def _filed(who: Caller, draft: ReportDraft) -> Statement | None:
    """The statement that came of this draft, if one did."""
    about = queries.statements_about([_about(who, draft)], ["report"])
    return next((said for said in about if said.organisation == who.organisation), None)


def _about(who: Caller, draft: ReportDraft) -> str:
    return f"report:{who.organisation.partition(':')[2]}/{draft.key}"


def _sign(
    request: HttpRequest, who: Caller, draft: ReportDraft, filed: Statement | None, only_look: bool
) -> HttpResponse:
    form = form_page.bound(draft)
    if not form.is_valid():
        return form_page.show(request, draft, form, status=200 if only_look else 422)
    try:
        document = _document(draft)
        said = _statement(who, draft, form, _hash(document, filed))
        id = make_ready(said, who.organisation).id.hex()
        if filed and filed.id != id:
            raise Refused([FILED.at(_("Leaf %(leaf)s holds it.") % {"leaf": filed.leaf})])
        if only_look:
            return form_page.show(request, draft, form)
        if document is not None:
            attachments.keep(document, draft.attachment_type or "application/octet-stream")
        submit([said], organisation=who.organisation, by=who.by)
    except Refused as refused:
        return form_page.show(request, draft, form, refused.problems, 422, filed.id if filed else "")
    drafts.discard(who.member)
    return redirect("report-received", id)


def _statement(who: Caller, draft: ReportDraft, form: ReportForm, attachment: str | None) -> Draft:
    """What is to be signed."""
    said = form.cleaned_data
    actor, publisher = lookup.actor(said["actor"]), lookup.publisher(said["publisher"])
    about, organisation = _about(who, draft), who.organisation
    return report(said, Known(about, organisation, form.today, form.chosen, actor, publisher, attachment))


def _document(draft: ReportDraft) -> bytes | None:
    if not draft.attachment:
        return None
    try:
        return uploads.path(draft.attachment).read_bytes()
    except OSError:
        raise Refused([LOST.at(_("The attached file is no longer here."), "attachment")]) from None


def _hash(document: bytes | None, filed: Statement | None) -> str | None:
    """The hash of the document; that of the report in the record where the form came a second time without the file."""
    if document is not None:
        return hashlib.sha256(document).hexdigest()
    return filed.source.attachment if filed and filed.source else None
