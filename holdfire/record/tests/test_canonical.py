import datetime
import enum
import hashlib
import json
import math
import random
import unicodedata
import uuid
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings

from holdfire.record.canonical import Ambiguous, decode, decode_canonical, digest, encode, tidy
from holdfire.record.tests.generated import CONTROLS, TURNING, in_profile, statements, wild_values

VECTORS = json.loads(Path(__file__).with_name("vectors").joinpath("canonical.json").read_text())
some, many = (
    settings(max_examples=n, deadline=None, suppress_health_check=list(HealthCheck)) for n in (1000, 5000)
)


@many
@given(statements)
def test_statements_are_written_as_rfc_8785_says(statement: dict[str, Any]) -> None:
    """For 5,000 generated statements our bytes are those of the rfc8785 package, and read back to themselves."""
    data = encode(statement)
    assert data == rfc8785.dumps(statement)
    assert decode_canonical(data) == decode(data) == statement
    assert decode(json.dumps(statement, indent=1).encode()) == statement


@some
@given(wild_values)
def test_every_value_is_refused_or_written_as_rfc_8785_says(value: Any) -> None:
    """Any value is either outside the profile and refused, or written as the rfc8785 package writes it."""
    if in_profile(value):
        assert encode(value) == rfc8785.dumps(value)
    else:
        with pytest.raises(Ambiguous):
            encode(value)


def test_numbers_are_written_as_rfc_8785_says() -> None:
    """Of 10,000 numbers of every size and length, each has the text of RFC 8785, on its own as among others."""
    draw = random.Random(8785)
    for _ in range(10_000):
        digits = draw.randint(1, 17)
        number = float(
            f"{draw.choice('+-')}{draw.randrange(10**digits)}e{draw.randint(-digits - 12, 15 - digits)}"
        )
        text = rfc8785.dumps(number)
        assert encode(number) == text
        assert encode({"a": [number, "e\n"]}) == b'{"a":[' + text + b',"e\\n"]}'
    for tiny in (
        5e-324,
        -2.2250738585072014e-308,
        1e-300,
        9.999999999999999e-7,
        1e-6,
        9.999999999999999e-6,
        1e-5,
    ):
        assert encode(tiny) == rfc8785.dumps(tiny)


@pytest.mark.parametrize("each", VECTORS, ids=lambda each: each["why"])
def test_bytes_from_outside(each: dict[str, str]) -> None:
    """Each text of the vector file is read and written in its one form, or refused."""
    data = each["read"].encode()
    if each["written"] is None:
        with pytest.raises(Ambiguous):
            encode(decode(data))
        with pytest.raises(Ambiguous):
            decode_canonical(data)
    else:
        written = each["written"].encode("utf-8")
        assert encode(decode(data)) == written == rfc8785.dumps(json.loads(data))
        assert encode(decode_canonical(written)) == written
        if data != written:
            with pytest.raises(Ambiguous, match="canonical form"):
                decode_canonical(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        b'"\xc3"',
        b'"\xed\xa0\x80"',
        b'"\xc0\xaf"',
        b'"\xf4\x90\x80\x80"',
        b"\xff\xfe1\x00",
        b'"\xe2\x80"',
    ],
)
def test_bytes_that_are_not_utf_8(data: bytes) -> None:
    """Bytes that are not valid UTF-8 are refused: cut, overlong, surrogates, beyond Unicode, UTF-16."""
    with pytest.raises(Ambiguous, match="not JSON"):
        decode(data)


def test_a_byte_order_mark_is_named() -> None:
    """A byte order mark, which no editor shows, is refused by name."""
    with pytest.raises(Ambiguous, match="byte order mark"):
        decode(b"\xef\xbb\xbf{}")


class Name(str):
    __slots__ = ()


class Colour(enum.StrEnum):
    RED = "red"


class Level(enum.IntEnum):
    ONE = 1


@pytest.mark.parametrize(
    ("value", "path", "fault"),
    [
        (2**53, "$", "2^53"),
        ([0, -(2**53)], "$[1]", "2^53"),
        ({"a": {"b": 10**30}}, "$.a.b", "2^53"),
        ({"a": 2.0**53}, "$.a", "2^53"),
        ({"a": -1e16}, "$.a", "2^53"),
        ({"a": [1.5, math.nan]}, "$.a[1]", "not a number"),
        ({"a": math.inf}, "$.a", "2^53"),
        ({"a": (-math.inf,)}, "$.a[0]", "2^53"),
        ({"a": {1: "x"}}, "$.a", "name of type int"),
        ({None: "x"}, "$", "name of type NoneType"),
        ({Name("a"): "x"}, "$", "name of type Name"),
        ({Colour.RED: "x"}, "$", "name of type Colour"),
        ({"a": {"\U0001f600": 1}}, "$.a", r"U\+FFFF"),
        ({"a": "\ud800"}, "$.a", r"surrogate pair .*U\+D800 at character 1"),
        ({"a\udfff": 1}, r"$.a\udfff", "surrogate pair"),
        ({"a": "Ide\u0301"}, "$.a", "NFC"),
        ({"a": {"e\u0301": 1}}, "$.a.e\u0301", "NFC"),
        ({"a": ["x", "a\u202eb"]}, "$.a[1]", r"direction .*U\+202E at character 2"),
        ({"a": "درعا\u2067"}, "$.a", r"direction .*U\+2067 at character 5"),
        ({"a": "one\r\ntwo"}, "$.a", r"control character .*U\+000D at character 4"),
        ({"a": "\0"}, "$.a", r"control character .*U\+0000"),
        ({"a": b"x"}, "$.a", "type bytes"),
        ({"a": {"b"}}, "$.a", "type set"),
        ({"a": Name("x")}, "$.a", "type Name"),
        ({"a": Colour.RED}, "$.a", "type Colour"),
        ({"a": Level.ONE}, "$.a", "type Level"),
        ({"a": [uuid.UUID(int=0)]}, "$.a[0]", "type UUID"),
        ({"a": datetime.date(2017, 5, 4)}, "$.a", "type date"),
        (datetime.datetime(2017, 5, 4, tzinfo=datetime.UTC), "$", "type datetime"),
        ({"a": object()}, "$.a", "type object"),
    ],
)
def test_each_ambiguity_is_named_with_its_place(value: Any, path: str, fault: str) -> None:
    """Each value without a single form is refused, with what and where in words that print."""
    with pytest.raises(Ambiguous, match=fault.replace("^", r"\^")) as refusal:
        encode(value)
    assert refusal.value.path == path
    assert str(refusal.value) == f"{path}: {refusal.value.fault}"


