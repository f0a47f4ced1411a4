"""GeoJSON bytes from outside: what could harm a parser shows before it runs."""

import json
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.record.problems import Problem, Refused
from holdfire.zones.prescan import load, nesting


def refused(data: bytes) -> Problem:
    with pytest.raises(Refused) as caught:
        load(data)
    return caught.value.problems[0]


@pytest.mark.parametrize("depth", [10**2, 10**4, 10**6])
@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (b'{"type":"GeometryCollection","geometries":[', b"]}"),
        (b"[", b"]"),
        (b'{"a":', b"}"),
        (b"[", b""),
    ],
)
def test_nested_bytes_are_refused(head: bytes, tail: bytes, depth: int) -> None:
    """JSON nested any number deep is refused, whole or cut off, before a parser recurses."""
    data = (head * depth + tail * depth)[:9_999_999]
    assert refused(data).code == "HF-4003"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"[" + b"[1,2]," * 1_700_000 + b"0]", "HF-4002", "10,200,003 bytes"),
        (b"[" + b"[]," * 3_000_000 + b"0]", "HF-4006", "3,000,001 lists"),
        (b"[NaN]", "HF-4007", "NaN"),
        (b"[-Infinity]", "HF-4007", "-Infinity"),
        (b"[" + b"9" * 5000 + b"]", "HF-4007", "thousands of digits"),
        (b'{"a":1,"a":2}', "HF-4001", "stands twice"),
        (b'{"a":', "HF-4001", "line 1"),
        (b"", "HF-4001", "line 1"),
        (b"\xff\xfe[\x00]\x00", "HF-4001", "Byte 1 is not UTF-8"),
        (b"PK\x03\x04", "HF-4001", "line 1"),
    ],
)
def test_bytes_that_are_refused(data: bytes, code: str, words: str) -> None:
    """Too large, too many pieces, no numbers, one name twice, not JSON, not UTF-8: each is said in words."""
    problem = refused(data)
    assert problem.code == code
    assert words in problem.sentence


def test_a_byte_order_mark_is_let_pass() -> None:
    """A byte order mark before good JSON does no harm."""
    assert load(b"\xef\xbb\xbf[1.5]") == [1.5]


def test_brackets_within_text_do_not_count() -> None:
    """Brackets and escaped quotes within text neither open nor close anything."""
    data = json.dumps({"name": '[[[[{{{{ "quoted\\" ]'}).encode()
    assert nesting(data) == (1, 1)
    assert load(data)


def test_memory_stays_within_bounds() -> None:
    """No file of the allowed size takes more than 250 MB to refuse or to read."""
    tracemalloc.start()
    for piece in (b"[1.1,2.2],", b"1.1,", b"{},"):
        data = b"[" + piece * (9_990_000 // len(piece)) + b"0]"
        with suppress(Refused):
            load(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 250e6


@given(
    st.recursive(
        st.none() | st.text() | st.integers(-99, 99),
        lambda kids: st.lists(kids) | st.dictionaries(st.text(), kids),
    )
)
def test_nesting_is_counted_right(value: object) -> None:
    """For any JSON, the depth counted over its bytes is the depth of its value."""

    def depth(thing: object) -> int:
        inner = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else None
        return 0 if inner is None else 1 + max(map(depth, inner), default=0)

    assert nesting(json.dumps(value, ensure_ascii=False).encode())[0] == depth(value)


def test_a_name_twice_among_many() -> None:
    """Which of half a million names stands twice is found at once."""
    names = b",".join(b'"%d":1' % number for number in range(500_000))
    with pytest.raises(Refused, match="499999"):
        load(b"{" + names + b',"499999":1}')


def test_millions_of_backslashes() -> None:
    """Escapes are told apart in one pass; whether a quotation mark is escaped depends on how many stand before it."""
    assert nesting(b'"' + b"\\" * 9_000_000 + b'"[[') == (2, 2)
    assert nesting(b'"' + b"\\" * 9_000_001 + b'"[[') == (0, 0)
