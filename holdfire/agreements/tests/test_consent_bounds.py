"""What keeps the reading of consent within bounds, whatever somebody hands in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from holdfire.agreements.consent_rows import statements
from holdfire.agreements.tests.consents import SOURCE, START, Clock, put, rule, said, stopped
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The record's clock, moved by hand."""
    return stopped(monkeypatch)


def test_how_long_one_of_many_versions_stood_is_read_from_its_own_successors(clock: Clock) -> None:
    """Of a line of versions each stood until the next came."""
    put()
    versions: list[str] = []
    for n in range(4):
        clock.to(n / 10)
        body = {"title": f"Version {n}"}
        before = versions[-1] if versions else None
        versions.append(said(Draft("agreement", "agreement:v", body, SOURCE, supersedes=before)))
    _, stood = statements(versions, None)
    last = [stood[one][-1].last for one in versions]
    assert last == [START + timedelta(days=n / 10) for n in (1, 2, 3)] + [None]


def test_a_rule_names_no_more_members_than_a_page_can_list(clock: Clock) -> None:
    """Every page of a proposal lists who is asked."""
    with pytest.raises(Refused, match="members"):
        rule([f"organisation:m{n}" for n in range(101)])
