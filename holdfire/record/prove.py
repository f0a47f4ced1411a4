"""Makes the proof bundle of a statement; `bundle.check` reads it."""

from __future__ import annotations

from typing import Any

from holdfire.record import bundle, canonical, merkle, note, queries
from holdfire.record.header import Header
from holdfire.record.models import StatementRow, Submission


def prove(id: str) -> bytes:
    """The bundle of the statement with this id, against the newest checkpoint; raises Refused (HF-1018)."""
    found = queries.statement(id)
    log, size = queries.log(), queries.size()
    header = Header.from_json(canonical.decode(_entry(found.leaf))["header"])
    announcement = _announcement(header)
    said = {
        "format": bundle.FORMAT,
        "log_key": note.verifier_line(log.origin, bytes(log.public_key)),
        "checkpoint": Submission.objects.values_list("checkpoint", flat=True).get(leaf=size),
        "proof": _proof(bytes.fromhex(found.id), found.leaf, size),
        "announcement": _proof(announcement, _leaf_of(announcement), size),
    }
    return canonical.encode(said)


def _entry(leaf: int) -> bytes:
    return bytes(Submission.objects.values_list("entry", flat=True).get(leaf=leaf))


def _leaf_of(id: bytes) -> int:
    return StatementRow.objects.values_list("leaf", flat=True).get(id=id)


def _announcement(header: Header) -> bytes:
    """The statement that announced the key which signed this submission."""
    for said in queries.statements_about([header.organisation], ["key"]):
        if said.body == {"public_key": header.key.hex(), "state": "announced"}:
            return bytes.fromhex(said.id)
    raise LookupError("a submission stands in the log whose key was never announced")


def _proof(id: bytes, leaf: int, size: int) -> dict[str, Any]:
    rows = list(StatementRow.objects.filter(leaf=leaf).order_by("seq").values_list("id", "salt"))
    index = next(at for at, (other, _) in enumerate(rows) if bytes(other) == id)
    row = StatementRow.objects.get(id=id)
    hashes = [merkle.leaf_hash(bytes(salt) + bytes(other)) for other, salt in rows]
    return {
        "entry": _entry(leaf).decode(),
        "index": index,
        "leaf": leaf,
        "log_path": [step.hex() for step in merkle.inclusion_at(leaf - 1, size, queries.node)],
        "path": [step.hex() for step in merkle.inclusion_proof(index, hashes)],
        "salt": bytes(row.salt).hex(),
        "statement": bytes(row.data).decode(),
    }
