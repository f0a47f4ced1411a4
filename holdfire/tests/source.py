"""The project's own source as the house tests see it: files, syntax trees, imports. Nothing of Holdfire is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "holdfire"
# DESIGN, section 4: a package imports nothing to its right.
ORDER = (
    "record",
    "parties",
    "places",
    "zones",
    "agreements",
    "talks",
    "incidents",
    "bulletins",
    "press",
    "exchange",
    "sitrep",
)
SHELL = ("web", "config", "cli", "examples", "testing")  # all to the right of every slice, and not ordered


@dataclass(frozen=True, slots=True)
class Module:
    """A Python file: its path, dotted name and syntax tree."""

    path: Path
    name: str
    tree: ast.Module

    @property
    def shown(self) -> str:
        """The path as it is named in a failure."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def package(self) -> str:
        """The room of the house it stands in: "zones" for holdfire.zones.place, "" for holdfire itself."""
        return room(self.name)

    @property
    def is_test(self) -> bool:
        return "tests" in self.path.parts

    @property
    def imported_as(self) -> str:
        """The package that a relative import starts from."""
        return self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module of the project, with the names taken from it and the line where that happens."""

    module: str
    names: tuple[str, ...]
    line: int
    in_function: bool


@cache
def modules() -> tuple[Module, ...]:
    """Every Python file of the package but migrations, which Django writes."""
    found = [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]
    return tuple(Module(path, _dotted(path), ast.parse(path.read_text(), str(path))) for path in found)


def room(name: str) -> str:
    """The second part of a dotted name of the project."""
    return [*name.split("."), ""][1]


@cache
def imports(module: Module) -> tuple[Import, ...]:
    """What a module imports of the project, wherever in the file it does so."""
    return tuple(_imports(module))


def _imports(module: Module) -> Iterator[Import]:
    for node, inside in _statements(module.tree.body, False):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == "holdfire":
                    yield Import(alias.name, (), node.lineno, inside)
        elif isinstance(node, ast.ImportFrom):
            source = _absolute(module, node)
            if source.partition(".")[0] == "holdfire":
                yield Import(source, tuple(a.name for a in node.names), node.lineno, inside)


def _statements(block: list[ast.stmt], inside: bool) -> Iterator[tuple[ast.stmt, bool]]:
    """Every statement of a block and of the blocks in it, and whether it stands in a function; no expression holds one."""
    for node in block:
        yield node, inside
        deeper = inside or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        parts = [node, *getattr(node, "handlers", []), *getattr(node, "cases", [])]
        for part in parts:
            for name in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(part, name, []), deeper)


def rooms_of(imported: Import) -> set[str]:
    """The rooms that an import reaches: `from holdfire import zones` reaches zones."""
    if imported.module == "holdfire":
        return set(imported.names)
    return {room(imported.module)}


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    base = module.imported_as.split(".")
    base = base[: len(base) - node.level + 1]
    return ".".join([*base, *([node.module] if node.module else [])])
