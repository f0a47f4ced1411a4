"""Every slice's pages under the site's root, its API under /api/v1."""

from django.urls import URLPattern, URLResolver, path

from holdfire.config.api import api
from holdfire.config.slices import SLICES
from holdfire.record.discover import modules

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
]
for _pages in modules(SLICES, "pages"):
    urlpatterns += _pages.urlpatterns
