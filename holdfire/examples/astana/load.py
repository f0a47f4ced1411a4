"""Puts the example into a record: one submission a file, organisations first. Loaded again, it adds nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import groupby

from holdfire.examples.astana import articles, bulletins, consents, incidents, parties, places, summary, zones
from holdfire.examples.astana.files import DESK, Signed, source, statements
from holdfire.parties.organisations import add_organisation
from holdfire.record.authority import OPERATOR
from holdfire.record.clock import now
from holdfire.record.queries import received
from holdfire.record.statement import Draft
from holdfire.record.submit import submit

__all__ = ["DESK", "load"]


def load(progress: Callable[[str], None]) -> dict[str, int]:
    """Load every file; what the record then holds, counted. `progress` is told the name of each stage."""
    for said in parties.signing():
        add_organisation(
            f"organisation:{said['key']}",
            said["names"],
            said["roles"],
            label=said["label"],
            demonstration=True,
            mark=said["mark"],
            source=source(said["source"])[0],
        )
    articles.keep()
    for name, signed in stages(received(1) or now()):
        progress(name)
        _hand_in(signed)
    return summary.counts()


def stages(opened: datetime) -> Iterator[tuple[str, Iterable[Signed]]]:
    """Each file by name, with its statements, in an order in which whatever is named is there before.

    opened: when the record received its first leaf; deadlines are counted from it.
    """
    yield "organisations", _by_desk(parties.organisations())
    yield "designated groups", _by_desk(parties.designations())
    yield "names of actors", statements("actors.toml")
    yield "places", _by_desk(places.places())
    yield "zones", zones.zones()
    yield "agreements", statements("agreements.toml")
    yield "talks", statements("talks.toml")
    yield "incidents", _by_desk(incidents.incidents())
    yield "bulletins", _by_desk(bulletins.bulletins())
    yield "press", statements("press.toml")
    yield "an article to try", _by_desk(articles.articles())
    yield "demonstration", statements("demonstration.toml")
    yield "consents", consents.consents(opened)


def _by_desk(drafts: Iterable[Draft]) -> Iterator[Signed]:
    return (Signed(DESK, draft) for draft in drafts)


def _hand_in(signed: Iterable[Signed]) -> None:
    """One submission for each organisation that signs something in the file."""
    ordered = sorted(signed, key=lambda one: one.organisation)
    for organisation, group in groupby(ordered, key=lambda one: one.organisation):
        submit([one.draft for one in group], organisation=organisation, by=OPERATOR)
