"""What a number counts: the noun behind it, with what stands between, and where the two end. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Noun
from holdfire.press.reader.counting.sentence import HYPHENS, QUOTES, Sentence, forward, two_verbs

LONGEST = 7  # words between a number and its noun
PERSONS = Noun("persons")
NOTHING = Noun("")


@dataclass(frozen=True, slots=True)
class Counted:
    """noun: None where the text leaves it out; last: the token behind; head: where the noun begins, -1 without one.

    partitive: “of them”, “of the dead”: the number is a part of what was told. modifier: where a word that tells a quantity stands
    in front of the noun (“12 wounded soldiers”), -1 for none; guessed: the noun is in no list.
    """

    noun: Noun | None
    last: int
    head: int = -1
    partitive: bool = False
    modifier: int = -1
    guessed: bool = False


def counted(one: Sentence, number: Number) -> Counted:
    """What this number counts."""
    at = number.last
    if one.word(at) in HYPHENS and one.line[at].glued:
        return _hyphened(one, at)
    at, partitive = _led(one, at, number.share)
    if not partitive and not number.share and one.word(at) in one.words.small.no_noun:
        return Counted(None, at)
    if one.word(at) in one.words.pronouns and partitive:
        return Counted(None, at + 1, partitive=True)
    return _noun(one, at, number.last, partitive)


def _hyphened(one: Sentence, at: int) -> Counted:
    if one.word(at + 1) in one.words.strong:
        return Counted(PERSONS, at + 2, head=at + 1)
    return Counted(NOTHING, at + 1, head=at)


def _led(one: Sentence, at: int, share: bool) -> tuple[int, bool]:
    """Past “of the”, “more”, quotation marks; is the number a part of something?"""
    partitive = False
    while at < len(one.line):
        word = one.word(at)
        if word == one.words.of:
            partitive = True
        elif (
            word not in QUOTES
            and not (word in one.words.small.empty and one.line[at + 1 : at + 2] and _goes_on(one, at))
        ) or (word == "the" and not (partitive or share)):
            break
        at += 1
    return at, partitive


def _goes_on(one: Sentence, at: int) -> bool:
    """“12 more were hurt” ends with “more”; “12 more soldiers” goes on."""
    word = one.word(at)
    if word in ("others", "those", "these"):
        return False
    following = one.word(at + 1)
    return (
        one.line[at + 1].kind == "word"
        and following not in one.words.auxiliaries
        and following not in one.words.prepositions - {one.words.of}
    ) or word in ("of", "the")


def _noun(one: Sentence, at: int, since: int, partitive: bool) -> Counted:
    modifier, first, steps = -1, at, 0
    while at < len(one.line) and steps <= LONGEST:
        word = one.word(at)
        if word in QUOTES or (word in HYPHENS and one.line[at].glued):
            at += 1
            continue
        if at > first and word in one.words.relatives:
            break
        known = _known(one, at)
        told = one.told.get(at)
        if known and not (told and _told_wins(one, at, known[1])):
            return _headed(one, at, known, modifier, partitive)
        if word == "and" and at > first and _two_names(one, at):
            at, steps = at + 1, steps + 1
            continue
        if one.line[at].kind != "word" or one.number(at) or _stops(one, at, first):
            break
        if told and not one.line[at].capital:
            if _bare(one, told.last) or not any(set("pd") & cue.roles for cue in told.cues):
                break
            modifier = at
            at = told.last - 1
        at, steps = at + 1, steps + 1
    return _guessed(one, first, at, since, modifier, partitive)


def _two_names(one: Sentence, at: int) -> bool:
    """“11,000 UN and French peacekeepers”: an “and” between two names in front of a noun."""
    near = one.line[at + 1 : at + 2]
    return one.line[at - 1].capital and bool(near) and near[0].capital and _known(one, at + 2) is not None


def _known(one: Sentence, at: int) -> tuple[Noun, int] | None:
    """The noun of the lists that begins at a token, the longest, and the token behind it."""
    phrase, ends = forward(one, at)
    for length in range(len(phrase), 0, -1):
        noun = one.words.nouns.get(tuple(phrase[:length]))
        if noun and not two_verbs(one, phrase[:length], ends[length - 1]):
            return noun, ends[length - 1]
    return None


def _told_wins(one: Sentence, at: int, last: int) -> bool:
    """“12 wounded” counts the wounded; in “12 wounded soldiers”, “12 dead were” the word says how they are."""
    return _known(one, last) is not None and one.line[last - 1].word not in ("members",)


def _bare(one: Sentence, last: int) -> bool:
    """Nothing that could be counted follows a participle: “12 wounded in”, “12 killed and”."""
    if last >= len(one.line) or one.number(last):
        return True
    word = one.line[last]
    return word.kind != "word" or _stops(one, last, last) or not (_known(one, last) or _known(one, last + 1))


def _stops(one: Sentence, at: int, first: int) -> bool:
    words, word = one.words, one.word(at)
    return (
        word in words.auxiliaries
        or word in words.prepositions
        or word in words.breaks
        or word in words.relatives
        or word in words.modals
        or (word in words.determiners and at > first)
        or word in ("and", "or", "nor", "not", "reportedly", "also", "there", "here", "he", "she", "they", "it", "we", "said", "says")
        or word in words.negations
    )  # fmt: skip


def _headed(one: Sentence, at: int, known: tuple[Noun, int], modifier: int, partitive: bool) -> Counted:
    """The noun with those that directly follow it: “family members”, “ceasefire violations”."""
    noun, last = known
    head = at
    if one.word(last - 1) in one.words.small.of_kind and one.word(last) == one.words.of:
        step = last + 1
        other = _known(one, step) or _known(one, step + 1)
        if other and other[0].quantity:
            return Counted(other[0], other[1], head, partitive, modifier)
    while last < len(one.line):
        step = last + (one.word(last) in HYPHENS and one.line[last].glued)
        following = _known(one, step)
        if following is None or one.number(step) or (step in one.told and not following[0].quantity):
            break
        if (
            one.word(step) in ("whom", "who", "those", "others", "them", "mine", "may", "missing", "home")
            and following[1] == step + 1
        ):
            break
        if following[0].quantity and not noun.quantity and step in one.told and not _is_noun(one, step):
            break
        noun, last = _joined(noun, following[0]), following[1]
    whose = noun.whose or _whose(one, one_first(one, head), last)
    return Counted(
        Noun(noun.unit, whose, noun.quantity, noun.weak), last, head, partitive, modifier
    )  # fmt: skip


def one_first(one: Sentence, head: int) -> int:
    """The first token of what leads up to a noun: a few words back, not beyond a number."""
    at = head
    while at > 0 and head - at < LONGEST and one.number(at - 1) is None and one.line[at - 1].kind == "word":
        at -= 1
    return at


def _is_noun(one: Sentence, at: int) -> bool:
    return one.word(at) in (
        "deaths",
        "casualties",
        "injuries",
        "fatalities",
        "casualty",
        "death",
        "violations",
    )


def _joined(noun: Noun, other: Noun) -> Noun:
    """“refugee families”: the last noun is the head; “civilian deaths” keeps whose."""
    if other.unit == "" and noun.unit == "" and not other.quantity:
        return other
    return Noun(other.unit, other.whose or noun.whose, other.quantity, other.weak)


def _whose(one: Sentence, first: int, last: int) -> str | None:
    for at in range(first, last):
        whose = one.words.adjectives.get(one.word(at))
        if whose:
            return whose
    return None


def _guessed(one: Sentence, first: int, at: int, since: int, modifier: int, partitive: bool) -> Counted:
    """A noun that is in no list: a word in capitals or in the plural right behind the number; or none at all."""
    last = first
    if modifier >= 0:
        return Counted(None, since if not partitive else first, partitive=partitive, modifier=modifier)
    while last < at and one.line[last].kind == "word" and last not in one.told:
        if (_plain_verb(one, last) and last == first) or one.word(last) in one.words.determiners:
            break
        last += 1
        if _plural(one, last - 1):
            break
    if last == first:
        return Counted(None, since if not partitive else first, partitive=partitive)
    if not any(_plural(one, step) or one.line[step].capital for step in range(first, last)):
        return Counted(None, since, partitive=partitive)
    return Counted(PERSONS, last, first, partitive, guessed=True)


def _plain_verb(one: Sentence, at: int) -> bool:
    word = one.word(at)
    return word.endswith("ed") and not one.line[at].capital


def _plural(one: Sentence, at: int) -> bool:
    word = one.word(at)
    return word.endswith(("s", "men", "people", "i", "folk", "women")) and not word.endswith(
        ("ss", "'s", "us")
    )
