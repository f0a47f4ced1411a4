"""Organisations and their keys on this machine: added by the keeper, keys rotated by themselves, revoked by the keeper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from holdfire.parties import queries
from holdfire.parties.kinds import Role
from holdfire.parties.rules import EXISTS, NO_KEY_TO_REVOKE
from holdfire.record import keyfiles
from holdfire.record.authority import OPERATOR
from holdfire.record.problems import Refused
from holdfire.record.queries import keys_of, log
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit


def add_organisation(
    key: str,
    names: Mapping[str, str],
    roles: Sequence[Role],
    *,
    label: str | None = None,
    demonstration: bool = False,
    mark: int | None = None,
    source: Source | None = None,
) -> Outcome:
    """State who an organisation is and announce its key; signed by the keeper, attributed to the organisation.

    key: organisation:x; names: by language; label: else the English (or first) name, cut. Added again in the same words it
    changes nothing; raises Refused (HF-2010) in other words, or where a field is wrong.
    """
    body = _body(names, roles, label, demonstration, mark)
    known = queries.organisations().filter(key=key).first()
    if known and any(getattr(known, name) != value for name, value in body.items()):
        raise Refused([EXISTS.at(f"{key} is in the record as “{known.label}”.", "key")])
    keeper = log().keeper
    said = Draft("organisation", key, body, source or Source(publisher=keeper), _for(key, keeper))
    if keys_of(key):
        return submit([said], organisation=keeper, by=OPERATOR)
    return _with_new_key(said, key, keeper)


def _with_new_key(said: Draft, key: str, keeper: str) -> Outcome:
    """The key lies on disk before the record announces it, and not at all where the record refuses."""
    made = keyfiles.make(key)
    try:
        return submit([said, _key(key, made.public, "announced", keeper)], organisation=keeper, by=OPERATOR)
    except Refused:
        keyfiles.path(key).unlink()
        raise


def _body(
    names: Mapping[str, str], roles: Sequence[Role], label: str | None, demonstration: bool, mark: int | None
) -> dict[str, Any]:
    short = label or (names.get("en") or next(iter(names.values()), ""))[:24].strip()
    body = {"names": dict(names), "label": short, "roles": list(roles), "demonstration": demonstration}
    return body if mark is None else {**body, "mark": mark}


def rotate_key(organisation: str) -> str:
    """A new key, announced with the old one, which is then revoked; returns the new public key in hex.

    Where the old key is lost or revoked the keeper announces the new one. At every moment in between the file in place is
    one that may sign.
    """
    keeper = log().keeper
    old = working_key(organisation)
    signer = organisation if old else keeper
    spare = f"{organisation}.next"
    new = keyfiles.make(spare)
    submit([_key(organisation, new.public, "announced", signer)], organisation=signer, by=OPERATOR)
    file = keyfiles.path(organisation)
    if file.exists():
        file.rename(file.with_suffix(".pem.old"))
    keyfiles.path(spare).rename(file)
    if old:
        submit([_key(organisation, old, "revoked", organisation)], organisation=organisation, by=OPERATOR)
    return new.public.hex()


def revoke_key(organisation: str, public: str | None = None) -> Outcome:
    """The keeper states that a key (in hex; else the one on this machine) signs no more; raises Refused (HF-2021)."""
    own = working_key(organisation)
    usable = {key.hex(): key for key, revoked in keys_of(organisation).items() if not revoked}
    wanted = usable.get(public.lower()) if public else own
    if wanted is None:
        raise Refused([NO_KEY_TO_REVOKE.at(f"{organisation} has no such key in use.", "key")])
    keeper = log().keeper
    return submit([_key(organisation, wanted, "revoked", keeper)], organisation=keeper, by=OPERATOR)


def working_key(organisation: str) -> bytes | None:
    """The public key on this machine with which the organisation may sign, 32 bytes; None: it has none."""
    try:
        public = keyfiles.load(organisation).public
    except Refused:
        return None
    return public if keys_of(organisation).get(public) is False else None


def _key(organisation: str, public: bytes, state: str, by: str) -> Draft:
    body = {"public_key": public.hex(), "state": state}
    return Draft("key", organisation, body, Source(publisher=by), _for(organisation, by))


def _for(organisation: str, by: str) -> str | None:
    return None if organisation == by else organisation
