"""A statement: one assertion by one organisation about one subject, with its source. Immutable.

Its id is the SHA-256 of its canonical bytes (kind, about, body, organisation, attributed to, source, valid period,
supersedes), so that the same assertion is the same statement and handing it in twice adds nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfire.record import canonical


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from. `quoted_through` names who passed the words on, from the outlet inward."""

    publisher: str
    document: str | None = None
    locator: str | None = None
    date: str | None = None
    quoted_through: tuple[str, ...] = ()
    attachment: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The source as it stands in the statement's bytes; what is not said is left out."""
        said: dict[str, Any] = {"publisher": self.publisher}
        for name in ("document", "locator", "date", "attachment"):
            value = getattr(self, name)
            if value is not None:
                said[name] = value
        if self.quoted_through:
            said["quoted_through"] = list(self.quoted_through)
        return said

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Source:
        """The inverse of `as_json`."""
        return cls(**{**said, "quoted_through": tuple(said.get("quoted_through", ()))})


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is checked and signed. `line` is where it stood in a file, for refusals."""

    kind: str
    about: str
    body: Mapping[str, Any]
    source: Source | None = None
    attributed_to: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    supersedes: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement in the record. `leaf` and `received` tell when the record came to know it."""

    id: str
    kind: str
    about: str
    body: Mapping[str, Any]
    organisation: str
    source: Source | None
    attributed_to: str | None
    valid_from: str | None
    valid_until: str | None
    supersedes: str | None
    leaf: int
    received: datetime

    @property
    def holder(self) -> str:
        """Whose version this is: the one it is attributed to, else the one who signed it."""
        return self.attributed_to or self.organisation


def to_bytes(draft: Draft, body: Mapping[str, Any], organisation: str) -> bytes:
    """The canonical bytes of a statement; raises `canonical.Ambiguous`."""
    said: dict[str, Any] = {
        "about": draft.about,
        "body": body,
        "kind": draft.kind,
        "organisation": organisation,
    }
    if draft.source is not None:
        said["source"] = draft.source.as_json()
    for name in ("attributed_to", "valid_from", "valid_until", "supersedes"):
        value = getattr(draft, name)
        if value is not None:
            said[name] = value
    return canonical.encode(said)


def identify(data: bytes) -> bytes:
    """The id of the statement with these canonical bytes, 32 bytes."""
    return hashlib.sha256(data).digest()


def from_json(said: Mapping[str, Any], id: bytes, leaf: int, received: datetime) -> Statement:
    """A statement from its decoded canonical bytes."""
    source = said.get("source")
    return Statement(
        id.hex(),
        said["kind"],
        said["about"],
        said["body"],
        said["organisation"],
        Source.from_json(source) if source is not None else None,
        said.get("attributed_to"),
        said.get("valid_from"),
        said.get("valid_until"),
        said.get("supersedes"),
        leaf,
        received,
    )
