"""The example's files: what they say, who says it, and where it comes from."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from holdfire.examples.astana import load
from holdfire.examples.astana.bulletins import bulletins
from holdfire.examples.astana.files import DESK, Signed, statements, table
from holdfire.examples.astana.parties import outlets, signing
from holdfire.parties.naming import organisation
from holdfire.record.kinds import check
from holdfire.testing import shared

FILES = ("zones.toml", "agreements.toml", "talks.toml", "press.toml", "demonstration.toml")
COUNTS = ("ru_total", "ru_by_governorate", "tr_total", "tr_by_governorate", "tr_confirmed_by_ru")
SIDE_FIGURES = ("settlements_total", "armed_groups_total")
OPENED = datetime(2026, 1, 1, tzinfo=UTC)


def everything() -> list[Signed]:
    """Every statement of the example but the announcements of keys."""
    return [one for _, signed in load.stages(OPENED) for one in signed]


def about(subject: str, kind: str) -> list[Signed]:
    """The statements of a kind about a subject."""
    return [one for one in everything() if (one.draft.about, one.draft.kind) == (subject, kind)]


def rows(path: Path, comma: str) -> list[dict[str, str]]:
    """The rows of a table elsewhere."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=comma))


def test_every_statement_is_well_formed() -> None:
    """Each line of each file passes the form and the rules of its kind."""
    problems = [problem for one in everything() for problem in check(one.draft, one.organisation)[1]]
    assert problems == []


def test_every_statement_has_a_source() -> None:
    """Nothing in the example is without a publisher."""
    assert [
        one.draft.about for one in everything() if not (one.draft.source and one.draft.source.publisher)
    ] == []


def test_nothing_is_signed_in_the_name_of_a_real_state() -> None:
    """The desk transcribes; only organisations that exist for the demonstration sign anything else."""
    made_up = {f"organisation:{said['key']}" for said in signing() if said["demonstration"]}
    assert {one.organisation for one in everything()} - made_up == {DESK}
    assert all("(demonstration)" in said["names"]["en"] for said in signing())


def test_what_a_demonstration_delegation_says_is_marked_in_its_own_words() -> None:
    """Whoever reads one statement alone still sees that it is made up."""
    said = [one.draft.body for one in everything() if one.organisation != DESK]
    words = [str(body.get("reason") or body.get("text") or body.get("label") or "") for body in said]
    assert words
    assert [text for text in words if "demonstration" not in text.lower()] == []


@pytest.mark.parametrize("name", FILES)
def test_every_organisation_that_is_named_is_described(name: str) -> None:
    """No statement is attributed to somebody whom the record does not know."""
    known = {*outlets().values(), *(f"organisation:{said['key']}" for said in signing())}
    named = {one.draft.attributed_to for one in statements(name)} | {
        one.organisation for one in statements(name)
    }
    named |= {
        word for one in statements(name) for word in words(one.draft.body) if word.startswith("organisation:")
    }
    assert named - known - {None} == set()


def test_an_outlet_has_the_name_that_an_import_would_give_it() -> None:
    """Whoever imports the reports of the example once more meets the same organisations."""
    assert [
        row for _, row in table("outlets.csv") if organisation(row["name"]) != f"organisation:{row['key']}"
    ] == []
    imported = {one.draft.attributed_to for one in everything() if one.draft.kind == "report"}
    assert imported <= set(outlets().values())


def words(value: Any) -> list[str]:
    """Every text in a body."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in words(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in words(part)]
    return [str(value)]


def test_the_second_round_has_its_versions() -> None:
    """One paper lets it end on 23 February; others have 15 and 16 February."""
    days = {
        (one.draft.body.get("starts"), one.draft.body.get("ends")) for one in about("round:astana/2", "round")
    }
    assert {(None, "2017-02-23"), ("2017-02-15", "2017-02-16")} <= days


def test_the_memorandum_s_commitments_have_three_sets_of_terms() -> None:
    """The adopted text, an agency's account and a draft each state deadlines of their own."""
    stated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in everything():
        if one.draft.kind == "commitment":
            deadline = one.draft.body["deadline"]
            stated[one.draft.about][one.draft.body["text"]].add(deadline.get("on") or deadline["within"])
    assert stated["commitment:astana-4/joint-working-group"] == {
        "adopted": {"P2W"},
        "account": {"P10D"},
        "draft": {"P5D"},
    }
    assert stated["commitment:astana-4/maps"] == {
        "adopted": {"2017-06-04"},
        "account": {"2017-05-27", "2017-06-04"},
        "draft": {"2017-05-22"},
    }


