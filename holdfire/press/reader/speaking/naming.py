"""A group of words that names somebody: “the ministry’s spokesman”, “Russian President X”, “X, head of Y”. Pure.

No list of names: a person is told by an office, a title, an apposition, and by not being a country, a body or an outlet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from holdfire.press.reader.speaking.appositions import (
    big,
    big_next,
    bracketed,
    closed,
    lone,
    named_from,
    of_big,
    past_times,
    speaks_next,
    tells,
    titled,
)
from holdfire.press.reader.speaking.grouping import base_end, two_part
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.sorting import last_name, sort_of
from holdfire.press.reader.speaking.tokens import Line, Token

_OFFICE_JOINS = frozenset(["of", "for", "to", "in", "at", "from", "with", "on", "against", "under"])
_BODY_JOINS = frozenset(["of", "for", "on", "against", "in", "to", "without", "with"])


def phrase(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    """The group that begins with the token `at`, with what is added to it behind commas; None where none begins."""
    if at >= len(tokens):
        return None
    groups = tokens.groups if isinstance(tokens, Line) else {}
    if at not in groups:
        groups[at] = _whole(tokens, at, words)
    found: Phrase | None = groups[at]
    return found


def _whole(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    found = simple(tokens, at, words)
    if found is None or found.sort in ("pronoun", "stated"):
        return found
    for _ in range(3):
        more = _added(tokens, found, words)
        if more is None:
            break
        found = more
    return found


def simple(tokens: Sequence[Token], at: int, words: Lexicon, deep: bool = True) -> Phrase | None:
    """The group that begins with the token `at`, up to the first comma. deep: with whose it is, which is a group as well."""
    first = tokens[at]
    if first.low in words.pronouns:
        return Phrase(at, at + 1, at + 1, "pronoun", definite=True)
    end = base_end(tokens, at, words)
    if end <= at:
        return None
    end = two_part(tokens, at, end, words)
    start = at + (first.low in words.determiners)
    definite = first.low in ("the", "this", "that", "his", "her", "its", "their")
    sort, name = sort_of(tokens, start, end, words, definite)
    if sort == "person" and name is not None:
        office = (start, name[0]) if name[0] > start else None
        if office and not any(one.cap or tells(one.low, words) for one in tokens[office[0] : office[1]]):
            office = None
        if office and tokens[name[0] - 1].low == "'s" and name[1] - name[0] == 1:
            return Phrase(at, end, end, "person", name, None, None, None, definite)
        found = Phrase(at, end, end, "person", name, office, None, None, definite, office is not None)
        return _of_body(tokens, found, words) if deep else found
    found = Phrase(at, end, end, sort, name or (start, end), None, None, None, definite)
    if sort == "role":
        found = replace(found, name=None, office=(start, end))
    return _joined(tokens, found, words, deep)


def _joined(tokens: Sequence[Token], found: Phrase, words: Lexicon, deep: bool) -> Phrase:
    """With “of …”, “for …” behind an office or a body, and with the name that may follow these."""
    joins = _OFFICE_JOINS if found.sort in ("role", "many") else _BODY_JOINS
    joins = frozenset(("of", "for")) if found.sort == "outlet" else joins
    if found.sort == "stated":
        return _owned(tokens, found, words) if deep else found
    if (
        found.sort == "outlet"
        and tokens[found.end - 1].low in ("voice", "radio", "light", "echo")
        and found.name
    ):
        end = base_end(tokens, found.end + 1, words) if of_big(tokens, found.end) else found.end
        return replace(found, end=end, until=end, name=(found.name[0], end))
    if (
        found.sort == "outlet"
        and found.end < len(tokens)
        and tokens[found.end].low.isdigit()
        and tokens[found.end - 1].cap
    ):
        end = found.end + 1  # “Rossiya 24”
        return replace(found, end=end, until=end, name=(found.name[0], end)) if found.name else found
    if found.sort not in ("role", "many", "body", "outlet"):
        return found
    start = found.first + (tokens[found.first].low in words.determiners)
    end, named = found.end, found.sort == "role"
    for _ in range(4):
        if end + 1 >= len(tokens) or tokens[end].low not in joins:
            break
        sub, person = _behind(tokens, end, words, found.sort)
        if sub is None:
            break
        owner = found.owner or (_owner_in(tokens, end + 1, sub, words) if deep else None)
        found = replace(found, end=sub, until=sub, owner=owner)
        if person and named:
            return replace(found, sort="person", name=person, office=(start, person[0]), sure=True)
        end = sub
    if found.sort == "role":
        return replace(found, office=(start, end), owner=found.owner or _owner_before(tokens, found, words))
    if found.sort in ("body", "many"):
        return replace(found, name=(named_from(tokens, found.name[0] if found.name else start, end), end))
    return found


def _behind(
    tokens: Sequence[Token], join: int, words: Lexicon, sort: str
) -> tuple[int | None, tuple[int, int] | None]:
    """The end of what stands behind “of”, and the person's name at that end, if there is one."""
    at = join + 1
    if tokens[join].low in ("in", "to", "on", "with") and sort == "body" and not big_next(tokens, at, words):
        return None, None
    if tokens[at].low in words.times or (tokens[at].low[:1].isdigit() and len(tokens[at].low) == 4):
        return None, None
    if tokens[at].low in words.time_words and not (at + 1 < len(tokens) and tokens[at + 1].cap):
        return None, None
    end = base_end(tokens, at, words, loose=True)
    if end <= at:
        return None, None
    person = last_name(tokens, at, end, words) if sort == "role" else None
    while sort in ("body", "role") and person is None and end + 1 < len(tokens):
        both = tokens[end].low == "and" and tokens[end - 1].cap == tokens[end + 1].cap
        if not both or tokens[end + 1].low in words.determiners:
            break
        more = base_end(tokens, end + 1, words, loose=True)
        if more <= end + 1 or (speaks_next(tokens, more, words) and sort == "role" and tokens[end + 1].cap):
            break
        end = more
        person = last_name(tokens, at, end, words) if sort == "role" else None
    return end, person


