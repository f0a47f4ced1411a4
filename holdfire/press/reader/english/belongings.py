"""What towns have and persons have not, and what befalls persons alone. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What only places have, so that “X's only bakery” makes X one.
OWNED = _set("""
hospital hospitals bazaar graves groves cathedral mosque citadel souks bazaars market markets marketplace souk streets outskirts
skyline defenders garrison bakery bakeries cemetery schools mosques churches shops power waterworks stadium oilfields fields refinery
mines warehouses factories ruins rubble dam waterfront townsfolk townspeople neighbourhood neighborhood entrance houses homes roads
rooftops walls gates farmland orchards villagers
""")
# Of these, what needs an adjective: “X's last hospital”.
OF_ANYONE = _set("hospital shops houses homes walls gates fields graves mosque")
# “hit X in the leg”
WOUNDED = _set("leg legs head chest back arm face neck foot shoulder stomach thigh hand eye abdomen")
# Behind “fell” of what is no place.
NOT_FALLEN = _set(
    "silent short back ill behind off down apart asleep sharply by over out from in on through away"
)
# Behind an 's within a name.
OWN_PARTS = _set(
    "Bazar Bazaar Point Creek Landing Corner Ridge Ferry Gap Drift Nek End Cove Rock Pass Town Harbour Mills"
)
# “in the Northeast”
COMPASS = _set("""
Northeast Northwest Southeast Southwest North-East North-West South-East South-West North-east North-west South-east South-west
""")
