"""Who carries a speaker’s words to the outlet: “told X”, “in an interview with Y”, “Z reported”, “quoted by”. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from holdfire.press.reader.speaking.carrier import Carrier
from holdfire.press.reader.speaking.fitting import passive
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.outlets_around import BEFORE, around
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import Frame

_PRESS = frozenset(("press", "media", "information"))


def carriers(
    tokens: Sequence[Token], found: Sequence[Frame], words: Lexicon, people: set[str]
) -> list[Carrier]:
    """All who carry words in a sentence, nearest to the speaker first. people: names of persons, who are no outlets."""
    told = [it for at in range(len(tokens)) if (it := hearer(tokens, at, words, people))]
    kept: dict[int, Carrier] = {it.one.first: it for it in told}
    for frame in found:
        for one in frame.who:
            if frame.kind == "carried" and one.office is not None and one.sort == "person":
                kept.setdefault(one.first, Carrier(0, one.first, one))
            elif one.sort == "outlet" or frame.kind == "carried":
                cites_outlet = frame.cites is not None and frame.cites.sort == "outlet"
                if cites_outlet:
                    kept = {at: it for at, it in kept.items() if it.one.end != one.end}
                kept.setdefault(one.first, Carrier(3 if cites_outlet else 2, one.first, one))
            elif one.sort == "stated" and one.owner is not None and one.owner.sort == "outlet":
                kept.setdefault(one.owner.first, Carrier(2, one.owner.first, one.owner))
            elif press_office(tokens, one):
                kept.setdefault(one.first, Carrier(0, one.first, one))
        if frame.cites is not None and frame.cites.sort == "outlet":
            kept.setdefault(frame.cites.first, Carrier(2, frame.cites.first, frame.cites))
    for carrier in list(kept.values()):
        also = _and_by(tokens, carrier, words)
        if also is not None:
            kept.setdefault(also.at, also)
    for at in range(1, len(tokens)):
        if tokens[at - 1].low in BEFORE and at not in kept:
            beside = _beside(tokens, at, words)
            if beside:
                kept[at] = beside
    for it in around(tokens, found, words):
        if not any(one.one.first <= it.at < one.one.end for one in kept.values()):
            kept[it.at] = it
    for it in list(kept.values()):
        if it.one.sort == "outlet":
            for more in _as_well(tokens, it, words):
                kept.setdefault(more.at, more)
    return sorted(kept.values(), key=lambda it: (it.near, it.at))


def _as_well(tokens: Sequence[Token], carrier: Carrier, words: Lexicon) -> Iterator[Carrier]:
    """“told X and Y”, “X, then Y”: Y."""
    at = carrier.one.end
    for _ in range(3):
        begin = at
        while (
            at < len(tokens)
            and at < begin + 5
            and tokens[at].low in (",", "and", "then", "later", "after", "it", "by", "also")
        ):
            at += 1  # fmt: skip
        one = phrase(tokens, at, words) if begin < at < len(tokens) else None
        if one is None or one.sort != "outlet" or not any(token.cap for token in tokens[one.first : one.end]):
            return
        yield Carrier(carrier.near, at, one)
        at = one.end


def _and_by(tokens: Sequence[Token], carrier: Carrier, words: Lexicon) -> Carrier | None:
    """“relayed by X and later by Y”: Y."""
    ahead = [token.low for token in tokens[carrier.one.end : carrier.one.end + 3]]
    if carrier.near != 2 or ahead[:1] != ["and"] or "by" not in ahead:
        return None
    at = carrier.one.end + ahead.index("by") + 1
    one = phrase(tokens, at, words) if at < len(tokens) else None
    return Carrier(2, at, one) if one and one.sort in ("outlet", "person", "body") else None


def hearer(tokens: Sequence[Token], at: int, words: Lexicon, people: set[str]) -> Carrier | None:
    """Whom the speaker told, where that is an outlet; at: the verb."""
    if (
        tokens[at].low not in words.hearer
        or tokens[at].cap
        or at + 1 >= len(tokens)
        or passive(tokens, at, words)
    ):
        return None
    one = phrase(tokens, at + 1, words)
    if one is None:
        return None
    inner = printed(tokens, one, words)
    if inner is not None:
        return Carrier(1, one.first, inner)
    if one.name is None:
        return None
    own = tokens[one.name[0] : one.name[1]]
    if one.sort == "body" and _prints(own, one, words):
        return Carrier(1, one.first, one)
    if one.sort == "person" and one.office is None and tokens[at].low in ("told", "tells", "telling", "tell"):
        unknown = not any(token.low in people for token in own)
        return Carrier(1, one.first, one) if unknown and len(own) > 1 else None
    return None


def printed(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> Phrase | None:
    """The outlet in a group: the group itself, or that of “a X correspondent”, “X’s Y Z”, “Y Z of X”."""
    if one.sort == "outlet":
        return one
    if one.sort not in ("role", "many", "person"):
        return None
    for start in range(one.first, one.until):
        if tokens[start].cap:
            for end in range(min(one.until, start + 4), start, -1):
                name = " ".join(token.low for token in tokens[start:end])
                if name in words.outlets and (name not in words.unsure or tokens[start].loud):
                    return Phrase(start, end, end, "outlet", (start, end))
    return None


def _prints(own: Sequence[Token], one: Phrase, words: Lexicon) -> bool:
    """May what was told something be an outlet: “the Post-Courier”, “KBC”, “the BBC’s X”, and no council?"""
    first, last = own[0], own[-1]
    if first.low in words.outlets or last.low == "agency":
        return True
    if any(token.low in words.bodies or token.low in words.body_names for token in own):
        return False
    if len(own) == 1 and first.loud:
        return first.low not in words.countries and first.low not in (
            "un",
            "eu",
            "u.n",
            "nato",
            "osce",
            "au",
            "icc",
        )
    return one.definite and not any(token.loud or token.low in words.adjectives for token in own)


def press_office(tokens: Sequence[Token], one: Phrase) -> bool:
    """Is it a press service, which passes on what others say?"""
    low = [token.low for token in tokens[one.first : one.end]]
    return any(
        a in _PRESS and b in ("service", "office", "centre", "center", "wing", "department", "team")
        for a, b in pairwise(low)
    )


_SPEAKING = frozenset(("speaking", "talking", "spoke", "interview", "remarks", "comments", "commenting"))
_QUOTED = frozenset(("quoted", "cited", "aired", "broadcast", "relayed"))


def _beside(tokens: Sequence[Token], at: int, words: Lexicon) -> Carrier | None:
    """An outlet behind “to”, “with”, “by” …; a spokesman behind “through”."""
    one = phrase(tokens, at, words)
    if one is None or one.name is None:
        return None
    before, passed = tokens[at - 1].low, tokens[at - 2].low if at > 1 else ""
    if one.sort == "outlet":
        if before == "from" and passed not in words.stated | {"reporters", "journalists"}:
            return None
        return Carrier(2 if before == "by" or passed in words.carried else 1, at, one)
    if one.sort == "person" and before in ("through", "via") and _spokes(tokens, one, words):
        return Carrier(0, at, one)
    if one.sort in ("body", "person") and one.office is None and one.owner is None:
        return _unknown(tokens, at, one, words)
    return None


def _unknown(tokens: Sequence[Token], at: int, one: Phrase, words: Lexicon) -> Carrier | None:
    """A bare name that nobody knows for an outlet, where the words before it tell: “writing in X”, “quoted by X”."""
    assert one.name is not None
    before, passed = tokens[at - 1].low, tokens[at - 2].low if at > 1 else ""
    own = tokens[one.name[0] : one.name[1]]
    if before == "by" and passed in _QUOTED:
        return Carrier(2, at, one)
    prints = own[0].mixed or (one.sort == "body" and _prints(own, one, words))
    spoken = before in ("to", "with") and passed in _SPEAKING and len(own) == 1 and prints
    written = before in ("in", "for") and passed in ("writing", "wrote", "writes")
    sent = before in ("through", "via") and not press_office(tokens, one) and own[-1].mixed
    return Carrier(1, at, one) if spoken or written or sent else None


def _spokes(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> bool:
    office = one.office
    return office is not None and any(token.low in words.spokes or token.low in ("lawyer", "envoy", "aide")
                                      for token in tokens[office[0] : office[1]])  # fmt: skip


def speaks_for(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> bool:
    """“his spokesman X”: he who speaks for somebody named before."""
    return tokens[one.first].low in ("his", "her", "their") and _spokes(tokens, one, words)
