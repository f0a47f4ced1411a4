"""Organisations are added by the keeper and sign with keys of their own."""

from __future__ import annotations

import pytest

from holdfire.parties import queries
from holdfire.parties.organisations import add_organisation, revoke_key, rotate_key, working_key
from holdfire.record import keyfiles, verify
from holdfire.record.problems import Refused
from holdfire.record.queries import keys_of, size, statements
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

pytestmark = pytest.mark.django_db
MISSION = "organisation:mission"


def add_mission() -> None:
    add_organisation(MISSION, {"en": "Observer mission"}, ["monitor"])


def renamed(label: str) -> Draft:
    """The mission describes itself."""
    return Draft("organisation", MISSION, {"names": {"en": "Mission"}, "label": label, "roles": ["monitor"]})


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_an_added_organisation_is_described_and_has_a_key(record: str) -> None:
    """The keeper signs both statements and attributes them; the key lies readable by its owner alone."""
    add_mission()
    told = [s for s in statements() if s.about == MISSION]
    assert [s.kind for s in told] == ["organisation", "key"]
    assert {(s.organisation, s.attributed_to) for s in told} == {(DESK, MISSION)}
    assert keyfiles.path(MISSION).stat().st_mode & 0o777 == 0o600
    say(renamed("Mission"), organisation=MISSION)


def test_adding_an_organisation_again_adds_nothing(record: str) -> None:
    """In the same words it is the same statement, and the key stays; other words are refused."""
    add_mission()
    before, key = size(), working_key(MISSION)
    add_mission()
    assert (size(), working_key(MISSION)) == (before, key)
    with pytest.raises(Refused) as refused:
        add_organisation(MISSION, {"en": "Something else"}, ["monitor"])
    assert codes(refused) == ["HF-2010"]


def test_a_refused_organisation_leaves_no_key_behind(record: str) -> None:
    """Nothing of it is on the disk."""
    with pytest.raises(Refused):
        add_organisation("organisation:none", {}, ["monitor"])
    assert not keyfiles.path("organisation:none").exists()


def test_the_keeper_describes_itself_with_the_key_it_has(record: str) -> None:
    """The organisation that keeps the record had a key from its first leaf on."""
    key = working_key(DESK)
    add_organisation(DESK, {"en": "Example desk"}, ["keeper"])
    assert working_key(DESK) == key
    assert queries.label(DESK) == "Example desk"


def test_nobody_describes_another(record: str) -> None:
    """Only the organisation itself or the keeper of the record may say who it is."""
    add_mission()
    add_organisation("organisation:other", {"en": "Other"}, ["party"])
    with pytest.raises(Refused) as refused:
        say(renamed("Liars"), organisation="organisation:other")
    assert codes(refused) == ["HF-1022"]


def test_old_statements_verify_after_a_key_was_rotated(record: str) -> None:
    """Each is checked against the key that was valid at its leaf; new ones are signed with the new key."""
    add_mission()
    say(renamed("Before"), organisation=MISSION)
    old = working_key(MISSION)
    assert rotate_key(MISSION) == (working_key(MISSION) or b"").hex()
    say(renamed("After"), organisation=MISSION)
    assert old is not None
    assert keys_of(MISSION) == {old: True, working_key(MISSION): False}
    assert verify.verify().fault is None


def test_the_old_key_announces_the_new_one(record: str) -> None:
    """So that nobody but the holder of the old key, or the keeper, can bring in a new one."""
    add_mission()
    rotate_key(MISSION)
    last = [s for s in statements(kinds=["key"]) if s.about == MISSION]
    assert [(s.organisation, s.body["state"]) for s in last] == [
        (DESK, "announced"),
        (MISSION, "announced"),
        (MISSION, "revoked"),
    ]


def test_a_rotated_key_signs_no_more(record: str) -> None:
    """A copy of the old key file is worth nothing."""
    add_mission()
    stolen = keyfiles.path(MISSION).read_bytes()
    rotate_key(MISSION)
    keyfiles.path(MISSION).write_bytes(stolen)
    with pytest.raises(Refused) as refused:
        say(renamed("Stolen"), organisation=MISSION)
    assert codes(refused) == ["HF-1008"]


def test_a_revoked_key_is_refused_at_once(record: str) -> None:
    """The keeper revokes a stolen key; the next submission with it is refused, the earlier ones still verify."""
    add_mission()
    say(renamed("Before"), organisation=MISSION)
    revoke_key(MISSION)
    with pytest.raises(Refused) as refused:
        say(renamed("After"), organisation=MISSION)
    assert codes(refused) == ["HF-1008"]
    assert verify.verify().fault is None


@pytest.mark.parametrize("loss", ["revoked", "lost"])
def test_an_organisation_without_a_key_gets_a_new_one_from_the_keeper(record: str, loss: str) -> None:
    """A lost or a stolen key is not the end: the keeper announces the next one, visibly in its own name."""
    add_mission()
    if loss == "revoked":
        revoke_key(MISSION)
    else:
        keyfiles.path(MISSION).unlink()
    rotate_key(MISSION)
    announced = [s for s in statements(kinds=["key"]) if s.about == MISSION][-1]
    assert (announced.organisation, announced.attributed_to) == (DESK, MISSION)
    say(renamed("Again"), organisation=MISSION)


def test_only_a_key_in_use_can_be_revoked(record: str) -> None:
    """An unknown key, or one that was revoked before, is refused with a sentence."""
    add_mission()
    for public in ("not hexadecimal", "ab" * 32):
        with pytest.raises(Refused) as refused:
            revoke_key(MISSION, public)
        assert codes(refused) == ["HF-2021"]
    revoke_key(MISSION)
    with pytest.raises(Refused) as refused:
        revoke_key(MISSION)
    assert codes(refused) == ["HF-2021"]
