"""What becomes of a proposal: confirmed as a signed claim, in its own words or in corrected ones; rejected, and that undone.

Confirming is by name: a claim that stands is left as it is, so that confirming twice adds nothing. A rejection is a note on
the desk of the organisation, and no statement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from holdfire.parties import queries as parties
from holdfire.parties.access import Caller
from holdfire.places import queries as places
from holdfire.press.claim_form import ClaimForm, body, filled, listed
from holdfire.press.desk import Desk, Item
from holdfire.press.marks import mark
from holdfire.press.models import Rejected
from holdfire.press.proposals import plain, shortened
from holdfire.press.subjects import Known, Names
from holdfire.record.clock import now
from holdfire.record.problems import Refused, define
from holdfire.record.repeated import said_anew
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit

NO_PROPOSAL = define(
    "HF-8335",
    "No such proposal",
    "Load the page again: the text may have been read anew since it was opened.",
)
NOT_WHOLE = define(
    "HF-8336", "A proposal that cannot be signed as it is", "Correct it: say what is missing, and sign that."
)


def form(one: Item, known: Known, typed: Mapping[str, str] | None = None) -> ClaimForm:
    """The form of a proposal: as the reader fills it, or as somebody typed it."""
    given = filled(one.proposal, known) if typed is None else dict(typed)
    return ClaimForm(given, kind=one.proposal.kind, known=known)


def readable(one: Item, known: Known) -> dict[str, str]:
    """The form as the reader fills it, with what things are called instead of their names in the record."""
    fields = filled(one.proposal, known)
    if key := fields["organisation"]:
        fields["organisation"] = _called(key, known.organisations)
    if touches := fields.get("touches"):
        fields["touches"] = "; ".join(_called(key, known.subjects) for key in listed(touches))
    for field in ("where", "territory"):
        if keys := listed(fields.get(field, "")):
            fields[field] = "; ".join(_place(key, known) for key in keys)
    return fields


def _place(key: str, known: Known) -> str:
    place = places.get(key)
    return place.name if place and ";" not in place.name and known.place(place.name) == key else key


def _called(key: str, names: Names) -> str:
    """What it is called, where that leads back to it."""
    label = names.labels.get(key, key)
    return label if ";" not in label and names.key(label) == key else key


def draft(on: Desk, one: Item, checked: ClaimForm) -> Draft:
    """The statement that a checked form makes."""
    row, words = on.kept.row, on.text.words(one.proposal.sentence)
    said = body(one.proposal, checked.cleaned_data, row.key, _around(words, one), mark(words))
    source = Source(
        parties.label(row.outlet),
        row.document or None,
        f"paragraph {one.proposal.paragraph}",
        row.published.isoformat() if row.published else None,
    )
    return Draft(one.proposal.kind, one.key, said, source)


def _around(sentence: str, one: Item) -> str:
    """The sentence of a figure, or as much of it before and behind its words as may be kept."""
    words, own = plain(sentence).split(" "), one.proposal.words.split(" ")
    if len(words) <= 40 and len(" ".join(words)) <= 400:
        return " ".join(words)
    at = next((i for i in range(len(words)) if words[i : i + len(own)] == own), 0)
    return shortened(" ".join(words[max(0, at - (36 - len(own)) // 2) :])).removesuffix(" …")


def confirm(on: Desk, names: Sequence[str], who: Caller) -> Outcome:
    """Sign proposals as they are; those that are claims already stay so. Raises Refused."""
    known, drafts = Known(), []
    for name in dict.fromkeys(names):
        one = _found(on, name)
        if one.state == "confirmed":
            continue
        checked = form(one, known)
        if not checked.is_valid():
            field, errors = next(iter(checked.errors.as_data().items()))
            raise Refused([NOT_WHOLE.at(errors[0].messages[0], str(checked.fields[field].label))])
        drafts.append(draft(on, one, checked))
    return _sign(drafts, who)


def confirm_corrected(on: Desk, name: str, checked: ClaimForm, who: Caller) -> Outcome:
    """Sign a proposal as somebody corrected it. Raises Refused."""
    one = _found(on, name)
    return Outcome(unchanged=1) if one.state == "confirmed" else _sign([draft(on, one, checked)], who)


def _sign(drafts: Sequence[Draft], who: Caller) -> Outcome:
    if not drafts:
        return Outcome()
    outcome = submit(said_anew(drafts, who.organisation), organisation=who.organisation, by=who.by)
    Rejected.objects.filter(
        organisation=who.organisation, proposal__in=[one.about for one in drafts]
    ).delete()
    return outcome


def reject(on: Desk, name: str, who: Caller) -> None:
    """Put a proposal away. Raises Refused."""
    one = _found(on, name)
    if one.state == "waiting":
        Rejected.objects.get_or_create(
            organisation=who.organisation,
            article=on.kept.row.key,
            proposal=one.key,
            defaults={"by": who.by[:64], "at": now()},
        )


def take_back(on: Desk, name: str, who: Caller) -> None:
    """Undo a rejection: the proposal waits again. Raises Refused."""
    one = _found(on, name)
    Rejected.objects.filter(organisation=who.organisation, article=on.kept.row.key, proposal=one.key).delete()


def _found(on: Desk, name: str) -> Item:
    one = on.find(name)
    if one is None:
        raise Refused(
            [NO_PROPOSAL.at(_("“%(name)s” is none of this article's proposals.") % {"name": name[:40]})]
        )
    return one
