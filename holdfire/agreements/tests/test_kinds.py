"""What may be said about agreements."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.agreements import kinds  # noqa: F401 registers what may be said
from holdfire.record.kinds import check
from holdfire.record.statement import Draft

CLAUSE = {
    "agreement": "agreement:a",
    "number": "2",
    "type": "prohibition",
    "paraphrase": "Hostilities stop.",
}
COMMITMENT = {"clause": "clause:a/2", "text": "adopted", "task": "Draw the maps"}


def refused(kind: str, about: str, body: dict[str, Any]) -> list[str]:
    """The codes with which a statement is refused."""
    return [problem.code for problem in check(Draft(kind, about, body), "organisation:desk")[1]]


@pytest.mark.parametrize(
    "deadline",
    [
        {"on": "2017-06-04"},
        {"within": "P2W", "counted_from": "signature"},
        {"within": "P1Y2M10D", "counted_from": "entry_into_force"},
        {"within": "P0D", "counted_from": "signature"},
    ],
)
def test_a_deadline_is_a_day_or_a_span_from_something(deadline: dict[str, str]) -> None:
    """A commitment is due on a day, or within an ISO 8601 span from the signature or the entry into force."""
    assert refused("commitment", "commitment:a/maps", COMMITMENT | {"deadline": deadline}) == []


@pytest.mark.parametrize(
    "deadline",
    [
        {},
        {"on": "2017-06-04", "within": "P2W", "counted_from": "signature"},
        {"within": "P2W"},
        {"on": "2017-06-04", "counted_from": "signature"},
        {"within": "P", "counted_from": "signature"},
        {"within": "2 weeks", "counted_from": "signature"},
        {"within": "PT36H", "counted_from": "signature"},
        {"on": "2017-06-31"},
    ],
)
def test_a_deadline_that_could_be_read_two_ways_is_refused(deadline: dict[str, str]) -> None:
    """No deadline is stored that the clock would have to guess at."""
    assert refused("commitment", "commitment:a/maps", COMMITMENT | {"deadline": deadline}) == ["HF-1003"]


def test_a_clause_bears_the_name_of_its_agreement_and_number() -> None:
    """clause:a/2 is number 2 of agreement:a, and nothing else may be stored under that name."""
    assert refused("clause", "clause:a/2", CLAUSE) == []
    assert refused("clause", "clause:a/3", CLAUSE) == ["HF-8001"]
    assert refused("clause", "clause:b/2", CLAUSE) == ["HF-8001"]


def test_a_commitment_stands_under_the_agreement_of_its_clause() -> None:
    """A commitment cannot hang on another agreement's clause."""
    assert refused("commitment", "commitment:b/maps", COMMITMENT) == ["HF-8002"]
    assert refused("commitment", "commitment:maps", COMMITMENT | {"clause": "clause:2"}) == ["HF-8002"]


def test_clause_types_and_stages_are_closed_lists() -> None:
    """A word that is not on the list is refused, never added to it."""
    assert refused("clause", "clause:a/2", CLAUSE | {"type": "wish"}) == ["HF-1003"]
    assert refused("agreement", "agreement:a", {"title": "A", "stage": "Ceasefire"}) == ["HF-1003"]
    assert refused("agreement", "agreement:a", {"title": "A", "stage": "Cea", "type": "InterIntra"}) == []
