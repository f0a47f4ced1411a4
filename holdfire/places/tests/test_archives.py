"""Archives from outside: weighed before they are opened, refused in words, quickly and in little memory."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest

from holdfire.places import areas, shapefile, zipped
from holdfire.places.tests.builders import SQUARE, layer, zip_file
from holdfire.record.problems import Refused


def sentence(file: Path) -> str:
    """Why a layer is not read; at most 256 MB may have been taken to find out."""
    tracemalloc.start()
    try:
        with pytest.raises(Refused) as caught:
            shapefile.read(file)
        assert tracemalloc.get_traced_memory()[1] < 256 * 2**20
    finally:
        tracemalloc.stop()
    return caught.value.problems[0].sentence


def test_a_bomb_is_refused_by_what_it_says_of_itself(tmp_path: Path) -> None:
    """A megabyte that would grow to a gigabyte is not unpacked."""
    file = tmp_path / "a.zip"
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.shp", "w", force_zip64=True) as out,
    ):
        for _ in range(1024):
            out.write(bytes(2**20))
    assert sentence(file) == "Unpacked it has 1,024 MB; at most 100 MB are taken."


def test_a_small_file_that_grows_too_much_is_refused(tmp_path: Path) -> None:
    """50 MB of zeros are under the limit, but no map packs a thousandfold."""
    assert "grows more than 200 times" in sentence(zip_file(tmp_path, {"a.shp": bytes(50 * 2**20)}))


def test_a_false_promise_of_size_is_found_while_reading(tmp_path: Path) -> None:
    """An entry that holds more than its list says is cut off there, not read to its end."""
    file = zip_file(tmp_path, {"a.shp": bytes(range(256)) * 4000})
    data = file.read_bytes()
    true, false = (1_024_000).to_bytes(4, "little"), (10_000).to_bytes(4, "little")
    assert data.count(true) == 2
    file.write_bytes(data.replace(true, false))
    assert "damaged" in sentence(file) or "bigger" in sentence(file)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../a.shp", "points outside the archive"),
        ("a/../../b.shp", "points outside the archive"),
        ("/etc/passwd", "points outside the archive"),
        ("C:\\a.shp", "points outside the archive"),
        ("..\\a.shp", "points outside the archive"),
        ("a\u202egpj.shp", "hides characters in its name"),
        ("a\x01.shp", "hides characters in its name"),
    ],
)
def test_a_name_that_leaves_the_archive_or_hides_something_is_refused(
    tmp_path: Path, name: str, said: str
) -> None:
    """Traversal, absolute paths and reversed writing are named, and no file is written anywhere."""
    assert said in sentence(zip_file(tmp_path, {name: b"x"}))
    assert [file.name for file in tmp_path.iterdir()] == ["areas.zip"]


def test_links_archives_within_and_locked_files_are_refused(tmp_path: Path) -> None:
    """An archive is opened one level deep, and a link is no file."""
    link = zipfile.ZipInfo("a.shp")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "is a link" in sentence(tmp_path / "link.zip")
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a", "a")
    assert "is an archive itself" in sentence(zip_file(tmp_path, {"a.zip": inner.getvalue()}, "nested.zip"))
    locked = bytearray(zip_file(tmp_path, {"a.shp": b"x"}, "locked.zip").read_bytes())
    locked[locked.rfind(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    assert "locked by a password" in sentence(tmp_path / "locked.zip")


def test_a_hundred_thousand_entries_are_refused_without_listing_them(tmp_path: Path) -> None:
    """The archive's last bytes say how many there are."""
    file = tmp_path / "many.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(100_000):
            archive.writestr(str(number), b"")
    assert sentence(file).startswith("The archive lists")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, b"PK\x05\x06" + bytes(18)])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    """Cut off, empty, or an archive in name only."""
    file = tmp_path / "a.zip"
    file.write_bytes(data)
    assert sentence(file).startswith(("The archive has no end", "The archive is empty"))


