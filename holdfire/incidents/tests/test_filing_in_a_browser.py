"""Filing a report in a real browser: on a phone, with the map, without scripts, in the dark and mirrored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.incidents.models import ReportDraft
from holdfire.incidents.tests.reporting import gazetteer
from holdfire.record import queries
from holdfire.testing import browser_of
from holdfire.web.tests.browser import Look, axe, settled, sign_in, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Open = Callable[..., Page]


@pytest.fixture
def form(live_server: LiveServer, record: str, look: Look) -> Open:
    """Opens the form in a window, as somebody who may report."""
    gazetteer()
    member = browser_of("report")

    def opened(path: str = "/report/", **options: Any) -> Page:
        page = look(**options)
        sign_in(page, live_server, member)
        page.goto(live_server.url + path)
        return page

    return opened


def choose(page: Page, **chosen: str) -> None:
    """Press some of the big choices."""
    for name, value in chosen.items():
        page.locator(f'input[name="{name}"][value="{value}"]').check()


def answer(page: Page) -> None:
    """Answer what must be answered, but for the place."""
    choose(page, what="shelling-artillery-missile-attack", sureness="day", precision="5km", observed="heard")
    page.get_by_label("Day", exact=True).fill("٣٠ تشرين الأول ٢٠١٧")


def summary(page: Page) -> dict[str, str]:
    """What the page says will be signed, line by line; lines that are not shown are left out."""
    rows = page.locator(".signing dl > div:visible").all()
    return {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in rows}


def test_a_report_is_filed_on_a_phone(form: Open) -> None:
    """Big choices, the place found in Arabic while one types, the summary above the button, and the receipt."""
    page = form(width=390, height=844)
    answer(page)
    page.locator("#place_q").fill("تلبيسه")
    choose(page, place="C1")
    assert summary(page) == {
        "What happened": "Shelling",
        "Day": "30 تشرين الأول 2017 · That day",
        "Where": "Talbiseh · 34.84 · 36.731 · Within 5 km",
        "How do you know": "Heard it",
        "Killed": "not known",
        "Wounded": "not known",
        "Who": "not known",
    }
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_role("button", name="Sign and hand in").click()
    page.wait_for_url("**/report/received/**")
    assert page.get_by_role("heading", level=1).inner_text() == "Receipt"
    (said,) = queries.statements(["report"])
    assert said.body["start"] == "2017-10-30"
    assert said.body["place"]["name"] == "Talbiseh"
    assert ReportDraft.objects.count() == 0


def test_a_report_is_filed_without_scripts(form: Open) -> None:
    """“Find” lists the places, the answers stay, “Show what I will sign” shows it, and the report is handed in."""
    page = form(width=390, scripts=False)
    answer(page)
    page.locator("#place_q").fill("Talbise")
    page.get_by_role("button", name="Find").click()
    choose(page, place="C1")
    page.get_by_role("button", name="Show what I will sign").click()
    assert summary(page)["Where"] == "Talbiseh · Within 5 km"
    page.get_by_role("button", name="Sign and hand in").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Receipt"
    assert len(list(queries.statements(["report"]))) == 1


def test_script_and_server_say_the_same_will_be_signed(form: Open) -> None:
    """The summary that the script keeps true is the one that the server writes."""
    page = form()
    answer(page)
    choose(page, what="rest", observed="read")
    page.locator("#what_rest").select_option("grenade")
    page.locator("#words").fill("ست قذائف")
    page.locator("#time").fill("06:30")
    page.locator("#offset").select_option("+03:00")
    page.locator("#place_q").fill("Kafr Zita")
    choose(page, place="C3")
    page.locator("#publisher").fill("AFP")
    page.locator("#published").fill("2017-10-31")
    page.locator("#killed_low").fill("٣")
    page.locator("#killed_high").fill("5")
    page.locator("#actor").fill("Unit X")
    choose(page, confidence="low")
    before = summary(page)
    assert before["What happened"] == "Something else · Grenade"
    assert before["Killed"] == "at least 3 · at most 5"
    page.get_by_role("button", name="Keep draft").click()
    page.wait_for_url("**/report/")
    assert "The draft is kept." in page.locator("main").inner_text()
    assert summary(page) == before
    scriptless = form(scripts=False)
    assert summary(scriptless) == before


def test_the_draft_is_saved_five_seconds_after_the_last_change(form: Open) -> None:
    """Nothing is pressed, the state is told, and the form opens again as it was left."""
    page = form()
    page.clock.install(time=datetime(2017, 10, 30, 8, tzinfo=UTC))
    page.clock.pause_at(
        datetime(2017, 10, 30, 9, tzinfo=UTC)
    )  # a slow machine must not pass the five seconds by itself
    page.locator("#words").fill("half a sen")
    page.clock.fast_forward(4900)
    assert ReportDraft.objects.count() == 0
    page.clock.fast_forward(200)
    until(page, "document.querySelector('[data-draft-state]').textContent.startsWith('Draft saved')")
    assert ReportDraft.objects.get().fields["words"] == "half a sen"
    assert form().locator("#words").input_value() == "half a sen"


def test_not_known_and_a_number_exclude_each_other(form: Open) -> None:
    """Typing a number takes “not known” away; ticking “not known” takes the number away."""
    page = form()
    box = page.locator('[name="killed_unknown"]')
    page.locator("#killed_low").fill("3")
    assert not box.is_checked()
    box.check()
    assert page.locator("#killed_low").input_value() == ""


def test_enter_in_a_field_signs_nothing(form: Open) -> None:
    """Only the button signs."""
    page = form()
    page.locator("#day").fill("2017-10-30")
    page.locator("#day").press("Enter")
    page.locator("#killed_low").press("Enter")
    assert page.locator("#wrong").count() == 0
    assert page.locator("#day").input_value() == "2017-10-30"


def test_a_place_is_picked_on_the_map_by_mouse_or_by_keys(form: Open) -> None:
    """A click sets the point, the chosen precision is drawn as a disc, and so does the crosshair with Enter."""
    page = form()
    settled(page)
    choose(page, precision="25km")
    page.locator("[data-map-canvas]").click(position={"x": 300, "y": 150})
    first = page.locator("#lon").input_value(), page.locator("#lat").input_value()
    assert all(first)
    drawn = "document.querySelector('[data-map]').holdfireMap.getSource('own').getData()"
    ring = page.evaluate(f"{drawn}.then(({{features}}) => features[0].geometry.coordinates[0].length)")
    assert ring > 30
    page.locator("[data-map-canvas] canvas").press("Enter")
    assert (page.locator("#lon").input_value(), page.locator("#lat").input_value()) != first


def test_a_point_goes_with_the_place_that_brought_it(form: Open) -> None:
    """Another name takes away the place and its point, so that no report bears one place's name and another's point."""
    page = form(width=390)
    lon = page.locator("#lon")
    page.locator("#place_q").fill("Talbiseh")
    choose(page, place="C1")
    assert (lon.input_value(), summary(page)["Where"]) == ("36.731", "Talbiseh · 34.84 · 36.731")
    page.locator("#place_q").fill("Kafr Zita")
    page.locator('input[value="C3"]').wait_for()
    assert (lon.input_value(), summary(page)["Where"]) == ("", "missing")
    choose(page, place="C3")
    assert lon.input_value() == "36.7"
    page.locator("#place_q").fill("Kafr Zit")
    page.wait_for_timeout(1000)
    assert page.locator('input[value="C3"]').is_checked()
    lon.fill("36.71")
    choose(page, place="-")
    assert (lon.input_value(), summary(page)["Where"]) == ("36.71", "Kafr Zit · 34.9 · 36.71")


def test_the_map_is_fetched_on_a_phone_only_when_it_is_asked_for(form: Open) -> None:
    """A thin line carries the form alone; the map comes with one click."""
    page = form(width=390)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.get_by_role("button", name="Keep draft").wait_for()
    assert not [url for url in asked if "/map" in url or "basemap" in url]
    page.get_by_text("Point at the map").click()
    settled(page)
    assert [url for url in asked if "/map" in url]


@pytest.mark.parametrize(
    "options",
    [{}, {"width": 390, "dark": True, "language": "ar"}],
    ids=["wide", "phone dark mirrored"],
)
def test_the_form_has_no_fault_that_axe_finds(form: Open, options: dict[str, Any]) -> None:
    """Empty, refused, with places found, and the receipt; nothing runs out of the window."""
    page = form(**options)
    found = {"empty": axe(page)}
    page.locator("#day").fill("31.9.2017")
    page.locator("#place_q").fill("Kafr Zita")
    page.locator('input[value="C3"]').wait_for(state="attached")
    found["places"] = axe(page)
    page.locator('button[value="sign"]').click()
    page.locator("#wrong").wait_for()
    found["refused"] = axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    choose(page, what="armed-clash", sureness="day", place="C3", precision="exact", observed="seen")
    page.locator("#day").fill("30.9.2017")
    page.locator('button[value="sign"]').click()
    page.wait_for_url("**/report/received/**")
    found["receipt"] = axe(page)
    assert {state: faults for state, faults in found.items() if faults} == {}


def test_the_form_fits_the_narrowest_phone(form: Open) -> None:
    """At 320 pixels nothing has to be moved sideways."""
    page = form(width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
