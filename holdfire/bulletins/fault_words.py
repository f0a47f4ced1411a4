"""What a fault says, in a sentence of the reader's language, and how the list of them is filtered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from holdfire.bulletins.fault import Fault
from holdfire.bulletins.forms import WORDS as FIGURES
from holdfire.bulletins.told import Span
from holdfire.bulletins.words import Names, also, day, number, span

# What a list of faults calls each sort.
SORTS = {
    "parts_do_not_add": gettext_noop("Parts do not add up"),
    "two_bulletins": gettext_noop("Two bulletins of one date"),
    "two_numbers": gettext_noop("Two numbers for one count"),
    "two_splits": gettext_noop("One total, split in two ways"),
    "two_figures": gettext_noop("Two numbers for a side figure"),
    "sum_differs": gettext_noop("The sum is not that of the counts"),
    "headline_sum": gettext_noop("Both counts added, printed as one"),
    "confirms_more": gettext_noop("More confirmed than counted"),
    "other_day": gettext_noop("Figures of another day"),
    "counter_falls": gettext_noop("A running counter falls"),
    "periods_overlap": gettext_noop("Periods overlap"),
    "total_without_parts": gettext_noop("Total without a split"),
    "only_sum": gettext_noop("Only one sum of both"),
    "side_not_named": gettext_noop("Nobody named who counted"),
    "printed_twice": gettext_noop("Printed by several outlets"),
    "noted": gettext_noop("Note of whoever typed it"),
}
SENTENCES = {
    "parts_do_not_add": gettext_noop("%(monitor)s: the parts add up to %(parts)s, the total is %(total)s"),
    "two_bulletins": gettext_noop("%(outlets)s print different counts for this date: %(counts)s"),
    "two_numbers": gettext_noop("%(monitor)s: prints give %(numbers)s"),
    "two_splits": gettext_noop("%(monitor)s, one total in different areas: %(splits)s"),
    "two_figures": gettext_noop("%(figure)s: prints give %(numbers)s"),
    "sum_differs": gettext_noop("The sum is printed as %(sum)s; the counts are %(counts)s"),
    "headline_sum": gettext_noop("%(number)s is what both counts add up to, printed as one of %(monitors)s"),
    "confirms_more": gettext_noop("%(confirmed)s of %(monitor)s are confirmed by the other, and both can have counted %(most)s at most"),
    "other_day": gettext_noop("The same figures as %(other_outlet)s printed for %(other)s"),
    "counter_falls": gettext_noop("%(figure)s: %(number)s, after %(before)s on %(other)s"),
    "periods_overlap": gettext_noop("%(monitor)s: the same days are counted again in the bulletin of %(other)s"),
    "total_without_parts": gettext_noop("%(monitor)s: %(total)s, and no print says where"),
    "only_sum": gettext_noop("%(sum)s in all: no print tells the monitors apart"),
    "side_not_named": gettext_noop("%(number)s, and the print does not say whose count it is"),
    "printed_twice": gettext_noop("Printed alike by %(outlets)s; counted once"),
    "noted": "%(note)s",
}  # fmt: skip


def sort(name: str) -> str:
    """What a sort of fault is called."""
    return _(SORTS.get(name, name))


def sentence(fault: Fault, names: Names) -> str:
    """What is wrong, or worth knowing, in one sentence without its day."""
    text = SENTENCES.get(fault.name)
    return (_(text) if fault.name != "noted" else text) % _plain(fault.values, names) if text else fault.name


def figure_word(name: str) -> str:
    """What a side figure is called."""
    return str(FIGURES.get(name, name.replace("_", " ")))


def _plain(values: Mapping[str, Any], names: Names) -> dict[str, str]:
    return {key: _word(key, value, names) for key, value in values.items()}


def _word(key: str, value: Any, names: Names) -> str:
    if key in ("monitor", "outlet", "other_outlet") or (key == "other" and isinstance(value, str)):
        return names.who(str(value))
    if key == "figure":
        return figure_word(str(value))
    if key in ("outlets", "monitors"):
        return also(names.who(one) for one in value) or _("nobody named")
    if key == "splits":
        return _("; or ").join(_split(one, names) for one in value)
    if key == "counts":
        several = value if isinstance(value, list) else [value]
        return _("; or ").join(_counts(one, names) for one in several)
    if key == "numbers":
        return _(" and ").join(number(one) for one in value)
    if hasattr(value, "isoformat"):
        return day(value)
    return number(value) if isinstance(value, int | float) else str(value)


def _counts(said: Mapping[str, Any], names: Names) -> str:
    """Each monitor's count: one number, or the lowest and the highest print of it."""
    spans = {who: Span(*ends) if isinstance(ends, list) else Span(ends, ends) for who, ends in said.items()}
    return also(f"{names.who(who)} {span(ends)}" for who, ends in spans.items())


def _split(areas: Mapping[str, int], names: Names) -> str:
    return also(f"{names.where(area)} {number(count)}" for area, count in areas.items()) or _("not split")
