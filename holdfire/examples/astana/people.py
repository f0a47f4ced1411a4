"""The demonstration's people: a delegate for each guarantor, a duty officer, an observer. They come in by one-time links."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.examples.astana.files import DESK
from holdfire.parties import members
from holdfire.parties.links import one_time_link
from holdfire.parties.models import Member


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to open the example as."""

    name: str
    organisation: str
    may: tuple[str, ...]


DELEGATE = ("read", "report", "assess", "consent")
PEOPLE = (
    Person("Duty officer (demonstration)", DESK, ("read", "report", "assess", "administer")),
    Person("Delegate of Russia (demonstration)", "organisation:demo-delegation-russia", DELEGATE),
    Person("Delegate of Turkey (demonstration)", "organisation:demo-delegation-turkey", DELEGATE),
    Person("Delegate of Iran (demonstration)", "organisation:demo-delegation-iran", DELEGATE),
    Person("Observer (demonstration)", "organisation:demo-observers", ("read",)),
)


def links() -> list[tuple[str, str]]:
    """For each of them the name and the path of a link that signs in once; whoever is missing is added."""
    return [(person.name, one_time_link(_member(person))) for person in PEOPLE]


def _member(person: Person) -> Member:
    found = Member.objects.filter(name=person.name, memberships__organisation=person.organisation).first()
    return found or members.add(person.organisation, person.name, None, person.may)
