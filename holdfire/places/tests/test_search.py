"""Finding places in the record by any spelling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from holdfire.parties.tests.people import at_the_desk, person
from holdfire.places import queries
from holdfire.places.matching import Wanted, Why
from holdfire.places.models import PlaceName
from holdfire.places.tests.builders import GAZETTEER, bring_in
from holdfire.record.statement import Draft, Source
from holdfire.testing import say, shared

# What somebody typed, and the code of the place that is meant.
TYPED = [
    *(
        (spelling, "SY12")
        for spelling in ("Dara", "Deraa", "Daraa", "Dar'a", "درعا", "Дараа", "DARʿĀ", "sy12")
    ),
    ("حلب", "SY02"),
    ("Hims", "SY04"),
    ("Хомс", "SY04"),
    ("Hamah", "SY05"),
    ("Edlib", "SY07"),
    ("ادلب", "SY07"),
    ("Hasaka", "SY08"),
    ("Хасеке", "SY08"),
    ("Dayr az-Zawr", "SY09"),
    ("Deir al Zour", "SY09"),
    ("Rakka", "SY11"),
    ("Suwayda", "SY13"),
    ("Soueida", "SY13"),
    ("Сувейда", "SY13"),
    ("Süveyda", "SY13"),
    ("Al-Qunaytirah", "SY14"),
    ("Kamishli", "SY0802"),
    ("Cisr eş-Şuğur", "SY0704"),
    ("Jisr al-Shughour", "SY0704"),
    ("Ezaz", "SY0204"),
    ("Restan", "SY0404"),
    ("Douma", "SY0302"),
    ("Tal Bisah", "SY040401"),
    ("Khan Sheikhoun", "SY070201"),
    ("Хан-Шейхун", "SY070201"),
    ("Maarat al-Numan", "SY070200"),
    ("Naoua", "SY120303"),
    ("Tel Rifaat", "SY020400"),
    ("Lafrintev", "T1"),
    ("Лаврентьев", "T1"),
]


@pytest.fixture
def gazetteer(record: str) -> str:
    """A record that holds our own small gazetteer."""
    bring_in(GAZETTEER)
    return record


def codes(text: str, **asked: Any) -> list[str]:
    """The codes that a search gives, best first."""
    return [match.place.key.removeprefix("place:") for match in queries.search(text, **asked)]


@pytest.mark.usefixtures("gazetteer")
def test_every_spelling_finds_its_place_first() -> None:
    """Names in any spelling or script find the place that is meant, before any other."""
    found = {typed: codes(typed)[:1] for typed, _ in TYPED}
    assert found == {typed: [code] for typed, code in TYPED}


@pytest.mark.usefixtures("gazetteer")
def test_a_search_says_by_which_name_and_why() -> None:
    """Each result names the name that answered, and the rule by which it did."""
    (first, *_) = queries.search("Deraa")
    assert (first.name, first.why) in {("Dar'a", Why.SOUNDS_ALIKE), ("درعا", Why.OTHER_SCRIPT)}
    assert queries.search("SY12")[0].why is Why.SAME_CODE
    assert queries.search("Khan")[0].why is Why.BEGINS


@pytest.mark.usefixtures("gazetteer")
@pytest.mark.parametrize("text", ["", "   ", "'", "\0", "Timbuktu", "廣州", "%", "_" * 300, "a" * 5000])
def test_what_is_no_name_here_finds_nothing(text: str) -> None:
    """A search that nothing answers gives an empty list, whatever was typed."""
    assert codes(text) == []


@pytest.mark.usefixtures("gazetteer")
def test_each_place_is_listed_once_and_the_limit_holds() -> None:
    """Many names of one place are one result."""
    assert codes("Dara")[:2] == ["SY12", "SY1200"]
    assert len(set(codes("a"))) == len(codes("a"))
    assert len(codes("Dara", limit=1)) == 1


def test_search_reads_the_record_as_known(gazetteer: str) -> None:
    """A name that was learnt later is not found in what was known before, and one withdrawn stays findable there."""
    name = {"text": "Zilzal", "lang": "en", "kind": "official"}
    before = say(Draft("place", "place:Z1", {"names": [name], "level": "settlement"})).leaf
    body = {"names": [name | {"text": "Barq"}], "level": "settlement"}
    say(Draft("place", "place:Z1", body, Source("Another"), valid_from="2020-01-01"))
    assert codes("Barq") == ["Z1"]
    assert codes("Barq", as_known=before) == []
    assert codes("Zilzal", as_known=before - 1) == []


@pytest.mark.usefixtures("record")
def test_the_whole_gazetteer_finds_every_place_by_its_own_names() -> None:
    """In OCHA's gazetteer a place is among the first results for its own names, and Daraa is Daraa."""
    bring_in(shared("data/ocha/gazetteer_ar_en.csv"))
    for spelling in ("Dara", "Deraa", "Daraa", "Dar'a", "درعا"):
        assert codes(spelling)[:2] == ["SY12", "SY1200"]
    names = PlaceName.objects.now().values_list("text", "key").order_by("part")
    lost = [text for text, key in names[::4] if key.removeprefix("place:") not in codes(text, limit=30)]
    assert lost == []


