"""Which numbered meetings of which process a text names, and which agreements."""

from __future__ import annotations

import pytest

from holdfire.press.reader import agreements, rounds
from holdfire.press.reader.text import cut
from holdfire.press.tests import round_sentences

ROUNDS: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "The seventh round of peace talks on Syria in Kazakh capital, Astana, will lead to understanding.",
        [("astana", 7)],
    ),
    ("Results were achieved at the 6th round of the peace talks on Syria in Astana.", [("astana", 6)]),
    ("The seventh international meeting on Syria kicked off in Astana on October 30.", [("astana", 7)]),
    ("The second international meeting in Astana ended.", [("astana", 2)]),
    ("Negotiations were held “Astana 4” where a memorandum was signed.", [("astana", 4)]),
    ("The Geneva IV talks ended without a result.", [("geneva", 4)]),
    ("Delegates left after round three of the Jeddah talks.", [("jeddah", 3)]),
    ("The third cycle of talks between the government and the ELN opened in Havana.", [("havana", 3)]),
    ("Astana hosts 7th round of negotiations on the crisis.", [("astana", 7)]),
    ("The sixth Astana meeting was the longest.", [("astana", 6)]),
    ("Doha will host the second round of talks.", [("doha", 2)]),
    ("In Naivasha, the fifth round of negotiations opened on Tuesday.", [("naivasha", 5)]),
    (
        "The parties met for a twelfth round of UN-led talks in the Swiss resort of Montreux.",
        [("montreux", 12)],
    ),
    ("The sixth and seventh rounds of talks in Abuja brought nothing.", [("abuja", 6), ("abuja", 7)]),
    ("The Abuja talks stalled. The seventh round was put off.", [("abuja", 7)]),
    ("A twenty-first round of talks was held in Sharm el-Sheikh.", [("sharm el-sheikh", 21)]),
    ("Talks resumed in Addis Ababa, Ethiopia. A 4th round is planned.", [("addis ababa", 4)]),
    ("The second-round talks in Ankara were short.", [("ankara", 2)]),
    ("He left Geneva after Round VI of the Geneva talks.", [("geneva", 6)]),
    ("Talks in Vienna went on. “Vienna 2” is due in May.", [("vienna", 2)]),
    ("Round 9 of the Doha negotiations ended.", [("doha", 9)]),
    ("The 61st round of the Geneva International Discussions was held.", [("geneva", 61)]),
    ("A second round of talks mediated by Kenya took place in Kampala, Uganda's capital.", [("kampala", 2)]),
    ("The government and the rebels opened their fourth round of negotiations in Oslo.", [("oslo", 4)]),
    ("The third round of the Saudi-brokered talks in Jeddah collapsed.", [("jeddah", 3)]),
    ("The first round of direct talks was held at Camp David.", [("camp david", 1)]),
    ("The fifth round of intra-Afghan negotiations was held in Doha, Qatar.", [("doha", 5)]),
    ("The third round of talks held in Moscow last month failed.", [("moscow", 3)]),
    ("Sochi-3 talks may follow.", [("sochi", 3)]),
    ("Cairo will host a ninth round of ceasefire negotiations between the factions.", [("cairo", 9)]),
    ("Talks in Geneva went on after the third day of the fifth round.", [("geneva", 5)]),
]
ROUNDS += [
    (
        "Tbilisi's envoy spoke at the 43rd round of the Geneva Discussions. The next round, the 44th, is due.",
        [("geneva", 43), ("geneva", 44)],
    ),
    (
        "The committee wound up its eighth session in Geneva. The seventh round was in March.",
        [("geneva", 8), ("geneva", 7)],
    ),
    ("HAVANA, Sept 21 (Agency) -- The 41st cycle of talks opened here.", [("havana", 41)]),
    ("After five rounds of talks in Doha, a sixth is due in June.", [("doha", 6)]),
    ("The 15th round of Astana-format talks took place in Sochi.", [("astana", 15)]),
    ("A ninth round of talks will be hosted by Algiers.", [("algiers", 9)]),
    (
        "The sixth round in Astana promised calm, Geneva IV promised a calendar.",
        [("astana", 6), ("geneva", 4)],
    ),
]
ROUNDS += [
    ("The delegation arrived in Kuwait for the second round of UN-sponsored talks.", [("kuwait", 2)]),
    ("The second round of talks took place in Belarus's Brest region.", [("brest", 2)]),
]
NO_ROUNDS = [
    "To date, six rounds of negotiations were held in Astana.",
    "The previous six rounds of talks in Astana brought four areas.",
    "The first round of elections was held in Kabul.",
    "He won the second round of the presidential vote in Bogotá.",
    "The establishment of the fourth one was the spotlight of the talks in Astana.",
    "It was the third day of talks in Geneva.",
    "The talks in Minsk led to Minsk-2, as the agreement is called.",
    "Under the Minsk II agreement heavy weapons were withdrawn after talks in Minsk.",
    "A new round of talks in Astana began.",
    "The next round of talks in Geneva is planned.",
    "A second round of vaccination began in Sanaa.",
    "The first two rounds of talks in Juba failed.",
    "Talks in Havana: phase 4 begins.",
    "In Astana 4 people were hurt during the talks in Astana.",
    "The third round of airstrikes hit Idlib.",
    "The fifth round-table met in Tunis for talks.",
    "The third meeting in a week was short.",
    "The second round was won by the candidate after the election in Lima.",
    "They fired a second round at the convoy.",
    "The 28th session of the Human Rights Council opened in Geneva.",
    "Talks open in Cairo, the second such meeting in a month.",
    "He met his third wife at talks.",
]


