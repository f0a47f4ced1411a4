"""What can be wrong with a geometry: the catalogue's lines, and how a place within one is named. Pure."""

from __future__ import annotations

from holdfire.record.problems import define

NOT_JSON = define("HF-4001", "Not readable as GeoJSON", "Save the file again as GeoJSON in UTF-8.")
TOO_LARGE = define("HF-4002", "Too large", "Simplify the outline, or hand in the areas one by one.")
TOO_DEEP = define(
    "HF-4003", "Nested too deep", "Give polygons directly; a collection within a collection is not needed."
)
NOT_GEOMETRY = define(
    "HF-4004",
    "Not a GeoJSON geometry",
    "Give an object with “type” and “coordinates”, as RFC 7946 describes it.",
)
WRONG_TYPE = define("HF-4005", "Not an area", "Draw the area as a Polygon or a MultiPolygon.")
TOO_MANY = define("HF-4006", "Too many vertices", "Simplify the outline to at most 100,000 vertices.")
NOT_NUMBERS = define(
    "HF-4007", "A coordinate is not a number", "Write longitude and latitude as plain decimal numbers."
)
NOT_FLAT = define(
    "HF-4008",
    "A position has not two numbers",
    "Give longitude and latitude alone; leave out height and measure.",
)
OUTSIDE_WORLD = define(
    "HF-4009",
    "Outside the world",
    "Longitude runs from -180 to 180, latitude from -90 to 90; correct the vertex.",
)
SWAPPED = define(
    "HF-4010",
    "Longitude and latitude look swapped",
    "GeoJSON puts longitude first; swap the two and try again.",
)
EMPTY = define("HF-4011", "Empty", "Draw at least one ring that encloses an area.")
UNCLOSED = define("HF-4012", "A ring is not closed", "Repeat the first vertex as the last one.")
TOO_FEW = define(
    "HF-4013", "A ring has too few vertices", "A ring needs three corners, and its first repeated at the end."
)
NO_AREA = define("HF-4014", "A ring encloses nothing", "Draw it around an area, or leave it out.")
CROSSES = define(
    "HF-4015",
    "A ring crosses itself",
    "Move one of the vertices named, or split the ring there into two polygons.",
)
TOUCHES = define("HF-4016", "A ring touches itself", "Move the vertex apart, or split the ring there in two.")
BAD_HOLE = define(
    "HF-4017", "A hole is not within its polygon", "Keep holes inside the outline, and apart from each other."
)
OVERLAP = define(
    "HF-4018", "Polygons overlap", "Merge the two polygons, or draw their common line once for both."
)
DATELINE = define(
    "HF-4019",
    "Crosses the 180th meridian",
    "Cut the area there into two polygons, one ending at 180 and one beginning at -180 (RFC 7946, 3.1.9).",
)
OTHER_CRS = define(
    "HF-4020",
    "Another coordinate system",
    "Save the file in WGS 84, longitude and latitude (EPSG:4326), without a “crs” member.",
)
TANGLED = define(
    "HF-4021",
    "Too tangled to be checked",
    "Simplify the outline: far too many of its edges run side by side.",
)
NOT_KML = define("HF-4022", "Not readable as KML", "Save the file again as plain KML in UTF-8, not as KMZ.")
NOT_AREAS = define(
    "HF-4023", "Not a file of areas", "Hand in GeoJSON, KML, or a ZIP file with .shp, .dbf, .shx and .prj."
)


def words(polygon: int, ring: int, vertex: int | None = None, *, several: bool = False) -> str:
    """Where in a geometry, for people, counted from 1: “polygon 2, ring 1, vertex 4”; a lone polygon is not numbered."""
    named = [f"polygon {polygon + 1}"] if several else []
    named.append(f"ring {ring + 1}")
    if vertex is not None:
        named.append(f"vertex {vertex + 1}")
    return ", ".join(named)
