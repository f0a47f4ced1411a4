"""English grammar around counted things: the small words by which a number finds its quantity, and what unsays it."""

from __future__ import annotations

from holdfire.press.reader.counting.quantity_words import QuantityWords, phrases_of, words_of
from holdfire.press.reader.english.counted import ADJECTIVES, NO_FIGURE, NOUNS
from holdfire.press.reader.english.cues import CUES, NEEDED
from holdfire.press.reader.english.small import ENGLISH as SMALL

ENGLISH = QuantityWords(
    small=SMALL,
    cues=CUES,
    cue_starts=frozenset(phrase[0] for phrase in CUES),
    nouns=NOUNS,
    needed=NEEDED,
    adjectives=ADJECTIVES,
    no_figure=NO_FIGURE,
    auxiliaries=words_of(
        "was were is are be been being has have had having got get gets getting lie lies lay 's 've remain remains remained went"
    ),
    passive=words_of(
        "was were is are be been being got get gets getting remain remains remained 're lie lay"
    ),
    adverbs=words_of(
        "also reportedly allegedly now still already since then later recently so far all both either others more again seriously critically"
        " badly slightly lightly severely gravely just only immediately subsequently apparently possibly presumably initially officially"
        " together confirmed said believed thought known reported feared presumed listed documented found to been being ultimately always"
        " forcibly arbitrarily unlawfully newly internally mostly mainly mortally fatally instantly reported themselves"
        " alone estimated recorded registered completely totally partially heavily partly deliberately not never once finally safely"
        ' voluntarily considered verified each estimated " “ ” else today yesterday'
    ),
    prepositions=words_of(
        "of in on at by from with near around across inside outside within under over through throughout during between among against"
        " along to into onto toward towards for about since until off behind beside per via aboard amid including"
    ),
    breaks=words_of(
        "; : but while whilst whereas when after before because although though if unless as until — –"
    ),
    determiners=words_of(
        "the a an his her its their our my this that these those some any each every no another"
    ),
    relatives=words_of("who that which whom whose"),
    joints=phrases_of(
        "; and|;|and|,|or|, and|, or|as well as|along with|together with|plus|, as well as|and also|with|besides|, along with|& |&|, plus|in addition to"
    ),
    subsets=phrases_of(
        "including|, including|among them|, among them|among whom|of whom|of which|of these|of those|of them|, some|, with|some|( including"
        "|among them at|, of whom|, of which|, of them|including the|among which|( of whom|( among them|included|— including|– including|counting|among them those of|, among them those of|including those of|, including those of"
    ),
    pronouns=words_of("them whom these those which number"),
    connectors=words_of(
        "to at of : is was were are - – — reached reaches reaching stands stood stand standing hit as by = ( totalled totaled totalling"
        " totaling numbered numbers number be been remains remained comes came now into past around"
    ),
    totals=words_of("number numbers total tally count toll figure figures estimate estimates tolls"),
    compared=phrases_of(
        "which makes|that makes|, making|making it|and of|, and of|as many as the|down from|up from|against|compared with|compared to|from|versus|as against|as opposed to|than the|as compared to|compared with the"
        "|compared to the|after|down from the|up from the|than|and|,|, and|; |;|then|followed by|, then|or|, down from|, up from|, against"
        "|, compared with|, compared to|with|, with|but|, but|, after|but only|and only|plus|, plus|while|, while|took|holds|has|had|recorded|registered|counted|reported|logged|claimed|spoke of|speaks of|noted|documented|says|said|counts|for|to"
        "|and only|put it at|puts it at|against just|, and another|and another|as against|rather more than"
    ),
    same=phrases_of(
        "put the figure at|puts the figure at|put the number at|puts the number at|put it at|puts it at|put the count at|gave the figure as"
        "|put the total at|puts the total at|gave a figure of|gives a figure of|the figure at|the number at"
    ),
    possessives=words_of("his her its their our my whose"),
    recorded=words_of(
        "recorded registered documented counted reported logged noted observed detected verified saw seen tallied confirmed records record"
        " registers registering recording documenting heard listed fixed received"
    ),
    of="of",
    modals=words_of(
        "could would will may might shall should can must cannot can't won't wouldn't couldn't 'll 'd ought likely expects expected"
        " predicts predicted forecasts forecast projects projected threatens threaten threatened fear risk risks risking bound due"
        " hypothetical potentially intends intend plans plan planned pledged pledges promises promised"
        " vowed vows aims hope hopes hoped wants want wanted seeks seek sought agreed agrees demand demands demanded offered offers offer"
        " ordered proposed proposes proposal prepared preparing ready willing about set scheduled slated supposed urge urged urges"
        " called calling calls requested allowing asked threatening predict projecting projections envisages envisaged foresees warns"
        " try tries tried trying attempt attempted failed fail refuse refused decided decides"
    ),
    unsure=phrases_of(
        "if|unless|whether|in case|were to|was to|is to|are to|as if|even if|provided that|would have"
    ),
    denials=words_of(
        "brushed scoffed shrugged denied denies deny denying dismissed dismisses dismissing rejected rejects rejecting refuted refutes refuting disputed disputes"
        " disputing false untrue fabricated baseless invents invented debunked ridiculed"
    ),
    conditions=words_of("if unless whether"),
    negations=words_of(
        "not never n't nor neither didn't doesn't wasn't weren't hasn't haven't hadn't isn't aren't don't cannot without"
    ),
    wished=words_of(
        "demand demands demanded demanding call calls called calling agree agrees agreed agreement plan plans planned proposal proposed"
        " proposes promise promises promised pledge pledged pledges offer offered offers offering negotiate negotiated negotiating discuss"
        " discussed discussing discuss seek seeks sought urge urged urges urging threaten threatened vow vowed want wants wanted hope hopes"
        " hoped request requested requests talks aim aims intend intends intended envisage envisages envisaged expected expects expect possible"
        " potential foresee foresees demanding prepare prepared preparing future upcoming condition delay delayed postponed ask asked asks"
        " approve approved approves stipulates stipulated provides provided seeking conditional prospect risk fears fear warned warns"
    ),
    done=words_of(
        "managed able helped forced began begun started continued continues continue helps help helping used made had seemed appears appeared"
        " known reported said believed thought going claimed claims claim claiming according due led leading served succeeded got chose"
        " began brought caused compelled obliged was_able allowed enabled resulted contributed prompted"
    ),
    to="to",
    strong=words_of("strong"),
    relief=words_of(
        "aid relief humanitarian food medicine medicines medical supplies flour wheat rice grain fuel water rations assistance blankets"
        " tents vaccines insulin assisted fed parcels baskets foodstuffs bread assist feeding milk oil seeds kits sorghum maize lentils beans sugar salt biscuits soap hygiene vaccine bandages cargo fertiliser diesel generators relief-goods nutrition plumpy wfp unicef"
    ),
    none=phrases_of("no|zero|not a single|not one|nil"),
    silent=words_of(
        "reports report word news information reported indication indications mention mentioned details immediate sign signs confirmation"
    ),
)
