"""English small words by which numbers find what they count."""

from __future__ import annotations

from holdfire.press.reader.counting.quantity_words import words_of
from holdfire.press.reader.counting.small_words import SmallWords

ENGLISH = SmallWords(
    lost=words_of("lost losing lose took taken claimed"),
    loose_verbs=words_of(
        "held hold holds holding lost losing lose buried sent left free claimed exchange exchanged exchanging swapped swap returned released"
        " release releasing traded took taking captured capturing capture rescued seized made moved eliminated destroyed freed"
    ),
    between=frozenset(
        tuple(phrase.split())
        for phrase in [
            "a",
            "an",
            "the",
            "another",
            "a further",
            "further",
            "additional",
            "an additional",
            "other",
            "a total of",
            "a combined",
            "a record",
            "just",
            "only",
            "also",
            "its",
            "his",
            "her",
            "their",
            "our",
            "these",
            "those",
            "all",
            "as well as",
            "a reported",
            "reported",
            "exactly",
            "even",
            "a confirmed",
            "confirmed",
            "still",
            "altogether",
            "in all",
            "the first",
            "remaining",
            "some",
            "yet another",
            "a group of",
            "up",
            "up a",
            "off",
            "back",
            "home",
            "“",
            '"',
            "‘",
            "”",
            "one person and",
            "somewhere",
            "anywhere",
            "nationwide",
            "simultaneously",
            "”",
        ]
    ),
    days=words_of(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight january february march april may june"
        " july august september october november december"
    ),
    put=words_of("put puts putting estimated estimates place places reckoned reckons counts"),
    passing_verbs=words_of(
        "past crosses crossed crossing passing surpasses topping nears exceed exceeded exceeds passed passes surpassed topped tops neared approached"
    ),
    changed=words_of(
        "rose rises risen rising climbed fell fallen increased decreased dropped stood stands jumped grew grown brought bringing up down swollen doubled tripled surged soared shrunk dwindled swelled reached mounted amounted amounts came come ran runs range ranged closed crept mounting total totalled totaled"
    ),
    loaded=words_of("of with carrying loaded bearing bringing filled laden"),
    repeated={
        "violations": (
            words_of("violated violating breached breaching broke broken breaking infringed"),
            words_of("ceasefire cease-fire truce armistice fire agreement regime calm silence"),
        ),
        "shellings": (words_of("shelled bombarded shelling"), words_of("")),
        "attacks": (
            words_of("struck hit bombed fire fired attacked raided ambushed targeted stormed"),
            words_of(""),
        ),
    },
    met=words_of(
        "visited visit visits visiting interviewed met saw saved saving save saves affected affect affecting changed"
    ),
    bodies_of_men=words_of(
        "army force forces mission garrison militia contingent group movement brigade corps"
    ),
    told_of=words_of(
        "reports report claims claim having allegations allegation rumours rumors suggestions suggestion figure figures killing"
        " kidnapping detaining displacing toll number statements accusations assertion any as"
    ),
    resumes=words_of("but saying insisting putting stating adding maintaining instead only ;"),
    as_so=words_of(
        "reported believed said thought known feared confirmed presumed had have claimed estimated considers consider reckons reckoned believes understood alleged considered"
        " continues continued forced able seems appears appeared managed helped began started found"
    ),
    forecast=words_of("could would will may might expected likely projected predicted forecast should"),
    nobody=words_of("nobody none"),
    no=frozenset(("no", "zero", "any", "without")),
    not_so=words_of("not n't no never neither"),
    unreported=words_of(
        "reported reports report mentioned mention word news information immediately details confirmed"
    ),
    watched=words_of(
        "recorded record registered register observed observe documented document logged detected noted"
    ),
    of_age=words_of("remains man woman boy girl age ages"),
    truce=words_of(
        "ceasefire truce violations violation breaches armistice army rebels guerrillas sides cease-fire agreement"
    ),
    bodies=words_of("bodies corpses remains"),
    no_count=words_of("no not any each every this that which"),
    opening=words_of("( – — - :"),
    times=words_of("day days week month months year years night weeks hour hours day's quarter period"),
    of_kind=words_of("cases instances incidents acts facts episodes"),
    empty=words_of("more other others additional further new of the these those its his their our all such"),
    dashes=words_of("- – — --"),
    numbering=words_of("number numbers numbered numbering totalled totaled total"),
    brought=words_of(
        "brought brings bringing bring takes took taking raised raises raising put puts putting"
    ),
    carriers=words_of("trucks lorries truckloads tonnes tons truck lorry convoy"),
    warlike=words_of(
        "military armed soldiers troops army tanks ammunition weapons weapon fighters rebels shells explosives missiles police gunmen"
        " destroyed burned drugs cocaine opium gold oil coal steel evacuated civilians"
    ),
    groups=words_of("of among out"),
    pronouns=words_of("it them figure number count toll total tally that estimate those this they"),
    multiples=words_of("as more higher the larger over greater that less their its bigger"),
    demands=words_of(
        "demand demands demanded demanding insist insists insisted insisting urge urged urges proposes propose proposed suggest suggested"
        " ask asked asks request requested requests pleaded pleads pleading hope hopes hoped hoping feared fear fears fearing pretend imagine"
    ),
    none_at_all=words_of("none nil nought nobody"),
    articles=words_of("a an the his her its their our my"),
    wants=words_of(
        "want wants wanted wanting demand demands demanded demanding seek seeks offer offers offered promise promises promised pledge pledges pledged"
    ),
    no_noun=words_of("a an the this last next that each every per yesterday today"),
    holding=words_of("hold holds holding"),
    doers=words_of("by with from against for between than as versus like despite every each per"),
)
