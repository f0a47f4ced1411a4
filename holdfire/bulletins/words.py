"""What a reconciliation and a fault say, in sentences of the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, pgettext

from holdfire.bulletins.reconcile import Joint, Reason
from holdfire.bulletins.told import Span

STATES = {
    "agreed": gettext_noop("Agreed"),
    "contested": gettext_noop("Apart"),
    "undetermined": gettext_noop("Depends on the print"),
    "only_one": gettext_noop("One count is missing"),
    "missing": gettext_noop("Neither count is given"),
}


@dataclass(frozen=True, slots=True)
class Names:
    """What things of a bulletin are called: organisations and areas by key. a, b: both monitors, as they are named."""

    labels: Mapping[str, str]
    areas: Mapping[str, str] = field(default_factory=dict)
    a: str = ""
    b: str = ""

    def who(self, key: str) -> str:
        """An organisation's label; several in one string, as a fault of a sum has them, each with its own."""
        return " + ".join(self.labels.get(one, one.partition(":")[2] or one) for one in key.split(" + "))

    def where(self, key: str) -> str:
        """An area's name."""
        return self.areas.get(key, key.partition(":")[2] or key)


def number(value: float) -> str:
    """A number in the reader's grouping."""
    return number_format(value, use_l10n=True, force_grouping=True)


def span(said: Span | None) -> str:
    """18, 4…6, “at least 12”, “not known”."""
    if said is None:
        return _("not known")
    if said.high is None:
        return _("at least %(low)s") % {"low": number(said.low)}
    return number(said.low) if said.low == said.high else f"{number(said.low)}…{number(said.high)}"


def day(value: date) -> str:
    """Sun 7 May 2017."""
    return date_format(value, pgettext("format of a day", "D j M Y"))


def also(several: Iterable[str]) -> str:
    """Several words in a row."""
    return _(", ").join(several)


def counts(joint: Joint, names: Names, summed: Span | None = None) -> str:
    """Both counts of a day and how far they are apart, in one line."""
    if joint.state == "missing":
        return (
            _("%(sum)s in all, not told apart") % {"sum": span(summed)} if summed else _("no count is given")
        )
    both = [f"{names.a} {span(joint.a)}", f"{names.b} {span(joint.b)}"]
    if joint.apart is not None:
        both.append(_("apart %(apart)s") % {"apart": span(joint.apart)})
        both.append(_("jointly %(jointly)s") % {"jointly": span(joint.interval)})
    return also(both)


def reason(one: Reason, names: Names) -> str:
    """A reason of a joint count as a sentence; empty where the page says it already."""
    name, values = one
    said = REASONS.get(name)
    return said(values, names) if said else ""


def reasons(joint: Joint, names: Names) -> list[str]:
    """Each reason of a joint count, in its order."""
    return [said for one in joint.reasons if (said := reason(one, names))]


def agree(alpha: float | None) -> str:
    """What Krippendorff's alpha means; his bounds: from 0.8 reliable, from 0.667 for tentative conclusions."""
    if alpha is None:
        return _("There are too few different counts to tell agreement from chance.")
    if alpha >= 0.8:
        return _("The two counts of a day are so close that either can stand for both.")
    if alpha >= 0.667:
        return _("The two counts of a day are close enough for tentative conclusions only.")
    if alpha > 0:
        return _(
            "The two go together more than by chance, and too little to conclude anything from one count alone."
        )
    return _("The two counts of a day go together no more than by chance.")


def _of(values: Mapping[str, Any], names: Names) -> str:
    return names.a if values["of"] == "a" else names.b


def _areas(values: Mapping[str, Any], names: Names) -> str:
    if values["same_at_most"] is None:
        return _("An event counted by both lies in one area. So at least %(low)s differ.") % values
    return _(
        "An event counted by both lies in one area. So at most %(same_at_most)s can be the same, and at least %(low)s differ."
    ) % values  # fmt: skip


def _linked(values: Mapping[str, Any], names: Names) -> str:
    return ngettext(
        "%(number)s incident was counted by both: its reports were decided to be of one event.",
        "%(number)s incidents were counted by both: their reports were decided to be of one event.",
        values["number"],
    ) % {"number": number(values["number"])}


def _confirmed(values: Mapping[str, Any], names: Names) -> str:
    return ngettext(
        "One monitor confirms %(number)s incident of the other, which both have counted then.",
        "One monitor confirms %(number)s incidents of the other, which both have counted then.",
        values["number"],
    ) % {"number": number(values["number"])}


def _sentence(text: str) -> Callable[[Mapping[str, Any], Names], str]:
    """A sentence with plain values; `of` becomes the monitor's name, spans become words."""

    def said(values: Mapping[str, Any], names: Names) -> str:
        told = {key: span(value) if isinstance(value, Span) else value for key, value in values.items()}
        return _(text) % (told | ({"of": _of(values, names)} if "of" in values else {}))

    return said


# “totals” is what the page's own interval says, so it needs no sentence.
REASONS: Mapping[str, Callable[[Mapping[str, Any], Names], str]] = {
    "areas": _areas,
    "linked": _linked,
    "confirmed": _confirmed,
    "linked_beyond": _sentence(gettext_noop("%(number)s are decided to be the same, more than the %(most)s that the counts allow.")),
    "confirms_more": _sentence(gettext_noop("One monitor confirms %(number)s of the other, more than the %(most)s that both can have counted; so it says nothing here.")),
    "confirmed_elsewhere": _sentence(gettext_noop("One monitor confirms %(number)s of the other, more than the %(most)s that the areas allow; so the areas say nothing here.")),
    "not_told": _sentence(gettext_noop("%(of)s: no print gives a count. Unknown, not zero.")),
    "prints_differ": _sentence(gettext_noop("%(of)s: prints give it in %(versions)s ways; every bound holds for each of them.")),
    "not_split": _sentence(gettext_noop("%(of)s: not every print says where.")),
    "split_in_part": _sentence(gettext_noop("%(of)s: the parts do not add up to the total, so the rest may lie anywhere.")),
    "only_sum": _sentence(gettext_noop("Printed as one sum of both, %(sum)s: at least half of it is distinct, at most all.")),
    "sum_contradicts": _sentence(gettext_noop("The sum of both, %(sum)s, is less than one count alone; it says nothing here.")),
}  # fmt: skip
