"""The clock: what is due, and what is in force, by each source."""

from __future__ import annotations

from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest

from holdfire.agreements.clock import AgreementClock, Deadline, Evidence, ForceVersion, reckon
from holdfire.agreements.said import AgreementSaid, CommitmentSaid, RenewalSaid, Signing, TermsSaid, Text

MAPS = "commitment:a/maps"
SIGNED = date(2017, 5, 4)
SIGNING = Signing(
    statement="s", holder="pa-x", publisher="PA-X", signed_on=SIGNED, zone="Asia/Almaty", title="M"
)
NEXT_DAY = Deadline(within="P1D", counted_from="signature")
SAME_DAY = Deadline(within="P0D", counted_from="signature")
ORIGINS = {
    "adopted": ("guarantors", "Interfax"),
    "account": ("tass", "TASS"),
    "draft": ("sputnik", "Sputnik"),
}


def terms(text: Text = "adopted", enters: Deadline | None = NEXT_DAY, **more: Any) -> TermsSaid:
    """The terms that a text states."""
    holder, publisher = ORIGINS[text]
    said = {"statement": f"terms-{text}", "holder": holder, "publisher": publisher, "lasts": "P6M"} | more
    return TermsSaid(text=text, enters=enters, **said)


def maps(text: Text = "adopted", deadline: Deadline | None = None, **more: Any) -> CommitmentSaid:
    """A commitment as a text states it."""
    holder, publisher = ORIGINS[text]
    said = {"statement": f"maps-{text}", "holder": holder, "publisher": publisher, "task": "Maps"} | more
    return CommitmentSaid(
        key=MAPS,
        clause="clause:a/9",
        text=text,
        deadline=deadline,
        **said,
    )


def renewal(
    by: str = "agreement:september",
    declared: str = "2017-09-15",
    lasts: str = "P6M",
    consensus: bool = True,
) -> RenewalSaid:
    """The agreement declared again."""
    return RenewalSaid(
        statement=f"{by}{lasts}",
        by=by,
        declared_on=date.fromisoformat(declared),
        lasts=lasts,
        consensus=consensus,
    )


def asked(on: str, **said: Any) -> AgreementClock:
    """The clock of an agreement on a day."""
    return reckon(AgreementSaid(key="agreement:a", **{"signings": (SIGNING,)} | said), date.fromisoformat(on))


def only(found: AgreementClock) -> ForceVersion:
    """The one version of its terms."""
    (version,) = found.versions
    return version


@pytest.mark.parametrize(
    ("on", "in_force", "until"),
    [
        ("2017-05-04", False, None),
        ("2017-05-05", True, "2017-11-05"),
        ("2017-09-14", True, "2017-11-05"),
        ("2017-09-15", True, "2018-03-15"),
        ("2017-11-05", True, "2018-03-15"),
        ("2017-11-06", True, "2018-03-15"),
        ("2018-03-15", True, "2018-03-15"),
        ("2018-03-16", False, None),
    ],
)
def test_six_months_and_the_renewal_of_september(on: str, in_force: bool, until: str | None) -> None:
    """In force from the day after signing for six months, and by the September statement until 15 March inclusive."""
    found = only(asked(on, terms=(terms(renewal="automatic_by_consensus"),), renewals=(renewal(),)))
    assert (found.in_force, found.until) == (in_force, until and date.fromisoformat(until))


def test_without_a_renewal_the_six_months_end() -> None:
    """What goes on by consensus ends where no consensus was declared."""
    of = {"terms": (terms(renewal="automatic_by_consensus"),)}
    assert [asked(on, **of).in_force for on in ("2017-11-05", "2017-11-06")] == [True, False]


def test_a_term_counts_its_days() -> None:
    """On 30 October 2017 it is day 179 of the 185 days of the first term; six are left of it."""
    found = only(asked("2017-10-30", terms=(terms(),), renewals=(renewal(),)))
    assert (found.day_of, found.days, found.left) == (179, 185, 6)


def test_an_automatic_renewal_is_an_open_end() -> None:
    """Where a source says that it goes on by itself, no last day is made up."""
    found = only(asked("2020-01-01", terms=(terms("account", SAME_DAY, renewal="automatic"),)))
    assert [(t.first.isoformat(), t.last and t.last.isoformat(), t.why) for t in found.terms] == [
        ("2017-05-04", "2017-11-04", "entry into force"),
        ("2017-11-05", None, "automatic"),
    ]
    assert (found.in_force, found.until, found.left) == (True, None, None)


