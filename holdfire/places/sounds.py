"""What of a name survives any spelling: the sounds that a listener would write down. Pure.

A skeleton is the consonants by sound, with a mark for a vowel that opens or closes the name, alike for Latin, Arabic and
Cyrillic script:

    >>> [skeleton(name) for name in ("Deraa", "Dar'a", "درعا", "Дараа")]
    ['dra', 'dra', 'dra', 'dra']
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from holdfire.places import letters
from holdfire.places.names import words

_LATIN_PIECE = re.compile("|".join([r"[aeiouwy']+", *letters.LATIN_SOUND, r"\d"]))
_VOWELS = str.maketrans({"e": "i", "y": "i", "o": "u", "w": "u", "'": "a"})


def skeleton(text: str) -> str:
    """The sounds of a name that survive any spelling; empty for a name in none of the three scripts.

    Half-vowels stay where they open a syllable (Suwayda, Sweida, السويداء: swda). A closing vowel is marked `a`, an
    opening one too (Afrin, عفرين: afrn). The t that a first word takes before a second (Maarrat an-Numan) is dropped.
    """
    if letters.script_of(text) == "arabic":
        found = words(text)
        return _joined(
            [_arabic_word(word, first=i == 0) for i, word in enumerate(found)], _arabic_ends_open(found)
        )
    found = [_latin(word) for word in words(_sounding(text))]
    return _joined([_latin_word(word, first=i == 0) for i, word in enumerate(found)], _latin_ends_open(found))


def spoken(text: str) -> str:
    """The sounds of a name with those vowels that are written, three of them (a, i, u), for telling how near two are.

    >>> spoken("Deraa"), spoken("درعا"), spoken("Sheikhoun")
    ('dira', 'dra', 'cixun')
    """
    if letters.script_of(text) == "arabic":
        heard = "".join(words(text)).translate(letters.ARABIC_ROMAN)
    else:
        heard = "".join(
            letters.LATIN_SOUND.get(piece, piece.replace("ou", "u").translate(_VOWELS))
            for word in words(_sounding(text))
            for piece in _LATIN_PIECE.findall(_latin(word))
        )
    return "".join(sound for sound, _ in groupby(heard))


def spoken_alike(key: str) -> frozenset[str]:
    """Skeletons that differ from `key` by what ears and habits of spelling often change: one half-vowel, the opening or
    closing vowel, one sound taken for its neighbour."""
    found = {key[:i] + half + key[i:] for i in range(len(key) + 1) for half in "wy"}
    found |= {key[:i] + key[i + 1 :] for i, sound in enumerate(key) if sound in "wy"}
    found |= {key.removesuffix("a") if key.endswith("a") else key + "a"}
    found |= {key.removeprefix("a") if key.startswith("a") else "a" + key}
    found |= {
        key[:i] + other + key[i + 1 :] for i, s in enumerate(key) for other in letters.CONFUSED.get(s, "")
    }
    return frozenset(found - {key, "", "a"})


def mistyped(key: str) -> frozenset[str]:
    """Skeletons one slip away: a sound left out, added, swapped with its neighbour or replaced by another."""
    sounds = "abcdfghjklmnqrstwxyz"
    cuts = [(key[:i], key[i:]) for i in range(len(key) + 1)]
    left_out = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    replaced = {a + s + b[1:] for a, b in cuts if b for s in sounds}
    added = {a + s + b for a, b in cuts for s in sounds}
    return frozenset((left_out | swapped | replaced | added) - {key, "", "a"})


def _sounding(text: str) -> str:
    return text.casefold().translate(letters.SOUNDING)


def _latin(word: str) -> str:
    """A bare word of Latin or Cyrillic letters in Latin ones, spelt more plainly: no silent h or u, soft c as s."""
    plain = re.sub(r"(?<=[ae'])h$", "", word.translate(letters.CYRILLIC))
    return re.sub("c(?=[eiy])", "s", re.sub("qu(?=[aei])", "q", plain))


def _latin_word(word: str, first: bool) -> tuple[str, bool]:
    """The sounds of one word, and whether it may end in the t that joins it to the next."""
    sounds = []
    for match in _LATIN_PIECE.finditer(word):
        piece = match[0]
        if piece[0] in "aeiouwy'":
            sounds.append(_half_vowels(piece, opens=match.start() == 0, first=first))
        else:
            sounds.append(letters.LATIN_SOUND.get(piece, piece))
    # A doubled consonant is one sound; between the two halves of "Sa'sa'" stands a vowel, an empty string here.
    return "".join(sound for sound, _ in groupby(sounds)), re.search(r"[aei]t$", word) is not None


def _half_vowels(run: str, opens: bool, first: bool) -> str:
    """What a run of vowel letters leaves: w and y where they begin a syllable, `a` where the run opens the name."""
    plain = re.sub("ou|oo", "u", run).replace("ee", "i")
    plain = "".join(letter for letter, _ in groupby(plain))
    halves = "".join(_half_vowel(a, b) for a, b in pairwise(plain))
    if not opens:
        return halves
    if plain[0] in "wy":
        return halves if halves.startswith(plain[0]) else plain[0] + halves
    if halves.startswith("w") and run.startswith("ou"):
        return halves
    return "a" + halves if first else halves


def _half_vowel(letter: str, following: str) -> str:
    if (letter in "wu" and following in "aei") or (letter == "w" and following in "ou"):
        return "w"
    return "y" if letter in "iy" and following in "aeou" else ""


def _arabic_word(word: str, first: bool) -> tuple[str, bool]:
    """The sounds of one bare Arabic word, and whether it may end in the t that joins it to the next."""
    spoken = _arabic_spoken(word)
    sounds = []
    for i, letter in enumerate(spoken):
        following = spoken[i + 1 : i + 2]
        if letter in "وي":
            heard = "w" if letter == "و" else "y"
            sounds.append(heard if i == 0 or (following and following in "اويa") else "")
        elif letter in letters.ARABIC_OPEN:
            sounds.append("a" if i == 0 and first else "")
        else:
            sounds.append(letters.ARABIC_SOUND.get(letter, letter if letter.isdigit() else ""))
    return "".join(sounds), word.endswith("ت")


def _arabic_spoken(word: str) -> str:
    """The word with its silent end as a vowel `a`: ta marbuta, or an h-sound after a long vowel."""
    if len(word) > 1 and word.endswith("ه"):
        return word[:-1] + "a"
    return word[:-1] if len(word) > 2 and word.endswith("ح") and word[-2] in "اوي" else word


def _joined(spoken: list[tuple[str, bool]], ends_open: bool) -> str:
    """The words' sounds in one piece; a joining t is dropped from all but the last word, if enough remains."""
    *before, (last, _) = spoken or [("", False)]
    parts = [
        sounds[:-1] if joining and len(sounds.lstrip("a")) >= 3 and sounds.endswith("t") else sounds
        for sounds, joining in before
    ]
    key = "".join(parts) + last
    return key + "a" if ends_open and key else key


def _arabic_ends_open(found: list[str]) -> bool:
    return bool(found) and _arabic_spoken(found[-1])[-1] in "اعويa"


def _latin_ends_open(found: list[str]) -> bool:
    return bool(found) and re.search(r"[aeiouwy']$", found[-1]) is not None
