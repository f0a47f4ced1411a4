"""The example in a record."""

from __future__ import annotations

import pytest

from holdfire.bulletins import queries as bulletins
from holdfire.examples.astana import load, people, summary
from holdfire.parties.models import Member
from holdfire.record.models import StatementRow, Submission
from holdfire.talks import queries as talks


@pytest.mark.usefixtures("record")
def test_loaded_twice_the_example_adds_nothing_the_second_time() -> None:
    """The same statements are the same statements: no leaf, no row, the same counts."""
    first = load.load(lambda stage: None)
    before = (StatementRow.objects.count(), Submission.objects.count())
    assert before[0] > 1000
    assert load.load(lambda stage: None) == first
    assert (StatementRow.objects.count(), Submission.objects.count()) == before


@pytest.mark.usefixtures("record")
def test_the_loaded_example_shows_a_full_first_screen() -> None:
    """Zones, placed incidents, reports, bulletins, commitments and contested items are there to be counted."""
    stages: list[str] = []
    counts = load.load(stages.append)
    assert stages[0] == "organisations"
    assert counts["zones"] == 4
    assert counts["incidents"] == 104
    assert counts["reports"] == 242
    assert 30 < counts["incidents placed in a zone, wholly or in part"] < 104
    assert counts["bulletins"] == bulletins.days() == 90
    assert counts["commitments due"] == 4
    assert counts["of these with deadlines that differ by source"] == 2


@pytest.mark.usefixtures("record")
def test_the_loaded_example_shows_what_sources_disagree_on() -> None:
    """Contested are incidents, a zone, two commitments, a round and two bulletins: none is settled by the software."""
    counts = load.load(lambda stage: None)
    contested = summary.contested()
    assert talks.contested() == ["round:astana/2"]
    assert contested["incidents"] > 20
    assert {name: contested[name] for name in ("zones", "commitments", "rounds", "bulletins")} == {
        "zones": 1,
        "commitments": 2,
        "rounds": 1,
        "bulletins": 2,
    }
    assert counts["contested items"] == sum(contested.values())


@pytest.mark.usefixtures("record")
def test_each_of_the_demo_s_people_comes_in_by_a_link_of_their_own() -> None:
    """A delegate for each guarantor, a duty officer and an observer; asked again, nobody is added twice."""
    load.load(lambda stage: None)
    first, second = people.links(), people.links()
    assert [name for name, _ in first] == [person.name for person in people.PEOPLE]
    assert len({path for _, path in [*first, *second]}) == 2 * len(people.PEOPLE)
    assert Member.objects.count() == len(people.PEOPLE)


@pytest.mark.usefixtures("record")
def test_an_observer_may_read_and_say_nothing() -> None:
    """The demo's people have no more rights than their part needs."""
    load.load(lambda stage: None)
    people.links()
    observer = Member.objects.get(name="Observer (demonstration)")
    assert observer.may("read", "organisation:demo-observers")
    assert not observer.may("report", "organisation:demo-observers")
