"""Who is quoted: spellings of one person, statements over time, and how sources are graded."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.places.names import fold
from holdfire.press import queries, spoken
from holdfire.press.spoken import Said, persons
from holdfire.press.tests.at_desk import ARTICLE, OFFICE, PAPER, add, setting
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say


def together(*said: tuple[str, str]) -> list[list[str]]:
    """The spellings of each person, from pairs of name and organisation."""
    found = persons(Said(name, "", organisation, (), f"{at}") for at, (name, organisation) in enumerate(said))
    return sorted(sorted(one.spellings) for one in found)


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        ([("Alexander Lavrentiev", "r"), ("Alexander Lafrintev", "r")], 1),
        ([("Bahram Kasemi", "i"), ("Bahram Qasemi", "i")], 1),
        ([("Bahram Kasemi", "i"), ("Kasemi", "i")], 1),
        ([("سيرغي لافروف", "r"), ("Sergey Lavrov", "r"), ("Сергей Лавров", "r")], 1),
        ([("Alexander Lavrentiev", "r"), ("Alexander Lavrentiev", "k")], 2),
        ([("Ali Hassan", "a"), ("Omar Hassan", "a"), ("Hassan", "a")], 3),
        ([("Maria Zakharova", "r"), ("Sergey Lavrov", "r")], 2),
    ],
)
def test_spellings_that_sound_alike_are_one_person_of_one_organisation(
    said: list[tuple[str, str]], apart: int
) -> None:
    """In any script; another organisation's person is another one, and a bare surname of two is nobody's."""
    assert len(together(*said)) == apart


def test_names_told_to_be_one_are_one() -> None:
    """A claim may say how else the name is written."""
    found = persons(
        [Said("Abu Omar", "", "a", ("Yusuf Halabi",), "1"), Said("Yusuf Halabi", "", "a", (), "2")]
    )
    assert [sorted(one.spellings) for one in found] == [["Abu Omar", "Yusuf Halabi"]]


def test_thousands_of_names_are_told_apart_at_once() -> None:
    """Also those that nobody would bear."""
    names = [Said(f"Person {'x' * (n % 50)} {n}", "", "a", (), str(n)) for n in range(3_000)]
    assert sum(len(one.claims) for one in persons(names)) == 3_000


@pytest.fixture
def quoted(record: str, monkeypatch: Any) -> Any:
    """Three claims by two spellings of one person, one of another; somebody who may assess."""
    setting(monkeypatch)
    add()
    who: dict[str, Any] = {"office": "envoy", "organisation": OFFICE}
    for n, (name, on) in enumerate(
        [("Ivan Lavrentiev", "2017-10-20"), ("Ivan Lafrintev", None), ("Anna Berg", None)]
    ):
        body = {
            "article": ARTICLE,
            "says": f"Word {n}.",
            "speaker": who | {"name": name, "through": ["Agency"]},
        }
        say(
            Draft("claim", f"claim:{ARTICLE[8:]}/{n}", body | ({"on": on} if on else {}), Source("The Paper"))
        )
    return browser_of("report", "assess")


@pytest.mark.django_db
def test_a_person_s_page_is_reached_by_any_spelling_and_never_by_name(quoted: Any) -> None:
    """What was said stands by day, through whom, each opening its article; no name stands in an address."""
    listed = quoted.get("/press/said/")
    assert [len(one.claims) for one in listed.context["page"]] == [2, 1]
    for name in ("Ivan Lavrentiev", "Ivan Lafrintev"):
        page = quoted.get(f"/press/said/{spoken.key(OFFICE, fold(name))}/")
        assert (
            page.context["spellings"] == ["Ivan Lafrintev", "Ivan Lavrentiev"]
            and "taken for one person" in page.text
        )
    assert [str(one.day) for one in page.context["page"]] == ["2017-10-30", "2017-10-20"]
    assert f"/press/claim/{ARTICLE[8:]}/0/" in page.text and "Agency" in page.text
    addresses = [part.split('"')[0] for part in (listed.text + page.text).split('href="')[1:]]
    assert not [one for one in addresses if "avrent" in one.lower() or "berg" in one.lower()]
    assert quoted.get("/press/said/000000000000/").status_code == 404


@pytest.mark.django_db
def test_gradings_of_different_organisations_stand_side_by_side(quoted: Any) -> None:
    """A letter with its reason for an outlet, a digit for a claim; one's own new grade takes the place of the old."""
    page = f"/press/said/{spoken.key(PAPER)}/"
    for letter in ("B", "C"):
        quoted.post("/press/grade", {"about": PAPER, "grade": letter, "reason": "Often right."})
    other = browser_of("assess", organisation="organisation:other", name="Olga")
    other.post("/press/grade", {"about": PAPER, "grade": "E", "reason": "Never right."})
    assert sorted(row.reliability for row in queries.gradings([PAPER])) == ["C", "E"]
    shown = quoted.get(page).text
    assert "Often right." in shown and "Never right." in shown and "fairly reliable" in shown
    wrong = quoted.post("/press/grade", {"about": PAPER, "grade": "2", "reason": "Mixed up."})
    assert wrong.status_code == 422 and "HF-8303" in wrong.text
    claim = f"claim:{ARTICLE[8:]}/0"
    assert quoted.post("/press/grade", {"about": claim, "grade": "2", "reason": "Seen."}).status_code == 302
    assert "probably so" in quoted.get(f"/press/{ARTICLE[8:]}/").text
    assert browser_of("report", name="Dana").post("/press/grade", {"about": PAPER}).status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize("q", ["Lafrintev", "lavrentiev", "Лаврентьев", "Talks go", "word 0"])
def test_the_site_s_search_finds_persons_in_any_spelling_articles_and_claims(quoted: Any, q: str) -> None:
    """Each with why it was found; no name stands in the address that it leads to."""
    found = quoted.get("/search/", {"q": q}).context["press"]
    assert len(found) == 1 and found[0].why
    assert found[0].page in ("said-one", "article", "claim") and "avrent" not in found[0].name.lower()
