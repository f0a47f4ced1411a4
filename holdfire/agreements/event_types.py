"""What kind of event it was: the closed list that every report uses.

The list is ACLED's (Armed Conflict Location & Event Data Project, codebook 2023): six event types, told apart by the means
used, each with its sub-types. UCDP (GED codebook) sorts by another question: who fought whom. Its three types of violence
are kept as they are, in a list of their own. They cannot be turned into one of ACLED's types: UCDP's state-based event may be
a clash, an air strike or a shelling, and does not say which. So a UCDP report has no event type; what stands is the *set*
of types that it could be (`POSSIBLE`). Calling it "battles" would be a guess that nobody made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

EventType = Literal[
    "battles",
    "protests",
    "riots",
    "explosions",
    "violence-against-civilians",
    "strategic-developments",
]
SubEventType = Literal[
    "government-regains-territory",
    "non-state-actor-overtakes-territory",
    "armed-clash",
    "excessive-force-against-protesters",
    "protest-with-intervention",
    "peaceful-protest",
    "violent-demonstration",
    "mob-violence",
    "chemical-weapon",
    "air-drone-strike",
    "suicide-bomb",
    "shelling-artillery-missile-attack",
    "remote-explosive-landmine-ied",
    "grenade",
    "sexual-violence",
    "attack",
    "abduction-forced-disappearance",
    "agreement",
    "arrests",
    "change-to-group-activity",
    "disrupted-weapons-use",
    "headquarters-or-base-established",
    "looting-property-destruction",
    "non-violent-transfer-of-territory",
    "other",
]
Violence = Literal["state-based", "non-state", "one-sided"]


def gettext_noop(text: str) -> str:
    """Marks a label for the translators; the page translates it when it is shown."""
    return text


EVENT_TYPES: Mapping[str, str] = {
    "battles": gettext_noop("Battles"),
    "protests": gettext_noop("Protests"),
    "riots": gettext_noop("Riots"),
    "explosions": gettext_noop("Explosions/Remote violence"),
    "violence-against-civilians": gettext_noop("Violence against civilians"),
    "strategic-developments": gettext_noop("Strategic developments"),
}
SUB_EVENT_TYPES: Mapping[str, Mapping[str, str]] = {
    "battles": {
        "government-regains-territory": gettext_noop("Government regains territory"),
        "non-state-actor-overtakes-territory": gettext_noop("Non-state actor overtakes territory"),
        "armed-clash": gettext_noop("Armed clash"),
    },
    "protests": {
        "excessive-force-against-protesters": gettext_noop("Excessive force against protesters"),
        "protest-with-intervention": gettext_noop("Protest with intervention"),
        "peaceful-protest": gettext_noop("Peaceful protest"),
    },
    "riots": {
        "violent-demonstration": gettext_noop("Violent demonstration"),
        "mob-violence": gettext_noop("Mob violence"),
    },
    "explosions": {
        "chemical-weapon": gettext_noop("Chemical weapon"),
        "air-drone-strike": gettext_noop("Air/drone strike"),
        "suicide-bomb": gettext_noop("Suicide bomb"),
        "shelling-artillery-missile-attack": gettext_noop("Shelling/artillery/missile attack"),
        "remote-explosive-landmine-ied": gettext_noop("Remote explosive/landmine/IED"),
        "grenade": gettext_noop("Grenade"),
    },
    "violence-against-civilians": {
        "sexual-violence": gettext_noop("Sexual violence"),
        "attack": gettext_noop("Attack"),
        "abduction-forced-disappearance": gettext_noop("Abduction/forced disappearance"),
    },
    "strategic-developments": {
        "agreement": gettext_noop("Agreement"),
        "arrests": gettext_noop("Arrests"),
        "change-to-group-activity": gettext_noop("Change to group/activity"),
        "disrupted-weapons-use": gettext_noop("Disrupted weapons use"),
        "headquarters-or-base-established": gettext_noop("Headquarters or base established"),
        "looting-property-destruction": gettext_noop("Looting/property destruction"),
        "non-violent-transfer-of-territory": gettext_noop("Non-violent transfer of territory"),
        "other": gettext_noop("Other"),
    },
}
VIOLENCE: Mapping[str, str] = {
    "state-based": gettext_noop("State-based conflict"),
    "non-state": gettext_noop("Non-state conflict"),
    "one-sided": gettext_noop("One-sided violence"),
}
# UCDP GED codebook, variable type_of_violence.
UCDP_VIOLENCE: Mapping[int, Violence] = {1: "state-based", 2: "non-state", 3: "one-sided"}

# What each UCDP type could be on ACLED's list. The first two are armed force between two armed sides: a clash, or force used
# from afar. The third is force against civilians, by hand or from afar. UCDP counts no event without armed force and a death.
POSSIBLE: Mapping[str, tuple[EventType, ...]] = {
    "state-based": ("battles", "explosions"),
    "non-state": ("battles", "explosions"),
    "one-sided": ("violence-against-civilians", "explosions"),
}

PARENT: Mapping[str, str] = {sub: event for event, subs in SUB_EVENT_TYPES.items() for sub in subs}
_ORDER = tuple(EVENT_TYPES)


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").replace("/", " ").replace("_", " ").split())


_WORDS = {_plain(word): slug for slug, label in EVENT_TYPES.items() for word in (slug, label)}
_SUB_WORDS = {
    _plain(word): sub
    for subs in SUB_EVENT_TYPES.values()
    for sub, label in subs.items()
    for word in (sub, label)
}


def event_type(word: str) -> str | None:
    """The slug of an event type given by slug or label, however it is cased or hyphenated; None: not on the list."""
    return _WORDS.get(_plain(word))


def sub_event_type(word: str) -> str | None:
    """The slug of a sub-event type given by slug or label; None: not on the list."""
    return _SUB_WORDS.get(_plain(word))


def possible(event: str | None, violence: str | None) -> tuple[str, ...]:
    """The event types that a report leaves open, in the order of the list; empty: it says nothing of the type."""
    if event:
        return (event,)
    return tuple(POSSIBLE[violence]) if violence else ()


def to_mask(types: Iterable[str]) -> int:
    """A set of event types as bits, the first of the list being 1.

    >>> to_mask(["battles", "explosions"])
    9
    """
    return sum(1 << _ORDER.index(name) for name in set(types))


def from_mask(mask: int) -> tuple[str, ...]:
    """The inverse of `to_mask`, in the order of the list."""
    return tuple(name for bit, name in enumerate(_ORDER) if mask >> bit & 1)
