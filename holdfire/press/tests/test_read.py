"""An article read whole."""

from __future__ import annotations

import json

from holdfire.press.read import LONGEST, as_json, read
from holdfire.press.reader.text import cut

PIECE = (
    "At least 12 people were killed in Northport on 3 May 2019, the mayor, Omar Said, told the Harbour News Agency.\n\n"
    "The second round of the Northport talks ended in April."
)


def test_an_article_gives_everything_of_every_kind() -> None:
    """In the shape that the reference tells, with the very words, and nothing that JSON cannot hold."""
    found = as_json(read(cut(PIECE, id="a", outlet="Gazette")))
    assert json.loads(json.dumps(found)) == found
    (figure,) = found["figures"]
    assert (figure["quantity"], figure["low"], figure["best"], figure["said_by"]) == (
        "killed",
        12,
        None,
        "Omar Said",
    )
    assert [one["name"] for one in found["speakers"]] == ["Omar Said"]
    assert found["speakers"][0]["through"] == ["Harbour News Agency"]
    assert {"exact_words": "3 May 2019", "iso": "2019-05-03"} in found["dates"]
    assert found["places"] == ["Northport"]
    assert [(one["process"], one["number"]) for one in found["rounds"]] == [("northport", 2)]


def test_of_a_text_beyond_measure_the_beginning_is_read() -> None:
    """A book handed in as an article holds nobody up; all of it is kept and shown."""
    long = "\n\n".join([PIECE] * (2 * LONGEST // len(PIECE)))
    found = read(cut(long))
    assert len(found.text.body) == len(long)
    assert found.figures
    assert max(one.end for one in found.figures) <= LONGEST
