"""Two counts of a day area by area, for the page of the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfire.bulletins.reconcile import Joint
from holdfire.bulletins.told import Span
from holdfire.bulletins.words import Names


def rows(areas: Mapping[str, Joint], names: Names) -> list[dict[str, Any]]:
    """Each area that a print names, where most was counted first."""
    found = sorted(areas.items(), key=lambda one: (-_most(one[1]), names.where(one[0])))
    return [{"key": key, "name": names.where(key), "joint": joint} for key, joint in found]


def widest(areas: Mapping[str, Joint]) -> int:
    """The longest bar that all of them share one scale with."""
    return max((_most(joint) for joint in areas.values()), default=0) or 1


def _most(joint: Joint) -> int:
    return max(_top(joint.a), _top(joint.b))


def _top(said: Span | None) -> int:
    return 0 if said is None else said.low if said.high is None else said.high
