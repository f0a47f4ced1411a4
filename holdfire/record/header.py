"""What an organisation signs, and the receipt it gets. Pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from holdfire.record import canonical

DOMAIN = b"holdfire submission v1\n"  # so that a signature over something else can never pass for one over a header


@dataclass(frozen=True, slots=True)
class Header:
    """What an organisation signs: which record, who, on whose behalf, when it was said, and the root of the statements."""

    origin: str
    organisation: str
    by: str
    key: bytes
    said: datetime
    count: int
    root: bytes

    def as_json(self) -> dict[str, Any]:
        """The header as it stands in the entry."""
        return {
            "by": self.by,
            "count": self.count,
            "key": self.key.hex(),
            "organisation": self.organisation,
            "origin": self.origin,
            "root": self.root.hex(),
            "said": stamp(self.said),
        }

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> Header:
        """The inverse of `as_json`; raises KeyError, TypeError or ValueError on anything else."""
        header = cls(
            said["origin"],
            said["organisation"],
            said["by"],
            bytes.fromhex(said["key"]),
            moment(said["said"]),
            int(said["count"]),
            bytes.fromhex(said["root"]),
        )
        texts = (header.origin, header.organisation, header.by)
        if header.as_json() != said or not all(type(text) is str for text in texts):
            raise ValueError("the header is not written in its one form")
        return header

    def id(self) -> bytes:
        """The submission's id: SHA-256 of the canonical header."""
        return hashlib.sha256(canonical.encode(self.as_json())).digest()

    def to_sign(self) -> bytes:
        """The bytes under the signature."""
        return DOMAIN + canonical.encode(self.as_json())


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to a submission, the same each time it is handed in."""

    submission: str
    leaf: int
    received: datetime
    root: str

    def as_json(self) -> dict[str, Any]:
        """The receipt for a file or an API answer."""
        return {
            "submission": self.submission,
            "leaf": self.leaf,
            "received": stamp(self.received),
            "statements_root": self.root,
        }


def stamp(at: datetime) -> str:
    """UTC to the millisecond, one form only: 2017-05-04T12:00:00.000Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def moment(text: str) -> datetime:
    """The inverse of `stamp`; raises ValueError."""
    at = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    if stamp(at) != text:
        raise ValueError(f"“{text}” is not written as 2017-05-04T12:00:00.000Z")
    return at
