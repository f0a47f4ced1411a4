"""Binds the readings of bulletins to their tables."""

from holdfire.agreements.reading import each
from holdfire.bulletins import models, reading
from holdfire.record.projection import Reading, register_projection

for _kind, _model, _columns in (
    ("bulletin", models.Bulletin, reading.bulletin),
    ("monitor_count", models.MonitorCount, reading.monitor_count),
):
    register_projection(Reading(name=f"bulletins.{_kind}", model=_model, kinds={_kind}, read=each(_columns)))
