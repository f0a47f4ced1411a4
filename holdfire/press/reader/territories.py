"""Countries and large regions by their names in a language, from the Unicode locale data that Babel carries. Pure."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

# No territories: the world, unions of states, and codes for tests.
_LEFT_OUT = frozenset({"001", "EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "ZA-XX"})
_BRACKETED = re.compile(r"\s*[((].*$")


@cache
def names(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Names of countries, and of regions of the world, in a language (BCP 47); none where the language is not known."""
    try:
        found = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return frozenset(), frozenset()
    kept = {code: _BRACKETED.sub("", name) for code, name in found.items() if code not in _LEFT_OUT}
    return (
        frozenset(name for code, name in kept.items() if not code.isdigit()),
        frozenset(name for code, name in kept.items() if code.isdigit()),
    )
