"""Binds the readings of talks to their tables."""

from holdfire.agreements.reading import each
from holdfire.record.projection import Reading, register_projection
from holdfire.talks import models, reading

for _kind, _model, _columns in (
    ("process", models.Process, reading.process),
    ("round", models.Round, reading.round_),
    ("session", models.Session, reading.session),
    ("participation", models.Participation, reading.participation),
    ("agenda_item", models.AgendaItem, reading.agenda_item),
    ("position", models.Position, reading.position),
    ("outcome", models.Outcome, reading.outcome),
):
    register_projection(Reading(name=f"talks.{_kind}", model=_model, kinds={_kind}, read=each(_columns)))
