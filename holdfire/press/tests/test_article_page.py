"""The page of an article: its text and what waits for those who added it, its claims for everybody."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest
from django.test import Client

from holdfire.press import desk, queries, visible
from holdfire.press.models import Claim, Figure, Rejected
from holdfire.press.tests.at_desk import AGAIN, ARTICLE, BODY, PAGE, QUOTED, SECRET, TOLD, act, add, setting
from holdfire.record import attachments
from holdfire.record.queries import size, statements
from holdfire.testing import DESK, browser_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def text(record: str, monkeypatch: Any) -> str:
    """An article on the desk; the hash of its text."""
    setting(monkeypatch)
    return add()


def items() -> list[desk.Item]:
    """The proposals of the article, in reading order."""
    on = desk.desk(ARTICLE, DESK)
    assert on is not None
    return list(on.items)


def named(words: str) -> desk.Item:
    """The proposal of these words."""
    return next(one for one in items() if one.proposal.words == words)


def test_those_who_added_it_see_the_text_with_every_proposal_marked(text: str) -> None:
    """Nested marks too: the figure stands within the claim; each mark leads to its proposal, each kind has its line."""
    shown = browser_of("report").get(PAGE).text
    assert SECRET in shown and escape("<script>alert(1)</script>") in shown and "<script>alert" not in shown
    claim, figure = (named(words).name for words in (TOLD, "around 400 people"))
    assert f'data-of="{claim} {figure}">around 400 people</mark>' in shown
    assert all(f'id="w-{one.name}"' in shown and f'id="claim-{one.name}"' in shown for one in items())
    assert "around 400: no bounds given" in shown


def test_nobody_else_sees_the_text(text: str) -> None:
    """Not another organisation, not somebody who may only stand at the door, not by document, statement, API, list or file."""
    act(browser_of("report"), f"confirm:{named(AGAIN).name}")
    other = browser_of("report", organisation="organisation:other", name="Olga")
    row = queries.articles().get(key=ARTICLE)
    pages = [PAGE, "/press/", "/press.csv", "/press/said/", f"/record/document/{text}", f"/record/statement/{row.part}/",
             f"/record/statement/{row.part}/proof", "/api/v1/articles", "/api/v1/claims", f"/press/paper-2017-10-30-abcdef/?known=checkpoint-{size()}"]  # fmt: skip
    for browser in (other, Client()):
        for page in pages:
            answer: Any = browser.get(page)
            whole = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert SECRET.encode() not in whole and QUOTED.encode() not in whole, page
    assert AGAIN in other.get(PAGE).text and "https://paper.example/1" in other.get(PAGE).text
    assert other.get(f"/record/document/{text}").status_code == 404
    assert other.post(PAGE, {"do": "confirm:x"}).status_code == 404


def test_naming_the_hash_of_another_s_text_gives_nothing(text: str) -> None:
    """Whoever states that the same text is theirs sees it no more than before."""
    add("Other words.", organisation="organisation:other")
    row = queries.articles().filter(organisation="organisation:other").get()
    assert visible.kept(ARTICLE, "organisation:other") is not None
    row.text = text
    row.save(update_fields=["text"])
    assert visible.kept(ARTICLE, "organisation:other") is None
    assert visible.kept(ARTICLE, None) is None


def test_a_figure_is_opened_with_the_sentence_that_it_stands_in(text: str) -> None:
    """At most 40 words of it, for members of other organisations too; the number in few words before it."""
    one = next(one for one in items() if one.proposal.figure)
    act(browser_of("report"), f"confirm:{one.name}")
    told = browser_of("read", organisation="organisation:other", name="Olga").get(PAGE).text
    assert "<b>around 400</b> killed" in told and "no bounds given" not in told
    assert "told the Agency on Friday that around 400 people" in told.replace("\n", " ")


def test_confirming_twice_adds_nothing(text: str) -> None:
    """A claim is signed by the member's organisation under the proposal's name, with all that was proposed."""
    browser, one = browser_of("report"), named(QUOTED)
    assert act(browser, f"confirm:{one.name}").status_code == 302
    before = size()
    act(browser, f"confirm:{one.name}")
    claim = Claim.objects.now().get(key=one.key)
    assert size() == before
    assert (claim.organisation, claim.form, claim.paragraph, claim.exact_words) == (DESK, "quote", 2, QUOTED)
    assert (claim.speaker, claim.speaks_for) == ("Marya Lavrentieva", "organisation:foreign-office")
    assert claim.touches == ["round:astana/6"] and claim.mark
    act(browser, f"confirm:{named('around 400 people').name}")
    figure = Figure.objects.now().get()
    assert (figure.best, figure.low, figure.territory, figure.through) == (400, None, "place:L1", ["Agency"])
    assert figure.sentence and len(figure.sentence.split()) <= 40


def test_what_was_withdrawn_waits_again_and_can_be_confirmed_anew(text: str) -> None:
    """A withdrawal frees the name."""
    browser, one = browser_of("report"), named(AGAIN)
    act(browser, f"confirm:{one.name}")
    part = Claim.objects.now().get(key=one.key).part
    browser.post(f"/record/statement/{part}/withdraw", {"reason": "Too early."})
    assert named(AGAIN).state == "waiting"
    act(browser, f"confirm:{one.name}")
    assert named(AGAIN).state == "confirmed"


def test_a_correction_is_signed_as_it_was_typed(text: str) -> None:
    """With names of the record's own things; a fault keeps what was typed and says what to do."""
    browser, one = browser_of("report"), named(TOLD)
    typed = {"says": "Some 400 were killed.", "form": "paraphrase", "speaker": "M. Lavrentieva", "organisation": "foreign office",
             "through": "Agency; Wire", "on": "27 Oct 2017", "when": "2011/..", "where": "Lowtown", "touches": "Astana, round 6"}  # fmt: skip
    form = browser.get(f"{PAGE}?at={one.name}&do=correct").text
    assert 'value="Lowtown"' in form and 'value="Foreign Office"' in form
    wrong = act(browser, f"correct:{one.name}", **(typed | {"where": "Nowhere", "says": "word " * 41}))
    assert (
        wrong.status_code == 422
        and "HF-8330" in wrong.text
        and "HF-8331" in wrong.text
        and "M. Lavrentieva" in wrong.text
    )
    assert Claim.objects.now().count() == 0
    assert act(browser, f"correct:{one.name}", **typed).status_code == 302
    claim = Claim.objects.now().get(key=one.key)
    assert (claim.says, claim.through, claim.where, claim.when) == (
        "Some 400 were killed.",
        ["Agency", "Wire"],
        ["place:L1"],
        "2011/..",
    )
    assert claim.touches == ["round:astana/6"] and str(claim.on) == "2017-10-27"


