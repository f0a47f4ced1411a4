"""Whom does a name mean, as a report gives it? Pure.

A name means somebody only where a statement says so (`known_as`), or where whoever wrote it said whom they mean (`actor`). Nothing
is guessed from likeness: a name that nobody explained stays unknown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

# Not within brackets: "Government of Russia (Soviet Union)" is one name.
_OR = re.compile(r"\s*(?:\b(?:and/or|or)\b|/)\s*(?![^(]*\))", re.IGNORECASE)
_AND = re.compile(r"\s*(?:\band\b|[,;&])\s*(?![^(]*\))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownName:
    """A statement that a name stands for somebody; `statement`: its id. Empty used_by: in anybody's words."""

    key: str
    name: str
    used_by: str
    whole: bool
    statement: str


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name may mean. key: organisation:x or group:x, "" for unknown; sure: it means exactly this one.

    by: ids of the statements that say so.
    """

    name: str
    key: str = ""
    sure: bool = False
    by: tuple[str, ...] = ()


class Names:
    """Finds whom names mean, by what stands in the record."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        self._known: dict[str, list[KnownName]] = defaultdict(list)
        for one in known:
            self._known[_plain(one.name)].append(one)

    def meant(self, said: str, publisher: str = "", ref: str | None = None) -> tuple[Meant, ...]:
        """Everybody whom a name means as a publisher uses it; `ref` is whom its writer says to mean.

        A list names several. Alternatives ("Syria or Russia") name each, and none of them surely.
        """
        if ref:
            return (Meant(said, ref, True),)
        exactly = self._exactly(said, publisher)
        if exactly:
            return exactly
        either = [part for part in _OR.split(said) if part]
        parts = [part for one in either for part in _AND.split(one) if part]
        found = [m for part in parts for m in self._exactly(part, publisher) or (Meant(part),)]
        if len(either) > 1:
            found = [replace(one, sure=False) for one in found]
        return tuple(dict.fromkeys(found)) or (Meant(said),)

    def _exactly(self, name: str, publisher: str) -> tuple[Meant, ...]:
        """Whom this name as a whole means: several where statements differ, and then none of them surely."""
        by_key: dict[str, list[KnownName]] = defaultdict(list)
        for one in self._known.get(_plain(name), ()):
            if not one.used_by or _plain(one.used_by) == _plain(publisher):
                by_key[one.key].append(one)
        return tuple(
            Meant(
                name,
                key,
                len(by_key) == 1 and all(one.whole for one in said),
                tuple(sorted(one.statement for one in said)),
            )
            for key, said in sorted(by_key.items())
        )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
