"""Whether the answers of a form hold together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.incidents.forms import ReportForm, faults
from holdfire.incidents.mapping import Chosen
from holdfire.incidents.tests.reporting import AS_TYPED, answers

HOMS = Chosen("SY04", "Homs", "governorate", {}, 38.0, 34.5)
RASTAN = Chosen("SY0404", "Ar-Rastan", "district", {}, 36.73, 34.93, (HOMS,))
PLACES = {
    "SY04": HOMS,
    "C1": Chosen("C1", "Talbiseh", "settlement", {}, 36.731, 34.84, (RASTAN, HOMS)),
    "C2": Chosen("C2", "Kafr Zita", "settlement", {}, 36.6, 35.37, (HOMS,)),
    "C4": Chosen("C4", "Nameless hill", "other", {}, None, None, (HOMS,)),
}


def wrong(**changed: Any) -> dict[str, str]:
    """The code of what is wrong with a form, by field."""
    form = ReportForm(answers(**changed), find=PLACES.get, today=date(2017, 11, 20))
    return {name: error.code or "" for name, _, error in faults(form)}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"what": None}, {"what": "HF-5210"}),
        ({"what": "rest"}, {"what_rest": "HF-5210"}),
        ({"what_rest": "grenade"}, {"what_rest": "HF-5213"}),
        ({"what": "war"}, {"what": "HF-5205"}),
        ({"words": "x" * 20_001}, {"words": "HF-5204"}),
        ({"day": ""}, {"day": "HF-5210"}),
        ({"day": "31 September 2017"}, {"day": "HF-5106"}),
        ({"day": "5/6/2017"}, {"day": "HF-5203"}),
        ({"day": "2071-10-30"}, {"day": "HF-5214"}),
        ({"day_picked": "2017-10-29"}, {"day": "HF-5213"}),
        ({"sureness": None}, {"sureness": "HF-5210"}),
        ({"time": "25:00"}, {"time": "HF-5207"}),
        ({"time": "06:30"}, {"offset": "HF-5210"}),
        ({"place_q": "", "place": None}, {"place_q": "HF-5210"}),
        ({"place": None}, {"place_q": "HF-5211"}),
        ({"place_q": "Homs"}, {"place_q": "HF-5211"}),
        ({"place": "nowhere"}, {"place_q": "HF-5211"}),
        ({"precision": None}, {"precision": "HF-5210"}),
        ({"place": "SY04"}, {"precision": "HF-5212"}),
        ({"place": "C2", "precision": "district"}, {"precision": "HF-5212"}),
        ({"place": "C4"}, {"precision": "HF-5212"}),
        ({"place": AS_TYPED}, {"precision": "HF-5212"}),
        ({"precision": "unknown", "lat": "34.9", "lon": "36.7"}, {"precision": "HF-5213"}),
        ({"lat": "34.9"}, {"lon": "HF-5104"}),
        ({"lat": "north", "lon": "36.7"}, {"lat": "HF-5202"}),
        ({"observed": None}, {"observed": "HF-5210"}),
        ({"observed": "read"}, {"publisher": "HF-5210"}),
        ({"observed": "read", "publisher": "AFP", "published": "soon"}, {"published": "HF-5106"}),
        ({"killed_unknown": None}, {"killed_low": "HF-5210"}),
        ({"killed_low": "many"}, {"killed_low": "HF-5201"}),
        ({"wounded_low": "5", "wounded_high": "3"}, {"wounded_high": "HF-5110"}),
        ({"actor_unknown": None}, {"actor": "HF-5210"}),
        ({"actor": "Unit X"}, {"confidence": "HF-5210"}),
        ({"what": None, "observed": None}, {"what": "HF-5210", "observed": "HF-5210"}),
    ],
)  # fmt: skip
def test_every_question_is_answered_and_no_two_answers_contradict(
    changed: dict[str, Any], expected: dict[str, str]
) -> None:
    """What is missing, unreadable or said in two ways is told for the field that it concerns."""
    assert wrong(**changed) == expected


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"words": ""},
        {"day": "2017-11-21"},
        {"place": AS_TYPED, "precision": "unknown"},
        {"place": AS_TYPED, "place_q": "a hill", "lat": "34.9", "lon": "36.7", "precision": "exact"},
        {"place_q": "", "place": None, "lat": "34.9", "lon": "36.7", "precision": "district"},
        {"place": "SY04", "precision": "governorate"},
        {"place": "SY04", "lat": "34.9", "lon": "36.7", "precision": "2km"},
        {"place": "C4", "precision": "unknown"},
        {"precision": "unknown", "lat": "34.84", "lon": "36.731"},
        {"observed": "told"},
        {"killed_low": "0", "killed_high": "0"},
        {"actor": "Unit X", "confidence": "low"},
    ],
)
def test_what_can_be_left_open_is_left_open(changed: dict[str, Any]) -> None:
    """Not known is an answer wherever it is offered, and a number or a name goes before it."""
    assert wrong(**changed) == {}
