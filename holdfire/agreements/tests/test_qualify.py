"""The walk through the five questions, held against a walker that lists every world."""

from __future__ import annotations

from itertools import product

import pytest

from holdfire.agreements.event_types import PARENT, SUB_EVENT_TYPES
from holdfire.agreements.qualify import (
    UNKNOWN,
    VERDICTS,
    Clause,
    Qualified,
    Step,
    Verdict,
    acts_mask,
    qualify,
)
from holdfire.agreements.tests import naive
from holdfire.agreements.tests.naive import Side, Told

CLASH, SHELLING = acts_mask(["armed-clash"]), acts_mask(["shelling-artillery-missile-attack"])
BOUND, FREE, DESIGNATED, ZONE = 1, 2, 3, 7
CLAUSE = Clause(
    "clause:test/2",
    acts=CLASH,
    zones=(ZONE,),
    binds=frozenset({BOUND}),
    periods=(((100, 200),),),
    designated=((DESIGNATED, 0, 1000),),
)
YES, NO, BOTH = {True}, {False}, {True, False}
ANSWERS = (YES, NO, BOTH)
WORDS = {frozenset(YES): "yes", frozenset(NO): "no", frozenset(BOTH): "both"}

Answers = tuple[set[bool], ...]


def case(force: set[bool], act: set[bool], place: set[bool], exempt: set[bool], party: set[bool]) -> Told:
    """A case whose five answers are these."""
    start, end = [(150, 150), (300, 300), (190, 210)][ANSWERS.index(force)]
    doers = [[BOUND], [FREE], [BOUND, FREE]][ANSWERS.index(party)]
    other = [DESIGNATED, FREE, UNKNOWN][ANSWERS.index(exempt)]
    low, high = [(1.0, 1.0), (0.0, 0.0), (0.4, 0.6)][ANSWERS.index(place)]
    return Told(
        start,
        end,
        acts=[CLASH, SHELLING, CLASH | SHELLING][ANSWERS.index(act)],
        sides=(*(Side(doer) for doer in doers), Side(other, acted=False)),
        shares=((ZONE, low, high),),
    )


def told(qualified: Qualified, row: int = 0, clause: int = 0) -> tuple[str, set[str]]:
    """The verdict and all that it could be, in words."""
    bits = int(qualified.could_be[row, clause])
    return VERDICTS[qualified.verdict[row, clause]], {VERDICTS[bit] for bit in range(8) if bits >> bit & 1}


def walk(*answers: set[bool]) -> tuple[str, set[str]]:
    """The verdict on a case with these answers."""
    return told(qualify(naive.cases([case(*answers)]), [CLAUSE]))


@pytest.mark.parametrize(
    "answers",
    list(product(ANSWERS, repeat=5)),
    ids=lambda answers: "-".join(WORDS[frozenset(answer)] for answer in answers),
)
def test_the_walk(answers: Answers) -> None:
    """A case is what every world says that its answers leave possible, and undetermined where these say different things."""
    qualified = qualify(naive.cases([case(*answers)]), [CLAUSE])
    bits = [(True in answer) + 2 * (False in answer) for answer in answers]
    assert [int(qualified.answers(step)[0, 0]) for step in Step] == bits
    could_be = naive.could_be(answers)
    verdict = next(iter(could_be)) if len(could_be) == 1 else "undetermined"
    assert told(qualified) == (verdict, could_be)


def test_the_table_holds_every_verdict() -> None:
    """Each of the five verdicts is the answer to some case."""
    assert {walk(*answers)[0] for answers in product(ANSWERS, repeat=5)} == set(VERDICTS)
    assert len(VERDICTS) == len(Verdict) == 5


def test_where_all_is_known_the_first_question_that_ends_the_walk_decides() -> None:
    """Not in force goes before not covered, that before exempt, that before who is bound."""
    assert walk(YES, YES, YES, NO, YES)[0] == "breach"
    assert walk(NO, NO, NO, YES, NO)[0] == "not_in_force"
    assert walk(YES, NO, YES, YES, YES)[0] == "not_covered"
    assert walk(YES, YES, NO, YES, YES)[0] == "not_covered"
    assert walk(YES, YES, YES, YES, NO)[0] == "exempt"
    assert walk(YES, YES, YES, NO, NO)[0] == "not_covered"


def test_what_is_unknown_hides_nothing_that_is_certain_without_it() -> None:
    """Where nobody knows the place, an agreement that was over, another act and a free actor still decide."""
    assert walk(NO, YES, BOTH, YES, YES)[0] == "not_in_force"
    assert walk(YES, NO, BOTH, YES, YES)[0] == "not_covered"
    assert walk(YES, YES, BOTH, NO, NO)[0] == "not_covered"
    assert walk(YES, YES, BOTH, NO, YES) == ("undetermined", {"breach", "not_covered"})
    assert walk(YES, YES, YES, BOTH, YES) == ("undetermined", {"breach", "exempt"})


def test_answers_are_packed_two_bits_a_question() -> None:
    """The answer to the first question is in the lowest two bits of `steps`."""
    qualified = qualify(naive.cases([case(YES, NO, BOTH, YES, NO)]), [CLAUSE])
    assert qualified.steps.tolist() == [[0b10_01_11_10_01]]
    columns = (qualified.verdict, qualified.could_be, qualified.steps)
    assert [column.dtype.name for column in columns] == ["int8", "uint8", "uint16"]


def test_an_event_type_is_all_of_its_sub_types() -> None:
    """Each sub-event type has a bit of its own; an event type has the bits of its sub-types."""
    bits = [acts_mask([word]) for word in PARENT]
    assert sorted(bits) == [1 << bit for bit in range(25)]
    for event, subs in SUB_EVENT_TYPES.items():
        assert acts_mask([event]) == acts_mask(subs) == acts_mask([event, *subs])
    assert acts_mask([]) == 0


def test_an_act_that_is_not_on_the_list_is_refused() -> None:
    """An act by a word that the list lacks is refused with that word."""
    with pytest.raises(ValueError, match="'skirmish' is no event type"):
        acts_mask(["battles", "skirmish"])
