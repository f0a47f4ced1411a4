"""One sentence of a bulletin: whose count it gives, how many in all, how many where, and what is odd about it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from holdfire.bulletins import phrases, spotted
from holdfire.bulletins.spotted import Spot

# A capitalised name with a number behind it, in a list of areas: an area that nobody knows.
_UNKNOWN = re.compile(
    r"(?<![^\W\d_])(?P<name>[A-ZА-ЯЁ][^\W\d_]++(?:[ '’-][A-ZА-ЯЁ][^\W\d_]++)*+)"
    r"(?:\s++(?:province|провинци\w++))?+\s*+[(\[–—:=-]\s*+$"
)
_LONGEST = 200  # signs from the start of such a name to its number


@dataclass(frozen=True, slots=True)
class AreaRead:
    """A count in one area; place: its key, "" for one that nobody knows; printed: the text's own word for it."""

    place: str
    printed: str
    count: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """What a sentence says of one monitor."""

    monitor: str
    total: Spot | None
    areas: tuple[AreaRead, ...]


@dataclass(slots=True)
class Told:
    """What a sentence says. confirmed: who confirms, and how many; joint: a number of several monitors together;

    loose: numbers of violations that are nobody's; odd: name, start, end and values of what a person should look at.
    """

    counts: list[Part] = field(default_factory=list)
    confirmed: list[tuple[str, Spot]] = field(default_factory=list)
    joint: Spot | None = None
    loose: list[Spot] = field(default_factory=list)
    odd: list[tuple[str, int, int, Mapping[str, Any]]] = field(default_factory=list)


class _Sentence:
    """A sentence with the names and numbers in it; a number that was understood is taken."""

    def __init__(self, text: str, start: int, end: int, areas: Sequence[Spot]) -> None:
        self.text, self.start, self.end, self.areas = text, start, end, areas
        inside = text[start:end]
        self.numbers = [Spot(one.value, start + one.start, start + one.end) for one in spotted.counts(inside)]
        self.taken: set[int] = set()
        self.told = Told()

    def free(self, start: int, end: int) -> list[Spot]:
        """Numbers that nobody has taken, between two places of the text."""
        return [
            one
            for one in self.numbers
            if start <= one.start and one.end <= end and one.start not in self.taken
        ]

    def take(self, spot: Spot) -> Spot:
        """The number belongs to something."""
        self.taken.add(spot.start)
        return spot

    def counts_something(self, spot: Spot) -> bool:
        """Is it a number of violations: “6 violations”, “11 new cases”?"""
        after = self.text[spot.end : min(self.end, spot.end + 40)]
        found = phrases.COUNTED.search(after)
        return bool(
            found
            and len(after[: found.start()].split()) <= 3
            and not re.search(r"[\d,;:(]", after[: found.start()])
        )


def told(
    text: str, start: int, end: int, monitors: Sequence[Spot], areas: Sequence[Spot], last: str = ""
) -> Told:
    """What the sentence at text[start:end] says; last: whose count the sentence before gave, should this one go on about it."""
    one = _Sentence(text, start, end, areas)
    speaks = _speaks(text[start:end])
    monitors = _confirmation(one, list(monitors))
    if not monitors and last and phrases.CONTINUES.match(text, start):
        split = _areas(one, start, end)
        if split:
            one.told.counts.append(Part(last, None, split))
    for monitor, first, until in _segments(one, monitors):
        _segment(one, monitor, first, until, speaks)
    if speaks or monitors or not text[:start].strip():  # a headline often leaves the verb out
        _leftover(one)
    return one.told


def _speaks(sentence: str) -> bool:
    return bool(phrases.REGISTERED.search(sentence) or phrases.COMMITTED.search(sentence))


