"""The example's files as drafts, each with its source. Pure: reads the files beside it and nothing else."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from holdfire.record.statement import Draft, Source

DESK = "organisation:desk"


@dataclass(frozen=True, slots=True)
class Signed:
    """A draft and the organisation that signs it: the desk, or one of the demonstration's own."""

    organisation: str
    draft: Draft


def text(name: str) -> str:
    """A file of the example."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def table(name: str) -> list[tuple[int, dict[str, str]]]:
    """The rows of a table with the line each stands on; columns are parted by tabs in .tsv, by commas in .csv."""
    comma = "\t" if name.endswith(".tsv") else ","
    reader = csv.DictReader(io.StringIO(text(name)), delimiter=comma)
    return [(reader.line_num, row) for row in reader]


@cache
def sources() -> dict[str, dict[str, Any]]:
    """Named sources; `by` is whose version their lines are."""
    return tomllib.loads(text("sources.toml"))


def source(name: str) -> tuple[Source, str | None]:
    """A named source, and whose version its lines are."""
    said = sources()[name]
    through = tuple(said.get("quoted_through", ()))
    found = Source(said["publisher"], said.get("document"), said.get("locator"), said.get("date"), through)
    return found, said.get("by")


def statements(name: str) -> Iterator[Signed]:
    """The statements of a TOML file. One that lists several sources, subjects,
    organisations or names stands for one each."""
    for said in tomllib.loads(text(name))["statement"]:
        named, about = _list(said["source"]), _list(said["about"])
        for origin, subject in zip(named, about * (len(named) // len(about)), strict=True):
            for body in _bodies(said):
                yield _signed(said, origin, subject, body)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _bodies(said: dict[str, Any]) -> list[dict[str, Any]]:
    body = said.get("body", {})
    for field, several in (("organisation", "organisations"), ("name", "names")):
        if several in said:
            return [body | {field: one} for one in said[several]]
    return [body]


def _signed(said: dict[str, Any], named: str, about: str, body: dict[str, Any]) -> Signed:
    origin, by = source(named)
    origin = replace(
        origin,
        locator=said.get("locator", origin.locator),
        quoted_through=tuple(said.get("quoted_through", origin.quoted_through)),
    )
    draft = Draft(said["kind"], about, body, origin, said.get("by", by), said.get("valid_from"))
    return Signed(said.get("signed_by", DESK), draft)


def geojson(name: str) -> list[dict[str, Any]]:
    """The features of a GeoJSON file."""
    found: list[dict[str, Any]] = json.loads(text(name))["features"]
    return found
