"""A month as weeks of days. Pure."""

from __future__ import annotations

import re
from calendar import Calendar
from datetime import date, timedelta

DAY = timedelta(days=1)


def weeks(month: date, first_weekday: int) -> list[list[date]]:
    """The weeks that a month touches, seven days each. month: any day of it; first_weekday: 0 is Monday."""
    return Calendar(first_weekday).monthdatescalendar(month.year, month.month)


def before(month: date) -> date:
    """The first day of the month before."""
    return (month.replace(day=1) - DAY).replace(day=1)


def after(month: date) -> date:
    """The first day of the month after."""
    return (month.replace(day=28) + 4 * DAY).replace(day=1)


def read(text: str) -> date | None:
    """The first day of a month written 2017-06; None: not one from which pages could step on."""
    if not re.fullmatch(r"[1-8]\d{3}-\d{2}", text):
        return None
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
