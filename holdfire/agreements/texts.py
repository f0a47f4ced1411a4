"""What is said of a text itself: titles, type and stage, who signed, how it refers to others, its clauses and their readings."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from holdfire.agreements import queries
from holdfire.agreements.event_types import EVENT_TYPES, SUB_EVENT_TYPES
from holdfire.agreements.models import Agreement, Clause, Exemption, Scope, Signatory
from holdfire.agreements.told import clause_number, name
from holdfire.agreements.vocabulary import CLAUSES, RELATED, RELATIONS, STAGES, TYPES
from holdfire.places import queries as places
from holdfire.zones import queries as zones

ACTS = {**EVENT_TYPES, **{slug: word for subs in SUB_EVENT_TYPES.values() for slug, word in subs.items()}}


def texts(leaf: int | None, language: str) -> dict[str, dict[str, Any]]:
    """Every text that somebody describes, by key, in the order of signature; those without a day last."""
    by_key: dict[str, list[Agreement]] = defaultdict(list)
    for row in queries.agreements(leaf):
        by_key[row.key].append(row)
    found = {key: _text(key, rows, language) for key, rows in by_key.items()}
    for text in found.values():
        text["references"] = _references(text["key"], found)
    _name_places(found, leaf)
    return dict(
        sorted(found.items(), key=lambda one: (one[1]["signed_on"] is None, one[1]["signed_on"], one[0]))
    )


def _text(key: str, rows: list[Agreement], language: str) -> dict[str, Any]:
    titles = [row.names.get(language) or row.title for row in rows]
    return {
        "key": key,
        "name": name(key),
        "title": titles[0],
        "others": sorted({title for title in titles if title != titles[0]}),
        "names": _names(rows, titles[0]),
        "stages": _said(STAGES.get(row.stage, row.stage) for row in rows),
        "types": _said(TYPES.get(row.type, row.type) for row in rows),
        "signed_on": next((row.signed_on for row in rows if row.signed_on), None),
        "days": sorted({row.signed_on for row in rows if row.signed_on}),
        "signed_at": next((row.signed_at for row in rows if row.signed_at), ""),
        "time_zone": next((row.time_zone for row in rows if row.time_zone), ""),
        "pax_id": next((row.pax_id for row in rows if row.pax_id), None),
        "cited": [(one["relation"], one["agreement"], row.part) for row in rows for one in row.references],
        "rows": rows,
    }


def _said(words: Any) -> list[str]:
    """Each word once, in the order in which it is said."""
    return list(dict.fromkeys(str(word) for word in words if word))


def _names(rows: list[Agreement], title: str) -> list[dict[str, str]]:
    """The names in other languages, each with what that language calls itself."""
    found = {(code, text) for row in rows for code, text in row.names.items() if text != title}
    found |= {("en", row.title) for row in rows if row.title != title}
    return [{"code": code, "language": _own_name(code), "text": text} for code, text in sorted(found)]


def _own_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code


def _references(key: str, found: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """How this text stands to others, in both directions."""
    own = [(RELATIONS[how], other, part) for how, other, part in found[key]["cited"]]
    back = [
        (RELATED[how], other, part)
        for other, text in found.items()
        for how, about, part in text["cited"]
        if about == key
    ]
    return [
        {
            "how": how,
            "name": name(other),
            "title": found[other]["title"] if other in found else name(other),
            "known": other in found,
            "statement": part,
        }
        for how, other, part in [*own, *back]
    ]


def _name_places(found: dict[str, dict[str, Any]], leaf: int | None) -> None:
    known = places.many({text["signed_at"] for text in found.values() if text["signed_at"]}, leaf)
    for text in found.values():
        place = known.get(text["signed_at"])
        text["place"] = place.name if place else name(text["signed_at"])


def signers(agreement: str, leaf: int | None) -> list[dict[str, Any]]:
    """Who signed: each organisation with what each source says of it, in its own spelling."""
    by_signer: dict[str, list[Signatory]] = defaultdict(list)
    for row in queries.signatories(agreement, leaf):
        by_signer[row.signer].append(row)
    return [{"organisation": key, "rows": rows} for key, rows in sorted(by_signer.items())]


def clauses(agreement: str, leaf: int | None, language: str) -> list[dict[str, Any]]:
    """The clauses in the order of their numbers, each with its versions and what it is read to forbid or to leave out."""
    versions: dict[str, list[Clause]] = defaultdict(list)
    for row in queries.clauses(agreement, leaf):
        versions[row.key].append(row)
    names = zones.all_names(leaf, language)
    scopes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for scope in queries.scopes(leaf).filter(agreement=agreement):
        scopes[scope.key].append(_scope(scope, names))
    left_out: dict[str, list[Exemption]] = defaultdict(list)
    for exemption in queries.exemptions(leaf).filter(agreement=agreement):
        left_out[exemption.key].append(exemption)
    return [
        {
            "key": key,
            "number": clause_number(key),
            "types": _said(CLAUSES[row.type] for row in versions[key]),
            "versions": versions[key],
            "scopes": scopes[key],
            "exemptions": left_out[key],
        }
        for key in sorted({*versions, *scopes, *left_out}, key=_natural)
    ]


def _natural(key: str) -> list[tuple[int, str]]:
    """2 before 10, 2.b after 2.a."""
    return [(int(part) if part.isdecimal() else 0, part) for part in re.split(r"(\d+)", key)]


def _scope(scope: Scope, names: dict[str, str]) -> dict[str, Any]:
    return {
        "row": scope,
        "acts": [_(ACTS[act]) for act in scope.acts],
        "zones": [{"name": name(zone), "title": names.get(zone, name(zone))} for zone in scope.zones],
        "outside": scope.where == "outside",
        "binds": scope.binds,
    }
