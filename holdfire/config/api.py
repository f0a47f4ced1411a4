"""The API: every slice's router under one document, one way in, one way to say no.

There is no page that shows the document, since such pages load their scripts from elsewhere: `openapi.json` is the
document.
"""

from __future__ import annotations

from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from holdfire.config.answers import answer_in_problems
from holdfire.config.slices import SLICES
from holdfire.parties.ways_in import Session, Token
from holdfire.record.discover import modules

api = NinjaAPI(
    title="Holdfire",
    version="1",
    description="The shared record of a ceasefire. Errors are problem details (RFC 9457); lists come in pages.",
    urls_namespace="api",
    docs_url=None,
    docs_decorator=require_safe,
    auth=[Token(), Session()],
)
answer_in_problems(api)
for _module in modules(SLICES, "api"):
    api.add_router("", _module.router)
