"""How a reader's proposals score against an answer key: by kind, each thing once. What counts as found stands in press_passages/README.md.

A found thing is right where it equals a thing of the key, one to one; wrong where it equals none and is not neutral.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from _press_words import among, base_name, listed, name, names, near, office_like, place, same_time

Item = Any  # a dictionary of a key or of what was found; of places and agreements a name
Equal = Callable[[Item, Item], bool]

KINDS = ("speakers", "chains", "figures", "dates", "places", "rounds", "agreements")
SCOPE = ("whose", "territory", "period", "as_of", "said_by")


@dataclass
class Tally:
    """Of one kind: what was found rightly, missed, found wrongly, and how much of the latter was set as a trap."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    trapped: int = 0

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong
        self.trapped += other.trapped

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Of nothing to find, and nothing found: 1."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right + self.wrong + self.missed else 1.0  # fmt: skip


@dataclass
class Scored:
    """Of one text or of many: a tally by kind, shares told apart (right, of), and a line for each fault."""

    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    apart: dict[str, list[int]] = field(
        default_factory=lambda: {part: [0, 0] for part in ("office", *SCOPE, "head")}
    )
    faults: list[str] = field(default_factory=list)

    def add(self, other: Scored) -> None:
        for kind, tally in other.kinds.items():
            self.kinds[kind].add(tally)
        for part, (right, of) in other.apart.items():
            self.apart[part][0] += right
            self.apart[part][1] += of
        self.faults += other.faults


@dataclass(frozen=True)
class _Judged:
    pairs: list[tuple[Item, Item]]  # of the key, found
    missed: list[Item]
    wrong: list[Item]
    trapped: list[Item]

    def tally(self) -> Tally:
        return Tally(len(self.pairs), len(self.missed), len(self.wrong), len(self.trapped))


def score(key: dict[str, Any], found: dict[str, Any], body: str) -> Scored:
    """One text. key, found: in the shape of `holdfire read --json`; body: the text that both take their words from.

    A kind that the key does not speak of is not judged.
    """
    scored = Scored()
    judged = {kind: _judge(kind, key, found, body) for kind in KINDS if kind in key}
    for kind, one in judged.items():
        scored.kinds[kind] = one.tally()
        scored.faults += (f"{key['id']}: {kind}: {fault}" for fault in _faults(one))
    if "speakers" in judged:
        _chains(scored, key, judged["speakers"])
    for mine, theirs in judged["figures"].pairs if "figures" in judged else ():
        _scope(scored, key, mine, theirs)
    _head(scored, key, found)
    return scored


def _judge(kind: str, key: dict[str, Any], found: dict[str, Any], body: str) -> _Judged:
    equal = _equal(kind, body)
    given, offered = key.get(kind) or [], found.get(kind) or []
    taken = assign(given, offered, equal)
    pairs = [(given[mine], offered[theirs]) for theirs, mine in taken.items()]
    met = set(taken.values())
    missed = [item for at, item in enumerate(given) if at not in met]
    left = [item for at, item in enumerate(offered) if at not in taken]
    # Said a second time, a thing is not wrong; nor does the key ask for it twice.
    left = [item for item in left if not any(equal(mine, item) for mine, _ in pairs)]
    trapped = [item for item in left if _among(kind, item, key.get("traps", {}).get(kind, []), body)]
    neutral = key.get("neutral", {}).get(kind, [])
    wrong = [item for item in left if item in trapped or not _among(kind, item, neutral, body)]
    return _Judged(pairs, missed, wrong, trapped)


def assign(given: list[Item], offered: list[Item], equal: Equal) -> dict[int, int]:
    """As many pairs as can be: number of what was found → number of what the key has, each once."""
    meets = [[at for at, other in enumerate(offered) if equal(one, other)] for one in given]
    holder: dict[int, int] = {}

    def settle(one: int, tried: set[int]) -> bool:
        for at in meets[one]:
            if at not in tried:
                tried.add(at)
                if at not in holder or settle(holder[at], tried):
                    holder[at] = one
                    return True
        return False

    for one in range(len(given)):
        settle(one, set())
    return holder


def _equal(kind: str, body: str) -> Equal:
    def words_meet(one: Item, other: Item) -> bool:
        return near(one["exact_words"], other["exact_words"], body)

    def figures(one: Item, other: Item) -> bool:
        return _same_number(one, other) and words_meet(one, other)

    def dates(one: Item, other: Item) -> bool:
        return other["iso"] in listed(one["iso"]) and words_meet(one, other)

    return {
        "speakers": lambda one, other: bool(names(one) & names(other)),
        "figures": figures,
        "dates": dates,
        "places": lambda one, other: place(other) in {place(way) for way in listed(one)},
        "rounds": lambda one, other: (
            one["number"] == other["number"] and name(other["process"] or "") in map(name, listed(one["process"]))
        ),
        "agreements": lambda one, other: name(other) in {name(way) for way in listed(one)},
    }[kind]  # fmt: skip


