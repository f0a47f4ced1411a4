"""Writes one leaf: stores statements, reads them into every table they touch, then closes the leaf. Inside submit's transaction."""

from __future__ import annotations

import os

import orjson

from holdfire.record import entries, merkle, projection, queries
from holdfire.record.clock import now
from holdfire.record.header import Header, Receipt
from holdfire.record.models import StatementRow, Submission
from holdfire.record.ready import Ready
from holdfire.record.statement import from_json
from holdfire.record.tables import chunks, insert, present

COLUMNS = ("seq", "id", "leaf", "salt", "data", "kind", "about", "organisation")


class Writer:
    """Adds statements to the leaf that is being written, then closes it."""

    def __init__(self, organisation: str) -> None:
        self.organisation = organisation
        self.leaf = queries.size() + 1
        self.received = max(
            [now(), *Submission.objects.filter(leaf=self.leaf - 1).values_list("received", flat=True)]
        )
        last = StatementRow.objects.order_by("-seq").values_list("seq", flat=True).first()
        self.next = (last or 0) + 1
        self.salted: list[bytes] = []

    def split(self, ready: list[Ready]) -> tuple[list[Ready], list[int]]:
        """Those that the record does not hold yet (each once), and the leaves of those that it does."""
        by_id = {statement.id: statement for statement in ready}
        old: dict[bytes, int] = {}
        for ids in chunks(present(StatementRow, "id", by_id), 500):
            for id, leaf in StatementRow.objects.filter(id__in=ids).values_list("id", "leaf"):
                old[bytes(id)] = leaf
        fresh = [statement for id, statement in by_id.items() if id not in old]
        return fresh, [leaf for leaf in old.values() if leaf != self.leaf]

    def add(self, ready: list[Ready], salts: list[bytes] | None = None) -> None:
        """Store statements and read them into every table that they touch."""
        if not ready:
            return
        salts = salts or [os.urandom(16) for _ in ready]
        first, rows, said = self.next, [], []
        for ready_one, salt in zip(ready, salts, strict=True):
            draft, id, data = ready_one.draft, ready_one.id, ready_one.data
            rows.append((self.next, id, self.leaf, salt, data, draft.kind, draft.about, self.organisation))
            # Read from the bytes, not from the draft, so that a rebuild cannot see anything else.
            said.append(from_json(orjson.loads(data), id, self.leaf, self.received))
            self.salted.append(merkle.leaf_hash(salt + id))
            self.next += 1
        insert(StatementRow, COLUMNS, rows)
        projection.run(projection.Batch(self.leaf, self.received, first, said))

    def root(self) -> bytes:
        """The Merkle root of the salted ids of this leaf's statements, 32 bytes."""
        return merkle.root(self.salted)

    def close(self, header: Header, signature: bytes) -> Receipt:
        """Write the leaf and its checkpoint."""
        return entries.append(header, signature, self.leaf, self.received)