@pytest.mark.usefixtures("gazetteer")
def test_places_near_a_point_come_with_their_distance() -> None:
    """Nearest first, in metres on the ellipsoid, and nothing beyond the radius."""
    (nearest, metres), *_ = queries.near(36.7305, 34.84)
    assert nearest.key == "place:SY040401"
    assert metres == pytest.approx(45.7, abs=0.5)
    assert [place.key for place, _ in queries.near(36.73, 34.84, km=5)] == ["place:SY040401"]
    assert queries.near(0, -89.99, km=1) == []


@pytest.mark.usefixtures("record")
def test_places_near_the_date_line_are_found_across_it() -> None:
    """A point just west of 180° is near one just east of it."""
    name = {"text": "Taveuni", "lang": "en", "kind": "official"}
    say(Draft("place", "place:FJ1", {"names": [name], "level": "settlement", "lon": -179.99, "lat": -16.8}))
    assert [place.key for place, _ in queries.near(179.99, -16.8)] == ["place:FJ1"]


@pytest.mark.usefixtures("gazetteer")
def test_a_name_can_be_looked_up_exactly() -> None:
    """For importers: the same letters only, and the level if it is known."""
    assert [place.key for place in queries.by_name_exact("DARA")] == ["place:SY12", "place:SY1200"]
    assert [place.key for place in queries.by_name_exact("درعا", "governorate")] == ["place:SY12"]
    assert queries.by_name_exact("Deraa") == []


@pytest.mark.usefixtures("gazetteer")
def test_the_form_search_answers_in_json() -> None:
    """A form gets code, names, point, level and parent of each place, and why it was found."""
    browser = at_the_desk(person("Aigerim"))
    found = browser.get("/places/search", {"q": "Talbisa"}).json()
    assert found[0] == {
        "code": "SY040401",
        "name": "Talbiseh",
        "name_ar": "تلبيسة",
        "found": "Talbiseh",
        "why": "sounds alike",
        "lon": 36.73,
        "lat": 34.84,
        "level": "subdistrict",
        "parent_name": "Ar-Rastan",
    }


@pytest.mark.usefixtures("gazetteer")
def test_the_api_finds_and_shows_places() -> None:
    """The API searches and gives a place by its code, with the statements that it stands on."""
    browser = at_the_desk(person("Aigerim"))
    (match,) = browser.get("/api/v1/places", {"q": "تلبيسة"}).json()
    assert (match["place"]["key"], match["why"]) == ("place:SY040401", "same name")
    assert len(match["place"]["statements"]) == 1
    assert browser.get("/api/v1/places/SY040401").json() == match["place"]
    assert browser.get("/api/v1/places/nowhere").status_code == 404
    assert browser.get("/api/v1/places", {"q": "x", "limit": "1000"}).status_code == 422


@pytest.mark.usefixtures("gazetteer")
@pytest.mark.parametrize(
    "ask", [lambda b: b.get("/places/search?q=Homs"), lambda b: b.get("/api/v1/places?q=Homs")]
)
def test_whoever_is_not_signed_in_finds_nothing(ask: Callable[[Client], Any]) -> None:
    """Search is for members who may read."""
    answer = ask(Client())
    assert answer.status_code in (302, 401)
    assert b"Homs" not in answer.content.replace(b"q%3DHoms", b"")


def test_one_sign_for_a_sentence() -> None:
    """A text whose signs each stand for eighteen letters is looked up as it is, without a hundred thousand slips of it."""
    wanted = Wanted("ﷺ" * 200)
    assert len(wanted.skeleton) > 1000
    assert not wanted.mistyped | wanted.alike
