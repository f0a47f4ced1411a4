import hashlib
import json
import random

import nacl.exceptions
import nacl.signing
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa

from holdfire.record.signing import L, SigningKey, verify
from holdfire.record.tests.vectors import make_ed25519 as vectors

# Secret, public key, message, signature: RFC 8032 section 7.1, tests 1, 2, 3 and SHA(abc).
RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        hashlib.sha512(b"abc").hexdigest(),
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
        "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]


def key_of(secret: bytes) -> SigningKey:
    return SigningKey(ed25519.Ed25519PrivateKey.from_private_bytes(secret))


def sodium_verifies(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        nacl.signing.VerifyKey(public).verify(message, signature)
    except nacl.exceptions.BadSignatureError:
        return False
    return True


def openssl_verifies(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def flip(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.mark.parametrize(("secret", "public", "message", "signature"), RFC_8032)
def test_the_vectors_of_rfc_8032(secret: str, public: str, message: str, signature: str) -> None:
    """Signing and verifying give what RFC 8032 section 7.1 prints."""
    key = key_of(bytes.fromhex(secret))
    assert key.public.hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature
    assert verify(bytes.fromhex(public), bytes.fromhex(signature), bytes.fromhex(message))


def test_the_vector_file_is_what_its_maker_makes() -> None:
    """The file of edge cases that other verifiers are held to is made from the RFC's equations alone."""
    assert json.loads(vectors.FILE.read_text()) == [each._asdict() for each in vectors.make()]


@pytest.mark.parametrize("each", vectors.make(), ids=lambda each: each.why)
def test_edges_are_judged_by_the_profile(each: vectors.Vector) -> None:
    """Every edge case is judged as the profile says, by us and by libsodium; OpenSSL accepts all that we accept."""
    case = bytes.fromhex(each.public), bytes.fromhex(each.signature), bytes.fromhex(each.message)
    assert verify(*case) is each.holds
    assert sodium_verifies(*case) is each.holds
    assert openssl_verifies(*case) or not each.holds


def test_no_pair_of_small_points_verifies() -> None:
    """No public key of small order verifies anything, whatever the R and however either is written."""
    small = vectors.small_encodings()
    assert len(set(small)) == 14
    for public in small:
        for r in small:
            assert not any(verify(public, r + bytes(32), bytes([n])) for n in range(8))


def test_points_beyond_the_field_are_refused() -> None:
    """A key or an R with y from p to 2^255 - 1 is refused, with either sign."""
    key = SigningKey.generate()
    signature = key.sign(b"m")
    for y in range(vectors.P, 2**255):
        for sign in (0, 1):
            point = (y | sign << 255).to_bytes(32, "little")
            assert not verify(point, signature, b"m")
            assert not verify(key.public, point + signature[32:], b"m")


def test_s_beyond_the_order_is_refused() -> None:
    """S runs below L, so that nobody makes a second signature out of a first."""
    key = SigningKey.generate()
    signature = key.sign(b"m")
    s = int.from_bytes(signature[32:], "little")
    for other in range(s + L, 2**256, L):
        assert not verify(key.public, signature[:32] + other.to_bytes(32, "little"), b"m")


def test_verifiers_agree_on_good_and_flipped_signatures() -> None:
    """libsodium, OpenSSL and the profile agree on 1,000 signatures, and on each with one bit flipped in any part."""
    draw = random.Random(8032)
    for n in range(1000):
        key = key_of(draw.randbytes(32))
        message = draw.randbytes(1 + n % 99)
        case = [key.public, key.sign(message), message]
        assert verify(*case) and sodium_verifies(*case) and openssl_verifies(*case)
        part = n % 3
        case[part] = flip(case[part], draw.randrange(8 * len(case[part])))
        assert not verify(*case) and not sodium_verifies(*case) and not openssl_verifies(*case)


def test_bad_input_is_a_no() -> None:
    """Wrong lengths and wrong types are refused and never raise."""
    key = SigningKey.generate()
    good = key.sign(b"m")
    assert verify(key.public, good, b"m")
    for public in (b"", key.public[:-1], key.public + b"\0", key.public.hex(), None):
        assert not verify(public, good, b"m")  # type: ignore[arg-type]
    for signature in (b"", good[:-1], good + b"\0", good.hex(), None):
        assert not verify(key.public, signature, b"m")  # type: ignore[arg-type]
    assert not verify(key.public, good, "m")  # type: ignore[arg-type]


def test_a_key_survives_its_file() -> None:
    """A key read back from PEM, in the clear or under a passphrase, signs alike."""
    key = SigningKey.generate()
    assert SigningKey.from_pem(key.to_pem()).sign(b"m") == key.sign(b"m")
    locked = key.to_pem(b"open sesame")
    assert b"ENCRYPTED" in locked
    assert SigningKey.from_pem(locked, b"open sesame").public == key.public


def other_kind() -> bytes:
    return rsa.generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def test_an_unreadable_key_file_is_named() -> None:
    """A torn file, a missing, wrong or needless passphrase and a key of another kind are refused with a sentence."""
    key = SigningKey.generate()
    for pem, passphrase in (
        (b"", None),
        (key.to_pem()[:40], None),
        (key.to_pem(b"right"), None),
        (key.to_pem(b"right"), b"wrong"),
        (key.to_pem(), b"needless"),
        (other_kind(), None),
    ):
        with pytest.raises(ValueError, match=r"^The key file "):
            SigningKey.from_pem(pem, passphrase)


def test_a_key_does_not_show_itself() -> None:
    """Printing a key, as a log or a crash page would, shows none of it."""
    secret = bytes(range(32))
    key = key_of(secret)
    assert secret.hex() not in repr(key) + str(vars(key)) and repr(secret)[2:-1] not in repr(vars(key))
