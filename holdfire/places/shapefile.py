"""Reading zipped shapefiles: names from the .dbf, outlines as numbers from the .shp, both from memory.

The records of the .shp are taken apart here and not by a library, so that a count that was made up cannot ask for memory
that the file does not fill (ESRI Shapefile Technical Description, July 1998).
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapefile
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from holdfire.places import areas, zipped
from holdfire.places.rules import BAD_AREA, BAD_TEXT, NOT_PLACES, RAGGED, UNKNOWN_GRID
from holdfire.places.tables import Row, Table
from holdfire.record.problems import Problem, Refused

_POINTS, _POLYGONS, _NOTHING = (1, 11, 21), (5, 15, 25), 0
_CODE_PAGE = re.compile(
    r"(?:ansi |oem |cp|windows-)?(125[0-8]|437|720|737|85[0-9]|86[0-9]|1006)", re.IGNORECASE
)
_ISO = re.compile(r"(?:iso[- ]?)?8859[-_ ]?(\d{1,2})", re.IGNORECASE)


def read(file: Path) -> Table:
    """The features of every layer in the archive. Raises Refused for an archive or a layer that cannot be read."""
    files = zipped.unpack(file)
    layers = [_layer(files, name) for name in sorted(files) if name.lower().endswith(".shp")]
    if not layers:
        held = ", ".join(sorted(files))[:200]
        raise Refused([NOT_PLACES.at(f"The archive holds no .shp file, only {held}.")])
    columns = list(dict.fromkeys(column for layer in layers for column in layer.columns))
    return Table(
        columns, (row for layer in layers for row in layer.rows), sum(layer.total or 0 for layer in layers)
    )


def _layer(files: dict[str, bytes], name: str) -> Table:
    parts = {file.lower(): data for file, data in files.items()}
    stem = name.lower().removesuffix(".shp")
    if f"{stem}.dbf" not in parts:
        raise Refused([NOT_PLACES.at(f"“{name}” comes without its .dbf file, which holds the names.")])
    to_degrees = grid(parts.get(f"{stem}.prj"), name)
    table = attributes(parts[f"{stem}.dbf"], encoding(parts.get(f"{stem}.cpg")), name)
    columns = [str(field[0]) for field in table.fields if field[0] != "DeletionFlag"]
    return Table(columns, _rows(table, parts[f"{stem}.shp"], to_degrees), len(table))


def attributes(data: bytes, encoding: str, name: str) -> Any:
    """The reader of a .dbf file. Raises Refused where it is damaged."""
    head, width = (int.from_bytes(data[a : a + 2], "little") for a in (8, 10))
    if len(data) < 32 or width < 2 or head + int.from_bytes(data[4:8], "little") * width > len(data):
        raise Refused([NOT_PLACES.at(f"The .dbf file of “{name}” is damaged or cut off.")])
    try:
        return shapefile.Reader(dbf=io.BytesIO(data), encoding=encoding)
    except (shapefile.ShapefileException, struct.error, ValueError, LookupError, IndexError) as error:
        raise Refused([NOT_PLACES.at(f"The .dbf file of “{name}” cannot be read: {error}.")]) from error


def encoding(page: bytes | None) -> str:
    """The encoding that the .cpg file names; UTF-8 where there is none."""
    word = (page or b"").decode("ascii", "replace").strip()
    if word.lower() in ("", "utf-8", "utf8", "65001"):
        return "utf-8"
    if match := _CODE_PAGE.fullmatch(word):
        return f"cp{match[1]}"
    if match := _ISO.fullmatch(word):
        return f"iso8859-{match[1]}"
    raise Refused([BAD_TEXT.at(f"The .cpg file names the encoding “{word[:40]}”, which is not known.")])


def grid(prj: bytes | None, name: str) -> Transformer | None:
    """How to come to WGS 84 degrees from the layer's coordinates; None where they are that already."""
    if not prj:
        raise Refused([UNKNOWN_GRID.at(f"“{name}” comes without its .prj file.")])
    text = prj.decode("utf-8", "replace")
    # An extension may name grid files of this machine or of the network; a plain definition does without.
    if len(prj) > 10_000 or "EXTENSION" in text.upper():
        raise Refused([UNKNOWN_GRID.at(f"The .prj file of “{name}” is longer than a plain definition.")])
    try:
        crs = CRS.from_wkt(text)
    except ProjError as error:
        raise Refused([UNKNOWN_GRID.at(f"The .prj file of “{name}” cannot be read.")]) from error
    datum = crs.datum.name if crs.datum else ""
    if crs.is_geographic and re.fullmatch(r"(D_)?(WGS_1984|World Geodetic System 1984.*|WGS ?84)", datum):
        return None
    return Transformer.from_crs(crs, CRS.from_epsg(4326), always_xy=True)


