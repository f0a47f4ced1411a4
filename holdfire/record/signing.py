"""Ed25519 signatures (RFC 8032) under one written profile, since verifiers differ at the edges.

A signature holds when all of this does, and `verify` says no to everything else:

1. The public key A is 32 bytes, the signature 64: R (32) and S (32, little endian).
2. S < L, the order of the base point; so nobody can make a second signature out of a first.
3. A and R are written canonically: y < p = 2^255 - 19, and the sign bit is not set where x is 0.
4. Neither A nor R is one of the eight points of small order; under such a key anything would verify.
5. [S]B = R + [k]A with k = SHA-512(R, A, message), without the cofactor. A point with a part of small order
   (that is not small as a whole) is judged by this equation alone.

That is what PyNaCl (libsodium) does; OpenSSL does 1, 2 and 5, so 3 and 4 are checked here.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493

# The y coordinates of the eight points of small order; -x and x share one, so the sign bit is left out.
_SMALL_ORDER_8 = int.from_bytes(
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"
)
SMALL_ORDER_Y = frozenset({0, 1, P - 1, _SMALL_ORDER_8, P - _SMALL_ORDER_8})


class SigningKey:
    """A private Ed25519 key. It shows itself only through `to_pem`."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> "SigningKey":
        """A new key from the system's source of randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_pem(cls, pem: bytes, passphrase: bytes | None = None) -> "SigningKey":
        """Read a PKCS #8 PEM file. Raises ValueError with a sentence where it holds no readable Ed25519 key."""
        try:
            private = serialization.load_pem_private_key(pem, passphrase)
        except (
            ValueError,
            TypeError,
        ) as fault:  # TypeError: passphrase missing, or given where none is needed
            raise ValueError(f"The key file cannot be read: {fault}") from fault
        if not isinstance(private, Ed25519PrivateKey):
            raise ValueError("The key file holds a key of another kind than Ed25519.")
        return cls(private)

    def to_pem(self, passphrase: bytes | None = None) -> bytes:
        """The key as PKCS #8 PEM, encrypted where a passphrase is given."""
        lock = (
            serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
        )
        return self._private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock
        )

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature; the same message gives the same signature."""
        return self._private.sign(message)


def verify(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the signature over the message holds under the profile above. Bad input is a no, never an error."""
    if not (isinstance(public, bytes) and isinstance(signature, bytes) and isinstance(message, bytes)):
        return False
    if len(public) != 32 or len(signature) != 64 or int.from_bytes(signature[32:], "little") >= L:
        return False
    if not _acceptable_point(public) or not _acceptable_point(signature[:32]):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _acceptable_point(encoded: bytes) -> bool:
    """Neither y >= p nor small order. x is 0 only where y is 1 or -1, so this covers a stray sign bit too."""
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    return y < P and y not in SMALL_ORDER_Y
