"""Words given to somebody by everything but a verb of saying: “in X’s view”, “X was adamant that”, “…” was how X put it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from holdfire.press.reader.english.views import ATTITUDES, INFINITIVES, IS, PUBLIC, SPOKEN, VIEWS
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.people import persons
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.subjects import subject
from holdfire.press.reader.speaking.tokens import Line, Token
from holdfire.press.reader.speaking.without_verb import LONGEST, RESORT, Frame

_FAR = 20  # tokens between a quote and whose it is


def viewed(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“per X”, “in the view of X”, “by X’s account”, “for Colonel X, …”, “if X is to be believed” at the token `at`."""
    if at + 2 >= len(tokens) or tokens[at].cap:
        return None
    low, begin = tokens[at].low, at + 1
    if low in ("in", "by") and tokens[begin].low in ("the", "this") and begin + 2 < len(tokens):
        of = tokens[begin + 1].low in VIEWS and tokens[begin + 2].low == "of"
        if of and begin + 3 < len(tokens):
            return _according(tokens, at, begin + 3, words)
    one = phrase(tokens, begin, words)
    if one is None:
        return None
    ahead = [token.low for token in tokens[one.until : one.until + 4]]
    if low == "per":
        return _frame(at, one) if one.sort in ("person", "body", "stated", "outlet") else None
    if low == "if":
        return _frame(at, one) if one.sort in ("person", "body", "stated") and ahead[1:4] == ["to", "be", "believed"] else None  # fmt: skip
    if low in ("for", "to"):
        comma = tokens[one.until - 1].low == "," or ahead[:1] == [","]
        spoken = at == 0 and one.sort == "person" and one.sure and comma
        return _frame(at, one) if spoken and _finite(tokens, one.until, words) else None
    if one.sort == "stated" and one.owner is not None and one.owner.sort == "person":
        return _frame(at, one) if tokens[one.end - 1].low in VIEWS else None
    owned = [token.low for token in tokens[one.end : one.end + 2]]
    if one.sort in ("person", "body") and len(owned) == 2 and owned[0] == "'s" and owned[1] in VIEWS:
        return Frame(at, at, one.end + 2, "according", "clause", (one,), low="according")
    return None


