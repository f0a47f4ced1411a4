"""Words that look like dates and are parts of names, counts, times of day or verbs. Pure."""

from __future__ import annotations

from itertools import pairwise

from holdfire.press.reader.dating.seen import Seen
from holdfire.press.reader.dating.signs import number


def stands_alone(seen: Seen, means: str) -> bool:
    """Is it a date at all, as its neighbours have it?"""
    after, before = seen.signs.word(seen.end), seen.word(-1)
    if after in seen.words.bodies and seen.signs.capital(seen.end):
        return False  # the March 23 Movement, 17 February Brigade
    if seen.sign(-1) == "p" and seen.signs.glued(seen.first) and before in "$€£№#@":
        return False
    if means.startswith("weekday"):
        return _is_day(seen, before, after)
    if means == "month_alone":
        return _is_month(seen, before, after)
    if means == "year":
        return _is_year(seen)
    if means == "span" and (before in seen.words.moved or (seen.line[0] in "DO" and not _in_a_row(seen))):
        return False
    if means == "days" and not _in_a_row(seen):
        return False
    if means in {"span", "days", "year_plain"}:
        return not (seen.signs.glued(seen.first) and seen.sign(-1) in {"-", "/", "."})
    return True


def counts_people(seen: Seen) -> bool:
    """In May 12 people died: the number belongs to the people, not to the month."""
    last = seen.line[-1] in "D" and seen.line[0] in "MK"
    return last and seen.signs.word(seen.end) in seen.words.people and seen.sign(-1) in {"i", "s"}


def _in_a_row(seen: Seen) -> bool:
    """3, 4 and 5 May are one stretch; 3 and 14 May are two dates."""
    if "a" not in seen.line or "b" in seen.signs.signs[max(0, seen.first - 5) : seen.first]:
        return True  # between the evenings of 16 and 18 February
    numbers = [
        number(seen.signs.words[at]) for at in range(seen.first, seen.end) if seen.signs.signs[at] in "DO"
    ]
    return all(after - before == 1 for before, after in pairwise(numbers)) or "M" in seen.line[1:-3]


def _is_day(seen: Seen, before: str, after: str) -> bool:
    capital = seen.signs.capital(seen.end)
    if seen.sign(-1) == "A" and seen.signs.sign(seen.end) in {"i", "o", ",", "."}:
        return False  # on a Friday in April
    if before in seen.words.feasts or after in seen.words.times:
        return False
    return not (capital and after in seen.words.papers)


def _is_month(seen: Seen, before: str, after: str) -> bool:
    words, first_of_all = seen.words, seen.first == 0
    named = seen.signs.capital(seen.end)
    if seen.sign(0) == "K" and seen.signs.sign(seen.end) == "'" and seen.sign(-1) in {"", ".", "p"}:
        return seen.word(0) not in seen.signs.persons  # May's toll
    if seen.sign(0) == "M":
        mid_sentence = seen.sign(-1) == "x" and seen.signs.capital(seen.first - 1)
        return not mid_sentence
    if before in words.before_doubtful:
        return True
    if before in words.before_doubtful_alone and not first_of_all:
        return not named and seen.word(0) not in seen.signs.persons
    return before in words.determiners and (after in words.events or after in words.texts)


def _is_year(seen: Seen) -> bool:
    words, signs, at = seen.words, seen.signs, seen.first
    before, after = signs.word(at - 1), signs.word(at + 1)
    if (
        after in words.clocks
        or after in words.counted
        or (signs.glued(at) and signs.sign(at - 1) not in {"(", "p", "'"})
    ):
        return False
    if after in words.texts:
        return False
    if before in words.before_year:
        return True
    if after in words.year_verbs and (signs.sign(at - 1) in {"", ".", ",", "p"} or _plain(seen, at - 1)):
        return True
    if signs.sign(at - 1) == "(" and signs.sign(at + 1) == ")":
        return signs.sign(at - 2) not in set("DY#")
    if signs.sign(at - 1) in {"a", ",", "r"} and signs.sign(at - 2) == "Y":
        return signs.word(at - 3) in words.before_year or signs.sign(at - 3) in {"a", ","}
    return _of_an_event(seen)


def _plain(seen: Seen, at: int) -> bool:
    """A word without a capital: the UN says 2017 was the worst year."""
    return seen.signs.sign(at) == "x" and not seen.signs.capital(at)


def _of_an_event(seen: Seen) -> bool:
    """The 2014 elections, the disputed 2014 UN-run census: within a few words of its determiner and its noun."""
    signs, words = seen.signs, seen.words
    if not any(signs.word(seen.first - back) in words.determiners for back in range(1, 4)):
        return False
    for step in range(0, 4):
        word = signs.word(seen.end + step)
        if word in words.texts or word in words.counted:
            return False
        if word in words.events:
            return True
        if signs.sign(seen.end + step) not in {"x", "-"}:
            return False
    return False
