"""A statement's body as the fields of a form, and what was typed into them as a body again. Pure.

One field a leaf, named by its path (`actors.0.name`); a list of plain values is one field with a value a line. What may stand
in a field is the business of `kinds.check`; here a text becomes the number, the yes or the list that its kind asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from holdfire.record.numerals import number

MOST = 80  # fields; what has more is corrected where it was made
LONGEST = 20_000  # signs of one field
PLAIN = ("string", "number", "integer", "boolean")


@dataclass(frozen=True, slots=True)
class Field:
    """One field. type: string, number, integer or boolean; many: one value a line; choices: all that it may say."""

    path: str
    value: str
    type: str
    many: bool = False
    choices: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The path in words: actors 1 · name."""
        words = ""
        for step in self.path.split("."):
            words += (
                f" {int(step) + 1}"
                if step.isdecimal()
                else f"{' · ' if words else ''}{step.replace('_', ' ')}"
            )
        return words

    @property
    def long(self) -> bool:
        """Does it take several lines to show?"""
        return self.many or len(self.value) > 80


def fields(body: Mapping[str, Any], kind: type[BaseModel]) -> list[Field] | None:
    """Every leaf of a body, then what its kind could also say; None where it is too large or no form can hold it."""
    schema = kind.model_json_schema()
    try:
        found = list(_leaves(body, "", schema, schema))
    except ValueError:
        return None
    said = {field.path.partition(".")[0] for field in found} | set(body)
    for name, one in schema.get("properties", {}).items():
        if name not in said and (empty := _empty(name, _resolved(one, schema))):
            found.append(empty)
    too_large = len(found) > MOST or any(len(field.value) > LONGEST for field in found)
    return None if too_large else found


def read(fields: list[Field], typed: Mapping[str, str]) -> dict[str, Any]:
    """The body that was typed, field by field; what was left empty is left out."""
    body: dict[str, Any] = {}
    for field in fields:
        value = _value(field, typed.get(field.path, "").strip())
        if value is not None:
            _place(body, field.path.split("."), value)
    made: dict[str, Any] = _with_lists(body)
    return made


def _leaves(value: Any, path: str, schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[Field]:
    if isinstance(value, Mapping):
        for name, one in value.items():
            if "." in name:
                raise ValueError(name)  # a path could not be told from a name
            yield from _leaves(one, f"{path}.{name}" if path else name, _below(schema, name, root), root)
    elif isinstance(value, list) and any(isinstance(one, Mapping | list) for one in value):
        if any(isinstance(one, list) for one in value):
            raise ValueError("a geometry")
        for at, one in enumerate(value):
            yield from _leaves(one, f"{path}.{at}", _resolved(schema.get("items", {}), root), root)
    elif isinstance(value, list):
        one = _resolved(schema.get("items", {}), root)
        yield Field(path, "\n".join(map(_text, value)), one.get("type") or _type(value), many=True)
    else:
        yield Field(path, _text(value), schema.get("type") or _type([value]), choices=_choices(schema))


def _below(schema: Mapping[str, Any], name: str, root: Mapping[str, Any]) -> Mapping[str, Any]:
    more = schema.get("additionalProperties")
    return _resolved(schema.get("properties", {}).get(name) or (more if isinstance(more, dict) else {}), root)


def _resolved(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    """Through references, and to the one form of what may also be left out."""
    while "$ref" in schema:
        schema = root.get("$defs", {}).get(schema["$ref"].rpartition("/")[2], {})
    some = [one for one in schema.get("anyOf", []) if one.get("type") != "null"]
    return _resolved(some[0], root) if len(some) == 1 else schema


def _empty(name: str, schema: Mapping[str, Any]) -> Field | None:
    if schema.get("type") in PLAIN:
        return Field(name, "", schema["type"], choices=_choices(schema))
    items = schema.get("items", {})
    if schema.get("type") == "array" and items.get("type") in PLAIN:
        return Field(name, "", items["type"], many=True)
    return None


def _choices(schema: Mapping[str, Any]) -> tuple[str, ...]:
    if schema.get("type") == "boolean":
        return ("true", "false")
    return tuple(str(one) for one in schema.get("enum", ()))


def _type(values: list[Any]) -> str:
    kinds = {type(one) for one in values}
    if kinds <= {bool} and kinds:
        return "boolean"
    return "number" if kinds and kinds <= {int, float} else "string"


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _value(field: Field, typed: str) -> Any:
    if field.many:
        lines = [line.strip() for line in typed.splitlines() if line.strip()]
        return [_plain(field.type, line) for line in lines] or None
    return _plain(field.type, typed) if typed else None


def _plain(type: str, typed: str) -> Any:
    """What it says, as its type; what cannot be read stays a text, for the rule of its kind to name."""
    if type == "boolean":
        return {"true": True, "false": False}.get(typed.lower(), typed)
    if type not in ("number", "integer"):
        return typed
    try:
        found = number(typed)
    except ValueError:
        return typed
    return int(found) if found is not None and found.is_integer() else found


def _place(into: dict[str, Any], steps: list[str], value: Any) -> None:
    for step in steps[:-1]:
        into = into.setdefault(step, {})
    into[steps[-1]] = value


def _with_lists(value: Any) -> Any:
    """Mappings whose names are all numbers are the lists that they were; what became empty closes up."""
    if not isinstance(value, dict):
        return value
    made = {name: _with_lists(one) for name, one in value.items()}
    if made and all(name.isdecimal() for name in made):
        return [made[name] for name in sorted(made, key=int)]
    return made
