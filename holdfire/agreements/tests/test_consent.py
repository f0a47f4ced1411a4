"""Truth tables of the judgement on consent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from holdfire.agreements.consent import RULE, Answer, Put, Rule, Span, Verdict, decide, judge

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, tzinfo=UTC)
ENDS = START + 10 * DAY
A, B, C = "organisation:a", "organisation:b", "organisation:c"
ALWAYS = (Span(START),)


def answer(
    of: str, consents: bool = True, day: float = 1, gone: float | None = None, **more: object
) -> Answer:
    """An answer received on a day and taken back on another."""
    last = None if gone is None else START + gone * DAY
    spans = (Span(START + day * DAY, last),)
    return Answer(f"{of}/{day}", of, consents, "why", bool(more.get("transcribed")), spans)


def put(ends: datetime = ENDS, spans: tuple[Span, ...] = ALWAYS) -> Put:
    """The proposal that these tests speak of."""
    return Put("put", "said", "agreement:a", "rule", ends, spans)


RULES = Rule("rule", "agreement:a", (A, B, C), ALWAYS)


def after(days: float, *answers: Answer, **changed: object) -> Verdict:
    """The verdict so many days after the start."""
    given = {"put": put(), "statement": ALWAYS, "rule": RULES} | changed
    return decide(answers=answers, at=START + days * DAY, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", list(product([None, True, False], repeat=3)))
@pytest.mark.parametrize("ended", [False, True])
def test_every_combination_of_answers_has_one_state(said: tuple[bool | None, ...], ended: bool) -> None:
    """All consent: adopted; any objects: contested; else waiting, and lapsed once the time is over."""
    given = [answer(of, one) for of, one in zip((A, B, C), said, strict=True) if one is not None]
    found = judge((A, B, C), given, ended)
    if False in said:
        wanted = "contested"
    elif None in said:
        wanted = "lapsed" if ended else "waiting"
    else:
        wanted = "adopted"
    assert (found.state, found.final, found.rule) == (wanted, ended, RULE)
    named = [*(one.organisation for one in (*found.consented, *found.objected)), *found.silent]
    assert sorted(named) == [A, B, C]


def test_nobody_asked_is_never_adopted() -> None:
    """That all of none have consented means nothing."""
    assert judge((), [answer(A)], ended=True).state == "undetermined"


def test_a_transcribed_answer_never_counts() -> None:
    """What somebody typed in for a party leaves that party silent, and is told."""
    typed = answer(C, transcribed=True)
    found = judge((A, B, C), [answer(A), answer(B), typed], ended=True)
    assert (found.state, found.silent, found.not_counted) == ("lapsed", (C,), (typed,))
    against = answer(C, False, transcribed=True)
    assert judge((A, B, C), [answer(A), answer(B), against], ended=False).state == "waiting"


def test_an_outsider_changes_nothing() -> None:
    """Who is not asked is told among those not counted, whatever they say."""
    other = answer("organisation:other", False)
    found = judge((A,), [answer(A), other], ended=True)
    assert (found.state, found.not_counted) == ("adopted", (other,))


def test_an_objection_outweighs_the_same_organisation_s_consent() -> None:
    """Two standing answers of one organisation are no consent, whichever came last."""
    for first, second in ((True, False), (False, True)):
        found = judge((A,), [answer(A, first, 1), answer(A, second, 2)], ended=True)
        assert (found.state, found.consented) == ("contested", ())


def test_what_stands_at_the_deadline_decides() -> None:
    """Answers received later are told and change nothing; neither does taking back what counted."""
    late = answer(C, day=11)
    found = after(20, answer(A), answer(B, gone=12), late)
    assert (found.state, found.silent, found.later) == ("lapsed", (C,), (late,))
    assert [one.organisation for one in found.left] == [B]
    assert after(20, answer(A), answer(B), answer(C, day=10)).state == "adopted"  # at the very moment


def test_before_the_deadline_what_stands_now_decides() -> None:
    """A state may change until the deadline, and the judgement says that it may."""
    said = (answer(A), answer(B), answer(C, False, 2, gone=5), answer(C, True, 5))
    states = [after(day, *said).state for day in (1, 2, 4.9, 5, 10, 11)]
    assert states == ["waiting", "contested", "contested", "adopted", "adopted", "adopted"]
    assert [after(day, *said).final for day in (10, 10.1)] == [False, True]


@pytest.mark.parametrize(
    ("changed", "state", "why"),
    [
        ({"rule": None}, "undetermined", "no_rule"),
        ({"rule": Rule("rule", "agreement:b", (A,), ALWAYS)}, "undetermined", "other_agreement"),
        ({"rule": Rule("rule", "agreement:a", (A,), (Span(START + 11 * DAY),))}, "undetermined", "no_rule"),
        ({"rule": Rule("rule", "agreement:a", (A,), (Span(START, ENDS),))}, "undetermined", "rule_gone"),
        ({"statement": ()}, "undetermined", "no_statement"),
        ({"statement": (Span(START + 11 * DAY),)}, "undetermined", "no_statement"),
        ({"statement": (Span(START, ENDS),)}, "withdrawn", "statement_gone"),
        ({"put": put(spans=(Span(START, START + DAY),))}, "withdrawn", "proposal_gone"),
        ({"put": put(START - DAY)}, "lapsed", "ended_before_put"),
    ],
)  # fmt: skip
def test_what_keeps_answers_from_deciding_is_named(changed: dict[str, object], state: str, why: str) -> None:
    """No rule, another agreement's rule, something taken back or over before it began: never adopted, and it says why."""
    found = after(20, answer(A), answer(B), answer(C), **changed)
    assert (found.state, found.why) == (state, why)


def test_what_is_taken_back_after_the_deadline_changes_nothing() -> None:
    """The outcome stays, and it is told that the proposal and the statement are gone since."""
    late = (Span(START, START + 12 * DAY),)
    found = after(20, answer(A), answer(B), answer(C), put=put(spans=late), statement=late)
    assert (found.state, found.gone_since) == ("adopted", ("proposal_gone", "statement_gone"))


def test_what_is_put_again_after_it_was_taken_back_stands_again() -> None:
    """A withdrawal that is itself withdrawn has no effect from then on."""
    twice = (Span(START, START + DAY), Span(START + 3 * DAY))
    states = [after(day, put=put(spans=twice)).state for day in (0, 1, 2, 3, 20)]
    assert states == ["waiting", "withdrawn", "withdrawn", "waiting", "lapsed"]
