"""Whom a group of words means: a new person or body, or one who came up before. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from holdfire.press.reader.speaking.cast import Cast, Figurant, folded
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token

NOBODY = Figurant("anon")
_OWN_COUNT = frozenset(["monitors", "observers", "inspectors", "investigators", "peacekeepers"])


@dataclass(slots=True)
class Meant:
    """Finds whom a group means. body: the text; cast: who came up so far."""

    body: str
    cast: Cast
    words: Lexicon

    def of(self, one: Phrase, tokens: Sequence[Token], speaks: bool = True) -> Figurant | None:
        """Somebody; `NOBODY` for one whom the text does not name; None where it cannot be told."""
        if one.sort == "person":
            return self._person(one, tokens, speaks)
        if one.sort == "body":
            return self._body(one, tokens)
        if one.sort == "pronoun":
            return self._pronoun(tokens[one.first].low)
        if one.sort == "role":
            return self._role(one, tokens)
        if one.sort == "stated":
            return self._stated(one, tokens)
        if one.sort == "many":
            return self._many(one, tokens)
        if one.sort == "outlet" and one.name:
            return Figurant("outlet", self.said(tokens, one.name))
        if one.sort == "other" and one.definite:
            return self._adjective(tokens[one.first + 1 : one.end])
        return NOBODY

    def came_up(self, one: Phrase, tokens: Sequence[Token]) -> bool:
        """Is it the name of a person who came up before?"""
        return one.name is not None and self.cast.named(folded(self.said(tokens, one.name))) is not None

    def known(self, one: Phrase, tokens: Sequence[Token]) -> bool:
        """Is this surely a person: by an office, two names, or because the name came up before?"""
        if one.name is None:
            return False
        return (
            one.sure
            or one.name[1] - one.name[0] > 1
            or self.cast.named(folded(self.said(tokens, one.name))) is not None
        )

    def said(self, tokens: Sequence[Token], span: tuple[int, int]) -> str:
        """The text's words of a stretch of tokens."""
        first, last = tokens[span[0]], tokens[span[1] - 1]
        if last.low == "'s" and span[1] - span[0] > 1:
            last = tokens[span[1] - 2]
        end = last.end
        if self.body[end : end + 1] == "." and (last.low in self.words.short or "." in last.low):
            end += 1
        return " ".join(self.body[first.start : end].split())

    def _person(self, one: Phrase, tokens: Sequence[Token], speaks: bool) -> Figurant | None:
        if one.name is None:
            return None
        office = self.said(tokens, one.office) if one.office else None
        if one.owner is not None and tokens[one.first].low in ("his", "her", "their", "its"):
            office = office or None
        single = one.name[1] - one.name[0] == 1
        words = folded(self.said(tokens, one.name))
        if single and one.office is None and not speaks and self.cast.named(words) is None:
            return None
        if single and one.office is None:
            body = next((it for it in self.cast.lately("body") if (words[0] in it.words and it.words[-1] == words[0])
                         or words == it.words), None)  # fmt: skip
            if body is not None and self.cast.named(words) is None:
                body.form(self.said(tokens, one.name))
                return body
        return self.cast.person(self.said(tokens, one.name), office, self._female(one, tokens), one.sure)

    def _female(self, one: Phrase, tokens: Sequence[Token]) -> bool | None:
        if one.office is None:
            return None
        low = {token.low.rpartition("-")[2] for token in tokens[one.office[0] : one.office[1]]}
        low |= {tokens[one.first].low}
        if low & self.words.female:
            return True
        return False if low & self.words.male else None

    def _body(self, one: Phrase, tokens: Sequence[Token]) -> Figurant | None:
        if one.name is None:
            return None
        start, end = one.name
        name = self.said(tokens, (start, end))
        alias = self.said(tokens, one.alias) if one.alias else None
        proper = [
            token
            for at, token in enumerate(tokens[start:end], start)
            if (token.cap or token.low[:1].isdigit())
            and (at > 0 or not tokens[0].cap or self._proper(token))
            and token.low not in self.words.times
        ]
        # “The Ministry”, “the Council”: generic words with a capital name nobody yet.
        if alias and not [one for one in proper if not self._generic(one)]:
            return self.cast.body(alias, name)
        if not [one for one in proper if not self._generic(one)] and (
            one.owner is None or one.owner.sort == "other"
        ):
            return self._body_before(tokens[start:end]) or (
                self.cast.body(name, alias)
                if len(proper) > 1 and len(proper) >= (end - start) - 1
                else NOBODY
            )
        return self.cast.body(name, alias)

    def _proper(self, token: Token) -> bool:
        return token.loud or not self._generic(token)

    def _generic(self, token: Token) -> bool:
        words = self.words
        return token.low in words.bodies or token.low in words.modifiers or token.low in words.stated

    def _body_before(self, tokens: Sequence[Token]) -> Figurant | None:
        """“the ministry”: the last body whose name has the word."""
        low = [token.low for token in tokens if token.word and token.low != "'s"]
        head = low[-1] if low else ""
        for one in self.cast.lately("body"):
            if head in one.words and all(
                word in one.words for word in low if word not in self.words.prepositions
            ):
                one.form(self.said(tokens, (0, len(tokens))))
                return one
        if head in ("group", "organisation", "organization", "agency", "body", "watchdog", "mission", "movement", "monitor", "charity",
                    "party", "side", "union"):  # fmt: skip
            return next(self.cast.lately("body", spoke=True), None) if len(low) == 1 else None
        return None

    def _pronoun(self, low: str) -> Figurant | None:
        if low in ("he", "she", "him", "her"):
            female = low in ("she", "her")
            for one in reversed(self.cast.spoke[-4:]):
                if one.kind == "anon":
                    return one
                if one.kind == "person" and one.female in (None, female):
                    return one
            return next(
                (
                    one
                    for one in self.cast.lately("person")
                    if one.sure and self.cast.now - one.at <= 1 and one.female in (None, female)
                ),
                None,
            )
        last = self.cast.spoke[-1] if self.cast.spoke else None
        if last is not None and last.kind in ("body", "anon"):
            return last
        return None if low != "it" else next(self.cast.lately("body", spoke=True), None)

    def _role(self, one: Phrase, tokens: Sequence[Token]) -> Figurant | None:
        if one.office is None:
            return NOBODY
        if not one.definite and not tokens[one.first].cap:
            return NOBODY
        words = folded(self.said(tokens, one.office))
        head = next((word for word in reversed(words) if word in self.words.offices), words[-1])
        for it in (*self.cast.lately("person", spoke=True), *self.cast.lately("person")):
            if self._fits(it, words, head):
                it.form(self.said(tokens, (one.first, one.end)))
                return it
        if one.definite and tokens[one.first].low == "the" and head not in self.words.plain:
            for it in self.cast.lately("person"):
                if not it.offices and self.cast.now - it.at <= 1 and len(it.words) > 1:
                    it.offices.update(words)
                    it.form(self.said(tokens, (one.first, one.end)))
                    return it
        return NOBODY

    def _fits(self, it: Figurant, words: tuple[str, ...], head: str) -> bool:
        """May the office be this person’s?"""
        if (head in self.words.female and it.female is False) or (head in self.words.male and it.female):
            return False
        if head in self.words.any_office:
            if not it.offices:
                return False
        elif not any(head == word or word.endswith("-" + head) for word in it.offices):
            return False
        own = [word for word in words if word != head and word in self.words.adjectives]
        return all(any(self.cast._like(word, other) for other in it.offices) for word in own)

    def _adjective(self, tokens: Sequence[Token]) -> Figurant | None:
        return NOBODY

    def _stated(self, one: Phrase, tokens: Sequence[Token]) -> Figurant | None:
        if one.owner is not None:
            return self.of(one.owner, tokens)
        if one.definite and tokens[one.first].low in ("the", "this", "its", "his", "her", "their"):
            if any(token.low in ("joint", "final", "draft") for token in tokens[one.first : one.end]):
                return NOBODY
            return self.cast.spoke[-1] if self.cast.spoke else None
        return NOBODY

    def _many(self, one: Phrase, tokens: Sequence[Token]) -> Figurant | None:
        """“monitors from X”, “X monitors”: the body that sent them."""
        head = next((token.low for token in tokens[one.first : one.end] if token.low in self.words.many), "")
        if head in _OWN_COUNT:
            if one.owner is not None and one.owner.sort == "body":
                return self._body(one.owner, tokens)
            loud = [at for at in range(one.first, one.end) if tokens[at].loud]
            if loud and tokens[loud[0]].low not in self.words.countries:
                return self.cast.body(self.said(tokens, (loud[0], loud[0] + 1)))
        return NOBODY
