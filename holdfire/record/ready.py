"""A draft that was checked and has its canonical bytes and its id. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.record import canonical
from holdfire.record.kinds import check
from holdfire.record.problems import Refused
from holdfire.record.rules import AMBIGUOUS
from holdfire.record.statement import Draft, identify, to_bytes


@dataclass(frozen=True, slots=True)
class Ready:
    """A statement that can be signed: its draft, its id (32 bytes) and its canonical bytes."""

    draft: Draft
    id: bytes
    data: bytes


def make_ready(draft: Draft, organisation: str) -> Ready:
    """Check a draft and write its bytes; raises Refused."""
    body, problems = check(draft, organisation)
    if body is None:
        raise Refused(problems)
    try:
        data = to_bytes(draft, body, organisation)
    except canonical.Ambiguous as error:
        raise Refused([AMBIGUOUS.at(f"{error}.", "body")]) from None
    return Ready(draft, identify(data), data)