def _rows(table: Any, shp: bytes, to_degrees: Transformer | None) -> Iterator[Row]:
    number = 0
    for number, shape in enumerate(shapes(shp), 1):
        if number > len(table):
            break
        yield _row(number, table, shape, to_degrees)
    if number != len(table):
        where = f"feature {min(number, len(table)) + 1}"
        yield Row(number, problem=RAGGED.at("One of the files .shp and .dbf ends before the other.", where))


def _row(number: int, table: Any, shape: bytes, to_degrees: Transformer | None) -> Row:
    where = f"feature {number}"
    try:
        record = table.record(number - 1)
        if record is None:
            return Row(number, problem=_damaged("it is marked as deleted", where))
        columns = record.as_dict()
        kind, rings = numbers(shape)
        if to_degrees:
            rings = [np.column_stack(to_degrees.transform(ring[:, 0], ring[:, 1])) for ring in rings]
        if kind == _NOTHING:
            return Row(number, columns)
        if kind in _POINTS:
            return Row(
                number, columns | {"lon": repr(float(rings[0][0, 0])), "lat": repr(float(rings[0][0, 1]))}
            )
        area, mended = areas.mend(areas.assemble(rings))
    except UnicodeDecodeError as error:
        return Row(number, problem=BAD_TEXT.at(f"The names are not {error.encoding}.", where))
    except areas.BadArea as error:
        return Row(number, problem=BAD_AREA.at(str(error), where))
    except (shapefile.ShapefileException, struct.error, ValueError, IndexError, TypeError) as error:
        return Row(number, problem=_damaged(str(error), where))
    return Row(number, columns, area, mended)


def _damaged(error: str, where: str) -> Problem:
    return RAGGED.at(f"The record is damaged: {error}.", where)


def shapes(shp: bytes) -> Iterator[bytes]:
    """The content of each record of a .shp file, as far as the file goes."""
    at = 100
    while at + 8 <= len(shp):
        length = 2 * int.from_bytes(shp[at + 4 : at + 8], "big")
        content = shp[at + 8 : at + 8 + length]
        if len(content) < length or length < 4:
            return
        yield content
        at += 8 + length


def numbers(shape: bytes) -> tuple[int, list[areas.Ring]]:
    """The type of a record and its rings, or its point as a ring of one. Raises ValueError and areas.BadArea."""
    kind = int.from_bytes(shape[:4], "little")
    if kind == _NOTHING:
        return kind, []
    if kind in _POINTS:
        return kind, [np.frombuffer(shape, "<f8", 2, 4).reshape(1, 2)]
    if kind not in _POLYGONS:
        raise areas.BadArea(f"The shape is of type {kind}; places are polygons or points.")
    parts, points = (int.from_bytes(shape[a : a + 4], "little") for a in (36, 40))
    if points > areas.MAX_VERTICES or parts > areas.MAX_RINGS:
        raise areas.BadArea(f"The area has {points:,} vertices; at most {areas.MAX_VERTICES:,} are taken.")
    starts = np.frombuffer(shape, "<i4", parts, 44)
    numbers = np.frombuffer(shape, "<f8", 2 * points, 44 + 4 * parts).reshape(-1, 2)
    if (np.diff(starts) < 0).any() or (starts < 0).any() or (starts > points).any():
        raise ValueError("its rings overlap")
    return kind, np.split(numbers, starts[1:])
