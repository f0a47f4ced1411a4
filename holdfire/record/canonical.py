"""One text, one meaning: the bytes over which the record hashes and signs.

The written profile. Bytes are canonical JSON (RFC 8785) of a value that has one meaning only:

- Values: objects, arrays (lists and tuples), text, numbers, true, false, null. Nothing else, no subclasses.
- Nested at most 64 deep; a bare number or word is depth 0.
- Names of objects are text within the Basic Multilingual Plane, so that every encoder sorts them alike.
- Numbers lie within ±(2^53 - 1), whole or not. 1.0 is written 1 and -0.0 is written 0. NaN and the infinities
  are refused.
- Text is Unicode NFC. Refused are lone surrogates, the controls below U+0020 but line feed and tab, and the
  characters that turn writing direction around (U+202A-202E, U+2066-2069), since these make a text read
  otherwise than it is stored. A carriage return is such a control: lines end with a line feed alone.
  `tidy` brings text from outside (forms send CRLF, some systems NFD) into this shape before anyone signs it.
- Bytes that come in are UTF-8 without a byte order mark, name nothing twice in one object, and hold no number
  that would change on reading (1e400, 1e-400, 2^53 + 1).
"""

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Any, NoReturn, TypeVar

import orjson

Number = TypeVar("Number", int, float)

MAX_DEPTH = 64
MAX_NUMBER = 2**53 - 1

_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER
_ATOMS = frozenset({str, int, bool, type(None)})
_CONTAINERS = frozenset({dict, list, tuple})
_FLOAT = frozenset({float})
_COMPOUND = _CONTAINERS | _FLOAT

# On the written bytes: the escapes that only refused controls need; and in UTF-8 the direction characters, the
# first byte of any character beyond the Basic Multilingual Plane, and that of the marks U+0300-033F, the only
# ones that make one character with an ASCII letter before them.
_ESCAPED_CONTROL = re.compile(rb"\\[ubfr]")
_SUSPECT_UTF8 = re.compile(rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]|[\xf0-\xf4\xcc]")
_ASCII = bytes(range(128))

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BRACKETS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|([\[{])|([\]}])')


class Ambiguous(ValueError):
    """A value that has no single canonical form. `path` says where ("$.where[2]"), `fault` what."""

    def __init__(self, fault: str, path: str = "$") -> None:
        self.fault = fault
        self.path = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)
        super().__init__(f"{self.path}: {fault}")


def encode(value: Any) -> bytes:
    """The canonical bytes of a value under the profile above. Raises Ambiguous with a path to the fault."""
    try:
        plain = (
            _all_plain(value.values(), MAX_DEPTH - 1)
            if type(value) is dict
            else _all_plain((value,), MAX_DEPTH)
        )
        if plain:
            data = orjson.dumps(value, option=_OPTIONS)
            if _clean(data):
                return data
    except orjson.JSONEncodeError:
        pass  # the careful walk below finds the place and says why
    return orjson.dumps(_settle(value, "$", MAX_DEPTH), option=_OPTIONS)


def decode(data: bytes) -> Any:
    """The value of JSON bytes from outside, spaced and ordered as they please. Raises Ambiguous."""
    value = _parse(data)
    return value if _is_canonical(value, data) else _parse_strictly(data)


def decode_canonical(data: bytes) -> Any:
    """The value of bytes that must be their own canonical form. Raises Ambiguous."""
    value = _parse(data)
    if _is_canonical(value, data):
        return value
    encode(_parse_strictly(data))  # names a closer reason where there is one
    raise Ambiguous("the bytes are not in canonical form (spacing, order of names, or way of writing)")


def digest(data: bytes) -> bytes:
    """SHA-256 of bytes: 32 bytes."""
    return hashlib.sha256(data).digest()


