"""Finding a place by any spelling among 1,000,000 names, beside SQLite's own full-text search with trigrams.

Prints one line: the 95th percentile of a search in milliseconds, how many of the real spellings found their place among
the first ten, and the same for the peer.
"""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing import Pool
from pathlib import Path

NAMES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000

SOUNDS = [*"btjhdrzsfklmn", "sh", "kh", "gh", "q", "w", "y", "'"]
ARABIC = [*"بتجحدرزسفكلمن", "ش", "خ", "غ", "ق", "و", "ي", "ع"]
FIRST = [
    ("Kafr", "كفر"),
    ("Tall", "تل"),
    ("Dayr", "دير"),
    ("Khirbat", "خربة"),
    ("Ayn", "عين"),
    ("Umm", "أم"),
    ("", ""),
]


def made_up(rng: random.Random) -> list[tuple[str, str]]:
    """Three names of a place that does not exist: two spellings and Arabic, each with its language."""
    picks = [rng.randrange(len(SOUNDS)) for _ in range(rng.choice((2, 3, 3, 4, 4, 5)))]
    word, arabic = rng.choice(FIRST)
    one, other = ("".join(SOUNDS[p] + rng.choice("aiueo") for p in picks) for _ in "12")
    written = "".join(ARABIC[p] for p in picks) + "ة"
    spelt = [f"{word} {name}".strip().capitalize() for name in (one, other)]
    return [(spelt[0], "en"), (spelt[1], "en"), (f"{arabic} {written}".strip(), "ar")]


def forms(text: str) -> tuple[str, str, str]:
    """The stored forms of a name, in a process of the pool."""
    from holdfire.places.reading import search_forms

    made = search_forms(text)
    return made["folded"], made["start"], made["skeleton"]


def fill(places: list[list[tuple[str, str]]]) -> None:
    """Write the readings of these places straight into the tables."""
    from django.db import transaction

    from holdfire.places.models import Place, PlaceName
    from holdfire.record.tables import insert

    texts = [text for names in places for text, _ in names]
    with Pool(2) as pool:
        made = iter(pool.map(forms, texts, chunksize=5000))
    columns = [
        "key",
        "part",
        "since",
        "name",
        "names",
        "level",
        "parent",
        "parents",
        "codes",
        "statements",
        "differs",
    ]
    with transaction.atomic():
        insert(
            Place,
            columns,
            [
                (f"place:P{n}", "", 1, names[0][0], [], "settlement", "", [], {}, [], [])
                for n, names in enumerate(places)
            ],
        )
        insert(
            PlaceName,
            ["key", "part", "since", "text", "lang", "kind", "folded", "start", "skeleton"],
            [
                (f"place:P{n}", f"{at}:{text}", 1, text, lang, "official", *next(made))
                for n, names in enumerate(places)
                for at, (text, lang) in enumerate(names)
            ],
        )


def peer(home: Path, places: list[list[tuple[str, str]]]) -> Callable[[str], list[str]]:
    """The same names in an FTS5 table with trigrams, ranked by its own measure."""
    base = sqlite3.connect(home / "peer.sqlite3")
    base.execute("CREATE VIRTUAL TABLE names USING fts5(text, key UNINDEXED, tokenize='trigram')")
    base.executemany(
        "INSERT INTO names VALUES (?, ?)",
        [(text, f"place:P{n}") for n, names in enumerate(places) for text, _ in names],
    )
    base.commit()

    def ask(text: str) -> list[str]:
        pieces = {text[i : i + 3].replace('"', "") for i in range(max(1, len(text) - 2))}
        wanted = " OR ".join(f'"{piece}"' for piece in pieces if len(piece) == 3)
        rows = base.execute(
            "SELECT key FROM names WHERE names MATCH ? ORDER BY rank LIMIT 30", [wanted or '""']
        )
        return list(dict.fromkeys(key for (key,) in rows))[:10]

    return ask


def measure(ask: Callable[[str], list[str]], asked: list[tuple[str, str]]) -> tuple[float, int]:
    """The 95th percentile in milliseconds, and how many searches found what was meant."""
    times, found = [], 0
    for text, key in asked:
        began = time.perf_counter()
        keys = ask(text)
        times.append(time.perf_counter() - began)
        found += key in keys
    return statistics.quantiles(times, n=20)[-1] * 1000, found


def main() -> None:
    """Make the names, ask both, print the line."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOLDFIRE_HOME"] = folder
        os.environ.pop("DATABASE_URL", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "holdfire.config.settings"
        import django

        django.setup()
        from holdfire.places.queries import search
        from holdfire.places.tests.test_names import ALIKE
        from holdfire.record import settingup

        settingup.tables()
        rng = random.Random(17)
        real = [
            [(spellings[0], "en"), *((s, "ar") for s in spellings if s > "\u0600")] for spellings in ALIKE
        ]
        places = real + [made_up(rng) for _ in range(NAMES // 3)]
        fill(places)
        asked = [(spelling, f"place:P{n}") for n, group in enumerate(ALIKE) for spelling in group[1:]]
        asked += [
            (rng.choice(places[n])[0], f"place:P{n}")
            for n in (rng.randrange(len(places)) for _ in range(300))
        ]
        begun = [
            text[: rng.randrange(3, 6)] for text, _ in asked[:100]
        ]  # timed, but what is meant is still open
        meant = len(asked)
        asked += [(text, "") for text in begun]
        ours, found = measure(lambda text: [match.place.key for match in search(text, 10)], asked)
        theirs, found_there = measure(peer(Path(folder), places), asked)
        names = sum(map(len, places))
        print(
            f"search: {names:,} names, p95 {ours:.1f} ms, {found} of {meant} found in the first ten; "
            f"SQLite FTS5 trigrams: p95 {theirs:.1f} ms, {found_there} found; {theirs / ours:.2f} times the peer's rate"
        )


if __name__ == "__main__":
    main()
