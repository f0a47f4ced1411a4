"""The import page: looked at first, stored when confirmed, in real threads beside the pages."""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from holdfire.exchange import importing, offered, plans
from holdfire.exchange.offered import OFFERED, Handed, Offered, Tell, Told
from holdfire.exchange.template import TEMPLATES
from holdfire.exchange.tests.handed_in import confirmed, counts, ended, hand_in, looked
from holdfire.record import queries
from holdfire.testing import browser_of

pytestmark = pytest.mark.django_db(transaction=True)

HEAD = "report_id,date_start,date_prec,place_name,longitude,latitude,where_prec,event_type,remark\n"
GOOD = "1,2017-05-04,1,Talbiseh,36.731,34.84,1,battles,\n2,٢٠١٧-٠٥-٠٥,1,Talbiseh,٣٦٫٧٣١,٣٤٫٨٤,1,battles,\n"
BAD = "3,2017-05-06,1,Talbiseh,36.731,95,1,battles,\n4,2017-05-06,1,Talbiseh,36.7,34.8,1,skirmish,\n"
SQUARE = [[36.6, 34.8], [36.8, 34.8], [36.8, 35.0], [36.6, 35.0], [36.6, 34.8]]
AREA = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}
    ],
}


@pytest.fixture
def browser(record: str) -> Client:
    """Somebody of the desk who may report and judge."""
    plans._plans.clear()
    return browser_of("report", "assess")


def uploads() -> list[Path]:
    """What lies in the folder of uploads."""
    return list((Path(settings.HOME) / "uploads").glob("*"))


def reports() -> int:
    """How many reports are in the record."""
    return len(list(queries.statements(["report"])))


def test_nothing_is_stored_before_it_is_confirmed_and_then_it_is_one_submission(browser: Client) -> None:
    """The dry run tells new, same, changed, refused, unknown words and columns; confirmed, one leaf is added."""
    before = queries.size()
    page = looked(browser, HEAD + GOOD + BAD)
    assert counts(page) == (2, 0, 0, 2)
    html = page.content.decode()
    assert "Nothing is stored yet." in html
    assert (queries.size(), reports()) == (before, 0)
    assert dict(page.context["told"].unknown) == {"skirmish": 1}
    assert page.context["not_used"] == ["remark"]
    for shown in ("line 4", "HF-5101", "HF-6018", "latitude"):
        assert shown in html
    stored = confirmed(browser, page)
    assert counts(stored) == (2, 0, 0, 2)
    assert (queries.size(), reports()) == (before + 1, 2)
    assert f"/record/leaf/{queries.size()}/" in stored.content.decode()


def test_the_same_file_adds_nothing_and_a_changed_row_supersedes(browser: Client) -> None:
    """Handed in again, the same rows are the same; one that changed replaces what was said before."""
    confirmed(browser, looked(browser, HEAD + GOOD))
    again = looked(browser, HEAD + GOOD)
    assert counts(again) == (0, 0, 2, 0)
    assert "There is nothing to store" in again.content.decode()
    changed = looked(browser, HEAD + GOOD.replace("2017-05-04", "2017-05-03"))
    assert counts(changed) == (0, 1, 1, 0)
    confirmed(browser, changed)
    assert reports() == 3


def test_refused_rows_come_back_as_a_file_to_mend(browser: Client) -> None:
    """The file has the rows with their reasons; mended and handed in it is accepted, and no upload is left but that file."""
    page = looked(browser, HEAD + GOOD + BAD)
    confirmed(browser, page)
    answer = browser.get(f"{page.at}refused.csv")
    text = b"".join(answer).decode("utf-8-sig")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="a.csv.refused.csv"'
    rows = list(csv.DictReader(StringIO(text)))
    assert [row["report_id"] for row in rows] == ["3", "4"]
    assert "HF-5101" in rows[0]["reason"]
    assert len(uploads()) == 1
    mended = text.replace(",95,", ",34.84,").replace(",skirmish,", ",battles,")
    assert counts(looked(browser, mended)) == (2, 0, 0, 0)


def test_confirming_twice_stores_once(browser: Client) -> None:
    """A double click is one import."""
    page = looked(browser, HEAD + GOOD)
    browser.post(f"{page.at}confirm")
    browser.post(f"{page.at}confirm")
    ended(browser, page.at)
    browser.post(f"{page.at}confirm")
    ended(browser, page.at)
    assert reports() == 2


def test_a_file_that_was_looked_at_can_be_discarded(browser: Client) -> None:
    """Nothing of it is left, and its address leads nowhere."""
    page = looked(browser, HEAD + GOOD + BAD)
    assert browser.post(f"{page.at}cancel").headers["Location"] == "/import/"
    assert browser.get(page.at).status_code == 404
    assert uploads() == []


