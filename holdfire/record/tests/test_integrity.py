"""Nothing that is stored, proven or signed can be changed unnoticed."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.db import connection

from holdfire.record import attachments, bundle, canonical, entries, keyfiles, merkle, note, queries
from holdfire.record.models import PublicKey, StatementRow, Submission
from holdfire.record.problems import Refused
from holdfire.record.prove import prove
from holdfire.record.rebuild import check, rebuild
from holdfire.record.signing import SigningKey
from holdfire.record.statement import Draft
from holdfire.record.verify import verify
from holdfire.testing import DESK, SOURCE, say

SEED = 20170504


def fill(leaves: int = 6, rows: int = 4) -> None:
    """A few submissions and one document."""
    for leaf in range(leaves):
        say(*(announce(f"organisation:o{leaf}", f"{leaf:032x}{row:032x}") for row in range(rows)))
    attachments.keep(b"a photograph", "image/jpeg")


def announce(organisation: str, public: str, state: str = "announced") -> Draft:
    """A key statement, the simplest that the record itself knows."""
    return Draft("key", organisation, {"public_key": public, "state": state}, SOURCE)


TABLES = {
    "record_submission": ("leaf", ("id", "organisation", "by", "count", "received", "entry", "checkpoint")),
    "record_statement": ("seq", ("id", "leaf", "salt", "data", "kind", "about", "organisation")),
    "record_node": ('level * 1000 + "index"', ("hash",)),
    "record_attachment": ("sha256", ("sha256", "size")),
    "record_log": ("origin", ("origin", "public_key", "keeper")),
    "record_key": ("id", ("key", "part", "since", "until", "revoked")),
}


def changed(value: Any, chance: random.Random) -> Any:
    """The value with one bit, letter or unit changed."""
    if isinstance(value, bytes | memoryview):
        data = bytearray(value)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(data)
    if isinstance(value, str):
        at = chance.randrange(len(value))
        return value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1 :]
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int):
        return value + 1
    return value.replace(year=value.year + 1)


def flip(chance: random.Random, table: str) -> tuple[str, Any, str, Any, Any]:
    """Change one value of one row in SQL; gives what is needed to put it back."""
    key, columns = TABLES[table]
    column = chance.choice(columns)
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {key}, "{column}" FROM {table} ORDER BY 1')
        at, value = chance.choice(cursor.fetchall())
    new = changed(value, chance)
    put(table, key, at, column, new)
    return table, at, column, value, new


def put(table: str, key: str, at: Any, column: str, value: Any) -> None:
    """Write a value behind the record's back."""
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE {table} SET "{column}" = %s WHERE {key} = %s', [value, at])


def put_back(table: str, at: Any, column: str, value: Any, new: Any) -> None:
    """Undo a flip, whose key may itself have been changed."""
    key = TABLES[table][0]
    put(table, key, new if column == key else at, column, value)


def flipped(times: int) -> None:
    """Every one of `times` flips is found and named."""
    chance = random.Random(SEED)
    for _ in range(times):
        table = chance.choice(list(TABLES))
        try:
            _, at, column, value, new = flip(chance, table)
        except Exception:
            continue
        fault = verify(readings=table == "record_key").fault
        assert fault is not None and fault.where, f"{table}.{column} changed unnoticed at {at}"
        put_back(table, at, column, value, new)
    assert verify().fault is None


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL ends the transaction where it refuses a change."
)
def test_every_flip_is_named(record: str) -> None:
    """One bit or letter changed in any column of any table of the record is found, and the place is named."""
    fill()
    flipped(600)


@pytest.mark.soak
def test_flips_for_long(record: str) -> None:
    """The same ten thousand times."""
    fill()
    flipped(10_000)


