"""Whether a word that may be one of saying is one here. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.tokens import Token

_ENDS = frozenset(
    (
        "shows",
        "show",
        "claims",
        "believes",
        "recalls",
        "notes",
        "estimates",
        "recalled",
        "indicated",
        "suggests",
        "reports",
        "found",
    )
)  # may stand last: “…, X estimates.”
_QUOTED = frozenset(
    ("asked", "continued", "answered", "concluded", "countered", "shouted", "observed", "responded")
)
_PICTURES = frozenset(
    ("picture", "pictures", "photo", "photos", "photograph", "video", "image", "images", "link", "footage")
)
_BLAMED = frozenset(("accused", "blamed", "charged", "criticised", "criticized", "condemned"))


def fits(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Does what stands behind the verb make it one of saying?"""
    low, ahead = tokens[at].low, tokens[at + 1 : at + 9]
    if any(
        token.low in ("not", "never") or token.low.endswith("n't") for token in tokens[max(0, at - 2) : at]
    ):
        return False
    if low == "writing" and next_low(tokens, at) in ("in", "on", "for", "to"):
        return False
    if low in ("spoke", "speaks") and next_low(tokens, at) == "to":
        return any(token.low == ":" for token in ahead)
    behind = [token.low for token in tokens[max(0, at - 10) : at]]
    if "what" in behind and behind[behind.index("what") - 1] in words.be:
        return True  # “that they fired is what X maintained”
    needs = words.needs.get(low)
    if needs is not None and ahead and not _followed(ahead[0], low, needs):
        quoted = at >= 1 and (tokens[at - 1].quote or (at >= 2 and tokens[at - 2].quote))
        later = "that" in needs and ahead[0].low in ("in", "on") and any(one.low == "that" for one in ahead)
        ends = ahead[0].low in (".", ",", ";") and low in _ENDS
        if not (quoted or ends or later or (quote_before(tokens, at) and low not in words.act)):
            return False
    if low in _BLAMED and tokens[at - 1].low == ",":
        return next_low(tokens, at) not in ("of", "with", "for", "over", "in")
    if low in ("tweeted", "posted") and {token.low for token in ahead[:3]} & _PICTURES:
        return False
    nouns = words.needs_noun.get(low)
    if low in ("dismissed", "dismisses", "dismissing") and "as" in {token.low for token in ahead}:
        return True
    if nouns is not None and not any(token.low in nouns or token.quote for token in ahead):
        return False
    if low in _QUOTED:
        return quote_near(tokens, at) or (next_low(tokens, at) in ("that", "for") and low != "continued")
    if low == "claimed" or low == "claims":
        lives = {token.low for token in ahead}
        return not (lives & {"lives", "life", "victims"})
    return True


def quote_before(tokens: Sequence[Token], at: int) -> bool:
    i = at - 1
    while i >= 0 and i >= at - 2 and tokens[i].low in (",", "-", "–", "—"):
        i -= 1
    return i >= 0 and tokens[i].quote


def quote_near(tokens: Sequence[Token], at: int) -> bool:
    return any(token.quote for token in tokens[max(0, at - 10) : at + 10])


def passive(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """“was stated”, “has been told”: the subject is not the speaker."""
    i = at - 1
    while i >= 0 and (tokens[i].low in words.adverbs or tokens[i].low.endswith("ly")):
        i -= 1
    return i >= 0 and tokens[i].low in words.be and not tokens[at].low.endswith("ing")


def shut(tokens: Sequence[Token], end: int, words: Lexicon) -> bool:
    """Is the speaker behind the verb all that stands there?"""
    if end >= len(tokens) or tokens[end - 1].low == ",":
        return True
    low = tokens[end].low
    return not tokens[end].word or low in words.times or low in (
        "in", "on", "at", "after", "during", "to", "who", "adding", "late", "early", "yesterday", "today", "last", "from", "as"
    )  # fmt: skip


def next_low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def _followed(ahead: Token, low: str, needs: frozenset[str]) -> bool:
    """Does the next word make the verb one of saying?"""
    if ahead.low in needs or ahead.quote or (ahead.cap and low in ("put", "estimates", "says")):
        return True
    return ahead.low[:1].isdigit() and ("more" in needs or "some" in needs)
