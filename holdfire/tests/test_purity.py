"""Judgement is pure: it imports no web framework, reads no clock and draws no random number."""

import ast
import re
import subprocess
import sys

import pytest

from holdfire.tests.source import ORDER, ROOT, Module, imports, modules

PURE_EVERYWHERE = {"kinds", "rules", "reading"}  # by name, in every slice
PURE = {  # judgements and the record's own arithmetic
    "holdfire.record.body_fields",
    "holdfire.record.canonical",
    "holdfire.record.merkle",
    "holdfire.record.note",
    "holdfire.record.problems",
    "holdfire.record.signing",
    "holdfire.record.standing",
    "holdfire.record.statement",
    "holdfire.zones.place",
    "holdfire.talks.days",
    "holdfire.talks.line",
    "holdfire.talks.outcomes",
    "holdfire.talks.points",
    "holdfire.incidents.actors",
    "holdfire.incidents.attributed",
    "holdfire.incidents.contradictions",
    "holdfire.incidents.decided",
    "holdfire.incidents.evidence",
    "holdfire.incidents.match",
    "holdfire.incidents.meltt",
    "holdfire.incidents.meltt_labels",
    "holdfire.incidents.meltt_reports",
    "holdfire.incidents.qualifying",
    "holdfire.incidents.tabulate",
    "holdfire.agreements.clock",
    "holdfire.agreements.qualify",
    "holdfire.agreements.consent",
    "holdfire.zones.agreed",
    "holdfire.bulletins.chart",
    "holdfire.bulletins.told",
    "holdfire.bulletins.phrasing",
    "holdfire.bulletins.reconcile",
    "holdfire.bulletins.over",
    "holdfire.bulletins.faults",
    "holdfire.bulletins.reliability",
    "holdfire.exchange.bulletin_columns",
    "holdfire.exchange.bulletin_counts",
    "holdfire.exchange.bulletins",
    "holdfire.press.read",
    "holdfire.press.marks",
    "holdfire.press.intake.article",
    "holdfire.press.intake.encodings",
    "holdfire.press.intake.frame",
    "holdfire.press.intake.lines",
    "holdfire.press.intake.media",
    "holdfire.press.intake.signs",
    "holdfire.press.compare",
    "holdfire.press.touched",
    "holdfire.press.summing",
}
ARITHMETIC = {"holdfire.record.signing"}  # may make a key, which is a random number
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime"}
CHANCE = {"random", "secrets", "uuid"}

BLOCKED = """
import importlib, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "django":
            raise ImportError("django is blocked here")

sys.meta_path.insert(0, Blocked())
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(f"{name}: {error}")
"""


def pure_modules() -> list[Module]:
    """Every module that must be pure, and all of the project that these lean on."""
    known = {module.name: module for module in modules()}
    wanted = [
        module.name
        for module in known.values()
        if module.name in PURE or (module.package in ORDER and module.path.stem in PURE_EVERYWHERE)
    ]
    for name in wanted:  # grows while it is walked
        for found in imports(known[name]):
            reached = [found.module, *(f"{found.module}.{taken}" for taken in found.names)]
            wanted += [other for other in reached if other in known and other not in wanted]
    return [known[name] for name in wanted]


def without_django(*names: str) -> str:
    """What a fresh Python prints that imports these modules with Django out of reach."""
    command = [sys.executable, "-c", BLOCKED, *names]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def impurities(tree: ast.AST) -> list[str]:
    """Calls to a clock and uses of chance in a syntax tree, with their lines. A generator with a seed is no chance."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {getattr(node, "module", None) or "", *(alias.name for alias in node.names)}
            found += [f"{node.lineno}: imports {name}" for name in sorted(names & CHANCE)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked = ast.unparse(node.func)
            seeded = node.func.attr == "default_rng" and bool(node.args)
            if node.func.attr in CLOCKS:
                found.append(f"{node.lineno}: asks a clock ({asked})")
            if node.func.attr == "urandom" or (re.search(r"\.random\.\w+$", asked) and not seeded):
                found.append(f"{node.lineno}: draws a random number ({asked})")
    return found


def test_pure_modules_import_with_django_blocked() -> None:
    """What judges can run where no web framework is: in a process pool, in Spark, in a notebook."""
    names = [module.name for module in pure_modules()]
    assert len(names) > 20
    assert without_django(*names) == ""


def test_a_module_that_needs_django_is_seen() -> None:
    """The test of the block can fail."""
    assert "django is blocked here" in without_django("holdfire.record.models")


def test_pure_modules_read_no_clock_and_draw_no_random_number() -> None:
    """What the time or chance decides is passed in."""
    faults = [
        f"{module.shown}:{fault}"
        for module in pure_modules()
        if module.name not in ARITHMETIC
        for fault in impurities(module.tree)
    ]
    assert faults == []


@pytest.mark.parametrize(
    "source",
    [
        "import random",
        "from secrets import token_hex",
        "datetime.now(UTC)",
        "date.today()",
        "time.time()",
        "os.urandom(8)",
        "np.random.default_rng()",
        "np.random.rand(3)",
    ],
)
def test_a_clock_or_chance_is_seen_in_every_way_of_asking_for_it(source: str) -> None:
    """The test of clocks and chance can fail."""
    assert impurities(ast.parse(source))
