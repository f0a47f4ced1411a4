"""The API's description is kept as a file: whoever builds on it sees each change in a diff.

Run as a program, it writes the file anew: python -m holdfire.tests.test_openapi
"""

from __future__ import annotations

import json

from holdfire import cli  # noqa: F401 makes Django ready where this is run as a program
from holdfire.config.api import api
from holdfire.tests.source import ROOT

KEPT = ROOT / "docs" / "reference" / "openapi.json"
ANEW = "The API changed: look whom it breaks, then run `.venv/bin/python -m holdfire.tests.test_openapi`."


def described() -> str:
    """The description as it is now."""
    return json.dumps(api.get_openapi_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def test_the_description_of_the_api_is_the_one_that_is_kept() -> None:
    """No route, parameter or field of the API changes unnoticed."""
    assert KEPT.exists() and KEPT.read_text(encoding="utf-8") == described(), ANEW


def test_every_route_says_what_it_is_for() -> None:
    """Each route has a summary and a description, each parameter of it a type."""
    silent = [
        f"{method} {path}"
        for path, methods in api.get_openapi_schema()["paths"].items()
        for method, route in methods.items()
        if not route.get("summary") or not route.get("description")
    ]
    assert silent == []


if __name__ == "__main__":
    KEPT.write_text(described(), encoding="utf-8")
