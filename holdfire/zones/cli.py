"""`holdfire import zones` and `holdfire export zones`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from holdfire.record import authority
from holdfire.record import queries as record
from holdfire.record.statement import Source
from holdfire.zones import exporting, files, importing
from holdfire.zones.importing import Said, Summary
from holdfire.zones.rules import NO_START, day

SHOWN = 20  # refused features on the terminal; --json lists all of them

words = Console(stderr=True, highlight=False)


class Format(StrEnum):
    """What zones are written as."""

    GEOJSON = "geojson"
    KML = "kml"
    SHP = "shp"


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands for files of zones to their groups."""
    group("import").command("zones")(import_zones)
    group("export").callback()(lambda: None)  # keeps "zones" a command of its own while it is the only one
    group("export").command("zones")(export_zones)


def import_zones(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="GeoJSON, KML or zipped shapefile.")
    ],
    zone: Annotated[str, typer.Option(help="The zone of features that do not name their own.")] = "",
    organisation: Annotated[str, typer.Option(help="Who drew the lines; default: who hands them in.")] = "",
    basis: Annotated[str, typer.Option(help="agreed map, party's map, or approximation.")] = "",
    first_day: Annotated[str, typer.Option("--from", help="First day of validity, year-month-day.")] = "",
    last_day: Annotated[str, typer.Option("--until", help="Last day, where there is one.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published the file; default: who drew the lines.")] = "",
    who: Annotated[str, typer.Option("--as", help="Who hands it in; default: the record's keeper.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen; store nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Bring in the boundaries of zones as one submission. What a feature says of itself goes before the options."""
    hands_in = who or record.log().keeper
    said_by = publisher or (organisation or hands_in).partition(":")[2] or organisation
    summary = importing.bring_in(
        files.read(file),
        Said(zone, organisation, basis, "", first_day, last_day),
        Source(said_by, file.name),
        organisation=hands_in,
        by=authority.OPERATOR,
        dry_run=dry_run,
    )
    if as_json:
        typer.echo(json.dumps(summary.as_json(), ensure_ascii=False))
    else:
        _tell(summary, dry_run)
    if summary.refused and not summary.accepted + summary.unchanged:
        sys.exit(2)


def _tell(summary: Summary, dry_run: bool) -> None:
    typer.echo(
        f"{summary.features:,} features, {summary.read:,} statements: {summary.accepted - summary.changed:,} new, "
        f"{summary.changed:,} changed, {summary.unchanged:,} unchanged, {len(summary.refused):,} refused in "
        f"{summary.seconds:.1f} s."
    )
    for refusal in summary.refused[:SHOWN]:
        words.print(str(refusal.problem), markup=False)
    if len(summary.refused) > SHOWN:
        words.print(f"… and {len(summary.refused) - SHOWN:,} more; --json lists all.", markup=False)
    if dry_run:
        typer.echo("Nothing was stored: this was a dry run.")


def export_zones(
    file: Annotated[Path, typer.Argument(help="The file to write.")],
    format: Annotated[Format, typer.Option(help="shp is a zipped shapefile.")] = Format.GEOJSON,
    on: Annotated[str, typer.Option(help="Only lines in force on this day, year-month-day.")] = "",
) -> None:
    """Write the boundaries of zones to a file, each with who drew it and when it is in force."""
    if file.exists():
        words.print(f"{file} is there already and was left alone.", markup=False)
        sys.exit(2)
    wanted: date | None = day(on) if on else None
    if on and wanted is None:
        raise typer.BadParameter(NO_START.at(f"“{on}” is no day.").sentence)
    found = exporting.features(wanted)
    file.write_bytes(files.WRITERS[format.value](found))
    typer.echo(f"{len(found):,} boundaries in {file}.")
