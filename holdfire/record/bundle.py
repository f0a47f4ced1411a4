"""A proof bundle: one file that shows, with no database and no network, that a statement is in the record.

It holds the statement's bytes, its way up to the root that the organisation signed, that signed leaf, its way up to the
root of a checkpoint, and the checkpoint; and the same for the statement that announced the organisation's key.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from holdfire.record import canonical, merkle, note
from holdfire.record.header import Header
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import BAD_BUNDLE
from holdfire.record.signing import verify

FORMAT = "holdfire-proof/1"
LARGEST = 32 * 1024 * 1024  # bytes of a bundle that is read
TOP = frozenset({"format", "log_key", "checkpoint", "proof", "announcement"})
PROOF = frozenset({"entry", "index", "leaf", "log_path", "path", "salt", "statement"})


@dataclass(frozen=True, slots=True)
class Proven:
    """What a bundle shows: these words, signed by this organisation's key, in the record that this checkpoint names."""

    id: str
    statement: dict[str, Any]
    organisation: str
    key: str
    received: str
    leaf: int
    origin: str
    size: int
    root: str
    log_key: str


def check(data: bytes, log_key: str | None = None) -> Proven:
    """Check a bundle. log_key: the verifier line ("origin+id+key") that you trust; None takes the bundle's own.

    Raises Refused (HF-1019) that names the step that does not hold.
    """
    try:
        if len(data) > LARGEST:
            raise ValueError(f"it has {len(data)} bytes")
        said = canonical.decode_canonical(data)
        _only(said, TOP)
        if said["format"] != FORMAT:
            raise ValueError(f"its format is “{said['format']}”, not “{FORMAT}”")
        return _check(said, log_key)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise Refused([_fault("file", f"It is no proof bundle: {error!s:.200}.")]) from None


def _check(said: dict[str, Any], log_key: str | None) -> Proven:
    if log_key is not None and said["log_key"] != log_key:
        raise Refused([_fault("log_key", "It was made by another record than the one you trust.")])
    name, public = note.parse_verifier(said["log_key"])
    checkpoint = note.parse_checkpoint(note.open_note(said["checkpoint"], {name: public}).text)
    if checkpoint.origin != name:
        raise Refused([_fault("checkpoint", "Its origin is not the name of the key.")])
    header, words, received = _leaf(said["proof"], checkpoint, "proof")
    _, announcement, _ = _leaf(said["announcement"], checkpoint, "announcement")
    body = announcement["body"]
    announced = announcement["kind"] == "key" and announcement["about"] == header.organisation
    if not announced or body != {"public_key": header.key.hex(), "state": "announced"}:
        raise Refused(
            [_fault("announcement", f"It does not announce the key that signed for {header.organisation}.")]
        )
    # The first leaf announces the key that signs it; any other key is known before it signs.
    if said["announcement"]["leaf"] >= said["proof"]["leaf"] != 1:
        raise Refused(
            [_fault("announcement.leaf", "The key was announced only after the leaf that it signed.")]
        )
    return Proven(
        hashlib.sha256(said["proof"]["statement"].encode()).hexdigest(),
        words,
        header.organisation,
        header.key.hex(),
        received,
        said["proof"]["leaf"],
        checkpoint.origin,
        checkpoint.size,
        checkpoint.root.hex(),
        said["log_key"],
    )


def _leaf(
    proof: dict[str, Any], checkpoint: note.Checkpoint, where: str
) -> tuple[Header, dict[str, Any], str]:
    _only(proof, PROOF)
    data = proof["statement"].encode()
    words = canonical.decode_canonical(data)
    entry = canonical.decode_canonical(proof["entry"].encode())
    header = Header.from_json(entry["header"])
    id = hashlib.sha256(data).digest()
    salted = merkle.leaf_hash(_bytes(proof["salt"]) + id)
    path = [_bytes(step) for step in proof["path"]]
    if not merkle.verify_inclusion(_whole(proof["index"]), header.count, salted, path, header.root):
        raise Refused([_fault(f"{where}.path", "The statement does not lead to the root that was signed.")])
    if words["organisation"] != header.organisation or header.origin != checkpoint.origin:
        raise Refused(
            [_fault(f"{where}.entry", "It was signed by another organisation or for another record.")]
        )
    if not verify(header.key, _bytes(entry["signature"]), header.to_sign()):
        raise Refused(
            [_fault(f"{where}.entry.signature", f"The signature of {header.organisation} does not hold.")]
        )
    leaf_hash = merkle.leaf_hash(proof["entry"].encode())
    log_path = [_bytes(step) for step in proof["log_path"]]
    number = _whole(proof["leaf"]) - 1
    if not merkle.verify_inclusion(number, checkpoint.size, leaf_hash, log_path, checkpoint.root):
        raise Refused([_fault(f"{where}.log_path", "The leaf does not lead to the checkpoint.")])
    return header, words, entry["received"]


def _only(said: dict[str, Any], names: frozenset[str]) -> None:
    """Nothing stands in a bundle that was not checked."""
    if more := sorted(said.keys() - names):
        raise ValueError(f"“{more[0]:.40}” has no place in it")


def _bytes(text: str) -> bytes:
    data = bytes.fromhex(text)
    if data.hex() != text:  # one way to write it, so that no changed file can pass for the one that was made
        raise ValueError(f"{text!r:.40} is not written in lower-case hexadecimal digits")
    return data


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"{value!r:.40} is no whole number")
    return value


def _fault(where: str, sentence: str) -> Problem:
    return BAD_BUNDLE.at(sentence, where)
