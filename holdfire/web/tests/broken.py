"""Addresses of a site with a fault in it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from holdfire.web import errors


@login_not_required
def broken(request: HttpRequest) -> HttpResponse:
    """A view that fails."""
    raise RuntimeError("secret detail")


urlpatterns = [path("broken/", broken)]
handler500 = errors.fault
