"""The pages of agreements: the memorandum's figures, each with what stands behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

import pytest
from django.test import Client

from holdfire.examples.astana import files
from holdfire.record.statement import Draft
from holdfire.testing import browser_of, say

Page = Callable[[str], str]
MEMORANDUM = "/agreements/astana-4/?on=2017-10-30"


@pytest.fixture
def browser(record: str) -> Client:
    """A record with the example's agreements and talks, and somebody who may read."""
    by: dict[str, list[Draft]] = defaultdict(list)
    for name in ("agreements.toml", "talks.toml"):
        for said in files.statements(name):
            by[said.organisation].append(said.draft)
    for organisation, drafts in by.items():
        say(*drafts, organisation=organisation)
    return browser_of("read")


@pytest.fixture
def page(browser: Client) -> Page:
    """The text of a page."""
    return lambda path: re.sub(r"\s+", " ", browser.get(path).text)


def tile(text: str, head: str) -> str:
    """The words of one tile."""
    found = next(part for part in text.split('<div class="tile">') if part.startswith(f"<h2>{head}"))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found.partition("</section>")[0])).strip()


def test_the_tiles_tell_the_clock_of_the_memorandum(page: Page) -> None:
    """30 October is day 179 of 185; the term ends in 6 days; 2 of 4 deadlines differ; 1 is late, of 3 nobody says."""
    text = page(MEMORANDUM)
    assert tile(text, "In force").startswith("In force 179 days, of 185")
    assert "Fri 5 May 2017 – Sun 5 Nov 2017" in tile(text, "In force")
    assert tile(text, "Term ends").startswith("Term ends 6 days left, Sun 5 Nov 2017 Or Thu 15 Mar 2018")
    assert tile(text, "Deadlines").startswith("Deadlines that differ by source 2 of 4 Contested")
    assert tile(text, "Late").startswith("Late / not known 1 / 3 148…161 days late")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2017-05-04", "In force Not yet from Fri 5 May 2017"),
        ("2017-05-05", "In force 1 days, of 185"),
        ("2017-11-05", "In force 185 days, of 185"),
        ("2017-11-06", "In force 53 days, of 182"),
        ("2018-03-16", "In force No longer until Thu 15 Mar 2018"),
    ],
)
def test_the_day_is_counted_in_the_term_that_has_it(page: Page, on: str, said: str) -> None:
    """Not before the entry into force, both ends included, then in the term of the renewal."""
    assert tile(page(f"/agreements/astana-4/?on={on}"), "In force").startswith(said)


def test_what_the_end_of_the_term_left_open_is_told_as_lapsed(page: Page) -> None:
    """After the last day by the final text nothing is called late or done, and nobody is told that all was in time."""
    text = page("/agreements/astana-4/?on=2018-03-16")
    assert tile(text, "Late").startswith("Late / not known 0 / 0 4 lapsed with the term")
    assert "Nothing is past its day." not in text


def test_each_figure_leads_to_exactly_its_rows(browser: Client, page: Page) -> None:
    """The commitments behind a figure are as many as it says."""
    text = page(MEMORANDUM)
    for head, number in (("Deadlines", 2), ("Late", 1)):
        part = next(one for one in text.split('<div class="tile">') if one.startswith(f"<h2>{head}"))
        link = re.search(r'class="fig fig-l" href="(/commitments/[^"]*)"', part)
        assert link is not None
        rows = (
            browser.get(link[1].replace("&amp;", "&"))
            .text.partition('id="list"')[2]
            .partition("</section>")[0]
        )
        assert rows.count("<tr data-row>") == number


