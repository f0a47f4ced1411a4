"""Addresses of downloads and imports."""

from django.urls import path

from holdfire.exchange import downloads

urlpatterns = [path("incidents.csv", downloads.incidents_csv, name="incidents-csv")]
