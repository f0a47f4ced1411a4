"""The words of two languages in which bulletins of counts are written: numbers, months, verbs, what is counted. Pure.

Nothing here names a monitor, a place or a conflict; those come with the text, as data.
"""

from __future__ import annotations

import re

_UNITS_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety"
# Each number in the cases in which it stands after "registered", "in" and "by".
_UNITS_RU = (
    "ноль|нуль нуля", "один одна одно одну одного одной одному одним", "два две двух двумя", "три трех трёх тремя",
    "четыре четырех четырёх четырьмя", "пять пяти пятью", "шесть шести шестью", "семь семи семью", "восемь восьми восемью",
    "девять девяти девятью", "десять десяти", "одиннадцать одиннадцати", "двенадцать двенадцати", "тринадцать тринадцати",
    "четырнадцать четырнадцати", "пятнадцать пятнадцати", "шестнадцать шестнадцати", "семнадцать семнадцати",
    "восемнадцать восемнадцати", "девятнадцать девятнадцати",
)  # fmt: skip
_TENS_RU = (
    "двадцать двадцати", "тридцать тридцати", "сорок сорока", "пятьдесят пятидесяти", "шестьдесят шестидесяти",
    "семьдесят семидесяти", "восемьдесят восьмидесяти", "девяносто девяноста",
)  # fmt: skip

SMALL: dict[str, int] = {word: value for value, word in enumerate(_UNITS_EN.split())}
SMALL |= {word: value for value, forms in enumerate(_UNITS_RU) for word in re.split(r"[ |]", forms)}
TENS: dict[str, int] = {word: value for value, word in zip(range(20, 100, 10), _TENS_EN.split(), strict=True)}
TENS |= {
    word: value for value, forms in zip(range(20, 100, 10), _TENS_RU, strict=True) for word in forms.split()
}

_MONTHS_EN = "january february march april may june july august september october november december"
_MONTHS_RU = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"
_WEEKDAYS_EN = "monday tuesday wednesday thursday friday saturday sunday"
_WEEKDAYS_RU = "понедельник вторник сред четверг пятниц суббот воскресень"


def month(word: str) -> int | None:
    """The number of a month by its name, long or short, in any case of the language.

    >>> month("Sept."), month("мая"), month("march"), month("marches")
    (9, 5, 3, None)
    """
    plain = word.casefold().rstrip(".")
    for number, name in enumerate(_MONTHS_EN.split(), start=1):
        if plain == name or (plain in (name[:3], name[:4]) and len(plain) >= 3):
            return number
    return _russian_month(plain)


def _russian_month(plain: str) -> int | None:
    for number, stem in enumerate(_MONTHS_RU.split(), start=1):
        if plain.startswith(stem) and plain[len(stem) :] in ("", "а", "я", "ь", "й", "е", "ю", "ём", "ем"):
            return number
        if len(plain) >= 3 and plain in (stem[:3], stem[:4]) and number != 5:
            return number
    return None


def weekday(word: str) -> int | None:
    """The day of the week by its name, Monday is 0.

    >>> weekday("Friday"), weekday("среду"), weekday("fried")
    (4, 2, None)
    """
    plain = word.casefold()
    for number, (english, russian) in enumerate(zip(_WEEKDAYS_EN.split(), _WEEKDAYS_RU.split(), strict=True)):
        if plain == english or (plain.startswith(russian) and len(plain) <= len(russian) + 2):
            return number
    return None


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


