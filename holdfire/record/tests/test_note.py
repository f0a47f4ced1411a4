import base64
import hashlib

import pytest

from holdfire.record.note import (
    BadNote,
    Checkpoint,
    checkpoint_text,
    key_id,
    open_note,
    parse,
    parse_checkpoint,
    sign_note,
    verifier_line,
)
from holdfire.record.signing import SigningKey

NAME = "log.example/holdfire"
KEY = SigningKey.generate()
KEYS = {NAME: KEY.public}
TEXT = "On that day the guns fell silent.\n\nBy half past six.\n"
NOTE = sign_note(TEXT, NAME, KEY)
ROOT = bytes(range(32))


def line(name: str, key: SigningKey, text: str = TEXT) -> str:
    return sign_note(text, name, key).removeprefix(text + "\n")


def with_line(changed: str) -> str:
    return f"{TEXT}\n{changed}\n"


def test_a_note_opens_with_its_key() -> None:
    """A note is its text, an empty line and one line per signature, and its key opens it."""
    assert NOTE.startswith(f"{TEXT}\n— {NAME} ") and NOTE.endswith("=\n") and NOTE.count("\n") == 5
    note = open_note(NOTE, KEYS)
    assert note.text == TEXT
    assert note.signatures == ((NAME, key_id(NAME, KEY.public), KEY.sign(TEXT.encode())),)
    assert open_note(NOTE.encode(), KEYS) == note


def test_the_key_id_is_spelled_as_the_specification_says() -> None:
    """The key id is the first four bytes of SHA-256 over name, line feed, 0x01 and the public key."""
    spelled = hashlib.sha256(NAME.encode() + b"\x0a\x01" + KEY.public).digest()[:4]
    assert key_id(NAME, KEY.public) == spelled
    assert base64.b64decode(NOTE.split()[-1])[:4] == spelled


def test_the_verifier_line_holds_name_id_and_key() -> None:
    """The public key in one line is name, id in hex, and base64 of 0x01 and the key, with plus signs between."""
    name, identity, key = verifier_line(NAME, KEY.public).split("+", 2)
    assert (name, bytes.fromhex(identity)) == (NAME, key_id(NAME, KEY.public))
    assert base64.b64decode(key) == b"\x01" + KEY.public


def test_text_and_signatures_part_at_the_last_empty_line() -> None:
    """The text may hold empty lines, even lines like signatures; it ends at the last empty line."""
    text = f"a\n\n{line(NAME, KEY)}\n\n"
    assert open_note(sign_note(text, NAME, KEY), KEYS).text == text


@pytest.mark.parametrize("broken", [b"\xff", b"\xed\xa0\x80", b"\xc0\xaf"])
def test_a_note_is_valid_utf_8(broken: bytes) -> None:
    """A note that is not valid UTF-8 is refused."""
    with pytest.raises(BadNote):
        parse(broken + NOTE.encode())


@pytest.mark.parametrize("control", [c for n in range(32) if (c := chr(n)) != "\n"])
def test_a_note_holds_no_control_characters(control: str) -> None:
    """Each control character below U+0020 but the line feed is refused, on signing and on reading."""
    with pytest.raises(BadNote):
        parse(control + NOTE)
    with pytest.raises(BadNote):
        sign_note(f"{control}\n", NAME, KEY)


def test_half_a_surrogate_pair_is_refused() -> None:
    """Text that cannot be written in UTF-8 is refused, not raised on as a coding error."""
    for attempt in (lambda: sign_note("\ud800\n", NAME, KEY), lambda: open_note("\ud800" + NOTE, KEYS)):
        with pytest.raises(BadNote):
            attempt()


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\u00a0b", "a\u2003b", "a\u3000", "a\nb", "a\tb"])
def test_a_key_name_has_no_spaces_or_plus(name: str) -> None:
    """A key name is not empty and holds no Unicode space and no plus sign, when signing, naming and reading."""
    with pytest.raises(BadNote):
        sign_note(TEXT, name, KEY)
    with pytest.raises(BadNote):
        verifier_line(name, KEY.public)
    with pytest.raises(BadNote):
        parse(NOTE.replace(NAME, name))


