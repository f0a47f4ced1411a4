"""What can be wrong with a place or with a file of places, and which places may be stated. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfire.places import areas
from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

if TYPE_CHECKING:
    from holdfire.places.kinds import Area, Place

OUTSIDE = define(
    "HF-3001",
    "A point outside the world",
    "Latitude runs from -90 to 90, longitude from -180 to 180; look whether the two are swapped.",
)
HALF_POINT = define("HF-3002", "Half a point", "Give latitude and longitude, or neither.")
NULL_POINT = define(
    "HF-3003", "A point at 0/0", "Leave latitude and longitude empty where they are not known."
)
NO_NUMBER = define("HF-3004", "Not a number", "Write it in degrees with decimals, such as 35.4421.")
BAD_LEVEL = define("HF-3005", "Unknown level of place", "Use one of the levels that the sentence lists.")
NO_NAME = define("HF-3006", "A place without a name", "Give at least one name.")
BAD_CODE = define(
    "HF-3007",
    "Not a code",
    "Use letters, digits and . _ ~ / + - only, at most 200; begin with a letter or digit.",
)
NOT_PLACES = define(
    "HF-3008",
    "Not a file of places",
    "Hand in a CSV gazetteer, a GeoJSON file, or a ZIP file with .shp, .dbf, .shx and .prj.",
)
BAD_TEXT = define("HF-3009", "Letters that cannot be read", "Save the file as UTF-8 and hand it in again.")
UNSAFE_ZIP = define(
    "HF-3010", "An archive that is not opened", "Pack the files of the layer anew, and nothing else."
)
NO_COLUMN = define("HF-3011", "A column is missing", "Add the column, with its name in the first line.")
RAGGED = define(
    "HF-3012", "A row that does not fit its header", "Look for a missing or an unquoted comma in this row."
)
BAD_AREA = define(
    "HF-3013", "An area that cannot be drawn", "Mend the outline in a map program and hand it in again."
)
UNKNOWN_GRID = define(
    "HF-3014",
    "Not known in which coordinates",
    "Save the layer in WGS 84 longitude and latitude (EPSG:4326), with its .prj file.",
)
EMPTY = define("HF-3015", "Nothing in the file", "Look whether the right file was chosen.")
TOO_BIG = define("HF-3016", "Too big", "Split the file, or simplify the outlines.")


def may_state_place(draft: Draft, body: Place, organisation: str) -> Problem | None:
    """A place has a whole point within the world, or none."""
    return point(body.lon, body.lat)


def may_state_area(draft: Draft, body: Area, organisation: str) -> Problem | None:
    """An area is made of closed rings within the world, and no line of it crosses another."""
    fault = areas.fault(body.polygons)
    return BAD_AREA.at(fault, "polygons") if fault else None


def point(lon: float | None, lat: float | None) -> Problem | None:
    """What is wrong with a point in degrees, if anything."""
    if lon is None and lat is None:
        return None
    if lon is None or lat is None:
        missing = "longitude" if lon is None else "latitude"
        return HALF_POINT.at(f"The {missing} is missing.", missing)
    if not -90 <= lat <= 90:
        return OUTSIDE.at(f"Latitude {lat:g} lies outside the world.", "latitude")
    if not -180 <= lon <= 180:
        return OUTSIDE.at(f"Longitude {lon:g} lies outside the world.", "longitude")
    if lon == 0 and lat == 0:
        return NULL_POINT.at("The point 0/0 lies in the open sea and mostly means “not known”.", "latitude")
    return None
