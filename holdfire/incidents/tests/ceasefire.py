"""An agreement for tests, one line each: what its clause 2 forbids, whom it leaves out, from when it holds, who is called what."""

from __future__ import annotations

from typing import Any

from holdfire.incidents.tests.build import report
from holdfire.record.statement import Draft, Source

KEY = "agreement:truce"
SAID = Source("Desk")


def agreement() -> list[Draft]:
    """The text signed on 4 May 2017, in force from the next day for six months."""
    terms = {
        "text": "adopted",
        "enters_into_force": {"within": "P1D", "counted_from": "signature"},
        "lasts": "P6M",
    }
    return [
        Draft("agreement", KEY, {"title": "Truce", "signed_on": "2017-05-04"}, SAID),
        clause("2", "prohibition"),
        clause("7", "exemption"),
        Draft("terms", KEY, terms, SAID),
    ]


def clause(number: str, type: str) -> Draft:
    body = {"agreement": KEY, "number": number, "type": type, "paraphrase": "As agreed."}
    return Draft("clause", f"clause:truce/{number}", body, SAID)


def scope(number: str = "2", **body: Any) -> Draft:
    """Battles and explosions within zone:idlib by the government or the opposition."""
    said = {"acts": ["battles", "explosions"], "zones": ["zone:idlib"], "where": "inside", "binds": ["organisation:government", "organisation:opposition"]}  # fmt: skip
    return Draft("scope", f"clause:truce/{number}", {**said, **body}, SAID)


def exemption(*by: str) -> Draft:
    return Draft("exemption", "clause:truce/7", {"designated_by": list(by) or ["Council"]}, SAID)


def designation(group: str, valid_from: str = "2015-01-01", by: str = "Council") -> Draft:
    body = {"names": {"en": group}, "designated_by": by}
    return Draft("designation", f"group:{group}", body, SAID, valid_from=valid_from)


def known_as(key: str, name: str, **more: Any) -> Draft:
    return Draft("known_as", key, {"name": name, **more}, SAID)


def names() -> list[Draft]:
    """Those whom the reports of these tests name."""
    return [
        known_as("organisation:government", "Government"),
        known_as("organisation:opposition", "Opposition"),
        known_as("group:isil", "IS"),
        known_as("group:civilians", "civilians"),
    ]


def shelling(name: str, actor: str = "Government", target: str = "civilians", **body: Any) -> Draft:
    """A report of a shelling of Saraqib on 5 May 2017."""
    said = {"event_type": "explosions", "actors": [{"name": actor}], "target": target}
    return report(name, **{**said, **body})
