"""Which day a deadline falls on, counted as its own source counts, and which sources speak of one text. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from holdfire.agreements.durations import after, working_day
from holdfire.agreements.said import TEXTS, Deadline, Origin, Signing

T = TypeVar("T")


def common(values: Iterable[T]) -> T | None:
    """The one value that all share; None where there is none, or several."""
    found = {*values}
    return found.pop() if len(found) == 1 else None


def origin(said: Origin) -> dict[str, Any]:
    """Where a version comes from, to be told with it."""
    return {name: getattr(said, name) for name in ("statement", "text", "holder", "publisher", "locator")}


def in_order(said: Origin) -> tuple[Any, ...]:
    """The order in which versions are told: by text, then by publisher, whenever they came in."""
    return TEXTS.index(said.text), said.publisher, said.holder, said.statement


def speaks_for(terms: Origin, said: Origin) -> bool:
    """Whether terms are those of the text that a version follows: both adopted, or one source of one text.

    Whoever prints the adopted text prints the same text; two accounts, or two drafts, are two texts.
    """
    return terms.text == said.text and (said.text == "adopted" or terms.source == said.source)


def signed(signings: Iterable[Signing], source: tuple[str, str]) -> date | None:
    """The day of signature that a source counts from: the one that it states itself, else the one that all state.

    None where nobody states one, or sources differ.
    """
    dated = [one for one in signings if one.signed_on is not None]
    own = [one.signed_on for one in dated if (one.holder, one.publisher) == source]
    return common(own or [one.signed_on for one in dated])


def last_day(deadline: Deadline | None, signed: date | None, entered: date | None) -> date | None:
    """The day of a deadline; None where none is stated, or what it is counted from is not known.

    entered: the day of entry into force.
    """
    if deadline is None:
        return None
    if deadline.on is not None:
        return deadline.on
    start = signed if deadline.counted_from == "signature" else entered
    try:
        return start and _counted(deadline, start)
    except OverflowError:  # no such day in the calendar
        return None


def _counted(deadline: Deadline, start: date) -> date:
    if deadline.working_days is None:
        return after(start, deadline.within)
    return working_day(start, deadline.working_days, deadline.weekend, deadline.holidays)


def widest(days: Sequence[date]) -> int | None:
    """Days from the earliest to the latest; None where there are none."""
    return (max(days) - min(days)).days if days else None
