"""Does the record hold? Recomputes everything from the bytes and names the first thing that does not.

Four passes: statements and signatures (each leaf in order), the tree and its checkpoints, the attachments, the readings.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.db import DatabaseError, connection

from holdfire.record import attachments, canonical, keyfiles, merkle, note, queries, rebuild
from holdfire.record.header import Header, stamp
from holdfire.record.models import Log, Node, StatementRow, Submission
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import DAMAGED
from holdfire.record.signing import verify as signature_holds

Progress = Callable[[str, int], None]
Row = tuple[int, bytes, bytes, bytes, str, str, str, int]
ENTRY = ("leaf", "id", "organisation", "by", "count", "received", "entry")


@dataclass(frozen=True, slots=True)
class Check:
    """One pass: what was checked, how many, in how many seconds."""

    name: str
    count: int
    seconds: float


@dataclass(slots=True)
class Report:
    """What `verify` found. `fault` is the first thing that does not hold."""

    checks: list[Check] = field(default_factory=list)
    fault: Problem | None = None
    size: int = 0
    root: str = ""


class Fault(Exception):
    """Something does not hold."""

    def __init__(self, where: str, sentence: str, problem: Problem | None = None) -> None:
        self.problem = problem or DAMAGED.at(sentence, where)
        super().__init__(sentence)


def verify(progress: Progress | None = None, *, readings: bool = True) -> Report:
    """Check the whole record; never raises on a damaged one."""
    report = Report()
    passes: list[tuple[str, Callable[[], int]]] = [
        ("Database pages and indexes checked", _pages),
        ("Statement ids, salted roots and signatures recomputed", lambda: _leaves(progress)),
        ("Tree and checkpoints recomputed", lambda: _tree(report)),
        ("Attachments hashed", _attachments),
    ]
    if readings:
        passes.append(("Readings replayed and compared", lambda: _readings(progress)))
    try:
        for name, run in passes:
            start = time.perf_counter()
            count = run()
            report.checks.append(Check(name, count, time.perf_counter() - start))
    except Fault as fault:
        report.fault = fault.problem
    except Refused as refused:
        report.fault = refused.problems[0]
    except (DatabaseError, OSError, OverflowError, ValueError, TypeError, LookupError) as error:
        report.fault = DAMAGED.at(f"The database itself cannot be read: {error}.", "database")
    return report


def _pages() -> int:
    """SQLite checks its own file; PostgreSQL leaves that to `pg_amcheck` and its page checksums."""
    if connection.vendor != "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(1)")
        answer = cursor.fetchone()[0]
        if answer != "ok":
            raise Fault("database", f"SQLite says of its file: {answer}.")
        # A record has neither; one of them could change what is read, and what it is compared with.
        cursor.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') LIMIT 1")
        if strange := cursor.fetchone():
            raise Fault("database", f"It holds a {strange[0]} that is no part of a record: {strange[1]}.")
        cursor.execute("PRAGMA page_count")
        return int(cursor.fetchone()[0])


def _leaves(progress: Progress | None) -> int:
    log, rows, done = queries.log(), _statements(), 0
    keys: dict[str, dict[str, bool]] = {}
    _log_key(log)
    pending = next(rows, None)
    leaves: Iterator[dict[str, Any]] = iter(Submission.objects.order_by("leaf").values(*ENTRY))
    for number, row in enumerate(leaves, start=1):
        if row["leaf"] != number:
            raise Fault(f"leaf {number}", f"Leaf {number} is missing; the next one is {row['leaf']}.")
        header, signature = _entry(row, log)
        if number == 1 and header.organisation != log.keeper:
            raise Fault("log, keeper", f"It names {log.keeper}, the first leaf is {header.organisation}'s.")
        hashes: list[bytes] = []
        announced: list[Any] = []
        while pending is not None and pending[0] == number:
            hashes.append(_statement(pending, number, header, announced))
            if announced and header.organisation not in (log.keeper, announced[-1][0]):
                raise Fault(f"leaf {number}", f"{header.organisation} speaks of a key of {announced[-1][0]}.")
            if pending[-1] != done + len(hashes):
                raise Fault(
                    f"leaf {number}, statement {pending[1].hex()[:12]}, seq",
                    "Its place in the order was changed.",
                )
            pending = next(rows, None)
        _roots(number, header, hashes)
        if number == 1:
            _announce(keys, announced)
        _signature(number, header, signature, keys)
        if number > 1:
            _announce(keys, announced)
        done += len(hashes)
        if progress:
            progress("statements", done)
    if pending is not None:
        raise Fault(
            f"statement {pending[1].hex()[:12]}", f"It names leaf {pending[0]}, which does not exist."
        )
    return done


def _log_key(log: Log) -> None:
    """Where the log's own key lies beside the record, it is the one that checkpoints are held to."""
    try:
        own = keyfiles.load(keyfiles.LOG).public
    except Refused:
        return  # a copy that was made without the keys
    if own != bytes(log.public_key):
        raise Fault("log, public_key", "It is not the key that lies in the folder of keys.")


def _statements() -> Iterator[Row]:
    columns = ("leaf", "id", "salt", "data", "kind", "about", "organisation", "seq")
    rows = StatementRow.objects.order_by("seq").values_list(*columns).iterator(chunk_size=5000)
    for leaf, id, salt, data, *copies in rows:
        yield (leaf, bytes(id), bytes(salt), bytes(data), *copies)


