"""Who did it, version by version: the answers that reports, accounts and attributions give, each with who holds it. Pure.

Two sides of a fight without a perpetrator may both have acted. Whoever is claimed to have done something acted, and the target is
the other side; where nobody says against whom, that side is unknown. In one-sided violence (UCDP) side b are those whom side a
attacked. A denial is a version of its own, in which nobody is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from holdfire.incidents.actors import Meant, Names
from holdfire.record.statement import Statement

ONE_SIDED = "one-sided"
_ACTED = frozenset({"perpetrator", "participant"})


class Holder(NamedTuple):
    """Whose version it is, and whom they pass on ("" for nobody)."""

    organisation: str
    claimed_by: str


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody who took part. key "" is unknown; acted False: only the other side; by: statements that say whom names mean."""

    key: str
    sure: bool
    acted: bool
    names: tuple[str, ...]
    by: tuple[str, ...] = ()

    @property
    def same(self) -> tuple[Any, ...]:
        """What makes two sides one: whom they mean, else what they are called."""
        return self.key or self.names[0].casefold(), bool(self.key), self.sure, self.acted


@dataclass(frozen=True, slots=True)
class Attribution:
    """One answer to who did it. sides: nobody where it is denied, or nobody says; statements: ids of those that give it."""

    sides: tuple[Side, ...]
    holders: tuple[Holder, ...]
    statements: tuple[str, ...]
    denies: bool = False

    @property
    def same(self) -> tuple[Any, ...]:
        """What makes two answers one."""
        return self.denies, tuple(sorted({side.same for side in self.sides}))


class _Claim(NamedTuple):
    sides: tuple[Side, ...]
    holder: Holder
    statement: str
    denies: bool = False


NOBODY = Side("", False, False, ("",))  # the other side, where nobody says who that is


def attributions(
    tellings: Sequence[Statement], said: Sequence[Statement], names: Names
) -> tuple[Attribution, ...]:
    """The rival answers to who did it, equal ones merged with all who hold them, in an order of their content.

    tellings: standing reports and accounts; said: standing attributions. A telling that names nobody who acted contradicts
    nobody: it counts only where no other names anybody.
    """
    claims = [claim for one in tellings for claim in _told(one, names)]
    claims += _attributed(said, tellings, names)
    named = [claim for claim in claims if any(side.acted for side in claim.sides)]
    denials = [claim for claim in claims if claim.denies]
    silent = [claim for claim in claims if not claim.denies] if not named else []
    return _merged([*named, *denials, *silent])


def _told(statement: Statement, names: Names) -> Iterator[_Claim]:
    """What a report or account claims: one claim for each who is quoted with one, and one for each who denies it."""
    body = statement.body
    by_claimant: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for actor in body.get("actors") or ():
        by_claimant[actor.get("claimed_by") or ""].append(actor)
    for claimant, actors in (by_claimant or {"": []}).items():
        yield _Claim(_sides(statement, actors, names), Holder(statement.holder, claimant), statement.id)
    deniers = [*(body.get("denied_by") or ())]
    deniers += [who for actor in body.get("actors") or () for who in actor.get("denied_by") or ()]
    for who in dict.fromkeys(deniers):
        yield _Claim((), Holder(statement.holder, who), statement.id, denies=True)


def _sides(statement: Statement, actors: Sequence[Mapping[str, Any]], names: Names) -> tuple[Side, ...]:
    body, publisher = statement.body, _publisher(statement)
    one_sided = body.get("violence") == ONE_SIDED
    sides = [
        side
        for actor in actors
        for side in _meant(actor, publisher, names, not (one_sided and actor.get("side") == "b"))
    ]
    target = body.get("target")
    if target:
        sides += _meant({"name": target}, publisher, names, False)
    elif sides and not {"a", "b"} <= {actor.get("side") for actor in actors}:
        sides.append(NOBODY)
    return tuple(sides)


def _meant(actor: Mapping[str, Any], publisher: str, names: Names, acted: bool) -> list[Side]:
    found: tuple[Meant, ...] = names.meant(actor["name"], publisher, actor.get("actor"))
    return [Side(one.key, one.sure, acted, (one.name,), one.by) for one in found]


def _publisher(statement: Statement) -> str:
    return statement.source.publisher if statement.source else ""


def _attributed(said: Sequence[Statement], tellings: Sequence[Statement], names: Names) -> Iterator[_Claim]:
    """One claim for each organisation and each who is quoted, over all that it attributes to somebody."""
    by_holder: dict[Holder, list[Statement]] = defaultdict(list)
    for one in said:
        holder = Holder(one.holder, one.body.get("claimed_by") or "")
        if one.body.get("denies"):
            yield _Claim((), holder, one.id, denies=True)
        elif one.body["role"] in _ACTED or one.body["role"] == "target":
            by_holder[holder].append(one)
    for holder, statements in by_holder.items():
        sides = [
            side
            for one in statements
            for side in _meant(one.body, _publisher(one), names, one.body["role"] in _ACTED)
        ]
        if all(side.acted for side in sides):
            sides += _others(sides, tellings, names)
        for one in statements:
            yield _Claim(tuple(sides), holder, one.id)


def _others(acted: Sequence[Side], tellings: Sequence[Statement], names: Names) -> list[Side]:
    """The other side as the tellings name it, unsure where they differ: an attribution says who did it, not to whom."""
    mine = {side.same[0] for side in acted}
    told: list[frozenset[Side]] = []
    for one in tellings:
        actors = one.body.get("actors") or ()
        sided = [side for side in _sides(one, actors, names) if side != NOBODY]
        others = [side for side in sided if not side.acted or {"a", "b"} & {a.get("side") for a in actors}]
        found = frozenset(_other(side) for side in others if side.same[0] not in mine)
        if found and found not in told:
            told.append(found)
    if not told:
        return [NOBODY]
    return [
        side if len(told) == 1 else Side(side.key, False, False, side.names, side.by)
        for side in sorted(set().union(*told), key=lambda side: side.same)
    ]


def _other(side: Side) -> Side:
    return Side(side.key, side.sure, False, side.names, side.by)


def _merged(claims: Iterable[_Claim]) -> tuple[Attribution, ...]:
    groups: dict[tuple[Any, ...], list[_Claim]] = defaultdict(list)
    for claim in claims:
        groups[Attribution(claim.sides, (), (), claim.denies).same].append(claim)
    return tuple(_one(group) for _, group in sorted(groups.items()))


def _one(claims: Sequence[_Claim]) -> Attribution:
    by_side: dict[tuple[Any, ...], list[Side]] = defaultdict(list)
    for claim in claims:
        for side in claim.sides:
            by_side[side.same].append(side)
    return Attribution(
        tuple(_joined(sides) for _, sides in sorted(by_side.items())),
        tuple(sorted({claim.holder for claim in claims})),
        tuple(sorted({claim.statement for claim in claims})),
        claims[0].denies,
    )


def _joined(sides: Sequence[Side]) -> Side:
    first = sides[0]
    return Side(
        first.key,
        first.sure,
        first.acted,
        tuple(sorted({name for side in sides for name in side.names})),
        tuple(sorted({id for side in sides for id in side.by})),
    )
