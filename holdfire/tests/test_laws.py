"""The laws of the record, held against everything that the example says."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from holdfire.examples.astana import load
from holdfire.record import queries, settingup
from holdfire.record.projection import PROJECTIONS, Batch, Bound
from holdfire.record.readings import ReadingRow
from holdfire.record.rebuild import check, models, rebuild
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Statement
from holdfire.record.submit import submit
from holdfire.record.verify import verify
from holdfire.testing import SOURCE

OWN = {"id", "since", "until"}


@pytest.fixture
def example(db: None, tmp_path: Path, settings: Any) -> None:
    """A record with the Astana example in it."""
    settings.HOME = tmp_path
    settingup.folder()
    settingup.init("holdfire.example/laws", load.DESK)
    load.load(lambda stage: None)


def rows(model: type[ReadingRow]) -> list[Any]:
    """What a table reads now, whatever its rows are numbered and since when they are known."""
    names = [field.attname for field in model._meta.concrete_fields if field.attname not in OWN]
    return sorted(map(repr, model.objects.now().values_list(*names)))


def by_subject(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Statements grouped by what they are about."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.about].append(statement)
    return found


def test_readings_ignore_the_order_of_arrival(example: None) -> None:
    """Each reading of each subject is the same for every order in which its statements arrive."""
    chance = random.Random(1701)
    said = by_subject(queries.statements())
    seen = 0
    for projection in PROJECTIONS.values():
        if not isinstance(projection.project, Bound):
            continue
        for key, statements in said.items():
            mine = [s for s in standing(statements) if s.kind in projection.kinds]
            if len(mine) < 2:
                continue
            wanted = by_part(projection.project.read(key, mine))
            for _ in range(5):
                chance.shuffle(mine)
                assert by_part(projection.project.read(key, mine)) == wanted, f"{projection.name} of {key}"
            seen += 1
    assert seen > 30


def by_part(read: Any) -> dict[str, Any]:
    """Rows by their part: the order of rows is no part of a reading."""
    listed = [] if read is None else [read] if isinstance(read, dict) else read
    return {row.get("part", ""): row for row in listed}


def test_tables_ignore_the_order_of_arrival(example: None) -> None:
    """Handed in again backwards, one by one, the same statements give the same tables."""
    wanted = {model: rows(model) for model in models()}
    for model in models():
        model.objects.all().delete()
    leaves = queries.size()
    said = list(queries.statements())
    random.Random(4).shuffle(said)
    for number, statement in enumerate(said, start=1):
        again(leaves, number, statement, said[: number - 1])
    for model, before in wanted.items():
        assert rows(model) == before, model.__name__


def again(leaf: int, number: int, statement: Statement, earlier: list[Statement]) -> None:
    """Project one statement as if those before it in this order were all that the record holds."""
    batch = Backwards(leaf + number, statement.received, 0, [*earlier, statement])
    for projection in PROJECTIONS.values():
        if statement.kind in projection.kinds or statement.kind == WITHDRAWAL:
            projection.project(batch)


class Backwards(Batch):
    """A batch whose earlier statements come from a list instead of the log; only its last one is new."""

    def about(self, keys: Iterable[str], kinds: frozenset[str]) -> dict[str, list[Statement]]:
        wanted = set(keys)
        found: dict[str, list[Statement]] = {key: [] for key in wanted}
        for statement in self.statements:
            if statement.about in wanted and (statement.kind in kinds or statement.kind == WITHDRAWAL):
                found[statement.about].append(statement)
        return {key: [s for s in standing(said) if s.kind != WITHDRAWAL] for key, said in found.items()}

    def subjects(self, kinds: frozenset[str]) -> set[str]:
        return {s.about for s in self.statements[-1:] if s.kind in kinds or s.kind == WITHDRAWAL}


def test_rebuild_equals_live(example: None) -> None:
    """After a year of hand-ins, corrections and withdrawals, a rebuild gives every row of every table, old ones too."""
    chance = random.Random(2017)
    reports = list(queries.statements(["report"]))
    for statement in chance.sample(reports, 12):
        draft = Draft(
            "withdrawal", statement.about, {"reason": "typed twice"}, SOURCE, supersedes=statement.id
        )
        submit([draft], organisation=load.DESK, by="operator")
    lines = [s for s in queries.statements(["boundary"]) if s.organisation == load.DESK]
    draft = Draft("withdrawal", lines[0].about, {"reason": "wrong sheet"}, SOURCE, supersedes=lines[0].id)
    submit([draft], organisation=load.DESK, by="operator")
    before = {model: everything(model) for model in models()}
    assert check() is None
    rebuild()
    assert {model: everything(model) for model in models()} == before
    assert verify().fault is None


def everything(model: type[ReadingRow]) -> list[str]:
    """Every row ever known, with its leaves."""
    names = [field.attname for field in model._meta.concrete_fields if field.attname != "id"]
    return sorted(map(repr, model.objects.values_list(*names)))


def test_every_statement_has_a_source(example: None) -> None:
    """Whatever the example says, it says from where."""
    assert [s.id for s in queries.statements() if s.source is None] == []


def test_no_foreign_keys_between_readings() -> None:
    """Reading tables stand alone, so that each can be dropped and replayed."""
    assert all(not field.is_relation for model in models() for field in model._meta.concrete_fields)
