"""On the pages of a statement and of a submission its maker takes back, takes that back again, and corrects, with a reason."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from holdfire.record import jobs, queries
from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, browser_of, say

pytestmark = pytest.mark.django_db
BODY = {"names": {"en": "The Front", "ar": "الجبهة"}, "designated_by": "A body"}
GROUP = Draft("designation", "group:x", BODY, SOURCE, None, "2017-01-01")


@pytest.fixture
def said(record: str) -> str:
    """The address of a designation."""
    leaf = say(GROUP).leaf
    return f"/record/statement/{next(queries.statements(leaf=leaf)).id}/"


@pytest.fixture
def assessor(record: str) -> Client:
    """A browser of a member of the desk who may state designations."""
    return browser_of("assess")


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs run before the page answers."""

    def start(name: str, owner: str, work: Any) -> jobs.Job:
        job = jobs.Job(name, owner)
        jobs._jobs[job.id] = job
        job.result, job.state = work(job), "done"
        return job

    monkeypatch.setattr(jobs, "start", start)


def test_withdrawn_and_brought_back(said: str, assessor: Client) -> None:
    """The statement's page withdraws it with a reason, says so, brings it back with a reason, and says that too."""
    assert "Withdraw this statement" in assessor.get(said).text
    gone = assessor.post(f"{said}withdraw", {"reason": "wrong list"}, follow=True).text
    assert "Its maker withdrew this." in gone and "wrong list" in gone
    assert "Withdraw this statement" not in gone
    back = assessor.post(f"{said}withdraw", {"reason": "it was right", "undo": "1"}, follow=True).text
    assert "Its maker withdrew this, and took that back." in back
    assert "wrong list" in back and "it was right" in back
    assert "Withdraw this statement" in back


def test_no_reason(said: str, assessor: Client) -> None:
    """Without a reason nothing is withdrawn, and the page says what is missing."""
    answer = assessor.post(f"{said}withdraw", {"reason": "  "})
    assert answer.status_code == 422 and "HF-1003" in answer.text
    assert queries.size() == 2


def test_who_may(said: str) -> None:
    """Members of other organisations are offered nothing; members without the permission are told which one it takes."""
    other = outsider()
    assert "take-back" not in other.get(said).text
    assert other.post(f"{said}withdraw", {"reason": "x"}).status_code == 403
    assert other.get(f"{said}correct/").status_code == 403
    reporter = browser_of("report", name="Aida")
    assert "takes the permission" in reporter.get(said).text
    assert reporter.post(f"{said}withdraw", {"reason": "x"}).status_code == 403
    assert reporter.get(f"{said}correct/").status_code == 403
    assert queries.size() == 3  # nothing but what made the other organisation known


def test_keys_stay(record: str) -> None:
    """What was said of a key is offered for nothing."""
    key = next(queries.statements(["key"])).id
    shown = browser_of("administer").get(f"/record/statement/{key}/").text
    assert "is not taken back" in shown and "Sign and withdraw" not in shown


def outsider() -> Client:
    """A browser of a member of another organisation who may state designations for it."""
    body = {"names": {"en": "Other"}, "label": "Other", "roles": ["party"]}
    say(Draft("organisation", "organisation:other", body, SOURCE))
    return browser_of("assess", organisation="organisation:other", name="Dana")


def fields(page: str) -> dict[str, str]:
    """What a form holds before anybody types."""
    inputs = re.findall(r'<input class="input" name="([^"]+)"[^>]* value="([^"]*)"', page)
    areas = re.findall(r'<textarea class="input"[^>]* name="([^"]+)"[^>]*>([^<]*)</textarea>', page)
    return dict(inputs + areas)


def test_corrected(said: str, assessor: Client) -> None:
    """Each field of the statement can be changed; the new one takes its place, and both pages tell the reason."""
    form = fields(assessor.get(f"{said}correct/").text)
    assert form["body.names.en"] == "The Front" and form["body.names.ar"] == "الجبهة"
    assert (form["valid_from"], form["source.publisher"]) == ("2017-01-01", "Example desk")
    sent = {**form, "body.designated_by": "Another body", "valid_from": "٢٠١٧-٠٢-٠١", "reason": "misread"}
    answer = assessor.post(f"{said}correct/", sent, follow=True)
    assert "It takes the place of an earlier statement." in answer.text and "misread" in answer.text
    old = assessor.get(said).text
    assert "Its maker said this anew." in old and "misread" in old and "/correct/" not in old
    (new,) = [s for s in queries.statements(["designation"]) if s.supersedes]
    assert new.body == {**BODY, "designated_by": "Another body"}
    assert new.valid_from == "2017-02-01"
    assert assessor.get(f"{said}correct/").status_code == 409


