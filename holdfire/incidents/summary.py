"""What somebody is about to sign, line by line, as the answers stand. The script of the page does the same as they change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfire.incidents.fields import Count
from holdfire.incidents.forms import AS_TYPED
from holdfire.incidents.mapping import PASSED_ON

# Each line: its name, its words, the fields that it is put together from, and whether it may not be left open.
LINES = (
    ("what", gettext_lazy("What happened"), ("what", "what_rest"), True),
    ("words", gettext_lazy("In your words"), ("words",), False),
    ("day", gettext_lazy("Day"), ("day", "sureness", "time", "offset"), True),
    ("where", gettext_lazy("Where"), ("place", "lat", "lon", "precision"), True),
    ("observed", gettext_lazy("How do you know"), ("observed", "publisher", "document", "locator", "published"), True),
    ("killed", gettext_lazy("Killed"), ("killed_low", "killed_high", "killed_unknown"), True),
    ("wounded", gettext_lazy("Wounded"), ("wounded_low", "wounded_high", "wounded_unknown"), True),
    ("who", gettext_lazy("Who"), ("actor", "claimed_by", "confidence", "actor_unknown"), True),
)  # fmt: skip
OF_WHAT_WAS_READ = ("document", "locator", "published")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `parts` are what will be said; `unknown` says that this is all that is known; neither: not answered yet."""

    name: str
    word: str | Promise
    fields: str
    needed: bool
    parts: tuple[str, ...]
    unknown: str


def lines(form: forms.Form, place: str) -> list[Line]:
    """The answers of a form, bound or not; `place` is the name of the chosen place."""
    return [_line(form, place, *line) for line in LINES]


def _line(
    form: forms.Form, place: str, name: str, word: str | Promise, fields: tuple[str, ...], needed: bool
) -> Line:
    parts = tuple(part for field in fields if (part := _said(form, field, place)))
    silent = next((f for f in fields if f.endswith("_unknown") and form[f].value()), "")
    return Line(name, word, " ".join(fields), needed, parts, _("not known") if silent and not parts else "")


def _asked(form: forms.Form, name: str) -> bool:
    """Whether the question was put at all: some belong to an answer to another one."""
    observed = form["observed"].value()
    if name == "publisher":
        return observed in PASSED_ON
    if name in OF_WHAT_WAS_READ:
        return bool(observed == "read")
    return name != "offset" or bool(form["time"].value())


def _said(form: forms.Form, name: str, place: str) -> str:
    field, value = form.fields[name], form[name].value()
    if name == "place":
        return str(form["place_q"].value() or "") if value == AS_TYPED else place
    if not value or name.endswith("_unknown") or not _asked(form, name):
        return ""
    if isinstance(field, forms.ChoiceField):
        return _word(field, value)
    return f"{short(name)} {value}" if isinstance(field, Count) else str(value)


def short(name: str) -> str:
    """What stands beside a number: at least, at most."""
    return _("at least") if name.endswith("_low") else _("at most")


def _word(field: Any, value: str) -> str:
    """The label of a choice, also within a group."""
    for key, word in field.choices:
        if isinstance(word, list):
            found = next((label for choice, label in word if choice == value), "")
            if found:
                return str(found)
        elif key == value:
            return str(word)
    return ""
