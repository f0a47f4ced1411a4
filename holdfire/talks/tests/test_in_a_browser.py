"""The example's talks in a real browser: in every width, theme and direction, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.web.tests.browser import Look, axe
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

PATHS = (
    "/talks/?on=2017-10-30",
    "/talks/?on=2017-02-20",
    "/talks/astana/2/?on=2017-06-24",
    "/talks/astana/6/",
)
LOOKS: dict[str, dict[str, Any]] = {
    "wide": {},
    "tablet": {"width": 800, "height": 1000, "dark": True},
    "narrow": {"width": 320, "height": 700},
    "arabic phone": {"language": "ar", "width": 390, "height": 844, "dark": True},
}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MARKS = "[...document.querySelectorAll('.timeline circle')].map((one) => one.getBoundingClientRect().x)"
ROUNDS = "[...document.querySelectorAll('.rounds > li')].map((one) => one.getBoundingClientRect())"


@pytest.mark.parametrize("name", LOOKS)
def test_talks_have_no_fault_in_any_look(demo: Demo, look: Look, name: str) -> None:
    """Nothing that axe finds and nothing wider than the window, on the line of rounds and on a round of its own."""
    page = demo.enter(look(**LOOKS[name]), "Duty officer")
    found = []
    for path in PATHS:
        page.goto(demo.url + path)
        found += [f"{path}: {fault}" for fault in axe(page)]
        if (over := page.evaluate(SIDEWAYS)) > 0:
            found.append(f"{path} is {over} px wider than the window")
    assert found == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_time_runs_with_the_reading_direction_without_scripts(demo: Demo, look: Look, language: str) -> None:
    """The first round stands where reading begins, on the line and in the columns below it."""
    page = demo.enter(look(scripts=False, language=language), "Duty officer")
    page.goto(f"{demo.url}/talks/")
    wanted = sorted if language == "en" else lambda places: sorted(places, reverse=True)
    marks, columns = page.evaluate(MARKS), [box["x"] for box in page.evaluate(ROUNDS)]
    assert len(marks) == len(columns) == 7
    assert marks == wanted(marks)
    assert columns == wanted(columns)


def test_on_a_phone_the_line_stands_upright(demo: Demo, look: Look) -> None:
    """Rounds follow each other downwards, each as wide as the screen allows."""
    page = demo.enter(look(width=390, height=844), "Duty officer")
    page.goto(f"{demo.url}/talks/")
    assert not page.locator(".timeline").is_visible()
    boxes = page.evaluate(ROUNDS)
    tops = [box["y"] for box in boxes]
    assert tops == sorted(set(tops))
    assert len({box["x"] for box in boxes}) == 1


def test_from_the_talks_to_the_statement_behind_a_position(demo: Demo, look: Look) -> None:
    """The dissent of the sixth round is two clicks from its statement, and the day asked about stays."""
    page = demo.enter(look(), "Duty officer")
    page.goto(f"{demo.url}/talks/?on=2017-10-01")
    page.click(".tiles a:text('Abductees and detainees')")
    page.wait_for_url("**/talks/astana/6/?on=2017-10-01#agenda")
    camps = page.locator("#agenda .point >> nth=0 >> .camps > li")
    assert [text.split("against")[0].count("Differs") for text in camps.all_inner_texts()] == [2, 1]
    camps.locator(".chip >> nth=0").click()
    page.wait_for_url("**/record/statement/*/?on=2017-10-01")
