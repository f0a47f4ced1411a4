"""Bringing UCDP events in as placed, signed, queryable incidents, beside Django's bulk_create of the same rows bare.

Three rounds, each in a process of its own with a fresh database: the peer stores the columns that the importer reads, as text and
numbers, in one table without an index; then the import does all that it does. Then a file of the full dataset's size, for its
memory and its last tenth beside its first.

    python bench/import_ucdp.py [--quick]
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import _ged

QUICK = "--quick" in sys.argv
ROUNDS = 1 if QUICK else 3
FULL = 50_000 if QUICK else _ged.FULL


def clocks() -> tuple[float, float]:
    """Seconds by the wall, and of this process."""
    return time.perf_counter(), time.process_time()


def since(start: tuple[float, float]) -> list[float]:
    """Seconds passed since, by both clocks."""
    return [now - then for now, then in zip(clocks(), start, strict=True)]


def bare(rows: list[dict[str, str]]) -> list[float]:
    """Seconds that bulk_create takes for these rows, in one transaction."""
    from django.db import connection, models, transaction

    from holdfire.exchange.ucdp import FORMAT

    wanted = set(FORMAT.fields(list(rows[0])))
    numbers = {column for column, field in FORMAT.fields(list(rows[0])).items() if field in FORMAT.numeric}
    fields: dict[str, Any] = {
        name: models.FloatField(null=True) if name in numbers else models.TextField()
        for name in wanted - {"id"}
    }
    meta = type("Meta", (), {"app_label": "record"})
    model: Any = type(
        "Bare",
        (models.Model,),
        {**fields, "id": models.TextField(primary_key=True), "__module__": __name__, "Meta": meta},
    )
    with connection.schema_editor() as editor:
        editor.create_model(model)
    plain = [
        {name: float(row[name] or 0) if name in numbers else row[name] for name in wanted} for row in rows
    ]
    gc.collect()
    start = clocks()
    with transaction.atomic():
        model.objects.bulk_create([model(**row) for row in plain])
    return since(start)


def one_round() -> None:
    """The peer, then the import; prints the seconds of both as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _ged.record(home / "home")
        from holdfire.exchange.run import run
        from holdfire.exchange.ucdp import FORMAT

        peer = bare(_ged.rows())
        file = _ged.SYRIA if _ged.SYRIA.exists() else _ged.write(home / "ged.csv", _ged.SYRIAN)
        start = clocks()
        summary = run([file], FORMAT, organisation=_ged.DESK, by="operator")
        ours = since(start)
        assert summary.accepted == _ged.SYRIAN, summary.as_json()
        assert run([file], FORMAT, organisation=_ged.DESK, by="operator").unchanged == _ged.SYRIAN
        print(json.dumps([ours, peer]))


def full() -> None:
    """The whole dataset's size: rate, peak of memory, and how the last tenth compares with the first."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _ged.record(home / "home")
        from holdfire.exchange.run import run
        from holdfire.exchange.ucdp import FORMAT

        file, marks, start = _ged.write(home / "ged.csv", FULL), [], clocks()
        summary = run(
            [file],
            FORMAT,
            organisation=_ged.DESK,
            by="operator",
            progress=lambda at: marks.append(since(start)),
        )
        wall, cpu = since(start)
        assert summary.accepted == FULL, summary.as_json()
    tenth = len(marks) // 10
    first, last = ([b - a for a, b in zip(marks[i], marks[i + tenth], strict=True)] for i in (0, -1 - tenth))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"import: {FULL:,} rows at {FULL / wall:,.0f} rows/s ({FULL / cpu:,.0f} a second of CPU) with a peak of {peak:,.0f} MB (target below 1,500); "
        f"the last tenth took {last[0] / first[0]:.2f} times the first ({last[1] / first[1]:.2f} by CPU; target at most 1.5)"
    )


def main() -> None:
    """The best of the rounds, and the full size."""
    script = str(Path(__file__))
    rounds = [
        json.loads(subprocess.run([sys.executable, script, "round"], check=True, capture_output=True).stdout)
        for _ in range(ROUNDS)
    ]
    ours, peer = ([min(one[who][clock] for one in rounds) for clock in (0, 1)] for who in (0, 1))
    rates = [_ged.SYRIAN / seconds for seconds in (*ours, *peer)]
    print(
        f"import: {_ged.SYRIAN:,} UCDP events at {rates[0]:,.0f} rows/s, {peer[0] / ours[0]:.2f} times bulk_create of the same rows "
        f"({rates[2]:,.0f} rows/s); by CPU {rates[1]:,.0f} and {peer[1] / ours[1]:.2f} times ({rates[3]:,.0f}); target 0.25"
    )
    subprocess.run([sys.executable, script, "full", *sys.argv[1:]], check=True)


if __name__ == "__main__":
    parts = {"round": one_round, "full": full}
    parts.get(sys.argv[1] if len(sys.argv) > 1 else "", main)()