def _same_number(one: Item, other: Item) -> bool:
    if other["quantity"] not in listed(one["quantity"]) or other["unit"] not in listed(one["unit"]):
        return False
    ways = [[one["low"], one["best"], one["high"]], *one.get("values_any", [])]
    theirs = [other["low"], other["best"], other["high"]]
    return any(all(_close(a, b) for a, b in zip(way, theirs, strict=True)) for way in ways)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 0.005 * max(abs(one), abs(other))


def _among(kind: str, item: Item, words: list[str], body: str) -> bool:
    """Is what was found one of these words of the text?"""
    if kind in ("figures", "dates", "rounds"):
        return any(near(one, item["exact_words"], body) for one in words)
    if kind == "speakers":
        return any(among(one, names(item)) for one in words)
    fold = place if kind == "places" else name
    return fold(item) in map(fold, words)


def _chains(scored: Scored, key: dict[str, Any], speakers: _Judged) -> None:
    """A speaker counts here where name and all who carried the words are right."""
    neutral = key.get("neutral", {}).get("through", [])
    wrong = [(one, other) for one, other in speakers.pairs if not _carried(one, other, neutral)]
    tally = speakers.tally()
    scored.kinds["chains"] = Tally(
        tally.right - len(wrong), tally.missed + len(wrong), tally.wrong + len(wrong)
    )
    scored.faults += (
        f"{key['id']}: chains: {one['name']}: {_shown(one['through'])}, found {_shown(other['through'])}"
        for one, other in wrong
    )
    for one, other in speakers.pairs:
        if offices := [way for way in listed(one.get("office")) if way]:
            _apart(scored, "office", any(office_like(way, other.get("office")) for way in offices))


def _carried(one: Item, other: Item, neutral: list[str]) -> bool:
    """neutral: carriers that may be named or not."""
    aside = [base_name(way) for way in neutral]
    theirs = [way for way in map(base_name, other.get("through") or []) if way not in aside]
    for ways in (one["through"], *one.get("through_any", [])):
        mine = [base_name(way) for way in ways]
        if len(mine) == len(theirs) and all(a <= b or b <= a for a, b in zip(mine, theirs, strict=True)):
            return True
    return False


def _scope(scored: Scored, key: dict[str, Any], one: Item, other: Item) -> None:
    for part in SCOPE:
        if part in one:
            good = any(_same(part, way, other.get(part), key) for way in listed(one[part]))
            _apart(scored, part, good)
            if not good:
                scored.faults.append(
                    f"{key['id']}: {part} of {one['exact_words']!r}: {one[part]!r}, found {other.get(part)!r}"
                )


def _same(part: str, one: str | None, other: str | None, key: dict[str, Any]) -> bool:
    if part == "whose":
        return (one or "all") == (other or "all")
    if one is None or other is None:
        return one is other
    if part == "territory":
        return place(one) == place(other)
    if part == "said_by":
        forms = [names(speaker) for speaker in key.get("speakers", ()) if name(one) in names(speaker)]
        return name(other) == name(one) or any(name(other) in ways for ways in forms)
    return same_time(one, other)


def _head(scored: Scored, key: dict[str, Any], found: dict[str, Any]) -> None:
    for part in ("title", "outlet", "author", "published"):
        if part in key:
            good = name(str(key[part])) == name(str(found.get(part)))
            _apart(scored, "head", good)
            if not good:
                scored.faults.append(f"{key['id']}: {part}: {key[part]!r}, found {found.get(part)!r}")


def _apart(scored: Scored, part: str, good: bool) -> None:
    scored.apart[part][0] += good
    scored.apart[part][1] += 1


def _faults(judged: _Judged) -> Iterator[str]:
    yield from (f"missed {_shown(item)}" for item in judged.missed)
    for item in judged.wrong:
        yield f"{'trapped by' if item in judged.trapped else 'wrongly found'} {_shown(item)}"


def _shown(item: Item) -> str:
    """In one line: the words first, then what was made of them."""
    if not isinstance(item, dict):
        return repr(item)
    if "name" in item:
        return f"{item['name']!r}"
    if "quantity" in item:
        number = "/".join("-" if item[part] is None else str(item[part]) for part in ("low", "best", "high"))
        return f"{item['exact_words']!r}: {item['quantity']} {number} {item['unit']}"
    if "iso" in item:
        return f"{item['exact_words']!r}: {item['iso']}"
    return f"{item['exact_words']!r}: {item['process']} {item['number']}"


def kinds_of(key: dict[str, Any]) -> set[str]:
    """The kinds that a key speaks of, and by which its text is judged."""
    return {kind for kind in KINDS if ("speakers" if kind == "chains" else kind) in key}


def unfounded(key: dict[str, Any], body: str) -> list[str]:
    """The words of a key that do not stand in its text: such a key measures nothing."""
    words = [item["exact_words"] for kind in ("figures", "dates", "rounds") for item in key.get(kind, [])]
    words += [way for kind in ("places", "agreements") for item in key.get(kind, []) for way in listed(item)]
    words += [way for item in key.get("speakers", []) for way in (item["name"], *item["through"])]
    for group in ("neutral", "traps"):
        words += [way for ways in key.get(group, {}).values() for way in ways]
    return [way for way in words if way not in body]
