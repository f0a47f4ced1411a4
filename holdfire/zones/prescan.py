"""JSON bytes from outside, looked over before anything is built from them: size, depth, number of pieces. Pure.

A parser that recurses can be killed by nesting, and a small file can grow to gigabytes as objects; both show in the
bytes already.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NoReturn

import numpy as np

from holdfire.record.problems import Refused
from holdfire.zones.faults import NOT_JSON, NOT_NUMBERS, TOO_DEEP, TOO_LARGE, TOO_MANY

MAX_BYTES = 10_000_000
MAX_NESTING = 32  # brackets of any kind; a geometry at its allowed depth, within a feature, has 17
MAX_PIECES = 400_000  # lists and objects in one file


class _TwiceError(ValueError):
    pass


class _WordError(ValueError):
    pass


def load(data: bytes) -> Any:
    """The value of GeoJSON bytes. Raises Refused with HF-4001, 4002, 4003, 4006 or 4007; never recurses deeply."""
    if len(data) > MAX_BYTES:
        raise Refused([TOO_LARGE.at(f"It has {len(data):,} bytes; at most {MAX_BYTES:,} are read.", "file")])
    _look_over(data)
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_constant)
    except _WordError as error:
        raise Refused([NOT_NUMBERS.at(f"It holds {error}, which is no number.", "file")]) from None
    except _TwiceError as error:
        raise Refused([NOT_JSON.at(f"The name “{error}” stands twice in one object.", "file")]) from None
    except UnicodeDecodeError as error:
        raise Refused([NOT_JSON.at(f"Byte {error.start + 1} is not UTF-8 text.", "file")]) from None
    except json.JSONDecodeError as error:
        sentence = f"{error.msg} at line {error.lineno}, column {error.colno}."
        raise Refused([NOT_JSON.at(sentence, "file")]) from None
    except ValueError:  # a whole number of thousands of digits
        raise Refused([NOT_NUMBERS.at("It holds a number with thousands of digits.", "file")]) from None


def nesting(data: bytes) -> tuple[int, int]:
    """How deep brackets nest in JSON bytes, and how many are opened; those within text do not count."""
    if (
        b"\\" in data
    ):  # pairs of backslashes first, so that of what is left each one stands before what it escapes
        data = data.replace(b"\\\\", b"__").replace(b'\\"', b"__")
    letters = np.frombuffer(data, np.uint8)
    lower = letters | 32  # [ and {, ] and } differ in this bit alone
    opens, closes = lower == ord("{"), lower == ord("}")
    quotes = letters == ord('"')
    if quotes.any():
        outside = np.bitwise_xor.accumulate(quotes.view(np.uint8)) == 0
        opens &= outside
        closes &= outside
    steps = opens.view(np.int8) - closes.view(np.int8)
    return int(np.cumsum(steps, dtype=np.int32).max(initial=0)), int(np.count_nonzero(opens))


def _look_over(data: bytes) -> None:
    depth, pieces = nesting(data)
    if depth > MAX_NESTING:
        raise Refused([TOO_DEEP.at(f"Brackets nest {depth:,} deep; at most {MAX_NESTING} are read.", "file")])
    if pieces > MAX_PIECES:
        raise Refused(
            [TOO_MANY.at(f"It holds {pieces:,} lists and objects; at most {MAX_PIECES:,}.", "file")]
        )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) < len(pairs):
        raise _TwiceError(Counter(name for name, _ in pairs).most_common(1)[0][0][:40])
    return seen


def _constant(word: str) -> NoReturn:
    raise _WordError(word)