def _entry(row: dict[str, Any], log: Log) -> tuple[Header, bytes]:
    leaf = row["leaf"]
    try:
        entry = canonical.decode_canonical(bytes(row["entry"]))
        header, signature = Header.from_json(entry["header"]), bytes.fromhex(entry["signature"])
        received = entry["received"]
    except (ValueError, KeyError, TypeError) as error:
        raise Fault(f"leaf {leaf}, entry", f"Its bytes are no entry: {error}.") from None
    said = {
        "id": header.id(),
        "organisation": header.organisation,
        "by": header.by,
        "count": header.count,
        "received": received,
    }
    kept = {**{name: row[name] for name in said}, "id": bytes(row["id"])}
    kept["received"] = stamp(row["received"]) if row["received"] else "no moment"
    for name in said:
        if said[name] != kept[name]:
            raise Fault(
                f"leaf {leaf}, {name}",
                f"The column says {_show(kept[name])}, the signed entry {_show(said[name])}.",
            )
    if header.origin != log.origin:
        raise Fault(
            f"leaf {leaf}, origin", f"It was signed for “{header.origin}”, this record is “{log.origin}”."
        )
    return header, signature


def _show(value: Any) -> str:
    return value.hex()[:16] if isinstance(value, bytes) else f"“{value}”"


def _statement(row: Row, leaf: int, header: Header, keys: list[Any]) -> bytes:
    _, id, salt, data, kind, about, organisation, _ = row
    if hashlib.sha256(data).digest() != id:
        found = hashlib.sha256(data).hexdigest()[:12]
        raise Fault(
            f"leaf {leaf}, statement {id.hex()[:12]}, data", f"Its bytes hash to {found}, not to its id."
        )
    said = orjson.loads(data)
    if said["kind"] != kind or said["about"] != about or said["organisation"] != organisation:
        named = next(
            n for n, v in (("kind", kind), ("about", about), ("organisation", organisation)) if said[n] != v
        )
        raise Fault(
            f"leaf {leaf}, statement {id.hex()[:12]}, {named}",
            f"The column differs from the bytes: “{said[named]}”.",
        )
    if organisation != header.organisation:
        raise Fault(
            f"leaf {leaf}, statement {id.hex()[:12]}",
            f"It is {organisation}'s, but {header.organisation} signed.",
        )
    if kind == "key":
        keys.append((about, said["body"]))
    return merkle.leaf_hash(salt + id)


def _roots(leaf: int, header: Header, hashes: list[bytes]) -> None:
    if len(hashes) != header.count:
        raise Fault(f"leaf {leaf}", f"It was signed over {header.count} statements and holds {len(hashes)}.")
    if merkle.root(hashes) != header.root:
        raise Fault(
            f"leaf {leaf}, salt", "The salted ids of its statements do not give the root that was signed."
        )


def _announce(keys: dict[str, dict[str, bool]], announced: list[Any]) -> None:
    for about, body in announced:
        mine = keys.setdefault(about, {})
        mine[body["public_key"]] = mine.get(body["public_key"], False) or body["state"] == "revoked"


def _signature(leaf: int, header: Header, signature: bytes, keys: dict[str, dict[str, bool]]) -> None:
    if not signature_holds(header.key, signature, header.to_sign()):
        raise Fault(f"leaf {leaf}, signature", f"The signature of {header.organisation} does not hold.")
    if keys.get(header.organisation, {}).get(header.key.hex()) is not False:
        raise Fault(
            f"leaf {leaf}, key", f"The key was not one that {header.organisation} had announced by then."
        )


def _tree(report: Report) -> int:
    log = queries.log()
    stored = {
        (level, index): bytes(value)
        for level, index, value in Node.objects.values_list("level", "index", "hash")
    }
    grown: dict[tuple[int, int], bytes] = {}
    known = {log.origin: bytes(log.public_key)}
    for leaf, entry, checkpoint in Submission.objects.order_by("leaf").values_list(
        "leaf", "entry", "checkpoint"
    ):
        for level, index, value in merkle.new_nodes(
            leaf - 1, merkle.leaf_hash(bytes(entry)), lambda *at: grown[at]
        ):
            grown[level, index] = value
            if stored.get((level, index)) != value:
                raise Fault(
                    f"leaf {leaf}, tree node {level}/{index}",
                    "The stored hash is not the one its leaves give.",
                )
        root = merkle.root_at(leaf, lambda *at: grown[at])
        _checkpoint(leaf, checkpoint, root, known)
        report.size, report.root = leaf, root.hex()
    if len(stored) != len(grown):
        raise Fault("tree", f"It holds {len(stored)} nodes, its leaves give {len(grown)}.")
    return report.size


def _checkpoint(leaf: int, text: str, root: bytes, known: dict[str, bytes]) -> None:
    try:
        signed = note.parse_checkpoint(note.open_note(text, known).text)
    except ValueError as error:
        raise Fault(f"leaf {leaf}, checkpoint", f"{error}.") from None
    if (signed.origin, signed.size, signed.root) != (next(iter(known)), leaf, root):
        raise Fault(f"leaf {leaf}, checkpoint", "It was signed over another tree.")


def _attachments() -> int:
    count = 0
    for problem in attachments.verify():
        if problem:
            raise Fault(problem.where or "attachment", problem.sentence)
        count += 1
    return count


def _readings(progress: Progress | None) -> int:
    seen = [0]

    def told(done: int) -> None:
        seen[0] = done
        if progress:
            progress("readings", done)

    fault = rebuild.check(told)
    if fault:
        raise Fault("readings", fault.sentence, fault)
    return seen[0]
