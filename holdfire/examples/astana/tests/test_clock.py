"""The clock of the memorandum, as the example's sources state it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from holdfire.agreements import due
from holdfire.agreements.clock import AgreementClock
from holdfire.examples.astana import files
from holdfire.record.statement import Draft
from holdfire.testing import say

KEY = "agreement:astana-4"


@pytest.fixture
def memorandum(record: str) -> None:
    """A record that holds the example's organisations and agreements."""
    by: dict[str, list[Draft]] = defaultdict(list)
    for signed in files.statements("agreements.toml"):
        by[signed.organisation].append(signed.draft)
    for organisation, drafts in by.items():
        say(*drafts, organisation=organisation)


def clock(on: str, leaf: int | None = None) -> AgreementClock:
    """The memorandum's clock on a day."""
    found = due.clock(KEY, date.fromisoformat(on), leaf)
    assert found is not None
    return found


@pytest.mark.usefixtures("memorandum")
@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        (
            "joint-working-group",
            [("adopted", "2017-05-18"), ("account", "2017-05-14"), ("draft", "2017-05-09")],
        ),
        (
            "maps",
            [
                ("adopted", "2017-06-04"),
                ("account", "2017-05-27"),
                ("account", "2017-06-04"),
                ("draft", "2017-05-22"),
            ],
        ),
    ],
)
def test_each_text_s_deadline_stands_beside_the_others(task: str, wanted: list[tuple[str, str]]) -> None:
    """Final text, TASS and the draft give their own days; TASS gives the maps two, each with its place in the article."""
    one = next(c for c in clock("2017-06-05").commitments if c.key == f"commitment:astana-4/{task}")
    assert sorted((v.text, str(v.due)) for v in one.versions) == sorted(wanted)
    assert one.adopted is not None and ("adopted", str(one.adopted.due)) == wanted[0]
    if task == "maps":
        assert {v.locator: str(v.due) for v in one.versions if v.text == "account"} == {
            "provisions": "2017-05-27",
            "second paragraph": "2017-06-04",
        }
        assert one.gap_days == 13
    else:
        assert one.gap_days == 9


@pytest.mark.usefixtures("memorandum")
def test_the_terms_of_each_text_stand_beside_the_others() -> None:
    """In force from 5 May to 5 November by the final text, by TASS from 4 May on without an end; the draft does not say."""
    found = clock("2017-06-05")
    told = [
        (v.text, v.publisher, v.stated, [(str(t.first), str(t.last), t.why) for t in v.terms])
        for v in found.versions
    ]
    assert told == [
        ("adopted", "rusreality", True, [("2017-05-05", "2017-11-05", "entry into force")]),
        (
            "account",
            "TASS",
            True,
            [("2017-05-04", "2017-11-04", "entry into force"), ("2017-11-05", "None", "automatic")],
        ),
        ("draft", "Sputnik", False, []),
    ]
    assert found.adopted == found.versions[0] and found.in_force is True
    assert str(found.versions[1].hostilities_cease_on) == "2017-05-06"


@pytest.mark.usefixtures("memorandum")
@pytest.mark.parametrize(
    ("on", "adopted", "overall"),
    [
        ("2017-05-04", False, None),
        ("2017-05-05", True, True),
        ("2017-11-05", True, True),
        ("2017-11-06", True, True),
        ("2018-03-15", True, True),
        ("2018-03-16", False, None),
    ],
)
def test_the_memorandum_is_in_force_across_the_renewal_of_september(
    on: str, adopted: bool, overall: bool | None
) -> None:
    """Under the final text until 15 March 2018; after that TASS's account alone goes on by itself, so sources differ."""
    found = clock(on)
    assert found.adopted is not None and found.adopted.in_force is adopted
    assert found.in_force is overall


@pytest.mark.usefixtures("memorandum")
def test_the_maps_are_late_once_somebody_says_that_they_are_done_in_part() -> None:
    """Until 15 September nobody says whether the maps are done: unknown. Then some are: late, with that as evidence."""
    states = {}
    for on in ("2017-05-20", "2017-06-04", "2017-06-05", "2017-09-15", "2018-03-16"):
        maps = next(c for c in clock(on).commitments if c.key.endswith("/maps"))
        states[on] = (maps.state, len(maps.evidence))
    assert states == {
        "2017-05-20": ("pending", 0),
        "2017-06-04": ("due_soon", 0),
        "2017-06-05": ("unknown", 0),
        "2017-09-15": ("late", 1),
        "2018-03-16": ("lapsed", 1),
    }


@pytest.mark.usefixtures("memorandum")
def test_asked_for_the_end_of_the_calendar_the_clock_gives_every_term() -> None:
    """Whoever holds incidents against the agreement gets every period that any source gives."""
    adopted, tass, draft = (v.terms for v in clock("9999-12-31").versions)
    assert {(str(t.first), str(t.last)) for t in adopted} == {
        ("2017-05-05", "2017-11-05"),
        ("2017-09-15", "2018-03-15"),
    }
    assert any(t.last is None for t in tass) and draft == ()
