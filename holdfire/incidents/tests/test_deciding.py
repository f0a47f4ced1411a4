"""Decisions about pairs of reports: what an organisation may say beside what it said, its change of mind, and taking it back."""

from __future__ import annotations

import pytest

from holdfire.incidents.contradictions import admissible, clash
from holdfire.incidents.decided import Decision
from holdfire.incidents.deciding import Verdict, decide
from holdfire.incidents.models import Decision as Row
from holdfire.incidents.models import Incident
from holdfire.incidents.tests.build import describes, report
from holdfire.record.problems import Refused
from holdfire.record.submit import Outcome
from holdfire.record.taking_back import withdraw
from holdfire.testing import DESK, say

# What was said ("+" same, "-" distinct), what is to be said, and what stands against it.
TRUTH = [
    ("", "+ab", None),
    ("", "-ab", None),
    ("+ab", "+bc", None),
    ("+ab", "-bc", None),
    ("-ab", "+ab", None),  # one's own word on the pair is superseded
    ("+ab", "-ab", None),
    ("-ac", "+bc", None),
    ("+ab -ac", "+bc", "apart"),
    ("+ab +cd -ad", "+bc", "apart"),
    ("+ab +bc", "-ac", "through"),
    ("+ab +bc +cd", "-ad", "through"),
    ("+ab -bc", "-ac", None),
    ("a=x b=y", "+ab", "named"),
    ("a=x b=x", "+ab", None),
    ("a=x b=x", "-ab", "one incident"),
    ("a=x b=y", "-ab", None),
    ("a=x c=y +ab", "+bc", "named"),
]


def read(words: str) -> tuple[list[Decision], dict[str, set[str]]]:
    """Decisions, and incidents by report, from "+ab a=x"."""
    pairs = [Decision(word[1], word[2], word[0] == "+", DESK) for word in words.split() if word[0] in "+-"]
    return pairs, {word[0]: {word[2]} for word in words.split() if word[1] == "="}


@pytest.mark.parametrize(("stands", "said", "against"), TRUTH)
def test_what_contradicts_one_s_own_word(stands: str, said: str, against: str | None) -> None:
    """An organisation may change its mind about a pair, and may not say of it what its other words deny."""
    mine, named = read(stands)
    found = clash(said[1], said[2], said[0] == "+", mine, named)
    assert (found and found.how) == against


def test_a_contradiction_names_the_third_report() -> None:
    """Whoever is refused reads which decision stands in the way, and through which report."""
    found = clash("b", "c", True, read("+ab -ac")[0], {})
    assert found == ("apart", "a", "c", "b")


def test_a_rule_joins_nothing_that_somebody_holds_apart() -> None:
    """What a rule proposes is taken in its order as far as it brings nothing together that is held apart, by pair or by name."""
    pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]
    assert list(admissible(pairs, [], {("a", "c")}, {})) == [("a", "b"), ("c", "d"), ("d", "e")]
    assert list(admissible(pairs, [("b", "c")], {("a", "c")}, {})) == [("b", "c"), ("c", "d"), ("d", "e")]
    assert list(admissible(pairs, [], (), {"a": {"x"}, "d": {"y"}})) == [("a", "b"), ("b", "c"), ("d", "e")]


def same(a: str, b: str, verdict: bool = True, **more: object) -> Outcome:
    said = Verdict(f"report:{a}", f"report:{b}", verdict, **more)  # type: ignore[arg-type]
    return decide([said], organisation=DESK, by="operator")


def stand() -> list[tuple[str, str, str]]:
    return [(row.key[7:], row.other[7:], row.verdict) for row in Row.objects.now().order_by("key", "other")]


def incidents() -> list[str]:
    return sorted(row.key[9:] for row in Incident.objects.now())


def test_a_pair_has_one_name_whichever_way_it_is_said(record: str) -> None:
    """A decision is about the report that sorts first, with what a rule knew of it in thousandths; said twice it adds nothing."""
    say(report("a/1"), report("b/1"))
    same("b/1", "a/1", reason="One shell", rules="holdfire", score=0.9314, threshold=0.9)
    row = Row.objects.now().get()
    assert (row.key, row.other, row.score, row.threshold, row.reason) == (
        "report:a/1",
        "report:b/1",
        931,
        900,
        "One shell",
    )
    assert same("a/1", "b/1", reason="One shell", rules="holdfire", score=0.9314, threshold=0.9).accepted == 0
    assert incidents() == ["a/1"]


def test_a_changed_mind_takes_the_place_of_the_earlier_word(record: str) -> None:
    """Same, then different, then the same again: each supersedes the one before, and incidents follow."""
    say(report("a/1"), report("b/1"))
    for verdict, kind, left in ((True, "same", 1), (False, "distinct", 2), (True, "same", 1)):
        same("a/1", "b/1", verdict)
        assert stand() == [("a/1", "b/1", kind)]
        assert len(incidents()) == left


def test_what_was_undone_can_be_said_again_in_the_same_words(record: str) -> None:
    """A decision that was withdrawn counts again once it is said again."""
    say(report("a/1"), report("b/1"))
    same("a/1", "b/1")
    withdraw(Row.objects.now().get().part, "Pressed by mistake.", organisation=DESK, by="operator")
    assert stand() == [] and incidents() == ["a/1", "b/1"]
    same("a/1", "b/1")
    assert stand() == [("a/1", "b/1", "same")] and incidents() == ["a/1"]


def test_a_contradiction_of_oneself_is_told_and_not_stored(record: str) -> None:
    """Held apart: not joined through a third. Joined through a third, or by name: not held apart. No such report: not decided."""
    say(*(report(f"{name}/1") for name in "abcd"), describes("d/1", "market"), describes("c/1", "square"))
    same("a/1", "b/1")
    same("a/1", "c/1", False)
    before = stand()
    for a, b, verdict, code, words in (
        ("b/1", "c/1", True, "HF-5411", "holds a/1 and c/1 apart; this would make them one through b/1"),
        ("c/1", "d/1", True, "HF-5411", "to different incidents by name"),
        ("a/1", "nowhere/1", True, "HF-5413", "nowhere/1"),
    ):
        with pytest.raises(Refused) as refused:
            same(a, b, verdict)
        (problem,) = refused.value.problems
        assert problem.code == code and words in problem.sentence
    assert stand() == before
    same("b/1", "d/1")
    with pytest.raises(Refused) as refused:
        same("a/1", "d/1", False)
    assert refused.value.problems[0].code == "HF-5412"
