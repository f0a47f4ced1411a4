"""Every event that UCDP reports of 2017, held against the memorandum: the program's answers beside a walk through all worlds."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from holdfire.agreements.qualify import VERDICTS
from holdfire.examples.astana import load
from holdfire.exchange.run import run
from holdfire.exchange.ucdp import FORMAT
from holdfire.incidents import verdicts
from holdfire.incidents.models import Placement, Qualification
from holdfire.incidents.queries import Filters, count
from holdfire.record import settingup
from holdfire.record.authority import OPERATOR
from holdfire.testing import shared

MEMORANDUM = "agreement:astana-4"
AREAS = ("zone:idlib", "zone:north-homs", "zone:eastern-ghouta", "zone:south")
# The text and its account: in force from when until when, renewed in September.
TERMS = ((date(2017, 5, 5), date(2018, 3, 15)), (date(2017, 5, 4), date.max))
DRAWN = {zone: {"organisation:desk"} for zone in AREAS}
DRAWN["zone:north-homs"] = {"organisation:desk", "organisation:demo-delegation-turkey"}
BOUND, LEFT_OUT, OTHER = "bound", "left out", "other"
ANYBODY = (BOUND, LEFT_OUT, OTHER)
# What the desk reads UCDP's names to mean; whoever is not here may be anybody.
KNOWN = {"Government of Syria": BOUND, "IS": LEFT_OUT, "Jabhat Fateh al-Sham": LEFT_OUT}
KNOWN |= dict.fromkeys(
    [
        "Civilians", "Government of Russia (Soviet Union)", "Government of Turkey", "Government of United States of America",
    ],
    OTHER,
)  # fmt: skip
Cells = dict[str, str]
# Incidents by area and verdict. UCDP's "Syrian insurgents" may be more than those who are bound: most stay undetermined.
COUNTS = {
    ("zone:eastern-ghouta", "undetermined"): 398,
    ("zone:idlib", "exempt"): 6,
    ("zone:idlib", "not_covered"): 4,
    ("zone:idlib", "undetermined"): 571,
    ("zone:north-homs", "rival"): 13,
    ("zone:north-homs", "undetermined"): 222,
    ("zone:south", "exempt"): 5,
    ("zone:south", "undetermined"): 156,
}


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Cells]]:
    """A file of the events of 2017, and its rows by the name of the incident."""
    path = tmp_path_factory.mktemp("ucdp") / "ged-2017.csv"
    found: dict[str, Cells] = {}
    source = shared("data/ucdp/ucdp_ged_syria_2016-01_2019-11.csv.gz")
    with gzip.open(source, "rt", encoding="utf-8", newline="") as whole, path.open("w", newline="") as part:
        rows = csv.DictReader(whole)
        writer = csv.DictWriter(part, rows.fieldnames or ())
        writer.writeheader()
        for row in rows:
            if "2017" in (row["date_start"][:4], row["date_end"][:4]):
                writer.writerow(row)
                found[f"incident:ucdp/{row['id'].removesuffix('.0')}"] = row
    return path, found


def worlds(sides: str) -> Iterator[tuple[str, ...]]:
    """Who the names of one side may be, together."""
    return product(*((KNOWN[name],) if name in KNOWN else ANYBODY for name in sides.split(", ")))


def walked(row: Cells, low: float, high: float) -> str:
    """The verdict that holds in every world that what is said leaves possible."""
    first, last = (date.fromisoformat(row[column][:10]) for column in ("date_start", "date_end"))
    one_sided = row["type_of_violence"].startswith("3")
    held = {begin <= day <= end for begin, end in TERMS for day in {first, last}}
    forbidden = (
        {True, False} if one_sided else {True}
    )  # by hand or from afar: only the latter is an explosion
    inside = {True} if low > 1 - 1e-6 else {False} if high == 0 else {True, False}
    found = set()
    for a, b in product(worlds(row["side_a"]), worlds(row["side_b"])):
        for who in a if one_sided else {*a, *b}:
            for world in product(held, forbidden, inside):
                found.add(verdict(*world, LEFT_OUT in {*a, *b}, who == BOUND))
    return found.pop() if len(found) == 1 else "undetermined"


def verdict(held: bool, forbidden: bool, inside: bool, left_out: bool, bound: bool) -> str:
    """What it is in one world."""
    if not held:
        return "not_in_force"
    if not forbidden or not inside:
        return "not_covered"
    return "exempt" if left_out else "breach" if bound else "not_covered"


def expected(rows: dict[str, Cells]) -> dict[tuple[str, str, str], str]:
    """The verdict of each event by each maker's line in each area that it touches."""
    placed: dict[str, dict[tuple[str, str], Any]] = {}
    for one in Placement.objects.now().filter(key__in=list(rows), zone__in=AREAS):
        placed.setdefault(one.key, {})[one.zone, one.organisation] = (one.share_low, one.share_high)
    found = {}
    for key, shares in placed.items():
        touched = {zone for zone, _ in shares}
        for maker in {maker for zone in touched for maker in DRAWN[zone]}:
            mine = [zone for zone in touched if maker in DRAWN[zone]]
            low, high = (min(1.0, sum(shares.get((z, maker), (0, 0))[end] for z in mine)) for end in (0, 1))
            for zone in mine:
                found[key, zone, maker] = walked(rows[key], low, high)
    return found


def test_every_event_of_2017_is_qualified(
    events: tuple[Path, dict[str, Cells]], db: None, tmp_path: Path, settings: Any
) -> None:
    """Row by row, and counted by verdict and zone, as a walk through all worlds finds; each count leads to as many incidents."""
    path, rows = events
    settings.HOME = tmp_path
    settingup.folder()
    settingup.init("holdfire.example/ucdp", load.DESK)
    load.load(lambda stage: None)
    before = {(told["zone"], told["verdict"]): told["n"] for told in verdicts.by_zone(MEMORANDUM)}
    summary = run([path], FORMAT, organisation=load.DESK, by=OPERATOR)
    assert (summary.new, len(summary.refused)) == (len(rows), 0) and len(rows) == 5587
    wanted = expected(rows)
    found = Qualification.objects.now().filter(key__in=list(rows))
    assert {(one.key, one.zone, one.organisation): VERDICTS[one.verdict] for one in found} == wanted
    assert found.count() == len(wanted) == 1610
    by_incident: dict[tuple[str, str], set[str]] = {}
    for (key, zone, _), one in wanted.items():
        by_incident.setdefault((key, zone), set()).add(one)
    counts = Counter((zone, min(all) if len(all) == 1 else "rival") for (_, zone), all in by_incident.items())
    assert counts == COUNTS
    after = {(told["zone"], told["verdict"]): told["n"] for told in verdicts.by_zone(MEMORANDUM)}
    assert {key: n - before.get(key, 0) for key, n in after.items() if n != before.get(key, 0)} == counts
    for (zone, word), n in after.items():
        assert count(Filters(zone=zone, verdict=word, agreement=MEMORANDUM)) == n
