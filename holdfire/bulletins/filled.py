"""What was read from a pasted text → the fields of the form, and the text with what was read marked in it. Pure but for words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from holdfire.bulletins.forms import MOST_ROWS, SIDES, meant
from holdfire.bulletins.phrasing import Count, Proposal


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the pasted text; read: what was read from it, "" for nothing."""

    text: str
    read: str = ""


def fields(found: Proposal, typed: Mapping[str, str], labels: Mapping[str, str]) -> dict[str, str]:
    """The form with what was read in it; what the text does not say stays as it was typed. labels: of places, by key."""
    filled = dict(typed)
    if found.day:
        filled["day"] = found.day.value.isoformat()
    for name in ("settlements_joined", "armed_groups"):
        if read := getattr(found, name):
            filled[name] = str(read.value)
    columns = _sides(found, typed)
    if columns:
        _empty(filled)
    rows = _rows(filled)
    for side, count in columns.items():
        filled[f"monitor_{side}"] = count.monitor
        filled[f"total_{side}"] = str(count.total.value) if count.total else ""
        filled[f"confirmed_{side}"] = str(count.confirmed.value) if count.confirmed else ""
        for area in count.areas:
            at = _row(rows, area.place, labels.get(area.place, area.printed))
            word = rows[at][1]
            filled |= {
                f"area_{at}": word,
                f"meant_{at}": meant(area.place, area.printed, word),
                f"{side}_{at}": str(area.count),
            }
    filled["rows"] = str(min(MOST_ROWS, max([int(filled.get("rows") or 0), *(at + 1 for at in rows)])))
    return filled


def _sides(found: Proposal, typed: Mapping[str, str]) -> dict[str, Count]:
    """Each count in the column of its monitor; a monitor that has none takes the column that nobody in the text needs."""
    counts = {count.monitor: count for count in found.counts}
    columns = {
        side: counts.pop(typed.get(f"monitor_{side}", ""))
        for side in SIDES
        if typed.get(f"monitor_{side}") in counts
    }
    for side in SIDES:
        if side not in columns and counts:
            columns[side] = counts.pop(next(iter(counts)))
    return columns


def _empty(filled: dict[str, str]) -> None:
    """Numbers of another text go."""
    for name in filled:
        if name[:2] in ("a_", "b_") or name.startswith(("total_", "confirmed_")):
            filled[name] = ""


def _rows(filled: Mapping[str, str]) -> dict[int, tuple[str, str]]:
    """The rows with an area: what it means, and its word."""
    rows = {}
    for at in range(MOST_ROWS):
        if word := filled.get(f"area_{at}", ""):
            rows[at] = (filled.get(f"meant_{at}", "").partition("|")[0], word)
    return rows


def _row(rows: dict[int, tuple[str, str]], place: str, word: str) -> int:
    """The row of an area, a free one where it has none yet."""
    for at, (key, called) in rows.items():
        if (place and key == place) or called.casefold() == word.casefold():
            return at
    at = next(at for at in range(MOST_ROWS * 2) if at not in rows)
    rows[at] = (place, word)
    return at


def pieces(text: str, found: Proposal, labels: Mapping[str, str]) -> list[Piece]:
    """The text in pieces, in its order; what was read from a piece is told in words. labels: of monitors, by key."""
    cut: list[Piece] = []
    at = 0
    for start, end, read in sorted(_marks(found, labels)):
        if start < at:
            continue
        cut += [Piece(text[at:start]), Piece(text[start:end], read)]
        at = end
    return [piece for piece in [*cut, Piece(text[at:])] if piece.text]


def _marks(found: Proposal, labels: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    singles: list[tuple[Any, str]] = [
        (found.day, _("day")),
        (found.settlements_joined, _("settlements joined")),
        (found.armed_groups, _("armed groups")),
        (found.together, _("several monitors together")),
    ]
    for count in found.counts:
        who = labels.get(count.monitor, count.monitor)
        singles += [(count.total, who), (count.confirmed, _("confirmed by the other side"))]
        singles += [(area, who) for area in count.areas]
    for read, word in singles:
        if read and read.end > read.start:
            yield read.start, read.end, word


def doubts(found: Proposal, text: str, labels: Mapping[str, str]) -> list[str]:
    """A sentence for each warning."""
    return [
        _sentence(one.name, {**one.values, "words": text[one.start : one.end]}, labels)
        for one in found.warnings
    ]


def _sentence(name: str, values: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    said = {
        **values,
        "monitor": labels.get(str(values.get("monitor", "")), ""),
        "values": " / ".join(map(str, values.get("values", ()))),
    }
    sentences = {
        "committed": _("The text says that %(monitor)s committed the violations (“%(words)s”). Monitors register them: the outlet may have garbled it."),
        "parts_do_not_add": _("%(monitor)s: the areas come to %(sum)s, the total is %(total)s. Both are kept as printed."),
        "headline_sum": _("The text also says %(sum)s: both counts added. It is nobody's count and is left out."),
        "headline_differs": _("The text also says %(said)s, which is neither monitor's total."),
        "told_twice": _("%(monitor)s: the text gives several totals (%(values)s). The one with the split is taken."),
        "area_twice": _("%(monitor)s: “%(area)s” is printed twice; it is typed once."),
        "areas_without_numbers": _("“%(words)s” stand without numbers of their own; the split is left open."),
        "unknown_area": _("“%(area)s” is no area that the record knows by this name."),
        "no_day": _("No day was found in the text."),
        "year_not_printed": _("The text gives no year: %(day)s is taken."),
        "other_weekday": _("The day of the week in the text is not that of %(day)s."),
        "one_count": _("Only one monitor's count was found."),
    }  # fmt: skip
    return sentences[name] % said
