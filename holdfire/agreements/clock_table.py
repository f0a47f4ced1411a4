"""The clock on a terminal: for each agreement its terms and its commitments, one line a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from holdfire.agreements.reckoned import AgreementClock, CommitmentClock, ForceVersion, Version
from holdfire.agreements.said import Origin

TEXTS = {"adopted": "adopted text", "account": "account", "draft": "draft"}
YES_NO = {True: "yes", False: "no", None: "not known"}
STATES = {"due_soon": "due soon", "unknown": "passed, unknown"}
DONE = {"done": "done", "partly": "done in part", "not_done": "not done"}
WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TERMS = (("Terms", 30), ("In force", 10), ("From", 14), ("Until", 14))
DUE = (("", 30), ("Due", 14), ("Days left", 9), ("State", 16))


def tell(clocks: list[AgreementClock], console: Console) -> None:
    """Write them; an agreement of which nobody states terms or commitments is named at the end."""
    told = [one for one in clocks if one.versions or one.commitments]
    for one in told:
        _agreement(one, console)
    silent = [one for one in clocks if one not in told]
    if silent:
        console.print(Text("No source states terms or commitments of", style="dim"))
    for one in silent:
        console.print(Text(f"  {one.title} ({one.key})", style="dim"))
    if not clocks:
        console.print(Text("No agreement was stated yet."))


def _agreement(one: AgreementClock, console: Console) -> None:
    console.print(Text(one.title, style="bold"))
    signed = f"signed {_day(one.signed_on)}" if one.signed_on else "day of signature not known"
    console.print(Text(" · ".join(filter(None, (one.key, signed, one.zone))), style="dim"))
    console.print(Text(f"On {_day(one.on)}, in force: {YES_NO[one.in_force]}\n"))
    console.print(_table(TERMS, (row for version in one.versions for row in _terms(version))))
    for commitment in one.commitments:
        _commitment(commitment, console)
    console.print()


def _commitment(one: CommitmentClock, console: Console) -> None:
    gap = f" · days differ by {one.gap_days}" if one.gap_days else ""
    clause = one.clause.rpartition("/")[2]
    console.print(Text.assemble("\n", (one.task, "bold"), (f" · clause {clause}{gap}", "dim")))
    console.print(_table(DUE, map(_version, one.versions)))
    for said in one.evidence:
        who = said.publisher or said.holder
        console.print(Text(f"{_day(said.on)}: {DONE[said.state]}, says {who}. {said.text}"))


def _table(heads: Iterable[tuple[str, int]], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for head, width in heads:
        table.add_column(
            head, justify="right" if head == "Days left" else "left", width=width, overflow="fold"
        )
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _terms(one: ForceVersion) -> Iterator[tuple[str, ...]]:
    """A line for each term; the first has the source."""
    if not one.terms:
        yield _source(one), YES_NO[one.in_force] if one.stated else "not stated", "", ""
    said = Counter((term.first, term.last, term.why, term.consensus) for term in one.terms)
    for n, ((first, last, why, consensus), sources) in enumerate(said.items()):
        by = f", by {sources} sources" if sources > 1 else ""
        by += "" if consensus else ", consensus not shown"
        head = (_source(one), YES_NO[one.in_force]) if n == 0 else (f"  {why}{by}", "")
        yield *head, _day(first), _day(last) if last else "no last day"


def _version(one: Version) -> tuple[str, ...]:
    late = f", {one.late_by} days late" if one.late_by else ""
    return _source(one), _due(one), _left(one), STATES.get(one.state, one.state) + late


def _source(one: Origin) -> str:
    where = f", {one.locator}" if one.locator else ""
    return f"{TEXTS[one.text]}: {one.publisher or one.holder}{where}"


def _due(one: Version) -> str:
    if one.due:
        return _day(one.due)
    return "cannot be counted" if one.deadline else "not stated"


def _left(one: Version) -> str:
    return "" if one.left is None else str(one.left).replace("-", "−")


def _day(day: date) -> str:
    return f"{WEEK[day.weekday()]} {day.isoformat()}"
