"""The queue of matches as pages: what waits for whom, deciding and undoing without scripts, and the page of an incident."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from holdfire.incidents import waiting
from holdfire.incidents.models import Decision, Incident
from holdfire.incidents.tests.build import describes, pair, report
from holdfire.record import keyfiles, queries, settingup
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, browser_of, say

OTHER = "organisation:other"
TOWNS = {"a": 36.7, "b": 38.2}
QUEUE = "/matches/?span=all"


def told(name: str, outlet: str, lon: float, day: str = "2017-06-05", killed: int = 7) -> Draft:
    """A report of shelling at a place, as an outlet has it."""
    body: dict[str, Any] = {
        "start": day,
        "end": day,
        "date_prec": 1,
        "place": {"name": f"Town {lon}", "lon": lon, "lat": 34.8, "where_prec": 1},
        "event_type": "explosions",
        "sub_event_type": "shelling-artillery-missile-attack",
        "casualties": {"killed": {"low": killed, "best": killed, "high": killed}},
    }
    return Draft("report", f"report:{name}", body, Source(publisher=outlet))


@pytest.fixture
def towns(record: str) -> str:
    """In each of two towns an event that two outlets report, on different days; enough else for chance to be told."""
    say(told("a/1", "Morning", 36.7), told("a/2", "Evening", 36.7))
    say(told("b/1", "Morning", 38.2, "2017-06-09", 3), told("b/2", "Evening", 38.2, "2017-06-09", 3))
    say(*(told(f"c/{n}", "Elsewhere", 30 + n / 2, f"2017-05-{n + 1:02}", n) for n in range(8)))
    return record


def shown(browser: Client, address: str = QUEUE) -> Any:
    return browser.get(address).context


def pair_of(context: Any) -> tuple[str, str] | None:
    return (context["pair"]["a"], context["pair"]["b"]) if context["pair"] else None


def press(browser: Client, address: str, verdict: str, **more: str) -> str:
    """Press a button of the page at an address; gives where it leads."""
    page = browser.get(address)
    action = re.search(r'class="verdict" method="post" action="([^"]+)"', page.text)
    assert action is not None
    sent = dict(re.findall(r'name="(then_[ab])" value="([^"]+)"', page.text))
    answer = browser.post(action[1].replace("&amp;", "&"), {**sent, "verdict": verdict, **more})
    assert answer.status_code == 302
    return str(answer["Location"])


def test_pairs_are_decided_one_after_the_other_without_scripts(towns: str) -> None:
    """Two pairs wait; a decision leads to the next with its undo, what is undone waits again, and nothing else was stored."""
    officer = browser_of("read", "assess")
    assert (shown(officer)["count"], shown(officer)["place"]) == (2, 1)
    first = pair_of(shown(officer))
    address = press(officer, QUEUE, "same", reason="One shelling.")
    context = shown(officer, address)
    assert context["count"] == 1 and pair_of(context) not in (None, first) and "span=all" in address
    assert (context["done"]["a"], context["done"]["b"], context["done"]["same"]) == (*(first or ()), True)
    assert {row.reason for row in Decision.objects.now()} == {"One shelling."}
    undone = officer.post("/matches/undo?span=all", {"decision": Decision.objects.now().get().part})
    assert pair_of(shown(officer, undone["Location"])) == first
    assert shown(officer)["count"] == 2 and not Decision.objects.now().exists()
    address = press(officer, press(officer, QUEUE, "distinct"), "same")
    assert "No pair of reports waits" in officer.get(address).text
    assert Incident.objects.now().count() == 11


def test_who_may_not_assess_sees_the_queue_without_buttons(towns: str) -> None:
    """An observer reads both reports, the reasons and the score, and is refused where nothing was offered."""
    observer = browser_of("read")
    page = observer.get(QUEUE)
    assert "What speaks for one event" in page.text and "Same event <kbd>" not in page.text
    assert observer.post("/matches/decide?a=a/1&b=a/2", {"verdict": "same"}).status_code == 403
    assert observer.post("/matches/undo", {"decision": "0" * 64}).status_code == 403


def test_what_others_decided_is_shown_beside(towns: str) -> None:
    """Where others join a pair it waits for nobody who said nothing; where one holds it apart it still waits, and says so."""
    settingup.announce(OTHER, keyfiles.make(OTHER).public, by=DESK)
    officer = browser_of("read", "assess")
    say(pair("same", "a/1", "a/2"), organisation=OTHER)
    assert shown(officer)["count"] == 1
    say(pair("distinct", "b/1", "b/2"), organisation=OTHER)
    page = officer.get(QUEUE)
    assert page.context["count"] == 1 and pair_of(page.context) == ("b/1", "b/2")
    assert "other</span>" in page.text and "two events" in page.text


def test_a_contradiction_of_oneself_is_told_on_the_page(towns: str) -> None:
    """The pair stays with the sentence that says which decision stands in the way; nothing is stored."""
    officer = browser_of("read", "assess")
    say(pair("same", "a/1", "b/1"), pair("distinct", "a/2", "b/1"))
    size = queries.size()
    answer = officer.post("/matches/decide?span=all&a=a/1&b=a/2", {"verdict": "same"})
    assert answer.status_code == 422 and "HF-5411" in answer.text and "through a/1" in answer.text
    assert queries.size() == size
    assert officer.post("/matches/decide?a=a/1&b=a/2", {"verdict": "maybe"}).status_code == 422
    assert officer.post("/matches/undo", {"decision": "0" * 64}).status_code == 422
    assert officer.get("/matches/?a=a/1&b=nowhere").status_code == 404


def test_the_queue_is_narrowed_and_ordered(towns: str) -> None:
    """By days, by publisher and by order; a window too large is said, with what to do."""
    officer = browser_of("read", "assess")
    assert pair_of(shown(officer, "/matches/?on=2017-06-06&span=7")) == ("a/1", "a/2")
    assert shown(officer, f"{QUEUE}&source=Elsewhere")["count"] == 0
    assert pair_of(shown(officer, f"{QUEUE}&order=newest")) == ("b/1", "b/2")


def test_too_many_to_compare_is_said(towns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page compares no more than it can while somebody waits; it names the command that does."""
    monkeypatch.setattr(waiting, "MOST", 3)
    page = browser_of("read").get(QUEUE)
    assert page.status_code == 200 and "holdfire match" in page.text and "12 incidents" in page.text


