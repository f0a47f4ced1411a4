"""What another organisation can learn of a text that is not theirs, and what it can change of an article that others added: nothing."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from holdfire.press import desk, proposals, queries
from holdfire.press.graded import graded
from holdfire.press.tests.at_desk import ARTICLE, OFFICE, PAGE, PAPER, SECRET, TOLD, act, add, setting
from holdfire.record import attachments
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, browser_of, say

pytestmark = pytest.mark.django_db
OTHER = "organisation:other"
THEIRS = "article:paper-2017-10-30-ffffff"


@pytest.fixture
def member(record: str, monkeypatch: Any) -> Any:
    """Somebody who may report, at a desk that knows The Paper."""
    setting(monkeypatch)
    return browser_of("report")


def name(about: str, text: str, **more: str) -> None:
    """Another organisation describes an article, and names the hash of a text that it never had."""
    body = {"title": "Renamed", "outlet": PAPER, "language": "en", "published": "2017-10-30", "text": text}
    say(Draft("article", about, body | more, Source("The Paper")), organisation=OTHER)


def test_who_names_the_hash_of_anothers_text_learns_nothing_of_what_was_read_in_it(member: Any) -> None:
    """Not how many proposals it has, and so not whether a guessed sentence is one of them."""
    text = add()
    assert member.get("/press/").context["waits"] == 4
    name(THEIRS, text)
    assert desk.waiting(OTHER).by_article == {}
    guessed = {"article": THEIRS, "says": "guessed"}
    key = f"claim:{THEIRS.partition(':')[2]}/{proposals.name('claim', 1, TOLD)}"
    say(Draft("claim", key, guessed, Source("The Paper")), organisation=OTHER)
    page = browser_of("report", organisation=OTHER, name="Olga").get("/press/")
    assert page.context["waits"] == 0 and SECRET not in page.text


def test_nobody_renames_an_article_that_another_added(member: Any) -> None:
    """Pages call it what it was called first; a claim is told with the article as its own organisation describes it."""
    add()
    act(member, f"confirm:{proposals.name('claim', 1, TOLD)}")
    for day in ("2000-01-01", "2099-01-01"):
        name(ARTICLE, "0" * 64, published=day)
    assert member.get(PAGE).context["article"].title == "Talks go on"
    key = queries.claims().get().speaker and member.get("/press/said/").context["page"][0].key
    said = member.get(f"/press/said/{key}/").text
    assert "Talks go on" in said and "Renamed" not in said


def test_an_address_of_a_claim_in_no_article_is_none(member: Any) -> None:
    """Strokes that no name has lead to no page, and to no other site."""
    assert member.get("/press/claim//elsewhere.example/a/").status_code == 404


def test_a_page_reads_few_signs_at_once(member: Any, monkeypatch: Any) -> None:
    """However long an organisation's texts are, its list waits for few of them and says how many are unread."""
    monkeypatch.setattr(desk, "SIGNS_AT_ONCE", 100)
    for n in range(3):
        add(f"{SECRET} {n}. " * 10, f"article:paper-2017-10-30-aaaaa{n}")
    assert [desk.waiting("organisation:desk").unread for _ in range(3)] == [2, 1, 0]


def test_documents_that_are_withheld_are_those_that_may_not_be_read(record: str) -> None:
    """Asked of many at once, as of one."""
    mine = attachments.keep(b"one", "text/plain", private_to=OTHER)
    theirs = attachments.keep(b"two", "text/plain", private_to=PAPER)
    both = attachments.keep(b"three", "text/plain", private_to=PAPER)
    attachments.keep(b"three", "text/plain", private_to=OTHER)
    free = attachments.keep(b"four", "text/plain")
    every = {mine, theirs, both, free}
    for who in (OTHER, PAPER, None):
        shut = {one for one in every if not attachments.given_to(one, who)}
        assert attachments.withheld(who, every) == shut


def test_a_file_that_nobody_noted_yet_is_given_to_nobody(record: str) -> None:
    """Where the machine stopped between writing a file and noting whose it is, nobody reads it by its hash."""
    data = b"a text that was being added"
    sha256 = hashlib.sha256(data).hexdigest()
    attachments.path(sha256).parent.mkdir(parents=True, exist_ok=True)
    attachments.path(sha256).write_bytes(data)
    with pytest.raises(Refused):
        attachments.read_for(OTHER, sha256)
    assert attachments.keep(data, "text/plain", private_to=PAPER) == sha256
    assert not attachments.given_to(sha256, OTHER) and attachments.read_for(PAPER, sha256) == data


def test_nobody_changes_the_letters_that_another_gave(record: str, monkeypatch: Any) -> None:
    """What is passed on as an organisation's grade is told as such, and gives way to what it signed itself."""
    setting(monkeypatch)
    for letter, of, maker in (("A", None, DESK), ("E", DESK, OTHER), ("D", OFFICE, OTHER)):
        body = {"reliability": letter, "reason": "As told."}
        say(Draft("grading", PAPER, body, Source("Desk"), attributed_to=of), organisation=maker)
    found = graded([PAPER], None)
    assert found.by == {DESK: {PAPER: "A"}, OFFICE: {PAPER: "D"}}
    told = {(one.row.reliability, one.holds, one.transcribed) for one in found.of[PAPER]}
    assert told == {("A", True, False), ("E", False, True), ("D", True, True)}


def test_ones_own_grade_takes_the_place_of_ones_own_alone(record: str, monkeypatch: Any) -> None:
    """What an organisation passed on as another's grade stays when it gives its own."""
    setting(monkeypatch)
    passed = {"reliability": "D", "reason": "As told."}
    say(Draft("grading", PAPER, passed, Source("Desk"), attributed_to=OFFICE))
    browser_of("assess", "read").post("/press/grade", {"about": PAPER, "grade": "B", "reason": "Seen."})
    assert graded([PAPER], None).by == {DESK: {PAPER: "B"}, OFFICE: {PAPER: "D"}}
