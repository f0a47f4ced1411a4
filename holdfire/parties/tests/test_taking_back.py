"""Who may take back what: never what was said of keys, and never what they could not have said themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from holdfire.parties import members, organisations
from holdfire.parties import queries as parties
from holdfire.record import queries
from holdfire.record.problems import Refused
from holdfire.record.ready import make_ready
from holdfire.record.rebuild import check
from holdfire.record.statement import Draft
from holdfire.record.verify import verify
from holdfire.testing import DESK, SOURCE, say

ABOUT_US = Draft(
    "organisation", DESK, {"names": {"en": "Desk"}, "label": "Desk", "roles": ["keeper"]}, SOURCE
)


def withdraw(id: str, about: str, reason: str = "typed twice") -> Draft:
    """A withdrawal."""
    return Draft("withdrawal", about, {"reason": reason}, SOURCE, supersedes=id)


def id_of(draft: Draft) -> str:
    """The id that the desk's statement gets, which anybody can work out."""
    return make_ready(draft, DESK).id.hex()


def member(*may: str) -> str:
    """The handle of a new member of the desk."""
    return members.add(DESK, "Bolat", None, may).handle


def test_revoked_for_good(record: str) -> None:
    """A revocation is not taken back, not even before it was stated, so a stolen key never signs again."""
    old = organisations.working_key(DESK)
    assert old is not None
    revoked = Draft("key", DESK, {"public_key": old.hex(), "state": "revoked"}, SOURCE)
    say(withdraw(id_of(revoked), DESK))
    organisations.rotate_key(DESK)
    say(revoked)
    for said in queries.statements_about([DESK], ["key"]):
        with pytest.raises(Refused, match="HF-1025"):
            say(withdraw(said.id, DESK, "found again"))
        with pytest.raises(Refused, match="HF-1025"):
            say(
                Draft("key", DESK, {"public_key": "a" * 64, "state": "announced"}, SOURCE, supersedes=said.id)
            )
    assert queries.keys_of(DESK)[old] is True
    assert verify().fault is None


def test_rights_of_what_is_taken_back(record: str) -> None:
    """Whoever may only report withdraws no statement that takes another permission, nor supersedes it by another kind."""
    say(ABOUT_US)
    reporter = member("report")
    with pytest.raises(Refused, match="may not administer"):
        say(withdraw(id_of(ABOUT_US), DESK), by=reporter)
    assert say(withdraw(id_of(ABOUT_US), DESK), by=member("administer")).accepted == 1


def test_rights_of_an_undo(record: str) -> None:
    """To bring a statement back takes what it took to say it, however long the chain of withdrawals is."""
    say(ABOUT_US)
    first = withdraw(id_of(ABOUT_US), DESK)
    say(first)
    second = withdraw(id_of(first), DESK, "it was right")
    with pytest.raises(Refused, match="may not administer"):
        say(second, by=member("report"))
    say(second, by=member("administer"))
    assert parties.label(DESK) == "Desk"
    third = withdraw(id_of(second), DESK, "it was not")
    with pytest.raises(Refused, match="may not administer"):
        say(third, by=member("report", "assess"))
    say(third)
    assert parties.organisations().filter(key=DESK).count() == 0
    assert check() is None
    assert verify().fault is None


def test_rights_of_a_correction(record: str) -> None:
    """The reason of a correction is told by whoever may say what was corrected, about their own statement alone."""
    say(ABOUT_US)
    anew = replace(ABOUT_US, body={**ABOUT_US.body, "label": "The desk"}, supersedes=id_of(ABOUT_US))
    why = Draft("correction", DESK, {"old": id_of(ABOUT_US), "new": id_of(anew), "reason": "its full name"})
    with pytest.raises(Refused, match="may not administer"):
        say(why, by=member("report"))
    assert say(anew, why, by=member("administer")).accepted == 2
    with pytest.raises(Refused, match="HF-1006"):
        say(replace(why, supersedes=id_of(anew)))
    with pytest.raises(Refused, match="HF-1007"):
        say(replace(why, about="organisation:other"))
    key = next(queries.statements_about([DESK], ["key"])).id
    with pytest.raises(Refused, match="HF-1025"):
        say(replace(why, body={**why.body, "old": key}))


def test_rights_before_it_arrives(record: str) -> None:
    """What the record does not hold yet may be anything about its subject, and is withdrawn by those who may say all of it."""
    with pytest.raises(Refused, match="may not administer"):
        say(withdraw(id_of(ABOUT_US), DESK), by=member("report", "assess"))
    assert say(withdraw(id_of(ABOUT_US), DESK), by=member("report", "assess", "administer")).accepted == 1


def test_in_one_submission(record: str) -> None:
    """A statement and its withdrawal in one submission are held to the same rights."""
    both = (withdraw(id_of(ABOUT_US), DESK), ABOUT_US)
    assert say(*both, by=member("administer")).accepted == 2
