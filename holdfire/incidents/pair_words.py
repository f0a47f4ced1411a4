"""Why two reports may be of one event, in words: each reason with how much it weighs, for and against, the heaviest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from holdfire.incidents.pairs import Version, days_apart, km_apart
from holdfire.incidents.telling import names

# Bits of evidence: 1 is twice as likely, 3 eight times.
STRENGTHS = ((3.0, gettext_noop("strongly")), (1.0, gettext_noop("clearly")), (0.0, gettext_noop("slightly")))
LEAST = 0.1  # what weighs less is not worth a line
SCORES = (
    (0.95, gettext_noop("Almost surely one event")),
    (0.8, gettext_noop("Probably one event")),
    (0.5, gettext_noop("Rather one event than two")),
    (0.2, gettext_noop("Rather two events than one")),
    (0.0, gettext_noop("Probably two events")),
)


class Reason(NamedTuple):
    """A sentence, and how much it weighs in words."""

    says: str
    strength: str


class Weighed(NamedTuple):
    """What speaks for one event, and what against."""

    for_: list[Reason]
    against: list[Reason]


def score(value: float) -> str:
    """A score of 0 to 1 in words."""
    return _(next(word for least, word in SCORES if value >= least))


def weighed(reasons: Iterable[tuple[str, float, Mapping[str, Any]]], one: Version, other: Version) -> Weighed:
    """Reasons of `matching` (feature, bits, facts) about two versions, in words."""
    told = Weighed([], [])
    for name, bits, facts in sorted(reasons, key=lambda reason: -abs(reason[1])):
        if abs(bits) >= LEAST and name in SENTENCES:
            says = SENTENCES[name](bits > 0, facts, one, other)
            (told.for_ if bits > 0 else told.against).append(Reason(says, _strength(bits)))
    return told


def _strength(bits: float) -> str:
    return _(next(word for least, word in STRENGTHS if abs(bits) >= least))


def _place(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    gap, known = km_apart(one["row"], other["row"]), max(one["km"] or 0, other["km"] or 0)
    if not gap:
        return _("One of them gives no point")
    if known >= 1:
        return _("%(gap)s, known to %(km)s km") % {"gap": _capital(gap), "km": f"{known:.0f}"}
    return _capital(gap)


def _time(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    return _capital(days_apart(one["row"], other["row"]) or _("One of them gives no day"))


def _crowding(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    return (
        _("Few other reports lie near in those days")
        if good
        else _("Many other reports lie near in those days")
    )


def _name(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    return _("Both name the same place") if good else _("They name different places")


def _kind(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    if one["kind"] and one["kind"] == other["kind"]:
        return _("Both say: %(kind)s") % {"kind": one["kind"]}
    both = {"one": one["kind"] or _("not stated"), "other": other["kind"] or _("not stated")}
    return _("%(one)s goes with %(other)s") % both if good else _("%(one)s is not %(other)s") % both


def _actors(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    alike = _alike(one["actors"], other["actors"])
    if good and alike:
        return _("Both blame %(actor)s") % {"actor": alike}
    return _("They blame the same") if good else _("They blame different ones")


def _alike(actors: Iterable[Mapping[str, Any]], others: Iterable[Mapping[str, Any]]) -> str:
    """The actor that both name, in the shorter of the two ways to write it; the longest such, empty where there is none."""
    both = [
        min(one["name"], other["name"], key=lambda name: (len(name), name))
        for one in actors
        for other in others
        if any(len(word) > 2 for word in names(one) & names(other))  # not the articles of names
    ]
    return max(both, key=lambda name: (len(name), name), default="")


def _targets(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    return _("Whom they say it hit can be the same") if good else _("They say that it hit different ones")


def _toll(group: str, alike: str, together: str, apart: str) -> Callable[..., str]:
    def says(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
        both = {"one": span(one[group]), "other": span(other[group])}
        if good and both["one"] == both["other"]:
            return _(alike) % both
        return _(together if good else apart) % both

    return says


def span(bounds: tuple[int | None, int | None]) -> str:
    """A number of persons as it is known: 7, 7…12, at least 7."""
    low, high = bounds
    if low is None and high is None:
        return _("not known")
    if high is None:
        return _("at least %(low)s") % {"low": low}
    if low is None:
        return _("at most %(high)s") % {"high": high}
    return f"{low}" if low == high else f"{low}…{high}"


def _origin(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    shared = [name for name in one["row"]["first_sources"] if name in other["row"]["first_sources"]]
    if good and shared:
        return _("Both pass on what %(source)s said") % {"source": shared[0]}
    return _("Both have the same first source") if good else _("Their first sources differ")


def _source(good: bool, facts: Mapping[str, Any], one: Version, other: Version) -> str:
    return _("One publisher has both, and one publisher tells of an event once, as a rule")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


SENTENCES: Mapping[str, Callable[[bool, Mapping[str, Any], Version, Version], str]] = {
    "place": _place,
    "time": _time,
    "crowding": _crowding,
    "name": _name,
    "kind": _kind,
    "actors": _actors,
    "targets": _targets,
    "killed": _toll(
        "killed",
        gettext_noop("Both say: %(one)s killed"),
        gettext_noop("Killed: %(one)s and %(other)s can both be right"),
        gettext_noop("One says %(one)s killed, the other %(other)s"),
    ),
    "wounded": _toll(
        "wounded",
        gettext_noop("Both say: %(one)s wounded"),
        gettext_noop("Wounded: %(one)s and %(other)s can both be right"),
        gettext_noop("One says %(one)s wounded, the other %(other)s"),
    ),
    "origin": _origin,
    "source": _source,
}
