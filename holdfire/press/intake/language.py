"""Which language a text is in, by its most frequent small words; no model and no guess where too little is said. Pure."""

from __future__ import annotations

import re
from collections import Counter

from holdfire.press.intake.small_words import SMALL_WORDS

LOOKED_AT = 4000  # signs
UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def language(text: str, declared: str | None = None) -> str:
    """`en`, `ar`, …: what the words say; where they say nothing, what the page declares; else `und`.

    >>> language("The minister said that the talks in the capital went on.")
    'en'
    """
    counted = Counter(_WORD.findall(text[:LOOKED_AT].casefold()))
    scores = {code: sum(counted[word] for word in words) for code, words in SMALL_WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] >= max(2, counted.total() * 0.06):
        return best
    return _declared(declared) or UNKNOWN


def _declared(code: str | None) -> str | None:
    parts = (code or "").strip().replace("_", "-").split("-", 1)
    tidy = "-".join([parts[0].casefold(), *parts[1:]])
    return tidy if _CODE.fullmatch(tidy) else None