def test_a_rejection_is_the_desk_s_own_note_and_can_be_undone(text: str) -> None:
    """Nothing of it stands in the record."""
    browser, one, before = browser_of("report"), named(AGAIN), size()
    answer = act(browser, f"reject:{one.name}")
    assert f"undo={one.name}" in answer.headers["Location"] and size() == before
    assert "#claim-" in answer.headers["Location"]  # the page opens where the next one's buttons are
    assert named(AGAIN).state == "rejected" and Rejected.objects.get().organisation == DESK
    assert "Undo" in browser.get(answer.headers["Location"]).text
    act(browser, f"undo:{one.name}")
    assert named(AGAIN).state == "waiting"


def test_several_are_confirmed_at_once_where_each_was_seen(text: str) -> None:
    """The page says which were open; one that was not is left."""
    browser, (first, second, *_rest) = browser_of("report"), items()
    answer = browser.get(f"{PAGE}?at={second.name}&seen={first.name}")
    assert f'name="seen" value="{first.name},{second.name}"' in answer.text
    act(browser, "seen", seen=f"{first.name},{second.name},zzz")
    assert (
        sum(one.state == "confirmed" for one in items()) == 0
    )  # one of the names is no proposal: nothing is signed
    act(browser, "seen", seen=f"{first.name},{second.name}")
    assert [one.state for one in items()][:2] == ["confirmed", "confirmed"]
    assert len(list(statements(["claim", "figure"]))) == 2


