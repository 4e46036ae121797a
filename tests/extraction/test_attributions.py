"""The phrase book of attributions: who, by what word, what. All people and words here are invented."""

import pytest

from service.domain.claims import Force
from service.extraction.attribution.attributions import find_attributions
from service.text.reading import read_sentence


def found(sentence: str, **options):
    attributions = find_attributions(read_sentence(sentence), **options).attributions
    cut = lambda place: sentence[slice(*place)] if place else ""  # noqa: E731
    return [(cut(one.source), cut(one.cue), [cut(part) for part in one.content]) for one in attributions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Mara Lind said that the bridge would close.",
            [("Mara Lind", "said", ["that the bridge would close"])],
        ),
        ("Mara Lind said the bridge would close.", [("Mara Lind", "said", ["the bridge would close"])]),
        ("The bridge will close, said Mara Lind.", [("Mara Lind", "said", ["The bridge will close"])]),
        ("The bridge will close, the mayor said on Tuesday.", [("the mayor", "said", ["The bridge will close"])]),
        ("“The bridge is safe,” Lind said.", [("Lind", "said", ["“The bridge is safe,”"])]),
        (
            "“The bridge is safe,” said Mara Lind, the mayor.",
            [("Mara Lind, the mayor", "said", ["“The bridge is safe,”"])],
        ),
        ("“The bridge,” she said, “is safe.”", [("she", "said", ["“The bridge,”", "“is safe.”"])]),
        ("The bridge, she said, would hold.", [("she", "said", ["The bridge", "would hold"])]),
        (
            "Mara Lind, the mayor of Osby, said the bridge was safe.",
            [("Mara Lind, the mayor of Osby", "said", ["the bridge was safe"])],
        ),
        ("According to the mayor, the bridge is safe.", [("the mayor", "According to", ["the bridge is safe"])]),
        ("The bridge is safe, according to Mara Lind.", [("Mara Lind", "according to", ["The bridge is safe"])]),
        (
            "“It is over,” Lind told reporters, before adding: “We lost.”",
            [("Lind", "told", ["“It is over,”", "“We lost.”"])],
        ),
        (
            "The road, which unions say will cost lives, has been called off.",
            [("unions", "say", ["will cost lives"])],
        ),
        (
            "Guards said “run for it” and ordered everyone out.",
            [("Guards", "said", ["“run for it”"]), ("Guards", "ordered", ["everyone out"])],
        ),
        ("Norland, Sudland and Osby signed it.", [("Norland, Sudland and Osby", "signed", ["it"])]),
        ("In Osby, Norland and Sudland signed it.", [("Norland and Sudland", "signed", ["it"])]),
        (
            "Ministers have been urged by charities to raise benefits.",
            [("charities", "have been urged", ["Ministers", "to raise benefits"])],
        ),
        (
            "In the words of one resident, “it was like a war zone”.",
            [("one resident", "In the words of", ["“it was like a war zone”"])],
        ),
        (
            "Her lawyer, Per Dahl, called the verdict “a travesty”.",
            [("Her lawyer, Per Dahl", "called", ["the verdict “a travesty”"])],
        ),
        ("As Lind noted in May, it is safe.", [("Lind", "noted", ["it is safe"])]),
        ("The bridge is safe, as Lind noted.", [("Lind", "noted", ["The bridge is safe"])]),
        ("She turned to the crowd: “We will all go home.”", [("She", ":", ["“We will all go home.”"])]),
        ("Lind told reporters that the bridge was safe.", [("Lind", "told", ["that the bridge was safe"])]),
        ("Lind said in a statement that the bridge was safe.", [("Lind", "said", ["that the bridge was safe"])]),
        ("Lind said on Tuesday the bridge was safe.", [("Lind", "said", ["the bridge was safe"])]),
        (
            "Lind said the bridge was safe, adding that it would open soon.",
            [("Lind", "said", ["the bridge was safe"]), ("Lind", "adding", ["that it would open soon"])],
        ),
        (
            "Lind called the plan a mistake, but cautioned that it could work.",
            [("Lind", "called", ["the plan a mistake"]), ("Lind", "cautioned", ["that it could work"])],
        ),
        ("Lind has ruled out closing the bridge.", [("Lind", "has ruled out", ["closing the bridge"])]),
        ("Lind is known to oppose the toll.", [("Lind", "is known to oppose", ["the toll"])]),
        ("The council wants to close the bridge.", [("The council", "wants", ["to close the bridge"])]),
        ("The council signed the order.", [("The council", "signed", ["the order"])]),
        ("It is believed that the bridge is safe.", [("", "is believed", ["that the bridge is safe"])]),
        (
            "She repeated her claim that the bridge was safe.",
            [("She", "repeated", ["her claim that the bridge was safe"])],
        ),
        ("LIND: We will open the bridge.", [("LIND", ":", ["We will open the bridge"])]),
        ("Norland and Tarnland said they would sign.", [("Norland and Tarnland", "said", ["they would sign"])]),
        ("Lind and Dahl both said they would sign.", [("Lind and Dahl", "said", ["they would sign"])]),
        ("The ministers all said they would sign.", [("The ministers", "said", ["they would sign"])]),
        ("Lind herself said she would sign.", [("Lind", "said", ["she would sign"])]),
        ("Both said they would sign.", [("Both", "said", ["they would sign"])]),
        ("Theresa May said it was safe.", [("Theresa May", "said", ["it was safe"])]),
        ("Mark Kelly said it was safe.", [("Mark Kelly", "said", ["it was safe"])]),
        ("The Daily said it was safe.", [("The Daily", "said", ["it was safe"])]),
        ("Lind on 5 March said it was safe.", [("Lind", "said", ["it was safe"])]),
        ("The law of 3 May bans lorries.", [("The law of 3 May", "bans", ["lorries"])]),
        ("Adding that it was safe, Ms Lind left.", [("Ms Lind", "Adding", ["that it was safe"])]),
        ("Not one minister said that it was safe.", [("Not one minister", "said", ["that it was safe"])]),
        (
            "Lind admitted the error, said that costs had risen and vowed to cut them.",
            [
                ("Lind", "admitted", ["the error"]),
                ("Lind", "said", ["that costs had risen"]),
                ("Lind", "vowed", ["to cut them"]),
            ],
        ),
        (
            "Mara Lind, who leads the council, apologised, promised an inquiry, announced a fund and said it was over.",
            [
                ("Mara Lind, who leads the council", "promised", ["an inquiry"]),
                ("Mara Lind, who leads the council", "announced", ["a fund"]),
                ("Mara Lind, who leads the council", "said", ["it was over"]),
            ],
        ),
        (
            "Lind said the army shelled the town, killed ten people and denied it.",
            [("Lind", "said", ["the army shelled the town, killed ten people and denied it"])],
        ),
        (
            "Lind praised the deal, signed in May, and said it would last.",
            [("Lind", "praised", ["the deal, signed in May"]), ("Lind", "said", ["it would last"])],
        ),
        (
            "The dam held, said the mayor, and denied there was a leak.",
            [("the mayor", "said", ["The dam held"]), ("the mayor", "denied", ["there was a leak"])],
        ),
        (
            "There was a warning from the coast guard that the dam may fail.",
            [("the coast guard", "warning", ["that the dam may fail"])],
        ),
        ("There were unconfirmed reports that it fell.", [("", "reports", ["that it fell"])]),
        ("Reports emerged that it had fallen.", [("", "Reports", ["that it had fallen"])]),
        ("There were claims by residents that it fell.", [("residents", "claims", ["that it fell"])]),
        ("There were calls for the mayor to resign.", [("", "calls", ["for the mayor to resign"])]),
        ("There is no doubt that the mayor is tired.", []),
        (
            "Ada Berg, the mayor, and her deputy, Jo Dahl, said it was safe.",
            [("Ada Berg, the mayor, and her deputy, Jo Dahl", "said", ["it was safe"])],
        ),
        (
            "The dam broke, the valley flooded, and the mayor said it was over.",
            [("the mayor", "said", ["it was over"])],
        ),
        ("It was unclear whether the president would sign the bill.", []),
        ("If Norland withdraws its troops, talks will resume.", []),
        ("The question is whether Osby leaves the union and signs the treaty.", []),
        ("Lind asked whether the mayor backed it.", [("Lind", "asked", ["whether the mayor backed it"])]),
        (
            "Lawmakers voted 52 to 48 to reject the plan.",
            [("Lawmakers", "voted 52 to 48 to", ["reject the plan"])],
        ),
        (
            "Critics of the plan, including Mara Lind and a union, say it will cost jobs.",
            [("Critics of the plan", "say", ["it will cost jobs"])],
        ),
        (
            "The claim by the council that votes were bought is false.",
            [("the council", "claim", ["that votes were bought"])],
        ),
        (
            "The coast guard's warning that it would rise came late.",
            [("The coast guard's", "warning", ["that it would rise"])],
        ),
        (
            "The pact was agreed, Norland and Tarnland said on Monday.",
            [("Norland and Tarnland", "said", ["The pact was agreed"])],
        ),
        (
            "Soldiers would be a target, Norland has warned several times.",
            [("Norland", "has warned", ["Soldiers would be a target"])],
        ),
        ("The bridge is safe, Lind told reporters.", [("Lind", "told", ["The bridge is safe"])]),
        (
            "The toll is hard to set, Lind said, because nobody pays.",
            [("Lind", "said", ["The toll is hard to set", "because nobody pays"])],
        ),
        ("And yet, Lind said, the bridge is safe.", [("Lind", "said", ["the bridge is safe"])]),
        (
            "Lind said, among other things, that the bridge was safe.",
            [("Lind", "said", ["that the bridge was safe"])],
        ),
        (
            "Bo Ek, 33, of Osby, Mass., said the bridge was safe.",
            [("Bo Ek, 33, of Osby, Mass.", "said", ["the bridge was safe"])],
        ),
        (
            "People briefed on the talks said that they had failed.",
            [("People briefed on the talks", "said", ["that they had failed"])],
        ),
        (
            "Lind acknowledged, however, “The bridge was never safe.”",
            [("Lind", "acknowledged", ["“The bridge was never safe.”"])],
        ),
        (
            "“The bridge was never safe,” remembered Mara Lind.",
            [("Mara Lind", "remembered", ["“The bridge was never safe,”"])],
        ),
        ("He's said the bridge is safe.", [("He", "said", ["the bridge is safe"])]),
        ("The talks seem to have stalled.", [("", "seem", ["The talks", "to have stalled"])]),
        ("Lind is open to delaying the vote.", [("Lind", "is open to", ["delaying the vote"])]),
        ("The mayor thanked the crew.", [("The mayor", "thanked", ["the crew"])]),
        ("The ministry lifted the ban.", [("The ministry", "lifted", ["the ban"])]),
        (
            "While Lind said the toll was fair, Orr said it was not.",
            [("Lind", "said", ["the toll was fair"]), ("Orr", "said", ["it was not"])],
        ),
    ],
)
def test_source_cue_and_content_are_found(sentence, expected):
    assert expected == found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge is closed.",
        "The new rules on parking are in force.",
        "The United States has many bridges.",
        "Two thousand people live there.",
        "Supporting local shops",
        "You can now claim a refund.",
        "The fire threatens 254 structures.",
        "The Mill Fire threatens 254 structures.",
        "Evacuation orders remain in effect for two zones.",
        "All evacuation orders in the county have been lifted.",
        "Some primary schools are open only to vulnerable children.",
        "Everyone else can order rapid tests.",
        "Two patients admitted to hospital have died.",
        "She appeared on a stage in Osby.",
        "The firm would not put it off.",
        "",
    ],
)
def test_plain_sentences_attribute_nothing(sentence):
    assert [] == found(sentence)


