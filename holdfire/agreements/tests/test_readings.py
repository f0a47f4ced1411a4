"""How agreements are read."""

from __future__ import annotations

import pytest

from holdfire.agreements import due, queries
from holdfire.record.statement import Draft, Source
from holdfire.testing import say

SOURCE = Source("Example desk")
TASK = {"clause": "clause:a/9", "text": "adopted", "task": "Draw the maps"}
DAYS = {"organisation:tass": "2017-05-27", "organisation:guarantors": "2017-06-04"}


def maps(by: str, **deadline: str) -> Draft:
    """A version of the one commitment that these tests speak of."""
    return Draft("commitment", "commitment:a/maps", TASK | {"deadline": deadline}, SOURCE, by)


@pytest.mark.usefixtures("record")
def test_deadlines_that_differ_stand_side_by_side_with_who_states_them() -> None:
    """Two sources with two days give two rows, and the commitment counts as contested."""
    say(*(maps(by, on=day) for by, day in DAYS.items()))
    rows = queries.commitments().values_list("holder", "due_on")
    assert {holder: str(day) for holder, day in rows} == DAYS
    assert due.contested() == ["commitment:a/maps"]


@pytest.mark.usefixtures("record")
def test_the_same_deadline_from_two_sources_is_not_contested() -> None:
    """Agreement between sources is no dispute."""
    say(*(maps(by, on="2017-06-04") for by in DAYS))
    assert queries.commitments().count() == 2
    assert due.contested() == []


@pytest.mark.usefixtures("record")
def test_a_commitment_without_a_deadline_is_not_counted_as_due() -> None:
    """Unknown stays unknown: no deadline is made up."""
    say(Draft("commitment", "commitment:a/maps", TASK, SOURCE))
    assert due.with_deadline() == []


@pytest.mark.usefixtures("record")
def test_what_was_known_earlier_can_still_be_asked() -> None:
    """A later version changes what is read now and not what was read then."""
    first = say(maps("organisation:tass", on="2017-05-27"))
    say(maps("organisation:guarantors", on="2017-06-04"))
    assert due.contested() == ["commitment:a/maps"]
    assert due.contested(first.leaf) == []


@pytest.mark.usefixtures("record")
def test_a_withdrawn_version_is_gone_from_the_reading() -> None:
    """Its maker may take a version back; the other stays."""
    say(*(maps(by, on=day) for by, day in DAYS.items()))
    gone = queries.commitments().get(holder="organisation:tass").part
    say(
        Draft(
            "withdrawal",
            "commitment:a/maps",
            {"reason": "Typed from the wrong page"},
            SOURCE,
            supersedes=gone,
        )
    )
    assert [row.holder for row in queries.commitments()] == ["organisation:guarantors"]


@pytest.mark.usefixtures("record")
def test_an_agreement_is_found_with_its_clauses_signers_and_terms() -> None:
    """What belongs to an agreement is found by its name."""
    clause = {"agreement": "agreement:a", "number": "1", "type": "procedure", "paraphrase": "Four areas."}
    terms = {
        "text": "adopted",
        "lasts": "P6M",
        "enters_into_force": {"within": "P1D", "counted_from": "signature"},
    }
    renewal = {"by": "agreement:b", "declared_on": "2017-09-15", "lasts": "P6M"}
    say(
        Draft("agreement", "agreement:a", {"title": "A", "signed_on": "2017-05-04"}, SOURCE),
        Draft("clause", "clause:a/1", clause, SOURCE),
        Draft("signatory", "agreement:a", {"organisation": "organisation:x", "signed_by": "N. N."}, SOURCE),
        Draft("terms", "agreement:a", terms, SOURCE),
        Draft("renewal", "agreement:a", renewal, SOURCE),
    )
    assert [row.title for row in queries.agreements()] == ["A"]
    assert [row.number for row in queries.clauses("agreement:a")] == ["1"]
    assert [row.signed_by for row in queries.signatories("agreement:a")] == ["N. N."]
    assert [(row.lasts, row.in_force_within) for row in queries.terms("agreement:a")] == [("P6M", "P1D")]
    assert [row.declared_on.isoformat() for row in queries.renewals("agreement:a")] == ["2017-09-15"]
