"""The four areas and their lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from holdfire.examples.astana.files import Signed, geojson, source, statements
from holdfire.record.statement import Draft


def zones() -> Iterator[Signed]:
    """The areas as each source describes them, then every line with who drew it."""
    return chain(statements("zones.toml"), boundaries())


def boundaries() -> Iterator[Signed]:
    """The lines of zones.geojson: the desk's, and the one that a demonstration delegation drew."""
    for feature in geojson("zones.geojson"):
        said = feature["properties"]
        body = {"basis": said["basis"], "geometry": feature["geometry"], "label": said["label"]}
        origin, _ = source(said["source"])
        draft = Draft("boundary", f"zone:{said['zone']}", body, origin, valid_from=said["valid_from"])
        yield Signed(f"organisation:{said['organisation']}", draft)
