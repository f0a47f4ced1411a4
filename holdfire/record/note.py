"""Signed notes and checkpoints, after C2SP signed-note and tlog-checkpoint, with Ed25519 (signature type 0x01).

A note is text that ends with a line feed, an empty line, and lines "— name base64(key id, signature)". A
checkpoint is a note whose text names a log, its size and its root, so that whoever keeps one can hold the log to it.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from typing import NamedTuple

from holdfire.record.signing import SigningKey, verify

ED25519 = b"\x01"
MAX_SIGNATURES = 100
MAX_NOTE = 1_000_000  # bytes

_ID_SIZE = 4
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_SIZE = re.compile("0|[1-9][0-9]{0,18}")


class BadNote(ValueError):
    """A note or checkpoint that must not be believed; the sentence says why."""


class Signature(NamedTuple):
    """One signature line: the key's name, its 4-byte id, and the signature's bytes."""

    name: str
    id: bytes
    sig: bytes


class Note(NamedTuple):
    """The signed text, with its last line feed, and the signatures in their order."""

    text: str
    signatures: tuple[Signature, ...]


class Checkpoint(NamedTuple):
    """What a log was: its origin, the number of leaves, and the 32-byte root over them."""

    origin: str
    size: int
    root: bytes


def key_id(name: str, public: bytes) -> bytes:
    """The 4 bytes by which a signature line names its key."""
    return hashlib.sha256(name.encode() + b"\n" + ED25519 + public).digest()[:_ID_SIZE]


def verifier_line(name: str, public: bytes) -> str:
    """The public key in the one-line form that note verifiers read: name+id+key."""
    _check_name(name)
    return f"{name}+{key_id(name, public).hex()}+{_to_base64(ED25519 + public)}"


def parse_verifier(line: str) -> tuple[str, bytes]:
    """The name and the 32 bytes of an Ed25519 public key in the form name+id+key; raises BadNote."""
    parts = line.split("+", 2)
    key = _from_base64(parts[2]) if len(parts) == 3 else None
    if key is None or len(key) != 33 or key[:1] != ED25519 or parts[1] != key_id(parts[0], key[1:]).hex():
        raise BadNote("A verifier key is written name+id+key, with the id of that very key.")
    return parts[0], key[1:]


def sign_note(text: str, name: str, key: SigningKey) -> str:
    """The note over `text` with one signature. Raises BadNote where text or name cannot stand in a note."""
    _check_name(name)
    _check_text(text)
    signed = key_id(name, key.public) + key.sign(text.encode())
    return f"{text}\n— {name} {_to_base64(signed)}\n"


def parse(note: str | bytes) -> Note:
    """Take a note apart without believing it: no signature is checked. Raises BadNote."""
    whole = _to_text(note)
    text, gap, lines = whole.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise BadNote(
            "The note has no signature lines after an empty line, or does not end with a line feed."
        )
    signatures = lines[:-1].split("\n")
    if len(signatures) > MAX_SIGNATURES:
        raise BadNote(f"The note has more than {MAX_SIGNATURES} signatures.")
    return Note(text + "\n", tuple(map(_parse_signature, signatures)))


def open_note(note: str | bytes, keys: Mapping[str, bytes]) -> Note:
    """The note with only those signatures that were verified by `keys` (name to 32-byte public key).

    Signatures of unknown keys are passed over, also where only the name or only the id is known.
    Raises BadNote where a known key's signature fails, or none of a known key is there.
    """
    parsed = parse(note)
    known = tuple(s for s in parsed.signatures if s.name in keys and s.id == key_id(s.name, keys[s.name]))
    for signature in known:
        if not verify(keys[signature.name], signature.sig, parsed.text.encode()):
            raise BadNote(f"The signature of {signature.name} does not fit the note.")
    if not known:
        raise BadNote("No signature on the note is by a known key.")
    return Note(parsed.text, known)


def checkpoint_text(origin: str, size: int, root: bytes) -> str:
    """The text of a checkpoint, ready for `sign_note`. Raises BadNote where a part cannot stand in one."""
    text = f"{origin}\n{size}\n{_to_base64(root)}\n"
    if parse_checkpoint(text) != Checkpoint(origin, size, root):
        raise BadNote("The checkpoint's origin does not fit on one line.")
    return text


def parse_checkpoint(text: str) -> Checkpoint:
    """Read a checkpoint's text (`Note.text`); extension lines are passed over. Raises BadNote."""
    _check_text(text)
    lines = text[:-1].split("\n")
    if len(lines) < 3 or not all(lines):
        raise BadNote("A checkpoint is at least three lines, none of them empty.")
    if not _SIZE.fullmatch(lines[1]):
        raise BadNote("The checkpoint's size is not a plain number without leading zeros.")
    root = _from_base64(lines[2])
    if root is None or len(root) != 32:
        raise BadNote("The checkpoint's root is not the base64 of 32 bytes.")
    return Checkpoint(lines[0], int(lines[1]), root)


def _parse_signature(line: str) -> Signature:
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "—":
        raise BadNote("A signature line is not of the form: em dash, name, base64.")
    _check_name(parts[1])
    signed = _from_base64(parts[2])
    if signed is None or len(signed) <= _ID_SIZE:
        raise BadNote(
            f"The signature line of {parts[1]} does not hold the base64 of a key id and a signature."
        )
    return Signature(parts[1], signed[:_ID_SIZE], signed[_ID_SIZE:])


def _check_name(name: str) -> None:
    if not name or "+" in name or any(c.isspace() or c < " " for c in name):
        raise BadNote("A key's name is empty, or holds a space, a control character or a plus sign.")


def _check_text(text: str) -> None:
    if not text.endswith("\n"):
        raise BadNote("The text does not end with a line feed.")
    if _CONTROL.search(text):
        raise BadNote("The text holds a control character.")
    if not _is_unicode(text):
        raise BadNote("The text holds half of a surrogate pair.")


def _to_text(note: str | bytes) -> str:
    if len(note) > MAX_NOTE:
        raise BadNote("The note is longer than a million bytes.")
    try:
        text = note.decode() if isinstance(note, bytes) else note
    except UnicodeDecodeError as fault:
        raise BadNote("The note is not valid UTF-8.") from fault
    _check_text(text)
    return text


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _to_base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _from_base64(text: str) -> bytes | None:
    """The bytes of exact base64: padded, no other characters, no stray bits; else None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if _to_base64(data) == text else None
