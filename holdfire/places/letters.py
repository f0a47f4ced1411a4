"""The letters of three scripts, laid over one another: which of them a listener would hear as the same sound. Pure.

Sound classes are single small letters: `x` stands for kh, `c` for sh, `g` for gh, `q` for th, `d` for every d and dh,
`a` for a vowel that opens or closes a name, `w` and `y` for half-vowels.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

Script = Literal["arabic", "cyrillic", "latin"]

# What NFKD does not take apart, for reading the letters themselves.
PLAIN = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"}
)
# Marked Latin letters that stand for another sound than the bare letter, in the usual transliterations and in Turkish.
SOUNDING = str.maketrans(
    {"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ḫ": "kh", "ẖ": "kh", "ġ": "gh", "ğ": "gh"}
    | {"ǧ": "j", "ǰ": "j", "ḏ": "dh", "ṯ": "th", "ñ": "n"}
)
# Signs for ayn and hamza in Latin script, and plain apostrophes that stand in for them.
APOSTROPHES = "'’‘‛`´′ʼʻʽʾʿˈˊˋ＇ʹ"

CYRILLIC = str.maketrans(
    {
        "а": "a",
        "б": "b",
        "в": "v",
        "г": "g",
        "ґ": "g",
        "д": "d",
        "е": "e",
        "ё": "e",
        "є": "ye",
        "ж": "zh",
        "з": "z",
    }
    | {
        "и": "i",
        "і": "i",
        "ї": "i",
        "й": "y",
        "к": "k",
        "л": "l",
        "м": "m",
        "н": "n",
        "о": "o",
        "п": "p",
        "р": "r",
    }
    | {
        "с": "s",
        "т": "t",
        "у": "u",
        "ў": "w",
        "ф": "f",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
    }
    | {"ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya"}
)

ARABIC_FOLD = str.maketrans(
    {
        "ة": "ه",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ۍ": "ي",
        "ک": "ك",
        "ٱ": "ا",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ۆ": "و",
    }
    | {"ـ": None, "ء": None}
)
ARABIC_SOUND = {
    **dict.fromkeys("بپ", "b"),
    **dict.fromkeys("تط", "t"),
    **dict.fromkeys("دذضظ", "d"),
    "ث": "q",
    **dict.fromkeys("جژ", "j"),
    **dict.fromkeys("حه", "h"),
    "خ": "x",
    "ر": "r",
    "ز": "z",
    **dict.fromkeys("سص", "s"),
    **dict.fromkeys("شچ", "c"),
    **dict.fromkeys("غگ", "g"),
    **dict.fromkeys("فڤ", "f"),
    **dict.fromkeys("قك", "k"),
    "ل": "l",
    "م": "m",
    "ن": "n",
}
ARABIC_OPEN = "اع"  # letters that a listener hears as a vowel; ayn is written as one in other scripts
ARABIC_ROMAN = str.maketrans(ARABIC_SOUND | {"ا": "a", "ع": "a", "و": "u", "ي": "i"})

# Tried in this order at each place of a Latin word.
LATIN_SOUND = (
    {"tch": "c", "sch": "c", "dzh": "j", "shch": "c", "sh": "c", "ch": "c", "kh": "x", "gh": "g", "dh": "d"}
    | {"th": "q", "dj": "j", "zh": "j", "ph": "f"}
    | dict(
        zip(
            "btdjhxkqgfvszlmnrpc",
            ["b", "t", "d", "j", "h", "ks", "k", "k", "g", "f", "f", *"szlmnrbk"],
            strict=True,
        )
    )
)

# Sounds that one listener or typist takes for the other: German and Russian h for kh, Iraqi g for q, th for dh as OCHA
# has it, Turkish z for dh and c for j, t or s for th, v for w.
CONFUSED = {
    "x": "hkg",
    "h": "x",
    "g": "kjx",
    "k": "gjx",
    "j": "gks",
    "q": "tsd",
    "d": "tzq",
    "t": "dq",
    "z": "d",
}
CONFUSED |= {"s": "jq", "f": "w", "w": "f"}


def script_of(text: str) -> Script:
    """The script that most of the letters are in; what is neither Arabic nor Cyrillic counts as Latin."""
    arabic = sum("\u0600" <= c <= "\u08ff" or "\ufb50" <= c <= "\ufeff" for c in text if c.isalpha())
    cyrillic = sum("\u0400" <= c <= "\u052f" for c in text if c.isalpha())
    letters = sum(c.isalpha() for c in text)
    if arabic * 2 > letters:
        return "arabic"
    return "cyrillic" if cyrillic * 2 > letters else "latin"


def bare(text: str) -> str:
    """`text` in lower case without accents, vowel signs, joiners and tatweel; digits of any script as 0 to 9."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    kept = (c for c in parts if unicodedata.category(c) not in ("Mn", "Me", "Cf", "Cc"))
    return "".join(str(unicodedata.digit(c)) if unicodedata.category(c) == "Nd" else c for c in kept)
