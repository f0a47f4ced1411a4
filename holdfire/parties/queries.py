"""How others read organisations and designations; `as_known` is a leaf of the log, None means now."""

from __future__ import annotations

from datetime import date
from itertools import count

from holdfire.parties.models import Designation, KnownAs, Organisation
from holdfire.record.readings import Versions


def organisations(as_known: int | None = None) -> Versions:
    """The organisations of the record, by key."""
    return Organisation.objects.as_known(as_known).order_by("key")


def designations(as_known: int | None = None) -> Versions:
    """Every designation that stands, by group and first day."""
    return Designation.objects.as_known(as_known).order_by("key", "starts", "part")


def designated_on(group: str, day: date, as_known: int | None = None) -> list[Designation]:
    """The designations of a group that hold on a day, rival ones side by side; none: not designated that day."""
    rows = designations(as_known).filter(key=group, starts__lte=day)
    return [row for row in rows if row.ends is None or row.ends >= day]


def names(as_known: int | None = None) -> Versions:
    """Every name that stands for an organisation or group in the words of others."""
    return KnownAs.objects.as_known(as_known).order_by("name", "key", "part")


def labels(as_known: int | None = None) -> dict[str, str]:
    """The short label of every organisation."""
    return dict(organisations(as_known).values_list("key", "label"))


def label(key: str, as_known: int | None = None) -> str:
    """The short label of an organisation; for one that nobody described, its name in the record."""
    found = organisations(as_known).filter(key=key).values_list("label", flat=True).first()
    return found or key.partition(":")[2]


def marks(as_known: int | None = None) -> dict[str, int]:
    """The number of the shape and pattern that each organisation is drawn with; one that only publishes is drawn as a sheet.

    Those that asked for a number have it. The others get the lowest free ones in the order in which the record came to
    know them, so that a newcomer changes nobody else's.
    """
    asked = dict(organisations(as_known).filter(mark__isnull=False).values_list("key", "mark"))
    rows = Organisation.objects.order_by("since", "key").values_list("key", "roles")
    drawn = dict.fromkeys(key for key, roles in rows if roles != ["publisher"] and key not in asked)
    free = (number for number in count() if number not in set(asked.values()))
    given = dict(zip(drawn, free, strict=False)) | asked
    return {key: given[key] for key in organisations(as_known).values_list("key", flat=True) if key in given}
