"""Binds the readings of places to their tables."""

from holdfire.places import models, reading
from holdfire.record.projection import Reading, register_projection

register_projection(
    Reading(name="places.place", model=models.Place, kinds={"place", "place.area"}, read=reading.place)
)
register_projection(
    Reading(name="places.name", model=models.PlaceName, kinds={"place"}, read=reading.place_names)
)
