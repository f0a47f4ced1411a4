"""What a submission promises."""

from __future__ import annotations

import pytest

from holdfire.record import authority, keyfiles, queries
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.record.submit import STEP
from holdfire.record.taking_back import withdraw_leaf
from holdfire.testing import DESK, SOURCE, say


def revoke(name: str) -> Draft:
    """Any statement will do; a key's is the simplest that the record itself knows."""
    return Draft("key", DESK, {"public_key": name * 64, "state": "revoked"}, SOURCE)


def test_again_gives_the_same_receipt(record: str) -> None:
    """Handing in again adds nothing and gives the same receipt."""
    first, again = say(revoke("a"), revoke("b")), say(revoke("a"), revoke("b"))
    assert first.receipt == again.receipt and (again.accepted, again.unchanged) == (0, 2)
    assert queries.size() == 2


def test_only_the_new_is_added(record: str) -> None:
    """Of a file that is half known, the new half alone enters, and a third hand-in gets the second receipt."""
    say(revoke("a"))
    second = say(revoke("a"), revoke("b"))
    assert (second.accepted, second.unchanged, second.leaf) == (1, 1, 3)
    assert say(revoke("a"), revoke("b")).receipt == second.receipt


def test_one_refusal_refuses_all(record: str) -> None:
    """A form with one bad statement stores nothing and names the field."""
    with pytest.raises(Refused) as caught:
        say(revoke("a"), revoke("x"))
    assert caught.value.problems[0].where == "public_key"
    assert queries.size() == 1 and StatementRow.objects.count() == 1


def test_good_rows_are_kept(record: str) -> None:
    """An import stores its good rows and hands the bad ones back with their line."""
    bad = Draft("key", DESK, {"public_key": "x", "state": "revoked"}, SOURCE, line=7)
    outcome = say(revoke("a"), bad, keep_good=True)
    assert outcome.accepted == 1 and [r.line for r in outcome.refused] == [7]


def test_lost_key_file(record: str) -> None:
    """A lost key file is named in words, and nothing is stored without a signature."""
    keyfiles.path(DESK).unlink()
    with pytest.raises(Refused, match=r"organisation\.desk\.pem"):
        say(revoke("a"))
    assert Submission.objects.count() == 1


def test_nobody_withdraws_for_another(record: str) -> None:
    """A withdrawal takes back a statement of its own maker about the same subject, nothing else."""
    other = queries.statements(leaf=1)
    target = next(iter(other)).id
    with pytest.raises(Refused, match="was said by"):
        say(Draft("withdrawal", "organisation:somebody", {"reason": "wrong"}, SOURCE, supersedes=target))


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("2017", True),
        ("2017-02", True),
        ("2017-02-28", True),
        ("2017-02-28T10:00Z", True),
        ("2017-13", False),
        ("2017-02-31", False),
        ("2017-02-28T25:00Z", False),
        ("28.2.2017", False),
    ],
)
def test_valid_period(record: str, text: str, good: bool) -> None:
    """A valid period is written in years, months, days or moments that the calendar has."""
    draft = Draft("key", DESK, {"public_key": "a" * 64, "state": "revoked"}, SOURCE, valid_from=text)
    if good:
        assert say(draft).accepted == 1
    else:
        with pytest.raises(Refused, match="HF-1005"):
            say(draft)


def test_one_submission_says_more_of_a_subject_than_fits_in_a_step(record: str) -> None:
    """What a submission said in its first step is read in its second, although its leaf is not closed yet."""
    names = [Draft("known_as", record, {"name": f"Name {n}"}, SOURCE) for n in range(STEP + 1)]
    assert say(*names).accepted == STEP + 1
    known = list(queries.statements_about([record], {"known_as"}))
    assert len({said.received for said in known}) == 1
    leaf = known[0].leaf
    taken = withdraw_leaf(leaf, "Said in error.", organisation=record, by=authority.OPERATOR)
    assert taken.accepted == STEP + 1
