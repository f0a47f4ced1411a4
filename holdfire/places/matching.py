"""Does a name answer to what somebody typed, how well, and why? Pure.

From best to weakest: the same name, the same letters, the beginning of the name, the same sounds, nearly the same
sounds, one slip of the fingers. Short names sound like many others, so the shorter a skeleton is, the nearer the
written sounds must be.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property

from holdfire.places import letters, names, sounds

SHORT = 3  # skeletons up to this length fit too many names to count for much alone
LONG = 60  # no name sounds longer; one sign of Arabic can stand for a whole sentence, and its slips for a hundred thousand
UNWRITTEN = 0.25


class Why(StrEnum):
    """Why a name was found, in words that can be shown."""

    SAME_CODE = "same code"
    SAME_NAME = "same name"
    SAME_LETTERS = "same letters without marks"
    BEGINS = "begins with"
    SOUNDS_ALIKE = "sounds alike"
    OTHER_SCRIPT = "other script"
    NEARLY = "almost the same letters"


class Tier(IntEnum):
    """How good a match is, the best first."""

    EXACT = 0
    FOLDED = 1
    PREFIX = 2
    SKELETON = 3
    ALIKE = 4
    TYPO = 5


@dataclass(frozen=True)
class Wanted:
    """What somebody typed, in every form that is compared."""

    text: str

    @cached_property
    def exact(self) -> str:
        return names.exact(self.text)

    @cached_property
    def folded(self) -> str:
        return names.fold(self.text)

    @cached_property
    def script(self) -> letters.Script:
        return letters.script_of(self.text)

    @cached_property
    def skeleton(self) -> str:
        return sounds.skeleton(self.text)

    @cached_property
    def spoken(self) -> str:
        return sounds.spoken(self.text)

    @cached_property
    def alike(self) -> frozenset[str]:
        return sounds.spoken_alike(self.skeleton) if 0 < len(self.skeleton) <= LONG else frozenset()

    @cached_property
    def mistyped(self) -> frozenset[str]:
        """Empty for short skeletons, which one slip turns into too many others, and for those longer than any name's."""
        return sounds.mistyped(self.skeleton) if SHORT < len(self.skeleton) <= LONG else frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """How one name answers; sorts best first. `distance` is 0 for equal sounds and 1 for none in common."""

    tier: Tier
    distance: float
    why: Why


def judge(wanted: Wanted, text: str, folded: str, skeleton: str) -> Verdict | None:
    """Compare what is wanted with a name and its stored forms; None: not the same name by any rule here.

    >>> judge(Wanted("درعا"), "Dar'a", "dara", "dra").why
    <Why.OTHER_SCRIPT: 'other script'>
    """
    if names.exact(text) == wanted.exact:
        return Verdict(Tier.EXACT, 0, Why.SAME_NAME)
    if folded == wanted.folded:
        return Verdict(Tier.FOLDED, 0, Why.SAME_LETTERS)
    if len(wanted.folded) > 1 and folded.startswith(wanted.folded):
        return Verdict(Tier.PREFIX, 1 - len(wanted.folded) / len(folded), Why.BEGINS)
    return _by_sound(wanted, text, skeleton)


def _by_sound(wanted: Wanted, text: str, skeleton: str) -> Verdict | None:
    tier = _sound_tier(wanted, skeleton)
    if tier is None:
        return None
    other = letters.script_of(text) != wanted.script
    heard = sounds.spoken(text)
    # Arabic leaves short vowels out: one that only the other spelling has says little.
    if other and wanted.script == "arabic":
        distance = unlike(heard, wanted.spoken, vowel=UNWRITTEN)
    else:
        distance = unlike(wanted.spoken, heard, vowel=UNWRITTEN if other else 1)
    if distance > _allowed(tier, min(len(skeleton), len(wanted.skeleton))):
        return None
    if tier is Tier.TYPO:
        return Verdict(tier, distance, Why.NEARLY)
    return Verdict(tier, distance, Why.OTHER_SCRIPT if other else Why.SOUNDS_ALIKE)


def _sound_tier(wanted: Wanted, skeleton: str) -> Tier | None:
    if skeleton == wanted.skeleton and skeleton:
        return Tier.SKELETON
    if skeleton in wanted.alike:
        return Tier.ALIKE
    return Tier.TYPO if skeleton in wanted.mistyped else None


def _allowed(tier: Tier, length: int) -> float:
    """How unlike the written sounds may be, by rule of thumb from the gazetteer's own variants."""
    if tier is Tier.SKELETON:
        return 0.5 if length <= SHORT else 1.0
    if tier is Tier.ALIKE:
        return 0.34 if length <= SHORT else 0.5
    return 0.34


def unlike(one: str, other: str, vowel: float = 1) -> float:
    """Edit distance (insert, delete, replace) as a share of the longer text: 0 equal, 1 nothing in common.

    vowel: what an a, i or u counts that stands in `one` alone.
    """
    if one == other:
        return 0.0
    row: list[float] = list(range(len(other) + 1))
    for a in one:
        left_out = vowel if a in "aiu" else 1
        before, row[0] = row[0], row[0] + left_out
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + left_out, row[j - 1] + 1, before + (a != b))
    return row[-1] / max(len(one), len(other))
