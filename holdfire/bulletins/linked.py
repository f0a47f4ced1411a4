"""Which incidents two monitors both report, as people decided: what they surely both counted."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from holdfire.incidents.models import Report
from holdfire.incidents.queries import views

Days = tuple[date, date]


def linked(a: str, b: str, first: date, last: date, leaf: int | None = None) -> list[Days]:
    """For each incident that a report of each monitor tells of, the first and the last day on which these put it.

    A monitor's own reports are those whose words are its own, whoever typed them. Two of them are of one incident where
    somebody decided so and, in the view of each organisation that said anything of either, they are together. Reports are
    taken whose days all lie between `first` and `last`; in order of days.
    """
    said: dict[str, dict[str, Days]] = {a: {}, b: {}}
    rows = Report.objects.as_known(leaf).filter(holder__in=(a, b), first_day__gte=first, last_day__lte=last)
    for key, holder, begin, end in rows.values_list("key", "holder", "first_day", "last_day"):
        was = said[holder].get(key, (begin, end))
        said[holder][key] = min(was[0], begin), max(was[1], end)
    if a == b or not (said[a] and said[b]):
        return []
    found = []
    for together in _views([*said[a], *said[b]], leaf):
        sides = [[said[who][report] for report in together if report in said[who]] for who in (a, b)]
        if all(sides):
            days = [*sides[0], *sides[1]]
            found.append((min(begin for begin, _ in days), max(end for _, end in days)))
    return sorted(found)


def _views(reports: list[str], leaf: int | None) -> list[list[str]]:
    """Reports by what all organisations together say of where they belong; those of which nobody says anything are left out."""
    found = defaultdict(list)
    for report, said in views(reports, leaf).items():
        found[frozenset((who, frozenset(incidents)) for who, incidents in said.items())].append(report)
    return list(found.values())
