"""How Arabic writes dates, with the month names of Egypt and the Gulf and those of the Levant and Iraq."""

from __future__ import annotations

from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.day_first import DAY_FIRST
from holdfire.press.reader.dating.tense_words import TenseWords

_MONTHS = (
    ("يناير", "كانون الثاني", "جانفي"), ("فبراير", "شباط", "فيفري"), ("مارس", "آذار", "اذار"), ("أبريل", "إبريل", "ابريل", "نيسان"),
    ("مايو", "أيار", "ايار"), ("يونيو", "يونيه", "حزيران", "جوان"), ("يوليو", "يوليه", "تموز", "جويلية"), ("أغسطس", "اغسطس", "آب", "أوت"),
    ("سبتمبر", "أيلول", "ايلول"), ("أكتوبر", "اكتوبر", "تشرين الأول", "تشرين الاول"), ("نوفمبر", "تشرين الثاني"),
    ("ديسمبر", "كانون الأول", "كانون الاول"),
)  # fmt: skip
_DAYS = (
    ("الاثنين", "الإثنين"), ("الثلاثاء",), ("الأربعاء", "الاربعاء"), ("الخميس",), ("الجمعة",), ("السبت",), ("الأحد", "الاحد"),
)  # fmt: skip

WORDS = DateWords(
    months={name: at for at, names in enumerate(_MONTHS, 1) for name in names},
    weekdays={lead + name: at for at, names in enumerate(_DAYS) for name in names for lead in ("", "و")},
    near={"أمس": -1, "امس": -1, "اليوم": 0, "غدا": 1, "غداً": 1},
    numbers={"ثلاثة": 3, "أربعة": 4, "خمسة": 5, "ستة": 6, "سبعة": 7, "ثمانية": 8, "تسعة": 9, "عشرة": 10},
    units={
        "أيام": "day",
        "ايام": "day",
        "الأسبوع": "week",
        "أسبوع": "week",
        "أسابيع": "week",
        "الشهر": "month",
        "شهر": "month",
        "أشهر": "month",
        "العام": "year",
        "عام": "year",
        "السنة": "year",
        "سنة": "year",
        "سنوات": "year",
        "أعوام": "year",
    },
    other=dict.fromkeys(("الماضي", "الماضية", "المنصرم", "الفائت"), "L")
    | dict.fromkeys(("المقبل", "المقبلة", "القادم", "القادمة"), "N")
    | dict.fromkeys(("الجاري", "الحالي", "هذا"), "H")
    | {"قبل": "g", "من": "f", "إلى": "r", "الى": "r", "حتى": "r", "بين": "b", "و": "a"},
    forms=DAY_FIRST,
    before_year=frozenset({"منذ", "في", "عام", "سنة", "حتى"}),
)
TENSE = TenseWords(
    ahead=frozenset(
        [
            "سوف",
            "المقرر",
            "ستعقد",
            "سيعقد",
            "ستبدأ",
            "سيبدأ",
            "ستنطلق",
            "يلتقي",
            "سيلتقي",
            "ستجرى",
            "سيجري",
            "المزمع",
            "يتوقع",
        ]
    ),
    past=frozenset(
        [
            "كان",
            "كانت",
            "عقد",
            "عقدت",
            "بدأ",
            "بدأت",
            "قتل",
            "قتلت",
            "انتهى",
            "انتهت",
            "وقع",
            "وقعت",
            "شهد",
            "شهدت",
            "أصيب",
        ]
    ),
    said=frozenset(
        ["قال", "قالت", "أعلن", "أعلنت", "صرح", "صرحت", "أكد", "أكدت", "أفاد", "أفادت", "ذكر", "ذكرت", "أوضح"]
    ),
    until=frozenset({"حتى"}),
)
