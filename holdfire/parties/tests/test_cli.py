"""The commands of whoever runs the machine."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from typer import Typer
from typer.testing import CliRunner, Result

from holdfire.parties import cli, queries
from holdfire.parties.models import Member
from holdfire.record.problems import Refused
from holdfire.testing import DESK

pytestmark = pytest.mark.django_db


def run(*words: str) -> Result:
    """A `holdfire` with the commands of this slice alone."""
    groups = {"": Typer()}

    def group(name: str) -> Typer:
        if name not in groups:
            groups[name] = Typer()
            groups[""].add_typer(groups[name], name=name)
        return groups[name]

    cli.attach(group)
    return CliRunner().invoke(groups[""], words, catch_exceptions=True)


def add_mission() -> Result:
    names = ("--name", "Observer mission", "--name", "ar=بعثة المراقبة")
    return run("organisation", "add", "mission", *names, "--role", "monitor", "--label", "Mission")


def add_bolat() -> str:
    """The handle of a new member."""
    said = run("member", "add", "--organisation", "desk", "--name", "Bolat", "--may", "report,assess").stdout
    return said.split()[0]


def test_an_organisation_is_added_with_names_in_several_languages(record: str) -> None:
    """A name without a language is English."""
    assert add_mission().exit_code == 0
    row = queries.organisations().get(key="organisation:mission")
    assert row.names == {"en": "Observer mission", "ar": "بعثة المراقبة"}
    assert "already" in add_mission().stdout
    assert "Mission" in run("organisation", "list").stdout


def test_a_role_of_ones_own_making_is_refused(record: str) -> None:
    """Roles are a closed list."""
    refused = run("organisation", "add", "x", "--name", "X", "--role", "warlord").exception
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "HF-2022"


def test_keys_are_rotated_and_revoked(record: str) -> None:
    """Each prints what it did."""
    add_mission()
    assert re.search(r"[0-9a-f]{64}", run("organisation", "key", "rotate", "mission").stdout)
    assert "Revoked" in run("organisation", "key", "revoke", "mission").stdout
    assert "no key" in run("organisation", "list").stdout


def test_a_new_member_gets_a_link_that_signs_them_in(record: str, client: Client) -> None:
    """The command prints it, whole."""
    said = run("member", "add", "--organisation", "desk", "--name", "Bolat", "--may", "report, assess").stdout
    link = re.search(r"https?://[^/]+(/sign-in/\S+)", said)
    assert link
    client.post(link[1])
    assert client.get("/account/").status_code == 200
    assert Member.objects.get().may("assess", DESK)


def test_a_member_is_changed_suspended_and_reinstated(record: str) -> None:
    """The list tells the state."""
    handle = add_bolat()
    run("member", "may", handle, "--organisation", "desk", "--may", "read")
    assert not Member.objects.get().may("report", DESK)
    run("member", "suspend", handle, "--organisation", "desk")
    assert "suspended" in run("member", "list").stdout
    run("member", "reinstate", handle, "--organisation", "desk")
    assert "suspended" not in run("member", "list").stdout
    assert "/sign-in/" in run("member", "link", handle, "--hours", "1").stdout
