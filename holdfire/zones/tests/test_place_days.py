"""Placing in time: which version was in force."""

import numpy as np
import pytest

from holdfire.zones.columns import Events, Relation, Version
from holdfire.zones.place import place
from holdfire.zones.polygons import Polygons
from holdfire.zones.tests.brute import area, square

HOME = area([square(0, 0, 2, 2)])
AWAY = area([square(10, 10, 12, 12)])


def versions(*periods: tuple[int | None, int | None], polygons: Polygons = HOME) -> list[Version]:
    return [Version(str(i), "o", polygons, start, end) for i, (start, end) in enumerate(periods)]


def test_a_version_that_changes_on_the_day_of_the_event() -> None:
    """Where one version ends on a day and the next begins on the day after, each day belongs to one of them alone."""
    found = place(Events([1, 1], [1, 1], [9, 10], [9, 10]), versions((None, 9), (10, None)))
    assert found.event.tolist() == [0, 1]
    assert found.boundary.tolist() == [0, 1]
    assert found.covered.tolist() == [1, 1]


def test_two_versions_that_both_claim_a_day() -> None:
    """Where two versions both name the day, both get a row: the kernel chooses none."""
    found = place(Events(1, 1, 10, 10), versions((0, 10), (10, 20)))
    assert found.boundary.tolist() == [0, 1]


def test_an_event_longer_than_a_version() -> None:
    """An event over several versions gets a row for each, with the part of its days that falls into it."""
    found = place(Events(1, 1, 0, 9), versions((None, 1), (2, 2), (3, 6), (8, None), (20, 30)))
    assert found.boundary.tolist() == [0, 1, 2, 3]
    assert found.covered.tolist() == pytest.approx([0.2, 0.1, 0.4, 0.2])


def test_open_periods() -> None:
    """A version without first and last day is in force on every day there is."""
    far = 2_000_000_000
    found = place(Events([1, 1], [1, 1], [-far, far], [-far, far]), versions((None, None)))
    assert found.covered.tolist() == [1, 1]


def test_outside_only_on_request() -> None:
    """Rows for outside come only when asked for, and only for versions in force."""
    boundaries = [*versions((0, 5)), *versions((0, 5), (6, 9), polygons=AWAY)]
    events = Events([1, np.nan], [1, np.nan], [3, 3], [3, 3])
    assert place(events, boundaries).boundary.tolist() == [0]
    found = place(events, boundaries, outside=True)
    assert found.event.tolist() == [0, 0]
    assert found.boundary.tolist() == [0, 1]
    assert found.relation.tolist() == [Relation.INSIDE, Relation.OUTSIDE]
    assert found.share.tolist() == [1, 0]


def test_no_place_no_row() -> None:
    """An event without coordinates, or with no radius known, is placed nowhere: unknown is not outside."""
    events = Events([np.nan, 1, 1, 1], [1, np.nan, 1, 1], [0] * 4, [0] * 4, [0, 0, np.nan, -1])
    assert len(place(events, versions((None, None)), outside=True, distances=True)) == 0


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("latitude", 95, "event 1 lies outside the world"),
        ("longitude", -181, "event 1 lies outside the world"),
        ("end", -1, "event 1 ends before it starts"),
        ("radius_m", 6e6, "event 1 has a radius above"),
        ("area", 3, "event 1 names an area"),
    ],
)
def test_events_that_cannot_be(column: str, value: float, words: str) -> None:
    """An event that cannot be is refused by the number of its row."""
    columns: dict[str, list[float]] = {
        name: [0, 0] for name in ("longitude", "latitude", "start", "end", "radius_m")
    }
    columns["area"] = [-1, -1]
    columns[column][1] = value
    with pytest.raises(ValueError, match=words):
        place(Events(**columns), versions((None, None)))


def test_columns_of_unequal_length() -> None:
    """Columns that do not match in length are refused by name."""
    with pytest.raises(ValueError, match="column end"):
        Events([1, 2], [1, 2], [0, 0], [0])


def test_nothing_at_all() -> None:
    """No events, no boundaries, or a boundary without a polygon give no rows and no error."""
    none = Events([], [], [], [])
    assert len(place(none, versions((None, None)), distances=True)) == 0
    assert len(place(Events(1, 1, 0, 0), [], outside=True)) == 0
    assert len(place(Events(1, 1, 0, 0), [Version("e", "o", Polygons(()))])) == 0


def test_rows_do_not_depend_on_the_number_of_processes() -> None:
    """Two processes give the very rows of one, chunk borders included."""
    chance = np.random.default_rng(5)
    count = 600_000
    x, y, start = chance.uniform(-1, 13, count), chance.uniform(-1, 13, count), chance.integers(0, 20, count)
    radius = np.where(np.arange(count) % 2000 == 0, 50_000.0, 0.0)
    events = Events(x, y, start, start + 2, radius)
    boundaries = [*versions((0, 5), (4, 30)), *versions((0, 30), polygons=AWAY)]
    one, two = place(events, boundaries), place(events, boundaries, workers=2)
    assert len(one) > 10_000
    for name in ("event", "boundary", "relation", "share", "covered"):
        assert np.array_equal(getattr(one, name), getattr(two, name))
