"""An article on the desk of the organisation that added it: its text, what the reader proposes, and what became of each proposal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from holdfire.press import queries
from holdfire.press.known import gazetteer
from holdfire.press.models import Claim, Figure, Rejected
from holdfire.press.proposals import Proposal, proposals
from holdfire.press.reader.text import Text, cut
from holdfire.press.touched import Touched, touched
from holdfire.press.visible import Kept, kept, own

try:
    from holdfire.press.read import read
except ImportError:  # one of its finders is not there yet: nothing is proposed
    read = None  # type: ignore[assignment]

State = Literal["waiting", "confirmed", "rejected"]
REMEMBERED = 128  # texts whose proposals are kept at hand
MOST_WAITING = 100  # articles that are read to find those that wait


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
    """items: in reading order."""

    kept: Kept
    text: Text
    items: Sequence[Item]

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
    return Desk(found, text, _items(article, organisation, proposed))


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
    return text, tuple(proposals(text, read(text))) if callable(read) else ()


def closely(body: str, published: date | None, language: str) -> tuple[Text, list[Proposal]]:
    """The same with what the record knows by name: the same proposals, with the subjects that they touch."""
    names = gazetteer()
    text = cut(body, published=published, language=language)
    found = read(text, names) if callable(read) else None
    if found is None:
        return text, []
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


def waiting(organisation: str | None, articles: Sequence[str] | None = None) -> dict[str, int]:
    """How many proposals nobody of an organisation has looked at yet, by its own article, of these or of its newest."""
    found = {}
    for key in articles if articles is not None else _newest(organisation):
        if (text := kept(key, organisation)) and organisation:
            proposed = looked(text.body, text.row.published, text.row.language)[1]
            items = _items(key, organisation, proposed)
            found[key] = sum(1 for one in items if one.state == "waiting")
    return found


def _newest(organisation: str | None) -> list[str]:
    return list(dict.fromkeys(row.key for row in own(organisation)))[:MOST_WAITING]
