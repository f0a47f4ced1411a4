"""One outlet's print of one bulletin, as the judgements take it. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from holdfire.bulletins.told import Printed, Told, told


@dataclass(frozen=True, slots=True)
class Counted:
    """A count in a print. monitors: one; several together, where the print gives their sum; none, where it names nobody."""

    monitors: tuple[str, ...]
    printed: Printed


@dataclass(frozen=True, slots=True)
class Print:
    """One outlet's print. key: the bulletin's; first, last: its period, both included; figures: side figures by name.

    statements: those of the print itself, its counts have their own; notes: what whoever typed it remarked.
    """

    key: str
    first: date
    last: date
    outlet: str
    statements: tuple[str, ...] = ()
    counts: tuple[Counted, ...] = ()
    figures: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def of(self, *monitors: str) -> list[Printed]:
        """Its counts of one monitor, or of several in one sum."""
        return [one.printed for one in self.counts if set(one.monitors) == set(monitors)]


def by_bulletin(prints: Iterable[Print]) -> dict[str, list[Print]]:
    """The prints of each bulletin, in order of days, then outlets."""
    found: dict[str, list[Print]] = defaultdict(list)
    for one in sorted(prints, key=lambda one: (one.last, one.key, one.outlet, one.statements)):
        found[one.key].append(one)
    return dict(found)


def count(prints: Sequence[Print], *monitors: str) -> Told | None:
    """What these prints together say that one monitor counted, or several in one sum."""
    return told([printed for one in prints for printed in one.of(*monitors)])


def single(prints: Iterable[Print]) -> list[str]:
    """The monitors who have a count of their own in any of these prints, by name."""
    return sorted({one.monitors[0] for each in prints for one in each.counts if len(one.monitors) == 1})
