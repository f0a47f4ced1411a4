"""A rule with a stated threshold decides in an organisation's name: each pair with the rules, the score and the threshold.

It never joins what anybody holds apart, directly or through a third report, and does not say again what the organisation took back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from holdfire.incidents.contradictions import admissible
from holdfire.incidents.deciding import Verdict, described, to_say
from holdfire.incidents.models import Decision
from holdfire.incidents.proposed import Pair, Proposal, Proposals
from holdfire.incidents.queries import views
from holdfire.incidents.waiting import decisions, settled
from holdfire.record import queries as record
from holdfire.record.problems import Refused
from holdfire.record.repeated import Repeated
from holdfire.record.rules import NOTHING
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.submit import Outcome, submit

KINDS = ("same", "distinct", WITHDRAWAL)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rule may state, and how many pairs it left out: that bring together what somebody holds apart (`apart`), or that the
    organisation took back (`withdrawn`)."""

    pairs: list[Proposal]
    apart: int
    withdrawn: int


def waits(found: Proposals, leaf: int | None, who: str | None = None) -> Iterator[Proposal]:
    """Every pair that nobody decided about, or for an organisation that it did not, the likeliest first."""
    told = decisions((one.pair for one in found.pairs), leaf)
    named = views({name for one in found.pairs for name in one.pair}, leaf)
    mine = described(set(named), who, leaf) if who else {}
    for one in found.pairs:
        if not settled(one, told.get(one.pair, ()), named, mine, who):
            yield one


def ruled(found: Proposals, threshold: float, organisation: str) -> Ruled:
    """Of the pairs that the rules chose, those that an organisation may state by this threshold."""
    asked = [one for one in waits(found, None, organisation) if one.chosen and one.score >= threshold]
    gone = _taken_back({one.a for one in asked}, organisation)
    fresh = [one for one in asked if one.pair not in gone]
    same, apart = _standing(organisation)
    named = described({name for one in fresh for name in one.pair}, organisation)
    allowed = set(admissible((one.pair for one in fresh), same, apart, named))
    pairs = [one for one in fresh if one.pair in allowed]
    return Ruled(pairs, len(fresh) - len(pairs), len(asked) - len(fresh))


def apply(
    found: Ruled,
    rules: str,
    threshold: float,
    *,
    organisation: str,
    by: str,
    progress: Callable[[int], None] | None = None,
) -> Outcome:
    """State `same` for them as one submission; nothing where there are none."""
    verdicts = (Verdict(one.a, one.b, True, "", rules, min(1.0, one.score), threshold) for one in found.pairs)
    try:
        return submit(to_say(verdicts, organisation), organisation=organisation, by=by, progress=progress)
    except Refused as refused:
        if [problem.code for problem in refused.problems] == [NOTHING.code]:
            return Outcome()
        raise


def _standing(organisation: str) -> tuple[set[Pair], set[Pair]]:
    """What the organisation joined, or anybody did and nobody denies; and what anybody holds apart."""
    rows = Decision.objects.now().values_list("key", "other", "verdict", "organisation")
    apart = {(a, b) for a, b, verdict, _ in rows if verdict == "distinct"}
    same = {
        (a, b)
        for a, b, verdict, who in rows
        if verdict == "same" and (who == organisation or (a, b) not in apart)
    }
    return same - apart, apart


def _taken_back(firsts: set[str], organisation: str) -> set[Pair]:
    """Pairs about whose first report the organisation withdrew a decision, and made none since."""
    subjects = firsts & Repeated(organisation).subjects
    said = [s for s in record.statements_about(subjects, KINDS) if s.organisation == organisation]
    stand = {(s.about, s.body["other"]) for s in standing(said)}
    return {(s.about, s.body["other"]) for s in said if s.kind != WITHDRAWAL} - stand
