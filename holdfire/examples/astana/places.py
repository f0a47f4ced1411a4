"""The example's small gazetteer: towns that the sources name, and governorates as points."""

from __future__ import annotations

from collections.abc import Iterator

from holdfire.examples.astana.files import source, table
from holdfire.record.statement import Draft

LANGUAGES = ("en", "ar", "ru")


def places() -> Iterator[Draft]:
    """One statement a row; points are given to about 100 m and typed by the desk."""
    for line, row in table("places.csv"):
        body = {
            "names": [*_official(row), *_variants(row)],
            "level": row["level"],
            "codes": {"pcode": row["pcode"]} if row["pcode"] else {},
            "parents": _parents(row["within"]),
            "lon": float(row["longitude"]),
            "lat": float(row["latitude"]),
        }
        yield Draft("place", f"place:{row['key']}", body, source("desk")[0], line=line)


def _parents(within: str) -> list[str]:
    """A governorate's code begins with its country's."""
    return [within, within[:2]] if len(within) > 2 else [within] if within else []


def _official(row: dict[str, str]) -> list[dict[str, str]]:
    names = ((lang, row[f"name_{lang}"]) for lang in LANGUAGES)
    return [{"text": name, "lang": lang, "kind": "official"} for lang, name in names if name]


def _variants(row: dict[str, str]) -> list[dict[str, str]]:
    return [
        {"text": name.strip(), "lang": lang, "kind": "variant"}
        for lang in ("en", "ar")
        for name in row[f"variants_{lang}"].split(";")
        if name.strip()
    ]
