"""Who may say what, and who may take back or correct what: asked once per permission, not once per row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from holdfire.record import authority
from holdfire.record.kinds import KINDS, Permission
from holdfire.record.models import StatementRow
from holdfire.record.problems import Refused
from holdfire.record.ready import Ready
from holdfire.record.rules import KEY_STAYS, MAY_NOT, NOT_OWN, NOT_YOURS
from holdfire.record.standing import WITHDRAWAL
from holdfire.record.statement import Draft
from holdfire.record.tables import chunks

CORRECTION = "correction"
NAMING = (WITHDRAWAL, CORRECTION)  # kinds that ask for the permission of the statement that they name
STEP = 500


@dataclass(slots=True)
class Makers:
    """Who hands in, for whom, and what they may."""

    organisation: str
    by: str
    keeper: bool
    allowed: dict[Permission, bool] = field(default_factory=dict)

    def may(self, permission: Permission) -> None:
        """Raises Refused where this member may not do so for this organisation."""
        if permission not in self.allowed:
            self.allowed[permission] = authority.may(self.by, self.organisation, permission)
        if not self.allowed[permission]:
            raise Refused([MAY_NOT.at(f"{self.by} may not {permission} for {self.organisation}.")])

    def allow(self, ready: Ready) -> Ready:
        """The statement itself; raises Refused where this member may not say this for this organisation."""
        kind, about = KINDS[ready.draft.kind], ready.draft.about
        if kind.permission is not None:
            self.may(kind.permission)
        if kind.own and not self.keeper and about != self.organisation:
            raise Refused(
                [NOT_OWN.at(f"{self.organisation} cannot state a {kind.name} about {about}.", "about")]
            )
        return ready

    def only_own(self, ready: Sequence[Ready]) -> None:
        """Whoever supersedes, withdraws or corrects must have said it themselves, about the same subject, and be one who may say it."""
        wanted = [(one.draft, id) for one in ready if (id := named(one.draft.kind, as_said(one.draft)))]
        if not wanted:
            return
        held = {one.id: Named.of(self.organisation, one.draft.kind, as_said(one.draft)) for one in ready}
        _fetch(held, {id for _, id in wanted})
        for draft, id in wanted:
            self._may_change(draft, id, held)

    def _may_change(self, draft: Draft, id: bytes, held: Mapping[bytes, Named]) -> None:
        old, line = held.get(id), f"line {draft.line}" if draft.line else None
        if old and (old.organisation, old.about) != (self.organisation, draft.about):
            sentence = f"{id.hex()[:12]} was said by {old.organisation} about {old.about}, not by {self.organisation} about {draft.about}."
            raise Refused([NOT_YOURS.at(sentence, line)])
        if old and old.kind == "key":
            raise Refused([KEY_STAYS.at(f"{id.hex()[:12]} announces or revokes a key of {old.about}.", line)])
        for permission in permissions(old, draft.about, held):
            self.may(permission)


@dataclass(frozen=True, slots=True)
class Named:
    """A statement that another one names, and the one that it names in turn where it is a withdrawal or a correction."""

    organisation: str
    about: str
    kind: str
    names: bytes | None

    @classmethod
    def of(cls, organisation: str, kind: str, said: Mapping[str, Any]) -> Named:
        """said: the statement's about, body and supersedes."""
        return cls(organisation, said["about"], kind, named(kind, said) if kind in NAMING else None)


def as_said(draft: Draft) -> dict[str, Any]:
    """A draft as the mapping that a stored statement is."""
    return {"about": draft.about, "body": draft.body, "supersedes": draft.supersedes}


def named(kind: str, said: Mapping[str, Any]) -> bytes | None:
    """The statement that this one supersedes, withdraws or corrects."""
    id = said["body"]["old"] if kind == CORRECTION else said.get("supersedes")
    return bytes.fromhex(id) if id else None


def permissions(old: Named | None, about: str, held: Mapping[bytes, Named]) -> list[Permission]:
    """What it takes to take a statement back: what it took to say it; of a withdrawal, what it took to say that which it withdrew.

    A statement that the record does not hold yet may be anything that is said of such a subject.
    """
    while old is not None and old.names is not None:
        old = held.get(old.names)
    asked = KINDS[old.kind].permission if old else None
    if asked is not None:
        return [asked]
    prefix = about.partition(":")[0]
    return sorted({k.permission for k in KINDS.values() if k.subject in (None, prefix) and k.permission})


def asked_for(id: str, about: str) -> list[Permission]:
    """The permissions that it takes to withdraw or correct one statement, by its whole id."""
    held: dict[bytes, Named] = {}
    _fetch(held, [bytes.fromhex(id)])
    return permissions(held.get(bytes.fromhex(id)), about, held)


def _fetch(held: dict[bytes, Named], ids: Iterable[bytes]) -> None:
    """Add these statements to those held, and whatever they name in turn."""
    wanted = set(ids) | {one.names for one in held.values() if one.names}
    while missing := [id for id in wanted if id not in held]:
        wanted = set()
        for some in chunks(missing, STEP):
            rows = StatementRow.objects.filter(id__in=some).values_list("id", "organisation", "kind", "data")
            for id, organisation, kind, data in rows:
                held[bytes(id)] = found = Named.of(organisation, kind, orjson.loads(bytes(data)))
                if found.names:
                    wanted.add(found.names)
