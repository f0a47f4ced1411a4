"""Every slice's pages under the site's root, its API under /api/v1."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path

from holdfire.config import answers
from holdfire.config.api import api
from holdfire.config.slices import SLICES
from holdfire.record.discover import modules
from holdfire.web import errors

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
]
for _pages in modules(SLICES, "pages"):
    urlpatterns += _pages.urlpatterns


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Whoever asks the API is answered in its own form."""
    answer = answers.not_there if request.path.startswith("/api/") else errors.not_found
    return answer(request, exception)


handler400, handler403, handler500 = errors.bad_request, errors.permission_denied, errors.fault
