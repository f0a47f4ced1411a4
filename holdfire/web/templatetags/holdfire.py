"""The tags that every page writes with. They are built in: no {% load %} is needed.

No tag writes a style attribute: the policy of the pages forbids it. Each escapes what it is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.http import QueryDict
from django.template import Context
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join, json_script
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfire.record.problems import Problem
from holdfire.web import manifest, mapwords, spark, words
from holdfire.web.icons import ICONS
from holdfire.web.marks import ORGANISATION_SHAPES, SHAPES, mark

register = template.Library()
Words = str | Promise
# Parameters that say what was chosen once and must not travel on: the language is kept by a cookie.
DROPPED = frozenset({"lang"})


def _shape(name: str) -> SafeString:
    drawing = SafeString(SHAPES[name]) if name else SafeString("")
    return format_html('<svg viewBox="0 0 12 12" aria-hidden="true">{}</svg>', drawing) if name else drawing


@register.simple_tag
def asset(name: str) -> str:
    """Address of a built asset: {% asset "app.css" %}."""
    return manifest.url(name)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing of the navigation, hidden from screen readers: {% icon "map" %}."""
    box = 22 if name == "brand" else 16
    return format_html(
        '<svg viewBox="0 0 {} {}" aria-hidden="true"><path d="{}" fill="none" stroke="currentColor" stroke-width="{}"/></svg>',
        box,
        box,
        ICONS[name],
        2 if name == "brand" else 1.5,
    )


@register.simple_tag
def unknown(said: Words = "") -> SafeString:
    """What is not known, in words and hatched: {% unknown _("split not given") %}. Never 0, never blank."""
    return format_html('<span class="unknown">{}</span>', said or _("not known"))


@register.simple_tag
def interval(
    low: words.Number | None, high: words.Number | None, signed: bool = False, unit: Words = ""
) -> SafeString:
    """At least low, at most high: {% interval 0 1 %} -> 0…1; either may be missing."""
    if low is None and high is None:
        return unknown()
    return format_html('<bdi dir="ltr">{}{}</bdi>', words.span(low, high, signed), f" {unit}" if unit else "")


@register.simple_tag
def fig(
    value: Any,
    href: str = "",
    behind: int | None = None,
    size: str = "",
    high: words.Number | str | None = "",
) -> SafeString:
    """A figure as a link to what stands behind it: {% fig 11 url behind=11 size="l" %}.

    `high` makes it an interval: None is one that is open above. `behind` is the number of statements, told on hover; size: "",
    "l" (a card's), "xl" (a page's).
    """
    if value is None and high in (None, ""):
        return unknown()
    if not isinstance(high, str):
        value = interval(value, high)
    elif isinstance(value, int | float):
        value = interval(value, value)
    larger = f"fig-{size}" if size else ""
    if not href:
        return format_html('<span class="{}">{}</span>', larger, value)
    told = (
        ""
        if behind is None
        else ngettext("%(n)s statement behind this", "%(n)s statements behind this", behind)
    )
    title = format_html(' title="{}"', told % {"n": words.number(behind)}) if behind is not None else ""
    return format_html('<a class="fig {}" href="{}"{}>{}</a>', larger, href, title, value)


@register.simple_tag
def number(value: words.Number | None, signed: bool = False) -> SafeString:
    """A bare number in the reader's grouping; signed shows + and −."""
    return unknown() if value is None else format_html('<bdi dir="ltr">{}</bdi>', words.number(value, signed))


@register.simple_tag
def badge(code: str, text: Words = "") -> SafeString:
    """A state as shape, word and colour: {% badge "contested" %}, {% badge "contested" _("2 versions") %}."""
    found = mark(code)
    return format_html(
        '<span class="badge {}">{}{}</span>', found.style, _shape(found.shape), text or found.word
    )


@register.simple_tag
def org(label: Words, index: int | None = None, transcribed: bool = False) -> SafeString:
    """An organisation: its label and its shape. `index` is its place among the parties (the map's line pattern too);
    without one it is drawn as a sheet: a publisher. transcribed=True adds the badge that says so.
    """
    shape = "sheet" if index is None else ORGANISATION_SHAPES[index % len(ORGANISATION_SHAPES)]
    typed = format_html(" {}", badge("transcribed")) if transcribed else ""
    return format_html('<span class="org">{}<span dir="auto">{}</span></span>{}', _shape(shape), label, typed)


@register.simple_tag
def shape(index: int, x: int | None = None, y: int | None = None, size: int = 14) -> SafeString:
    """The shape of an organisation or a source, within words, or in a drawing with its middle at a point: {% shape 1 310 32 %}."""
    name = ORGANISATION_SHAPES[index % len(ORGANISATION_SHAPES)]
    if x is None or y is None:
        return _shape(name)
    return format_html(
        '<svg class="pt" x="{}" y="{}" width="{}" height="{}" viewBox="-1 -1 14 14">{}</svg>',
        x - size // 2,
        y - size // 2,
        size,
        size,
        SafeString(SHAPES[name]),
    )


