"""Addresses of pages of incidents that nobody but a program writes."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from holdfire.incidents import cursor
from holdfire.incidents.asked import asked


@pytest.mark.django_db
@pytest.mark.parametrize("cell", ["-1", "f" * 40, "8928308280fffff0", "٣", "\0"])
def test_no_cell(record: str, cell: str) -> None:
    """What is no cell of the grid narrows nothing."""
    assert asked(RequestFactory().get("/incidents/", {"cell": cell}), "all").filters.cell is None


@pytest.mark.parametrize("after", ["[" * 5000, '["2017-05-04", "incident:' + "x" * 600 + '"]'])
def test_no_beginning_of_a_page(after: str) -> None:
    """What no list ever wrote is not where a page begins, however deep it nests."""
    with pytest.raises(ValueError, match="longer"):
        cursor.read(after, "newest")
