"""How long the server takes over the list, an incident and the map with 316,818 incidents in SQLite, and how much it sends.

Each line: the median of several requests by somebody signed in, the largest answer, and beside it the median of plain SQL through
Python's sqlite3 on the same table: what a page could not do without. HOLDFIRE_BENCH_HOME names a folder that keeps the record
from one run to the next.

    python bench/pages.py [rows]
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import _ged

SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else _ged.FULL
TURNS = 7
ON = "2017-05-15"
SLOW_MS, LARGE_KB = 200, 400
BOXES = {
    "world": ("-180,-85,180,85", 2),
    "country": ("35.5,32.2,42.4,37.4", 6),
    "region": ("36,34.5,38,36.5", 7.5),
    "governorate": ("36.2,35.2,37.2,36.2", 9),
    "district": ("36.4,35.5,36.8,35.9", 10.5),
    "town": ("36.55,35.88,36.7,35.98", 13),
}
PAGES = {
    "list": ["/incidents/"],
    "list, last 30 days": [f"/incidents/?on={ON}&span=30"],
    "list of a zone": ["/incidents/?zone=zone:idlib", "/incidents/?zone=zone:idlib&killed=5"],
    "list, filtered": [
        "/incidents/?contested=1",
        "/incidents/?killed=10&assessment=unverified",
        "/incidents/?type=unknown",
    ],
    "list of a box": [f"/incidents/?box={box}" for box, _ in BOXES.values()],
    "list, other orders": [
        "/incidents/?sort=deadliest",
        "/incidents/?sort=oldest",
        "/incidents/?sort=latest",
    ],
    "map page": [f"/map/?on={ON}", f"/map/?on={ON}&span=all"],
    "zones": [f"/zones/?on={ON}", f"/zones/idlib/?on={ON}"],
    "overview": [f"/?on={ON}"],
    "API list": ["/api/v1/incidents", f"/api/v1/incidents?on={ON}&span=30&limit=500"],
}
LIST = "SELECT * FROM incidents_incident WHERE until IS NULL ORDER BY first_day DESC, key DESC LIMIT 50"
COUNT = "SELECT count(*) FROM incidents_incident WHERE until IS NULL"
ONE = "SELECT * FROM incidents_incident WHERE until IS NULL AND key = 'incident:ucdp/77'"
CELLS = "SELECT cell, count(*) FROM incidents_incident WHERE until IS NULL AND lon BETWEEN ? AND ? AND lat BETWEEN ? AND ? GROUP BY cell"


def filled(home: Path) -> None:
    """A record of so many incidents in the folder, unless it holds them already."""
    _ged.record(home)
    from holdfire.exchange.run import run
    from holdfire.exchange.ucdp import FORMAT
    from holdfire.incidents.models import Incident

    if Incident.objects.now().count() != SIZE:
        with tempfile.TemporaryDirectory() as folder:
            run([_ged.write(Path(folder) / "ged.csv", SIZE)], FORMAT, organisation=_ged.DESK, by="operator")


def signed_in() -> Any:
    """A browser in which somebody who may read is signed in."""
    from django.test import Client

    from holdfire.parties import links, members
    from holdfire.parties.models import Member

    browser = Client(SERVER_NAME="127.0.0.1")
    browser.post(
        links.one_time_link(Member.objects.first() or members.add(_ged.DESK, "Bolat", None, ["read"]))
    )
    return browser


def median(work: Callable[[int], object]) -> tuple[float, float]:
    """Milliseconds of the median turn, by the wall and of CPU; the first one, which fills the caches, is not counted."""
    took = []
    for turn in range(TURNS + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        work(turn)
        took.append(((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
    wall, cpu = (statistics.median(clock) for clock in zip(*took[1:], strict=True))
    return wall, cpu


def asked(browser: Any, address: Callable[[int], str]) -> tuple[tuple[float, float], int]:
    """The median of a page in milliseconds, and the size of its largest answer in bytes."""
    sizes = [0]

    def get(turn: int) -> None:
        answer = browser.get(address(turn))
        assert answer.status_code == 200, (address(turn), answer.status_code)
        sizes.append(len(answer.content))

    return median(get), max(sizes)


def map_views() -> Iterator[tuple[str, str, list[float]]]:
    """Each view of the map: its name, its address, and its box for the peer."""
    for name, (box, zoom) in BOXES.items():
        west, south, east, north = map(float, box.split(","))
        for span in ("1", "30", "all"):
            address = f"/map/data/incidents?bbox={box}&zoom={zoom}&on={ON}&span={span}"
            yield f"map, {name}, {span} days", address, [west, east, south, north]


def told(name: str, took: tuple[float, float], size: int, peer: tuple[float, float]) -> None:
    """One line."""
    slow, large = took[0] >= SLOW_MS, name.startswith("map,") and size >= LARGE_KB * 1000
    missed = " SLOW" * slow + " LARGE" * large
    print(
        f"pages: {name:27} {took[0]:6.1f} ms ({took[1]:.1f} of CPU) {size / 1000:6.1f} kB, "
        f"{took[0] / peer[0]:5.1f} times plain SQL ({peer[0]:.1f} ms){missed}"
    )


def main(home: Path) -> None:
    """Ask for everything, and print a line each."""
    filled(home)
    from django.conf import settings

    browser, base = signed_in(), sqlite3.connect(settings.DATABASES["default"]["NAME"])

    def plain(*asked: tuple[str, list[float]]) -> tuple[float, float]:
        return median(lambda turn: [base.execute(sql, values).fetchall() for sql, values in asked])

    peer = plain((LIST, []), (COUNT, []))
    for name, addresses in PAGES.items():
        told(name, *max(asked(browser, always(address)) for address in addresses), peer)
    told(
        "incident",
        *asked(browser, lambda turn: f"/incidents/ucdp/{turn * 40_009 % SIZE + 1}/"),
        plain((ONE, [])),
    )
    for name, address, box in map_views():
        told(name, *asked(browser, always(address)), plain((CELLS, box)))
    print(f"pages: {SIZE:,} incidents; targets: each under {SLOW_MS} ms, the map's data under {LARGE_KB} kB")


def always(address: str) -> Callable[[int], str]:
    """The same address each turn."""
    return lambda turn: address


if __name__ == "__main__":
    kept = os.environ.get("HOLDFIRE_BENCH_HOME")
    if kept:
        main(Path(kept))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(Path(folder))