@pytest.mark.parametrize(("body", "expected"), ROUNDS, ids=lambda one: str(one)[:40])
def test_a_numbered_meeting_has_a_number_and_a_process(body: str, expected: list[tuple[str, int]]) -> None:
    """The process is the town of the talks: in the sentence, else named before, else in the title."""
    assert [(one.process, one.number) for one in rounds.find(cut(body))] == expected


@pytest.mark.parametrize("body", NO_ROUNDS)
def test_counts_elections_and_agreements_are_no_rounds(body: str) -> None:
    """Only the ordinal of one meeting of a process is a round."""
    assert [(one.process, one.number) for one in rounds.find(cut(body))] == []


def test_meetings_are_told_in_any_manner_of_counting_them() -> None:
    """Sittings of a commission, a fifth since May, for a ninth time, Arusha IV: each has its number and its process."""
    found = {
        body: [(one.process, one.number) for one in rounds.find(cut(body))]
        for body, _ in round_sentences.ROUNDS
    }
    assert found == dict(round_sentences.ROUNDS)
    assert [body for body in round_sentences.NO_ROUNDS if rounds.find(cut(body))] == []


def test_a_text_of_ordinals_alone_takes_no_longer_than_its_length() -> None:
    """Ordinals without a meeting are passed over one by one."""
    assert rounds.find(cut("the 1st of their second first X-1. " * 3000)) == ()


def test_a_title_names_the_process_where_the_sentence_does_not() -> None:
    """A bare “the sixth round” is one of the article's talks."""
    text = cut("The sixth round ended late.", title="Jeddah talks go on")
    assert [(one.process, one.number) for one in rounds.find(text)] == [("jeddah", 6)]
    assert rounds.find(cut("The sixth round ended late.")) == ()


AGREEMENTS: list[tuple[str, list[str]]] = [
    (
        "The guarantors of the Armistice Agreement signed a special memorandum.",
        ["Armistice Agreement", "special memorandum"],
    ),
    ("Under the Stockholm Agreement both sides pull back.", ["Stockholm Agreement"]),
    ("The Minsk Protocol was signed in 2014.", ["Minsk Protocol"]),
    ("Darfur's rebels joined the Doha Document for Peace in Darfur.", ["Doha Document for Peace in Darfur"]),
    ("The 2005 Comprehensive Peace Agreement ended the war.", ["Comprehensive Peace Agreement"]),
    ("The round ended with the adoption of a joint statement.", ["joint statement"]),
    ("The Sochi accord froze the line.", ["Sochi accord"]),
    ("Both armies signed the “Jeddah Declaration” on May 11.", ["Jeddah Declaration"]),
    ("The ceasefire agreement signed on Friday holds.", ["ceasefire agreement"]),
    ("He accused the rebels of violating the Minsk agreements.", ["Minsk agreements"]),
    ("They signed a memorandum of understanding in Accra.", ["memorandum of understanding"]),
    (
        "The Agreement on the Cessation of Hostilities came into force.",
        ["Agreement on the Cessation of Hostilities"],
    ),
    ("The Pretoria peace agreement has held.", ["Pretoria peace agreement"]),
]
NO_AGREEMENTS = [
    "The parties have reached agreement on the boundaries.",
    "An agreement on prisoners was not reached.",
    "They failed to sign a ceasefire agreement.",
    "Security Council Resolution 2254 stands.",
    "The talks on a peace agreement drag on.",
    "The two sides intend to adopt a joint statement.",
    "The ministry said in a statement that all was calm.",
    "Mediators proposed a draft memorandum.",
    "A new deal is near.",
]


@pytest.mark.parametrize(("body", "expected"), AGREEMENTS, ids=lambda one: str(one)[:40])
def test_negotiated_texts_are_named_as_written(body: str, expected: list[str]) -> None:
    """With a proper name anywhere, described only where signed, adopted or in force."""
    assert [one.name for one in agreements.find(cut(body))] == expected


@pytest.mark.parametrize("body", NO_AGREEMENTS)
def test_acts_plans_and_resolutions_are_no_negotiated_texts(body: str) -> None:
    """To agree is no text, nor is what is hoped for."""
    assert [one.name for one in agreements.find(cut(body))] == []
