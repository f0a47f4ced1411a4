"""What quantities, units and people counted are called, and a figure in words: what its wording gives, and what it leaves open."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

QUANTITIES: Mapping[str, Promise] = {
    "killed": gettext_lazy("killed"),
    "wounded": gettext_lazy("wounded"),
    "casualties": gettext_lazy("killed or wounded"),
    "displaced": gettext_lazy("displaced"),
    "refugees": gettext_lazy("refugees"),
    "returned": gettext_lazy("returned"),
    "evacuated": gettext_lazy("evacuated"),
    "detained": gettext_lazy("detained"),
    "released": gettext_lazy("released"),
    "exchanged": gettext_lazy("exchanged"),
    "missing": gettext_lazy("missing"),
    "abducted": gettext_lazy("abducted"),
    "surrendered": gettext_lazy("surrendered"),
    "besieged": gettext_lazy("besieged"),
    "in_need": gettext_lazy("in need of aid"),
    "strength": gettext_lazy("strength"),
    "violations": gettext_lazy("violations"),
    "attacks": gettext_lazy("attacks"),
    "airstrikes": gettext_lazy("air strikes"),
    "shellings": gettext_lazy("shellings"),
    "explosions": gettext_lazy("explosions"),
    "clashes": gettext_lazy("clashes"),
    "destroyed": gettext_lazy("destroyed"),
    "damaged": gettext_lazy("damaged"),
    "cleared": gettext_lazy("cleared"),
    "aid": gettext_lazy("aid"),
}
UNITS: Mapping[str, Promise] = {
    "persons": gettext_lazy("persons"),
    "households": gettext_lazy("households"),
    "share": gettext_lazy("share"),
    "bodies": gettext_lazy("bodies"),
    "events": gettext_lazy("events"),
    "buildings": gettext_lazy("buildings"),
    "devices": gettext_lazy("devices"),
    "vehicles": gettext_lazy("vehicles"),
    "settlements": gettext_lazy("settlements"),
    "tonnes": gettext_lazy("tonnes"),
    "hectares": gettext_lazy("hectares"),
    "square_km": gettext_lazy("square kilometres"),
}
WHOSE: Mapping[str, Promise] = {
    "all": gettext_lazy("all"),
    "population": gettext_lazy("the population"),
    "civilians": gettext_lazy("civilians"),
    "fighters": gettext_lazy("fighters"),
    "children": gettext_lazy("children"),
    "women": gettext_lazy("women"),
    "medical_staff": gettext_lazy("medical staff"),
    "aid_workers": gettext_lazy("aid workers"),
    "journalists": gettext_lazy("journalists"),
    "soldiers": gettext_lazy("soldiers"),
    "police": gettext_lazy("police"),
    "prisoners": gettext_lazy("prisoners"),
    "peacekeepers": gettext_lazy("peacekeepers"),
}


def amount(low: float | None, best: float | None, high: float | None, unit: str = "persons") -> str:
    """A figure in words: “around 400,000: no bounds given”, “at least 330,000: no upper bound given”, “85”."""
    least, named, most = (None if one is None else number(one, unit) for one in (low, best, high))
    said = {"low": least, "best": named, "high": most}
    if low is not None and low == high:
        return str(least)
    if named is None:
        if least is None:
            return _("at most %(high)s: no lower bound given") % said if most else _("not known")
        return _("%(low)s to %(high)s") % said if most else _("at least %(low)s: no upper bound given") % said
    if least is None:
        if most is None:
            return _("around %(best)s: no bounds given") % said
        return _("nearly %(best)s: at most %(high)s") % said
    if most is None:
        return _("around %(best)s: at least %(low)s") % said
    return _("around %(best)s: %(low)s to %(high)s") % said


def number(value: float, unit: str = "persons") -> str:
    """A number in the reader's grouping, a share of 1 as per cent."""
    if unit == "share":
        part = round(100 * value, 1)
        return _("%(n)s per cent") % {
            "n": number_format(int(part) if part == int(part) else part, use_l10n=True)
        }
    whole = int(value) if value == int(value) else value
    return number_format(whole, use_l10n=True, force_grouping=True)
