"""Addresses of the pages on bulletins."""

from django.urls import path

from holdfire.bulletins import entry

urlpatterns = [
    path("bulletins/new/", entry.new, name="bulletin-new"),
]
