"""`holdfire import zones` and `holdfire export zones` on a record."""

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner, Result

from holdfire.cli import GROUPS
from holdfire.record.authority import OPERATOR
from holdfire.record.queries import size, statements
from holdfire.record.taking_back import withdraw_leaf
from holdfire.zones import queries

BOX: list[list[float]] = [[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]
RUSSIA = "organisation:russia"

pytestmark = pytest.mark.django_db(transaction=True)


def holdfire(*words: str) -> Result:
    return CliRunner().invoke(GROUPS[""], list(words))


def summary(*words: str) -> dict[str, Any]:
    result = holdfire("import", "zones", *words, "--json")
    assert result.exit_code in (0, 2), result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def feature(ring: list[list[float]], **properties: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def moved(east: float) -> list[list[float]]:
    return [[x + east, y] for x, y in BOX]


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def write(*features: dict[str, Any], name: str = "areas.geojson") -> str:
        file = tmp_path / name
        file.write_bytes(orjson.dumps({"type": "FeatureCollection", "features": list(features)}))
        return str(file)

    return write


OPTIONS = ("--zone", "zone:idlib", "--organisation", RUSSIA, "--basis", "party's map", "--from", "2017-05-06")


def test_a_file_without_a_word_about_itself(record: str, write: Any) -> None:
    """Bare polygons become one boundary of the zone, the maker and the days that the options name; its signer is the keeper."""
    found = summary(write(feature(BOX, name="Idlib"), feature(moved(2))), *OPTIONS, "--until", "2017-11-06")
    assert (found["features"], found["accepted"], found["refused"]) == (2, 2, [])
    (row,) = queries.boundaries()
    assert (row.key, row.holder, row.organisation, row.basis) == ("zone:idlib", RUSSIA, record, "party's map")
    assert (str(row.first_day), str(row.last_day)) == ("2017-05-06", "2017-11-06")
    assert len(queries.area(row).parts) == 2
    assert [zone.names for zone in queries.zones()] == [{"und": "Idlib"}]
    (said,) = statements({"boundary"})
    assert said.source is not None
    assert (said.source.publisher, said.source.document) == ("russia", "areas.geojson")


def test_what_was_withdrawn_can_be_brought_in_again(record: str, write: Any) -> None:
    """A file whose import was withdrawn is said anew when it is handed in again, each time; in between it adds nothing."""
    file = write(feature(BOX, name="Idlib"))
    for _turn in range(3):
        assert summary(file, *OPTIONS)["accepted"] == 2
        assert summary(file, *OPTIONS)["unchanged"] > 0
        assert (queries.boundaries().count(), queries.zones().count()) == (1, 1)
        withdraw_leaf(size(), "wrong sheet", organisation=record, by=OPERATOR)
        assert (queries.boundaries().count(), queries.zones().count()) == (0, 0)


def test_the_same_file_twice_adds_nothing(record: str, write: Any) -> None:
    """Handed in again, even under another name, a file adds nothing; with another line it supersedes what was said."""
    assert summary(write(feature(BOX)), *OPTIONS)["accepted"] == 1
    again = summary(write(feature(BOX), name="copy.geojson"), *OPTIONS)
    assert (again["accepted"], again["unchanged"], again["changed"]) == (0, 1, 0)
    other = summary(write(feature(moved(0.5))), *OPTIONS)
    assert (other["accepted"], other["changed"]) == (1, 1)
    (row,) = queries.boundaries()
    assert row.west == 36.5


def test_features_that_speak_for_themselves(record: str, write: Any) -> None:
    """What a feature says of its zone, maker, basis and days goes before the options; two makers' lines stand side by side."""
    turkey = feature(
        moved(0.2),
        zone="zone:idlib",
        organisation="turkey",
        basis="approximation",
        valid_from="2017-06-01",
        label="Draft 2",
        name_en="Idlib",
        name_ar="إدلب",
    )
    assert summary(write(feature(BOX), turkey), *OPTIONS)["accepted"] == 3
    rows = {row.holder: row for row in queries.boundaries()}
    assert set(rows) == {RUSSIA, "organisation:turkey"}
    assert rows["organisation:turkey"].label == "Draft 2"
    (zone,) = queries.zones()
    assert zone.names == {"en": "Idlib", "ar": "إدلب"}
    assert zone.contested


def test_dry_run_stores_nothing(record: str, write: Any) -> None:
    """A dry run gives the figures of the real run and stores nothing."""
    file = write(feature(BOX, name="Idlib"))
    dry = summary(file, *OPTIONS, "--dry-run")
    assert not queries.boundaries().exists()
    real = summary(file, *OPTIONS)
    dry.pop("seconds")
    real.pop("seconds")
    assert dry == real


def test_faulty_features_are_handed_back(record: str, write: Any) -> None:
    """A faulty feature is refused by its number and in words; the good ones are stored."""
    crossing = feature([[36, 35], [37, 36], [37, 35], [36, 36], [36, 35]], zone="zone:a")
    nameless = feature(moved(3), zone=" ")
    found = summary(write(crossing, feature(BOX, zone="zone:b"), nameless), *OPTIONS[2:])
    assert found["accepted"] == 1
    assert [row["line"] for row in found["refused"]] == [1, 3]
    assert "ring 1 crosses itself at longitude 36.5, latitude 35.5" in found["refused"][0]["reason"]
    assert "does not say its zone" in found["refused"][1]["reason"]


def test_parts_that_overlap(record: str, write: Any) -> None:
    """Features of one boundary that overlap are refused together, naming the place."""
    found = summary(write(feature(BOX), feature(moved(0.5))), *OPTIONS)
    assert found["accepted"] == 0
    assert "polygon 1 and polygon 2 overlap" in found["refused"][0]["reason"]


@pytest.mark.parametrize(
    "wrong", [("--from", "2017-02-30"), ("--basis", "rumour"), ("--until", "2016-01-01")]
)
def test_options_that_cannot_be(record: str, write: Any, wrong: tuple[str, str]) -> None:
    """A day that is none, a basis that is on no list, an end before the start: nothing is stored and the reason is told."""
    result = holdfire("import", "zones", write(feature(BOX)), *OPTIONS, *wrong)
    assert result.exit_code == 2
    assert not queries.boundaries().exists()


@pytest.mark.parametrize(("format", "ending"), [("geojson", "geojson"), ("kml", "kml"), ("shp", "zip")])
def test_out_and_in_again(record: str, write: Any, tmp_path: Path, format: str, ending: str) -> None:
    """What was exported and brought in again without a word adds nothing, in every format."""
    later = feature(moved(0.1), valid_from="2017-09-01", label="Maps of September")
    assert summary(write(feature(BOX, name_en="Idlib"), later), *OPTIONS)["accepted"] == 3
    file = tmp_path / f"out.{ending}"
    assert holdfire("export", "zones", "--format", format, str(file)).exit_code == 0
    again = summary(str(file))
    assert (again["accepted"], again["unchanged"], again["changed"], again["refused"]) == (0, 2, 0, [])


def test_export_of_a_day(record: str, write: Any, tmp_path: Path) -> None:
    """An export of a day holds the lines in force on it, and a file that is there is left alone."""
    later = feature(moved(0.1), valid_from="2017-09-01")
    summary(write(feature(BOX), later), *OPTIONS)
    file = tmp_path / "out.geojson"
    assert holdfire("export", "zones", "--on", "2017-07-01", str(file)).exit_code == 0
    (found,) = orjson.loads(file.read_bytes())["features"]
    assert found["properties"]["in_force_until"] == "2017-08-31"
    assert "valid_until" not in found["properties"]
    assert holdfire("export", "zones", str(file)).exit_code == 2
    assert holdfire("export", "zones", "--on", "July", str(tmp_path / "other")).exit_code != 0
