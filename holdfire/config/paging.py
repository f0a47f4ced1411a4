"""Pages of the API's lists: `?limit=` up to 500 and `?offset=`, with the address of the next page in the answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Schema
from ninja.pagination import PaginationBase

MOST = 500


class Page(PaginationBase):
    """What `@paginate` uses everywhere: `items`, `count` of all there are, and `next`, null on the last page."""

    class Input(Schema):
        limit: int = Field(50, ge=1, le=MOST, description=f"How many at once, at most {MOST}.")
        offset: int = Field(0, ge=0, description="How many to pass over first.")

    class Output(Schema):
        items: list[Any]
        count: int
        next: str | None

    def paginate_queryset(
        self, queryset: Any, pagination: Input, request: HttpRequest, **params: Any
    ) -> dict[str, Any]:
        """One page of a query or a list."""
        count = self._items_count(queryset)
        offset = min(pagination.offset, count)  # no engine takes a number of any length
        end = offset + pagination.limit
        return {
            "items": queryset[offset:end],
            "count": count,
            "next": _at(request, pagination.limit, end) if end < count else None,
        }


def _at(request: HttpRequest, limit: int, offset: int) -> str:
    query = request.GET.copy()
    query["limit"], query["offset"] = str(limit), str(offset)
    return f"{request.path}?{query.urlencode()}"
