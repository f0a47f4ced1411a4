"""Qualifying cases under clauses, beside DuckDB on the same columns in the same run.

1,000,000 incidents of one to ten days with two to four actors each, 20 clauses with 4 to 200 zones, three versions of their
terms, parties and designated groups of their own; both engines answer the same verdicts, or the run ends with an error. Ours is
timed from bare columns; DuckDB is timed warm, on tables that it holds already, asked in one query that passes once over
actors and once over places for all clauses, up to the columns of its answer. Then ours once more in a process of its own for
the peak of memory.

    python bench/qualify.py [--quick]
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.qualify import Cases, Clause, acts_mask, qualify
from holdfire.agreements.spans import merged

QUICK = "--quick" in sys.argv
CASES, CLAUSES, ROUNDS = (100_000, 20, 2) if QUICK else (1_000_000, 20, 3)
ZONES, ACTORS = 200, 300
FIRST_DAY = 17167  # 2017-01-01

Answer = tuple[NDArray[np.uint8], NDArray[np.int8]]  # could_be and verdict, of shape (cases, clauses)


def incidents(count: int) -> Cases:
    """A year of events as a record holds them: most of one day and one place, some vague, some unsaid."""
    chance = np.random.default_rng(1)
    start = chance.integers(FIRST_DAY, FIRST_DAY + 365, count, np.int32)
    length = np.where(chance.random(count) < 0.7, 0, chance.integers(1, 10, count))
    masks = [acts_mask(words) for words in (["battles", "explosions"], ["armed-clash"], ["explosions"], ())]
    acts = chance.choice(masks, count, p=[0.4, 0.3, 0.2, 0.1])
    placed = chance.random(count) < 0.95
    return Cases(start, start + length, acts, *_actors(chance, count), *_places(chance, placed), placed)


def _actors(chance: np.random.Generator, count: int) -> tuple[NDArray[Any], ...]:
    owner = np.repeat(np.arange(count), chance.integers(2, 5, count))
    unknown = chance.random(len(owner)) < 0.05
    actor = np.where(unknown, -1, chance.zipf(1.4, len(owner)) % ACTORS)
    return owner, actor, chance.random(len(owner)) < 0.9, chance.random(len(owner)) < 0.7


def _places(chance: np.random.Generator, placed: NDArray[np.bool_]) -> tuple[NDArray[Any], ...]:
    """One zone for most, two or three for those on a line, none for some; the shares of the two are halves."""
    count = np.where(placed, chance.choice([0, 1, 2, 3], len(placed), p=[0.1, 0.7, 0.15, 0.05]), 0)
    owner = np.repeat(np.arange(len(placed)), count)
    nth = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    zone = (np.repeat(chance.integers(0, ZONES, len(placed)), count) + nth) % ZONES
    low = np.where(count[owner] == 1, 1.0, np.where(count[owner] == 2, 0.5, 0.25))
    return owner, zone, low, np.minimum(1, low + (chance.random(len(owner)) < 0.1))


def clauses() -> list[Clause]:
    """No two alike: each with its own zones, parties, terms and designated groups."""
    chance = np.random.default_rng(2)
    return [_clause(number, chance) for number in range(CLAUSES)]


def _clause(number: int, chance: np.random.Generator) -> Clause:
    acts = [["battles", "explosions"], ["battles"], ["shelling-artillery-missile-attack"], []][number % 4]
    zones = chance.permutation(ZONES)[: np.linspace(4, ZONES, CLAUSES).astype(int)[number]]
    day = FIRST_DAY + number
    periods = tuple(((day + 60, day + 150 + late), (day + 200 + late, day + 500)) for late in (0, 5, 30))
    groups = chance.permutation(ACTORS)[: 2 + 2 * number]
    return Clause(
        f"clause:bench/{number}",
        acts=acts_mask(acts),
        zones=tuple(map(int, zones)),
        inside=number % 5 != 4,
        binds=frozenset(map(int, chance.permutation(ACTORS)[:150])),
        periods=periods,
        designated=tuple((int(group), day + 30, day + 30 + int(chance.integers(400))) for group in groups),
    )


def ours(cases: Cases, rules: list[Clause]) -> Callable[[], Answer]:
    """The kernel, from bare columns to columns."""

    def run() -> Answer:
        told = qualify(replace(cases), rules)  # checks the columns anew
        return told.could_be, told.verdict

    return run


def duckdb_query(cases: Cases, rules: list[Clause]) -> Callable[[], Answer]:
    """DuckDB on tables in its memory, on both cores."""
    import duckdb
    import pandas as pd

    base = duckdb.connect(config={"threads": 2})
    for name, columns in {
        "cases": {"id": np.arange(len(cases)), **_columns(cases, "start", "end", "acts", "placed")},
        "actors": _columns(cases, "actor_case", "actor", "actor_sure", "actor_acted"),
        "places": _columns(cases, "place_case", "place_zone", "share_low", "share_high"),
        "roles": _roles(rules),
        "grounds": {"zone": range(ZONES)} | {f"z{n}": _holds(ZONES, r.zones) for n, r in enumerate(rules)},
    }.items():
        base.register("given", pd.DataFrame(columns))
        base.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
    query = sql(rules)

    def run() -> Answer:
        table = base.execute(query).fetchnumpy()
        order = np.argsort(table["id"])
        could_be = np.stack([table[f"c{n}"] for n in range(len(rules))], axis=1)[order]
        return could_be, np.stack([table[f"v{n}"] for n in range(len(rules))], axis=1)[order]

    return run


def _columns(cases: Cases, *names: str) -> dict[str, Any]:
    return {name: getattr(cases, name) for name in names}


def _holds(count: int, some: Any) -> NDArray[np.bool_]:
    return np.isin(np.arange(count), list(some))


def _roles(rules: list[Clause]) -> dict[str, Any]:
    """What each clause says of each actor: whether it is bound, and the days on which it is designated."""
    columns: dict[str, Any] = {"actor": range(ACTORS)}
    for n, rule in enumerate(rules):
        columns |= {f"b{n}": _holds(ACTORS, rule.binds)}
        first, last = np.full(ACTORS, 1 << 30), np.full(ACTORS, -(1 << 30))
        for actor, begin, end in rule.designated:
            first[actor], last[actor] = begin, end
        columns |= {f"f{n}": first, f"l{n}": last}
    return columns


def sql(rules: list[Clause]) -> str:
    """One query for all clauses: small facts about actors and zones are joined, days and acts stand in it as constants."""
    numbers = range(len(rules))
    who, ground = ",\n".join(map(_who, numbers)), ",\n".join(map(_ground, numbers))
    could = ",\n".join(map(_could_be, numbers))
    bits = ",\n".join(_bits(n, rule) for n, rule in enumerate(rules))
    verdict = ",\n".join(
        f"CASE c{n} WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 4 THEN 2 WHEN 8 THEN 3 ELSE 4 END::TINYINT AS v{n}"
        for n in numbers
    )
    return f"""
