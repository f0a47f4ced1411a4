"""Whatever the example says can be corrected in a form, but for the corners of lines."""

from __future__ import annotations

from dataclasses import replace

from holdfire.examples.astana import load
from holdfire.examples.astana.tests.test_data import OPENED
from holdfire.record.body_fields import fields, read
from holdfire.record.kinds import KINDS, check


def test_a_form_left_as_it_is_says_the_same() -> None:
    """Each statement's body as fields, handed in without a change, is that body; only a boundary is too large for fields."""
    too_large = set()
    for one in (signed for _, stage in load.stages(OPENED) for signed in stage):
        body, _problems = check(one.draft, one.organisation)
        assert body is not None
        found = fields(body, KINDS[one.draft.kind].body)
        if found is None:
            too_large.add(one.draft.kind)
            continue
        typed = read(found, {field.path: field.value for field in found})
        assert check(replace(one.draft, body=typed), one.organisation)[0] == body, one.draft.about
    assert too_large == {"boundary"}
