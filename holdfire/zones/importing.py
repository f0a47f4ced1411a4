"""From a file of areas to one submission: read, checked, signed, with every refused feature handed back.

What a feature says of itself (zone, organisation, basis, label, valid_from, valid_until; or the first ten letters of these, as
shapefiles have them) goes before what is said for the whole file. Features that say the same of themselves are parts of one
boundary. What the same organisation said before about the same line from the same day on is left alone where it did not
change, and superseded where it did.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from django.db import transaction

from holdfire.record.canonical import tidy
from holdfire.record.kinds import check
from holdfire.record.problems import Refused
from holdfire.record.queries import statements_about
from holdfire.record.repeated import said_anew
from holdfire.record.rules import NOTHING
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import Outcome, Refusal, submit
from holdfire.zones import queries
from holdfire.zones.features import Feature
from holdfire.zones.geometry import parse
from holdfire.zones.polygons import Polygons, to_geojson
from holdfire.zones.rules import NO_WORD
from holdfire.zones.validity import crossings


class Said(NamedTuple):
    """What a feature says of the boundary that it draws; empty where it says nothing."""

    zone: str = ""
    organisation: str = ""
    basis: str = ""
    label: str = ""
    valid_from: str = ""
    valid_until: str = ""


@dataclass(slots=True)
class Summary:
    """What came of an import. `read` counts statements."""

    features: int = 0
    read: int = 0
    accepted: int = 0
    unchanged: int = 0
    changed: int = 0
    refused: list[Refusal] = field(default_factory=list)
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """The summary as `--json` prints it."""
        refused = [{"line": r.line, "reason": str(r.problem)} for r in self.refused]
        named = ("features", "read", "accepted", "unchanged", "changed")
        return {name: getattr(self, name) for name in named} | {"refused": refused, "seconds": self.seconds}


def bring_in(
    features: Sequence[Feature],
    default: Said,
    source: Source,
    *,
    organisation: str,
    by: str,
    dry_run: bool = False,
) -> Summary:
    """Hand the boundaries of a file in. dry_run: all of it is done and then taken back, so the figures are exact."""
    began = time.monotonic()
    summary = Summary(features=len(features))
    drafts = [*_drafts(features, default, source, organisation, summary)]
    drafts = [*_zones(drafts, features, default, source), *_revised(drafts, organisation, summary)]
    drafts = said_anew(drafts, organisation)
    summary.read = len(drafts) + len(summary.refused)
    with transaction.atomic():
        try:
            outcome = submit(drafts, organisation=organisation, by=by, keep_good=True)
        except Refused as refused:
            if not summary.refused or refused.problems[0].code != NOTHING.code:
                raise
            outcome = Outcome()  # not one boundary was left to hand in; the refusals say why
        transaction.set_rollback(dry_run)
    summary.accepted, summary.unchanged = outcome.accepted, outcome.unchanged
    summary.refused = sorted(summary.refused + outcome.refused, key=lambda r: r.line or 0)
    summary.seconds = round(time.monotonic() - began, 3)
    return summary


def _drafts(
    features: Sequence[Feature], default: Said, source: Source, organisation: str, summary: Summary
) -> Iterator[Draft]:
    """One boundary for all features that say the same of themselves."""
    grouped: dict[Said, list[tuple[Feature, Polygons]]] = {}
    for feature in features:
        try:
            if feature.problem:
                raise Refused([feature.problem])
            area = parse(feature.geometry, where=f"feature {feature.number}")
            grouped.setdefault(_said(feature, default), []).append((feature, area))
        except Refused as refused:
            summary.refused += [Refusal(feature.number, problem) for problem in refused.problems]
    for said, parts in grouped.items():
        area = Polygons(tuple(polygon for _, area in parts for polygon in area.parts))
        names = [f"feature {feature.number}" for feature, area in parts for _ in area.parts]
        if len(parts) > 1 and (problem := crossings(area, names)):
            summary.refused.append(Refusal(parts[0][0].number, problem))
            continue
        yield _draft(said, area, source, organisation, parts[0][0].number)


def _draft(said: Said, area: Polygons, source: Source, organisation: str, line: int) -> Draft:
    body = {"basis": said.basis, "geometry": to_geojson(area)}
    if said.label:
        body["label"] = tidy(said.label)
    maker = said.organisation or organisation
    return Draft(
        "boundary",
        said.zone,
        body,
        source,
        attributed_to=maker if maker != organisation else None,
        valid_from=said.valid_from,
        valid_until=said.valid_until or None,
        line=line,
    )


def _said(feature: Feature, default: Said) -> Said:
    """What a feature says of itself, else what is said for the file; raises Refused where neither says enough."""
    said = Said(*(_property(feature.properties, name) or getattr(default, name) for name in Said._fields))
    said = said._replace(zone=_full("zone", said.zone), organisation=_full("organisation", said.organisation))
    missing = [name for name in ("zone", "basis", "valid_from") if not getattr(said, name)]
    if missing:
        sentence = f"It does not say its {' nor its '.join(missing)}, and nothing is said for the whole file."
        raise Refused([NO_WORD.at(sentence, f"feature {feature.number}")])
    return said


def _property(properties: Mapping[str, str], name: str) -> str:
    return properties.get(name) or properties.get(name[:10], "")


def _full(prefix: str, name: str) -> str:
    """NAME as prefix:NAME."""
    return name if not name or ":" in name else f"{prefix}:{name}"


def _zones(
    drafts: Sequence[Draft], features: Sequence[Feature], default: Said, source: Source
) -> Iterator[Draft]:
    """Zones that nobody has named so far, with the names that the file gives them: name_en, name_ar …, or name alone."""
    known = {zone.key for zone in queries.zones() if zone.names}
    wanted = {draft.about for draft in drafts} - known
    for feature in features:
        zone = _full("zone", _property(feature.properties, "zone") or default.zone)
        names = _names(feature.properties)
        if zone in wanted and names:
            wanted.remove(zone)
            yield Draft("zone", zone, {"names": names}, source, line=feature.number)


def _names(properties: Mapping[str, str]) -> dict[str, str]:
    """Names by language; a bare “name” is in a language that the file does not tell (und)."""
    names = {key[5:]: tidy(text) for key, text in properties.items() if key.startswith("name_")}
    return names or ({"und": tidy(properties["name"])} if properties.get("name") else {})


def _revised(drafts: Sequence[Draft], organisation: str, summary: Summary) -> Iterator[Draft]:
    """Drafts that know what the organisation said before about the same maker's line from the same day on."""
    said: dict[tuple[str, str | None, str | None], Statement] = {}
    for old in standing(statements_about({d.about for d in drafts}, {"boundary", WITHDRAWAL})):
        if old.organisation == organisation and old.kind == "boundary":
            said[old.about, old.attributed_to, old.valid_from] = old
    for draft in drafts:
        before = said.get((draft.about, draft.attributed_to, draft.valid_from))
        body, _ = check(draft, organisation)
        if before is None or body is None:
            yield draft
        elif before.body == body and before.valid_until == draft.valid_until:
            yield replace(draft, source=before.source, supersedes=before.supersedes)
        else:
            summary.changed += 1
            yield replace(draft, supersedes=before.id)
