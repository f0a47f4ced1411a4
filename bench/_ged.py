"""Files of the shape and size of UCDP's dataset (GED 19.1), and a record to bring them into.

The rows are those of Syria where `../shared` is beside the project, else made-up ones of the same shape. Repeated, each row gets
a new id and a place up to a few kilometres off, so that no index profits from the repetition.
"""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from random import Random

SYRIA = Path(__file__).resolve().parents[2] / "shared/data/ucdp/ucdp_ged_syria_2016-01_2019-11.csv.gz"
SYRIAN = 16_566
FULL = 316_818  # rows of the whole dataset
DESK = "organisation:desk"


def rows() -> list[dict[str, str]]:
    """The rows of one dataset of Syria, real or made up."""
    if not SYRIA.exists():
        return [_made_up(Random(number)) for number in range(SYRIAN)]
    with gzip.open(SYRIA, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, size: int) -> Path:
    """A file of so many rows, the first ones as they are."""
    base = rows()
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(base[0]))
        out.writeheader()
        out.writerows(islice(_repeated(base), size))
    return path


def _repeated(base: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    chance, ids = Random(2019), count(1)
    yield from ({**row, "id": str(next(ids))} for row in base)
    while True:
        for row in base:
            moved = {
                name: f"{float(row[name]) + chance.uniform(-0.05, 0.05):.6f}"
                for name in ("latitude", "longitude")
            }
            yield {**row, **moved, "id": str(next(ids))}


def _made_up(chance: Random) -> dict[str, str]:
    low, day = (
        chance.randrange(30),
        f"20{chance.randrange(16, 20)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}",
    )
    town = chance.choice("bdfhjk") + chance.choice("aiu") * 2 + chance.choice("lmnrst")
    return {
        "type_of_violence": str(chance.choice((1, 1, 1, 1, 2, 3))), "conflict_new_id": "299", "conflict_name": "Syria: Government",
        "dyad_new_id": "11973", "dyad_name": "Government of Syria - Syrian insurgents", "side_a_new_id": "118",
        "side_a": "Government of Syria", "side_b_new_id": "4456", "side_b": "Syrian insurgents",
        "source_article": f'"Observatory,{day},shells hit {town} as clashes continue around the town"', "source_office": "Observatory;Agence",
        "source_original": "Observatory", "where_prec": str(chance.choice((1, 1, 1, 2, 2, 3, 4))), "where_coordinates": f"{town.title()} village",
        "adm_1": "Homs Governorate", "adm_2": "Ar Rastan district", "latitude": f"{chance.uniform(32.5, 37):.6f}",
        "longitude": f"{chance.uniform(35.8, 41.5):.6f}", "country": "Syria", "event_clarity": "1", "date_prec": str(chance.choice((1, 1, 1, 2))),
        "date_start": day, "date_end": day, "deaths_a": "0", "deaths_b": str(low), "deaths_civilians": "0", "deaths_unknown": "0",
        "low": str(low), "best": str(low + 1), "high": str(low + chance.randrange(1, 9)),
    }  # fmt: skip


def record(home: Path) -> None:
    """Make a record in a folder, with the four zones of the example and their lines; Django is ready after it."""
    os.environ["HOLDFIRE_HOME"] = str(home)
    os.environ.pop("DATABASE_URL", None)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfire.config.settings")
    import django

    django.setup()
    from holdfire.examples.astana.zones import zones
    from holdfire.record import settingup
    from holdfire.record.submit import submit

    settingup.folder()
    settingup.tables()
    settingup.init("holdfire.example/bench", DESK)
    submit([signed.draft for signed in zones()], organisation=DESK, by="operator")
