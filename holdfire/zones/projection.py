"""Binds the readings of zones to their tables."""

from holdfire.record.projection import Reading, register_projection
from holdfire.zones import reading
from holdfire.zones.models import Boundary, Post, Zone

register_projection(Reading(name="zones.zone", model=Zone, kinds={"zone", "boundary"}, read=reading.zone))
register_projection(
    Reading(name="zones.boundary", model=Boundary, kinds={"boundary"}, read=reading.boundaries)
)
register_projection(Reading(name="zones.post", model=Post, kinds={"post"}, read=reading.posts))
