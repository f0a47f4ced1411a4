"""Addresses of downloads and imports."""

from django.urls import path

from holdfire.exchange import (
    bulletins_csv,
    commitments,
    downloads,
    figures_csv,
    importing,
    matches,
    press_csv,
    talks,
)

urlpatterns = [
    path("incidents.csv", downloads.incidents_csv, name="incidents-csv"),
    path("matches.csv", matches.matches_csv, name="matches-csv"),
    path("talks/participants.csv", talks.participants_csv, name="talks-seats-csv"),
    path("talks/outcomes.csv", talks.outcomes_csv, name="talks-outcomes-csv"),
    path("bulletins.csv", bulletins_csv.bulletins_csv, name="bulletins-csv"),
    path("press.csv", press_csv.press_csv, name="press-csv"),
    path("figures.csv", figures_csv.figures_csv, name="figures-csv"),
    path("commitments.csv", commitments.commitments_csv, name="commitments-csv"),
    path("import/", importing.bring, name="import"),
    path("import/template/<str:kind>.csv", importing.empty_table, name="import-template"),
    path("import/<str:id>/", importing.one, name="import-one"),
    path("import/<str:id>/confirm", importing.confirm, name="import-confirm"),
    path("import/<str:id>/cancel", importing.cancel, name="import-cancel"),
    path("import/<str:id>/progress", importing.progress, name="import-progress"),
    path("import/<str:id>/refused.csv", importing.refused_rows, name="import-refused"),
]
