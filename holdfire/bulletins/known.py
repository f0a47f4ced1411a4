"""What the record knows that helps to enter a bulletin: whose bulletins there are, who counts, and what areas are called in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language

from holdfire.bulletins import queries
from holdfire.bulletins.phrasing import Names
from holdfire.bulletins.spotted import stem
from holdfire.incidents.lookup import publisher as organisation_called
from holdfire.parties import queries as parties
from holdfire.parties.reading import in_language
from holdfire.places import queries as places
from holdfire.places.models import Place

LAST = 400  # counts that are looked at for what is usual
ROWS = 14  # areas that are offered at most
LEVELS = ("governorate", "district", "subdistrict", "other", "settlement", "neighbourhood", "country")
CLOSEST = 5
Said = dict[str, dict[str, Counter[str]]]  # word, who typed it, how often for which place


@dataclass(frozen=True, slots=True)
class Area:
    """What a word for an area means: a place, or none, and then those whose names come closest."""

    key: str = ""
    closest: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Usual:
    """What stood in a publisher's last bulletins. words: the area behind each word that was printed for one."""

    publisher: str = ""
    monitors: tuple[str, ...] = ()
    areas: tuple[tuple[str, str], ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


def usual(publisher: str = "") -> Usual:
    """Of this publisher; without one, of whoever's bulletin came last."""
    rows = queries.counts().filter(issuer=publisher) if publisher else queries.counts()
    columns = ("issuer", "monitor", "by_area", "organisation")
    last = list(rows.order_by("-day", "key", "part").values_list(*columns)[:LAST])
    publisher = publisher or (last[0][0] if last else "")
    last = [row for row in last if row[0] == publisher]
    monitors = Counter(monitor for _, monitor, _, _ in last if monitor)
    counted: Counter[str] = Counter()
    said: Said = defaultdict(lambda: defaultdict(Counter))
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for _, _, by_area, who in last:
        for area in by_area:
            counted[area["place"]] += 1
            said[stem(area["printed"])][who][area["place"]] += 1
            printed[area["place"]][area["printed"]] += 1
    words = _of_one_mind(said)
    called = {key: _called(key, several, words) for key, several in printed.items()}
    return Usual(
        publisher,
        tuple(sorted(key for key, _ in monitors.most_common(2))),
        tuple((key, called[key]) for key, _ in counted.most_common(ROWS) if called[key]),
        words,
    )


def _of_one_mind(said: Said) -> dict[str, str]:
    """The place behind each word, where all who typed the word mean one: nobody teaches the form that a name is another area's."""
    meant = {word: {_first(places) for places in by.values()} for word, by in said.items()}
    return {word: keys.pop() for word, keys in meant.items() if len(keys) == 1}


def _called(key: str, printed: Counter[str], words: Mapping[str, str]) -> str:
    """The usual word for a place, of those that mean it; "" where none does."""
    own = Counter({word: count for word, count in printed.items() if words.get(stem(word)) == key})
    return _first(own) if own else ""


def _first(found: Counter[str]) -> str:
    return min(found, key=lambda one: (-found[one], one))


def names(known: Usual) -> Names:
    """Whom and what the text of a bulletin may name: monitors by all their names, areas by the words that were printed and by
    the names of the provinces."""
    monitors = dict(monitor_choices())
    forms: dict[str, list[str]] = defaultdict(list)
    for row in parties.organisations().filter(key__in=monitors):
        forms[row.key] += [row.label, *row.names.values()]
    for key, name in parties.names().filter(key__in=monitors).values_list("key", "name"):
        forms[key].append(name)
    areas: dict[str, list[str]] = defaultdict(list)
    taken = set(known.words)
    counted = set(known.words.values())
    for place in Place.objects.now().filter(Q(level="governorate") | Q(key__in=counted)).order_by("key"):
        areas[_as_printed(place, known)] += [
            name["text"] for name in place.names if stem(name["text"]) not in taken
        ]
    for word, key in known.words.items():
        areas[key].append(word)
    return Names(forms, areas)


def _as_printed(place: Place, known: Usual) -> str:
    """The area that these bulletins mean by one of the place's names; then they mean it by the others too, in any language."""
    words = (known.words.get(stem(name["text"])) for name in place.names)
    return next((key for key in words if key), place.key)


def publisher_choices() -> list[tuple[str, str]]:
    """Whose bulletins may be entered: those whose stand first, then whoever does more than publish."""
    issuers = list(queries.bulletins().order_by("issuer").values_list("issuer", flat=True).distinct())
    language = get_language() or "en"
    called = {row.key: (in_language(row.names, language), row.roles) for row in parties.organisations()}
    others = sorted(
        (name, key)
        for key, (name, roles) in called.items()
        if key not in issuers and set(roles) != {"publisher"}
    )
    first = [(key, called[key][0] if key in called else key.partition(":")[2]) for key in issuers]
    return [*first, *((key, name) for name, key in others)]


def monitor_choices() -> list[tuple[str, str]]:
    """Who may have counted: monitors by their role, and whoever's count stands."""
    counted = set(queries.counts().exclude(monitor="").values_list("monitor", flat=True).distinct())
    called = {
        row.key: row.label for row in parties.organisations() if "monitor" in row.roles or row.key in counted
    }
    called |= {key: key.partition(":")[2] for key in counted - set(called)}
    return sorted(called.items(), key=lambda pair: (pair[1], pair[0]))


def area(text: str, known: Usual) -> Area:
    """The area that is meant: as it was printed before, else the only place of that name at the widest level it has."""
    if key := known.words.get(stem(text)):
        return Area(key)
    found = places.by_name_exact(text)
    if not found and (coded := places.get(f"place:{text}")):
        found = [coded]
    best = min((LEVELS.index(place.level) for place in found), default=0)
    first = [place for place in found if place.level == LEVELS[best]]
    if len(first) == 1:
        return Area(_as_printed(first[0], known))
    close = first or [match.place for match in places.search(text, CLOSEST)]
    return Area("", _apart(close[:CLOSEST]))


def _apart(close: list[Place]) -> tuple[tuple[str, str], ...]:
    """Places with their names; two of one name are told apart by their codes."""
    often = Counter(place.name for place in close)
    return tuple(
        (place.key, place.name if often[place.name] == 1 else f"{place.name} ({place.key.partition(':')[2]})")
        for place in close
    )


def outlet(name: str) -> str | None:
    """The organisation whose print it is; None where its name has no Latin letter and the record does not know it."""
    return organisation_called(name)


def overlapping(key: str, publisher: str, first: date, last: date) -> list[tuple[date, date]]:
    """The periods of other bulletins of a publisher that share a day with this one, first and last day of each."""
    rows = queries.bulletins().filter(issuer=publisher, day__gte=first).exclude(key=key)
    rows = rows.filter(Q(start__lte=last) | Q(start__isnull=True, day__lte=last))
    return sorted({(start or day, day) for start, day in rows.values_list("start", "day")})


def prints(key: str) -> list[dict[str, Any]]:
    """Every print of a bulletin that stands: who printed it, who typed it, and each monitor's total and split."""
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in queries.counts().filter(key=key):
        whose = {name: getattr(row, name) for name in ("publisher", "holder", "organisation", "edition")}
        one = found.setdefault(tuple(whose.values()), {**whose, "counts": {}})
        parts = {area["place"]: area["count"] for area in row.by_area}
        if row.monitor:
            one["counts"][row.monitor] = {"total": row.total, "areas": parts, "statement": row.part}
    return [found[name] for name in sorted(found)]
