"""The Figures board as a page, as a table, and what hostile figures cannot do to it."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest

from holdfire.parties.organisations import add_organisation
from holdfire.press import board as boards
from holdfire.press.tests.test_board import ENVOY, MARK, ON, article, toll
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, browser_of, say

OTHER = "organisation:other"
BOARD = "/figures/?on=2017-12-01"
WAYS = ("range", "majority", "sources", "discussion")
MARYA = {"name": "Marya Lavrentieva"}
AS_UN = {"name": "organisation:un", "office": "United Nations"}
PAYLOADS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "=cmd|' /C calc'!A0")
BIDI = "\u05d4\u05e8\u05d5\u05d2\u05d9\u05dd 300 \u0642\u062a\u064a\u0644"


def grade(about: str, letter: str, reason: str) -> Draft:
    """What somebody thinks of a source."""
    return Draft("grading", about, {"reliability": letter, "reason": reason}, Source("desk"))


@pytest.fixture
def papers(record: str) -> None:
    """Two voices of which one's wording rules the other's out, and a third that leaves room for both; and another organisation."""
    add_organisation(OTHER, {"en": "Another Desk"}, ["monitor"])
    say(
        article("gazette"),
        article("times"),
        toll("gazette", 1, "around 400,000 people", best=400_000, speaker=ENVOY, mark=MARK),
        toll("times", 1, "some 90,000", best=90_000, speaker=MARYA),
        toll("times", 2, "more than 80,000", low=80_000),
    )


def shown(query: str = "") -> str:
    """The board as a member who may read sees it."""
    answer = browser_of("read").get(BOARD + query)
    assert answer.status_code == 200
    return str(answer.text)


@pytest.mark.usefixtures("papers")
def test_the_page_answers_first_how_many_who_and_whether_they_contradict() -> None:
    """The numbers side by side, each leading to its sentence; then the verdict with its reason."""
    page = shown()
    head = page[page.index('id="say"') : page.index('id="board"')]
    assert [head.index(one) for one in ("around 400,000", "around 90,000", "at least 80,000")] == sorted(
        head.index(one) for one in ("around 400,000", "around 90,000", "at least 80,000")
    )
    assert 'href="/press/claim/gazette/1/?on=2017-12-01"' in head
    assert "1 pair contradicts" in head
    assert "No number fits both wordings; those they name are 310,000 apart." in head


@pytest.mark.usefixtures("papers")
def test_what_is_published_later_is_counted_and_leads_on() -> None:
    """As of a day before an article its figures are not drawn, and the page says that there are more and by when."""
    say(article("later", "2018-02-03"), toll("later", 1, "some 95,000", best=95_000))
    page = " ".join(shown().split())
    assert "95,000" not in page and "<b>1</b> more figure stands in an article published later" in page
    assert 'href="?on=2018-02-03"' in page and "published later" not in shown("&on=2018-02-03")


@pytest.mark.usefixtures("papers")
def test_the_way_to_sum_up_is_the_readers_and_told_with_the_result() -> None:
    """Four ways, four answers, each with the voices, the articles and who confirmed them."""
    said = {way: " ".join(shown(f"&way={way}").split()) for way in WAYS}
    assert "80,000 or more" in said["range"]
    assert "3 of 3 voices" not in said["majority"] and "2 of 3 voices leave room for it." in said["majority"]
    assert "No organisation has graded any of these voices" in said["sources"]
    assert "No number fits both wordings" in said["discussion"]
    assert all("3 voices, in 2 articles; confirmed by" in page for page in said.values())


@pytest.mark.usefixtures("papers")
def test_two_organisations_that_read_one_sentence_differently_both_stand() -> None:
    """Neither is chosen, and the reason says that they are the same words."""
    mine = {"best": 400_000, "speaker": ENVOY, "mark": MARK}
    say(toll("gazette", 1, "around 400,000 people", **mine), organisation=OTHER)
    assert len(boards.board("killed", "persons", ON, None).rows) == 3
    other = {**mine, "best": 40_000, "whose": "fighters"}
    say(toll("gazette", 2, "around 400,000 people", **other), organisation=OTHER)
    page = shown()
    assert "around 40,000" in page and "around 400,000" in page
    assert "The same words, read differently by those who confirmed them." in page


@pytest.mark.usefixtures("papers")
def test_a_voice_is_one_person_by_all_spellings_and_no_organisation_by_its_name() -> None:
    """Whoever an article calls like an organisation does not speak with its voice."""
    say(
        toll("times", 3, "95,000", best=95_000, speaker={"name": "Maria Lavrentyeva"}),
        toll("times", 4, "5 million", best=5_000_000, speaker=AS_UN),
    )
    found = boards.board("killed", "persons", ON, None).voices
    assert sorted(len(rows) for rows in found.values()) == [1, 1, 1, 2]
    assert [row.figure.best for row in found["organisation:un"]] == [400_000]
    assert "so named in the article, speaking for nobody it names" in shown()


@pytest.mark.usefixtures("papers")
def test_nobody_crowds_others_off_the_board(monkeypatch: Any) -> None:
    """Whoever confirms hundreds of larger figures takes turns with everybody else, and all stand in the table."""
    monkeypatch.setattr(boards, "MOST", 6)
    padding = [toll("times", n, f"{n},000,000 dead", best=n * 1_000_000, speaker={"name": f"N{n}"}) for n in range(10, 30)]  # fmt: skip
    say(article("times"), *padding, organisation=OTHER)
    page = shown()
    assert all(words in page for words in ("around 400,000 people", "some 90,000", "more than 80,000"))
    assert "17 more figures are neither drawn nor held against these." in page
    answer: Any = browser_of("read").get(f"/figures.csv{BOARD[9:]}")
    assert b"".join(answer.streaming_content).count(b"\n") == 1 + 23


@pytest.mark.usefixtures("papers")
def test_a_later_word_on_anothers_article_hides_none_of_its_figures() -> None:
    """It keeps the day and outlet of whoever confirmed it; that others describe the article differently is told."""
    body = {"title": "x", "outlet": OTHER, "language": "en", "published": "9999-12-31"}
    say(Draft("article", "article:times", body, Source("other")), organisation=OTHER)
    page = shown()
    assert "more than 80,000" in page and "described differently" in page


@pytest.mark.usefixtures("papers")
def test_the_reader_chooses_whose_grades_the_best_source_follows() -> None:
    """Of several grades by one organisation the newest holds, and both are told; nobody's are followed unasked."""
    say(grade("organisation:un", "E", "Old."))
    say(grade("organisation:un", "A", "Seen."))
    alone = shown("&way=sources")
    assert "The best grade is A" in alone and "before, by" in alone
    say(grade("organisation:times", "B", "Ours."), organisation=OTHER)
    assert "choose whose grades to follow" in shown("&way=sources")
    assert "The best grade is B" in shown(f"&way=sources&grader={OTHER}")
    assert "The best grade is A" in shown(f"&way=sources&grader={DESK}")


