"""Names as reports give them, and whom they mean."""

from __future__ import annotations

import pytest

from holdfire.incidents.actors import KnownName, Meant, Names

GOVERNMENT, RUSSIA, NUSRA, REBELS = "organisation:sy", "organisation:ru", "group:nusra", "organisation:rebels"
KNOWN = [
    KnownName(GOVERNMENT, "Syria", "", True, "1"),
    KnownName(RUSSIA, "Russia", "", True, "2"),
    KnownName(RUSSIA, "Government of Russia (Soviet Union)", "", True, "3"),
    KnownName(NUSRA, "HTS", "", False, "4"),
    KnownName(NUSRA, "JN", "UCDP", True, "5"),
    KnownName(REBELS, "FSA", "", True, "6"),
    KnownName(NUSRA, "FSA", "", True, "7"),
    KnownName(REBELS, "Ahrar and friends", "", True, "8"),
]
NAMES = Names(KNOWN)


@pytest.mark.parametrize(
    ("said", "publisher", "wanted"),
    [
        ("Syria", "", {(GOVERNMENT, True)}),
        ("  syria ", "SOHR", {(GOVERNMENT, True)}),
        ("Syrian", "", {("", False)}),
        ("HTS", "", {(NUSRA, False)}),
        ("JN", "UCDP", {(NUSRA, True)}),
        ("JN", "ucdp", {(NUSRA, True)}),
        ("JN", "SOHR", {("", False)}),
        ("JN", "", {("", False)}),
        ("FSA", "", {(REBELS, False), (NUSRA, False)}),
        ("Russia and Syria", "", {(RUSSIA, True), (GOVERNMENT, True)}),
        ("Ahrar al-Sham, HTS, Southern Front", "", {("", False), (NUSRA, False)}),
        ("Syria, Russia and HTS", "", {(GOVERNMENT, True), (RUSSIA, True), (NUSRA, False)}),
        ("Syria or Russia", "", {(GOVERNMENT, False), (RUSSIA, False)}),
        ("Syria and/or Russia", "", {(GOVERNMENT, False), (RUSSIA, False)}),
        ("Syria/Russia", "", {(GOVERNMENT, False), (RUSSIA, False)}),
        ("Syria, Russia or HTS", "", {(GOVERNMENT, False), (RUSSIA, False), (NUSRA, False)}),
        ("Government of Russia (Soviet Union)", "", {(RUSSIA, True)}),
        ("Ahrar and friends", "", {(REBELS, True)}),
        ("Corps (north, south)", "", {("", False)}),
        ("and", "", {("", False)}),
    ],
)
def test_whom_a_name_means(said: str, publisher: str, wanted: set[tuple[str, bool]]) -> None:
    """Exact names, cases and spaces aside; lists are several, alternatives and rival statements are unsure, others unknown."""
    assert {(one.key, one.sure) for one in NAMES.meant(said, publisher)} == wanted


def test_a_name_keeps_what_was_written_and_who_says_whom_it_means() -> None:
    """Each of several is called as it was written, with the statements that explain it."""
    assert NAMES.meant("Russia, Ahrar al-Sham") == (
        Meant("Russia", RUSSIA, True, ("2",)),
        Meant("Ahrar al-Sham"),
    )


def test_whoever_says_whom_they_mean_is_believed_to_mean_them() -> None:
    """A reference beside a name goes before all that others say of the name."""
    assert NAMES.meant("FSA", "", NUSRA) == (Meant("FSA", NUSRA, True),)


def test_two_statements_that_one_name_means_one_are_no_rivals() -> None:
    """The same said twice stays sure; said once as covering others too, it is not."""
    twice = [KnownName("x", "A", "", True, "1"), KnownName("x", "A", "", True, "2")]
    assert Names(twice).meant("A") == (Meant("A", "x", True, ("1", "2")),)
    unsure = [*twice, KnownName("x", "A", "", False, "3")]
    assert Names(unsure).meant("A") == (Meant("A", "x", False, ("1", "2", "3")),)
