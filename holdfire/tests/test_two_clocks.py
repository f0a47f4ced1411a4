"""Every page keeps the two clocks: it shows nothing that came later than it is asked for, and no link drops a clock."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from holdfire.incidents.tests.build import account, assessment, report, zone
from holdfire.record.models import Submission
from holdfire.record.queries import statements
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say

LATER = "Nachher"  # stands in whatever comes in later, and nowhere else
SQUARE = [[36.2, 35.2], [37.2, 35.2], [37.2, 36.2], [36.2, 36.2], [36.2, 35.2]]
OUTLET = Draft(
    "organisation", "organisation:nachher", {"names": {"en": LATER}, "label": LATER, "roles": ["party"]}
)
PLACE = {
    "names": [{"text": LATER, "lang": "en", "kind": "official"}],
    "level": "settlement",
    "lon": 36.7,
    "lat": 35.7,
}
BY = "organisation:nachher"
TASK = {"clause": "clause:a/1", "text": "account", "task": "Draw the maps", "deadline": {"on": "2017-06-04"}}


def later() -> list[Draft]:
    """A report, an account and an assessment, a zone, a line, a place and a count, all of which bear the word."""
    shape = {"type": "Polygon", "coordinates": [SQUARE]}
    line = {"basis": "party's map", "geometry": shape, "label": LATER}
    return [
        OUTLET,
        report("b/1", Source(LATER), place={"name": LATER, "lon": 36.6}),
        Draft("account", "incident:a/1", {"title": LATER, "text": LATER}, Source(LATER), BY),
        Draft("assessment", "incident:a/1", {"state": "refuted", "reason": LATER}, Source(LATER), BY),
        Draft("zone", "zone:nachher", {"names": {"en": LATER}}),
        Draft("boundary", "zone:z", line, Source(LATER), BY, valid_from="2017-05-04"),
        Draft("place", "place:T9", PLACE),
        Draft("agreement", "agreement:a", {"title": LATER}, Source(LATER), BY),
        Draft("commitment", "commitment:a/nachher", {**TASK, "task": LATER}, Source(LATER), BY),
    ]


@pytest.fixture
def early(record: str) -> str:
    """A record that learned of an incident in a zone, and later of much more; gives the moment between."""
    say(report("a/1"), *zone("z"), account("a/1", text="first"), assessment("a/1", "confirmed"))
    say(
        Draft("agreement", "agreement:a", {"title": "A text"}), Draft("commitment", "commitment:a/maps", TASK)
    )
    moment = Submission.objects.latest("leaf").received.isoformat().replace("+00:00", "Z")
    say(*later())
    return str(moment)


PAGES = [
    "/?on=2017-05-05",
    "/incidents/?on=2017-05-05",
    "/incidents/a/1/?on=2017-05-05",
    "/zones/?on=2017-05-05",
    "/zones/z/?on=2017-05-05",
    "/map/?on=2017-05-05",
    "/agreements/?on=2017-05-05",
    "/agreements/a/?on=2017-05-05",
    "/commitments/?on=2017-05-05&month=2017-06",
    "/record/?q=zone:z",
    "/search/?q=zone:z",
]
OTHERS = [
    f"/search/?q={LATER}",
    "/map/data/incidents?on=2017-05-05",
    "/map/data/boundaries?on=2017-05-05",
    "/incidents.csv?on=2017-05-05",
    "/commitments.csv?on=2017-05-05",
    "/commitments/calendar.ics?on=2017-05-05",
]


def shown(browser: Client, path: str, known: str = "") -> str:
    """The text of a page, without what was typed into its search field."""
    found = browser.get(f"{path}&known={known}" if known else path)
    assert found.status_code == 200, path
    text = b"".join(found.streaming_content).decode() if found.streaming else found.text  # type: ignore[attr-defined]
    return re.sub(r'(value|href|content)="[^"]*"', "", text)


@pytest.mark.parametrize("path", [*PAGES[:-2], *OTHERS])
def test_a_page_of_the_past_shows_nothing_that_came_later(early: str, path: str) -> None:
    """What the record learned after the moment asked for is on the page of now and not on that of then."""
    browser = browser_of("read", "report", "assess")
    assert LATER in shown(browser, path)
    assert LATER not in shown(browser, path, early)


def test_the_log_of_the_past_ends_then(early: str) -> None:
    """Leaves, statements and checkpoints that came later are not there yet."""
    browser = browser_of("read")
    leaf = Submission.objects.latest("leaf").leaf
    last = next(statements(leaf=leaf)).id
    assert f"Checkpoint {leaf}<" in browser.get("/record/").text.split("<main")[1]
    assert f"Checkpoint {leaf - 1}<" in browser.get(f"/record/?known={early}").text.split("<main")[1]
    for path in (f"/record/leaf/{leaf}/", f"/record/statement/{last}/"):
        assert browser.get(path).status_code == 200
        assert browser.get(f"{path}?known={early}").status_code == 404


@pytest.mark.parametrize("path", [*PAGES, "statement", "leaf"])
def test_no_link_drops_a_clock(early: str, path: str) -> None:
    """Whoever looks at the past of a day stays in it, whichever link they follow."""
    browser = browser_of("read", "report", "assess")
    if path in ("statement", "leaf"):
        said = next(statements(["boundary"]))
        gap = said.id if path == "statement" else said.leaf
        path = f"/record/{path}/{gap}/?on=2017-05-05"
    page = browser.get(
        f"{path}&known={early}" if "on=" in path else f"{path}&on=2017-05-05&known={early}"
    ).text
    inner = page.split("<main", 1)[1].split("</main>", 1)[0]
    links = [link.replace("&amp;", "&") for link in re.findall(r'(?:href|action)="([/?][^"]*)"', inner)]
    assert links
    dropped = [
        link
        for link in links
        if not link.startswith("/problems/") and ("known=" not in link or "on=" not in link)
    ]
    assert dropped == []


def test_the_cited_address_shows_the_same_for_good(record: str) -> None:
    """The address in an incident's citation leads back to what was read, whatever comes later."""
    say(report("a/1"), *zone("z"))
    browser = browser_of("read")
    cited = re.search(r"https?://[^/]+(/incidents/a/1/\?known=[^\s<]+)", browser.get("/incidents/a/1/").text)
    assert cited is not None
    say(*later())
    then = browser.get(cited[1]).text
    assert LATER not in then
    assert "You are looking at the past." in then
    assert cited[1].endswith("known=checkpoint-2")
