"""Which times a text names, and which days, months, years and intervals they are."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.press.reader import dates
from holdfire.press.reader.text import cut

MONDAY = "2017-10-30"
Row = tuple[str, str | None, list[tuple[str, str | None]]]

WRITTEN: list[Row] = [
    ("Talks opened on 30 October 2017.", None, [("30 October 2017", "2017-10-30")]),
    ("Talks opened on October 30, 2017, in Geneva.", None, [("October 30, 2017", "2017-10-30")]),
    ("They met on Oct. 30th, 2017.", None, [("Oct. 30th, 2017", "2017-10-30")]),
    ("They met on Oct. 30.", MONDAY, [("Oct. 30", "2017-10-30")]),
    ("Signed in Minsk on 12.02.2015 by all.", None, [("12.02.2015", "2015-02-12")]),
    ("Signed on 12/02/2015.", None, [("12/02/2015", "2015-02-12")]),
    ("Signed on 10/30/2017.", None, [("10/30/2017", "2017-10-30")]),
    ("As of 2017-10-30 the crossing was shut.", None, [("2017-10-30", "2017-10-30")]),
    ("On the 30th of October they met.", "2018-01-05", [("the 30th of October", "2017-10-30")]),
    ("On May 4 the guarantors had agreed.", MONDAY, [("May 4", "2017-05-04")]),
    ("The talks were held on September 14-15.", MONDAY, [("September 14-15", "2017-09-14/2017-09-15")]),
    ("They met on 3 and 4 May.", MONDAY, [("3 and 4 May", "2017-05-03/2017-05-04")]),
    (
        "Shelling went on between 15 June and 30 June.",
        MONDAY,
        [("15 June and 30 June", "2017-06-15/2017-06-30")],
    ),
    ("Shelling went on between 15 June and 30 June.", None, [("15 June and 30 June", "--06-15/--06-30")]),
    (
        "It was valid from May 5 to November 5, 2017.",
        None,
        [("May 5 to November 5, 2017", "2017-05-05/2017-11-05")],
    ),
    (
        "They fought from 20 December to 3 January 2015.",
        None,
        [("20 December to 3 January 2015", "2014-12-20/2015-01-03")],
    ),
    ("The truce collapsed in mid-March.", MONDAY, [("mid-March", "2017-03")]),
    ("Elections are planned for early 2018.", MONDAY, [("early 2018", "2018")]),
    ("The war began in March 2011.", None, [("March 2011", "2011-03")]),
    ("The war began in the summer of 2016.", None, [("summer of 2016", "2016-06/2016-08")]),
    ("Since 2014 the region has been split.", None, [("2014", "2014")]),
    ("Fighting in 2014 and 2015 emptied the town.", None, [("2014", "2014"), ("2015", "2015")]),
    ("Between 2014 and 2016 the line moved.", None, [("2014 and 2016", "2014/2016")]),
    ("The 2014–2016 drought hit herders.", None, [("2014–2016", "2014/2016")]),
    ("The blockade was lifted in August.", None, [("August", "--08")]),
    ("The blockade was lifted in late August.", "2020-02-11", [("late August", "2019-08")]),
    ("On Monday, 30 October 2017, they met.", None, [("Monday, 30 October 2017", "2017-10-30")]),
    ("The attack of Friday, June 5 killed three.", "2020-06-09", [("Friday, June 5", "2020-06-05")]),
    ("The mandate runs until 31 January.", MONDAY, [("31 January", "2018-01-31")]),
    ("The next round will be held on January 12.", MONDAY, [("January 12", "2018-01-12")]),
    ("From 4 to 6 May observers counted shells.", MONDAY, [("4 to 6 May", "2017-05-04/2017-05-06")]),
    ("The sides met on May 3, 4 and 5.", MONDAY, [("May 3, 4 and 5", "2017-05-03/2017-05-05")]),
    ("A deal was signed on May 4 last year.", MONDAY, [("May 4 last year", "2016-05-04")]),
    ("A deal was signed in May last year.", MONDAY, [("May last year", "2016-05")]),
    (
        "In 2014, the sides signed a text on September 5.",
        "2019-03-03",
        [("2014", "2014"), ("September 5", "2014-09-05")],
    ),
    (
        "The truce was signed on 5 September 2014. It collapsed in January.",
        "2019-03-03",
        [("5 September 2014", "2014-09-05"), ("January", "2015-01")],
    ),
    ("The order takes effect on the 15th of this month.", MONDAY, [("the 15th of this month", "2017-10-15")]),
    ("It was extended until the end of October 2018.", MONDAY, [("the end of October 2018", "2018-10")]),
    ("The first half of 2017 was calm.", None, [("first half of 2017", "2017-01/2017-06")]),
    (
        "Talks were postponed from 4 May to 6 May 2017.",
        MONDAY,
        [("4 May", "2017-05-04"), ("6 May 2017", "2017-05-06")],
    ),
    ("From January to March, 40 were killed.", MONDAY, [("January to March", "2017-01/2017-03")]),
]
RELATIVE: list[Row] = [
    ("The ministry said on Friday that all would come.", MONDAY, [("Friday", "2017-10-27")]),
    ("The ministry said on Monday that all would come.", MONDAY, [("Monday", "2017-10-30")]),
    ("Rebels attacked a convoy on Tuesday.", MONDAY, [("Tuesday", "2017-10-24")]),
    ("The parties will meet on Monday.", "2017-10-27", [("Monday", "2017-10-30")]),
    ("He said talks would resume on Wednesday.", MONDAY, [("Wednesday", "2017-11-01")]),
    ("Talks are due to open on Thursday.", MONDAY, [("Thursday", "2017-11-02")]),
    ("They agreed to meet on Thursday.", MONDAY, [("Thursday", "2017-11-02")]),
    ("The ceasefire expires on Sunday.", MONDAY, [("Sunday", "2017-11-05")]),
    ("The sides extended the truce until Friday.", MONDAY, [("Friday", "2017-11-03")]),
    ("Next Tuesday the envoy flies to Juba.", MONDAY, [("Next Tuesday", "2017-10-31")]),
    ("It was shelled last Sunday.", MONDAY, [("last Sunday", "2017-10-29")]),
    ("It was shelled last Monday.", MONDAY, [("last Monday", "2017-10-23")]),
    ("Two soldiers died yesterday.", MONDAY, [("yesterday", "2017-10-29")]),
    ("The envoy arrives tomorrow.", MONDAY, [("tomorrow", "2017-10-31")]),
    ("The guns fell silent this morning.", MONDAY, [("this morning", "2017-10-30")]),
    ("A bridge was hit the day before yesterday.", MONDAY, [("the day before yesterday", "2017-10-28")]),
    ("It ended last September.", MONDAY, [("last September", "2017-09")]),
    ("It ended last October.", MONDAY, [("last October", "2016-10")]),
    ("It ended last September.", None, [("last September", "--09")]),
    ("They meet next month.", MONDAY, [("next month", "2017-11")]),
    ("Last week 12 people died.", MONDAY, [("Last week", "2017-10-23/2017-10-29")]),
    ("They meet next week.", MONDAY, [("next week", "2017-11-06/2017-11-12")]),
    ("Over the past week 12 people died.", MONDAY, [("past week", "2017-10-24/2017-10-30")]),
    ("In the past 24 hours, 12 people died.", MONDAY, [("past 24 hours", "2017-10-29/2017-10-30")]),
    ("In the last three days shelling grew.", MONDAY, [("last three days", "2017-10-28/2017-10-30")]),
    ("It fell three days ago.", MONDAY, [("three days ago", "2017-10-27")]),
    ("It fell two weeks ago.", MONDAY, [("two weeks ago", "2017-10-16")]),
    ("It fell eight months ago.", MONDAY, [("eight months ago", "2017-02")]),
    ("It fell a year ago.", MONDAY, [("a year ago", "2016")]),
    (
        "They met on 4 May 2017. A day earlier shells fell.",
        None,
        [("4 May 2017", "2017-05-04"), ("A day earlier", "2017-05-03")],
    ),
    (
        "They met on 4 May 2017. Two days later it broke.",
        None,
        [("4 May 2017", "2017-05-04"), ("Two days later", "2017-05-06")],
    ),
    (
        "He spoke on Friday. The previous day two had died.",
        MONDAY,
        [("Friday", "2017-10-27"), ("The previous day", "2017-10-26")],
    ),
    ("The sides must withdraw within 30 days.", MONDAY, [("within 30 days", "2017-10-30/2017-11-29")]),
    ("Aid will enter within 48 hours.", MONDAY, [("within 48 hours", "2017-10-30/2017-11-01")]),
    ("It must be done by the end of the month.", MONDAY, [("the end of the month", "2017-10")]),
    ("Since May 2016 the road has been shut.", MONDAY, [("May 2016", "2016-05")]),
    (
        "He said on October 20 that a drone was shot down yesterday.",
        MONDAY,
        [("October 20", "2017-10-20"), ("yesterday", "2017-10-19")],
    ),
    (
        "GENEVA, 20 October (Agency) — Shells fell yesterday.",
        MONDAY,
        [("20 October", "2017-10-20"), ("yesterday", "2017-10-19")],
    ),
    ("The envoy will visit in two weeks.", MONDAY, [("two weeks", "2017-11-13")]),
    ("Shells fell on Wednesday last week.", MONDAY, [("Wednesday last week", "2017-10-25")]),
    (
        "Shells fell from Monday to Wednesday.",
        "2017-10-27",
        [("Monday to Wednesday", "2017-10-23/2017-10-25")],
    ),
    ("It was shelled on Friday.", None, [("Friday", None)]),
    ("Two died yesterday.", None, [("yesterday", None)]),
]
# Other styles of news, seen from Wednesday, 13 June 2018.
NEWS: list[Row] = [
    (
        "It would observe a truce from Friday to Sunday.",
        "2018-06-13",
        [("Friday to Sunday", "2018-06-15/2018-06-17")],
    ),
    (
        "It was seized last Thursday, and on Tuesday it was retaken.",
        "2018-06-13",
        [("last Thursday", "2018-06-07"), ("Tuesday", "2018-06-12")],
    ),
    (
        "“We will not wait until Friday,” he said on Tuesday.",
        "2018-06-13",
        [("Friday", "2018-06-15"), ("Tuesday", "2018-06-12")],
    ),
    (
        "They closed the file on Friday, and on August 30 they are to sign it.",
        "2018-06-13",
        [("Friday", "2018-06-08"), ("August 30", "2018-08-30")],
    ),
    ("It announced elections for December 7.", "2018-06-13", [("December 7", "2018-12-07")]),
    ("The toll for May was 172.", "2018-06-13", [("May", "2018-05")]),
    ("May's toll was the highest.", "2018-06-13", [("May", "2018-05")]),
    ("He will be 30 in May.", "2018-06-13", [("May", "2019-05")]),
    ("The commission has until 15 September to report.", "2018-06-13", [("15 September", "2018-09-15")]),
    ("Some 1,100 had arrived by Sunday.", "2018-06-13", [("Sunday", "2018-06-10")]),
    ("Envoys urged both sides on Sunday to stop.", "2018-06-13", [("Sunday", "2018-06-10")]),
    ("The July 15 coup attempt was recalled.", "2018-06-13", [("July 15", "2017-07-15")]),
    ("Fighting flared over the weekend.", "2018-06-13", [("weekend", "2018-06-09/2018-06-10")]),
    ("By contrast, 2002 saw many.", "2018-06-13", [("2002", "2002")]),
    ("In May 12 people died.", "2018-06-13", [("May", "2018-05")]),
    (
        "“We lost three men yesterday,” he said Tuesday. “Today we strike.”",
        "2018-06-13",
        [("yesterday", "2018-06-11"), ("Tuesday", "2018-06-12"), ("Today", "2018-06-12")],
    ),
    (
        "Within 24 hours, the town had fallen. All must leave within a week.",
        "2018-06-13",
        [("within a week", "2018-06-13/2018-06-20")],
    ),
    ("A week later, on 8 May, it left.", "2018-06-13", [("8 May", "2018-05-08")]),
    ("They entered on 3 and 14 May 2018.", "2018-06-13", [("14 May 2018", "2018-05-14")]),
    (
        "A mission, deployed in 2014, said on 12 May that it was safe.",
        "2018-06-13",
        [("2014", "2014"), ("12 May", "2018-05-12")],
    ),
    (
        "The forum met in December 2017; the second round opened on 5 February and closed on the 16th.",
        "2018-09-12",
        [("December 2017", "2017-12"), ("5 February", "2018-02-05"), ("the 16th", "2018-02-16")],
    ),
    (
        "Envoys met on 27-28 March 2018. Two have been held since February 23.",
        "2018-04-02",
        [("27-28 March 2018", "2018-03-27/2018-03-28"), ("February 23", "2018-02-23")],
    ),
    (
        "Fewer fell between the evenings of 16 and 18 May.",
        "2018-06-13",
        [("16 and 18 May", "2018-05-16/2018-05-18")],
    ),
    ("Ministers to meet in Oslo on Thursday", "2018-06-13", [("Thursday", "2018-06-14")]),
    ("Published: 12 June 2018 16:36\n\nThree died yesterday.", None, [("yesterday", "2018-06-11")]),
]
NONE = [
    "Prime Minister Theresa May said it may take weeks.",
    "They may march 30 miles.",
    "The women's March on the capital went on.",
    "The Sunday Times reported it.",
    "April Jones joined the mission.",
    "Expo 2017 closed its doors.",
    "UN Security Council Resolution 2254 stands.",
    "Resolution 2254 (2015) stands.",
    "“Astana 4” brought a memorandum.",
    "The fighting has lasted for six months.",
    "It displaced millions within six years.",
    "To date, six rounds were held.",
    "The same day it rained.",
    "He left a few months ago.",
    "The 45-year-old was shot at 6:30 p.m. local time.",
    "A total of 2014 people were counted.",
    "The curfew starts at 2000 GMT.",
    "Members of the March 23 Movement fled.",
    "The 17 February Brigade left.",
    "People pray after Friday prayers.",
    "Every Friday they gather.",
    "Black September was blamed.",
    "Under the 2015 accord both withdrew.",
    "A 72-hour truce held.",
    "Some 2,017 houses burnt, 30.5 percent of all.",
    "One day before the plenary meeting they consulted.",
    "The last week of the campaign was calm.",
    "It has grown over the past six years.",
    "He came in second, then third.",
    "The Good Friday Agreement stands.",
]


def found(body: str, published: str | None) -> list[tuple[str, str | None]]:
    """What is found in a text, in its words and in ISO."""
    text = cut(body, published=date.fromisoformat(published) if published else None)
    return [(text.words(one), one.iso) for one in dates.find(text)]


def bare(words: str) -> str:
    """Words of a date without what leads up to it."""
    low = words.lower()
    for lead in ("between ", "from ", "in ", "the "):
        low = low.removeprefix(lead)
    return low


def check(row: Row) -> None:
    body, published, expected = row
    told = found(body, published)
    assert [(bare(words), iso) for words, iso in told] == [(bare(words), iso) for words, iso in expected]


@pytest.mark.parametrize("row", WRITTEN, ids=lambda row: row[0][:40])
def test_a_written_date_is_read_in_every_form(row: Row) -> None:
    """A year that is not written is the one that tense and nearness speak for; with nothing to go by it stays open."""
    check(row)


@pytest.mark.parametrize("row", RELATIVE, ids=lambda row: row[0][:40])
def test_relative_words_count_from_the_day_of_the_utterance(row: Row) -> None:
    """Weekdays go in the direction of the tense; without any day to count from there is no value."""
    check(row)


@pytest.mark.parametrize("row", NEWS, ids=lambda row: row[0][:40])
def test_news_of_many_styles_is_read_by_the_same_rules(row: Row) -> None:
    """Clauses, deadlines, quotes and lines of their own each have their direction and their day."""
    check(row)


@pytest.mark.parametrize("body", NONE)
def test_names_counts_and_durations_are_no_dates(body: str) -> None:
    """What only looks like a date is not proposed."""
    assert found(body, MONDAY) == []
