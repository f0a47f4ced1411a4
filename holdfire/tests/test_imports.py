"""Dependence runs one way, and every import is written where a reader looks for it."""

import ast

import pytest

from holdfire.tests.source import ORDER, SHELL, Import, Module, imports, modules, room, rooms_of

RANK = {name: rank for rank, name in enumerate(ORDER)} | dict.fromkeys(SHELL, len(ORDER))
FOR_TESTS = {"testing", "tests", "web", "config", "cli"}  # a slice's tests may stand on the finished house


def wrong_ways(module: Module) -> list[str]:
    """The imports of a module that reach to its right."""
    here = RANK.get(module.package, len(ORDER))
    allowed = FOR_TESTS if module.is_test else set()
    return [
        f"{module.shown}:{found.line} imports {there}, which stands to the right of {module.package}"
        for found in imports(module)
        for there in rooms_of(found)
        if RANK.get(there, -1) > here and there not in allowed
    ]


def test_no_package_imports_one_to_its_right() -> None:
    """Dependence runs record → parties → … → sitrep → web, config, cli, and never back."""
    assert [fault for module in modules() for fault in wrong_ways(module)] == []


def test_every_package_has_its_place_in_the_order() -> None:
    """A new slice is given its place between the others before anything imports it."""
    known = {*ORDER, *SHELL, "tests", ""}
    assert {module.package for module in modules()} - known == set()


def test_the_project_is_never_imported_inside_a_function() -> None:
    """What a module depends on stands at its head."""
    late = [f"{m.shown}:{i.line} {i.module}" for m in modules() for i in imports(m) if i.in_function]
    assert late == []


def test_nothing_is_imported_by_star() -> None:
    """Every name that a module uses can be found in it."""
    stars = [
        f"{module.shown}:{node.lineno}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert stars == []


def test_no_private_name_is_taken_from_another_package() -> None:
    """A name with an underscore belongs to its own package."""
    taken = [
        f"{module.shown}:{found.line} takes {name} from {found.module}"
        for module in modules()
        for found in imports(module)
        for name in [*found.names, *found.module.split(".")]
        if name.startswith("_") and not name.startswith("__") and room(found.module) != module.package
    ]
    assert taken == []


@pytest.mark.parametrize(
    ("name", "source", "faults"),
    [
        ("holdfire.record.submit", "from holdfire.zones import queries", 1),
        ("holdfire.record.submit", "from holdfire import zones", 1),
        ("holdfire.zones.queries", "import holdfire.incidents.match", 1),
        ("holdfire.zones.queries", "from ..incidents import match", 1),
        ("holdfire.zones.queries", "from holdfire.testing import record", 1),
        ("holdfire.incidents.queries", "from holdfire.zones import place", 0),
        ("holdfire.web.pages", "from holdfire.config import settings", 0),
    ],
)
def test_a_wrong_direction_is_seen_in_every_way_of_writing_it(name: str, source: str, faults: int) -> None:
    """The test of the direction can fail."""
    known = modules()[0]
    path = known.path.parents[1] / "made_up.py"
    assert len(wrong_ways(Module(path, name, ast.parse(source)))) == faults


def test_an_import_inside_a_function_is_seen() -> None:
    """The test of late imports can fail."""
    tree = ast.parse("def f():\n    from holdfire.zones import place\n")
    found: list[Import] = list(imports(Module(modules()[0].path, "holdfire.web.pages", tree)))
    assert [i.in_function for i in found] == [True]
