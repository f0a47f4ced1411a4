"""The form of a report: what may be answered, and whether the answers hold together. `mapping.report` makes the statement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from holdfire.incidents import choices
from holdfire.incidents.fields import Choice, Count, Day, Degrees, Time, Words, fault
from holdfire.incidents.mapping import AREAS, METRES, UNKNOWN, Chosen
from holdfire.incidents.rules import COUNTS, HALF_POINT
from holdfire.record.problems import define

MISSING = define(
    "HF-5210", "An answer is missing", "Give the answer; “not known” is one wherever it is offered."
)
NOT_CHOSEN = define(
    "HF-5211",
    "A place that was not chosen",
    "Choose one of the places found, or “as typed”, or point at the map.",
)
AREA_ONLY = define(
    "HF-5212", "How near, and no point or area that it could be said of",
    "Say “only the district”, “only the province” or “not on the map”, choose another place, or point at the map.",
)  # fmt: skip
TWO_ANSWERS = define("HF-5213", "Two answers to one question", "Keep one of the two.")
TO_COME = define("HF-5214", "A day that has not come yet", "Correct the year or the month.")

NOT_YET = _("This is not answered yet.")
AS_TYPED = "-"
WIDE = ("country", "governorate", "district", "subdistrict")


class ReportForm(forms.Form):
    """All fields may be left open while it is a draft; `clean` says what is missing before it can be signed.

    find: gives the place of a code; today: no event happens later.
    """

    what = Choice([*choices.OFTEN.items(), (choices.REST, _("Something else"))], label=_("What happened"))
    what_rest = Choice(choices.everything, label=_("What else"))
    words = Words(20_000, label=_("In your words"))
    day = Day(label=_("Day"))
    day_picked = Day(label=_("Day from the calendar"))
    sureness = Choice(choices.SURENESS.items(), label=_("How sure of the day"))
    time = Time(label=_("Time"))
    offset = Choice([(offset, f"UTC{offset}") for offset in choices.OFFSETS], label=_("Time zone"))
    place_q = Words(200, label=_("Where"))
    place = Words(200, label=_("Place"))
    place_for = Words(200)
    lon = Degrees(label=_("Longitude"))
    lat = Degrees(label=_("Latitude"))
    precision = Choice(choices.PRECISION.items(), label=_("How near"))
    observed = Choice(choices.OBSERVED.items(), label=_("How do you know"))
    publisher = Words(label=_("Who told you, or who published it"))
    document = Words(label=_("Title"))
    locator = Words(label=_("Address, page or time in it"))
    published = Day(label=_("Day of publication"))
    killed_low = Count(label=_("Killed, at least"))
    killed_high = Count(label=_("Killed, at most"))
    killed_unknown = forms.BooleanField(required=False, initial=True, label=_("Not known"))
    wounded_low = Count(label=_("Wounded, at least"))
    wounded_high = Count(label=_("Wounded, at most"))
    wounded_unknown = forms.BooleanField(required=False, initial=True, label=_("Not known"))
    actor = Words(label=_("Who did it, as it is claimed"))
    actor_unknown = forms.BooleanField(required=False, initial=True, label=_("Not known"))
    claimed_by = Words(label=_("Who says so"))
    confidence = Choice(choices.CONFIDENCE.items(), label=_("How sure of who"))

    def __init__(self, *given: Any, find: Callable[[str], Chosen | None], today: date, **named: Any) -> None:
        super().__init__(*given, **named)
        self.find, self.today = find, today
        self.chosen: Chosen | None = None

    def clean(self) -> dict[str, Any]:
        """Every question is answered, if only with “not known”, and no two answers contradict."""
        said = dict.fromkeys(self.fields) | self.cleaned_data
        said["what"] = self._what(said["what"], said["what_rest"])
        said["day"] = self._day(said["day"], said["day_picked"])
        self._needed("sureness", "observed")
        if said["time"] and not said["offset"]:
            self.add_error("offset", fault(MISSING, _("A time needs its time zone.")))
        self._where(said)
        if said["observed"] == "read":
            self._needed("publisher")
        for group in ("killed", "wounded"):
            self._people(said, group)
        self._who(said)
        return said

    def _open(self, name: str) -> bool:
        """Nothing was said, and nothing is wrong with it yet."""
        return name not in self.errors and self.cleaned_data.get(name) in (None, "", False)

    def _needed(self, *names: str) -> None:
        for name in names:
            if self._open(name):
                self._missing(name)

    def _missing(self, name: str, sentence: str | Promise = NOT_YET) -> None:
        self.add_error(name, fault(MISSING, sentence))

    def _what(self, often: str | None, rest: str | None) -> str | None:
        if often and often != choices.REST:
            if rest:
                said = _("Both “%(one)s” and “%(two)s” are chosen.")
                listed = dict(pair for _group, pairs in choices.everything() for pair in pairs)
                both = {"one": choices.OFTEN[often], "two": listed[rest]}
                self.add_error("what_rest", fault(TWO_ANSWERS, said, **both))
            return often
        if rest is not None and not rest:
            self._needed("what" if not often else "what_rest")
        return rest

    def _day(self, typed: date | None, picked: date | None) -> date | None:
        day = typed or picked
        if typed and picked and typed != picked:
            said = _("Typed is %(one)s, the calendar says %(two)s.")
            self.add_error("day", fault(TWO_ANSWERS, said, one=typed.isoformat(), two=picked.isoformat()))
        elif day is None:
            self._needed("day")
        elif day > self.today + timedelta(days=1):  # it may be tomorrow already east of here
            self.add_error("day", fault(TO_COME, _("%(day)s lies in the future."), day=day.isoformat()))
        return day

    def _where(self, said: dict[str, Any]) -> None:
        point = said["lon"] is not None
        if point != (said["lat"] is not None):
            if not {"lon", "lat"} & self.errors.keys():
                missing = "lat" if point else "lon"
                self.add_error(missing, fault(HALF_POINT, _("One of the two coordinates is missing.")))
            return
        stale = said["place"] and said["place_q"] != said["place_for"]
        if said["place"] not in (None, "", AS_TYPED) and not stale:
            self.chosen = self.find(said["place"])
        if not (self.chosen or point or said["place_q"]):
            self._needed("place_q")
        elif not self.chosen and not point and said["place"] != AS_TYPED:
            self.add_error("place_q", fault(NOT_CHOSEN, _("Which place is meant is not chosen yet.")))
        else:
            self._needed("precision")
            self._precision(said, point)

    def _precision(self, said: dict[str, Any], point: bool) -> None:
        spot, precision = self.chosen, said["precision"]
        if not precision:
            return
        own = point and not (spot and (said["lon"], said["lat"]) == (spot.lon, spot.lat))
        values = {"place": spot.name if spot else said["place_q"]}
        if precision == UNKNOWN:
            if own:
                both = _("A point is given, and “Not on the map” is chosen.")
                self.add_error("precision", fault(TWO_ANSWERS, both))
        elif precision in METRES and spot and spot.level in WIDE and not own:
            self.add_error("precision", fault(AREA_ONLY, _("%(place)s is an area, not a point."), **values))
        elif precision in METRES and not point and (not spot or spot.lon is None):
            self.add_error("precision", fault(AREA_ONLY, _("No point is known of %(place)s."), **values))
        elif precision in AREAS and not point and not (spot and spot.area(precision)):
            none = _("The record knows no such area around %(place)s.")
            self.add_error("precision", fault(AREA_ONLY, none, **values))

    def _people(self, said: dict[str, Any], group: str) -> None:
        low, high = said[f"{group}_low"], said[f"{group}_high"]
        if {f"{group}_low", f"{group}_high"} & self.errors.keys():
            return
        if low is None and high is None and not said[f"{group}_unknown"]:
            self._missing(f"{group}_low", _("Give a number, or say that it is not known."))
        if low is not None and high is not None and low > high:
            said_so = _("At least %(low)s is more than at most %(high)s.")
            self.add_error(f"{group}_high", fault(COUNTS, said_so, low=low, high=high))

    def _who(self, said: dict[str, Any]) -> None:
        if said["actor"]:
            self._needed("confidence")
        elif not said["actor_unknown"] and "actor" not in self.errors:
            self._missing("actor", _("Give a name, or say that it is not known."))


def faults(form: forms.Form) -> list[tuple[str, str, ValidationError]]:
    """What is wrong, in the order of the form: name of the field ("" for the whole), its label, the error with its code."""
    labels = {"__all__": ""} | {name: str(field.label) for name, field in form.fields.items()}
    found = form.errors.as_data()
    return [
        ("" if name == "__all__" else name, labels[name], one)
        for name in labels
        for one in found.get(name, [])
    ]
