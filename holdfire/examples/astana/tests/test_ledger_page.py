"""The page of the two ledgers of 2017."""

from __future__ import annotations

import re

import pytest

from holdfire.examples.astana.bulletins import bulletins
from holdfire.testing import browser_of, say


@pytest.mark.usefixtures("record")
def test_how_far_the_two_monitors_were_apart() -> None:
    """With either print of 12 January: of one bulletin alone the sums are 575 and 564, 271 apart; with both they have two ends."""
    say(*bulletins())
    page = browser_of("read").get("/bulletins/").text.split("<main", 1)[1]
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert "575…577 in 65 days apart, day by day 269…281 on 62 of 65 days" in text
    assert "564…574 in 65 days" in text and "The sums are 1…13 apart" in text
    assert "counted more on 38 days, turkish-monitors on 24" in text
    assert "On 2 further days one count is missing. On 23 days the two are printed only as one sum." in text
    assert "90 days have a bulletin here, 65 of them with both counts." in text
