"""Two reports beside each other: on which points do they differ, and how far are they apart?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from holdfire.incidents import contest
from holdfire.incidents.telling import Telling
from holdfire.incidents.versions import Labels, Marks, side_by_side
from holdfire.record.statement import Statement

Version = dict[str, Any]
POINTS = {
    "day": gettext_noop("Day"),
    "place": gettext_noop("Place"),
    "type": gettext_noop("What"),
    "actor": gettext_noop("By whom, as claimed"),
    "killed": gettext_noop("Killed"),
    "wounded": gettext_noop("Wounded"),
    "source": gettext_noop("Source"),
    "words": gettext_noop("In its words"),
}
LAST = ("source", "words")  # they always differ


class Row(NamedTuple):
    """A point with what each of the two says of it. differs: they cannot both be right; unlike: they do not say the same; gap: how
    far apart, in words."""

    point: str
    word: str
    differs: bool
    unlike: bool
    gap: str


def beside(said: Sequence[Statement], labels: Labels, marks: Marks) -> list[Version]:
    """The versions of two reports, as the page of an incident shows them."""
    told = side_by_side(said, (), labels, marks)
    points = contest.points([one["row"] for one in told])
    return side_by_side(said, points, labels, marks)


def rows(one: Version, other: Version) -> list[Row]:
    """Every point: first those on which not both can be right, then those on which they differ, then what is alike."""
    gaps = {"day": days_apart(one["row"], other["row"]), "place": km_apart(one["row"], other["row"])}
    found = [
        Row(
            point,
            _(word),
            point in one["unlike"] and point in other["unlike"],
            point not in LAST and _said(point, one) != _said(point, other),
            gaps.get(point, ""),
        )
        for point, word in POINTS.items()
    ]
    return sorted(found, key=lambda row: (row.point in LAST, not row.differs, not row.unlike))


def _said(point: str, one: Version) -> object:
    row = one["row"]
    if point == "actor":
        return sorted(actor["name"] for actor in one["actors"]), sorted(one["denied_by"])
    given: dict[str, object] = {
        "day": (row["first_day"], row["last_day"]),
        "place": (one["place"].casefold(), row["lon"], row["lat"]),
        "type": one["kind"],
    }
    return given[point] if point in given else one[point]


def days(one: Telling, other: Telling) -> int | None:
    """Days from the end of the one to the start of the other, 0 where they may be the same; None: one gives no day."""
    if not one["first_day"] or not other["first_day"]:
        return None
    latest: date = max(one["first_day"], other["first_day"])
    gap: int = (latest - min(one["last_day"], other["last_day"])).days
    return max(0, gap)


def km(one: Telling, other: Telling) -> float | None:
    """Kilometres between the points; None: one gives none."""
    if one["lon"] is None or other["lon"] is None:
        return None
    return contest.metres(one["lon"], one["lat"], other["lon"], other["lat"]) / 1000


def days_apart(one: Telling, other: Telling) -> str:
    """How far apart in time, in words; empty where that is not known."""
    gap = days(one, other)
    if gap is None:
        return ""
    if gap:
        return ngettext("%(n)s day apart", "%(n)s days apart", gap) % {"n": gap}
    alone = one["first_day"] == one["last_day"] and other["first_day"] == other["last_day"]
    return _("the same day") if alone else _("the days overlap")


def km_apart(one: Telling, other: Telling) -> str:
    """How far apart on the ground, in words; empty where that is not known."""
    gap = km(one, other)
    if gap is None:
        return ""
    return _("the same point") if gap < 0.05 else _("%(km)s km apart") % {"km": _short(gap)}


def _short(gap: float) -> str:
    return str(number_format(round(gap, 1) if gap < 10 else round(gap), use_l10n=True))