@pytest.mark.parametrize(
    ("sentence", "force", "denied"),
    [
        ("Lind ruled out a toll.", Force.REFUSES, False),
        ("Lind has not ruled out a toll.", Force.OPEN_TO, False),
        ("Lind did not rule it out.", Force.OPEN_TO, False),
        ("Lind has not ruled that out.", Force.OPEN_TO, False),
        ("Lind is not ruling anything out for now.", Force.OPEN_TO, False),
        ("Lind declined to rule it out.", Force.OPEN_TO, False),
        ("Lind ruled that out on Monday.", Force.REFUSES, False),
        ("Lind turned it down.", Force.REFUSES, False),
        ("Lind ruled it out of order.", Force.ORDERS, False),
        ("Lind ruled that out in the bay no boat may fish.", Force.ORDERS, False),
        ("Lind denied that the bridge was unsafe.", Force.SAYS, True),
        ("Lind did not say when it would open.", Force.SAYS, True),
        ("Lind supports a toll.", Force.SUPPORTS, False),
        ("Lind demanded a toll.", Force.DEMANDS, False),
        ("Lind urged drivers to wait.", Force.ASKS, False),
        ("Lind told drivers to wait.", Force.DEMANDS, False),
        ("Lind pleaded for calm.", Force.ASKS, False),
        ("Lind pleaded guilty to theft.", Force.SAYS, False),
        ("Lind vowed to open the bridge.", Force.PLEDGES, False),
        ("Lind suggested that it was unsafe.", Force.SUGGESTS, False),
        ("Lind banned lorries.", Force.FORBIDS, False),
        ("Lind decreed that lorries must wait.", Force.ORDERS, False),
        ("Lind warned that the bridge was unsafe.", Force.SAYS, False),
        ("Lind warned drivers not to cross.", Force.WARNS_AGAINST, False),
        ("Lind warned against crossing.", Force.WARNS_AGAINST, False),
    ],
)
def test_a_cue_gives_force_and_polarity(sentence, force, denied):
    (one,) = find_attributions(read_sentence(sentence)).attributions

    assert (force, denied) == (one.force, one.denied)


