"""From when until when an agreement is in force, by each source that states terms, with the renewals declared since. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from holdfire.agreements.counted import common, in_order, last_day, origin, signed, speaks_for
from holdfire.agreements.durations import DAY, after
from holdfire.agreements.reckoned import ForceVersion, Term
from holdfire.agreements.said import AgreementSaid, Origin, RenewalSaid, TermsSaid


@dataclass(frozen=True, slots=True)
class Force:
    """A version of the terms, the day of entry into force under it, and whether it was in force and is no longer."""

    told: ForceVersion
    entered: date | None
    ended: bool


def forces(said: AgreementSaid, on: date) -> list[Force]:
    """The terms of every source that states some, as of `on`; a renewal counts from the day on which it was declared."""
    renewed = _renewed([one for one in said.renewals if one.declared_on <= on])
    return [
        _force(terms, last_day(terms.enters, signed(said.signings, terms.source), None), renewed, on)
        for terms in sorted(said.terms, key=in_order)
    ]


def silent(said: AgreementSaid) -> Iterator[ForceVersion]:
    """The sources that state deadlines under the agreement and no terms for the text that they follow."""
    told: set[tuple[str, tuple[str, str]]] = set()
    for one in sorted(said.commitments, key=in_order):
        if (one.text, one.source) not in told and not any(speaks_for(terms, one) for terms in said.terms):
            told.add((one.text, one.source))
            yield ForceVersion(**origin(one), stated=False)


def entered(known: Sequence[Force], said: Origin) -> date | None:
    """The day of entry into force that a version counts from; None where its text does not say, or prints of it differ."""
    return common(one.entered for one in known if speaks_for(one.told, said))


def ended(known: Sequence[Force], said: Origin) -> bool:
    """Whether the agreement is no longer in force under the text that a version follows; no where that text is silent."""
    found = [one.ended for one in known if speaks_for(one.told, said)]
    return bool(found) and all(found)


def _renewed(renewals: Sequence[RenewalSaid]) -> list[list[Term]]:
    """The term that each text adds, as each source of it states it."""
    found: dict[str, list[Term]] = defaultdict(list)
    for one in renewals:
        last = _span(one.declared_on, one.lasts)
        found[one.by].append(
            Term(
                first=one.declared_on,
                last=last,
                by=one.statement,
                why="renewal",
                consensus=one.consensus,
            )
        )
    return list(found.values())


def _span(first: date, lasts: str) -> date | None:
    """The last day of a term; None is an open end, as where the calendar ends before it."""
    try:
        return after(first, lasts) if lasts else None
    except OverflowError:
        return None


def _own(terms: TermsSaid, entered: date | None) -> Iterator[Term]:
    if entered is None:
        return
    last = _span(entered, terms.lasts)
    yield Term(first=entered, last=last, by=terms.statement, why="entry into force")
    if terms.renewal == "automatic" and last is not None and last < date.max:
        yield Term(first=last + DAY, last=None, by=terms.statement, why="automatic")


def _force(terms: TermsSaid, entered: date | None, renewed: list[list[Term]], on: date) -> Force:
    rivals = [*([one] for one in _own(terms, entered)), *renewed]
    every = sorted((one for rival in rivals for one in rival), key=_by_day)
    sure = sorted((one for rival in rivals for one in _shared(rival)), key=_by_day)
    possible = entered is None or any(one.has(on) for one in every)
    in_force = True if any(one.has(on) for one in sure) else None if possible else False
    now = next((one for one in every if in_force and one.has(on)), None)
    told = ForceVersion(
        **origin(terms),
        stated=True,
        terms=tuple(every),
        in_force=in_force,
        until=_until(sure, on) if in_force else None,
        day_of=(on - now.first).days + 1 if now else None,
        days=(now.last - now.first).days + 1 if now and now.last else None,
        left=(now.last - on).days if now and now.last else None,
        hostilities_cease_on=terms.hostilities_cease_on,
        renewal=terms.renewal,
    )
    return Force(told, entered, in_force is False and any(one.first <= on for one in every))


def _by_day(term: Term) -> tuple[date, date, str]:
    return term.first, term.last or date.max, term.by


def _shared(rival: list[Term]) -> Iterator[Term]:
    """The days on which all sources of one term agree that it runs; none of a renewal without consensus."""
    if not all(one.consensus for one in rival):
        return
    last = min(one.last or date.max for one in rival)
    shared = Term(
        first=max(one.first for one in rival),
        last=last if any(one.last for one in rival) else None,
        by=rival[0].by,
        why=rival[0].why,
    )
    if shared.first <= last:
        yield shared


def _until(sure: list[Term], on: date) -> date | None:
    """The end of the unbroken time that `on` stands in, terms sorted by their first day; None is an open end."""
    end = on
    for term in sure:
        if (term.first - end).days <= 1:
            if term.last is None:
                return None
            end = max(end, term.last)
    return end
