"""Does a decision about two reports go with what the same organisation said of others? Pure.

Where it does not, the reading would leave one of the two without effect, silently (`decided.views`): so it is told before it is stored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from holdfire.incidents.decided import Clusters, Decision, Pair

Named = Mapping[str, Collection[str]]  # report, the incidents that the organisation itself says it describes


class Clash(NamedTuple):
    """What stands against a decision: two reports that the organisation holds `apart`, holds together by way of a third
    (`through`), or put to incidents by name (`named`)."""

    how: str
    one: str
    other: str
    via: str = ""


def clash(a: str, b: str, same: bool, mine: Iterable[Decision], named: Named) -> Clash | None:
    """Why an organisation cannot say this of a and b while what it said stands; None: it can.

    mine: its own standing decisions, as far as they are connected with a or b; that of the pair itself is about to be superseded
    and does not count.
    """
    others = [one for one in mine if {one.a, one.b} != {a, b}]
    together = Clusters()
    for one in others:
        if one.same:
            together.join(one.a, one.b)
    left, right = together.members(a), together.members(b)
    if not same:
        return _joined(a, b, others, together, named)
    return _held(a, b, left, right, others) or _put_apart(left, right, named)


def _held(
    a: str, b: str, left: Collection[str], right: Collection[str], others: Iterable[Decision]
) -> Clash | None:
    for one in sorted(others):
        if not one.same and ((one.a in left and one.b in right) or (one.b in left and one.a in right)):
            return Clash("apart", one.a, one.b, b if a in (one.a, one.b) else a)
    return None


def _put_apart(left: Iterable[str], right: Collection[str], named: Named) -> Clash | None:
    for one in left:
        for other in right:
            if named.get(one) and named.get(other) and not {*named[one]} & {*named[other]}:
                return Clash("named", one, other)
    return None


def _joined(a: str, b: str, others: Iterable[Decision], together: Clusters, named: Named) -> Clash | None:
    if together.of(a) == together.of(b):
        pairs = [{one.a, one.b} for one in others if one.same]
        via = min(name for pair in pairs if a in pair for name in pair if name != a)
        return Clash("through", a, b, via)
    shared = {*named.get(a, ())} & {*named.get(b, ())}
    return Clash("one incident", a, b, min(shared)) if shared else None


def admissible(
    pairs: Iterable[Pair], same: Iterable[Pair], apart: Collection[Pair], named: Named
) -> Iterator[Pair]:
    """Of pairs that a rule proposes, in its order, those that bring nothing together that somebody holds apart.

    same, apart: what stands and counts for the organisation. named: its own word; reports that it put to different incidents stay
    there, also by way of a third.
    """
    clusters = Clusters(apart)
    for a, b in sorted(same):
        clusters.join(a, b)
    for a, b in pairs:
        if not _put_apart(clusters.members(a), clusters.members(b), named) and clusters.join(a, b):
            yield a, b
