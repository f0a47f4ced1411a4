"""Pages, PDFs and everything else that is handed in: told by content, read apart, refused with a sentence, never run."""

from __future__ import annotations

import io
import os
import resource
import socket
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from holdfire.press.intake import child
from holdfire.press.intake.apart import Apart
from holdfire.press.intake.opening import Opener
from holdfire.press.intake.problems import MEMORY, SECONDS
from holdfire.press.tests.pieces import PAGE, PRINTED, SCRIPT, SENTENCES, pdf
from holdfire.record.problems import Refused


@pytest.fixture(scope="module")
def opener() -> Iterator[Opener]:
    """One process reads the pages and PDFs of all of these tests."""
    with Opener() as one:
        yield one


def test_a_page_s_story_comes_out_whole_and_nothing_else_does(opener: Opener) -> None:
    """Sentences in order, blanks plain; menus, banners, buttons, related pieces and the foot are gone; what the page declares is kept."""
    got = opener.open(PAGE.encode(), "by its name a picture.png")
    text = got.text
    assert text.body.split("\n\n") == [SENTENCES[0], f"{SENTENCES[1]} <b>Bold</b>", *SENTENCES[2:]]
    assert (text.title, text.outlet, text.author) == (
        "Truce monitors count 14 violations",
        "Harbour Gazette",
        "Ana Prieto",
    )
    assert (text.published, text.dateline) == (date(2017, 10, 30), "NORTHPORT, Oct 30 (Wire)")
    assert (got.media_type, got.address, text.language) == (
        "text/html",
        "https://gazette.example/2017/truce",
        "en",
    )
    assert "alert" not in text.body


def test_other_pieces_that_a_page_announces_stay_out(opener: Opener) -> None:
    """Whether they are article elements of their own, or stand in the story's under a name that sites give to such parts."""
    teaser = "<p>Twelve people were killed in a ferry accident on the southern coast, the harbour office said today.</p>"
    cards = f'<article class="card">{teaser}</article>' * 3
    page = PAGE.replace("<aside>", f'<div class="article__related-stories related">{teaser}</div><aside>')
    crowded = page.replace("</main>", f"{cards}</main>")
    assert crowded.count("ferry") == 4
    body = opener.open(crowded.encode(), "page").text.body
    assert "ferry" not in body
    assert body.split("\n\n")[-1] == SENTENCES[-1]


def test_a_story_that_is_not_in_paragraph_elements_is_found_all_the_same(opener: Opener) -> None:
    """Where a page's article element has a byline in a paragraph and the story in bare divisions."""
    story = "".join(
        f"<div>{one} Words that follow make it long enough to be found.</div>" for one in SENTENCES
    )
    page = f"<html><body><article><p>By our own special correspondent in the north of the country</p>{story}</article></body></html>"
    assert [one[:16] for one in opener.open(page.encode(), "page").text.body.split("\n\n")][-4:] == [
        one[:16] for one in SENTENCES
    ]


def test_a_page_without_an_article_element_is_read_by_its_shape(opener: Opener) -> None:
    """Line breaks part paragraphs where a page has nothing better, and a table's row is a line."""
    story = "<br><br>".join(f"{one} Words that follow make it long enough to be found." for one in SENTENCES)
    row = "<table><tr><th>Area</th><th>Violations</th></tr><tr><td>North of the river</td><td>12 violations</td></tr></table>"
    page = f"<html><body><h1>Counted</h1><div>{story}</div></body></html>"
    body = opener.open(page.encode(), "page").text.body
    assert [line[:16] for line in body.split("\n\n")][:4] == [one[:16] for one in SENTENCES]
    listed = opener.open(PAGE.replace(last := f"<p>{SENTENCES[3]}", row + last).encode(), "page").text.body
    assert "North of the river, 12 violations" in listed.split("\n\n")


