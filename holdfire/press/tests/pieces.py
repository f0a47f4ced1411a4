"""Pieces of our own making for the tests of intake: a news page, and PDFs written by hand."""

from __future__ import annotations

SENTENCES = (
    "NORTHPORT, Oct 30 (Wire) — Monitors counted 14 violations of the truce on Monday, the joint mission said.",
    "“We saw no heavy weapons,” spokesman Omar Said told reporters in the town hall.",
    "Nobody was hurt.",
    "In the southern district, around 2,300 people left their homes in the past week, according to the relief office.",
)

DATA = """{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "no"}, {"@type": "NewsArticle",
"headline": "Truce monitors count 14 violations", "datePublished": "2017-10-30T23:10:00+04:00",
"author": [{"@type": "Person", "name": "Ana Prieto"}], "publisher": {"@type": "Organization", "name": "Harbour Gazette"}}]}"""

PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Truce monitors count 14 violations | Harbour Gazette</title>
<link rel="canonical" href="https://gazette.example/2017/truce"><script type="application/ld+json">{DATA}</script>
<script>alert("from the head")</script></head><body onload="alert('onload')">
<div id="cookies"><p>We use cookies to give you the best experience. By clicking you agree to our privacy policy.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><article><h1>Truce monitors count 14 violations</h1><p class="byline">By Ana Prieto</p>
<div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<p>{SENTENCES[0].replace("the truce", "the&nbsp;truce")}</p>
<p>{SENTENCES[1]} &lt;b&gt;Bold&lt;/b&gt;<svg onload="alert('svg')"></svg><img src=x onerror="alert('img')"></p>
<iframe src="https://elsewhere.example/"></iframe>
<p>{SENTENCES[2]}</p><p>Subscribe to our newsletter</p>
<p>{SENTENCES[3]}</p>
<aside><h3>Related</h3><p><a href="/1">Storm closes the northern port for the second day in a row this week</a></p></aside>
</article></main>
<section><h3>Related stories</h3><ul><li><a href="/2">Budget vote delayed again</a></li></ul></section>
<footer><p>© 2017 Harbour Gazette. All rights reserved.</p></footer></body></html>"""

SCRIPT = (
    f"""{SENTENCES[1]} <script>alert(1)</script> The text of a man who writes about scripts goes on here."""
)


def pdf(*lines: str, stream: bytes | None = None, filters: bytes = b"") -> bytes:
    """A PDF of one page with these lines, or with a content stream as it is given."""
    if stream is None:
        shown = b" ".join(b"(%s) Tj T*" % _escaped(line) for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 72 760 Td %s ET" % shown
    return _written(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<<%s/Length %d>>stream\n%s\nendstream" % (filters, len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )


def _escaped(line: str) -> bytes:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")


def _written(*objects: bytes) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % one for one in offsets)
    trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


PRINTED = pdf(
    "Truce monitors count 14 violations",
    "By Ana Prieto",
    "30 October 2017",
    "",
    "NORTHPORT, Oct 30 - Monitors counted 14 violations of the truce on Monday, the",
    "joint mission said in its daily bulletin. It gave no place and no time for nego-",
    "tiations.",
    "",
    "“We saw no heavy weapons,” spokesman Omar Said told reporters in the town.",
)
