"""What is put to consent in the demonstration: a renewal, a line, a finding and a reading of a clause.

Only the demonstration's own delegations are asked and answer. Deadlines are counted from the record's first leaf, so that they
are open when the demo is first used and the same whenever the example is loaded again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from holdfire.examples.astana import zones
from holdfire.examples.astana.files import DESK, Signed, source, statements
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft

IRAN, RUSSIA, TURKEY = (f"organisation:demo-delegation-{name}" for name in ("iran", "russia", "turkey"))
AGREEMENT = "agreement:astana-4"
SILENCE = timedelta(days=30)
LONG_SILENCE = timedelta(days=90)


def consents(opened: datetime) -> Iterator[Signed]:
    """Proposals by the desk, and the answers so far. opened: when the record received its first leaf."""
    renewal = _id("agreements.toml", "renewal", AGREEMENT, "declared_on")
    yield _put(renewal, opened + SILENCE, "Demonstration: do the areas go on as declared on 15 September?")
    for of in (IRAN, RUSSIA, TURKEY):
        yield _answer(renewal, of, "consents", "Demonstration: agreed.")
    line = _line()
    yield _put(line, opened + SILENCE, "Demonstration: does the line of this area run here?")
    yield _answer(line, RUSSIA, "consents", "Demonstration: as we know it.")
    yield _answer(
        line, TURKEY, "objects", "Demonstration: villages on the edge are left out; see the other line."
    )
    finding = _id("agreements.toml", "performance", "commitment:astana-4/maps", "state")
    yield _put(finding, opened + SILENCE, "Demonstration: is this what became of the maps?")
    reading = _id("agreements.toml", "scope", "clause:astana-4/2", "acts")
    yield _put(reading, opened + LONG_SILENCE, "Demonstration: is this what clause 2 forbids?")
    yield _answer(reading, IRAN, "consents", "Demonstration: as the text has it.")


def _put(statement: str, until: datetime, asks: str) -> Signed:
    body = {
        "statement": statement,
        "agreement": AGREEMENT,
        "rule": _id("demonstration.toml", "decision_rule", AGREEMENT, "members", of=IRAN),
        "until": f"{until:%Y-%m-%dT%H:%M:%SZ}",
        "asks": asks,
    }
    return Signed(DESK, Draft("proposal", f"consent:{statement}", body, source("demonstration")[0]))


def _answer(statement: str, of: str, said: str, reason: str) -> Signed:
    body = {"answer": said, "reason": reason}
    return Signed(of, Draft("consent", f"consent:{statement}", body, source("demonstration")[0]))


def _id(file: str, kind: str, about: str, field: str, of: str = "") -> str:
    """The id of the first statement of a file of this kind and subject whose field names `of`, if it is given."""
    for signed in statements(file):
        draft, said = signed.draft, signed.draft.body.get(field)
        if (draft.kind, draft.about) == (kind, about) and said and (not of or of in said):
            return make_ready(draft, signed.organisation).id.hex()
    raise LookupError(f"{file} holds no {kind} about {about}")


def _line() -> str:
    """The desk's line of the area that a delegation draws otherwise."""
    drawn = list(zones.boundaries())
    other = next(one.draft.about for one in drawn if one.organisation != DESK)
    desk = next(one for one in drawn if one.organisation == DESK and one.draft.about == other)
    return make_ready(desk.draft, DESK).id.hex()
