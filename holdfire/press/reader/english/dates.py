"""How English writes dates."""

from __future__ import annotations

from holdfire.press.reader.dating.date_words import DateWords, Form


def _signs(**by_sign: str) -> dict[str, str]:
    return {word: sign for sign, words in by_sign.items() for word in words.split()}


MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
UNITS = {
    "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year", "fortnight": "fortnight", "weekend": "weekend",
}  # fmt: skip
OTHER = _signs(
    t="morning afternoon evening night noon midnight dawn",
    A="a an one",
    L="last",
    H="this",
    N="next coming",
    P="past",
    V="previous preceding",
    F="following",
    E="early mid late",
    j="end beginning start middle close",
    g="ago",
    e="earlier",
    l="later",
    B="before",
    G="after",
    q="within",
    i="in",
    c="on",
    o="of",
    h="the",
    b="between",
    f="from",
    r="to until till through thru",
    a="and",
    z="now",
)  # fmt: skip

_M = r"(?:M|K|m\.?)"
_D = "[DO]"
_W = r"(?:(?:W|w\.?),?t?,?c?)?"
_Y = r"(?:,?o?Y|,?o?[HLN]v)?"
_DAY = f"(?:h?{_D}o?{_M}{_Y}|{_M}h?{_D}{_Y})"
_MONTH = f"(?:E?-?{_M}{_Y})"
_ANY = f"(?:{_W}{_DAY}|{_MONTH})"
_N = "[ADn#Y]"

FORMS = (
    # Two ends
    Form("span", f"b{_ANY}a(?:{_ANY}|{_D}{_Y})"),
    Form("span", f"b{_D}a{_W}{_DAY}"),
    Form("span", f"f?{_ANY}[r-]{_ANY}"),
    Form("span", f"f?h?{_D}(?:[r/-]|-?a)h?{_D}o?{_M}{_Y}"),
    Form("span", f"f?{_W}{_M}{_D}(?:[r/-]|a){_D}{_Y}"),
    Form("days", f"{_D}(?:,{_D}){{1,6}},?a{_D}o?{_M}{_Y}"),
    Form("days", f"{_M}{_D}(?:,{_D}){{1,6}},?a{_D}{_Y}"),
    Form("span", "f?E?-?Y-E?-?Y|fE?-?YrE?-?Y|bE?-?YaE?-?Y"),
    Form("school_year", "Y[/-]D"),
    Form("span", "fWrW|bWaW|W[r-]W"),
    # Days
    Form("day", f"W,?\\({_DAY}\\)"),
    Form("day", f"Avg,?c?{_DAY}"),
    Form("day", f"(?:L|{_W}){_DAY}"),
    Form("digits", "X"),
    Form("weekday_of", "W,?t?o?(?:[LHNV]|hNF)u"),
    Form("weekday", "HPW|[LHNP]?W"),
    Form("day_of", f"h?{_D}o(?:h|H|L|N)u"),
    Form("day_alone", "(?<=c)hO(?=[,.;)]|$)"),
    # Months, years, their parts and seasons
    Form("first_months", "h?R[nD]uo(?:Y|[HL]v)"),
    Form("part", "(?:h)?[RO]Qo(?:Y|[HLN]v)"),
    Form("month", f"h?jo{_M}{_Y}"),
    Form("month", f"E-?{_M}{_Y}|E?i?(?:L|H|N){_M}|{_M}(?:,?o?Y|,?o?[HLN]v)|Ei{_M}{_Y}"),
    Form("month_alone", "[MK]"),
    Form("year_plain", "h?joY|E-?Y|EiY"),
    Form("season", "E?-?Soh?Y|E?-?So?Y|E?(?:L|H|N)S|So[HLN]v"),
    # Seen from the day of the utterance
    Form("two_days", "huBT|huGT"),
    Form("near", "T"),
    Form("last_night", "Lt"),
    Form("today", "Ht"),
    Form("back", "h?[PLV][Dn#Y][uv]"),
    Form("on", f"h?N{_N}[uv]"),
    Form("unit", "[Eel]?i?(?:h?[PL]|[HN])[uvk]|(?<=[ah])k"),
    Form("unit", "h?jo(?:h|H|L|N)[uv]"),
    Form("within", f"q(?:h?N?){_N}[uv]"),
    Form("ago", f"{_N}[uv]g"),
    Form("from_now", f"{_N}[uv]fz"),
    Form("in_time", f"i{_N}[uv]"),
    # Seen from the date that the text named last
    Form("step", f"{_N}[uv][el]|hu[BG](?=[,.;)]|$)|{_N}[uv][BG](?=[,.;)]|$)"),
    Form("step", "h?[VF][uv]|hNu"),
    Form("year", "Y"),
)

