"""Numbered meetings of a process: the ordinal or numeral of one of them, and of which. Pure.

“The seventh round of talks on Syria in Astana” is astana 7, and so are “Astana 7” and “the 7th round” where the text speaks of the
talks in Astana. Counts (“six rounds were held”) and what else goes in rounds (elections, vaccinations, fire) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from holdfire.press.reader.english.rounds import WORDS
from holdfire.press.reader.found import Round
from holdfire.press.reader.meeting import numbered_names
from holdfire.press.reader.meeting.meeting_bodies import ASSEMBLY
from holdfire.press.reader.meeting.meeting_places import as_written, country_in_sentence, process_in_sentence
from holdfire.press.reader.meeting.meetings import Meeting, meetings
from holdfire.press.reader.meeting.plain_words import Lines, Word
from holdfire.press.reader.meeting.processes import processes
from holdfire.press.reader.meeting.round_words import RoundWords
from holdfire.press.reader.text import Sentence, Text

SHORT = 400  # signs of a text that need not say what it is about
ADJACENT = 3  # signs between two sentences that follow each other


def find(text: Text, words: RoundWords = WORDS) -> tuple[Round, ...]:
    """Each mention of a numbered meeting with its process, in the order of the text; none where no process can be told."""
    lines = Lines(text)
    told: list[tuple[Sentence, Meeting]] = []
    going, end = len(text.body) < SHORT or _evidence(words).search(text.body) is not None, -9
    for sentence in _sentences(text, words):
        near = bool(told) and sentence.start - end < ADJACENT
        here = list(meetings(lines.of(sentence), words, going, near))
        told += [(sentence, one) for one in here]
        end = sentence.end if here else end
    names = numbered_names.seen(text, words)
    if not told and not names:
        return ()
    known = processes(text, words, lines)
    found = numbered_names.meant(text, names, known, words)
    last = ""
    for sentence, one in told:
        line = lines.of(sentence)
        process = _process(line, one, known.near(sentence.start), last, words)
        last = process or last
        if process:
            found += [Round(line[one.first].start, line[one.end - 1].end, process, n) for n in one.numbers]
    return tuple(sorted(found, key=lambda one: (one.start, one.number)))


def _process(line: Sequence[Word], one: Meeting, near: str, last: str, words: RoundWords) -> str:
    """That of the sentence, who meets, the article's talks, the name as written, that of the round before, a country: the first that is told."""
    told = process_in_sentence(line, one, words)
    if told:
        return told
    host = country_in_sentence(line, words) if one.of_talks or one.counted else ""
    if one.body and one.body != ASSEMBLY:
        return one.body.lower()
    if one.of_talks or one.counted:
        told = near or one.called or (last if one.counted else "")
    told = told or (last if 1 not in one.numbers else "")
    return told or host or as_written(line, one, words)


@lru_cache(maxsize=8)
def _evidence(words: RoundWords) -> re.Pattern[str]:
    """What tells that a text is about talks."""
    nouns = "|".join(
        sorted({*words.talks, *words.evidence} - {"contacts", "process", "conference", "meetings"})
    )
    return re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _nouns(words: RoundWords) -> re.Pattern[str]:
    words_of = {*words.rounds, *words.meetings, *words.talks, *words.meeting_verbs, *words.only_of_talks}
    nouns = "|".join(sorted(words_of | set(words.ordinals)))
    return re.compile(
        rf"\b(?:{nouns}|\d{{1,3}}(?:{'|'.join(sorted(words.ordinal_endings))}))\b", re.IGNORECASE
    )


def _sentences(text: Text, words: RoundWords) -> Iterator[Sentence]:
    """The sentences that speak of meetings."""
    end = 0
    for hit in _nouns(words).finditer(text.body):
        if hit.start() < end:
            continue
        sentence = text.sentence(hit.start())
        if hit.start() < sentence.end:
            end = sentence.end
            yield sentence
