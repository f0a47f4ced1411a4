"""Documents that stay with the organisation that added them."""

from __future__ import annotations

import pytest

from holdfire.record import attachments
from holdfire.record.problems import Refused

ONE, OTHER = "organisation:one", "organisation:other"


@pytest.mark.usefixtures("record")
def test_a_private_document_is_given_to_those_who_keep_it() -> None:
    """Another organisation, and whoever belongs to none, is refused with a sentence."""
    sha256 = attachments.keep(b"an article", "text/plain", private_to=ONE)
    assert attachments.read_for(ONE, sha256) == b"an article"
    for stranger in (OTHER, None):
        with pytest.raises(Refused, match="HF-1029"):
            attachments.read_for(stranger, sha256)
    attachments.keep(b"an article", "text/plain", private_to=OTHER)
    assert attachments.read_for(OTHER, sha256) == attachments.read_for(ONE, sha256)


@pytest.mark.usefixtures("record")
def test_what_somebody_keeps_openly_is_open() -> None:
    """Keeping an open document privately as well does not take it from the others."""
    sha256 = attachments.keep(b"a bulletin", "text/plain")
    attachments.keep(b"a bulletin", "text/plain", private_to=ONE)
    assert attachments.given_to(sha256, OTHER)
    hidden = attachments.keep(b"a letter", "text/plain", private_to=ONE)
    attachments.keep(b"a letter", "text/plain")
    assert attachments.given_to(hidden, None)
