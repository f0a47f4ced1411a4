"""After whom a counted meeting is called in front of its number: Istanbul's second round, the Hakone talks' sixth session. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.processes import called
from holdfire.press.reader.meeting.round_words import RoundWords
from holdfire.press.reader.meeting.town_names import bare, is_name, name_from, town


def owned_by_talks(line: Sequence[Word], first: int, words: RoundWords) -> bool:
    """The six-party talks' sixth round"""
    end = first - (first > 0 and line[first - 1].word == "'")
    if not end or not (end < first or line[end - 1].word.endswith("'s")):
        return False
    return bare(line[end - 1].word) in words.talks | words.forums


def owner(line: Sequence[Word], first: int, words: RoundWords) -> str:
    """Istanbul's second round; the Hakone talks' sixth session; Crans-Montana was the second gathering"""
    if first > 1 and line[first - 1].word in words.articles and line[first - 2].word in words.being:
        end = first - 2
    elif first and (line[first - 1].word.endswith(("'s", "s'")) or line[first - 1].word == "'"):
        end = first - (line[first - 1].word == "'")
        if owned_by_talks(line, first, words):
            name = called(line, end - 1, words)
            return name if town(name) else ""
    else:
        return ""
    begin = end
    while begin and end - begin < 5 and (is_name(line[begin - 1], words) or line[begin - 1].word == "-"):
        begin -= 1
    name, behind = name_from(line, begin, words, end) if begin < end else ("", 0)
    return name if behind == end and town(name) else ""
