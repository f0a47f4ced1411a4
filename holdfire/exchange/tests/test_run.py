"""Imports: dry run, first time, second time, changed, refused, cancelled."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from holdfire.exchange import cli, refused
from holdfire.exchange.format import Format
from holdfire.exchange.incidents import FORMAT as INCIDENTS
from holdfire.exchange.run import run
from holdfire.exchange.summary import Cancelled, Progress, Summary
from holdfire.exchange.tables import read
from holdfire.exchange.ucdp import FORMAT as UCDP
from holdfire.incidents.models import Incident, Report
from holdfire.record import queries, rebuild
from holdfire.record.authority import OPERATOR
from holdfire.record.models import StatementRow
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say, shared

DATA = Path(__file__).parent / "data"


def bring(
    file: Path | bytes, format: Format = UCDP, *, dry_run: bool = False, name: str = "table.csv"
) -> Summary:
    names = [] if isinstance(file, Path) else [name]
    return run([file], format, organisation=DESK, by=OPERATOR, names=names, dry_run=dry_run)


def figures(summary: Summary) -> tuple[int, int, int, int, int]:
    return summary.read, summary.new, summary.changed, summary.unchanged, len(summary.refused)


def test_the_first_import_adds_and_the_second_adds_nothing(record: str) -> None:
    """A file adds its rows as one submission; handed in again, all are unchanged and the record does not grow."""
    assert figures(bring(DATA / "ucdp.csv")) == (3, 3, 0, 0, 0)
    leaves = queries.size()
    assert leaves == 2 and Incident.objects.now().count() == 3
    assert figures(bring(DATA / "ucdp.csv")) == (3, 0, 0, 3, 0)
    assert queries.size() == leaves
    assert rebuild.check() is None


def test_a_dry_run_says_what_the_import_then_does(record: str) -> None:
    """A dry run counts new, same, changed and refused rows and unknown words, names the columns, and stores nothing."""
    bring((DATA / "incidents.csv").read_bytes().replace(b"market", b"mill"), INCIDENTS)
    size = queries.size()
    again = (DATA / "incidents.csv").read_bytes() + (DATA / "incidents_bad.csv").read_bytes().split(b"\n", 1)[
        1
    ]
    planned = bring(again, INCIDENTS, dry_run=True)
    assert figures(planned) == (13, 1, 3, 0, 9)
    assert planned.unknown == {"Skirmish": 1, "skirmish": 1}
    assert planned.columns["incident_hint"] is None and planned.columns["note"] == "note"
    assert planned.plan_as_json()["new"] == 1
    assert queries.size() == size
    assert figures(bring(again, INCIDENTS)) == figures(planned)
    assert queries.size() == size + 1


def test_a_changed_row_supersedes_what_was_said(record: str) -> None:
    """A row that changed supersedes the organisation's earlier statement, and changed back it does so again."""
    data = (DATA / "ucdp.csv").read_bytes()
    for text in (data, data.replace(b"Hentzau town", b"Hentzau city"), data):
        bring(text)
    assert [row.place_name for row in Report.objects.now().filter(key="report:ucdp/1")] == ["Hentzau town"]
    assert StatementRow.objects.filter(about="report:ucdp/1").count() == 3
    assert figures(bring(data)) == (3, 0, 0, 3, 0)


def test_a_withdrawn_row_can_be_brought_in_again(record: str) -> None:
    """A report that was withdrawn stands again when its file is handed in once more."""
    bring(DATA / "ucdp.csv")
    row = Report.objects.now().get(key="report:ucdp/1")
    say(Draft("withdrawal", "report:ucdp/1", {"reason": "too early"}, supersedes=row.part))
    assert Report.objects.now().count() == 2
    planned = bring(DATA / "ucdp.csv", dry_run=True)
    assert planned.plan_as_json()["withdrawn_before"] == 1
    assert planned.notices == ["1 of the new rows are in the record but withdrawn: they are said anew."]
    stored = bring(DATA / "ucdp.csv")
    assert (figures(stored), stored.notices) == ((3, 1, 0, 2, 0), planned.notices)
    assert Report.objects.now().count() == 3
    assert figures(bring(DATA / "ucdp.csv")) == (3, 0, 0, 3, 0)


