"""From the tables and statements of incidents to what `qualifying` takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from holdfire.agreements.event_types import PARENT, from_mask
from holdfire.agreements.qualify import acts_mask
from holdfire.incidents import membership
from holdfire.incidents.actors import Names
from holdfire.incidents.attributed import attributions
from holdfire.incidents.models import Incident, Placement
from holdfire.incidents.qualifying import DAYS, Event, Share
from holdfire.record.projection import Batch
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

STEP = 500
EPOCH = date(1970, 1, 1).toordinal()
SAID = frozenset({"account", "attribution"})
Shares = Mapping[str, Mapping[str, Share]]
COLUMNS = ("key", "first_day", "last_day", "sub_event_type", "possible", "lon")


def event(
    row: Mapping[str, Any],
    shares: Shares,
    tellings: Sequence[Statement],
    said: Sequence[Statement],
    names: Names,
) -> Event:
    """One incident. row: of the table, as a mapping; shares: by zone and organisation; tellings: its standing reports and
    accounts; said: its standing attributions."""
    first, last = row["first_day"], row["last_day"]
    begin, end = (first.toordinal() - EPOCH, last.toordinal() - EPOCH) if first else DAYS
    placed = row["lon"] is not None or bool(shares)
    told = attributions(tellings, said, names)
    types = acts(row["possible"], row["sub_event_type"])
    return Event(row["key"], begin, end, types, placed, shares, told)


def acts(possible: int, sub_event_type: str) -> int:
    """Bits of the sub-event types that it may be: the one that all who give one give, else all of the types that are open.

    possible: bits of event types, as `event_types.to_mask` gives them.
    """
    types = from_mask(possible)
    return acts_mask([sub_event_type] if sub_event_type and types == (PARENT[sub_event_type],) else types)


def shares(rows: Iterable[tuple[str, str, float, float]]) -> Shares:
    """Placements of one incident (zone, organisation, share_low, share_high) by zone and organisation."""
    found: dict[str, dict[str, Share]] = defaultdict(dict)
    for zone, maker, low, high in rows:
        found[zone][maker] = (low, high)
    return found


def load(batch: Batch, keys: Sequence[str], names: Names, zones: set[str] | None) -> dict[str, Event]:
    """Incidents as they stand with a batch; zones: only those placed in one of them, None is all."""
    placed = _placed(keys)
    wanted = [key for key in keys if zones is None or zones & placed[key].keys()]
    members = membership.members(wanted)
    called = membership.names(members)
    reports = batch.about({name for own in members.values() for name in own}, frozenset({"report"}))
    about = batch.about({name for several in called.values() for name in several}, SAID)
    said = {key: [one for name in called[key] for one in about[name]] for key in wanted}
    found = {}
    for step in chunks(wanted, STEP):
        for row in Incident.objects.now().filter(key__in=step).values(*COLUMNS):
            key = row["key"]
            tellings = [one for name in members[key] for one in reports[name]]
            tellings += [one for one in said[key] if one.kind == "account"]
            attributed = [one for one in said[key] if one.kind == "attribution"]
            found[key] = event(row, placed[key], tellings, attributed, names)
    return found


def _placed(keys: Sequence[str]) -> dict[str, Shares]:
    rows: dict[str, list[tuple[str, str, float, float]]] = {key: [] for key in keys}
    columns = ("key", "zone", "organisation", "share_low", "share_high")
    for step in chunks(keys, STEP):
        for key, *row in Placement.objects.now().filter(key__in=step).values_list(*columns):
            rows[key].append((row[0], row[1], row[2], row[3]))
    return {key: shares(several) for key, several in rows.items()}