@register.simple_tag
def day(value: date | datetime | str | None) -> SafeString:
    """A day with its weekday, or a moment with UTC: {% day report.day %}."""
    return words.day_html(value) if value else unknown()


@register.simple_tag
def days(start: date | str | None, end: date | str | None = None) -> SafeString:
    """A day or a period: {% days report.start report.end %}."""
    return words.days_html(start, end) if start else unknown()


@register.simple_tag
def sparkline(
    certain: Sequence[float | None],
    possible: Sequence[float | None] | None = None,
    label: Words = "",
    top: float = 0,
) -> SafeString:
    """Counts, one bar a day: {% sparkline sure maybe label=_("1 to 30 October") %}; None is drawn as unknown.

    top: the count that fills the height, for several drawings on one scale.
    """
    drawn = spark.bars(certain, possible, top)
    return format_html(
        '<svg class="spark" viewBox="0 0 {} {}" preserveAspectRatio="none" role="img" aria-label="{}">'
        '<path class="unknown-day" d="{}"/><path class="possible" d="{}"/><path class="certain" d="{}"/>'
        '<path class="ground" d="M0 {}H{}"/><path class="today" d="{}"/></svg>',
        *(f"{side:g}" for side in (spark.WIDTH, spark.HEIGHT)),
        label,
        drawn.unknown,
        drawn.possible,
        drawn.certain,
        f"{spark.BASE:g}",
        f"{spark.WIDTH:g}",
        drawn.today,
    )


@register.simple_tag
def bar(low: float, high: float, whole: float = 1.0, label: Words = "") -> SafeString:
    """A share as a bar: solid at least, hatched at most: {% bar 0.24 0.30 label=_("share inside") %}."""
    sure, most = (f"{max(0.0, min(100.0, 100.0 * part / whole)):.1f}" for part in (low, high))
    return format_html(
        '<svg class="bar" role="img" aria-label="{}"><rect class="maybe" height="100%" width="{}%"/>'
        '<rect class="sure" height="100%" width="{}%"/></svg>',
        label,
        most,
        sure,
    )


@register.simple_tag(takes_context=True)
def query(context: Context, **changes: Any) -> str:
    """This page's parameters with some changed: {% query page=2 %}; None or "" takes one away. Begins with "?"."""
    kept: QueryDict = context["request"].GET.copy()
    for name in DROPPED:
        kept.pop(name, None)
    for name, value in changes.items():
        kept.pop(name, None)
        if isinstance(value, list | tuple):
            kept.setlist(name, [str(one) for one in value])
        elif value not in (None, ""):
            kept[name] = str(value)
    return "?" + kept.urlencode()


@register.simple_tag(takes_context=True)
def without(context: Context, name: str, value: Any) -> str:
    """This page's parameters with one of several values of `name` taken away, from the first page on."""
    kept: QueryDict = context["request"].GET.copy()
    kept.setlist(name, [one for one in kept.getlist(name) if one != str(value)])
    kept.pop("page", None)
    return "?" + kept.urlencode()


@register.simple_tag(takes_context=True)
def keep(context: Context, *left_out: str) -> SafeString:
    """Hidden fields for a GET form, so that it keeps the other parameters: {% keep "on" "page" %} leaves these out."""
    pairs = [
        (name, value)
        for name, values in context["request"].GET.lists()
        if name not in DROPPED and name not in left_out
        for value in values
    ]
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', pairs)


@register.inclusion_tag("web/problem.html")
def problem(found: Problem) -> dict[str, Any]:
    """A problem as a note: code, sentence, where, how to mend."""
    return {"problem": found}


@register.inclusion_tag("web/sort.html", takes_context=True)
def sort(context: Context, key: str, word: Words, num: bool = False) -> dict[str, Any]:
    """A table head that sorts: {% sort "day" _("Day") %}; ?sort=day goes up, ?sort=-day down. Use inside <tr>.

    Where no sort was asked for, the page's own (`sort` in its context) is marked. Numbers go down first.
    """
    now = context["request"].GET.get("sort", context.get("sort", ""))
    up, down = key, f"-{key}"
    following = {up: down, down: up}.get(now, down if num else up)
    state = {up: "ascending", down: "descending"}.get(now, "")
    return {"word": word, "num": num, "state": state, "url": query(context, sort=following, page=None)}


@register.simple_tag
def map_config(given: dict[str, Any], id: str = "map-config") -> SafeString:
    """The settings of a map as JSON in the page: {% map_config config %}; keys as at the top of js/map.js."""
    return json_script(mapwords.config(given), id)
