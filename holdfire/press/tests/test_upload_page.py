"""Adding an article: read, mended, told what stands already, and signed; its text kept for one organisation alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from holdfire.press import queries, upload_page
from holdfire.press.tests.at_desk import ARTICLE, BODY, PAPER, SECRET, add, setting
from holdfire.record import attachments
from holdfire.record.queries import size
from holdfire.testing import DESK, browser_of

pytestmark = pytest.mark.django_db
PAGE = "/press/new/"
STORY = f"Talks go on in Lowtown\n\n{BODY}\n"
SAID = {"title": "Talks go on in Lowtown", "outlet": "The Paper", "published": "30 Oct 2017", "language": "en",
        "address": "https://paper.example/2"}  # fmt: skip


@pytest.fixture
def member(record: str, monkeypatch: Any) -> Any:
    """Somebody who may report, at a desk that knows The Paper."""
    setting(monkeypatch)
    return browser_of("report")


def send(member: Any, do: str = "sign", **said: str) -> Any:
    """Send the pasted story."""
    return member.post(PAGE, {"do": do, "text": STORY, **said})


def test_nothing_is_stored_before_it_is_signed(member: Any) -> None:
    """What was found is shown, to be mended, with what was taken away; reading stores nothing."""
    before = size()
    shown = send(member, "read")
    assert (
        shown.status_code == 200 and SECRET in shown.text and 'value="Talks go on in Lowtown"' in shown.text
    )
    assert size() == before and not queries.articles().exists()


def test_signing_keeps_the_text_for_the_organisation_alone(member: Any) -> None:
    """One statement of the article, by the outlet, with its address, its marks and the fingerprint of the file."""
    answer = send(member, **SAID)
    row = queries.articles().get()
    assert answer.headers["Location"] == f"/press/{row.key.partition(':')[2]}/"
    assert row.key.startswith("article:paper-2017-10-30-") and len(row.key.rpartition("-")[2]) == 6
    assert (row.outlet, row.document, row.organisation) == (PAPER, "https://paper.example/2", DESK)
    assert row.marks and SECRET in attachments.read_for(DESK, row.text).decode()
    assert not attachments.given_to(row.text, PAPER) and not attachments.given_to(row.attachment, None)
    before = size()
    assert "just this before" in member.get(send(member, **SAID, told=row.key).headers["Location"]).text
    assert size() == before


def test_a_file_comes_back_for_the_one_who_sent_it(member: Any) -> None:
    """The second step names it by a token that nobody else can use."""
    file = SimpleUploadedFile("story.txt", STORY.encode(), "text/plain")
    shown = member.post(PAGE, {"do": "read", "file": file})
    token = shown.context["handed"].token
    other = browser_of("report", name="Olga").post(PAGE, {"do": "sign", "token": token, **SAID})
    assert other.status_code == 422 and "HF-8342" in other.text
    assert member.post(PAGE, {"do": "sign", "token": token, **SAID}).status_code == 302
    assert "HF-8342" in member.post(PAGE, {"do": "sign", "token": token, **SAID}).text


def test_an_unknown_outlet_is_asked_about(member: Any) -> None:
    """Never silently made; what was typed stays."""
    shown = send(member, **(SAID | {"outlet": "New Harbour Post"}))
    assert shown.status_code == 422 and "HF-8338" in shown.text and 'name="new_outlet"' in shown.text
    assert not queries.articles().exists()
    send(member, **(SAID | {"outlet": "New Harbour Post", "new_outlet": "on"}))
    assert queries.articles().get().outlet == "organisation:new-harbour-post"


def test_the_same_piece_under_another_address_is_one_voice(member: Any) -> None:
    """It is told before anything is signed, and kept under the same name unless somebody says otherwise."""
    send(member, **SAID)
    first = queries.articles().get().key
    again = SAID | {"title": "Talks continue", "address": "https://mirror.example/9"}
    shown = send(member, **again)
    assert shown.status_code == 200 and "one voice, not two" in shown.text and queries.articles().count() == 1
    send(member, **again, told=first)
    assert {row.key for row in queries.articles()} == {first} and queries.articles().count() == 2
    send(member, **(again | {"address": "https://mirror.example/10"}), told=first, piece="another")
    assert len({row.key for row in queries.articles()}) == 2


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"title": " "}, "HF-8337"),
        ({"address": "javascript:alert(1)"}, "HF-8340"),
        ({"published": "30 Foo 2017"}, "HF-"),
        ({"outlet": "عنب بلدي", "new_outlet": "on"}, "HF-8339"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(member: Any, said: dict[str, str], code: str) -> None:
    """With a code, and nothing is stored."""
    shown = send(member, **(SAID | said))
    assert shown.status_code == 422 and code in shown.text and not queries.articles().exists()


def test_an_empty_form_and_an_empty_file_get_a_sentence(member: Any) -> None:
    """Neither breaks the page."""
    assert "HF-8341" in member.post(PAGE, {"do": "read"}).text
    empty = member.post(PAGE, {"do": "read", "file": SimpleUploadedFile("a.txt", b" ")})
    assert empty.status_code == 422 and "HF-8310" in empty.text


def test_the_list_tells_what_waits_and_what_is_reprinted(member: Any) -> None:
    """Newest first, filtered and sorted by the address; what waits is told to its own organisation alone."""
    marks = queries.articles
    add()
    send(member, **SAID)
    add(
        "Other words, nothing to be found.",
        "article:paper-2016-01-01-000000",
        title="Old news",
        published="2016-01-01",
    )
    page = member.get("/press/")
    assert [one.article.title for one in page.context["rows"]][-1] == "Old news"
    assert page.context["waits"] == 8 and marks().count() == 3
    assert [one.waits for one in member.get("/press/?waits=1").context["rows"]] == [4, 4]
    assert [one.name for one in member.get("/press/?month=2016").context["rows"]] == [
        "paper-2016-01-01-000000"
    ]
    other = browser_of("report", organisation="organisation:other", name="Olga").get("/press/")
    assert not other.context["mine"] and [one.waits for one in other.context["rows"]] == [None] * 3
    table = b"".join(member.get("/press.csv?month=2016").streaming_content).decode()
    assert table.count("\n") == 2 and "Old news" in table and SECRET not in table
    assert ARTICLE.partition(":")[2] in b"".join(member.get("/press.csv").streaming_content).decode()


def test_files_that_take_long_never_hold_every_thread(member: Any) -> None:
    """With three files being read a fourth is refused with a sentence, and read once one of them is done."""
    for _ in range(3):
        upload_page._TURN.acquire()
    try:
        refused = send(member, "read")
        assert refused.status_code == 422 and "HF-8344" in refused.text
    finally:
        for _ in range(3):
            upload_page._TURN.release()
    assert send(member, "read").status_code == 200
