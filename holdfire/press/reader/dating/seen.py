"""A form of a date as it stands in a text, with all that its meaning hangs on. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.signs import Signs, number
from holdfire.press.reader.dating.tense import Way

NOT_A_DATE = ""  # what a resolver gives for words that only look like a date


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in a date: day, month and year as numbers, None where they do not stand there."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    relative_year: int | None = None  # -1 last year, 0 this year, 1 next year


@dataclass(frozen=True, slots=True)
class Seen:
    """Words first…end of a text. base: the day of the utterance; anchor: the date that the text named last, ISO;

    year: one that the sentence or paragraph carries over; near: is it the year in which something follows on that date?
    """

    signs: Signs
    first: int
    end: int
    words: DateWords
    base: date | None
    way: Way
    anchor: str | None = None
    carried: date | None = None
    same_year: bool = False

    def sign(self, at: int) -> str:
        """The sign of a word, counted from the first one of this date; it may stand before or behind."""
        return self.signs.sign(self.first + at)

    def word(self, at: int) -> str:
        """The same for the word."""
        return self.signs.word(self.first + at)

    @property
    def line(self) -> str:
        """The signs of this date."""
        return self.signs.signs[self.first : self.end]

    def find(self, wanted: str) -> int | None:
        """Where the first of some signs stands, counted in words of the text."""
        for at in range(self.first, self.end):
            if self.signs.signs[at] in wanted:
                return at
        return None

    def count(self) -> int:
        """The number in it; a and one are 1."""
        return self.count_of("AnD#Y")

    def count_of(self, signs: str) -> int:
        """The first number with one of some signs."""
        at = self.find(signs)
        if at is None or self.signs.signs[at] == "A":
            return 1
        word = self.signs.words[at]
        return self.words.numbers.get(word) or number(word)

    def unit(self) -> str:
        """hour, day, week, month, year or weekend."""
        at = self.find("uvk")
        return self.words.units[self.signs.words[at]] if at is not None else ""

    def step(self) -> int:
        """-1 for last, 0 for this and the, 1 for next."""
        found = {self.signs.signs[at] for at in range(self.first, self.end)}
        return -1 if found & set("LVP") else 1 if found & set("NF") else 0

    def parts(self, first: int | None = None, end: int | None = None) -> Parts:
        """Day, month, year and weekday of a stretch of it."""
        days: int | None = None
        month: int | None = None
        year: int | None = None
        weekday: int | None = None
        relative: int | None = None
        first, end = self.first if first is None else first, self.end if end is None else end
        for at in range(first, end):
            sign, word = self.signs.signs[at], self.signs.words[at]
            if sign in "DO" and days is None:
                days = number(word)
            elif sign in "MKm":
                month = self.words.months.get(word) or self.words.short_months.get(word)
            elif sign == "Y":
                year = number(word)
            elif sign in "Ww":
                weekday = self.words.weekdays.get(word, self.words.short_weekdays.get(word))
            elif sign == "v":
                relative = {"L": -1, "A": -1, "H": 0, "N": 1}.get(self.signs.sign(at - 1))
        return Parts(days, month, year, weekday, relative)
