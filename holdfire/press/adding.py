"""An article on its way in: what was found in a file, what somebody mended, what stands already, and the statement that adds it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfire.incidents.fields import Choice, Day, Words, fault
from holdfire.parties import naming
from holdfire.places.names import fold
from holdfire.press import queries, reprints, telling
from holdfire.press.intake.taken import Taken
from holdfire.press.reprints import Kin
from holdfire.press.subjects import Known
from holdfire.record import attachments
from holdfire.record.problems import define
from holdfire.record.repeated import said_anew
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit

NO_TITLE = define("HF-8337", "An article without a title", "Give the title as it is printed.")
NEW_OUTLET = define(
    "HF-8338", "An outlet that the record does not know",
    "Choose one of the names that are offered, or say below that it is a new one.",
)  # fmt: skip
NOT_NAMED = define(
    "HF-8339", "A name without a Latin letter",
    "Give the outlet's name in Latin letters too; its name in the record is made of them.",
)  # fmt: skip
NOT_AN_ADDRESS = define(
    "HF-8340",
    "Not an address of the web",
    "Copy the whole address, with https:// in front, or leave it empty.",
)
_SITE = re.compile(r"^www\.|(\.[A-Za-z]{2,4}){1,2}$")
LANGUAGES = {
    "en": "English", "ar": "العربية", "ru": "Русский", "tr": "Türkçe", "fa": "فارسی", "fr": "Français", "es": "Español",
    "uk": "Українська", "he": "עברית", "kk": "Қазақ", "ku": "Kurdî", "de": "Deutsch",
}  # fmt: skip


class ArticleForm(forms.Form):
    """What is said of an article. known: the record's organisations; found: what the text itself tells."""

    title = Words(300, label=_("Title"))
    outlet = Words(200, label=_("Outlet"))
    new_outlet = forms.BooleanField(required=False, label=_("It is a new outlet: take it in under this name"))
    published = Day(label=_("Published on"))
    author = Words(300, label=_("Author"))
    language = Choice((), label=_("Language"))
    dateline = Words(300, label=_("Dateline"))
    address = Words(2000, label=_("Address of the page"))

    def __init__(self, *given: Any, known: Known, language: str = "", **named: Any) -> None:
        super().__init__(*given, **named)
        self.known = known
        self.key = self.made = ""
        offered = dict(LANGUAGES) | ({language: language} if language not in LANGUAGES and language else {})
        self.fields["language"] = Choice([*offered.items(), ("und", _("not known"))], label=_("Language"))

    def clean_title(self) -> str:
        """There is one, on a single line."""
        text = " ".join(str(self.cleaned_data["title"]).split())
        if not text:
            raise fault(NO_TITLE, _("The title is missing."))
        return text

    def clean_address(self) -> str:
        """One that a browser may follow."""
        text = str(self.cleaned_data["address"])
        if text and not telling.link(text):
            raise fault(NOT_AN_ADDRESS, _("“%(said)s” is no address of the web."), said=text[:80])
        return text

    def clean(self) -> dict[str, Any]:
        """The outlet is one that the record knows, or one that somebody says is new."""
        said = self.cleaned_data
        name = said.get("outlet", "")
        self.key = outlet_key(name, self.known) or ""
        if self.key:
            return said
        made = naming.organisation(name)
        if made in self.known.organisations.labels:
            self.key = made or ""
        elif not name or (made and not said.get("new_outlet")):
            told = _("The record knows no outlet “%(said)s”.") if name else _("The outlet is missing.")
            self.add_error("outlet", fault(NEW_OUTLET, told, said=name[:80]))
        elif made is None:
            self.add_error("outlet", fault(NOT_NAMED, _("“%(said)s” has no Latin letter."), said=name[:80]))
        else:
            self.key = self.made = made
        return said


def outlet_key(name: str, known: Known) -> str | None:
    """The organisation of this name; a paper that calls itself by its site is known without the ending."""
    if not name:
        return None
    return known.organisations.key(name) or known.organisations.key(_SITE.sub("", name))


@dataclass(frozen=True, slots=True)
class Adding:
    """What was taken from a file, with the articles that share sentences with it."""

    taken: Taken
    data: bytes
    kin: Sequence[Kin]

    @property
    def same(self) -> Kin | None:
        """The article that it is another copy of."""
        return next((one for one in self.kin if one.verdict == "same"), None)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who adds an article. names: may say what a new outlet is called, as whoever keeps the record may."""

    organisation: str
    by: str
    names: bool


def look(taken: Taken, data: bytes) -> Adding:
    """What stands already beside it; nothing is stored."""
    return Adding(taken, data, reprints.kin(taken.marks, queries.articles()))


def fields(taken: Taken, typed: dict[str, str], known: Known) -> dict[str, str]:
    """The form with what was found; what somebody typed goes before it."""
    text = taken.text
    key = outlet_key(text.outlet or "", known)
    found = {
        "title": " ".join((text.title or "").split())[:300],
        "outlet": known.organisations.labels[key] if key else text.outlet or "",
        "published": text.published.isoformat() if text.published else "",
        "author": (text.author or "")[:300],
        "language": text.language,
        "dateline": (text.dateline or "")[:300],
        "address": taken.address if taken.address and telling.link(taken.address) else "",
    }
    return {**found, **{name: value for name, value in typed.items() if value}}


def add(adding: Adding, form: ArticleForm, another: bool, who: Hand) -> tuple[str, Outcome]:
    """Keep file and text for the organisation alone, and sign the article; gives its name. Raises Refused.

    another: it is no copy of the article that it looks like.
    """
    own = {"private_to": who.organisation}
    file = attachments.keep(adding.data, adding.taken.media_type, **own)
    text = attachments.keep(adding.taken.text.body.encode("utf-8", "replace"), "text/plain", **own)
    same = None if another else adding.same
    key = same.key if same else name(form.key, form.cleaned_data["published"], form.cleaned_data["title"])
    drafts = [*_organisation(form, who), _article(adding, form, key, file, text)]
    return key, submit(said_anew(drafts, who.organisation), organisation=who.organisation, by=who.by)


def name(outlet: str, published: Any, title: str) -> str:
    """article:OUTLET-DATE-XXXXXX, by the letters of the title."""
    slug = outlet.partition(":")[2].replace("/", "-").strip("-")[:80] or "outlet"
    day = published.isoformat() if published else "undated"
    return f"article:{slug}-{day}-{hashlib.sha256(fold(title).encode()).hexdigest()[:6]}"


def _organisation(form: ArticleForm, who: Hand) -> list[Draft]:
    """Who keeps the record may say what a new outlet is called; for all others its name in the record stands."""
    if not form.made or not who.names:
        return []
    called = form.cleaned_data["outlet"]
    body = {
        "names": {"en": called},
        "label": called[:24].strip(),
        "roles": ["publisher"],
        "demonstration": False,
    }
    return [Draft("organisation", form.made, body, Source(who.organisation), form.made)]


def _article(adding: Adding, form: ArticleForm, key: str, file: str, text: str) -> Draft:
    said = form.cleaned_data
    body = {
        "title": said["title"],
        "outlet": form.key,
        "author": said["author"],
        "published": said["published"].isoformat() if said["published"] else None,
        "language": said["language"] or "und",
        "dateline": said["dateline"],
        "marks": list(adding.taken.marks),
        "text": text,
    }
    kept = {name: value for name, value in body.items() if value not in (None, "", [])}
    published = body["published"]
    source = Source(
        form.known.organisations.labels.get(form.key, said["outlet"]),
        said["address"] or None,
        date=str(published) if published else None,
        attachment=file,
    )
    return Draft("article", key, kept, source)
