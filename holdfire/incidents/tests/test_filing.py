"""Filing a report with nothing but forms: what a browser without scripts does."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holdfire.incidents.models import Incident, ReportDraft
from holdfire.incidents.tests.reporting import AS_TYPED, gazetteer, hand_in, sealed
from holdfire.record import attachments, queries
from holdfire.record.statement import Statement
from holdfire.testing import browser_of


@pytest.fixture
def browser(record: str) -> Client:
    """Somebody of the desk who may report, in a record with a few places."""
    gazetteer()
    return browser_of("read", "report")


def reports() -> list[Statement]:
    """What was handed in."""
    return list(queries.statements(["report"]))


def codes(page: Any) -> dict[str, str]:
    """The code of what is wrong, by field."""
    return {fault.name: fault.code for fault in page.context["wrong"]}


def test_a_whole_form_becomes_a_signed_report_with_a_receipt(browser: Client) -> None:
    """What was answered is in the record, its incident is read from it, and the receipt names leaf, statement and proof."""
    answer = hand_in(browser)
    (said,) = reports()
    assert answer.status_code == 302
    assert answer.url == f"/report/received/{said.id}/"
    assert said.organisation == "organisation:desk"
    assert said.body["text"] == "Six impacts.\nNo damage seen."
    assert said.body["place"]["radius_m"] == 5000
    assert Incident.objects.now().get().place_name == "Talbiseh"
    page = browser.get(answer.url).content.decode()
    for shown in (said.id, f"/record/leaf/{said.leaf}/", f"/record/statement/{said.id}/proof"):
        assert shown in page


def test_the_same_form_twice_gives_the_same_receipt(browser: Client) -> None:
    """A double click, or a form sent again over a bad line, adds nothing."""
    draft = sealed(browser)
    first, second = hand_in(browser, draft=draft), hand_in(browser, draft=draft)
    assert first.url == second.url
    assert len(reports()) == 1


def test_the_same_form_twice_with_its_file_gives_the_same_receipt(browser: Client) -> None:
    """The file may come with the second sending or not: the report is the same one."""
    draft = sealed(browser)
    first = hand_in(browser, draft=draft, attachment=SimpleUploadedFile("photo.jpg", b"a picture"))
    again = hand_in(browser, draft=draft, attachment=SimpleUploadedFile("photo.jpg", b"a picture"))
    without = hand_in(browser, draft=draft)
    assert first.url == again.url == without.url
    assert len(reports()) == 1


def test_a_form_that_changed_after_it_was_handed_in_is_not_lost(browser: Client) -> None:
    """Going back and changing an answer is told, and can be handed in as another report."""
    draft = sealed(browser)
    first = hand_in(browser, draft=draft)
    changed = hand_in(browser, draft=draft, observed="seen")
    assert changed.status_code == 422
    assert codes(changed) == {"": "HF-5215"}
    assert first.url in changed.content.decode()
    assert len(reports()) == 1
    other = hand_in(browser, do="again", draft=draft, observed="seen")
    assert other.status_code == 302
    assert len({said.about for said in reports()}) == 2


def test_nobody_names_the_report_of_another(browser: Client) -> None:
    """A name that the server did not give to this member is not used."""
    other = browser_of("report", name="Camila")
    stolen = sealed(other)
    hand_in(browser, draft=stolen)
    hand_in(browser, draft="form-000000000000")
    names = {said.about for said in reports()}
    assert len(names) == 2
    assert not {name for name in names if stolen.partition(":")[0] in name or "000000000000" in name}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"day": "31 September 2017"}, {"day": "HF-5106"}),
        ({"day": "1017-10-30"}, {"day": "HF-5108"}),
        ({"lat": "95", "lon": "36.7"}, {"lat": "HF-5101"}),
        ({"lat": "0", "lon": "0"}, {"lon": "HF-5103"}),
        ({"words": "x" * 20_001}, {"words": "HF-5204"}),
        ({"what": None, "observed": None}, {"what": "HF-5210", "observed": "HF-5210"}),
    ],
)
def test_what_is_wrong_is_told_field_by_field_and_every_answer_is_kept(
    browser: Client, changed: dict[str, Any], expected: dict[str, str]
) -> None:
    """A refused form says which fields, why and with which code, keeps what was typed, and stores nothing."""
    page = hand_in(browser, **changed)
    assert page.status_code == 422
    assert codes(page) == expected
    html = page.content.decode().replace("\r", "")
    for name, code in expected.items():
        assert f'href="#{name}"' in html
        assert f'id="{name}-wrong"' in html
        assert f"/problems/{code}/" in html
    assert html.count("Six impacts.\nNo damage seen.") or "words" in changed
    assert reports() == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"day": "٣٠ تشرين الأول ٢٠١٧"}, ("start", "2017-10-30")),
        ({"day": "", "day_picked": "2017-10-30"}, ("start", "2017-10-30")),
        ({"day": "۲۰۱۷/۱۰/۳۰"}, ("start", "2017-10-30")),
        ({"killed_low": "٣", "killed_high": "۱۲"}, ("casualties", {"killed": {"low": 3, "high": 12}})),
        ({"time": "٠٦:٣٠", "offset": "+03:00"}, ("time", "06:30+03:00")),
        ({"what": None, "what_rest": "grenade"}, ("sub_event_type", "grenade")),
        ({"what": "rest", "what_rest": "riots"}, ("event_type", "riots")),
    ],
)
def test_answers_are_understood_in_any_digits(
    browser: Client, changed: dict[str, Any], said: tuple[str, Any]
) -> None:
    """Arabic-Indic and Persian digits, the calendar's own field and the whole list serve as well as the first way."""
    hand_in(browser, **changed)
    assert reports()[0].body[said[0]] == said[1]


