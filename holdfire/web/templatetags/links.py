"""The tags that lead to what stands behind a word: pages with the clocks of this one, statements, organisations, subjects.

They are built in: no {% load %} is needed.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from holdfire.parties import queries as parties
from holdfire.record.queries import leaf_at
from holdfire.web import context as shell
from holdfire.web.templatetags.holdfire import org

register = template.Library()

# Which page shows a subject, by what its name begins with; the rest of the name stands in the address.
PAGES = {
    "incident": "incident",
    "report": "report",
    "bulletin": "bulletin",
    "zone": "zone",
    "agreement": "agreement",
    "round": "round",
    "consent": "consent-one",
    "article": "article",
    "claim": "claim",
}


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, *gaps: Any, **asked: Any) -> str:
    """A page with the two clocks of this one: {% to "incident" one.name %}, {% to "incidents" span=1 zone=row.key %}.

    Parameters that are None or "" are left out; a list gives one for each of its values.
    """
    pairs = [
        (key, one)
        for key, value in asked.items()
        for one in (value if isinstance(value, list | tuple) else [value])
        if one not in (None, "")
    ]
    clocks = [pair for pair in shell.clock_pairs(context["request"]) if pair[0] not in asked]
    text = urlencode([*pairs, *clocks])
    return reverse(name, args=gaps) + (f"?{text}" if text else "")


@register.simple_tag(takes_context=True)
def chip(context: Context, id: str | bytes) -> SafeString:
    """A statement's id, its first eight digits, linked to its page: {% chip statement.id %}."""
    whole = id.hex() if isinstance(id, bytes) else str(id)
    try:
        link = to(context, "statement", whole)
    except NoReverseMatch:
        return format_html('<span class="chip"><bdi dir="ltr" title="{}">{}</bdi></span>', whole, whole[:8])
    return format_html(
        '<a class="chip" href="{}"><bdi dir="ltr" title="{}">{}</bdi></a>', link, whole, whole[:8]
    )


@register.simple_tag(takes_context=True)
def organisation(context: Context, key: str, transcribed: bool = False) -> SafeString:
    """An organisation by its name in the record, with its label and shape as known then: {% organisation row.organisation %}."""
    labels, marks = _drawn(context["request"])
    return org(labels.get(key, key.partition(":")[2]), marks.get(key), transcribed)


def _drawn(request: HttpRequest) -> tuple[dict[str, str], dict[str, int]]:
    """Labels and shapes, read once a page."""
    held = vars(request)
    if "drawn_organisations" not in held:
        leaf = leaf_at(shell.clocks(request).known)
        held["drawn_organisations"] = parties.labels(leaf), parties.marks(leaf)
    found: tuple[dict[str, str], dict[str, int]] = held["drawn_organisations"]
    return found


@register.simple_tag(takes_context=True)
def subject(context: Context, key: str, word: str = "") -> SafeString:
    """What a statement is about, linked to the page that shows it where there is one: {% subject row.about %}.

    word: what to call it, else its name in the record: {% subject "agreement:astana-4" title %}.
    """
    prefix, _colon, rest = key.partition(":")
    said = format_html('<bdi dir="{}">{}</bdi>', "auto" if word else "ltr", word or key)
    try:
        link = to(context, PAGES[prefix], rest)
    except (KeyError, NoReverseMatch):
        return said
    return format_html('<a href="{}">{}</a>', link, said)
