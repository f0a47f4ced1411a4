"""English words that give words to somebody without a verb of saying. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# “in X’s view”, “by the account of X”.
VIEWS = _set(
    "view views opinion eyes telling words version judgement judgment account reckoning estimation estimate count tally assessment"
)
# “an appeal of X”, “the reply came from X”: what is behind them was said.
SPOKEN = _set("words verdict answer reply response appeal plea message remarks comments comment account version view admission statement"
              " retort lament rejoinder")  # fmt: skip
# “X was adamant that …”.
ATTITUDES = _set("adamant categorical clear insistent emphatic blunt confident convinced certain unequivocal hopeful optimistic sceptical"
                 " skeptical doubtful sure explicit firm")  # fmt: skip
# “X took to Y to deny …”.
PUBLIC = _set(
    "went took used appeared came rushed rang called phoned turned logged surfaced emerged gave chose interrupted"
)
INFINITIVES = _set("say deny accuse denounce warn announce declare claim insist condemn blame urge tell reject complain confirm call"
                   " appeal dismiss admit thank demand explain express praise proclaim")  # fmt: skip
# Verbs of being and of coming behind a quote: “…” was how X put it.
IS = _set("was is were are ran run runs came comes went goes reads read")
# An outlet that lets somebody speak: “X gave the floor to Y”.
