"""Files of areas: what was written is read again, what is hurtful is refused, what is faulty is named by feature."""

import io
import json
import time
import tracemalloc
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson
import pytest
import shapefile as pyshp
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.record.problems import Problem, Refused
from holdfire.zones import files, kml
from holdfire.zones.features import Feature
from holdfire.zones.geometry import parse
from holdfire.zones.layers import write_shapes
from holdfire.zones.polygons import to_geojson
from holdfire.zones.tests.brute import area, square

SAMPLE = [
    Feature(1, {"zone": "zone:idlib", "name": "Idlib <إدلب> & \"co\"", "valid_from": "2017-05-06"}, to_geojson(area([square(36, 35, 37, 36), square(36.2, 35.2, 36.4, 35.4)]))),
    Feature(2, {"zone": "zone:homs", "name": "Homs"}, to_geojson(area([square(36.123456789012345, 34, 37, 34.5)], [square(38, 34, 39, 34.25)]))),
]  # fmt: skip
ENDINGS = {"geojson": "geojson", "kml": "kml", "shp": "zip"}
BOX = "36,35 37,35 37,36 36,36 36,35"


def written(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def refused(folder: Path, name: str, data: bytes) -> Problem:
    with pytest.raises(Refused) as caught:
        files.read(written(folder, name, data))
    return caught.value.problems[0]


def placemark(coordinates: str, more: str = "") -> bytes:
    ring = f"<LinearRing><coordinates>{coordinates}</coordinates></LinearRing>"
    polygon = f"<Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon>"
    return f"<kml><Document><Placemark><name>A</name>{more}{polygon}</Placemark></Document></kml>".encode()


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("format", ["geojson", "kml", "shp"])
def test_what_is_written_is_read(tmp_path: Path, format: str) -> None:
    """Areas with holes and parts, names in any script and signs of markup come back the same to the last bit."""
    found = files.read(written(tmp_path, f"a.{ENDINGS[format]}", files.WRITERS[format](SAMPLE)))
    assert [to_geojson(parse(f.geometry)) for f in found] == [f.geometry for f in SAMPLE]
    assert [{k: v for k, v in f.properties.items() if v} for f in found] == [f.properties for f in SAMPLE]
    assert [f.number for f in found] == [1, 2]


def test_other_programs_read_the_shapefile(tmp_path: Path) -> None:
    """A library of others reads the shapefile with its hole, and its outlines run clockwise."""
    file = written(tmp_path, "a.zip", write_shapes(SAMPLE))
    with pyshp.Reader(str(file)) as reader:
        shape = reader.shape(0).__geo_interface__
        assert len(shape["coordinates"]) == 2
        assert reader.record(0)["zone"] == "zone:idlib"


def test_a_long_text_is_cut_between_letters() -> None:
    """A text too long for a shapefile is cut at a whole letter."""
    table = unzipped(write_shapes([Feature(1, {"name": "إ" * 300}, SAMPLE[0].geometry)]))["zones.dbf"]
    assert ("إ" * 127).encode() in table
    assert ("إ" * 128).encode() not in table


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.geojson", b"", "HF-4011"),
        ("a.geojson", b"  \n", "HF-4011"),
        ("a.geojson", b"zone,name\n", "HF-4023"),
        ("a.kml", b'{"type":"FeatureCollection","features":[]}', "HF-4023"),
        ("a.geojson", b'{"type":"FeatureCollection","features":[]}', "HF-4011"),
        ("a.geojson", b'{"type":"FeatureCollection","features":7}', "HF-4001"),
        ("a.geojson", b"[1,2]", "HF-4001"),
        ("a.geojson", b'{"type":"FeatureCollection","crs":{"type":"link"},"features":[1]}', "HF-4020"),
        ("a.kml", b"<kml></kml>", "HF-4011"),
        ("a.kml", b"<kml><Document>", "HF-4022"),
        ("a.kml", b'<?xml version="1.0" encoding="none"?><kml/>', "HF-4022"),
        ("a.kml", b'<!DOCTYPE k [<!ENTITY a "b">]><kml>&a;</kml>', "HF-4022"),
        ("a.kml", b'<!DOCTYPE k SYSTEM "http://127.0.0.1:9/k.dtd"><kml/>', "HF-4022"),
        ("a.kml", b"<a>" * 100_000, "HF-4003"),
        ("a.kml", b"<kml>" + b"<Placemark/>" * 420_000, "HF-4006"),
        ("a.kml", b"<kml>" + b" " * 10_000_000, "HF-4002"),
        ("a.zip", b"PK\x03\x04 no archive", "HF-3010"),
        ("a.zip", zipped({"doc.kml": b"<kml/>"}), "HF-4023"),
        ("a.zip", zipped({"../a.shp": b""}), "HF-3010"),
        ("a.zip", zipped({"a.shp": b"\0" * 50_000_000}), "HF-3010"),
    ],
)  # fmt: skip
def test_files_that_are_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """An empty file, another format than its name says, a bomb, a DTD, an archive that reaches out: refused in words."""
    started = time.process_time()
    assert refused(tmp_path, name, data).code == code
    print(f"refused in {time.process_time() - started:.2f} s")