def test_sixteen_signatures_and_more_are_accepted() -> None:
    """A note with many signatures opens, wherever the known one stands, up to a stated limit."""
    others = [line(f"witness.example/{n}", SigningKey.generate()) for n in range(100)]
    for place in (0, 8, 15):
        mixed = [*others[:place], line(NAME, KEY), *others[place:15]]
        assert len(parse(f"{TEXT}\n{''.join(mixed)}").signatures) == 16
        assert [s.name for s in open_note(f"{TEXT}\n{''.join(mixed)}", KEYS).signatures] == [NAME]
    with pytest.raises(BadNote, match="100"):
        parse(NOTE + "".join(others))


def test_all_of_sixteen_known_signatures_are_verified() -> None:
    """Sixteen signatures by sixteen known keys are all verified and returned in order."""
    keys = {f"side.example/{n}": SigningKey.generate() for n in range(16)}
    note = f"{TEXT}\n" + "".join(line(name, key) for name, key in keys.items())
    known = {name: key.public for name, key in keys.items()}
    assert [s.name for s in open_note(note, known).signatures] == list(keys)


def test_unknown_keys_are_passed_over() -> None:
    """A signature is passed over when only its name or only its id is known, even where it verifies nothing."""
    stranger = SigningKey.generate()
    same_name = line(NAME, stranger)
    forged = base64.b64encode(key_id(NAME, KEY.public) + bytes(64)).decode()
    same_id = f"— other.example {forged}\n"
    assert len(open_note(NOTE + same_name + same_id, KEYS).signatures) == 1
    for alone in (same_name, same_id):
        with pytest.raises(BadNote, match="known key"):
            open_note(f"{TEXT}\n{alone}", KEYS)


def test_signatures_of_other_types_and_lengths_are_passed_over() -> None:
    """A signature of an unknown kind, of another length, does not spoil the note."""
    long = base64.b64encode(b"\x06abc" + bytes(2420)).decode()
    assert open_note(f"{NOTE}— witness.example {long}\n", KEYS).text == TEXT


def test_a_failing_signature_of_a_known_key_spoils_the_note() -> None:
    """One failing signature by a known key refuses the note, though another known key's signature holds."""
    other = SigningKey.generate()
    keys = {**KEYS, "other.example": other.public}
    failing = line("other.example", other, "Another text.\n")
    with pytest.raises(BadNote, match=r"other\.example"):
        open_note(NOTE + failing, keys)
    with pytest.raises(BadNote):
        open_note(NOTE + line(NAME, KEY, "Another text.\n"), KEYS)


def test_no_known_signature_is_a_refusal() -> None:
    """A note that no known key signed is refused, also where no key is known at all."""
    for keys in ({}, {"other.example": KEY.public}, {NAME: SigningKey.generate().public}):
        with pytest.raises(BadNote, match="known key"):
            open_note(NOTE, keys)


def test_every_flipped_bit_of_a_note_is_noticed() -> None:
    """No single flipped bit anywhere in a signed note lets it open."""
    whole = NOTE.encode()
    for bit in range(8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(BadNote):
            open_note(bytes(flipped), KEYS)


SIGNATURE = line(NAME, KEY).rstrip("\n")


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "No empty line.\n",
        TEXT + SIGNATURE + "\n",
        f"{TEXT}\n",
        f"{TEXT}\n{SIGNATURE}",
        f"{TEXT}\n{SIGNATURE}\n\n",
        with_line(SIGNATURE.replace("—", "-")),
        with_line(SIGNATURE.replace("—", "–")),
        with_line(SIGNATURE.replace("— ", "—")),
        with_line(SIGNATURE.replace("— ", "—  ")),
        with_line(SIGNATURE + " "),
        with_line(" " + SIGNATURE),
        with_line(SIGNATURE.rstrip("=")),
        with_line(SIGNATURE + "="),
        with_line(SIGNATURE + "\u200b"),
        with_line(f"— {NAME}"),
        with_line(f"— {NAME} "),
        with_line(f"— {NAME} AAAAAA=="),
        with_line(f"— {NAME} AAAAAB=="),
        with_line(f"— {NAME} AAA_AAA-"),
    ],
)
def test_a_note_of_another_form_is_refused(spoilt: str) -> None:
    """Missing empty line or line feed, another dash, other spaces, and base64 that is not exact are refused."""
    with pytest.raises(BadNote):
        parse(spoilt)


