"""Which reports are of one event: our rules beside those of the R package meltt, and beside plain windows of days and km.

First the peer's published result, made anew by our own writing of its rules. Then accuracy, counted over pairs of reports: on made-up
reports whose truth is known, of a seed that nothing was chosen by; and on the reports of 2017, with their label of what belongs
together, beside the best of three plain windows. Then reach: the best of several runs of 10,000 and 100,000 reports and one of a million
in a process of its own for the peak of memory. Ends with an error where the published result does not come out or accuracy falls short.

    python bench/match.py [--quick] [--misses]
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from _match_peer import Score, meltt_labels, published, score, score_pairs
from _reports_2017 import loaded, misses, window
from reports import HELD_OUT_SEED, MISSING, TRAINING_SEED, available, generate

from holdfire.incidents.columns import Reports
from holdfire.incidents.match import DEFAULT, ONE_TO_ONE, match

QUICK = "--quick" in sys.argv
WINDOWS = ((0, 5.0), (1, 15.0), (2, 30.0))  # days, km
MARGIN = 0.05  # by which F1 must be better than the peer's
PER_EVENT = 1.75  # reports, a little less than the generator makes
SIZES = ((10_000, 7), (100_000, 3))  # reports, runs
TARGETS = {10_000: 0.4, 1_000_000: 120.0}  # seconds
MEMORY = 3_000  # MB


def made_up() -> bool:
    """Accuracy on reports with known truth, of the held-out seed."""
    if not available():
        print(MISSING)
        return True
    reports, truth = generate(2_000 if QUICK else 10_000, HELD_OUT_SEED)
    peer = score(meltt_labels(reports), truth)
    print(f"match: {len(reports):,} made-up reports, held-out seed; by the rules of meltt: {peer}")
    enough = [
        _beside(rules.name, score(match(reports, rules).cluster, truth), peer.f1)
        for rules in (DEFAULT, ONE_TO_ONE)
    ]
    return all(enough)


def real() -> bool:
    """Accuracy on the reports of 2017."""
    reports, truth, names = loaded()
    peers = {sides: score_pairs(*window(reports, *sides), truth) for sides in WINDOWS}
    for (days, km), found in peers.items():
        print(f"match: {len(reports)} reports of 2017, {days} days and {km:g} km: {found}")
    found = match(reports)
    best = max(peer.f1 for peer in peers.values())
    enough = _beside("ours", score(found.cluster, truth), best)
    counts = found.score >= DEFAULT.threshold
    print(
        f"match: ours, pair by pair without clusters: {score_pairs(found.a[counts], found.b[counts], truth)}"
    )
    print(f"match: ours, one to one: {score(match(reports, ONE_TO_ONE).cluster, truth)}")
    print(f"match: by the rules of meltt: {score(meltt_labels(reports), truth)}")
    if "--misses" in sys.argv:
        print("\n".join(misses(found.cluster, truth, names)))
    return enough


def _beside(name: str, found: Score, peer: float) -> bool:
    print(f"match: {name}: {found}; {found.f1 - peer:+.3f} to the best peer, target {MARGIN:+.2f}")
    return found.f1 >= peer + MARGIN


def some(size: int) -> Reports:
    """So many made-up reports, as dense in place and time whatever their number."""
    reports, _ = generate(int(size / PER_EVENT), TRAINING_SEED)
    return reports.take(np.arange(min(size, len(reports))))


def reach() -> None:
    """Seconds by number of reports; the peer's rules for the smallest one."""
    if not available():
        return
    for size, runs in SIZES[:1] if QUICK else SIZES:
        _told(size, runs)
    reports = some(1_000 if QUICK else SIZES[0][0])
    started = time.perf_counter()
    meltt_labels(reports)
    print(
        f"match: the rules of meltt, in our own writing: {len(reports):,} in {time.perf_counter() - started:.2f} s"
    )
    if not QUICK:
        subprocess.run([sys.executable, str(Path(__file__)), "million"], check=True)


def _told(size: int, runs: int) -> None:
    reports, best, busy = some(size), float("inf"), float("inf")
    for _ in range(runs):
        started, used = time.perf_counter(), time.process_time()
        found = match(reports)
        best, busy = min(best, time.perf_counter() - started), min(busy, time.process_time() - used)
    target = f"; target {TARGETS[size]:g} s" if size in TARGETS else ""
    print(
        f"match: {len(reports):,} reports in {best:.2f} s ({busy:.2f} s of the processor, {1e6 * busy / size:.0f} µs each), {len(found.a):,} pairs suggested or "
        f"chosen; {found.cut.sum():,} met only the nearest, {found.vague.sum():,} too vague to meet any{target}"
    )


def million() -> None:
    """One run of a million, in this process, which does nothing else."""
    _told(1_000_000, 1)
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(f"match: peak of {peak:,.0f} MB, target {MEMORY:,} MB")


def main() -> None:
    good = [published() is not False, made_up(), real()]
    reach()
    if not all(good):
        sys.exit("match: falls short of what it promises")


if __name__ == "__main__":
    million() if "million" in sys.argv else main()
