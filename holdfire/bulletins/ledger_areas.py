"""The areas of a day of two ledgers, reconciled when somebody asks for them: whoever reads ten years wants the days alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from holdfire.bulletins.ground import Part
from holdfire.bulletins.reconcile import Joint, Told, day


class Areas(Mapping[str, Joint]):
    """Every area that one of the two names, within a part of the ground; None: all of it."""

    def __init__(self, a: Told | None, b: Told | None, part: Part | None) -> None:
        self._of = a, b, part

    @cached_property
    def _found(self) -> dict[str, Joint]:
        a, b, part = self._of
        every = day(a, b).areas
        return {
            name: found
            for name, found in every.items()
            if part is None or name in part.inside | part.touching
        }

    def __getitem__(self, name: str) -> Joint:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
