"""Bulletins from a table."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner

from holdfire.bulletins import queries
from holdfire.exchange import bulletin_names, cli, refused, template
from holdfire.exchange.bulletin_columns import prefixes
from holdfire.exchange.run import run
from holdfire.exchange.summary import Summary
from holdfire.exchange.tables import read
from holdfire.exchange.tests.bulletins import GOOD, HEAD, MONITORS, PUBLISHER, describe_the_land
from holdfire.record import queries as record_queries
from holdfire.record.authority import OPERATOR
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.testing import DESK, SOURCE, say


@pytest.fixture
def land(record: str) -> None:
    """A record that knows the provinces and the monitors."""
    describe_the_land()


def bring(
    file: Path,
    dry_run: bool = False,
    publisher: str = PUBLISHER,
    monitors: dict[str, str] = MONITORS,
    areas: dict[str, str] | None = None,
) -> Summary:
    format = bulletin_names.of([file], DESK, publisher, monitors, areas)
    return run([file], format, organisation=DESK, by=OPERATOR, dry_run=dry_run)


def both(file: Path, text: str) -> Summary:
    """Looked at and then brought in: the dry run tells the same."""
    file.write_text(text, encoding="utf-8")
    planned = bring(file, dry_run=True)
    stored = bring(file)
    assert figures(planned) == figures(stored)
    assert [str(row.problem) for row in planned.refused] == [str(row.problem) for row in stored.refused]
    assert planned.notices == stored.notices
    return stored


def figures(summary: Summary) -> tuple[int, int, int, int, int]:
    """Rows; new, changed and unchanged statements; refused rows."""
    back = {row.line for row in summary.refused}
    return summary.read, summary.new, summary.changed, summary.unchanged, len(back)


def reasons(summary: Summary) -> list[str]:
    return [f"{row.problem.code} {row.problem.where}: {row.problem.sentence}" for row in summary.refused]


@pytest.mark.usefixtures("land")
def test_a_row_is_a_print_and_a_count_for_each_monitor(tmp_path: Path) -> None:
    """Three rows give three prints and six counts; two papers print one bulletin; the same file again adds nothing."""
    file = tmp_path / "may.tsv"
    assert figures(both(file, HEAD + GOOD)) == (3, 9, 0, 0, 0)
    assert (queries.bulletins().count(), queries.counts().count(), queries.days()) == (3, 6, 2)
    hill = queries.counts().filter(monitor=MONITORS["hill"], publisher="River News")
    assert [(row.total, [(a["place"], a["count"]) for a in row.by_area]) for row in hill] == [
        (5, [("place:RU01", 3), ("place:RU02", 2)]),
        (8, [("place:RU01", 5), ("place:RU04", 3)]),
    ]
    assert {(row.holder, row.publisher) for row in queries.bulletins()} == {
        ("organisation:river-news", "River News"),
        ("organisation:hill-post", "Hill Post"),
    }
    assert figures(both(file, HEAD + GOOD)) == (3, 0, 0, 9, 0)


@pytest.mark.usefixtures("land")
def test_a_changed_number_supersedes_that_count_alone(tmp_path: Path) -> None:
    """Another outlet's print, the other monitor's count and the print itself stay the statements that they were."""
    file = tmp_path / "may.tsv"
    both(file, HEAD + GOOD)
    assert figures(both(file, HEAD + GOOD.replace("5\tHentzau=3;", "6\tHentzau=4;"))) == (3, 0, 1, 8, 0)
    assert queries.counts().count() == 6
    withdrawn = queries.counts().get(publisher="Hill Post", monitor=MONITORS["river"])
    say(Draft("withdrawal", withdrawn.key, {"reason": "misread"}, supersedes=withdrawn.part))
    again = bring(file)
    assert (figures(again), again.again) == ((3, 1, 0, 8, 0), 1)


@pytest.mark.usefixtures("land")
@pytest.mark.parametrize("pack", ["crlf", "bom", "gz", "csv", "semicolons"])
def test_tables_come_as_they_are_saved(tmp_path: Path, pack: str) -> None:
    """Tabs, commas or semicolons, other line ends, a byte order mark, packed: the same statements."""
    text, name = HEAD + GOOD, "may.tsv"
    if pack == "csv":
        text, name = text.replace("\t", ","), "may.csv"
    if pack == "semicolons":
        lines = [line.split("\t") for line in text.splitlines()]
        text = "\n".join(";".join(f'"{cell}"' for cell in line) for line in lines)
    data = text.replace("\n", "\r\n").encode() if pack == "crlf" else text.encode()
    data = b"\xef\xbb\xbf" + data if pack == "bom" else data
    file = tmp_path / (name + ".gz" if pack == "gz" else name)
    file.write_bytes(gzip.compress(data) if pack == "gz" else data)
    assert figures(bring(file, dry_run=True)) == (3, 9, 0, 0, 0)


BAD = {
    "2017-05-03\tA\t\t-2\t\t1\t\t\n": "HF-6022 line 2, column hill_total: “-2” is no count.",
    "2017-05-03\tA\t\t3\t\t3.5\t\t\n": "HF-6022 line 2, column river_total: “3.5” is no count.",
    "2017-05-03\tA\t\tmany\t\t1\t\t\n": "HF-6015 line 2, column hill_total: “many” is no number.",
    "2017-05-03\tA\t\t3\tHentzau=-1\t1\t\t\n": "HF-6022 line 2, column hill_by_area: “-1” is no count.",
    "2017-05-03\tA\t\t3\tHentzau\t1\t\t\n": "HF-6025 line 2, column hill_by_area: “Hentzau” is no word with its number.",
    "2017-02-30\tA\t\t3\t\t1\t\t\n": "HF-6016 line 2, column bulletin_date: “2017-02-30” is no day.",
    "\tA\t\t3\t\t1\t\t\n": "HF-6017 line 2, column bulletin_date: The cell is empty.",
    "2017-05-03\tA\t\t3\tHentzau=1;هنتساو=2\t1\t\t\n": "HF-6024 line 2, column hill_by_area: “Hentzau=1” and “هنتساو=2” are one area.",
    "2017-05-03\tA\t\t3\tHentzou=3\t1\t\t\n": "HF-6023 line 2, column hill_by_area: “Hentzou” is the name of no place in the record; the closest are Hentzau (place:RU01)",
    "2017-05-03\tA\t\t3\tNewbridge=3\t1\t\t\n": "HF-6023 line 2, column hill_by_area: “Newbridge” may be any of: Newbridge (place:RU05), Newbridge (place:RU06).",
    "2017-05-03\tA\t\t3\tX (place:nowhere)=3\t1\t\t\n": "HF-6023 line 2, column hill_by_area: “place:nowhere” is in no gazetteer.",
    "2017-05-03\tA\t\t2000000\t\t1\t\t\n": "HF-1003 line 2, total",
}


@pytest.mark.usefixtures("land")
@pytest.mark.parametrize("row", BAD)
def test_a_bad_row_comes_back_whole_with_column_and_value(tmp_path: Path, row: str) -> None:
    """Neither the print nor the other monitor's count of a refused row is stored, and the rows beside it are."""
    told = both(tmp_path / "may.tsv", HEAD + row + GOOD)
    assert figures(told) == (4, 9, 0, 0, 1)
    assert reasons(told)[0].startswith(BAD[row])
    assert "place:nowhere" not in {row.key for row in queries.bulletins()}


