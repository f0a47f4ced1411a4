"""English words around places and times by which a figure finds its territory and period."""

from __future__ import annotations

from holdfire.press.reader.scope_words import ScopeWords

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
    since=frozenset({"since", "starting", "beginning", "from"}),
    since_then=("since then", "ever since"),
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
