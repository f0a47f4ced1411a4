"""The subject under which somebody is known whom nobody has described yet. Pure."""

from __future__ import annotations

import re
import unicodedata

_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def organisation(name: str) -> str | None:
    """The subject of an organisation by its name; None where that has no Latin letter to build it from.

    >>> organisation("Al-Jazeera (Arabic)"), organisation("Süddeutsche Zeitung"), organisation("عنب بلدي")
    ('organisation:al-jazeera-arabic', 'organisation:suddeutsche-zeitung', None)
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    slug = _NOT_IN_SLUG.sub("-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    return f"organisation:{slug}" if slug else None
