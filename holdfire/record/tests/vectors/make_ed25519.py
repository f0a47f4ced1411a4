"""Makes ed25519.json: signatures at the edges of Ed25519, each with the verdict of the record's profile.

Written from RFC 8032 section 5.1 with plain integers, apart from every library that the record verifies with,
so that any verifier (also one in a browser) can be held to the file. Write it anew with
`python -m holdfire.record.tests.vectors.make_ed25519`.
"""

import hashlib
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("ed25519.json")

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int]
IDENTITY: Point = (0, 1)


class Vector(NamedTuple):
    """A public key, a signature and a message in hex, why they are here, and whether the profile accepts them."""

    why: str
    holds: bool
    public: str
    signature: str
    message: str


def add(a: Point, b: Point) -> Point:
    """The sum of two points of the curve -x² + y² = 1 + d x² y²."""
    (x1, y1), (x2, y2) = a, b
    twist = D * x1 * x2 * y1 * y2 % P
    return (
        (x1 * y2 + x2 * y1) * pow(1 + twist, -1, P) % P,
        (y1 * y2 + x1 * x2) * pow(1 - twist, -1, P) % P,
    )


def times(factor: int, point: Point) -> Point:
    """The point added to itself `factor` times."""
    total = IDENTITY
    while factor:
        if factor & 1:
            total = add(total, point)
        point, factor = add(point, point), factor >> 1
    return total


def x_of(y: int) -> int | None:
    """An x on the curve for a y, the even one of the two; None where there is none."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square:
        return None
    return P - x if x & 1 else x


def write(point: Point) -> bytes:
    """The canonical 32 bytes of a point."""
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def base() -> Point:
    y = 4 * pow(5, -1, P) % P
    x = x_of(y)
    assert x is not None
    return x, y


B = base()


def torsion() -> list[Point]:
    """The eight points of small order, multiples of one of order 8, found by clearing the large order."""
    for y in count(2):
        x = x_of(y)
        if x is not None and times(4, point := times(L, (x, y))) != IDENTITY:
            return [times(n, point) for n in range(8)]
    raise AssertionError


SMALL = torsion()


def small_encodings() -> list[bytes]:
    """All fourteen ways to write a point of small order: eight canonical, six not."""
    canonical = [write(point) for point in SMALL]
    stray = [(y | 1 << 255).to_bytes(32, "little") for y in (1, P - 1)]
    unreduced = [(y | sign << 255).to_bytes(32, "little") for y in (P, P + 1) for sign in (0, 1)]
    return canonical + stray + unreduced


def challenge(r: bytes, public: bytes, message: bytes) -> int:
    return int.from_bytes(hashlib.sha512(r + public + message).digest(), "little") % L


def scalar(label: str) -> int:
    return int.from_bytes(hashlib.sha512(label.encode()).digest(), "little") % L


def messages(label: str) -> Iterator[bytes]:
    return (f"{label} {n}".encode() for n in count())


def make() -> list[Vector]:
    """All vectors, the same on every run."""
    return [*plain(), *large_s(), *small_keys(), *small_rs(), *mixed()]


def vector(why: str, holds: bool, public: bytes, r: bytes, s: int, message: bytes) -> Vector:
    return Vector(why, holds, public.hex(), (r + s.to_bytes(32, "little")).hex(), message.hex())


def signed(a: int, message: bytes) -> tuple[bytes, bytes, int]:
    """Public key, R and S of an honest signature."""
    public, r = write(times(a, B)), scalar(f"nonce {message!r}")
    written = write(times(r, B))
    return public, written, (r + challenge(written, public, message) * a) % L


def plain() -> Iterator[Vector]:
    for n in range(3):
        message = b"ceasefire" * n
        public, r, s = signed(scalar(f"plain {n}"), message)
        yield vector("an honest signature", True, public, r, s, message)
        yield vector("another message", False, public, r, s, message + b".")
        yield vector("S of another signature", False, public, r, (s + 1) % L, message)


def large_s() -> Iterator[Vector]:
    public, r, s = signed(scalar("large S"), b"large S")
    for factor in range(1, (2**256 - 1 - s) // L + 1):
        yield vector(f"S + {factor} L", False, public, r, s + factor * L, b"large S")


def small_keys() -> Iterator[Vector]:
    """Under a key of small order, R = [S]B verifies as soon as the challenge is a multiple of 8."""
    r = scalar("small key")
    written = write(times(r, B))
    for public in small_encodings():
        message = next(m for m in messages("small key") if challenge(written, public, m) % 8 == 0)
        yield vector("A of small order", False, public, written, r, message)
        zero = next(m for m in messages("zero") if challenge(public, public, m) % 8 == 7)
        yield vector("A and R of small order, S = 0", False, public, public, 0, zero)


def small_rs() -> Iterator[Vector]:
    """With a small R, S = k·a satisfies the equation but for a point of small order."""
    a = scalar("small R")
    public = write(times(a, B))
    for r in small_encodings():
        s = challenge(r, public, b"small R") * a % L
        yield vector("R of small order", False, public, r, s, b"small R")


def mixed() -> Iterator[Vector]:
    """Keys and R with a part of small order: what holds without the cofactor is accepted, nothing else."""
    a, r = scalar("mixed a"), scalar("mixed r")
    written = write(times(r, B))
    for part in SMALL[1:]:
        public = write(add(times(a, B), part))
        for rest, holds in ((0, True), (1, False)):
            message = next(m for m in messages("mixed") if challenge(written, public, m) % 8 == rest)
            s = (r + challenge(written, public, message) * a) % L
            yield vector(f"A with a small part, k = {rest} mod 8", holds, public, written, s, message)
    skewed, public = write(add(times(r, B), SMALL[1])), write(times(a, B))
    s = (r + challenge(skewed, public, b"mixed R") * a) % L
    yield vector("R with a small part", False, public, skewed, s, b"mixed R")
    public = write(add(times(a, B), SMALL[1]))
    message = next(m for m in messages("cancel") if challenge(skewed, public, m) % 8 == 7)
    s = (r + challenge(skewed, public, message) * a) % L
    yield vector("A and R with small parts that cancel", True, public, skewed, s, message)


def main() -> None:
    lines = ",\n".join(json.dumps(each._asdict()) for each in make())
    FILE.write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