@pytest.mark.parametrize(
    "data",
    [
        b"<kml><Placemark><Polygon><LinearRing><coordinates>" + b"1,1 " * 2_400_000 + b"</coordinates></LinearRing></Polygon></Placemark></kml>",
        b"<kml>" + b"<a/>" * 2_400_000 + b"</kml>",
        b"<kml><Placemark>" + b"<Data name='a'><value>b</value></Data>" * 260_000 + b"</Placemark></kml>",
    ],
    ids=["positions", "elements", "data"],
)  # fmt: skip
def test_kml_stays_within_memory(data: bytes) -> None:
    """No KML of the allowed size takes more than 100 MB, whatever it is made of."""
    tracemalloc.start()
    with suppress(Refused):
        kml.read_kml(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100e6


def test_what_google_earth_writes(tmp_path: Path) -> None:
    """An altitude of 0 is let pass, prefixes and periods are read; a real altitude is refused with its place."""
    flat = BOX.replace(" ", ",0 ") + ",0"
    data = placemark(flat, "<TimeSpan><begin>2017-05-06</begin></TimeSpan>").replace(
        b"Placemark", b"kml:Placemark"
    )
    (feature,) = files.read(written(tmp_path, "a.kml", data.replace(b"<kml>", b'<kml xmlns:kml="x">')))
    assert feature.properties == {"name": "A", "valid_from": "2017-05-06"}
    assert parse(feature.geometry).bounds == (36, 35, 37, 36)
    (high,) = kml.read_kml(placemark(BOX.replace(" ", ",600 ") + ",600"))
    with pytest.raises(Refused) as caught:
        parse(high.geometry, where="feature 1")
    assert caught.value.problems[0].code == "HF-4008"


@pytest.mark.parametrize("word", ["x", "1_0", "nan", "0x10", ""])
def test_kml_coordinates_are_plain_numbers(word: str) -> None:
    """What is no plain decimal number in KML is no coordinate."""
    (feature,) = kml.read_kml(placemark(BOX.replace("37,36", f"{word},36")))
    with pytest.raises(Refused) as caught:
        parse(feature.geometry)
    assert caught.value.problems[0].code == "HF-4007"


def test_a_placemark_without_an_area_says_what_it_is() -> None:
    """A point or a line in KML is refused under its name when the area is asked for."""
    point = b"<kml><Placemark><Point><coordinates>36,35</coordinates></Point></Placemark></kml>"
    (feature,) = kml.read_kml(point)
    with pytest.raises(Refused, match="It is a Point"):
        parse(feature.geometry)


def layer(*rings: Sequence[Sequence[float]], kind: int = 5, **other: bytes) -> bytes:
    """A zipped shapefile of one record with these rings, some of its files exchanged for others."""
    shp, dbf = io.BytesIO(), io.BytesIO()
    with pyshp.Writer(shp=shp, dbf=dbf, shapeType=kind) as writer:
        writer.field("name", "C", 20)
        shape: Any = [list(map(list, ring)) for ring in rings]
        {5: writer.poly, 15: writer.polyz, 3: writer.line}[kind](shape)
        writer.record("A")
    parts = {
        "a.shp": shp.getvalue(),
        "a.dbf": dbf.getvalue(),
        "a.prj": unzipped(write_shapes(SAMPLE))["zones.prj"],
    }
    parts.update({f"a.{ending}": data for ending, data in other.items()})
    return zipped({name: data for name, data in parts.items() if data})


CLOCKWISE = [*square(36, 35, 37, 36), (36, 35)][::-1]
STRAY = [*square(40, 35, 41, 36), (40, 35)]


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (layer(CLOCKWISE, prj=b""), "HF-3012", ".prj"),
        (layer(CLOCKWISE, dbf=b""), "HF-4023", ".dbf"),
        (layer(CLOCKWISE, dbf=b"short"), "HF-3008", "damaged"),
    ],
)
def test_layers_that_are_refused(tmp_path: Path, data: bytes, code: str, words: str) -> None:
    """A layer without its coordinate system or its table is refused, naming the file."""
    problem = refused(tmp_path, "a.zip", data)
    assert words in problem.sentence


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (layer(CLOCKWISE, shp=unzipped(layer(CLOCKWISE))["a.shp"][:-8] + bytes(8)), "HF-4012"),
        (layer([(x, y + 60) for x, y in CLOCKWISE]), "HF-4010"),
        (layer(CLOCKWISE, STRAY), "HF-4017"),
        (layer([(x, y, 5.0) for x, y in CLOCKWISE], kind=15), "HF-4008"),
        (layer(CLOCKWISE, kind=3), "HF-4005"),
    ],
)
def test_shapes_that_are_refused(tmp_path: Path, data: bytes, code: str) -> None:
    """A record with an open ring, swapped axes, a stray hole, heights or no polygon is named by its number."""
    (feature,) = files.read(written(tmp_path, "a.zip", data))
    assert feature.problem is not None
    assert feature.problem.code == code
    assert (feature.problem.where or "").startswith("feature 1")


