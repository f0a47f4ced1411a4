"""What the scripts of the map need from the server: addresses of assets, drawings of marks, words in the reader's language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from holdfire.web import manifest
from holdfire.web.marks import MARKS, SHAPES


def marks() -> dict[str, dict[str, str]]:
    """Drawing, class and word of each state that has a shape: the map shows it as the badges do."""
    return {
        code: {"style": mark.style, "drawing": SHAPES[mark.shape], "word": str(mark.word)}
        for code, mark in MARKS.items()
        if mark.shape
    }


def said() -> dict[str, str]:
    """The sentences that the scripts put together; {name} stands for what they fill in."""
    return {
        "map": _("Map"),
        "close": _("Close"),
        "loading": _("Loading…"),
        "failed": _("The map's data could not be had ({why}). The table has the same content."),
        "unable": _("This browser cannot draw the map. The table has the same content."),
        "noground": _("The base map could not be had; what was reported is shown without it."),
        "incident": _("Chosen incident"),
        "incidents": _("{n} incidents here"),
        "exact": _("place known exactly"),
        "within": _("place known to {km} km"),
        "drawn": _("Drawn by {organisation}. {basis}"),
        "version": _("version {version}"),
        "area": _("{km2} km²"),
        "cell_title": _("This hexagon"),
        "cell": _("{n} incidents"),
        "vague": _("{n} of them with a place known only roughly"),
        "list": _("List them"),
        "more": _("{n} more: the table has them all."),
        "nearer": _("Single incidents are listed once you are near enough."),
        "draw_help": _("Click corner by corner; click the first corner again to close the area."),
        "edit_help": _(
            "Click the area, then drag a corner; drag the middle of a side to add one, right-click a corner to remove it."
        ),
        "bad_line": _("Line {n} is not “longitude, latitude”."),
        "few_points": _("An area needs at least three corners."),
        "not_drawable": _("These corners do not make an area: its sides cross, or corners coincide."),
        "holes": _("This boundary has holes. It is kept as it is; import a file to change it."),
    }


def config(given: dict[str, Any]) -> dict[str, Any]:
    """A page's own settings of a map, completed by what every map needs."""
    return {
        "worker": manifest.url("worker.js"),
        "basemap": manifest.url("basemap.json"),
        "marks": marks(),
        "words": said(),
        **given,
    }
