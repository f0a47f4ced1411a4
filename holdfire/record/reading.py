"""The one reading the record keeps itself: which keys an organisation may sign with. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.record.statement import Statement


def keys(organisation: str, statements: list[Statement]) -> list[dict[str, Any]]:
    """One row a public key. A key once revoked stays revoked, whatever is announced before or after."""
    revoked: dict[str, bool] = {}
    for statement in statements:
        public = statement.body["public_key"]
        revoked[public] = revoked.get(public, False) or statement.body["state"] == "revoked"
    return [{"part": public, "revoked": state} for public, state in sorted(revoked.items())]
