"""Bytes → text: by their mark, by what the page declares, by what they can be; never by replacing signs. Pure."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from holdfire.press.intake.problems import ENCODING, MOJIBAKE, NOT_TEXT
from holdfire.record.problems import Problem, Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s?=\s?["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# What articles are really written in; a guess among all that exist finds East Asian text in any short page.
_USUAL = ["utf_8", "cp1252", "cp1251", "cp1256", "cp1254", "cp1250", "cp1253", "cp1255", "koi8_r", "iso8859_6",
          "cp866", "gb18030", "big5", "shift_jis", "euc_kr"]  # fmt: skip
# Two UTF-8 bytes, each read as a sign of Windows-1252, as in â€™, Ã©, Ð½ or Ø§.
_TWICE = re.compile("[\u00c2-\u00c5\u00ce-\u00d1\u00d8-\u00db][\u0080-\u00bf\u0152-\u0161\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac]|\u00e2\u20ac[\u0080-\u00bf\u0152-\u0178\u201c-\u2122\u02dc\u00a6]")  # fmt: skip
FEW = 0.04  # share of bytes beyond ASCII up to which a text may be in any Latin encoding
HEAVY = 0.02  # share of signs from which on a text is no longer readable
SAMPLE = 64 * 1024  # bytes that a guess looks at


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it came in, and what a person should know of it."""

    text: str
    encoding: str
    notes: tuple[Problem, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """The text of these bytes; raises Refused (HF-8314, HF-8318, HF-8319) where they are none.

    Rule: a byte order mark; else UTF-8 where every byte fits; else what the file declares, then what it can be.
    """
    text, encoding = _text(data, name)
    if text.count("\0") > len(text) // 100 + 3:
        raise Refused([NOT_TEXT.at("It holds bytes that are no text.", name)])
    if text.count("\ufffd") > len(text) * HEAVY / 4:
        raise Refused(
            [ENCODING.at(f"{text.count(chr(0xFFFD))} of its signs were lost before it came here.", name)]
        )
    return Decoded(text, encoding, _read_twice(text, name))


def _text(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), encoding
    for candidate in (_unmarked(data), "utf-8", *_named(data)):
        try:
            if candidate:
                return data.decode(candidate).removeprefix("\ufeff"), candidate
        except (UnicodeError, LookupError):
            continue
    return _guessed(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError:
        raise Refused(
            [ENCODING.at(f"It begins as {encoding.upper()} and goes on as something else.", name)]
        ) from None


def _unmarked(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Latin text is 0."""
    even, odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    most = min(len(data), 2000) // 2 * 0.6
    return "utf-16-le" if odd > most and not even else "utf-16-be" if even > most and not odd else None


def _named(data: bytes) -> list[str]:
    """The encodings that the head of the file declares, those of bytes alone."""
    found = []
    for one in _DECLARED.finditer(data[:4096]):
        try:
            info = codecs.lookup(one[1].decode("ascii"))
        except LookupError:
            continue
        # What calls itself Latin-1 on the web is Windows-1252, as browsers read it.
        known = "cp1252" if info.name in {"iso8859-1", "ascii"} else info.name
        if getattr(info, "_is_text_encoding", False) and not known.startswith(
            ("utf-7", "idna", "punycode", "unicode", "raw")
        ):
            found.append(known)
    return found


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    best = from_bytes(data[:SAMPLE], cp_isolation=_USUAL).best()
    found = [one for one in (_western(best.encoding, data) if best else ()) if _fits(data, one)]
    if not found:
        raise Refused([ENCODING.at("Its bytes fit no encoding that articles are written in.", name)])
    return data.decode(found[0]), found[0]


def _western(encoding: str, data: bytes) -> tuple[str, ...]:
    """Windows-1252 first where a guess is of Latin script and so few signs tell that any Latin encoding would do."""
    telling = sum(byte > 0x9F for byte in data[:SAMPLE])
    few = telling < FEW * min(len(data), SAMPLE)
    return ("cp1252", encoding) if few and encoding in {"cp1250", "cp1254"} else (encoding,)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _read_twice(text: str, name: str) -> tuple[Problem, ...]:
    found = [one[0] for one in _TWICE.finditer(text)]
    if len(found) < 2:
        return ()
    problem = MOJIBAKE.at(
        f"{len(found)} times it has signs such as “{found[0]}”, which stand for another.", name
    )
    if len(found) > len(text) * HEAVY:
        raise Refused([problem])
    return (problem,)