def test_every_bad_row_comes_back_with_line_column_and_reason(record: str) -> None:
    """Each bad row is refused with its line and its column, and the good one among them is stored."""
    summary = bring(DATA / "ucdp_bad.csv")
    found = [(row.problem.code, (row.problem.where or "").split(", ")[1]) for row in summary.refused]
    assert found == [
        ("HF-5101", "column latitude"),
        ("HF-5103", "column latitude"),
        ("HF-5107", "column date_end"),
        ("HF-6018", "column type_of_violence"),
        ("HF-6015", "column best"),
        ("HF-6016", "column date_start"),
        ("HF-5105", "column where_prec"),
        ("HF-6015", "column deaths_a"),
        ("HF-6019", "column id"),
    ]
    # Each row takes two lines, since a cell of it holds a line end.
    assert [row.line for row in summary.refused] == list(range(2, 20, 2))
    assert [row.key for row in Incident.objects.now()] == ["incident:ucdp/20"]


def test_types_are_a_closed_list(record: str) -> None:
    """An unknown word is refused and listed, and no import adds it to the list."""
    summary = bring(DATA / "incidents_bad.csv", INCIDENTS)
    assert set(summary.unknown) == {"Skirmish", "skirmish"}
    assert {row.event_type for row in Incident.objects.now()} == {"explosions"}


def test_refused_rows_can_be_mended_and_handed_in_again(record: str) -> None:
    """The file of refused rows has a reason in front of each, keeps every cell, and is read without the reason."""
    file = DATA / "incidents_bad.csv"
    summary = bring(file, INCIDENTS)
    data = b"".join(refused.table(file, file.name, INCIDENTS, summary.refused))
    with read(data) as table:
        rows = list(table)
    assert table.columns[0] == "reason" and len(rows) == 9
    assert "line 2, column event_type" in rows[0].cells["reason"]
    assert rows[-1].rest == ("=beyond",)
    mended = data.replace(b"Skirmish", b"Battles").replace(b"Air/drone strike", b"")
    assert figures(bring(mended, INCIDENTS)) == (9, 1, 0, 0, 8)


def test_the_same_report_twice_in_a_file(record: str) -> None:
    """A row that is repeated is one statement; the same id with other content is refused."""
    head, *rows = (DATA / "incidents.csv").read_bytes().splitlines(keepends=True)
    again = rows[0].replace(b"market", b"mill")
    summary = bring(b"".join([head, *rows, rows[0], again]), INCIDENTS)
    assert figures(summary) == (5, 3, 0, 1, 1)
    assert (summary.refused[0].line, summary.refused[0].problem.code) == (6, "HF-6020")


def test_a_cancelled_import_leaves_nothing(record: str) -> None:
    """An import that is cancelled while it runs leaves the record as it was."""
    head, row = (DATA / "incidents.csv").read_bytes().splitlines(keepends=True)[:2]
    many = head + b"".join(row.replace(b"hentzau-river", b"r%d" % n) for n in range(5000))
    seen: list[Progress] = []

    def stop(at: Progress) -> None:
        seen.append(at)
        if at.rows >= 4000:
            raise Cancelled

    with pytest.raises(Cancelled):
        run([many], INCIDENTS, organisation=DESK, by=OPERATOR, progress=stop)
    assert [at.rows for at in seen] == [2000, 4000]
    assert 0 < seen[0].fraction < seen[1].fraction <= 1 and seen[1].total >= 4000 and seen[1].left >= 0
    assert queries.size() == 1 and Incident.objects.count() == 0


