"""Once Django is up: let every slice tell what may be said and how it is read."""

from django.apps import AppConfig

from holdfire.config.slices import SLICES
from holdfire.record.discover import modules


class Holdfire(AppConfig):
    """Loads each slice's kinds and projections."""

    name = "holdfire.config"
    label = "config"

    def ready(self) -> None:
        for name in ("kinds", "projection"):
            list(modules(SLICES, name))
