"""What the record itself asks of a statement, whatever its kind. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

UNKNOWN_KIND = define("HF-1001", "Unknown kind of statement", "Use one of the kinds that the sentence lists.")
BAD_SUBJECT = define(
    "HF-1002", "Not a subject", "Write a prefix, a colon and a name, such as zone:north-homs."
)
BAD_BODY = define(
    "HF-1003", "A field is missing or has a value it cannot have", "Correct the field that is named."
)
AMBIGUOUS = define(
    "HF-1004",
    "A value that two programs could read differently",
    "Write the number or the text in its plain form; see docs/reference/canonical.md.",
)
BAD_PERIOD = define(
    "HF-1005", "Valid period is not a period", "Write ISO 8601 dates, the first not after the last."
)
BAD_SUPERSEDES = define(
    "HF-1006", "Supersedes no statement", "Give the whole id of your own earlier statement."
)
NOT_YOURS = define(
    "HF-1007", "Nobody takes back what another said", "State your own version, or object to it."
)
NOT_OWN = define(
    "HF-1022",
    "Only the organisation itself or the keeper may say this",
    "Ask the organisation or the record's keeper.",
)
NO_KEY = define(
    "HF-1008",
    "The organisation has no key to sign with",
    "Restore its key file, or announce a new key for it.",
)
MAY_NOT = define("HF-1009", "Not permitted", "Ask an administrator of the organisation for the permission.")
CHANGED = define(
    "HF-1010",
    "Bytes differ from what was signed",
    "Hand in the bytes that were signed, or sign the new ones.",
)
OTHER_LOG = define(
    "HF-1011", "Signed for another record", "Sign it for this record: its name stands in the sentence."
)
BAD_SIGNATURE = define(
    "HF-1012", "The signature does not hold", "Sign with a key that the organisation has announced."
)
NOTHING = define("HF-1013", "Nothing to hand in", "Hand in at least one statement.")
BUSY = define(
    "HF-1014", "The record is being written by somebody else", "Try again in a moment; nothing was lost."
)
FULL = define(
    "HF-1015",
    "The disk is full or nearly full",
    "Free some space; reading goes on, and nothing was half-written.",
)
NO_RECORD = define(
    "HF-1016", "There is no record here", "Run `holdfire init`, or set HOLDFIRE_HOME to its folder."
)
DAMAGED = define(
    "HF-1017",
    "The record does not hold",
    "Compare with a copy that a witness keeps, and restore from the last good backup.",
)
NO_STATEMENT = define(
    "HF-1018", "No such statement", "Give the first 8 or more letters of its id, as the log shows it."
)
BAD_BUNDLE = define(
    "HF-1019",
    "The proof does not hold",
    "Ask its sender for the bundle again, or make it anew from the record.",
)
BAD_ATTACHMENT = define(
    "HF-1020",
    "The attachment is not the one that was named",
    "Hand in the file whose SHA-256 the statement names.",
)
PRIVATE = define(
    "HF-1029",
    "The document is not for you",
    "Ask the organisation that added it; where it was published, the statement's source names the place.",
)
FUTURE = define("HF-1021", "Signed in the future", "Set the clock of the machine that signed.")
STALE = define(
    "HF-1023",
    "Readings differ from the statements",
    "Run `holdfire rebuild`: it replays the statements; none of them is lost.",
)
ALREADY = define(
    "HF-1024",
    "Part of it is in the record already",
    "Leave out the statements that are named and sign the rest.",
)

KEY_STAYS = define(
    "HF-1025",
    "What was said of a key is not taken back",
    "State that the key is revoked, or announce another one.",
)

WITHDRAWN = define(
    "HF-1026",
    "You said this before and withdrew it",
    "Look the statement up in the record and take its withdrawal back; then it stands again.",
)

NOTHING_LEFT = define(
    "HF-1027",
    "Nothing is left to take back",
    "Look the statement up in the record: its page says what stands in its place.",
)

SAME_AGAIN = define(
    "HF-1028",
    "A correction that changes nothing",
    "Change what is wrong, or withdraw the statement.",
)

HEX64 = re.compile(r"[0-9a-f]{64}")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?")


LONGEST = 2000  # signs of a word about the source
MOST_LINKS = 100  # outlets through which it was quoted


def says_from_where(draft: Draft) -> Problem | None:
    """Is all that is said of the source a text of reasonable length, and the document named by its hash?

    Checked here and not by the type of the field, since an envelope brings whatever its signer wrote.
    """
    if draft.source is None:
        return None
    for name, value in draft.source.as_json().items():
        texts = value if name == "quoted_through" else [value]
        if len(texts) > MOST_LINKS or not all(type(text) is str and len(text) <= LONGEST for text in texts):
            return BAD_BODY.at(f"It is no text of at most {LONGEST} signs.", f"source.{name}")
    if draft.source.attachment is not None and not HEX64.fullmatch(draft.source.attachment):
        return BAD_BODY.at("A document is named by the 64 digits of its SHA-256.", "source.attachment")
    return None


def may_be_about(draft: Draft) -> Problem | None:
    """Are the valid period and the reference to an earlier statement well formed?"""
    for name in ("valid_from", "valid_until"):
        value = getattr(draft, name)
        if value is not None and not _is_date(value):
            return BAD_PERIOD.at(f"“{value[:40]}” is no ISO 8601 date.", name)
    if (
        draft.valid_from
        and draft.valid_until
        and draft.valid_until < draft.valid_from[: len(draft.valid_until)]
    ):
        return BAD_PERIOD.at(
            f"The period ends {draft.valid_until}, before it starts {draft.valid_from}.", "valid_until"
        )
    if draft.supersedes is not None and not HEX64.fullmatch(draft.supersedes):
        return BAD_SUPERSEDES.at(
            f"“{draft.supersedes[:80]}” is no statement id of 64 hexadecimal digits.", "supersedes"
        )
    return None


def withdraws_something(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A withdrawal names the statement that it takes back."""
    if draft.supersedes is None:
        return BAD_SUPERSEDES.at("A withdrawal names the statement that it takes back.", "supersedes")
    return None


def corrects_something(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A correction names two statements and takes the place of none: the new statement itself supersedes the old one."""
    if draft.supersedes is not None:
        return BAD_SUPERSEDES.at("A correction supersedes nothing; withdraw it instead.", "supersedes")
    if body.old == body.new:
        return BAD_SUPERSEDES.at("A correction names two different statements.", "new")
    return None


def _is_date(text: str) -> bool:
    """A year, a month, a day or a moment that the calendar has, also when it is told in UTC."""
    if not DATE.fullmatch(text):
        return False
    try:
        at = datetime.fromisoformat({4: f"{text}-01-01", 7: f"{text}-01"}.get(len(text), text))
        if at.tzinfo:
            at.astimezone(UTC)
    except (ValueError, OverflowError):
        return False
    return True
