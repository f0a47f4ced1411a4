"""Binds the readings of the press to their tables."""

from holdfire.agreements.reading import each
from holdfire.press import models, reading
from holdfire.record.projection import Reading, register_projection

for _kind, _model, _columns in (
    ("article", models.Article, reading.article),
    ("claim", models.Claim, reading.claim),
    ("figure", models.Figure, reading.figure),
    ("grading", models.Grading, reading.grading),
):
    register_projection(Reading(name=f"press.{_kind}", model=_model, kinds={_kind}, read=each(_columns)))
