"""`holdfire consent` at the machine that holds the keys."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from typer import Typer
from typer.testing import CliRunner, Result

from holdfire.agreements import consent_cli
from holdfire.agreements.tests.consents import MEMBERS, join, renewal, rule
from holdfire.record.problems import Refused

pytestmark = pytest.mark.usefixtures("record")
LATER = f"{datetime.now(UTC) + timedelta(days=9, hours=12):%Y-%m-%d %H:%M}"


def run(*words: str) -> Result:
    """A `holdfire` with these commands alone."""
    groups = {"": Typer()}

    def group(name: str) -> Typer:
        if name not in groups:
            groups[name] = Typer()
            groups[""].add_typer(groups[name], name=name)
        return groups[name]

    consent_cli.attach(group)
    return CliRunner().invoke(groups[""], ["consent", *words], catch_exceptions=True)


def test_a_statement_is_put_answered_and_listed() -> None:
    """Each command tells the leaf and how it stands; the list names who is silent and how long is left."""
    join()
    statement, ruled = renewal(), rule()
    said = run(
        "put", statement[:12], "--rule", ruled[:12], "--until", LATER, "--asks", "Shall it go on?"
    ).stdout
    assert said.startswith("Leaf ") and "waiting" in said
    for of in ("a", "b"):
        run("answer", statement, "consents", "--as", of)
    answered = run("answer", statement, "objects", "--reason", "Too long.", "--as", MEMBERS[2]).stdout
    assert "contested" in answered and "objects   C" in answered and ": Too long." in answered
    assert "contested" in run("list").stdout
    taken = run("withdraw", statement, "--reason", "Not yet.", "--as", "c").stdout
    assert "silent    C" in taken and "9 days left" in taken
    assert "Nothing." in run("list", "--waiting-for", "a").stdout
    assert statement[:12] in run("list", "--waiting-for", "c").stdout


def test_json_names_every_statement_behind_the_state() -> None:
    """Members, answers with ids, the rule and its version; the same answer again adds nothing."""
    join()
    statement, ruled = renewal(), rule()
    run("put", statement, "--rule", ruled, "--until", LATER)
    run("answer", statement, "consents", "--as", "a")
    again = json.loads(run("answer", statement, "consents", "--as", "a", "--json").stdout)
    assert again["accepted"] == 0
    (case,) = json.loads(run("list", "--json").stdout)
    assert [again["cases"][0][name] for name in ("state", "statement")] == ["waiting", statement]
    assert (case["rule"], case["members"], case["silent"]) == (ruled, list(MEMBERS), list(MEMBERS[1:]))
    assert len(case["consented"][0]["statement"]) == 64
    assert case["judged_by"] == "consent/1"
    before = json.loads(run("list", "--json", "--as-known-on", "2017-01-01").stdout)
    assert before == []


def test_a_deadline_that_is_over_is_refused_with_a_sentence() -> None:
    """So is an objection without a reason."""
    join()
    statement, ruled = renewal(), rule()
    over = run("put", statement, "--rule", ruled, "--until", "2017-06-24 12:00").exception
    assert isinstance(over, Refused) and "2017-06-24 12:00 UTC is over." in str(over)
    run("put", statement, "--rule", ruled, "--until", LATER)
    bare = run("answer", statement, "objects", "--as", "a").exception
    assert isinstance(bare, Refused) and bare.problems[0].code == "HF-8046"