@pytest.mark.usefixtures("land")
def test_unknown_areas_are_listed_and_may_be_mapped(tmp_path: Path) -> None:
    """The words are told with how many rows hold them; `--area` says which place is meant; nothing is made."""
    file = tmp_path / "may.tsv"
    file.write_text(HEAD + GOOD.replace("Zenda", "Black Forest").replace("Streslau", "Black Forest"))
    told = bring(file, dry_run=True)
    assert dict(told.unknown) == {"Black Forest": 1}
    mapped = bring(file, dry_run=True, areas={"black forest": "place:RU03"})
    assert figures(mapped) == (3, 9, 0, 0, 0)
    with pytest.raises(Refused, match="is in no gazetteer"):
        bring(file, areas={"Black Forest": "place:nowhere"})


@pytest.mark.usefixtures("land")
def test_a_split_that_does_not_add_up_is_kept_and_told(tmp_path: Path) -> None:
    """The bulletin's fault is data; so is a typist's note that says otherwise."""
    told = both(tmp_path / "may.tsv", HEAD + GOOD.replace("5\tHentzau=3;", "9\tHentzau=3;"))
    assert told.notices == [
        "line 2: the areas of “hill” add up to 5, its total is 9; both are kept as printed."
    ]
    assert queries.counts().get(day="2017-05-01", monitor=MONITORS["hill"]).total == 9
    head = HEAD.replace("note", "hill_sum_ok")
    told = both(tmp_path / "june.tsv", head + GOOD.splitlines()[0].replace("2017-05", "2017-06") + "0\n")
    assert told.notices == ["line 2: hill_sum_ok says “0”, but the areas do add up to the total."]


