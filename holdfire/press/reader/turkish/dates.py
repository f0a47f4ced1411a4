"""How Turkish writes dates; endings stand behind an apostrophe or in the word."""

from __future__ import annotations

from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.day_first import DAY_FIRST
from holdfire.press.reader.dating.tense_words import TenseWords

_MONTHS = [
    "ocak",
    "şubat",
    "mart",
    "nisan",
    "mayıs",
    "haziran",
    "temmuz",
    "ağustos",
    "eylül",
    "ekim",
    "kasım",
    "aralık",
]
_CASES = {
    "ocak": "ocakta", "şubat": "şubatta", "mart": "martta", "nisan": "nisanda", "mayıs": "mayısta", "haziran": "haziranda",
    "temmuz": "temmuzda", "ağustos": "ağustosta", "eylül": "eylülde", "ekim": "ekimde", "kasım": "kasımda", "aralık": "aralıkta",
}  # fmt: skip
_DAYS = ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"]

WORDS = DateWords(
    months={name: at for at, name in enumerate(_MONTHS, 1)}
    | {_CASES[name]: at for at, name in enumerate(_MONTHS, 1)},
    weekdays={name: at for at, name in enumerate(_DAYS)},
    near={"dün": -1, "bugün": 0, "yarın": 1},
    numbers={"iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10},
    units={
        "gün": "day",
        "hafta": "week",
        "haftaya": "week",
        "ay": "month",
        "yıl": "year",
        "yılı": "year",
        "yılında": "year",
        "yılının": "year",
        "sene": "year",
    },
    other={
        "geçen": "L",
        "geçtiğimiz": "L",
        "gelecek": "N",
        "önümüzdeki": "N",
        "bu": "H",
        "önce": "g",
        "bir": "A",
        "ve": "a",
        "ile": "a",
    },
    forms=DAY_FIRST,
    capitals=frozenset({*_MONTHS, *_DAYS, *_CASES.values()}),
    doubtful=frozenset({"ocak", "ekim", "kasım", "eylül", "nisan"}),
)
TENSE = TenseWords(
    ahead=frozenset({"planlanıyor", "bekleniyor", "öngörülüyor"}),
    past=frozenset({"dedi", "oldu", "öldü", "etti", "bitti"}),
    said=frozenset({"söyledi", "açıkladı", "bildirdi", "belirtti", "duyurdu", "kaydetti"}),
    past_endings=(
        "ldı",
        "ldi",
        "ldu",
        "ldü",
        "ndı",
        "ndi",
        "ndu",
        "ndü",
        "adı",
        "edi",
        "ıldı",
        "ştı",
        "şti",
        "ştu",
        "ştü",
        "dılar",
        "diler",
        "rdı",
        "rdi",
        "rdu",
        "rdü",
        "ttı",
        "tti",
    ),
    ahead_endings=("acak", "ecek", "acaklar", "ecekler"),
)
