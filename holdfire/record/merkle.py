"""The Merkle tree over the record's leaves, RFC 9162 section 2.1, with SHA-256.

Hashes are 32 bytes. A node of the stored form is named (level, index): it stands over the leaves
[index * 2^level, (index + 1) * 2^level) and exists once all of these do, so a stored node never changes.
`get(level, index)` reads one. Every subtree that a proof names is folded from such nodes, at most log n of them.
"""

import hashlib
from collections.abc import Callable, Sequence

Get = Callable[[int, int], bytes]
Node = tuple[int, int, bytes]

EMPTY_ROOT = hashlib.sha256(b"").digest()
_SIZE = 32


def leaf_hash(data: bytes) -> bytes:
    """The hash of one leaf's bytes: SHA-256(0x00, data)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash over two children: SHA-256(0x01, left, right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaf_hashes: Sequence[bytes]) -> bytes:
    """The root over all leaf hashes, in order; the SHA-256 of nothing for an empty tree."""
    return root_at(len(leaf_hashes), _reader(leaf_hashes))


def inclusion_proof(index: int, leaf_hashes: Sequence[bytes]) -> list[bytes]:
    """The proof that leaf `index` (from 0) is in the tree, nearest hash first. Raises ValueError."""
    return inclusion_at(index, len(leaf_hashes), _reader(leaf_hashes))


def consistency_proof(old: int, new: int, leaf_hashes: Sequence[bytes]) -> list[bytes]:
    """The proof that the first `new` leaves begin with the first `old` ones. Raises ValueError."""
    if new > len(leaf_hashes):
        raise ValueError(f"a tree of {len(leaf_hashes)} leaves has no size {new}")
    return consistency_at(old, new, _reader(leaf_hashes))


def new_nodes(index: int, leaf: bytes, get: Get) -> list[Node]:
    """The nodes (level, index, hash) that appending leaf number `index` completes, level 0 first.

    `leaf` is the leaf's hash; `get` must know the nodes of all leaves before it.
    """
    nodes = [(0, index, leaf)]
    level, place, own = 0, index, leaf
    while place & 1:
        own = node_hash(get(level, place - 1), own)
        level, place = level + 1, place >> 1
        nodes.append((level, place, own))
    return nodes


def root_at(size: int, get: Get) -> bytes:
    """The root over the first `size` leaves."""
    if size < 0:
        raise ValueError(f"a tree has no size {size}")
    return _subtree(0, size, get) if size else EMPTY_ROOT


def inclusion_at(index: int, size: int, get: Get) -> list[bytes]:
    """PATH(index, first `size` leaves) of RFC 9162 section 2.1.3.1. Raises ValueError."""
    if not 0 <= index < size:
        raise ValueError(f"a tree of {size} leaves has no leaf {index}")
    low, high, proof = 0, size, []
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            proof.append(_subtree(middle, high, get))
            high = middle
        else:
            proof.append(_subtree(low, middle, get))
            low = middle
    return proof[::-1]


def consistency_at(old: int, new: int, get: Get) -> list[bytes]:
    """PROOF(old, first `new` leaves) of RFC 9162 section 2.1.4.1; empty where `old` is 0 or `new`. Raises ValueError."""
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} leaves did not grow from one of {old}")
    if old == 0:
        return []
    low, high, proof = 0, new, []
    while old < high:
        middle = low + _split(high - low)
        if old <= middle:
            proof.append(_subtree(middle, high, get))
            high = middle
        else:
            proof.append(_subtree(low, middle, get))
            low = middle
    # Where the walk never turned right, the last subtree is the old tree itself, whose root the asker holds.
    return [_subtree(low, high, get), *proof[::-1]] if low else proof[::-1]


def root_from_inclusion(index: int, size: int, leaf: bytes, proof: Sequence[bytes]) -> bytes:
    """The root that a proof of leaf hash `leaf` leads to (section 2.1.3.2). Raises ValueError where it cannot fit."""
    if not 0 <= index < size or not _are_hashes(leaf, *proof):
        raise ValueError("the proof does not fit the tree: no such leaf, or a hash that is not 32 bytes")
    place, last, own = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise ValueError("the proof is longer than the tree is high")
        if place & 1 or place == last:
            own = node_hash(sibling, own)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            own = node_hash(own, sibling)
        place, last = place >> 1, last >> 1
    if last:
        raise ValueError("the proof is shorter than the tree is high")
    return own


def verify_inclusion(index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows that leaf hash `leaf` is number `index` of the `size` leaves under `root`.

    A root alone does not fix a size, so `size` and `root` must come from one signed checkpoint.
    """
    try:
        return root_from_inclusion(index, size, leaf, proof) == root
    except ValueError:
        return False


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree under `new_root` only grew from that under `old_root` (2.1.4.2)."""
    if not 0 <= old <= new or not _are_hashes(old_root, new_root, *proof):
        return False
    if old == new or old == 0:
        return (
            not proof
            and old_root == (new_root if old else EMPTY_ROOT)
            and (new > 0 or new_root == EMPTY_ROOT)
        )
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    return bool(path) and _grown(old - 1, new - 1, path) == (old_root, new_root)


def _grown(place: int, last: int, path: list[bytes]) -> tuple[bytes, bytes] | None:
    """The old and the new root that a consistency path leads to; None where its length does not fit."""
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            before, after = node_hash(sibling, before), node_hash(sibling, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, sibling)
        place, last = place >> 1, last >> 1
    return None if last else (before, after)


def _are_hashes(*hashes: bytes) -> bool:
    return all(isinstance(each, bytes) and len(each) == _SIZE for each in hashes)


def _split(count: int) -> int:
    """The largest power of two below `count` (at least 2)."""
    return 1 << (count - 1).bit_length() - 1


def _subtree(low: int, high: int, get: Get) -> bytes:
    """The hash over the leaves [low, high), for the ranges that sections 2.1.3.1 and 2.1.4.1 ask for.

    There `low` is a multiple of a power of two not less than the range's size, so complete nodes tile it.
    """
    peaks = []
    while low < high:
        level = (high - low).bit_length() - 1
        peaks.append(get(level, low >> level))
        low += 1 << level
    own = peaks.pop()
    while peaks:
        own = node_hash(peaks.pop(), own)
    return own


def _reader(leaf_hashes: Sequence[bytes]) -> Get:
    """`get` over all complete nodes of a tree in memory."""
    sha256, levels = hashlib.sha256, [list(leaf_hashes)]
    while len(below := levels[-1]) > 1:
        pairs = zip(below[::2], below[1::2], strict=False)
        levels.append([sha256(b"\x01" + left + right).digest() for left, right in pairs])
    return lambda level, index: levels[level][index]
