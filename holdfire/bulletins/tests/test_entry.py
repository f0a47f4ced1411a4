"""Entering a bulletin by hand: what is signed, what is said before, and that nothing typed is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from holdfire.bulletins import queries
from holdfire.bulletins.tests.ledger import ANSWERS, MINISTRY, NORTH, PAGE, SOUTH, TEXT, before, printed, send
from holdfire.record import keyfiles, settingup
from holdfire.record.queries import statements
from holdfire.testing import DESK, browser_of, say

pytestmark = pytest.mark.usefixtures("record")
DAY = "2017-09-24"


@pytest.fixture
def browser(record: str) -> Client:
    """Somebody of the desk who may report, after a few bulletins."""
    before()
    return browser_of("report")


def text_of(answer: Any) -> str:
    """The page in plain words."""
    main = answer.content.decode().partition("<main")[2]
    return " ".join(re.sub(r"<[^>]*>", " ", main).split())


def value(answer: Any, name: str) -> str:
    """What stands in a field."""
    found = re.search(
        rf'<input class="input[^>]* name="{name}"[^>]* value="([^"]*)"', answer.content.decode()
    )
    assert found, name
    return found[1]


def codes(answer: Any) -> set[str]:
    """The problems that the page tells."""
    return set(re.findall(r"HF-\d{4}", answer.content.decode()))


def seal(answer: Any) -> str:
    """What shows that its reader has seen the page."""
    found = re.search(r'name="seen" value="(\w+)"', answer.content.decode())
    assert found, text_of(answer)
    return found[1]


def all_the_same(browser: Client, **changed: str) -> None:
    """Sign after having been shown what is odd."""
    assert send(browser, seen=seal(send(browser, **changed)), **changed).status_code == 302


def said() -> list[Any]:
    """What was signed of the day."""
    return [one for one in statements(["bulletin", "monitor_count"]) if one.body["day"] == DAY]


def test_the_form_knows_whose_bulletin_comes_next(browser: Client) -> None:
    """Publisher, monitors and areas of the last bulletins stand in it."""
    page = browser.get(PAGE)
    assert [value(page, f"area_{at}") for at in range(4)] == ["Alba", "Borna", "", ""]
    html = page.content.decode()
    assert f'<option value="{MINISTRY}" selected>' in html
    assert f'<option value="{NORTH}" selected>' in html


def test_a_bulletin_is_signed_by_the_desk_and_attributed_to_the_outlet(browser: Client) -> None:
    """One submission: the print with its side figures, and each monitor's count."""
    answer = send(browser)
    assert answer.status_code == 302
    assert answer["Location"].startswith(f"/bulletins/{DAY}")
    first, north, south = said()
    assert {one.organisation for one in said()} == {"organisation:desk"}
    assert {one.attributed_to for one in said()} == {"organisation:gazette"}
    assert first.source.document == "https://gazette.example/1"
    assert first.body == {"publisher": MINISTRY, "day": DAY, "settlements_joined": 2046}
    alba = {"place": "place:A1", "printed": "Alba", "count": 4}
    assert north.body["by_area"] == [alba, {"place": "place:B1", "printed": "Borna", "count": 2}]
    assert (south.body["monitors"], south.body["total"], south.body["confirmed_by_other"]) == ([SOUTH], 5, 1)
    assert "confirmed_by_other" not in north.body


def test_without_an_outlet_it_is_the_publisher_s_own_page(browser: Client) -> None:
    """Then the words are attributed to the publisher."""
    send(browser, outlet="")
    assert {one.attributed_to for one in said()} == {MINISTRY}


