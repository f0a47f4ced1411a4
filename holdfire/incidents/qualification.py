"""The qualification of one incident for its page: rival answers side by side, what they differ on, each with its chain."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from holdfire.agreements import queries as agreements
from holdfire.agreements.qualify import VERDICTS
from holdfire.incidents import chain, words
from holdfire.incidents.attributed import Attribution
from holdfire.incidents.chain import Called
from holdfire.incidents.qualifying import Answer
from holdfire.incidents.queries import Detail
from holdfire.incidents.reasons import Judged, judged
from holdfire.incidents.verdicts import ANSWERS
from holdfire.parties import queries as parties
from holdfire.parties.reading import in_language
from holdfire.zones import queries as zones

Labels = dict[str, str]
Marks = dict[str, int]
# What two answers may differ on, beside their verdicts.
COLUMNS = ("line", "who", "reading", "force", "act", "place", "exempt", "party", "verdict")


def told(found: Detail, leaf: int | None, labels: Labels, marks: Marks) -> dict[str, Any] | None:
    """What the page shows; None where nobody says what any clause forbids.

    verdict: as it is counted, empty where no clause asks about it; versions: the answers, what weighs most first; differ: columns
    in which they do; settles: what would answer the open questions; readings: whether there are several.
    """
    case = judged(found, leaf)
    if not case.standing.rules:
        return None
    language = get_language() or "en"
    called = names(leaf, language, labels)
    clauses = {key: _clause(key, leaf) for key in {one.rule.clause for one in case.answers}}
    versions = [_version(group, case, called, labels, marks, clauses) for group in _grouped(case.answers)]
    versions.sort(key=lambda one: (ANSWERS.index(one["verdict"]), one["clause"], one["line"], one["who"]))
    return {
        "verdict": case.verdict,
        "placed": case.event.placed,
        "versions": versions,
        "differ": {name for name in COLUMNS if len({str(one[name]) for one in versions}) > 1},
        "settles": chain.settles(case.answers, case.standing),
    }


def names(leaf: int | None, language: str, labels: Labels) -> Called:
    """What everything that a chain may name is called."""
    groups = {row.key: in_language(row.names, language) for row in parties.designations(leaf)}
    return Called(zones.all_names(leaf, language), labels, groups)


def _grouped(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Answers that differ in nothing but whose line they rest on."""
    groups: dict[Any, list[Answer]] = {}
    for one in answers:
        rule = one.rule
        shares = tuple(sorted(one.shares.items()))
        key = (rule.scope, rule.exemptions, one.attribution.same, shares, one.steps)
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _version(
    group: list[Answer],
    case: Judged,
    called: Called,
    labels: Labels,
    marks: Marks,
    clauses: dict[str, dict[str, Any]],
) -> dict[str, Any]:
    first = group[0]
    makers = [one.maker for one in group if one.maker]
    steps = chain.chain(first, case.standing, called)
    verdict = VERDICTS[first.verdict]
    for other in group[1:]:
        _add_lines(steps, chain.chain(other, case.standing, called))
    return {
        "verdict": verdict,
        "could_be": [words.verdict(one) for one in chain.could_be(first)],
        "clause": first.rule.clause,
        "clause_says": clauses[first.rule.clause],
        "agreement": first.rule.agreement,
        "reading": first.rule.scope,
        "makers": [{"label": labels.get(key, key.partition(":")[2]), "mark": marks.get(key)} for key in makers],
        "line": ", ".join(labels.get(key, key) for key in makers),
        "who": who(first.attribution),
        "denies": first.attribution.denies,
        "holders": [
            {"label": labels.get(who, who.partition(":")[2]), "mark": marks.get(who), "claimed_by": quoted}
            for who, quoted in first.attribution.holders
        ],
        "steps": steps,
        "stops": next((at for at, one in enumerate(steps, 1) if one["state"] == "open-q"), None),
        **{one["step"]: one["says"] for one in steps},
    }  # fmt: skip


def _add_lines(steps: list[dict[str, Any]], others: list[dict[str, Any]]) -> None:
    """What the answer of another maker rests on beside the first one's."""
    for one, other in zip(steps, others, strict=True):
        one["statements"] = tuple(dict.fromkeys([*one["statements"], *other["statements"]]))


def _clause(key: str, leaf: int | None) -> dict[str, Any]:
    row = (
        agreements.clauses(f"agreement:{key.partition(':')[2].rpartition('/')[0]}", leaf)
        .filter(key=key)
        .first()
    )
    return {"number": row.number if row else key, "paraphrase": row.paraphrase if row else ""}


def who(attribution: Attribution) -> str:
    """Who acted, against whom, as they are called."""
    if attribution.denies:
        return _("Nobody: what others claim is denied")
    acted, other = (
        "; ".join(
            ", ".join(side.names) for side in attribution.sides if side.acted is which and any(side.names)
        )
        for which in (True, False)
    )
    if not acted:
        return _("Nobody is named, against %(other)s") % {"other": other} if other else _("Nobody is named")
    return _("%(who)s, against %(other)s") % {"who": acted, "other": other} if other else acted
