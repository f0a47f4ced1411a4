"""The consent desk as pages: what each sees, what each may do, and what stays when something is refused."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from holdfire.agreements import models
from holdfire.agreements.tests.consents import (
    MEMBERS,
    OUTSIDER,
    SOURCE,
    Clock,
    answer,
    join,
    proposal,
    put,
    renewal,
    rule,
    said,
    stopped,
    verdict,
)
from holdfire.record.queries import statements
from holdfire.record.statement import Draft
from holdfire.testing import browser_of, say

pytestmark = pytest.mark.usefixtures("record")
A, B, C = MEMBERS
RIGHTS = ("report", "consent")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The record's clock, moved by hand."""
    return stopped(monkeypatch)


def delegate(of: str) -> Client:
    """A browser in which a delegate of this organisation is signed in."""
    return browser_of(*RIGHTS, organisation=of, name=f"Delegate of {of}")


def text(browser: Client, path: str = "/consent/", part: str = "<main") -> str:
    """The words of a page from a mark on."""
    found = browser.get(path)
    assert found.status_code == 200, path
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", found.text.split(part, 1)[1])).split())


def square(west: float) -> Draft:
    """A line around a square degree."""
    ring = [[west, 34], [west + 1, 34], [west + 1, 35], [west, 35], [west, 34]]
    body = {"basis": "approximation", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return Draft("boundary", "zone:z", body, SOURCE, valid_from="2017-05-04")


def test_what_waits_comes_first_with_how_long_is_left(clock: Clock) -> None:
    """In words, with who put it; once answered it is no longer waiting."""
    statement = put()
    browser = delegate(A)
    shown = text(browser, part='id="waiting"').split("Decided")[0]
    assert "Renewal of “agreement:a” from Fri 15 Sep 2017, for 6 months Waiting" in shown
    assert "10 days left" in shown and "Put by desk" in shown
    sent = browser.post(f"/consent/{statement}/answer?on=2017-05-05", {"answer": "consents", "reason": ""})
    assert sent["Location"] == "/consent/?on=2017-05-05"
    shown = text(browser)
    assert "Your organisation's consent is in the record as leaf" in shown
    assert "Nothing waits for your organisation." in shown
    assert "Consents" in shown.split("Put or answered by your organisation")[1]


def test_three_delegates_bring_it_from_waiting_to_contested_to_adopted(clock: Clock) -> None:
    """Each answers in the name of their own organisation and of no other."""
    statement = put()
    people = {of: delegate(of) for of in MEMBERS}
    for of, word in ((A, "consents"), (B, "consents"), (C, "objects")):
        people[of].post(
            f"/consent/{statement}/answer", {"answer": word, "reason": "Too long.", "organisation": A}
        )
    assert "Contested" in text(people[A], part='id="open"')
    assert [one.organisation for one in verdict(statement).objected] == [C]
    people[C].post(f"/consent/{statement}/answer", {"answer": "consents", "reason": ""})
    assert "All consent so far" in text(people[A], part='id="open"')
    clock.to(11)
    assert "Adopted" in text(people[A], part='id="decided"')


def test_a_refused_objection_keeps_what_was_typed(clock: Clock) -> None:
    """The sentence says what is missing, and the choice and the words stay."""
    statement = put()
    browser = delegate(A)
    sent = browser.post(f"/consent/{statement}/answer", {"answer": "objects", "reason": " "})
    assert sent.status_code == 422 and "The reason is missing." in sent.text
    assert re.search(r'value="objects" required checked', sent.text)
    sent = browser.post(f"/consent/{statement}/answer", {"answer": "perhaps", "reason": "My words"})
    assert sent.status_code == 422 and "My words</textarea>" in sent.text
    long = browser.post(f"/consent/{statement}/answer", {"answer": "objects", "reason": "x" * 2001})
    assert long.status_code == 422 and "x" * 2001 in long.text
    assert not models.Answer.objects.exists()


def test_who_may_not_consent_is_offered_no_form_and_refused(clock: Clock) -> None:
    """A reporter of a member organisation reads and does not answer; nor does anybody in the past."""
    statement = put()
    reporter = browser_of("report", organisation=A, name="Reporter")
    for path in ("/consent/", f"/consent/{statement}/"):
        assert "/answer" not in reporter.get(path).text
    assert reporter.post(f"/consent/{statement}/answer", {"answer": "consents"}).status_code == 403
    answer(statement, A)
    assert reporter.post(f"/consent/{statement}/withdraw", {"why": "x"}).status_code == 403
    assert verdict(statement).silent == (B, C)
    assert "/answer" not in delegate(B).get(f"/consent/?known={clock.now:%Y-%m-%d}").text


def test_an_outsider_sees_it_and_what_they_say_is_told_as_not_counted(clock: Clock) -> None:
    """It stands under “Open for others”, and their answer changes no state."""
    statement = put()
    browser = delegate(OUTSIDER)
    assert "Renewal" in text(browser, part='id="open"').split("Decided")[0]
    browser.post(f"/consent/{statement}/answer", {"answer": "objects", "reason": "Nobody asked us."})
    shown = text(browser, f"/consent/{statement}/")
    assert "Waiting" in shown and "Not counted" in shown and "Nobody asked us." in shown


def test_an_answer_is_taken_back_with_a_reason(clock: Clock) -> None:
    """The organisation is silent again; without a reason nothing happens."""
    statement = put()
    answer(statement, A)
    browser = delegate(A)
    assert browser.post(f"/consent/{statement}/withdraw", {"why": ""}).status_code == 422
    browser.post(f"/consent/{statement}/withdraw", {"why": "Not yet."})
    assert verdict(statement).silent == MEMBERS


def test_a_statement_is_put_by_a_form_and_taken_back(clock: Clock) -> None:
    """Under a rule, until a moment, with what is asked; only its maker takes it back."""
    join()
    statement, ruled = renewal(), rule()
    browser = delegate(A)
    page = browser.get(f"/consent/put/{statement}/").text
    assert "A, B, C" in page and 'value="2100-01-15T12:00"' in page
    sent = browser.post(
        f"/consent/put/{statement}/", {"rule": ruled, "until": "2100-01-09T10:00", "asks": "Agreed?"}
    )
    assert sent["Location"] == f"/consent/{statement}/"
    shown = text(browser, sent["Location"])
    assert "The proposal is in the record as leaf" in shown and "Agreed?" in shown
    own = models.Proposal.objects.get().part
    assert delegate(B).post(f"/consent/{statement}/take-back/{own}", {"why": "x"}).status_code == 422
    browser.post(f"/consent/{statement}/take-back/{own}", {"why": "Another text comes."})
    assert "Whoever put it took the proposal back." in text(browser, part='id="decided"')


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"until": "2017-05-05T10:00"}, "2017-05-05 10:00 UTC is over."),
        ({"until": "99999-01-01T00:00"}, "is no moment of the calendar"),
        ({"rule": "0" * 64}, "No rule that stands has the id"),
    ],
)
def test_a_refused_proposal_keeps_what_was_typed(clock: Clock, sent: dict[str, str], sentence: str) -> None:
    """Each refusal is a sentence above the form as it was filled in."""
    join()
    statement, ruled = renewal(), rule()
    fields = {"rule": ruled, "until": "2100-01-09T10:00", "asks": "My words"} | sent
    page = delegate(A).post(f"/consent/put/{statement}/", fields)
    assert page.status_code == 422
    assert (
        sentence in page.text
        and "My words</textarea>" in page.text
        and f'value="{fields["until"]}"' in page.text
    )
    assert not models.Proposal.objects.exists()


