"""Every command that a document shows exists, with every option that it shows."""

import re
import shlex
from typing import Any

from typer.main import get_command

from holdfire.cli import GROUPS
from holdfire.tests.test_docs import DOCUMENTS, text

FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`")
COMMAND = re.compile(r"(?:^|bin/|&& |[A-Z]+=\S+ )holdfire (?=[a-z])(.*)")

NO_COMMAND = {"submission v1"}  # the line under every signature


def shown() -> set[tuple[str, str]]:
    """Each command line of a document: (document, what follows `holdfire`)."""
    found = set()
    for path in DOCUMENTS:
        words = text(path)
        lines = [line for block in FENCED.findall(words) for line in block.splitlines()]
        for line in [*lines, *INLINE.findall(FENCED.sub("", words))]:
            if match := COMMAND.search(line.partition(" #")[0]):
                found.add((path.name, re.split(r"[>|;&']", match[1])[0].strip()))
    return {(name, line) for name, line in found if line not in NO_COMMAND}


def faults(line: str, command: Any) -> list[str]:
    """What of a command line the command does not know. command: the root of the command tree."""
    words = shlex.split(line)
    while words and hasattr(command, "commands"):
        if words[0] not in command.commands:
            return [words[0]]
        command = command.commands[words.pop(0)]
    options = {option for parameter in command.params for option in parameter.opts}
    return [word for word in words if word.startswith("--") and word.partition("=")[0] not in options]


def test_every_command_that_a_document_shows_exists() -> None:
    """A line copied from a document runs."""
    root = get_command(GROUPS[""])
    lines = shown()
    assert len(lines) > 20
    assert {(name, line): found for name, line in lines if (found := faults(line, root))} == {}


def test_an_unknown_command_or_option_is_seen() -> None:
    """The test of commands can fail."""
    root = get_command(GROUPS[""])
    assert faults("conquer FILE", root) == ["conquer"]
    assert faults("verify --quickly", root) == ["--quickly"]
    assert faults("verify --bundle FILE", root) == []
