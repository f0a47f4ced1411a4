"""A claim or a proposal as pages tell it: who, through whom, what about, when, where, and a figure in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfire.places.names import fold
from holdfire.press import spoken, words
from holdfire.press.claim_form import listed
from holdfire.press.compare_words import wording
from holdfire.press.desk import Item
from holdfire.press.models import Article, Claim, Figure
from holdfire.press.naming import place_names
from holdfire.press.subjects import Known

KINDS = {
    "quote": gettext_lazy("quote"),
    "paraphrase": gettext_lazy("paraphrase"),
    "figure": gettext_lazy("figure"),
}
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """kind: quote, paraphrase or figure. touches, where, territory: subjects with what they are called.

    amount: a figure with what its wording leaves open; wording: in few words.
    """

    kind: str
    says: str
    exact: str
    speaker: str
    office: str
    organisation: str
    person: str
    through: tuple[str, ...]
    on: Any = None
    when: str = ""
    since: str = ""
    until: str = ""
    as_of: Any = None
    where: Pairs = ()
    touches: Pairs = ()
    quantity: str = ""
    whose: str = ""
    unit: str = ""
    amount: str = ""
    wording: str = ""

    @property
    def kind_word(self) -> str:
        """What kind of claim it is, in a word."""
        return str(KINDS[self.kind])

    @property
    def anybody(self) -> bool:
        """Does it say who says it?"""
        return bool(self.speaker or self.office or self.organisation)


def of_row(row: Claim | Figure, known: Known, called: Mapping[str, str]) -> Told:
    """What stands in the record. called: names of places."""
    who: dict[str, Any] = {
        "speaker": row.speaker,
        "office": row.office,
        "organisation": row.speaks_for,
        "person": person(row.speaks_for, row.speaker, row.office),
        "through": tuple(row.through),
        "exact": row.exact_words,
    }
    if isinstance(row, Figure):
        return Told(
            kind="figure",
            says=row.sentence,
            since=row.counted_since,
            until=row.counted_until,
            as_of=row.as_of,
            where=[(row.territory, called.get(row.territory, row.territory))] if row.territory else [],
            **who,
            **_counted(row.quantity, row.whose, row.unit, row.low, row.best, row.high),
        )
    return Told(
        kind=row.form,
        says=row.says,
        on=row.on,
        when=row.when,
        where=[(key, called.get(key, key)) for key in row.where],
        touches=[(key, known.subjects.labels.get(key, key)) for key in row.touches],
        **who,
    )


def of_item(one: Item, fields: Mapping[str, str], known: Known, called: Mapping[str, str]) -> Told:
    """What a proposal would say. fields: the form as it fills it."""
    it = one.proposal.figure
    where = [fields["territory"]] if it and fields["territory"] else listed(fields.get("where", ""))
    return Told(
        "figure" if it else one.proposal.form,
        fields.get("says", ""),
        one.proposal.words,
        fields["speaker"],
        fields["office"],
        fields["organisation"],
        person(fields["organisation"], fields["speaker"], fields["office"]),
        one.proposal.through,
        fields.get("on"),
        fields.get("when", ""),
        fields.get("since", ""),
        fields.get("until", ""),
        fields.get("as_of"),
        [(key, called.get(key, key)) for key in where],
        [(key, known.subjects.labels.get(key, key)) for key in listed(fields.get("touches", ""))],
        **(_counted(it.quantity, it.whose or "", it.unit, it.low, it.best, it.high) if it else {}),
    )


def _counted(
    quantity: str, whose: str, unit: str, low: float | None, best: float | None, high: float | None
) -> dict[str, Any]:
    return {
        "quantity": str(words.QUANTITIES.get(quantity, quantity)),
        "whose": str(words.WHOSE.get(whose, whose)),
        "unit": str(words.UNITS.get(unit, unit)),
        "amount": words.amount(low, best, high, unit),
        "wording": wording(low, best, high, unit),
    }


def person(organisation: str, name: str, office: str) -> str:
    """What stands for a speaker in an address; "" where the article itself says it."""
    if name or office:
        return spoken.key(organisation, fold(name or office))
    return spoken.key(organisation) if organisation else ""


def places_named(
    rows: Iterable[Claim | Figure], fields: Iterable[Mapping[str, str]], leaf: int | None = None
) -> dict[str, str]:
    """What the places of claims and of proposals are called, by key."""
    keys: set[str] = set()
    for row in rows:
        keys |= {row.territory} if isinstance(row, Figure) else set(row.where)
    for one in fields:
        keys |= {one.get("territory", ""), *listed(one.get("where", ""))}
    return place_names(keys, leaf)


def link(address: str) -> str:
    """An address that a browser may be sent to, or "": nothing but the web's own."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    plain = parts.scheme in ("http", "https") and parts.netloc and not set(address) & set(" \t\r\n<>\"'\\")
    return address if plain else ""


def outlet(row: Article, known: Known) -> str:
    """What the outlet is called."""
    return known.organisations.labels.get(row.outlet, row.outlet.partition(":")[2])


def title(rows: Sequence[Article]) -> str:
    """The title that the page bears: of several versions the first one's."""
    return rows[0].title if rows else _("An article that nobody described")