@pytest.mark.parametrize(
    "table", ["record_submission", "record_statement", "record_node", "record_attachment", "record_key"]
)
def test_lost_row(record: str, table: str) -> None:
    """A row that is gone from any table is missed."""
    fill()
    with connection.cursor() as cursor:
        key = TABLES[table][0]
        cursor.execute(f"SELECT {key} FROM {table} ORDER BY 1 DESC LIMIT 1")
        cursor.execute(f"DELETE FROM {table} WHERE {key} = %s", [cursor.fetchone()[0]])
    fault = verify().fault
    assert (fault is None) == (table == "record_attachment"), (
        fault
    )  # which documents exist is not signed; which are named is


def test_changed_document(record: str) -> None:
    """A document that no longer has its hash is named."""
    sha256 = attachments.keep(b"a photograph", "image/jpeg")
    attachments.path(sha256).write_bytes(b"b photograph")
    fault = verify().fault
    assert fault is not None and sha256[:12] in str(fault)


def test_no_checkpoint_over_a_flipped_leaf(record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A leaf that was changed between hashing and storing gets no checkpoint, and nothing of it stays."""
    save = Submission.save

    def saving(row: Submission, *args: Any, **kwargs: Any) -> None:
        row.entry = bytes(row.entry).replace(b"organisation", b"organizasion", 1)
        save(row, *args, **kwargs)

    monkeypatch.setattr(Submission, "save", saving)
    with pytest.raises(Refused, match="no checkpoint was signed"):
        say(announce("organisation:a", "a" * 64))
    monkeypatch.undo()
    assert queries.size() == 1 and verify().fault is None


def test_never_contradicts_an_earlier_checkpoint(record: str) -> None:
    """Where the stored tree no longer gives the root of the last checkpoint, nothing more is signed."""
    fill(2)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE record_node SET hash = %s WHERE level = 0", [b"\0" * 32])
    with pytest.raises(Refused, match="is not the one that checkpoint 3"):
        say(announce("organisation:z", "f" * 64))


def test_any_two_checkpoints(record: str) -> None:
    """Between any two checkpoints the record proves that the later one only adds to the earlier one."""
    fill(12, 1)
    texts = Submission.objects.order_by("leaf").values_list("checkpoint", flat=True)
    roots = [note.parse_checkpoint(note.parse(text).text).root for text in texts]
    for new in range(1, len(roots) + 1):
        for old in range(1, new + 1):
            proof = merkle.consistency_at(old, new, queries.node)
            assert merkle.verify_consistency(old, new, roots[old - 1], roots[new - 1], proof)


def test_bundle(record: str) -> None:
    """A proof file shows what was said, by whom and in which record, and 5,000 changed ones show nothing."""
    fill()
    target = StatementRow.objects.order_by("seq")[7]
    data = prove(bytes(target.id).hex()[:10])
    proven = bundle.check(data)
    assert (proven.id, proven.organisation, proven.size) == (bytes(target.id).hex(), DESK, 7)
    chance = random.Random(SEED)
    for _ in range(5000):
        bad = bytearray(data)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        with pytest.raises(Refused):
            assert bundle.check(bytes(bad), proven.log_key) is None, bytes(bad)


def test_bundle_with_a_late_announcement(record: str) -> None:
    """A bundle whose key was announced only after the leaf, or that holds something unchecked, shows nothing."""
    key = keyfiles.load(DESK).public.hex()
    say(announce("organisation:a", "a" * 64))
    say(announce(DESK, key))
    first, late = (canonical.decode(prove(one.id)) for one in queries.statements_about([DESK], ["key"]))
    bundle.check(canonical.encode(first))
    target = next(queries.statements_about(["organisation:a"], ["key"])).id
    said = canonical.decode(prove(target))
    with pytest.raises(Refused, match="only after the leaf"):
        bundle.check(canonical.encode(said | {"announcement": late["proof"]}))
    for more in (said | {"seen": "by a court"}, said | {"proof": said["proof"] | {"received": "2001"}}):
        with pytest.raises(Refused, match="no place in it"):
            bundle.check(canonical.encode(more))


def test_bundle_of_another_record(record: str) -> None:
    """A proof made by another record than the one that is trusted is refused."""
    with pytest.raises(Refused, match="another record"):
        bundle.check(prove(next(iter(queries.statements())).id), "other.example+00000000+AAAA")


def test_rebuild_gives_the_rows_that_were_there(record: str) -> None:
    """Readings that were thrown away, changed or added come back exactly, and the check says which table was wrong."""
    fill()
    say(announce("organisation:o1", f"{1:032x}{1:032x}", "revoked"))
    before = list(
        PublicKey.objects.order_by("key", "part", "since").values_list(
            "key", "part", "since", "until", "revoked"
        )
    )
    PublicKey.objects.filter(since=3).delete()
    fault = check()
    assert fault is not None and "lacks a row" in fault.sentence and "record_key" in fault.sentence
    rebuild()
    after = list(
        PublicKey.objects.order_by("key", "part", "since").values_list(
            "key", "part", "since", "until", "revoked"
        )
    )
    assert before == after and check() is None


def test_key_of_its_time(record: str) -> None:
    """A submission signed with a key that was not announced by then does not hold."""
    fill(2)
    row = Submission.objects.get(leaf=2)
    assert entries.receipt(row.leaf).leaf == 2
    PublicKey.objects.filter(key=DESK).update(revoked=True)
    with pytest.raises(Refused, match="was revoked"):
        say(announce("organisation:z", "f" * 64))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the file of SQLite is what is changed here")
@pytest.mark.parametrize(
    ("change", "named"),
    [
        (
            "INSERT INTO record_key (key, part, since, revoked) SELECT key, part, since, revoked FROM record_key",
            "rows, its statements give",
        ),
        ("UPDATE record_log SET keeper = 'organisation:o1'", "keeper"),
        (
            "CREATE TRIGGER late AFTER INSERT ON record_key BEGIN UPDATE record_key SET revoked = 0; END",
            "trigger",
        ),
        ("CREATE VIEW seen AS SELECT 1", "view"),
        ("UPDATE record_submission SET received = 'never' WHERE leaf = 2", "leaf 2, received"),
        ("UPDATE record_submission SET entry = '{}' WHERE leaf = 2", "leaf 2, entry"),
    ],
)
def test_tampered(record: str, change: str, named: str) -> None:
    """What was changed in the database so that each row looks right by itself is named too."""
    fill(2)
    with connection.cursor() as cursor:
        cursor.execute(change)
    fault = verify().fault
    assert fault is not None and named in str(fault)


def test_another_log_key(record: str) -> None:
    """A log whose key was exchanged, and every checkpoint signed anew with it, is not the log of this folder."""
    fill(2)
    log, key = queries.log(), SigningKey.generate()
    log.public_key = key.public
    log.save()
    for row in Submission.objects.all():
        row.checkpoint = note.sign_note(note.parse(row.checkpoint).text, log.origin, key)
        row.save()
    fault = verify().fault
    assert fault is not None and fault.where == "log, public_key"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite alone lets its schema be written")
def test_columns_of_the_file(record: str) -> None:
    """A column that was made to take A for a does not hide a changed letter."""
    say(announce("organisation:a", "a" * 64))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA table_info(record_key)")
        names = [f'"{row[1]}"' for row in cursor.fetchall()]
        columns = ", ".join(f"{name} COLLATE NOCASE" if name == '"key"' else name for name in names)
        cursor.execute("ALTER TABLE record_key RENAME TO old")
        cursor.execute(f"CREATE TABLE record_key ({columns})")
        cursor.execute("INSERT INTO record_key SELECT * FROM old")
        cursor.execute("DROP TABLE old")
        cursor.execute("UPDATE record_key SET key = 'organisation:A' WHERE key = 'organisation:a'")
    fault = check()
    assert fault is not None and "record_key" in fault.sentence
