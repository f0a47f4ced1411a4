"""The articles: what was published, what is confirmed of it, and what waits for you."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from holdfire.parties.access import caller, needs
from holdfire.press import desk, listing

SIZE = 25


@needs("read")
@require_safe
def press(request: HttpRequest) -> HttpResponse:
    """Articles, newest first."""
    told, who = listing.asked(request.GET), caller(request)
    # As of a checkpoint the page is the same for everybody: nothing waits there for anybody.
    mine = desk.waiting(who.organisation if who and told.known is None else None)
    waiting = mine.by_article
    found = listing.lines(told, waiting)
    page = Paginator(found, SIZE).get_page(request.GET.get("page"))
    every = found if not told.narrowed else listing.lines(listing.Asked(told.known, told.leaf), waiting)
    context = {
        "asked": told,
        "sort": told.sort,
        "page": page,
        "rows": listing.with_kin(list(page.object_list), told.leaf),
        "articles": len(every),
        "claims": sum(one.claims for one in every),
        "figures": sum(one.figures for one in every),
        "waits": mine.all,
        "unread": mine.unread,
        "waiting": sum(1 for n in waiting.values() if n),
        "mine": bool(waiting),
        "outlets": listing.outlets(told.leaf),
        "months": listing.months(told.leaf),
        "may_add": who is not None and who.may("report") and told.known is None,
    }
    return render(request, "press/list.html", context)
