"""The catalogue of problems: a list, and a help page for each code. Open to everybody: who is refused reads it too."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from holdfire.record.problems import CATALOGUE
from holdfire.web import overview, search


@login_not_required  # it says nothing of the record, and a refused link must be able to name it
@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    """Every code with its title, in the order of codes."""
    return render(request, "web/problems.html", {"entries": [CATALOGUE[code] for code in sorted(CATALOGUE)]})


@login_not_required  # it says nothing of the record, and a refused link must be able to name it
@require_safe
def problem(request: HttpRequest, code: str) -> HttpResponse:
    """What a code means and how to mend it; 404 for a code that was never given."""
    entry = CATALOGUE.get(code.upper())
    if entry is None:
        raise Http404
    return render(request, "web/problem_page.html", {"entry": entry})


urlpatterns = [
    path("", overview.overview, name="overview"),
    path("search/", search.search, name="search"),
    path("problems/", problems, name="problems"),
    path("problems/<str:code>/", problem, name="problem"),
]
