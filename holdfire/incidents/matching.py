"""Matching over the record: reports that stand become columns, and what people decided becomes pairs of their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents import membership
from holdfire.incidents.actors import KnownName, Names
from holdfire.incidents.columns import Reports
from holdfire.incidents.filters import ALL, Filters, narrowed
from holdfire.incidents.match import NOBODY, Rules
from holdfire.incidents.meltt_reports import NAME
from holdfire.incidents.models import Decision, Describes, Report
from holdfire.incidents.tabulate import tabulate
from holdfire.parties import queries as parties
from holdfire.record import queries
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

STEP = 500
MANY = 20_000  # statements from which on reading all reports in one go is quicker than asking for each
MELTT = Rules(name=NAME, threshold=1e-6, suggest=1e-6, one_to_one=True)  # it chooses without a score
NAMED = ("key", "name", "used_by", "whole", "part")
Pairs = NDArray[np.int32]  # (k, 2), rows of reports


@dataclass(frozen=True, slots=True)
class Loaded:
    """Reports of the record as columns. keys: report:… in order, a row each; parts: the id of the version that a row reads."""

    reports: Reports
    keys: list[str]
    parts: list[str]

    def rows(self) -> dict[str, int]:
        """The row of each key."""
        return {key: row for row, key in enumerate(self.keys)}


def load(filters: Filters = ALL, leaf: int | None = None) -> Loaded:
    """The reports of the incidents that pass the filters, as known after a leaf; of a report with several versions the last one."""
    parts = _parts(filters, leaf)
    known = tuple(parties.names(leaf).values_list(*NAMED))
    read = _read if len(parts) <= MANY else _read.__wrapped__
    return read(tuple(sorted(parts.items())), known)


@lru_cache(maxsize=4)
def _read(parts: tuple[tuple[str, str], ...], known: tuple[tuple[Any, ...], ...]) -> Loaded:
    """Whoever works a queue off asks for the same reports again and again. The id of a statement is the hash of what it says, so
    what was read once of these is read for good."""
    keys, ids = [key for key, _ in parts], [id for _, id in parts]
    said = _versions(keys, set(ids))
    return Loaded(tabulate((said[key] for key in keys), Names(KnownName(*row) for row in known)), keys, ids)


def decided(loaded: Loaded, leaf: int | None = None) -> tuple[Pairs, Pairs]:
    """Pairs that people hold for the same, and for distinct, as known after a leaf.

    The same: said so, or described as of one incident, by anybody. Distinct: said so by anybody; it holds where both are said.
    """
    rows = loaded.rows()
    said: dict[str, list[tuple[int, int]]] = {"same": [], "distinct": []}
    decisions = Decision.objects.as_known(leaf).order_by("key", "other")
    for key, other, verdict in decisions.values_list("key", "other", "verdict"):
        if key in rows and other in rows:
            said[verdict].append((rows[key], rows[other]))
    apart = set(said["distinct"])
    same = [pair for pair in [*said["same"], *_described(rows, leaf)] if pair not in apart]
    return _pairs(same), _pairs(said["distinct"])


def _described(rows: dict[str, int], leaf: int | None) -> list[tuple[int, int]]:
    """Each report with the first one of the same incident, as an organisation describes them."""
    members: dict[str, list[int]] = defaultdict(list)
    for key, incident in (
        Describes.objects.as_known(leaf).order_by("key").values_list("key", "incident").distinct()
    ):
        if key in rows:
            members[incident].append(rows[key])
    return [(several[0], row) for several in members.values() for row in several[1:]]


def _pairs(rows: Sequence[tuple[int, int]]) -> Pairs:
    return np.array(sorted(set(rows)), np.int32) if rows else NOBODY


def _parts(filters: Filters, leaf: int | None) -> dict[str, str]:
    """The version of each report that is read: the last one that came to be known."""
    rows = Report.objects.as_known(leaf).order_by("since", "part")
    if filters == ALL:
        return dict(rows.values_list("key", "part"))
    incidents = narrowed(filters, leaf).values_list("key", flat=True)
    members = membership.members(list(incidents), Describes.objects.as_known(leaf))
    wanted = sorted({report for several in members.values() for report in several})
    found: dict[str, str] = {}
    for step in chunks(wanted, STEP):
        found.update(rows.filter(key__in=step).values_list("key", "part"))
    return found


def _versions(keys: Sequence[str], wanted: set[str]) -> dict[str, Statement]:
    """The statements with these ids, by the report that they are about."""
    several: Iterable[Statement]
    if len(keys) > MANY:
        several = queries.statements(("report",))
    else:
        several = queries.statements_about(keys, ("report",))
    return {one.about: one for one in several if one.id in wanted}
