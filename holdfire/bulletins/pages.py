"""Addresses of the pages on bulletins."""

from django.urls import path

from holdfire.bulletins import day_page, entry, ledger_page

urlpatterns = [
    path("bulletins/", ledger_page.bulletins, name="bulletins"),
    path("bulletins/new/", entry.new, name="bulletin-new"),
    path("bulletins/<path:name>/", day_page.bulletin, name="bulletin"),
]
