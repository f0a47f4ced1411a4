"""The reasons of an answer in the reader's words: question, answer, what it rests on, and what would settle it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from holdfire.agreements.clock import Term
from holdfire.agreements.event_types import EVENT_TYPES, SUB_EVENT_TYPES
from holdfire.agreements.qualify import VERDICTS, Step, Verdict, acts_mask
from holdfire.incidents import fell
from holdfire.incidents.attributed import Side
from holdfire.incidents.in_force import EPOCH, Standing
from holdfire.incidents.qualifying import DAYS, Answer
from holdfire.incidents.reasons import Reason, reasons

QUESTIONS = {
    Step.FORCE: gettext_noop("Was the agreement in force on that day?"),
    Step.ACT: gettext_noop("Does the clause forbid this kind of act?"),
    Step.PLACE: gettext_noop("Did it happen on the ground that the clause covers?"),
    Step.EXEMPT: gettext_noop("Does an exemption leave out somebody who took part?"),
    Step.PARTY: gettext_noop("Does the clause bind whoever did it?"),
}
SHORT = {
    Step.FORCE: gettext_noop("In force"),
    Step.ACT: gettext_noop("Act"),
    Step.PLACE: gettext_noop("Place"),
    Step.EXEMPT: gettext_noop("Exempt"),
    Step.PARTY: gettext_noop("Party"),
}
SAID = {"yes": gettext_noop("Yes"), "no": gettext_noop("No"), "unknown": gettext_noop("Not known")}
SETTLES = {
    Step.FORCE: gettext_noop("a report that narrows down the day, or agreement on which terms hold"),
    Step.ACT: gettext_noop("a report that says what kind of act it was"),
    Step.PLACE: gettext_noop("a report that gives the place more precisely"),
    Step.EXEMPT: gettext_noop("a statement of who was on each side, or of whom a name means"),
    Step.PARTY: gettext_noop("a statement of who did it, or of whom a name means"),
}
WHY = {
    "entry into force": gettext_noop("from the entry into force"),
    "renewal": gettext_noop("renewed"),
    "automatic": gettext_noop("goes on by itself"),
}
TEXTS = {
    "adopted": gettext_noop("adopted text"),
    "draft": gettext_noop("draft"),
    "account": gettext_noop("an account of it"),
}


class Called(NamedTuple):
    """What zones, organisations and groups are called, by key."""

    zones: Mapping[str, str]
    organisations: Mapping[str, str]
    groups: Mapping[str, str]

    def of(self, key: str) -> str:
        """The name of any of them; one that nobody describes goes by its key."""
        plain = key.partition(":")[2]
        return self.zones.get(key) or self.organisations.get(key) or self.groups.get(key) or plain


def chain(answer: Answer, standing: Standing, called: Called) -> list[dict[str, Any]]:
    """One entry a question: question, says, state ("open-q", "not-reached" or ""), lines in words, terms, statements, rule."""
    return [_told(one, answer, standing, called) for one in reasons(answer, standing)]


def _told(one: Reason, answer: Answer, standing: Standing, called: Called) -> dict[str, Any]:
    return {
        "step": one.step.name.lower(),
        "question": _(QUESTIONS[one.step]),
        "short": _(SHORT[one.step]),
        "said": one.said,
        "says": _says(one, answer),
        "reached": one.reached,
        "state": "open-q" if one.open else "" if one.reached else "not-reached",
        "lines": _LINES[one.step](one, answer, called),
        "terms": _terms(answer, standing) if one.step == Step.FORCE else [],
        "statements": one.statements,
        "rule": f"qualify.{one.step.name.lower()}",
    }


def _says(one: Reason, answer: Answer) -> str:
    if not one.reached:
        return _("Not asked")
    if one.step == Step.PLACE and one.said == "unknown" and answer.shares:
        return _share(answer)
    return _(SAID[one.said])


def _share(answer: Answer) -> str:
    low, high = (min(1.0, sum(share[end] for share in answer.shares.values())) for end in (0, 1))
    return fell.share(low, high)


def _force(one: Reason, answer: Answer, called: Called) -> list[str]:
    if not answer.rule.periods:
        return [_("Nobody states from when until when the agreement holds.")]
    return [
        {
            "yes": _(
                "By every source that states terms it held on all days on which this may have happened."
            ),
            "no": _("By no source that states terms did it hold on any day on which this may have happened."),
            "unknown": _("Sources differ, or it may have happened before, within or after the terms."),
        }[one.said]
    ]


def _act(one: Reason, answer: Answer, called: Called) -> list[str]:
    forbids = acts(answer.rule.acts)
    return [
        _("The clause, as it is read here, forbids: %(acts)s.") % {"acts": ", ".join(forbids)}
        if forbids
        else _("The clause, as it is read here, forbids any act."),
        _("It may have been: %(acts)s.") % {"acts": ", ".join(acts(answer.event.acts))}
        if answer.event.acts
        else _("Nobody says what kind of act it was."),
    ]


def _place(one: Reason, answer: Answer, called: Called) -> list[str]:
    if not answer.rule.zones:
        return [_("The clause, as it is read here, holds everywhere.")]
    names = ", ".join(called.of(zone) for zone in answer.rule.zones)
    where = _("The clause covers what lies within: %(zones)s.") if answer.rule.inside else _("The clause covers what lies outside of: %(zones)s.")  # fmt: skip
    lines = [where % {"zones": names}]
    if not answer.event.placed:
        return [*lines, _("Nobody says where it was.")]
    lines += [
        _("%(share)s of the stated place and days lies within %(zone)s.")
        % {"share": fell.share(*share), "zone": called.of(zone)}
        for zone, share in answer.shares.items()
    ]
    return [*lines, _("A share is not a yes.")] if one.said == "unknown" else lines


def _exempt(one: Reason, answer: Answer, called: Called) -> list[str]:
    if not answer.rule.exemptions:
        return [_("Nobody states an exemption.")]
    sides = answer.attribution.sides
    if not sides:
        return [_("Nobody is named, so whether somebody was exempt is not known.")]
    return [_side(side, _designated(side, answer), called) for side in sides]


def _designated(side: Side, answer: Answer) -> str:
    spans = [span for key, *span in answer.rule.designated if key == side.key]
    first, last = answer.event.first, answer.event.last
    if not spans or all(end < first or begin > last for begin, end in spans):
        return _("not designated on that day by those whom the exemption names")
    if any(begin <= first and last <= end for begin, end in spans):
        return _("designated on that day by those whom the exemption names")
    return _("designated on some of the days")


def _party(one: Reason, answer: Answer, called: Called) -> list[str]:
    if not answer.rule.binds:
        return [_("The clause, as it is read here, binds everybody.")]
    binds = ", ".join(sorted(called.of(key) for key in answer.rule.binds))
    lines = [_("The clause, as it is read here, binds: %(names)s.") % {"names": binds}]
    acted = [side for side in answer.attribution.sides if side.acted]
    if answer.attribution.denies:
        lines.append(_("By this version, what others claim is denied, and nobody is named."))
    elif not acted:
        lines.append(_("Nobody says who did it."))
    for side in acted:
        state = _("bound") if side.key in answer.rule.binds else _("not bound")
        lines.append(_side(side, state, called))
    return lines


def _side(side: Side, state: str, called: Called) -> str:
    """A side as it is called, whom that means, and what follows for it."""
    names = ", ".join(side.names)
    if not names:
        return _("The other side: nobody says who that was.")
    if not side.key:
        return _("%(names)s: nobody says whom this name means.") % {"names": names}
    told = {"names": names, "who": called.of(side.key), "state": state}
    if not side.sure:
        return _("%(names)s: may mean %(who)s (%(state)s), or others.") % told
    return _("%(names)s: %(who)s, %(state)s.") % told


_LINES = {Step.FORCE: _force, Step.ACT: _act, Step.PLACE: _place, Step.EXEMPT: _exempt, Step.PARTY: _party}


def _terms(answer: Answer, standing: Standing) -> list[dict[str, Any]]:
    """What each source says of when it held, with the days as a pair."""
    return [
        {
            "publisher": one.publisher,
            "text": _(TEXTS[one.text]),
            "spans": [{"first": t.first, "last": t.last, "why": _why(t)} for t in one.terms],
        }
        for one in standing.force.get(answer.rule.agreement, ())
    ]


def _why(term: Term) -> str:
    return _(WHY[term.why]) if term.consensus else _("declared, and consensus not shown")


def acts(mask: int) -> list[str]:
    """Bits of sub-event types in words: a type where all of its sub-types are meant, else the sub-types."""
    found = []
    for event, subs in SUB_EVENT_TYPES.items():
        whole = acts_mask([event])
        if mask & whole == whole:
            found.append(_(EVENT_TYPES[event]))
        else:
            found += [_(word) for sub, word in subs.items() if mask & acts_mask([sub])]
    return found


def settles(answers: Sequence[Answer], standing: Standing) -> list[str]:
    """What would settle the questions that are open in some answer, in the order of the questions."""
    wanted = {one.step for answer in answers for one in reasons(answer, standing) if one.open}
    return [_(SETTLES[step]) for step in Step if step in wanted]


def could_be(answer: Answer) -> list[str]:
    """The verdicts that an undetermined answer leaves possible."""
    return [VERDICTS[verdict] for verdict in Verdict if answer.could_be >> verdict & 1]


def day(number: int) -> date | None:
    """A day as `qualifying` numbers it; None for one that nobody says."""
    return None if number in DAYS else date.fromordinal(EPOCH + number)
