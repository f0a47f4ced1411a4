"""The closed list of event types."""

from __future__ import annotations

from typing import get_args

import pytest

from holdfire.agreements import event_types as types


def test_the_list_has_acleds_six_types_and_25_sub_types() -> None:
    """The event types are ACLED's six with their 25 sub-types, each under a slug of its own."""
    assert len(types.EVENT_TYPES) == 6
    assert len(types.PARENT) == 25
    assert set(types.EVENT_TYPES) == set(get_args(types.EventType)) == set(types.SUB_EVENT_TYPES)
    assert set(types.PARENT) == set(get_args(types.SubEventType))
    assert set(types.VIOLENCE) == set(get_args(types.Violence)) == set(types.POSSIBLE)


@pytest.mark.parametrize(
    "word", ["Explosions/Remote violence", "explosions/remote violence", "explosions", " Explosions "]
)
def test_a_type_is_known_by_label_and_slug(word: str) -> None:
    """A type is recognised by its label or slug, however it is cased or spaced."""
    assert types.event_type(word) == "explosions"


def test_every_label_leads_to_its_slug() -> None:
    """No two labels of the list are confused with one another."""
    for slug, label in types.EVENT_TYPES.items():
        assert types.event_type(label) == slug
    for subs in types.SUB_EVENT_TYPES.values():
        for slug, label in subs.items():
            assert types.sub_event_type(label) == slug


@pytest.mark.parametrize("word", ["", "Battle", "Skirmish", "armed clash"])
def test_a_word_that_is_not_listed_is_unknown(word: str) -> None:
    """A word outside the list is not bent to fit one that is on it."""
    assert types.event_type(word) is None


def test_ucdp_leaves_the_type_open() -> None:
    """UCDP's type of violence narrows the event type down and names none."""
    assert types.UCDP_VIOLENCE[1] == "state-based"
    assert types.possible(None, "state-based") == ("battles", "explosions")
    assert types.possible(None, "one-sided") == ("violence-against-civilians", "explosions")
    assert types.possible("riots", None) == ("riots",)
    assert types.possible(None, None) == ()


@pytest.mark.parametrize("mask", range(64))
def test_sets_of_types_fit_into_bits_and_back(mask: int) -> None:
    """A set of event types comes back from its bits unchanged."""
    assert types.to_mask(types.from_mask(mask)) == mask
