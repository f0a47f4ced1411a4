"""Every route of the site, as the URL resolver knows it: what the walks over permissions and CSRF tokens go through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

CONVERTER = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


def routes() -> list[str]:
    """The patterns, as written: "account/tokens/<str:name>/revoke/"."""
    return sorted(route for route, _ in patterns())


def patterns() -> Iterator[tuple[str, URLPattern]]:
    """Each route with its pattern, from the root of the site down."""
    yield from _below(get_resolver().url_patterns, "")


def _below(entries: list[Any], prefix: str) -> Iterator[tuple[str, URLPattern]]:
    for entry in entries:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _below(entry.url_patterns, route)
        else:
            yield route, entry


def path(route: str, values: dict[str, str]) -> str:
    """A route as the path of a request, its gaps filled by name; raises KeyError where a value is missing."""
    return "/" + CONVERTER.sub(lambda gap: values[gap["name"]], route)
