"""Areas as bytes: what was written is read, and what was changed is noticed or still an area."""

import random

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from holdfire.zones.polygons import Polygons, to_shapely
from holdfire.zones.tests.brute import area, square, star
from holdfire.zones.wkb import from_wkb, to_wkb

SAMPLE = area([square(36, 34, 38, 36), square(36.5, 34.5, 37, 35)], [star(random.Random(1), 10, 10, 3, 50)])


def test_bytes_keep_every_bit() -> None:
    """An area written and read again is the same to the last bit, and other programs read it the same."""
    assert from_wkb(to_wkb(SAMPLE)) == SAMPLE
    assert shapely.equals_exact(shapely.from_wkb(to_wkb(SAMPLE)), to_shapely([SAMPLE])[0])


@given(st.integers(0, 10**9), st.binary(min_size=1, max_size=8))
def test_damage_is_an_error_and_never_a_crash(at: int, noise: bytes) -> None:
    """Changed bytes give a ValueError or an area within the world, nothing else."""
    data = bytearray(to_wkb(SAMPLE))
    start = at % len(data)
    data[start : start + len(noise)] = noise
    try:
        found = from_wkb(bytes(data))
    except ValueError as error:
        assert "damaged geometry" in str(error)
    else:
        assert all(np.abs(ring[:, 1]).max() <= 90 for ring in found.rings())


@pytest.mark.parametrize("cut", [0, 1, 8, 9, 20, 100, -1])
def test_a_cut_is_noticed(cut: int) -> None:
    """Bytes cut short, or too many, are refused."""
    with pytest.raises(ValueError, match="damaged"):
        from_wkb(to_wkb(SAMPLE)[:cut])
    with pytest.raises(ValueError, match="damaged"):
        from_wkb(to_wkb(SAMPLE) + b"\0")


@pytest.mark.parametrize(
    "data",
    [
        b"\x01\x06\x00\x00\x00\xff\xff\xff\xff",
        b"\x01\x07\x00\x00\x00\x01\x00\x00\x00" * 20_000,
        b"\x01\x06\x00\x00\x00\x01\x00\x00\x00\x01\x03\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\x7f",
        to_wkb(Polygons(())),
    ],
    ids=["count", "collections", "ring", "empty"],
)
def test_counts_are_held_against_the_bytes(data: bytes) -> None:
    """Counts beyond the bytes, collections and an area of nothing are refused before anything is built."""
    with pytest.raises(ValueError, match="damaged"):
        from_wkb(data)
