"""One place, many spellings: the written forms under which a name is found again. Pure.

`exact` keeps everything but case and spacing. `fold` keeps the letters and digits and drops marks, hyphens, spaces and
the Arabic article. What only sounds alike is the business of `sounds`.
"""

from __future__ import annotations

import re

from holdfire.places import letters

_APOSTROPHE = re.compile(f"[{re.escape(letters.APOSTROPHES)}]")
_BETWEEN = re.compile(r"[^\w']+|_+")
_ARTICLE = re.compile(r"[aeu](?:l|ль|л)|[аэ](?:ль|л)")
_ASSIMILATED = re.compile(r"[aeuаэ](?P<sun>[^aeiouаэ]{1,2})")


def exact(text: str) -> str:
    """`text` in one case, with single spaces and digits as 0 to 9; accents and apostrophes stay."""
    return " ".join(_APOSTROPHE.sub("'", text.casefold()).split())


def words(text: str) -> list[str]:
    """The bare words of a name without the Arabic article; an apostrophe stays inside its word.

    >>> words("Ma'arrat an-Nu‘man"), words("الحسكة")
    (["ma'arrat", "nu'man"], ['حسكه'])
    """
    plain = letters.bare(_APOSTROPHE.sub("'", text.casefold()))
    found = [word.translate(letters.ARABIC_FOLD) for word in _BETWEEN.split(plain)]
    return _without_articles([word for word in found if word.strip("'")])


def fold(text: str) -> str:
    """The letters and digits of a name without marks, article, spaces and hyphens.

    >>> fold("Ar-Raqqa"), fold("Dar'a"), fold("أعزاز") == fold("اعزاز")
    ('raqqa', 'dara', True)
    """
    return "".join(words(text)).replace("'", "")


def _without_articles(found: list[str]) -> list[str]:
    kept: list[str] = []
    for word, following in zip(found, [*found[1:], ""], strict=False):
        if following and _is_article(word, following):
            continue
        if kept and re.match(r"[ae]l[^aeiouwy]", word) and len(word) > 4:
            word = word[2:]  # "Ein Elfijeh": glued to the word, which only a later word is likely to be
        kept.append(_without_arabic_article(re.sub(r"^(abo?u)l$", r"\1", word)))
    return kept


def _is_article(word: str, following: str) -> bool:
    if _ARTICLE.fullmatch(word):
        return True
    assimilated = _ASSIMILATED.fullmatch(word)
    return assimilated is not None and following.startswith(assimilated["sun"])


def _without_arabic_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 3 else word