@pytest.mark.usefixtures("land")
def test_one_bulletin_twice_in_a_file(tmp_path: Path) -> None:
    """The same numbers from one outlet are one print; other numbers are refused and both lines named; two outlets are two prints."""
    first = GOOD.splitlines(keepends=True)[0]
    same = first.replace("\t\n", "\tseen again\n")
    told = both(tmp_path / "may.tsv", HEAD + first + same)
    assert figures(told) == (2, 3, 0, 3, 0)
    told = both(tmp_path / "may.tsv", HEAD + first + first.replace("5\t", "6\t", 1))
    assert reasons(told) == ["HF-6028 line 3: What line 2 says of bulletin:ministry/2017-05-01 is different."]
    other = first.replace("River News", "Hill Post").replace("5\t", "6\t", 1)
    assert figures(both(tmp_path / "may.tsv", HEAD + first + other)) == (2, 3, 0, 3, 0)


@pytest.mark.usefixtures("land")
def test_periods_of_one_publisher_do_not_overlap(tmp_path: Path) -> None:
    """A week that reaches into another bulletin's days is refused, whether that one stands in the file or in the record."""
    head = HEAD.replace("note", "period_start")
    week = "2017-05-07\tA\t\t3\t\t1\t\t2017-05-01\n"
    reaching = "2017-05-10\tA\t\t3\t\t1\t\t2017-05-07\n"
    told = both(tmp_path / "may.tsv", head + week + reaching + week.replace("A", "B"))
    assert reasons(told) == [
        "HF-6027 line 3, column bulletin_date: 2017-05-07 to 2017-05-10 overlaps the same publisher's bulletin of "
        "2017-05-01 to 2017-05-07."
    ]
    assert {(str(row.start), row.publisher) for row in queries.bulletins()} == {
        ("2017-05-01", "A"),
        ("2017-05-01", "B"),
    }
    told = both(tmp_path / "day.tsv", HEAD + GOOD)
    assert {row.problem.code for row in told.refused} == {"HF-6027"}
    backward = "2017-06-07\tA\t\t3\t\t1\t\t2017-06-09\n"
    assert reasons(both(tmp_path / "june.tsv", head + backward))[0].startswith(
        "HF-1005 line 2, column period_start"
    )


@pytest.mark.usefixtures("land")
def test_refused_rows_come_back_to_be_mended(tmp_path: Path) -> None:
    """The file of refused rows can be mended and handed in by itself."""
    file = tmp_path / "may.tsv"
    told = both(file, HEAD + "2017-05-03\tA\t\t3\tHentzou=3\t1\t\t=note\n" + GOOD)
    format = bulletin_names.of([file], DESK, PUBLISHER, MONITORS)
    data = b"".join(refused.table(file, file.name, format, told.refused))
    mended = tmp_path / "mended.csv"
    mended.write_bytes(data.replace(b"Hentzou=3,", b"Hentzau=3,"))
    assert figures(bring(mended)) == (1, 3, 0, 0, 0)
    assert queries.bulletins().get(publisher="A").note == "=note"


@pytest.mark.usefixtures("land")
def test_whose_the_bulletins_and_the_counts_are_must_be_said_or_known(tmp_path: Path) -> None:
    """A prefix nobody explains refuses the file; one that the record knows as a name is proposed, and that is told."""
    file = tmp_path / "may.tsv"
    file.write_text(HEAD + GOOD, encoding="utf-8")
    with pytest.raises(Refused, match="“hill_…” are of a monitor whom the record does not know"):
        bring(file, monitors={})
    with pytest.raises(Refused, match="“nobody”, said of “hill”"):
        bring(file, monitors={"hill": "nobody", "river": "River monitors"})
    say(
        Draft("known_as", MONITORS["hill"], {"name": "Hill"}, SOURCE),
        Draft("known_as", MONITORS["river"], {"name": "river"}, SOURCE),
    )
    told = bring(file, dry_run=True, monitors={"sea": "organisation:sea"}, publisher="Ministry")
    assert figures(told) == (3, 9, 0, 0, 0)
    assert told.notices == [
        "The columns “hill_…” are read as organisation:hill-monitors, which the record knows by that name.",
        "The columns “river_…” are read as organisation:river-monitors, which the record knows by that name.",
        "No column begins with “sea_”.",
    ]
    assert {row.problem.code for row in bring(file, dry_run=True, publisher="").refused} == {"HF-6026"}


