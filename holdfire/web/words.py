"""Numbers, intervals and days as words of the reader's language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

Number = int | float | Decimal


def number(value: Number, signed: bool = False) -> str:
    """16566 -> 16,566 in the reader's way of grouping; signed: +2, −6 (with a true minus), 0."""
    text = number_format(-value if value < 0 else value, use_l10n=True, force_grouping=True)
    if value < 0:
        return f"−{text}"
    return f"+{text}" if signed and value > 0 else text


def span(low: Number | None, high: Number | None, signed: bool = False) -> str:
    """An interval in plain text: 0…1, 7, “at least 3”, “at most 5”, “not known”."""
    if low is None and high is None:
        return _("not known")
    if high is None:
        assert low is not None
        return _("at least %(low)s") % {"low": number(low, signed)}
    if low is None:
        return _("at most %(high)s") % {"high": number(high, signed)}
    if low == high:
        return number(low, signed)
    return f"{number(low, signed)}…{number(high, signed)}"


def as_date(value: date | datetime | str) -> date | datetime:
    """A day or a moment from what templates hold; raises ValueError for any other text."""
    if not isinstance(value, str):
        return value
    found = (parse_date(value) if len(value) == 10 else parse_datetime(value)) or None
    if found is None:
        raise ValueError(f"not a day: {value!r}")
    return found


def day_text(value: date) -> str:
    """Mon 30 Oct 2017, in the reader's language."""
    # Translators: how a day with its weekday is written; the letters are Django's, see "date" in its reference.
    return date_format(value, pgettext("format of a day", "D j M Y"))


def day_html(value: date | datetime | str) -> SafeString:
    """<time> with weekday and year; a moment comes with its time of day in UTC; a bare year or month stays one."""
    if isinstance(value, str) and len(value) < 10:
        return format_html('<time datetime="{}"><bdi dir="ltr">{}</bdi></time>', value, value)
    found = as_date(value)
    if not isinstance(found, datetime):
        return format_html('<time datetime="{}">{}</time>', found.isoformat(), day_text(found))
    utc = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    return format_html(
        '<time datetime="{}">{} <bdi dir="ltr">{} UTC</bdi></time>',
        utc.strftime("%Y-%m-%dT%H:%M:%SZ"),
        day_text(utc.date()),
        utc.strftime("%H:%M"),
    )


def days_html(start: date | str, end: date | str | None) -> SafeString:
    """One day, or a period: Tue 24 Oct 2017 – Mon 30 Oct 2017."""
    if not end or str(start) == str(end):
        return day_html(start)
    return format_html("{} – {}", day_html(start), day_html(end))