def test_a_pasted_text_fills_the_form_and_stores_nothing(browser: Client) -> None:
    """Each figure is in its field, the words that it was read from are marked, and a person confirms."""
    page = browser.post(PAGE, {"do": "read", "text": TEXT, "rows": "0"})
    wanted = {
        "day": DAY,
        "total_a": "6",
        "total_b": "5",
        "a_0": "4",
        "b_0": "5",
        "a_1": "2",
        "b_1": "",
        "settlements_joined": "2046",
    }
    assert {name: value(page, name) for name in wanted} == wanted
    assert re.findall(r"<mark[^>]*>([^<]*)", page.content.decode()) == [
        "24 September 2017",
        "6",
        "Alba (4)",
        "Borna (2)",
        "5",
        "Alba - 5",
        "2,046",
    ]
    assert "no print of this bulletin is in the record yet" in text_of(page)
    assert said() == []
    assert queries.bulletins().filter(day=DAY).count() == 0


def test_a_garbled_text_is_told_so(browser: Client) -> None:
    """Who registered is not who fired."""
    page = browser.post(PAGE, {"do": "read", "text": "The Northern side committed 6 violations."})
    assert "committed the violations" in text_of(page)
    assert value(page, "total_a") == "6"
    checked = send(browser, "check", text="The Northern side committed 6 violations.", was_read="1")
    assert "committed the violations" in text_of(checked)


def test_what_was_typed_stays_where_the_text_says_nothing(browser: Client) -> None:
    """Reading a text takes away no answer of a person."""
    page = send(browser, "read", text="Nothing of the kind.")
    assert {name: value(page, name) for name in ("day", "total_a", "a_0", "outlet")} == {
        "day": DAY,
        "total_a": "6",
        "a_0": "4",
        "outlet": "Gazette",
    }
    assert "No monitor" in text_of(page)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"a_0": "-4"}, "HF-8220"),
        ({"a_0": "2.5"}, "HF-8220"),
        ({"total_b": "many"}, "HF-8220"),
        ({"area_1": "Alba"}, "HF-8203"),
        ({"start": "2017-09-25"}, "HF-8204"),
        ({"day": "2999-01-01"}, "HF-5214"),
        ({"day": ""}, "HF-5210"),
        ({"area_1": ""}, "HF-5210"),
        ({"confirmed_b": "6"}, "HF-8224"),
        ({"monitor_b": NORTH}, "HF-8223"),
        ({"monitor_a": ""}, "HF-5210"),
        ({"outlet": "Вестник"}, "HF-8222"),
        ({"same_print_as": "Gazette"}, "HF-8206"),
        ({"start": "2017-09-18"}, "HF-8225"),
        ({"area_1": "Bornna"}, "HF-8221"),
        ({"area_1": "Xyzzyq"}, "HF-8221"),
        ({"day": "05/06/2017"}, "HF-5203"),
    ],
)
def test_what_cannot_be_signed_is_told_and_comes_back(
    browser: Client, changed: dict[str, str], code: str
) -> None:
    """A clear sentence with its code; every field holds what was typed, and nothing is stored."""
    answer = send(browser, **changed)
    assert answer.status_code == 422
    assert code in codes(answer)
    typed = {
        name: one
        for name, one in (ANSWERS | changed).items()
        if name not in ("rows", "publisher") and "monitor" not in name
    }
    assert {name: value(answer, name) for name in typed} == typed
    assert said() == []


def test_a_form_without_a_number_is_refused(browser: Client) -> None:
    """There would be nothing to sign."""
    empty = {
        "total_a": "",
        "total_b": "",
        "confirmed_b": "",
        "a_0": "",
        "b_0": "",
        "a_1": "",
        "settlements_joined": "",
    }
    assert codes(send(browser, **empty)) == {"HF-8202"}


def test_an_unknown_area_is_offered_the_closest_names(browser: Client) -> None:
    """Choosing one keeps the bulletin's own word."""
    answer = send(browser, area_1="Bornna")
    assert 'value="area:1:place:B1">Borna (B1)<' in answer.content.decode()  # a town is called so too
    page = send(browser, "area:1:place:B1", area_1="Bornna")
    assert value(page, "area_1") == "Borna"
    meant = re.search(r'name="meant_1" value="([^"]*)"', page.content.decode())
    assert meant
    send(browser, area_1="Borna", meant_1=meant[1])
    assert said()[1].body["by_area"][1] == {"place": "place:B1", "printed": "Bornna", "count": 2}


