"""Outlets that no list knows, told by where their names stand: “told X”, “aired on X”, “X reported, citing …”, “an X reporter”. Pure.

A name counts where it stands in no other place of the text than those where outlets stand, or once where nobody but
an outlet can stand; never where a person, a country or a body bears it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.outlets import joined
from holdfire.press.reader.speaking.people import persons
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Line, Token
from holdfire.press.reader.speaking.without_verb import LONGEST

Name = tuple[int, int]  # tokens of a name
_GAP = 5  # tokens between “interview” and “with”
_NOT_PRESS = frozenset(("un", "eu", "u.n", "nato", "osce", "au", "icc", "icj", "mps", "us"))


def with_outlets(lines: Sequence[Line], words: Lexicon) -> Lexicon:
    """The word lists with the outlets that this text tells; the groups that were made without them are dropped."""
    strong: set[str] = set()
    seen: Counter[str] = Counter()
    for line in lines:
        for (start, end), sure in sorted({it[0]: it for it in _evidence(line, words)}.values()):
            name = joined(line, start, end)
            seen[name] += 1
            if sure:
                strong.add(name)
    if not seen:
        return words
    counted = Counter(token.low for line in lines for token in line if token.cap)
    taken = _people(lines, words)
    found = {
        name
        for name in seen
        if not taken.intersection(name.split())
        and (name in strong or counted[name.split()[-1]] <= seen[name])
    }
    if not found:
        return words
    for line in lines:
        line.groups.clear()
    outlets = words.outlets | found | {f"the {name}" for name in found}
    return replace(words, outlets=outlets, unsure=words.unsure - found)


def _people(lines: Sequence[Line], words: Lexicon) -> set[str]:
    """Words of the names of persons who are told by an office."""
    return {
        token.low
        for line in lines
        for one in persons(line, words)
        if one.sure and one.name
        for token in line[one.name[0] : one.name[1]]
    }


def _evidence(line: Line, words: Lexicon) -> Iterator[tuple[Name, bool]]:
    """Names where outlets stand, each with whether nobody else can stand there."""
    for at, token in enumerate(line[: min(len(line) - 1, LONGEST)]):
        if token.cap or not token.word:
            if token.cap:
                yield from _subject(line, at, words)
            continue
        behind: bool | None = None
        if token.low in ("told", "tells", "telling"):
            behind = False
        elif token.low in words.slot_joins:
            behind = _slot(line, at, words)
        elif token.low in ("gave", "given", "giving") and _gift(line, at):
            behind = False
        if behind is not None:
            name = candidate(line, at + 1, words)
            if name is not None:
                yield name, behind
                if name[1] + 1 < len(line) and line[name[1]].low == "and":
                    more = candidate(line, name[1] + 1, words)
                    if more is not None and not _acts(line, more[1], words):
                        yield more, False
        if token.low in words.reporters:
            yield from _reporter(line, at, words)


def _slot(line: Line, at: int, words: Lexicon) -> bool | None:
    """Does an outlet stand behind the preposition at `at`: None for no, True where nobody else can?"""
    join = line[at].low
    if at and join in ("to", "on") and line[at - 1].low in words.clause and not line[at - 1].cap:
        return False
    for i in range(at - 1, max(-1, at - 1 - _GAP), -1):
        low = line[i].low
        if low in words.passed_on:
            if join in ("by", "on"):
                return True
            return (
                False
                if join == "in" and low in ("quoted", "cited", "aired", "carried", "printed", "reprinted")
                else None
            )
        if low in words.asked:
            return False if join == "by" else None
        if low in words.talk:
            return None if join == "by" else False
        if low in words.writing:
            return join in ("in", "for") or None
        if not (low in words.times or low in words.adverbs or low in words.time_words or low.isdigit()
                or low in ("on", "that", "was", "were", "held", "by", "telephone", "phone", "late", "early", "live")):  # fmt: skip
            return None
    return None


def _acts(line: Line, at: int, words: Lexicon) -> bool:
    return at < len(line) and line[at].low in words.speaking | words.aux | words.verbs


def _gift(line: Line, at: int) -> bool:
    """“gave X a toll of”, “gave X an interview”."""
    ahead = {token.low for token in line[at + 2 : at + 8]}
    return bool(ahead & {"toll", "figure", "figures", "number", "interview", "account", "version", "count"})


def _subject(line: Line, at: int, words: Lexicon) -> Iterator[tuple[Name, bool]]:
    """“X quoted Y as saying”, “X reported, citing”, “X carried his remarks”, “as X reported”, “when X asked”."""
    if at and (line[at - 1].cap or line[at - 1].low == "'s"):
        return
    name = candidate(line, at, words)
    if name is None or name[0] != at or name[1] >= len(line):
        return
    low, ahead = line[name[1]].low, line[name[1] + 1 : name[1] + 12]
    lows = {token.low for token in ahead}
    back = at - 1 - (at > 1 and line[at - 1].low == "the")
    before = line[back].low if back >= 0 else ""
    if _shown(line, name, before, words):
        yield name, True
    if at and line[at - 1].low == "of":
        return
    if low in words.cited and ahead:
        if "saying" in lows or (at and not line[at - 1].word):
            yield name, True
    elif low in ("reported", "reports", "writes", "wrote"):
        if (before == "as" and not line[at].loud) or lows & words.cited:
            yield name, True
        elif (
            at > 3
            and before in (",", "“”")
            and any(token.low in words.clause for token in line[: at - 1])
            and (not ahead or not ahead[0].word or ahead[0].low in words.times | {"on"})
        ):
            yield name, False  # fmt: skip
    elif low in ("carried", "aired", "broadcast", "published", "ran") and lows & words.stated | lows & {
        "interview",
        "speech",
    }:
        yield name, True  # fmt: skip
    elif low == "asked" and before in ("when", "after", "", "as"):
        yield name, False


def _shown(line: Line, name: Name, before: str, words: Lexicon) -> bool:
    """“to X: …”, “X’s morning programme”, “X, the Iraqi agency,”, “whom X caught”, “words that X repeated”."""
    end, at = name[1], name[0]
    low, ahead = line[end].low, [token.low for token in line[end + 1 : end + 5]]
    if low == ":":
        return before in ("to", "on") and at > 2
    if low == "'s":
        return bool(words.programmes & set(ahead[:3]))
    if low == ",":
        if before == "on" and line[at].loud and end - at == 1 and at > 1 and line[at - 2].low == ",":
            return True
        kind = next((i for i, one in enumerate(ahead) if one in words.outlet_words), None)
        if not kind or at > 2 or ahead[0] not in ("the", "a"):
            return False
        return ahead[kind] != "agency" or ahead[kind - 1] in words.adjectives | words.press
    if before == "that":
        said = at > 1 and line[at - 2].low in words.stated | words.talk | {"words", "remarks"}
        return said and low in words.found_by
    return before == "whom" and low in words.found_by


def _reporter(line: Line, at: int, words: Lexicon) -> Iterator[tuple[Name, bool]]:
    """“a X correspondent”, “a correspondent of X”, “X’s evening news”."""
    if at + 2 < len(line) and line[at + 1].low in ("of", "from", "for", "with"):
        name = candidate(line, at + 2, words)
        if name is not None and line[at].low in ("correspondent", "reporter"):
            yield name, False
        return
    start = at
    while start and line[start - 1].cap:
        start -= 1
    if start < at and start and line[start - 1].low in ("a", "an", "the"):
        name = candidate(line[:at], start, words)
        if name == (start, at):
            yield name, False


def candidate(tokens: Sequence[Token], at: int, words: Lexicon) -> Name | None:
    """The name that may be an outlet’s in the group that begins at `at`: no listed outlet, no country, no body, no office.

    “X’s Y Z” and “Y Z of X” give X, a country before it left out.
    """
    if at >= len(tokens):
        return None
    one = phrase(tokens, at, words)
    if one is None or one.name is None or one.sort not in ("person", "body", "other"):
        return None
    start, end = _bounds(tokens, one, words)
    own = tokens[start:end]
    if own and own[-1].low in words.press_bodies and len(own) > 1:
        own = own[:-1]
    if not own or not all(token.cap or token.low in words.particles for token in own) or not own[-1].cap:
        return None
    if one.sort == "person" and one.sure and start == one.name[0]:
        return None
    return None if _otherwise(own, one, words) else (start, end)


def _bounds(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> Name:
    start, end = one.first, one.end
    while start < end and not tokens[start].cap:
        start += 1
    owned = next((at for at in range(start, min(end + 1, len(tokens))) if tokens[at].low == "'s"), None)
    if owned is not None and owned + 1 < len(tokens) and tokens[owned + 1].low in ("behalf", "side"):
        return start, start
    if owned is None:
        return (one.name[0] if one.name and one.sort == "person" and one.office is None else start), end
    low = joined(tokens, start, owned)
    if low in words.countries | words.capitals | words.adjectives:
        return owned + 1, end
    return start, owned


def _otherwise(own: Sequence[Token], one: Phrase, words: Lexicon) -> bool:
    """Is it the name of something else?"""
    name, last = " ".join(token.low for token in own), own[-1]
    if name in words.outlets and name not in words.unsure:
        return True
    if any(name in names for names in (words.countries, words.capitals, words.body_names, _NOT_PRESS)):
        return True
    lows = {token.low for token in own}
    if lows & (words.offices | words.titles | words.times | words.platforms | words.many):
        return True
    heads = lows & words.bodies
    press = last.low in words.press_bodies or (len(own) > 1 and own[-2].low in words.press | {"information"})
    if heads and not (press and heads == {last.low}):
        return True
    if len(own) == 1 and (name in words.adjectives or name in words.starters):
        return True
    return one.sort == "other" and not one.definite and len(own) > 1
