"""Files and functions stay of a size that one screen and one head can hold."""

import ast

from holdfire.tests.source import modules

LINES, FUNCTION = 300, 50


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    """A file that outgrows 300 lines is two files."""
    lengths = {module.shown: len(module.path.read_text().splitlines()) for module in modules()}
    assert {path: length for path, length in lengths.items() if length > LINES} == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    """A function that outgrows 50 lines is two functions."""
    long = [
        f"{module.shown}:{node.lineno} {node.name}: {size} lines"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION
    ]
    assert long == []


def test_only_the_settings_read_the_environment() -> None:
    """Whoever runs Holdfire finds every variable in one file."""
    readers = {
        module.shown
        for module in modules()
        if not module.is_test
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    # Setting the settings' own name, or handing a child process its environment, reads no option.
    assert readers - {"holdfire/cli.py", "holdfire/config/wsgi.py", "holdfire/web/assets.py"} == {
        "holdfire/config/settings.py"
    }


def test_every_test_is_one_sentence_of_the_specification() -> None:
    """The docstrings of the tests, read one after the other, say what Holdfire does."""
    silent = [
        f"{module.shown}:{node.lineno} {node.name}"
        for module in modules()
        if module.is_test
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []
