"""A small site for the browser: a list, a form and each kind of map, with data made up for the tests."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import engines
from django.urls import path

from holdfire.web import errors, pages

SQUARE = [[36.5, 34.7], [36.9, 34.7], [36.9, 35.0], [36.5, 35.0], [36.5, 34.7]]
STRIP = [[36.5, 34.6], [36.9, 34.6], [36.9, 34.7], [36.5, 34.7], [36.5, 34.6]]
HEAD = """{% extends "base.html" %}{% block title %}Sample{% endblock %}
{% block head %}{% include "web/map_head.html" %}{% endblock %}{% block content %}<h1>Sample</h1>"""
TEXTS = {
    "list": """{% extends "base.html" %}{% block title %}List{% endblock %}{% block content %}<h1>List</h1>
        <section class="card"><ul class="list">{% for n in numbers %}<li>{% badge "unverified" %}<a class="t" href="/row/{{ n }}/">
        Row {{ n }}</a>{% interval 1 n %}</li>{% endfor %}</ul></section>{% endblock %}""",
    "form": HEAD
    + """<form method="post" action="/form/" data-once data-draft-url="/draft/">{% csrf_token %}
        <label>Killed <input class="input" name="killed" inputmode="numeric"></label><label>Note <input class="input" name="note"></label>
        <label>Longitude <input class="input" name="lon" inputmode="decimal"></label>
        <label>Latitude <input class="input" name="lat" inputmode="decimal"></label>
        <label>Within <select class="input" name="radius"><option value="0">exact</option><option value="5000">5 km</option></select></label>
        {% include "web/map_small.html" with mode="pick" id="pick" label="Where" %}
        <p data-draft-state data-saved="saved" data-failed="not saved" data-saving="saving"></p><button>Hand in</button></form>{% endblock %}""",
    "draw": HEAD
    + """<form>{% include "web/map_draw.html" with id="draw" name="geometry" label="Boundary" %}</form>{% endblock %}""",
    "map": """{% extends "base.html" %}{% block title %}Map{% endblock %}{% block main_class %}map-page{% endblock %}
        {% block head %}{% include "web/map_head.html" %}{% endblock %}{% block content %}
        <form class="panel" data-map-filters aria-label="Filters"><h1>Map</h1><label class="check">
        <input type="checkbox" name="assessment" value="confirmed">Confirmed<span data-facet="assessment:confirmed"></span></label>
        <details class="in-view" open><summary>In view</summary><ol data-map-list></ol></details>{% include "web/map_legend.html" %}</form>
        {% include "web/map_explore.html" with table="/list/" %}{% endblock %}""",
}


def polygon(ring: list[list[float]], **said: Any) -> dict[str, Any]:
    """A feature of one ring."""
    return {"type": "Feature", "properties": said, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def point(id: int, lon: float, day: str, **said: Any) -> dict[str, Any]:
    """An incident on latitude 34.85."""
    held = {
        "id": id,
        "title": f"Incident <b>{id}</b>",
        "day": day,
        "url": f"/row/{id}/",
        "assessment": "unverified",
        **said,
    }
    return {"type": "Feature", "properties": held, "geometry": {"type": "Point", "coordinates": [lon, 34.85]}}


LINES = [
    polygon(
        SQUARE,
        zone="homs",
        name="North Homs",
        organisation_label="Desk",
        pattern=0,
        version=1,
        area_km2=1200.5,
    ),
    polygon(STRIP, zone="homs", name="North Homs", kind="contested"),
]
INCIDENTS = [
    point(1, 36.7, "2017-10-30", relation="inside"),
    point(2, 36.8, "2017-10-30", assessment="confirmed", radius_m=5000),
    point(3, 36.6, "2017-10-29"),
]
CONFIG = {
    "bounds": [36.3, 34.5, 37.1, 35.2],
    "boundaries": "/boundaries/",
    "incidents": "/incidents/",
    "list": "/list/",
    "fields": {"lon": "lon", "lat": "lat", "radius": "radius"},
    "days": {
        "first": "2017-10-01",
        "last": "2017-10-30",
        "on": "2017-10-30",
        "span": "1",
        "counts": [1] * 30,
    },
}
drafts: list[dict[str, str]] = []


def shown(name: str) -> Any:
    """The view of one of the texts."""

    @login_not_required
    def view(request: HttpRequest) -> HttpResponse:
        template = engines["django"].from_string(TEXTS[name])
        return HttpResponse(template.render({"config": CONFIG, "numbers": range(2, 30)}, request))

    return view


@login_not_required
def boundaries(request: HttpRequest) -> JsonResponse:
    """The boundaries of every day."""
    return JsonResponse({"type": "FeatureCollection", "features": LINES})


@login_not_required
def incidents(request: HttpRequest) -> JsonResponse:
    """Points of the days and assessments asked for; far out, one hexagon."""
    on, wanted = request.GET.get("on", "2017-10-30"), request.GET.getlist("assessment")
    days = {on} if request.GET.get("span", "1") == "1" else {"2017-10-29", "2017-10-30"}
    found = [one for one in INCIDENTS if one["properties"]["day"] in days]
    found = [one for one in found if not wanted or one["properties"]["assessment"] in wanted]
    held = {"total": len(found), "facets": {"assessment": {"confirmed": 1}}}
    if int(request.GET["zoom"]) < 7:
        cell = {"cell": "832d8", "n": len(found), "vague": 1, "boundary": SQUARE[:-1]}
        return JsonResponse({"kind": "hexes", "hexes": [cell], **held})
    return JsonResponse(
        {"kind": "points", "features": {"type": "FeatureCollection", "features": found}, **held}
    )


@login_not_required
def draft(request: HttpRequest) -> JsonResponse:
    """Keeps what a form saved."""
    drafts.append(request.POST.dict())
    return JsonResponse({})


urlpatterns = [
    *(path(f"{name}/", shown(name), name=name) for name in TEXTS),
    path("overview/", shown("list"), name="overview"),
    path("report/", shown("form"), name="file-report"),
    path("row/<int:n>/", login_not_required(lambda request, n: HttpResponse(f"row {n}"))),
    path("boundaries/", boundaries),
    path("incidents/", incidents),
    path("draft/", draft),
    path("sign-in/", shown("list"), name="account_login"),
    path("sign-out/", shown("list"), name="account_logout"),
    path("problems/", pages.problems, name="problems"),
    path("problems/<str:code>/", pages.problem, name="problem"),
]
handler404 = errors.not_found
