"""The walk through the five questions, held against a walker that lists every world."""

from __future__ import annotations

from itertools import product

import pytest

from holdfire.agreements.event_types import PARENT, SUB_EVENT_TYPES
from holdfire.agreements.qualify import (
    UNKNOWN,
    VERDICTS,
    Cases,
    Clause,
    Qualified,
    Step,
    Verdict,
    acts_mask,
    qualify,
)

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
WORDS = ("yes", "no", "both")
BITS = {"yes": 1, "no": 2, "both": 3}

DAYS = {"yes": (150, 150), "no": (300, 300), "both": (190, 210)}
ACTS = {"yes": CLASH, "no": SHELLING, "both": CLASH | SHELLING}
SHARES = {"yes": (1.0, 1.0), "no": (0.0, 0.0), "both": (0.4, 0.6)}
OTHER_SIDE = {"yes": DESIGNATED, "no": FREE, "both": UNKNOWN}
DOERS = {"yes": [BOUND], "no": [FREE], "both": [BOUND, FREE]}


def case(force: str, act: str, place: str, exempt: str, party: str) -> Cases:
    """One case whose five answers are these."""
    doers = DOERS[party]
    actors = [*doers, OTHER_SIDE[exempt]]
    return Cases(
        *DAYS[force],
        acts=ACTS[act],
        actor_case=[0] * len(actors),
        actor=actors,
        actor_sure=[True] * len(actors),
        actor_acted=[True] * len(doers) + [False],
        place_case=[0],
        place_zone=[ZONE],
        share_low=[SHARES[place][0]],
        share_high=[SHARES[place][1]],
        placed=True,
    )


def verdict_in_world(force: bool, act: bool, place: bool, exempt: bool, party: bool) -> str:
    """What it is where all is known, straight from the definition."""
    if not force:
        return "not_in_force"
    if not act or not place:
        return "not_covered"
    if exempt:
        return "exempt"
    return "breach" if party else "not_covered"


def by_worlds(*answers: str) -> tuple[str, set[str]]:
    """The verdict and all that it could be, from every world that the answers leave possible."""
    worlds = product(*({"yes": [True], "no": [False], "both": [True, False]}[answer] for answer in answers))
    could_be = {verdict_in_world(*world) for world in worlds}
    return (next(iter(could_be)) if len(could_be) == 1 else "undetermined"), could_be


def told(qualified: Qualified, row: int = 0, clause: int = 0) -> tuple[str, set[str]]:
    bits = int(qualified.could_be[row, clause])
    could_be = {VERDICTS[verdict] for verdict in range(8) if bits >> verdict & 1}
    return VERDICTS[qualified.verdict[row, clause]], could_be


@pytest.mark.parametrize("answers", list(product(WORDS, repeat=5)), ids="-".join)
def test_the_walk(answers: tuple[str, ...]) -> None:
    """A case is what every world says that its answers leave possible, and undetermined where these say different things."""
    qualified = qualify(case(*answers), [CLAUSE])
    found = [int(qualified.answers(step)[0, 0]) for step in Step]
    assert found == [BITS[answer] for answer in answers]
    assert told(qualified) == by_worlds(*answers)


def test_the_table_holds_every_verdict() -> None:
    """Each of the five verdicts is the answer to some case."""
    verdicts = {by_worlds(*answers)[0] for answers in product(WORDS, repeat=5)}
    assert verdicts == set(VERDICTS) and len(VERDICTS) == len(Verdict) == 5


def test_an_unknown_place_hides_nothing() -> None:
    """Where nobody says where it was, what is certain without a place is still told."""
    assert told(qualify(case("no", "yes", "both", "yes", "yes"), [CLAUSE]))[0] == "not_in_force"
    assert told(qualify(case("yes", "no", "both", "yes", "yes"), [CLAUSE]))[0] == "not_covered"
    assert told(qualify(case("yes", "yes", "both", "no", "no"), [CLAUSE]))[0] == "not_covered"


def test_steps_are_packed_two_bits_a_question() -> None:
    """The answer to the first question is in the lowest two bits of `steps`."""
    qualified = qualify(case("yes", "no", "both", "yes", "no"), [CLAUSE])
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
