"""The search for places that forms ask as one types."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from holdfire.parties.access import needs
from holdfire.places import queries
from holdfire.places.matching import Why
from holdfire.places.models import Place
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

SHOWN = 10
WHY_WORDS: dict[Why, Any] = {
    Why.SAME_CODE: _("same code"),
    Why.SAME_NAME: _("same name"),
    Why.SAME_LETTERS: _("same letters without marks"),
    Why.BEGINS: _("begins with"),
    Why.SOUNDS_ALIKE: _("sounds alike"),
    Why.OTHER_SCRIPT: _("other script"),
    Why.NEARLY: _("almost the same letters"),
}


@needs("read")
@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """Places for what stands in `q`, best first, as JSON; each says by which name it was found and why."""
    leaf = leaf_at(clocks.read(request.GET, opening_day()).known)
    return JsonResponse(found(request.GET.get("q", ""), leaf), safe=False)


def found(text: str, leaf: int | None = None) -> list[dict[str, Any]]:
    """What the search answers, also for forms that are used without scripts."""
    matches = queries.search(text, SHOWN, leaf)
    parents = queries.many({match.place.parent for match in matches if match.place.parent}, leaf)
    return [_told(match, parents) for match in matches]


def _told(match: queries.Match, parents: dict[str, Place]) -> dict[str, Any]:
    place = match.place
    parent = parents.get(place.parent)
    return {
        "code": place.key.partition(":")[2],
        "name": place.name,
        "name_ar": next((name["text"] for name in place.names if name["lang"] == "ar"), None),
        "found": match.name,
        "why": str(WHY_WORDS[match.why]),
        "lon": place.lon,
        "lat": place.lat,
        "level": place.level,
        "parent_name": parent.name if parent else None,
    }


urlpatterns = [path("places/search", search, name="places_search")]
