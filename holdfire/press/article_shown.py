"""What the page of an article shows: to members of the organisation that added it its text and what waits, to all others its claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from holdfire.press import marked, queries, telling
from holdfire.press.claim_form import ClaimForm, filled
from holdfire.press.desk import Desk, Item
from holdfire.press.marks import by_sentence, mark, shared
from holdfire.press.models import Article, Claim, Figure
from holdfire.press.reader.found import Span
from holdfire.press.reprints import Kin, kin
from holdfire.press.subjects import Known

LINES = {"quote": "q", "paraphrase": "p", "figure": "f"}  # classes of the marks: each its own line


@dataclass(frozen=True, slots=True)
class Row:
    """A claim that stands in the record. name: what tells it from the article's others, and its anchor."""

    row: Claim | Figure
    told: telling.Told

    @property
    def name(self) -> str:
        """The last part of the claim's name."""
        return self.row.key.rpartition("/")[2]


def rows(article: str, leaf: int | None) -> list[Claim | Figure]:
    """The claims and figures of an article, in the order of its paragraphs."""
    every: list[Claim | Figure] = [
        *queries.claims(article, leaf),
        *queries.figures(None, leaf).filter(article=article),
    ]
    return sorted(every, key=lambda row: (row.paragraph or 0, row.key, row.part))


def claims(found: Sequence[Claim | Figure], known: Known) -> list[Row]:
    """The claims as they are told."""
    called = telling.places_named(found, (), known.leaf)
    return [Row(row, telling.of_row(row, known, called)) for row in found]


def head(versions: Sequence[Article], known: Known, leaf: int | None) -> dict[str, Any]:
    """Title, outlet, day, addresses, and the articles that share sentences with it."""
    first = versions[0]
    titles = {row.title for row in versions}
    addresses = list(dict.fromkeys(row.document for row in versions if row.document not in {"", *titles}))
    return {
        "article": first,
        "name": first.key.partition(":")[2],
        "versions": {row.organisation: row for row in reversed(versions)}.values(),
        "outlet": telling.outlet(first, known),
        "addresses": [(one, telling.link(one)) for one in addresses],
        "kin": reprints(first, leaf),
    }


def reprints(row: Article, leaf: int | None) -> list[Kin]:
    """The articles that share sentences with one."""
    return kin(row.marks, queries.articles(leaf).exclude(key=row.key), row.key) if row.marks else []


def on_desk(
    on: Desk,
    at: str,
    seen: Sequence[str],
    known: Known,
    form: ClaimForm | None,
    found: Sequence[Claim | Figure],
) -> dict[str, Any]:
    """The text with its marks, and the proposals. at: the name of the one that is open, or of a claim without a proposal."""
    current = on.find(at) or first(on)
    fields = {one.name: filled(one.proposal, known) for one in on.items}
    rows = [one.row for one in on.items if one.row]
    called = telling.places_named(rows, fields.values())
    standing = _by_sentence(found, {one.key for one in on.items}, known)
    items = [
        _item(n, one, fields[one.name], known, called, on, standing)
        for n, one in enumerate(on.items, start=1)
    ]
    numbers = {one["item"].name: one for one in items}
    waiting = [one for one in items if one["item"].state != "rejected"]
    return {
        "desk": on,
        "items": waiting,
        "rejected": [one for one in items if one["item"].state == "rejected"],
        "current": current.name if current else "",
        "form": form,
        "paragraphs": _paragraphs(on, numbers, _lit(on, at or (current.name if current else ""), found)),
        "seen": [name for name in seen if (one := on.find(name)) and one.state == "waiting"],
        "waiting": on.count("waiting"),
        "confirmed": on.count("confirmed"),
        "shared": _shared(on),
        "voices": voices((one["told"] for one in waiting), known),
    }


def _by_sentence(
    found: Sequence[Claim | Figure], proposed: set[str], known: Known
) -> Mapping[str, Sequence[Row]]:
    """Claims that stand under other names, by the mark of their sentence: a proposal may be one of them."""
    some: dict[str, list[Row]] = {}
    for row in claims([row for row in found if row.mark and row.key not in proposed], known):
        some.setdefault(row.row.mark, []).append(row)
    return some


def voices(told: Iterable[telling.Told], known: Known) -> list[str]:
    """Who speaks, each once, in the order of the text."""
    called = known.organisations.labels
    named = ((o.person, o.speaker or o.office or called.get(o.organisation, o.organisation)) for o in told)
    return list({person: name for person, name in reversed(list(named)) if person}.values())[::-1]


def first(on: Desk) -> Item | None:
    """What waits comes first."""
    shown = [one for one in on.items if one.state != "rejected"]
    return next((one for one in shown if one.state == "waiting"), shown[0] if shown else None)


def _item(
    n: int,
    one: Item,
    fields: Mapping[str, str],
    known: Known,
    called: Mapping[str, str],
    on: Desk,
    standing: Mapping[str, Sequence[Row]],
) -> dict[str, Any]:
    told = telling.of_row(one.row, known, called) if one.row else telling.of_item(one, fields, known, called)
    whole = {one.name: Span(one.proposal.start, one.proposal.end)}
    return {
        "n": n,
        "item": one,
        "told": told,
        "context": marked.pieces(on.text.body, one.proposal.sentence, whole),
        "short": told.says.endswith("…"),
        "standing": () if one.row else standing.get(mark(on.text.words(one.proposal.sentence)) or "", ()),
    }


def _lit(on: Desk, at: str, found: Sequence[Claim | Figure]) -> list[Span]:
    """The sentence of what is open; of a claim without a proposal the one that bears its mark."""
    if one := on.find(at):
        return [one.proposal.sentence]
    wanted = {row.mark for row in found if row.key.rpartition("/")[2] == at and row.mark}
    return [
        span for span, mark in zip(on.text.sentences, by_sentence(on.text), strict=True) if mark in wanted
    ]


def _paragraphs(on: Desk, numbers: Mapping[str, Any], lit: Sequence[Span]) -> list[dict[str, Any]]:
    spans = {
        one.name: Span(one.proposal.start, one.proposal.end) for one in on.items if one.state != "rejected"
    }
    also = set(_whole(on))
    return [
        {"pieces": [_piece(piece, numbers) for piece in some], "shared": at in also}
        for at, some in enumerate(marked.by_paragraph(on.text.body, on.text.paragraphs, spans, lit))
    ]


def _piece(piece: marked.Piece, numbers: Mapping[str, Any]) -> dict[str, Any]:
    """A piece with the classes of its marks and the numbers of those that begin in it."""
    over = [numbers[name] for name in piece.marks]
    classes = [LINES[one["told"].kind] for one in over]
    if over and all(one["item"].state == "confirmed" for one in over):
        classes.append("done")
    return {
        "text": piece.text,
        "lit": piece.lit,
        "of": " ".join(piece.marks),
        "classes": " ".join(dict.fromkeys(classes)),
        "begins": [numbers[name] for name in piece.begins],
    }


def _others(on: Desk) -> list[Article]:
    row = on.kept.row
    return list(queries.articles().exclude(key=row.key)) if row.marks else []


def _whole(on: Desk) -> list[int]:
    """The paragraphs that stand in other articles too."""
    return sorted({at for row in _others(on) for at in shared(on.text, row.marks).whole})


def _shared(on: Desk) -> dict[str, int]:
    """How many paragraphs each other article shares."""
    found = {row.key: len(shared(on.text, row.marks).whole) for row in _others(on)}
    return {key: n for key, n in found.items() if n}
