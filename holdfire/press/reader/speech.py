"""What the finder of speakers hands on. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.found import Span, Speaker, Utterance


@dataclass(frozen=True, slots=True)
class Speech:
    """Who is given a statement, and what. names: every mention of a person, also of those who say nothing."""

    speakers: tuple[Speaker, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    names: tuple[Span, ...] = ()
