"""Plain text as people save it: the story is kept to the last sentence, the page around it goes."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.press import marks
from holdfire.press.intake.dateline import dateline
from holdfire.press.intake.days import day_line
from holdfire.press.intake.furniture import is_furniture
from holdfire.press.intake.opening import open_file
from holdfire.press.intake.taken import Taken
from holdfire.testing import shared

AZERI = "data/press/azernews-2017-09-29.txt"
LATER = "data/press/azernews-2017-10-30.txt"
THIRD = "data/press/musavir-2017-10-30.txt"


def taken(path: str) -> Taken:
    """An article of the example, as it is taken in."""
    return open_file(shared(path).read_bytes(), path)


@pytest.mark.parametrize(
    ("path", "title", "outlet", "author", "published", "place", "ends"),
    [
        (AZERI, "Iran, Russia and Turkey work to", "Azernews.Az", "Kamila Aliyeva", date(2017, 9, 29), None, "from their homes."),
        (LATER, "Iran hopes Astana talks will", "Azernews.Az", "Kamila Aliyeva", date(2017, 10, 30), None, "from their homes."),
        (THIRD, "Astana hosts 7th round", None, "W. Musavir", None, "Astana (Kazakhstan)", "countries and to Europe"),
    ],
)  # fmt: skip
def test_the_example_s_articles_are_taken_in_whole_and_without_their_pages(
    path: str,
    title: str,
    outlet: str | None,
    author: str,
    published: date | None,
    place: str | None,
    ends: str,
) -> None:
    """Head as printed; every line is either of the story or of the page, and none of the page's is left in the story."""
    got = taken(path)
    text = got.text
    assert (text.title or "").startswith(title)
    assert (text.outlet, text.author, text.published, text.dateline) == (outlet, author, published, place)
    assert text.language == "en"
    assert text.body.endswith(ends)
    lines = {" ".join(line.split()) for line in shared(path).read_text().splitlines() if line.strip()}
    story = set(text.body.split("\n\n"))
    assert lines - story - set(got.removed) == {text.title}
    assert story <= lines
    assert not [one for one in got.removed if len(one.split()) > 14]
    assert not any(
        word in text.body for word in ("Follow us", "Loading", "subscribe", "2024", "Author is", "---")
    )


def test_the_two_pieces_of_one_outlet_share_paragraphs_and_are_not_one() -> None:
    """Four paragraphs of the later piece stand, whole or in part, in the earlier one; a reprint, by its marks alone."""
    first, second, third = taken(AZERI), taken(LATER), taken(THIRD)
    found = marks.shared(second.text, first.marks)
    assert (len(found.paragraphs), len(found.whole), found.common) == (4, 3, 6)
    judged = marks.kinship(first.marks, second.marks)
    assert judged.verdict == "reprinted"
    assert judged.reason.startswith("6 of the 14 longer sentences")
    assert marks.kinship(first.marks, third.marks).verdict == "none"


CRAWLED = """The Harbour Post

Friday March 29 2024

Home | World | Sport | Weather

Truce holds in the north
Published: 30 October 2017, 16:36 GMT | Updated: 2 November 2017
Ana Prieto

A line below the title

The truce holds in the north, the mission said on Monday.
“Follow us,” the mayor told the crowd.
“Read more,” she said.

Share
Tweet
Print
Email

Share of the northern villages without water fell to a third, it said.

Photo: Wire
Related articles
Storm closes the port
Ferry strike ends
3 Comments
Nobody believes a word of this any more, and here is why.
"""


def test_what_stands_around_a_story_is_told_from_it_by_general_rules() -> None:
    """The fetching day is no day of publication, a change is none either; a quotation or a sentence is no button."""
    got = open_file(CRAWLED.encode(), "crawled")
    text = got.text
    assert (text.title, text.outlet, text.author) == (
        "Truce holds in the north",
        "The Harbour Post",
        "Ana Prieto",
    )
    assert text.published == date(2017, 10, 30)
    assert text.body.split("\n\n") == [
        "A line below the title",
        "The truce holds in the north, the mission said on Monday.",
        "“Follow us,” the mayor told the crowd.",
        "“Read more,” she said.",
        "Share of the northern villages without water fell to a third, it said.",
    ]


def body(*lines: str) -> list[str]:
    """The paragraphs of a story that is handed in line by line, under a title."""
    return open_file("\n\n".join(["Truce holds in the north", *lines]).encode(), "file").text.body.split(
        "\n\n"
    )


STORY = ("The truce holds in the north, the mission said on Monday.", "Nobody was hurt there, it added.")


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("The towns that it named:", "Northport", "Southport", "Westport", "Eastport"), 5),
        (("Northport", "Southport", "Westport", "Eastport", STORY[0]), 5),  # a list within the story
        (("Northport", "Southport", "Westport", "Share", STORY[0]), 1),  # a menu: it has a button
        (("Northport", "Southport", "Westport", "Eastport"), 0),  # a menu: it is at the end
        (("(Reporting by Ana Prieto in Northport; Editing by Omar Said)",), 0),
        (("Reporting by state media was denied by all of the sides that were asked about it on Monday.",), 1),
        (("Storm closes the port", "Ferry strike ends after a week"), 0),
        (("Storm closes the port",), 1),
    ],
)
def test_lists_of_the_story_stay_and_menus_go(lines: tuple[str, ...], kept: int) -> None:
    """What a colon announces, or what stands between two paragraphs, is of the story unless a button stands in it."""
    assert body(*STORY, *lines) == [*STORY, *lines[len(lines) - kept :]]


