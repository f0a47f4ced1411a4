"""The API: every slice's router under one document."""

from ninja import NinjaAPI

from holdfire.config.slices import SLICES
from holdfire.record.discover import modules

api = NinjaAPI(title="Holdfire", version="1", urls_namespace="api")
for _module in modules(SLICES, "api"):
    api.add_router("", _module.router)
