"""Who may what: three named people against the five permissions."""

from __future__ import annotations

import pytest

from holdfire.parties import members, permissions
from holdfire.parties.organisations import add_organisation
from holdfire.parties.tests.people import RIGHTS, person
from holdfire.record import authority
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

OTHER = "organisation:other"
# read, report, assess, consent, administer
TRUTH = {
    "Aigerim": (True, False, False, False, False),
    "Bolat": (True, True, True, False, False),
    "Camila": (True, False, False, True, True),
}


@pytest.mark.parametrize("name", TRUTH)
def test_the_table_of_permissions(name: str) -> None:
    """Any permission lets one read; none implies another."""
    held = permissions.held(permissions.parse(RIGHTS[name]))
    assert tuple(permission in held for permission in permissions.PERMISSIONS) == TRUTH[name]


@pytest.mark.django_db
@pytest.mark.parametrize("name", TRUTH)
def test_the_record_gives_the_same_answer(name: str, record: str) -> None:
    """What a member may is what `record.submit` lets them hand in, for their own organisation and for no other."""
    add_organisation(OTHER, {"en": "Other"}, ["party"])
    member = person(name)
    allowed = tuple(authority.may(member.handle, DESK, permission) for permission in permissions.PERMISSIONS)
    assert allowed == TRUTH[name]
    assert not any(authority.may(member.handle, OTHER, permission) for permission in permissions.PERMISSIONS)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "may"), [("Aigerim", False), ("Bolat", True), ("Camila", False)])
def test_a_submission_is_refused_without_the_permission_of_its_kind(
    name: str, may: bool, record: str
) -> None:
    """A designation takes `assess`; the refusal names the permission."""
    body = {"names": {"en": "A group"}, "designated_by": "A body"}
    draft = Draft("designation", "group:g", body, valid_from="2017")
    member = person(name)
    if may:
        assert say(draft, by=member.handle).accepted == 1
        return
    with pytest.raises(Refused) as refused:
        say(draft, by=member.handle)
    assert [problem.code for problem in refused.value.problems] == ["HF-1009"]


@pytest.mark.django_db
def test_a_suspended_member_may_nothing(record: str) -> None:
    """Suspended in one organisation, a person keeps what they may in another."""
    add_organisation(OTHER, {"en": "Other"}, ["party"])
    bolat = person("Bolat")
    members.join(bolat, OTHER, ["report"])
    members.suspend(bolat, DESK)
    assert not bolat.may("read", DESK)
    assert bolat.may("report", OTHER)
    members.reinstate(bolat, DESK)
    assert bolat.may("assess", DESK)


@pytest.mark.django_db
def test_nobody_at_all_may_nothing(record: str) -> None:
    """A handle that no member has is allowed nothing."""
    assert not authority.may("m-0000000000000000", DESK, "read")
    assert not authority.may("", DESK, "read")


@pytest.mark.parametrize("words", [[], [""], ["reed"], ["read", "all"]])
def test_a_word_that_is_no_permission_is_refused(words: list[str]) -> None:
    """Permissions are a closed list, and a member has at least one."""
    with pytest.raises(Refused) as refused:
        permissions.parse(words)
    assert [problem.code for problem in refused.value.problems] == ["HF-2014"]