def tidy(text: str) -> str:
    """Text from outside with line feeds for line ends and in NFC; all else stays for `encode` to judge."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _all_plain(items: Collection[Any], room: int) -> bool:
    """Whether orjson writes all these values as RFC 8785 does, text aside. Cheap: it looks at types first."""
    kinds = set(map(type, items)).difference(_ATOMS)
    if not kinds:
        return True
    if not kinds <= _COMPOUND or (float in kinds and not _plain_floats(items)):
        return False
    if kinds == _FLOAT:
        return True
    if not room:
        return False
    for item in items:
        kind = type(item)
        if kind in _CONTAINERS and not _all_plain(item.values() if kind is dict else item, room - 1):
            return False
    return True


def _plain_floats(items: Iterable[Any]) -> bool:
    """orjson and RFC 8785 write alike what is no whole number, in range, and not within [1e-6, 1e-5)."""
    for item in items:
        if type(item) is float:
            size = abs(item)
            if not size < MAX_NUMBER or item.is_integer() or 1e-6 <= size < 1e-5:
                return False
    return True


def _clean(data: bytes) -> bool:
    """Whether the text within written bytes needs no closer look; may say no to text that is well."""
    if b"\\" in data and _ESCAPED_CONTROL.search(data):
        return False
    if data.isascii():
        return True
    # Whatever breaks NFC without those marks stands between neighbours that are not ASCII either, so it is
    # still there when the ASCII is taken out; that leaves little to look through.
    rest = data.translate(None, _ASCII)
    return not _SUSPECT_UTF8.search(rest) and unicodedata.is_normalized("NFC", rest.decode())


def _settle(value: Any, path: str, room: int) -> Any:
    """The value in a shape that orjson writes as RFC 8785 does, or Ambiguous with the path."""
    kind = type(value)
    if kind is str:
        return _check_text(value, path)
    if kind is int:
        return _check_range(value, path)
    if kind is float:
        return _settle_float(value, path)
    if kind in _CONTAINERS and room == 0:
        raise Ambiguous(f"nested more than {MAX_DEPTH} deep", path)
    if kind is dict:
        return {_check_name(k, path): _settle(v, f"{path}.{k}", room - 1) for k, v in value.items()}
    if kind is list or kind is tuple:
        return [_settle(v, f"{path}[{i}]", room - 1) for i, v in enumerate(value)]
    if value is None or kind is bool:
        return value
    raise Ambiguous(f"a value of type {kind.__name__} has no place in JSON", path)


def _settle_float(number: float, path: str) -> Any:
    if number != number:
        raise Ambiguous("not a number", path)
    _check_range(number, path)
    if number.is_integer():
        return int(number)
    if 1e-6 <= abs(number) < 1e-5:  # RFC 8785 writes these without an exponent, orjson with one
        return orjson.Fragment(format(Decimal(repr(number)), "f"))
    return number


def _check_range(number: Number, path: str) -> Number:
    if abs(number) > MAX_NUMBER:
        raise Ambiguous("the number lies beyond 2^53 - 1, where not every reader keeps it", path)
    return number


def _check_name(name: Any, path: str) -> str:
    if type(name) is not str:
        raise Ambiguous(f"a name of type {type(name).__name__} instead of text", path)
    if name and max(name) > "\uffff":
        raise Ambiguous(
            f"the name {name!a} holds a character beyond U+FFFF, which encoders sort differently", path
        )
    return _check_text(name, f"{path}.{name}")


def _check_text(text: str, path: str) -> str:
    """The text itself, or Ambiguous naming the first fault and where in the text it stands."""
    for pattern, fault in (
        (_SURROGATE, "half of a surrogate pair"),
        (_CONTROL, "a control character"),
        (_DIRECTION, "a character that turns the direction of writing around"),
    ):
        if found := pattern.search(text):
            place = f"U+{ord(found[0]):04X} at character {found.start() + 1}"
            raise Ambiguous(f"{fault} in the text ({place})", path)
    if not unicodedata.is_normalized("NFC", text):
        raise Ambiguous("the text is not in Unicode normal form NFC", path)
    return text


def _is_canonical(value: Any, data: bytes) -> bool:
    """Whether a parsed value writes back to the very bytes. Then nothing was named twice and no number changed."""
    try:
        return encode(value) == data
    except Ambiguous:
        return False


def _parse(data: bytes) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as fault:
        raise Ambiguous(f"not JSON: {fault}") from fault


def _parse_strictly(data: bytes) -> Any:
    """Parse bytes that are known to be JSON once more, with an eye on what orjson lets pass."""
    _check_depth(data)
    return json.loads(
        data,
        object_pairs_hook=_read_object,
        parse_int=_read_int,
        parse_float=_read_float,
        parse_constant=_read_word,
    )


def _check_depth(data: bytes) -> None:
    depth = 0
    for found in _BRACKETS.finditer(data):
        depth += (found[1] is not None) - (found[2] is not None)
        if depth > MAX_DEPTH:
            raise Ambiguous(f"nested more than {MAX_DEPTH} deep")


def _read_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise Ambiguous(f"the name {twice!a} stands twice in one object")
    return seen


def _read_int(digits: str) -> int:
    return _check_range(int(digits), "$")  # orjson let no more than 309 digits through


def _read_float(digits: str) -> float:
    number = _check_range(float(digits), "$")
    if number == 0 and re.search("[1-9]", re.split("[eE]", digits)[0]):
        raise Ambiguous("the number is too small to be kept")
    return number


def _read_word(word: str) -> NoReturn:
    raise Ambiguous(f"{word} is not a JSON value")
