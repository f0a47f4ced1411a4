"""What the record knows by name, and which of it a stretch of an article touches."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.press import known
from holdfire.press.reader import places
from holdfire.press.reader.found import Agreement, Round, Span
from holdfire.press.reader.gazetteer import Gazetteer, Person, of
from holdfire.press.reader.text import cut
from holdfire.press.subjects import Known
from holdfire.press.touched import Why, touched
from holdfire.record.statement import Draft
from holdfire.testing import DESK, SOURCE, say

KNOWN = of(
    [
        ("Dar'a", "place:d"),
        ("درعا", "place:d"),
        ("Дараа", "place:d"),
        ("Eastern Ghouta", "place:g"),
        ("Eastern Ghouta", "zone:g"),
        ("Hope", "place:hope"),
        ("March", "place:march"),
        ("Red Cross", "organisation:red-cross"),
        ("Memorandum on areas of calm", "agreement:calm"),
        ("UN resolution 2254", "agreement:r"),
        ("resolution 2254", "agreement:r"),
    ],
    [Person("Alexander Lavrentiev", "organisation:russia"), Person("Sedat Önal", "organisation:turkey")],
    ["round:astana/7", "process:astana"],
)


def told(body: str, gazetteer: Gazetteer = KNOWN, **found: Any) -> list[tuple[str, str, Why]]:
    """Subject, words and reason of all that a text touches."""
    text = cut(body)
    return [
        (one.subject, one.words, one.why) for one in touched(text, Span(0, len(body)), gazetteer, **found)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Shells hit Daraa.", [("place:d", "Daraa", Why.SAME_LETTERS)]),
        ("Dar’a's hospitals", [("place:d", "Dar’a", Why.SAME_NAME)]),
        ("قصف في درعا اليوم", [("place:d", "درعا", Why.SAME_NAME)]),
        ("Город Дараа", [("place:d", "Дараа", Why.SAME_NAME)]),
        ("والقصف بدرعا", [("place:d", "بدرعا", Why.SAME_NAME)]),
        ("бои в Дараа и под Дараей", [("place:d", "Дараа", Why.SAME_NAME)]),
        ("the International Red Cross", [("organisation:red-cross", "Red Cross", Why.SAME_NAME)]),
        ("Resolution No. 2254 stands", [("agreement:r", "Resolution No. 2254", Why.RESOLUTION)]),
        ("Mr Lafrintev signed", [("organisation:russia", "Lafrintev", Why.SOUNDS_LIKE)]),
        ("Mr Lavrentiev signed", [("organisation:russia", "Lavrentiev", Why.PERSON)]),
        ("Mr Lavrov signed", []),
        ("Sadiat Onal signed", [("organisation:turkey", "Onal", Why.PERSON)]),
        ("In March there was hope, and hope again", []),
    ],
)
def test_a_subject_is_known_by_any_spelling(body: str, expected: list[tuple[str, str, Why]]) -> None:
    """Of any script; each with the words and the reason; a word of the language names nothing."""
    assert told(body) == expected


def test_where_two_answer_to_one_name_both_are_offered() -> None:
    """None is chosen."""
    assert [subject for subject, _, _ in told("in Eastern Ghouta today")] == ["place:g", "zone:g"]


def test_rounds_processes_and_texts_are_told_from_what_the_reader_found() -> None:
    """A round by process and number, whether the record has it or not; a text by its kind if few are of that kind."""
    body = "The 7th round of the Astana talks upheld the memorandum; the 9th may not."
    text = cut(body)
    rounds = [Round(4, 29, "astana", 7), Round(body.index("the 9th"), len(body) - 9, "astana", 9)]
    at = body.index("memorandum")
    found = touched(
        text, Span(0, len(body)), KNOWN, rounds, [Agreement(at, at + 10, "memorandum")], places.find(text)
    )
    assert [(one.subject, one.why, one.recorded) for one in found] == [
        ("round:astana/7", Why.ROUND, True),
        ("process:astana", Why.PROCESS, True),
        ("agreement:calm", Why.KIND_OF_TEXT, True),
        ("round:astana/9", Why.ROUND, False),
    ]


def test_only_the_stretch_that_is_asked_for_counts() -> None:
    """What stands before or behind it is somebody else's claim."""
    body = "Daraa was calm. Eastern Ghouta was not."
    assert [one.subject for one in touched(cut(body), Span(0, 15), KNOWN)] == ["place:d"]


