"""What the page of a new bulletin shows: the form, the pasted text with what was read in it, the sums, and what stands already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import get_language

from holdfire.bulletins import filled, known, signing
from holdfire.bulletins.beside import Beside, to_sign
from holdfire.bulletins.forms import CATEGORIES, MOST_ROWS, SIDES, BulletinForm
from holdfire.bulletins.known import Usual
from holdfire.bulletins.phrasing import Proposal
from holdfire.bulletins.typed import FIGURES, Counted
from holdfire.bulletins.words import Names
from holdfire.incidents.forms import faults
from holdfire.parties import queries as parties
from holdfire.parties.access import require
from holdfire.parties.reading import in_language
from holdfire.places import queries as places
from holdfire.record.clock import now
from holdfire.record.problems import Problem

SPARE = 2  # rows below the usual areas
OFTEN = ("settlements_joined", "armed_groups")
REST = ("start", "edition", "same_print_as", "language", "note")


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be shown. seal: of what a person has seen once this page is in front of them; odd: it holds something to look at."""

    fields: Mapping[str, str]
    form: BulletinForm | None = None
    problems: Sequence[Problem] = ()
    beside: Beside | None = None
    read: Proposal | None = None
    seal: str = ""
    odd: bool = False


def blank(asked: Mapping[str, str]) -> dict[str, str]:
    """A form with the publisher, the monitors and the areas of the last bulletins; `day` (or `on`) and `publisher` may be in the address."""
    usual = known.usual(asked.get("publisher", ""))
    fields = {"publisher": usual.publisher, "day": (asked.get("day") or asked.get("on", ""))[:40]}
    fields |= {f"monitor_{side}": key for side, key in zip(SIDES, usual.monitors, strict=False)}
    fields |= {f"area_{at}": word for at, (_key, word) in enumerate(usual.areas)}
    return fields | {"rows": str(len(usual.areas) + SPARE)}


def rows(typed: Mapping[str, str]) -> int:
    """How many rows the form that was sent has."""
    sent = typed.get("rows", "")
    return min(MOST_ROWS, int(sent)) if sent.isdecimal() and len(sent) < 4 else SPARE


def bound(typed: Mapping[str, str], organisation: str) -> BulletinForm:
    """The form as it was handed in."""
    return _form(typed, organisation, data=dict(typed))


def _form(typed: Mapping[str, str], organisation: str, **given: Any) -> BulletinForm:
    usual = known.usual(typed.get("publisher", ""))
    return BulletinForm(
        publishers=known.publisher_choices(),
        monitors=known.monitor_choices(),
        rows=rows(typed),
        find=lambda word: known.area(word, usual),
        exists=lambda key: places.get(key) is not None,
        called=known.outlet,
        own=organisation,
        today=now().date(),
        **given,
    )


def place_names(keys: Iterable[str], usual: Usual) -> dict[str, str]:
    """What each place is called in these bulletins, else in the record."""
    printed = dict(usual.areas)
    return {key: printed.get(key, place.name) for key, place in places.many(set(keys)).items()}


def uneven(count: Counted) -> int:
    """How much the areas come to more (or less) than the total; 0 where one of the two is not given."""
    return count.parts - count.total if count.areas and count.total is not None else 0


def past(request: HttpRequest) -> HttpResponse:
    """Nothing is entered into the past."""
    return render(request, "bulletins/new.html", {"past": True})


def show(request: HttpRequest, shown: Shown, status: int = 200) -> HttpResponse:
    """The page."""
    who = require(request, "report")
    form = shown.form or _form(shown.fields, who.organisation, initial=dict(shown.fields))
    wrong = _wrong(form, shown.problems)
    by_field: dict[str, list[dict[str, str]]] = {}
    for one in wrong:
        by_field.setdefault(one["name"], []).append(one)
    labels = dict(known.monitor_choices())
    sides = [_side(form, side, by_field) for side in SIDES]
    context = {
        "form": form,
        "sides": sides,
        "rows": [_row(form, at, by_field) for at in range(form.rows)],
        "row_count": form.rows,
        "categories": [_category(form, at, by_field) for at in range(CATEGORIES)],
        "often": [_field(form, name, by_field) for name in OFTEN],
        "figures": [_field(form, name, by_field) for name in FIGURES if name not in OFTEN],
        "rest": {name: _field(form, name, by_field) for name in REST},
        "open_figures": any(form[name].value() for name in FIGURES if name not in OFTEN),
        "open_rest": any(form[name].value() for name in REST),
        "open_categories": any(form[f"category_{at}"].value() for at in range(CATEGORIES)),
        "wrong": wrong,
        "wrong_at": by_field,
        "pieces": filled.pieces(_text(shown), shown.read, labels) if shown.read else [],
        "doubts": filled.doubts(shown.read, _text(shown), labels) if shown.read else [],
        "read": shown.read,
        "beside": shown.beside,
        "seal": shown.seal,
        "odd": shown.odd,
        "replaces": shown.fields.get("replaces"),
        "signed": _signed(shown),
        "label": parties.label(who.organisation),
        "organisation": parties.organisations().filter(key=who.organisation).first(),
        "outlets": _outlets(),
        "area_words": sorted({word for _key, word in known.usual(str(form["publisher"].value() or "")).areas}),
    }  # fmt: skip
    return render(request, "bulletins/new.html", context, status=status)


