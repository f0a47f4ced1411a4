"""The form that states a line: drawn on the map or typed corner by corner."""

from __future__ import annotations

import re
from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfire.record.canonical import tidy
from holdfire.record.numerals import number, to_ascii
from holdfire.record.problems import Problem, Refused, define
from holdfire.record.statement import Draft, Source
from holdfire.zones import geometry
from holdfire.zones.kinds import Basis
from holdfire.zones.polygons import Box, to_geojson
from holdfire.zones.prescan import load

BAD_CORNER = define(
    "HF-4103",
    "A corner is not two numbers",
    "Write longitude, a comma and latitude, one corner a line, such as 36.7, 34.8.",
)
BASES = {
    "agreed map": _("an agreed map"),
    "party's map": _("a party's map"),
    "approximation": _("an approximation"),
}


class Drawing(forms.Form):
    """A line, from which day on, on what basis, and where it was taken from."""

    basis = forms.ChoiceField(label=_("What it rests on"), choices=[(b, BASES[b]) for b in get_args(Basis)])
    label = forms.CharField(
        label=_("Name of this version"),
        required=False,
        max_length=300,
        help_text=_("If it has one, such as “map of 22 May”."),
    )
    valid_from = forms.DateField(label=_("In force from"))
    valid_until = forms.DateField(label=_("Last day, if there is one"), required=False)
    publisher = forms.CharField(
        label=_("Whose map or text"),
        max_length=300,
        help_text=_("Who published it; for a line of your own, your organisation."),
    )
    document = forms.CharField(label=_("Document, page"), required=False, max_length=500)
    geometry = forms.CharField(required=False, widget=forms.HiddenInput, max_length=10_000_000)
    geometry_corners = forms.CharField(required=False, widget=forms.Textarea, max_length=10_000_000)


def draft(zone: str, said: dict[str, Any], near: Box | None = None) -> Draft:
    """The statement that a filled-in form makes; raises Refused where the geometry has a fault."""
    area = geometry.parse(_geometry(said["geometry"], said["geometry_corners"]), near=near)
    body = {"basis": said["basis"], "geometry": to_geojson(area)}
    if said["label"]:
        body["label"] = tidy(said["label"])
    until = said["valid_until"]
    return Draft(
        "boundary",
        zone,
        body,
        Source(publisher=tidy(said["publisher"]), document=tidy(said["document"]) or None),
        valid_from=said["valid_from"].isoformat(),
        valid_until=until.isoformat() if until else None,
    )


def _geometry(drawn: str, corners: str) -> Any:
    """What was drawn, else what was typed: without scripts the corners are all there is."""
    return load(drawn.encode()) if drawn.strip() else _typed(corners)


def _typed(corners: str) -> dict[str, Any]:
    rings: list[list[list[float]]] = [[]]
    problems: list[Problem] = []
    for row, line in enumerate(corners.splitlines(), start=1):
        if not line.strip():
            rings.append([])
            continue
        try:
            rings[-1].append(_corner(line))
        except ValueError:
            problems.append(BAD_CORNER.at(f"“{line.strip()[:60]}” is no corner.", f"line {row}"))
    if problems:
        raise Refused(problems[:20])
    closed = [ring if ring[0] == ring[-1] else [*ring, ring[0]] for ring in rings if ring]
    return {"type": "MultiPolygon", "coordinates": [[ring] for ring in closed]}


def _corner(line: str) -> list[float]:
    """Longitude and latitude, in any of three sets of digits, with a comma, a semicolon or a space between."""
    lon, lat = (number(part) for part in re.split(r"[\s,;،]+", to_ascii(line)))
    if lon is None or lat is None:
        raise ValueError(line)
    return [lon, lat]
