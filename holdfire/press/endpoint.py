"""A language model may propose claims too: off unless `HOLDFIRE_LANGUAGE_MODEL` names an endpoint (OpenAI-compatible).

It is asked for exact words, and everything else that it says is held against the article: what does not stand there to the letter
is dropped and counted. So an article that tells the model what to do can at most make it silent. What is left is a proposal like
any other, for a person to confirm. The rules of the reader stand beside it and do not wait for it: what goes wrong here is a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.conf import settings

from holdfire.press import asked, asking
from holdfire.press.reader.found import Agreement, Date, Figure, Place, Round
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Text
from holdfire.record.problems import Problem, Refused, define

DROPPED = define(
    "HF-8329",
    "Proposals that the article does not bear out",
    "Nothing needs to be done: what the model did not quote to the letter is not shown.",
)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a model proposes and the article bears out, in the shape of what the reader finds. dropped: how many it did not.

    model: who proposes; notes: what a person should know, such as why nothing came.
    """

    model: str = ""
    speech: Speech = field(default_factory=Speech)
    figures: tuple[Figure, ...] = ()
    dropped: int = 0
    notes: tuple[Problem, ...] = ()
    # A model is not asked for these: the rules find them.
    dates: tuple[Date, ...] = ()
    places: tuple[Place, ...] = ()
    rounds: tuple[Round, ...] = ()
    agreements: tuple[Agreement, ...] = ()


def configured() -> bool:
    """Has whoever runs this named an endpoint? Without one, nothing is ever asked."""
    return bool(settings.LANGUAGE_MODEL)


def suggest(text: Text) -> Suggested:
    """What the model proposes for an article; nothing, and no connection, where none is configured.

    The article's text goes to the endpoint; a fault of the endpoint is a note, never an error.
    """
    if not configured():
        return Suggested()
    name = str(settings.LANGUAGE_MODEL_NAME)
    try:
        said = asking.ask(settings.LANGUAGE_MODEL, name, settings.LANGUAGE_MODEL_KEY, asked.messages(text))
        answer = asked.answer(said)
    except Refused as refused:
        return Suggested(model=name, notes=refused.problems)
    held = asked.held(text, answer)
    notes = (
        (DROPPED.at(f"{held.dropped} of what the model proposed does not stand in the article so."),)
        if held.dropped
        else ()
    )
    return Suggested(name, held.speech, held.figures, held.dropped, notes)


def as_json(text: Text, suggested: Suggested) -> dict[str, object]:
    """The model's proposals as `holdfire read --model` prints them, apart from those of the rules."""
    speech = suggested.speech
    return {
        "model": suggested.model,
        "claims": [
            {"speaker": speech.speakers[one.speaker].name, "form": one.form, "exact_words": text.words(one)}
            for one in speech.utterances
        ],
        "figures": [
            {"quantity": one.quantity, "low": one.low, "best": one.best, "high": one.high, "unit": one.unit,
             "whose": one.whose, "exact_words": text.words(one)}
            for one in suggested.figures
        ],
        "dropped": suggested.dropped,
        "notes": [str(one) for one in suggested.notes],
    }  # fmt: skip
