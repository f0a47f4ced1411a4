"""A view as of a checkpoint is the same for good: for everybody, whatever is said, withdrawn or corrected later, years on.

The walk begins at the pages of the navigation and follows every link that they give, a few of each kind, with the example
loaded. Then everything that is said of anything changes, ten years go by, and somebody else with other rights looks again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client, override_settings
from django.urls import Resolver404, resolve

from holdfire.examples.astana import load
from holdfire.parties.organisations import add_organisation
from holdfire.record import clock, queries, settingup
from holdfire.record.authority import OPERATOR
from holdfire.record.kinds import KINDS
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import submit
from holdfire.record.taking_back import withdraw
from holdfire.testing import browser_of
from holdfire.tests.permission_table import TABLE

pytestmark = pytest.mark.django_db
DAY = "2017-06-24"
EACH = 6  # addresses of one route
LATER = Source(publisher="Somebody later")
NOT_VIEWS = {
    # signing in, and one's own account: of the person, not of the record
    *(route for route in TABLE if route.startswith(("sign-", "account/"))),
    # forms and work under way: what is about to be said, which no checkpoint holds
    *(route for route in TABLE if route.startswith("import/")),
    "report/",
    "bulletins/new/",
    "press/new/",
    "report/received/<str:id>/",
    "zones/<path:name>/draw/",
    "record/statement/<str:id>/correct/",
    "consent/put/<str:id>/",
    "record/verify/progress",
    "record/leaf/<int:leaf>/withdraw/progress",
    # the newest checkpoint is asked for as such; a numbered one has no parameter to change it
    "record/checkpoint",
    "record/checkpoint/<int:number>",
    # files named by their own hash, or made of one leaf alone
    "record/document/<str:sha256>",
    "record/statement/<str:id>/proof",
    # they lead on to a page that is walked
    "reports/<path:name>/",
    "press/claim/<path:name>/",
    # what the program says, not what the record says
    "problems/",
    "problems/<str:code>/",
    # answered to programs, with `known` as their parameter, by the same queries
    *(route for route in TABLE if route.startswith("api/")),
}
BESIDE = ("/search/?q=Deraa", "/search/?q=zone", "/places/search?q=Daraa", "/record/?q=zone:idlib")


@pytest.fixture(scope="module")
def example(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[int]:
    """The record of the example; gives its last checkpoint."""
    home = tmp_path_factory.mktemp("views")
    with (
        django_db_blocker.unblock(),
        override_settings(HOME=home, OPENS_ON=DAY, DEMONSTRATION=True),
        transaction.atomic(),
    ):
        settingup.folder()
        settingup.init("holdfire.example/astana", load.DESK)
        load.load(lambda stage: None)
        yield queries.size()
        transaction.set_rollback(True)


def body(browser: Client, address: str) -> tuple[int, str]:
    """The status of an answer, and its bytes: of a page, what stands in <main>."""
    answer: Any = browser.get(address)
    whole = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = whole.decode()
    return answer.status_code, text.split("<main", 1)[-1].split("</main>")[0]


def route(address: str) -> str:
    """Which route answers; empty where none does."""
    try:
        return str(resolve(address.partition("?")[0]).route)
    except Resolver404:
        return ""


def walked(browser: Client, known: str) -> dict[str, tuple[int, str]]:
    """Every address that the walk comes to with what it shows, a few of each route."""
    clocks = f"on={DAY}&known={known}"
    waiting = [f"{path}{'&' if '?' in path else '?'}{clocks}" for path in ("/", "/map/data/incidents?zoom=6", "/map/data/boundaries", *BESIDE)]  # fmt: skip
    waiting += links(browser.get(f"/?{clocks}").text, "/?")
    met: Counter[str] = Counter()
    found: dict[str, tuple[int, str]] = {}
    while waiting:
        address = waiting.pop(0)
        here = route(address)
        if address in found or here in NOT_VIEWS or f"known={known}" not in address:
            continue
        if met[here] >= EACH:
            continue
        met[here] += 1
        found[address] = body(browser, address)
        waiting += links(found[address][1], address)
    return found


def links(text: str, address: str) -> list[str]:
    """The links of a page, as addresses."""
    path = address.partition("?")[0]
    said = [link.replace("&amp;", "&") for link in re.findall(r'(?:href|src)="([/?][^"#]*)', text)]
    return [path + link if link.startswith("?") else link for link in said]


def everything_changes() -> None:
    """Of each kind some statements are withdrawn, some said anew, some contradicted by somebody new; all are named anew."""
    add_organisation("organisation:later", {"en": "Later"}, ["party", "monitor", "guarantor"], mark=1)
    by_kind: dict[str, list[Statement]] = {}
    for one in queries.statements(set(KINDS) - {"key", "withdrawal", "correction"}):
        by_kind.setdefault(one.kind, []).append(one)
    for said in by_kind.values():
        step = max(1, len(said) // 20)
        for place, one in enumerate(said[::step]):
            try:
                change(one, place)
            except Refused:
                continue  # a rule of its kind, or changed already
    counts = Counter(one.kind for one in queries.statements())
    assert counts["withdrawal"] > 40 and counts["report"] > len(by_kind["report"]) + 10


def change(one: Statement, place: int) -> None:
    """Withdraw it, say it anew, or contradict it."""
    draft = Draft(
        one.kind, one.about, renamed(one.body), LATER, one.attributed_to, one.valid_from, one.valid_until
    )
    if place % 3 == 0:
        withdraw(one.id, "later", organisation=one.organisation, by=OPERATOR)
    elif place % 3 == 1:
        submit([replace(draft, supersedes=one.id)], organisation=one.organisation, by=OPERATOR)
    else:
        submit([replace(draft, attributed_to=None)], organisation="organisation:later", by=OPERATOR)


def renamed(body: Any) -> dict[str, Any]:
    """The same with another word in each text that anybody may write."""
    return {
        name: f"{value} LATER" if name in ("title", "label", "text", "description", "quote", "task") and isinstance(value, str) else value
        for name, value in body.items()
    }  # fmt: skip


class TenYearsOn(datetime):
    """A clock that has run on."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Any:
        """Ten years from now."""
        return datetime.now(tz) + timedelta(days=3653)


