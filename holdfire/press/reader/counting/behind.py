"""What the words behind a number tell of it: “85 people in two villages were killed”, “12 dead”, “the 85 who died”. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.counting.evidence import Evidence, fitting, met, passed
from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Cue
from holdfire.press.reader.counting.sentence import HYPHENS, QUOTES, Sentence

MOST_NUMBERS = 4  # that may stand between a number and its verb
BETWEEN_DASHES = 14  # tokens
REACH = 22  # tokens between a number and the verb behind it


def behind(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """A verb or state behind: “85 people in two villages were killed”, “12 dead”, “the 85 who died”."""
    walk = _Walk(counted.last, min(len(one.line), counted.last + REACH))
    while walk.at < walk.end:
        found = _step(one, counted, walk)
        if found is not True:
            return found or None
    return None


@dataclass(slots=True)
class _Walk:
    """at: the token looked at. helped: “were” or “have” was passed; passive: “were”; bare: nothing but adverbs since the noun;

    joined: another number may still be joined to this one; passed: how many were.
    """

    at: int
    end: int
    helped: bool = False
    passive: bool = False
    bare: bool = True
    joined: bool = True
    passed: int = 0


def _step(one: Sentence, counted: Counted, walk: _Walk) -> Evidence | bool:
    """One token on: what tells the quantity, True to go on, False where the search ends."""
    at, word, words = walk.at, one.word(walk.at), one.words
    told = one.told.get(at)
    if told and not (word in words.auxiliaries and told.last == at + 1):
        return _at_cue(one, counted, walk)
    if word in one.words.small.dashes and not one.line[at].glued:
        closing = dashed(one, at)
        walk.at, walk.joined = closing, False
        return closing > at
    if one.number(at):
        return _at_number(one, counted, walk)
    if word in (",", "("):
        return _at_comma(one, walk)
    walk.at += 1
    if word in words.auxiliaries:
        walk.helped = True
        walk.passive = walk.passive or word in words.passive
        return True
    if word == "said" and one.word(at - 1) == "and":
        return False
    if word in words.relatives or word in words.adverbs or word in QUOTES or word in HYPHENS:
        return not (word in ("that", "which") and at != counted.last)
    if walk.helped:
        return word.endswith("ly")
    if word in words.modals and word != "likely":
        walk.helped = True
        return True
    if word in words.breaks or word in (".", "?", "!"):
        return False
    if word in ("and", "or", "&", "plus"):
        walk.bare = False
        return _noun_follows(one, at + 1)
    return _at_word(one, walk, at, word)


def dashed(one: Sentence, at: int) -> int:
    """Behind what two dashes set apart; the dash itself where there is no second one."""
    for step in range(at + 1, min(at + BETWEEN_DASHES, len(one.line))):
        if one.word(step) in one.words.small.dashes and not one.line[step].glued:
            return step + 1
    return at


def _at_cue(one: Sentence, counted: Counted, walk: _Walk) -> Evidence | bool:
    found = _cued(one, counted, walk)
    if found is not None:
        return found
    if walk.helped or (_stopping(one, walk.at, counted) and not one.word(walk.at).endswith("ing")):
        return False
    walk.bare, walk.at = False, one.told[walk.at].last
    return True


def _at_number(one: Sentence, counted: Counted, walk: _Walk) -> Evidence | bool:
    index = one.holder[walk.at]
    other = one.numbers[index]
    if walk.joined and not _of_them(one, other) and _after_joint(one, walk.at, counted.last):
        return Evidence("", "chained", walk.at, walk.at, chained=index)
    walk.at, walk.bare, walk.passed = other.last, False, walk.passed + 1
    return walk.passed < MOST_NUMBERS


def _at_comma(one: Sentence, walk: _Walk) -> Evidence | bool:
    """Past what is set apart, where the sentence goes on behind it; else the next thing of a list, or the end."""
    skipped = _inserted(one, walk.at, walk.end)
    if skipped is not None:
        walk.at, walk.joined = skipped, False
        return True
    other = one.number(_next(one, walk.at + 1))
    if other and walk.joined and not _of_them(one, other) and _is_listed(one, other, walk.at):
        return Evidence("", "chained", walk.at, walk.at, chained=one.holder[other.core])
    if _is_list(one, walk.at):
        walk.at, walk.bare = walk.at + 1, False
        return True
    return False


def _at_word(one: Sentence, walk: _Walk, at: int, word: str) -> bool:
    """A word between noun and verb: right behind the noun only what may go on with it, no other verb."""
    if not walk.bare:
        return True
    if word in one.words.prepositions or word.endswith(("ing", "wide")):
        walk.bare = False
        return True
    if word.endswith("ly"):
        return True
    walk.bare = False
    stationed = word.endswith("ed") and one.word(at + 1) in one.words.prepositions
    return stationed or word in ("aged", "former") or one.line[at].capital


def _cued(one: Sentence, counted: Counted, walk: _Walk) -> Evidence | None:
    """What a cue behind the noun makes of it, if it may."""
    at, helped = walk.at, walk.helped
    if not helped and one.word(at - 1) in one.words.small.articles:
        return None  # “with the return of five”
    told = one.told[at]
    passive = walk.passive or (walk.bare and not helped)
    roles = ("ds" if walk.bare else "s") + ("pd" if passive else "")
    cues = met(one, told.cues, told.last)
    cue = (fitting(cues, "p", counted) if walk.passive else None) or fitting(cues, roles, counted)
    if cue is None:
        return None
    done = "p" in cue.roles and "s" not in cue.roles
    if done and not helped and _has_object(one, told.last, told.cues):
        return None
    if done and not helped and one.word(at).endswith("ing") and one.word(at) != "being":
        return None
    way = "done" if "p" in cue.roles else "subject" if "s" in cue.roles else "state"
    return Evidence(cue.quantity, way, at, told.last, cue.units)


def _has_object(one: Sentence, at: int, cues: tuple[Cue, ...]) -> bool:
    """“Three gunmen killed five soldiers”: the first number is that of the subject."""
    if not any("a" in cue.roles for cue in cues) or at >= len(one.line):
        return False
    if one.word(at) in one.words.determiners or one.number(at):
        return True
    return one.line[at].capital and one.line[at].kind == "word" and one.word(at) not in one.words.small.days


def _stopping(one: Sentence, at: int, counted: Counted) -> bool:
    told = one.told[at]
    return _has_object(one, told.last, told.cues) or at == counted.last


def _after_joint(one: Sentence, at: int, since: int) -> bool:
    number = one.number(at)
    if number is None:
        return False
    end = passed(one, number.first)
    return end > since - 1 and bool(one.phrase_before(end, one.words.joints)) and _simple(one, since, end)


def _simple(one: Sentence, first: int, last: int) -> bool:
    """No verb stands between: only a short tail of the noun and the joint."""
    return last - first <= 9 and not any(one.word(at) in one.words.auxiliaries for at in range(first, last))


def _is_list(one: Sentence, at: int) -> bool:
    """“Two women, a man and three children”: a thing without a number, then the last one."""
    if one.word(at) != "," or one.word(at + 1) not in ("a", "an", "one"):
        return False
    for step in range(at + 2, min(at + 6, len(one.line))):
        if one.word(step) == "and":
            return one.number(step + 1) is not None or one.word(step + 1) in ("a", "an")
        if one.line[step].kind != "word" or one.word(step) in one.words.auxiliaries:
            return False
    return False


def _of_them(one: Sentence, number: Number) -> bool:
    return one.word(number.last) == one.words.of and one.word(number.last + 1) in one.words.pronouns


def _is_listed(one: Sentence, number: Number, at: int) -> bool:
    return not any(one.word(step) in ("including",) for step in range(at, number.first))


def _next(one: Sentence, at: int) -> int:
    """The first token behind words that say nothing."""
    while one.word(at) in ("and", "another", "a", "further", "the", "or", "additional") and not one.number(
        at
    ):
        at += 1
    return at


def _inserted(one: Sentence, at: int, end: int) -> int | None:
    """Behind what commas or brackets set apart after a noun, where the sentence goes on with its verb; None if it does not."""
    closing = ")" if one.word(at) == "(" else ","
    step, skipped = at + 1, 0
    while step < min(end + 8, len(one.line)):
        word = one.word(step)
        if word == closing or word in ("—", "–"):
            following = one.word(step + 1)
            told = one.told.get(step + 1)
            if following in one.words.auxiliaries or following in one.words.adverbs:
                return step + 1
            if told and any(set("sd") & set(cue.roles) or "p" in cue.roles for cue in told.cues):
                return step + 1 if closing == ")" or _short(one, at, step) else None
            if closing == ")":
                return step + 1
            skipped += 1
            if skipped > 2:
                return None
        elif word in one.words.breaks - {"as"}:
            return None
        step += 1
    return None


def _short(one: Sentence, at: int, step: int) -> bool:
    """An inserted phrase has no verb of its own that tells a quantity."""
    return not any(
        place in one.told and any("a" in cue.roles for cue in one.told[place].cues) and place == at + 1
        for place in range(at, step)
    )


def _noun_follows(one: Sentence, at: int) -> bool:
    """After “and”: does a noun follow, not a verb?"""
    told = one.told.get(at)
    if told or one.word(at) in one.words.auxiliaries:
        return False
    return one.line[at : at + 1] != [] and (
        one.word(at) in QUOTES or one.line[at].kind == "word" or one.number(at) is not None
    )
