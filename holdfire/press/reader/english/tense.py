"""What tells of the past and what of the future in English."""

from __future__ import annotations

from holdfire.press.reader.dating.tense_words import TenseWords

SAID = frozenset(
    [
        "said",
        "invited",
        "says",
        "say",
        "told",
        "tells",
        "stated",
        "announced",
        "reported",
        "declared",
        "warned",
        "added",
        "confirmed",
        "tweeted",
        "wrote",
        "noted",
        "saying",
        "telling",
        "claimed",
        "insisted",
        "argued",
        "explained",
        "stressed",
        "emphasized",
        "emphasised",
        "urged",
        "appealed",
        "denied",
        "acknowledged",
        "admitted",
        "vowed",
        "pledged",
        "commented",
        "disclosed",
        "revealed",
        "testified",
        "accused",
        "condemned",
        "welcomed",
        "demanded",
        "posted",
        "published",
        "estimated",
        "recalled",
        "called",
        "asked",
        "ordered",
        "agreed",
        "promised",
        "proposed",
        "required",
        "requested",
        "instructed",
        "decided",
    ]
)
TENSE = TenseWords(
    ahead=frozenset(
        ["will", "ll", "won", "would", "shall", "wouldn", "scheduled", "due", "expected", "planned", "slated", "set", "upcoming", "going", "planning", "expects", "plans", "plan", "intends", "intend", "hopes", "aims", "forthcoming", "deadline", "must", "should", "may", "might", "can", "could"]
    ),
    ahead_with_to=frozenset(
        ["agreed", "decided", "vowed", "pledged", "promised", "invited", "asked", "urged", "ordered", "wants", "want", "hoped", "hopes", "proposed", "offered", "prepares", "preparing", "preparing", "ready", "is", "are", "be", "was", "were", "refuse", "refuses"]
    ),
    begins=frozenset(
        ["begins", "runs", "lapses", "falls", "join", "joins", "attend", "attends", "return", "returns", "leaves", "gather", "gathers", "brief", "briefs", "debates", "starts", "opens", "resumes", "expires", "ends", "convenes", "meets", "reconvenes", "enters", "kicks", "closes", "arrives", "visits", "travels", "hosts", "votes", "goes", "holds", "begin", "start", "open", "resume", "expire", "end", "convene", "meet", "reconvene", "enter", "vote", "takes", "take"]
    ),
    past=frozenset(
        ["was", "were", "had", "did", "has", "have", "been", "said", "told", "met", "held", "began", "took", "came", "went", "left", "fell", "broke", "hit", "shot", "fought", "brought", "sent", "gave", "got", "won", "lost", "found", "made", "kept", "led", "fled", "rose", "struck", "blew", "drove", "saw", "heard", "became", "flew", "ran", "sat", "stood", "spoke", "swore", "tore", "threw", "wrote", "withdrew", "built", "burnt", "cut", "dealt", "drew", "felt", "forbade", "forgot", "forgave", "froze", "grew", "hid", "hurt", "knew", "laid", "lay", "lit", "meant", "paid", "put", "quit", "rang", "read", "rode", "sank", "sought", "sold", "shook", "shut", "slid", "spent", "split", "spread", "stole", "strode", "swept", "swung", "taught", "thought", "understood", "upheld", "wept", "wore", "wound", "wasn", "weren", "hadn", "didn", "hasn", "haven", "died", "ended", "fired"]
    ),
    past_endings=("ed",),
    never_past=frozenset(["united", "indeed", "hundred", "speed", "breed", "naked", "sacred", "so-called"]),
    adjectives=frozenset(
        ["armed", "needed", "wounded", "injured", "displaced", "besieged", "occupied", "contested", "disputed", "detained", "jailed", "exiled", "masked", "unmanned", "limited", "combined", "proposed", "alleged", "suspected", "abducted", "agreed", "united-led"]
    ),
    passive=frozenset({"be", "is", "are", "being"}),
    until=frozenset({"until", "till", "by"}),
    meant_for=frozenset({"for"}),
    helpers=frozenset({"will", "would", "ll", "shall", "should", "must", "may", "might", "can", "could"}),
    lasted=frozenset(["lasted", "continued", "raged", "ran", "was", "were", "had", "stayed", "remained", "held", "worked", "lived", "served"]),
    said=SAID,
    said_in=frozenset(["statement", "briefing", "interview", "speech", "address", "communique", "communiqué", "post", "tweet", "remarks"]),
    infinitive=frozenset({"to"}),
    have_to=frozenset({"have", "has"}),
    perfect_helpers=frozenset({"had", "has", "have", "were", "was"}),
    perfect=frozenset({"had"}),
)  # fmt: skip
