"""The date line at the head of a story: `ASTANA, Oct 30 (Agency) —`, `Astana (Kazakhstan) :`. Pure."""

from __future__ import annotations

import re

LABELS = frozenset(
    [
        "update",
        "updated",
        "breaking",
        "watch",
        "exclusive",
        "analysis",
        "opinion",
        "factbox",
        "explainer",
        "note",
        "correction",
        "live",
    ]
)
LOOKED_AT = 160  # signs from the start of the story
_NAME = r"[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){0,3}"
_HEAD = re.compile(
    rf"(?P<place>{_NAME})(?:/(?P<second>{_NAME}))?(?P<region>, (?!\d){_NAME})?(?P<country> ?\({_NAME}\))?"
    r"(?P<day>[,.]? (?:\d{1,2}(?:st|nd|rd|th)? [^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.? \d{1,2})(?:,? \d{4})?)?"
    r"(?P<agency>[,.]? ?(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/))?"
    r"(?P<stop> ?[—–] ?| ?--? | ?-- ?| ?: |\.? (?=[\"“«]?[^\W\d_]))"
)


def dateline(story: str) -> tuple[str, int] | None:
    """The date line without its dash, and where the story goes on after it; None where the story begins without one.

    A dash, or a colon where a country or an agency stands in brackets. In mixed case without brackets or a day, only
    a dash counts, and only after a few words: “Aid — what is left of it — came.” begins with none.
    """
    found = _HEAD.match(story[:LOOKED_AT])
    if found is None:
        return None
    capitals = found["place"].isupper() and len(found["place"]) > 2
    caseless = found["place"].upper() == found["place"].lower()
    told = bool(found["country"] or found["agency"] or found["day"])
    dash = found["stop"].strip()
    if not found["place"][0].isupper() and not caseless:
        return None
    if dash in {"—", "–", "-", "--"} and not (capitals or told):
        return None
    if (
        dash == ":"
        and not (told if capitals else found["country"] or found["agency"])
        and not _is_city(found)
    ):
        return None
    if dash in {"", "."} and not (capitals and found["day"] and found["agency"]):
        return None
    return story[: found.start("stop")].rstrip(" :"), found.end()


def _is_city(found: re.Match[str]) -> bool:
    """“KUALA LUMPUR:”: capitals too long for an abbreviation, and no label of a page."""
    place = found["place"]
    return place.isupper() and len(place) >= 6 and place.casefold() not in LABELS
