"""What was read in an article, for a person at a terminal. Nothing of it is a statement before somebody confirms it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Plain

from holdfire.press.intake.signs import seen
from holdfire.press.intake.taken import Taken
from holdfire.press.words import amount

QUOTED = 80  # signs of exact words in a column
UNKNOWN = "—"
SCOPE = {"whose": "of", "territory": "in", "period": "within", "as_of": "as of", "said_by": "said by"}


def tell(taken: Taken, found: dict[str, Any], name: str, console: Console) -> None:
    """The head of an article and what it says, as tables. found: in the shape of `--json`."""
    text = taken.text
    console.print(plain(text.title or name), style="bold")
    day = f"{text.published:%A %d %B %Y}" if text.published else None
    console.print(
        plain(" · ".join(one for one in (text.outlet, text.author, day, text.dateline, text.language) if one))
    )
    if day is None:
        console.print("The day of publication is not known, so weekdays stay open; --published gives it.")
    _table(console, "Speakers", ("Name", "Office", "Through"), map(_speaker, found["speakers"]))
    _figures(console, found["figures"])
    _table(console, "Dates", ("Exact words", "Day"), (tuple(one.values()) for one in found["dates"]))
    numbered = dict.fromkeys((one["process"], one["number"]) for one in found["rounds"])
    _table(console, "Rounds", ("Process", "Number"), numbered)
    for title, key in (("Places", "places"), ("Agreements", "agreements")):
        if found[key]:
            console.print(plain(f"{title}: {', '.join(found[key])}"))
    _model(found.get("model"), console)
    for note in taken.notes:
        console.print(plain(str(note)))
    console.print()


def _speaker(one: dict[str, Any]) -> tuple[Any, ...]:
    return one["name"], one["office"], " → ".join(one["through"])


def _figures(console: Console, figures: list[dict[str, Any]]) -> None:
    """Two lines each, since a table of nine columns fits no terminal: what is known, and the very words."""
    if figures:
        console.print("Figures", style="italic")
    for one in figures:
        said = amount(one["low"], one["best"], one["high"], one["unit"])
        scope = (f"{word} {one[key]}" for key, word in SCOPE.items() if one[key])
        told = f"{one['quantity']} ({one['unit']}): {said}; {'; '.join(scope) or UNKNOWN}"
        console.print(Padding(plain(told), (0, 0, 0, 3), expand=False))
        console.print(Padding(plain(f"“{_short(one['exact_words'])}”"), (0, 0, 0, 4), expand=False))


def _model(said: dict[str, Any] | None, console: Console) -> None:
    """What a language model proposed, apart from what the rules found and under its name."""
    if said is None:
        return
    name = said["model"] or "no language model is set"
    rows = [(one["speaker"], one["exact_words"]) for one in said["claims"]]
    rows += [(one["quantity"], one["exact_words"]) for one in said["figures"]]
    _table(console, f"Proposed by a model ({name})", ("Speaker or figure", "Exact words"), rows)
    for note in said["notes"]:
        console.print(plain(note))


def _table(console: Console, title: str, columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    table = Table(*columns, title=plain(title), title_justify="left")
    for row in rows:
        table.add_row(*(UNKNOWN if cell in (None, "") else plain(_short(str(cell))) for cell in row))
    if table.row_count:
        console.print(table)


def _short(words: str) -> str:
    return words if len(words) <= QUOTED else f"{words[:QUOTED]}…"


def plain(words: str) -> Plain:
    """Words from a stranger's file: no sign that steers a terminal, no markup."""
    return Plain(seen(words)[0])
