"""`holdfire read` on files and lines, good and bad, with a record and without."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection
from typer.testing import CliRunner, Result

from holdfire.cli import GROUPS
from holdfire.press import cli, queries
from holdfire.press.reader.gazetteer import EMPTY
from holdfire.press.tests.pieces import PAGE, PRINTED
from holdfire.record import attachments
from holdfire.record.statement import Draft
from holdfire.testing import DESK, SOURCE, say

LINE = {"id": "a-1", "outlet": "Harbour Gazette", "published": "2017-10-30", "text": "NORTHPORT, Oct 30 (Wire) — Around 2,300 people fled the town on Monday, the mayor, Omar Said, said."}  # fmt: skip
NEEDED = {
    "id",
    "title",
    "outlet",
    "author",
    "published",
    "speakers",
    "figures",
    "dates",
    "places",
    "rounds",
    "agreements",
}


@pytest.fixture(autouse=True)
def no_record(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No record where a test asks for none, as on a laptop that has no file of SQLite; whatever then asks a database fails the test."""
    if "record" not in request.fixturenames:
        monkeypatch.setattr(connection, "vendor", "sqlite")
        monkeypatch.setitem(connection.settings_dict, "NAME", str(tmp_path / "none.sqlite3"))


def run(*words: str, given: bytes = b"") -> Result:
    """The command as the shell runs it."""
    return CliRunner().invoke(GROUPS[""], ["read", *words], input=given, terminal_width=200)


def written(folder: Path, name: str, data: bytes) -> str:
    """A file for a command."""
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_files_of_every_kind_give_a_line_each_and_a_bad_one_costs_no_other(tmp_path: Path) -> None:
    """The bad one is told by its name on the other stream, and the command ends with 2."""
    page, pdf = written(tmp_path, "page.txt", PAGE.encode()), written(tmp_path, "print.html", PRINTED)
    bad = written(tmp_path, "bad.txt", b"PK\x03\x04")
    got = run(page, bad, str(tmp_path), str(tmp_path / "missing"), pdf, "--json")
    found = [json.loads(line) for line in got.stdout.splitlines()]
    assert [(one["title"], one["published"]) for one in found] == [
        ("Truce monitors count 14 violations", "2017-10-30")
    ] * 2
    assert all(one.keys() >= NEEDED for one in found)
    told = got.stderr.splitlines()
    assert ["HF-8314" in told[0], "HF-8326" in told[1], "HF-8326" in told[2]] == [True] * 3
    assert (bad in told[0], got.exit_code) == (True, 2)
    assert not list(tmp_path.glob("*.sqlite3"))


def test_lines_give_lines_with_their_ids_and_a_bad_line_costs_no_other(tmp_path: Path) -> None:
    """Whatever is wrong with a line, its number is told."""
    lines = [
        json.dumps(LINE),
        "no json",
        json.dumps(
            {"id": 7, "title": "A title", "text": "Nobody was hurt, officials said on Friday in the town."}
        ),
        "",
        json.dumps({**LINE, "published": "yesterday"}),
        json.dumps({**LINE, "text": ""}),
        "[" * 50_000,
        '{"id": "\\ud800", "text": "x"}',
    ]
    got = run("--jsonl", "-", "--published", "2017-11-03", given="\n".join(lines).encode())
    first, second = (json.loads(line) for line in got.stdout.splitlines())
    assert (first["id"], first["published"], first["outlet"]) == ("a-1", "2017-10-30", "Harbour Gazette")
    assert [one["best"] for one in first["figures"]] == [2300]
    assert (second["id"], second["published"], second["title"]) == (7, "2017-11-03", "A title")
    told = got.stderr.splitlines()
    assert [f"line {number}:" in line for number, line in zip((2, 5, 6, 7, 8), told, strict=True)] == [
        True
    ] * 5
    assert got.exit_code == 2


