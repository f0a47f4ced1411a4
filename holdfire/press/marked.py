"""A text in pieces: what stands under no mark, under one, or under several that nest or overlap. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from holdfire.press.reader.found import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. marks: the names over it, widest first; begins: those that begin here; lit: in the lit sentence."""

    text: str
    marks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    lit: bool = False


def pieces(body: str, within: Span, marks: Mapping[str, Span], lit: Sequence[Span] = ()) -> list[Piece]:
    """The stretch `within` of a text, cut wherever a mark or the lit part begins or ends; no sign is lost or told twice.

    >>> [(p.text, p.marks) for p in pieces("abcd", Span(0, 4), {"x": Span(0, 3), "y": Span(2, 4)})]
    [('ab', ('x',)), ('c', ('x', 'y')), ('d', ('y',))]
    """
    over = {name: span for name, span in marks.items() if span.meets(within)}
    lights = [span for span in lit if span.meets(within)]
    ends = {edge for span in [*over.values(), *lights] for edge in (span.start, span.end)}
    edges = sorted({within.start, within.end, *(e for e in ends if within.start < e < within.end)})
    widest = sorted(over, key=lambda name: (over[name].start, -over[name].end, name))
    return [
        Piece(
            body[start:end],
            tuple(name for name in widest if over[name].start <= start < over[name].end),
            tuple(name for name in widest if over[name].start == start),
            any(span.start <= start < span.end for span in lights),
        )
        for start, end in pairwise(edges)
    ]


def by_paragraph(
    body: str, paragraphs: Sequence[Span], marks: Mapping[str, Span], lit: Sequence[Span] = ()
) -> list[list[Piece]]:
    """Each paragraph in pieces; each mark is only looked at where it stands."""
    held: list[dict[str, Span]] = [{} for _ in paragraphs]
    for name, span in marks.items():
        at = max(0, bisect_right(paragraphs, span.start, key=lambda one: one.start) - 1)
        while at < len(paragraphs) and paragraphs[at].start < span.end:
            held[at][name] = span
            at += 1
    return [pieces(body, paragraph, some, lit) for paragraph, some in zip(paragraphs, held, strict=True)]
