"""What may be said about talks, and how it is read."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.record.kinds import check
from holdfire.record.statement import Draft, Source
from holdfire.talks import kinds, queries  # noqa: F401 kinds registers what may be said
from holdfire.testing import say

SOURCE = Source("Example desk")
KEY = "round:p/2"


def held(by: str, **days: str) -> Draft:
    """A version of the second round."""
    return Draft("round", KEY, {"process": "process:p", "number": 2, **days}, SOURCE, by)


def refused(kind: str, about: str, body: dict[str, Any]) -> list[str]:
    """The codes with which a statement is refused."""
    return [problem.code for problem in check(Draft(kind, about, body), "organisation:desk")[1]]


def test_a_round_bears_the_name_of_its_process_and_number() -> None:
    """round:p/2 is number 2 of process:p."""
    body = {"process": "process:p", "number": 2}
    assert refused("round", KEY, body) == []
    assert refused("round", "round:p/3", body) == ["HF-8101"]


def test_a_round_does_not_end_before_it_starts() -> None:
    """Days in the wrong order are refused."""
    days = {"starts": "2017-02-16", "ends": "2017-02-15"}
    assert refused("round", KEY, {"process": "process:p", "number": 2, **days}) == ["HF-1003"]


def test_somebody_takes_part_in_a_round_or_in_the_process_as_a_whole() -> None:
    """A seat is at a round or at a process, in a role of the closed list."""
    seat = {"organisation": "organisation:x", "role": "observer"}
    assert refused("participation", KEY, seat) == []
    assert refused("participation", "process:p", seat) == []
    assert refused("participation", "zone:z", seat) == ["HF-8102"]
    assert refused("participation", KEY, seat | {"role": "guest"}) == ["HF-1003"]


@pytest.mark.usefixtures("record")
def test_every_version_of_a_round_s_days_is_kept() -> None:
    """A source that gives the last day alone stands beside one that gives both."""
    say(
        held("organisation:b", ends="2017-02-23"),
        held("organisation:k", starts="2017-02-15", ends="2017-02-16"),
    )
    days = {row.holder: (row.starts, row.ends) for row in queries.rounds("process:p")}
    assert days["organisation:b"][0] is None
    assert str(days["organisation:b"][1]) == "2017-02-23"
    assert queries.contested() == [KEY]


@pytest.mark.usefixtures("record")
def test_days_that_fit_together_are_not_contested() -> None:
    """A source that gives the first day only does not contradict one that gives both."""
    say(
        held("organisation:a", starts="2017-10-30"),
        held("organisation:p", starts="2017-10-30", ends="2017-10-31"),
    )
    assert queries.contested() == []


@pytest.mark.usefixtures("record")
def test_a_round_is_found_with_all_that_belongs_to_it() -> None:
    """Sessions, seats, agenda, positions and outcomes are found by the round's name."""
    stand = {
        "item": "maps",
        "organisation": "organisation:x",
        "stance": "differs",
        "against": ["organisation:y"],
    }
    say(
        Draft("process", "process:p", {"title": "P"}, SOURCE),
        Draft("session", KEY, {"type": "expert_consultation", "days_before_plenary": 1}, SOURCE),
        Draft("participation", KEY, {"organisation": "organisation:x", "role": "side"}, SOURCE),
        Draft("agenda_item", KEY, {"item": "maps", "title": "Maps"}, SOURCE),
        Draft("position", KEY, stand, SOURCE),
        Draft("outcome", KEY, {"type": "maps", "state": "planned", "title": "Maps"}, SOURCE),
    )
    assert [row.title for row in queries.processes()] == ["P"]
    assert [row.days_before_plenary for row in queries.sessions(KEY)] == [1]
    assert [row.participant for row in queries.participants(KEY)] == ["organisation:x"]
    assert [row.title for row in queries.agenda(KEY)] == ["Maps"]
    assert [row.against for row in queries.positions(KEY)] == [["organisation:y"]]
    assert [row.state for row in queries.outcomes(KEY)] == ["planned"]
