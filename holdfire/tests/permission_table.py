"""Every route of the site and who is let in: one line a route. A route without a line fails the build.

A line says for each method who gets an answer; whatever method it leaves out answers nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from holdfire.record.kinds import Permission
from holdfire.record.statement import Draft


@dataclass(frozen=True, slots=True)
class Role:
    """One of those who come to the door. `own` is theirs; a `token` works at the API alone."""

    name: str
    rights: frozenset[Permission] = frozenset()
    organisation: str = ""
    token: bool = False


A, B = "organisation:party-a", "organisation:party-b"
DESK, MISSION, UN = "organisation:desk", "organisation:mission", "organisation:un"
ANONYMOUS = Role("anonymous")
OWNER = Role("delegate of party A", frozenset({"read", "consent", "report"}), A)
ROLES = (
    ANONYMOUS,
    OWNER,
    Role("delegate of party B", frozenset({"read", "consent", "report"}), B),
    Role("monitor", frozenset({"read", "report"}), MISSION),
    Role("observer", frozenset({"read"}), UN),
    Role("duty officer", frozenset({"read", "report", "assess"}), DESK),
    Role("administrator", frozenset({"read", "administer"}), DESK),
    Role("suspended", frozenset(), A),
    Role("duty officer's reading token", frozenset({"read"}), DESK, token=True),
)

IN, SIGN_IN, REFUSED, HIDDEN, NOT_SERVED = (
    "gets in",
    "is asked to sign in",
    "is refused",
    "finds nothing",
    "not served",
)
Rule = Callable[[Role], str]


def everybody(role: Role) -> str:
    """Open to all."""
    return IN


def leaves(role: Role) -> str:
    """To the sign-in page, whoever it is."""
    return SIGN_IN


def members(role: Role) -> str:
    """Whoever may read."""
    return IN if "read" in role.rights else SIGN_IN


def needs(permission: Permission) -> Rule:
    """Whoever holds a permission; other members are told which one it takes."""
    return lambda role: members(role) if permission in role.rights or not role.rights else REFUSED


def signer(role: Role) -> str:
    """A member of the desk, which signed the report that is taken back, and who may report as it does."""
    return needs("report")(role) if role.organisation == DESK else REFUSED if role.rights else SIGN_IN


def writers(role: Role) -> str:
    """Whoever may do more than read."""
    return REFUSED if role.rights == {"read"} else members(role)


def owner(role: Role) -> str:
    """The delegate of party A, whose thing it is; for other members it does not exist."""
    return IN if role == OWNER else HIDDEN if role.rights else SIGN_IN


def own(permission: Permission) -> Rule:
    """As `needs`, and to others who hold the permission the thing of party A's delegate does not exist."""
    rule = needs(permission)
    return lambda role: HIDDEN if role != OWNER and rule(role) == IN else rule(role)


@dataclass(frozen=True, slots=True)
class Line:
    """Methods with their rules, what fills the route's gaps (else the world's own values), and what is sent."""

    rules: dict[str, Rule]
    gaps: dict[str, str]
    sent: dict[str, Any] | None = None


def line(gaps: dict[str, str] | None = None, sent: dict[str, Any] | None = None, **rules: Rule) -> Line:
    """One line of the table: line(GET=members, POST=needs("report"))."""
    return Line(rules, gaps or {}, sent)


def form(rule: Rule, gaps: dict[str, str] | None = None) -> Line:
    """A page with a form."""
    return line(gaps, GET=rule, POST=rule)


GROUP = {"names": {"en": "A group"}, "designated_by": "A body"}
PLACE = {
    "names": [{"text": "A town", "lang": "en", "kind": "official"}],
    "level": "settlement", "lon": 36.7, "lat": 34.9,
}  # fmt: skip
TOWN = {"name": "A town", "lon": 36.7, "lat": 34.9, "where_prec": 1}
SQUARE = [[36.6, 34.8], [36.8, 34.8], [36.8, 35.0], [36.6, 35.0], [36.6, 34.8]]
LINE = {"basis": "approximation", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}

