"""Who may hand in for whom. The record asks; the slice that knows people answers."""

from __future__ import annotations

from collections.abc import Callable

from holdfire.record.kinds import Permission

OPERATOR = "operator"  # whoever runs the command on the machine itself and so holds its keys anyway

_answer: list[Callable[[str, str, Permission], bool]] = []


def answer_with(asked: Callable[[str, str, Permission], bool]) -> None:
    """The slice that knows members gives its function (by, organisation, permission) -> allowed."""
    _answer[:] = [asked]


def may(by: str, organisation: str, permission: Permission) -> bool:
    """May this member hand in statements that need `permission` for this organisation?"""
    return by == OPERATOR or any(asked(by, organisation, permission) for asked in _answer)
