"""A submission signed elsewhere: by a party on its own machine, or in the field without a network. Pure.

    {"header": {…}, "signature": hex, "statements": [{"salt": hex, "statement": {…}}, …]}

The header names the record it is meant for, so that it cannot be handed in to another one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfire.record import canonical, merkle
from holdfire.record.header import Header
from holdfire.record.problems import Refused
from holdfire.record.ready import make_ready
from holdfire.record.rules import CHANGED
from holdfire.record.signing import SigningKey
from holdfire.record.statement import Draft, Source, identify

LARGEST = 10_000  # statements in one envelope; larger sets are imported where the record is


@dataclass(frozen=True, slots=True)
class Sealed:
    """One statement of an envelope: its draft, id, bytes and salt."""

    draft: Draft
    id: bytes
    data: bytes
    salt: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """What was handed in, read and found to be what was signed (the signature itself is the record's to check)."""

    header: Header
    signature: bytes
    sealed: list[Sealed]


def seal(
    drafts: Iterable[Draft], *, organisation: str, by: str, origin: str, said: datetime, key: SigningKey
) -> dict[str, Any]:
    """Sign statements for the record `origin`; raises Refused where one is not well formed."""
    sealed = [_seal(draft, organisation, os.urandom(16)) for draft in drafts]
    root = merkle.root([merkle.leaf_hash(one.salt + one.id) for one in sealed])
    header = Header(origin, organisation, by, key.public, said, len(sealed), root)
    return {
        "header": header.as_json(),
        "signature": key.sign(header.to_sign()).hex(),
        "statements": [{"salt": one.salt.hex(), "statement": canonical.decode(one.data)} for one in sealed],
    }


def read(said: dict[str, Any]) -> Envelope:
    """Read an envelope; raises Refused (HF-1010) naming both hashes where the statements are not the signed ones."""
    try:
        header, signature = Header.from_json(said["header"]), bytes.fromhex(said["signature"])
        header.id()  # text that has no canonical form is told here
        rows = [(bytes.fromhex(row["salt"]), row["statement"]) for row in said["statements"]]
        sealed = [_open(statement, header.organisation, salt) for salt, statement in rows[: LARGEST + 1]]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused([CHANGED.at(f"It is no signed submission: {error!s:.200}.", "submission")]) from None
    if len(rows) > LARGEST:
        raise Refused([CHANGED.at(f"It holds {len(rows)} statements; {LARGEST} are the most.", "statements")])
    root = merkle.root([merkle.leaf_hash(one.salt + one.id) for one in sealed])
    if root != header.root or len(sealed) != header.count or any(len(one.salt) != 16 for one in sealed):
        sentence = f"Signed was the root {header.root.hex()}, these statements give {root.hex()}."
        raise Refused([CHANGED.at(sentence, "statements")])
    return Envelope(header, signature, sealed)


def _open(statement: dict[str, Any], organisation: str, salt: bytes) -> Sealed:
    source = statement.get("source")
    known = {"kind", "about", "body", "attributed_to", "valid_from", "valid_until", "supersedes"}
    fields = {name: statement[name] for name in known if name in statement}
    sealed = _seal(Draft(**fields, source=Source.from_json(source) if source else None), organisation, salt)
    given = identify(canonical.encode(statement))
    if given != sealed.id:
        sentence = (
            f"The statement as handed in hashes to {given.hex()}, in the record's form to {sealed.id.hex()}."
        )
        raise Refused([CHANGED.at(sentence, "statements")])
    return sealed


def _seal(draft: Draft, organisation: str, salt: bytes) -> Sealed:
    ready = make_ready(draft, organisation)
    return Sealed(ready.draft, ready.id, ready.data, salt)
