"""The prints of a day's bulletins side by side: who printed what, in which words, from where, and where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from holdfire.bulletins.fault_words import figure_word
from holdfire.bulletins.ledger_days import Entry, Pair
from holdfire.bulletins.prints import Print
from holdfire.bulletins.told import Printed
from holdfire.bulletins.words import Names
from holdfire.record.queries import statements_about
from holdfire.record.statement import Statement


def rows(entry: Entry, pair: Pair, names: Names) -> list[dict[str, Any]]:
    """Each print with its counts of both monitors, its source and its statements."""
    said = {one.id: one for one in statements_about(entry.bulletins, ("bulletin", "monitor_count"))}
    unlike = {who: _unlike(entry.prints, who) for who in pair}
    return [_row(one, pair, names, said, unlike) for one in entry.prints]


def _row(
    one: Print, pair: Pair, names: Names, said: Mapping[str, Statement], unlike: Mapping[str, bool]
) -> dict[str, Any]:
    ids = [*one.statements, *dict.fromkeys(count.printed.statement for count in one.counts)]
    statements = [said[id] for id in ids if id in said]
    heads = [each for each in statements if each.kind == "bulletin"]
    sources = [each.source for each in statements if each.source]
    return {
        "outlet": one.outlet,
        "key": one.key,
        "issuer": next((each.body["publisher"] for each in statements), ""),
        "holder": next((each.holder for each in statements), ""),
        "transcribed": any(each.holder != each.organisation for each in statements),
        "language": next((each.body["language"] for each in heads if each.body.get("language")), ""),
        "edition": next((each.body["edition"] for each in heads if each.body.get("edition")), ""),
        "same_as": next((each.body["same_print_as"] for each in heads if each.body.get("same_print_as")), ""),
        "source": sources[0] if sources else None,
        "link": _link(sources[0].document if sources else None),
        "through": list(dict.fromkeys(name for each in sources for name in each.quoted_through)),
        "sides": [
            {"who": who, "counts": _counts(one.of(who), names), "differs": unlike[who]} for who in pair
        ],
        "sums": [
            {"monitors": [names.who(who) for who in count.monitors], **_count(count.printed, names)}
            for count in one.counts
            if not count.monitors or len(count.monitors) > 1
        ],
        "notes": one.notes,
        "statements": ids,
    }


def _link(document: str | None) -> str:
    """The address of a source, where it is one that can be opened safely."""
    return document if document and document.startswith(("https://", "http://")) else ""


def _counts(said: Sequence[Printed], names: Names) -> list[dict[str, Any]]:
    return [_count(one, names) for one in said]


def _count(one: Printed, names: Names) -> dict[str, Any]:
    named = sum(one.areas.values())
    return {
        "total": one.total,
        "areas": [(names.where(area), count) for area, count in sorted(one.areas.items(), key=_largest)],
        "rest": None if one.total is None or not one.areas or named == one.total else one.total - named,
        "confirmed": one.confirmed,
        "statement": one.statement,
    }


def _largest(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]


def _unlike(prints: Sequence[Print], who: str) -> bool:
    """Two prints give other totals, or the same area another number."""
    said: dict[str, set[int]] = {}
    for printed in (each for one in prints for each in one.of(who)):
        known = dict(printed.areas) | ({"": printed.total} if printed.total is not None else {})
        for name, number in known.items():
            said.setdefault(name, set()).add(number)
    return any(len(numbers) > 1 for numbers in said.values())


def figures(prints: Sequence[Print]) -> list[dict[str, Any]]:
    """The side figures, each as every print that gives it has it."""
    found: dict[str, dict[float, list[Print]]] = {}
    for one in prints:
        for name, number in one.figures.items():
            found.setdefault(name, {}).setdefault(number, []).append(one)
    return [
        {
            "word": figure_word(name),
            "numbers": [(number, _by(having), having[0]) for number, having in sorted(numbers.items())],
        }
        for name, numbers in sorted(found.items())
    ]


def _by(having: Sequence[Print]) -> list[str]:
    return sorted({one.outlet for one in having})
