"""Bringing in areas: shapefiles, other grids, GeoJSON, and the real files where they are at hand."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import shapely

from holdfire.places import areas, queries
from holdfire.places.models import Place, PlaceName
from holdfire.places.tangle import tangled
from holdfire.places.tests.builders import (
    BOW_TIE,
    SQUARE,
    bring_in,
    layer,
    zip_file,
)
from holdfire.record import rebuild
from holdfire.record.models import StatementRow
from holdfire.testing import shared

pytestmark = pytest.mark.usefixtures("record")

UTM37 = (
    'PROJCS["WGS_1984_UTM_Zone_37N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,'
    '298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",39.0],'
    'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)


def test_areas_come_in_from_a_zipped_shapefile(tmp_path: Path) -> None:
    """The outline, its holes and its names; the date of the source; swapped columns and unused ones are told."""
    hole = [(36.4, 32.4), (36.6, 32.4), (36.6, 32.6), (36.4, 32.6), (36.4, 32.4)]
    island = [(38, 32), (38, 33), (39, 33), (39, 32), (38, 32)]
    summary = bring_in(zip_file(tmp_path, layer([[SQUARE, hole, island]])))
    assert (summary.rows, summary.read, summary.accepted, summary.refused) == (1, 2, 2, [])
    assert summary.notices == [
        "Columns ADM0_EN and ADM0_AR hold each other’s script in 1 rows.",
        "Columns not used: NOTE.",
    ]
    area = queries.area("place:SY12")
    assert area is not None
    assert shapely.from_wkb(area).area == pytest.approx(2 - 0.04)
    place = Place.objects.get()
    assert (place.west, place.south, place.east, place.north) == (36, 32, 39, 33)
    assert (place.level, place.parents) == ("governorate", ["SY"])
    assert bring_in(tmp_path / "areas.zip").unchanged == 2
    assert rebuild.check() is None


def test_areas_in_another_grid_are_brought_to_degrees(tmp_path: Path) -> None:
    """A layer in UTM metres comes in as longitude and latitude."""
    metres = [(400000, 3600000), (400000, 3700000), (500000, 3700000), (500000, 3600000), (400000, 3600000)]
    bring_in(zip_file(tmp_path, layer([[metres]], prj=UTM37)))
    place = Place.objects.get()
    box = [place.west, place.south, place.east, place.north]
    assert box == pytest.approx([37.92, 32.53, 39, 33.44], abs=0.02)


def test_an_outline_that_crosses_itself_is_mended_and_told(tmp_path: Path) -> None:
    """Agencies publish such outlines: the statement holds the mended one and says what was wrong."""
    summary = bring_in(zip_file(tmp_path, layer([[BOW_TIE]])))
    assert "Outlines whose lines cross were mended in 1 rows." in summary.notices
    said = json.loads(bytes(StatementRow.objects.get(kind="place.area").data))
    assert said["body"]["mended"].startswith("As published: Self-intersection[36.5 32.5]")
    area = queries.area("place:SY12")
    assert area is not None
    assert shapely.from_wkb(area).is_valid


@pytest.mark.parametrize(
    ("ring", "said"),
    [
        (
            [(36, 32), (36, 95), (37, 95), (36, 32)],
            "Ring 1 leaves the world at vertex 2: longitude 36, latitude 95.",
        ),
        (
            [(36, 32), (36, float("nan")), (37, 33), (36, 32)],
            "Ring 1 has a coordinate that is no number, at vertex 2.",
        ),
        ([(36, 32), (36, 33), (36, 34), (36, 32)], "The outline covers no ground."),
        (
            [(math.sin(n), math.cos(n)) for n in range(100_000)],
            "The area has 100,001 vertices; at most 100,000 are taken.",
        ),
    ],
    ids=["outside", "nan", "flat", "many"],
)
def test_an_outline_that_cannot_be_drawn_is_refused_with_its_feature(
    tmp_path: Path, ring: list[tuple[float, float]], said: str
) -> None:
    """The refusal says what and where; the other features come in."""
    summary = bring_in(zip_file(tmp_path, layer([[ring], [SQUARE]], names=("Bad", "Good"))))
    assert [(r.line, r.problem.sentence) for r in summary.refused] == [(1, said)]
    assert [place.name for place in Place.objects.all()] == ["Good"]


def test_areas_come_in_from_geojson(tmp_path: Path) -> None:
    """Polygons and points by the columns of their properties; a feature at fault is named."""
    names = {"ADM1_EN": "Dar'a", "ADM1_AR": "درعا", "ADM0_PCODE": "SY"}
    shapes = {
        "SY12": {"type": "Polygon", "coordinates": [[list(corner) for corner in reversed(SQUARE)]]},
        "SY13": {"type": "Point", "coordinates": [36.5, 32.7, 800]},
        "SY14": {"type": "Polygon", "coordinates": [[[36, 32], [36, "33"], [37, 33], [36, 32]]]},
        "SY15": {"type": "LineString", "coordinates": [[36, 32], [36, 33]]},
        "SY16": {"type": "Polygon", "coordinates": [[[36, 32], [36, 33], [37, 33]]]},
    }
    features = [{"properties": names | {"ADM1_PCODE": k}, "geometry": g} for k, g in shapes.items()]
    file = tmp_path / "areas.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    summary = bring_in(file)
    assert [(r.line, r.problem.sentence) for r in summary.refused] == [
        (3, "Position 2 of a ring is no longitude and latitude."),
        (4, "The geometry is a LineString; places are Polygon, MultiPolygon or Point."),
        (5, "Ring 1 has 3 vertices; a closed ring has at least 4."),
    ]
    area, point = Place.objects.order_by("key")
    assert (area.level, area.codes, area.parent) == ("governorate", {"pcode": "SY12"}, "place:SY")
    assert (area.west, area.north, point.lon, point.lat) == (36, 33, 36.5, 32.7)


def test_the_real_areas_of_level_3_come_in_and_tell_their_swapped_columns() -> None:
    """272 areas with their names; the file's swapped country names are told, and no name is in the wrong script."""
    summary = bring_in(shared("data/ocha/syr_admin3.zip"))
    assert (summary.rows, summary.accepted, summary.refused) == (272, 544, [])
    assert summary.notices == ["Columns ADM0_EN and ADM0_AR hold each other’s script in 272 rows."]
    assert set(PlaceName.objects.values_list("lang", flat=True)) == {"ar", "en"}
    assert Place.objects.filter(wkb__isnull=False).count() == 272
    assert bring_in(shared("data/ocha/syr_admin3.zip")).unchanged == 544