def test_every_version_stands_on_a_lane_and_in_words(page: Page) -> None:
    """One mark a source, the widest gap as the figure, the same as a sentence and as a table."""
    text = page(MEMORANDUM).partition('id="clock"')[2].partition("</section>")[0]
    maps = text.partition('id="maps"')[2].partition("</tr>")[0]
    assert maps.count('<svg class="pt"') == 4 and "13 days" in maps
    assert 'aria-label="Final text: Sun 4 Jun 2017; TASS: ' in maps
    assert "contradicts itself:" in maps and "(<bdi>second paragraph</bdi>)" in maps
    assert "Partly done" in maps and "103" in maps
    table = text.partition("<details")[2]
    assert table.count("Complete the maps of the areas and of the security zones") == 4


def test_time_runs_with_the_reading_direction(browser: Client) -> None:
    """In Arabic the first day stands at the right."""
    at = [
        [int(x) for x in re.findall(r'<svg class="pt" x="(\d+)"', browser.get(f"{MEMORANDUM}&lang={language}").text.partition('id="maps"')[2].partition("</svg></td>")[0].partition("</tr>")[0])]
        for language in ("en", "ar")
    ]  # fmt: skip
    assert at[0] == sorted(at[0]) and at[1] == sorted(at[1], reverse=True)


def test_a_clause_tells_what_it_is_held_to_and_by_whom(page: Page) -> None:
    """Acts, ground, who is bound, and whose reading that is; an exemption names who designates."""
    text = page(MEMORANDUM).partition('id="clauses"')[2].partition("</section>")[0]
    second = text.partition('id="clause-2"')[2].partition("</tr>")[0]
    for word in ("Prohibition", "Battles, Explosions/Remote violence", "syrian-government", "as read by"):
        assert word in second, word
    seventh = text.partition('id="clause-7"')[2].partition("</tr>")[0]
    assert "United Nations Security Council; Memorandum of 4 May 2017" in seventh
    numbers = re.findall(r'id="clause-(\d+)"', text)
    assert numbers == [str(n) for n in range(1, 11)]


def test_texts_refer_to_each_other_in_both_directions(page: Page) -> None:
    """What one text says of another stands on the pages of both."""

    def refers(name: str) -> list[tuple[str, str]]:
        told = page(f"/agreements/{name}/").partition('id="references"')[2].partition("</section>")[0]
        found = re.findall(r'<span class="meta">([^<]*)</span> <a href="/agreements/([^/]*)/', told)
        return [(how, other) for how, other in found]

    assert refers("astana-4") == [
        ("cites", "unscr-2254"),
        ("is implemented by", "astana-6"),
        ("is renewed by", "astana-6"),
    ]
    assert refers("astana-6") == [("implements", "astana-4"), ("renews", "astana-4")]
    assert refers("unscr-2254") == [("is cited by", "astana-4")]


def test_type_and_stage_are_told_in_words(page: Page) -> None:
    """PA-X's codes are spelled out; what nobody states is told as unknown."""
    text = page("/agreements/?on=2017-10-30")
    for word in ("Ceasefire/related", "Implementation/renegotiation", "Pre-negotiation/process"):
        assert word in text
    resolution = text.rpartition("resolution 2254</a>")[2].partition("</tr>")[0]
    assert "stage not stated" in resolution and "nobody states its terms" in resolution
    assert "day 179 of 185" in text


def test_signers_stand_in_the_spelling_of_each_source(page: Page) -> None:
    """What a newspaper prints and the usual spelling stand side by side, none is corrected."""
    text = page(MEMORANDUM).partition('id="signed"')[2].partition("</section>")[0]
    for name in ("Sadiat Onal", "Sedat Önal", "Gabri Ansari", "حسین جابری انصاری"):
        assert name in text


def test_a_text_without_terms_says_so(page: Page) -> None:
    """Unknown is told in words, never as 0."""
    text = page("/agreements/astana-1/")
    assert "nobody states its terms" in text
    assert "Nobody states a term or a commitment of this text." in text


def test_it_leads_to_the_round_that_it_came_from(page: Page) -> None:
    """The memorandum came out of round 4, by several sources."""
    assert re.search(r'<a href="/talks/astana/4/[^"]*"><bdi dir="auto">Round 4</bdi>', page(MEMORANDUM))
