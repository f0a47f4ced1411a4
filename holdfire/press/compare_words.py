"""Why two figures can or cannot be compared, and what several come to, in sentences of the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holdfire.press import words
from holdfire.press.compare import Reason
from holdfire.press.scopes import Time
from holdfire.press.summing import Summed

MILLIONS = 1e7  # from here on the axis counts in millions
STATES: Mapping[str, tuple[str, Any]] = {
    "agree": ("agreed", gettext_lazy("Agree")),
    "overlap": ("undetermined", gettext_lazy("Both may hold")),
    "contradict": ("contested", gettext_lazy("Contradict")),
    "not_comparable": ("quiet", gettext_lazy("Not comparable")),
}
WAYS: Mapping[str, tuple[Any, Any]] = {
    "range": (gettext_lazy("Range"), gettext_lazy("from the least to the most that any of them leaves room for")),
    "majority": (
        gettext_lazy("Majority"),
        gettext_lazy("the number that more than half of the voices leave room for; a reprint is no second voice"),
    ),
    "sources": (gettext_lazy("Best source"), gettext_lazy("what the best graded source says, by one organisation's gradings")),
    "discussion": (gettext_lazy("Discussion"), gettext_lazy("no number: what would have to be settled first")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Says:
    """Reasons in words. places: names of territories by key."""

    places: Mapping[str, str]

    def reason(self, one: Reason) -> str:
        """A sentence for a reason; the values are those that `compare` and `summing` give it."""
        scope = one.name.partition("_")[2]
        if one.name.startswith("assumed_"):
            return _ASSUMED[scope](self, one.values)
        if one.name.startswith(("part_", "whole_")) and one.name != "part_exceeds_whole":
            return _PART[scope](self, one.values)
        return _PLAIN[one.name](self, one.values)

    def whose(self, key: Any) -> str:
        """Who is counted."""
        return str(words.WHOSE.get(key, key)) if key else _("not said whose")

    def where(self, key: Any) -> str:
        """The territory."""
        return self.places.get(key, str(key).partition(":")[2]) if key else _("not said where")

    def when(self, time: Time) -> str:
        """The days counted over."""
        first = date_format(time.first, "j M Y") if time.first else _("an unknown day")
        last = date_format(time.last, "j M Y") if time.last else _("an unknown day")
        return _("%(first)s to %(last)s") % {"first": first, "last": last}


Sentence = Callable[[Says, Mapping[str, Any]], str]


def _distance(says: Says, values: Mapping[str, Any]) -> str:
    return words.number(values["apart"], values["unit"])


def _whose_taken(says: Says, values: Mapping[str, Any]) -> str:
    said = values["a"] or values["b"]
    if not said:
        return _("Neither says whose: taken as the same people.")
    return _("Only one says whose (%(whose)s): taken as the same people.") % {"whose": says.whose(said)}


def _where_taken(says: Says, values: Mapping[str, Any]) -> str:
    said = values["a"] or values["b"]
    if not said:
        return _("Neither says where: taken as the same ground.")
    return _("Only one says where (%(where)s): taken as the same ground.") % {"where": says.where(said)}


_ASSUMED: Mapping[str, Sentence] = {
    "whose": _whose_taken,
    "territory": _where_taken,
    "time": lambda s, v: _("Not both say from when to when in full: taken as the same time."),
}
_PART: Mapping[str, Sentence] = {
    "whose": lambda s, v: _("One counts a part of the people: %(a)s and %(b)s.") % {"a": s.whose(v["a"]), "b": s.whose(v["b"])},
    "territory": lambda s, v: _("One counts a part of the ground: %(a)s and %(b)s.") % {"a": s.where(v["a"]), "b": s.where(v["b"])},
    "time": lambda s, v: _("One counts a part of the time: %(a)s, and %(b)s.") % {"a": s.when(v["a"]), "b": s.when(v["b"])},
}  # fmt: skip
_PLAIN: Mapping[str, Sentence] = {
    "other_quantity": lambda s, v: _("They count different things."),
    "other_unit": lambda s, v: _("They count in different units: a share says nothing of a number whose whole is not known."),
    "other_whose": lambda s, v: _("They count different people: %(a)s and %(b)s.") % {"a": s.whose(v["a"]), "b": s.whose(v["b"])},
    "other_territory": lambda s, v: _("They count different ground: %(a)s and %(b)s.") % {"a": s.where(v["a"]), "b": s.where(v["b"])},
    "other_time": lambda s, v: _("They count different times: %(a)s, and %(b)s.") % {"a": s.when(v["a"]), "b": s.when(v["b"])},
    "numbers_apart": lambda s, v: _("No number fits both wordings; those they name are %(n)s apart.") % {"n": _distance(s, v)},
    "same_numbers": lambda s, v: _("They say the same."),
    "same_when_rounded": lambda s, v: _("One rounds to the other; the numbers named are %(n)s apart.") % {"n": _distance(s, v)},
    "open_end": lambda s, v: _("A wording such as “more than” leaves an end open, so both may hold; the numbers named are %(n)s apart.") % {"n": _distance(s, v)},
    "intervals_meet": lambda s, v: _("Their ranges meet, so both may hold; the numbers named are %(n)s apart.") % {"n": _distance(s, v)},
    "part_exceeds_whole": lambda s, v: _("The part is larger than its whole, by %(n)s.") % {"n": _distance(s, v)},
    "may_have_grown": lambda s, v: _("The larger number was counted to a later day, so the total may have grown between them."),
    "may_count_more": lambda s, v: _("The larger does not say all of whose, where and since when, so it may count more than the smaller."),
    "read_differently": lambda s, v: _("The same words, read differently by those who confirmed them."),
    "no_figures": lambda s, v: _("No figure can be summed up."),
    "no_majority": lambda s, v: _("No number has more than half of the voices."),
    "voices_for": lambda s, v: ngettext("%(for)s of %(of)s voice leaves room for it.", "%(for)s of %(of)s voices leave room for it.", v["of"]) % {"for": v["for"], "of": v["of"]},
    "nobody_graded": lambda s, v: _("The organisation that was chosen has graded none of these voices."),
    "best_graded": lambda s, v: _("The best grade is %(letter)s; %(ungraded)s voices have none.") % {"letter": v["letter"], "ungraded": v["ungraded"]},
}  # fmt: skip


def wording(low: float | None, best: float | None, high: float | None, unit: str) -> str:
    """A figure in few words: “around 400,000”, “at least 330,000”, “12 to 15”."""
    least, named, most = (None if one is None else words.number(one, unit) for one in (low, best, high))
    if low is not None and low == high:
        return str(least)
    if named is not None:
        nearly = least is None and most is not None
        return (_("nearly %(n)s") if nearly else _("around %(n)s")) % {"n": named}
    if least is not None and most is not None:
        return _("%(low)s to %(high)s") % {"low": least, "high": most}
    return _("at least %(n)s") % {"n": least} if least is not None else _("at most %(n)s") % {"n": most}


def tick(value: float, unit: str) -> str:
    """A number of the axis, short enough to stand beside the next."""
    if unit == "share":
        return f"{words.number(round(100 * value, 1), '')} %"
    if value >= MILLIONS:
        return _("%(n)s million") % {"n": words.number(round(value / 1e6, 1), "")}
    return words.number(round(value, 3), unit)


def total(found: Summed, unit: str) -> str:
    """What figures come to, in words; "" where the way gives no number."""
    low, best, high = (
        None if one is None else words.number(_round(one), unit)
        for one in (found.low, found.best, found.high)
    )
    if best is not None:
        return str(best)
    if low is None:
        return ""
    return _("%(low)s to %(high)s") % {"low": low, "high": high} if high is not None else _("%(low)s or more") % {"low": low}  # fmt: skip


def _round(number: float) -> float:
    """What “around” leaves room for ends a hair below the next number, which nobody wants to read."""
    return round(number, 6)
