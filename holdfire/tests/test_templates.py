"""What a reader sees can be translated, and mirrors by itself in Arabic and Persian."""

import re
from pathlib import Path

import pytest

from holdfire.tests.source import HOUSE, ROOT

BLOCK = re.compile(r"\{%\s*blocktrans(?:late)?\b.*?\{%\s*endblocktrans(?:late)?\s*%\}", re.DOTALL)
UNREAD = re.compile(
    r"\{%\s*comment\b.*?\{%\s*endcomment\s*%\}|\{#.*?#\}|<!--.*?-->|<(script|style|svg|kbd|code)\b.*?</\1>",
    re.DOTALL,
)
CLASSES = re.compile(r"\{% block \w*class %\}.*?\{% endblock[^%]*%\}")  # a block that only fills an attribute
CODE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<[^<>]*>", re.DOTALL)
READ_ALOUD = re.compile(
    r"\s(?:title|alt|placeholder|data-k|aria-label|aria-description|aria-roledescription)\s*=\s*\"([^\"]*)\""
)
WORD = re.compile(r"[^\W\d_]{2,}")
INLINE_STYLE = re.compile(r"<[^>]*\sstyle\s*=|<style\b")
HANDLER = re.compile(r"<[^>]*\son[a-z]+\s*=|href\s*=\s*\"javascript:", re.IGNORECASE)
SAME_EVERYWHERE = {
    "Holdfire",
    "CSV",
    "JSON",
    "JSONL",
    "GeoJSON",
    "KML",
    "km",
    "UTC",
    "API",
    "UCDP",
    "SHA",
    "nbsp",
}

# Properties and values with a left or a right side; each has a logical twin (inline-start, inline-end, start, end).
PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:^|[\s;{])(?:left|right)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def templates() -> list[Path]:
    """Every template of every slice."""
    return sorted(path for path in HOUSE.glob("*/templates/**/*") if path.suffix in {".html", ".txt"})


def styles() -> list[Path]:
    """Every style sheet that we write, not those that the build makes."""
    return sorted(path for path in HOUSE.rglob("*.css") if "static" not in path.parts)


def bare_words(text: str) -> list[str]:
    """Words of a template that gettext never sees."""
    text = UNREAD.sub(" ", BLOCK.sub(" ", CLASSES.sub(" ", text)))
    text = CODE.sub(" ", text)
    heard = " ".join(READ_ALOUD.findall(text))
    return [word for word in WORD.findall(f"{TAG.sub(' ', text)} {heard}") if word not in SAME_EVERYWHERE]


def sided(css: str) -> list[str]:
    """Declarations of a style sheet that name a left or a right side."""
    return [found[0].strip() for found in PHYSICAL.finditer(CSS_COMMENT.sub(" ", css))]


def shown(path: Path) -> str:
    """The path as it is named in a failure."""
    return path.relative_to(ROOT).as_posix()


def test_every_string_of_a_template_can_be_translated() -> None:
    """No text stands in a template outside {% translate %} and {% blocktranslate %}."""
    bare = {shown(path): words for path in templates() if (words := bare_words(path.read_text()))}
    assert bare == {}


def test_no_template_carries_its_own_style() -> None:
    """The content security policy allows no inline style, and the look lives in the style sheets."""
    styled = [
        shown(path) for path in templates() if re.search(r"<[^>]*\sstyle\s*=|<style\b", path.read_text())
    ]
    assert styled == []


def test_no_template_carries_its_own_script() -> None:
    """The content security policy allows no inline handler."""
    assert [shown(path) for path in templates() if HANDLER.search(CODE.sub("", path.read_text()))] == []


def test_styles_use_logical_properties_only() -> None:
    """A page in Arabic or Persian mirrors without a second style sheet."""
    assert {shown(path): found for path in styles() if (found := sided(path.read_text()))} == {}


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("<p>Zones</p>", ["Zones"]),
        ('<a title="Zones">{{ n }}</a>', ["Zones"]),
        ('<a href="/zones">{% translate "Zones" %}</a>', []),
        ('<a aria-label="{% translate "Zones" %}">1</a>', []),
        ("{% blocktranslate %}{{ n }} zones{% endblocktranslate %}", []),
        ("<script>let zones = 1</script>{# zones #}", []),
    ],
)
def test_bare_text_is_seen_where_it_stands(text: str, bare: list[str]) -> None:
    """The test of templates can fail."""
    assert bare_words(text) == bare


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a { margin-left: 1px }", 1),
        ("a { left: 0; text-align: right }", 2),
        ("a { border-top-left-radius: 1px }", 1),
        ("a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start } /* left: 0 */", 0),
    ],
)
def test_a_sided_declaration_is_seen(css: str, found: int) -> None:
    """The test of styles can fail."""
    assert len(sided(css)) == found