# What there is to look at; the desk says it.
COUNT = {"publisher": DESK, "day": "2017-05-07", "monitors": [MISSION], "total": 3}
CLAIM = {"article": "article:a", "says": "It rained.", "speaker": {"organisation": DESK}}
THINGS = (
    Draft("designation", "group:g", GROUP, valid_from="2017"),
    Draft("place", "place:T1", PLACE),
    Draft("agreement", "agreement:a", {"title": "An agreement"}),
    Draft("zone", "zone:z", {"names": {"en": "A zone"}}),
    Draft("boundary", "zone:z", LINE, valid_from="2017-05-05"),
    Draft("round", "round:p/1", {"process": "process:p", "number": 1}),
    Draft("monitor_count", "bulletin:desk/2017-05-07", COUNT),
    Draft("article", "article:a", {"title": "An article", "outlet": DESK, "language": "en"}),
    Draft("claim", "claim:a/1", CLAIM),
    Draft("report", "report:desk/1", {"start": "2017-05-06", "date_prec": 1, "place": TOWN}),
)
KEY = hashlib.sha256(f"{DESK}\n".encode()).hexdigest()[:12]  # how the desk stands in an address
JUDGEMENT = {"kind": "designation", "about": "group:other", "body": GROUP, "valid_from": "2017"}

