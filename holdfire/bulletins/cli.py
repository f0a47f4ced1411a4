"""`holdfire reconcile`: what do two monitors' counts jointly say?"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Column, Table

from holdfire.bulletins.against import Against, against
from holdfire.bulletins.ledger_days import Entry, Pair
from holdfire.bulletins.ledgers import Ledgers, Stretch, ledgers, pairs
from holdfire.bulletins.schemas import LedgersOut
from holdfire.bulletins.told import Span
from holdfire.parties import queries as parties
from holdfire.places import queries as places
from holdfire.record import queries as record
from holdfire.record.clocks import NO_DAY
from holdfire.record.problems import Refused, define
from holdfire.zones import queries as zones

NO_LEDGERS = define("HF-8240", "No ledgers to reconcile", "Enter or import bulletins with a count first, or ask for other days.")  # fmt: skip
NO_PAIR = define("HF-8241", "Not two monitors that counted", "Write two monitors as organisation:A,organisation:B; both need a count in the record.")  # fmt: skip
NO_GROUND = define("HF-8242", "No such area or zone", "Write the key of an area or of a zone, such as place:SY05 or zone:idlib.")  # fmt: skip
TURNED = define(
    "HF-8243", "Days in the wrong order", "Write the first day after --from, the last after --to."
)

STATES = {
    "agreed": "agreed",
    "contested": "contested",
    "undetermined": "open",
    "only_one": "one only",
    "missing": "none",
}


class By(StrEnum):
    """What a line of the table is."""

    DAY = "day"
    WEEK = "week"


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the command to the root."""
    group("").command("reconcile")(reconcile)


