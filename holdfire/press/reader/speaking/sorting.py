"""What sort of thing a group of words names: a person, a body, an outlet, an office, a country. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from holdfire.press.reader.speaking.lexicon import Lexicon, office_end
from holdfire.press.reader.speaking.outlets import joined, outlet_in, shouted
from holdfire.press.reader.speaking.tokens import Token


def sort_of(
    tokens: Sequence[Token], start: int, end: int, words: Lexicon, definite: bool
) -> tuple[Any, tuple[int, int] | None]:
    """What the words name, and which of them are the name."""
    if start >= end:
        return "other", None
    last, all_ = tokens[end - 1], joined(tokens, start, end)
    known = _known(tokens, start, end, words, all_)
    if known:
        return known
    office = _office(tokens, start, end, words)
    outlet = outlet_in(tokens, start, end, words, office, definite)
    if outlet:
        return outlet
    if last.low in words.stated and not (last.cap and end - start > 1 and last.low in words.outlet_ends):
        return ("stated", None) if not last.cap or definite else ("other", None)
    if office == end - 1:
        return "role", None
    if last.low in words.many and (not last.cap or end - start == 1):
        return "many", None
    if office is not None and _name(tokens, office + 1, end, words):
        return "person", (office + 1, end)
    if tokens[start].low in words.name_verbs and end - start > 1 and tokens[start + 1].low == "the":
        return "body", None
    if (
        last.low in words.bodies
        or last.low in words.body_names
        or last.low.rpartition("-")[2] in words.bodies
    ):
        return "body", None
    return _capitals(tokens, start, end, words, definite)


def _known(
    tokens: Sequence[Token], start: int, end: int, words: Lexicon, all_: str
) -> tuple[str, tuple[int, int] | None] | None:
    numbered = tokens[end - 1].low.isdigit() or tokens[end - 1].low in words.press_bodies
    if not tokens[end - 1].cap and not (tokens[start].cap and numbered):
        return None
    if all_ in words.outlets and not (all_ in words.unsure and not shouted(tokens[end - 1])):
        return "outlet", None
    if all_ in words.countries:
        return "country", None
    if all_ in words.capitals:
        return "capital", None
    return ("body", None) if all_ in words.body_names else None


def _office(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> int | None:
    """The last word that tells an office or a rank, the name's own words left out."""
    for at in range(end - 1, start - 1, -1):
        low = tokens[at].low
        if low in words.given_too and _within_name(tokens, at, start, end, words):
            continue
        if low in words.offices or low in words.titles or office_end(low, words):
            return at
    return None


def _within_name(tokens: Sequence[Token], at: int, start: int, end: int, words: Lexicon) -> bool:
    """“Hassan Sheikh X”: a title that is part of the name."""
    if at == start or at + 1 >= end or not tokens[at].cap:
        return False
    before = tokens[at - 1]
    known = words.adjectives | words.countries | words.bodies | words.offices | words.titles | words.modifiers
    return before.cap and before.low not in known | {"field", "air", "vice", "grand"} and not before.loud


def _name(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> bool:
    """May these be the words of a person's name?"""
    if start >= end or not tokens[end - 1].cap:
        return False
    if tokens[end - 1].low in words.bodies or joined(tokens, start, end) in words.countries:
        return False
    return all(one.cap or one.low in words.particles for one in tokens[start:end])


def _capitals(
    tokens: Sequence[Token], start: int, end: int, words: Lexicon, definite: bool
) -> tuple[str, tuple[int, int] | None]:
    """A run of words without any that tells: a person, a body in capitals, or something else."""
    last = tokens[end - 1]
    if not last.cap:
        return "other", None
    first = end
    while first > start and (tokens[first - 1].cap or tokens[first - 1].low in words.particles):
        first -= 1
    while first < end and not tokens[first].cap:
        first += 1
    run = tokens[first:end]
    if len(run) == 1 and (_initials(run[0]) or last.low in words.adjectives):
        return ("body", (first, end)) if _initials(run[0]) else ("other", None)
    if first > start and tokens[first - 1].low in words.bodies and tokens[first - 1].low != "'s":
        return "body", (first, end)
    if definite and len(run) >= 1 and first <= start:
        return (
            ("body", (start, end)) if run[0].low not in words.adjectives or len(run) > 1 else ("other", None)
        )
    if len(run) > 1 and any(one.low == "ngo" for one in run[:-1]):
        return "body", (first + 1 + max(at for at, one in enumerate(run) if one.low == "ngo"), end)
    if any(one.low in words.bodies for one in run) or (
        any(_initials(one) for one in run[:-1]) and len(run) > 2
    ):
        return "body", (first, end)
    if first > start and tokens[start].low == "'s":
        return "other", None
    return "person", (first, end)


def _initials(token: Token) -> bool:
    """UN, OSCE, EU, U.S.; a single letter is a person's initial."""
    return token.loud


def last_name(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """The person's name at the end of “(spokesman for) the group X Y”, “(envoy to) COUNTRY X Y”, or None."""
    first = end
    while first > start and (tokens[first - 1].cap or tokens[first - 1].low in words.particles):
        first -= 1
    while first < end and not tokens[first].cap:
        first += 1
    if first == end:
        return None
    before = tokens[first - 1]
    if (
        first > start
        and not before.cap
        and before.low not in words.determiners
        and before.low not in words.offices
    ):
        return _after_noun(tokens, first, end, words)
    for length in (3, 2, 1):
        if joined(tokens, first, first + length) in words.countries and first + length < end:
            return _after_noun(tokens, first + length, end, words)
    for at in range(end - 1, start, -1):
        if tokens[at - 1].low in words.bodies:
            return _after_noun(tokens, at, end, words)
        if tokens[at - 1].low in words.offices and tokens[at - 1].low not in words.ranks:
            return None  # the name is that of whom the office serves
    strong = [at for at in range(first, end) if tokens[at].cap]
    return (strong[-2], end) if len(strong) >= 3 and _name(tokens, strong[-2], end, words) else None


def _after_noun(tokens: Sequence[Token], first: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    while first + 2 < end and tokens[first].low.endswith(
        ("tion", "sion", "ment", "ness", "ity", "ism", "affairs", "rights")
    ):
        first += 1  # “envoy for X Reconciliation A B”
    sort, name = sort_of(tokens, first, end, words, False)
    if sort == "person" and name is not None and tokens[first - 1].low != "'s":
        return name
    return None
