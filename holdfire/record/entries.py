"""The leaves of the log: a signed header, when it was received, and the checkpoint that it led to."""

from __future__ import annotations

from datetime import datetime

from holdfire.record import canonical, keyfiles, merkle, note, queries
from holdfire.record.header import Header, Receipt, stamp
from holdfire.record.models import Node, Submission
from holdfire.record.problems import Refused
from holdfire.record.rules import BAD_SIGNATURE, DAMAGED, NO_KEY
from holdfire.record.signing import verify


def may_sign(organisation: str, public: bytes) -> None:
    """Raises Refused (HF-1008) unless the organisation announced this key and did not revoke it.

    The first submission of a record announces the key that signs it; that one is checked by `holdfire verify`.
    """
    if queries.size() == 0:
        return
    known = queries.keys_of(organisation)
    if known.get(public) is not False:
        state = "was revoked" if public in known else "was never announced"
        raise Refused([NO_KEY.at(f"The key {public.hex()[:16]}… of {organisation} {state}.")])


def check_signature(header: Header, signature: bytes) -> None:
    """Raises Refused (HF-1012)."""
    if not verify(header.key, signature, header.to_sign()):
        raise Refused(
            [
                BAD_SIGNATURE.at(
                    f"The signature of {header.organisation} over {header.id().hex()[:12]} is wrong."
                )
            ]
        )


def encode(header: Header, signature: bytes, received: datetime) -> bytes:
    """The canonical bytes of a leaf."""
    return canonical.encode(
        {"header": header.as_json(), "received": stamp(received), "signature": signature.hex()}
    )


def append(header: Header, signature: bytes, leaf: int, received: datetime) -> Receipt:
    """Store leaf number `leaf`, grow the tree, and sign a checkpoint over what was really stored."""
    check_signature(header, signature)
    log = queries.log()
    _refuse_to_contradict(leaf - 1)
    entry = encode(header, signature, received)
    new = merkle.new_nodes(leaf - 1, merkle.leaf_hash(entry), queries.node)
    Node.objects.bulk_create([Node(level=level, index=index, hash=value) for level, index, value in new])
    row = Submission(
        leaf=leaf,
        id=header.id(),
        organisation=header.organisation,
        by=header.by,
        count=header.count,
        received=received,
        entry=entry,
    )
    row.save(force_insert=True)
    row.checkpoint = _checkpoint(log.origin, leaf)
    row.save(update_fields=["checkpoint"])
    return Receipt(header.id().hex(), leaf, received, header.root.hex())


def receipt(leaf: int) -> Receipt:
    """The receipt of a leaf that is already there."""
    row = Submission.objects.get(leaf=leaf)
    header = Header.from_json(canonical.decode(bytes(row.entry))["header"])
    return Receipt(header.id().hex(), leaf, row.received, header.root.hex())


def _checkpoint(origin: str, leaf: int) -> str:
    """Hash what is stored, not what was meant: the leaf is read back before anything is signed over it."""
    stored = merkle.leaf_hash(bytes(Submission.objects.values_list("entry", flat=True).get(leaf=leaf)))
    if stored != queries.node(0, leaf - 1):
        raise Refused(
            [DAMAGED.at(f"Leaf {leaf} as stored is not the leaf that was hashed; no checkpoint was signed.")]
        )
    text = note.checkpoint_text(origin, leaf, merkle.root_at(leaf, queries.node))
    return note.sign_note(text, origin, keyfiles.load(keyfiles.LOG))


def _refuse_to_contradict(size: int) -> None:
    """Never sign a checkpoint that is inconsistent with the one signed before it."""
    last = Submission.objects.filter(leaf=size).values_list("checkpoint", flat=True).first()
    if last is None:
        return
    signed = note.parse_checkpoint(note.parse(last).text)
    if signed.root != merkle.root_at(size, queries.node):
        raise Refused(
            [
                DAMAGED.at(
                    f"The stored tree of {size} leaves is not the one that checkpoint {size} was signed over."
                )
            ]
        )
