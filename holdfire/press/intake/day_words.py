"""Words that stand around days on news pages, by language: data alone. Pure. A further language is a further line."""

from __future__ import annotations

MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
           "sep sept september", "oct october", "nov november", "dec december"),
    "ru": ("янв января январь", "фев февр февраля февраль", "мар марта март", "апр апреля апрель", "мая май",
           "июн июня июнь", "июл июля июль", "авг августа август", "сен сент сентября сентябрь", "окт октября октябрь",
           "ноя нояб ноября ноябрь", "дек декабря декабрь"),
    "ar": ("يناير كانون-الثاني", "فبراير شباط", "مارس آذار", "أبريل ابريل نيسان", "مايو أيار", "يونيو حزيران",
           "يوليو تموز", "أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر"),
    "fr": ("janv janvier", "févr février", "mars", "avr avril", "mai", "juin", "juil juillet", "août", "septembre",
           "octobre", "novembre", "déc décembre"),
    "es": ("ene enero", "febrero", "marzo", "abr abril", "mayo", "junio", "julio", "ago agosto", "septiembre",
           "octubre", "noviembre", "dic diciembre"),
    "tr": ("ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"),
}  # fmt: skip
WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "الاحد", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"]
)  # fmt: skip
# What may stand beside a day in a line that holds nothing else.
AROUND_DAYS = frozenset(
    ["published", "publish", "posted", "post", "date", "dated", "first", "on", "at", "of", "the", "from", "de", "del", "le", "el", "updated", "update", "last", "modified", "edited", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst", "cet", "cest", "eet", "msk", "ist", "pst", "pdt", "hrs", "hours", "h", "local", "time", "st", "nd", "rd", "th", "опубликовано", "дата", "обновлено", "в", "г", "года", "время", "мск", "تاريخ", "النشر", "نشر", "في", "بتاريخ", "آخر", "تحديث", "الساعة", "م", "ص", "publié", "mis", "à", "jour", "publicado", "actualizado", "yayınlanma", "güncelleme", "tarihi", "saat"]
)  # fmt: skip
# A line with one of these gives the day of a change, not of publication.
CHANGED = frozenset(
    ["updated", "update", "modified", "edited", "обновлено", "تحديث", "actualizado", "güncelleme", "jour"]
)
