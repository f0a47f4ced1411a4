"""People with accounts: added by an administrator, and never part of the log."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model

from holdfire.parties import members
from holdfire.parties.models import Member
from holdfire.parties.tests.people import person
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

pytestmark = pytest.mark.django_db


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_personal_data_never_lies_in_the_log(record: str) -> None:
    """A submission names its member by a random handle; neither name nor address is in any leaf or statement."""
    member = person("Bolat", email="bolat.k@example.org")
    body = {"names": {"en": "A group"}, "designated_by": "A body"}
    say(Draft("designation", "group:g", body, valid_from="2017"), by=member.handle)
    leaves = [bytes(row.entry) for row in Submission.objects.all()]
    log = b"\n".join(leaves + [bytes(row.data) for row in StatementRow.objects.all()])
    assert member.handle.encode() in log
    assert b"Bolat" not in log
    assert b"bolat" not in log


def test_a_member_who_is_gone_leaves_the_log_as_it_was(record: str) -> None:
    """The person can be erased: what they handed in stays signed by their organisation."""
    member = person("Bolat", email="bolat.k@example.org")
    member.user.delete()
    assert not Member.objects.exists()
    assert not get_user_model().objects.exists()


def test_two_members_never_share_an_address(record: str) -> None:
    """Whatever its capitals, an e-mail address belongs to one person."""
    person("Bolat", email="duty@example.org")
    with pytest.raises(Refused) as refused:
        person("Camila", email=" Duty@Example.org ")
    assert codes(refused) == ["HF-2012"]


def test_a_member_belongs_to_an_organisation_of_the_record(record: str) -> None:
    """An organisation that nobody added has no members."""
    with pytest.raises(Refused) as refused:
        person("Bolat", "organisation:unheard-of")
    assert codes(refused) == ["HF-2011"]


def test_rights_are_changed_where_there_is_a_membership(record: str) -> None:
    """Permissions in an organisation that one is no member of cannot be set."""
    with pytest.raises(Refused) as refused:
        members.set_permissions(person("Bolat"), "organisation:other", ["read"])
    assert codes(refused) == ["HF-2019"]
    with pytest.raises(Refused) as refused:
        members.by_handle("m-nobody")
    assert codes(refused) == ["HF-2013"]


def test_a_new_member_has_no_password(record: str) -> None:
    """No default password exists anywhere."""
    assert not person("Aigerim").user.has_usable_password()
    assert person("Bolat").may("report", DESK)
