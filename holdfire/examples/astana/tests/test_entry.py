"""The example's record knows enough to read its ministry's bulletins."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.bulletins import known, phrasing
from holdfire.examples.astana import load

ENGLISH = (
    "MOSCOW, Oct 3. The Russian Defense Ministry says the truce is holding. The Russian part of the joint Russian-Turkish "
    "commission has registered 6 cases of firing in the provinces of Aleppo (3), Latakia (2) and As Suwayda (1). Turkish "
    "party: five violations in Dar'a, two in Damascus provinces. The number of settlements that have joined has reached 2,235."
)
RUSSIAN = (
    "(3 октября 2017 г.) Российской частью представительства совместной российско-турецкой комиссии зафиксировано шесть "
    "случаев стрельбы в провинциях: Алеппо – три, Латакия – два, Эс-Сувейда – один. Турецкой частью представительства "
    "зафиксировано семь нарушений: в Дераа – пять, в Дамаске – два. Присоединилось к примирению населенных пунктов: 2235."
)


@pytest.mark.usefixtures("record")
def test_the_fixed_phrasing_is_read_with_the_names_that_the_record_knows() -> None:
    """Monitors by what they are known as, provinces as earlier bulletins printed them or by their names, in both languages."""
    load.load(lambda stage: None)
    names = known.names(known.usual())
    for text in (ENGLISH, RUSSIAN):
        found = phrasing.read(text, names, date(2017, 12, 31))
        counts = {
            one.monitor.partition(":")[2]: {area.place: area.count for area in one.areas}
            for one in found.counts
        }
        assert counts == {
            "russian-monitors": {"place:SY02": 3, "place:SY06": 2, "place:SY13": 1},
            "turkish-monitors": {"place:SY12": 5, "place:damascus-province": 2},
        }
        assert found.day and found.day.value == date(2017, 10, 3)
        assert found.settlements_joined and found.settlements_joined.value == 2235
