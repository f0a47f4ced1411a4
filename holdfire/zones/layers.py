"""Areas as zipped shapefiles: one layer, read and written in memory. Pure.

ESRI Shapefile Technical Description (July 1998): outlines run clockwise, holes counterclockwise; names of columns have at
most ten letters and texts at most 254 bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import shapefile as pyshp
import shapely
from pyproj import CRS

from holdfire.places import areas, shapefile, zipped
from holdfire.record.problems import Problem, Refused
from holdfire.zones.faults import BAD_HOLE, NOT_AREAS, NOT_FLAT, OTHER_CRS, WRONG_TYPE
from holdfire.zones.features import Feature
from holdfire.zones.polygons import planar_area
from holdfire.zones.ring import read_ring

POLYGON = 5
WIDTH = 254  # bytes that a text in a .dbf file can have
NAME = 10  # letters that the name of a column can have
_KINDS = {0: "nothing", 1: "point", 3: "line", 8: "set of points"}


def read_shapes(file: Path) -> list[Feature]:
    """The features of every layer of a zipped shapefile in WGS 84. Raises Refused."""
    files = {name.lower(): data for name, data in zipped.unpack(file).items()}
    names = sorted(name for name in files if name.endswith(".shp"))
    if not names:
        raise Refused(
            [NOT_AREAS.at(f"The archive holds no .shp file, only {', '.join(sorted(files))[:200]}.")]
        )
    found = [feature for name in names for feature in _layer(files, name)]
    return [Feature(number, f.properties, f.geometry, f.problem) for number, f in enumerate(found, 1)]


def write_shapes(features: Sequence[Feature]) -> bytes:
    """A zipped shapefile with one polygon layer."""
    shp, shx, dbf = io.BytesIO(), io.BytesIO(), io.BytesIO()
    columns = list(dict.fromkeys(name for feature in features for name in feature.properties))
    with pyshp.Writer(shp=shp, shx=shx, dbf=dbf, shapeType=POLYGON, encoding="utf-8") as writer:
        for name in columns or ["name"]:
            writer.field(name[:NAME], "C", WIDTH)
        for feature in features:
            writer.poly(_rings(feature.geometry))
            writer.record(*[_cut(feature.properties.get(name, "")) for name in columns or ["name"]])
    prj = CRS.from_epsg(4326).to_wkt("WKT1_ESRI").encode()
    parts = {"shp": shp.getvalue(), "shx": shx.getvalue(), "dbf": dbf.getvalue(), "prj": prj, "cpg": b"UTF-8"}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for ending, data in parts.items():
            archive.writestr(zipfile.ZipInfo(f"zones.{ending}"), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _layer(files: dict[str, bytes], name: str) -> Iterator[Feature]:
    stem = name.removesuffix(".shp")
    if shapefile.grid(files.get(f"{stem}.prj"), name) is not None:
        raise Refused([OTHER_CRS.at(f"“{name}” is in other coordinates than WGS 84.", f"{stem}.prj")])
    if f"{stem}.dbf" not in files:
        raise Refused([NOT_AREAS.at(f"“{name}” comes without its .dbf file.", name)])
    table = shapefile.attributes(files[f"{stem}.dbf"], shapefile.encoding(files.get(f"{stem}.cpg")), name)
    shapes = list(shapefile.shapes(files[name]))
    if len(shapes) != len(table):
        sentence = f"“{name}” has {len(shapes):,} shapes and {len(table):,} rows of properties."
        raise Refused([NOT_AREAS.at(sentence, name)])
    for number, shape in enumerate(shapes, 1):
        yield _feature(number, shape, table)


def _feature(number: int, shape: bytes, table: Any) -> Feature:
    where = f"feature {number}"
    try:
        record = table.record(number - 1)
        said = {} if record is None else record.as_dict()
        kind, rings = shapefile.numbers(shape)
        found = _geometry(kind, rings, where)
    except areas.BadArea as error:
        return Feature(number, problem=WRONG_TYPE.at(str(error), where))
    except (pyshp.ShapefileException, struct.error, ValueError, IndexError, TypeError) as error:
        return Feature(number, problem=NOT_AREAS.at(f"The record is damaged: {error}.", where))
    if isinstance(found, Problem):
        return Feature(number, problem=found)
    properties = {
        key: text for key, value in said.items() if value is not None and (text := str(value).strip())
    }
    return Feature(number, properties, found)


def _geometry(kind: int, rings: list[areas.Ring], where: str) -> dict[str, Any] | Problem:
    """GeoJSON of a record's rings: outlines with the holes that lie in them."""
    if kind in (15, 25):
        return NOT_FLAT.at("The layer has heights or measures beside longitude and latitude.", where)
    if kind != POLYGON:
        return WRONG_TYPE.at(f"The shape is a {_KINDS.get(kind, 'point or line')}.", where)
    for number, ring in enumerate(rings):
        problem = read_ring(ring.tolist(), f"ring {number + 1}", f"{where}, ring {number + 1}")
        if isinstance(problem, Problem):
            return problem
    holes = [ring for ring in rings if planar_area(ring) > 0]
    parts = [[ring] for ring in rings if planar_area(ring) <= 0]
    if holes:
        hole, home = shapely.STRtree(_drawn([part[0] for part in parts])).query(_drawn(holes), "covered_by")
        at_home = dict(zip(hole.tolist(), home.tolist(), strict=True))
        if len(at_home) < len(holes):
            return BAD_HOLE.at("A counterclockwise ring, which is a hole, lies in no outline.", where)
        for number, part in at_home.items():
            parts[part].append(holes[number])
    return {"type": "MultiPolygon", "coordinates": [[ring.tolist() for ring in part] for part in parts]}


def _drawn(rings: list[areas.Ring]) -> list[Any]:
    return [shapely.polygons(ring) for ring in rings]


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    """Every ring of a geometry, wound as a shapefile has it, which is the other way round than GeoJSON."""
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring[::-1] for part in parts for ring in part]


def _cut(text: str) -> str:
    return text.encode()[:WIDTH].decode(errors="ignore")