TABLE: dict[str, Line] = {
    # signing in
    "sign-in/": form(everybody),
    "sign-in/code/": form(members),
    "sign-in/suspended/": line(GET=everybody),
    "sign-in/<str:secret>/": form(everybody),
    "sign-out/": line(POST=leaves),
    # one's own account
    "account/": line(GET=members),
    "account/acting-for/": line(sent={"organisation": A}, POST=owner),
    "account/tokens/": line(POST=members),
    "account/tokens/<str:name>/revoke/": line(POST=owner),
    "account/sessions/<int:number>/end/": line(POST=owner),
    "account/password/": form(members),
    "account/password/set/": form(members),
    "account/confirm/": form(members),
    "account/two-factor/": line(GET=members),
    "account/two-factor/confirm/": form(members),
    "account/two-factor/app/": form(members),
    "account/two-factor/app/remove/": form(members),
    "account/two-factor/codes/": line(GET=members),
    "account/two-factor/codes/new/": form(members),
    "account/two-factor/codes/download/": line(GET=members),
    # parties
    "organisations/": line(GET=members),
    "api/v1/me": line(GET=members),
    "api/v1/organisations": line(GET=members),
    "api/v1/designations": line(GET=members),
    # record
    "record/": line(GET=members),
    "record/verify": line(POST=members),
    "record/verify/progress": line(GET=members),
    "record/leaf/<int:number>/": line({"number": "1"}, GET=members),
    "record/leaf/<int:leaf>/withdraw": line(sent={"reason": "x"}, POST=signer),
    "record/leaf/<int:leaf>/withdraw/progress": line(GET=members),
    "record/checkpoint": line(GET=members),
    "record/checkpoint/<int:number>": line({"number": "1"}, GET=members),
    "record/statement/<str:id>/": line(GET=members),
    "record/statement/<str:id>/withdraw": line(sent={"reason": "x"}, POST=signer),
    "record/statement/<str:id>/correct/": form(signer),
    "record/statement/<str:id>/proof": line(GET=members),
    "record/document/<str:sha256>": line(GET=members),
    "api/v1/log": line(GET=members),
    "api/v1/statements/<id>": line(GET=members),
    "api/v1/statements/<id>/proof": line(GET=members),
    "api/v1/statements/<id>/withdrawal": line(sent={"reason": "x"}, POST=signer),
    "api/v1/documents/<sha256>": line(PUT=writers),
    "api/v1/submissions": line(sent={"statements": [JUDGEMENT]}, POST=needs("assess")),
    "api/v1/submissions/signed": line(POST=writers),
    # places
    "places/search": line(GET=members),
    "api/v1/places": line(GET=members),
    "api/v1/places/<path:code>": line({"code": "T1"}, GET=members),
    # zones
    "zones/": line(GET=members),
    "zones/<path:name>/": line({"name": "z"}, GET=members),
    "zones/<path:name>/draw/": form(needs("report"), {"name": "z"}),
    "map/data/boundaries": line(GET=members),
    "api/v1/zones": line(GET=members),
    "api/v1/zones/<path:name>/boundaries": line({"name": "z"}, GET=members),
    "api/v1/posts": line(GET=members),
    # agreements
    "api/v1/agreements": line(GET=members),
    "api/v1/agreements/<path:name>": line({"name": "a"}, GET=members),
    "api/v1/commitments": line(GET=members),
    "agreements/": line(GET=members),
    "agreements/<path:name>/": line({"name": "a"}, GET=members),
    "commitments/": line(GET=members),
    "commitments/calendar.ics": line(GET=members),
    "commitments.csv": line(GET=members),
    "api/v1/commitments.ics": line(GET=members),
    # talks
    "talks/": line(GET=members),
    "talks/<path:name>/": line({"name": "p/1"}, GET=members),
    "api/v1/talks": line(GET=members),
    "api/v1/talks/<path:process>/<int:number>": line({"process": "p", "number": "1"}, GET=members),
    # consent
    "consent/": line(GET=members),
    "consent/put/<str:id>/": form(needs("report")),
    "consent/<str:id>/": line(GET=members),
    "consent/<str:id>/answer": line(POST=needs("consent")),
    "consent/<str:id>/withdraw": line(POST=needs("consent")),
    "consent/<str:id>/take-back/<str:proposal>": line({"proposal": "0" * 64}, POST=needs("report")),
    "api/v1/consent": line(GET=members),
    "api/v1/consent/<id>": line(GET=members),
    "api/v1/consent/<id>/answer": line(sent={"answer": "consents"}, POST=needs("consent")),
    "api/v1/consent/<id>/withdraw": line(sent={"reason": "x"}, POST=needs("consent")),
    "api/v1/consent/<id>/put": line(
        sent={"rule": "0" * 64, "until": "2999-01-01T00:00Z"}, POST=needs("report")
    ),
    # incidents
    "report/": form(needs("report")),
    "report/draft": line(POST=needs("report")),
    "report/received/<str:id>/": line(GET=members),
    "incidents/": line(GET=members),
    "reports/<path:name>/": line({"name": "desk/1"}, GET=members),
    "incidents/<path:name>/": line({"name": "desk/1"}, GET=members),
    "incidents/<path:name>/assess": line({"name": "desk/1"}, POST=needs("assess")),
    "matches/": line(GET=members),
    "matches/decide": line(POST=needs("assess")),
    "matches/undo": line(POST=needs("assess")),
    "map/": line(GET=members),
    "map/data/incidents": line(GET=members),
    "incidents.csv": line(GET=members),
    "matches.csv": line(GET=members),
    "talks/participants.csv": line(GET=members),
    "talks/outcomes.csv": line(GET=members),
    "api/v1/incidents": line(GET=members),
    "api/v1/incidents/<path:name>": line({"name": "desk/1"}, GET=members),
    "api/v1/incidents/<path:name>/qualification": line({"name": "desk/1"}, GET=members),
    "api/v1/reports/<path:name>": line({"name": "desk/1"}, GET=members),
    "api/v1/placements": line(GET=members),
    "api/v1/matches": line(
        sent={"a": "report:desk/1", "b": "report:desk/2", "verdict": "same"},
        GET=members,
        POST=needs("assess"),
    ),
    # bulletins
    "api/v1/reconciliation": line(GET=members),
    "api/v1/bulletin-faults": line(GET=members),
    "bulletins.csv": line(GET=members),
    "bulletins/": line(GET=members),
    "bulletins/new/": form(needs("report")),
    "bulletins/<path:name>/": line({"name": "desk/2017-05-07"}, GET=members),
    # press
    "api/v1/articles": line(GET=members),
    "api/v1/claims": line(GET=members),
    "press.csv": line(GET=members),
    "api/v1/figures": line(GET=members),
    "api/v1/figures/board": line(GET=members),
    "api/v1/figures/compared": line(GET=members),
    "figures/": line(GET=members),
    "figures.csv": line(GET=members),
    "press/": line(GET=members),
    "press/new/": form(needs("report")),
    "press/grade": line(sent={"about": "article:a", "grade": "2", "reason": "So."}, POST=needs("assess")),
    "press/said/": line(GET=members),
    "press/said/<str:key>/": line({"key": KEY}, GET=members),
    "press/claim/<path:name>/": line({"name": "a/1"}, GET=members),
    "press/<str:name>/": line({"name": "own"}, GET=members, POST=own("report")),
    # exchange
    "import/": form(needs("report")),
    "import/template/<str:kind>.csv": line({"kind": "incidents"}, GET=needs("report")),
    "import/<str:id>/": line({"id": "walk"}, GET=own("report")),
    "import/<str:id>/confirm": line({"id": "walk"}, POST=own("report")),
    "import/<str:id>/cancel": line({"id": "walk"}, POST=own("report")),
    "import/<str:id>/progress": line({"id": "walk"}, GET=own("report")),
    "import/<str:id>/refused.csv": line({"id": "walk"}, GET=own("report")),
    # across slices
    "": line(GET=members),
    "search/": line(GET=members),
    # help with problem codes, and what the API looks like
    "problems/": line(GET=everybody),
    "problems/<str:code>/": line(GET=everybody),
    "api/v1/openapi.json": line(GET=everybody),
    "api/v1/": line(),
}