def test_sources_that_differ_on_a_renewal_leave_it_open_on_the_days_between() -> None:
    """Only what every source of a renewal gives is in force for sure; beyond that it cannot be said."""
    of = {"terms": (terms(),), "renewals": (renewal(), renewal(lasts="P3M"))}
    days = ("2017-12-15", "2017-12-16", "2018-03-15", "2018-03-16")
    assert [asked(on, **of).in_force for on in days] == [True, None, None, False]


def test_a_renewal_without_consensus_leaves_its_days_open() -> None:
    """What one party declares alone neither prolongs the agreement nor ends it: on those days nobody can say."""
    of = {"terms": (terms(),), "renewals": (renewal(consensus=False),)}
    days = ("2017-11-05", "2017-11-06", "2018-03-15", "2018-03-16")
    assert [asked(on, **of).in_force for on in days] == [True, None, None, False]


def test_versions_that_differ_leave_the_agreements_own_state_open() -> None:
    """On 4 May TASS has it in force and the adopted text has not: each says so, and nobody decides."""
    found = asked("2017-05-04", terms=(terms(), terms("account", SAME_DAY)))
    assert [version.in_force for version in found.versions] == [False, True]
    assert found.in_force is None
    assert asked("2017-05-05", terms=(terms(), terms("account", SAME_DAY))).in_force is True


def test_a_source_with_deadlines_and_no_terms_is_told_as_such() -> None:
    """The draft states no terms: it is listed, and says neither yes nor no."""
    found = asked(
        "2017-06-05", terms=(terms(),), commitments=(maps("draft"), maps("adopted", publisher="Other"))
    )
    assert [(v.text, v.stated, v.in_force) for v in found.versions] == [
        ("adopted", True, True),
        ("draft", False, None),
    ]
    assert found.in_force is True and found.adopted == found.versions[0]


def test_nobody_says_when_it_enters_into_force() -> None:
    """Terms without a beginning leave it open whether it is in force."""
    assert asked("2017-06-05", terms=(terms(enters=None),)).in_force is None
    assert asked("2017-06-05").in_force is None


def test_a_deadline_is_counted_as_its_own_source_counts() -> None:
    """Two weeks from the entry into force end a day earlier for a source that has it in force a day earlier."""
    weeks = Deadline(within="P2W", counted_from="entry_into_force")
    found = asked(
        "2017-05-10",
        terms=(terms(), terms("account", SAME_DAY)),
        commitments=(maps("account", weeks), maps("draft", weeks), maps("adopted", weeks, publisher="Other")),
    ).commitments[0]
    assert [v.due and v.due.isoformat() for v in found.versions] == ["2017-05-19", "2017-05-18", None]
    assert (found.gap_days, found.adopted) == (1, found.versions[0])
    assert found.state == "pending"


def test_a_source_counts_from_the_day_of_signature_that_it_states_itself() -> None:
    """Where sources differ on the day of signature, those who state none cannot be counted for."""
    tass = Signing(statement="t", holder="tass", publisher="TASS", signed_on=date(2017, 5, 3))
    span = Deadline(within="P10D", counted_from="signature")
    found = asked(
        "2017-05-10", signings=(SIGNING, tass), commitments=(maps("account", span), maps("draft", span))
    )
    assert found.signed_on is None
    assert [v.due for v in found.commitments[0].versions] == [date(2017, 5, 13), None]


def test_prints_of_the_adopted_text_that_differ_leave_no_adopted_version() -> None:
    """Which print is right is not for the software to say; the state is told where both come to the same."""
    prints = (
        maps("adopted", Deadline(on=date(2017, 6, 4))),
        maps("adopted", Deadline(on=date(2017, 6, 14)), publisher="Other", statement="other"),
    )
    late, between = asked("2017-07-01", commitments=prints), asked("2017-06-10", commitments=prints)
    assert late.commitments[0].adopted is None
    assert (late.commitments[0].state, between.commitments[0].state) == ("unknown", "disputed")


def test_a_print_that_leaves_the_deadline_out_contradicts_nobody() -> None:
    """The adopted version is the print that states a day."""
    said = (maps("adopted", publisher="A"), maps("adopted", Deadline(on=date(2017, 6, 4)), statement="z"))
    found = asked("2017-07-01", commitments=said).commitments[0]
    assert found.adopted is not None and found.adopted.due == date(2017, 6, 4)
    assert found.state == "unknown"


