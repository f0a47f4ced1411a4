"""Who and where the words in a file of bulletins mean, as far as the record knows it; nothing is made up for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from holdfire.bulletins import queries as bulletins
from holdfire.exchange import tables
from holdfire.exchange.bulletin_columns import prefixes
from holdfire.exchange.bulletins import Whose, format
from holdfire.exchange.format import Format
from holdfire.exchange.problems import UNKNOWN_AREA, WHOSE
from holdfire.parties import queries as parties
from holdfire.parties.naming import organisation as named
from holdfire.places import queries as places
from holdfire.places.names import exact, fold
from holdfire.record.problems import Problem, Refused

# Bulletins split by provinces: a province comes before the town that it is called after.
LEVELS = ("governorate", "district", "subdistrict", "other", "settlement", "neighbourhood", "country")
CLOSEST = 5
_KEY = re.compile(r"organisation:[A-Za-z0-9][A-Za-z0-9._~/+-]{0,150}")


def of(
    files: Sequence[Path],
    organisation: str,
    publisher: str = "",
    monitors: Mapping[str, str] | None = None,
    areas: Mapping[str, str] | None = None,
) -> Format:
    """The format of these files. publisher, monitors (by prefix), areas (by word): what is said beside them, names or keys.

    organisation: who hands them in. Raises Refused (HF-6026, HF-6023) where it is not said and the record does not know it.
    """
    known, said = _organisations(), {prefix.casefold(): who for prefix, who in (monitors or {}).items()}
    found, remarks, problems = {}, [], []
    for prefix in _prefixes(files):
        who = _behind(said.get(prefix, prefix), known, own_key=prefix in said)
        if who is None:
            problems.append(_not_said(prefix, said.get(prefix)))
            continue
        found[prefix] = who
        if prefix not in said and prefix != exact(who):
            remarks.append(
                f"The columns “{prefix}_…” are read as {who}, which the record knows by that name."
            )
    remarks += [f"No column begins with “{prefix}_”." for prefix in said if prefix not in found]
    issuer = _behind(publisher, known, own_key=True) if publisher else None
    if publisher and issuer is None:
        problems.append(
            WHOSE.at(f"“{publisher[:80]}” is no organisation that the record knows.", "publisher")
        )
    area = _areas(areas or {})
    if problems:
        raise Refused(problems)
    return format(Whose(issuer, found, area, _outlet(known), tuple(remarks), _periods(organisation)))


def pairs(said: Iterable[str], where: str) -> dict[str, str]:
    """What was said as NAME=VALUE; raises Refused (HF-6026)."""
    found = {name.strip(): value.strip() for name, _, value in (one.partition("=") for one in said)}
    for name, value in found.items():
        if not name or not value:
            raise Refused([WHOSE.at(f"“{name[:80]}={value[:80]}” says nothing: write NAME=VALUE.", where)])
    return found


def _prefixes(files: Sequence[Path]) -> list[str]:
    found: dict[str, None] = {}
    for file in files:
        with tables.read(file, escaped=True) as table:
            found |= dict.fromkeys(prefixes(table.columns))
    return list(found)


def _not_said(prefix: str, said: str | None) -> Problem:
    if said is None:
        sentence = f"The columns “{prefix}_…” are of a monitor whom the record does not know by that name."
    else:
        sentence = f"“{said[:80]}”, said of “{prefix}”, is no organisation that the record knows."
    return WHOSE.at(sentence, f"columns {prefix}_…")


def _organisations() -> dict[str, set[str]]:
    """The organisations that each name may mean: described ones by names, label and key, and what they are said to be known as."""
    known: dict[str, set[str]] = defaultdict(set)
    for key, names, label in parties.organisations().values_list("key", "names", "label"):
        for name in (*names.values(), label, key.partition(":")[2], key):
            known[exact(name)].add(key)
    for monitors in bulletins.counts().values_list("monitors", flat=True):
        for key in monitors:
            known[exact(key)].add(key)
    for key, name in parties.names().filter(used_by="", whole=True).values_list("key", "name"):
        if key.startswith("organisation:"):
            known[exact(name)].add(key)
    return known


def _behind(text: str, known: Mapping[str, set[str]], own_key: bool) -> str | None:
    """The one organisation that a name means; own_key: it may be a key that nobody described yet."""
    text = text.strip()
    if own_key and _KEY.fullmatch(text):
        return text
    found = known.get(exact(text), set())
    return next(iter(found)) if len(found) == 1 else None


def _outlet(known: Mapping[str, set[str]]) -> Callable[[str], str | None]:
    @cache
    def behind(text: str) -> str | None:
        return _behind(text, known, own_key=True) or named(text)

    return behind


def _areas(said: Mapping[str, str]) -> Callable[[str, str], str]:
    mapped = {fold(word): place.strip() for word, place in said.items()}
    for word, place in said.items():
        if places.get(place.strip()) is None:
            raise Refused([UNKNOWN_AREA.at(f"“{place[:80]}”, said of “{word}”, is in no gazetteer.", "area")])

    @cache
    def find(word: str) -> str | Problem:
        key = mapped.get(fold(word), word if word.startswith("place:") else None)
        if key is not None:
            return key if places.get(key) else UNKNOWN_AREA.at(f"“{word[:80]}” is in no gazetteer.")
        found = places.by_name_exact(word) if fold(word) else []
        best = min((LEVELS.index(place.level) for place in found), default=0)
        first = [place for place in found if place.level == LEVELS[best]]
        if len(first) == 1:
            return first[0].key
        return _unknown(word, first)

    def area(word: str, column: str) -> str:
        found = find(word)
        if isinstance(found, Problem):
            raise Refused([UNKNOWN_AREA.at(found.sentence, f"column {column}")])
        return found

    return area


def _unknown(word: str, several: Sequence[places.Place]) -> Problem:
    if several:
        which = ", ".join(f"{place.name} ({place.key})" for place in several[:CLOSEST])
        return UNKNOWN_AREA.at(f"“{word[:80]}” may be any of: {which}.")
    close = [f"{one.place.name} ({one.place.key})" for one in places.search(word, CLOSEST)]
    told = f"the closest are {', '.join(close)}" if close else "no name comes close to it"
    return UNKNOWN_AREA.at(f"“{word[:80]}” is the name of no place in the record; {told}.")


def _periods(organisation: str) -> dict[str, dict[str, str]]:
    rows = bulletins.bulletins().filter(organisation=organisation).values_list("issuer", "start", "day")
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for issuer, start, day in rows:
        found[issuer][day.isoformat()] = (start or day).isoformat()
    return found
