"""A board as its page writes it: what they say, whether it contradicts, each figure's line, and what they come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from holdfire.press import words
from holdfire.press.board import Board, Pair
from holdfire.press.compare import Stated
from holdfire.press.compare_words import STATES, Says, total, wording
from holdfire.press.gathering import Row
from holdfire.press.graded import Graded
from holdfire.press.summing import Summed
from holdfire.press.whiskers import Axis, whisker

SIDE_BY_SIDE = 6  # numbers at the head of the page
GROUPS = 5  # sums that are written out
ORGANISATION = "organisation:"


@dataclass(frozen=True, slots=True)
class Shown:
    """A board with what its words need. labels: of organisations."""

    board: Board
    says: Says
    axis: Axis
    labels: Mapping[str, str]
    graded: Graded
    grader: str

    def side_by_side(self) -> list[dict[str, Any]]:
        """The numbers named, largest first: all where they are few, else the largest of each voice."""
        rows = self.board.rows
        if len(rows) > SIDE_BY_SIDE:
            rows = [several[0] for several in self.board.voices.values()]
        return [self.row(one) for one in rows[:SIDE_BY_SIDE]]

    def voices(self) -> list[dict[str, Any]]:
        """Each voice with its figures and its grades."""
        return [
            {
                "key": key,
                **self.voice(rows[0]),
                "rows": [self.row(row) for row in rows],
                "letters": self.graded.of.get(key, ()),
            }
            for key, rows in self.board.voices.items()
        ]

    def voice(self, row: Row) -> dict[str, Any]:
        """Who says it: an organisation of the record, or a name that an article gives."""
        key = row.stated.voice
        if key.startswith(ORGANISATION):
            return {"organisation": key, "label": self.labels.get(key, key.removeprefix(ORGANISATION))}
        return {"organisation": "", "label": row.voice, "publisher": key.startswith("publisher:")}

    def row(self, row: Row) -> dict[str, Any]:
        """One figure with its drawing."""
        of = row.figure
        numbers = (of.low, of.best, of.high, of.unit)
        return {
            "row": row,
            "id": f"f-{of.part[:12]}",
            "amount": words.amount(*numbers),
            "wording": wording(*numbers),
            "whisker": whisker(row.stated, self.axis),
            "against": self.board.against.get(of.part, 0),
            "whose": self.says.whose(of.whose) if of.whose else "",
            "where": self.says.where(of.territory) if of.territory else "",
            "voice": self.voice(row),
            "several": len(row.confirmed) > 1,
        }

    def pair(self, pair: Pair) -> dict[str, Any]:
        """Two figures with the verdict and its reasons."""
        code, word = STATES[pair.state]
        reasons = [self.says.reason(one) for one in self.board.told(pair).reasons]
        return {
            "code": code,
            "word": word,
            "sides": [self.row(pair.a), self.row(pair.b)],
            "reasons": reasons,
        }

    def sum(self, group: Sequence[Row], found: Summed, open_choice: bool) -> dict[str, Any]:
        """What a group comes to; what stands behind it: voices, articles, and who confirmed how many figures."""
        confirmed = Counter(one for row in group for one in row.confirmed)
        articles = {row.figure.article for row in group}
        reasons = [self.says.reason(one) for one in found.reasons]
        if open_choice:
            reasons = [_("Several organisations graded these voices: choose whose grades to follow.")]
        elif found.way == "sources" and not self.graded.by:
            reasons = [_("No organisation has graded any of these voices; grades are given on their pages.")]
        return {
            "n": len(group),
            "voices": len({row.stated.voice for row in group}),
            "articles": len(articles | {one.article for row in group for one, _where in row.reprints}),
            "confirmed": confirmed.most_common(3),
            "more": max(0, len(confirmed) - 3),
            "total": total(found, self.board.unit),
            "reasons": reasons,
            "scope": self.scope([row.stated for row in group]),
        }

    def scope(self, group: Sequence[Stated]) -> list[str]:
        """What a group counts, as those of it that say most have it."""
        whose = next((self.says.whose(one.whose) for one in group if one.whose), "")
        where = next((self.says.where(one.territory) for one in group if one.territory), "")
        since = next((one.since for one in group if one.since), "")
        until = next((one.until for one in group if one.until), "")
        when = _("since %(day)s") % {"day": since} if since else ""
        if until:
            when = (
                _("%(since)s to %(until)s") % {"since": since, "until": until}
                if since
                else _("until %(day)s") % {"day": until}
            )
            when = since if since == until else when
        return [one for one in (whose, where, when) if one]
