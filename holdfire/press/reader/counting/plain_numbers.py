"""One number at one place of a sentence, without its hedges: digits of three scripts, words, scales, shares. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.counting.line import Token
from holdfire.press.reader.counting.number_words import NumberWords
from holdfire.record.numerals import to_ascii

MOST_DIGITS = 12
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_MONEY = frozenset("$€£¥₽₹₺₴₪")


@dataclass(slots=True)
class Plain:
    """Tokens first … last, the last left out. scale: by which word it was lifted; skipped: it is a number of no count."""

    first: int
    last: int
    value: float
    scale: int = 1
    share: bool = False
    vague: bool = False
    skipped: bool = False


def plain(line: list[Token], at: int, words: NumberWords) -> Plain | None:
    """The number that begins at a token, None where none does."""
    token = line[at] if at < len(line) else None
    if token is None:
        return None
    if token.kind == "number":
        return _digits(line, at, words)
    if token.word not in words.starts:
        return None
    for reader in (_half, _few, _vague, _article, _words):
        found = reader(line, at, words)
        if found:
            return _shared(line, found, words)
    return None


def _word(line: list[Token], at: int) -> str:
    return line[at].word if 0 <= at < len(line) else ""


def _phrase(line: list[Token], at: int, length: int) -> tuple[str, ...]:
    return tuple(token.word for token in line[at : at + length]) if at + length <= len(line) else ()


def _digits(line: list[Token], at: int, words: NumberWords) -> Plain:
    value = _value(line[at].word)
    one = Plain(at, at + 1, value or 0.0, skipped=value is None or _named(line, at))
    following = _word(line, at + 1)
    if following in _SIGNS and line[at + 1].glued:
        one.value += _SIGNS[following]
        one.last += 1
    elif at + 1 < len(line) and line[at + 1].glued and line[at + 1].kind == "word":
        if following not in words.letters:
            one.skipped = True  # 7th, 120mm, T-72s
            return one
        one.scale = words.letters[following]
        one.value *= one.scale
        one.last += 1
    _scale(line, one, words)
    if one.scale == 1 and _year(line, at, words):
        one.skipped = True
    return _shared(line, one, words)


def _value(written: str) -> float | None:
    digits = to_ascii(written)
    for sign in "'’ \u00a0\u202f,":
        digits = digits.replace(sign, "")
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    whole, _, part = digits.partition(".")
    if len(whole) > MOST_DIGITS or not whole.isdecimal():
        return None
    return float(f"{whole}.{part}") if part.isdecimal() else float(whole)


def _named(line: list[Token], at: int) -> bool:
    """Part of a name or a sum of money: Su-24, S-300, No. 2254, #3, $40."""
    before = _word(line, at - 1)
    if before in _MONEY or before in ("#", "№", "no.", "nr"):
        return True
    if before == "." and _word(line, at - 2) in ("no", "nos", "nr", "art", "para"):
        return True
    glued = line[at].glued and at > 1
    return glued and before in "-–‑/" and line[at - 1].glued and line[at - 2].kind == "word"


def _year(line: list[Token], at: int, words: NumberWords) -> bool:
    """A year, or the day of a month: by what stands beside it."""
    token = line[at]
    before, after = _word(line, at - 1), _word(line, at + 1)
    number = token.word
    if number.isdecimal() and len(number) <= 2 and (after in words.months or before in words.months):
        return True
    if number.isdecimal() and len(number) <= 2 and after == words.of and _word(line, at + 2) in words.months:
        return True
    if number.isdecimal() and len(number) <= 2 and _second_day(line, at, words):
        return True
    if not (number.isdecimal() and len(number) == 4 and 1900 <= int(number) <= 2100):
        return False
    if before in words.months or (before == "," and _word(line, at - 3) in words.months):
        return True
    if before in words.before_year or before in ("/", "-", "–", "'s"):
        return True
    return not (at + 1 < len(line) and line[at + 1].kind == "word" and len(after) > 4)


def _second_day(line: list[Token], at: int, words: NumberWords) -> bool:
    """“between May 8 and 10”: the second day of a month."""
    joined = _word(line, at - 1) in words.up_to or _word(line, at - 1) == words.both
    return joined and _word(line, at - 2).isdecimal() and _word(line, at - 3) in words.months


def _scale(line: list[Token], one: Plain, words: NumberWords) -> None:
    """“2.5 million”, “two hundred thousand”, “two and a half million”."""
    halves = _word(line, one.last) == words.both and _word(line, one.last + 1) == "a"
    if halves and _word(line, one.last + 2) == words.half:
        one.value += 0.5
        one.last += 3
    for _ in range(2):
        scale = words.scales.get(_word(line, one.last))
        if scale is None:
            break
        one.value *= scale
        one.scale *= scale
        one.last += 1
    if one.scale > 1 and [_word(line, one.last + step) for step in range(3)] == ["and", "a", words.half]:
        one.value += one.scale / 2
        one.last += 3


def _shared(line: list[Token], one: Plain, words: NumberWords) -> Plain:
    """Percent, and “one in four”."""
    for length in (3, 2, 1):
        if _phrase(line, one.last, length) in words.percent:
            one.value, one.share, one.last = one.value / 100, True, one.last + length
            one.skipped = one.skipped or one.value > 1
            return one
    for length in (3, 2, 1):
        joint = _phrase(line, one.last, length)
        if joint in words.out_of and one.scale == 1:
            return _in_so_many(line, one, one.last + length, len(joint) > 1, words)
    return one