def test_the_three_real_files_tell_one_story() -> None:
    """Gazetteer and areas of the same publisher meet in one row for each place."""
    for name in ("gazetteer_ar_en.csv", "syr_admin1.zip"):
        assert bring_in(shared(f"data/ocha/{name}")).refused == []
    place = queries.get("place:SY12")
    assert place is not None
    assert (place.lat, place.differs, place.parents) == (32.83022, [], ["SY"])
    assert queries.area("place:SY12") is not None
    assert PlaceName.objects.filter(key="place:SY12").count() == 3


def circle(size: float, corners: int) -> list[list[float]]:
    """A ring around nothing."""
    angles = [2 * math.pi * n / corners for n in range(corners)]
    ring = [[size * math.cos(a), size * math.sin(a)] for a in angles]
    return [*ring, ring[0]]


@pytest.mark.parametrize(
    "rings",
    [
        [circle(40 - n / 1000, 4) for n in range(8000)],
        [circle(40 - n / 100, 60) for n in range(1500)],
        [[[n / 1000 + 20 * (n % 2), 10.0 * (n % 2)] for n in range(49_000)] + [[0.0, 0.0]]],
    ],
    ids=["one within the other", "the same with more corners", "a comb"],
)
def test_what_would_take_minutes_to_look_at(rings: list[list[list[float]]]) -> None:
    """An outline drawn to keep the geometry library busy is refused before that sees it."""
    with pytest.raises(areas.BadArea, match="one another"):
        areas.nested([[np.array(ring)] for ring in rings])


def test_a_thousand_islands() -> None:
    """A long coast and the islands before it are no tangle."""
    islands = [
        [[50 + n % 40, n // 40], [50.5 + n % 40, n // 40], [50 + n % 40, n // 40 + 0.5]] for n in range(1000)
    ]
    rings = [circle(60, 80_000), *([*ring, ring[0]] for ring in islands)]
    assert tangled([np.array(ring, float) for ring in rings]) is None
