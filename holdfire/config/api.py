"""The API: every slice's router under one document, one way in, one way to say no.

There is no page that shows the document, since such pages load their scripts from elsewhere: `openapi.json` is the
document.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest
from ninja import NinjaAPI

from holdfire.config.answers import answer_in_problems
from holdfire.config.slices import SLICES
from holdfire.parties.ways_in import Session, Token
from holdfire.record.discover import modules

EVERY_METHOD = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

api = NinjaAPI(
    title="Holdfire",
    version="1",
    description="The shared record of a ceasefire. Errors are problem details (RFC 9457); lists come in pages.",
    urls_namespace="api",
    docs_url=None,
    auth=[Token(), Session()],
)
answer_in_problems(api)
for _module in modules(SLICES, "api"):
    api.add_router("", _module.router)


@api.api_operation(EVERY_METHOD, "/{path:rest}", auth=None, include_in_schema=False)
def nothing_here(request: HttpRequest, rest: str) -> None:
    """Whatever no slice answers; it comes last."""
    raise Http404
