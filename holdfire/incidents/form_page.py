"""What the page of the form shows: the questions with their answers, the places found, what is wrong, what will be signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from holdfire.incidents import choices, drafts, lookup, summary
from holdfire.incidents.forms import AS_TYPED, ReportForm, faults
from holdfire.incidents.mapping import METRES
from holdfire.incidents.models import ReportDraft
from holdfire.parties import queries as parties
from holdfire.parties.access import require
from holdfire.places.pages import found
from holdfire.record.clock import now
from holdfire.record.problems import Problem
from holdfire.zones import queries as zones

# The field behind each path in a body, for what only the record's own rules find.
PATHS = {
    "place": "lon", "place.lon": "lon", "place.lat": "lat", "place.where_prec": "precision", "place.name": "place_q",
    "start": "day", "end": "day", "time": "time", "text": "words", "casualties.killed": "killed_low",
    "casualties.wounded": "wounded_low", "attachment": "attachment",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field; `name` is empty where it is the whole."""

    name: str
    label: str
    sentence: str
    code: str


@dataclass(frozen=True, slots=True)
class Option:
    """One of the big choices. metres: the radius that the map draws for it."""

    value: str
    word: str
    small: str
    chosen: bool
    metres: int | None


def bound(draft: ReportDraft) -> ReportForm:
    """The form as it was handed in."""
    return ReportForm(draft.fields, find=lookup.chosen, today=now().date())


def show(
    request: HttpRequest,
    draft: ReportDraft,
    form: ReportForm | None = None,
    problems: Sequence[Problem] = (),
    status: int = 200,
    filed: str = "",
) -> HttpResponse:
    """The form with what stands in the draft; `form` is given where it was checked, `filed` is the statement it became."""
    who = require(request, "report")
    shown = form or ReportForm(initial=draft.fields, find=lookup.chosen, today=now().date())
    wrong = [*_found(shown), *(_fault(shown, problem) for problem in problems)]
    candidates = _candidates(shown)
    place = next((one["name"] for one in candidates if one["code"] == shown["place"].value()), "")
    context = {
        "form": shown,
        "draft": draft,
        "sealed": drafts.seal(draft),
        "filed": filed,
        "wrong": wrong,
        "wrong_at": _by_field(wrong),
        "options": {name: _options(shown, name) for name in ("what", "sureness", "precision", "observed", "confidence")},
        "everything": choices.everything(),
        "offsets": choices.OFFSETS,
        "candidates": candidates,
        "as_typed": AS_TYPED,
        "signed": summary.lines(shown, place),
        "organisation": parties.organisations().filter(key=who.organisation).first(),
        "label": parties.label(who.organisation),
        "actors": lookup.actors(),
        "map_config": map_config(),
    }  # fmt: skip
    return render(request, "incidents/file_report.html", context, status=status)


def map_config() -> dict[str, Any]:
    """The settings of the map that a place is picked on."""
    config: dict[str, Any] = {"fields": {"lon": "lon", "lat": "lat", "radius": "precision"}}
    config["boundaries"] = reverse("map-boundaries")
    boxes = list(zones.boundaries().values_list("west", "south", "east", "north"))
    if boxes:
        west, south, east, north = zip(*boxes, strict=True)
        config["bounds"] = [min(west), min(south), max(east), max(north)]
    return config


def _found(form: ReportForm) -> Iterable[Fault]:
    for name, label, error in faults(form) if form.is_bound else ():
        yield Fault(name, label, error.messages[0], error.code or "")


def _fault(form: ReportForm, problem: Problem) -> Fault:
    name = PATHS.get(problem.where or "", "")
    label = _("Attachment") if name == "attachment" else str(form.fields[name].label) if name else ""
    return Fault(name, label, format_html("<bdi>{} {}</bdi>", problem.sentence, problem.mend), problem.code)


def _by_field(wrong: Iterable[Fault]) -> Mapping[str, list[Fault]]:
    found: dict[str, list[Fault]] = {}
    for fault in wrong:
        found.setdefault(fault.name, []).append(fault)
    return found


def _candidates(form: ReportForm) -> list[dict[str, Any]]:
    """The places that what was typed may mean; the chosen one is among them as long as it is chosen."""
    typed = str(form["place_q"].value() or "")
    return [one | {"lon": _plain(one["lon"]), "lat": _plain(one["lat"])} for one in found(typed)]


def _plain(degrees: float | None) -> str:
    return "" if degrees is None else repr(degrees)


def _options(form: ReportForm, name: str) -> list[Option]:
    now_chosen = form[name].value()
    return [
        Option(
            str(value), str(word), _small(name, str(value)), value == now_chosen, _metres(name, str(value))
        )
        for value, word in form.fields[name].choices  # type: ignore[attr-defined]
    ]


def _small(name: str, value: str) -> str:
    if name == "what":
        return _(choices.LISTED[value]) if value in choices.LISTED else ""
    return str(choices.SURENESS_MEANS.get(value, "")) if name == "sureness" else ""


def _metres(name: str, value: str) -> int | None:
    return METRES.get(value) if name == "precision" else None