def _signed(shown: Shown) -> list[signing.Group]:
    """What handing it in would sign, from the very drafts; nothing before it is whole."""
    drafts = to_sign(shown.beside) if shown.beside else []
    areas = {area["place"] for draft in drafts for area in draft.body.get("by_area", ())}
    named = {key: place.name for key, place in places.many(areas).items()}
    return signing.groups(drafts, Names(parties.labels(), named))


def _text(shown: Shown) -> str:
    return shown.fields.get("text", "").replace("\r\n", "\n")


def _field(form: BulletinForm, name: str, wrong: Mapping[str, Any]) -> dict[str, Any]:
    value = form[name].value()
    return {
        "name": name,
        "label": form.fields[name].label,
        "value": "" if value is None else value,
        "wrong": wrong.get(name),
    }


def _side(form: BulletinForm, side: str, wrong: Mapping[str, Any]) -> dict[str, Any]:
    """One monitor's column: who, the total, and what the areas come to as typed."""
    fields = {name: _field(form, f"{name}_{side}", wrong) for name in ("monitor", "total", "confirmed")}
    parts = [number for at in range(form.rows) if (number := _number(form, f"{side}_{at}")) is not None]
    total = _number(form, f"total_{side}")
    apart = sum(parts) - total if parts and total is not None else None
    return {
        "side": side,
        **fields,
        "parts": sum(parts) if parts else None,
        "apart": apart,
        "short": -(apart or 0),
    }


def _number(form: BulletinForm, name: str) -> int | None:
    """The number in a field as it stands, None where there is none or it cannot be read."""
    try:
        found = form.fields[name].clean(form[name].value())
    except ValidationError:
        return None
    return found if isinstance(found, int) else None


def _row(form: BulletinForm, at: int, wrong: Mapping[str, Any]) -> dict[str, Any]:
    area = _field(form, f"area_{at}", wrong)
    carried = str(form[f"meant_{at}"].value() or "")
    parts = carried.split("|")
    printed = parts[1] if len(parts) == 3 and parts[2] == area["value"] != parts[1] else ""
    return {
        "at": at, "area": area, "meant": carried, "printed": printed, "closest": form.closest.get(at, ()),
        "cells": [_field(form, f"{side}_{at}", wrong) for side in SIDES],
    }  # fmt: skip


def _category(form: BulletinForm, at: int, wrong: Mapping[str, Any]) -> dict[str, Any]:
    cells = [_field(form, f"category_{side}_{at}", wrong) for side in SIDES]
    return {"word": _field(form, f"category_{at}", wrong), "cells": cells}


def _wrong(form: BulletinForm, problems: Iterable[Problem]) -> list[dict[str, str]]:
    found = [
        {"name": name, "label": str(label or ""), "sentence": error.messages[0], "code": error.code or ""}
        for name, label, error in (faults(form) if form.is_bound else ())
    ]
    for one in problems:
        name = one.where if one.where in form.fields else ""
        sentence = format_html("<bdi>{} {}</bdi>", one.sentence, one.mend)
        found.append(
            {
                "name": name or "",
                "label": str(form.fields[name].label) if name else "",
                "sentence": sentence,
                "code": one.code,
            }
        )
    return found


def _outlets() -> list[str]:
    """Names to choose from while typing: those who publish."""
    language = get_language() or "en"
    return sorted(
        in_language(row.names, language) for row in parties.organisations() if "publisher" in row.roles
    )
