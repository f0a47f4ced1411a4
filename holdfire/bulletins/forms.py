"""The form of a bulletin: two ledgers on one page, a row an area. What is typed becomes `typed.Typed`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfire.bulletins.known import Area
from holdfire.bulletins.rules import AREA_TWICE, CATEGORY_TWICE, ENDS_FIRST, NO_COUNT, OWN_PRINT
from holdfire.bulletins.typed import FIGURES, Counted, Typed
from holdfire.incidents.fields import Choice, Day, Words, fault
from holdfire.incidents.forms import MISSING, NOT_YET, TO_COME
from holdfire.record import numerals
from holdfire.record.problems import define

NOT_A_NUMBER = define(
    "HF-8220",
    "Not a number of violations",
    "Write a whole number from 0 up, or leave the field empty: empty is not zero.",
)
NO_SUCH_AREA = define(
    "HF-8221",
    "An area that the record does not know",
    "Choose one of the areas that are offered, or write its name another way.",
)
NO_SUCH_OUTLET = define(
    "HF-8222", "An outlet that cannot be named", "Write its name in Latin letters, as it calls itself there."
)
ONE_MONITOR = define(
    "HF-8223", "One monitor in both columns", "Choose another monitor for one of the two columns."
)
NOT_THE_OTHERS = define(
    "HF-8224", "More confirmed than was counted", "Correct one of the two; the other side confirms at most all of a count."
)  # fmt: skip

SIDES = ("a", "b")
CATEGORIES = 4  # rows that are offered
MOST_ROWS = 60  # of areas
WORDS: Mapping[str, Any] = {
    "settlements_joined": _("Settlements joined, to date"),
    "armed_groups": _("Armed groups joined, to date"),
    "settlements_joined_in_period": _("Settlements joined, in this period"),
    "aid_deliveries_in_period": _("Aid deliveries, in this period"),
    "aid_deliveries_to_date": _("Aid deliveries, to date"),
    "aid_tonnes_in_period": _("Aid in tonnes, in this period"),
    "aid_tonnes_to_date": _("Aid in tonnes, to date"),
    "returned_persons_in_period": _("Persons returned, in this period"),
    "returned_persons_to_date": _("Persons returned, to date"),
    "cleared_hectares_in_period": _("Cleared ground in hectares, in this period"),
    "cleared_hectares_to_date": _("Cleared ground in hectares, to date"),
    "cleared_square_metres_in_period": _("Cleared ground in square metres, in this period"),
    "cleared_square_metres_to_date": _("Cleared ground in square metres, to date"),
    "explosive_items_destroyed_in_period": _("Explosive items destroyed, in this period"),
    "explosive_items_destroyed_to_date": _("Explosive items destroyed, to date"),
}
CUT = ("tonnes", "hectares", "square_metres")  # units that are no whole numbers


class Number(forms.CharField):
    """A number from zero up, in any of three sets of digits; None where nothing was typed."""

    def __init__(self, whole: bool = True, most: int = 1_000_000, **given: Any) -> None:
        super().__init__(required=False, **given)
        self.whole, self.most = whole, most

    def clean(self, value: Any) -> int | float | None:
        text = str(value or "")
        try:
            number = numerals.number(text)
        except ValueError:
            raise fault(NOT_A_NUMBER, _("“%(said)s” is no number."), said=text.strip()[:40]) from None
        if number is None:
            return None
        if number < 0:
            raise fault(NOT_A_NUMBER, _("%(said)s is less than nothing."), said=text.strip()[:40])
        if self.whole and not number.is_integer():
            raise fault(
                NOT_A_NUMBER,
                _("%(said)s is a fraction, and this is counted in whole ones."),
                said=text.strip()[:40],
            )
        if number > self.most:
            raise fault(
                NOT_A_NUMBER, _("%(said)s is more than %(most)s."), said=text.strip()[:40], most=self.most
            )
        return int(number) if number.is_integer() and self.whole else number


class BulletinForm(forms.Form):
    """One print. rows: of areas; find: the area behind a word; called: the organisation behind a name; today: none is later."""

    def __init__(
        self,
        *given: Any,
        publishers: list[tuple[str, str]],
        monitors: list[tuple[str, str]],
        rows: int,
        find: Callable[[str], Area],
        exists: Callable[[str], bool],
        called: Callable[[str], str | None],
        own: str,
        today: date,
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        self.rows, self.find, self.exists, self.called, self.own, self.today = (
            rows,
            find,
            exists,
            called,
            own,
            today,
        )
        self.closest: dict[int, tuple[tuple[str, str], ...]] = {}
        self.typed: Typed | None = None
        self.fields |= _whose([("", ""), *publishers]) | _ledgers([("", ""), *monitors], rows) | _figures()

    def clean(self) -> dict[str, Any]:
        """Whose, of which day, printed by whom, and at least one number; areas that the record knows."""
        said: dict[str, Any] = {**dict.fromkeys(self.fields), **self.cleaned_data}
        for name in ("publisher", "day"):
            if name not in self.errors and not said[name]:
                self.add_error(name, fault(MISSING, NOT_YET))
        self._days(said)
        holder, reprinted = self._outlet(said), self._organisation(said, "same_print_as")
        if reprinted and reprinted == holder:
            self.add_error("same_print_as", fault(OWN_PRINT, _("It is where this was printed.")))
        counts = [self._column(said, side) for side in SIDES]
        figures = {name: said[name] for name in FIGURES if said[name] is not None}
        self._columns(said, counts)
        if not self.errors and not figures and not any(one.says_something for one in counts):
            self.add_error(None, fault(NO_COUNT, _("There is no number in it yet.")))
        if not self.errors:
            publisher = said["publisher"]
            outlet = said["outlet"] or dict(self.fields["publisher"].choices)[publisher]  # type: ignore[attr-defined]
            self.typed = Typed(
                publisher, said["day"], outlet, holder if holder != self.own else None, said["start"], said["address"],
                counts, figures, said["language"], said["edition"], reprinted, said["note"],
            )  # fmt: skip
        return said

    def _days(self, said: dict[str, Any]) -> None:
        start, day = said["start"], said["day"]
        if day and day > self.today + timedelta(days=1):  # it may be tomorrow already east of here
            self.add_error("day", fault(TO_COME, _("%(day)s lies in the future."), day=day.isoformat()))
        if start and day and start > day:
            told = {"one": start.isoformat(), "two": day.isoformat()}
            self.add_error("start", fault(ENDS_FIRST, _("It begins on %(one)s and ends on %(two)s."), **told))

    def _outlet(self, said: dict[str, Any]) -> str | None:
        """Whose print it is; without an outlet, the publisher's own."""
        return self._organisation(said, "outlet") if said["outlet"] else said["publisher"]

    def _organisation(self, said: dict[str, Any], name: str) -> str | None:
        found = self.called(said[name]) if said[name] else None
        if said[name] and found is None:
            told = _("“%(said)s” is not known here, and no name can be made of it.")
            self.add_error(name, fault(NO_SUCH_OUTLET, told, said=said[name]))
        return found

    def _column(self, said: dict[str, Any], side: str) -> Counted:
        areas: dict[str, tuple[str, str, int]] = {}
        for at in range(self.rows):
            count, word = said[f"{side}_{at}"], said[f"area_{at}"]
            if count is None:
                continue
            if not word:
                if f"area_{at}" not in self.errors:
                    self.add_error(f"area_{at}", fault(MISSING, _("There is a number, and no area.")))
                continue
            key, printed = self._area(at, word, said[f"meant_{at}"])
            if key in areas:
                self.add_error(
                    f"area_{at}", fault(AREA_TWICE, _("“%(area)s” stands in two rows."), area=word)
                )
            elif key:
                areas[key] = (key, printed, count)
        categories = self._categories(said, side)
        total, confirmed = said[f"total_{side}"], said[f"confirmed_{side}"]
        found = Counted(said[f"monitor_{side}"] or "", total, tuple(areas.values()), categories, confirmed)
        most = total if total is not None else found.parts
        if confirmed is not None and confirmed > most:
            told = _("%(confirmed)s are confirmed of %(most)s.")
            self.add_error(f"confirmed_{side}", fault(NOT_THE_OTHERS, told, confirmed=confirmed, most=most))
        return found

    def _categories(self, said: dict[str, Any], side: str) -> tuple[tuple[str, int], ...]:
        found: dict[str, tuple[str, int]] = {}
        for at in range(CATEGORIES):
            count, word = said[f"category_{side}_{at}"], said[f"category_{at}"]
            if count is None:
                continue
            if not word:
                if f"category_{at}" not in self.errors:
                    self.add_error(f"category_{at}", fault(MISSING, _("There is a number, and no category.")))
            elif found.setdefault(word.casefold(), (word, count)) != (word, count):
                self.add_error(
                    f"category_{at}", fault(CATEGORY_TWICE, _("“%(said)s” stands in two rows."), said=word)
                )
        return tuple(found.values())

    def _area(self, at: int, word: str, meant: str) -> tuple[str, str]:
        """The place, and the bulletin's own word: as it was read or chosen, else as the word says."""
        key, printed = chosen(meant, word)
        if key and self.exists(key):
            return key, printed
        found = self.find(word)
        if not found.key and f"area_{at}" not in self.errors:
            self.closest[at] = found.closest
            if found.closest:
                close = ", ".join(name for _, name in found.closest)
                told = fault(
                    NO_SUCH_AREA, _("“%(said)s” is not clear. Closest: %(close)s."), said=word, close=close
                )
            else:
                told = fault(NO_SUCH_AREA, _("No name comes close to “%(said)s”."), said=word)
            self.add_error(f"area_{at}", told)
        return found.key, printed or word

    def _columns(self, said: dict[str, Any], counts: list[Counted]) -> None:
        for side, one in zip(SIDES, counts, strict=True):
            if one.says_something and not one.monitor and f"monitor_{side}" not in self.errors:
                self.add_error(f"monitor_{side}", fault(MISSING, _("Whose count is this?")))
        if all(one.says_something for one in counts) and counts[0].monitor == counts[1].monitor != "":
            self.add_error("monitor_b", fault(ONE_MONITOR, _("Both columns are the same monitor's.")))