@pytest.mark.parametrize("payload", [*PAYLOADS, BIDI])
def test_whatever_a_figure_says_is_shown_as_text(record: str, payload: str) -> None:
    """In the words, the speaker, the office and who carried it; a table's cell is no formula; without its article too."""
    speaker = {"name": payload, "office": payload, "through": [payload]}
    say(toll("nowhere", 1, payload, best=3, speaker=speaker), toll("nowhere", 2, payload, low=3))
    for way in WAYS:
        page = shown(f"&way={way}")
        assert escape(payload) in page
        assert payload in page if payload == BIDI else payload not in page
        assert "article not described" in page
    answer: Any = browser_of("read").get(f"/figures.csv{BOARD[9:]}")
    table = b"".join(answer.streaming_content).decode()
    assert ",=cmd" not in table and ',"=cmd' not in table


def test_numbers_and_days_at_their_limits_break_nothing(record: str) -> None:
    """The largest number that the record takes, none, a share, the first and last years, and a day that no calendar has."""
    say(
        article("first", "0001-01-01"),
        article("last", "9999-12-31"),
        toll("first", 1, "all", best=2**53 - 1, since="0001", until="9999-12-31"),
        toll("first", 2, "none", low=0, best=0, high=0, since="2017-12", until="2017-12-31"),
        toll("first", 3, "some", low=1e-9, since="2017-02-31", as_of="9999-12-31"),
        toll("last", 1, "twelve", best=12, until="0000"),
        toll("last", 2, "a hair", unit="share", best=1e-9, high=1),
        toll("last", 3, "nobody", unit="share", low=0, best=0, high=0),
    )
    for query in (
        "",
        "&unit=share",
        "&upto=1e308",
        "&upto=nan",
        "&upto=-1",
        "&upto=1e-320",
        "&whose=x&territory=<b>",
    ):
        for way in WAYS:
            answer = browser_of("read").get(f"/figures/?on=9999-12-31&way={way}{query}")
            assert answer.status_code == 200, query