def test_a_pdf_s_lines_become_paragraphs(opener: Opener) -> None:
    """Lines are joined, parted words too, and the head is read as of any text."""
    text = opener.open(PRINTED, "page.html").text
    assert text.body.split("\n\n")[0].endswith("no time for negotiations.")
    assert (text.title, text.author, text.published) == ("Truce monitors count 14 violations", "Ana Prieto", date(2017, 10, 30))  # fmt: skip
    assert text.body.split("\n\n")[1].startswith("“We saw no heavy weapons,”")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The envoy’s visit to Besançon — a first — was “cordial”, the señor said.", "cp1252"),
        ("Министр сказал, что перемирие на севере страны соблюдается и нарушений нет.", "cp1251"),
        ("قال الوزير إن الهدنة صامدة في شمال البلاد وإن المراقبين لم يسجلوا أي خرق هذا اليوم.", "cp1256"),
        ("The truce holds, قال الوزير, and перемирие держится, they said.", "utf-8-sig"),
        ("The truce holds, قال الوزير, and перемирие держится, they said.", "utf-16"),
        ("The truce holds in the north, the mission said today.", "utf-16-le"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_has(opener: Opener, text: str, encoding: str) -> None:
    """By its mark, by what fits, by what it can be; scripts and directions may stand side by side."""
    assert opener.open(text.encode(encoding), "file").text.body == text


def test_a_page_is_read_in_the_encoding_that_it_declares(opener: Opener) -> None:
    """Where its bytes are no UTF-8."""
    page = "<html><head><meta charset=windows-1251></head><body><p>Перемирие на севере страны соблюдается, сказал министр.</p></body></html>"
    got = opener.open(page.encode("cp1251"), "page")
    assert (got.encoding, got.text.body) == (
        "cp1251",
        "Перемирие на севере страны соблюдается, сказал министр.",
    )


def test_unseen_signs_are_left_out_and_counted(opener: Opener) -> None:
    """What would turn a line round or cut a word stays out; the joiner that Persian spelling needs stays in."""
    got = opener.open(
        "The \u202e\u2066liar\u2069\u202c said\x00 that 400\u00a0000 می\u200cشود left.".encode(), "file"
    )
    assert got.text.body == "The liar said that 400 000 می\u200cشود left."
    assert got.notes[0].sentence == "Unseen signs left out: 5."


def test_text_that_looks_like_a_script_is_text(opener: Opener) -> None:
    """It is stored to the letter and never run; a page escapes it."""
    got = opener.open(SCRIPT.encode(), "file")
    assert (got.media_type, got.text.body) == ("text/plain", SCRIPT)


def locked() -> bytes:
    """A PDF that asks for a password."""
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(PRINTED))), io.BytesIO()
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(out)
    return out.getvalue()


def bomb() -> bytes:
    """A PDF of some kilobytes whose page unpacks to 300 MB, packed twice."""
    packed = zlib.compress(zlib.compress(b"0" * 300_000_000, 1), 9)
    return pdf(stream=packed, filters=b"/Filter[/FlateDecode/FlateDecode]")