def _whose(publishers: list[tuple[str, str]]) -> dict[str, forms.Field]:
    return {
        "text": Words(20_000, label=_("Text of the bulletin")),
        "publisher": Choice(publishers, label=_("Whose bulletin")),
        "day": Day(label=_("Day")),
        "start": Day(label=_("First day, if it covers more than one")),
        "outlet": Words(200, label=_("Where it was printed")),
        "address": Words(2000, label=_("Address of the page")),
        "language": Words(20, label=_("Language of the print")),
        "edition": Words(300, label=_("Edition, if the outlet has several")),
        "same_print_as": Words(200, label=_("Reprints the text of")),
        "note": Words(2000, label=_("Remark")),
    }


def _ledgers(monitors: list[tuple[str, str]], rows: int) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    for side in SIDES:
        fields[f"monitor_{side}"] = Choice(monitors, label=_("Monitor"))
        fields[f"total_{side}"] = Number(label=_("Violations in all"))
        fields[f"confirmed_{side}"] = Number(label=_("Of these confirmed by the other side"))
    for at in range(rows):
        fields |= {f"area_{at}": Words(300, label=_("Area")), f"meant_{at}": Words(900)}
        fields |= {f"{side}_{at}": Number(label=_("Violations in this area")) for side in SIDES}
    for at in range(CATEGORIES):
        fields[f"category_{at}"] = Words(300, label=_("Category"))
        fields |= {f"category_{side}_{at}": Number(label=_("Violations of this category")) for side in SIDES}
    return fields


def _figures() -> dict[str, forms.Field]:
    cut = {name: any(unit in name for unit in CUT) for name in FIGURES}
    return {
        name: Number(not cut[name], 1_000_000_000 if cut[name] else 1_000_000, label=WORDS[name])
        for name in FIGURES
    }


def meant(key: str, printed: str, word: str) -> str:
    """How the form carries which place a row's word means, and what the bulletin's own word is."""
    return "|".join(part.replace("|", " ") for part in (key, printed, word))


def chosen(carried: str, word: str) -> tuple[str, str]:
    """The place and the printed word that `meant` carried, as long as the row's word is the same; else two empty texts."""
    parts = (carried or "").split("|")
    return (parts[0], parts[1]) if len(parts) == 3 and parts[2] == word.replace("|", " ") else ("", "")
