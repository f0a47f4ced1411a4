"""A made-up land with two monitors, and the bulletins that two papers print of them."""

from __future__ import annotations

from holdfire.bulletins import kinds  # noqa: F401 registers what may be said
from holdfire.places import kinds as _places  # noqa: F401
from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, say

PUBLISHER = "organisation:ministry"
MONITORS = {"hill": "organisation:hill-monitors", "river": "organisation:river-monitors"}
HEAD = "bulletin_date\toutlet\turl\thill_total\thill_by_area\triver_total\triver_by_area\tnote\n"
# Arabic-Indic and Persian digits, an Arabic semicolon and an Arabic name of an area.
GOOD = (
    "2017-05-01\tRiver News\thttps://river.example/1\t5\tHentzau=3;Zenda=2\t7\tStreslau=7\t\n"
    "٢٠١٧-٠٥-٠٢\tRiver News\thttps://river.example/2\t٨\tHentzau=٥؛ هنتساو الجنوبية=۳\t0\t\t\n"
    "2017-05-02\tHill Post\thttps://hill.example/2\t8\t\t1\t\t\n"
)


def place(code: str, level: str, *names: tuple[str, str]) -> Draft:
    """A place with its names by language."""
    said = [{"text": text, "lang": lang, "kind": "official"} for text, lang in names]
    return Draft("place", f"place:{code}", {"names": said, "level": level}, SOURCE)


def organisation(key: str, label: str, *roles: str) -> Draft:
    """An organisation with one name."""
    body = {"names": {"en": label}, "label": label, "roles": list(roles)}
    return Draft("organisation", f"organisation:{key}", body, SOURCE)


def describe_the_land() -> None:
    """Four provinces, a town that bears the name of one, and who counts."""
    say(
        place("RU01", "governorate", ("Hentzau", "en"), ("هنتساو", "ar")),
        place("RU02", "governorate", ("Zenda", "en")),
        place("RU03", "governorate", ("Streslau", "en")),
        place("RU04", "governorate", ("South Hentzau", "en"), ("هنتساو الجنوبية", "ar")),
        place("RU05", "district", ("Newbridge", "en")),
        place("RU06", "district", ("Newbridge", "en")),
        place("zenda", "settlement", ("Zenda", "en")),
        organisation("ministry", "Ministry", "publisher"),
        organisation("hill-monitors", "Hill monitors", "monitor"),
        organisation("river-monitors", "River monitors", "monitor"),
    )
