"""What sort of name a run of capitalised words is: a state, a region, a name that the record knows, or any other. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cache

from holdfire.press.reader import gazetteer, territories
from holdfire.press.reader.english.places import PlaceWords
from holdfire.press.reader.gazetteer import Gazetteer
from holdfire.press.reader.placing.named_words import Run, Word


class Sort(Enum):
    """STATE: a country or its capital, which may act; REGION: a part of the world; KNOWN: a place of the record."""

    STATE = "state"
    REGION = "region"
    KNOWN = "known"
    OTHER = "other"


class Verdict(IntEnum):
    """Is the name that of a place where something is or happens? ACTS: of a government, a party or a process."""

    NO = 0
    ACTS = 1
    NONE = 2  # nothing says so
    WEAK = 3
    FIRM = 4


@dataclass(slots=True)
class Mention:
    """A name where it stands: words `first` to `after` (left out), judged by what stands around it."""

    first: int
    after: int
    name: str
    key: str
    sort: Sort
    start: int
    end: int
    verdict: Verdict = Verdict.NONE
    kind_named: bool = False  # a word for a kind of place is a part of the name
    body_like: bool = False  # what follows it tells of a body or a person
    spoils: bool = False  # it stands before what only places and holders have ("custody", "areas")


@dataclass(frozen=True, slots=True)
class World:
    """Folded names of countries and capitals, of countries alone, and of regions."""

    states: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]


@cache
def world(words: PlaceWords, language: str = "en") -> World:
    """What every reader knows, in a language."""
    of_locale, parts = territories.names(language)
    countries = frozenset(gazetteer.key(name) for name in (*of_locale, *words.countries))
    capitals = frozenset(gazetteer.key(name) for name in words.capitals)
    regions = frozenset(gazetteer.key(name) for name in (*parts, *words.regions)) - countries - capitals
    return World(countries | capitals, countries, regions)


def sort_of(name: str, key: str, words: PlaceWords, known: Gazetteer) -> Sort:
    """Which sort a name is of; a country is a country also where the record has it."""
    all_of = world(words)
    if name in words.short or (key in all_of.states and not (name.isupper() and len(name) < 4)):
        return Sort.STATE
    if key in all_of.regions:
        return Sort.REGION
    return Sort.KNOWN if known.has_place(name) else Sort.OTHER


def mention(body: str, found: Sequence[Word], run: Run, words: PlaceWords, known: Gazetteer) -> Mention:
    """The name within a run, without titles, adjectives and first words of sentences."""
    first, after = run
    made = _made(body, found, first, after, words, known)
    while made.sort is Sort.OTHER and after - first > 1 and _leads(found[first], words):
        first += 1
        made = _made(body, found, first, after, words, known)
    if (
        made.sort is Sort.OTHER
        and after - first > 1
        and found[first].opens
        and found[first].low in words.side
    ):
        rest = _made(body, found, first + 1, after, words, known)
        made = made if rest.sort is Sort.OTHER else rest  # “Northern X” at the head of a sentence
    if made.sort is Sort.OTHER and after - first > 1:
        made = _untitled(body, found, made, words, known)
    if made.sort in (Sort.OTHER, Sort.KNOWN):
        _settled(found, made, words)
    return made


def _untitled(body: str, found: Sequence[Word], one: Mention, words: PlaceWords, known: Gazetteer) -> Mention:
    """The name before a title that begins a person's ("Kyiv President X"); none where the title comes first."""
    first, after = one.first, one.after
    cut = next((i for i in range(first, after) if found[i].text in words.titles), after)
    if cut == first and not (found[first].text in words.soft or found[after - 1].text in words.kind_names):
        one.verdict = Verdict.NO
    return one if cut in (first, after) else _made(body, found, first, cut, words, known)


def _settled(found: Sequence[Word], one: Mention, words: PlaceWords) -> None:
    """Say no to a name that is a body's or a paper's; also where a record of many places has one that is called “Union”."""
    single = one.after - one.first == 1
    if (single or one.sort is Sort.OTHER) and _is_none(found[one.first : one.after], words):
        one.sort, one.verdict = Sort.OTHER, Verdict.NO
    if one.sort is Sort.OTHER and one.verdict is not Verdict.NO and not single:
        one.kind_named = found[one.after - 1].text in words.kind_names
        one.kind_named = one.kind_named or found[one.first].text in words.kind_before


def pair(one: Mention, words: PlaceWords, known: Gazetteer) -> list[Mention]:
    """The two names of “X-Y” where a road or border joins them."""
    parts, start, found = one.name.split("-"), one.start, []
    for part in parts:
        key = gazetteer.key(part)
        sort = sort_of(part, key, words, known)
        found.append(Mention(one.first, one.after, part, key, sort, start, start + len(part), Verdict.FIRM))
        start += len(part) + 1
    return found


def _made(
    body: str, found: Sequence[Word], first: int, after: int, words: PlaceWords, known: Gazetteer
) -> Mention:
    if first and found[first - 1].low == "the" and f"the{found[first].low}" in world(words).states:
        first -= 1  # “The Hague”
    name = body[found[first].start : found[after - 1].end]
    key = gazetteer.key(name)
    sort = sort_of(name, key, words, known)
    return Mention(first, after, name, key, sort, found[first].start, found[after - 1].end)


def _leads(word: Word, words: PlaceWords) -> bool:
    """Is this first word of a run none of the name: an adjective of a people, or a word that only opens the sentence?"""
    return word.text in words.peoples or (
        word.opens and word.low in words.starters and word.low not in words.side
    )


def _is_none(run: Sequence[Word], words: PlaceWords) -> bool:
    """Is the run a body's, a text's or a paper's name, a time, an adjective or an abbreviation?"""
    texts = [word.text for word in run]
    if len(texts) == 1 and texts[0] in words.compass and not run[0].opens:
        return False  # “in the Northeast”
    if all(_of_people(t, words) or t.casefold() in words.side or t in words.kind_names for t in texts):
        return True
    if texts[-1] in words.kind_names and len(texts) > 1:
        return texts[0] in ("Islamic", "United") or texts[-2] in ("of", "the")
    if " ".join(texts).casefold() in words.papers:
        return True
    if any(t in words.heads for t in texts) or texts[0] in words.never or texts[-1] in words.never:
        return True
    if len(texts) == 1 and (
        texts[0] in words.titles or texts[0] in words.soft or (run[0].opens and run[0].low in words.starters)
    ):
        return True
    return len(texts) == 1 and len(texts[0]) > 1 and texts[0].isupper()


def _of_people(name: str, words: PlaceWords) -> bool:
    """“Armenian”, and “Armenian-Azerbaijani” of a border."""
    return name in words.peoples or ("-" in name and all(part in words.peoples for part in name.split("-")))