def test_a_note_of_more_than_a_million_bytes_is_refused() -> None:
    """The size of a note is limited before anything is read."""
    with pytest.raises(BadNote, match="million"):
        parse("a" * 1_000_001)


def test_text_to_sign_ends_with_a_line_feed() -> None:
    """Text without its last line feed is not signed, since nobody could read the note back."""
    for text in ("", "a"):
        with pytest.raises(BadNote):
            sign_note(text, NAME, KEY)


def test_a_checkpoint_is_three_lines() -> None:
    """A checkpoint's text is origin, size and base64 root, and reads back as it was."""
    text = checkpoint_text(NAME, 20852163, ROOT)
    assert text == f"{NAME}\n20852163\n{base64.b64encode(ROOT).decode()}\n"
    assert parse_checkpoint(text) == Checkpoint(NAME, 20852163, ROOT)
    assert parse_checkpoint(open_note(sign_note(text, NAME, KEY), KEYS).text).size == 20852163


def test_the_specifications_example_is_read() -> None:
    """The example printed in the specification parses, and its origin need not look like an address."""
    root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    for origin in ("example.com/behind-the-sofa", "any words + at all"):
        read = parse_checkpoint(f"{origin}\n20852163\n{root}\n")
        assert (read.origin, read.size, base64.b64encode(read.root).decode()) == (origin, 20852163, root)


def test_an_empty_log_has_a_checkpoint() -> None:
    """The size of an empty log is written 0."""
    assert parse_checkpoint(checkpoint_text("o", 0, ROOT)).size == 0


def test_extension_lines_are_passed_over() -> None:
    """Lines after the third are tolerated on reading, unless one is empty."""
    text = checkpoint_text("o", 7, ROOT)
    assert parse_checkpoint(text + "extension 1\nextension 2\n") == Checkpoint("o", 7, ROOT)
    for spoilt in ("\n", "extension\n\n", "\nextension\n"):
        with pytest.raises(BadNote):
            parse_checkpoint(text + spoilt)


@pytest.mark.parametrize("size", ["", "00", "01", "+1", "-1", "1 ", " 1", "1.0", "1_0", "0x1", "١", "1" * 20])
def test_the_size_is_a_plain_number(size: str) -> None:
    """A size with leading zeros, signs, spaces or other digits is refused."""
    with pytest.raises(BadNote):
        parse_checkpoint(f"o\n{size}\n{base64.b64encode(ROOT).decode()}\n")


@pytest.mark.parametrize(
    "root",
    [
        "",
        "AAAA",
        base64.b64encode(bytes(31)).decode(),
        base64.b64encode(bytes(33)).decode(),
        "A" * 43,
        "A" * 42 + "B=",
        "_" * 42 + "8=",
        "A" * 43 + "= ",
        "A" * 43 + "==",
    ],
)
def test_the_root_is_exact_base64_of_32_bytes(root: str) -> None:
    """Another length, missing or extra padding, stray bits and the other alphabet are refused."""
    with pytest.raises(BadNote):
        parse_checkpoint(f"o\n1\n{root}\n")


@pytest.mark.parametrize(
    ("origin", "size", "root"),
    [
        ("", 1, ROOT),
        ("two\nlines", 1, ROOT),
        ("5\n6", 1, ROOT),
        ("o", -1, ROOT),
        ("o", 1, ROOT[1:]),
        ("a\tb", 1, ROOT),
    ],
)
def test_no_checkpoint_is_written_that_could_not_be_read(origin: str, size: int, root: bytes) -> None:
    """An origin of no or several lines, a size below nothing and a short root are refused on writing."""
    with pytest.raises(BadNote):
        checkpoint_text(origin, size, root)


@pytest.mark.parametrize("text", ["", "o", "o\n1\n", "o\n1\n" + "A" * 43 + "="])
def test_a_torn_checkpoint_is_refused(text: str) -> None:
    """Fewer than three lines, or a last line without its line feed, is refused."""
    with pytest.raises(BadNote):
        parse_checkpoint(text)
