"""A few places, and the answers that make a report: for the tests of the form."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, say

AS_TYPED = "-"


def place(code: str, name: str, level: str, parents: list[str], **more: Any) -> Draft:
    """One place of a gazetteer."""
    names = [{"text": name, "lang": "en", "kind": "official"}]
    if arabic := more.pop("ar", None):
        names.append({"text": arabic, "lang": "ar", "kind": "official"})
    body = {"names": names, "level": level, "parents": parents, **more}
    return Draft("place", f"place:{code}", body, SOURCE)


def gazetteer() -> None:
    """Talbiseh in its district and province; two places that are called Kafr Zita."""
    say(
        place("SY", "Syria", "country", []),
        place("SY04", "Homs", "governorate", ["SY"], lon=38.0, lat=34.5),
        place("SY0404", "Ar-Rastan", "district", ["SY04", "SY"], lon=36.73, lat=34.93),
        place("C1", "Talbiseh", "settlement", ["SY0404", "SY04", "SY"], ar="تلبيسة", lon=36.731, lat=34.84),
        place("C2", "Kafr Zita", "settlement", ["SY04", "SY"], lon=36.6, lat=35.37),
        place("C3", "Kafr Zita", "settlement", ["SY0404", "SY04", "SY"], lon=36.7, lat=34.9),
    )


ANSWERS: dict[str, Any] = {
    "what": "shelling-artillery-missile-attack",
    "words": "Six impacts.\r\nNo damage seen.",
    "day": "2017-10-30",
    "sureness": "day",
    "place_q": "Talbiseh",
    "place_for": "Talbiseh",
    "place": "C1",
    "precision": "5km",
    "observed": "heard",
    "killed_unknown": "on",
    "wounded_unknown": "on",
    "actor_unknown": "on",
}


def answers(**changed: Any) -> dict[str, Any]:
    """What a whole form sends; None takes an answer away."""
    given = ANSWERS | changed
    return {name: value for name, value in given.items() if value is not None}


def sealed(browser: Client) -> str:
    """The name of the report as the form carries it."""
    found = re.search(r'name="draft" value="([^"]+)"', browser.get("/report/").content.decode())
    assert found
    return found[1]


def hand_in(browser: Client, do: str = "sign", draft: str = "", **changed: Any) -> Any:
    """Send the form with one of its buttons."""
    return browser.post("/report/", {"draft": draft or sealed(browser), "do": do, **answers(**changed)})