def test_a_statement_that_nobody_put_has_a_page_that_says_so(clock: Clock) -> None:
    """It offers to put it; an answer to it is refused; an unknown id is nowhere."""
    join()
    statement, browser = renewal(), delegate(A)
    assert "Nobody has put this statement to consent." in text(browser, f"/consent/{statement}/")
    assert browser.post(f"/consent/{statement}/answer", {"answer": "consents"}).status_code == 422
    assert browser.get(f"/consent/{'0' * 64}/").status_code == 404
    assert browser.get(f"/consent/put/{'0' * 64}/").status_code == 404


def test_a_line_shows_the_ground_that_is_agreed_and_contested(clock: Clock) -> None:
    """Between all makers' lines of its first day, in square kilometres."""
    join()
    say(Draft("zone", "zone:z", {"names": {"en": "z"}}), square(36))
    line = said(square(36.5), A)
    say(proposal(line, rule()))
    shown = text(delegate(B), part='id="waiting"')
    assert "The line of z as drawn by A, from Thu 4 May 2017" in shown
    assert "Agreed 5,094 km² Contested 10,188 km²" in shown
    page = delegate(B).get(f"/consent/{line}/").text
    assert "data-map" in page and page.count('"kind": "boundary"') + page.count('"kind":"boundary"') == 2


