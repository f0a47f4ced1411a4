"""What can be wrong with organisations, designations, members and their ways in. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfire.parties import reading
from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

if TYPE_CHECKING:
    from holdfire.parties.kinds import Designation

NO_FIRST_DAY = define(
    "HF-2001",
    "A designation without its first day",
    "Give valid_from: the day from which the group counts as designated.",
)
NO_SUCH_DAY = define("HF-2002", "No such day", "Give a day that the calendar has.")
EXISTS = define(
    "HF-2010",
    "The organisation is in the record already",
    "Use another name, or supersede what was stated about it.",
)
NO_ORGANISATION = define(
    "HF-2011",
    "No such organisation",
    "Add it first: `holdfire organisation add`; `holdfire organisation list` shows those there are.",
)
E_MAIL_TAKEN = define(
    "HF-2012", "Another member has this e-mail address", "Give the member an address of their own, or none."
)
NO_MEMBER = define("HF-2013", "No such member", "Give the handle that `holdfire member list` shows.")
NO_PERMISSION = define(
    "HF-2014", "Not a permission", "Use one or more of read, report, assess, consent, administer."
)
LINK_USED = define(
    "HF-2015", "The sign-in link was used before", "Ask an administrator for a new one; each link works once."
)
LINK_EXPIRED = define("HF-2016", "The sign-in link has expired", "Ask an administrator for a new one.")
NO_LINK = define(
    "HF-2017", "Not a sign-in link", "Check that the whole link was copied, or ask for a new one."
)
SUSPENDED = define("HF-2018", "The membership is suspended", "Ask an administrator of the organisation.")
NOT_A_MEMBER = define("HF-2019", "Not a member of this organisation", "Choose one that you are a member of.")
NO_LABEL = define("HF-2020", "A token without a label", "Say in a few words what the token is for.")
NO_KEY_TO_REVOKE = define(
    "HF-2021",
    "The organisation has no such key in use",
    "`holdfire log --kind key` shows the keys announced.",
)
NO_ROLE = define(
    "HF-2022",
    "Not a role",
    "Use guarantor, party, side, observer, host, mediator, monitor, publisher or keeper.",
)

NO_ACTOR = define("HF-2023", "Neither an organisation nor a group", "Write organisation:NAME or group:NAME.")


def names_an_actor(draft: Draft, body: object, organisation: str) -> Problem | None:
    """A name stands for an organisation or for a group."""
    if draft.about.partition(":")[0] not in ("organisation", "group"):
        return NO_ACTOR.at(f"A name cannot stand for “{draft.about}”.", "about")
    return None


def has_days(draft: Draft, body: Designation, organisation: str) -> Problem | None:
    """A group is designated from a day on; without it no event could be tested against the designation."""
    if draft.valid_from is None:
        return NO_FIRST_DAY.at(
            f"{draft.about} is designated by {body.designated_by}, no day given.", "valid_from"
        )
    for name, day in (("valid_from", draft.valid_from), ("valid_until", draft.valid_until)):
        if day is not None and not _exists(day):
            return NO_SUCH_DAY.at(f"The calendar has no {day}.", name)
    return None


def _exists(day: str) -> bool:
    try:
        return bool(reading.first_day(day))
    except ValueError:
        return False
