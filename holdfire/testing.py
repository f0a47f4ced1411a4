"""What tests of every slice need: a fresh record, somebody to say things, and the shared data where it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from holdfire.parties import links, members
from holdfire.record import authority, settingup
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit

DESK = "organisation:desk"
SOURCE = Source(publisher="Example desk")


def shared(path: str) -> Path:
    """A file of the shared folder beside the project; skips the test where whoever cloned the project has none."""
    file = Path(__file__).resolve().parents[2] / "shared" / path
    if not file.exists():
        pytest.skip(
            f"The shared file {path} is not beside this clone; the same rule is tested on our own small file."
        )
    return file


def new_record(home: Path, settings: Any) -> str:
    """Make a record in `home` kept by the example desk; gives the desk's key."""
    settings.HOME = home
    settingup.folder()
    settingup.init("holdfire.example/test", DESK)
    return DESK


@pytest.fixture
def record(db: None, tmp_path: Path, settings: Any) -> str:
    """A fresh record kept by the example desk, in a folder of its own; gives the desk's key."""
    return new_record(tmp_path, settings)


def say(
    *drafts: Draft, organisation: str = DESK, by: str = authority.OPERATOR, keep_good: bool = False
) -> Outcome:
    """Hand statements in as the operator of the machine."""
    return submit(drafts, organisation=organisation, by=by, keep_good=keep_good)


def browser_of(*may: str, organisation: str = DESK, name: str = "Bolat", csrf: bool = False) -> Client:
    """A browser in which a new member with these permissions is signed in; pages show themselves to no one else."""
    browser = Client(enforce_csrf_checks=csrf)
    link = links.one_time_link(members.add(organisation, name, None, may or ("read",)))
    token = str(browser.get(link).context["csrf_token"])
    browser.post(link, {"csrfmiddlewaretoken": token})
    return browser
