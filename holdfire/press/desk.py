"""An article on the desk of the organisation that added it: its text, what the reader proposes, and what became of each proposal."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from holdfire.press import queries
from holdfire.press.known import gazetteer
from holdfire.press.models import Claim, Figure, Rejected
from holdfire.press.proposals import Proposal, proposals
from holdfire.press.read import Found, read
from holdfire.press.reader.gazetteer import EMPTY, Gazetteer
from holdfire.press.reader.text import Text, cut
from holdfire.press.touched import Touched, touched
from holdfire.press.visible import Kept, kept, own
from holdfire.record.attachments import withheld

LOGGER = logging.getLogger(__name__)
State = Literal["waiting", "confirmed", "rejected"]
REMEMBERED = 128  # texts whose proposals are kept at hand
MOST_WAITING = 300  # articles among which those that wait are looked for
AT_ONCE = 20  # texts that one page reads
SIGNS_AT_ONCE = 60_000  # signs after which it reads no further one: twenty long texts would take minutes
MOST_NAMES = 5000  # texts of whose proposals the names are kept at hand
_NAMES: dict[tuple[str, date | None, str], frozenset[str]] = {}


@dataclass(frozen=True, slots=True)
class Item:
    """A proposal. row: the claim that its organisation confirmed; key: the name that the claim bears or would bear."""

    proposal: Proposal
    key: str
    state: State
    row: Claim | Figure | None = None

    @property
    def name(self) -> str:
        """What tells it from the others of its article."""
        return self.proposal.name


@dataclass(frozen=True, slots=True)
class Desk:
    """items: in reading order; failed: the reader could not read the text."""

    kept: Kept
    text: Text
    items: Sequence[Item]
    failed: bool = False

    def count(self, state: State) -> int:
        """How many proposals are in this state."""
        return sum(1 for one in self.items if one.state == state)

    def find(self, name: str) -> Item | None:
        """The proposal of this name."""
        return next((one for one in self.items if one.name == name), None)

    def after(self, name: str) -> Item | None:
        """The next proposal that waits, from the one of this name on and round to the top."""
        at = next((i for i, one in enumerate(self.items) if one.name == name), -1)
        order = [*self.items[at + 1 :], *self.items[: max(0, at)]]
        return next((one for one in order if one.state == "waiting" and one.name != name), None)


def claim_key(article: str, name: str) -> str:
    """The subject of a claim: claim:ARTICLE/NAME."""
    return f"claim:{article.partition(':')[2]}/{name}"


def desk(article: str, organisation: str | None) -> Desk | None:
    """The desk of an article for a member of this organisation; None where its text is not theirs."""
    found = kept(article, organisation)
    if found is None or organisation is None:
        return None
    text, proposed = closely(found.body, found.row.published, found.row.language)
    return Desk(found, text, _items(article, organisation, proposed or ()), proposed is None)


def _items(article: str, organisation: str, proposed: Iterable[Proposal]) -> list[Item]:
    rows = own_rows([article], organisation)
    away = set(
        Rejected.objects.filter(organisation=organisation, article=article).values_list("proposal", flat=True)
    )
    return [_item(article, one, rows, away) for one in proposed]


def _item(article: str, one: Proposal, rows: dict[str, Claim | Figure], away: set[str]) -> Item:
    key = claim_key(article, one.name)
    row = rows.get(key)
    return Item(one, key, "confirmed" if row else "rejected" if key in away else "waiting", row)


def own_rows(articles: Sequence[str], organisation: str) -> dict[str, Claim | Figure]:
    """What stands of an organisation's own claims and figures of these articles, by key."""
    found: dict[str, Claim | Figure] = {}
    for rows in (queries.claims(), queries.figures()):
        found |= {row.key: row for row in rows.filter(article__in=articles, organisation=organisation)}
    return found


@lru_cache(maxsize=REMEMBERED)
def looked(body: str, published: date | None, language: str) -> tuple[Text, tuple[Proposal, ...]]:
    """A text cut and read; the same text on the same day gives the same proposals."""
    text = cut(body, published=published, language=language)
    found = _found(text, EMPTY)
    return text, tuple(proposals(text, found)) if found else ()


def _found(text: Text, names: Gazetteer) -> Found | None:
    """What the reader finds; None where a text makes it fail: one article must not take the others' pages down."""
    try:
        return read(text, names)
    except Exception:
        LOGGER.exception("The reader failed on a text of %d signs.", len(text.body))
        return None


def closely(body: str, published: date | None, language: str) -> tuple[Text, list[Proposal] | None]:
    """The same with what the record knows by name: the same proposals, with the subjects that they touch; None: it failed."""
    names = gazetteer()
    text = cut(body, published=published, language=language)
    found = _found(text, names)
    if found is None:
        return text, None
    return text, [
        replace(one, subjects=clear(touched(text, one, names, found.rounds, found.agreements, found.places)))
        for one in proposals(text, found)
    ]


def clear(some: Iterable[Touched]) -> tuple[str, ...]:
    """Those of the subjects that words name without a doubt: what stands for a place too, or for two bodies, is left to a person."""
    said: dict[tuple[int, int], set[str]] = {}
    for one in some:
        if one.recorded:
            said.setdefault((one.start, one.end), set()).add(one.subject)
    alone = (next(iter(subjects)) for subjects in said.values() if len(subjects) == 1)
    return tuple(dict.fromkeys(one for one in alone if not one.startswith(("place:", "post:", "person:"))))


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many proposals nobody of an organisation has looked at yet, by its own article; unread: articles still to be read."""

    by_article: Mapping[str, int]
    unread: int = 0

    @property
    def all(self) -> int:
        """In all that was read."""
        return sum(self.by_article.values())


def waiting(organisation: str | None, leaf: int | None = None) -> Waiting:
    """Of an organisation's newest articles. What was never read is read here, a few texts a time, so that nobody waits long."""
    texts = {row.key: row for row in reversed(list(own(organisation, leaf)[:MOST_WAITING]))}
    # What is remembered of a text is told to nobody who may not read it, whatever hash their statement names.
    away = withheld(organisation, [row.text for row in texts.values()])
    texts = {key: row for key, row in texts.items() if row.text not in away}
    rows = own_rows(list(texts), organisation or "")
    away = set(Rejected.objects.filter(organisation=organisation or "").values_list("proposal", flat=True))
    found, reads, signs = {}, 0, 0
    for key, row in texts.items():
        told = (row.text, row.published, row.language)
        if told not in _NAMES:
            text = kept(key, organisation) if reads < AT_ONCE and signs < SIGNS_AT_ONCE else None
            if text is None or text.row.text != row.text:
                continue
            reads, signs = reads + 1, signs + len(text.body)
            _remember(told, text.body)
        claims = {claim_key(key, name) for name in _NAMES[told]}
        found[key] = len(claims - rows.keys() - away)
    full = reads >= AT_ONCE or signs >= SIGNS_AT_ONCE
    return Waiting(found, len(texts) - len(found) if full else 0)


def _remember(told: tuple[str, date | None, str], body: str) -> None:
    """The names of a text's proposals; what was remembered first goes first."""
    if len(_NAMES) >= MOST_NAMES:
        _NAMES.pop(next(iter(_NAMES)), None)
    _NAMES[told] = frozenset(one.name for one in looked(body, *told[1:])[1])
