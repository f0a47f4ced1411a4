"""A sparkline: a line for what is certain, a grey band above it for what is possible. Pure."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT, PAD_X, TOP, BASE = 180.0, 28.0, 2.0, 4.0, 25.0
Points = list[tuple[float, float]]


def runs(values: Sequence[float | None], top: float) -> list[Points]:
    """Points of the curve in pixels, cut where a value is missing: what is unknown is not drawn as zero."""
    step = (WIDTH - 2 * PAD_X) / max(1, len(values) - 1)
    found: list[Points] = [[]]
    for position, value in enumerate(values):
        if value is None:
            found.append([])
        else:
            found[-1].append((PAD_X + position * step, BASE - (BASE - TOP) * value / top if top else BASE))
    return [run for run in found if run]


def _path(points: Points, closed: bool = False) -> str:
    return "M" + " ".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")


def paths(
    certain: Sequence[float | None], possible: Sequence[float | None] | None = None
) -> tuple[str, str, tuple[float, float] | None]:
    """The line, the band (empty without `possible`), and where the last value stands.

    `possible` counts from zero like `certain`, so possible >= certain, value by value; both of one length.
    """
    top = max((value for value in [*certain, *(possible or [])] if value is not None), default=0)
    lines = runs(certain, top)
    line = "".join(_path(run) if len(run) > 1 else _path([run[0], run[0]]) for run in lines)
    band = ""
    if possible is not None:
        both = [
            None if low is None or high is None else high for low, high in zip(certain, possible, strict=True)
        ]
        floor = [None if high is None else low for low, high in zip(certain, both, strict=True)]
        for upper, lower in zip(runs(both, top), runs(floor, top), strict=True):
            band += _path([*upper, *reversed(lower)], closed=True)
    last = lines[-1][-1] if lines and certain[-1] is not None else None
    return line, band, last
