"""Where the built assets lie: the names that pages use, and the files that carry a hash of their content."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from django.templatetags.static import static

MANIFEST = Path(__file__).parent / "static" / "dist" / "manifest.json"


@cache
def _files() -> dict[str, str]:
    """Empty where the assets were not built yet: pages then come without styles, but come."""
    return dict(json.loads(MANIFEST.read_text())) if MANIFEST.is_file() else {}


def url(name: str) -> str:
    """The address of an asset: url("app.css") -> /static/dist/app-5XK2.css."""
    return static(f"dist/{_files().get(name, name)}")