REGISTERED = _any(
    r"regist\w+", r"record(?:s|ed|ing)?", r"report(?:s|ed|ing)?", r"detect(?:s|ed)?", r"count(?:s|ed)?", r"document(?:s|ed)",
    r"fix(?:es|ed)", r"not(?:es|ed)", r"seen", r"saw", r"spot(?:s|ted)", r"observ(?:es|ed)", r"reveal(?:s|ed)", r"logged",
    r"зафиксир\w+", r"фиксир\w+", r"зарегистрир\w+", r"регистрир\w+", r"выяв\w+", r"отме[тч]\w+", r"насчита\w+",
    r"установ\w+", r"сообщ\w+",
)  # fmt: skip
COMMITTED = _any(
    r"commit(?:s|ted)?", r"violat(?:es|ed)", r"breached", r"perpetrated", r"carried out", r"соверш\w+", r"наруша[ею]т\b",
    r"нарушил\w*", r"допустил\w*",
)  # fmt: skip
CONFIRMED = _any(r"confirm(?:s|ed|ing)?", r"подтвер\w+")
COUNTED = _any(
    r"violations?", r"breach(?:es)?", r"cases?", r"facts?", r"instances?", r"incidents?", r"infringements?", r"episodes?",
    r"нарушени\w+", r"случа\w+", r"факт\w*", r"эпизод\w*", r"инцидент\w*", r"обстрел\w*",
)  # fmt: skip
NOTHING = _any(
    r"no", r"none", r"not", r"any", r"did(?:n't| not)", r"не", r"нет", r"ни одного", r"ни одно", r"ни одной"
)
# After these a sentence goes on about the count of the sentence before.
CONTINUES = re.compile(
    r"\s*[«“\"]?(?:of (?:them|these|those)|including|among them|they were|these were|из них|в том числе|среди них)\b",
    re.IGNORECASE,
)
# What may stand between a number and the area that it belongs to: "17 cases of firing were registered in the province of".
FILLER = re.compile(
    r"(?:\s|\b(?:in|the|province|provinces|governorates?|of|were|was|have|been|took|place|occurred|more|other|firing|fire|"
    r"opening|shelling|ceasefire|truce|regime|cessation|hostilities|over|past|last|24|hours|each|district|"
    r"в|во|провинци\w+|мухафаз\w+|на|территории|открытия|огня|стрельбы|режима|прекращения|боевых|действий|перемирия|"
    r"за|сутки|прошедшие|последние|каждой)\b|[:«»“”\"])*",
    re.IGNORECASE,
)
# What may stand between an area and the number behind it: "Hama (3)", "Idlib – 10", "Aleppo province: 5".
BEHIND = re.compile(r"(?:\s*+\b(?:province|governorate|region|провинци\w+)\b)?+[(\[–—:=\s-]++", re.IGNORECASE)
EACH = re.compile(r"\b(?:each|apiece|по)\b", re.IGNORECASE)
LISTED = re.compile(
    r"\s*(?:,|;|&|/|\band\b|\bи\b|\bas well as\b|\bа также\b)\s*(?:\b(?:the|in|в|во|province of|провинции)\b\s*)*",
    re.IGNORECASE,
)
# A number in front of these counts no violations.
OTHER_UNIT = re.compile(
    r"[\s-]*+(?:hours?|hrs?|h\b|days?|час\w*|сут\w*|дн\w+|%|percent|процент\w*|tons?|tonnes?|тонн\w*|kg|кг|people|persons?|человек|"
    r"year|год\w*|г\.|settlements?|inhabited|populated|населенн\w+|населённ\w+|humanitarian|гуманитарн\w+|armed groups?|"
    r"(?:ceasefire|truce|reconciliation)?\s*agreements?|соглашени\w+)",
    re.IGNORECASE,
)
SETTLEMENTS = re.compile(
    r"\b(?:settlements?|inhabited (?:areas|localities)|populated (?:localities|areas)|localities|населенн\w+ пункт\w*|населённ\w+ пункт\w*)",
    re.IGNORECASE,
)
ARMED_GROUPS = re.compile(
    r"\b(?:armed (?:\w+ )?(?:groups|formations|units|detachments)|(?:вооруженн\w+|вооружённ\w+) (?:\w+ )?(?:формирован\w+|групп\w*|отряд\w*))",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"\b(?:join\w*|adher\w+|reconciliation|ceasefire|truce|commitment|acceptance|committed|declared|присоедин\w+|примирен\w+|заявивш\w+|принят\w+)",
    re.IGNORECASE,
)
# How a counter that runs on is led up to; the number follows.
COUNTER = re.compile(
    r"\b(?:a total of|in total|to a total of|increased to|risen to|rose to|grown to|grew to|reached|has reached|amount(?:s|ed) to|"
    r"stands at|standing at|remains(?: unchanged)?(?: at)?|remained(?: unchanged)?(?: at)?|unchanged|total(?:s|led|ling|ing)?|is now|is|to|at|"
    r"увеличил\w+ до|возросл\w+ до|достигл\w+|состав\w+|остал\w+ прежним|не изменил\w+|всего)\b[\s:–—-]*",
    re.IGNORECASE,
)
BOTH = re.compile(r"\s*+(?:,|\band\b|&|/|\bи\b|\bas well as\b)\s*+(?:\bthe\b)?+\s*+", re.IGNORECASE)
BY = re.compile(r"\bby(?:\s+the)?\s*$", re.IGNORECASE)
DIRECT = re.compile(r"\s*+(?:[–—:(=-]|,|\b(?:registered|recorded|has)\b)?+\s*+", re.IGNORECASE)