def test_a_line_too_long_is_passed_over_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it is, no more than one article's length of it is held, and the next line is read."""
    monkeypatch.setattr("holdfire.press.jsonl.LARGEST", 1000)
    got = run("--jsonl", "-", given=b"x" * 5000 + b"\n" + json.dumps(LINE).encode())
    assert json.loads(got.stdout)["id"] == "a-1"
    assert got.stderr.count("HF-8325") == 1


def test_a_person_gets_a_summary_in_which_nothing_steers_the_terminal() -> None:
    """Tables of what was found; a sign that turns or clears a line is gone, and what is unknown is said to be."""
    got = run("-", given=(LINE["text"] + " \x1b[2J\u202e[red]Nobody[/red] was hurt in the north.").encode())
    assert got.exit_code == 0
    assert "2,300" in got.stdout and "Omar Said" in got.stdout
    assert "not known" in got.stdout
    assert "\x1b[2J" not in got.stdout


@pytest.mark.parametrize(
    ("words", "told"), [(["-", "--published", "30.10.2017"], "HF-8324"), ([], "Name a file")]
)
def test_a_command_that_asks_for_nothing_that_can_be_is_refused(words: list[str], told: str) -> None:
    """With a sentence."""
    got = run(*words, given=b"x")
    assert told in got.output + str(got.exception)
    assert got.exit_code != 0


def test_a_model_is_asked_when_the_command_says_so_and_one_is_set(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its proposals stand apart from those of the rules; without an address there is nobody to ask."""
    said = {
        "claims": [{"quote": "Around 2,300 people fled the town", "speaker": "Omar Said"}],
        "figures": [{"quote": "x"}],
    }
    monkeypatch.setattr("holdfire.press.asking.ask", lambda *_: json.dumps(said))
    given = str(LINE["text"]).encode()
    assert json.loads(run("-", "--json", "--model", given=given).stdout)["model"]["claims"] == []
    settings.LANGUAGE_MODEL, settings.LANGUAGE_MODEL_NAME = "http://127.0.0.1:9/v1", "small"
    found = json.loads(run("-", "--json", "--model", given=given).stdout)
    assert [one["speaker"] for one in found["model"]["claims"]] == ["Omar Said"]
    assert (found["model"]["model"], found["model"]["dropped"], len(found["figures"])) == ("small", 1, 1)
    assert "model" not in json.loads(run("-", "--json", given=given).stdout)
    assert "Proposed by a model (small)" in run("-", "--model", given=given).stdout


def test_where_there_is_no_record_no_database_is_asked() -> None:
    """Neither made nor opened."""
    assert cli._names() is EMPTY


def test_where_there_is_a_record_its_names_are_known(record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is given what the record knows; where it cannot be read, a sentence says so and the articles are read."""
    assert cli._names() is not EMPTY

    def broken() -> None:
        raise DatabaseError("no such table")

    monkeypatch.setattr("holdfire.record.queries.log", broken)
    assert cli._names() is EMPTY


def test_an_article_is_kept_for_one_organisation_alone(record: str, tmp_path: Path) -> None:
    """File and text lie by their hash, given to nobody else; kept twice it is there once; without an outlet nothing is kept."""
    say(
        Draft(
            "organisation",
            "organisation:gazette",
            {"names": {"en": "Harbour Gazette"}, "label": "Harbour Gazette", "roles": ["publisher"]},
            SOURCE,
        )
    )
    file = written(tmp_path, "piece.txt", PRINTED)
    lost = run(file, "--keep")
    assert (lost.exit_code, "HF-8343" in lost.stderr) == (2, True)
    assert not queries.articles()
    kept = run(file, "--keep", "--outlet", "harbour gazette", "--address", "https://example.org/piece")
    assert kept.exit_code == 0, kept.stderr
    again = run(file, "--keep", "--outlet", "Harbour Gazette", "--address", "https://example.org/piece")
    assert "here already" in again.stderr
    (article,) = queries.articles()
    assert (article.outlet, article.document) == ("organisation:gazette", "https://example.org/piece")
    assert attachments.read_for(DESK, article.attachment) == PRINTED
    for sha256 in (article.attachment, article.text):
        assert not attachments.given_to(sha256, "organisation:other")
