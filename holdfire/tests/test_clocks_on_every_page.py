"""Both clocks stand on every page, and a page that does not show now says so."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from holdfire.record import queries
from holdfire.tests.permission_table import IN, OWNER, ROLES, TABLE, Line, Role
from holdfire.tests.routes import path
from holdfire.tests.test_permission_walk import World, world

__all__ = ["world"]  # the fixture
# The entrance has no frame: nothing of the record is shown to whoever is still signing in.
ENTRANCE = {"sign-in/suspended/", "sign-in/<str:secret>/", "account/two-factor/confirm/"}
ON, KNOWN = "data-clock-on", "data-clock-known"


def page(world: World, route: str, line: Line, asked: str = "") -> str:
    """The page that a route shows to the first of those who get in; empty where it is no page."""
    allowed = [role for role in reversed(ROLES) if not role.token and line.rules["GET"](role) == IN]
    browser = world.at_the_door(Client(), owner_first(allowed))
    answer: Any = browser.get(path(route, {**world.gaps, **line.gaps}) + asked)
    html = str(answer.headers.get("Content-Type", "")).startswith("text/html")
    return answer.text if html and answer.status_code == 200 else ""


def owner_first(roles: list[Role]) -> Role:
    """The delegate whose things fill some gaps, where they get in."""
    return OWNER if OWNER in roles else roles[0]


@pytest.mark.django_db
def test_every_page_shows_both_clocks(world: World) -> None:
    """Each page that the permission table names shows the day and the moment; asked as of a checkpoint it says which."""
    lines = {route: line for route, line in TABLE.items() if "GET" in line.rules and route not in ENTRANCE}
    number = queries.size()
    pages, faults = 0, []
    for route, line in lines.items():
        if not (shown := page(world, route, line)):
            continue
        pages += 1
        if ON not in shown or KNOWN not in shown:
            faults.append(f"{route} lacks a clock")
        past = page(world, route, line, f"?known=checkpoint-{number}")
        if not re.search(rf"{KNOWN}>\s*checkpoint {number}\s*<", past) or "looking at the past" not in past:
            faults.append(f"{route} does not say that it shows the past")
        if "looking at the past" in shown:
            faults.append(f"{route} says that now is the past")
    assert not faults, "\n".join(faults)
    assert pages > 20
