"""`holdfire reconcile` and the API give the same ledgers."""

from __future__ import annotations

import json
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from holdfire.bulletins import cli
from holdfire.bulletins.tests.test_ledgers import A, B, count
from holdfire.testing import browser_of, say


@pytest.fixture(autouse=True)
def counted(record: str) -> None:
    """Two days of May: one split by both, one printed only as a sum."""
    say(count(1, [A], 6, hama=3, homs=2), count(1, [B], 4, hama=4), count(3, [A, B], 7))


def run(*words: str) -> Any:
    """The command's answer."""
    app = typer.Typer()
    cli.attach(lambda name: app)
    return CliRunner().invoke(app, words)


def test_the_command_prints_each_day_with_its_interval_and_what_is_added_up() -> None:
    """The difference before the counts; a sum of both is no count of either."""
    printed = run().output
    assert [word for word in ("2 ", "6…10", "4…7", "0.000") if word not in printed] == []
    assert "1 days with both counts, 0 with one, 1 with one sum only, 1 with none." in printed
    assert "1 of 3" in run("--by", "week").output


def test_days_without_a_count_are_unknown_and_not_zero() -> None:
    """No sum of nothing is printed."""
    printed = run("--from", "2018-01-01", "--to", "2018-01-31").output
    assert "unknown, not zero" in printed and "apart" not in printed


def test_a_table_of_days_fits_into_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """In 80 characters nothing is cut off."""
    monkeypatch.setenv("COLUMNS", "80")
    printed = run().output
    assert "contested" in printed and "Reports" in printed and "…t" not in printed
    assert not any(line.rstrip().endswith("…") for line in printed.splitlines())


def test_the_command_and_the_api_say_the_same() -> None:
    """Area, days and order of the monitors are asked alike."""
    told = json.loads(run("--json", "--pair", f"{B},{A}", "--to", "2017-05-03").output)
    del told["as_known_on"]
    browser = browser_of("read")
    same: dict[str, Any] = browser.get(f"/api/v1/reconciliation?a={B}&b={A}&to=2017-05-03").json()
    assert same == told
    assert told["pair"] == [B, A]
    assert [day["joint"]["interval"] for day in told["days"]] == [
        {"low": 6, "high": 10},
        {"low": 4, "high": 7},
    ]
    found = browser.get("/api/v1/bulletin-faults?severity=wrong").json()["items"]
    assert [(one["name"], one["values"]["parts"]) for one in found] == [("parts_do_not_add", 5)]
    assert browser.get(f"/api/v1/reconciliation?a={A}").status_code == 422


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--from", "May"], "HF-7901"),
        (["--from", "2017-05-03", "--to", "2017-05-01"], "HF-8243"),
        (["--pair", f"{A},organisation:nobody"], "HF-8241"),
        (["--area", "place:nowhere"], "HF-8242"),
        (["--zone", "zone:nowhere"], "HF-8242"),
        (["--to", "2016-01-01"], "HF-8240"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(words: list[str], code: str) -> None:
    """With what was asked and how to mend it."""
    answer = run(*words)
    assert answer.exit_code != 0
    assert code in str(getattr(answer.exception, "problems", answer.output))