def _place(key: str, *names: str) -> Draft:
    said = [{"text": name, "lang": "en", "kind": "official"} for name in names]
    return Draft("place", f"place:{key}", {"names": said, "level": "settlement"}, SOURCE)


def test_the_record_s_names_are_known_as_of_each_leaf(record: str) -> None:
    """Places, organisations with their other names, zones with and without the word “area”, and who signed."""
    say(_place("d", "Dar'a"))
    first = say(
        Draft("organisation", DESK, {"names": {"en": "Example desk"}, "label": "Desk", "roles": ["keeper"]})
    )
    last = say(
        _place("h", "Hirak"),
        Draft("zone", "zone:n", {"names": {"en": "Northern area", "ar": "منطقة الشمال"}}, SOURCE),
        Draft("known_as", DESK, {"name": "the men at the desk"}, SOURCE),
        Draft("agreement", "agreement:a", {"title": "UN resolution 2254"}, SOURCE),
        Draft("signatory", "agreement:a", {"organisation": DESK, "signed_by": "Anna Lavrentieva"}, SOURCE),
    )
    assert (first.leaf, last.leaf) == (last.leaf - 1, last.leaf)
    then, now = known.gazetteer(first.leaf), known.gazetteer()
    assert then.known("Daraa") == now.known("Daraa") == ("place:d",)
    assert (then.known("Hirak"), now.known("al-Hirak")) == ((), ("place:h",))
    assert now.known("Northern") == now.known("الشمال") == ("zone:n",)
    assert now.known("The men at the desk") == (DESK,)
    assert now.known("Resolution 2254") == ("agreement:a",)
    assert [person.subject for person, _ in now.heard("Lafrintieva")] == [DESK]
    assert known.gazetteer() is now


def test_a_name_that_one_publisher_or_others_too_bear_gives_nobody_s_words_away(record: str) -> None:
    """An office tells whom it speaks for by that one's own names; what only a bulletin calls so, or a country after “for”, does not."""
    called = {"north": "Northland", "monitors": "Monitors of the North", "government": "Southern government"}
    drafts = [
        Draft(
            "organisation",
            f"organisation:{key}",
            {"names": {"en": name}, "label": name, "roles": ["monitor"]},
            SOURCE,
        )
        for key, name in called.items()
    ]
    names: list[tuple[str, dict[str, Any]]] = [
        ("monitors", {"name": "Northern", "used_by": "Daily bulletin"}),
        ("monitors", {"name": "Northland", "used_by": "Daily bulletin"}),
        ("government", {"name": "Southland"}),
        ("government", {"name": "Southern army"}),
        ("government", {"name": "SG", "whole": False}),
    ]
    say(*drafts, *(Draft("known_as", f"organisation:{key}", body, SOURCE) for key, body in names))
    speaks_for, found = Known().speaks_for, known.gazetteer()
    assert (found.known("Northern"), found.known("SG")) == ((), ())
    assert found.known("Northland") == ("organisation:north",)
    assert speaks_for("Anna", "Northern president") is None
    assert speaks_for("Anna", "President of Northland") == "organisation:north"
    assert speaks_for("Anna", "UN envoy for Southland") is None
    assert speaks_for("Southland", None) == "organisation:government"
    assert speaks_for("Anna", "spokesman of the Southern army") == "organisation:government"


def test_a_person_speaks_for_whom_all_claims_so_far_have_that_name_speak(record: str) -> None:
    """Where the office names nobody; not where two claims differ."""
    article = {"title": "T", "outlet": "organisation:paper", "language": "en"}
    said = [
        ("1", "Anna Muster", "organisation:north"),
        ("2", "Boris Beispiel", "organisation:north"),
        ("3", "Boris Beispiel", "organisation:south"),
    ]
    say(
        Draft("article", "article:a", article, SOURCE),
        *(
            Draft(
                "claim",
                f"claim:a/{n}",
                {"article": "article:a", "says": "So.", "speaker": {"name": name, "organisation": key}},
                SOURCE,
            )
            for n, name, key in said
        ),
    )
    assert Known().speaks_for("ANNA Muster", "president") == "organisation:north"
    assert Known().speaks_for("Boris Beispiel", "president") is None
