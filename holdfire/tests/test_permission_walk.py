"""Every route, with every method, by everybody who could come: who is let in stands in `permission_table`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.db import transaction
from django.test import Client, override_settings

from holdfire.exchange import plans
from holdfire.exchange.plans import Plan
from holdfire.parties import links, members, tokens
from holdfire.parties.models import Member, SignedIn
from holdfire.parties.organisations import add_organisation
from holdfire.record import attachments, jobs, uploads
from holdfire.record.queries import statements
from holdfire.record.statement import Draft
from holdfire.testing import new_record, say
from holdfire.tests.permission_table import (
    ANONYMOUS,
    DESK,
    HIDDEN,
    IN,
    NOT_SERVED,
    OWNER,
    REFUSED,
    ROLES,
    SIGN_IN,
    TABLE,
    THINGS,
    Line,
    Role,
)
from holdfire.tests.routes import path, routes

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


@dataclass
class World:
    """A record with an organisation for each role, everybody signed in, and something of party A's in each place."""

    sessions: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    gaps: dict[str, str] = field(default_factory=dict)

    def at_the_door(self, browser: Client, role: Role) -> Client:
        """The browser, or a program with a token, as this role comes with it for the first time."""
        browser.cookies.clear()
        if role.token:
            browser.defaults["HTTP_AUTHORIZATION"] = f"Bearer {self.tokens[role.name]}"
        if role.name in self.sessions:
            browser.cookies["session"] = self.sessions[role.name]
        return browser

    def settle(self, role: Role) -> None:
        """Bring in somebody with this role."""
        rights = sorted(role.rights) or ["read", "consent", "report"]
        member = members.add(role.organisation, role.name, None, rights)
        membership = members.of(member, role.organisation)
        if role.token:
            self.tokens[role.name] = tokens.create(membership, "walk", ["read"])[1]
            return
        self.sessions[role.name] = signed_in(member)
        if role == OWNER:
            self.gaps["name"] = tokens.create(membership, "walk", ["read"])[0].name
            self.gaps["number"] = str(SignedIn.objects.get(member=member).pk)
            begin_import(member)
        if not role.rights:
            members.suspend(member, role.organisation)


def begin_import(member: Member) -> None:
    """An import of this member's, still being looked at, with a file of refused rows."""
    plan = Plan(
        "incidents", "a.csv", uploads.write([b"x"]), member.pk, OWNER.organisation, member.handle, {}, "walk"
    )
    plan.again = uploads.write([b"x"])
    plans.begin(plan)


def signed_in(member: Member) -> str:
    """The session of somebody who then set up a second factor, so that no page about it is out of reach."""
    browser = Client()
    browser.post(links.one_time_link(member))
    TOTP.activate(member.user, generate_totp_secret())
    RecoveryCodes.activate(member.user)
    return browser.cookies["session"].value


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """One world for the whole walk; each step is undone, and so is the world at the end."""
    home = tmp_path_factory.mktemp("walk")
    with (
        django_db_blocker.unblock(),
        override_settings(HOME=home, ACCOUNT_RATE_LIMITS=False),
        pytest.MonkeyPatch.context() as patch,
        transaction.atomic(),
    ):
        patch.setattr(jobs, "_run", lambda job, work: None)  # a thread would wait for this transaction
        new_record(home, settings)
        yield built()
        transaction.set_rollback(True)


def built() -> World:
    """Organisations, people and things to look at."""
    made = World()
    for key in sorted({role.organisation for role in ROLES} - {"", DESK}):
        add_organisation(key, {"en": key.partition(":")[2]}, ["party"])
    for role in ROLES:
        if role != ANONYMOUS:
            made.settle(role)
    leaf = say(*THINGS).leaf
    text = attachments.keep(b"It rained.", "text/plain", private_to=OWNER.organisation)
    added = {"title": "Party A's own", "outlet": DESK, "language": "en", "text": text}
    say(Draft("article", "article:own", added), organisation=OWNER.organisation)
    made.gaps |= {
        "secret": links.one_time_link(Member.objects.order_by("pk")[0]).strip("/").rpartition("/")[2],
        "id": next(statements(kinds=["report"])).id,
        "sha256": attachments.keep(b"a document", "text/plain"),
        "code": "HF-1001",
        "leaf": str(leaf),
    }
    jobs.start("verify", "", lambda job: None)
    jobs.start(f"withdraw leaf {leaf}", "", lambda job: None)
    return made


def seen(browser: Client, gaps: dict[str, str], method: str, route: str, line: Line) -> str:
    """What comes of one request, in the words of the table; whatever it changed is undone."""
    address = path(route, {**gaps, **line.gaps})
    with transaction.atomic():
        if method == "GET":
            response = browser.get(address)
        elif method == "POST" and not route.startswith("api/"):
            response = browser.post(address, line.sent or {})
        else:
            sent = json.dumps(line.sent or {})
            response = browser.generic(method, address, sent, content_type="application/json")
        transaction.set_rollback(True)
    return outcome(response.status_code, response.headers.get("Location", ""))


def outcome(status: int, target: str = "") -> str:
    """An answer in the words of the table."""
    if status == 401 or target.partition("?")[0] == "/sign-in/":
        return SIGN_IN
    return {403: REFUSED, 404: HIDDEN, 405: NOT_SERVED}.get(
        status, IN if status < 500 else f"breaks ({status})"
    )


def expected(role: Role, method: str, route: str, line: Line) -> set[str]:
    """What may come of a request: a method that the line leaves out answers nobody."""
    if method not in line.rules:
        return {SIGN_IN, REFUSED, HIDDEN, NOT_SERVED}
    here = ANONYMOUS if role.token and not route.startswith("api/") else role
    return {line.rules[method](here)}


def test_every_route_has_its_line() -> None:
    """A page or an API that nobody thought about when it came fails the build."""
    assert set(routes()) - set(TABLE) == set()


def test_every_line_has_its_route() -> None:
    """A line whose route is gone goes too."""
    assert set(TABLE) - set(routes()) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_nobody_gets_further_than_the_table_says(role: Role, world: World) -> None:
    """Each role, on every route with every method, gets in, is refused, or finds nothing, as its line says."""
    browser = Client(raise_request_exception=False)
    wrong = [
        f"{method} /{route}: {found}, not {' or '.join(sorted(wanted))}"
        for route, line in TABLE.items()
        if route in routes()
        for method in METHODS
        if (found := seen(world.at_the_door(browser, role), world.gaps, method, route, line))
        not in (wanted := expected(role, method, route, line))
    ]
    assert "\n".join(wrong) == ""


@pytest.mark.parametrize(
    ("status", "target", "word"),
    [(200, "", IN), (302, "/account/", IN), (302, "/sign-in/?next=/", SIGN_IN), (401, "", SIGN_IN),
     (403, "", REFUSED), (404, "", HIDDEN), (405, "", NOT_SERVED), (422, "", IN), (500, "", "breaks (500)")],
)  # fmt: skip
def test_an_answer_is_read_as_what_it_is(status: int, target: str, word: str) -> None:
    """A fault is never taken for a refusal, nor a way to the sign-in page for a way in."""
    assert outcome(status, target) == word
