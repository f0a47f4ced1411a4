"""Addresses of the pages on incidents, on agreements and zones with what happened under and in them, and of the map."""

from django.urls import path

from holdfire.incidents import (
    agreement_pages,
    detail,
    filing,
    listing,
    map_data,
    mapped,
    matches_page,
    zone_pages,
)

urlpatterns = [
    path("report/", filing.file_report, name="file-report"),
    path("report/draft", filing.save_draft, name="report-draft"),
    path("report/received/<str:id>/", filing.received, name="report-received"),
    path("map/", mapped.map_page, name="map"),
    path("map/data/incidents", map_data.map_incidents, name="map-incidents"),
    path("incidents/", listing.incidents, name="incidents"),
    path("reports/<path:name>/", detail.report, name="report"),
    path("incidents/<path:name>/assess", detail.assess, name="incident-assess"),
    path("incidents/<path:name>/", detail.incident, name="incident"),
    path("matches/", matches_page.matches, name="matches"),
    path("matches/decide", matches_page.decide_pair, name="match-decide"),
    path("matches/undo", matches_page.undo, name="match-undo"),
    path("agreements/", agreement_pages.agreement_list, name="agreements"),
    path("agreements/<path:name>/", agreement_pages.agreement, name="agreement"),
    path("zones/", zone_pages.zone_list, name="zones"),
    path("zones/<path:name>/", zone_pages.zone, name="zone"),
]
