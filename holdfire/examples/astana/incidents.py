"""The reports of 2017, and which incident each describes in the desk's judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from holdfire.examples.astana.files import DESK, source, table
from holdfire.exchange.format import Origin
from holdfire.exchange.incidents import draft
from holdfire.record.statement import Draft

NAME = "incidents.csv"


def incidents() -> Iterator[Draft]:
    """For each row the report as the import of the template reads it, and the desk's word on what it describes."""
    origin = Origin(NAME, DESK)
    for line, row in table(NAME):
        report = replace(draft(row, origin), line=line)
        yield report
        described = {"incident": f"incident:{row['incident_hint']}"}
        yield Draft("describes", report.about, described, source("desk")[0], line=line)
