"""The state of a commitment as of a day, from its deadline and what is said to have become of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from holdfire.agreements.reckoned import State
from holdfire.agreements.said import Evidence

SOON = 7  # days ahead in which something is due soon


def disputed(said: Sequence[Evidence]) -> bool:
    """Whether one says that it was done, and another that on that day or later it was not, or in part only.

    Who says the one and later the other has changed their own word, and contradicts themselves on one day alone.
    """
    return any(
        done.on <= other.on and (done.holder != other.holder or done.on == other.on)
        for done in said
        if done.state == "done"
        for other in said
        if other.state != "done"
    )


def met_on(said: Sequence[Evidence]) -> date | None:
    """The first day on which it is said to have been done, with nothing else said of that day or later."""
    undone = max((one.on for one in said if one.state != "done"), default=None)
    done = (one.on for one in said if one.state == "done")
    return min((day for day in done if undone is None or day > undone), default=None)


def state(due: date | None, said: Sequence[Evidence], on: date, ended: bool) -> State:
    """What a commitment is as of `on`. said: nothing later than `on`; ended: its agreement is no longer in force.

    Silence is no lateness: past its day, with nobody to say whether it was done, it is unknown.
    """
    if disputed(said):
        return "disputed"
    if met_on(said) is not None:
        return "met"
    if ended:
        return "lapsed"
    if due is None or (due - on).days > SOON:
        return "pending"
    if on <= due:
        return "due_soon"
    return "late" if any(one.state != "done" and one.on >= due for one in said) else "unknown"
