"""The Merkle tree by the recursive words of RFC 9162 section 2.1: what the record's tree is held to."""

import hashlib


def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def split(count: int) -> int:
    k = 1
    while 2 * k < count:
        k *= 2
    return k


def naive_root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 9162 section 2.1.1, word for word, over leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha()
    k = split(len(leaves))
    return sha(b"\x01", naive_root(leaves[:k]), naive_root(leaves[k:]))


def naive_path(index: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*naive_path(index, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(index - k, leaves[k:]), naive_root(leaves[:k])]


def naive_subproof(old: int, leaves: list[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF of section 2.1.4.1."""
    if old == len(leaves):
        return [] if whole else [naive_root(leaves)]
    k = split(len(leaves))
    if old <= k:
        return [*naive_subproof(old, leaves[:k], whole), naive_root(leaves[k:])]
    return [*naive_subproof(old - k, leaves[k:], False), naive_root(leaves[:k])]


def climb(index: int, size: int, leaf: bytes, proof: list[bytes]) -> bytes | None:
    """A second verifier: the root by the recursive definition, None where the proof has another length."""
    if size == 1 or not proof:
        return leaf if size == 1 and not proof else None
    k = split(size)
    if index < k:
        below = climb(index, k, leaf, proof[:-1])
        return below and sha(b"\x01", below, proof[-1])
    below = climb(index - k, size - k, leaf, proof[:-1])
    return below and sha(b"\x01", proof[-1], below)


Roots = tuple[bytes, bytes]


def climb_both(old: int, new: int, proof: list[bytes], known: bytes | None) -> Roots | None:
    """A second verifier: old and new root by the recursive definition; `known` while the old tree is whole."""
    if old == new:
        if known is None:
            return (proof[0], proof[0]) if len(proof) == 1 else None
        return None if proof else (known, known)
    if not proof:
        return None
    k = split(new)
    if old <= k:
        below = climb_both(old, k, proof[:-1], known)
        return below and (below[0], sha(b"\x01", below[1], proof[-1]))
    below = climb_both(old - k, new - k, proof[:-1], None)
    return below and (sha(b"\x01", proof[-1], below[0]), sha(b"\x01", proof[-1], below[1]))