DEEP = b"<html><body>" + b"<div>" * 40_000 + b"x"
BAD = {
    "empty": (b"\xef\xbb\xbf \n", "HF-8310"),
    "nothing but furniture": (b"Home\nWorld\nFollow us\nLoading...\n", "HF-8311"),
    "a page of nothing but links": (b"<html><body><nav><a href=/>Home</a></nav></body></html>", "HF-8311"),
    "50 MB": (b"<p>" * (50 * 1024 * 1024 // 3), "HF-8312"),
    "a book": (b"The truce holds in the north today, they say. " * 8000, "HF-8313"),
    "ten megabytes of line ends": (b"a\n" * 5_000_000, "HF-8313"),
    "half a million lines": (b"a b\n" * 500_000, "HF-8313"),
    "zip": (b"PK\x03\x04" + b"a" * 99, "HF-8314"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "HF-8314"),
    "bytes": (b"ab\0\0\0c" * 99, "HF-8314"),
    "scanned": (pdf(stream=b"0 0 m 100 100 l S"), "HF-8315"),
    "locked": (locked(), "HF-8316"),
    "cut off": (PRINTED[:300], "HF-8317"),
    "pages in a ring": (PRINTED.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), "HF-8317"),
    "bomb": (bomb(), "HF-8317"),
    "no encoding": (bytes(range(1, 256)) * 99, "HF-8318"),
    "lost signs": ("перемирие \ufffd\ufffd\ufffd\ufffd держится".encode(), "HF-8318"),
    "read wrongly": ("Министр сказал, что перемирие держится".encode().decode("latin-1").encode(), "HF-8319"),
    "own entities": (b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l "lol">]><html><body>&l;</body></html>', "HF-8320"),
    "feed": (b'<?xml version="1.0"?><rss><channel></channel></rss>', "HF-8320"),
    "drawing": (b'<svg onload="alert(1)"></svg>', "HF-8320"),
    "a hundred thousand levels": (DEEP * 3, "HF-8321"),
    "forty thousand levels": (DEEP, "HF-8311"),
    "a million tags": (b"<html><p>" + b"<b>a</b> " * 500_000, "HF-8321"),
    "brackets": (b"<html>" + b"<" * 49_000, "HF-8311"),
    "deep data": (b'<html><script type="application/ld+json">' + b"[" * 200_000 + b"</script><p>x", "HF-8311"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_its_sentence_and_the_next_one_is_read(
    opener: Opener, data: bytes, code: str
) -> None:
    """What, where and how to mend it; nothing that a file does touches the next."""
    with pytest.raises(Refused) as refused:
        opener.open(data, "the file")
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == (code, "the file")
    assert problem.sentence.endswith(".")
    assert opener.open(PAGE.encode(), "page").text.body.startswith("NORTHPORT")


def test_signs_read_wrongly_here_and_there_are_told_and_kept(opener: Opener) -> None:
    """A person sees to it; the text is as it came."""
    body = f"The envoyâ€™s visit was a success, he said. {SENTENCES[3]} It wasnâ€™t long. {SENTENCES[1]}"
    got = opener.open(body.encode(), "file")
    assert [note.code for note in got.notes] == ["HF-8319"]
    assert "â€™" in got.text.body


@pytest.mark.parametrize(
    "worst",
    ["a | ", "12 ", "Ab ", "(", "@", ". ", "<a ", "&amp;", "Oct 30, 2017 ", "A" * 30 + " - ", "By Ab ", '"', "a.b.", "â€", "@a.", "www.a", "Ab, "],
)  # fmt: skip
def test_no_rule_takes_long_over_what_is_made_to_take_long(opener: Opener, worst: str) -> None:
    """Every rule reads a text once: 290,000 signs of the worst kind end, in one line and in four thousand."""
    for joined in (worst * (290_000 // len(worst)), "\n".join([worst * (70 // len(worst))] * 4000)):
        try:
            opener.open(joined.encode(), "file")
        except Refused as refused:
            assert refused.problems[0].code in {"HF-8311", "HF-8313", "HF-8319"}


def test_a_process_that_takes_too_long_is_ended_and_started_again() -> None:
    """The worker that asked lives on, and so does what comes next."""
    apart = Apart(seconds=0.001)
    with pytest.raises(Refused, match=r"more than 0.001 seconds.*HF-8321"):
        apart.read("html", PAGE.encode() * 100, "page")
    apart.seconds = SECONDS
    assert apart.read("html", PAGE.encode(), "page").head.author == "Ana Prieto"
    apart.close()


def test_the_process_has_little_memory_writes_nothing_and_is_told_no_variable(opener: Opener) -> None:
    """As the system sees it, not as the process says."""
    opener.open(PAGE.encode(), "page")
    process = opener.apart.process
    assert process is not None
    assert resource.prlimit(process.pid, resource.RLIMIT_AS) == (MEMORY, MEMORY)
    assert resource.prlimit(process.pid, resource.RLIMIT_FSIZE) == (0, 0)
    told = Path(f"/proc/{process.pid}/environ").read_bytes().split(b"\0")
    assert {one.partition(b"=")[0] for one in told if one} <= {
        b"PYTHONPATH",
        b"PYTHONUTF8",
        b"PYTHONDONTWRITEBYTECODE",
        b"LC_CTYPE",
    }


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.__new__", ()),
        ("socket.getaddrinfo", ()),
        ("subprocess.Popen", ()),
        ("os.system", ()),
        ("open", ("/tmp/x", "w")),
    ],
)
def test_where_files_are_read_nothing_is_fetched_started_or_written(
    event: str, arguments: tuple[str, ...]
) -> None:
    """The process refuses before the system is asked."""
    with pytest.raises(PermissionError):
        child.forbid(event, arguments)


def test_reading_a_page_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page and no PDF makes a library open a connection or start a program: the same readers, here, with both barred."""

    def barred(*_: object, **__: object) -> None:
        raise AssertionError("a connection or a program")

    for place, name in ((socket, "socket"), (socket, "create_connection"), (os, "system"), (os, "execv")):
        monkeypatch.setattr(place, name, barred)
    fetched = PAGE.replace(
        "<main>",
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><amp-img src="http://127.0.0.1:9/"><main>',
    )
    assert "blocks" in child.answer("html", fetched.encode())
    assert "blocks" in child.answer(
        "html",
        b'<html><head><link rel="amphtml" href="http://127.0.0.1:9/a"></head><body><p>Short.</p></body></html>',
    )
    assert "blocks" in child.answer("pdf", PRINTED)
