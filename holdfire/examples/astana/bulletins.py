"""The daily bulletins of 2017: two monitors' counts as each outlet printed them, read as the import of bulletins reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from holdfire.examples.astana.files import DESK, table
from holdfire.examples.astana.parties import outlets
from holdfire.exchange.bulletin_columns import names
from holdfire.exchange.bulletins import Whose, drafts
from holdfire.exchange.format import Origin
from holdfire.record.statement import Draft

NAME = "bulletins.tsv"
ISSUER = "organisation:russian-defence-ministry"
MONITORS = {"ru": "organisation:russian-monitors", "tr": "organisation:turkish-monitors"}
# The bulletins' “province of Damascus” may be the city or Rural Damascus around it, so it is a place of its own.
AREAS = {
    "Damascus": "place:damascus-province",
    "Aleppo": "place:SY02",
    "Homs": "place:SY04",
    "Hama": "place:SY05",
    "Latakia": "place:SY06",
    "Idlib": "place:SY07",
    "Daraa": "place:SY12",
    "As-Suwayda": "place:SY13",
    "Quneitra": "place:SY14",
}


def bulletins() -> Iterator[Draft]:
    """For each row a statement of the print itself, and one of each count in it; `line` is the row's."""
    whose = Whose(ISSUER, MONITORS, lambda word, column: AREAS[word], outlets().__getitem__)
    fields = {name: field for field, several in names(MONITORS).items() for name in several}
    for line, row in table(NAME):
        cells = {fields.get(column, column): cell for column, cell in row.items()}
        for draft in drafts(cells, Origin(NAME, DESK), whose):
            yield replace(draft, line=line)
