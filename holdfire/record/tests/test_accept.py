"""Submissions that were signed elsewhere: handed in late, twice, changed, or to the wrong record."""

from __future__ import annotations

import copy
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.record import attachments, canonical, envelope, keyfiles, queries
from holdfire.record.clock import now
from holdfire.record.problems import Refused
from holdfire.record.standing import standing
from holdfire.record.statement import Draft, Statement, identify
from holdfire.record.submit import accept
from holdfire.record.verify import verify
from holdfire.testing import DESK, SOURCE, new_record, say


def key_of(name: str) -> Draft:
    """A statement to hand in."""
    return Draft("key", f"organisation:{name}", {"public_key": name * 64, "state": "announced"}, SOURCE)


def sealed(
    *drafts: Draft, origin: str = "holdfire.example/test", ahead: timedelta = timedelta()
) -> dict[str, Any]:
    """An envelope signed with the desk's own key, as its machine in the field would."""
    return envelope.seal(
        drafts, organisation=DESK, by="operator", origin=origin, said=now() + ahead, key=keyfiles.load(DESK)
    )


def test_signed_elsewhere(record: str) -> None:
    """A submission signed elsewhere enters the log, gets the same receipt each time, and the record holds."""
    said = sealed(key_of("a"), key_of("b"))
    first = accept(envelope.read(said))
    assert (first.accepted, first.leaf) == (2, 2)
    assert accept(envelope.read(said)).receipt == first.receipt and verify().fault is None


@pytest.mark.django_db(transaction=True)
def test_replayed_by_many(tmp_path: Any, settings: Any) -> None:
    """One signed submission handed in a thousand times by sixteen threads is one leaf with one receipt."""
    new_record(tmp_path, settings)
    read, receipts, together = envelope.read(sealed(key_of("a"))), set(), threading.Barrier(16)

    def client(number: int) -> None:
        together.wait()
        for _ in range(1000 // 16 + 1):
            receipts.add(patiently(read))
        connection.close()

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(client, range(16)))
    assert len(receipts) == 1 and queries.size() == 2


def patiently(read: envelope.Envelope) -> Any:
    """A client that tries again when another one is writing, as the sentence tells it to."""
    while True:
        try:
            return accept(read).receipt
        except Refused as refused:
            assert refused.problems[0].code == "HF-1014"


def test_changed_bytes(record: str) -> None:
    """Statements that are not the signed ones are refused, naming the root that was signed and the one they give."""
    said = sealed(key_of("a"))
    bad = copy.deepcopy(said)
    bad["statements"][0]["statement"]["body"]["state"] = "revoked"
    with pytest.raises(Refused) as caught:
        envelope.read(bad)
    assert caught.value.problems[0].code == "HF-1010" and said["header"]["root"] in str(caught.value)


@pytest.mark.parametrize(
    ("part", "value", "code"),
    [
        ("by", "another", "HF-1012"),
        ("count", 2, "HF-1010"),
        ("key", "00" * 32, "HF-1012"),
        ("said", "yesterday", "HF-1010"),
    ],
)
def test_changed_header(record: str, part: str, value: Any, code: str) -> None:
    """A header with any changed field is refused."""
    said = sealed(key_of("a"))
    said["header"][part] = value
    with pytest.raises(Refused) as caught:
        accept(envelope.read(said))
    assert caught.value.problems[0].code == code and queries.size() == 1


def test_other_record(record: str) -> None:
    """What was signed for another record is refused by its name."""
    with pytest.raises(Refused, match=r"other\.example"):
        accept(envelope.read(sealed(key_of("a"), origin="other.example/log")))


def test_signed_in_the_future(record: str) -> None:
    """A clock that runs a day ahead is refused in words; a late hand-in is not."""
    assert accept(envelope.read(sealed(key_of("a"), ahead=-timedelta(days=30)))).accepted == 1
    with pytest.raises(Refused, match="HF-1021"):
        accept(envelope.read(sealed(key_of("b"), ahead=timedelta(days=1))))


