"""What would be signed, in words, from the drafts themselves: a field that has no word of its own here is listed by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfire.bulletins import words
from holdfire.bulletins.forms import WORDS
from holdfire.bulletins.words import Names
from holdfire.record.statement import Draft

LABELS: Mapping[str, Any] = {
    "publisher": gettext_lazy("Bulletin of"),
    "day": gettext_lazy("Day"),
    "start": gettext_lazy("First day of its period"),
    "valid_from": gettext_lazy("Speaks of the days from"),
    "valid_until": gettext_lazy("Speaks of the days to"),
    "edition": gettext_lazy("Edition"),
    "source_publisher": gettext_lazy("Printed by"),
    "source_document": gettext_lazy("Address of the page"),
    "attributed_to": gettext_lazy("Whose print it is"),
    "about": gettext_lazy("Kept in the record under"),
    "monitors": gettext_lazy("Whose count"),
    "total": gettext_lazy("Violations in all"),
    "by_area": gettext_lazy("By area"),
    "by_category": gettext_lazy("By category"),
    "confirmed_by_other": gettext_lazy("Of these confirmed by the other side"),
    **WORDS,
    "same_print_as": gettext_lazy("Reprints the text of"),
    "language": gettext_lazy("Language of the print"),
    "note": gettext_lazy("Remark"),
    "supersedes": gettext_lazy("Takes the place of"),
}
KINDS = {"bulletin": gettext_lazy("The print itself"), "monitor_count": gettext_lazy("A count in it")}
_APART = (
    "kind",
    "body",
    "source",
    "line",
)  # of a draft: told by the title, told one by one, and never signed
_NOT_GIVEN = {"total": None, "by_area": None}  # of a count: unknown is shown as unknown


@dataclass(frozen=True, slots=True)
class Group:
    """What one draft says, or what all of them say where it has no title. lines: label and values; no value: not given."""

    title: str
    lines: Sequence[tuple[str, Sequence[str]]]


def groups(drafts: Sequence[Draft], names: Names) -> list[Group]:
    """First what all drafts share, then what each one adds; empty where nothing would be signed."""
    said = [held(draft) for draft in drafts]
    if not said:
        return []
    shared = {name: value for name, value in said[0].items() if all(one.get(name) == value for one in said)}
    shared = {name: value for name, value in shared.items() if value is not None}
    own = [{name: value for name, value in one.items() if name not in shared} for one in said]
    titles = [str(KINDS.get(draft.kind, draft.kind)) for draft in drafts]
    return [
        Group(title, _lines(one, names)) for title, one in zip(["", *titles], [shared, *own], strict=True)
    ]


def held(draft: Draft) -> dict[str, Any]:
    """All that a draft holds, by name; what its source says begins with `source_`."""
    head = {one.name: getattr(draft, one.name) for one in fields(draft) if one.name not in _APART}
    source = draft.source.as_json() if draft.source else {}
    said = {name: value for name, value in head.items() if value is not None}
    said |= {f"source_{name}": value for name, value in source.items()}
    return (_NOT_GIVEN if draft.kind == "monitor_count" else {}) | said | dict(draft.body)


def _lines(said: Mapping[str, Any], names: Names) -> list[tuple[str, Sequence[str]]]:
    order = [*(name for name in LABELS if name in said), *(name for name in said if name not in LABELS)]
    return [(str(LABELS.get(name, name)), _values(name, said[name], names)) for name in order]


def _values(name: str, value: Any, names: Names) -> list[str]:
    several = value if isinstance(value, list | tuple) else [] if value is None else [value]
    say = SAID.get(name, _plain)
    return [say(one, names) for one in several]


def _plain(value: Any, names: Names) -> str:
    if isinstance(value, Mapping):
        return words.also(f"{name} {_plain(one, names)}" for name, one in value.items())
    return words.number(value) if isinstance(value, int | float) else str(value)


def _who(key: str, names: Names) -> str:
    return names.who(key)


def _day(value: str, names: Names) -> str:
    return words.day(date.fromisoformat(value))


def _area(one: Mapping[str, Any], names: Names) -> str:
    """The bulletin's word, its number, and the place that is meant: two places may have one name."""
    rest = {name: value for name, value in one.items() if name not in ("printed", "count", "place")}
    meant = {"place": names.where(one["place"]), "key": one["place"]}
    return _counted(one, rest, names) + " " + _("(%(place)s, %(key)s)") % meant


def _category(one: Mapping[str, Any], names: Names) -> str:
    return _counted(
        one, {name: value for name, value in one.items() if name not in ("printed", "count")}, names
    )


def _counted(one: Mapping[str, Any], rest: Mapping[str, Any], names: Names) -> str:
    said = {"area": one["printed"], "count": words.number(one["count"])}
    more = [_plain(rest, names)] if rest else []
    return words.also([_("%(area)s: %(count)s") % said, *more])


SAID: Mapping[str, Callable[[Any, Names], str]] = {
    **dict.fromkeys(("publisher", "same_print_as", "attributed_to", "monitors"), _who),
    **dict.fromkeys(("day", "start", "valid_from", "valid_until"), _day),
    "by_area": _area,
    "by_category": _category,
}
