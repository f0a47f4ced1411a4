"""Taxonomies: what each data set's own categories are called at every level, so that data sets can be compared. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """One dimension of comparison.

    labels: shape (categories, levels), level 0 the finest; a number means the same label within one level only.
    number: the row of `labels` for a data set's name and its own word.
    """

    labels: NDArray[np.int32]
    number: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]]) -> Taxonomy:
        """From rows of data set, category, label of level 0, of level 1 and so on, as meltt's taxonomy tables have them."""
        table = [tuple(row) for row in rows]
        width = {len(row) for row in table}
        if len(width) != 1 or min(width) < 3:
            raise ValueError(
                "a taxonomy needs for every category a data set, a word, and the same number of levels"
            )
        levels = [np.unique(column, return_inverse=True)[1] for column in zip(*table, strict=True)][2:]
        return cls(
            np.stack(levels, axis=1).astype(np.int32),
            {row[:2]: at for at, row in enumerate(table)},  # type: ignore[misc]
        )

    def numbers(self, source: str, words: Iterable[str]) -> NDArray[np.int32]:
        """The categories of a data set's records. ValueError names the words that the taxonomy does not have for it."""
        told = list(words)
        missing = sorted({word for word in told if (source, word) not in self.number})
        if missing:
            raise ValueError(
                f"the taxonomy has no category of {source} named {', '.join(map(repr, missing))}"
            )
        return np.array([self.number[source, word] for word in told], np.int32)