def test_partly_known(record: str) -> None:
    """An envelope that holds what the record has already names it, so that the rest can be signed again."""
    say(key_of("a"))
    with pytest.raises(Refused, match="HF-1024"):
        accept(envelope.read(sealed(key_of("a"), key_of("b"))))


def test_documents(record: str) -> None:
    """A document handed in twice is kept once; other bytes under its name are refused naming both hashes."""
    sha256 = attachments.keep(b"photo", "image/jpeg")
    assert attachments.keep(b"photo", "image/jpeg", sha256) == sha256
    with pytest.raises(Refused, match=sha256):
        attachments.keep(b"other", "image/jpeg", sha256)
    assert attachments.read(sha256) == b"photo"


def chain(length: int, last: str) -> list[Statement]:
    """A statement, its corrections one after the other, and a rival's attempt to withdraw the last."""
    made, earlier = [], None
    for number in range(length):
        kind = "withdrawal" if number == length - 1 and last == "withdrawn" else "note"
        made.append(
            Statement(
                f"{number:064x}", kind, "x:1", {}, "organisation:a", None, None, None, None, earlier, 1, now()
            )
        )
        earlier = f"{number:064x}"
    made.append(
        Statement(
            "f" * 64, "withdrawal", "x:1", {}, "organisation:b", None, None, None, None, earlier, 1, now()
        )
    )
    return made


@settings(max_examples=5000, deadline=None)
@given(st.integers(1, 6), st.sampled_from(["kept", "withdrawn"]), st.randoms(use_true_random=False))
def test_edits_in_any_order(length: int, last: str, chance: Any) -> None:
    """Whatever order corrections and withdrawals arrive in, the same statements stand, and a rival's withdraws nothing."""
    said = chain(length, last)
    wanted = [] if last == "withdrawn" else [f"{length - 1:064x}"]
    chance.shuffle(said)
    assert [s.id for s in standing(said) if s.kind == "note"] == wanted


def test_correction_before_what_it_corrects(record: str) -> None:
    """A withdrawal that arrives before its statement takes effect when that arrives."""
    said = Draft(
        "designation", "group:x", {"names": {"en": "X"}, "designated_by": "UN"}, SOURCE, None, "2017"
    )
    ids = sealed(said)["statements"][0]["statement"]
    target = identify(canonical.encode(ids)).hex()
    say(Draft("withdrawal", said.about, {"reason": "typed twice"}, SOURCE, supersedes=target))
    say(said)
    assert standing(queries.statements_about([said.about], ["designation", "withdrawal"])) == []


@pytest.mark.parametrize(
    "header",
    [{"by": ["m"]}, {"by": None}, {"by": "m\0"}, {"by": "\ud800"}, {"organisation": {}}, {"organisation": 5}],
)
def test_header_of_another_shape(record: str, header: dict[str, Any]) -> None:
    """A header with something else than text in it is refused in words."""
    said = sealed(key_of("a"))
    said["header"] |= header
    with pytest.raises(Refused, match="HF-10"):
        accept(envelope.read(said))


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": {"publisher": 5}},
        {"source": {"publisher": {"a": 1}}},
        {"source": {"publisher": "x", "date": 7}},
        {"source": {"publisher": "x", "quoted_through": [1]}},
        {"source": {"publisher": "x" * 2001}},
        {"source": {"publisher": "x", "attachment": "../../secret"}},
        {"attributed_to": 5},
        {"attributed_to": ""},
        {"attributed_to": "anybody at all"},
        {"valid_from": "0001-01-01T00:00+14:00"},
        {"valid_until": "9999-12-31T23:59-14:00"},
    ],
)
def test_statement_of_another_shape(record: str, wrong: dict[str, Any]) -> None:
    """What no page could show afterwards is refused, also where its signer's own program wrote it."""
    said = sealed(key_of("a"))
    said["statements"][0]["statement"] |= wrong
    with pytest.raises(Refused, match="HF-10"):
        envelope.read(said)