def test_a_text_without_stops_loses_no_line() -> None:
    """Where most lines end without one, short lines at the end are no titles of other pieces."""
    lines = ("The truce holds in the north, the mission said on Monday, and nobody has left the town since the first of the month, when the talks began again in the capital",
             "Nobody was hurt there", "Roads stay open for aid")  # fmt: skip
    assert body(*lines) == list(lines)


@pytest.mark.parametrize(
    ("head", "title", "author", "published"),
    [
        ("Friday, March 29, 2024 10:32\n\nTruce holds in the north", "Truce holds in the north", None, None),
        ("30 October 2017\n\nTruce holds in the north", "Truce holds in the north", None, date(2017, 10, 30)),
        ("Truce holds in the north | The Harbour Post\n\nBy Ana Prieto in Northport\n\nUpdated 5 November 2017", "Truce holds in the north | The Harbour Post", "Ana Prieto", None),
        ("Yemen: truce holds\n\nBY ANA PRIETO AND OMAR SAID, Northport | Oct 30, 2017", "Yemen: truce holds", "ANA PRIETO AND OMAR SAID", date(2017, 10, 30)),
    ],
)  # fmt: skip
def test_the_head_is_told_from_the_story(
    head: str, title: str, author: str | None, published: date | None
) -> None:
    """A header's clock is no day of publication, nor is that of a change."""
    text = open_file(f"{head}\n\n{STORY[0]}\n\n{STORY[1]}".encode(), "file").text
    assert (text.title, text.author, text.published) == (title, author, published)
    assert text.body.split("\n\n") == list(STORY)


def test_lines_broken_to_a_width_are_joined_and_others_are_paragraphs() -> None:
    """A text from a mail reads as one from a page does."""
    broken = "Truce holds\n\nThe truce holds in the north of the country, said\nthe mission in a bulletin that it gave out today.\nNobody was hurt.\n"
    assert open_file(broken.encode(), "mail").text.body == (
        "The truce holds in the north of the country, said the mission in a bulletin that it gave out today. Nobody was hurt."
    )


def test_a_day_that_somebody_gives_goes_before_the_printed_one_and_a_difference_is_told() -> None:
    """Whoever hands a piece in may know better; both days are in the note."""
    got = open_file(CRAWLED.encode(), "crawled", date(2017, 10, 31))
    assert got.text.published == date(2017, 10, 31)
    assert [note.code for note in got.notes] == ["HF-8323"]
    assert "2017-10-30" in got.notes[0].sentence


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("29 September 2017 17:36 (UTC+04:00)", date(2017, 9, 29)),
        ("Posted on Oct. 3rd, 2017 at 5:30 pm EST", date(2017, 10, 3)),
        ("2017-10-30T12:00:00+04:00", date(2017, 10, 30)),
        ("Опубликовано 30 октября 2017 г., 12:30 МСК", date(2017, 10, 30)),
        ("تاريخ النشر: ٣٠ أكتوبر ٢٠١٧", date(2017, 10, 30)),
        ("30/10/2017", date(2017, 10, 30)),
        ("03/04/2017", None),  # nobody can tell
        ("31 February 2017", None),
        ("On 29 September 2017 the two sides met.", None),
    ],
)
def test_a_line_with_a_day_alone_is_told_from_a_sentence_with_one(line: str, day: date | None) -> None:
    """Unknown stays unknown: a day that may be two days is none."""
    found = day_line(line)
    assert (found and found.day) == day


@pytest.mark.parametrize(
    ("story", "line"),
    [
        ("ASTANA, Oct 30 — The talks", "ASTANA, Oct 30"),
        ("KABUL, Afghanistan (AP) — Two men", "KABUL, Afghanistan (AP)"),
        ("Astana (Kazakhstan) : A new round", "Astana (Kazakhstan)"),
        ("MOSCOW, September 29. /TASS/. The ministry", "MOSCOW, September 29. /TASS/"),
        ("TRIPOLI/BENGHAZI, Libya (Reuters) - Forces", "TRIPOLI/BENGHAZI, Libya (Reuters)"),
        ("الخرطوم (سونا) - قال الوزير", "الخرطوم (سونا)"),
        ("KUALA LUMPUR: Both sides", "KUALA LUMPUR"),
        ("BREAKING: Both sides", None),
        ("UNHCR: Both sides", None),
        ("Aid — what is left of it — came", None),
        ("Kremlin: no talks before Friday", None),
        ("UN envoy said - no", None),
        ("The seventh round of talks began", None),
    ],
)
def test_a_date_line_is_told_from_the_words_of_a_story(story: str, line: str | None) -> None:
    """A place in capitals, or with a country, a day or an agency, and a dash or a colon behind it."""
    found = dateline(story)
    assert (found and found[0]) == line


@pytest.mark.parametrize(
    "line", ["12 comments", "Подписывайтесь на наш канал", "تابعونا على تويتر", "— * —", "World » Asia » Central", "© 2017 Post",
             "5 min read", "Ana Prieto is a correspondent for the Post. Twitter: @prieto"]
)  # fmt: skip
def test_furniture_is_known_in_several_languages(line: str) -> None:
    """Another language is another line of words."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["“No,” he said.", "The minister wrote on Twitter: Nobody was hurt.", "North | 12 | 5",
     "A journalist, @omar_said, counted 12 bodies in the town.", "The ministry's account on Twitter, @ministry, gave no number.",
     "The figures do not necessarily reflect the whole toll, it said.", "Posted in the north since May, the unit lost 12 men.",
     "Powered by diesel, the pumps ran for 3 days.", "12 people were killed.", "Home to 40,000, the town fell.",
     "More than 300 fighters left.", "Print works in the town were shelled.", "Save for two shells, the night was quiet."],
)  # fmt: skip
def test_a_short_sentence_is_no_furniture(line: str) -> None:
    """What is lost costs more than a button that is kept."""
    assert not is_furniture(line)