@pytest.mark.parametrize(
    ("heading", "source", "cue", "said"),
    [
        ("UN: 200,000 people displaced by floods", "UN", ":", "200,000 people displaced by floods"),
        ("Bridge to close, says Mara Lind", "Mara Lind", "says", "Bridge to close"),
        ("Bridge to stay shut, say police", "police", "say", "Bridge to stay shut"),
        ("Bridge to stay shut, warns health minister", "health minister", "warns", "Bridge to stay shut"),
        ("Osby ‘ready for talks’: Mara Lind", "Mara Lind", ":", "Osby ‘ready for talks’"),
    ],
)
def test_a_headline_ends_or_begins_with_who_says_it(heading, source, cue, said):
    assert [(source, cue, [said])] == found(heading, is_heading=True)


def test_a_papers_name_behind_a_headline_says_nothing():
    assert [] == found("Osby ‘crisis’ deepens - Osby News", is_heading=True)


def test_a_heading_may_leave_the_verb_in_its_base_form():
    expected = [("Osby, Tarn", "sign", ["pact to build a bridge"])]

    assert expected == found("Osby, Tarn sign pact to build a bridge", is_heading=True)


def test_a_cue_before_a_colon_introduces_what_follows():
    (one,) = find_attributions(read_sentence("After the talks, Lind said:")).attributions

    assert one.introduces
    assert () == one.content


def test_what_is_inside_a_quotation_attributes_nothing_by_itself():
    assert [] == found("He said no and she said yes.", open_before="“")


@pytest.mark.parametrize(
    "sentence", ["He said that the plan was " * 2_000, "said, " * 5_000, "X said a and " * 3_000, "must not " * 5_000]
)
def test_an_endless_sentence_is_read_in_bounded_work(sentence):
    assert len(found(sentence)) <= 40
