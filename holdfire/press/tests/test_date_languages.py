"""Which times a text names in other languages than English."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.press.reader import dates
from holdfire.press.reader.text import cut

OTHER_LANGUAGES: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("ru", "Переговоры начались 30 октября 2017 года.", [("30 октября 2017 года", "2017-10-30")]),
    ("ru", "Об этом он сообщил в пятницу.", [("пятницу", "2017-10-27")]),
    ("ru", "Стороны встретятся в среду.", [("среду", "2017-11-01")]),
    ("ru", "С 4 по 6 мая было тихо.", [("С 4 по 6 мая", "2017-05-04/2017-05-06")]),
    ("tr", "Görüşmeler 30 Ekim 2017'de başladı.", [("30 Ekim 2017", "2017-10-30")]),
    ("tr", "Taraflar Çarşamba günü görüşecek.", [("Çarşamba", "2017-11-01")]),
    ("tr", "Geçen hafta üç asker öldü.", [("Geçen hafta", "2017-10-23/2017-10-29")]),
    ("ar", "عقدت الجولة في 4 أيار/مايو الماضي.", [("4 أيار/مايو", "2017-05-04")]),
    (
        "ar",
        "قتل ثلاثة أمس ومنذ تشرين الأول 2016 قتل مئة.",
        [("أمس", "2017-10-29"), ("تشرين الأول 2016", "2016-10")],
    ),
    ("ar", "ستعقد الجولة يوم الأربعاء المقبل.", [("الأربعاء المقبل", "2017-11-01")]),
    ("fa", "گفتگوها در ۳۰ اکتبر ۲۰۱۷ آغاز شد.", [("۳۰ اکتبر ۲۰۱۷", "2017-10-30")]),
    ("fa", "هفته گذشته آتش‌بس نقض شد.", [("هفته گذشته", "2017-10-23/2017-10-29")]),
    ("fa", "جنگ دو سال پیش آغاز شد.", [("دو سال پیش", "2015")]),
]


@pytest.mark.parametrize(("language", "body", "expected"), OTHER_LANGUAGES)
def test_other_languages_are_word_lists_of_the_same_shape(
    language: str, body: str, expected: list[tuple[str, str | None]]
) -> None:
    """Russian, Turkish, Arabic (both sets of months) and Persian dates of the common forms are read by the same finder."""
    text = cut(body, published=date(2017, 10, 30), language=language)
    assert [(text.words(one), one.iso) for one in dates.find(text)] == expected
