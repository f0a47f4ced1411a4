"""What may be said of organisations and of designated groups."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, StringConstraints

from holdfire.parties import rules
from holdfire.record.kinds import Body, Kind, register

Role = Literal["guarantor", "party", "side", "observer", "host", "mediator", "monitor", "publisher", "keeper"]
ROLES: tuple[Role, ...] = get_args(Role)

Language = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
]  # BCP 47, such as en or uz-Latn
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Names = Annotated[dict[Language, Name], Field(min_length=1, max_length=40)]


def _each_once(roles: list[Role]) -> list[Role]:
    if len(set(roles)) != len(roles):
        raise ValueError("each role is named once")
    return sorted(roles, key=ROLES.index)


class Organisation(Body):
    """A body that states things.

    names: by language; label: what stands beside its mark where space is short; mark: number of the shape and pattern it
    is drawn with, where it asked for one; demonstration: exists to try things and is marked so wherever it acts.
    """

    names: Names
    label: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24)]
    roles: Annotated[list[Role], Field(min_length=1), AfterValidator(_each_once)]
    demonstration: bool = False
    mark: Annotated[int, Field(ge=0, le=99)] | None = None


class Designation(Body):
    """A group is designated, and so not covered by the cessation of hostilities, in the valid period of the statement.

    designated_by: the body that did so, such as "UN Security Council"; reference: its document, such as "S/RES/2253".
    """

    names: Names
    designated_by: Name
    reference: Name | None = None


class KnownAs(Body):
    """A name that stands for an organisation or group in the words of others.

    used_by: the publisher who uses it so, left out: anybody; whole: False where the name also covers others than the one meant.
    """

    name: Name
    used_by: Name | None = None
    whole: bool = True


register(Kind("organisation", Organisation, "organisation", "administer", own=True))
register(Kind("designation", Designation, "group", "assess", rules.has_days))
register(Kind("known_as", KnownAs, None, "assess", rules.names_an_actor))
