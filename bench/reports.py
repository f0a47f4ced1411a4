"""Reports whose truth is known: events drawn from UCDP's rows for Syria, each told by none to five sources, with their errors.

What may go wrong in telling, how often, and why that is realistic, stands in `_parameters.py`. A source tells of an event once,
which is what the peer's rules take for granted. Rows come in no order. Says so and makes nothing where UCDP's rows are not beside
the project. Run, it prints the table and what comes out of it; two runs of one seed must give the same reports.

    python bench/reports.py [--quick]
"""

from __future__ import annotations

import sys
import time
from dataclasses import fields

import numpy as np
from _events import MISSING, available, draw
from _parameters import FIRST_SOURCES, PARAMETERS, share
from _told import acts, days, names, passed, places, toll
from numpy.typing import NDArray

from holdfire.incidents.columns import Reports

TRAINING_SEED = 2017  # to try things out on
HELD_OUT_SEED = 20191130  # for figures that are published: nothing is chosen by looking at it
WOUNDED = (0.4, 0.8)  # logarithm of wounded to killed: mean and standard deviation

__all__ = ["HELD_OUT_SEED", "MISSING", "TRAINING_SEED", "available", "generate"]


def generate(events: int, seed: int) -> tuple[Reports, NDArray[np.int32]]:
    """Reports of so many events, and for each report the number of its event, shape (n). One seed, one answer.

    About 1.7 reports come of an event. Raises FileNotFoundError where UCDP's rows are not beside the project: ask `available`.
    """
    chance = np.random.default_rng(seed)
    happened, known = draw(events, chance)
    told = passed(happened, chance)
    first, last = days(happened, told, chance)
    where = places(happened, known, told, chance)
    actors, targets = names(happened, told, chance)
    hurt = np.rint(happened.killed * np.exp(chance.normal(*WOUNDED, len(happened)))).astype(np.int64)
    silent = share("toll_unsaid")
    killed, wounded = toll(happened.killed, told, chance, silent[0]), toll(hurt, told, chance, silent[1])
    mixed = chance.permutation(len(told.event))
    columns = {
        "source": told.source, "origin": np.where(told.origin == FIRST_SOURCES, -1, told.origin), "first": first, "last": last, **where,
        "acts": acts(happened, told, chance), "actors": actors, "targets": targets, "killed_low": killed[0], "killed_high": killed[1],
        "wounded_low": wounded[0], "wounded_high": wounded[1],
    }  # fmt: skip
    return Reports(**columns).take(mixed), told.event[mixed].astype(np.int32)


def same(one: Reports, other: Reports) -> bool:
    """Whether two sets of reports are alike to the bit."""
    return all(
        getattr(one, column.name).tobytes() == getattr(other, column.name).tobytes()
        for column in fields(Reports)
    )


def differences(made: Reports, truth: NDArray[np.int32]) -> str:
    """How often two reports of one event differ, as far as both say it, beside the reports of 2017."""
    order = np.argsort(truth, kind="stable")
    pairs = np.flatnonzero(np.diff(truth[order]) == 0)
    one, other = made.take(order[pairs]), made.take(order[pairs + 1])
    compared = {
        "first day": ((one.first != other.first), np.ones(len(one), np.bool_), 8),
        "name of the place": ((one.place != other.place), (one.place >= 0) & (other.place >= 0), 12),
        "type": ((one.acts != other.acts), (one.acts != 0) & (other.acts != 0), 14),
        "name of the actor": ((one.actors != other.actors), (one.actors != 0) & (other.actors != 0), 45),
        "killed": ((one.killed_low != other.killed_low), np.isfinite(one.killed_low + other.killed_low), 64),
    }
    return ", ".join(
        f"{name} {100 * differ[said].mean():.0f} % ({real})"
        for name, (differ, said, real) in compared.items()
    )


def main() -> None:
    if not available():
        print(MISSING)
        return
    for name, (values, why) in PARAMETERS.items():
        print(f"reports: {name} {', '.join(map(str, values))}: {why}")
    for events in (1_000,) if "--quick" in sys.argv else (1_000, 10_000, 100_000):
        started = time.perf_counter()
        made, truth = generate(events, TRAINING_SEED)
        seconds = time.perf_counter() - started
        per_event = np.bincount(np.bincount(truth, minlength=events), minlength=6)
        print(
            f"reports: {len(made):,} of {events:,} events in {seconds:.2f} s; events by their reports, 0 to 5: {per_event.tolist()}"
        )
    print(f"reports: two of one event differ (in 2017) in {differences(made, truth)}")
    if not same(generate(1_000, HELD_OUT_SEED)[0], generate(1_000, HELD_OUT_SEED)[0]):
        sys.exit("reports: one seed gives two answers")


if __name__ == "__main__":
    main()
