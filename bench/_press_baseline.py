"""The peer of the press reader: what a developer in a newsroom writes in an hour, with capitalised words and regular expressions.

It takes the rules from the same table of wording, and makes an honest try at each kind; it knows no world but months, weekdays and a few dozen words.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}

_NAME = r"[A-Z][\w’'-]+(?: (?:(?:al|de|bin|la|el)[ -])?[A-Z][\w’'-]+)*"
_SAYS = r"(?:said|says|told|added|warned|claimed|denied|announced|wrote|stated)"
_AGENCY = re.compile(
    rf"told (?:the )?({_NAME})|({_NAME}) reported|quoted by ({_NAME})|according to ({_NAME}) (?:news )?agency"
)
_SPEAKER = re.compile(rf"({_NAME}),? {_SAYS}\b|\b(?:said|says|[Aa]ccording to)(?: the)? ({_NAME})")
_NUMBER = rf"\d[\d,.]*(?: million)?|{'|'.join(SMALL)}|{'|'.join(VAGUE)}"
_FIGURE = re.compile(
    rf"(?P<hedge>more than|at least|over|around|about|some|nearly|almost|up to|fewer than)?\s?\b(?P<number>{_NUMBER})\b(?P<between>[^.;]{{0,60}}?)"
    r"\b(?P<what>killed|dead|died|lives|wounded|injured|displaced|fled|returned|detained|released|missing|violations|attacks|explosions)\b"
)
_QUANTITIES = {
    "dead": "killed", "died": "killed", "lives": "killed", "injured": "wounded", "fled": "displaced",
}  # fmt: skip
_EVENTS = ("violations", "attacks", "explosions")
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH})|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})|(?P<m3>{_MONTH}))(?:,? (?P<year>\d{{4}}))?\b|\b(?P<weekday>{'|'.join(DAYS)})\b"
)
_PLACE = re.compile(rf"\b(?:in|at|near|from|to)(?: the (?:city|province|region) of)? ({_NAME})")
_ROUND = re.compile(
    rf"\b(?:(\d+)(?:st|nd|rd|th)|({'|'.join(ORDINALS)})) (?:round|meeting|session)\b(?:[^.]{{0,60}}? in ({_NAME}))?"
)
_AGREEMENT = re.compile(rf"\b({_NAME} (?:[Aa]greements?|[Aa]ccords?|[Mm]emorandum|[Pp]rotocol))\b")


def read(body: str, published: date | None) -> dict[str, Any]:
    """What it finds, in the shape of `holdfire read --json`."""
    places = dict.fromkeys(one[1] for one in _PLACE.finditer(body) if one[1] not in (*MONTHS, *DAYS))
    return {
        "speakers": _speakers(body),
        "figures": [_figure(one) for one in _FIGURE.finditer(body)],
        "dates": [_date(one, published) for one in _DATE.finditer(body)],
        "places": list(places),
        "rounds": [_round(one) for one in _ROUND.finditer(body)],
        "agreements": list(dict.fromkeys(one[1] for one in _AGREEMENT.finditer(body))),
    }


def _speakers(body: str) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for sentence in re.split(r"(?<=[.!?])\s+", body):
        carrier = next((way for one in _AGENCY.finditer(sentence) for way in one.groups() if way), None)
        for one in _SPEAKER.finditer(sentence):
            name = one[1] or one[2]
            surname = name.split()[-1]
            speaker = found.setdefault(surname, {"name": name, "office": None, "also": [], "through": []})
            speaker["also"].append(name)
            if carrier and carrier not in (name, *speaker["through"]):
                speaker["through"].append(carrier)
    return list(found.values())


def _figure(one: re.Match[str]) -> dict[str, Any]:
    quantity = _QUANTITIES.get(one["what"], one["what"])
    low, best, high = _hedged(one["hedge"], _value(one["number"]), one["number"] in VAGUE)
    return {
        "quantity": quantity, "low": low, "best": best, "high": high, "unit": "events" if quantity in _EVENTS else "persons",
        "exact_words": one.group().strip(),
    }  # fmt: skip


def _value(number: str) -> float:
    if number in SMALL:
        return SMALL.index(number) + 1
    if number in VAGUE:
        return VAGUE[number]
    digits = number.removesuffix(" million").replace(",", "").rstrip(".")
    try:
        return float(digits) * (1_000_000 if number.endswith("million") else 1)
    except ValueError:
        return 0


def _hedged(hedge: str | None, value: float, vague: bool) -> tuple[float | None, float | None, float | None]:
    if vague or hedge in ("more than", "at least", "over"):
        return value, None, None
    if hedge in ("up to", "fewer than"):
        return None, None, value
    if hedge in ("nearly", "almost"):
        return None, value, value
    return (None, value, None) if hedge else (value, value, value)


def _date(one: re.Match[str], published: date | None) -> dict[str, Any]:
    words = {"exact_words": one.group()}
    if one["weekday"]:
        if published is None:
            return {**words, "iso": None}
        back = (published.weekday() - DAYS.index(one["weekday"])) % 7
        return {**words, "iso": (published - timedelta(days=back)).isoformat()}
    month = MONTHS.index(one["m1"] or one["m2"] or one["m3"]) + 1
    day = one["d1"] or one["d2"]
    year = one["year"] or (str(published.year) if published else "-")
    return {**words, "iso": f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")}


def _round(one: re.Match[str]) -> dict[str, Any]:
    number = int(one[1]) if one[1] else ORDINALS.index(one[2]) + 1
    return {"process": (one[3] or "talks").lower(), "number": number, "exact_words": one.group()}
