"""A statement's body as lines to read."""

from holdfire.record.body_lines import body_lines


def test_names_within_names_are_joined_and_lists_are_numbered() -> None:
    """Each line says in words where in the body it stands."""
    body = {"date_prec": 1, "actors": [{"name": "A", "side": "a"}], "sources": ["x", "y"]}
    assert list(body_lines(body)) == [
        ("date prec", "1"),
        ("actors 1 · name", "A"),
        ("actors 1 · side", "a"),
        ("sources", "x, y"),
    ]


def test_coordinates_are_counted() -> None:
    """A line of a thousand corners is told as their number; the bytes stand below."""
    ring = [[36.1, 34.5], [36.2, 34.5], [36.2, 34.6], [36.1, 34.5]]
    body = {"geometry": {"type": "MultiPolygon", "coordinates": [[ring], [ring]]}}
    assert dict(body_lines(body))["geometry · coordinates"] == "8 points"


def test_an_empty_list_says_nothing_and_breaks_nothing() -> None:
    """A body may hold lists without entries, at any depth."""
    assert list(body_lines({"quotes": [], "rings": [[]]})) == [("quotes", ""), ("rings", "1 points")]


def test_a_line_has_an_end() -> None:
    """A book in one field does not make a page of megabytes."""
    assert len(dict(body_lines({"text": "x" * 100_000}))["text"]) == 4000
