"""Answers as data, for the API and the command line: nothing in them is words that a reader's language would change."""

from __future__ import annotations

from typing import Any

from holdfire.agreements.qualify import VERDICTS
from holdfire.incidents import verdicts
from holdfire.incidents.chain import could_be
from holdfire.incidents.qualifying import Answer
from holdfire.incidents.reasons import Judged, reasons
from holdfire.incidents.verdicts import ANSWERS


def incident(case: Judged) -> dict[str, Any]:
    """One incident: what it counts as, and every answer with its reasons."""
    answers = [_answer(one, case) for one in case.answers]
    answers.sort(key=lambda one: ANSWERS.index(one["verdict"]))
    return {"incident": case.event.key, "verdict": case.verdict or None, "answers": answers}


def _answer(one: Answer, case: Judged) -> dict[str, Any]:
    return {
        "verdict": VERDICTS[one.verdict],
        "could_be": could_be(one),
        "agreement": one.rule.agreement,
        "clause": one.rule.clause,
        "scope": one.rule.scope,
        "exemptions": list(one.rule.exemptions),
        "line_by": one.maker or None,
        "zones": [
            {"zone": zone, "share_low": low, "share_high": high} for zone, (low, high) in one.shares.items()
        ],
        "sides": [
            {
                "names": [name for name in side.names if name],
                "actor": side.key or None,
                "sure": side.sure,
                "acted": side.acted,
            }
            for side in one.attribution.sides
        ],
        "denied": one.attribution.denies,
        "held_by": [
            {"organisation": who, "claimed_by": quoted or None} for who, quoted in one.attribution.holders
        ],
        "steps": [
            {
                "step": reason.step.name.lower(),
                "answer": reason.said if reason.reached else None,
                "statements": list(reason.statements),
            }
            for reason in reasons(one, case.standing)
        ],
    }  # fmt: skip


def agreement(key: str, leaf: int | None) -> dict[str, Any]:
    """How many incidents are what under an agreement: over all, by zone and by clause."""
    return {
        "agreement": key,
        "verdicts": verdicts.of_agreement(key, leaf),
        "zones": verdicts.by_zone(key, leaf),
        "clauses": verdicts.by_clause(key, leaf),
    }