def test_other_coordinates_are_refused(tmp_path: Path) -> None:
    """A layer in metres of another system is refused, naming its .prj."""
    utm = b'PROJCS["WGS_1984_UTM_Zone_37N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["Central_Meridian",39.0],PARAMETER["Scale_Factor",0.9996],UNIT["Meter",1.0]]'  # fmt: skip
    assert refused(tmp_path, "a.zip", layer(CLOCKWISE, prj=utm)).code == "HF-4020"


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["geojson", "kml", "zip"]), st.integers(0, 10**6), st.binary(min_size=1, max_size=6))
def test_damaged_files_never_crash(
    tmp_path_factory: pytest.TempPathFactory, ending: str, at: int, noise: bytes
) -> None:
    """A file with any few bytes changed is read or refused, and nothing else happens."""
    format = {"zip": "shp"}.get(ending, ending)
    data = bytearray(files.WRITERS[format](SAMPLE))
    data[at % len(data) : at % len(data) + len(noise)] = noise
    file = tmp_path_factory.getbasetemp() / f"damaged.{ending}"
    file.write_bytes(bytes(data))
    try:
        for feature in files.read(file):
            if feature.problem is None:
                parse(feature.geometry)
    except Refused as error:
        assert error.problems


def test_features_that_are_none(tmp_path: Path) -> None:
    """A member that is no feature is named by its number; the others are read."""
    data = orjson.dumps(
        {
            "type": "FeatureCollection",
            "features": [7, json.loads(files.WRITERS["geojson"](SAMPLE))["features"][0]],
        }
    )
    bad, good = files.read(written(tmp_path, "a.json", data))
    assert bad.problem is not None
    assert bad.problem.where == "feature 1"
    assert good.problem is None


def test_a_number_of_a_million_digits() -> None:
    """A position that is nearly a number is told from one in a moment, however long it is."""
    ring = b"<Polygon><outerBoundaryIs><LinearRing><coordinates>%s,1</coordinates></LinearRing></outerBoundaryIs></Polygon>"
    data = b"<kml><Placemark>" + ring % (b"1" * 1_000_000 + b"x") + b"</Placemark></kml>"
    with pytest.raises(Refused):
        parse(kml.read_kml(data)[0].geometry)
