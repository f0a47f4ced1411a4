"""Where the story of a piece begins and ends, and which of its lines are not of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.intake.dateline import dateline
from holdfire.press.intake.days import day_line
from holdfire.press.intake.furniture import is_furniture, plain
from holdfire.press.intake.words import COMMENTS

SENTENCE, PARAGRAPH = (
    8,
    25,
)  # words from which on a line is a sentence if it ends as one, or is a paragraph however it ends
QUESTION = 14  # a title may ask or exclaim; a line of so many words that does is of the story
MENU, RUN = 3, 4  # so many lines in a row of so few words without a stop are a menu
HEADLINE = 15  # words of a line after the story's end that is another piece's title
_STOPS = ".…؟۔。"
_CLOSING = "\"”’»)'"


def tells(line: str) -> bool:
    """Is this line a sentence or a paragraph of a story?"""
    words = len(line.split())
    if is_furniture(line) or day_line(line):
        return False
    if words >= PARAGRAPH or dateline(line):
        return True
    end = line.rstrip(_CLOSING + " ")[-1:]
    return (words >= SENTENCE and end in _STOPS and end != "") or (words >= QUESTION and end in "?!")


def begins(lines: Sequence[str]) -> int:
    """The index of the first line that tells; else that of the longest one, since a text may do without stops."""
    found = next((index for index, line in enumerate(lines) if tells(line)), None)
    if found is None:
        found = max(range(len(lines)), key=lambda index: len(lines[index]), default=0)
    return found


def parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of a story, and those that are furniture. Nothing is taken that may be a sentence of the story."""
    rest = _before_comments(lines)
    menus = _menus(rest)
    off = {index for index, line in enumerate(rest) if index in menus or is_furniture(line)}
    off |= _after_the_end(rest, off)
    kept = [line for index, line in enumerate(rest) if index not in off]
    return kept, [*(rest[index] for index in sorted(off)), *lines[len(rest) :]]


def _before_comments(lines: Sequence[str]) -> Sequence[str]:
    """What stands before the readers' comments, where these come after more than half of all lines' words."""
    sizes = [len(line.split()) for line in lines]
    half, so_far = sum(sizes) / 2, 0
    for index, line in enumerate(lines):
        if so_far > half and plain(line).lstrip("0123456789 (") in COMMENTS:
            return lines[:index]
        so_far += sizes[index]
    return lines


def _menus(lines: Sequence[str]) -> set[int]:
    """Runs of short lines at the top or at the end, or with a button in them; a list within the story is none."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, "A line that ends every run of them."]):
        if len(line.split()) <= MENU and not _stops(line):
            run.append(index)
            continue
        edge = run and (run[0] == 0 or run[-1] == len(lines) - 1)
        if (
            len(run) >= RUN
            and (edge or any(is_furniture(lines[one]) for one in run))
            and not _listed(lines, run[0])
        ):
            found.update(run)
        run = []
    return found


def _after_the_end(lines: Sequence[str], off: set[int]) -> set[int]:
    """Titles of other pieces below the story: two or more, or one below a heading that is furniture.

    None where a colon announces the lines, or where most of the story's own lines end without a stop.
    """
    tail: set[int] = set()
    for index in range(len(lines) - 1, 0, -1):
        if index in off:
            continue
        if len(lines[index].split()) > HEADLINE or _stops(lines[index]) or lines[index].endswith((":", ";")):
            break
        tail.add(index)
    if not tail or _listed(lines, min(tail)):
        return set()
    rest = [line for index, line in enumerate(lines) if index not in tail and index not in off]
    unstopped = 2 * sum(_stops(line) for line in rest) < len(rest)
    headed = min(tail) - 1 in off
    return tail if not unstopped and (len(tail) >= 2 or headed) else set()


def _stops(line: str) -> bool:
    return line.rstrip(_CLOSING + " ")[-1:] in tuple(_STOPS + "!?")


def _listed(lines: Sequence[str], first: int) -> bool:
    """Does the line before this one announce a list?"""
    return first > 0 and lines[first - 1].rstrip().endswith(":")
