"""What articles say of rounds and agreed areas, beside what the organisations themselves state."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.press.on_talks import Stated, Words, lists, of_round

MID = Stated("desk", date(2017, 2, 15), date(2017, 2, 16))
LATE = Stated("paper", None, date(2017, 2, 23))


def claim(key: str = "1", **said: Any) -> Words:
    """Something an article says of round 2."""
    told: dict[str, Any] = {"touches": ("round:p/2",)} | said
    return Words(f"claim:a/{key}", key, "article:a", "organisation:paper", "", "", "It was held.", **told)


@pytest.mark.parametrize(
    ("days", "sources", "fits", "against"),
    [
        ({"ends": date(2017, 2, 23)}, [MID], "differs", ("desk",)),
        ({"ends": date(2017, 2, 23)}, [MID, LATE], "partly", ("desk",)),
        ({"starts": date(2017, 2, 15)}, [MID], "same", ()),
        ({"starts": date(2017, 2, 15)}, [LATE], "same", ()),
        ({"starts": date(2017, 2, 24)}, [LATE], "differs", ("paper",)),
        ({"ends": date(2017, 2, 16)}, [], "alone", ()),
        ({"ends": date(2017, 2, 16)}, [Stated("x", None, None)], "alone", ()),
        ({}, [MID], "silent", ()),
    ],
)
def test_a_claim_s_days_fit_all_some_or_none_of_the_sources(
    days: Any, sources: list[Stated], fits: str, against: tuple[str, ...]
) -> None:
    """The paper's 23 February stands against everybody who says 15 to 16 February."""
    (found,) = of_round("round:p/2", [claim(**days)], sources)
    assert (found.fits, found.against) == (fits, against)


def test_what_differs_stands_first_and_other_rounds_are_left_out() -> None:
    """The duty officer reads the difference before the rest."""
    claims = [claim("1"), claim("2", ends=date(2017, 2, 23)), claim("3", touches=("round:p/3",))]
    assert [one.words.statement for one in of_round("round:p/2", claims, [MID])] == ["2", "1"]


def test_a_list_of_areas_tells_what_it_names_and_what_it_leaves_out() -> None:
    """Reprints of the sentence are the same voice."""
    zones = ("zone:a", "zone:b")
    first = claim("1", touches=("agreement:x", "zone:a"), where=("place:p",), mark="ab" * 8)
    again = claim("2", touches=("agreement:x", "zone:a"), mark="ab" * 8)
    whole = claim("3", touches=("agreement:x", "zone:b", "zone:a"), where=("place:q",))
    none = claim("4", touches=("agreement:x",))
    short, full = lists("agreement:x", zones, [first, again, whole, none])
    assert (short.named, short.left_out, short.places, short.also) == (
        ("zone:a",),
        ("zone:b",),
        ("place:p",),
        (again,),
    )
    assert (full.named, full.left_out, full.others) == (zones, (), ("place:p",))
