"""Reprints are known by marks, from which nobody gets the words."""

from __future__ import annotations

import pytest

from holdfire.press.marks import kinship, mark, marks, shared
from holdfire.press.reader.text import cut

LINES = [f"Sentence number {n} says that the truce holds in the north." for n in range(10)]


def test_a_mark_does_not_see_quotes_blanks_case_and_stops() -> None:
    """The same sentence in two outlets has one mark; a shorter one has none."""
    one = mark("“Half the population has been driven from their homes,” he said.")
    assert one is not None and len(one) == 16
    assert one == mark('"HALF the population  has been driven from their homes", he said')
    assert one != mark("Half the population has been driven from their home, he said.")
    assert mark("He said no to all of us.") is None


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        (LINES, [*LINES[:8], "A new end that the second outlet wrote by itself, alone."], "same"),
        (LINES[:7] + ["x" * 8] * 3, LINES, "same"),
        (LINES, LINES[:7] + [line.replace("north", "south") for line in LINES[7:]], "reprinted"),
        (LINES[:4], LINES, "reprinted"),  # an extract is no second print of the whole
        (LINES[:1], LINES[1:], "none"),
        ([], LINES, "none"),
    ],
)
def test_two_pieces_are_one_from_four_fifths_of_the_shorter_one_on(
    here: list[str], there: list[str], verdict: str
) -> None:
    """Whichever of the two is asked about, with the numbers that decided."""
    first, second = marks(cut(" ".join(here))), marks(cut("\n\n".join(there)))
    assert kinship(first, second).verdict == kinship(second, first).verdict == verdict
    assert kinship(first, second).reason.endswith(".")


def test_shared_sentences_are_told_with_their_paragraphs() -> None:
    """Whole paragraphs, and those of which a part stands in the other piece."""
    text = cut(f"{LINES[0]} {LINES[1]}\n\n{LINES[2]} So it goes.\n\n{LINES[3]} {LINES[4]}\n\n{LINES[5]}")
    found = shared(text, marks(cut(" ".join([LINES[0], LINES[1], LINES[2], LINES[3]]))))
    assert (found.sentences, found.paragraphs, found.whole) == ((0, 1, 2, 4), (0, 1, 2), (0, 1))
    assert (found.common, found.here, found.there, found.of_shorter) == (4, 6, 4, 1.0)
