"""How English counts the meetings of a process."""

from __future__ import annotations

from holdfire.press.reader.english.dates import PEOPLE
from holdfire.press.reader.meeting.round_words import RoundWords

_FIRST = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_NUMBERS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]

# Towns that a list of countries and regions may hold because states meet there.
MEETING_TOWNS = frozenset({"geneva", "new york", "new york city"})

WORDS = RoundWords(
    ordinals={word: at for at, word in enumerate(_FIRST, 1)}
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50}
    | {f"{tens}-{word}": value + at for tens, value in _TENS.items() for at, word in enumerate(_FIRST[:9], 1)},
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    numbers={word: at for at, word in enumerate(_NUMBERS, 1)} | {word: at for word, at in _TENS.items() if at < 60},
    rounds={"round": False, "rounds": True, "cycle": False, "cycles": True},
    meetings=frozenset(["meeting", "meetings", "conference", "conferences", "session", "sessions", "summit", "summits", "talks", "negotiations", "sitting", "sittings", "plenary", "plenaries", "gathering", "gatherings", "conversation", "conversations", "negotiation", "consultations", "dialogue", "parley", "encounter", "forum"]),
    talks=frozenset(
        ["talks", "negotiations", "consultations", "dialogue", "discussions", "negotiation", "meetings", "diplomacy", "mediation", "contacts", "parleys", "parley", "conversations", "dialogues", "peacemaking", "conference", "process", "negotiating"]
    ),
    formats=frozenset(["process", "track", "platform", "format"]),
    other=frozenset(
        ["election", "elections", "vote", "voting", "ballot", "ballots", "runoff", "run-off", "polls", "poll", "presidential", "parliamentary", "electoral", "candidates", "candidate", "vaccination", "vaccinations", "vaccine", "polio", "immunization", "immunisation", "funding", "financing", "sanctions", "strikes", "airstrikes", "shelling", "fighting", "violence", "hostilities", "clashes", "bombardment", "battles", "battle", "raids", "clashes", "fire", "fired", "ammunition", "bullets", "shots", "knocked", "evacuation", "evacuations", "tournament", "knocked", "knockout", "turnout", "voters", "votes", "floored", "heavyweight", "featherweight", "referee", "bout", "boxer", "title", "loser", "winner", "cup", "match", "league", "draft", "golf", "boxing", "applause", "layoffs", "tariffs", "swap", "swaps", "exchanges", "releases", "distribution", "testing", "tests", "protests", "championship", "championships", "qualifying", "playoffs", "playoff", "attacks", "arrests"]
    ),
    not_adjectives=frozenset(
        ["of", "in", "on", "at", "the", "a", "an", "to", "from", "for", "with", "by", "after", "before", "during", "as", "that", "which", "who", "when", "where", "while", "day", "days", "time", "times", "person", "one", "ones", "week", "weeks", "month", "months", "year", "years", "is", "was", "were", "are", "be", "has", "had", "have", "will", "would", "said", "half", "place", "anniversary", "largest", "biggest", "most", "war", "world", "army", "brigade", "division", "corps", "floor", "phase", "stage", "batch"]
    ),
    of=frozenset({"of"}),
    at=frozenset({"in", "at", "off", "near"}),
    by="by",
    articles=frozenset({"the", "a", "an"}),
    joining=frozenset({"and", "or", "&"}),
    kinds=frozenset(["capital", "city", "town", "resort", "village", "port", "suburb", "district"]),
    hosts=frozenset(["saw", "sees", "hosts", "hosted", "host", "hosting", "holds", "held", "welcomes", "receives", "received"]),
    ending=frozenset(["during", "after", "before", "while", "but", "where", "as", "since", "because", "until", "despite", "amid", "resulted", "led", "agreed", "said", "that"]),
    peace=frozenset(["international", "peace", "trilateral", "quadrilateral", "exploratory", "formal", "direct", "indirect", "proximity", "plenary"]),
    before_talks=frozenset(
        ["political", "ceasefire", "truce", "security", "reconciliation", "nuclear", "stalled", "latest", "ongoing", "fresh", "earlier", "previous", "follow-up", "constitutional", "military", "technical", "humanitarian", "negotiating", "negotiation", "stage-two"]
    ),
    going_on=frozenset(["closed", "closes", "concluded", "concludes", "produced", "lasted", "focused", "discussed", "resumed", "resumes", "brought", "broke", "yielded", "wrapped", "took", "takes", "to", "postponed", "are", "were", "is", "was", "began", "opened", "ended", "will", "would", "collapsed", "failed", "followed", "has", "had", "may", "could", "might", "starts", "begins"]),
    assemblies=frozenset(
        ["council", "assembly", "parliament", "congress", "board", "legislature", "court", "cabinet", "senate", "knesset", "duma"]
    ),
    possessives=frozenset(["their", "his", "her", "its", "our", "my", "your"]),
    after_number=frozenset(
        ["of", "in", "at", "is", "was", "will", "ended", "began", "opened", "opens", "begins", "ends", "closed", "concluded", "with", "on", "between", "has", "had", "starts", "started", "talks", "negotiations", "meeting", "conference", "round", "process", "peace", "took", "takes", "and", "or", "did", "does", "would", "could", "should", "may", "brought", "failed", "produced", "collapsed", "kicked", "wrapped", "resumed", "resumes", "consultations", "meetings", "by", "for", "to", "as", "from", "participants", "delegates"]
    ),
    people=PEOPLE,
    texts=frozenset(
        ["agreement", "agreements", "accord", "accords", "protocol", "protocols", "deal", "deals", "memorandum", "treaty", "pact", "package", "provisions"]
    ),
    never_names=frozenset(
        ["high", "century", "meeting", "meetings", "conference", "session", "round", "rounds", "talks", "summit", "national", "presidential", "supreme", "federal", "core", "local", "tribal", "community", "civil", "women", "core", "expert", "peace",
            "level",
            "joint",
            "ministerial",
            "special",
            "annual",
            "regional",
            "extraordinary",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "un", "u.n", "eu", "u.s", "us", "uk", "united", "nations", "security", "council", "general", "assembly", "government", "president", "minister", "ministry", "foreign", "i", "he", "she", "they", "it", "the", "a", "an", "in", "on", "we", "you", "his", "her"]
    ),
    particles=frozenset(["el", "al", "es", "de", "ad"]),
    not_processes=frozenset(
        ["phase", "stage", "article", "resolution", "chapter", "section", "group", "war", "zone", "area", "camp", "route", "highway", "level", "tier", "part", "step", "point", "page", "covid", "group", "channel", "day", "week", "radio", "tv", "sputnik", "pope", "king", "queen", "elizabeth", "francis", "charles", "area", "sector", "grade", "class", "type", "mark", "version", "battalion", "brigade", "unit", "block", "annex", "no", "nos", "basket", "track", "round", "apollo", "soyuz", "windows"]
    ),
    only_of_talks=frozenset(["set", "phase", "stage", "leg", "edition", "bout", "attempt", "series", "instalment", "installment"]),
    bodies=frozenset(["groups", "commission", "committee", "subcommittee", "group", "panel", "commissions", "committees", "team", "body", "board", "subgroup", "forum", "task-force"]),
    forums=frozenset(["mechanism", "track", "format", "platform", "process", "discussions", "dialogue"]),
    peace_bodies=frozenset(
        ["ceasefire", "fire", "truce", "armistice", "joint", "monitoring", "military", "implementation", "supervisory", "coordination", "co-ordination", "constitutional", "tripartite", "trilateral", "quadripartite", "quadrilateral", "mixed", "follow", "up", "verification", "peace", "border", "boundary", "prisoner", "prisoners", "detainees", "detainee", "redeployment", "disengagement", "humanitarian", "political", "security", "working", "contact", "liaison", "reconciliation", "intergovernmental", "bilateral", "demarcation", "delimitation", "agreement", "dialogue", "mediation", "negotiating", "steering", "technical", "withdrawal", "exchange", "oversight", "missing", "normalization", "normalisation", "tracing", "civil-military"]
    ),
    parties=frozenset(
        ["delegations", "delegation", "delegates", "negotiators", "parties", "sides", "envoys", "governments", "teams", "mediators", "representatives", "diplomats", "guarantors", "foes", "rivals", "factions", "commanders", "ministers", "leaders", "generals", "rebels", "talks", "negotiations", "officials", "enemies", "chiefs", "they", "both", "two", "government", "experts", "panels", "peace"]
    ),
    meeting_verbs=frozenset(
        ["met", "meet", "meets", "meeting", "convened", "convene", "convenes", "reconvened", "reconvene", "gathered", "gather", "gathers", "sat", "sit", "talks", "negotiations", "resumed", "resume"]
    ),
    being=frozenset(["is", "was", "were", "are", "be", "being", "as", "becoming", "became"]),
    stands_before=frozenset(["of", "since", "such", "under", "so", "to", "held", "mediated", "hosted", "between", "brokered", "in", "at", "under", "is", "was", "will"]),
    spans_before=frozenset(["in", "within", "this", "of", "over", "inside"]),
    spans=frozenset(["day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "decade", "decades", "summer", "autumn", "winter", "spring", "weekend"]),
    such="such",
    joint_adjectives=frozenset(["joint", "tripartite", "face-to-face", "quadripartite"]),
    such_as="as",
    weak_talks=frozenset(["conference", "meetings", "dialogue", "conversations"]),
    sittings=frozenset(["session", "sitting", "plenary", "sessions", "sittings", "edition"]),
    evidence=frozenset(["truce", "ceasefire", "cease-fire", "peace", "delegation", "delegations", "delegates", "negotiators", "negotiator", "negotiating", "envoy", "envoys", "mediator", "mediators", "guarantor", "guarantors", "memorandum", "memorandums", "communique", "communiqué", "armistice", "facilitators", "facilitator", "conciliators"]),
    sure_verbs=frozenset(["opened", "opens", "adjourned", "adjourns", "convened", "convenes", "reconvened", "resumed", "concluded", "concludes", "collapsed", "ended", "closed", "began", "begins", "promised"]),
    contests=frozenset(["election", "elections", "vote", "voting", "ballot", "ballots", "runoff", "run-off", "polls", "poll", "electoral", "candidates", "candidate", "tournament", "knockout", "turnout", "voters", "votes", "floored", "heavyweight", "featherweight", "referee", "bout", "boxer", "cup", "match", "league", "golf", "boxing", "championship", "championships", "qualifying", "playoffs", "playoff", "applause", "vaccination", "vaccinations", "vaccine", "polio", "immunization", "immunisation", "layoffs"]),
    moving=frozenset(["to", "left", "for", "from", "leave", "leaving", "reached", "via"]),
    to_meet=frozenset(["for", "after", "ahead", "before", "following", "where", "when", "on", "to", "at", "and", ","]),
    elsewhere=frozenset(
        ["climate", "trade", "investment", "business", "film", "tourism", "cardiologists", "shareholders", "donors", "donor", "pledging", "creditors", "trial", "hearing", "hearings", "court", "festival", "bishops", "synod", "oecd", "brics", "opec", "g20", "g7", "nato", "asean", "party", "economic", "press", "news", "literary", "medical", "scientific", "academic", "lawmakers", "alumni", "scholars", "energy", "arab", "african", "islamic", "european", "emergency", "doctor", "doctors", "lawyer", "training", "legislative", "parliamentary", "budget", "cabinet"]
    ),
)  # fmt: skip
