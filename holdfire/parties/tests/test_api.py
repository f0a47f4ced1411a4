"""The API's shell: one way in, one way to say no, one way to page."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from ninja import NinjaAPI
from ninja.testing import TestClient

from holdfire.config.answers import answer_in_problems
from holdfire.parties import tokens
from holdfire.parties.organisations import add_organisation
from holdfire.parties.tests.people import at_the_desk, person
from holdfire.record import envelope, keyfiles
from holdfire.record.clock import now
from holdfire.record.problems import CATALOGUE, Refused
from holdfire.record.queries import log
from holdfire.record.rules import BUSY, MAY_NOT
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, SOURCE, say

pytestmark = pytest.mark.django_db


def told(answer: Any) -> dict[str, Any]:
    """The problem in an answer, whole."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    said: dict[str, Any] = json.loads(answer.content)
    assert set(said) == {"type", "title", "status", "detail", "instance", "code", "where", "mend", "errors"}
    assert said["status"] == answer.status_code
    assert said["type"] == f"/problems/{said['code']}/"
    assert said["title"] == CATALOGUE[said["code"]].title
    assert said["detail"].endswith(".")
    return said


def test_nobody_reads_without_signing_in(record: str, client: Client) -> None:
    """401 says which way to come in."""
    answer = client.get("/api/v1/organisations")
    assert (answer.status_code, told(answer)["code"]) == (401, "HF-7101")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v1/", "/api/v1/organisations/nobody/nothing"])
def test_what_is_not_there_is_told_in_the_same_form(record: str, client: Client, path: str) -> None:
    """404 is a problem too, never a page."""
    answer = client.get(path)
    assert (answer.status_code, told(answer)["code"], told(answer)["instance"]) == (404, "HF-7104", path)


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("limit=501", "query.limit"),
        ("limit=0", "query.limit"),
        ("offset=-1", "query.offset"),
        ("limit=many", "query.limit"),
    ],
)
def test_a_value_that_cannot_be_is_named(record: str, query: str, where: str) -> None:
    """422 says which parameter is wrong; no list gives more than 500 at once."""
    answer = at_the_desk(person("Aigerim")).get(f"/api/v1/organisations?{query}")
    assert (answer.status_code, told(answer)["where"]) == (422, where)


def test_a_moment_that_cannot_be_read_is_refused(record: str) -> None:
    """`known` takes a day or a moment."""
    answer = at_the_desk(person("Aigerim")).get("/api/v1/organisations?known=yesterday")
    assert (answer.status_code, told(answer)["code"]) == (422, "HF-7902")


def test_organisations_and_designations_are_listed(record: str) -> None:
    """What the record holds, with the statement behind each."""
    add_organisation("organisation:un", {"en": "United Nations", "ar": "الأمم المتحدة"}, ["observer"])
    body = {"names": {"en": "The Front"}, "designated_by": "UN Security Council"}
    say(Draft("designation", "group:front", body, Source("UN"), "organisation:un", "2013-05-30"))
    browser = at_the_desk(person("Aigerim"))
    one = browser.get("/api/v1/organisations").json()["items"][0]
    assert (one["key"], one["names"]["ar"], len(one["statement"])) == ("organisation:un", "الأمم المتحدة", 64)
    group = browser.get("/api/v1/designations?group=group:front").json()["items"][0]
    assert (group["starts"], group["ends"], group["holder"]) == ("2013-05-30", None, "organisation:un")
    assert browser.get("/api/v1/designations?group=group:other").json()["count"] == 0
    assert browser.get("/api/v1/organisations?known=2001-01-01").json()["items"] == []


def test_a_list_comes_in_pages(record: str) -> None:
    """Each page names the next, with the same narrowing, and the last names none."""
    for number in range(5):
        add_organisation(f"organisation:o{number}", {"en": f"Number {number}"}, ["party"])
    browser, seen = at_the_desk(person("Aigerim")), []
    path = "/api/v1/organisations?limit=2&known=2999-01-01"
    while path:
        page = browser.get(path).json()
        assert page["count"] == 5
        seen += [item["key"] for item in page["items"]]
        path = page["next"]
        assert path is None or "known=2999-01-01" in path
    assert seen == [f"organisation:o{number}" for number in range(5)]


def test_every_refusal_has_its_status() -> None:
    """Several problems stand side by side, the first gives the status; a fault of ours tells nothing of itself."""
    api = NinjaAPI(urls_namespace="trial", docs_url=None, openapi_url="")
    answer_in_problems(api)
    raised = {
        "refused": Refused([MAY_NOT.at("Bolat may not.", "permission"), BUSY.at("It is being written.")]),
        "busy": Refused([BUSY.at("It is being written.")]),
        "fault": ZeroDivisionError("the key is hf_abc_def"),
    }

    @api.get("/{name}")
    def trial(request: Any, name: str) -> None:
        raise raised[name]

    browser = TestClient(api)
    refused, busy, fault = (browser.get(f"/{name}") for name in raised)
    assert (refused.status_code, [each["code"] for each in refused.json()["errors"]]) == (
        403,
        ["HF-1009", "HF-1014"],
    )
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "5")
    assert fault.status_code == 500
    assert b"hf_abc_def" not in fault.content


def test_the_document_describes_every_route(record: str, client: Client) -> None:
    """openapi.json is there for whoever writes a program; no page loads scripts from elsewhere to show it."""
    document = client.get("/api/v1/openapi.json").json()
    assert {"/api/v1/me", "/api/v1/organisations", "/api/v1/designations"} <= set(document["paths"])
    assert client.get("/api/v1/docs").status_code == 404
    schemes = document["components"]["securitySchemes"]
    assert {scheme["type"] for scheme in schemes.values()} == {"http", "apiKey"}


def test_operator_at_a_distance(record: str) -> None:
    """Nobody hands in by the API as the operator, whoever signed: that is only who sits at the machine."""
    said = envelope.seal(
        [Draft("key", DESK, {"public_key": "a" * 64, "state": "announced"}, SOURCE)],
        organisation=DESK,
        by="operator",
        origin=log().origin,
        said=now(),
        key=keyfiles.load(DESK),
    )
    _row, text = tokens.create(person("Bolat").memberships.get(), "field", ["report"])
    answer = Client().post(
        "/api/v1/submissions/signed", said, "application/json", headers={"Authorization": f"Bearer {text}"}
    )
    assert (answer.status_code, told(answer)["code"]) == (403, MAY_NOT.code)


@pytest.mark.parametrize("value", ["kind", "about", "valid_from", "supersedes"])
def test_halves_of_characters(record: str, value: str) -> None:
    """A refusal that quotes half of a surrogate pair can still be sent."""
    _row, text = tokens.create(person("Bolat").memberships.get(), "field", ["report"])
    said = {"kind": "zone", "about": "zone:x", "body": {"names": {"en": "X"}}} | {value: "zone:\ud800"}
    answer = Client().post(
        "/api/v1/submissions",
        {"statements": [said]},
        "application/json",
        headers={"Authorization": f"Bearer {text}"},
    )
    assert (answer.status_code, "\ud800" in told(answer)["detail"]) == (422, False)


@pytest.mark.parametrize("offset", ["9223372036854775808", "9" * 400])
def test_beyond_the_last_page(record: str, offset: str) -> None:
    """A page beyond all numbers is an empty one."""
    _row, text = tokens.create(person("Bolat").memberships.get(), "field", ["report"])
    answer = Client().get(f"/api/v1/log?offset={offset}", headers={"Authorization": f"Bearer {text}"})
    assert (answer.status_code, answer.json()["items"], answer.json()["next"]) == (200, [], None)
