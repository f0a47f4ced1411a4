"""Bringing in files of places: what comes in, what is refused and why, and that nothing else happens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from holdfire.cli import GROUPS
from holdfire.places import queries
from holdfire.places.models import Place, PlaceName
from holdfire.places.tests.builders import (
    GAZETTEER,
    bring_in,
    csv_file,
    refused,
    why_not,
)
from holdfire.record import rebuild
from holdfire.record.models import StatementRow
from holdfire.record.statement import Draft
from holdfire.testing import say

pytestmark = pytest.mark.usefixtures("record")

HEADER = "level,pcode,name_en,lat,lon"
DARA = "admin1,SY12,Dar'a,32.62,36.10"


def test_a_gazetteer_comes_in_as_one_submission_and_a_second_time_adds_nothing() -> None:
    """Every row is accepted once; the same file again is unchanged and leaves the record as it was."""
    first = bring_in(GAZETTEER)
    assert (first.rows, first.accepted, first.unchanged, first.refused) == (25, 25, 0, [])
    assert StatementRow.objects.values("leaf").distinct().count() == 2  # the record's own and this one
    held = StatementRow.objects.count()
    second = bring_in(GAZETTEER)
    assert (second.accepted, second.unchanged, second.changed) == (0, 25, 0)
    assert StatementRow.objects.count() == held
    assert rebuild.check() is None


def test_a_place_keeps_its_names_codes_parents_and_point() -> None:
    """The reading holds what the row said, the empty cells left out."""
    bring_in(GAZETTEER)
    place = queries.get("place:SY12")
    assert place is not None
    assert place.names == [
        {"text": "درعا", "lang": "ar", "kind": "official"},
        {"text": "Dar'a", "lang": "en", "kind": "official"},
        {"text": "Dara", "lang": "en", "kind": "reference"},
    ]
    assert (place.name, place.level, place.lon, place.lat) == ("Dar'a", "governorate", 36.10, 32.62)
    talbiseh = queries.get("place:SY040401")
    assert talbiseh is not None
    assert (talbiseh.parent, talbiseh.parents) == ("place:SY0404", ["SY0404", "SY04"])
    assert talbiseh.codes == {"pcode": "SY040401"}


def test_a_dry_run_tells_all_and_stores_nothing() -> None:
    """New, changed and refused are counted as they would come about, and the record stays as it was."""
    held = StatementRow.objects.count()
    assert bring_in(GAZETTEER, dry_run=True).accepted == 25
    assert (StatementRow.objects.count(), Place.objects.count()) == (held, 0)


def test_a_changed_row_supersedes_what_the_same_file_said_before(tmp_path: Path) -> None:
    """An amended file changes what is read, and what it said before stays in the record."""
    bring_in(csv_file(tmp_path, HEADER, DARA))
    summary = bring_in(csv_file(tmp_path, HEADER, DARA.replace("32.62", "32.63")))
    assert (summary.accepted, summary.changed) == (1, 1)
    (row,) = Place.objects.now()
    assert (row.lat, row.differs, len(row.statements)) == (32.63, [], 1)
    back = bring_in(csv_file(tmp_path, HEADER, DARA))
    assert (back.accepted, back.changed) == (1, 1)
    assert Place.objects.now().get().lat == 32.62
    assert rebuild.check() is None


def test_what_was_withdrawn_can_be_brought_in_again(tmp_path: Path) -> None:
    """A withdrawn row that the file is handed in with again stands again, as a statement of its own."""
    file = csv_file(tmp_path, HEADER, DARA)
    bring_in(file)
    (id,) = Place.objects.get().statements
    say(Draft("withdrawal", "place:SY12", {"reason": "Tried out."}, supersedes=id))
    assert not Place.objects.now().exists()
    assert bring_in(file).accepted == 1
    assert Place.objects.now().get().name == "Dar'a"
    assert bring_in(file).unchanged == 1
    assert rebuild.check() is None


def test_sources_that_disagree_stand_side_by_side(tmp_path: Path) -> None:
    """Two files that give two points and two names: both names are kept, and the row says that the point differs."""
    bring_in(csv_file(tmp_path, HEADER, DARA))
    bring_in(csv_file(tmp_path, HEADER, "admin1,SY12,Deraa,32.90,36.10", name="other.csv"))
    (row,) = Place.objects.now()
    assert {name["text"] for name in row.names} == {"Dar'a", "Deraa"}
    assert row.differs == ["point"]
    assert len(row.statements) == 2


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("admin1,SY12,Dar'a,95,36.10", "HF-3001"),
        ("admin1,SY12,Dar'a,36.10,181", "HF-3001"),
        ("admin1,SY12,Dar'a,0,0", "HF-3003"),
        ("admin1,SY12,Dar'a,32.62,", "HF-3002"),
        ("admin1,SY12,Dar'a,north,36.10", "HF-3004"),
        ("admin1,SY12,Dar'a,NaN,36.10", "HF-3004"),
        ("admin1,SY12,Dar'a,1e400,36.10", "HF-3004"),
        ("planet,SY12,Dar'a,32.62,36.10", "HF-3005"),
        ("admin1,SY12,,32.62,36.10", "HF-3006"),
        ("admin1,,Dar'a,32.62,36.10", "HF-3007"),
        ("admin1,SY 12,Dar'a,32.62,36.10", "HF-3007"),
        ("admin1,SY12,Dar'a,32.62", "HF-3012"),
        ("admin1,SY12,Dar'a,32.62,36.10,more", "HF-3012"),
        ("admin1,SY12,Dar\u202e'a,32.62,36.10", "HF-1004"),
        (f"admin1,SY12,{'a' * 300},32.62,36.10", "HF-1003"),
        (f"admin1,SY12,{'a' * 10_000_000},32.62,36.10", "HF-3016"),
        (f'admin1,SY12,"{"a" * 10_000_000}",32.62,36.10', "HF-3016"),
    ],
    ids=lambda value: value[:40],
)
def test_a_bad_row_comes_back_with_its_line_and_the_good_ones_are_stored(
    tmp_path: Path, row: str, code: str
) -> None:
    """A refused row names its line and its rule; the rows before and after it are unaffected."""
    file = csv_file(tmp_path, HEADER, "admin1,SY02,Aleppo,36.2,37.1", row, "admin1,SY04,Homs,34.7,36.7")
    assert refused(file) == [(3, code)]
    assert set(Place.objects.now().values_list("key", flat=True)) == {"place:SY02", "place:SY04"}


def test_a_code_given_twice_in_one_file_is_refused_the_second_time(tmp_path: Path) -> None:
    """Which of the two is meant is not for the software to choose."""
    assert refused(csv_file(tmp_path, HEADER, DARA, "", DARA.replace("Dar'a", "Homs"))) == [(4, "HF-3007")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, encoding: str, comma: str) -> None:
    """Byte order marks, UTF-16, semicolons and tabs, quoted line ends, Arabic digits and decimal commas."""
    cells = ["admin3", "SY12", '"Dar\'a\n"', "٣٢٫٦٢", '"36,10"']
    file = csv_file(tmp_path, HEADER.replace(",", comma), comma.join(cells), encoding=encoding)
    assert bring_in(file).refused == []
    place = Place.objects.get()
    assert (place.name, place.lat, place.lon) == ("Dar'a", 32.62, 36.10)


def test_a_name_in_another_script_than_its_column_says_so(tmp_path: Path) -> None:
    """Swapped columns are changed back and told; a lone name in the wrong script carries its script in its tag."""
    header = "level,pcode,name_en,name_ar"
    rows = ("admin1,SY12,درعا,Dar'a", "admin1,SY04,Homs,Homs")
    summary = bring_in(csv_file(tmp_path, header, *rows))
    assert summary.notices == ["Columns name_en and name_ar hold each other’s script in 1 rows."]
    names = PlaceName.objects.values_list("key", "lang", "text")
    assert set(names) == {
        ("place:SY12", "ar", "درعا"),
        ("place:SY12", "en", "Dar'a"),
        ("place:SY04", "en", "Homs"),
        ("place:SY04", "ar-Latn", "Homs"),
    }


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "HF-3015 The file is empty."),
        ("a.csv", b"  \n \n", "HF-3015 The file is empty."),
        ("a.csv", b"PK\x03\x04....", "HF-3008 “a.csv” is called .csv but holds ZIP."),
        ("a.zip", b"level,pcode\n", "HF-3008 “a.zip” is called .zip but holds CSV."),
        ("a.csv", b'{"type": "FeatureCollection"}', "HF-3008 “a.csv” is called .csv but holds JSON."),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "HF-3008 The file holds neither text nor a ZIP archive."),
        ("a.csv", b"name,lat\nHoms,1\n", "HF-3011 No column pcode or code among: name, lat."),
        ("a.csv", b"pcode,name\nSY,\xcf\xd1\xda\xc7\n", "HF-3009 Line 2 holds letters that are not UTF-8"),
        (
            "a.csv",
            "pcode,name\nSY,Alép\n".encode("cp1252"),
            "HF-3009 Line 2 holds letters that are not UTF-8",
        ),
        ("a.geojson", b"{", "HF-3008 The file is no JSON"),
        ("a.geojson", b'{"a": ' * 5000, "HF-3008 The file is no JSON"),
        ("a.geojson", b'{"type": "Feature"}', "HF-3008 The JSON is no FeatureCollection."),
        ("a.geojson", b'{"features": []}', "HF-3015 The FeatureCollection holds no feature."),
        (
            "a.geojson",
            b'{"features": [0], "crs": {"properties": {"name": "http://a.example/crs"}}}',
            "HF-3014 The file is in coordinates called “http://a.example/crs”.",
        ),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_refused_in_words(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    """Empty, in another encoding, or another kind of file than its name says: one sentence, and nothing is stored."""
    file = tmp_path / name
    file.write_bytes(data)
    assert why_not(file).startswith(said)


def test_the_command_prints_its_summary_as_json(tmp_path: Path) -> None:
    """`holdfire import places FILE --json` tells what was read, accepted, left unchanged and refused, and why."""
    file = csv_file(tmp_path, HEADER, DARA, "admin1,SY04,Homs,95,36.7")
    told = json.loads(CliRunner().invoke(GROUPS[""], ["import", "places", str(file), "--json"]).stdout)
    (row,) = told.pop("refused")
    assert told.pop("seconds") >= 0
    assert told == {"rows": 2, "read": 2, "accepted": 1, "unchanged": 0, "changed": 0, "notices": []}
    assert (row["line"], row["reason"].count("HF-3001")) == (3, 1)


def test_the_command_finds_places_and_says_why() -> None:
    """`holdfire places search TEXT` lists what was found; nothing found is said and ends with 1."""
    bring_in(GAZETTEER)
    found = CliRunner().invoke(GROUPS[""], ["places", "search", "Deraa"])
    assert found.stdout.startswith("SY12")
    assert CliRunner().invoke(GROUPS[""], ["places", "search", "Timbuktu"]).exit_code == 1
