"""How others read the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any

import orjson
from django.db.models import Max

from holdfire.record import clocks
from holdfire.record.clock import now
from holdfire.record.models import Log, Node, PublicKey, StatementRow, Submission
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import NO_RECORD, NO_STATEMENT
from holdfire.record.statement import Statement, from_json
from holdfire.record.tables import chunks, present

STEP = 500


def log() -> Log:
    """The row that names this record; raises Refused (HF-1016) where none was made."""
    found = Log.objects.first()
    if found is None:
        raise Refused([NO_RECORD.at("No record was made here yet.")])
    return found


def size() -> int:
    """How many leaves the log has: the number of its last submission."""
    return Submission.objects.aggregate(last=Max("leaf"))["last"] or 0


def last(leaf: int | None = None) -> Submission | None:
    """The submission that the log ended with after a leaf (None: now); None where there was none yet."""
    rows = Submission.objects.order_by("-leaf")
    return (rows if leaf is None else rows.filter(leaf__lte=leaf)).first()


def leaf_at(at: clocks.Known) -> int | None:
    """What was known at a moment or a checkpoint, as a leaf number (0: nothing yet); None stays None, which means now.

    So does a checkpoint that the log does not have: `no_checkpoint` says so.
    """
    if at is None or isinstance(at, int):
        return None if no_checkpoint(at) else at
    return Submission.objects.filter(received__lte=at).aggregate(last=Max("leaf"))["last"] or 0


def no_checkpoint(at: clocks.Known) -> Problem | None:
    """What is wrong with asking for a checkpoint that was not signed yet; None for all else."""
    if not isinstance(at, int) or Submission.objects.filter(leaf=at).exists():
        return None
    sentence = (
        f"There is no checkpoint {at:,} yet, the last one is {size():,}; all that is known now is shown."
    )
    return clocks.NO_CHECKPOINT.at(sentence, "known")


def received(leaf: int) -> datetime | None:
    """When a leaf of the log was received; None where there is none."""
    return Submission.objects.filter(leaf=leaf).values_list("received", flat=True).first()


def leaf_known(said: str | None) -> int | None:
    """The leaf that `?known=` means: a day (its end), a moment or a checkpoint; None is now. Raises Refused (HF-7902, HF-7903)."""
    asked = clocks.read({"known": said or ""}, date.min)
    if problems := [*asked.problems, *filter(None, [no_checkpoint(asked.known)])]:
        raise Refused(problems)
    return leaf_at(asked.known)


def node(level: int, index: int) -> bytes:
    """The stored hash of a complete subtree of the log."""
    return bytes(Node.objects.values_list("hash", flat=True).get(level=level, index=index))


def statements_about(
    keys: Iterable[str], kinds: Iterable[str], before: int | None = None, received: datetime | None = None
) -> Iterator[Statement]:
    """Statements of these kinds about any of these subjects, in log order; `before` is a sequence number.

    received: when the leaf is received that is being written, whose first steps stand in the record before its header does.
    """
    wanted = set(kinds)
    for step in chunks(present(StatementRow, "about", keys, before), STEP):
        # By number, and sorted here: asked for a kind in order, SQLite walks through all statements of that kind.
        found = StatementRow.objects.filter(about__in=step).values_list("seq", "kind")
        numbers = [seq for seq, kind in found if kind in wanted and (before is None or seq < before)]
        for some in chunks(sorted(numbers), STEP):
            yield from _statements(StatementRow.objects.filter(seq__in=some), received)


def statements(kinds: Iterable[str] | None = None, leaf: int | None = None) -> Iterator[Statement]:
    """Statements in log order, narrowed to kinds or to one leaf."""
    rows = StatementRow.objects.all()
    if kinds is not None:
        rows = rows.filter(kind__in=list(kinds))
    if leaf is not None:
        rows = rows.filter(leaf=leaf)
    return _statements(rows)


def statements_between(first: int, last: int) -> Iterator[Statement]:
    """Statements by their sequence numbers, both ends included."""
    return _statements(StatementRow.objects.filter(seq__gte=first, seq__lte=last))


def statement(id: str) -> Statement:
    """The one statement whose id begins with these (at least 8) hexadecimal digits; raises Refused (HF-1018)."""
    try:
        low = bytes.fromhex(id.ljust(64, "0")) if len(id) >= 8 else b""
    except ValueError:
        low = b""
    if len(low) == 32:
        high = bytes.fromhex(id.ljust(64, "f"))
        found = list(islice(_statements(StatementRow.objects.filter(id__gte=low, id__lte=high)), 2))
        if len(found) == 1:
            return found[0]
    raise Refused(
        [NO_STATEMENT.at(f"No statement, or more than one, has an id that begins with “{id[:64]}”.")]
    )


def keys_of(organisation: str) -> dict[bytes, bool]:
    """The public keys that an organisation announced, each with whether it is revoked."""
    rows = PublicKey.objects.now().filter(key=organisation).values_list("part", "revoked")
    return {bytes.fromhex(public): revoked for public, revoked in rows}


def _statements(rows: Any, received: datetime | None = None) -> Iterator[Statement]:
    times: dict[int, datetime] = {}
    query = rows.order_by("seq").values_list("data", "id", "leaf")
    for data, id, leaf in query.iterator(chunk_size=5000):
        if (
            leaf not in times
        ):  # statements come in the order of leaves, so the next leaves are asked for together
            later = Submission.objects.filter(leaf__gte=leaf).order_by("leaf")
            times = dict(later.values_list("leaf", "received")[:STEP])
            times.setdefault(leaf, received or now())  # the leaf that is being written has no header yet
        yield from_json(orjson.loads(bytes(data)), bytes(id), leaf, times[leaf])
