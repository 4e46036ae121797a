"""Ways to attribute that were once passed over: courts, passives, nouns, asides, schedules. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.test_constructions import held


@pytest.mark.parametrize(
    ("text", "holder", "cue", "content", "force"),
    [
        ("Jurors heard that the rope had snapped.", "Jurors", "heard", "that the rope had snapped", Force.SAYS),
        ("An inquest heard he was alone.", "An inquest", "heard", "he was alone", Force.SAYS),
        ("The rope had snapped, an inquiry heard.", "an inquiry", "heard", "The rope had snapped", Force.SAYS),
        ("The court was told the rope had snapped.", "The court", "was told", "the rope had snapped", Force.SAYS),
        ("The mill will close, workers were told.", "", "were told", "The mill will close", Force.SAYS),
        ("Byron is accused of taking bribes.", "", "is accused", "Byron … of taking bribes", Force.SAYS),
        ("A toll has been ruled out.", "", "has been ruled out", "A toll", Force.REFUSES),
        ("Police appealed for witnesses.", "Police", "appealed for", "witnesses", Force.ASKS),
        ("Lind appealed to drivers to slow down.", "Lind", "appealed to", "drivers to slow down", Force.ASKS),
        ("Lind denies this.", "Lind", "denies", "this", Force.SAYS),
        ("A judge barred the firm from selling it.", "A judge", "barred", "the firm from selling it", Force.FORBIDS),
        ("Plans by Osby Council to sell it were leaked.", "Osby Council", "Plans", "to sell it", Force.PLANS),
        ("An order from Judge Dahl to free him came late.", "Judge Dahl", "order", "to free him", Force.ORDERS),
        ("In the view of tenants, it is unsafe.", "tenants", "In the view of", "it is unsafe", Force.SAYS),
        ("The council is to scrap the fee.", "The council", "is to", "scrap the fee", Force.PLANS),
        ("Ostra pulled out of the pact.", "Ostra", "pulled out of", "the pact", Force.DOES),
        ("What Lind said was that it was shut.", "Lind", "said", "that it was shut", Force.SAYS),
        ("The bank forecast a fall in rents.", "The bank", "forecast", "a fall in rents", Force.BELIEVES),
        ("Ostra signed the pact a day after the vote.", "Ostra", "signed", "the pact", Force.DOES),
        ("Deputies from Osby plan to vote.", "Deputies from Osby", "plan", "to vote", Force.PLANS),
        ("Lind told guests fire drills had begun.", "Lind", "told", "fire drills had begun", Force.SAYS),
        ("A demand by nurses for a rise was refused.", "nurses", "demand", "for a rise", Force.DEMANDS),
        ("An appeal by the family to see it failed.", "the family", "appeal", "to see it", Force.ASKS),
        ("Critics of the toll in Osby oppose it.", "Critics of the toll in Osby", "oppose", "it", Force.OPPOSES),
        ("The bishop banned the march.", "The bishop", "banned", "the march", Force.FORBIDS),
        ("Crews were told by managers the yard was shut.", "managers", "were told", "the yard was shut", Force.SAYS),
        ("Lind informed the board of the loss.", "Lind", "informed", "of the loss", Force.SAYS),
        ("Lind said nothing.", "Lind", "said", "nothing", Force.RELUCTANT),
        ("Tolls will hurt farmers: Senator Jo Dahl", "Senator Jo Dahl", ":", "Tolls will hurt farmers", Force.SAYS),
    ],
)
def test_it_is_attributed(text: str, holder: str, cue: str, content: str, force: Force):
    assert [(holder, cue, content, force)] == [one[:4] for one in held(text)]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Lind, who signed the bill in May, said it was due.", ["Lind, who signed the bill in May", "who"]),
        ("Two ministers, who spoke off the record, believe it is over.", ["Two ministers, who spoke off the record"]),
        ("Dahl, who negotiates for Ostra, said it was over.", ["Dahl, who negotiates for Ostra"]),
        ("The banker, whom prosecutors accuse of theft, left.", ["prosecutors"]),
    ],
)
def test_what_an_aside_tells_is_a_claim_of_its_own(text: str, holders: list[str]):
    assert holders == [one[0] for one in held(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The crew heard the storm.",
        "The court will hear the case.",
        "The car was stopped by police.",
        "The rain stopped the match.",
        "The rule is to be dropped.",
        "The plan is to wait.",
        "Lind introduced us.",
        "The appeals court sat in May.",
    ],
)
def test_it_is_still_not_attributed(text: str):
    assert [] == held(text)
