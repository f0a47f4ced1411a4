"""The page of the documentation that lists event types and radii."""

from __future__ import annotations

from pathlib import Path

from holdfire.agreements import event_types as types
from holdfire.incidents.precision import AREA_LEVEL, RADII


def test_the_reference_page_lists_what_the_program_knows() -> None:
    """The page on incidents names every type and sub-type, what UCDP's types could be, and every radius."""
    page = (Path(__file__).resolve().parents[3] / "docs/reference/incidents.md").read_text(encoding="utf-8")
    for slug, label in types.EVENT_TYPES.items():
        assert f"| {label} | {' · '.join(types.SUB_EVENT_TYPES[slug].values())} |" in page
    for code, violence in types.UCDP_VIOLENCE.items():
        could_be = ", ".join(types.EVENT_TYPES[name] for name in types.POSSIBLE[violence])
        assert f"| {code} | {types.VIOLENCE[violence]} | {could_be} |" in page
    for code, (radius, _) in RADII.items():
        size = f"{radius / 1000:.0f} km" if radius else "0"
        assert any(
            line.startswith(f"| {code} |")
            and line.endswith(f"| {AREA_LEVEL.get(code, '')} | {size} |".replace("|  |", "| |"))
            for line in page.splitlines()
        )
