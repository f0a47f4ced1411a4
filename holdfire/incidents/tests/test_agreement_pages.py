"""The pages of agreements: every count leads to its incidents, nothing from after then is shown."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfire.agreements.tests.test_due import signed, task
from holdfire.incidents.tests.build import attribution, zone
from holdfire.incidents.tests.ceasefire import agreement, designation, exemption, names, scope, shelling
from holdfire.record.models import Submission
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say


def test_an_agreement_of_which_nobody_speaks_is_not_there(record: str) -> None:
    """Another name is no page."""
    say(signed())
    browser = browser_of("read")
    assert browser.get("/agreements/a/").status_code == 200
    assert browser.get("/agreements/nowhere/").status_code == 404


@pytest.mark.parametrize("path", ["/agreements/", "/agreements/a/"])
def test_what_came_later_is_not_shown(record: str, path: str) -> None:
    """As known before, a later title, commitment and reference are not there, and no link drops a clock."""
    say(signed(), task("commitment:a/maps", on="2017-06-04"))
    leaf = Submission.objects.latest("leaf").leaf
    refers = [{"relation": "cites", "agreement": "agreement:a"}]
    body = {"clause": "clause:a/2", "text": "adopted", "task": "Nachher", "deadline": {"on": "2017-06-05"}}
    say(
        Draft("agreement", "agreement:nachher", {"title": "Nachher", "references": refers}),
        Draft("commitment", "commitment:a/nachher", body, Source("Nachher")),
    )
    browser = browser_of("read")
    assert "Nachher" in browser.get(f"{path}?on=2017-06-01").text
    text = browser.get(f"{path}?on=2017-06-01&known=checkpoint-{leaf}").text
    then = text.partition("<main")[2].partition("</main>")[0]
    assert "achher" not in then
    links = re.findall(r'href="([/?][^"]*)"', then)
    assert links and not [link for link in links if "known=" not in link or "on=" not in link]


def test_every_count_of_breaches_leads_to_exactly_its_incidents(record: str) -> None:
    """By verdict, month, zone and clause: the list behind a number has as many rows as the number says."""
    say(*zone("idlib"), *agreement(), *names(), exemption(), designation("isil"), scope())
    say(
        shelling("breach"),
        shelling("exempt", "IS", start="2017-06-05"),
        shelling("rival"),
        attribution("rival", "IS"),
        shelling("months", start="2017-05-30", end="2017-06-02", date_prec=2),
    )
    browser = browser_of("read")
    text = browser.get("/agreements/truce/?on=2017-06-05").text
    told = text.partition('id="breaches"')[2].partition("</section>")[0]
    told += text.partition('id="clauses"')[2].partition("</section>")[0]
    figures = re.findall(r'<a class="fig " href="(/incidents/[^"]*)"><bdi dir="ltr">(\d+)</bdi>', told)
    assert len(figures) == 3 + (2 + 4) + (1 + 3) + 2
    for link, number in figures:
        rows = browser.get(link.replace("&amp;", "&")).text.count("<tr data-row")
        assert rows == int(number), link


@pytest.mark.parametrize("path", ["/agreements/", "/agreements/a/"])
def test_a_page_asks_no_more_for_many_rows_than_for_few(record: str, path: str) -> None:
    """How often the database is asked does not depend on how much there is to show."""
    browser = browser_of("read")

    def asked() -> int:
        browser.get(path)
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(path).status_code == 200
        return len(captured)

    say(signed(), task("commitment:a/0", on="2017-06-04"))
    few = asked()
    say(
        *(task(f"commitment:a/{n}", on="2017-06-04") for n in range(1, 20)),
        *(signed(f"agreement:z{n}") for n in range(10)),
    )
    assert asked() <= few
