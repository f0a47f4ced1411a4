"""Why an answer is what it is: the five questions in the order in which they are asked, each with its answer and the statements
that it rests on. One incident at a time, recomputed by the function that fills the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from holdfire.agreements.qualify import VERDICTS, Step
from holdfire.incidents import events, in_force, qualifying
from holdfire.incidents.in_force import Standing
from holdfire.incidents.qualifying import Answer, Event
from holdfire.incidents.queries import Detail
from holdfire.incidents.verdicts import ANSWERS, RIVAL

YES, NO = 1, 2
SAID = {YES: "yes", NO: "no", YES | NO: "unknown"}
_ENDS = {Step.FORCE: NO, Step.ACT: NO, Step.PLACE: NO, Step.EXEMPT: YES, Step.PARTY: NO}


@dataclass(frozen=True, slots=True)
class Reason:
    """One question. said: yes, no or unknown; reached: not once an earlier answer has decided; decides: this answer does.

    statements: ids of all that the answer rests on.
    """

    step: Step
    said: str
    reached: bool
    decides: bool
    statements: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether the answer is not known, and could matter."""
        return self.reached and self.said == "unknown"


@dataclass(frozen=True, slots=True)
class Judged:
    """One incident: its answers, with what they were held against."""

    event: Event
    standing: Standing
    answers: list[Answer]

    @property
    def verdict(self) -> str:
        """What it counts as (`verdicts.ANSWERS`); empty where no clause asks about it."""
        by_clause: dict[str, set[int]] = {}
        for one in self.answers:
            by_clause.setdefault(one.rule.clause, set()).add(one.verdict)
        told = [RIVAL if len(several) > 1 else VERDICTS[min(several)] for several in by_clause.values()]
        return min(told, key=ANSWERS.index, default="")


def judged(found: Detail, leaf: int | None) -> Judged:
    """An incident as known after a leaf, held against what was known then."""
    standing = in_force.standing(leaf)
    row = {name: getattr(found.row, name) for name in events.COLUMNS}
    placed = [(one.zone, one.organisation, one.share_low, one.share_high) for one in found.placements]
    tellings = [*found.reports, *found.accounts]
    event = events.event(row, events.shares(placed), tellings, found.attributions, standing.names)
    return Judged(event, standing, qualifying.answers([event], standing.rules, standing.lines))


def reasons(answer: Answer, standing: Standing) -> list[Reason]:
    """The five questions of one answer."""
    rests = {
        Step.FORCE: _force(answer, standing),
        Step.ACT: [answer.rule.scope, *answer.attribution.statements],
        Step.PLACE: _lines(answer, standing),
        Step.EXEMPT: [*answer.rule.exemptions, *_designations(answer, standing), *_names(answer, False)],
        Step.PARTY: [answer.rule.scope, *answer.attribution.statements, *_names(answer, True)],
    }
    found, reached = [], True
    for step in Step:
        bits = answer.steps >> 2 * step & 3
        decides = reached and bits == _ENDS[step]
        found.append(Reason(step, SAID[bits], reached, decides, tuple(dict.fromkeys(rests[step]))))
        reached = reached and not decides
    return found


def _force(answer: Answer, standing: Standing) -> list[str]:
    versions = standing.force.get(answer.rule.agreement, ())
    return [id for one in versions for id in (one.statement, *(term.by for term in one.terms))]


def _lines(answer: Answer, standing: Standing) -> list[str]:
    """The maker's lines of the zones that are asked about, in force on its days."""
    event = answer.event
    return [
        line.statement
        for zone in answer.zones or answer.rule.zones
        for line in standing.lines.get(zone, ())
        if line.maker == answer.maker and line.first <= event.last and line.last >= event.first
    ]


def _designations(answer: Answer, standing: Standing) -> Iterable[str]:
    """Those of the groups that took part, by whom the agreement names."""
    groups = {key for key, _, _ in answer.rule.designated} & {side.key for side in answer.attribution.sides}
    return (one.part for one in standing.designations if one.key in groups)


def _names(answer: Answer, acted: bool) -> Sequence[str]:
    """Statements that say whom the names mean: of those who acted, or of everybody."""
    return [id for side in answer.attribution.sides if side.acted or not acted for id in side.by]
