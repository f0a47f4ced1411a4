"""The tags that pages write with."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import QueryDict
from django.template import Context, Template
from django.test import RequestFactory

from holdfire.record.problems import Problem
from holdfire.web.marks import MARKS, ORGANISATION_SHAPES, SHAPES
from holdfire.web.templatetags import holdfire as tags


def written(text: str, query: str = "", **held: Any) -> str:
    """What a template writes, asked for with a query string."""
    request = RequestFactory().get(f"/list/?{query}")
    return Template(text).render(Context({"request": request, **held}))


def parameters(text: str, query: str) -> dict[str, list[str]]:
    """The parameters of an address that a template writes."""
    address = written(text, query).replace("&amp;", "&")
    assert address.startswith("?")
    return dict(QueryDict(address[1:]).lists())


def test_a_figure_links_to_what_stands_behind_it() -> None:
    """Any number on a page opens the statements behind it and says how many they are."""
    shown = written('{% fig 16566 "/record/?kind=report" behind=1 size="l" %}')
    assert 'href="/record/?kind=report"' in shown
    assert 'class="fig fig-l"' in shown
    assert 'title="1 statement behind this"' in shown
    assert ">16,566<" in shown


def test_a_figure_without_a_value_says_that_it_is_not_known() -> None:
    """Missing is neither zero nor blank."""
    assert written('{% fig value "/record/" %}', value=None) == '<span class="unknown">not known</span>'
    assert ">0<" in written('{% fig 0 "/record/" %}')


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (0, 1, "0…1"),
        (7, 7, "7"),
        (3, None, "at least 3"),
        (None, 5, "at most 5"),
        (1200, 1500, "1,200…1,500"),
    ],
)
def test_an_interval_says_at_least_and_at_most(low: int | None, high: int | None, shown: str) -> None:
    """What is known by halves is shown as an interval, isolated from the direction of the text."""
    assert tags.interval(low, high) == f'<bdi dir="ltr">{shown}</bdi>'


def test_changes_carry_their_sign() -> None:
    """A change is written with + or a true minus; none at all stays 0."""
    assert [tags.number(value, signed=True) for value in (2, -6, 0)] == [
        '<bdi dir="ltr">+2</bdi>',
        '<bdi dir="ltr">−6</bdi>',
        '<bdi dir="ltr">0</bdi>',
    ]
    assert "−2…−1" in tags.interval(-2, -1, signed=True)


@pytest.mark.parametrize("code", sorted(MARKS))
def test_every_state_is_a_word_beside_its_colour(code: str) -> None:
    """No state is told by colour alone: a word always stands there, a shape wherever it is a verdict."""
    shown = tags.badge(code)
    mark = MARKS[code]
    assert str(mark.word) in shown
    assert mark.shape == "" or SHAPES[mark.shape] in shown


def test_verdicts_differ_in_shape() -> None:
    """Whoever sees no colours still tells the verdicts and the assessments apart."""
    verdicts = ("breach", "exempt", "undetermined", "contested", "not_covered", "agreed")
    assessments = ("unverified", "corroborated", "confirmed", "refuted", "unverifiable", "contested")
    for group in (verdicts, assessments):
        assert len({MARKS[code].shape for code in group}) == len(group)


def test_a_state_that_nobody_drew_is_shown_in_its_own_words() -> None:
    """A state without a mark is neither hidden nor guessed at."""
    assert "half agreed" in tags.badge("half_agreed")


def test_organisations_differ_in_shape_not_in_colour() -> None:
    """Each party has a shape; a publisher, who is no party, is drawn as a sheet."""
    shown = [tags.org("X", index) for index in range(len(ORGANISATION_SHAPES))]
    assert len(set(shown)) == len(shown)
    assert SHAPES["sheet"] in tags.org("UCDP")
    assert "transcribed" in tags.org("Iran", 2, transcribed=True)


def test_what_was_written_by_others_is_escaped() -> None:
    """No tag lets text of a statement become markup."""
    evil = '"><script>alert(1)</script>'
    for shown in (
        tags.org(evil, 0),
        tags.badge("contested", evil),
        tags.badge(evil),
        tags.unknown(evil),
        tags.fig(evil, evil),
        written("{% chip id %}", id=evil),
        tags.sparkline([1, 2], label=evil),
        tags.bar(0, 1, label=evil),
        written("{% problem found %}", found=Problem("HF-7901", evil, evil, evil)),
        written("{% map_config config %}", config={"bounds": evil}),
        written('{% keep "on" %}', f"q={evil}"),
    ):
        assert "<script>alert" not in shown


def test_no_tag_writes_a_style() -> None:
    """The policy of the pages forbids style attributes."""
    shown = [
        tags.bar(0.24, 0.3),
        tags.sparkline([1, None, 2], [2, None, 2]),
        tags.icon("map"),
        tags.org("X", 1),
    ]
    shown += [tags.badge(code) for code in MARKS]
    assert not [one for one in shown if "style=" in one]


def test_a_day_has_its_weekday_and_year() -> None:
    """Days are written out, and machines find the ISO date beside them."""
    assert tags.day(date(2017, 10, 30)) == '<time datetime="2017-10-30">Mon 30 Oct 2017</time>'
    assert tags.day("2017-10-30") == tags.day(date(2017, 10, 30))
    assert "09:00 UTC" in tags.day(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    assert "unknown" in tags.day(None)


def test_a_period_of_one_day_is_a_day() -> None:
    """A period names both its ends, unless they are one day."""
    assert tags.days("2017-10-24", "2017-10-30").count("<time") == 2
    assert tags.days("2017-10-30", "2017-10-30") == tags.day("2017-10-30")


def test_a_chip_is_the_short_id_and_leads_to_the_statement() -> None:
    """Eight digits are shown, the whole id is in the address and on hover."""
    whole = "5359cd70" + "ab" * 28
    shown = written("{% chip id %}", id=whole)
    assert ">5359cd70<" in shown
    assert f"{whole}/" in shown
    assert written("{% chip id %}", id=bytes.fromhex(whole)) == shown


def test_links_carry_the_two_clocks_and_nothing_else() -> None:
    """A page that shows the past leads to pages of the same past; its filters stay behind."""
    past = "on=2017-10-30&known=2017-11-02&type=fire"
    assert "known=2017-11-02" in written("{% chip id %}", past, id="5359cd70" + "ab" * 28)
    shown = written('{% to "problem" "HF-7901" span=1 zone=zone %}', past, zone=None)
    assert shown == "/problems/HF-7901/?span=1&amp;on=2017-10-30&amp;known=2017-11-02"
    assert "on=2017-05-04" in written('{% to "problems" on="2017-05-04" %}', past)


def test_an_interval_that_is_open_above_says_so() -> None:
    """A figure with a lowest number alone is no exact one."""
    assert "at least 30" in written('{% fig 30 "/x/" high=None %}')
    assert "3…4" in written('{% fig 3 "/x/" high=4 %}')
    assert "unknown" in written('{% fig None "/x/" high=None %}')


def test_a_link_keeps_the_other_parameters() -> None:
    """Filters stay in the address when the page of a list changes."""
    kept = parameters("{% query page=2 %}", "type=shelling&type=fire&on=2017-10-30&page=1")
    assert kept == {"type": ["shelling", "fire"], "on": ["2017-10-30"], "page": ["2"]}


def test_a_parameter_can_be_taken_away() -> None:
    """None removes a parameter; the language, once chosen, does not travel in links."""
    assert parameters("{% query page=None %}", "page=3&q=x&lang=ar") == {"q": ["x"]}


def test_one_of_several_filters_can_be_taken_away() -> None:
    """Removing a filter leaves its neighbours and begins at the first page."""
    kept = parameters('{% without "type" "fire" %}', "type=shelling&type=fire&page=4")
    assert kept == {"type": ["shelling"]}


def test_a_form_carries_the_other_parameters() -> None:
    """A form that changes the day keeps the filters, and its own field is not there twice."""
    shown = written('{% keep "on" "page" %}', "on=2017-10-30&type=fire&page=2&lang=ar")
    assert shown == '<input type="hidden" name="type" value="fire">'


@pytest.mark.parametrize(
    ("now", "state", "following"),
    [("", None, "day"), ("day", "ascending", "-day"), ("-day", "descending", "day")],
)
def test_a_table_head_sorts_and_turns_round(now: str, state: str | None, following: str) -> None:
    """A head tells how the table is sorted, and clicking it again turns the order round."""
    shown = written('{% sort "day" "Day" %}', f"sort={now}" if now else "")
    assert f"sort={following}" in shown
    assert (f'aria-sort="{state}"' in shown) if state else ("aria-sort" not in shown)


def test_a_problem_names_its_code_place_and_mending() -> None:
    """A refusal says what, where and how to mend it, and links to the page of its code."""
    shown = written(
        "{% problem found %}", found=Problem("HF-7901", "No such day.", "line 7", "Write 2017-10-30.")
    )
    for part in ("HF-7901", "No such day.", "line 7", "Write 2017-10-30.", "/problems/HF-7901/"):
        assert part in shown