WITH rows AS (SELECT a.* EXCLUDE (actor), r.* EXCLUDE (actor), "start", "end",
    a.actor = -1 OR NOT actor_sure AS unsaid
    FROM actors a JOIN cases ON id = actor_case LEFT JOIN roles r ON r.actor = a.actor AND a.actor_sure),
who AS (SELECT actor_case, bool_or(unsaid) AS unsaid, bool_or(unsaid) FILTER (actor_acted) AS unsaid_doer, {who}
    FROM rows GROUP BY actor_case),
ground AS (SELECT place_case, {ground} FROM places JOIN grounds ON zone = place_zone GROUP BY place_case),
answers AS (SELECT id, {bits} FROM cases LEFT JOIN who ON actor_case = id LEFT JOIN ground ON place_case = id),
possible AS (SELECT id, {could} FROM answers)
SELECT *, {verdict} FROM possible"""


def _who(n: int) -> str:
    return f"""bool_or("start" >= f{n} AND "end" <= l{n}) AS exempt{n}, bool_or("end" >= f{n} AND "start" <= l{n}) AS maybe{n},
bool_or(b{n}) FILTER (actor_acted AND NOT unsaid) AS bound{n},
bool_or(NOT b{n}) FILTER (actor_acted AND NOT unsaid) AS free{n}"""


def _ground(n: int) -> str:
    return f"sum(share_low::DOUBLE) FILTER (z{n}) AS low{n}, max(share_high) FILTER (z{n}) AS high{n}"


def _bits(n: int, rule: Clause) -> str:
    held = " AND ".join(_any_of('"start" >= {} AND "end" <= {}', version) for version in rule.periods)
    met = " OR ".join(_any_of('"end" >= {} AND "start" <= {}', version) for version in rule.periods)
    anybody = _any_of('"end" >= {} AND "start" <= {}', merged(group[1:] for group in rule.designated))
    act, other = f"acts = 0 OR acts & {rule.acts} <> 0", f"acts = 0 OR acts & ~{rule.acts} <> 0"
    within, without = (
        f"NOT placed OR coalesce(high{n}, 0) > 0",
        f"NOT placed OR coalesce(low{n}, 0) < 1 - 1e-6",
    )
    yes, no = (within, without) if rule.inside else (without, within)
    return f"""{met} AS f{n}, NOT ({held}) AS nf{n},
{act if rule.acts else "true"} AS a{n}, {other if rule.acts else "false"} AS na{n}, {yes} AS p{n}, {no} AS np{n},
coalesce(maybe{n}, false) OR (coalesce(unsaid, true) AND {anybody}) AS e{n}, NOT coalesce(exempt{n}, false) AS ne{n},
coalesce(unsaid_doer, true) OR coalesce(bound{n}, false) AS b{n},
coalesce(unsaid_doer, true) OR coalesce(free{n}, false) AS nb{n}"""


def _any_of(pattern: str, periods: Any) -> str:
    return "(" + " OR ".join(f"({pattern.format(first, last)})" for first, last in periods) + ")"


def _could_be(n: int) -> str:
    on = f"f{n} AND a{n} AND p{n}"
    return f"""(({on} AND ne{n} AND b{n})::UTINYINT + 2 * ({on} AND e{n})::UTINYINT
+ 4 * (f{n} AND (na{n} OR (a{n} AND np{n}) OR (a{n} AND p{n} AND ne{n} AND nb{n})))::UTINYINT
+ 8 * (nf{n})::UTINYINT)::UTINYINT AS c{n}"""


def race(engines: dict[str, Callable[[], Answer]]) -> dict[str, float]:
    """Seconds of the best of several rounds for each engine, run in turn; ends the run where their answers differ."""
    expected: Answer | None = None
    best = dict.fromkeys(engines, float("inf"))
    for _ in range(ROUNDS):
        for name, run in engines.items():
            started = time.perf_counter()
            found = run()
            best[name] = min(best[name], time.perf_counter() - started)
            expected = expected or found
            if not all(np.array_equal(*pair) for pair in zip(found, expected, strict=True)):
                sys.exit(f"qualify: {name} gives other verdicts")
    assert expected is not None
    counts = np.bincount(expected[1].ravel(), minlength=5)
    print(f"qualify: verdicts 0 to 4 {counts.tolist()}, the same from {' and '.join(engines)}")
    return best


def against_peer() -> None:
    """Seconds, the rate and its ratio to the peer."""
    cases, rules = incidents(CASES), clauses()
    best = race({"holdfire": ours(cases, rules), "DuckDB": duckdb_query(cases, rules)})
    seconds, theirs = best["holdfire"], best["DuckDB"]
    rate = CASES * CLAUSES / seconds / 1e6
    print(
        f"qualify: {CASES:,} cases x {CLAUSES} clauses in {seconds:.2f} s, {rate:.1f} M answers/s, "
        f"{theirs / seconds:.1f} times DuckDB ({theirs:.2f} s); target below 10 s"
    )


def memory() -> None:
    """Peak of memory, in this process, which does nothing else."""
    cases, rules = incidents(CASES), clauses()
    answers = qualify(cases, rules)
    print(
        f"qualify: peak of {_peak():.0f} MB, {_megabytes(answers)} MB of it answers, {_megabytes(cases)} MB cases"
    )


def _megabytes(table: Any) -> int:
    """What the columns of a table take."""
    return sum(getattr(table, column.name).nbytes for column in fields(table)) >> 20


def _peak() -> float:
    """The most memory this process had, in MB; getrusage would tell that of whoever started it, where that had more."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    if "memory" in sys.argv:
        memory()
    else:
        against_peer()
        subprocess.run([sys.executable, str(Path(__file__)), "memory", *sys.argv[1:]], check=True)
