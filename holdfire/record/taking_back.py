"""Take back what one's organisation signed, one statement or a whole submission, and take that back again.

Nothing is deleted: each statement gets a withdrawal with its reason, and a withdrawal is a statement that can be withdrawn in
its turn. So to undo the withdrawal of a submission is to withdraw the submission that withdrew it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from django.db.models import Max, Min

from holdfire.record import entries, queries
from holdfire.record.kinds import KINDS
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.ready import make_ready
from holdfire.record.rules import NO_STATEMENT, NOT_YOURS, NOTHING, NOTHING_LEFT
from holdfire.record.standing import WITHDRAWAL, idle_withdrawals, in_effect
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import Outcome, submit

STEP = 500
KEEPS = "key"  # what was said of a key is never taken back
Progress = Callable[[str, int, int | None], None]


def withdraw(id: str, reason: str, *, organisation: str, by: str, undo: bool = False) -> Outcome:
    """Withdraw one statement, or with `undo` take back each withdrawal of it that has effect. Raises Refused.

    What is withdrawn already stays so, and gives the receipt of its withdrawal.
    """
    said = queries.statement(id)
    _own(said.organisation, organisation, f"Statement {said.id[:12]}")
    outcome = _submit(taken_back([said], reason, undo), organisation, by)
    return outcome if outcome.receipt else _already(said, undo)


def withdraw_leaf(
    leaf: int,
    reason: str,
    *,
    organisation: str,
    by: str,
    undo: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Withdraw every statement of a submission that still stands, as one submission of withdrawals. Raises Refused.

    Keys stay. progress: called with a word, the statements looked at and how many there are; it may raise to stop, and then
    nothing is left. Done again it stores nothing.
    """
    row = Submission.objects.filter(leaf=leaf).first()
    if row is None:
        raise Refused(
            [NO_STATEMENT.at(f"There is no leaf {leaf}; the last one is {queries.size()}.", "leaf")]
        )
    _own(row.organisation, organisation, f"Leaf {leaf}")
    return _submit(_of_leaf(row, reason, undo, progress), organisation, by)


def _already(said: Statement, undo: bool) -> Outcome:
    own = [s for s in queries.statements_about([said.about], KINDS) if s.organisation == said.organisation]
    if not undo and (gone := withdrawals_of(said.id, own)):
        return Outcome(entries.receipt(gone[-1].leaf), unchanged=1)
    state = "is not withdrawn, or was said anew since" if undo else "was superseded by a later one"
    raise Refused([NOTHING_LEFT.at(f"Statement {said.id[:12]} {state}.")])


def _own(signer: str, organisation: str, what: str) -> None:
    if signer != organisation:
        raise Refused([NOT_YOURS.at(f"{what} was signed by {signer}, not by {organisation}.")])


def _submit(drafts: Iterator[Draft], organisation: str, by: str) -> Outcome:
    try:
        return submit(drafts, organisation=organisation, by=by)
    except Refused as refused:
        if [problem.code for problem in refused.problems] == [NOTHING.code]:
            return Outcome()
        raise


def _of_leaf(row: Submission, reason: str, undo: bool, progress: Progress | None) -> Iterator[Draft]:
    """Read step by step while the withdrawals are stored, in the one transaction of the submission."""
    ends = StatementRow.objects.filter(leaf=row.leaf).aggregate(first=Min("seq"), last=Max("seq"))
    for first in range(ends["first"], ends["last"] + 1, STEP):
        last = min(first + STEP - 1, ends["last"])
        said = [s for s in queries.statements_between(first, last) if s.kind != KEEPS]
        yield from taken_back(said, reason, undo)
        if progress:
            progress("withdrawing", last - ends["first"] + 1, row.count)


def taken_back(statements: Sequence[Statement], reason: str, undo: bool = False) -> Iterator[Draft]:
    """The withdrawals that take these statements back as far as they have effect; undo: those that bring them back."""
    about: dict[str, list[Statement]] = defaultdict(list)
    for other in queries.statements_about({s.about for s in statements}, KINDS):
        about[other.about].append(other)
    for statement in statements:
        said = [other for other in about[statement.about] if other.organisation == statement.organisation]
        able = in_effect(said)
        gone = [s for s in withdrawals_of(statement.id, said) if s.id in able] if undo else [statement]
        for one in gone:
            if one.id in able:
                yield from _void(one, reason, said)


def withdrawals_of(id: str, said: Sequence[Statement]) -> list[Statement]:
    """Of what its maker said of its subject, the withdrawals of a statement that have effect."""
    idle = idle_withdrawals(said)
    return [s for s in said if s.kind == WITHDRAWAL and s.supersedes == id and s.id not in idle]


def _void(statement: Statement, reason: str, said: Sequence[Statement]) -> Iterator[Draft]:
    """A withdrawal of it. One in these very words may have been said before and taken back: then that is taken back."""
    draft = withdrawal(statement, reason)
    id = make_ready(draft, statement.organisation).id.hex()
    if any(other.id == id for other in said):
        for undone in withdrawals_of(id, said):
            yield from _void(undone, reason, said)
    else:
        yield draft


def withdrawal(statement: Statement, reason: str) -> Draft:
    """The statement that takes another one back, said by its maker itself."""
    source = Source(publisher=statement.organisation)
    return Draft(WITHDRAWAL, statement.about, {"reason": reason}, source, supersedes=statement.id)
