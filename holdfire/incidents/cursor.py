"""Where the next page of a list of incidents begins, as text in an address: ["2017-05-04","incident:ucdp/7"]."""

from __future__ import annotations

import json
from datetime import date

After = tuple[date | int | None, str]  # what the last row is sorted by, and its key

DAYS = frozenset({"newest", "oldest"})  # the orders by day; the others are by number
HIGHEST = 2**31
LONGEST = 500  # signs; a subject has fewer


def write(after: After) -> str:
    """The text that `read` takes."""
    value, key = after
    return json.dumps([value.isoformat() if isinstance(value, date) else value, key])


def read(text: str, sort: str) -> After:
    """The inverse of `write` for a list in this order; raises ValueError."""
    if len(text) > LONGEST:
        raise ValueError("longer than any place where a page begins")
    match json.loads(text):
        case [value, str(key)] if key.startswith("incident:") and key.isprintable():
            return _value(value, sort), key
    raise ValueError(f"“{text[:80]}” is not where a page begins")


def _value(value: object, sort: str) -> date | int | None:
    if value is None and sort == "newest":  # incidents without a day stand last
        return None
    if sort in DAYS and isinstance(value, str):
        return date.fromisoformat(value)
    if sort not in DAYS and type(value) is int and -1 <= value < HIGHEST:
        return value
    raise ValueError(f"“{value}” is nothing that the order “{sort}” sorts by")