def test_the_same_for_good(example: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page as of a checkpoint shows the same bytes after everything changed, ten years on, to somebody of the organisation with other rights."""
    known = f"checkpoint-{example}"
    before = walked(browser_of("read", "report", "assess", "consent", organisation=load.DESK), known)
    assert {status for status, _ in before.values()} == {200}
    met = {route(address) for address in before}
    views = {name for name, line in TABLE.items() if "GET" in line.rules} - NOT_VIEWS
    assert views - met == set(), "no page links there; add an address to BESIDE or name it in NOT_VIEWS"
    everything_changes()
    monkeypatch.setattr(clock, "datetime", TenYearsOn)
    monkeypatch.setattr("django.utils.timezone.datetime", TenYearsOn)
    reader = browser_of("read", organisation=load.DESK, name="Dana")
    after = {address: body(reader, address) for address in before}
    changed = [address for address in before if after[address] != before[address]]
    told = [f"{address}: {difference(before[address][1], after[address][1])}" for address in changed]
    assert not told, "\n".join(told)


def difference(before: str, after: str) -> str:
    """Where two texts part, with a little around it."""
    at = next((n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    return f"…{before[max(0, at - 60) : at + 60]}… / …{after[max(0, at - 60) : at + 60]}…"


def test_the_walk_can_fail(example: int) -> None:
    """As they are now, pages do change with what is said: the comparison sees it."""
    browser = browser_of("read", organisation=load.DESK)
    address = "/organisations/?on=2017-06-24"
    before = body(browser, address)
    add_organisation("organisation:new", {"en": "New"}, ["party"])
    assert body(browser, address) != before
    assert date.fromisoformat(DAY) and settings.OPENS_ON == DAY
