"""Which articles are one piece under two addresses, or share sentences: by the marks that each was handed in with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from holdfire.press.marks import Verdict, kinship
from holdfire.press.models import Article


@dataclass(frozen=True, slots=True)
class Kin:
    """Another article that shares sentences with one. sentences: how many of the longer ones stand in both."""

    key: str
    title: str
    outlet: str
    document: str
    verdict: Verdict
    sentences: int
    published: date | None = None

    @property
    def name(self) -> str:
        """As it stands in addresses."""
        return self.key.partition(":")[2]


def kin(marks: Sequence[str], others: Iterable[Article], but: str = "") -> list[Kin]:
    """The articles that share a sentence with these marks, most first; `but` is the article itself."""
    own = frozenset(marks)
    found: dict[str, Kin] = {}
    for row in others:
        if row.key == but or own.isdisjoint(row.marks):
            continue
        told = kinship(marks, row.marks)
        one = Kin(row.key, row.title, row.outlet, row.document, told.verdict, told.common, row.published)
        if told.verdict != "none" and (row.key not in found or found[row.key].sentences < one.sentences):
            found[row.key] = one
    return sorted(found.values(), key=lambda one: (one.verdict != "same", -one.sentences, one.key))


def of_each(rows: Sequence[Article], wanted: Iterable[Article]) -> Mapping[str, list[Kin]]:
    """For each wanted article those of `rows` that share a sentence with it."""
    holding: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for mark in row.marks:
            holding[mark].append(at)
    return {
        row.key: kin(
            row.marks,
            (rows[at] for at in sorted({at for mark in row.marks for at in holding[mark]})),
            row.key,
        )
        for row in wanted
    }
