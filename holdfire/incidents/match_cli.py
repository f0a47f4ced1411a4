"""`holdfire match`: which reports may tell of one event; and a rule with a stated threshold that says so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from holdfire.incidents import ruling
from holdfire.incidents.deciding import SELF_APART
from holdfire.incidents.filters import Filters
from holdfire.incidents.match import DEFAULT
from holdfire.incidents.matching import MELTT
from holdfire.incidents.pair_told import bare
from holdfire.incidents.proposed import Proposal, Proposals, propose
from holdfire.record import authority
from holdfire.record import queries as record
from holdfire.record.problems import Refused, define

WHAT = define(
    "HF-5414",
    "Suggest, or apply with a threshold",
    "Write --suggest, or --apply with --threshold and a number between 0 and 1, such as --apply --threshold 0.95.",
)
WHEN = define(
    "HF-5415", "Not a span of days", "Write days as year-month-day: --from 2017-05-01 --to 2017-05-31."
)
LARGE = 5_000  # pairs from which on a bar is shown
CALLED = {DEFAULT.name: "default", MELTT.name: "meltt"}


class RuleSet(StrEnum):
    """By which rules reports are compared."""

    DEFAULT = "default"
    MELTT = "meltt"


def match(
    suggest: Annotated[bool, typer.Option("--suggest", help="Say which pairs nobody decided about (the default).")] = False,
    apply: Annotated[bool, typer.Option("--apply", help="State that the chosen pairs are the same.")] = False,
    threshold: Annotated[float, typer.Option(help="The score from 0 to 1 that a pair must reach.")] = 0.0,
    rules: Annotated[RuleSet, typer.Option(help="By which rules.")] = RuleSet.DEFAULT,
    first: Annotated[str, typer.Option("--from", help="Only what may have happened on this day or later.")] = "",
    last: Annotated[str, typer.Option("--to", help="Only what may have happened on this day or earlier.")] = "",
    zone: Annotated[str, typer.Option(help="Only what fell into this zone, such as zone:idlib.")] = "",
    organisation: Annotated[str, typer.Option("--organisation", "--as", help="In whose name; default: the record's keeper.")] = "",
    as_known_on: Annotated[str, typer.Option(help="Read the record as it was then: a day (its end, in UTC) or a moment.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, a line for each pair.")] = False,
) -> None:  # fmt: skip
    """Which reports may tell of one event: a line for each pair, with its score, the reasons and what each report would join."""
    keeper = record.log().keeper
    if (suggest and apply) or (apply and (not threshold or as_known_on)) or not 0 <= threshold < 1:
        raise Refused([WHAT.at(_asked(suggest, apply, threshold))])
    filters = Filters(_day(first, "--from"), _day(last, "--to"), zone=zone or None)
    # The peer's rules choose without a score.
    ours = replace(DEFAULT, threshold=threshold) if threshold else DEFAULT
    chosen = MELTT if rules is RuleSet.MELTT else ours
    leaf = record.leaf_known(as_known_on)
    found = propose(filters, leaf, chosen)
    if apply:
        _apply(found, threshold, _full(organisation) or keeper, as_json)
    else:
        _tell(found, threshold, leaf, _full(organisation) or None, as_json)


def _asked(suggest: bool, apply: bool, threshold: float) -> str:
    if suggest and apply:
        return "--suggest and --apply were both asked."
    if apply and not threshold:
        return "--apply was asked without --threshold."
    if not 0 <= threshold < 1:
        return f"The threshold {threshold:g} is not between 0 and 1."
    return "--apply was asked together with --as-known-on: what is stated is stated now."


def _day(text: str, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Refused([WHEN.at(f"“{text[:40]}” is no day.", option)]) from None


def _full(name: str) -> str:
    return name if not name or ":" in name else f"organisation:{name}"


def _tell(found: Proposals, threshold: float, leaf: int | None, who: str | None, as_json: bool) -> None:
    """Streamed: one line after the other, however many there are."""
    number = 0
    for one in ruling.waits(found, leaf, who):
        if one.score < threshold:
            continue
        number += 1
        told = line(found, one)
        typer.echo(json.dumps(told, ensure_ascii=False) if as_json else _words(told))
    if not as_json:
        typer.echo(f"{number:,} pairs of {len(found.loaded.keys):,} reports.")


def line(found: Proposals, one: Proposal) -> dict[str, Any]:
    """A pair as data. reasons: bits of evidence, above 0 for one event; joins: by its first report, the cluster of each."""
    return {
        "reports": [bare(one.a), bare(one.b)],
        "score": round(one.score, 4),
        "chosen": one.chosen,
        "joins": {bare(name): bare(cluster) for name, cluster in zip(one.pair, one.clusters, strict=True)},
        "rules": CALLED[found.rules.name],
        "reasons": [
            {"feature": name, "bits": round(bits, 2), **facts} for name, bits, facts in found.reasons(one)
        ],
    }


def _words(told: dict[str, Any]) -> str:
    why = ", ".join(f"{reason['feature']} {reason['bits']:+.1f}" for reason in told["reasons"])
    sure = "one event" if told["chosen"] else "perhaps"
    joins = ", ".join(f"{name} joins {cluster}" for name, cluster in told["joins"].items())
    score = min(told["score"], 0.999)  # nothing is certain
    return f"{score:.3f} {sure}: {' = '.join(told['reports'])} ({why}); {joins}"


def _apply(found: Proposals, threshold: float, organisation: str, as_json: bool) -> None:
    may = ruling.ruled(found, threshold, organisation)
    with _bar(len(may.pairs), shown=not as_json) as progress:
        outcome = ruling.apply(
            may,
            found.rules.name,
            threshold,
            organisation=organisation,
            by=authority.OPERATOR,
            progress=progress,
        )
    told = {
        "stated": outcome.accepted,
        "leaf": outcome.leaf or None,
        "held_apart": may.apart,
        "taken_back": may.withdrawn,
    }
    if as_json:
        typer.echo(json.dumps(told))
        return
    typer.echo(
        f"{outcome.accepted:,} pairs are stated as the same{f', leaf {outcome.leaf}' if outcome.leaf else ''}."
    )
    if may.apart:
        typer.echo(
            f"{may.apart:,} left out: somebody holds apart what they would bring together ({SELF_APART.code})."
        )
    if may.withdrawn:
        typer.echo(f"{may.withdrawn:,} left out: {organisation} took them back before.")


@contextmanager
def _bar(total: int, shown: bool) -> Iterator[Any]:
    console = Console(stderr=True)
    if not shown or total < LARGE or not console.is_terminal:
        yield None
        return
    with Progress(
        TextColumn("stating"),
        BarColumn(),
        TextColumn("{task.completed:,} of {task.total:,}"),
        console=console,
    ) as bar:
        task = bar.add_task("", total=total)
        yield lambda rows: bar.update(task, completed=rows)
