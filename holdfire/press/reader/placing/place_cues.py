"""Is a name that of a place? The strongest of what stands before and after it counts. Pure.

A word that makes the name that of a process or a body counts more than any.
"""

from __future__ import annotations

from holdfire.press.reader.placing.named_sorts import Mention, Sort, Verdict
from holdfire.press.reader.placing.place_after import right
from holdfire.press.reader.placing.place_before import by_left
from holdfire.press.reader.placing.place_scene import Scene, left_of


def judge(scene: Scene, one: Mention) -> None:
    """Set the verdict of a name from its neighbours."""
    if one.verdict is Verdict.NO:
        return
    left = left_of(scene, one)
    after = right(scene, one)
    before = by_left(scene, one, left)
    if left.firm and (after is not Verdict.ACTS or scene.found[one.after - 1].own):
        one.verdict = Verdict.FIRM
        return
    if one.spoils and one.sort is Sort.OTHER:
        one.verdict = Verdict.NO
    elif after is Verdict.ACTS or Verdict.ACTS in (before,):
        one.verdict = Verdict.ACTS
    elif Verdict.NO in (before, after):
        one.verdict = Verdict.NO
    else:
        one.verdict = max(before, after, Verdict.FIRM if one.kind_named else Verdict.NONE)
