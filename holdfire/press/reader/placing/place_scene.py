"""A text as the finder of places walks through it: its words, what stands between them, what leads to a name. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from holdfire.press.reader.english.places import PlaceWords
from holdfire.press.reader.placing.named_sorts import Mention
from holdfire.press.reader.placing.named_words import Word

_FURTHER = 7


@dataclass(frozen=True, slots=True)
class Scene:
    """A text's body with its words, and the words that the language gives meaning to."""

    body: str
    found: Sequence[Word]
    words: PlaceWords

    def close(self, at: int) -> bool:
        """Do only blanks stand between word `at` and the one before it?"""
        return 0 < at < len(self.found) and not self.gap(at).strip()

    def gap(self, at: int) -> str:
        """What stands between word `at` and the one before it."""
        return self.body[self.found[at - 1].end : self.found[at].start]

    def low(self, at: int) -> str:
        """Word `at` in lower case; empty beyond the text."""
        return self.found[at].low if 0 <= at < len(self.found) else ""

    def before(self, at: int, most: int = _FURTHER) -> list[str]:
        """The words of the same sentence that stand before word `at`, nearest first."""
        near: list[str] = []
        while at > 0 and len(near) < most and not self.found[at].opens:
            at -= 1
            near.append(self.found[at].low)
        return near


@dataclass(frozen=True, slots=True)
class Left:
    """What leads to a name: the word before article and adjectives, by number (-1: none), and what was passed over."""

    at: int
    article: bool
    firm: bool  # an adjective that only places have (“northern”, “war-torn”)


def left_of(scene: Scene, one: Mention) -> Left:
    """The word that governs a name, behind the article, adjectives of place and names of peoples."""
    at, article, firm = one.first, False, False
    for _ in range(6):
        if not scene.close(at) or scene.found[at].opens:
            return Left(-1, article, firm)
        word = scene.found[at - 1]
        if word.own:
            return Left(-1, article, firm)
        if word.low in scene.words.side or word.text in scene.words.peoples or _about(word):
            firm = firm or (word.low in scene.words.firmly and (word.opens or not word.name))
        elif word.low in ("the", "a", "an") and not article:
            article = True
        else:
            return Left(at - 1, article, firm)
        at -= 1
    return Left(-1, article, firm)


def _about(word: Word) -> bool:
    return (
        "-" in word.text
        and not word.name
        and word.text[-1].islower()
        and word.low.endswith(("held", "ed", "run"))
        and not word.low.startswith("state-")
    )