def _segments(one: _Sentence, monitors: Sequence[Spot]) -> list[tuple[Spot, int, int]]:
    """Each monitor with the words up to the next; several that are named in one breath speak together."""
    found = []
    skip = False
    for at, monitor in enumerate(monitors):
        following = monitors[at + 1] if at + 1 < len(monitors) else None
        until = following.start if following else one.end
        if (
            following
            and following.value != monitor.value
            and phrases.BOTH.fullmatch(one.text, monitor.end, following.start)
        ):
            rest = monitors[at + 2].start if at + 2 < len(monitors) else one.end
            for spot in one.free(following.end, rest)[:1]:
                one.told.joint = spot
            skip = True
            continue
        if not skip:
            found.append((monitor, monitor.end, until))
        skip = False
    return found


def _segment(one: _Sentence, monitor: Spot, start: int, end: int, speaks: bool) -> None:
    """What is said of one monitor between its name and the next one's."""
    split = _areas(one, start, end)
    total = _total(one, start, end, speaks) or _before(one, monitor, start, end)
    if total is None and len(split) == 1 and _is_whole(one, split[0]):
        total = Spot(split[0].count, split[0].start, split[0].end)
    if total is None and not split:
        total = _nothing(one, start, end)
    if total is None and not split:
        return
    key = str(monitor.value)
    one.told.counts.append(Part(key, total, split))
    blamed = phrases.COMMITTED.search(one.text, start, total.start if total else end)
    if blamed and not phrases.REGISTERED.search(one.text, start, total.start if total else end):
        one.told.odd.append(("committed", blamed.start(), blamed.end(), {"monitor": key}))


def _areas(one: _Sentence, start: int, end: int) -> tuple[AreaRead, ...]:
    """The split: “Hama (3), Idlib – 10”, “five in Aleppo, two in Daraa”; areas without a number of their own are told."""
    spots = [spot for spot in one.areas if start <= spot.start and spot.end <= end]
    found: dict[int, AreaRead] = {}
    for area in spots:  # the number behind the name first: it is the rarer to be another's
        for number in one.free(area.end, end)[:1]:
            if phrases.BEHIND.fullmatch(one.text, area.end, number.start):
                found[area.start] = _area(one, area, one.take(number))
    for group in _groups(one, [spot for spot in spots if spot.start not in found]):
        _in_front(one, group, start, found)
    for number in one.free(start, end):
        if unknown := _UNKNOWN.search(one.text, max(start, number.start - _LONGEST), number.start):
            name = unknown["name"]
            at = unknown.start("name")
            found[at] = AreaRead("", name, int(one.take(number).value), at, number.end)
    return tuple(found[at] for at in sorted(found))


def _area(one: _Sentence, area: Spot, number: Spot) -> AreaRead:
    first, last = min(area.start, number.start), max(area.end, number.end)
    last += one.text[last : last + 1] in (")", "]")
    return AreaRead(str(area.value), one.text[area.start : area.end], int(number.value), first, last)


def _groups(one: _Sentence, spots: Sequence[Spot]) -> list[list[Spot]]:
    """Areas named in one breath, with nothing but a comma or an “and” between them."""
    groups: list[list[Spot]] = []
    for spot in spots:
        near = groups and phrases.LISTED.fullmatch(one.text, groups[-1][-1].end, spot.start)
        if near:
            groups[-1].append(spot)
        else:
            groups.append([spot])
    return groups


def _in_front(one: _Sentence, group: list[Spot], start: int, found: dict[int, AreaRead]) -> None:
    """The number that stands before an area; before several it is each one's only where the text says “each”."""
    numbers = one.free(start, group[0].start)
    number = numbers[-1] if numbers else None
    between = one.text[number.end : group[0].start] if number else ""
    fits = number is not None and phrases.FILLER.fullmatch(
        phrases.COUNTED.sub(" ", phrases.REGISTERED.sub(" ", between))
    )
    around = one.text[max(start, number.start - 6) if number else start : group[-1].end + 8]
    if number and fits and (len(group) == 1 or phrases.EACH.search(around)):
        for area in group:
            found[area.start] = _area(one, area, one.take(number))
    elif len(group) > 1 and (number is None or fits):
        last = group[-1].end
        one.told.odd.append(
            ("areas_without_numbers", group[0].start, last, {"areas": one.text[group[0].start : last]})
        )
        if number and fits and not one.counts_something(number):
            one.take(number)