def _in_so_many(line: list[Token], one: Plain, at: int, plainly: bool, words: NumberWords) -> Plain:
    token = line[at] if at < len(line) else None
    if token is None or token.kind not in ("word", "number"):
        return one
    other = words.small.get(token.word) or words.tens.get(token.word)
    if other is None and token.kind == "number":
        other = int(_value(token.word) or 0)
    round_part = one.value == 1 or other in (3, 4, 5, 10)
    fits = other is not None and one.value < other <= 100 and (plainly or round_part)
    follows = line[at + 1] if at + 1 < len(line) else None
    if not fits or other is None or (follows is not None and follows.glued and follows.word in "-–"):
        return one
    one.value, one.share, one.last = one.value / other, True, at + 1
    return one


def _half(line: list[Token], at: int, words: NumberWords) -> Plain | None:
    """“half the people”, “half a million”, “two-thirds of”, “a quarter of a million”."""
    first, value = at, 0.0
    if _word(line, at) == words.half:
        value, at = 0.5, at + 1
    else:
        bare = line[at].word in words.fractions and _word(line, at + 1) == words.of and line[at].capital
        count = 1 if bare else words.small.get(_word(line, at), 1 if _word(line, at) in words.one else 0)
        at += not bare
        if _word(line, at) in ("-", "‑", "good", "full"):
            at += 1
        part = words.fractions.get(_word(line, at))
        if not count or part is None:
            return None
        value, at = count * part, at + 1
    of = _word(line, at) == words.of
    scale_at = at + of
    if _word(line, scale_at) in words.one and _word(line, scale_at + 1) in words.scales:
        scale = words.scales[_word(line, scale_at + 1)]
        return Plain(first, scale_at + 2, value * scale, scale)
    if not of and _word(line, first) != words.half and _word(line, at) not in words.whole:
        return None
    return Plain(first, at, value, share=True, skipped=_word(line, at) in ("-", words.one))


def _few(line: list[Token], at: int, words: NumberWords) -> Plain | None:
    """“several hundred”, “a few dozen”."""
    for length in (3, 2, 1):
        if _phrase(line, at, length) in words.few:
            word = _word(line, at + length)
            found = _vague(line, at + length, words) if word in words.vague else None
            if found:
                return Plain(at, found.last, found.value, found.scale, vague=True)
            scale = words.scales.get(word)
            value = words.vague.get(f"{word}s")
            if scale and value:
                more = words.scales.get(_word(line, at + length + 1))
                value = value if more is None else value // 2 * more if word != "dozen" else 24 * more
                last = at + length + (2 if more else 1)
                return Plain(at, last, float(value), scale, vague=True)
    return None


def _vague(line: list[Token], at: int, words: NumberWords) -> Plain | None:
    """“dozens”, “hundreds of thousands”: at least two of them; “tens of thousands” and the like at least twenty thousand."""
    value = words.vague.get(_word(line, at))
    if value is None:
        return None
    more = words.vague.get(_word(line, at + 2)) if _word(line, at + 1) == words.of else None
    if more is not None and more > value:
        return Plain(at, at + 3, float(value * (more // 2)), more, vague=True)
    if _word(line, at) == "tens":
        return None
    return Plain(at, at + 1, float(value), vague=True)


def _article(line: list[Token], at: int, words: NumberWords) -> Plain | None:
    """“a dozen”, “a million and a half”."""
    if _word(line, at) in words.one and _word(line, at) not in words.small:
        if _word(line, at + 1) not in words.scales:
            return None
        one = Plain(at, at + 1, 1.0)
        _scale(line, one, words)
        return one
    if _word(line, at) in words.scales:
        return Plain(at, at + 1, float(words.scales[_word(line, at)]), skipped=True)
    return None


def _words(line: list[Token], at: int, words: NumberWords) -> Plain | None:
    """“twenty-seven”, “three hundred and twelve thousand”, “two and a half million”."""
    total, current, last, scale = 0, 0, at, 1
    while last < len(line) and total < 10**MOST_DIGITS:
        word = _word(line, last)
        joined = (word in ("-", "‑") and line[last].glued) or (
            word == words.both and (current >= 100 or (total > 0 and current == 0))
        )
        step = last + 1 if joined and last > at else last
        small, tens = words.small.get(_word(line, step)), words.tens.get(_word(line, step))
        lift = words.scales.get(_word(line, step)) if not joined else None
        if small is not None and current % 10 == 0 and (small < 10 or current % 100 == 0):
            current += small
        elif tens is not None and current % 100 == 0:
            current += tens
        elif lift in (100, 12, 20) and last > at and 0 < current < 1000:
            current, scale = current * lift, lift
        elif lift is not None and lift >= 1000 and last > at and current:
            total, current, scale = total + current * lift, 0, lift
        else:
            break
        last = step + 1
    if last == at:
        return None
    one = Plain(at, last, float(total + current), scale)
    if [_word(line, last + step) for step in range(3)] == ["and", "a", words.half]:
        _scale(line, one, words) if scale == 1 else _add_half(one, last, scale)
    return one


def _add_half(one: Plain, last: int, scale: int) -> None:
    one.value += scale / 2
    one.last = last + 3