def test_a_point_in_persian_digits(browser: Client) -> None:
    """Degrees typed as ۳۶٫۷ are 36.7, and the typed point goes before the place's own."""
    hand_in(browser, lat="۳۴٫۹", lon="۳۶٫۷", precision="exact")
    found = reports()[0].body["place"]
    assert (found["lon"], found["lat"], found["where_prec"]) == (36.7, 34.9, 1)


def test_places_are_found_without_scripts(browser: Client) -> None:
    """“Find” lists what the name may mean, in any script, with why; nothing is chosen for anybody, and the answers stay."""
    page = hand_in(browser, do="find", place_q="تلبيسه", place=None)
    html = page.content.decode()
    assert page.status_code == 200
    assert 'value="C1"' in html
    assert "same letters without marks" in html
    assert "Six impacts." in html
    assert page.context["wrong"] == []
    twins = hand_in(browser, do="find", place_q="Kafr Zita", place=None)
    assert [one["code"] for one in twins.context["candidates"]] == ["C2", "C3"]
    assert not reports()


def test_a_place_that_nobody_knows_is_handed_in_as_typed(browser: Client) -> None:
    """Without a point or an area the name alone is said."""
    hand_in(browser, place_q="Al-Mansura crossroads", place=AS_TYPED, precision="unknown")
    assert reports()[0].body["place"] == {"name": "Al-Mansura crossroads"}


def test_only_the_district_is_known(browser: Client) -> None:
    """The area is named, so that its polygon and not a guess is used."""
    hand_in(browser, precision="district")
    found = reports()[0].body["place"]
    assert (found["name"], found["area"], found["where_prec"]) == ("Ar-Rastan", "place:SY0404", 3)


def test_what_will_be_signed_is_shown_before_it_is(browser: Client) -> None:
    """“Show what I will sign” checks the whole form and stores nothing."""
    page = hand_in(browser, do="check", killed_low="3", actor="Unit X", confidence="low")
    lines = {line.name: line.parts for line in page.context["signed"]}
    assert page.context["wrong"] == []
    assert lines["where"] == ("Talbiseh", "Within 5 km")
    assert lines["killed"] == ("at least 3",)
    assert lines["who"] == ("Unit X", "Low")
    assert not reports()
    assert codes(hand_in(browser, do="check", day="1017-10-30")) == {"day": "HF-5108"}


def test_a_published_text_is_attributed_to_its_publisher(browser: Client) -> None:
    """Who types in what was read signs for the typing; the version is the publisher's."""
    hand_in(browser, observed="read", publisher="Agence France-Presse", document="A title")
    (said,) = reports()
    assert said.attributed_to == "organisation:agence-france-presse"
    assert said.source is not None
    assert (said.source.publisher, said.source.document) == ("Agence France-Presse", "A title")


