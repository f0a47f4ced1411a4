"""Tokens: a program acts for a member, with no more than the member has, and never longer."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from holdfire.parties import members, tokens
from holdfire.parties.models import ApiToken, Member
from holdfire.parties.tests.people import at_the_desk, person, post
from holdfire.record import authority
from holdfire.record.problems import Refused
from holdfire.testing import DESK

pytestmark = pytest.mark.django_db


def token(member: Member, *scopes: str) -> str:
    """The text of a new token."""
    return tokens.create(members.of(member, DESK), "nightly import", scopes)[1]


def ask(text: str, path: str = "/api/v1/me") -> Any:
    """The API's answer to whoever holds this token."""
    return Client().get(path, headers={"Authorization": f"Bearer {text}"})


def test_a_token_acts_for_its_member_within_its_scopes(record: str) -> None:
    """The answer names the member, the organisation and what the token allows, no more."""
    answer = ask(token(person("Bolat"), "report")).json()
    assert (answer["name"], answer["organisation"]) == ("Bolat", DESK)
    assert answer["permissions"] == ["read", "report"]


def test_a_token_is_shown_once_and_kept_as_a_hash(record: str) -> None:
    """The answer that makes it shows it; the page does not show it again, and the table does not hold it."""
    browser = at_the_desk(person("Bolat"))
    made = post(browser, "/account/tokens/", label="nightly import", scopes=["read"])
    text = made.context["text"]
    assert made.status_code == 201
    assert text in made.content.decode()
    assert "no-store" in made.headers["Cache-Control"]
    assert text not in browser.get("/account/").content.decode()
    assert text.rpartition("_")[2] not in str(ApiToken.objects.values().get())
    assert ask(text).status_code == 200


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"label": "x", "scopes": ["consent"]}, "HF-2014"),
        ({"label": "x", "scopes": []}, "HF-2014"),
        ({"label": " ", "scopes": ["read"]}, "HF-2020"),
    ],
)
def test_nobody_gives_a_token_what_they_do_not_hold(record: str, fields: dict[str, Any], code: str) -> None:
    """Scopes are a part of one's own permissions, at least one, and the token has a label."""
    answer = post(at_the_desk(person("Bolat")), "/account/tokens/", **fields)
    assert answer.status_code == 422
    assert code in answer.content.decode()
    assert not ApiToken.objects.exists()


def test_a_token_loses_what_its_member_loses(record: str) -> None:
    """Rights taken from the member are taken from the token at its next request."""
    bolat = person("Bolat")
    text = token(bolat, "report", "assess")
    members.set_permissions(bolat, DESK, ["report"])
    assert ask(text).json()["permissions"] == ["read", "report"]
    members.suspend(bolat, DESK)
    assert ask(text).status_code == 401


def test_a_revoked_token_is_out_at_once(record: str) -> None:
    """Revoked on the account page, it opens nothing any more."""
    bolat = person("Bolat")
    text, name = token(bolat, "read"), ApiToken.objects.get().name
    post(at_the_desk(bolat), f"/account/tokens/{name}/revoke/")
    assert ask(text).status_code == 401


def test_the_token_of_another_does_not_exist(record: str) -> None:
    """Nobody revokes, or learns of, somebody else's token."""
    text, name = token(person("Camila"), "read"), ApiToken.objects.get().name
    assert post(at_the_desk(person("Bolat")), f"/account/tokens/{name}/revoke/").status_code == 404
    assert ask(text).status_code == 200


@pytest.mark.parametrize(
    "change", [lambda t: t[:-1], lambda t: "x" + t, lambda t: "", lambda t: t.replace("hf_", "")]
)
def test_almost_a_token_is_none(record: str, change: Any) -> None:
    """Whatever is not the whole token opens nothing."""
    assert ask(change(token(person("Bolat"), "read"))).status_code == 401


def test_a_wrong_token_is_not_mended_by_a_session(record: str) -> None:
    """A request that names a token stands or falls with it."""
    browser = at_the_desk(person("Bolat"))
    assert browser.get("/api/v1/me").status_code == 200
    assert browser.get("/api/v1/me", headers={"Authorization": "Bearer hf_no_no"}).status_code == 401


def test_the_record_holds_a_token_to_its_scopes(record: str) -> None:
    """Even where a route forgot to ask, `record.submit` refuses what the token does not allow."""
    bolat = person("Bolat")
    row, _ = tokens.create(members.of(bolat, DESK), "reports only", ["report"])
    by = f"{bolat.handle}/{row.name}"
    assert authority.may(by, DESK, "report")
    assert not authority.may(by, DESK, "assess")
    assert not authority.may(f"{bolat.handle}/unheard", DESK, "report")
    tokens.revoke(row)
    assert not authority.may(by, DESK, "report")


def test_scopes_beyond_the_members_own_are_refused_everywhere(record: str) -> None:
    """The rule stands below the page, so a command or a script cannot go round it."""
    with pytest.raises(Refused) as refused:
        token(person("Aigerim"), "report")
    assert [problem.code for problem in refused.value.problems] == ["HF-2014"]
