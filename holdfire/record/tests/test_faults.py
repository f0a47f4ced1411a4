"""What the record withstands, shown by causing it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from holdfire.record import disk
from holdfire.record.problems import Refused
from holdfire.testing import say

sqlite_file = pytest.mark.skipif(
    os.environ.get("DATABASE_URL", "").startswith("postgres"),
    reason="Flips and cuts are of SQLite's one file.",
)


def own_database(url: str) -> str:
    """A new, empty database on the same PostgreSQL, and its URL."""
    name = f"faults_{os.getpid()}"
    engine: Any = connection
    given = {**connection.get_connection_params(), "dbname": "postgres"}
    for unwanted in ("cursor_factory", "context", "prepare_threshold"):
        given.pop(unwanted, None)
    with engine.Database.connect(**given, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')
    return url.rpartition("/")[0] + "/" + name


def drive(home: Path, what: str, times: int) -> dict[str, Any]:
    """Run the driver over a record of its own in `home`."""
    env = {**os.environ, "HOLDFIRE_HOME": str(home)}
    if connection.vendor == "postgresql":
        env["DATABASE_URL"] = own_database(env["DATABASE_URL"])
    command = [sys.executable, "-m", "holdfire.record.tests.driver", what, str(times)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def killed(home: Path, times: int) -> None:
    """The sentence of the specification, for any number of kills."""
    found = drive(home, "kill", times)
    assert found["kills"] == times and 0 < found["committed"] < times
    assert (found["partial"], found["lost"], found["repairs"], found["fault"]) == (0, 0, 0, "")


def test_kill_during_submission(tmp_path: Path) -> None:
    """After kill -9 at any moment nothing is half there, no receipt is lost, and handing in again completes it."""
    killed(tmp_path, 200 if connection.vendor == "sqlite" else 40)


@pytest.mark.soak
def test_kill_for_long(tmp_path: Path) -> None:
    """The same two thousand times, on PostgreSQL five hundred times."""
    killed(tmp_path, 2000 if connection.vendor == "sqlite" else 500)


@sqlite_file
def test_disk_full(tmp_path: Path) -> None:
    """Where the disk ends in the middle of a write, the submission is refused in words, and the next one works."""
    found = drive(tmp_path, "full", 100)
    assert found["points"] == 100 and found["refused"] > 10
    assert (found["partial"], found["failed"], found["fault"]) == (0, [], "")


@sqlite_file
def test_memory_gone(tmp_path: Path) -> None:
    """Where memory ends in the middle of a submission, nothing is half there."""
    found = drive(tmp_path, "memory", 20)
    assert (found["points"], found["partial"], found["fault"]) == (20, 0, "")


def flipped(home: Path, times: int) -> None:
    """The sentence of the specification, for any number of flips."""
    found = drive(home, "flips", times)
    assert found["flips"] == times and found["named"] > times // 4
    assert (found["missed"], found["fault"]) == (0, "")


@sqlite_file
def test_flipped_bits_in_the_file(tmp_path: Path) -> None:
    """A flipped bit anywhere in the database file is named, or changed nothing that can be read; nothing crashes."""
    flipped(tmp_path, 200)


@pytest.mark.soak
@sqlite_file
def test_flipped_bits_for_long(tmp_path: Path) -> None:
    """The same ten thousand times."""
    flipped(tmp_path, 10_000)


@sqlite_file
def test_truncated_database(tmp_path: Path) -> None:
    """A database that was cut off is named as damaged, wherever it was cut."""
    found = drive(tmp_path, "truncate", 40)
    assert (found["named"], found["fault"]) == (40, "")


@pytest.mark.parametrize(
    ("share", "warned", "refused"), [(0.89, False, False), (0.91, True, False), (0.96, True, True)]
)
def test_little_room(
    record: str, monkeypatch: pytest.MonkeyPatch, share: float, warned: bool, refused: bool
) -> None:
    """From 90 % the disk is warned of, from 95 % submissions are refused in words while reading goes on."""
    total = 10**9
    usage = type("Usage", (), {"total": total, "free": round(total * (1 - share))})
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    assert (disk.warning() is not None) == warned
    try:
        say()
    except Refused as error:
        assert (error.problems[0].code == "HF-1015") == refused


def test_durable_settings(db: None) -> None:
    """The database puts a receipt on the disk before it is given."""
    question, good = {"sqlite": ("PRAGMA synchronous", "2"), "postgresql": ("SHOW fsync", "on")}[
        connection.vendor
    ]
    with connection.cursor() as cursor:
        cursor.execute(question)
        assert str(cursor.fetchone()[0]) == good
