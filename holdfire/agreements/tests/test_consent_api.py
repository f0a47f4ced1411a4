"""Consent through the API: the same rules as on the pages."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from holdfire.agreements.tests.consents import (
    MEMBERS,
    OUTSIDER,
    Clock,
    join,
    put,
    renewal,
    rule,
    stopped,
    verdict,
)
from holdfire.testing import browser_of

pytestmark = pytest.mark.usefixtures("record")
A, B, C = MEMBERS


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The record's clock, moved by hand."""
    return stopped(monkeypatch)


def delegate(of: str) -> Client:
    """A delegate of this organisation."""
    return browser_of("report", "consent", organisation=of, name=f"Delegate of {of}")


def send(browser: Client, path: str, **said: Any) -> Any:
    """Hand something in as JSON."""
    return browser.post(f"/api/v1/consent/{path}", said, content_type="application/json")


def test_put_answered_listed_and_taken_back(clock: Clock) -> None:
    """Each answer tells the leaf and how it stands; the list narrows to a state and to what waits for somebody."""
    join()
    statement, ruled = renewal(), rule()
    a, c = delegate(A), delegate(C)
    made = send(a, f"{statement}/put", rule=ruled, until="2100-01-09T10:00Z", asks="Agreed?").json()
    assert (made["accepted"], made["cases"][0]["silent"]) == (1, list(MEMBERS))
    send(a, f"{statement}/answer", answer="consents")
    done = send(c, f"{statement[:12]}/answer", answer="objects", reason="Too long.").json()
    case = done["cases"][0]
    assert (case["state"], case["objected"][0]["reason"], case["until"]) == (
        "contested",
        "Too long.",
        "2100-01-09T10:00:00.000Z",
    )
    assert send(c, f"{statement}/withdraw", reason="Not yet.").json()["cases"][0]["state"] == "waiting"

    def count(query: str) -> int:
        return int(a.get(f"/api/v1/consent?{query}").json()["count"])

    assert [count(f"waiting_for={of}") for of in (A, B, C)] == [0, 1, 1]
    assert [count(query) for query in ("state=waiting", "state=adopted", "known=2017-01-01")] == [1, 0, 0]
    assert [one["proposal"] for one in a.get(f"/api/v1/consent/{statement}").json()] == [case["proposal"]]


def test_nobody_answers_for_another_or_without_the_permission(clock: Clock) -> None:
    """A reporter is refused; an outsider's answer counts for nothing; a body cannot name another organisation."""
    statement = put()
    reporter = browser_of("report", organisation=A, name="Reporter")
    assert send(reporter, f"{statement}/answer", answer="consents").status_code == 403
    assert send(reporter, f"{statement}/withdraw", reason="x").status_code == 403
    send(delegate(OUTSIDER), f"{statement}/answer", answer="consents", organisation=A)
    assert verdict(statement).silent == MEMBERS
    raw = {"kind": "consent", "about": f"consent:{statement}", "body": {"answer": "consents"}}
    for said in (raw, raw | {"attributed_to": B}):
        answered = reporter.post(
            "/api/v1/submissions", {"statements": [said]}, content_type="application/json"
        )
        assert answered.status_code == 403


@pytest.mark.parametrize(
    ("path", "said", "code"),
    [
        ("put", {"until": "2017-05-05T10:00Z"}, "HF-8041"),
        ("put", {"until": "99999-01-01T00:00Z"}, "HF-8042"),
        ("put", {"rule": "0" * 64}, "HF-8043"),
        ("answer", {"answer": "objects"}, "HF-8046"),
        ("answer", {"answer": "perhaps"}, "HF-7122"),
        ("withdraw", {"reason": "x"}, "HF-8047"),
    ],
)
def test_what_is_refused_has_a_code_and_a_sentence(
    clock: Clock, path: str, said: dict[str, str], code: str
) -> None:
    """Problem details as everywhere; nothing was stored."""
    statement = put()
    body = {"rule": rule(), "until": "2100-01-09T10:00Z", **said} if path == "put" else said
    answered = send(delegate(A), f"{statement}/{path}", **body)
    assert answered.status_code == 422
    assert answered.json()["errors"][0]["code"] == code


def test_what_nobody_put_has_no_cases(clock: Clock) -> None:
    """An empty list, a refusal to answer, and nothing for an unknown id."""
    join()
    statement, browser = renewal(), delegate(A)
    assert browser.get(f"/api/v1/consent/{statement}").json() == []
    assert send(browser, f"{statement}/answer", answer="consents").json()["errors"][0]["code"] == "HF-8044"
    assert browser.get(f"/api/v1/consent/{'0' * 64}").status_code == 404
