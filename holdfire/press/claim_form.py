"""The form of a claim or a figure: what a proposal fills in, what a person may correct, and the body of the statement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfire.incidents.fields import Choice, Day, Words, fault
from holdfire.press import words
from holdfire.press.kinds import Quantity, Unit, Whose
from holdfire.press.proposals import WORDS, Proposal, plain, quote, shortened
from holdfire.press.subjects import MOST, Known
from holdfire.record.numerals import number, to_ascii
from holdfire.record.problems import define

TOO_MANY_WORDS = define(
    "HF-8330", "More of another's words than may be kept",
    "Say it in your own words, in at most 40; the article keeps the rest.",
)  # fmt: skip
NOT_KNOWN = define(
    "HF-8331", "A name that the record does not know",
    "Choose one of the names that are offered, or leave it empty.",
)  # fmt: skip
NOT_A_TIME = define(
    "HF-8332", "Not a time",
    "Write a day, month or year such as 2017-10-30, 2017-10 or 2017, or two of them with a stroke between.",
)  # fmt: skip
NOT_A_NUMBER = define("HF-8333", "Not a number", "Write digits with a decimal point, or leave it empty.")
NOTHING_SAID = define("HF-8334", "Nothing is said", "Write what is said, in at most 40 words.")

_DAY = r"(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?)"
_WHEN = re.compile(rf"(({_DAY}|\.\.)/({_DAY}|\.\.)|{_DAY})")
_SINCE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
THROUGH, WHERE = 4, 6
FORMS = (("quote", _("Quote")), ("paraphrase", _("Paraphrase")))


class Time(Words):
    """A time as ISO 8601 writes it, of any precision, or an interval."""

    def __init__(self, pattern: re.Pattern[str], **given: Any) -> None:
        super().__init__(40, **given)
        self.pattern = pattern

    def clean(self, value: Any) -> str:
        text = to_ascii(super().clean(value))
        if text and not self.pattern.fullmatch(text):
            raise fault(NOT_A_TIME, _("“%(said)s” is no time."), said=text)
        return text


class Amount(Words):
    """A number; None where nothing was typed."""

    def clean(self, value: Any) -> float | None:  # type: ignore[override]  # a field of words that gives a number
        text = super().clean(value)
        try:
            found = number(text.replace(",", "'"))
        except ValueError:
            found = -1.0
        if found is not None and not 0 <= found < 1e15:
            raise fault(NOT_A_NUMBER, _("“%(said)s” is no number."), said=text[:40])
        return found


class ClaimForm(forms.Form):
    """What a claim or a figure says. Names of the record's own things are read by `known`; kind: claim or figure."""

    says = Words(400, label=_("What is said"))
    form = Choice(FORMS, label=_("Quote or paraphrase"))
    quantity = Choice(words.QUANTITIES.items(), label=_("What is counted"))
    low = Amount(label=_("At least"))
    best = Amount(label=_("Named"))
    high = Amount(label=_("At most"))
    unit = Choice(words.UNITS.items(), label=_("Unit"))
    whose = Choice([("", _("not said")), *words.WHOSE.items()], label=_("Of whom"))
    territory = Words(200, label=_("Territory"))
    since = Time(_SINCE, label=_("Counted from"))
    until = Time(_SINCE, label=_("Counted to"))
    as_of = Day(label=_("A total as of"))
    speaker = Words(300, label=_("Who says it"))
    office = Words(300, label=_("Office"))
    organisation = Words(200, label=_("Speaks for"))
    through = Words(600, label=_("Through whom, nearest to the speaker first"))
    on = Day(label=_("Said on"))
    when = Time(_WHEN, label=_("The time it is about"))
    where = Words(600, label=_("Where"))
    touches = Words(1200, label=_("What it is about"))

    CLAIM = ("says", "form", "on", "when", "where", "touches")
    FIGURE = ("quantity", "low", "best", "high", "unit", "whose", "territory", "since", "until", "as_of")
    SPOKEN = ("speaker", "office", "organisation", "through")

    def __init__(self, *given: Any, kind: str, known: Known, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kind, self.known = kind, known
        wanted = {*(self.FIGURE if kind == "figure" else self.CLAIM), *self.SPOKEN}
        for name in set(self.fields) - wanted:
            del self.fields[name]

    def clean_says(self) -> str:
        """At most forty words, whoever's they are."""
        text = plain(str(self.cleaned_data["says"]))
        if not text:
            raise fault(NOTHING_SAID, _("What is said is missing."))
        if (n := len(text.removesuffix(" …").split(" "))) > WORDS:
            raise fault(TOO_MANY_WORDS, _("It has %(n)s words; 40 are the most."), n=n)
        return text

    def clean_organisation(self) -> str:
        """The record's name of whom somebody speaks for."""
        text = str(self.cleaned_data["organisation"])
        key = self.known.organisations.key(text) if text else ""
        if key is None:
            raise fault(NOT_KNOWN, _("The record knows no organisation “%(said)s”."), said=text[:80])
        return key

    def clean_territory(self) -> str:
        """The place that a figure counts in."""
        return self._place(str(self.cleaned_data["territory"]))

    def clean_through(self) -> tuple[str, ...]:
        """Each on its own, as written."""
        return tuple(listed(str(self.cleaned_data["through"]))[:THROUGH])

    def clean_where(self) -> tuple[str, ...]:
        """Places that the record knows."""
        return tuple(
            dict.fromkeys(self._place(one) for one in listed(str(self.cleaned_data["where"]))[:WHERE])
        )

    def clean_touches(self) -> tuple[str, ...]:
        """Subjects that the record knows."""
        return tuple(
            dict.fromkeys(self._subject(one) for one in listed(str(self.cleaned_data["touches"]))[:MOST])
        )

    def _place(self, text: str) -> str:
        key = self.known.place(text) if text else ""
        if key is None:
            raise fault(NOT_KNOWN, _("The record knows no one place “%(said)s”."), said=text[:80])
        return key

    def _subject(self, text: str) -> str:
        key = self.known.subjects.key(text)
        if key is None:
            raise fault(NOT_KNOWN, _("The record knows nothing that is called “%(said)s”."), said=text[:80])
        return key


def listed(text: str) -> list[str]:
    """What stands between semicolons and line ends."""
    return [one for part in text.splitlines() for piece in part.split(";") if (one := piece.strip())]


def filled(one: Proposal, known: Known) -> dict[str, str]:
    """The form as a proposal fills it; what the record does not know is left out."""
    who = one.speaker
    # An organisation that speaks itself is no person of its name.
    itself = bool(who and who.name and not who.office and known.organisations.key(who.name))
    found = {
        "speaker": (who.name or "")[:300] if who and not itself else "",
        "office": ((who.office or "") if who else "")[:300],
        "organisation": (known.speaks_for(who.name, who.office) or "") if who else "",
        "through": "; ".join(one.through),
    }
    return {**found, **(_figure(one, known) if one.figure else _claim(one, known))}


def _claim(one: Proposal, known: Known) -> dict[str, str]:
    about = [key for key in one.subjects if key in known.subjects.labels]
    return {
        "says": shortened(one.words),
        "form": one.form,
        "on": one.on or "",
        "when": one.when if one.when and _WHEN.fullmatch(one.when) else "",
        "where": "; ".join(dict.fromkeys(filter(None, map(known.place, one.places[:WHERE])))),
        "touches": "; ".join(about[:MOST]),
    }


def _figure(one: Proposal, known: Known) -> dict[str, str]:
    it = one.figure
    assert it is not None
    amounts: dict[str, str] = {
        name: "" if (n := getattr(it, name)) is None else f"{n:.15g}" for name in ("low", "best", "high")
    }
    whose = it.whose or ""
    return {
        **amounts,
        "quantity": it.quantity if it.quantity in get_args(Quantity) else "",
        "unit": it.unit if it.unit in get_args(Unit) else "",
        "whose": whose if whose in get_args(Whose) else "",
        "territory": (known.place(it.territory) or "") if it.territory else "",
        "since": it.since if it.since and _SINCE.fullmatch(it.since) else "",
        "until": it.until if it.until and _SINCE.fullmatch(it.until) else "",
        "as_of": it.as_of if it.as_of and len(it.as_of) == 10 and it.as_of[0] != "-" else "",
    }


def body(
    one: Proposal, said: Mapping[str, Any], article: str, sentence: str, mark: str | None
) -> dict[str, Any]:
    """The body of the statement. said: the cleaned form; sentence: the words around a figure."""
    speaker = {"name": said["speaker"], "office": said["office"], "organisation": said["organisation"]}
    speaker = {name: value for name, value in speaker.items() if value}
    if said["through"]:
        speaker["through"] = list(said["through"])
    if one.speaker and one.speaker.also and said["speaker"] == one.speaker.name:
        speaker["also_written"] = [name[:300] for name in one.speaker.also]
    told = {"article": article, "speaker": speaker, "paragraph": one.paragraph, "mark": mark}
    told |= _of_figure(one, said, sentence) if one.figure else _of_claim(one, said)
    return {name: value for name, value in told.items() if value not in (None, "", (), [], {})}


def _of_claim(one: Proposal, said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "says": said["says"],
        "form": said["form"] or "paraphrase",
        "on": said["on"].isoformat() if said["on"] else None,
        "when": said["when"],
        "where": list(said["where"]),
        "touches": list(said["touches"]),
        "exact_words": quote(one.words) if said["form"] == "quote" else None,
    }


def _of_figure(one: Proposal, said: Mapping[str, Any], sentence: str) -> dict[str, Any]:
    names = ("quantity", "low", "best", "high", "unit", "whose", "territory", "since", "until")
    told = {name: said[name] for name in names}
    told["as_of"] = said["as_of"].isoformat() if said["as_of"] else None
    return {**told, "exact_words": quote(one.words), "sentence": sentence}
