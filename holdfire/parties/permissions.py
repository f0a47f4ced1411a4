"""Who may what: the five permissions of a member in an organisation. Pure.

What the state of a thing allows stands in each slice's rules.py; what is shown to whom, in its queries.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from holdfire.parties.rules import NO_PERMISSION
from holdfire.record.kinds import Permission
from holdfire.record.problems import Refused

PERMISSIONS: tuple[Permission, ...] = get_args(Permission)


def _(text: str) -> str:
    """Marks a string for the catalogues; it is translated where a page shows it."""
    return text


ALLOWS: dict[Permission, str] = {
    "read": _("see the record"),
    "report": _("hand in what happened: reports, accounts, bulletins, articles"),
    "assess": _("hand in judgements: verification, boundaries, designations"),
    "consent": _("consent or object in the organisation's name"),
    "administer": _("state who the organisation is and which keys it signs with"),
}


def held(granted: Iterable[Permission]) -> frozenset[Permission]:
    """What is held by whoever was granted these: any of them lets one read, none implies another."""
    own = frozenset(granted)
    return own | {"read"} if own else own


def parse(words: Iterable[str]) -> list[Permission]:
    """Words as permissions, each once, in the order of the table; raises Refused (HF-2014)."""
    given = [word.strip().lower() for word in words if word.strip()]
    unknown = [word for word in given if word not in PERMISSIONS]
    if unknown or not given:
        sentence = f"“{', '.join(unknown)[:80]}” is no permission." if unknown else "No permission was named."
        raise Refused([NO_PERMISSION.at(sentence, "permissions")])
    return [permission for permission in PERMISSIONS if permission in given]
