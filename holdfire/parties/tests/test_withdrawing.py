"""Whatever was signed can be withdrawn with a reason, that can be undone, and so can all of a submission at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from holdfire.parties import members
from holdfire.parties import queries as parties
from holdfire.record import authority, queries, rebuild
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft
from holdfire.record.submit import Outcome
from holdfire.record.taking_back import withdraw, withdraw_leaf
from holdfire.testing import DESK, SOURCE, say


def take(id: str, reason: str = "typed twice", **options: Any) -> Outcome:
    """Withdraw as the operator."""
    return withdraw(id, reason, organisation=DESK, by=authority.OPERATOR, **options)


def take_leaf(leaf: int, reason: str = "wrong file", **options: Any) -> Outcome:
    """Withdraw a submission as the operator."""
    return withdraw_leaf(leaf, reason, organisation=DESK, by=authority.OPERATOR, **options)


def listed(number: int = 1, by: str = "A body") -> Draft:
    """A group is designated."""
    body = {"names": {"en": "A group"}, "designated_by": by}
    return Draft("designation", f"group:{number}", body, SOURCE, None, "2017")


def read() -> int:
    """How many designations are read now."""
    return int(parties.designations().count())


def said(number: int = 1) -> str:
    """The id of a designation that is just said."""
    say(listed(number))
    return str(parties.designations().get(key=f"group:{number}").part)


def test_back_and_forth(record: str) -> None:
    """A statement is withdrawn and brought back any number of times, each time in the same words, and a rebuild agrees."""
    id = said()
    for _turn in range(3):
        assert take(id).accepted == 1
        assert read() == 0
        assert take(id, undo=True).accepted == 1
        assert read() == 1
    assert rebuild.check() is None


def test_done_already(record: str) -> None:
    """What is withdrawn already is not withdrawn again, and what stands is not brought back."""
    id = said()
    with pytest.raises(Refused, match="HF-1027"):
        take(id, undo=True)
    leaf = take(id).leaf
    for reason in ("typed twice", "other words"):
        assert (take(id, reason).leaf, queries.size()) == (leaf, leaf)


def test_what_was_superseded_is_not_withdrawn(record: str) -> None:
    """Only what stands can be taken back: of a statement said anew, the new one."""
    id = said()
    say(replace(listed(by="Another body"), supersedes=id))
    with pytest.raises(Refused, match="HF-1027"):
        take(id)


def test_the_same_words_again(record: str) -> None:
    """Whoever says again what they withdrew is told so; a file or the operator's tools just add nothing, and say so too."""
    id, member = said(), members.add(DESK, "Bolat", None, ["assess"]).handle
    say(listed(2))
    take(id)
    with pytest.raises(Refused, match="HF-1026") as refused:
        say(listed(), by=member)
    assert id[:12] in str(refused.value)
    outcome = say(listed(), listed(2), listed(3))
    assert (outcome.accepted, outcome.unchanged, outcome.withdrawn) == (1, 2, [id])
    assert say(listed(), by=member, keep_good=True).withdrawn == [id]
    take(id, undo=True)
    assert say(listed(), by=member).withdrawn == []


def test_every_withdrawal_is_undone(record: str) -> None:
    """Of several withdrawals of one statement, handed in one by one, an undo takes back all."""
    id = said()
    for reason in ("typed twice", "wrong day"):
        say(Draft("withdrawal", "group:1", {"reason": reason}, SOURCE, supersedes=id))
    assert take(id, undo=True).accepted == 2
    assert read() == 1


def test_not_what_was_said_anew(record: str) -> None:
    """A withdrawal that a standing statement took the place of is not undone: there would be two versions of one statement."""
    id = said()
    gone = take(id)
    taken = next(queries.statements(leaf=gone.leaf)).id
    say(replace(listed(by="Another body"), supersedes=taken))
    with pytest.raises(Refused, match="HF-1027"):
        take(id, undo=True)
    assert read() == 1


def test_a_whole_submission(record: str) -> None:
    """What still stands of a submission is withdrawn as one, once; and to withdraw that submission brings it back."""
    drafts = [listed(n) for n in range(1203)]
    leaf = say(*drafts).leaf
    take(parties.designations().get(key="group:7").part)
    told: list[tuple[str, int, int | None]] = []
    gone = take_leaf(leaf, progress=lambda *step: told.append(step))
    assert gone.accepted == 1202
    assert told == [("withdrawing", n, 1203) for n in (500, 1000, 1203)]
    assert read() == 0
    assert take_leaf(leaf).receipt is None
    assert take_leaf(gone.leaf, "the right file").accepted == 1202
    assert read() == 1202
    assert take_leaf(leaf).accepted == 1202
    assert take_leaf(leaf, "all of it", undo=True).accepted == 1203
    assert read() == 1203
    assert rebuild.check() is None


def test_a_cancelled_one_leaves_nothing(record: str) -> None:
    """Stopped half way, not one statement is withdrawn."""
    leaf = say(*[listed(n) for n in range(1203)]).leaf

    def stop(stage: str, done: int, total: int | None) -> None:
        if done >= 1000:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        take_leaf(leaf, progress=stop)
    assert read() == 1203
    assert Submission.objects.count() == leaf


def test_keys_stay(record: str) -> None:
    """The submission that announced a key withdraws nothing of it."""
    assert take_leaf(1).receipt is None
    assert StatementRow.objects.filter(kind="withdrawal").count() == 0


def test_nobody_elses(record: str) -> None:
    """Nobody withdraws what another organisation signed, nor a submission that is not there."""
    id = said()
    with pytest.raises(Refused, match="HF-1007"):
        withdraw(id, "no", organisation="organisation:x", by=authority.OPERATOR)
    with pytest.raises(Refused, match="HF-1007"):
        withdraw_leaf(2, "no", organisation="organisation:x", by=authority.OPERATOR)
    with pytest.raises(Refused, match="HF-1018"):
        take_leaf(99)


def test_a_reason_is_asked(record: str) -> None:
    """Without a reason nothing is withdrawn."""
    with pytest.raises(Refused, match="HF-1003"):
        take(said(), "")
