"""Do these reports describe one event? What speaks for it, what against, and what is only unknown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from holdfire.agreements.qualify import acts_mask
from holdfire.incidents.columns import Reports, reports
from holdfire.incidents.match import DEFAULT, FEATURES, ONE_TO_ONE, Matches, match, reasons

DAY = 17_291  # 5 May 2017
KM = 1 / 111.195  # degrees of latitude
STRIKE, CLASH = acts_mask(["air-drone-strike"]), acts_mask(["armed-clash"])


def told(*rows: dict[str, Any], n: int = 60) -> Reports:
    """These reports of Saraqib on one day, each of a source of its own, before n reports of all over the country and the year."""
    chance = np.random.default_rng(1)
    elsewhere = [
        {
            "source": 100 + number,
            "first": DAY + int(chance.integers(-180, 180)),
            "lon": chance.uniform(36, 41),
            "lat": chance.uniform(33, 37),
            "acts": CLASH if number % 3 else STRIKE,
            "killed_low": (toll := int(chance.integers(20))),
            "killed_high": toll,
        }
        for number in range(n)
    ]
    base = {"first": DAY, "lon": 36.8, "lat": 35.86, "radius": 0, "where_prec": 1}
    every = [base | {"source": number} | row for number, row in enumerate([*rows, *elsewhere])]
    every = [{"last": row["first"]} | row for row in every]
    columns = {name for row in every for name in row}
    return reports(len(every), **{name: [row.get(name, _missing(name)) for row in every] for name in columns})


def _missing(column: str) -> float:
    return (
        -1
        if column in ("origin", "place")
        else 0
        if column in ("acts", "actors", "targets", "where_prec")
        else np.nan
    )


def score(found: Matches, a: int = 0, b: int = 1) -> float:
    """0 where the pair is not even suggested."""
    at = np.flatnonzero((found.a == a) & (found.b == b))
    return float(found.score[at[0]]) if len(at) else 0.0


def between(*rows: dict[str, Any], n: int = 60) -> float:
    return score(match(told(*rows, n=n)))


def bits(feature: str, *rows: dict[str, Any]) -> float:
    found = match(told(*rows), replace(DEFAULT, suggest=1e-6))
    at = np.flatnonzero((found.a == 0) & (found.b == 1))[0]
    return float(found.features[at, FEATURES.index(feature)])


def test_exact_reports_of_one_place_and_day_are_of_one_event() -> None:
    """Two exact reports that coincide in a quiet place need no more evidence."""
    found = match(told({}, {}))
    assert score(found) > 0.99 and found.chosen[0] and found.cluster[1] == 0


def test_vague_reports_that_coincide_say_little() -> None:
    """The same province and month twice is no coincidence worth a match; the same village and day is."""
    vague = {"radius": 65, "where_prec": 4, "last": DAY + 29}
    exact = {"last": DAY}
    assert between(vague, vague, n=300) < 0.5 < 0.99 < between(exact, exact, n=300)


def test_a_vague_report_is_compared_by_its_own_precision() -> None:
    """40 km apart: a report of the province may mean it, one of the village may not."""
    away = {"lat": 35.86 + 40 * KM}
    assert between({}, away | {"radius": 65, "where_prec": 4}) > 0.5 > between({}, away)


def test_a_town_that_is_shelled_daily_makes_coincidence_cheap() -> None:
    """The same pair counts for less where many reports come in from around."""
    pair: list[dict[str, Any]] = [{}, {}]
    daily = [
        {"first": DAY + day, "last": DAY + day} for day in range(-40, 41) if abs(day) > 4 for _ in range(3)
    ]
    quiet, busy = bits("crowding", *pair), bits("crowding", *pair, *daily)
    assert busy < quiet - 4


@pytest.mark.parametrize(
    ("feature", "alike", "unlike"),
    [
        ("place", {}, {"lat": 35.86 + 9 * KM}),
        ("time", {"last": DAY}, {"first": DAY + 1, "last": DAY + 1}),
        ("kind", {"acts": STRIKE}, {"acts": CLASH}),
        ("actors", {"actors": 0b110}, {"actors": 0b1000}),
        ("targets", {"targets": 0b110}, {"targets": 0b1000}),
        ("killed", {"killed_low": 9, "killed_high": 9}, {"killed_low": 90, "killed_high": 90}),
        ("wounded", {"wounded_low": 9, "wounded_high": 9}, {"wounded_low": 90, "wounded_high": 90}),
        ("origin", {"origin": 1}, {"origin": 2}),
        ("name", {"place": 1}, {"place": 2}),
        ("source", {"source": 1}, {"source": 0}),
    ],
)  # fmt: skip
def test_each_feature_speaks_for_and_against(
    feature: str, alike: dict[str, Any], unlike: dict[str, Any]
) -> None:
    """What is alike weighs more than what is unlike, and what is unlike weighs against."""
    first = {"acts": STRIKE, "actors": 2, "targets": 2, "origin": 1, "place": 1, "last": DAY} | {
        name: value for name, value in alike.items() if name != "source"
    }
    assert bits(feature, first, first | unlike) < min(0.6, bits(feature, first, first | alike))
    assert bits(feature, first, first | unlike) < 0 or feature == "place"


@pytest.mark.parametrize("feature", ["kind", "actors", "targets", "killed", "wounded", "origin", "name"])
def test_what_nobody_says_weighs_nothing(feature: str) -> None:
    """Unknown is neither for nor against."""
    assert (
        bits(
            feature,
            {},
            {
                "acts": STRIKE,
                "actors": 2,
                "targets": 2,
                "origin": 1,
                "place": 1,
                "killed_low": 3,
                "wounded_low": 3,
            },
        )
        == 0
    )


def test_at_least_seven_does_not_contradict_twelve() -> None:
    """Intervals that overlap can both be true."""
    seven: dict[str, Any] = {"killed_low": 7, "killed_high": np.inf}
    twelve = {"killed_low": 12, "killed_high": 12}
    assert (
        bits("killed", seven, twelve)
        > 0
        > bits("killed", seven | {"killed_high": 7}, {"killed_low": 60, "killed_high": 60})
    )


def test_a_place_without_a_point_is_met_by_its_name() -> None:
    """A report that only names the place is compared with those that name it too."""
    lost: dict[str, Any] = {"lon": np.nan, "lat": np.nan, "radius": np.nan, "where_prec": 0}
    assert between({"place": 1}, lost | {"place": 1}) > 0.5
    assert between({"place": 1}, lost | {"place": 2}) == between({"place": 1}, lost) == 0


def test_one_to_one_takes_the_pairs_that_are_best_together() -> None:
    """Where the nearest partner of one is the only partner of another, both get one."""
    rows = [
        {"source": 1, "lat": 35.86},
        {"source": 1, "lat": 35.86 + 4 * KM},
        {"source": 2, "lat": 35.86 + 3.5 * KM},
        {"source": 2, "lat": 35.86 + 9 * KM},
    ]
    found = match(told(*rows), ONE_TO_ONE)
    pairs = {
        (int(a), int(b)) for a, b in zip(found.a[found.chosen], found.b[found.chosen], strict=True) if b < 4
    }
    assert pairs == {(0, 2), (1, 3)}
    assert len(set(found.cluster[:4].tolist())) == 2


def test_two_reports_of_one_source_are_not_joined_through_a_third() -> None:
    """Under one to one a chain over another source does not bring them together either."""
    rows: list[dict[str, Any]] = [{"source": 1}, {"source": 2}, {"source": 3}, {"source": 1, "lat": 35.861}]
    found = match(told(*rows), ONE_TO_ONE)
    assert found.cluster[0] != found.cluster[3]
    assert match(told(*rows)).cluster[3] == 0


def test_clusters_do_not_chain_across_a_contradiction() -> None:
    """A report of the province between two villages joins one of them; the villages stay apart."""
    rows: list[dict[str, Any]] = [
        {"killed_low": 9, "killed_high": 9},
        {"lat": 35.86 + 20 * KM, "radius": 65, "where_prec": 4},
        {"lat": 35.86 + 45 * KM, "killed_low": 9, "killed_high": 9},
    ]
    found = match(told(*rows))
    assert score(found, 0, 1) > 0.5 and score(found, 1, 2) > 0.5
    assert found.cluster[0] != found.cluster[2]


def test_what_is_too_vague_meets_nobody_and_is_told() -> None:
    """In a crowded country a report of some month and some province could be anything."""
    crowd = [
        {"lat": 35.86 + (step % 60 - 30) * KM, "first": DAY + step % 90 - 45, "last": DAY + step % 90 - 45}
        for step in range(900)
    ]
    found = match(told({"radius": 245, "where_prec": 6, "last": DAY + 300}, *crowd))
    assert found.vague[0] and not found.vague[1:].any() and not (found.a == 0).any()


def test_who_meets_too_many_meets_the_nearest_and_is_told() -> None:
    """Candidates are bounded; where the bound bites, the reasons say so."""
    found = match(told(*[{"source": number} for number in range(60)]))
    assert found.cut[:60].all()
    assert np.bincount(found.a, minlength=60)[:60].max() < 60
    told_why = {
        name: facts for name, _, facts in reasons(found, 0, told(*[{"source": n} for n in range(60)]))
    }
    assert told_why["crowding"] == {"cut": True}


def test_reasons_give_the_plain_values_behind_the_bits() -> None:
    """A page can put each reason into words: km, days, counts."""
    given = told(
        {"killed_low": 7, "killed_high": np.inf}, {"lat": 35.86 + 2 * KM, "killed_low": 12, "killed_high": 12}
    )
    found = match(given)
    why = {name: facts for name, _, facts in reasons(found, 0, given)}
    assert why["place"]["km"] == pytest.approx(2, abs=0.01) and why["time"]["days"] == 0
    assert why["killed"] == {"counts": [[7, None], [12, 12]]}
    assert "actors" not in why


def test_no_reports_give_no_pairs() -> None:
    """An empty record is an answer."""
    assert len(match(reports(0, source=[], first=[])).a) == 0


def test_columns_of_different_lengths_are_refused() -> None:
    """A column that lacks a report is a fault of the caller."""
    with pytest.raises(ValueError, match="lon has the shape"):
        replace(told({}), lon=np.zeros(2))
    with pytest.raises(ValueError, match="ends before it begins"):
        replace(told({}), last=np.zeros(61, np.int32))


def test_a_publisher_of_thousands_of_rows_keeps_a_list_of_events() -> None:
    """Two like rows of a small outlet may be two versions of one event, those of a large list hardly."""
    pair: list[dict[str, Any]] = [{"source": 1}, {"source": 1}]
    away = [{"source": 1, "first": DAY - 300 - row, "last": DAY - 300 - row} for row in range(300)]
    assert bits("source", *pair, *away) < bits("source", *pair) - 2


def test_a_report_that_goes_as_well_with_two_events_is_left_to_a_person() -> None:
    """A vague report halfway between two exact ones is suggested with both and joined with neither; nearer to one, with that."""
    vague = {"radius": 65, "where_prec": 4, "lat": 35.86 + 30 * KM}
    found = match(told({}, vague, {"lat": 35.86 + 60 * KM}))
    assert score(found, 0, 1) > 0.5 < score(found, 1, 2) and list(found.cluster[:3]) == [0, 1, 2]
    assert not found.chosen[(found.a == 0) | (found.b == 2)].any()
    nearer = match(told({}, vague | {"lat": 35.86 + 8 * KM}, {"lat": 35.86 + 60 * KM}))
    assert list(nearer.cluster[:3]) == [0, 0, 2]


def test_a_point_without_a_radius_is_as_vague_as_its_code() -> None:
    """Who gives no radius means the one of the code of precision, not an exact point."""
    far = {"lat": 35.86 + 40 * KM, "where_prec": 4, "radius": np.nan}
    assert between({}, far) == between({}, far | {"radius": 65}) > 0.5


@pytest.mark.parametrize(
    ("rules", "words"),
    [({"threshold": 1.0}, "between 0 and 1"), ({"suggest": 0.0}, "between 0 and 1"), ({"without": ("plaec",)}, "no feature plaec")],
)  # fmt: skip
def test_rules_without_sense_are_refused(rules: dict[str, Any], words: str) -> None:
    """A threshold that is no chance, or a feature that there is not, is told by name."""
    with pytest.raises(ValueError, match=words):
        replace(DEFAULT, **rules)


def test_a_decision_about_no_report_is_refused() -> None:
    """A row that there is not is told, and never another one taken for it."""
    with pytest.raises(ValueError, match="not among the 62 reports"):
        match(told({}, {}), same=np.array([[0, -1]], np.int32))


def test_one_source_cannot_crowd_out_what_others_report() -> None:
    """However many reports one source makes of a spot and day, those of two others there are still compared."""
    flood = [{"source": 2, "killed_low": n % 40, "killed_high": n % 40} for n in range(400)]
    found = match(told({"source": 0, "killed_low": 50}, {"source": 1, "killed_low": 50}, *flood))
    assert score(found) > DEFAULT.threshold