@pytest.mark.parametrize("turning", TURNING)
def test_each_turning_character_is_refused(turning: str) -> None:
    """No character that turns the direction of writing around enters, as text or as a name."""
    for value in (turning, f"درعا{turning}", {turning: 1}):
        with pytest.raises(Ambiguous):
            encode(value)


@pytest.mark.parametrize("control", CONTROLS)
def test_each_control_character_is_refused(control: str) -> None:
    """No control character below U+0020 enters but line feed and tab."""
    for value in (control, f'a"\\{control}', {control: 1}, f"é{control}"):
        with pytest.raises(Ambiguous):
            encode(value)


def test_line_feed_and_tab_stay() -> None:
    """Line feeds, tabs, quotes and backslashes are kept as they are."""
    text = 'one\n\ttwo "three" \\u four'
    assert decode_canonical(encode(text)) == text


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value] if depth % 2 else {"a": value}
    return value


@pytest.mark.parametrize("depth", [64, 63])
def test_nesting_to_64_is_kept(depth: int) -> None:
    """Arrays and objects nest up to 64 deep, on writing and on reading."""
    data = json.dumps(nested(depth), separators=(",", ":")).encode()
    assert encode(nested(depth)) == data
    assert decode(b" " + data) == decode_canonical(data) == nested(depth)


@pytest.mark.parametrize("depth", [65, 66, 300, 5000])
def test_nesting_beyond_64_is_refused(depth: int) -> None:
    """Deeper nesting is refused in words, never by a crash, also where it hides under a name that stands twice."""
    deep = b"[" * depth + b"]" * depth
    with pytest.raises(Ambiguous):
        encode(nested(depth))
    for data in (deep, b" " + deep, b'{"a":' + deep + b',"a":1}', b'["\\"[",' + deep + b"]"):
        for read in (decode, decode_canonical):
            with pytest.raises(Ambiguous):
                read(data)


def test_brackets_in_text_do_not_count() -> None:
    """Brackets within text, also after escaped quotes, do not count as nesting."""
    text = '\\"[{' * 100
    assert decode(b" " + encode([text])) == [text]


def test_a_value_that_holds_itself_is_refused() -> None:
    """A list that contains itself is refused."""
    value: list[Any] = []
    value.append(value)
    with pytest.raises(Ambiguous, match="64"):
        encode(value)


def test_tuples_are_arrays() -> None:
    """A tuple is written as the list of its items."""
    assert encode({"a": (1, (2.0, "x"))}) == b'{"a":[1,[2,"x"]]}'


def test_only_known_marks_join_ascii() -> None:
    """Only marks from U+0300 to U+033F make one character with an ASCII letter: the quick look relies on it."""
    pairs = (unicodedata.decomposition(chr(n)).split() for n in range(0x110000))
    marks = {int(p[1], 16) for p in pairs if len(p) == 2 and p[0][0] != "<" and int(p[0], 16) < 128}
    assert marks and all(0x300 <= mark < 0x340 for mark in marks)


def test_digest_is_sha_256() -> None:
    """The digest of bytes is their SHA-256."""
    assert digest(b"abc") == hashlib.sha256(b"abc").digest()


def test_tidy_brings_text_into_the_profile() -> None:
    """Text from forms and other systems gets line feeds and NFC, and nothing else is touched."""
    assert tidy("Idle\u0301b\r\nDa\u0304r\rend \u202e") == "Idl\u00e9b\nD\u0101r\nend \u202e"


def test_the_value_that_was_given_stays_as_it_was() -> None:
    """Writing changes nothing in the value itself."""
    value = {"b": [1.0, -0.0, 0.000001], "a": (2.0,)}
    encode(value)
    assert repr(value) == repr({"b": [1.0, -0.0, 0.000001], "a": (2.0,)})


def test_a_name_twice_among_many() -> None:
    """Which of half a million names stands twice is found at once."""
    names = b",".join(b'"%d":1' % number for number in range(500_000))
    with pytest.raises(Ambiguous, match="499999"):
        decode(b"{" + names + b',"499999":1}')
