"""How incidents were answered under an agreement, by month and by zone: counts that each lead to their incidents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.formats import date_format

from holdfire.incidents import verdicts, words
from holdfire.incidents.verdicts import ANSWERS, Told
from holdfire.zones import queries as zones

Rows = list[dict[str, Any]]


def breaches(agreement: str, leaf: int | None, language: str) -> dict[str, Any]:
    """All days that the record knows of: counts by month and by zone, and over all, with the answers that occur."""
    every = verdicts.of_agreement(agreement, leaf)
    answers = [one for one in ANSWERS if any(told["verdict"] == one for told in every)]
    names = zones.all_names(leaf, language)
    return {
        "answers": answers,
        "every": every,
        "total": sum(told["n"] for told in every),
        "months": _table(verdicts.by_month(agreement, leaf), "month", answers, _month),
        "zones": _table(
            verdicts.by_zone(agreement, leaf), "zone", answers, lambda zone: names.get(zone, zone)
        ),
    }


def by_clause(agreement: str, leaf: int | None) -> dict[str, dict[str, int]]:
    """By clause, how many incidents were held against it, and how many of these breach it by every answer."""
    found: dict[str, dict[str, int]] = {}
    for told in verdicts.by_clause(agreement, leaf):
        row = found.setdefault(told["clause"], {"n": 0, "breach": 0})
        row["n"] += told["n"]
        row["breach"] += told["n"] if told["verdict"] == "breach" else 0
    return found


def _month(first: Any) -> str:
    return date_format(first, "F Y") if first else ""


def _table(told: Told, group: str, answers: Sequence[str], word: Callable[[Any], str]) -> Rows:
    """A row for each month or zone: its counts in the order of the answers, and its bar on the scale of the longest."""
    keys = list(dict.fromkeys(one[group] for one in told))
    counts = {key: {one["verdict"]: one["n"] for one in told if one[group] == key} for key in keys}
    longest = max((sum(row.values()) for row in counts.values()), default=1)
    return [
        {
            "key": key,
            "word": word(key),
            "total": sum(counts[key].values()),
            "cells": [
                {"verdict": one, "word": words.verdict(one), "n": counts[key].get(one, 0)} for one in answers
            ],
            "bar": _bar(counts[key], answers, longest),
        }
        for key in keys
    ]


def _bar(row: dict[str, int], answers: Sequence[str], longest: int) -> Rows:
    """Segments from the start of a bar: the answer, where it begins, how long it is, in hundredths of the bar."""
    segments, done = [], 0
    for one in answers:
        n = row.get(one, 0)
        at = {"x": f"{100 * done / longest:.1f}%", "width": f"{100 * n / longest:.1f}%"}
        segments += [{"verdict": one, **at}] if n else []
        done += n
    return segments
