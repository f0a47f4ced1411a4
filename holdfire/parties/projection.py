"""Binds the readings to their tables, and tells the record who may hand in for whom."""

from holdfire.parties import members, reading
from holdfire.parties.models import Designation, KnownAs, Organisation
from holdfire.record import authority
from holdfire.record.projection import Reading, register_projection

register_projection(
    Reading(
        name="parties.organisation", model=Organisation, kinds={"organisation"}, read=reading.organisation
    )
)
register_projection(
    Reading(name="parties.designation", model=Designation, kinds={"designation"}, read=reading.designation)
)
register_projection(
    Reading(name="parties.known_as", model=KnownAs, kinds={"known_as"}, read=reading.known_as)
)
authority.answer_with(members.may_hand_in)
