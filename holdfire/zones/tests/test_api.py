"""Zones, their lines and posts over the API."""

from __future__ import annotations

import pytest
from django.test import Client

from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, browser_of, say
from holdfire.zones.tests.test_readings import line

pytestmark = pytest.mark.django_db
API = "/api/v1"
POST = {"zone": "zone:x", "type": "checkpoint", "lon": 36.5, "lat": 34.5}


@pytest.fixture
def browser(record: str) -> Client:
    """A zone that two makers draw, one of them twice, with a post, and somebody who may read."""
    say(Draft("zone", "zone:x", {"names": {"en": "X"}}, SOURCE), line(36), line(37, "2017-09-15"))
    say(line(38, by="organisation:b"), Draft("zone", "zone:y", {"names": {"en": "Y"}}, SOURCE))
    say(Draft("post", "post:x/1", POST, SOURCE, valid_from="2017-06-01", valid_until="2017-06-30"))
    return browser_of("read")


def test_zones_are_listed(browser: Client) -> None:
    """Each zone tells how many lines there are of it, and whether its makers differ."""
    said = browser.get(f"{API}/zones").json()
    x, y = said["items"]
    assert (said["count"], x["key"], x["n_versions"], x["contested"]) == (2, "zone:x", 3, True)
    assert (y["names"], y["n_versions"], y["agreement"]) == ({"en": "Y"}, 0, None)
    assert browser.get(f"{API}/zones?known=2001-01-01").json()["items"] == []


def test_lines_are_given_as_geojson(browser: Client) -> None:
    """One feature for each line: all of them, or those in force on a day, with maker, period and statement."""
    answer = browser.get(f"{API}/zones/x/boundaries")
    assert answer.headers["Content-Type"] == "application/geo+json"
    assert len(answer.json()["features"]) == 3
    theirs, mine = browser.get(f"{API}/zones/x/boundaries?on=2017-05-06").json()["features"]
    assert (mine["geometry"]["type"], mine["geometry"]["coordinates"][0][0]) == ("Polygon", [36.0, 34.0])
    assert mine["properties"]["valid_until"] == "2017-09-14"
    assert theirs["properties"]["organisation"] == "organisation:b"
    assert len(theirs["properties"]["statement"]) == 64


def test_a_zone_that_nobody_named_has_no_lines(browser: Client) -> None:
    """No such zone is 404, also where it was not known yet; a zone without a line has no feature."""
    assert browser.get(f"{API}/zones/z/boundaries").status_code == 404
    assert browser.get(f"{API}/zones/x/boundaries?known=2001-01-01").status_code == 404
    assert browser.get(f"{API}/zones/y/boundaries").json()["features"] == []


def test_posts_are_narrowed_to_a_zone_and_a_day(browser: Client) -> None:
    """A post stands on the days of its statement."""
    one = browser.get(f"{API}/posts?zone=zone:x&on=2017-06-30").json()["items"][0]
    assert (one["key"], one["type"], one["holder"], one["name"]) == (
        "post:x/1",
        "checkpoint",
        "organisation:desk",
        None,
    )
    assert browser.get(f"{API}/posts?on=2017-07-01").json()["count"] == 0
    assert browser.get(f"{API}/posts?zone=zone:y").json()["count"] == 0
    assert browser.get(f"{API}/posts?known=2001-01-01").json()["count"] == 0
