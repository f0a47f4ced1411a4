"""The qualification of an incident on its page, in the API and on the command line."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from holdfire.agreements.qualify import VERDICTS
from holdfire.incidents import cli, queries
from holdfire.incidents.models import Qualification
from holdfire.incidents.reasons import judged
from holdfire.incidents.tests.build import account, attribution, zone
from holdfire.incidents.tests.ceasefire import (
    agreement,
    designation,
    exemption,
    known_as,
    names,
    scope,
    shelling,
)
from holdfire.incidents.verdicts import ANSWERS, of_agreement
from holdfire.record.problems import Refused
from holdfire.record.queries import last, size
from holdfire.testing import browser_of, say

PLACES = {"away": {"lon": 39.0}, "vague": {"lon": 37.3, "where_prec": 2}}


@pytest.fixture
def truce(record: str) -> int:
    """A breach, an exempt one, one with rival attributions and a denial, one whose place is vague, one elsewhere."""
    say(*zone("idlib"), *agreement(), *names(), exemption(), designation("isil"), scope())
    say(
        shelling("breach"),
        shelling("exempt", "IS"),
        shelling("rival", denied_by=["Ministry"]),
        attribution("rival", "IS"),
        shelling("vague", place=PLACES["vague"]),
        shelling("away", place=PLACES["away"]),
        account("nowhere", text="Somewhere."),
    )
    return size()


def page(name: str, query: str = "") -> str:
    """The section on qualification, and the tile."""
    text = browser_of("read").get(f"/incidents/{name}/{query}").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def shown(name: str) -> Any:
    return browser_of("read").get(f"/incidents/{name}/").context["qualification"]


def test_the_page_says_what_the_table_holds(truce: int) -> None:
    """The answers that the page computes anew are those that were counted, and so is what they come to together."""
    for name in ("breach", "exempt", "rival", "vague", "away"):
        found = queries.incident(f"incident:{name}")
        assert found is not None
        case = judged(found, None)
        rows = Qualification.objects.now().filter(key=f"incident:{name}").values_list("verdict", "steps")
        assert sorted(rows) == sorted((one.verdict, one.steps) for one in case.answers)
    told = {row["verdict"]: row["n"] for row in of_agreement("agreement:truce")}
    assert told == {"breach": 1, "exempt": 1, "rival": 1, "undetermined": 1}


def test_a_breach_is_told_step_by_step(truce: int) -> None:
    """One question a step, each answered and with what it rests on, and the verdict at the end."""
    text = page("breach")
    assert "Qualification, step by step" in text and "Every question is answered." in text
    assert "Was the agreement in force on that day?" in text and "Fri 5 May" in text
    assert "100 % of the stated place and days lies within idlib." in text
    assert "Government: government, bound." in text and "qualify.party" in text
    steps = shown("breach")["versions"][0]["steps"]
    assert [one["said"] for one in steps] == ["yes", "yes", "yes", "no", "yes"]
    assert all(one["statements"] for one in steps) and "What would settle it" not in text


def test_a_chain_stops_where_an_answer_decides(truce: int) -> None:
    """What comes after is not asked, and is told so."""
    steps = shown("exempt")["versions"][0]["steps"]
    assert [one["state"] for one in steps] == ["", "", "", "", "not-reached"]
    assert "Not asked" in page("exempt") and "IS: isil, designated on that day" in page("exempt")


def test_rival_answers_stand_side_by_side(truce: int) -> None:
    """A claim, a rival claim and a denial are three answers, with who holds each; what differs is marked."""
    told = shown("rival")
    assert [one["verdict"] for one in told["versions"]] == ["breach", "undetermined", "exempt"]
    assert told["verdict"] == "rival" and {"who", "verdict", "party", "exempt"} <= told["differ"]
    assert "place" not in told["differ"]
    text = page("rival")
    assert "3 answers stand side by side" in text and "quoting Ministry" in text
    assert "what others claim is denied" in text and "Rival verdicts" in text


def test_an_open_question_says_what_would_settle_it(truce: int) -> None:
    """A vague place leaves the third step open, in words, with the share."""
    text = page("vague")
    assert "Open at step 3 of 5." in text and "A share is not a yes." in text
    assert "What would settle it: a report that gives the place more precisely." in text
    assert "It may be any of: Breach, Not covered." in text


def test_what_no_clause_asks_about_is_told(truce: int) -> None:
    """Outside of every line, or without a place, no clause is asked, and the page says why."""
    assert "covers the ground on which it fell" in page("away")
    assert "Nobody says where it was" in page("nowhere")


def test_without_a_reading_of_a_clause_there_is_no_section(record: str) -> None:
    """Where nobody says what any clause forbids, the page asks nothing."""
    say(*agreement(), shelling("a"))
    assert "Qualification" not in page("a")


def test_the_page_keeps_to_what_was_known(truce: int) -> None:
    """A name explained later changes the page of today, and not the one as known before."""
    say(shelling("late", "Unheard-of"))
    known = last()
    assert known is not None
    say(known_as("organisation:government", "Unheard-of"))
    moment = known.received.isoformat().replace("+00:00", "Z")
    assert shown("late")["verdict"] == "breach"
    text = page("late", f"?known={moment}")
    assert "Undetermined" in text and "Unheard-of: nobody says whom this name means." in text


def test_the_api_gives_every_answer_with_its_reasons(truce: int) -> None:
    """Words of the list, keys of statements, and null for what is not known or was not asked."""
    told = browser_of("read").get("/api/v1/incidents/rival/qualification").json()
    assert (told["incident"], told["verdict"]) == ("incident:rival", "rival")
    assert [one["verdict"] for one in told["answers"]] == ["breach", "undetermined", "exempt"]
    breach, denied, exempt = told["answers"]
    assert breach["zones"] == [{"zone": "zone:idlib", "share_low": 1.0, "share_high": 1.0}]
    assert [one["answer"] for one in exempt["steps"]] == ["yes", "yes", "yes", "yes", None]
    assert denied["denied"] and denied["sides"] == [] and denied["held_by"][0]["claimed_by"] == "Ministry"
    assert denied["could_be"] == ["breach", "exempt", "not_covered"]
    assert browser_of("read").get("/api/v1/incidents/none/qualification").status_code == 404
    assert browser_of("read").get("/api/v1/incidents/away/qualification").json()["verdict"] is None


def run(*words: str) -> Any:
    app = typer.Typer()
    cli.attach(lambda name: app)
    return CliRunner().invoke(app, ["qualify", *words])


def test_the_command_tells_one_incident(truce: int) -> None:
    """In words with every question, or as the JSON that the API gives."""
    said = run("rival").output
    assert "incident:rival: Rival verdicts" in said and "Does the clause bind whoever did it? Yes" in said
    told = json.loads(run("incident:rival", "--json").output)
    assert told.pop("as_known_on") is None
    assert told == browser_of("read").get("/api/v1/incidents/rival/qualification").json()


def test_the_command_counts_all_incidents(truce: int) -> None:
    """By zone and over all zones; as known on a day before anything was said, there is nothing."""
    told = json.loads(run("--all", "--json").output)["agreements"][0]
    assert told["verdicts"] == of_agreement("agreement:truce") and told["zones"][0]["zone"] == "zone:idlib"
    assert "Rival verdicts" in run("--all").output
    before = json.loads(run("--all", "--json", "--as-known-on", "2001-01-01").output)
    assert before == {"as_known_on": "2001-01-01", "agreements": []}


@pytest.mark.parametrize(
    ("words", "code"), [([], "HF-5801"), (["rival", "--all"], "HF-5801"), (["x"], "HF-5802")]
)
def test_the_command_refuses_what_it_cannot_answer(truce: int, words: list[str], code: str) -> None:
    """Neither or both of one and all, and an incident that there is not, get a sentence."""
    refused = run(*words).exception
    assert isinstance(refused, Refused) and refused.problems[0].code == code


def test_the_words_of_verdicts_are_those_of_the_kernel() -> None:
    """Every verdict has its weight, and rival ones have theirs."""
    assert {*ANSWERS} == {*VERDICTS, "rival"}