def _finite(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    return any(token.low in words.aux and token.low != "'s" for token in tokens[at : at + 20])


def _according(tokens: Sequence[Token], first: int, at: int, words: Lexicon) -> Frame | None:
    one = phrase(tokens, at, words)
    return _frame(first, one) if one is not None and one.sort in ("person", "body", "role") else None


def _frame(first: int, one: Phrase) -> Frame:
    return Frame(first, first, one.until, "according", "clause", (one,), low="according")


def attitude(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“X was adamant that …”, “X let it be known that …”, “X took to Y to deny …” at the token `at`."""
    low = tokens[at].low
    if low in ATTITUDES:
        be = at > 1 and tokens[at - 1].low in words.be | words.adverbs
        verb = at if be and at + 1 < len(tokens) and tokens[at + 1].low == "that" else None
    elif low == "known":
        verb = next((i for i in range(at - 1, max(0, at - 4), -1) if tokens[i].low in ("let", "made", "makes", "lets")), None)  # fmt: skip
    elif low in INFINITIVES and at > 2 and tokens[at - 1].low == "to":
        verb = next((i for i in range(at - 2, max(0, at - 9), -1) if tokens[i].low in PUBLIC), None)
        verb = None if verb is None or any(token.quote or token.low in ",;" for token in tokens[verb:at]) else verb  # fmt: skip
    else:
        return None
    if verb is None:
        return None
    who, first = subject(tokens, verb, words)
    real = [one for one in who if one.sort in ("person", "body", "pronoun", "role")]
    kind = "act" if low in INFINITIVES else "clause"
    return Frame(at, first, at + 1, "before", kind, tuple(real), low="said") if real else None  # type: ignore[arg-type]


def last_resort(tokens: Sequence[Token], words: Lexicon) -> list[Frame]:
    """In a sentence that gives its words to nobody: a quote or an outlet beside somebody named."""
    if not isinstance(tokens, Line) or len(tokens) > LONGEST:
        return []
    named = [one for one in persons(tokens, words) if one.name and _told(tokens, one)]
    source = _comes_from(tokens, words)
    if source or not named:
        return source
    for one in (_via, _whatever, _colon, _headline, _quote_first, _spoken, _quoting, _on_air):
        found = one(tokens, named, words)
        if found is not None:
            return [replace(found, low=RESORT)]
    return []


def _told(tokens: Sequence[Token], one: Phrase) -> bool:
    """Is it surely a person, or at least two words of a name that no preposition of place stands before?"""
    assert one.name is not None
    if one.sure:
        return True
    before = tokens[one.first - 1].low if one.first else ""
    return one.name[1] - one.name[0] > 1 and before not in ("in", "at", "near", "outside", "across", "around", "the")  # fmt: skip


def _colon(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """“X had a different count: “…””, “X to OUTLET: …”."""
    for at, token in enumerate(tokens):
        if token.low != ":" or at + 1 >= len(tokens):
            continue
        before = [one for one in named if one.until <= at]
        if not before:
            continue
        quote = tokens[at + 1].quote and tokens[at + 1].end - tokens[at + 1].start > 8
        near = before[-1]
        carried = any(
            tokens[i].low in ("to", "on", "in", "by", "with") and _outlet(tokens, i + 1, words)
            for i in range(near.until, at)
        )
        if quote or (carried and at - near.until < 8):
            who = next((one for one in before if one.sure), near)
            return Frame(at, who.first, at + 1, "colon", "clause", (who,))
    return None


def _outlet(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    one = phrase(tokens, at, words) if at < len(tokens) else None
    return one is not None and one.sort == "outlet"


def _headline(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """“X will be retaken tonight: Y Z” without a full stop."""
    last = named[-1]
    if last.until == len(tokens) and last.first > 3 and tokens[last.first - 1].low == ":":
        return Frame(last.first - 1, last.first - 1, len(tokens), "behind", "clause", (last,))
    return None


def _quote_first(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """““…” was how X put it”; “…,” sighed X; “…”: the words of X."""
    at = next((i for i, token in enumerate(tokens) if token.quote), None)
    if at is None or at > 2 or at + 1 >= len(tokens):
        return None
    behind = tokens[at + 1]
    if behind.low not in IS and behind.low not in (",", ":", "–", "—", "-") and not tokens[at].spoken:  # fmt: skip
        return None
    who = next((one for one in named if at < one.first <= at + _FAR), None)
    if who is None or (behind.low not in IS and not who.sure):
        return None
    return Frame(who.end, at + 1, who.until, "behind", "clause", (who,))


def _spoken(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """“an appeal of X”, “the reply, from X”, “such was the verdict of X”."""
    for one in named:
        at = one.first - 1
        if at < 1 or tokens[at].low not in ("of", "from", "by"):
            continue
        near = [token.low for token in tokens[max(0, at - 3) : at]]
        if any(low in SPOKEN for low in near):
            return Frame(at, at, one.until, "passive", "clause", (one,))
    return None


def _quoting(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """A quote of some length behind the person whom the sentence is about."""
    who = named[0]
    begins = who.first <= 12 or tokens[who.first - 1].low in (";", ",", "–", "—", "and", "but")
    if not who.sure or not begins:
        return None
    long = any(
        token.spoken and tokens[at - 1].low not in words.determiners | {"to", "of"}
        for at, token in enumerate(tokens[who.until :], who.until)
    )
    return Frame(who.end, who.first, who.end, "before", "act", (who,)) if long and _lone(named) else None


def _on_air(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """“X rang OUTLET”, “OUTLET had X declare”, “OUTLET gave the floor to X”: an outlet and one person."""
    if not _lone(named):
        return None
    who = named[0]
    for at in range(len(tokens)):
        if not _outlet(tokens, at, words) or (at and tokens[at - 1].cap):
            continue
        before = tokens[at - 1].low if at else ""
        beside = who.until <= at and before in ("to", "on", "with", "rang", "phoned", "gave", "told")
        hosts = at + 1 < who.first and at < 4 and {token.low for token in tokens[at : who.first]} & _HOSTS
        if beside or hosts:
            return Frame(who.end, who.first, who.end, "before", "act", (who,))
    return None


def _whatever(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """“…, grumbles Sergeant X.”: whatever the verb."""
    for one in named:
        at = one.first - 1
        if at < 4 or not one.sure or tokens[at].cap or not tokens[at].low.endswith(("s", "ed")):
            continue
        closed = one.until >= len(tokens) or not tokens[one.until].word or tokens[one.until - 1].low == ","
        own = tokens[at].low in words.verbs | words.bodies | words.offices | words.stated
        if closed and not own and (tokens[at - 1].low == "," or tokens[at - 1].quote):
            return Frame(at, at, one.until, "behind", "clause", (one,))
    return None


def _via(tokens: Sequence[Token], named: Sequence[Phrase], words: Lexicon) -> Frame | None:
    """“X, via the army spokesman Y, ordered …”."""
    who = named[0]
    for one in named[1:]:
        spokes = one.office and any(
            token.low in words.spokes for token in tokens[one.office[0] : one.office[1]]
        )
        if spokes and tokens[one.first - 1].low in ("via", "through") and who.sure:
            return Frame(who.end, who.first, who.end, "before", "act", (who,))
    return None


_HOSTS = frozenset(("had", "has", "gave", "carried", "informs", "reports", "reported", "reference", "appeal", "floor", "voice",
                    "showed", "interviewed", "caught", "asked", "found"))  # fmt: skip


def _lone(named: Sequence[Phrase]) -> bool:
    return len({one.name for one in named if one.sure}) <= 1


def _comes_from(tokens: Sequence[Token], words: Lexicon) -> list[Frame]:
    """“the figure comes from X”."""
    for at in range(2, len(tokens) - 1):
        if tokens[at].low != "from" or tokens[at - 1].low not in ("comes", "came", "come"):
            continue
        one = phrase(tokens, at + 1, words)
        if one is not None and any(token.low in words.stated for token in tokens[:at]):
            return [Frame(at, at, one.until, "passive", "clause", (one,))]
    return []
