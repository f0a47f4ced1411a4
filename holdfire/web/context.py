"""What every page's frame shows: navigation, the two clocks, languages, the checkpoint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from holdfire.record import queries
from holdfire.record.clock import opening_day
from holdfire.record.clocks import Clocks, read


class Entry(NamedTuple):
    """A page of the navigation: its URL name, its word, its icon, its keys, and whether a phone's bar has room for it."""

    name: str
    word: str | Promise
    icon: str
    keys: str
    on_phone: bool = False


# How many days back a view reaches from the day of the header.
SPANS = (("1", _("1 day")), ("7", _("7 days")), ("30", _("30 days")), ("all", _("all")))

PAGES = (
    Entry("overview", _("Overview"), "overview", "g o", True),
    Entry("map", _("Map"), "map", "g m", True),
    Entry("incidents", _("Incidents"), "incidents", "g i", True),
    Entry("zones", _("Zones"), "zones", "g z"),
    Entry("agreements", _("Agreements"), "agreements", "g a"),
    Entry("commitments", _("Due"), "commitments", "g d"),
    Entry("consent", _("Consent desk"), "consent", "g c"),
    Entry("talks", _("Talks"), "talks", "g t"),
    Entry("bulletins", _("Bulletins"), "bulletins", "g b"),
    Entry("press", _("Press"), "press", "g p"),
    Entry("places", _("Places"), "places", "g l"),
    Entry("organisations", _("Organisations"), "people", "g y"),
    Entry("import", _("Import"), "import", "g u"),
    Entry("record", _("Record"), "record", "g r"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A page that exists here, with its address and whether this is it."""

    entry: Entry
    url: str
    current: bool


def address(name: str) -> str:
    """The path of a page by its URL name, empty where no slice brings that page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def clock_pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """The two clocks as this page's address says them, where they were set."""
    return [(name, request.GET[name]) for name in ("on", "known") if request.GET.get(name)]


def carried(request: HttpRequest) -> str:
    """The part of the address that goes from page to page: the two clocks, where they were set."""
    kept = clock_pairs(request)
    return f"?{urlencode(kept)}" if kept else ""


def navigation(request: HttpRequest) -> list[Link]:
    """The pages that exist, in the order of the house."""
    found = ((entry, address(entry.name)) for entry in PAGES)
    suffix = carried(request)
    return [Link(entry, path + suffix, _is_here(request.path, path)) for entry, path in found if path]


def _is_here(here: str, path: str) -> bool:
    return here == path or (path != "/" and here.startswith(path.rstrip("/") + "/"))


def clocks(request: HttpRequest) -> Clocks:
    """The two clocks of this request, as the header shows them."""
    return read(request.GET, opening_day())


def _clock_view(request: HttpRequest) -> dict[str, Any]:
    """The clocks as the header shows them: `known` is the moment meant, `checkpoint` its number where one was named."""
    found = clocks(request)
    missing = queries.no_checkpoint(found.known)
    known = None if missing else found.known
    day = timedelta(days=1)
    return {
        "on": found.on,
        "known": queries.received(known) if isinstance(known, int) else known,
        "checkpoint": known if isinstance(known, int) else None,
        "link": SimpleLazyObject(lambda: _checkpoint(found)),
        "now": timezone.now(),
        "before": (found.on - day).isoformat(),
        "after": (found.on + day).isoformat(),
        "problems": [*found.problems, *([missing] if missing else [])],
    }


def _checkpoint(found: Clocks) -> str:
    """What `known` is in an address that shows for good what this page shows; empty where the record knew nothing yet."""
    leaf = queries.leaf_at(found.known)
    leaf = queries.size() if leaf is None else leaf
    return f"checkpoint-{leaf}" if leaf else ""


def _languages() -> list[dict[str, Any]]:
    now = get_language()
    infos = (get_language_info(code) for code, _name in settings.LANGUAGES)
    return [
        {
            "code": info["code"],
            "name": info["name_local"],
            "current": info["code"] == now,
            "bidi": info["bidi"],
        }
        for info in infos
    ]


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `nav`, `carried`, `clocks`, `languages`, `file_report`, `search`, `problems_list`, `checkpoint` and names."""
    suffix = carried(request)
    pages = {name: address(name) for name in ("file-report", "search", "problems")}
    return {
        "nav": navigation(request),
        "carried": suffix,
        "clocks": _clock_view(request),
        "languages": _languages(),
        "spans": SPANS,
        "file_report": pages["file-report"],
        "search": pages["search"] and pages["search"] + suffix,
        "problems_list": pages["problems"],
        "record_name": getattr(settings, "RECORD_NAME", ""),
        "demonstration": getattr(settings, "DEMONSTRATION", False),
        "checkpoint": SimpleLazyObject(queries.size),
        "session_ended": SimpleLazyObject(lambda: request.session.pop("ended", False)),
    }
