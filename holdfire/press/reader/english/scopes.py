"""English words around places and times by which a figure finds its territory and period."""

from __future__ import annotations

from holdfire.press.reader.counting.scope_words import ScopeWords

ENGLISH = ScopeWords(
    toward=frozenset({"to", "into", "toward", "towards", "for", "via", "through"}),
    as_of=frozenset(
        {
            "as of",
            "by",
            "up to",
            "until",
            "till",
            "as at",
            "count of",
            "figures of",
            "tally of",
            "report of",
            "data of",
            "update of",
        }
    ),
    since=frozenset({"since"}),
    began=("began", "started", "broke out", "erupted", "begun", "flared", "flared up", "resumed"),
    within=frozenset(
        {"of", "in", "start", "beginning", "end", "middle", "at", "mid", "mid-", "year", "from", "since"}
        - {"from", "since"}
    ),
    joined=frozenset({"and", "to", "until", "or"}),
    texts=frozenset(
        f"{text} of"
        for text in (
            "memorandum",
            "agreement",
            "accord",
            "statement",
            "resolution",
            "truce",
            "ceasefire",
            "deal",
            "pact",
            "protocol",
            "treaty",
            "declaration",
            "armistice",
        )
    ),
    since_then=("since then", "ever since"),
    links=("that", "which", "that has"),
    conflict=(
        "the conflict",
        "the war",
        "the civil war",
        "the crisis",
        "the fighting",
        "the violence",
        "the conflicts",
        "the insurgency",
    ),
    ends=(
        " while ",
        " but ",
        ": ",
        " as ",
        ";",
        " ahead of ",
        " before ",
        " a day after ",
        " days after ",
        " hours after ",
        " weeks after ",
    ),
    spoken=frozenset({"on", "late", "early", "earlier", "the", "a", "in", "day", "later"}),
)
