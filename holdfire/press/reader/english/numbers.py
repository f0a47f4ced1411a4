"""English words for numbers, and the hedges around them."""

from __future__ import annotations

from holdfire.press.reader.counting.number_words import NumberWords, Phrase
from holdfire.press.reader.counting.quantity_words import words_of

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIFTHS = {
    "third": 1 / 3,
    "quarter": 0.25,
    "fourth": 0.25,
    "fifth": 0.2,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 0.125,
    "ninth": 1 / 9,
    "twelfth": 1 / 12,
    "tenth": 0.1,
}


def _phrases(text: str) -> tuple[Phrase, ...]:
    return tuple(tuple(one.split()) for one in text.split("|"))


_ABOUT = (
    "about|around|some|roughly|approximately|approx|approx .|an estimated|estimated|circa|ca|c .|~|perhaps|in the region of"
    "|in the order of|of the order of|on the order of|somewhere around|something like|an average of|at about|at around"
    "|an estimated total of|a rough|an approximate|est|est .|it is estimated that|by some estimates|broadly|as an estimate"
)
_NEARLY = (
    "close on|hard on|getting on for|the best part of|bordering on|nearly|almost|close to|just under|just short of|not quite|approaching|nearing|practically|virtually|just below"
    "|near|neared|approached|very nearly|very close to|shy of|slightly fewer than|slightly less than|slightly under"
)
_LEAST = (
    "more than|over|at least|upwards of|upward of|in excess of|above|exceeding|exceeded|exceeds|exceed|passed|passes|surpassed|surpasses"
    "|surpassing|topped|tops|topping|passing|no fewer than|no less than|not fewer than|not less than|a minimum of|well over"
    "|well above|just over|just above|slightly more than|slightly over|far more than|many more than|a little more than"
    "|crossed|crosses|crossing|past|at the very least|minimum of|more then|much more than|as few as|greater than|considerably more than|>|beyond"
    "|at a minimum|well in excess of|little over|a little over|at least some|at least about|at least around|not under"
)
_MOST = (
    "fewer than|less than|up to|under|below|as many as|no more than|not more than|at most|a maximum of|maximum of|up till|as much as"
    "|at the most|not exceeding|well under|well below|far fewer than|no greater than|upto|<|anything up to|not over"
)
# What stands between a hedge, a verb and its number and says nothing of how sure the number is.
_PASSING = (
    "a|an|the|another|further|additional|extra|other|a total of|total of|a combined|combined|a record|record|just|only|also|its|his|her"
    "|their|our|these|those|all|as well as|a staggering|a reported|reported|exactly|precisely|those|even|a confirmed|confirmed"
    "|yet another|still|altogether|in all|a cumulative|the first|first|last|remaining|some of the|a group of|groups of|a force of"
    "|the|up|every|fully|more|“|\"|'|‘|in total|as|a batch of|a convoy of|a whopping|a further|the latest|the other|alone"
)

_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "dozen": 12,
    "score": 20,
    "lakh": 10**5,
    "crore": 10**7,
}
_VAGUE = {"dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6}
_FEW = frozenset(_phrases("several|a few|few|many|various|a couple of|a good many|quite a few"))
_ONE = words_of("a an one")

ENGLISH = NumberWords(
    small={word: value for value, word in enumerate(_SMALL.split())} | {"nil": 0},
    tens={word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
    scales=_SCALES,
    letters={"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9},
    vague=_VAGUE,
    few=_FEW,
    fractions=_FIFTHS | {word + "s": value for word, value in _FIFTHS.items()},
    percent=frozenset(_phrases("percent|per cent|%|pct|percentage points|per - cent")),
    hedges={
        phrase: kind
        for kind, text in (("about", _ABOUT), ("nearly", _NEARLY), ("least", _LEAST), ("most", _MOST))
        for phrase in _phrases(text)
    },
    hedged_after={
        phrase: kind
        for kind, text in (
            (
                "least",
                "or more|, perhaps more|, maybe more|, possibly more|, if not more|perhaps more|plus|- plus|+|and counting|or above|or over|if not more|and more|at least|at the very least",
            ),
            ("about", "or so|odd|- odd|or thereabouts|- some|- ish|- ish"),
            ("most", "or fewer|or less|at most|at the most|or under"),
        )
        for phrase in _phrases(text)
    },
    passing=frozenset(_phrases(_PASSING)),
    one=_ONE,
    both="and",
    half="half",
    of="of",
    up_to=frozenset(("to", "-", "–", "—", "‑", "‐")),
    either="or",
    between="between",
    out_of=frozenset(_phrases("out of|in every|in|out of every|of every")),
    months=words_of(
        "january february march april may june july august september october november december jan feb mar apr jun jul"
        " aug sep sept oct nov dec"
    ),
    before_year=words_of(
        "in since of until till by from during after before early late mid year years and summer winter spring autumn"
    ),
    # “rose from 40 to 50” is no range.
    changed=words_of(
        "rose rise rises rising risen climbed climb increased increase increases increasing raised raising raises up fell fallen fall"
        " dropped drop down declined decline decreased went grew grown jumped revised updated lowered reduced cut soared swelled"
        " toll number doubled expanded expand shrank"
    ),
    origin="from",
    # “handed over 14 prisoners” is no hedge.
    verbal=words_of("over about under up around near"),
    phrasal=words_of(
        "handed hand hands handing turned turning turn turns took taken take takes taking come came go went gone held hold run ran dug blown"
        " handover brought bring buried trapped signed"
    ),
    verbal_after=frozenset(("past",)),
    no_verb=words_of("the this last in over of for half his their these those"),
    whole=words_of("have were are"),
    starts=_ONE
    | words_of(f"nil half quarter third {_SMALL} {_TENS}")
    | frozenset(_SCALES)
    | frozenset(_VAGUE)
    | frozenset(phrase[0] for phrase in _FEW),
)
