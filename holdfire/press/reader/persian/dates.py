"""How Persian writes dates of the common calendar; those of the solar calendar are left alone."""

from __future__ import annotations

from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.day_first import DAY_FIRST
from holdfire.press.reader.dating.tense_words import TenseWords

_MONTHS = (
    ("ژانویه",), ("فوریه",), ("مارس",), ("آوریل", "آپریل"), ("مه", "می"), ("ژوئن", "جون"), ("ژوئیه", "جولای"), ("اوت", "آگوست"),
    ("سپتامبر",), ("اکتبر",), ("نوامبر",), ("دسامبر",),
)  # fmt: skip
_DAYS = ("دو", "سه", "چهار", "پنج", "", "", "یک")  # Monday is the second day after Saturday
_JOINS = ("\u200c", " ", "")

WORDS = DateWords(
    months={name: at for at, names in enumerate(_MONTHS, 1) for name in names},
    doubtful=frozenset({"مه", "می"}),
    weekdays={f"{name}{join}شنبه": at for at, name in enumerate(_DAYS) if name for join in _JOINS} | {"جمعه": 4, "شنبه": 5},
    near={"پریروز": -2, "دیروز": -1, "امروز": 0, "فردا": 1},
    numbers={"دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8, "نه": 9, "ده": 10},
    units={"روز": "day", "هفته": "week", "ماه": "month", "سال": "year"},
    other=dict.fromkeys(("گذشته", "پیشین"), "L")
    | dict.fromkeys(("آینده", "بعد"), "N")
    | dict.fromkeys(("جاری", "این"), "H")
    | {"پیش": "g", "قبل": "g", "از": "f", "تا": "r", "بین": "b", "و": "a", "یک": "A"},
    forms=DAY_FIRST,
    before_year=frozenset({"از", "تا", "در"}),
)  # fmt: skip
TENSE = TenseWords(
    ahead=frozenset({"خواهد", "خواهند", "قرار", "می‌رود"}),
    past=frozenset({"بود", "بودند", "شد", "شدند", "کرد", "کردند", "شده", "رفت", "یافت"}),
    said=frozenset({"گفت", "گفتند", "افزود", "خبر", "داد"}),
    until=frozenset({"تا"}),
)
