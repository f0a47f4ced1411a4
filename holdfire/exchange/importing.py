"""The import page: a file is looked at first, and nothing is stored before somebody who saw what would come of it confirms."""

from __future__ import annotations

import re
from pathlib import PurePath

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from holdfire.exchange import plans, template
from holdfire.exchange.offered import MONITORS, OFFERED
from holdfire.exchange.plans import Plan
from holdfire.parties import queries as parties
from holdfire.parties.access import Caller, needs, require
from holdfire.record import uploads
from holdfire.record.canonical import tidy
from holdfire.record.problems import Problem, Refused, define
from holdfire.zones import queries as zones
from holdfire.zones.drawing import BASES
from holdfire.zones.importing import Said

NO_KIND = define(
    "HF-6201", "Not said what the file holds", "Choose reports, UCDP, bulletins, places or zones."
)
NO_UPLOAD = define("HF-6202", "No file was chosen", "Choose the file and send the form again.")
LARGEST = 50_000_000  # bytes
SHOWN = 50  # refused rows on the page; the file has all of them
NUMBERED = [(f"prefix_{n}", f"monitor_{n}") for n in range(1, MONITORS + 1)]
SAID = (*Said._fields, "publisher", "issuer", "areas", *(name for pair in NUMBERED for name in pair))
TYPICAL = {
    "prefix_1": "a",
    "prefix_2": "b",
}  # as the template has them; without a monitor beside it a prefix says nothing
LONG = {"areas": 2000}  # characters; 200 of all else
STAGES = {
    "": gettext_noop("Beginning"),
    "checking": gettext_noop("Looking at the rows"),
    "storing": gettext_noop("Storing the rows"),
    "reading": gettext_noop("Bringing the readings up to date"),
}
_NOT_IN_NAME = re.compile(r"[\x00-\x1f/\\]")


@needs("report")
@uploads.takes_files(LARGEST)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """Choose a file; it is looked at beside the pages, under an address of its own."""
    who = require(request, "report")
    if request.method != "POST":
        return _page(request, who)
    try:
        upload = uploads.taken(request, "file")
    except Refused as refused:
        return _page(request, who, refused.problems, 413)
    kind = request.POST.get("kind", "")
    wrong = [NO_KIND.at(_("It was not said what the file holds."), "kind")] if kind not in OFFERED else []
    wrong += [NO_UPLOAD.at(_("There is no file."), "file")] if upload is None else []
    if wrong or upload is None:
        uploads.drop(upload.id if upload else "")
        return _page(request, who, wrong, 422)
    said = {name: tidy(request.POST.get(name, "")).strip()[: LONG.get(name, 200)] for name in SAID}
    name = _file_name(upload.name or "")
    plan = plans.begin(Plan(kind, name, upload.id, who.member.pk, who.organisation, who.by, said))
    return redirect("import-one", plan.id)


@needs("report")
@never_cache
@require_safe
def one(request: HttpRequest, id: str) -> HttpResponse:
    """What is being done, what would come of the file, or what came of it."""
    plan = _own(request, id)
    offered = OFFERED[plan.kind]
    state, told = (
        plan.state,
        plan.told,
    )  # asked once and in this order: the work may end while the page is written
    context = {
        "plan": plan,
        "state": state,
        "running": state in ("looking", "storing"),
        "job": plan.job,
        "kind": offered.word,
        "stage": _stage(plan.job.stage),
        "told": told,
        "refused": told.refused[:SHOWN] if told else [],
        "not_used": [column for column, field in told.columns.items() if not field] if told else [],
        "more": len(told.refused) - SHOWN if told else 0,
        "what_is_new": _address(offered.shows),
    }
    return render(request, "exchange/import_one.html", context)


@needs("report")
@require_POST
def confirm(request: HttpRequest, id: str) -> HttpResponse:
    """Now it is stored."""
    plans.confirm(_own(request, id))
    return redirect("import-one", id)


@needs("report")
@require_POST
def cancel(request: HttpRequest, id: str) -> HttpResponse:
    """Stop; nothing of it is kept."""
    plan = _own(request, id)
    plans.cancel(plan)
    return redirect("import-one", id) if plans.find(id) else redirect("import")


@needs("report")
@never_cache
@require_safe
def progress(request: HttpRequest, id: str) -> JsonResponse:
    """How far it is, for the page's script."""
    plan = _own(request, id)
    now = plan.job.as_json()
    now["stage"] = _stage(plan.job.stage)
    now["words"] = _rate(now["rate"], now["left"])
    return JsonResponse(
        {**now, "next": "" if now["state"] == "running" else reverse("import-one", args=[id])}
    )


@needs("report")
@require_safe
def refused_rows(request: HttpRequest, id: str) -> FileResponse:
    """The refused rows as a file, to be mended and handed in again."""
    plan = _own(request, id)
    if not plan.again:
        raise Http404
    file = uploads.path(plan.again).open("rb")
    return FileResponse(
        file, as_attachment=True, filename=f"{plan.name}.refused.csv", content_type="text/csv"
    )


@needs("report")
@require_safe
def empty_table(request: HttpRequest, kind: str) -> HttpResponse:
    """The empty table for reports or for bulletins."""
    if kind not in template.TEMPLATES:
        raise Http404
    response = HttpResponse(template.empty(kind), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{kind}.csv"'
    return response


def _own(request: HttpRequest, id: str) -> Plan:
    """One's own import; anybody else's does not exist for one."""
    who, plan = require(request, "report"), plans.find(id)
    if plan is None or (plan.member, plan.organisation) != (who.member.pk, who.organisation):
        raise Http404
    return plan


def _page(
    request: HttpRequest, who: Caller, problems: list[Problem] | tuple[Problem, ...] = (), status: int = 200
) -> HttpResponse:
    typical = TYPICAL if request.method != "POST" else {}
    said = {name: request.POST.get(name, typical.get(name, "")) for name in SAID}
    context = {
        "problems": problems,
        "offered": [{"value": value, "word": one.word, "small": one.small} for value, one in OFFERED.items()],
        "chosen": request.POST.get("kind", ""),
        "said": said,
        "monitors": [(prefix, said[prefix], monitor, said[monitor]) for prefix, monitor in NUMBERED],
        "counting": _who_counts(),
        "label": parties.label(who.organisation),
        "plans": plans.of(who.member.pk, who.organisation),
        "columns": template.TEMPLATES["incidents"].items(),
        "bulletin_columns": template.TEMPLATES["bulletins"].items(),
        "zones": [row.key for row in zones.zones()],
        "organisations": parties.labels().items(),
        "bases": BASES.items(),
    }
    return render(request, "exchange/import.html", context, status=status)


def _who_counts() -> list[tuple[str, str]]:
    """Organisations to choose a monitor from, those first who are monitors."""
    rows = parties.organisations().values_list("key", "label", "roles")
    return [
        (key, label) for key, label, roles in sorted(rows, key=lambda row: ("monitor" not in row[2], row[1]))
    ]


def _file_name(given: str) -> str:
    """A name that any file system takes, with the ending that was given."""
    path = PurePath(_NOT_IN_NAME.sub("_", given))
    return f"{path.stem[:60]}{path.suffix[:20]}"


def _stage(stage: str) -> str:
    return _(STAGES[stage]) if stage in STAGES else stage


def _rate(rate: float, left: float | None) -> str:
    rows = round(rate)
    if not rows:
        return ""
    said = ngettext("%(n)s row a second", "%(n)s rows a second", rows) % {
        "n": number_format(rows, force_grouping=True)
    }
    return said if left is None else said + " · " + _("%(n)s s left") % {"n": number_format(round(left))}


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