def test_the_page_is_whole_when_the_work_ends_while_it_is_written(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it shows the work or what came of it, it shows one of the two."""
    page = looked(browser, HEAD + GOOD)
    states = iter(["looking"])
    monkeypatch.setattr(plans.Plan, "state", property(lambda plan: next(states, "looked")))
    assert "data-progress=" in browser.get(page.at).content.decode()
    assert "Nothing is stored yet." in browser.get(page.at).content.decode()


Bring = Callable[[Handed, bool, Tell], Told]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """An importer that stops before its end: (it has come there, it may go on)."""
    there, on = threading.Event(), threading.Event()
    whole = OFFERED["incidents"]

    def bring(handed: Handed, dry_run: bool, tell: Tell) -> Told:
        told = whole.bring(handed, dry_run, tell)
        if not dry_run:
            there.set()
            on.wait()
        return told

    slow = {**OFFERED, "incidents": Offered(whole.word, whole.small, bring, whole.shows)}
    for module in (offered, plans, importing):
        monkeypatch.setattr(module, "OFFERED", slow)
    return there, on


def test_a_cancelled_import_leaves_nothing(
    browser: Client, held: tuple[threading.Event, threading.Event]
) -> None:
    """Even when its last row is written: the page tells how far it is when it is opened again, and cancels all of it."""
    there, on = held
    before = queries.size()
    page = looked(browser, HEAD + GOOD)
    browser.post(f"{page.at}confirm")
    there.wait()
    running = browser.get(page.at).content.decode()
    assert "Import in progress" in running
    assert "data-progress=" in running
    now = browser.get(f"{page.at}progress").json()
    assert (now["state"], now["done"], now["next"]) == ("running", 2, "")
    assert now["stage"] == "Bringing the readings up to date"
    browser.post(f"{page.at}cancel")
    on.set()
    assert "Nothing of it is in the record." in ended(browser, page.at).content.decode()
    assert (queries.size(), reports()) == (before, 0)
    assert uploads() == []


@pytest.mark.parametrize(
    ("content", "name", "kind", "code"),
    [
        (b"", "a.csv", "incidents", "HF-6002"),
        (b"\x89PNG\r\n", "a.csv", "incidents", "HF-6003"),
        (b"name\n1\n", "a.csv", "incidents", "HF-6011"),
        (b"name\n1\n", "a.csv", "ucdp", "HF-6011"),
        (b"\xd3\xe6\xd1\xed\xc9,b\n", "a.csv", "incidents", "HF-6007"),
        (b"[]", "a.csv", "places", "HF-3"),
        (b"a,b\n", "a.geojson", "zones", "HF-4"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    browser: Client, content: bytes, name: str, kind: str, code: str
) -> None:
    """What is wrong is told with its code, nothing is stored, and the file is gone."""
    page = looked(browser, content, kind, name)
    html = page.content.decode()
    assert page.context["plan"].state == "failed"
    assert code in html
    assert "Nothing was stored." in html
    assert uploads() == []


def test_zones_and_places_come_in_by_the_same_page(browser: Client) -> None:
    """Lines with what is said for all of them, and a gazetteer; each is one submission."""
    said = {
        "zone": "zone:idlib",
        "basis": "approximation",
        "valid_from": "2017-05-06",
        "publisher": "A newspaper",
    }
    page = looked(browser, json.dumps(AREA), "zones", "lines.geojson", **said)
    assert counts(page)[3] == 0
    assert "It is in the record" in confirmed(browser, page).content.decode()
    (line,) = queries.statements(["boundary"])
    assert (line.about, line.valid_from) == ("zone:idlib", "2017-05-06")
    assert line.source is not None
    assert (line.source.publisher, line.source.document) == ("A newspaper", "lines.geojson")
    gazetteer = "code,name_en,name_ar,level,longitude,latitude\nT1,Talbiseh,تلبيسة,settlement,36.731,34.84\nT2,Nowhere,,settlement,500,34\n"
    page = looked(browser, gazetteer, "places", "places.csv")
    assert counts(page) == (1, 0, 0, 1)
    confirmed(browser, page)
    assert [said.about for said in queries.statements(["place"])] == ["place:T1"]
    refused = b"".join(browser.get(f"{page.at}refused.csv")).decode()
    assert "longitude" in refused.lower()


def test_what_is_missing_from_the_form_is_told(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a kind, without a file, or with one that is too large, nothing begins."""
    assert b"HF-6201" in hand_in(browser, HEAD, kind="").content
    assert b"HF-6202" in browser.post("/import/", {"kind": "ucdp"}).content
    monkeypatch.setattr("holdfire.record.uploads.ToFolder.limit", lambda self: 10)
    large = hand_in(browser, HEAD)
    assert large.status_code == 413
    assert b"HF-7161" in large.content
    assert uploads() == []


def test_an_import_is_its_makers_own(browser: Client) -> None:
    """Nobody else finds it, and who may not report finds no page."""
    page = looked(browser, HEAD + GOOD)
    other = browser_of("report", name="Camila")
    for path in ("", "progress", "refused.csv"):
        assert other.get(page.at + path).status_code == 404
    for path in ("confirm", "cancel"):
        assert other.post(page.at + path).status_code == 404
    assert page.at not in other.get("/import/").content.decode()
    assert page.at in browser.get("/import/").content.decode()
    assert browser_of("read", name="Aigerim").get("/import/").status_code == 403
    assert reports() == 0


@pytest.mark.parametrize("name", ["a/../b.csv", "تقرير" * 60 + ".csv", ".csv", "a\x01b.csv"])
def test_a_file_may_be_called_anything(browser: Client, name: str) -> None:
    """The name that was given never leads out of the folder, nor is it too long for it."""
    assert counts(looked(browser, HEAD + GOOD, name=name)) == (2, 0, 0, 0)


def test_each_template_has_every_column(browser: Client) -> None:
    """What is downloaded can be filled in and handed in; there is none for what we did not think up."""
    for kind, columns in TEMPLATES.items():
        answer = browser.get(f"/import/template/{kind}.csv")
        assert answer.content.decode("utf-8-sig").strip().split(",") == list(columns)
        assert "attachment" in answer.headers["Content-Disposition"]
    assert browser.get("/import/template/ucdp.csv").status_code == 404
