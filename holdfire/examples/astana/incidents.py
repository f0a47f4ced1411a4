"""The reports of 2017, and which incident most of them describe in the desk's judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from holdfire.examples.astana.files import DESK, source, table
from holdfire.exchange.format import Origin
from holdfire.exchange.incidents import draft
from holdfire.record.statement import Draft

NAME = "incidents.csv"
# Left to whoever opens the example: the desk says nothing of what these reports describe, so that there are pairs to decide about.
LEFT = frozenset(
    {
        "tafas-2017-06-05",
        "tafas-2017-06-06",
        "khan-arnaba-2017-06-16",
        "dana-bomb-2017-06-23",
        "israel-baath-city-2017-06-24",
        "mayadin-jail-2017-06-26",
        "ayn-tarma-chlorine-2017-07-01",
        "damascus-tahrir-2017-07-02",
        "ashari-farms-2017-07-06",
    }
)


def incidents() -> Iterator[Draft]:
    """For each row the report as the import of the template reads it, and the desk's word on what it describes."""
    origin = Origin(NAME, DESK)
    for line, row in table(NAME):
        report = replace(draft(row, origin), line=line)
        yield report
        if row["incident_hint"] in LEFT:
            continue
        described = {"incident": f"incident:{row['incident_hint']}"}
        yield Draft("describes", report.about, described, source("desk")[0], line=line)
