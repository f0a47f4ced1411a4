"""Values to write canonically, generated, and a second judge of which of them the profile lets in."""

import math
import unicodedata
from typing import Any

from hypothesis import strategies as st

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CONTROLS = "".join(c for n in range(32) if (c := chr(n)) not in "\n\t")
LIMIT = 2**53 - 1


def in_profile(value: Any, depth: int = 0) -> bool:
    """The profile once more, as plainly as can be: the judge that `encode` is held to."""
    if isinstance(value, str):
        return (
            not any("\ud800" <= c <= "\udfff" or c in TURNING + CONTROLS for c in value)
            and unicodedata.normalize("NFC", value) == value
        )
    if isinstance(value, dict):
        names = all(in_profile(name) and all(c <= "\uffff" for c in name) for name in value)
        return names and depth < 64 and all(in_profile(each, depth + 1) for each in value.values())
    if isinstance(value, list):
        return depth < 64 and all(in_profile(each, depth + 1) for each in value)
    return value is None or (math.isfinite(value) and abs(value) <= LIMIT)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def characters(highest: int) -> st.SearchStrategy[str]:
    return st.characters(codec="utf-8", max_codepoint=highest, exclude_characters=TURNING + CONTROLS)


texts = st.text(characters(0x10FFFF), max_size=12).map(nfc)
# Some characters from U+FA00 on are replaced in NFC by ones beyond U+FFFF, which a name must not hold.
names = st.text(characters(0xFA00), max_size=6).map(nfc)
numbers = (
    st.integers(-LIMIT, LIMIT)
    | st.floats(-LIMIT, LIMIT)
    | st.floats(-1e-4, 1e-4)
    | st.integers(-(2**52), 2**52).map(float)
    | st.decimals(-180, 180, places=5).map(float)
)
atoms = st.none() | st.booleans() | numbers | texts
values = (
    atoms
    | st.lists(atoms, max_size=3)
    | st.dictionaries(names, atoms | st.lists(numbers, max_size=3), max_size=3)
)
statements = st.fixed_dictionaries(
    {"kind": texts, "about": texts, "body": st.dictionaries(names, values, max_size=4)},
    optional={"source": st.dictionaries(names, texts, max_size=2), "supersedes": st.none() | texts},
)

wild_texts = st.text(st.characters(codec=None)) | st.sampled_from(
    ["e\u0301", "\u1100\u1161", "<\u0338", "\u0958"]
)
wild_atoms = st.none() | st.booleans() | st.integers() | st.floats() | wild_texts
wild_values = st.recursive(
    wild_atoms,
    lambda each: st.lists(each, max_size=3) | st.dictionaries(wild_texts, each, max_size=3),
    max_leaves=5,
)
