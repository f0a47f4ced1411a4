"""The daily bulletins of 2017: two monitors' counts as each outlet printed them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from holdfire.examples.astana.files import table
from holdfire.examples.astana.parties import outlets
from holdfire.record.statement import Draft, Source

ISSUER = "organisation:russian-defence-ministry"
MONITORS = {"ru": ("organisation:russian-monitors",), "tr": ("organisation:turkish-monitors",)}
UNSPLIT = {"both": (*MONITORS["ru"], *MONITORS["tr"]), "not named": ()}
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
    for line, row in table("bulletins.tsv"):
        yield _draft(line, row, "bulletin", _print(row))
        for monitor, who in MONITORS.items():
            count = _count(
                row[f"{monitor}_total"],
                row[f"{monitor}_by_governorate"],
                row.get(f"{monitor}_confirmed_by_ru", ""),
            )
            if count:
                yield _draft(line, row, "monitor_count", {"monitors": list(who), **count})
        if row["unsplit_of"]:
            count = _count(row["unsplit_total"], row["unsplit_by_governorate"], "")
            yield _draft(line, row, "monitor_count", {"monitors": list(UNSPLIT[row["unsplit_of"]]), **count})


def _draft(line: int, row: dict[str, str], kind: str, body: dict[str, Any]) -> Draft:
    day = row["bulletin_date"]
    through = (row["quoted_through"],) if row["quoted_through"] else ()
    origin = Source(row["outlet"], row["url"], quoted_through=through)
    about = f"bulletin:{ISSUER.partition(':')[2]}/{day}"
    body = {"publisher": ISSUER, "day": day, **body}
    return Draft(kind, about, body, origin, outlets()[row["outlet"]], day, day, line=line)


def _print(row: dict[str, str]) -> dict[str, Any]:
    body: dict[str, Any] = {"language": row["lang"]}
    if row["settlements_total"]:
        body["settlements_joined"] = int(row["settlements_total"])
    if row["armed_groups_total"]:
        body["armed_groups"] = int(row["armed_groups_total"])
    return body | ({"note": row["note"]} if row["note"] else {})


def _count(total: str, areas: str, confirmed: str) -> dict[str, Any]:
    count: dict[str, Any] = {"total": int(total)} if total else {}
    if areas:
        count["by_area"] = [_area(*area.split("=")) for area in areas.split(";")]
    if count and confirmed:
        count["confirmed_by_other"] = int(confirmed)
    return count


def _area(printed: str, count: str) -> dict[str, Any]:
    return {"place": AREAS[printed], "printed": printed, "count": int(count)}
