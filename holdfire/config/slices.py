"""The rooms of the house, left to right. A slice is added by one line here; the rest is found by file name."""

SLICES = [
    "holdfire.record",
    "holdfire.parties",
    "holdfire.places",
    "holdfire.zones",
    "holdfire.agreements",
    "holdfire.talks",
    "holdfire.incidents",
    "holdfire.bulletins",
    "holdfire.press",
    "holdfire.exchange",
    "holdfire.web",
]