PEOPLE = frozenset(
    [
        "people",
        "person",
        "persons",
        "civilians",
        "civilian",
        "soldiers",
        "troops",
        "fighters",
        "rebels",
        "militants",
        "gunmen",
        "children",
        "women",
        "men",
        "policemen",
        "police",
        "officers",
        "prisoners",
        "detainees",
        "families",
        "refugees",
        "workers",
        "villagers",
        "residents",
        "migrants",
        "students",
        "others",
        "bodies",
        "peacekeepers",
        "servicemen",
        "insurgents",
        "hostages",
        "countries",
        "parties",
        "members",
        "protesters",
        "journalists",
    ]
)
WORDS = DateWords(
    months=MONTHS,
    short_months=SHORT_MONTHS,
    doubtful=frozenset({"march", "may", "april", "june", "august"}),
    capitals=frozenset(
        {"march", "may", "august", "jan", "mar", "apr", "jun", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    ),
    weekdays=WEEKDAYS,
    short_weekdays=SHORT_WEEKDAYS,
    near={"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    numbers=NUMBERS,
    units=UNITS,
    ordinal_words={"first": 1, "second": 2, "third": 3, "fourth": 4},
    parts={"half": 6, "quarter": 3},
    seasons={"spring": 3, "summer": 6, "autumn": 9, "winter": 12},
    other=OTHER,
    forms=FORMS,
    ordinals=frozenset({"st", "nd", "rd", "th"}),
    before_doubtful=frozenset(["in", "since", "until", "till", "during", "last", "next", "this", "early", "mid", "late", "through", "between"]),
    before_doubtful_alone=frozenset(["by", "on", "over", "against", "than", "for", "of", "from", "before", "after", "and", "to"]),
    before_year=frozenset(["in", "since", "until", "till", "before", "after", "during", "by", "through", "of", "early", "late", "mid", "circa", "from", "for"]),
    determiners=frozenset(["the", "a", "an", "its", "their", "his", "her", "this", "that", "our", "your"]),
    events=frozenset(
        ["war", "coup", "election", "elections", "uprising", "revolution", "invasion", "conflict", "offensive", "massacre", "protest", "protests", "referendum", "census", "crisis", "genocide", "intervention", "bombing", "attack", "attacks", "killing", "killings", "assassination", "siege", "battle", "fighting", "earthquake", "talks", "summit", "campaign", "rebellion", "insurgency", "withdrawal", "drought", "famine", "clashes", "independence", "annexation", "report"]
    ),
    texts=frozenset(
        ["accord", "accords", "agreement", "agreements", "deal", "deals", "ceasefire", "cease", "truce", "armistice", "memorandum", "protocol", "protocols", "treaty", "pact", "constitution", "resolution", "communique", "communiqué", "declaration", "plan", "roadmap", "framework", "law", "act", "statute", "convention", "peace", "charter", "settlement", "covenant", "budget", "edition"]
    ),
    counted=PEOPLE
    | frozenset(
        ["violations", "attacks", "explosions", "shells", "rounds", "homes", "houses", "villages", "tonnes", "tons", "dollars", "euros", "cases", "incidents", "meters", "metres", "km", "kilometers", "kilometres", "miles", "vehicles", "tanks", "mines", "rockets", "trucks", "buildings", "settlements", "votes", "seats", "percent", "hectares", "acres"]
    ),
    clocks=frozenset(["gmt", "utc", "hours", "hrs", "hour", "local", "h", "est", "edt", "cet", "am", "pm"]),
    bodies=frozenset(
        ["movement", "brigade", "brigades", "revolution", "alliance", "square", "street", "camp", "bridge", "hospital", "battalion", "martyrs", "front", "university", "avenue", "division", "coalition", "party", "city", "stadium", "airport", "dam", "school", "district", "forces", "foundation", "group", "committee", "war"]
    ),
    papers=frozenset(
        ["times", "telegraph", "mirror", "express", "mail", "post", "herald", "tribune", "world", "standard", "guardian", "star", "vision", "nation", "monitor", "independent", "mosque", "agreement", "accord", "club", "market", "people", "morning", "argus", "punch", "mass"]
    ),
    feasts=frozenset(["bloody", "black", "good", "palm", "easter", "holy", "ash", "super", "cyber", "every", "each"]),
    times=frozenset({"prayers", "prayer", "sermon", "sermons"}),
    people=PEOPLE,
    moved=frozenset(["postponed", "moved", "delayed", "rescheduled", "shifted", "changed", "brought", "pushed", "extended", "prolonged"]),
    than=frozenset({"than"}),
    negations=frozenset({"not", "no"}),
    year_verbs=frozenset(["saw", "was", "were", "brought", "marked", "began", "ended", "is", "became"]),
    clauses=frozenset(["was", "were", "is", "are", "said", "killed", "held", "will", "had", "has"]),
)  # fmt: skip