def reconcile(
    first: Annotated[
        str, typer.Option("--from", help="First day, year-month-day; default: the first count.")
    ] = "",
    last: Annotated[str, typer.Option("--to", help="Last day; default: the last count.")] = "",
    area: Annotated[str, typer.Option(help="Only an area, such as place:SY05.")] = "",
    zone: Annotated[str, typer.Option(help="Only a zone, such as zone:idlib.")] = "",
    by: Annotated[By, typer.Option(help="A line a day, or a week.")] = By.DAY,
    pair: Annotated[
        str, typer.Option(help="Two monitors, in their order: organisation:A,organisation:B.")
    ] = "",
    as_known_on: Annotated[
        str, typer.Option(help="Read the record as it was then: a day (its end, in UTC) or a moment.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Lay two monitors' counts side by side: how far they are apart, and how many distinct incidents they allow."""
    record.log()
    leaf = record.leaf_known(as_known_on)
    span = _day(first, "--from"), _day(last, "--to")
    if span[0] and span[1] and span[0] > span[1]:
        raise Refused([TURNED.at(f"“{first}” comes after “{last}”.", "--from")])
    _check_ground(area, zone, leaf)
    found = ledgers(_pair(pair, leaf), *span, area, zone, leaf)
    if found is None:
        raise Refused([NO_LEDGERS.at("The record holds no monitor's count of these days.")])
    shown = against(found, leaf)
    if as_json:
        told = LedgersOut.model_validate(LedgersOut.of(found, shown, by.value)).model_dump(mode="json")
        typer.echo(json.dumps({"as_known_on": as_known_on or None, **told}, ensure_ascii=False))
    else:
        _tell(found, shown, by, leaf)


def _day(said: str, option: str) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError as error:
        raise Refused([NO_DAY.at(f"“{said[:40]}” is no day.", option)]) from error


def _pair(said: str, leaf: int | None) -> Pair | None:
    if not said:
        return None
    counted = {monitor for pair, _days in pairs(leaf) for monitor in pair}
    named = tuple(name.strip() for name in said.split(","))
    if len(named) != 2 or named[0] == named[1] or not {*named} <= counted:
        known = ", ".join(sorted(name for name in counted if name)) or "nobody"
        raise Refused([NO_PAIR.at(f"“{said[:240]}” are not two of those who counted: {known}.", "--pair")])
    return named[0], named[1]


def _check_ground(area: str, zone: str, leaf: int | None) -> None:
    if area and zone:
        raise Refused([NO_GROUND.at(f"“{area[:240]}” and “{zone[:240]}” were both asked for.", "--zone")])
    if area and places.get(area, leaf) is None:
        found = places.search(area.partition(":")[2] or area, 3, as_known=leaf)
        near = ", ".join(f"{one.place.key} ({one.name}, {one.place.level})" for one in found)
        sentence = f"The record knows no place “{area[:240]}”." + (f" Close to it: {near}." if near else "")
        raise Refused([NO_GROUND.at(sentence, "--area")])
    if zone and not zones.zones(leaf).filter(key=zone).exists():
        known = ", ".join(zones.zones(leaf).values_list("key", flat=True)) or "none"
        raise Refused([NO_GROUND.at(f"The record knows no zone “{zone[:240]}”; it knows {known}.", "--zone")])


def _tell(found: Ledgers, shown: Against, by: By, leaf: int | None) -> None:
    console = Console(highlight=False)
    labels = parties.labels(leaf)
    a, b = (labels.get(key) or key.partition(":")[2] or "nobody" for key in found.pair)
    rest = ["State", "Reports", "Faults"] if by is By.DAY else ["Both", "Reports"]
    if not any(found.coverage[name] for name in ("both", "one", "sum")):
        console.print("No monitor's count stands in the record for these days: unknown, not zero.")
        return
    # Without lines between columns all of it fits into 80 characters.
    whole = [Column(name, no_wrap=True) for name in ("Days", "Apart", "Jointly", *rest)]
    table = Table(*whole[:2], a, b, *whole[2:], box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    lines = (_line(one, shown) for one in found.entries) if by is By.DAY else (_sums(one, shown) for one in found.weeks())  # fmt: skip
    for cells in lines:
        table.add_row(*cells)
    console.print(table)
    for line in _summary(found, a, b):
        console.print(line, markup=False)


def _line(entry: Entry, shown: Against) -> list[str]:
    joint = entry.joint
    wrong = sum(1 for fault in entry.faults if fault.severity == "wrong")
    state = STATES[joint.state] if entry.drawn else "no line"
    if entry.coverage == "sum" and entry.together:
        state = "one sum"
    return [
        _days(entry.first, entry.last), _n(joint.apart), _n(joint.a), _n(joint.b), _n(joint.interval), state,
        _n(shown.on(entry.first, entry.last)), str(wrong) if wrong else "",
    ]  # fmt: skip


def _sums(week: Stretch, shown: Against) -> list[str]:
    total = week.total
    both = f"{total.both} of {total.days}"
    told = [_n(span) if total.both else "?" for span in (total.apart, total.a, total.b)]
    return [_days(week.first, week.last), *told, _n(total.interval), both, _n(shown.on(week.first, week.last))]  # fmt: skip


def _summary(found: Ledgers, a: str, b: str) -> list[str]:
    total, how, days = found.total, found.agreement, found.coverage
    alpha = "not defined" if how.alpha is None else f"{how.alpha:.3f}"
    return [
        f"{days['both']} days with both counts, {days['one']} with one, {days['sum']} with one sum only, {days['none']} with none.",
        f"On days with both: {a} {_n(total.a)}, {b} {_n(total.b)}, apart {_n(total.apart)}; {a} more on {total.first_more} days, "
        f"{b} on {total.second_more}; jointly {_n(total.jointly)} distinct incidents.",
        f"Agreed on {_n(how.agreed)} of {how.days} days; Krippendorff's alpha (ratio) {alpha}"
        + (f", without {how.left_out} whose prints differ." if how.left_out else "."),
    ]  # fmt: skip


def _n(span: Span | None) -> str:
    """A span in words: 5, 5…9, 5 or more, or ? where nobody says."""
    if span is None:
        return "?"
    if span.high is None:
        return f"{span.low:,} or more"
    return f"{span.low:,}" if span.low == span.high else f"{span.low:,}…{span.high:,}"


def _days(first: date, last: date) -> str:
    return f"{last:%a} {last}" if first == last else f"{first}…{last:%m-%d}"
