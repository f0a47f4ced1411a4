"""English verbs and nouns of saying, and the small words around them. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What follows is said: “said that …”, “…”, said X.
CLAUSE = _set(
    "agreed reckons reckoned alerts alerted confides confided scoffed fumed mused opined exclaimed objected jokes quips tweets fears feared said says say saying stated states state stating announced announces announce announcing declared declares declare"
    " declaring added adds add adding explained explains explaining noted notes noting stressed stresses stressing"
    " emphasised emphasises emphasising emphasized emphasizes emphasizing underlined underlines underlining underscored"
    " underscores underscoring reiterated reiterates reiterating repeated repeats repeating insisted insists insisting"
    " maintained maintains maintaining argued argues arguing claimed claims claiming alleged alleges alleging asserted"
    " asserts asserting contended contends contending affirmed affirms affirming confirmed confirms confirming"
    " acknowledged acknowledges acknowledging admitted admits admitting conceded concedes conceding revealed reveals"
    " revealing disclosed discloses disclosing reported reports report reporting recalled recalls recalling remarked remarks"
    " remarking commented comments commenting replied replies replying answered answers responded responds responding"
    " countered wrote writes writing tweeted tweets tweeting posted warned warns warn warning cautioned cautions cautioning"
    " predicted predicts predicting complained complains complaining lamented laments lamenting suggested suggests"
    " suggesting hinted hints hinting indicated indicates indicating continued concluded concludes concluding told tells"
    " telling tell informed informs informing assured assures assuring reminded reminds reminding notified reaffirmed"
    " reaffirms reaffirming proclaimed proclaims testified testifies testifying advised advises specified specifies"
    " specifying clarified clarifies clarifying elaborated mentioned mentions mentioning highlighted highlights highlighting"
    " estimated estimates estimate estimating believes observed quipped joked boasted shouted"
    " recounted observes vowed vows vowing pledged pledges pledging promised promises promising threatened threatens"
    " threatening foresees forecasts swore stresses asked read reads show shows showed showing found finds put puts"
)
# The whole of what follows the speaker is the statement: “accused the rebels of …”.
ACT = _set(
    "begged begs pleaded branded brands dubbed termed labelled labeled blasted rebuked mocked protested protests talks talked given denied denies deny denying rejected rejects rejecting dismissed dismisses dismissing accused accuses accuse accusing"
    " blamed blames blame blaming condemned condemns condemning denounced denounces denouncing criticised criticises"
    " criticising criticized criticizes criticizing slammed listed praised praises praising welcomed welcomes welcoming hailed hails"
    " hailing urged urges urge urging appealed appeals appealing demanded demands demanding called calls call calling"
    " expressed expresses expressing voiced voices voicing congratulated apologised apologized deplored deplores decried"
    " lauded refuted refutes disputed disputes contradicted vowed vows vowing pledged pledges pledging promised promises"
    " promising threatened threatens threatening described describes describing put puts ruled issued issues released"
    " published gave gives made reassured recommended recommends recommending proposed proposes proposing deplored regretted"
    " regrets thanked vowing exhorted implored implores invited reacted pointed points pointing went spoke speaks insisted"
    " apologises charged charges questioned lambasted lashed detailed details detailing outlined outlines"
)
# A body's own count: “recorded 12 violations”.
COUNTED = _set(
    "recorded records recording counted counts counting documented documents documenting registered registers registering"
    " tallied logged verified verifies estimated estimates verifying"
)
# What must stand behind some of them for them to give a statement.
NEEDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("called", "calls", "call", "calling"), _set("for on upon it this that him her them the such")),
    **dict.fromkeys(("put", "puts"), _set("the it its total number toll figure figures losses casualties")),
    **dict.fromkeys(("found", "finds", "observed", "believes", "show", "shows", "showed", "showing", "suggests",
                     "indicated", "indicates", "read", "reads", "hinted", "foresees", "forecasts", "estimates",
                     "recalled", "recalls", "maintained", "maintains", "proposed", "proposes"),
                    _set("that : “ \" the a an more some about around there how it he she at least over in between to")),
    **dict.fromkeys(("pointed", "points", "pointing"), _set("out to")),
    **dict.fromkeys(("ruled",), _set("out that")),
    **dict.fromkeys(("went",), _set("on")),
    **dict.fromkeys(("hit", "lashed"), _set("back out")),
    **dict.fromkeys(("issued", "issues", "released", "published"),
                    _set("a an the its his their new figures statements data statistics another")),
    **dict.fromkeys(("gave", "gives"), _set("a the no its his")),
    **dict.fromkeys(("made",), _set("the a clear it his her similar")),
    **dict.fromkeys(("pledged", "pledges", "pledging", "promised", "promises",                      ), _set("to that : “ \" not never a the more full its his")),
    **dict.fromkeys(("rejected", "rejects", "rejecting", "dismissed", "dismisses", "dismissing", "disputed", "disputes"),
                    _set("the any all a as such those these claims reports allegations accusations suggestions calls that it"
                         " his her their what this criticism")),
    **dict.fromkeys(("spoke", "speaks", "talks", "talked"), _set("of about openly")),
    **dict.fromkeys(("threatened", "threatens", "threatening"), _set("to that war revenge more a new “ him her them the")),
    **dict.fromkeys(("fears", "feared", "agreed"), _set("that")),
    **dict.fromkeys(("given",), _set("a the no its his those these")),
    **dict.fromkeys(("branded", "brands", "dubbed", "termed", "labelled", "labeled"), _set("it him her them the this that such as “")),
    **dict.fromkeys(("state", "say", "report", "add", "declare", "announce", "estimate", "tell", "warn", "states",
                     "reports", "claims", "remarks", "comments", "notes", "charges", "counts", "records", "documents",
                     "estimate", "posted", "invited", "detailed", "details", "outlined", "outlines"),
                    _set("that the a an no there it they he she at more some about on : “ \" its their this")),
}  # fmt: skip
# Nouns that must stand soon behind the verb.
NEEDS_NOUN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("issued", "issues", "released", "published"),
        _set(
            "statement statements warning warnings communique communiqué figures report data statistics toll list appeal denial update"
            " ultimatum condemnation letter estimate assessment findings tally count call"
        ),
    ),
    **dict.fromkeys(("gave", "gives", "given"), _set("numbers figure figures toll number account count estimate assurances details reason explanation")),
    **dict.fromkeys(("made",), _set("remarks remark comments comment announcement statement statements clear appeal claim promise accusation allegation")),
    **dict.fromkeys(("rejected", "rejects", "rejecting", "dismissed", "dismisses", "dismissing", "disputed", "disputes"),
                    _set("claim claims accusation accusations allegation allegations charge charges report reports suggestion suggestions"
                         " criticism notion idea offer proposal plan call calls ultimatum account figures version statement remarks concerns fears assertion assertions findings demand demands")),
    **dict.fromkeys(("put", "puts"), _set("number toll total figure figures count losses casualties dead killed displaced it")),
    **dict.fromkeys(("detailed", "details", "outlined", "outlines"), _set("how that")),
    **dict.fromkeys(("described", "describes", "describing"), _set("as")),
    **dict.fromkeys(("expressed", "expresses", "expressing", "voiced", "voices", "voicing"), _set(
        "hope hopes concern concerns regret regrets confidence readiness support fear fears alarm doubt doubts optimism satisfaction outrage"
        " condolences solidarity willingness dismay anger belief gratitude scepticism skepticism worry sadness conviction interest surprise"
        " appreciation opposition disappointment thanks sorrow commitment determination condemnation frustration sympathy")),
}  # fmt: skip
# These give a statement to a body only where a number of the own count follows.
# Verbs whose subject passes on another's words: “X quoted Y as saying”.
CITED = _set("quoted quotes quoting cited cites citing")
CARRIED = _set(
    "replayed reprinted picked summarised summarized carried published broadcast aired run reported released quoted cited distributed relayed printed posted"
)
# “…, stated by X”, “figures released by X”.
BY = _set("stated announced reported issued released published confirmed quoted cited compiled provided collected voiced"
          " made given expressed recorded gathered said declared written signed-off documented put counted verified")  # fmt: skip
HEARER = _set("told tell tells telling informed informs informing assured assures assuring reminded reminds reminding notified warned"
              " warns warning advised advises urged")  # fmt: skip
AUX = _set(
    "has have had having is was were are be been being will would may might could can should did does do 's also not n't"
)
BE = _set("is was were are be been being")
ADVERBS = _set(
    "also then later earlier again already still further however meanwhile separately too always often repeatedly recently"
    " previously now once just even only never thus therefore there reportedly both all himself herself itself themselves"
    " together instead rather soon today yesterday tomorrow tonight initially originally jointly moreover so ever since ago"
)
# Nouns for something said: their owner speaks.
STATED = _set(
    "statement statements report reports figures figure data statistics communique communiqué tally count survey letter message"
    " post tweet tweets briefing bulletin estimates estimate records study website account update announcement comments remarks"
    " release assessment findings census note notice toll numbers video audio speech publication newsletter dispatch document"
    " twitter telegram facebook page matrix dashboard tracker database snapshot investigation inquiry"
)
# Of these, those whose writer need not be meant: “according to the document”.
PAPERS = _set(
    "document agreement plan deal text draft accord treaty law constitution resolution memorandum schedule"
)
DETERMINERS = _set(
    "the a an this that these those his her its their our my another one some any each both all no several many two three"
)
PREPOSITIONS = _set(
    "of for to in at on from with by after before during over under about against between among into through within without near"
    " since until despite amid following towards toward via per as inside outside across along around behind beyond upon off"
    " regarding concerning like unlike including throughout alongside onto besides except ahead"
)
JOINERS = _set(
    "and or but that which who whom whose while when where because if as although though whether than nor so yet unless since"
    " until before after what how why whereas"
)
PRONOUNS = _set("he she they it")
OTHERS = _set(
    "i we you him them us me himself herself itself themselves myself ourselves everyone nobody someone there who those"
)
# Past forms that do not end in -ed, and other verbs that end a group of nouns.
VERBS = _set(
    "met held took made went came left gave saw got began became kept sent fled fought won lost hit led shot struck broke"
    " brought spoke ran set cut paid built fell rose grew drew drove flew threw knew thought bought caught taught felt"
    " heard let meant sat stood understood wore meets holds takes makes goes comes leaves gives sees visits visit arrives"
    " signs hopes wants seeks plans faces remains continues begins expects intends needs helps backs supports leads meet"
    " withdrew swept overran shook hid sought spent chose seized hopes denies remains seems appears lies reads"
)
PLATFORMS = _set(
    "twitter telegram facebook instagram whatsapp youtube x vkontakte truth social linkedin tiktok viber"
)
