"""Signs that nobody sees: out of a text they go, and how many is told. Pure.

Left-to-right and right-to-left overrides make a name or a number look like another; zero-width signs split a word that a
search should find. The joiners of Persian, Urdu and Indian scripts stay: without them words are misspelt.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")


def seen(text: str) -> tuple[str, int]:
    """The text without unseen signs, every kind of blank a plain space and every line end a line feed; and how many went.

    >>> seen("400\\u00a0000\\u202e dead\\x00")
    ('400 000 dead', 2)
    """
    kept, gone = _UNSEEN.subn("", _LINE_END.sub("\n", text))
    return _BLANKS.sub(" ", kept), gone
