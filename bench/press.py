"""What the press reader finds in news, beside what a newsroom's developer would write in an hour, against answer keys made by hand.

Precision, recall and F1 by kind on three real articles and on sets of our own writing (`press_passages/`, where the rules stand): two of whole
passages and three of lines (whose keys speak of figures, of rounds and agreements, of speakers alone) that the reader was written
with, so that their figures flatter; and `heldout`, which nobody who wrote it saw: the figures to believe. Then articles read in a second on one core, and how
the time grows with hostile text. Names of further sets (STEM for STEM.jsonl and STEM.key.jsonl) are scored instead.

    python bench/press.py [--misses] [STEM ...]
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from _press_baseline import read as read_plainly
from _press_score import Scored, kinds_of, score, unfounded

try:
    from holdfire.press.intake.opening import open_file
    from holdfire.press.read import as_json, read
except ImportError as error:
    sys.exit(f"press: there is no reader to measure: {error}")

from holdfire.press.reader.text import Text, cut

HERE = Path(__file__).resolve().parent / "press_passages"
SHARED = Path(__file__).resolve().parents[2] / "shared/data/press"
MISSING = (
    "press: the three articles are not beside this clone (../shared/data/press); our own passages are scored"
)
TARGETS = {"chains": 0.85, "figures": 0.95, "dates": 0.90, "places": 0.90, "rounds": 0.95}
SPEED = 20.0  # articles a second on one core
# What costs readers of this kind their linear time: marks, names, numbers, words of speaking, days, without an end.
WORST = (
    "A", '"', "“", "1,000,", "12 ", "a-", "no ", "Xaan said. ", "Different people say 12 were killed on Monday. ", "X of ",
    "according to ", "3 May 2017 ", "in ", "the third round of ", ". ", "(", "aB",
)  # fmt: skip
PATIENCE = 2.0  # seconds of the processor for each reader

Read = Callable[[Text], dict[str, Any]]


class Passage(NamedTuple):
    """A text as a reader gets it, its answer key, and all that was printed, furniture too."""

    text: Text
    key: dict[str, Any]
    printed: str


def articles() -> list[Passage]:
    """The real articles, taken in as a user's files are; none where they are not beside the project."""
    if not SHARED.exists():
        print(MISSING)
        return []
    return [_article(key) for key in _lines(HERE / "articles.key.jsonl")]


def _article(key: dict[str, Any]) -> Passage:
    data = (SHARED / f"{key['id']}.txt").read_bytes()
    return Passage(open_file(data, f"{key['id']}.txt").text, key, data.decode())


def passages(stem: Path) -> list[Passage]:
    """A set of two files: passages, and a key for each."""
    keys = {key["id"]: key for key in _lines(Path(f"{stem}.key.jsonl"))}
    return [Passage(_cut(one), keys[one["id"]], one["text"]) for one in _lines(Path(f"{stem}.jsonl"))]


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


def _cut(one: dict[str, Any]) -> Text:
    published = date.fromisoformat(one["published"]) if one["published"] else None
    return cut(one["text"], id=one["id"], title=one.get("title"), outlet=one["outlet"], published=published)


def ours(text: Text) -> dict[str, Any]:
    """What our reader proposes, as it is printed for other programs."""
    return as_json(read(text))


def plain(text: Text) -> dict[str, Any]:
    """What the peer finds."""
    return {
        "title": text.title, "outlet": text.outlet, "author": text.author,
        "published": text.published and text.published.isoformat(), **read_plainly(text.body, text.published),
    }  # fmt: skip


def scored(taken: list[Passage], reader: Read) -> Scored:
    """All passages together."""
    whole = Scored()
    for text, key, _ in taken:
        whole.add(score(key, reader(text), text.body))
    return whole


def told(called: str, taken: list[Passage]) -> bool:
    """Print the table of a set; is every target met?"""
    for _, key, printed in taken:
        if loose := unfounded(key, printed):
            sys.exit(f"press: the key of {key['id']} has words that its text has not: {loose}")
    mine, peer = scored(taken, ours), scored(taken, plain)
    print(
        f"press: {len(taken)} {called}; precision, recall, F1 (right, missed, wrong, traps); F1 of the peer"
    )
    asked = {kind for _, key, _ in taken for kind in kinds_of(key)}
    good = [_line(kind, mine, peer) for kind in mine.kinds if kind in asked]
    if shares := [f"{part} {right} of {of}" for part, (right, of) in mine.apart.items() if of]:
        print(f"press: of what was found, right: {', '.join(shares)}")
    if "--misses" in sys.argv:
        print("\n".join(f"press: {fault}" for fault in mine.faults))
    return all(good)


def _line(kind: str, mine: Scored, peer: Scored) -> bool:
    one, target = mine.kinds[kind], TARGETS.get(kind)
    counts = f"({one.right}, {one.missed}, {one.wrong}, {one.trapped})"
    wanted = f", target {target:.2f}" if target else ""
    print(
        f"press:   {kind:<10} {one.precision:.3f} {one.recall:.3f} {one.f1:.3f} {counts:<18} {peer.kinds[kind].f1:.3f}{wanted}"
    )
    return target is None or min(one.precision, one.recall) >= target


def speed(taken: list[Passage]) -> bool:
    """Articles a second on one core, read again and again, of both."""
    rates = {reader: _rate([one.text for one in taken], reader) for reader in (ours, plain)}
    print(
        f"press: {rates[ours]:,.0f} articles a second on one core, target {SPEED:g}; the peer {rates[plain]:,.0f}"
    )
    return rates[ours] >= SPEED


def _rate(texts: list[Text], reader: Read) -> float:
    count, started = 0, time.process_time()
    while (used := time.process_time() - started) < PATIENCE:
        reader(texts[count % len(texts)])
        count += 1
    return count / used


def hostile() -> bool:
    """How much longer four times as much of the worst text takes: about four where a reader is linear, sixteen where it is not."""
    found = []
    for piece in WORST:
        little, much = (_seconds(cut(piece * (signs // len(piece)))) for signs in (15_000, 60_000))
        found.append((much / max(little, 1e-6), much, piece))
    slowest = max(found, key=lambda one: one[1])
    ratio = sorted(one[0] for one in found)[len(found) // 2]
    print(
        f"press: 60,000 signs of {len(WORST)} kinds of the worst text take {ratio:.1f} times as long as 15,000 (median; 4 is linear); "
        f"the slowest, {slowest[2]!r}, {slowest[1]:.1f} s, {slowest[0]:.1f} times"
    )
    return ratio < 8


def _seconds(text: Text) -> float:
    started = time.process_time()
    ours(text)
    return time.process_time() - started


def main() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    stems = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    sets = {stem.name: passages(stem) for stem in stems}
    if not stems:
        sets = {
            "real articles": articles(),
            "passages of our own": passages(HERE / "dev"),
            "passages in further styles": passages(HERE / "more"),
            "lines with figures": passages(HERE / "figure_lines"),
            "lines with rounds": passages(HERE / "round_lines"),
            "lines with speakers": passages(HERE / "speaker_lines"),
            "passages that the reader was not written from": passages(HERE / "heldout"),
        }
    good = [told(called, taken) for called, taken in sets.items() if taken]
    good.append(speed(next(taken for taken in sets.values() if taken)))
    if not stems:
        good.append(hostile())
    if not all(good):
        print("press: falls short of its aim where a figure stands below its target")


if __name__ == "__main__":
    main()