@pytest.mark.usefixtures("land")
def test_a_row_may_say_everything_that_the_template_names(tmp_path: Path) -> None:
    """Sums that are not parted, confirmations, categories and side figures are kept with the print they stand in."""
    said = {
        "bulletin_date": "2017-05-01", "publisher": "Ministry", "lang": "fr", "url": "https://www.river.example/1",
        "quoted_through": "Agency;Radio", "published": "2017-05-02", "locator": "p. 3", "edition": "second", "same_print_as": "Ministry",
        "hill_total": "5", "hill_confirmed_by_river": "2", "hill_by_category": "shelling (Shelling/artillery/missile attack)=3;other=2",
        "settlements_total": "12", "aid_tonnes_to_date": "3.5", "returned_persons_in_period": "40",
        "unsplit_total": "9", "unsplit_of": "both", "unsplit_by_area": "Zenda=9",
    }  # fmt: skip
    file = tmp_path / "all.tsv"
    file.write_text("\t".join(said) + "\n" + "\t".join(said.values()) + "\n", encoding="utf-8")
    assert figures(bring(file, publisher="")) == (1, 3, 0, 0, 0)
    (printed,) = record_queries.statements(["bulletin"])
    assert printed.source is not None
    assert (printed.source.publisher, printed.source.quoted_through) == ("river.example", ("Agency", "Radio"))
    assert (printed.source.date, printed.source.locator) == ("2017-05-02", "p. 3")
    row = queries.bulletins().get()
    assert (row.settlements_joined, row.edition, row.same_print_as) == (12, "second", PUBLISHER)
    assert row.figures == {"aid_tonnes_to_date": 3.5, "returned_persons_in_period": 40}
    own, together = sorted(queries.counts(), key=lambda count: len(count.monitors))
    assert (own.confirmed_by_other, together.total) == (2, 9)
    assert [(one["printed"], one.get("sub_event_type")) for one in own.by_category] == [
        ("shelling", "shelling-artillery-missile-attack"),
        ("other", None),
    ]
    assert together.monitors == [MONITORS["hill"], MONITORS["river"]]


def test_the_template_explains_each_of_its_columns() -> None:
    """The empty table names two monitors a and b and can be read back."""
    with read(template.empty("bulletins")) as table:
        assert prefixes(table.columns) == ["a", "b"]
        explained = template.explained("bulletins").splitlines()
        assert [line.split()[0] for line in explained] == list(table.columns)
        assert all(len(line.split()) > 2 for line in explained)


@pytest.mark.usefixtures("land")
def test_the_command_says_whose_the_prefixes_are(tmp_path: Path) -> None:
    """`holdfire import bulletins FILE --publisher … --monitor … --dry-run` prints rows, statements and notices."""
    groups = {"import": Typer(), "template": Typer()}
    cli.attach(lambda name: groups[name])
    file = tmp_path / "may.tsv"
    file.write_text(HEAD + GOOD.replace("5\tHentzau", "9\tHentzau"), encoding="utf-8")
    who = [f"--monitor={prefix}={key}" for prefix, key in MONITORS.items()]
    command = ["bulletins", str(file), "--publisher", PUBLISHER, *who]
    shown = CliRunner().invoke(groups["import"], [*command, "--dry-run"]).stdout
    assert "3 rows, 9 statements: 9 new, 0 changed, 0 unchanged, 0 rows refused" in shown
    assert "add up to 5, its total is 9" in shown and "Nothing was stored" in shown
    told = json.loads(CliRunner().invoke(groups["import"], [*command, "--json"]).stdout)
    assert (told["read"], told["accepted"]) == (3, 9)
    assert "a_total" in CliRunner().invoke(groups["template"], ["bulletins"]).stdout