def _is_whole(one: _Sentence, area: AreaRead) -> bool:
    """“6 violations in Aleppo”: the number of the only area is the total too."""
    return any(area.start <= spot.start < area.end and one.counts_something(spot) for spot in one.numbers)


def _total(one: _Sentence, start: int, end: int, speaks: bool) -> Spot | None:
    free = one.free(start, end)
    if not speaks and not any(phrases.DIRECT.fullmatch(one.text, start, spot.start) for spot in free[:1]):
        return None
    for spot in free:
        if one.counts_something(spot):
            return one.take(spot)
    for spot in free[:1]:
        between = one.text[start : spot.start]
        if phrases.DIRECT.fullmatch(between) or _speaks(between):
            return one.take(spot)
    return None


def _before(one: _Sentence, monitor: Spot, start: int, end: int) -> Spot | None:
    """“4 violations were registered by the other side”: the number stands before whoever counted."""
    if not phrases.BY.search(one.text, one.start, monitor.start):
        return None
    verb = _last_verb(one.text, one.start, monitor.start)
    free = one.free(one.start, verb)
    return one.take(free[-1]) if free else None


def _last_verb(text: str, start: int, end: int) -> int:
    """Where the last word of registering or committing begins; the start where there is none."""
    verbs = (phrases.REGISTERED, phrases.COMMITTED)
    return max((one.start() for verb in verbs for one in verb.finditer(text, start, end)), default=start)


def _nothing(one: _Sentence, start: int, end: int) -> Spot | None:
    """“registered no violations”: a zero that the text says."""
    inside = one.text[start:end]
    said = phrases.NOTHING.search(inside)
    if not said or not (_speaks(inside) or phrases.COUNTED.search(inside)) or one.free(start, end):
        return None
    near = inside[max(0, said.start() - 60) : said.end() + 40]
    if not (_speaks(near) or phrases.COUNTED.search(near)):
        return None
    return Spot(0, start + said.start(), start + said.end())


def _confirmation(one: _Sentence, monitors: list[Spot]) -> list[Spot]:
    """Takes out who confirms and how many; the monitors that are left count."""
    verb = phrases.CONFIRMED.search(one.text, one.start, one.end)
    if not verb or not monitors:
        return monitors
    after = next((m for m in monitors if m.start >= verb.end()), None)
    by = after if after and phrases.BY.fullmatch(one.text[verb.end() : after.start].strip() + " ") else None
    before = [m for m in monitors if m.end <= verb.start()]
    agent = by or (before[-1] if before else after)
    if agent is None:
        return monitors
    number = _confirmed(
        one,
        verb,
        passive=by is not None
        or bool(re.search(r"\b(?:was|were|been|be)\s*$", one.text[one.start : verb.start()])),
    )
    if number:
        one.told.confirmed.append((str(agent.value), number))
    return [m for m in monitors if m is not agent]


def _confirmed(one: _Sentence, verb: re.Match[str], passive: bool) -> Spot | None:
    clause = re.split(r"[,;:]", one.text[one.start : verb.start()])[-1]
    first = verb.start() - len(clause)
    tail = re.match(r"[^,;:]*", one.text[verb.end() : one.end])
    last = verb.end() + (tail.end() if tail else 0)
    ahead, behind = one.free(first, verb.start()), one.free(verb.end(), one.end)
    spots = (ahead[-1:] or behind[:1]) if passive else (behind[:1] or ahead[-1:])
    said = phrases.NOTHING.search(one.text, first, last)
    if said and not [spot for spot in spots if spot.end <= said.start()]:
        return Spot(0, said.start(), said.end())
    return one.take(spots[0]) if spots else None


def _leftover(one: _Sentence) -> None:
    for spot in one.free(one.start, one.end):
        if one.counts_something(spot) and spot is not one.told.joint:
            one.told.loose.append(spot)
    if one.told.joint and not one.told.counts:
        one.told.loose.append(one.told.joint)
