"""What stands already beside a print that is to be signed: the same, an earlier version of it, other outlets' prints, other periods.

A dry run: nothing is stored by asking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from holdfire.bulletins import known
from holdfire.bulletins.typed import Typed, drafts
from holdfire.record.problems import Problem, define
from holdfire.record.queries import statements_about
from holdfire.record.ready import make_ready
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Statement

OVERLAP = define(
    "HF-8225", "A period that overlaps with another bulletin's",
    "Correct the days; bulletins of one publisher follow each other, and a day is counted once.",
)  # fmt: skip
TWO_NUMBERS = define(
    "HF-8226", "One bulletin in one outlet with two different numbers",
    "Say that it replaces what was typed before, or name the outlet's edition, so that both can stand.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beside:
    """new: the drafts that would add something; same: those that stand; old: what was said otherwise before, by draft."""

    new: tuple[Draft, ...]
    same: tuple[Statement, ...]
    old: tuple[tuple[Draft, Statement], ...]
    others: tuple[dict[str, Any], ...]

    @property
    def differs(self) -> bool:
        """Does another print give other numbers?"""
        return any(one["differs"] for one in self.others)


def beside(typed: Typed, organisation: str) -> Beside:
    """What handing it in would do, and the other prints of the bulletin; raises Refused where a draft cannot be."""
    said = drafts(typed)
    about = list(statements_about([typed.key], ["bulletin", "monitor_count", WITHDRAWAL]))
    own = [one for one in standing(about) if one.organisation == organisation]
    new, same, old = [], [], []
    for draft in said:
        before = [one for one in own if same_print(one) == same_print(draft)]
        stands = next((one for one in before if _says(draft, one, organisation)), None)
        if stands:
            same.append(stands)
        else:
            new.append(draft)
            old += [(draft, one) for one in before[:1]]
    others = [_other(one, typed) for one in known.prints(typed.key) if not _is_own(one, typed, organisation)]
    return Beside(tuple(new), tuple(same), tuple(old), tuple(others))


def _says(draft: Draft, said: Statement, organisation: str) -> bool:
    return make_ready(replace(draft, supersedes=said.supersedes), organisation).id.hex() == said.id


def _is_own(one: dict[str, Any], typed: Typed, organisation: str) -> bool:
    return (one["publisher"].casefold(), one["organisation"], one["edition"]) == (
        typed.outlet.casefold(),
        organisation,
        typed.edition,
    )


def _other(one: dict[str, Any], typed: Typed) -> dict[str, Any]:
    """Another print, with what it says otherwise; what a print leaves out contradicts nobody."""
    columns = []
    for count in typed.counts:
        said = one["counts"].get(count.monitor)
        mine = {place: number for place, _word, number in count.areas}
        apart = said is not None and (
            (None not in (said["total"], count.total) and said["total"] != count.total)
            or any(place in mine and mine[place] != number for place, number in said["areas"].items())
        )
        columns.append(
            {
                "monitor": count.monitor,
                "said": said,
                "apart": apart,
                "split": len(said["areas"]) if said else 0,
            }
        )
    return {**one, "columns": columns, "differs": any(column["apart"] for column in columns)}


def problems(typed: Typed, found: Beside, replaces: bool) -> list[Problem]:
    """What must be settled before it can be signed. replaces: it was said that this takes the place of the earlier version."""
    told = []
    for first, last in known.overlapping(typed.key, typed.publisher, typed.start or typed.day, typed.day):
        days = last.isoformat() if first == last else f"{first.isoformat()} … {last.isoformat()}"
        told.append(
            OVERLAP.at(
                _("The same publisher's bulletin of %(days)s shares days with it.") % {"days": days}, "start"
            )
        )
    if found.old and not replaces:
        told.append(
            TWO_NUMBERS.at(_("Your organisation has typed this print before, with other content."), "edition")
        )
    return told[:3]


def to_sign(found: Beside) -> Sequence[Draft]:
    """What would be handed in; a version of what was said before supersedes it."""
    earlier = {id(draft): said.id for draft, said in found.old}
    return [replace(draft, supersedes=earlier.get(id(draft))) for draft in found.new]


def same_print(said: Draft | Statement) -> tuple[str, str, str, tuple[str, ...]]:
    """What two versions of one print share: kind, outlet, edition, monitors."""
    outlet = said.source.publisher.casefold() if said.source else ""
    return said.kind, outlet, str(said.body.get("edition", "")), tuple(said.body.get("monitors", ()))
