"""What lies in the repository belongs there: migrations match the tables, requirements are locked, no stranger is named."""

import itertools
import re
import subprocess
import tomllib
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from holdfire.tests.source import ROOT

LOCKS = {path.stem: path for path in sorted((ROOT / "requirements").glob("*.txt"))}
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)", re.MULTILINE)
TEXT = {
    ".py",
    ".md",
    ".txt",
    ".toml",
    ".sh",
    ".html",
    ".css",
    ".js",
    ".mjs",
    ".json",
    ".csv",
    ".tsv",
    ".geojson",
    "",
}
# Written apart, so that this file does not hold what it looks for.
INDEXES = ["pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "deb." + "debian.org", "/wor" + "k/"]


def tracked() -> list[Path]:
    """Every text file that git knows; skips where this is no clone."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("This is not a git clone, so there is no list of the files that belong to the project.")
    found = [ROOT / name for name in done.stdout.split("\0") if name]
    return [path for path in found if path.suffix in TEXT and path.is_file()]


@pytest.mark.django_db
def test_every_table_has_its_migration() -> None:
    """`makemigrations` would have nothing to write."""
    said = StringIO()
    call_command("makemigrations", check=True, dry_run=True, verbosity=1, stdout=said)
    assert "No changes detected" in said.getvalue()


def test_requirements_are_locked_by_hash() -> None:
    """Every package stands with its one version and the hashes of its files."""
    assert set(LOCKS) == {"base", "assets", "test", "lint", "bench"}
    for path in LOCKS.values():
        entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", path.read_text(), flags=re.MULTILINE))
        assert [e.splitlines()[0] for e in entries if not PIN.match(e) or "--hash=sha256:" not in e] == []


def test_the_sets_of_requirements_agree() -> None:
    """A package has the same version wherever it is installed, so that what is tested is what runs."""
    versions: dict[str, set[str]] = {}
    for path in LOCKS.values():
        for name, version in PIN.findall(path.read_text()):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_every_declared_dependency_is_locked() -> None:
    """`make lock` was run after the last change of pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras, groups = project["project"]["optional-dependencies"], project["dependency-groups"]
    declared = [project["project"]["dependencies"], *extras.values(), *groups.values()]
    names = {re.split(r"[\[<>=~! ]", wanted)[0].lower() for wanted in itertools.chain(*declared)}
    pinned = {name for path in LOCKS.values() for name, _ in PIN.findall(path.read_text())}
    assert names - pinned == set()


def test_no_file_names_a_package_index_or_a_builder_s_folder() -> None:
    """What is installed from where is the business of whoever installs."""
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in tracked()
        for word in INDEXES
        if word in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []
