"""One-line builders: places as rows, gazetteers and zipped shapefiles as files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
import shapefile

from holdfire.places import importing
from holdfire.places.importing import Summary
from holdfire.places.models import Place
from holdfire.record import authority
from holdfire.record.problems import Refused
from holdfire.record.statement import Source
from holdfire.testing import DESK

GAZETTEER = Path(__file__).parent / "data" / "gazetteer.csv"
WGS84 = (
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)
Corner = tuple[float, float]
# Clockwise, as the outline of a shapefile runs.
SQUARE: list[Corner] = [(36, 32), (36, 33), (37, 33), (37, 32), (36, 32)]
BOW_TIE: list[Corner] = [(36, 32), (37, 33), (37, 32), (36, 33), (36, 32)]


def bring_in(file: Path, *, dry_run: bool = False) -> Summary:
    """Import a file for the example desk."""
    source = Source("Example", file.name)
    found = importing.table(file)
    return importing.bring_in(found, source, organisation=DESK, by=authority.OPERATOR, dry_run=dry_run)


def csv_file(folder: Path, *lines: str, name: str = "places.csv", encoding: str = "utf-8") -> Path:
    """A gazetteer of these lines."""
    file = folder / name
    file.write_bytes("\n".join(lines).encode(encoding))
    return file


def layer(
    rings: Sequence[Sequence[Sequence[Corner]]], *, prj: str | None = WGS84, names: Sequence[str] = ("Dar'a",)
) -> dict[str, bytes]:
    """The files of a layer, one record of rings for each name; the columns ADM0_EN and ADM0_AR are swapped."""
    parts = {kind: io.BytesIO() for kind in ("shp", "shx", "dbf")}
    with shapefile.Writer(**parts, shapeType=shapefile.POLYGON, encoding="utf-8") as writer:
        for column in (
            "NAME_EN",
            "NAME_AR",
            "PCODE",
            "ADM0_EN",
            "ADM0_AR",
            "ADM0_PCODE",
            "UPDATE_DAT",
            "NOTE",
        ):
            writer.field(column, "C", 60)
        for number, (outline, name) in enumerate(zip(rings, names, strict=True), 12):
            writer.poly([list(map(list, ring)) for ring in outline])
            writer.record(name, "درعا", f"SY{number}", "سوريا", "Syria", "SY", "2016-09-05", "")
    files = {f"areas.{kind}": stream.getvalue() for kind, stream in parts.items()}
    files["areas.cpg"] = b"UTF-8"
    return files if prj is None else files | {"areas.prj": prj.encode()}


def zip_file(folder: Path, files: dict[str, bytes], name: str = "areas.zip") -> Path:
    """These files in a ZIP archive."""
    file = folder / name
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, data in files.items():
            archive.writestr(inside, data)
    return file


def refused(file: Path) -> list[tuple[int | None, str]]:
    """Line and code of every row that an import refuses."""
    return [(refusal.line, refusal.problem.code) for refusal in bring_in(file).refused]


def why_not(file: Path) -> str:
    """The code and sentence for which a whole file is refused; nothing of it may be stored."""
    with pytest.raises(Refused) as caught:
        bring_in(file)
    assert not Place.objects.exists()
    return f"{caught.value.problems[0].code} {caught.value.problems[0].sentence}"
