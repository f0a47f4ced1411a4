"""`holdfire clock` on a record."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from holdfire.agreements.tests.test_due import signed, task
from holdfire.cli import GROUPS
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source
from holdfire.testing import say

pytestmark = pytest.mark.django_db(transaction=True)


def clock(*words: str) -> Result:
    """What the command says."""
    return CliRunner().invoke(GROUPS[""], ["clock", *words])


@pytest.fixture
def said(record: str) -> None:
    """An agreement with terms by one source, and a commitment whose deadline two sources state differently."""
    terms = {
        "text": "adopted",
        "enters_into_force": {"within": "P1D", "counted_from": "signature"},
        "lasts": "P6M",
    }
    done = {"state": "partly", "on": "2017-06-10", "text": "Two of [four] maps."}
    say(
        signed(),
        signed("agreement:quiet", "2017-01-24"),
        Draft("terms", "agreement:a", terms, Source("Interfax")),
        task("commitment:a/maps", "Interfax", on="2017-06-04"),
        task("commitment:a/maps", "TASS", within="P10D", counted_from="signature"),
        Draft("performance", "commitment:a/maps", done, Source("Media Hub")),
    )


@pytest.mark.usefixtures("said")
def test_as_json_every_day_is_written_as_iso_and_what_is_not_known_as_null() -> None:
    """The keys are those of docs/reference/clock.md; the day asked for and the moment known come first."""
    found: dict[str, Any] = json.loads(clock("--on", "2017-06-04", "--json").stdout)
    assert (found["on"], found["as_known_on"]) == ("2017-06-04", None)
    quiet, one = found["agreements"]
    assert (quiet["key"], quiet["in_force"], quiet["versions"]) == ("agreement:quiet", None, [])
    assert (one["signed_on"], one["zone"], one["in_force"]) == ("2017-05-04", "Asia/Almaty", True)
    assert one["adopted"]["terms"][0] | {"by": ""} == {
        "first": "2017-05-05",
        "last": "2017-11-05",
        "by": "",
        "why": "entry into force",
        "consensus": True,
    }
    (maps,) = one["commitments"]
    assert [(v["publisher"], v["due"], v["left"]) for v in maps["versions"]] == [
        ("Interfax", "2017-06-04", 0),
        ("TASS", "2017-05-14", -21),
    ]
    assert (maps["state"], maps["gap_days"], maps["adopted"], maps["evidence"]) == ("disputed", 21, None, [])
    assert maps["versions"][0]["ends"] == "2017-06-04T18:00:00.000Z"


@pytest.mark.usefixtures("said")
def test_the_table_tells_each_source_with_its_day_and_names_what_nobody_speaks_of() -> None:
    """One line a source; words of sources are printed as they are, brackets included."""
    text = clock("--on", "2017-06-15").stdout
    for part in (
        "On Thu 2017-06-15, in force: yes",
        "adopted text: Interfax",
        "Sun 2017-06-04",
        "−11",
        "late",
        "Sat 2017-06-10: done in part, says Media Hub. Two of [four] maps.",
        "No source states terms or commitments of",
        "(agreement:quiet)",
    ):
        assert part in text


@pytest.mark.usefixtures("said")
def test_a_moment_is_the_day_at_the_place_of_signing() -> None:
    """From 18:00 UTC on it is the next day in Almaty."""
    found = [
        json.loads(clock("--on", f"2017-06-04T{h}:00Z", "--json").stdout)["agreements"][1]["on"]
        for h in (17, 18)
    ]
    assert found == ["2017-06-04", "2017-06-05"]


@pytest.mark.usefixtures("said")
def test_as_known_earlier_there_was_nothing() -> None:
    """The other clock of the record is kept too."""
    assert clock("--as-known-on", "2001-01-01").stdout == "No agreement was stated yet.\n"


@pytest.mark.usefixtures("said")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--on", "2017-02-30"], "HF-7901"),
        (["--on", "tomorrow"], "HF-7901"),
        (["--as-known-on", "2017-02-30"], "HF-7902"),
    ],
)
def test_what_is_no_day_is_refused_with_a_sentence(words: list[str], code: str) -> None:
    """It says what was not understood and how to write it."""
    result = clock(*words)
    assert result.exit_code != 0 and isinstance(result.exception, Refused)
    assert [problem.code for problem in result.exception.problems] == [code]
