"""What every router of the API gives alike: statements with their sources, and words that may be missing."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Field, Schema
from pydantic import BeforeValidator

from holdfire.record.header import stamp

# A word that nobody said is "" in a table of readings and null in the API.
Word = Annotated[str | None, BeforeValidator(lambda word: word or None)]
Moment = Annotated[str, BeforeValidator(stamp)]


class SourceOut(Schema):
    """Where a statement comes from; what it does not say is null."""

    publisher: str
    document: str | None
    locator: str | None
    date: str | None
    quoted_through: list[str]
    attachment: str | None


class StatementOut(Schema):
    """One statement. `attributed_to`: whose version it passes on, where the one who signed is not the one who said it."""

    id: str = Field(description="SHA-256 of its canonical bytes.")
    kind: str
    about: str
    body: dict[str, Any]
    organisation: str
    source: SourceOut | None
    attributed_to: str | None
    valid_from: str | None
    valid_until: str | None
    supersedes: str | None
    leaf: int
    received: Moment
