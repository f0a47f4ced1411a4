"""Which reports belong together, for every set of decisions."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from holdfire.incidents.decided import Clusters, Decision, Link, views

REPORTS = [f"report:{name}" for name in "abcdef"]
ME, THEM = "organisation:me", "organisation:them"
DECISIONS = st.sets(
    st.builds(
        lambda pair, same, who: Decision(pair[0], pair[1], same, who),
        st.sampled_from(list(combinations(REPORTS, 2))),
        st.booleans(),
        st.sampled_from([ME, THEM]),
    ),
    max_size=12,
)


def same(a: str, b: str, who: str = ME) -> Decision:
    return Decision(f"report:{a}", f"report:{b}", True, who)


def distinct(a: str, b: str, who: str = ME) -> Decision:
    return Decision(f"report:{a}", f"report:{b}", False, who)


def seen(decisions: list[Decision], *described: Link) -> dict[str, dict[str, str]]:
    """For each organisation, which incident each report belongs to; the bare names."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for link in views(decisions, described):
        found[link.organisation][link.report[-1]] = link.incident.partition(":")[2]
    return dict(found)


def test_what_is_the_same_bears_the_name_of_its_first_report() -> None:
    """Reports that are the same, directly or through a third, belong to one incident."""
    assert seen([same("b", "c"), same("a", "b")]) == {ME: {"a": "a", "b": "a", "c": "a"}}


def test_distinct_alone_moves_nothing() -> None:
    """Reports that are only held apart stay where they were."""
    assert seen([distinct("a", "b")]) == {}


def test_a_denial_holds_for_who_makes_it_and_an_assertion_for_who_makes_that() -> None:
    """Where one says the same and another distinct, each sees it its own way, and nobody else is asked."""
    assert seen([same("a", "b"), distinct("a", "b", THEM)]) == {
        ME: {"a": "a", "b": "a"},
        THEM: {"a": "a", "b": "b"},
    }


def test_what_nobody_denies_holds_for_all_who_speak_of_the_group() -> None:
    """Two organisations that join different pairs of one group see one incident."""
    assert seen([same("a", "b"), same("b", "c", THEM)]) == {
        who: {"a": "a", "b": "a", "c": "a"} for who in (ME, THEM)
    }


def test_a_chain_never_runs_across_a_contradiction() -> None:
    """What an organisation holds apart does not come together through a third report."""
    assert seen([same("a", "b"), same("b", "c"), distinct("a", "c")]) == {ME: {"a": "a", "b": "a", "c": "c"}}


def test_what_another_denies_parts_nothing_that_one_joined_oneself() -> None:
    """Who joined three reports by two pairs sees one event, whoever else holds the ends of the chain apart."""
    assert seen([same("a", "b"), same("b", "c"), distinct("a", "c", THEM)]) == {
        ME: {"a": "a", "b": "a", "c": "a"},
        THEM: {"a": "a", "b": "a", "c": "c"},
    }


def test_who_says_both_holds_apart() -> None:
    """An organisation that says the same and distinct of one pair has not joined it."""
    assert seen([same("a", "b"), distinct("a", "b")]) == {}


def test_a_name_that_somebody_gave_is_the_name_of_all() -> None:
    """A report that was put to an incident by name takes those that are the same with it, for others too."""
    link = Link("report:c", "incident:market", ME)
    found = seen([same("b", "c", THEM)], link)
    assert found == {ME: {"c": "market"}, THEM: {"b": "market", "c": "market"}}


def test_a_denial_holds_against_what_another_put_together_by_name() -> None:
    """Who denies that two reports are of one event sees two, also where somebody else put both to one incident by name."""
    links = [Link(f"report:{name}", "incident:market", THEM) for name in "ab"]
    assert seen([distinct("a", "b")], *links) == {
        ME: {"a": "market", "b": "b"},
        THEM: {"a": "market", "b": "market"},
    }


@given(DECISIONS)
def test_views_hold_what_their_organisation_says(decisions: set[Decision]) -> None:
    """In its own view no two reports that it holds apart are together, and the order of statements changes nothing."""
    ordered = sorted(decisions)
    found = views(ordered)
    assert found == views(ordered[::-1]) == views(set(ordered))
    belongs = {(link.report, link.organisation): link.incident for link in found}
    for one in decisions:
        if not one.same and (one.a, one.organisation) in belongs:
            assert belongs[one.a, one.organisation] != belongs[one.b, one.organisation]


@given(DECISIONS)
def test_a_pair_that_nobody_denies_is_joined_where_nothing_of_its_group_is_denied(
    decisions: set[Decision],
) -> None:
    """Without any `distinct` all that is connected is one incident, in every view."""
    kept = [one for one in decisions if one.same]
    joined = Clusters()
    for one in kept:
        joined.join(one.a, one.b)
    for link in views(kept):
        assert link.incident == "incident:" + joined.of(link.report).partition(":")[2]
