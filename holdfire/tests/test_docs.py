"""What the documents say of the project is so."""

import re
import tomllib
from pathlib import Path

from holdfire.tests.source import HOUSE, ROOT

DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def text(path: Path) -> str:
    """A document's words."""
    return path.read_text(encoding="utf-8")


def test_every_make_target_that_is_named_exists() -> None:
    """A command copied from a document runs."""
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    named = {
        (path.name, target)
        for path in DOCUMENTS
        for target in re.findall(r"(?:`|^\s*\$? ?)make ([a-z]+)", text(path), re.MULTILINE)
    }
    assert named
    assert {(name, target) for name, target in named if target not in targets} == set()


def test_every_link_between_documents_leads_somewhere() -> None:
    """A reader who follows a link inside the repository arrives."""
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in DOCUMENTS
        for target in LINK.findall(FENCE.sub("", text(path)))
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert broken == []


def test_the_index_of_decisions_is_complete() -> None:
    """Every decision is listed once, under its own title, in order."""
    folder = ROOT / "docs" / "adr"
    listed = re.findall(
        r"^(\d+)\. \[(.+?)\]\((\d{4}-[a-z0-9-]+\.md)\)$", text(folder / "README.md"), re.MULTILINE
    )
    found = [
        (str(int(path.name[:4])), text(path).splitlines()[0].partition(". ")[2], path.name)
        for path in sorted(folder.glob("0*.md"))
    ]
    assert listed == found
    assert [int(number) for number, _, _ in listed] == list(range(1, len(listed) + 1))


def test_a_decision_fits_on_one_screen() -> None:
    """Question, decision, reasons and consequences, in fifty lines at most."""
    for path in sorted((ROOT / "docs" / "adr").glob("0*.md")):
        lines = text(path).splitlines()
        assert len(lines) <= 50, path.name
        assert [line for line in lines if line.startswith("## ")] == [
            "## Question",
            "## Decision",
            "## Why",
            "## What follows",
        ], path.name


def test_every_variable_of_the_settings_is_documented() -> None:
    """Whoever runs Holdfire finds each variable in one table."""
    settings = text(HOUSE / "config" / "settings.py")
    read = set(re.findall(r"\b(HOLDFIRE_[A-Z_]+|DATABASE_URL)\b", settings))
    documented = set(
        re.findall(r"`(HOLDFIRE_[A-Z_]+|DATABASE_URL)`", text(ROOT / "docs/reference/configuration.md"))
    )
    assert read == documented


def test_the_version_has_its_section_in_the_changelog() -> None:
    """Nobody has to guess what a version brought."""
    version = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]["version"]
    assert re.search(
        rf"^## \[(?:{re.escape(version)}|Unreleased)\]", text(ROOT / "CHANGELOG.md"), re.MULTILINE
    )
