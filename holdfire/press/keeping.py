"""Articles that a command keeps: file and text for one organisation alone, and the statement that adds each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import cached_property

from holdfire.incidents.forms import faults
from holdfire.press import adding
from holdfire.press.adding import Adding, ArticleForm, Hand
from holdfire.press.fed import Fed
from holdfire.press.subjects import Known
from holdfire.record.authority import OPERATOR
from holdfire.record.problems import Problem, Refused, define
from holdfire.record.queries import log

NOT_KEPT = define(
    "HF-8343",
    "The article was read and not kept",
    "Give what is missing with --outlet, --published or --address; an outlet that the record does not know is taken in "
    "with `holdfire organisation add`.",
)


@dataclass
class Keeping:
    """For whom articles are kept ("": the record's keeper), and what is said of all of them: outlet, address."""

    organisation: str
    said: Mapping[str, str]

    @cached_property
    def hand(self) -> Hand:
        """Who adds them: whoever runs the command holds the keys of the record."""
        return Hand(self.organisation or log().keeper, OPERATOR, names=False)

    def keep(self, one: Fed) -> str:
        """Keep an article; a sentence of what came of it. Raises Refused with what is missing."""
        known = Known()
        found = adding.look(one.taken, one.data)
        typed = {name: value for name, value in self.said.items() if value}
        form = ArticleForm(
            known=known, language=one.taken.text.language, data=adding.fields(one.taken, typed, known)
        )
        if not form.is_valid():
            raise Refused(list(_missing(form, one.name)))
        key, outcome = adding.add(found, form, False, self.hand)
        return f"{one.name}: {key}, {_came(found, outcome.accepted, outcome.leaf)}"


def _missing(form: ArticleForm, name: str) -> Iterable[Problem]:
    for field, label, error in faults(form):
        yield NOT_KEPT.at(f"{label or field}: {error.messages[0]}", name)


def _came(found: Adding, accepted: int, leaf: int | None) -> str:
    if not accepted:
        return "which was here already"
    also = f"; the same piece as {found.same.key}" if found.same else ""
    return f"kept as leaf {leaf}{also}"
