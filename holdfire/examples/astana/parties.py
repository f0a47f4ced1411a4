"""Organisations, outlets and designated groups of the example."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from holdfire.examples.astana.files import source, table, text
from holdfire.record.statement import Draft


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(text("organisations.toml"))


def organisations() -> Iterator[Draft]:
    """Who appears in the example, as the desk describes them; outlets are organisations that publish."""
    for said in _file()["organisation"]:
        if not said.get("signs"):
            yield Draft("organisation", f"organisation:{said['key']}", _body(said), source(said["source"])[0])
    for line, row in table("outlets.csv"):
        body = {"names": {"en": row["name"]}, "label": row["label"], "roles": ["publisher"]}
        yield Draft("organisation", f"organisation:{row['key']}", body, source("desk")[0], line=line)


def signing() -> list[dict[str, Any]]:
    """The demonstration's own organisations, which have keys and sign."""
    return [said for said in _file()["organisation"] if said.get("signs")]


def _body(said: dict[str, Any]) -> dict[str, Any]:
    return {name: said[name] for name in ("names", "label", "roles", "demonstration", "mark") if name in said}


def designations() -> Iterator[Draft]:
    """Groups that the ceasefire does not cover, each with who says so and from which day."""
    for said in _file()["designation"]:
        origin, by = source(said["source"])
        body = {name: said[name] for name in ("names", "designated_by", "reference")}
        yield Draft("designation", f"group:{said['key']}", body, origin, by, valid_from=said["from"])


@cache
def outlets() -> dict[str, str]:
    """Outlets by name → organisation:…"""
    named = {row["name"]: f"organisation:{row['key']}" for _, row in table("outlets.csv")}
    return named | {said["names"]["en"]: f"organisation:{said['key']}" for said in _file()["organisation"]}
