"""`holdfire match`: what it suggests, what it states by a threshold, and what it leaves alone."""

from __future__ import annotations

import json
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from holdfire.incidents.match_cli import match
from holdfire.incidents.models import Decision
from holdfire.incidents.tests.build import pair
from holdfire.incidents.tests.test_matches_page import told, towns
from holdfire.record import keyfiles, queries, settingup
from holdfire.record.problems import Refused
from holdfire.record.taking_back import withdraw
from holdfire.testing import DESK, say

__all__ = ["towns"]
OTHER = "organisation:other"


def run(*words: str) -> Any:
    app = typer.Typer()
    app.command("match")(match)
    return CliRunner().invoke(app, words)


def lines(*words: str) -> list[dict[str, Any]]:
    answer = run("--json", *words)
    assert answer.exit_code == 0, answer.exception
    return [json.loads(one) for one in answer.output.splitlines()]


def test_each_pair_is_a_line_with_its_reasons(towns: str) -> None:
    """Both reports, score, rules, reasons and what each would join; narrowed by days; in words without --json."""
    first, second = lines()[:2]
    assert {tuple(one["reports"]) for one in (first, second)} == {("a/1", "a/2"), ("b/1", "b/2")}
    assert first["score"] > 0.5 and first["chosen"] and first["rules"] == "default"
    assert {reason["feature"] for reason in first["reasons"]} >= {"place", "time"}
    assert set(first["joins"].values()) == {first["reports"][0]}
    assert [one["reports"] for one in lines("--from", "2017-06-01", "--to", "2017-06-06")] == [["a/1", "a/2"]]
    assert "a/1 = a/2" in run("--suggest").output
    assert lines("--rules", "meltt")[0]["rules"] == "meltt"


def test_a_rule_states_what_reaches_its_threshold_once(towns: str) -> None:
    """The pairs are stated as one submission with rules, score and threshold; a second run adds nothing."""
    before = queries.size()
    (said,) = lines("--apply", "--threshold", "0.6")
    assert said["stated"] == 2 and queries.size() == before + 1 == said["leaf"]
    rows = Decision.objects.now().order_by("key")
    assert [(row.key, row.verdict, row.rules, row.threshold) for row in rows] == [
        (f"report:{name}/1", "same", "holdfire", 600) for name in "ab"
    ]
    assert all(row.score >= 600 for row in rows)
    assert lines("--apply", "--threshold", "0.6")[0]["stated"] == 0 and queries.size() == before + 1
    assert lines() == []


def test_a_rule_never_goes_over_what_people_said(towns: str) -> None:
    """What anybody holds apart stays apart, also through a third report, and what the organisation took back is not said again."""
    settingup.announce(OTHER, keyfiles.make(OTHER).public, by=DESK)
    say(pair("distinct", "a/1", "a/2"), organisation=OTHER)
    say(mistaken := pair("same", "b/1", "b/2"))
    withdraw(
        Decision.objects.now().get(key=mistaken.about).part, "A mistake.", organisation=DESK, by="operator"
    )
    say(told("a/3", "Noon", 36.7))
    (said,) = lines("--apply", "--threshold", "0.6")
    joined = [{row.key[7:], row.other[7:]} for row in Decision.objects.now().filter(verdict="same")]
    assert said["stated"] == len(joined) and {"a/1", "a/2"} not in joined and {"b/1", "b/2"} not in joined
    assert said["taken_back"] == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--apply"], "HF-5414"),
        (["--apply", "--suggest", "--threshold", "0.9"], "HF-5414"),
        (["--apply", "--threshold", "1.2"], "HF-5414"),
        (["--apply", "--threshold", "0.9", "--as-known-on", "2017-01-01"], "HF-5414"),
        (["--from", "May"], "HF-5415"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(record: str, words: list[str], code: str) -> None:
    """A threshold is stated or nothing is applied, nothing is applied in the past, and days are days."""
    refused = run(*words).exception
    assert isinstance(refused, Refused) and refused.problems[0].code == code
