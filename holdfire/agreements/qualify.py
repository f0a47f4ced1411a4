"""A breach of which clause? Pure: columns in, columns out, no clock, no web, no chance.

Five questions are asked of a case in this order. Each is answered yes, no or both, where what is known leaves both open; every
verdict that is then still possible is told, and where that is more than one, the case is undetermined:

- FORCE: did the clause hold on that day? No: not in force.
- ACT: does it forbid such an act? No: not covered.
- PLACE: does it hold on that ground? No: not covered.
- EXEMPT: does the agreement leave out somebody who took part? Yes: exempt.
- PARTY: does it bind who did it? No: not covered. Yes: breach.

So what is unknown hides nothing that would not change the verdict: an unknown place leaves an actor who is bound by nothing
not covered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements import steps
from holdfire.agreements.cases import UNKNOWN, Cases, Clause
from holdfire.agreements.event_types import PARENT, SUB_EVENT_TYPES
from holdfire.agreements.part import Named, Part, part

__all__ = ["UNKNOWN", "VERDICTS", "Cases", "Clause", "Qualified", "Step", "Verdict", "acts_mask", "qualify"]

CHUNK = 1 << 16  # cases at a time: few enough for the processor's cache, enough for whole columns to pay


class Verdict(IntEnum):
    """What a case is under a clause."""

    BREACH = 0
    EXEMPT = 1
    NOT_COVERED = 2
    NOT_IN_FORCE = 3
    UNDETERMINED = 4


VERDICTS = tuple(verdict.name.lower() for verdict in Verdict)


class Step(IntEnum):
    """The questions, in the order in which they are asked."""

    FORCE = 0
    ACT = 1
    PLACE = 2
    EXEMPT = 3
    PARTY = 4


# Which answer ends the walk, and with which verdict; the other one leads to the next question.
_ENDS = {
    Step.FORCE: (steps.NO, Verdict.NOT_IN_FORCE),
    Step.ACT: (steps.NO, Verdict.NOT_COVERED),
    Step.PLACE: (steps.NO, Verdict.NOT_COVERED),
    Step.EXEMPT: (steps.YES, Verdict.EXEMPT),
    Step.PARTY: (steps.NO, Verdict.NOT_COVERED),
}
_ASK = {
    Step.FORCE: steps.force,
    Step.ACT: steps.act,
    Step.PLACE: steps.place,
    Step.EXEMPT: steps.exempt,
    Step.PARTY: steps.party,
}
_ORDER = tuple(PARENT)


@dataclass(frozen=True, slots=True, eq=False)
class Qualified:
    """What each case is under each clause: columns of shape (cases, clauses).

    verdict: a `Verdict`. could_be: bits of the verdicts 0 to 3 that are possible, one bit where the verdict is determined.
    steps: two bits a `Step`, the first question lowest: 1 may be yes, 2 may be no.
    """

    verdict: NDArray[np.int8]
    could_be: NDArray[np.uint8]
    steps: NDArray[np.uint16]

    def answers(self, step: Step) -> NDArray[np.uint8]:
        """The answers to one question: 1 yes, 2 no, 3 both; shape (cases, clauses)."""
        return (self.steps >> 2 * step & 3).astype(np.uint8)


def acts_mask(words: Iterable[str]) -> int:
    """Bits of sub-event types for event types, each all of its sub-types, and sub-event types. ValueError: not on the list.

    >>> acts_mask(["battles"]) == acts_mask(["armed-clash"]) | 0b11
    True
    """
    mask = 0
    for word in words:
        if word not in SUB_EVENT_TYPES and word not in PARENT:
            raise ValueError(f"{word!r} is no event type and no sub-event type of the list")
        mask |= sum(1 << _ORDER.index(sub) for sub in SUB_EVENT_TYPES.get(word, (word,)))
    return mask


def qualify(cases: Cases, clauses: Sequence[Clause]) -> Qualified:
    """Qualify every case under every clause."""
    shape = (len(cases), len(clauses))
    told = Qualified(np.empty(shape, np.int8), np.empty(shape, np.uint8), np.empty(shape, np.uint16))
    named = Named.by(clauses)
    for first in range(0, len(cases), CHUNK):
        stretch = part(cases, first, first + CHUNK, named)
        those = slice(first, first + len(stretch))
        for number, clause in enumerate(clauses):
            code = _steps(stretch, clause)
            told.steps[those, number] = code
            told.could_be[those, number] = _COULD_BE[code]
            told.verdict[those, number] = _VERDICT[code]
    return told


def _steps(stretch: Part, clause: Clause) -> NDArray[np.uint16]:
    """The answers to all five questions, two bits each."""
    code = np.zeros(len(stretch), np.uint16)
    for step, ask in _ASK.items():
        code |= ask(stretch, clause).astype(np.uint16) << np.uint16(2 * step)
    return code


def _possible(code: int) -> int:
    """Bits of the verdicts at which some walk ends that follows these answers."""
    could_be = 0
    for step, (ends, verdict) in _ENDS.items():
        answer = code >> 2 * step & 3
        if answer & ends:
            could_be |= 1 << verdict
        if not answer & ~ends:
            return could_be
    return could_be | 1 << Verdict.BREACH


_COULD_BE = np.array([_possible(code) for code in range(4 ** len(Step))], np.uint8)
_ALONE = {1 << verdict: verdict for verdict in Verdict if verdict != Verdict.UNDETERMINED}
_VERDICT = np.array([_ALONE.get(int(bits), Verdict.UNDETERMINED) for bits in _COULD_BE], np.int8)