def test_a_file_that_breaks_off_leaves_nothing(record: str) -> None:
    """A fault of the whole file far behind its first rows refuses the file and stores none of them."""
    head, row = (DATA / "incidents.csv").read_bytes().splitlines(keepends=True)[:2]
    many = head + b"".join(row.replace(b"hentzau-river", b"r%d" % n) for n in range(3000)) + b"Alep\xe9po\n"
    with pytest.raises(Refused, match=r"Line 3002, byte 5"):
        bring(many, INCIDENTS)
    assert queries.size() == 1 and Incident.objects.count() == 0


def test_several_files_are_one_submission(record: str) -> None:
    """Files that are handed in together are one submission, and a refusal names its file and the line in it."""
    files = [DATA / "ucdp.csv", DATA / "ucdp_bad.csv"]
    summary = run(files, UCDP, organisation=DESK, by=OPERATOR)
    assert queries.size() == 2
    assert summary.refused[0].problem.where == "ucdp_bad.csv, line 2, column latitude"
    assert (summary.refused[0].input, summary.refused[0].line) == (1, 2)


def test_the_command_prints_its_summary_and_saves_refused_rows(record: str, tmp_path: Path) -> None:
    """`holdfire import incidents FILE --json` prints the summary and puts the refused rows beside the file."""
    file = tmp_path / "may.csv"
    file.write_bytes((DATA / "incidents_bad.csv").read_bytes())
    app = command()
    done = CliRunner().invoke(app, ["incidents", str(file), "--json"])
    told = json.loads(done.stdout)
    assert done.exit_code == 0 and set(told) == {"read", "accepted", "unchanged", "refused", "seconds"}
    assert (told["read"], told["accepted"], len(told["refused"])) == (10, 1, 9)
    assert told["refused"][0]["line"] == 2 and "HF-6018" in told["refused"][0]["reason"]
    assert (tmp_path / "may.csv.refused.csv").read_bytes().startswith("\ufeffreason,".encode())


def test_the_command_shows_a_dry_run(record: str) -> None:
    """`--dry-run` says in words what would happen."""
    done = CliRunner().invoke(command(), ["ucdp", str(DATA / "ucdp.csv"), "--dry-run"])
    assert "3 rows: 3 new, 0 changed, 0 unchanged, 0 refused" in done.stdout
    assert "Columns not used: year," in done.stdout and "Nothing was stored" in done.stdout
    assert queries.size() == 1


def test_ucdps_syria_release_comes_in_whole(record: str) -> None:
    """UCDP's release for Syria is accepted with all its 16,566 events, and the second time none of them is new."""
    file = shared("data/ucdp/ucdp_ged_syria_2016-01_2019-11.csv.gz")
    assert figures(bring(file)) == (16566, 16566, 0, 0, 0)
    assert figures(bring(file)) == (16566, 0, 0, 16566, 0)
    assert Incident.objects.now().count() == 16566
    with gzip.open(file, "rb") as lines:
        assert sum(1 for _ in lines) == 16608, "quoted headlines hold 41 line ends"


def test_the_table_of_2017_comes_in_whole(record: str) -> None:
    """The table of 242 reports of 2017 is accepted without a refusal."""
    assert figures(bring(shared("facts/incidents-2017.csv"), INCIDENTS)) == (242, 242, 0, 0, 0)
    assert figures(bring(shared("facts/incidents-2017.csv"), INCIDENTS)) == (242, 0, 0, 242, 0)


def command() -> typer.Typer:
    groups = {"import": typer.Typer(), "template": typer.Typer()}
    cli.attach(lambda name: groups[name])
    return groups["import"]


@pytest.mark.django_db
def test_hopeless(record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file most of whose rows are refused is given up before their reasons fill the memory, and nothing is stored."""
    monkeypatch.setattr("holdfire.exchange.run.MOST_REFUSED", 50)
    table = b"report_id,date_start,date_prec\n" + b"".join(b"r%d,never,1\n" % n for n in range(80))
    for dry_run in (True, False):
        with pytest.raises(Refused) as caught:
            bring(table, INCIDENTS, dry_run=dry_run)
        assert [problem.code for problem in caught.value.problems][:1] == ["HF-6021"]
        assert len(caught.value.problems) == 21
    assert queries.size() == 1