def test_a_cut_archive_never_gives_half_a_layer(tmp_path: Path) -> None:
    """Wherever a file was cut off or a byte was changed, it is refused in words or read whole."""
    whole = zip_file(tmp_path, layer([[SQUARE]])).read_bytes()
    file = tmp_path / "cut.zip"
    for at in range(0, len(whole), 7):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            file.write_bytes(damaged)
            try:
                rows = list(shapefile.read(file).rows)
            except Refused:
                continue
            assert [row.problem or row.area.area for row in rows] == [1.0]


@pytest.mark.parametrize("part", ["areas.shp", "areas.dbf"])
def test_damage_within_a_layer_is_one_bad_row_or_one_sentence(tmp_path: Path, part: str) -> None:
    """Bytes changed inside the .shp or the .dbf end in words, whatever they are changed to."""
    files = layer([[SQUARE]])
    whole = files[part]
    for at in range(0, len(whole), 9):
        for value in (0x00, 0x7F, 0xFF):
            damaged = whole[:at] + bytes([value]) + whole[at + 1 :]
            try:
                list(shapefile.read(zip_file(tmp_path, files | {part: damaged})).rows)
            except Refused:
                continue


def test_a_record_marked_as_deleted_is_a_bad_row(tmp_path: Path) -> None:
    """Programs that delete a feature often only mark its names: it is told, not guessed at."""
    files = layer([[SQUARE]])
    head = int.from_bytes(files["areas.dbf"][8:10], "little")
    files["areas.dbf"] = files["areas.dbf"][:head] + b"*" + files["areas.dbf"][head + 1 :]
    (row,) = shapefile.read(zip_file(tmp_path, files)).rows
    assert row.problem is not None
    assert row.problem.sentence == "The record is damaged: it is marked as deleted."


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"areas.prj": None}, "comes without its .prj file"),
        ({"areas.prj": b"nonsense"}, "cannot be read"),
        (
            {"areas.prj": b'GEOGCS["x",EXTENSION["PROJ4","+nadgrids=/etc/passwd"]]'},
            "longer than a plain definition",
        ),
        ({"areas.dbf": None}, "comes without its .dbf file"),
        ({"areas.dbf": b""}, "is damaged or cut off"),
        ({"areas.shp": None}, "holds no .shp file"),
        ({"areas.cpg": b"klingon"}, "names the encoding “klingon”"),
    ],
)
def test_a_layer_that_lacks_a_part_is_refused_in_words(
    tmp_path: Path, changed: dict[str, bytes | None], said: str
) -> None:
    """Without names, outlines, or the coordinates they are in, a layer cannot be read."""
    files = {name: data for name, data in (layer([[SQUARE]]) | changed).items() if data is not None}
    assert said in sentence(zip_file(tmp_path, files))


def test_steps_keep_an_area_to_a_millionth_of_a_degree() -> None:
    """The whole numbers of a statement give the same area back."""
    area, _ = areas.mend(areas.assemble([np.array(SQUARE) + 0.123456]))
    assert areas.from_steps(areas.to_steps(area)).equals(area)


@pytest.mark.parametrize(
    "polygons",
    [
        [],
        [[]],
        [[[]]],
        [[[1, 2, 3]]],
        [[[0, 0, 1, 0, 0, 1, -1, -1, 0]]],
        [[[10**18] * 8]],
        [[[0, 0, 1, 1, -1, 0, 1, -1, -1, 0]]],
    ],
)
def test_steps_that_are_no_area_are_told(polygons: areas.Steps) -> None:
    """A statement from elsewhere is held to the same: closed, within the world, no line crossing."""
    assert areas.fault(polygons)


def test_an_archive_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    """The size of the file itself is looked at first."""
    file = tmp_path / "big.zip"
    with file.open("wb") as out:
        out.truncate(zipped.MAX_FILE + 1)
    assert sentence(file) == "The archive has 100 MB; at most 100 MB are taken."