def test_a_commitment_that_was_not_met_lapses_with_its_agreement() -> None:
    """Under the text that says when the agreement ends; a source that does not say lets nothing lapse."""
    day = Deadline(on=date(2017, 6, 4))
    found = asked("2017-12-01", terms=(terms(),), commitments=(maps("adopted", day), maps("draft", day)))
    assert [v.state for v in found.commitments[0].versions] == ["lapsed", "unknown"]
    assert found.commitments[0].state == "lapsed"


def test_how_late_it_was_met_is_told() -> None:
    """Done ten days after its day: met, ten days late, with who says so."""
    done = Evidence(statement="d", commitment=MAPS, state="done", on=date(2017, 6, 14), holder="un")
    day = Deadline(on=date(2017, 6, 4))
    of = {"commitments": (maps("adopted", day),), "performances": (done,)}
    found = asked("2017-06-20", **of).commitments[0]
    assert found.adopted is not None
    assert (found.state, found.adopted.late_by, found.adopted.left, found.evidence) == (
        "met",
        10,
        -16,
        (done,),
    )
    before = asked("2017-06-13", **of).commitments[0]
    assert (before.state, before.evidence) == ("unknown", ())


def test_a_moment_is_a_day_at_the_signing_place() -> None:
    """At 18:30 UTC on 4 June it is 5 June where it was signed: what was due on the 4th is past its day."""
    said = AgreementSaid(
        key="agreement:a", signings=(SIGNING,), commitments=(maps("adopted", Deadline(on=date(2017, 6, 4))),)
    )
    states = [
        reckon(said, datetime(2017, 6, 4, 17 + n, 30, tzinfo=UTC)).commitments[0].state for n in range(2)
    ]
    assert states == ["due_soon", "unknown"]
    found = reckon(said, date(2017, 6, 4)).commitments[0].adopted
    assert found is not None and found.ends == datetime(2017, 6, 4, 18, tzinfo=UTC)


def test_a_day_beyond_the_calendar_is_not_known() -> None:
    """A span that ends after the year 9999 gives no day and an open end."""
    far = Deadline(within="P9999Y", counted_from="signature")
    found = asked("2017-06-05", terms=(terms(lasts="P9999Y"),), commitments=(maps("adopted", far),))
    assert found.commitments[0].versions[0].due is None
    assert [term.last for term in only(found).terms] == [None]


def test_working_days_are_counted_with_the_weekend_that_the_source_gives() -> None:
    """Three working days from Thursday 4 May, with Friday and Saturday free, end on Tuesday 9 May."""
    three = Deadline(working_days=3, weekend=(5, 6), counted_from="signature")
    assert asked("2017-05-05", commitments=(maps("adopted", three),)).commitments[0].versions[0].due == date(
        2017, 5, 9
    )


def test_the_order_of_statements_does_not_matter() -> None:
    """The same statements, in any order, give the same clock."""
    tass = Signing(statement="t", holder="tass", publisher="TASS", title="Another title")
    day = Deadline(on=date(2017, 6, 4))
    said: dict[str, list[Any]] = {
        "signings": [SIGNING, tass],
        "terms": [terms(), terms("account", SAME_DAY, renewal="automatic")],
        "renewals": [renewal(), renewal(lasts="P3M"), renewal("agreement:later", "2017-10-01")],
        "commitments": [
            maps("adopted", day),
            maps("adopted", publisher="Other", statement="o"),
            maps("account", day, locator="here", statement="b"),
            maps("account", day, locator="there", statement="a"),
            maps("draft"),
        ],
        "performances": [
            Evidence(statement="1", commitment=MAPS, state="done", on=date(2017, 6, 1), holder="h"),
            Evidence(statement="2", commitment=MAPS, state="partly", on=date(2017, 6, 2), holder="h"),
            Evidence(statement="3", commitment=MAPS, state="done", on=date(2017, 6, 3), holder="h"),
        ],
    }
    wanted = asked("2017-12-20", **{name: tuple(rows) for name, rows in said.items()})
    shuffle = Random(1).shuffle
    for _ in range(50):
        for rows in said.values():
            shuffle(rows)
        assert asked("2017-12-20", **{name: tuple(rows) for name, rows in said.items()}) == wanted