def test_as_of_a_checkpoint_it_waits_for_nobody_in_particular(towns: str) -> None:
    """The queue and a pair as of a checkpoint are the same for good, and offer no button."""
    officer, known = browser_of("read", "assess"), queries.size()
    addresses = [
        f"{QUEUE}&known=checkpoint-{known}",
        f"/matches/?a=a/1&b=a/2&on=2017-06-05&known=checkpoint-{known}",
    ]
    before = [officer.get(one).text.split("<main")[1].split("</main>")[0] for one in addresses]
    say(pair("same", "a/1", "a/2"), told("a/3", "Noon", 36.7))
    after = [officer.get(one).text.split("<main")[1].split("</main>")[0] for one in addresses]
    assert before == after and 'data-key="s"' not in before[0]


def test_an_incident_says_why_its_reports_are_together(towns: str) -> None:
    """Each decision with who made it and a way to take it back, who sees it otherwise, and for a report alone what is suggested."""
    settingup.announce(OTHER, keyfiles.make(OTHER).public, by=DESK)
    officer = browser_of("read", "assess")
    assert "suggested" in officer.get("/incidents/a/1/").text
    say(pair("same", "a/1", "a/2"))
    say(pair("distinct", "a/1", "a/2"), organisation=OTHER)
    page = officer.get("/incidents/a/1/")
    section = page.text.split('id="together"')[1].split("</section>")[0]
    assert "Organisations differ on which reports belong to it." in section
    assert section.count("Take back") == 1 and "two events" in section
    assert "Take back" not in browser_of("read", name="Dana").get("/incidents/a/1/").text


def test_reports_put_together_by_name_say_by_whom(record: str) -> None:
    """What was described as one incident names who did, and waits for nobody."""
    say(report("a/1"), report("b/1"), describes("a/1", "market"), describes("b/1", "market"))
    section = browser_of("read").get("/incidents/market/").text.split('id="together"')[1]
    assert "put here by name by" in section.split("</section>")[0]
    assert shown(browser_of("read", name="Dana"))["count"] == 0


def test_matches_over_the_api_and_as_a_table(towns: str) -> None:
    """Both give the pairs that wait with score and reasons; a decision by the API is the same as one by the page."""
    officer = browser_of("read", "assess")
    said = officer.get("/api/v1/matches?span=all").json()
    assert (said["count"], said["reports"], said["items"][0]["decisions"]) == (2, 12, [])
    assert {reason["feature"] for reason in said["items"][0]["reasons"]} >= {"place", "time"}
    table = officer.get("/matches.csv?span=all").text.splitlines()
    assert len(table) == 3 and "report:a/1,report:a/2" in "".join(table)
    sent = {"a": "report:a/2", "b": "report:a/1", "verdict": "same", "reason": "One shelling."}
    answer = officer.post("/api/v1/matches", sent, content_type="application/json")
    assert answer.status_code == 200 and answer.json()["decisions"][0]["verdict"] == "same"
    assert Decision.objects.now().get().key == "report:a/1"
    assert officer.get("/api/v1/matches?span=all").json()["count"] == 1
    assert (
        officer.post(
            "/api/v1/matches", {**sent, "b": "report:x"}, content_type="application/json"
        ).status_code
        == 422
    )
    assert (
        browser_of("read", name="Dana")
        .post("/api/v1/matches", sent, content_type="application/json")
        .status_code
        == 403
    )


def test_the_api_says_where_there_is_too_much(towns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page does not compare the API refuses with a sentence, and the table says in its only row."""
    monkeypatch.setattr(waiting, "MOST", 3)
    reader = browser_of("read")
    assert "HF-5416" in reader.get("/api/v1/matches?span=all").text
    assert "ERROR" in reader.get("/matches.csv?span=all").text
