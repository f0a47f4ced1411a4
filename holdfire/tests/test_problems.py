"""One numbered catalogue of problems: each code once, in its slice's thousand, with help."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from holdfire.tests.source import Module, modules

THOUSANDS = {
    "record": "1",
    "parties": "2",
    "places": "3",
    "zones": "4",
    "incidents": "5",
    "exchange": "6",
    "web": "7",
    "config": "7",
    "agreements": "8",
    "talks": "8",
    "bulletins": "8",
    "press": "8",
}


def defined() -> Iterator[tuple[Module, ast.Call]]:
    """Every call of `define` in the project, but for those of tests."""
    for module in modules():
        if module.is_test:
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "define":
                yield module, node


def said(call: ast.Call, place: int, name: str, module: Module) -> str:
    """An argument's text, also where it is a constant of the module."""
    argument = (
        call.args[place] if len(call.args) > place else next(k.value for k in call.keywords if k.arg == name)
    )
    if isinstance(argument, ast.Name):
        argument = next(
            node.value
            for node in module.tree.body
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == argument.id
        )
    return str(ast.literal_eval(argument))


def test_a_code_stands_for_one_problem_only() -> None:
    """A code that somebody reads out over the radio means one thing."""
    counts = Counter(said(call, 0, "code", module) for module, call in defined())
    assert len(counts) > 30
    assert [code for code, count in counts.items() if count > 1] == []


def test_a_code_lies_in_the_thousand_of_its_slice() -> None:
    """The first digit tells which part of the house refused; 7 is that of pages and API, whoever's they are."""
    strays = [
        f"{module.shown}:{call.lineno} {code}"
        for module, call in defined()
        if not re.fullmatch(
            rf"HF-[7{THOUSANDS[module.package]}]\d{{3}}", code := said(call, 0, "code", module)
        )
    ]
    assert strays == []


def test_every_code_has_a_title_and_says_how_to_mend_it() -> None:
    """Title: a few words with no full stop. Help: a sentence that ends with one."""
    bare = [
        f"{module.shown}:{call.lineno}"
        for module, call in defined()
        if said(call, 1, "title", module).endswith(".")
        or not said(call, 1, "title", module)[0].isupper()
        or not said(call, 2, "help", module).endswith(".")
    ]
    assert bare == []
