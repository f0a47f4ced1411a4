"""Say a statement anew: its fields as a form, the new statement, and why, handed in together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from holdfire.record import body_fields, queries, statement_page
from holdfire.record.body_fields import Field
from holdfire.record.canonical import tidy
from holdfire.record.changing import address, reason, refuse_others
from holdfire.record.kinds import KINDS, check
from holdfire.record.makers import CORRECTION
from holdfire.record.numerals import to_ascii
from holdfire.record.problems import Problem, Refused
from holdfire.record.ready import make_ready
from holdfire.record.rules import BAD_BODY, NOTHING_LEFT, SAME_AGAIN
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import submit

PERIOD = {"valid_from": gettext_lazy("Valid from"), "valid_until": gettext_lazy("Valid until")}
SOURCE = {
    "source.publisher": gettext_lazy("Publisher"),
    "source.document": gettext_lazy("Document"),
    "source.locator": gettext_lazy("Where in it"),
    "source.date": gettext_lazy("Date of the source"),
    "source.quoted_through": gettext_lazy("Quoted through"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, id: str) -> HttpResponse:
    """The form, and what comes of it."""
    who: Any = vars(request)["caller"]
    try:
        refuse_others(who, found := queries.statement(id))
        fields = fields_of(found)
    except Refused as refused:
        status = 404 if refused.problems[0].code == "HF-1018" else 403
        return statement_page.missing(request, refused.problems[0], status)
    if not _stands(request, found):
        problem = NOTHING_LEFT.at(f"Statement {found.id[:12]} does not stand, or is itself a withdrawal.")
        return statement_page.missing(request, problem, 409)
    if request.method != "POST" or not fields:
        return _page(request, found, fields)
    try:
        drafts = said_anew(found, fields, request.POST.dict(), reason(request))
        new = make_ready(drafts[0], found.organisation).id.hex()
        outcome = submit(drafts, organisation=who.organisation, by=who.by)
    except Refused as refused:
        return _page(request, found, fields, refused.problems)
    messages.success(
        request, _("Your correction is in the record as leaf %(leaf)s.") % {"leaf": outcome.leaf}
    )
    return redirect(address(request, "statement", new))


def _stands(request: HttpRequest, found: Statement) -> bool:
    own = [s for s in queries.statements_about([found.about], KINDS) if s.organisation == found.organisation]
    return bool(statement_page.offered(request, found, own).get("correct"))


def fields_of(found: Statement) -> list[Field]:
    """Every field of a statement that can be corrected; none where its body is too large for a form."""
    body = body_fields.fields(found.body, KINDS[found.kind].body)
    if body is None:
        return []
    source = found.source or Source("")
    quoted = "\n".join(source.quoted_through)
    rest = [Field(name, getattr(found, name) or "", "string") for name in PERIOD]
    rest += [Field(f"source.{name}", getattr(source, name) or "", "string") for name in ("publisher", "document", "locator", "date")]  # fmt: skip
    rest.append(Field("source.quoted_through", quoted, "string", many=True))
    return [*(replace(field, path=f"body.{field.path}") for field in body), *rest]


def said_anew(found: Statement, fields: Sequence[Field], typed: dict[str, str], why: str) -> list[Draft]:
    """The new statement, which supersedes the old one, and the reason. Raises Refused where a field cannot be so."""
    said = body_fields.read(list(fields), {path: _tidied(value) for path, value in typed.items()})
    draft = Draft(
        found.kind,
        found.about,
        said.get("body", {}),
        _source(said.get("source", {}), found.source),
        found.attributed_to,
        to_ascii(said.get("valid_from", "")) or None,
        to_ascii(said.get("valid_until", "")) or None,
        found.id,
    )
    body, problems = check(draft, found.organisation)
    if not why:
        problems = [*problems, BAD_BODY.at("Say why it is corrected.", "reason")]
    if body is None or problems:
        raise Refused([_at_field(problem) for problem in problems])
    if (body, draft.source, draft.valid_from, draft.valid_until) == (found.body, found.source, found.valid_from, found.valid_until):  # fmt: skip
        raise Refused([SAME_AGAIN.at("Every field says what it said before.")])
    new = make_ready(draft, found.organisation).id.hex()
    told = {"old": found.id, "new": new, "reason": why}
    return [draft, Draft(CORRECTION, found.about, told, Source(publisher=found.organisation))]


def _tidied(value: str) -> str:
    """Line by line, since in a list each line is a value of its own."""
    return "\n".join(tidy(line) for line in value.splitlines())


def _source(said: dict[str, Any], old: Source | None) -> Source | None:
    """What was typed of the source; the document that is kept with it stays."""
    kept = old.attachment if old else None
    if not said and kept is None:
        return None
    if "publisher" not in said:
        raise Refused([BAD_BODY.at("A source has a publisher.", "source.publisher")])
    return Source(**{**said, "quoted_through": tuple(said.get("quoted_through", ()))}, attachment=kept)


def _at_field(problem: Problem) -> Problem:
    """Named as the form names it: what is no field of the frame is one of the body."""
    where = problem.where or ""
    if where in (*PERIOD, "reason", "supersedes") or where.startswith("source."):
        return problem
    return replace(problem, where=f"body.{where}")


def _page(
    request: HttpRequest, found: Statement, fields: Sequence[Field], problems: Sequence[Problem] = ()
) -> HttpResponse:
    wrong = {problem.where: problem for problem in problems}
    labels = {**PERIOD, **SOURCE}
    rows = [
        {
            "field": field,
            "label": labels.get(field.path) or replace(field, path=field.path.removeprefix("body.")).label,
            "value": request.POST.get(field.path, field.value),
            "problem": wrong.pop(field.path, None),
        }
        for field in fields
    ]
    context = {
        "said": found,
        "rows": rows,
        "reason": request.POST.get("reason", ""),
        "reason_problem": wrong.pop("reason", None),
        "problems": list(wrong.values()),
    }
    return render(request, "record/correct.html", context, status=422 if problems else 200)
