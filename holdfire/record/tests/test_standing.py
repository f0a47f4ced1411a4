"""What stands after withdrawals, withdrawals of withdrawals and so on, against a definition that anybody can read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.record.standing import WITHDRAWAL, idle_withdrawals, standing
from holdfire.record.statement import Statement

THEN = datetime(2017, 5, 4, tzinfo=UTC)


def said(
    number: int, target: int | None, kind: str = "note", maker: str = "a", about: str = "x:1"
) -> Statement:
    """A statement numbered so, that supersedes or withdraws another one."""
    id, supersedes = f"{number:064x}", None if target is None else f"{target:064x}"
    return Statement(
        id, kind, about, {}, f"organisation:{maker}", None, None, None, None, supersedes, 1, THEN
    )


def takers(statement: Statement, every: list[Statement]) -> list[Statement]:
    """What takes it back: its own maker's, about the same subject."""
    own = (statement.organisation, statement.about, statement.id)
    return [other for other in every if (other.organisation, other.about, other.supersedes) == own]


def has_effect(statement: Statement, every: list[Statement]) -> bool:
    """The definition: whatever supersedes has effect, and a withdrawal that no withdrawal with effect takes back."""
    back = [other for other in takers(statement, every) if other.kind == WITHDRAWAL]
    return statement.kind != WITHDRAWAL or not any(has_effect(other, every) for other in back)


def stands(statement: Statement, every: list[Statement]) -> bool:
    """The definition: nothing that has effect takes it back."""
    return not any(has_effect(other, every) for other in takers(statement, every))


@st.composite
def histories(draw: st.DrawFn) -> list[Statement]:
    """Statements by two makers about two subjects that take back earlier ones, their own or not, in any order."""
    made: list[Statement] = []
    for number in range(draw(st.integers(1, 9))):
        target = draw(st.none() | st.integers(0, number - 1)) if number else None
        kind = WITHDRAWAL if target is not None and draw(st.integers(0, 3)) else "note"
        maker = draw(st.sampled_from(["a", "a", "a", "b"]))
        about = draw(st.sampled_from(["x:1", "x:1", "x:1", "x:2"]))
        made.append(said(number, target, kind, maker, about))
    return draw(st.permutations(made))


@settings(max_examples=2000, deadline=None)
@given(histories())
def test_as_defined(history: list[Statement]) -> None:
    """Whatever was taken back and taken back again, in whatever order it arrived, that stands which the definition says."""
    wanted = [s for s in history if s.kind != WITHDRAWAL and stands(s, history)]
    assert [s for s in standing(history) if s.kind != WITHDRAWAL] == wanted
    idle = {s.id for s in history if not has_effect(s, history)}
    assert idle_withdrawals(history) == idle


def test_a_chain_longer_than_python_calls_deep() -> None:
    """Of 5,001 withdrawals one after the other the last counts, and the statement is withdrawn; of 5,000 it stands."""
    chain = [said(0, None), *(said(n, n - 1, WITHDRAWAL) for n in range(1, 5002))]
    assert standing(chain) == []
    assert standing(chain[:-1]) == chain[:1]


def test_two_withdrawals_of_one() -> None:
    """What was withdrawn twice stands again only after both withdrawals were taken back."""
    history: list[Any] = [
        said(0, None),
        said(1, 0, WITHDRAWAL),
        said(2, 0, WITHDRAWAL),
        said(3, 1, WITHDRAWAL),
    ]
    assert standing(history) == []
    assert standing([*history, said(4, 2, WITHDRAWAL)]) == history[:1]


def test_said_anew_after_a_withdrawal() -> None:
    """A statement that takes the place of a withdrawal does not bring back what was withdrawn."""
    history = [said(0, None), said(1, 0, WITHDRAWAL), said(2, 1)]
    assert standing(history) == history[2:]


def test_a_rival_changes_nothing() -> None:
    """Nobody withdraws another's statement, nor another's withdrawal."""
    history = [said(0, None), said(1, 0, WITHDRAWAL), said(2, 1, WITHDRAWAL, maker="b")]
    assert standing(history) == []
    assert standing([said(0, None), said(1, 0, WITHDRAWAL, maker="b")]) == [said(0, None)]
