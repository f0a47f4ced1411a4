import hashlib
import random
from collections.abc import Callable

import pytest

from holdfire.record import merkle
from holdfire.record.tests.naive_merkle import climb, climb_both, naive_path, naive_root, naive_subproof, sha

N = 300
LEAVES = [merkle.leaf_hash(b"leaf %d" % n) for n in range(N)]


def grow(leaves: list[bytes]) -> dict[tuple[int, int], bytes]:
    """The stored nodes of a log that these leaves were appended to, one by one."""
    nodes: dict[tuple[int, int], bytes] = {}
    for index, leaf in enumerate(leaves):
        for level, place, own in merkle.new_nodes(index, leaf, lambda *at: nodes[at]):
            assert (level, place) not in nodes
            nodes[level, place] = own
    return nodes


NODES = grow(LEAVES)
ROOTS = [merkle.root_at(size, lambda *at: NODES[at]) for size in range(N + 1)]


def get(level: int, index: int) -> bytes:
    return NODES[level, index]


def flip(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_leaf_and_node_hashes_are_spelled_out() -> None:
    """A leaf is hashed after a zero byte and a node after a one, so that neither passes for the other."""
    assert merkle.leaf_hash(b"a").hex() == hashlib.sha256(b"\x00a").hexdigest()
    assert merkle.leaf_hash(b"") == sha(b"\x00")
    assert merkle.node_hash(bytes(32), bytes(range(32))) == sha(b"\x01" + bytes(32) + bytes(range(32)))


def test_roots_of_up_to_eight_leaves_are_spelled_out() -> None:
    """The roots over no leaf to eight leaves are the compositions of SHA-256 drawn by hand."""
    a, b, c, d, e, f, g, h = leaves = [sha(b"\x00" + bytes([n])) for n in range(8)]
    ab, cd, ef, gh = (sha(b"\x01", *pair) for pair in ((a, b), (c, d), (e, f), (g, h)))
    abcd, efgh = sha(b"\x01", ab, cd), sha(b"\x01", ef, gh)
    by_hand = [
        hashlib.sha256(b"").digest(),
        a,
        ab,
        sha(b"\x01", ab, c),
        abcd,
        sha(b"\x01", abcd, e),
        sha(b"\x01", abcd, ef),
        sha(b"\x01", abcd, sha(b"\x01", ef, g)),
        sha(b"\x01", abcd, efgh),
    ]
    for size, expected in enumerate(by_hand):
        assert merkle.root(leaves[:size]) == expected
    assert by_hand[0].hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_proofs_in_a_tree_of_seven_are_drawn_by_hand() -> None:
    """The proofs that RFC 9162 section 2.1.5 draws for a tree of seven leaves name the nodes it names."""
    a, b, c, d, e, f, j = leaves = LEAVES[:7]
    g, h, i = (merkle.node_hash(*pair) for pair in ((a, b), (c, d), (e, f)))
    k, m = merkle.node_hash(g, h), merkle.node_hash(i, j)
    assert merkle.inclusion_proof(0, leaves) == [b, h, m]
    assert merkle.inclusion_proof(3, leaves) == [c, g, m]
    assert merkle.inclusion_proof(4, leaves) == [f, j, k]
    assert merkle.inclusion_proof(6, leaves) == [i, k]
    assert merkle.consistency_proof(3, 7, leaves) == [c, d, g, m]
    assert merkle.consistency_proof(4, 7, leaves) == [m]
    assert merkle.consistency_proof(6, 7, leaves) == [i, j, k]


def test_roots_follow_the_definition() -> None:
    """Roots from leaves and from stored nodes equal the RFC's recursive definition up to 300 leaves."""
    for size in range(N + 1):
        assert merkle.root(LEAVES[:size]) == ROOTS[size] == naive_root(LEAVES[:size])


def test_proofs_follow_the_definition() -> None:
    """Proofs equal the RFC's recursive definition for every pair up to 40 leaves, read from leaves or from nodes."""
    for size in range(1, 41):
        leaves = LEAVES[:size]
        for n in range(size):
            expected = naive_path(n, leaves)
            assert merkle.inclusion_proof(n, leaves) == merkle.inclusion_at(n, size, get) == expected
        for old in range(1, size + 1):
            expected = naive_subproof(old, leaves)
            assert (
                merkle.consistency_proof(old, size, LEAVES)
                == merkle.consistency_at(old, size, get)
                == expected
            )


def test_every_leaf_of_every_tree_is_proved() -> None:
    """For every size to 300 and every leaf, the proof convinces our verifier and the recursive one."""
    for size in range(1, N + 1):
        for n in range(size):
            proof = merkle.inclusion_at(n, size, get)
            assert merkle.verify_inclusion(n, size, LEAVES[n], proof, ROOTS[size])
            assert climb(n, size, LEAVES[n], proof) == ROOTS[size]


def test_every_pair_of_sizes_is_consistent() -> None:
    """For every pair of sizes to 300, the proof convinces our verifier and the recursive one."""
    for new in range(N + 1):
        assert merkle.verify_consistency(0, new, ROOTS[0], ROOTS[new], [])
        for old in range(1, new + 1):
            proof = merkle.consistency_at(old, new, get)
            assert merkle.verify_consistency(old, new, ROOTS[old], ROOTS[new], proof)
            assert climb_both(old, new, proof, ROOTS[old]) == (ROOTS[old], ROOTS[new])


def spoilt(proof: list[bytes]) -> list[list[bytes]]:
    """Proofs that differ from a good one: shorter, longer, one hash wrong, two hashes swapped."""
    stray = sha(b"stray")
    made = [[*proof, stray], [stray, *proof], [*proof, proof[-1]] if proof else [stray, stray]]
    for at in range(len(proof)):
        rest = proof[at + 1 :]
        made += [[*proof[:at], *rest], [*proof[:at], stray, *proof[at:]]]
        made += [
            [*proof[:at], wrong, *rest]
            for wrong in (flip(proof[at], 7), proof[at][:-1], proof[at] + b"\0", b"")
        ]
        if rest and rest[0] != proof[at]:
            made.append([*proof[:at], rest[0], proof[at], *rest[1:]])
    return made


SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 255, 257, 300]