def test_what_is_wrong_stands_at_its_field(said: str, assessor: Client) -> None:
    """A refused correction keeps what was typed and says at each field what is wrong with it."""
    form = fields(assessor.get(f"{said}correct/").text)
    sent = {**form, "body.designated_by": "", "body.names.en": "The New Front", "reason": ""}
    answer = assessor.post(f"{said}correct/", sent)
    assert answer.status_code == 422
    assert fields(answer.text)["body.names.en"] == "The New Front"
    for name in ("body.designated_by", "reason"):
        assert re.search(rf'name="{name}"[^>]*aria-invalid="true"', answer.text), name
    assert "HF-1028" in assessor.post(f"{said}correct/", {**form, "reason": "none"}).text
    assert "HF-1005" in assessor.post(f"{said}correct/", {**form, "valid_from": "soon", "reason": "x"}).text
    assert queries.size() == 2


def test_too_large_for_a_form(record: str) -> None:
    """The corners of a line are no fields: the page says where to say it anew."""
    ring = [[36.0, 35.0], [36.5, 35.0], [36.5, 35.5], [36.0, 35.0]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    zone = Draft("zone", "zone:z", {"names": {"en": "Z"}}, SOURCE)
    line = Draft(
        "boundary", "zone:z", {"basis": "approximation", "geometry": shape}, SOURCE, None, "2017-05-05"
    )
    say(zone, line)
    id = next(queries.statements(["boundary"])).id
    shown = browser_of("report", "assess").get(f"/record/statement/{id}/correct/").text
    assert "too large for a form" in shown and "Sign and hand in" not in shown


def test_a_whole_submission(record: str, assessor: Client, at_once: None) -> None:
    """One click withdraws what stands of a submission; the page of the withdrawals takes them back."""
    leaf = say(*[replace(GROUP, about=f"group:{n}") for n in range(30)]).leaf
    assert "Withdraw all 30 statements" in assessor.get(f"/record/leaf/{leaf}/").text
    gone = assessor.post(f"/record/leaf/{leaf}/withdraw", {"reason": "wrong file"}, follow=True).text
    assert "30 statements were taken back." in gone and "taken back or said anew" in gone
    again = assessor.post(f"/record/leaf/{leaf}/withdraw", {"reason": "wrong file"}, follow=True).text
    assert "Nothing of it was left to take back." in again
    assert "Take this withdrawal back" in assessor.get(f"/record/leaf/{leaf + 1}/").text
    assessor.post(f"/record/leaf/{leaf + 1}/withdraw", {"reason": "right file"})
    assert "taken back or said anew" not in assessor.get(f"/record/leaf/{leaf}/").text


def test_who_may_take_a_submission_back(record: str, at_once: None) -> None:
    """It takes what each of its statements takes, a reason, and to be of the organisation that signed it."""
    leaf = say(GROUP).leaf
    address = f"/record/leaf/{leaf}/withdraw"
    other = outsider()
    assert other.post(address, {"reason": "x"}).status_code == 403
    assert browser_of("report", name="Aida").post(address, {"reason": "x"}).status_code == 403
    assert "HF-1003" in browser_of("assess").post(address, {"reason": ""}, follow=True).text
    assert queries.size() == leaf + 1  # nothing but what made the other organisation known


def test_by_the_api(said: str, assessor: Client) -> None:
    """The API withdraws with a reason, gives the same receipt again, and withdraws the withdrawal."""
    api = f"/api/v1/statements/{said.split('/')[3]}/withdrawal"

    def post(address: str) -> Any:
        return assessor.post(address, {"reason": "wrong"}, content_type="application/json")

    first, second = post(api).json(), post(api).json()
    assert (first["accepted"], second["accepted"]) == (1, 0)
    assert first["leaf"] == second["leaf"] == 3
    gone = next(queries.statements(leaf=3)).id
    assert post(f"/api/v1/statements/{gone}/withdrawal").json()["accepted"] == 1
    assert "and took that back" in assessor.get(said).text
    sent = {"kind": "designation", "about": "group:x", "body": BODY, "valid_from": "2017-01-01"}
    answer = assessor.post("/api/v1/submissions", {"statements": [sent]}, content_type="application/json")
    assert answer.json()["withdrawn"] == []
