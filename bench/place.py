"""Placing dated points on boundary versions, beside Apache SedonaDB and GeoPandas on the same points in the same run.

1,000,000 points with days, 200 versions of 500 vertices with periods; every engine answers the same pairs, or the run ends
with an error. Ours is timed from bare columns, its index built anew each time; the others are timed warm, on tables that they
hold already. Then 10,000,000 points in a process of their own for the peak of memory, and shared between two processes.

    python bench/place.py [--quick]
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from holdfire.zones.columns import Events, Version
from holdfire.zones.place import place
from holdfire.zones.polygons import Polygons, to_shapely

QUICK = "--quick" in sys.argv
POINTS = 200_000 if QUICK else 1_000_000
MANY = 2_000_000 if QUICK else 10_000_000
BOUNDARIES, VERTICES, ROUNDS = 200, 500, 5
WEST, SOUTH, EAST, NORTH = 35.5, 32.0, 42.5, 37.5  # Syria
FIRST_DAY = 17167  # 2017-01-01

Pairs = NDArray[np.int64]
Engine = Callable[[], tuple[Any, Any]]  # answers the columns of events and of boundaries, of whatever kind


def points(count: int) -> Events:
    """Events of one to three days, all over the box and the year."""
    chance = np.random.default_rng(1)
    start = chance.integers(FIRST_DAY, FIRST_DAY + 365, count, np.int32)
    end = start + chance.integers(0, 3, count, np.int32)
    return Events(chance.uniform(WEST, EAST, count), chance.uniform(SOUTH, NORTH, count), start, end)


def versions() -> list[Version]:
    """Ragged stars of some 30 km, each in force for two to ten months."""
    chance = np.random.default_rng(2)
    return [_star(str(number), chance) for number in range(BOUNDARIES)]


def _star(name: str, chance: np.random.Generator) -> Version:
    turn = np.sort(chance.uniform(0, 2 * np.pi, VERTICES))
    wave = 1 + 0.25 * np.sin(5 * turn + chance.uniform(0, 6)) + 0.05 * chance.uniform(-1, 1, VERTICES)
    reach = 0.3 * chance.uniform(0.5, 1.5) * wave
    x = chance.uniform(WEST + 0.5, EAST - 0.5) + reach * np.cos(turn)
    y = chance.uniform(SOUTH + 0.5, NORTH - 0.5) + reach * np.sin(turn)
    ring = np.stack([np.append(x, x[0]), np.append(y, y[0])], axis=1)
    first = FIRST_DAY + int(chance.integers(-60, 240))
    return Version(
        name, "organisation:bench", Polygons(((ring,),)), first, first + int(chance.integers(60, 300))
    )


def ours(events: Events, lines: list[Version], workers: int = 1) -> Engine:
    """The kernel, from columns to rows."""

    def run() -> tuple[Any, Any]:
        found = place(events, lines, workers=workers)
        return found.event, found.boundary

    return run


def frames(events: Events, lines: list[Version]) -> tuple[Any, Any]:
    """The same points and boundaries as GeoDataFrames."""
    import geopandas
    import shapely

    spots = geopandas.GeoDataFrame(
        {"event": np.arange(len(events)), "day": events.start, "until": events.end},
        geometry=shapely.points(events.longitude, events.latitude),
        crs=4326,
    )
    days = {"first": [v.valid_from for v in lines], "last": [v.valid_until for v in lines]}
    shapes = to_shapely([v.polygons for v in lines])
    return spots, geopandas.GeoDataFrame(
        {"boundary": np.arange(len(lines)), **days}, geometry=shapes, crs=4326
    )


def sedona(spots: Any, lines: Any) -> Engine:
    """SedonaDB on tables in its memory; it uses all cores."""
    import pyarrow
    import sedonadb

    session = sedonadb.connect()
    session.create_data_frame(spots).to_memtable().to_view("spots")
    session.create_data_frame(lines).to_memtable().to_view("lines")
    join = (
        "SELECT spots.event, lines.boundary FROM spots JOIN lines ON ST_Intersects(lines.geometry, spots.geometry) "
        "AND spots.day <= lines.last AND spots.until >= lines.first"
    )

    def run() -> tuple[Any, Any]:
        table = pyarrow.table(session.sql(join))
        return table["event"], table["boundary"]

    return run


def geopandas_join(spots: Any, lines: Any) -> Engine:
    """GeoPandas, asked the way round that it is quicker at: boundaries of an index of points."""

    def run() -> tuple[Any, Any]:
        found = lines.sjoin(spots, predicate="intersects")
        found = found[(found.day <= found["last"]) & (found.until >= found["first"])]
        return found["event"], found["boundary"]

    return run


def race(engines: dict[str, Engine], rounds: int) -> dict[str, float]:
    """Seconds of the best of several rounds for each engine, run in turn; ends the run where their pairs differ."""
    expected: Pairs | None = None
    best = dict.fromkeys(engines, float("inf"))
    for _ in range(rounds + 1):  # the first round warms up
        for name, run in engines.items():
            started = time.perf_counter()
            event, boundary = run()
            best[name] = min(best[name], time.perf_counter() - started)
            pairs = np.sort(np.asarray(event, np.int64) * BOUNDARIES + np.asarray(boundary))
            expected = pairs if expected is None else expected
            if not np.array_equal(pairs, expected):
                sys.exit(f"place: {name} answers other pairs")
    assert expected is not None
    print(f"place: {len(expected):,} pairs, the same from {', '.join(engines)}")
    return best


def against_peers() -> None:
    """The rate and its ratio to each peer."""
    events, lines = points(POINTS), versions()
    spots, areas = frames(events, lines)
    ours_, theirs, join = ours(events, lines), sedona(spots, areas), geopandas_join(spots, areas)
    best = race({"holdfire": ours_, "SedonaDB": theirs, "GeoPandas": join}, ROUNDS)
    rate = POINTS / best["holdfire"] / 1e6
    print(f"place: {rate:.2f} M points/s in {BOUNDARIES} boundaries of {VERTICES} vertices")
    for name, least in (("SedonaDB", 3), ("GeoPandas", 8)):
        print(
            f"place: {best[name] / best['holdfire']:.1f} times {name} ({POINTS / best[name] / 1e6:.2f} M/s); target {least}"
        )


def memory() -> None:
    """Peak of memory over many points, in this process, which does nothing else."""
    events, lines = points(MANY), versions()
    started = time.perf_counter()
    rows = len(place(events, lines))
    rate = MANY / (time.perf_counter() - started) / 1e6
    peak = _peak()
    print(
        f"place: {MANY:,} points to {rows:,} rows at {rate:.2f} M/s with a peak of {peak:.0f} MB; target below 700"
    )


def _peak() -> float:
    """The most memory this process had, in MB; getrusage would tell that of whoever started it, where that had more."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def shared() -> None:
    """Two processes beside one."""
    events, lines = points(MANY), versions()
    best = race({"one process": ours(events, lines), "two": ours(events, lines, workers=2)}, 3)
    ratio = best["one process"] / best["two"]
    print(
        f"place: {MANY / best['two'] / 1e6:.2f} M points/s in two processes, {ratio:.2f} times one; target 1.6"
    )


if __name__ == "__main__":
    parts = {"memory": memory, "shared": shared}
    if len(sys.argv) > 1 and sys.argv[1] in parts:
        parts[sys.argv[1]]()
    else:
        against_peers()
        for part in parts:
            command = [sys.executable, str(Path(__file__)), part, *sys.argv[1:]]
            subprocess.run(command, check=True)
