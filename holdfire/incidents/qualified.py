"""Keeps the table of qualifications: anew for incidents that a batch touches, and for all of them when the rules changed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from holdfire.agreements import renewed
from holdfire.incidents import events, in_force, qualifying
from holdfire.incidents.models import Incident, Placement, Qualification
from holdfire.record.projection import Batch, store
from holdfire.record.tables import chunks

# What incidents are held against, beside the lines: those are placed on first, and qualified after.
RULES = frozenset(
    {"agreement", "clause", "scope", "exemption", "terms", "renewal", "signatory", "decision_rule", "designation", "known_as"}
    | {"proposal", "consent"}  # of a renewal
)  # fmt: skip
_SUBJECTS = ("agreement:", "clause:", "group:", "organisation:")
AT_A_TIME = 2_000
Row = dict[str, Any]


class Qualifier:
    """Qualifies incidents with one batch; what they are held against is read once, and not at all where nobody says what
    any clause forbids."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch

    @cached_property
    def standing(self) -> in_force.Standing | None:
        """What incidents are held against; None: no clause asks about anything."""
        return in_force.standing(batch=self._batch) if in_force.any_scope() else None

    def some(self, keys: Iterable[str]) -> None:
        """Qualify these incidents anew; those that are no more lose their rows."""
        if self.standing is None:
            return
        for step in chunks(keys, AT_A_TIME):
            store(Qualification, self._batch.leaf, self._rows(self.standing, step))

    def every(self) -> None:
        """Qualify all incidents that some clause may ask about, and those that one asked about before."""
        for step in chunks(sorted(self._asked()), AT_A_TIME):
            standing = self.standing
            rows = self._rows(standing, step) if standing else dict.fromkeys(step)
            store(Qualification, self._batch.leaf, rows)

    def _asked(self) -> set[str]:
        before = set(Qualification.objects.now().values_list("key", flat=True).distinct().iterator())
        if self.standing is None:
            return before
        rows = Incident.objects.now()
        if not self.standing.everywhere:
            rows = Placement.objects.now().filter(zone__in=self.standing.zones)
        return before | set(rows.values_list("key", flat=True).iterator())

    def _rows(self, standing: in_force.Standing, keys: list[str]) -> dict[str, list[Row] | None]:
        found: dict[str, list[Row] | None] = dict.fromkeys(keys)
        zones = None if standing.everywhere else standing.zones
        loaded = events.load(self._batch, keys, standing.names, zones)
        for answer in qualifying.answers(list(loaded.values()), standing.rules, standing.lines):
            key = answer.event.key
            several = found[key] or []
            several += qualifying.rows(answer)
            found[key] = several
        return found


def qualifications(batch: Batch) -> None:
    """Qualify all incidents anew where the batch changes what they are held against."""
    subjects = batch.subjects(RULES)
    if any(key.startswith(_SUBJECTS) for key in subjects) or renewed.any_put(subjects):
        Qualifier(batch).every()
