"""The forms of a name: what is kept, what is dropped, what sounds alike."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.places import columns, letters, matching, names, sounds
from holdfire.places.matching import Tier, Wanted, Why, judge

# Spellings found in reports, maps and papers: Arabic, English, French, German, Turkish, Kurdish and Russian hands.
ALIKE = [
    ("Dara", "Deraa", "Daraa", "Dar'a", "Darʿā", "Der‘a", "درعا", "دَرْعا", "Дараа"),
    ("Suwayda", "Sweida", "As-Suwaydāʾ", "Soueida", "as Sueida", "السويداء"),
    ("Deir ez-Zor", "Dayr az-Zawr", "Deir al-Zour", "Dair Alzour", "دير الزور", "Дейр-эз-Зор"),
    ("Raqqa", "Ar-Raqqah", "Rakka", "er Raqqa", "الرقة", "Ракка", "Эр-Ракка"),
    ("Hama", "Hamah", "Ḥamāh", "حماة", "حماه"),
    ("Qamishli", "Al-Qamishli", "Kamishli", "القامشلي", "Камишли"),
    ("Quneitra", "Al-Qunaytirah", "Kuneitra", "القنيطرة", "Эль-Кунейтра"),
    ("Jisr al-Shughur", "Jisr-Ash-Shugur", "Djisr ech-Choughour", "جسر الشغور", "Джиср-эш-Шугур"),
    ("Maarat al-Numan", "Ma'arrat An Nu'man", "Maaret el Nomaan", "معرة النعمان"),
    ("Khan Sheikhoun", "Khan Shaykhun", "Khan Sheykhoon", "خان شيخون"),
    ("Azaz", "A'zaz", "Ezaz", "I'zaz", "أعزاز", "اعزاز"),
    ("Talbiseh", "Talbisa", "Tal Bisah", "تلبيسة"),
    ("Kafr Nabl", "Kafranbel", "Kafr Nobol", "Kfar Nabel", "كفر نبل"),
    ("Douma", "Duma", "دوما", "Дума"),
    ("Ghouta", "Ghuta", "Gouta", "الغوطة", "Гута"),
    ("Nawa", "Naoua", "نوى"),
    ("Afrin", "Efrin", "'Afrin", "عفرين", "Африн"),
    ("Tall Rifat", "Tell Rifaat", "Tel Refaat", "تل رفعت"),
    ("Idlib", "Edleb", "Idleb", "إدلب", "ادلب", "Идлиб"),
    ("Salamiyah", "Salamieh", "As-Salamiyeh", "Salamya", "السلمية"),
    ("Busra ash-Sham", "Bosra al-Cham", "Busra Esh-Sham", "بصرى الشام"),
    ("Tartus", "Tartous", "طرطوس", "Тартус"),
    ("Rastan", "Ar-Rastan", "Er Restan", "الرستن", "Эр-Растан"),
    ("Manbij", "Menbij", "Menbidj", "منبج", "Манбидж"),
]
APART = [
    ("Dara", "Adra"),
    ("Dara", "Dayr"),
    ("Dara", "Darayya"),
    ("Homs", "Hama"),
    ("Hama", "Hamimim"),
    ("Nawa", "Nayn"),
    ("Afrin", "Fron"),
    ("Talbiseh", "Tall Salhib"),
    ("Khan Shaykhun", "Khan Arnaba"),
    ("Raqqa", "Raqama"),
    ("حمص", "حماة"),
    ("درعا", "داريا"),
    ("Duma", "Dumayr"),
]


@pytest.mark.parametrize("spellings", ALIKE, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    """However a name was written down, in whatever script, its consonants by sound are the same."""
    assert {sounds.skeleton(name) for name in spellings} == {sounds.skeleton(spellings[0])}


@pytest.mark.parametrize("pair", APART, ids=lambda pair: "-".join(pair))
def test_names_of_different_places_are_told_apart(pair: tuple[str, str]) -> None:
    """A skeleton is not so generous that neighbours fall together."""
    assert sounds.skeleton(pair[0]) != sounds.skeleton(pair[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dar'a", "dara"),
        ("AR-RAQQA", "Raqqa"),
        ("Hasakeh", "Al-Hasakeh"),
        ("أعزاز", "اعزاز"),
        ("حماة", "حماه"),
        ("قرى", "قري"),
        ("درعـــا", "دَرْعَا"),
        ("الرستن", "رستن"),
        ("Kilometre ٤", "kilometre 4"),
        ("Kilometre ۴", "kilometre 4"),
        ("Ḥimṣ", "Hims"),
    ],
)
def test_marks_articles_and_digits_do_not_tell_names_apart(one: str, other: str) -> None:
    """Case, accents, apostrophes, hyphens, the article, forms of alef and kinds of digits are no letters."""
    assert names.fold(one) == names.fold(other)


@pytest.mark.parametrize(
    ("typed", "stored", "why"),
    [
        ("dar'a", "Dar'a", Why.SAME_NAME),
        ("Dar’a", "Dar'a", Why.SAME_NAME),
        ("Dara", "Dar'a", Why.SAME_LETTERS),
        ("Khan She", "Khan Sheikhoun", Why.BEGINS),
        ("Deraa", "Dar'a", Why.SOUNDS_ALIKE),
        ("درعا", "Dar'a", Why.OTHER_SCRIPT),
        ("Дараа", "درعا", Why.OTHER_SCRIPT),
        ("Lafrintev", "Lavrentiev", Why.SOUNDS_ALIKE),
        ("Telbisah", "Talbiseh", Why.SOUNDS_ALIKE),
        ("Khan Shaykhrun", "Khan Shaykhun", Why.NEARLY),
        ("Homs", "Hama", None),
        ("Dara", "Ath-Thawrah", None),
    ],
)
def test_a_match_says_why(typed: str, stored: str, why: Why | None) -> None:
    """Whoever searches is told by which rule a name was found."""
    verdict = judge(Wanted(typed), stored, names.fold(stored), sounds.skeleton(stored))
    assert (verdict.why if verdict else None) == why


def test_better_rules_rank_before_weaker_ones() -> None:
    """The same name comes before the same letters, these before a beginning, sounds and slips last."""
    wanted = Wanted("Talbisa")
    stored = ["Talbisa", "Al-Talbīsa", "Talbisa Sharqiyah", "Tell Beesah", "Talbesay", "Talbisar"]
    found = [judge(wanted, text, names.fold(text), sounds.skeleton(text)) for text in stored]
    tiers = [verdict.tier for verdict in found[:4] if verdict]
    assert tiers == [Tier.EXACT, Tier.FOLDED, Tier.PREFIX, Tier.SKELETON]


@given(st.text(max_size=60))
def test_any_text_at_all_can_be_searched(text: str) -> None:
    """No text from outside makes the forms fail, and each form is the same every time."""
    wanted = Wanted(text)
    assert wanted.skeleton == sounds.skeleton(text)
    assert set(wanted.skeleton) <= set("abcdfghjklmnqrstwxyz0123456789")
    judge(wanted, "Dar'a", "dara", "dra")


@given(st.text(alphabet="abcdiu", max_size=8), st.text(alphabet="abcdiu", max_size=8))
def test_unlikeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    """0 is for equal sounds alone, 1 is the most, and neither of the two names comes first."""
    assert 0 <= matching.unlike(one, other) <= 1
    assert (matching.unlike(one, other) == 0) == (one == other)
    assert matching.unlike(one, other) == matching.unlike(other, one)


@pytest.mark.parametrize("module", [names, sounds, matching, columns, letters], ids=lambda m: m.__name__)
def test_the_examples_in_the_docstrings_hold(module: object) -> None:
    """What the documentation shows is what the code does."""
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