def test_the_three_death_tolls_stand_side_by_side() -> None:
    """Around 400,000, more than 330,000 and more than 300,000 are three figures for one quantity."""
    killed = [
        one.draft.body for one in statements("press.toml") if one.draft.body.get("quantity") == "killed"
    ]
    assert {(body.get("best"), body.get("low")) for body in killed} == {
        (400000, None),
        (None, 330000),
        (None, 300000),
    }


def test_the_signers_stand_in_both_spellings() -> None:
    """A newspaper's spelling is kept beside the usual one."""
    names = {one.draft.body.get("signed_by") for one in about("agreement:astana-4", "signatory")}
    assert {"Alexander Lafrintev", "Alexander Lavrentiev", "Sadiat Onal", "Sedat Önal"} <= names


def test_the_two_zone_lists_are_both_kept() -> None:
    """One paper's four areas of May and another's three with a fourth in September are claims of their own."""
    claims = [
        one.draft for one in statements("press.toml") if "zone:south" in one.draft.body.get("touches", [])
    ]
    assert {draft.attributed_to for draft in claims} == {"organisation:azernews", "organisation:media-hub"}


def test_the_idlib_area_counts_from_may_or_from_september() -> None:
    """The memorandum's text has it among four areas; one paper adds it to three in September."""
    versions = {one.draft.attributed_to: one.draft.valid_from for one in about("zone:idlib", "zone")}
    assert versions == {
        "organisation:astana-guarantors": None,
        "organisation:azernews": None,
        "organisation:media-hub": "2017-09-15",
    }


def test_every_state_of_verification_can_be_seen() -> None:
    """A newcomer meets each state, and one incident on which two organisations differ."""
    states: dict[str, set[str]] = defaultdict(set)
    for one in statements("demonstration.toml"):
        if one.draft.kind == "assessment":
            states[one.draft.about].add(one.draft.body["state"])
    seen = {"unverified", "corroborated", "confirmed", "refuted", "unverifiable"}
    assert set().union(*states.values()) == seen
    assert {"corroborated", "unverifiable"} in states.values()


def test_the_memorandum_has_ten_clauses_and_the_process_seven_rounds() -> None:
    """Every clause and round of 2017 is there."""
    keys = {one.draft.about for one in everything()}
    assert {f"clause:astana-4/{number}" for number in range(1, 11)} <= keys
    assert {f"round:astana/{number}" for number in range(1, 8)} <= keys


def test_every_count_of_the_bulletins_equals_the_shared_table() -> None:
    """Our file holds each number of the table that was typed from public pages, row for row."""
    wanted = rows(shared("data/bulletins/russia_turkey_commission_2017.tsv"), "\t")
    ours = [row for _, row in table("bulletins.tsv")]
    same = ("bulletin_date", "lang", "url", *COUNTS, *SIDE_FIGURES)
    assert [[row[name] for name in same] for row in ours] == [[row[name] for name in same] for row in wanted]


def test_every_number_of_a_bulletin_s_row_reaches_a_statement() -> None:
    """No count is lost between the table and the record."""
    totals = sorted(draft.body["total"] for draft in bulletins() if "total" in draft.body)
    columns = ("ru_total", "tr_total", "unsplit_total")
    assert totals == sorted(
        int(row[name]) for _, row in table("bulletins.tsv") for name in columns if row[name]
    )
    parts = sum(area["count"] for draft in bulletins() for area in draft.body.get("by_area", ()))
    splits = [
        row[name] for _, row in table("bulletins.tsv") for name in row if name.endswith("_by_governorate")
    ]
    assert parts == sum(int(part.split("=")[1]) for split in splits if split for part in split.split(";"))


def test_a_split_adds_up_exactly_where_the_table_says_so() -> None:
    """The typist's marks of splits that do not add up are borne out by the numbers."""
    for line, row in table("bulletins.tsv"):
        for monitor in ("ru", "tr"):
            split, mark = row[f"{monitor}_by_governorate"], row[f"{monitor}_sum_ok"]
            if split:
                adds_up = sum(int(part.split("=")[1]) for part in split.split(";")) == int(
                    row[f"{monitor}_total"]
                )
                assert adds_up == (mark == "1"), f"line {line}, {monitor}"


def test_the_reports_equal_the_shared_table() -> None:
    """Our file holds the reports that were typed from public pages, row for row."""
    assert [row for _, row in table("incidents.csv")] == rows(shared("facts/incidents-2017.csv"), ",")
