"""Decisions handed in to a record: what becomes of incidents, of what was said of them, and of what was known."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from holdfire.incidents import queries
from holdfire.incidents.models import Describes, Incident
from holdfire.incidents.tests.build import account, assessment, pair, report
from holdfire.incidents.tests.test_projection import identity, withdraw
from holdfire.record import keyfiles, settingup
from holdfire.testing import DESK, browser_of, say

OTHER = "organisation:other"


def now() -> dict[str, tuple[int, str]]:
    return {row.key[9:]: (row.n_reports, row.contested) for row in Incident.objects.now()}


def test_a_decision_joins_and_its_withdrawal_parts(record: str) -> None:
    """Reports that are the same are one incident, a third joins through one of them, and a withdrawn decision undoes only itself."""
    say(*(report(name) for name in ("a/1", "b/1", "c/1")))
    say(pair("same", "b/1", "c/1"))
    say(join := pair("same", "a/1", "b/1"))
    assert now() == {"a/1": (3, "")}
    say(withdraw(identity(join), join.about))
    assert now() == {"a/1": (1, ""), "b/1": (2, "")}


def test_a_chain_however_long_is_one_incident_and_costs_no_query_a_link(
    record: str, django_assert_max_num_queries: Any
) -> None:
    """Forty reports joined one to the next are one incident; what is said at one end later reaches the other in few queries."""
    names = [f"a/{number:02}" for number in range(40)]
    say(*map(report, names), *(pair("same", a, b) for a, b in pairwise(names)))
    assert now() == {"a/00": (40, "")}
    with django_assert_max_num_queries(120):
        say(report("z/1"), pair("same", names[-1], "z/1"))
    assert now() == {"a/00": (41, "")}


def test_who_disagrees_leaves_both_versions(record: str) -> None:
    """Where organisations decide differently the report belongs to both incidents, contested; nobody's view is lost."""
    settingup.announce(OTHER, keyfiles.make(OTHER).public, by=DESK)
    say(report("a/1"), report("b/1"), pair("same", "a/1", "b/1"))
    say(pair("distinct", "a/1", "b/1"), organisation=OTHER)
    assert now() == {"a/1": (2, "membership"), "b/1": (1, "membership")}


def test_what_was_said_of_an_incident_goes_with_it(record: str) -> None:
    """Accounts and assessments of what turned out to be another incident are told of that one, later ones too."""
    say(report("a/1"), report("b/1"), account("b/1", title="Ours"))
    say(pair("same", "a/1", "b/1"))
    say(assessment("b/1", "confirmed"))
    found = queries.incident("incident:a/1")
    assert found is not None and (found.row.n_accounts, found.row.assessment) == (1, "confirmed")
    assert [one.body for one in found.accounts] == [{"title": "Ours"}]
    assert now().keys() == {"a/1"}
    page = browser_of("read").get("/incidents/b/1/?span=all")
    assert (page.status_code, page["Location"]) == (302, "/incidents/a/1/?span=all")


def test_what_was_known_before_a_decision_stays_known(record: str) -> None:
    """As known before two reports were found to be the same, there are two incidents."""
    before = say(report("a/1"), report("b/1")).leaf
    say(pair("same", "a/1", "b/1"))
    assert queries.count(leaf=before) == 2 and queries.count() == 1
    assert queries.moved("incident:b/1", before) is None


def test_both_reports_of_a_pair_are_named_in_order(record: str) -> None:
    """One pair has one name: a report beside itself, or a pair the wrong way round, is refused with a sentence."""
    for a, b, code in (("a/1", "a/1", "HF-5116"), ("b/1", "a/1", "HF-5117")):
        outcome = say(pair("same", a, b), report("a/1"), keep_good=True)
        assert [one.problem.code for one in outcome.refused] == [code]


def test_no_name_is_too_long_to_be_spoken_of(record: str) -> None:
    """A report with as long a name as there may be is joined, and denied, by anybody; a longer one is no report."""
    other = f"organisation:{'o' * 190}"
    settingup.announce(other, keyfiles.make(other).public, by=DESK)
    long = "a" * 200
    say(report(long), report("b/1"), pair("same", long, "b/1"))
    say(pair("distinct", long, "b/1"), organisation=other)
    assert now() == {long: (2, "membership"), "b/1": (1, "membership")}
    assert max(len(part) for part in Describes.objects.values_list("part", flat=True)) <= 240
    refused = say(pair("same", "b/1", "c" * 201), report("b/2"), keep_good=True).refused
    assert [one.problem.code for one in refused] == ["HF-1003"]


def test_nobodys_assessment_is_carried_to_what_they_never_assessed(record: str) -> None:
    """Who joins another's report to their own takes its assessment along only once its maker holds them to be one too."""
    settingup.announce(OTHER, keyfiles.make(OTHER).public, by=DESK)
    say(report("b/1"), assessment("b/1", "confirmed"))
    say(report("a/1"), pair("same", "a/1", "b/1"), organisation=OTHER)
    found = queries.incident("incident:a/1")
    assert found is not None and found.row.assessment == "unverified"
    assert [one.about for one in found.assessments] == ["incident:b/1"]
    assert "Said of <bdi>b/1</bdi>" in browser_of("read").get("/incidents/a/1/?span=all").text
    say(pair("same", "a/1", "b/1"))
    agreed = queries.incident("incident:a/1")
    assert agreed is not None and agreed.row.assessment == "confirmed"


def test_a_report_that_nobody_made_lends_no_name(record: str) -> None:
    """A decision about a report that is not there leaves the incident its name, until that report comes."""
    say(report("b/1"), pair("same", "a/1", "b/1"))
    assert now() == {"b/1": (1, "")}
    say(report("a/1"))
    assert now() == {"a/1": (2, "")}
