"""Where participants stood on each point of an agenda: camps side by side, dissent first, silence told. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfire.talks.outcomes import Said

DISSENT = ("opposes", "differs")


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the agenda as one statement gives it."""

    said: Said
    item: str
    title: str


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a participant stood, as one statement tells it."""

    said: Said
    item: str
    participant: str
    stance: str
    words: str = ""
    alongside: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Camp:
    """Participants who stood together, and against whom; each with all that is told of where they stood."""

    stands: tuple[tuple[str, tuple[Stand, ...]], ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the agenda: its camps, and who sat there and of whom no position is told."""

    item: str
    title: str
    items: tuple[Item, ...]
    camps: tuple[Camp, ...]
    silent: tuple[str, ...]
    dissent: bool


def points(items: Iterable[Item], stands: Iterable[Stand], seated: Iterable[str]) -> list[Point]:
    """Every point of which somebody speaks: those with dissent first, then those with positions, then the others."""
    listed = sorted(items, key=lambda item: item.said.statement)
    told = sorted(stands, key=lambda stand: stand.said.statement)
    here = tuple(seated)
    found = [
        _point(name, [i for i in listed if i.item == name], [s for s in told if s.item == name], here)
        for name in {*(item.item for item in listed), *(stand.item for stand in told)}
    ]
    return sorted(found, key=lambda point: (not point.dissent, not point.camps, point.title, point.item))


def _point(name: str, items: list[Item], stands: list[Stand], seated: tuple[str, ...]) -> Point:
    spoke = {stand.participant for stand in stands}
    return Point(
        item=name,
        title=min((item.title for item in items), default=name),
        items=tuple(items),
        camps=tuple(_camps(stands)),
        silent=tuple(sorted(set(seated) - spoke)),
        dissent=any(stand.stance in DISSENT or stand.against for stand in stands),
    )


def _camps(stands: list[Stand]) -> list[Camp]:
    """Who is told to have stood alongside somebody stands in one camp with them, whichever of the two it was told of."""
    camps: list[set[str]] = []
    for stand in stands:
        joined = {stand.participant, *stand.alongside}
        for camp in [camp for camp in camps if camp & joined]:
            camps.remove(camp)
            joined |= camp
        camps.append(joined)
    return [_camp(sorted(camp), stands) for camp in sorted(camps, key=lambda camp: (-len(camp), min(camp)))]


def _camp(members: list[str], stands: list[Stand]) -> Camp:
    of = {member: tuple(stand for stand in stands if stand.participant == member) for member in members}
    against = {other for told in of.values() for stand in told for other in stand.against}
    return Camp(tuple(of.items()), tuple(sorted(against - set(members))))
