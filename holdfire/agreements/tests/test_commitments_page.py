"""The page of commitments due: what needs somebody first, every source's day in the list and in the month."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfire.agreements.tests.test_due import signed, task
from holdfire.record.models import Submission
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say

Page = Callable[[str], str]
MAPS, ROADS, GROUP = "commitment:a/maps", "commitment:a/roads", "commitment:b/group"


def owed(about: str, name: str, publisher: str, text: str, on: str, *owed_by: str) -> Draft:
    """A commitment with its task's name and those who owe it."""
    body = {
        "clause": f"clause:{about.partition(':')[2].partition('/')[0]}/1",
        "text": text,
        "task": name,
        "owed_by": [f"organisation:{who}" for who in owed_by],
        "deadline": {"on": on},
    }
    return Draft("commitment", about, body, Source(publisher), f"organisation:{publisher.lower()}")


@pytest.fixture
def page(record: str) -> Page:
    """The text of the page over three commitments under two agreements, one of them met."""
    say(
        signed(),
        signed("agreement:b"),
        owed(MAPS, "Draw the maps", "Desk", "adopted", "2017-06-04", "north", "south"),
        owed(MAPS, "Draw the maps", "Tass", "account", "2017-05-27"),
        owed(ROADS, "Open the roads", "Desk", "adopted", "2017-06-12", "north"),
        owed(GROUP, "Form the group", "Desk", "adopted", "2017-05-18", "south"),
        Draft("performance", GROUP, {"state": "done", "on": "2017-05-17", "text": "It met."}, Source("Desk")),
    )
    browser = browser_of("read")
    return lambda address: re.sub(r"\s+", " ", browser.get(address).text)


def tasks(text: str) -> list[str]:
    """The tasks of the list, in its order."""
    return re.findall(r'<th scope="row" class="wide"><a class="t"[^>]*>([^<]*)', text)


def test_what_needs_somebody_comes_first(page: Page) -> None:
    """Past and unknown before due soon, that before what is met."""
    text = page("/commitments/?on=2017-06-08")
    assert tasks(text) == ["Draw the maps", "Open the roads", "Form the group"]
    listed = text.partition('id="list"')[2]
    assert re.findall(r"</svg>(Unknown|Due soon|Met)</span>", listed) == ["Unknown", "Due soon", "Met"]


def test_silence_is_no_lateness(page: Page) -> None:
    """Past its day and nobody says whether it was done: unknown, with the days that passed by each source."""
    text = page("/commitments/?on=2017-06-08&state=unknown")
    assert tasks(text) == ["Draw the maps"]
    assert "No statement says whether it was done." in text
    assert "4…12" in text
    assert tasks(page("/commitments/?on=2017-06-08&state=late")) == []


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("owes=organisation:south", ["Draw the maps", "Form the group"]),
        ("owes=organisation:north&state=due_soon", ["Open the roads"]),
        ("agreement=agreement:b", ["Form the group"]),
        ("differ=1", ["Draw the maps"]),
        ("state=nonsense", ["Draw the maps", "Open the roads", "Form the group"]),
        ("agreement=agreement:nowhere", []),
    ],
)
def test_filters_stand_in_the_address(page: Page, query: str, left: list[str]) -> None:
    """Who owes, state, agreement, and where sources differ; values on no list narrow nothing but names."""
    assert tasks(page(f"/commitments/?on=2017-06-08&{query}")) == left


def marked(text: str) -> dict[str, list[str]]:
    """The days of the month on which something is marked, with what a screen reader says there."""
    cells = re.findall(r'<td class="[^"]*full[^"]*"[^>]*><time datetime="([^"]*)">.*?</td>', text)
    return {day: re.findall(r'<span class="sr">([^<]*): </span>', text.partition(f'datetime="{day}"')[2].partition("</td>")[0]) for day in cells}  # fmt: skip


def test_every_sources_day_is_marked_in_the_month(page: Page) -> None:
    """Each day bears the sources that state it; days of the neighbouring months in its weeks too."""
    text = page("/commitments/?on=2017-06-08&month=2017-05")
    assert marked(text.partition('class="month"')[2]) == {
        "2017-05-18": ["Final text"],
        "2017-05-27": ["Tass"],
    }
    assert "May 2017" in text


def test_one_steps_from_month_to_month_by_link(page: Page) -> None:
    """Before, after, and to the nearest month with a day; the clocks come along."""
    text = page("/commitments/?on=2017-08-08")
    assert "No source states a day in this month." in text
    assert 'rel="prev" href="?on=2017-08-08&amp;month=2017-07#month"' in text
    assert 'rel="next" href="?on=2017-08-08&amp;month=2017-09#month"' in text
    assert '?on=2017-08-08&amp;month=2017-06#month" title="The last month before with a day"' in text
    assert "The next month with a day" not in text
    assert "December 1999" in page("/commitments/?month=1999-12&on=2017-08-08")


def test_what_came_later_is_not_shown(page: Page) -> None:
    """As known before, neither the list nor the month has it, and no link drops the clock."""
    leaf = Submission.objects.latest("leaf").leaf
    say(owed("commitment:a/late", "Nachher", "Desk", "adopted", "2017-06-05", "nachher"))
    address = "/commitments/?on=2017-06-08"
    assert "Nachher" in page(address)
    then = page(f"{address}&known=checkpoint-{leaf}").partition("<main")[2].partition("</main>")[0]
    assert "achher" not in then
    links = re.findall(r'href="([/?][^"]*)"', then)
    assert links and not [link for link in links if "known=" not in link or "on=2017-06-08" not in link]


def test_many_commitments_ask_the_database_no_more_than_few(record: str) -> None:
    """How often the page asks does not depend on how much is owed."""
    browser = browser_of("read")

    def asked() -> int:
        browser.get("/commitments/")
        with CaptureQueriesContext(connection) as captured:
            assert browser.get("/commitments/").status_code == 200
        return len(captured)

    say(signed(), task(MAPS, on="2017-06-04"))
    few = asked()
    say(*(task(f"commitment:a/{n}", on="2017-06-04") for n in range(20)), signed("agreement:c"))
    assert asked() <= few


def test_the_table_has_a_row_for_each_version(page: Page, record: str) -> None:
    """CSV: no source's day is lost, and a cell that a spreadsheet would run is escaped."""
    say(owed("commitment:a/x", "=1+1", "Desk", "adopted", "2017-07-01"))
    text = browser_of("read", name="Csv").get("/commitments.csv?on=2017-06-08").text.lstrip("\ufeff")
    rows = list(csv.DictReader(StringIO(text)))
    assert [(row["due"], row["days_left"]) for row in rows if row["commitment"] == MAPS] == [
        ("2017-06-04", "-4"),
        ("2017-05-27", "-12"),
    ]
    assert all(not row["task"].startswith("=") for row in rows)