def test_another_page_opens_the_article_at_the_sentence(text: str) -> None:
    """The sentence is lit where the text may be seen; the claim is marked for all others."""
    browser, one = browser_of("report"), named(AGAIN)
    act(browser, f"confirm:{one.name}")
    answer = browser.get(f"/press/claim/{one.key.partition(':')[2]}/?on=2017-10-30")
    assert answer.headers["Location"] == f"{PAGE}?on=2017-10-30&at={one.name}#claim-{one.name}"
    assert 'lit" data-of' in browser.get(answer.headers["Location"]).text
    other = browser_of(name="Olga", organisation="organisation:other")
    assert f'id="claim-{one.name}"' in other.get(PAGE).text


def test_a_member_who_may_only_read_is_shown_no_button(text: str) -> None:
    """And is refused with a sentence."""
    browser = browser_of("read")
    assert 'value="confirm:' not in browser.get(PAGE).text and SECRET in browser.get(PAGE).text
    assert act(browser, f"confirm:{items()[0].name}").status_code == 403


XSS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "' onfocus=alert(1) x='")


@pytest.mark.parametrize("payload", XSS)
def test_whatever_an_article_says_is_shown_as_text(record: str, monkeypatch: Any, payload: str) -> None:
    """Title, author, address, speaker and quote; an address that is none of the web's is no link."""
    setting(monkeypatch)
    add(BODY + payload, title=payload, author=payload, address=f"javascript:alert('{payload}')")
    browser, one = browser_of("report"), named(AGAIN)
    typed = {"says": payload, "speaker": payload, "office": payload, "through": payload, "form": "quote"}
    assert act(browser, f"correct:{one.name}", **typed).status_code == 302
    person = Claim.objects.now().get()
    shown = [
        browser.get(page).text for page in (PAGE, "/press/", "/press/said/", f"/press/claim/{one.key[6:]}/")
    ]
    shown.append(browser_of(name="Olga", organisation="organisation:other").get(PAGE).text)
    assert person.speaker == payload and escape(payload) in shown[0].replace("&#x27;", "&#x27;")
    for page in shown:
        assert payload not in page or payload == "{{ 7*7 }}"
        assert 'href="javascript:' not in page and ">49<" not in page


def test_as_of_a_checkpoint_nothing_waits(text: str) -> None:
    """The page is the same for everybody then, and nobody writes into the past."""
    shown = browser_of("report").get(f"{PAGE}?known=checkpoint-{size()}").text
    assert SECRET not in shown and "Waits for you" not in shown
    assert (
        browser_of("report", name="Dana")
        .post(f"{PAGE}?known=checkpoint-{size()}", {"do": "seen"})
        .status_code
        == 404
    )


def test_an_article_whose_text_is_gone_still_shows_its_claims(text: str) -> None:
    """A document that was erased takes the text away, and nothing else."""
    attachments.path(text).unlink()
    answer = browser_of("report").get(PAGE)
    assert answer.status_code == 200 and SECRET not in answer.text and "Talks go on" in answer.text
    assert BODY not in answer.text


def test_a_text_that_breaks_the_reader_takes_no_page_down(text: str, monkeypatch: Any) -> None:
    """It is said on the article's page, and the list stands."""

    def broken(*_given: Any) -> Any:
        raise RecursionError

    monkeypatch.setattr(desk, "read", broken)
    desk.looked.cache_clear()
    browser = browser_of("report")
    assert "could not read this text" in browser.get(PAGE).text and SECRET in browser.get(PAGE).text
    assert browser.get("/press/").status_code == 200