def _of_body(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> Phrase:
    """“X of the Observatory”, “X from Y”: the body is the office of a person who has no other."""
    end = found.end
    single = found.name is not None and found.name[1] - found.name[0] == 1 and found.office is None
    if not single and end + 1 < len(tokens) and tokens[end].low in ("of", "from"):
        sub = simple(tokens, end + 1, words, deep=False)
        if sub and sub.sort in ("body", "outlet") and sub.name:
            end = sub.end + _noun_then_verb(tokens, sub.end, words)
            return replace(found, end=end, until=end, office=found.office or sub.name, sure=True)
    return found


def _noun_then_verb(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """“(X of the Y) zone said”: does one everyday noun stand between the name and the verb?"""
    if at + 1 >= len(tokens) or not tokens[at].word or tokens[at].cap:
        return False
    own = words.speaking | words.aux | words.verbs | words.prepositions | words.adverbs | words.joiners
    noun = tokens[at].low not in own and not tokens[at].low.endswith(("ed", "ing", "ly"))
    return noun and tokens[at + 1].low in words.speaking | words.aux


def _added(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> Phrase | None:
    """With the next apposition, or None."""
    at = found.until
    if at < len(tokens) and tokens[at].low == "(":
        return bracketed(tokens, found)
    if at > found.end and at <= len(tokens) and tokens[at - 1].low == ",":
        at -= 1
    if at + 1 >= len(tokens) or tokens[at].low not in (",", "–", "—"):
        return None
    nxt = at + 1
    if found.sort == "person" and _age(tokens, nxt):
        return replace(found, until=min(nxt + 2, len(tokens)), sure=True)
    if found.sort == "person" and tokens[nxt].low in ("of", "from", "with", "also") and nxt + 1 < len(tokens):
        nxt += 1
    nxt = past_times(tokens, nxt, words)
    more = simple(tokens, nxt, words)
    if more is None or not closed(tokens, more.end, words):
        return None
    past = more.end + (more.end < len(tokens) and tokens[more.end].low == tokens[at].low)
    if found.sort == "body":
        return _body_added(tokens, found, more, past)
    if found.sort == "role" and more.sort == "person":
        bare = more.office is None or titled(tokens, more, words)
        if not bare or lone(tokens, more, words):
            return None
        office = found.office or (found.first, found.end)
        return replace(more, first=found.first, office=office, until=past, sure=True, definite=found.definite)
    if found.sort != "person":
        return None
    if found.office is None:
        office_too = more.office if more.sort == "role" else None
        if nxt > at + 1 and more.sort in ("body", "outlet"):
            office_too = more.name
        return replace(found, office=office_too, until=past, sure=True) if office_too else None
    return replace(found, until=past, sure=True) if more.sort == "role" and not tokens[nxt].cap else None


def _age(tokens: Sequence[Token], at: int) -> bool:
    """“X, 52, a nurse”; not “In X, 52 people”."""
    return (
        tokens[at].low.isdigit()
        and len(tokens[at].low) <= 2
        and tokens[min(at + 1, len(tokens) - 1)].low in (",", ")", ".")
    )


def _body_added(tokens: Sequence[Token], found: Phrase, more: Phrase, past: int) -> Phrase | None:
    """“X, a rights group,”; “the mission, X,”."""
    if more.sort != "body" or past <= more.end:
        return None
    if tokens[more.first].low in ("a", "an", "the"):
        return replace(found, until=past)
    return replace(found, alias=more.name, until=past) if found.definite and big(tokens, more) else None


def _owned(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> Phrase:
    """“a statement by X”, “X’s figures”, “UN figures”: with whose it is."""
    end = found.end
    for last in range(found.end - 1, found.first - 1, -1):
        if tokens[last].low == "'s" or tokens[last].low not in words.stated:
            at = last - (tokens[last].low == "'s")
            start = found.first + (tokens[found.first].low in words.determiners)
            while start < at and tokens[start].low in ("latest", "new", "recent", "official", "preliminary"):
                start += 1
            if start > at:
                break
            own = tokens[: at + 1]
            sub = simple(own, start, words, deep=False)
            while sub is None and start < at:
                start += 1
                sub = simple(own, start, words, deep=False)
            if (
                sub
                and sub.sort in ("body", "outlet", "country", "person", "role")
                and "-" not in own[sub.end - 1].low
            ):
                if sub.sort == "person" and sub.office is None and at == last:
                    sub = replace(sub, sort="body")  # “the World Bank figures”
                return replace(found, owner=sub)
    for _ in range(3):
        if end + 1 >= len(tokens):
            break
        join = _source(tokens, end, words)
        if join and join < len(tokens):
            plain = simple(tokens, join, words, deep=False)
            owner = phrase(tokens, join, words) if plain and plain.sort != "stated" else None
            if owner:
                return replace(found, end=owner.until, until=owner.until, owner=owner)
        if tokens[end].low not in ("on", "about", "to", "for", "in", "of", "at"):
            break
        more = base_end(tokens, end + 1, words, loose=True)
        if more <= end + 1:
            break
        end = more
    return found


def _source(tokens: Sequence[Token], at: int, words: Lexicon) -> int | None:
    """Where the owner begins behind “by”, “from”, “released by”, “on behalf of”."""
    if tokens[at].low in ("by", "from", "of"):
        return at + 1
    if tokens[at].low in words.by and tokens[at + 1].low in ("by", "from", "on", "in"):
        return at + 2 if tokens[at + 1].low in ("by", "from") else None
    if tokens[at].low == "on" and tokens[at + 1].low == "behalf":
        return at + 3
    return None


def _owner_in(tokens: Sequence[Token], at: int, end: int, words: Lexicon) -> Phrase | None:
    """The body behind “for”, where there is one."""
    sub = simple(tokens, at, words, deep=False)
    if sub and sub.end <= end and sub.sort in ("body", "outlet", "country", "person", "other"):
        return sub
    return None


def _owner_before(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> Phrase | None:
    """The body in “a Foreign Ministry spokesman”."""
    start = found.first + (tokens[found.first].low in words.determiners)
    for last in range(found.end - 1, start, -1):
        if tokens[last].low == "'s":
            continue
        sort, name = sort_of(tokens, start, last, words, True)
        if sort in ("body", "country", "outlet") and tokens[last - 1].low != "'s":
            return Phrase(found.first, last, last, sort, name or (start, last), definite=True)
    return None