def test_a_document_is_kept_by_its_hash_and_goes_with_the_report(browser: Client) -> None:
    """The file is in the record under its hash, its name is not, and nothing is left among the uploads."""
    data = b"\xff\xd8\xff a picture"
    hand_in(browser, attachment=SimpleUploadedFile("IMG_2017_Home.jpg", data, "image/jpeg"))
    (said,) = reports()
    assert said.source is not None
    assert said.source.attachment == hashlib.sha256(data).hexdigest()
    assert attachments.read(said.source.attachment) == data
    assert "IMG_2017" not in str(said)
    assert uploads() == []


def uploads() -> list[Path]:
    """Files that wait for somebody to decide what becomes of them."""
    return list((attachments.path("0" * 64).parents[2] / "uploads").glob("*"))


def test_a_file_stays_while_the_form_is_mended(browser: Client) -> None:
    """A refused form keeps its file with the draft; it can be taken off again."""
    page = hand_in(browser, attachment=SimpleUploadedFile("a.jpg", b"a picture"), observed=None)
    assert page.status_code == 422
    assert "A file is attached." in page.content.decode()
    assert len(uploads()) == 1
    assert reports() == []
    hand_in(browser)
    assert reports()[0].source is not None
    hand_in(browser, do="keep", attachment=SimpleUploadedFile("b.jpg", b"another"))
    off = hand_in(browser, do="detach")
    assert "A file is attached." not in off.content.decode()
    assert uploads() == []


def test_a_file_that_is_too_large_is_refused_in_words(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit is told, the answers behind the file are kept, and nothing of the file is."""
    monkeypatch.setattr("holdfire.record.uploads.ToFolder.limit", lambda self: 10)
    page = hand_in(browser, attachment=SimpleUploadedFile("a.jpg", b"x" * 11))
    assert page.status_code == 413
    assert codes(page) == {"attachment": "HF-7161"}
    assert "Six impacts." in page.content.decode()
    assert uploads() == []


def test_the_draft_is_saved_restored_and_gone_after_the_receipt(browser: Client) -> None:
    """What somebody wrote is there when they come again, for nobody else, and no longer once it is handed in."""
    draft = sealed(browser)
    saved = browser.post("/report/draft", {"draft": draft, "words": "half a sen", "day": "31 Sept"})
    assert saved.status_code == 204
    page = browser.get("/report/").content.decode()
    assert "half a sen" in page
    assert "31 Sept" in page
    assert "half a sen" not in browser_of("report", name="Camila").get("/report/").content.decode()
    hand_in(browser)
    assert ReportDraft.objects.count() == 0
    assert browser.post("/report/draft", {"draft": draft, "words": "too late"}).status_code == 409
    assert "too late" not in browser.get("/report/").content.decode()


def test_a_draft_can_be_kept_and_discarded(browser: Client) -> None:
    """“Keep draft” keeps any state of the form; “Discard” leaves nothing."""
    assert hand_in(browser, do="keep", day="not yet", observed=None).url == "/report/"
    assert "not yet" in browser.get("/report/").content.decode()
    hand_in(browser, do="discard")
    assert ReportDraft.objects.count() == 0
    assert "not yet" not in browser.get("/report/").content.decode()


def test_who_may_not_report_is_told_so(browser: Client) -> None:
    """The form, its draft and its file take the permission to report; a receipt may be read by whoever may read."""
    url = hand_in(browser).url
    reader = browser_of("read", name="Aigerim")
    assert reader.get("/report/").status_code == 403
    assert reader.post("/report/", {"do": "sign"}).status_code == 403
    assert reader.post("/report/draft").status_code == 403
    assert reader.get(url).status_code == 200
    assert reader.get("/report/received/" + "0" * 64 + "/").status_code == 404


def test_the_form_needs_its_token(record: str) -> None:
    """A form from elsewhere is refused, though files are taken in before the token is looked at."""
    browser = browser_of("report", csrf=True)
    answer = browser.post("/report/", {"do": "sign", "attachment": SimpleUploadedFile("a.jpg", b"x")})
    assert answer.status_code == 403
    assert not reports()