def test_digits_of_three_scripts_are_read(browser: Client) -> None:
    """Arabic-Indic and Persian digits become the same numbers."""
    send(browser, total_a="٦", a_0="۴", total_b="۵", settlements_joined="٢٠٤٦", day="٢٠١٧-٠٩-٢٤")
    assert [one.body.get("total") for one in said()] == [None, 6, 5]


def test_the_same_print_twice_is_nothing_to_do(browser: Client) -> None:
    """It is told, and nothing is added."""
    send(browser)
    count = len(said())
    answer = send(browser)
    assert "nothing to do" in text_of(answer)
    assert len(said()) == count


def test_another_outlet_s_other_number_is_shown_before_it_is_signed(browser: Client) -> None:
    """Both stand side by side once somebody signs all the same."""
    say(*printed(DAY, "Herald", 7, A1=4))
    answer = send(browser)
    assert answer.status_code == 200
    assert "differs from another print" in text_of(answer)
    assert [one.source.publisher for one in said()] == ["Herald", "Herald"]
    assert send(browser, seen=seal(answer)).status_code == 302
    assert queries.contested() == [f"bulletin:ministry/{DAY}"]


def test_parts_that_do_not_add_up_are_shown_once_and_kept_as_printed(browser: Client) -> None:
    """The bulletin's own fault is data; a slip of the typist is seen in time."""
    answer = send(browser, total_a="9")
    assert "the areas come to 6, the total is 9" in text_of(answer)
    assert said() == []
    assert (
        send(browser, total_a="8", seen=seal(answer)).status_code == 200
    )  # something else than what was seen
    assert send(browser, total_a="9", seen=seal(answer)).status_code == 302


def test_a_second_number_of_the_same_outlet_is_a_correction_or_an_edition(browser: Client) -> None:
    """Neither is guessed; a correction supersedes, an edition stands beside."""
    send(browser)
    assert codes(send(browser, total_b="7", b_0="7")) == {"HF-8226"}
    all_the_same(browser, total_b="8", b_0="8", edition="evening")
    totals = [count.total for count in queries.counts().filter(day=DAY, monitor=SOUTH).order_by("total")]
    assert totals == [5, 8]
    all_the_same(browser, total_b="7", b_0="7", replaces="1")
    totals = [count.total for count in queries.counts().filter(day=DAY, monitor=SOUTH).order_by("total")]
    assert totals == [7, 8]


def test_more_areas_come_with_a_button(browser: Client) -> None:
    """No script is needed for another row."""
    page = send(browser, "rows")
    assert value(page, "area_6") == ""
    assert value(page, "a_0") == "4"


def test_checking_stores_nothing(browser: Client) -> None:
    """It says what would be new."""
    answer = send(browser, "check")
    assert "no print of this bulletin is in the record yet" in text_of(answer)
    assert said() == []


def test_nothing_is_entered_into_the_past(browser: Client) -> None:
    """Seen as of a day of the past, the page has no form and takes none."""
    assert (
        "<form class"
        not in browser.get(f"{PAGE}?known=2017-01-01")
        .content.decode()
        .partition("<main")[2]
        .partition("</main")[0]
    )
    browser.post(f"{PAGE}?known=2017-01-01", {**ANSWERS, "do": "sign"})
    assert said() == []


def test_nobody_teaches_the_form_that_a_name_is_another_area_s(record: str) -> None:
    """Where another organisation typed a word often for another place, the word means what the gazetteer says, and so it is shown."""
    before()
    other = "organisation:other"
    settingup.announce(other, keyfiles.make(other).public, by=DESK)
    for day in ("2017-09-21", "2017-09-22", "2017-09-23"):
        wrong = [replace(draft, attributed_to=None) for draft in printed(day, "Herald", 3, A1=3)]
        wrong[1].body["by_area"][0]["place"] = "place:C1"
        say(*wrong, organisation=other)
    page = send(browser_of("read", "report"), do="read", text=TEXT).content.decode()
    assert "place:A1|Alba|Alba" in page and "place:C1|Alba" not in page