def test_spoilt_inclusion_proofs_are_refused() -> None:
    """A proof that was cut, stretched, flipped or swapped, or shown for another leaf, size or root, is refused."""
    for size in SIZES:
        for n in {0, 1, size // 3, size // 2, size - 2, size - 1} & set(range(size)):
            proof, leaf, root = merkle.inclusion_at(n, size, get), LEAVES[n], ROOTS[size]
            for wrong in spoilt(proof):
                assert not merkle.verify_inclusion(n, size, leaf, wrong, root)
                assert climb(n, size, leaf, wrong) != root
            for other in {-1, *range(size + 2)} - {n}:
                assert not merkle.verify_inclusion(other, size, leaf, proof, root)
            for other in {-1, 0, size // 2, size * 2, n} - {size}:
                assert not merkle.verify_inclusion(n, other, leaf, proof, root)
            for other in set(range(n + 1, N + 1)) - {size}:
                assert not merkle.verify_inclusion(n, other, leaf, proof, ROOTS[other])
            for wrong_root in (ROOTS[size - 1], flip(root, 255), root[:-1], b"", ROOTS[0]):
                assert not merkle.verify_inclusion(n, size, leaf, proof, wrong_root)
            for wrong_leaf in (flip(leaf, 0), leaf[:-1], b""):
                assert not merkle.verify_inclusion(n, size, wrong_leaf, proof, root)


def test_spoilt_consistency_proofs_are_refused() -> None:
    """A proof that was cut, stretched, flipped or swapped, or shown for other sizes or roots, is refused."""
    for new in SIZES:
        for old in {1, 2, new // 3, new // 2, new - 1, new} & set(range(1, new + 1)):
            proof, before, after = merkle.consistency_at(old, new, get), ROOTS[old], ROOTS[new]
            for wrong in spoilt(proof):
                assert not merkle.verify_consistency(old, new, before, after, wrong)
                assert climb_both(old, new, wrong, before) != (before, after)
            for other in {-1, *range(new + 2)} - {old}:
                assert not merkle.verify_consistency(other, new, before, after, proof)
            for other in {-1, 0, old - 1, new * 2} - {new}:
                assert not merkle.verify_consistency(old, other, before, after, proof)
            for wrong_root in (flip(before, 3), before[:-1], b"", ROOTS[old - 1]):
                assert not merkle.verify_consistency(old, new, wrong_root, after, proof)
            for wrong_root in (flip(after, 3), after[:-1], b"", ROOTS[new - 1]):
                assert not merkle.verify_consistency(old, new, before, wrong_root, proof)


def test_a_byte_moved_between_two_hashes_is_refused() -> None:
    """Hashes of other than 32 bytes are refused, though the bytes hashed together would be the same."""
    left, right = LEAVES[:2]
    assert not merkle.verify_inclusion(0, 2, left[:-1], [left[-1:] + right], ROOTS[2])
    assert not merkle.verify_inclusion(1, 2, right[1:], [left + right[:1]], ROOTS[2])
    assert not merkle.verify_consistency(1, 2, left[:-1], ROOTS[2], [left[-1:] + right])


def test_growth_from_nothing_still_binds_the_roots() -> None:
    """Everything grew from the empty tree, whose root is the hash of nothing and whose proof is empty."""
    assert merkle.consistency_at(0, 5, get) == []
    assert not merkle.verify_consistency(0, 5, ROOTS[1], ROOTS[5], [])
    assert not merkle.verify_consistency(0, 5, ROOTS[0], ROOTS[5], [ROOTS[5]])
    assert not merkle.verify_consistency(0, 0, ROOTS[0], ROOTS[1], [])


def test_a_rewritten_log_is_never_consistent() -> None:
    """A log in which any one old leaf was replaced has no proof that fits the old root."""
    for rewritten in range(20):
        forged = [*LEAVES[:rewritten], sha(b"forged"), *LEAVES[rewritten + 1 : 40]]
        for new in range(20, 41):
            proof = merkle.consistency_proof(20, new, forged)
            assert not merkle.verify_consistency(20, new, ROOTS[20], merkle.root(forged[:new]), proof)


def test_a_hundred_thousand_flipped_bits_are_refused() -> None:
    """Of 100,000 single flipped bits in proofs of both kinds, none is accepted."""
    draw = random.Random(9162)
    for _ in range(1000):
        new = draw.randint(2, N)
        old = draw.randint(1, new - 1)
        inclusion, consistency = merkle.inclusion_at(old, new, get), merkle.consistency_at(old, new, get)
        for _ in range(50):
            at, bit = draw.randrange(len(inclusion)), draw.randrange(256)
            wrong = [*inclusion[:at], flip(inclusion[at], bit), *inclusion[at + 1 :]]
            assert not merkle.verify_inclusion(old, new, LEAVES[old], wrong, ROOTS[new])
            at = draw.randrange(len(consistency))
            wrong = [*consistency[:at], flip(consistency[at], bit), *consistency[at + 1 :]]
            assert not merkle.verify_consistency(old, new, ROOTS[old], ROOTS[new], wrong)


def test_stored_nodes_serve_a_large_log() -> None:
    """In a log of 200,000 leaves, 2,000 random pairs are proved from stored nodes, each reading few of them."""
    draw = random.Random(6962)
    leaves = [sha(n.to_bytes(4, "big")) for n in range(200_000)]
    nodes = grow(leaves)
    read: list[tuple[int, int]] = []

    def counted(*at: int) -> bytes:
        read.append((at[0], at[1]))
        return nodes[at[0], at[1]]

    assert merkle.root_at(len(leaves), counted) == merkle.root(leaves)
    for _ in range(2000):
        old, new = sorted(draw.sample(range(1, len(leaves) + 1), 2))
        before, after = merkle.root_at(old, counted), merkle.root_at(new, counted)
        read.clear()
        proof = merkle.consistency_at(old, new, counted)
        assert merkle.verify_consistency(old, new, before, after, proof)
        proof = merkle.inclusion_at(old, new, counted)
        assert merkle.verify_inclusion(old, new, leaves[old], proof, after)
        assert len(read) <= 4 * 18


def test_appending_adds_only_finished_nodes() -> None:
    """Appending a leaf adds its own hash and each subtree that it completes, level by level."""
    assert [node[:2] for node in merkle.new_nodes(0, LEAVES[0], get)] == [(0, 0)]
    assert [node[:2] for node in merkle.new_nodes(7, LEAVES[7], get)] == [(0, 7), (1, 3), (2, 1), (3, 0)]
    assert merkle.new_nodes(7, LEAVES[7], get)[-1][2] == ROOTS[8]
    assert [node[:2] for node in merkle.new_nodes(8, LEAVES[8], get)] == [(0, 8)]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: merkle.inclusion_proof(3, LEAVES[:3]),
        lambda: merkle.inclusion_proof(-1, LEAVES[:3]),
        lambda: merkle.inclusion_proof(0, []),
        lambda: merkle.consistency_proof(4, 3, LEAVES),
        lambda: merkle.consistency_proof(-1, 3, LEAVES),
        lambda: merkle.consistency_proof(1, 4, LEAVES[:3]),
        lambda: merkle.root_at(-1, get),
        lambda: merkle.root_from_inclusion(0, 2, LEAVES[0], []),
        lambda: merkle.root_from_inclusion(0, 1, LEAVES[0], [LEAVES[1]]),
    ],
)
def test_a_proof_that_cannot_be_is_refused(ask: Callable[[], object]) -> None:
    """Asking for a leaf or a size that the tree does not have raises ValueError."""
    with pytest.raises(ValueError, match=r"tree"):
        ask()
