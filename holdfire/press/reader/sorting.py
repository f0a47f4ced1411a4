"""What sort of thing a group of words names: a person, a body, an outlet, an office, a country. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from holdfire.press.reader.lexicon import Lexicon
from holdfire.press.reader.tokens import Token


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
    outlet = _outlet(tokens, start, end, words, office, definite)
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
    if not tokens[end - 1].cap:
        return None
    if all_ in words.outlets and not (all_ in words.unsure and not _shouted(tokens[end - 1])):
        return "outlet", None
    if all_ in words.countries:
        return "country", None
    if all_ in words.capitals:
        return "capital", None
    return ("body", None) if all_ in words.body_names else None


def _shouted(token: Token) -> bool:
    return token.cap and token.end - token.start <= 5


def _outlet(
    tokens: Sequence[Token], start: int, end: int, words: Lexicon, office: int | None, definite: bool
) -> tuple[str, tuple[int, int] | None] | None:
    """“the state news agency X”, “X television”, “the X newspaper”."""
    last = tokens[end - 1]
    if office == end - 1 and not last.cap:
        return None
    begun = start
    for at in range(end - 1, start, -1):
        if tokens[at].low == "'s":
            begun = at + 1
            break
    if end - begun > 1 and tokens[begun].cap and tokens[begun].low in words.outlet_begins and last.cap:
        return "outlet", (begun, end)
    if last.cap and last.low == "voice":
        return "outlet", (begun, end)
    for length in (3, 2, 1):
        at = end - length
        if (
            at >= start
            and definite
            and last.cap
            and "the " + joined(tokens, at, end) in words.outlets
            and at == start
        ):
            return "outlet", (start, end)
        if at > start and last.cap and tokens[at].cap and joined(tokens, at, end) in words.outlets:
            alone = not (
                tokens[at - 1].cap and tokens[at - 1].low not in words.adjectives | words.outlet_words
            )
            if alone and joined(tokens, at, end) not in words.unsure:
                return "outlet", (at, end)
    if last.cap and any(one.cap and one.low in words.press for one in tokens[begun : end - 1]) and (
        last.low in ("agency", "association", "service", "corporation", "network", "group", "company")
    ):  # fmt: skip
        return "outlet", (begun, end)
    if last.low in words.outlet_words:
        if last.low == "agency" and not _news(tokens, start, end, words):
            return None
        if last.low in ("network", "media") and last.cap:
            return None
        return "outlet", (_proper_start(tokens, start, end, words), end)
    for at in range(end - 1, start, -1):
        if tokens[at - 1].low == "station" and tokens[at - 2].low in words.press and at - 2 >= start:
            return "outlet", (at, end)
        if tokens[at - 1].low in words.outlet_words and not tokens[at - 1].cap and tokens[at].cap:
            news = tokens[at - 1].low != "agency" or _news(tokens, start, at, words)
            return ("outlet", (at, end)) if news and all(one.cap for one in tokens[at:end]) else None
    if last.cap and (
        last.low in words.outlet_ends
        or (last.low.rpartition("-")[2] in words.outlet_ends and "-" in last.low)
    ):
        if (end - start == 1 and "-" not in last.low) or (end - start > 1 and not tokens[end - 2].cap):
            return None
        return "outlet", (_proper_start(tokens, start, end, words), end)
    if last.cap and last.low in words.outlet_ends and end - start > 1 and tokens[end - 2].cap:
        return "outlet", (start, end)
    return None


def _proper_start(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> int:
    """Past “semi-official”, “pro-…” and the nationality, where a name in capitals follows."""
    at = start
    kinds = words.outlet_words | words.outlet_ends | words.press
    while at + 1 < end and tokens[at + 1].cap and tokens[at + 1].low not in kinds and (
        (not tokens[at].cap and "-" in tokens[at].low) or tokens[at].low in words.adjectives or tokens[at].low.startswith(("pro-", "anti-"))
    ):  # fmt: skip
        at += 1
    return at


def _news(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> bool:
    """Is this agency one for news?"""
    before = joined(tokens, start, end - 1)
    return before.endswith("news") or "news" in before.split() or any(
        joined(tokens, at, end - 1) in words.outlets for at in range(start, end - 1)
    )  # fmt: skip


def _office(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> int | None:
    """The last word that tells an office or a rank, the name's own words left out."""
    for at in range(end - 1, start - 1, -1):
        low = tokens[at].low
        if low in words.given_too and _within_name(tokens, at, start, end, words):
            continue
        if low in words.offices or low in words.titles or low.rpartition("-")[2] in words.offices:
            return at
    return None


def _within_name(tokens: Sequence[Token], at: int, start: int, end: int, words: Lexicon) -> bool:
    """“Hassan Sheikh X”: a title that is part of the name."""
    if at == start or at + 1 >= end or not tokens[at].cap:
        return False
    before = tokens[at - 1]
    known = words.adjectives | words.countries | words.bodies | words.offices | words.titles | words.modifiers
    return before.cap and before.low not in known and not before.loud


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


def joined(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words in small letters."""
    return " ".join(token.low for token in tokens[start:end] if token.low != "'s")
