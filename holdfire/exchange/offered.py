"""What the import page offers: five kinds of files, each brought in by its own importer, all told of in one form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from holdfire.exchange import bulletin_names, refused, tables
from holdfire.exchange.format import Format
from holdfire.exchange.incidents import FORMAT as INCIDENTS
from holdfire.exchange.run import run
from holdfire.exchange.summary import Progress
from holdfire.exchange.ucdp import FORMAT as UCDP
from holdfire.places import importing as places
from holdfire.record.problems import Problem
from holdfire.record.statement import Source
from holdfire.zones import files as zone_files
from holdfire.zones import importing as zones

MONITORS = 4  # monitors that can be said in the form; the command takes any number
Tell = Callable[[str, int, int | None], None]  # stage, rows done, rows in all as far as is known


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that somebody handed in. `file` bears the name that they gave it; `said` is what they said beside it."""

    file: Path
    organisation: str
    by: str
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Told:
    """What came of an import, or would come of it, in statements. read: how many it holds; `columns`: as what each is read; `again` writes the refused rows."""

    read: int
    new: int
    changed: int
    same: int
    refused: Sequence[tuple[int, Problem]]
    unknown: Mapping[str, int] = field(default_factory=dict)
    columns: Mapping[str, str | None] = field(default_factory=dict)
    notices: Sequence[str] = ()
    seconds: float = 0.0
    again: Iterator[bytes] = field(default_factory=lambda: iter(()))

    @property
    def refused_rows(self) -> int:
        """A row may be refused for several reasons."""
        return len({line for line, _ in self.refused})


@dataclass(frozen=True, slots=True)
class Offered:
    """A kind of file. `bring` does the import, or says what would come of it; `shows` names the page of what came in."""

    word: str | Promise
    small: str | Promise
    bring: Callable[[Handed, bool, Tell], Told]
    shows: str


def _reports(format: Format) -> Callable[[Handed, bool, Tell], Told]:
    def bring(handed: Handed, dry_run: bool, tell: Tell) -> Told:
        def show(at: Progress) -> None:
            # Behind the last row comes what takes longest in a large file: incidents are read and placed.
            behind = at.fraction >= 1 and not dry_run
            tell("reading" if behind else at.stage, at.rows, None if behind else at.total)

        who, by = handed.organisation, handed.by
        came = run([handed.file], format, organisation=who, by=by, dry_run=dry_run, progress=show)
        return Told(
            max(came.read, came.statements),
            came.new,
            came.changed,
            came.unchanged,
            [(row.line, row.problem) for row in came.refused],
            dict(came.unknown.most_common()),
            came.columns,
            came.notices,
            came.seconds,
            refused.table(handed.file, handed.file.name, format, came.refused),
        )

    return bring


def _bulletins(handed: Handed, dry_run: bool, tell: Tell) -> Told:
    said = handed.said
    numbered = [(said.get(f"prefix_{n}", ""), said.get(f"monitor_{n}", "")) for n in range(1, MONITORS + 1)]
    monitors = {prefix: who for prefix, who in numbered if prefix and who}
    areas = bulletin_names.pairs(filter(str.strip, said.get("areas", "").split(";")), "areas")
    format = bulletin_names.of([handed.file], handed.organisation, said.get("issuer", ""), monitors, areas)
    return _reports(format)(handed, dry_run, tell)


def _places(handed: Handed, dry_run: bool, tell: Tell) -> Told:
    table = places.table(handed.file)
    came = places.bring_in(
        table,
        _source(handed),
        organisation=handed.organisation,
        by=handed.by,
        dry_run=dry_run,
        progress=lambda rows: tell("checking" if dry_run else "storing", rows, table.total),
    )
    rows = [(refusal.line or 0, places.where(refusal)) for refusal in came.refused]
    new = came.accepted - came.changed
    return Told(
        came.read, new, came.changed, came.unchanged, rows, {}, {}, came.notices, came.seconds, _reasons(rows)
    )


def _zones(handed: Handed, dry_run: bool, tell: Tell) -> Told:
    features = zone_files.read(handed.file)
    tell("checking" if dry_run else "storing", 0, len(features))
    default = zones.Said(*(handed.said.get(name, "") for name in zones.Said._fields))
    came = zones.bring_in(
        features, default, _source(handed), organisation=handed.organisation, by=handed.by, dry_run=dry_run
    )
    rows = [(refusal.line or 0, refusal.problem) for refusal in came.refused]
    new = came.accepted - came.changed
    return Told(came.read, new, came.changed, came.unchanged, rows, {}, {}, (), came.seconds, _reasons(rows))


def _source(handed: Handed) -> Source:
    """Who published the file: as it was said, else whose it is."""
    said = handed.said.get("publisher") or handed.said.get("organisation") or handed.organisation
    return Source(said.removeprefix("organisation:"), handed.file.name)


def _reasons(rows: Sequence[tuple[int, Problem]]) -> Iterator[bytes]:
    """Of files whose rows cannot be written back: which ones were refused, and why."""
    told = (({"row": str(number), tables.REASON: str(problem)}, ()) for number, problem in rows)
    return tables.write(("row", tables.REASON), told)


OFFERED: Mapping[str, Offered] = {
    "incidents": Offered(_("Reports"), _("CSV, our template"), _reports(INCIDENTS), "incidents"),
    "ucdp": Offered(_("UCDP GED"), _("CSV, plain or packed"), _reports(UCDP), "incidents"),
    "bulletins": Offered(_("Bulletins"), _("CSV or TSV, our template"), _bulletins, "bulletins"),
    "places": Offered(_("Places"), _("CSV, GeoJSON, zipped shapefile"), _places, "places"),
    "zones": Offered(_("Zones"), _("GeoJSON, KML, zipped shapefile"), _zones, "zones"),
}
