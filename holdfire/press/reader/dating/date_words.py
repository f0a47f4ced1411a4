"""What a language's dates are made of: the shape of a word list. Pure.

A text is read as a string of signs, one for each word, and the forms that a date is written in are patterns over these signs
(see `signs`). These are the signs:

    D 1-31   O 30th   Y 1600-2199   # another number   X 30.10.2017   n two   A a, one   R first, second
    M month  m its abbreviation  K a month that is a name or verb too   W weekday  w its abbreviation
    T yesterday, today, tomorrow   t morning, night   u day, week, month ...   v year   k weekend   S season   Q half, quarter
    L last   H this   N next, coming   P past   V previous   F following   E early, mid, late   j end, beginning
    g ago   e earlier   l later   B before   G after   q within   i in   c on   o of   h the
    b between   f from   r to, until   a and   z now   x any other word, and the marks of punctuation as they are; a dash is -
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a date. means: how it is resolved (a name in `dates.MEANS`); signs: the pattern of its words."""

    means: str
    signs: str


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """Words by what they stand for, in lower case, and the forms; the earlier form wins where two begin together.

    near: days from the day of the utterance. units: "hour", "day", "week", "month", "year", "weekend". other: any other word → its
    sign. capitals: words that count with a capital only. ordinals: what is put behind a number (th).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # Monday is 0
    near: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    other: Mapping[str, str]
    forms: tuple[Form, ...]
    seasons: Mapping[str, int] = field(default_factory=dict)  # the first month
    parts: Mapping[str, int] = field(default_factory=dict)  # half, quarter: its months
    ordinal_words: Mapping[str, int] = field(default_factory=dict)
    short_months: Mapping[str, int] = field(default_factory=dict)
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()  # months that are names or verbs too
    capitals: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    before_doubtful: frozenset[str] = frozenset()  # words in front of a doubtful month that make it one
    before_doubtful_alone: frozenset[str] = frozenset()  # the same, unless a name follows
    before_year: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()  # what a year stands before: the 2014 elections
    texts: frozenset[str] = frozenset()  # a year before one of these is part of its name: the 2015 accord
    counted: frozenset[str] = frozenset()  # a number before one of these is a count
    clocks: frozenset[str] = frozenset()  # a number before one of these is a time of day
    bodies: frozenset[str] = frozenset()  # a date before one of these, with a capital, is part of a name
    papers: frozenset[str] = frozenset()  # the same of a weekday
    feasts: frozenset[str] = frozenset()  # a weekday behind one of these is no certain day
    people: frozenset[str] = frozenset()  # in May 12 people died
    moved: frozenset[str] = frozenset()  # from X to Y is no interval behind one of these
    than: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()  # not a day later
    year_verbs: frozenset[str] = frozenset()  # 2002 saw
    times: frozenset[str] = frozenset()  # every Friday is no day
    clauses: frozenset[str] = frozenset()  # a line with one of these tells more than its date
