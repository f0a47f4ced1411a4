"""What of a page is furniture: menus, buttons, invitations to subscribe, notices on cookies, the author's own line. Pure.

Only short lines are ever taken for furniture, and never one that begins as a quotation: a sentence of the story that is lost
costs more than a button that is kept. Phrases stand in `words`, by language.
"""

from __future__ import annotations

import re

from holdfire.press.intake.words import ALONE, AUTHOR_NOTES, BEGINS, CREDITS, HOLDS, LABELS

LONGEST = 45  # words of a line that may be furniture
INVITATION, LABEL = 24, 10  # words of a line that begins as an invitation, as a label
_RULE = re.compile(r"[\s\-_*=~#.•·–—|+]+")
_PARTS = re.compile(r"[|»›>•·/]")
_COUNTS = re.compile(
    r"\d[\d,.]*[kKmM]? (?:comments?|shares?|views?|likes?|tweets?|reads?|followers|min(?:ute)?s?[ -]read)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_QUOTES = "\"“”«„‘'"
_AUTHOR = re.compile(
    r"(?:follow|twitter|tweets|e-?mail|facebook|telegram|instagram|correspondent|editor|journalist|columnist|reporter)"
)


def plain(line: str) -> str:
    """A line in small letters with plain apostrophes, blanks and stops around it gone."""
    return line.casefold().replace("’", "'").strip(" \t.:!»›>→…*•|-–—")


def is_furniture(line: str) -> bool:
    """Does this line belong to the page and not to the story?

    >>> [is_furniture(one) for one in ("Follow us on Twitter @Outlet", "“Follow us,” he told the crowd.")]
    [True, False]
    """
    words = len(line.split())
    if words == 0 or _RULE.fullmatch(line):
        return True
    if words > LONGEST or line[0] in _QUOTES:
        return False
    told = plain(line)
    if told in ALONE or line.casefold().strip() in ALONE:
        return True
    return (
        _small(line, words)
        or (words <= INVITATION and told.startswith(BEGINS))
        or (words <= LABEL and told.startswith(LABELS) and not line.rstrip().endswith("."))
        or any(one in told for one in HOLDS)
        or _on_the_author(line, told)
    )


def _small(line: str, words: int) -> bool:
    return bool(_COUNTS.fullmatch(line.strip()) or _ADDRESS.fullmatch(line.strip())) or is_menu(line, words)


def is_menu(line: str, words: int) -> bool:
    """Three or more short parts between bars, arrows or dots; with a number among them they are a table's row."""
    parts = [part.split() for part in _PARTS.split(line) if part.strip()]
    return (
        len(parts) >= 3
        and words <= 40
        and not any(sign.isdigit() for sign in line)
        and all(len(part) <= 3 for part in parts)
        and not line.rstrip().endswith((".", "?"))
    )


def _on_the_author(line: str, told: str) -> bool:
    """“(Author is Editor with …)”, “N. N. is a correspondent for …, follow her on …”."""
    bare = told.lstrip("( ")
    if bare.startswith(AUTHOR_NOTES):
        return True
    if bare.startswith(CREDITS) and (line.startswith("(") or len(line.split()) <= LABEL):
        return True
    last = line.rstrip(" .)").rsplit(" ", 1)[-1].lstrip("(")
    return len(line.split()) <= INVITATION and bool(_AUTHOR.search(told) and _ADDRESS.fullmatch(last))
