"""How long would the geometry library look at an outline? Too long for some small files that somebody made on purpose. Pure.

It compares edges whose boxes overlap, 1e7 pairs in about 0.4 s, and rings whose boxes overlap, vertex by vertex, 1e7 vertices in
about a second. Real outlines of 100,000 vertices stay far below both. A comb of long slanting teeth has n²/4 pairs of edges, and
rings drawn one within the other have n²/2: minutes, in a call that nothing can interrupt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MOST = 10_000_000
SAMPLE = 256

Floats = NDArray[np.float64]


def tangled(rings: Sequence[Floats]) -> str | None:
    """What there is too much of, as a sentence; None where the outline can be looked at. rings: arrays of shape (n, 2)."""
    starts = np.concatenate([ring[:-1] for ring in rings])
    ends = np.concatenate([ring[1:] for ring in rings])
    if _crowded(np.minimum(starts, ends), np.maximum(starts, ends), np.ones(len(starts))):
        return f"Of its {len(starts):,} edges, more than {MOST:,} pairs lie over one another."
    low, high = (np.array([side(ring, axis=0) for ring in rings]) for side in (np.min, np.max))
    if _crowded(low, high, np.array([len(ring) for ring in rings], float)):
        return f"Too many of its {len(rings):,} rings lie over one another."
    return None


def _crowded(low: Floats, high: Floats, size: Floats) -> bool:
    """Whether the pairs of boxes that overlap, each as heavy as its smaller box, weigh more than MOST.

    Judged by a sample that nobody can foresee.
    """
    count = len(low)
    if count * float(size.sum()) / 2 <= MOST:
        return False
    seed = int.from_bytes(hashlib.sha256(low.tobytes()).digest()[:8], "little")
    weight = 0.0
    for i in np.random.default_rng(seed).integers(0, count, SAMPLE):
        met = ((low <= high[i]) & (high >= low[i])).all(axis=1)
        weight += float(np.minimum(size[met], size[i]).sum())
    return weight / SAMPLE * count / 2 > MOST
