"""English words beside which the names of outlets stand. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Between the word that tells and the outlet: “in an interview with X”, “aired on X”.
SLOT_JOINS = _set("to with for by on in over")
# What an outlet does with words: only an outlet stands behind “by”.
PASSED_ON = _set(
    "quoted cited aired broadcast carried published relayed reprinted printed posted streamed run shown rebroadcast"
    " distributed republished televised seen obtained heard"
)
# Those who are asked are asked by outlets, or by persons.
ASKED = _set("reached contacted interviewed asked questioned approached pressed reported")
# To, with, for, on an outlet; persons stand there too.
TALK = _set(
    "interview interviews interviewed remarks remark comments comment statement statements message messages call conversation letter"
    " e-mail email video appearance appearing appeared speaking spoke spoken talking talked programme program show broadcast briefing"
    " live blunter bulletin chat texts text leaked shared sent guest read"
)
WRITING = _set("column article op-ed essay writing wrote writes commentary")
# “an X reporter”, “X’s evening news”.
REPORTERS = _set("correspondent reporter journalist crew editor anchor presenter newsroom programme")
# Bodies by the last word of the name, but outlets where they are told something.
# “X’s morning programme”, “X’s website”.
PROGRAMMES = _set("programme program show news newscast bulletin airwaves website studio edition newshour breakfast podcast cameras"
                  " correspondent reporter")  # fmt: skip
# “whom X caught”, “words that X repeated”.
FOUND = _set("caught found reached asked interviewed quoted cited called met repeated ran aired carried broadcast read printed"
             " published had took picked")  # fmt: skip
PRESS_BODIES = _set("network monitor media service voice review project agency forum group")