def test_a_desk_asks_no_more_for_many_proposals_than_for_few(clock: Clock) -> None:
    """How often the database is asked does not depend on how much was put."""
    put()
    browser, ruled = delegate(A), rule()

    def asked() -> int:
        browser.get("/consent/")
        with CaptureQueriesContext(connection) as captured:
            assert browser.get("/consent/").status_code == 200
        return len(captured)

    few = asked()
    for n in range(1, 13):
        statement = renewal(day=f"2018-01-{n:02d}")
        say(proposal(statement, ruled, clock.now + timedelta(days=n)))
        answer(statement, B if n % 2 else A)
    assert asked() <= few + 1  # one more page of statements about more subjects
    clock.to(6.5)
    assert asked() <= few + 3
    assert few <= 40


def test_the_page_of_the_past_shows_the_state_of_then(clock: Clock) -> None:
    """As known before an objection it waits, with the time that was left then."""
    statement = put()
    clock.to(1)
    answer(statement, A, "objects", "Later words.")
    clock.to(20)
    browser = delegate(B)
    then = text(browser, "/consent/?known=2100-01-01T18:00Z")
    assert "Later words." not in then and "9 days left" in then and "Waiting" in then
    page = browser.get("/consent/?known=2100-01-01T18:00Z&on=2017-05-05").text.split("<main")[1]
    links = [
        link
        for link in re.findall(r'(?:href|action)="(/[^"]*)"', page)
        if "known=" not in link or "on=" not in link
    ]
    assert links == []


def test_words_from_outside_are_shown_as_words(clock: Clock) -> None:
    """Whatever stands in a reason or a title is no part of the page."""
    join()
    bad = "<script>alert(1)</script>"
    statement = said(Draft("agreement", "agreement:x", {"title": bad}, SOURCE))
    say(Draft("proposal", f"consent:{statement}", {**proposal(statement, rule()).body, "asks": bad}, SOURCE))
    answer(statement, A, "objects", bad)
    browser = delegate(B)
    for path in ("/consent/", f"/consent/{statement}/", f"/consent/put/{statement}/"):
        assert bad not in browser.get(path).text


def test_the_page_of_a_statement_leads_to_its_consent(clock: Clock) -> None:
    """Whoever may report is offered to put it; a proposal and an answer lead to what they are about."""
    statement = put()
    given = answer(statement, A)
    browser, reader = delegate(A), browser_of("read", name="Reader")
    offered = f'href="/consent/put/{statement}/?on=2017-05-05"'
    assert offered in browser.get(f"/record/statement/{statement}/?on=2017-05-05").text
    assert "/consent/put/" not in reader.get(f"/record/statement/{statement}/").text
    assert "/consent/put/" not in browser.get(f"/record/statement/{statement}/?known=2100-01-02").text
    said = next(statements(leaf=given.leaf)).id
    page = browser.get(f"/record/statement/{said}/").text
    assert f'href="/consent/{statement}/"' in page and "/consent/put/" not in page
