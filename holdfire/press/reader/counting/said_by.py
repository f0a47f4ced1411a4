"""Who says a figure: the speaker of the words that hold it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.found import Figure, Utterance
from holdfire.press.reader.text import Text

NEAR = 90  # signs between a figure and the words of speaking behind it


def said_by(text: Text, figure: Figure, utterances: Sequence[Utterance]) -> int | None:
    """The speaker of the shortest utterance that holds the figure, or of the one that its sentence goes on with."""
    holding = [one for one in utterances if one.start <= figure.start < one.end]
    holding = holding or [one for one in utterances if one.start < figure.end <= one.end]
    if holding:
        return min(holding, key=lambda one: one.end - one.start).speaker
    sentence = text.sentence(figure.start)
    within = [one for one in utterances if sentence.holds(one.attribution) and one.start >= sentence.start]
    if len({one.speaker for one in within}) != 1:
        return None
    said = within[-1].attribution
    goes_on = said.holds(figure) or (
        said.end <= figure.start and _goes_on(text.body[said.end : figure.start])
    )
    between = text.body[figure.end : said.start]
    goes_on = goes_on or (figure.end <= said.start and between.rstrip().endswith(",") and len(between) < NEAR)
    return within[-1].speaker if goes_on and not text.quoted(figure.start) else None


def _goes_on(between: str) -> bool:
    """Behind the words of speaking nobody else begins to speak: “…, he said; in the north alone 12”."""
    for sign in (";", ":"):
        _, found, last = between.rpartition(sign)
        if found:
            return len(last.split()) <= 3 and last.strip().split(" ")[0] in _OPENINGS
    return True


_OPENINGS = frozenset(("", "in", "at", "on", "among", "of", "near", "with", "and", "around", "some", "about"))
