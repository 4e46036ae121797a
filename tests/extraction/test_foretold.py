"""What is still to be said, given up, defeated or left unanswered, and what limits it. All names are invented."""

import pytest

from service.domain.claims import Certainty, Force, Polarity
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Islanders will get nothing, the navy minister is expected to say today.", "navy minister", "Islanders will"),
        ("Exports will be taxed, the treasurer is due to announce on Monday.", "treasurer", "Exports will be taxed"),
        ("Fares will rise, ministers are set to announce.", "ministers", "Fares will rise"),
        ("The board is scheduled to confirm on Friday that the plant will shut.", "board", "that the plant will shut"),
        ("Ms Lind was due to tell the inquiry that she had been misled.", "Lind", "that she had been misled"),
        ("The bishop is widely expected to apologise for the delay.", "bishop", "the delay"),
        ("“We fight on,” the union leader is expected to tell delegates.", "union leader", "“We fight on,”"),
        ("The judge is not expected to announce a date.", "judge", "a date"),
        ("The president is to say the army will leave.", "president", "the army will leave"),
        ("The prime minister is to tell MPs that the tax will go.", "prime minister", "that the tax will go"),
        ("Ministers are to announce a review.", "ministers", "a review"),
        ("The mayor was to confirm on Friday that the pool would close.", "mayor", "that the pool would close"),
    ],
)
def test_a_foretold_saying_is_held_by_whoever_is_to_say_it(text: str, name: str, content: str):
    (found,) = told(text)
    assert (holder(found), found.certainty) == (name, Certainty.PROBABLE)
    assert found.content[0].exact.startswith(content)
    assert (found.polarity is Polarity.DENIED) == ("not expected" in text)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("The storm is expected to reveal damage.", []),
        ("The results are due to be announced on Monday.", []),
        ("The train is due to leave at noon.", []),
        ("The rule is to say nothing.", []),
        ("The aim of the talks was to say sorry.", []),
        ("The plan was to tell the ministers first.", []),
        ("What Lind had was to say the least odd.", []),
        ("Profits are expected to fall, the firm said.", ["firm"]),
        ("The mayor said the board was expected to announce cuts.", ["mayor"]),
        ("The board is expected to announce cuts, Osby Radio reports.", ["Osby Radio"]),
    ],
)
def test_what_is_only_expected_or_said_by_another_is_no_foretold_saying(text: str, holders: list[str]):
    assert [holder(one) for one in told(text)] == holders


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dispute grew after the firm cut jobs and refused to meet unions.", "firm"),
        ("The row began when the council shut the school and refused to meet parents.", "council"),
        ("Staff will strike after managers set a new rota and offered no pay.", "managers"),
        ("Shares fell after the firm missed its target and warned that profits would drop.", "firm"),
        ("Shares slid after the bank put up fees and refused to explain.", "bank"),
        # A noun of that form is no verb, and a person may go on.
        ("The minister resigned after a budget cut and refused to explain.", "minister"),
        ("The mayor left after the council tax cut and denied a rift.", "mayor"),
        ("16.20 Firefighters say the blaze is out.", "firefighters"),
        ("07.45: The mayor says the road is open.", "mayor"),
        ("3.50 Euros is the fare, the firm said.", "firm"),
        ("Waiting times doubled, data obtained by the Osby Herald shows.", "data obtained by the Osby Herald"),
        ("Costs have risen, figures seen by Osby Radio suggest.", "figures seen by Osby Radio"),
        ("A memo leaked to the Osby Gazette says the plant will close.", "A memo leaked to the Osby Gazette"),
        ("Costs have risen, the Osby Gazette says.", "Osby Gazette"),
    ],
)
def test_the_holder_is_who_did_it_and_no_clock_or_reader(text: str, name: str):
    (found,) = told(text)
    assert holder(found) == name


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "The bridge is unsafe, the engineer, Tom Reed, told councillors, who voted to close it.",
            "Tom Reed,councillors",
        ),
        ("The park is lost, the group's leader, Una Hale, told members, who agreed to wait.", "Una Hale,members"),
        ("The road is safe, Ms Una Hale told residents, who disagreed.", "Una Hale"),
        (
            "Vets were told to stop after nine deaths, the agency said, though it stressed the risk was low.",
            "agency,agency",
        ),
        ("The road shut after a crash, police said, although one lane was clear.", "police"),
        ("Councillors backed the road, which campaigners say would ruin the wood.", "councillors,campaigners"),
        ("The mayor signed the pact, which unions said would cost jobs.", "mayor,unions"),
        ("Ms Lind said the road, which campaigners say would ruin the wood, was needed.", "Lind"),
    ],
)
def test_who_speaks_beside_a_clause_about_whom_or_what_is_told(text: str, holders: str):
    assert ",".join(map(holder, told(text))) == holders


@pytest.mark.parametrize(
    ("text", "force", "denied"),
    [
        ("The party could no longer back the bill.", Force.SUPPORTS, True),
        ("Labour would not back the bill.", Force.SUPPORTS, True),
        ("Prosecutors dropped the case against the mayor.", Force.REFUSES, False),
        ("The police have dropped their investigation.", Force.REFUSES, False),
        ("Ministers have scrapped the levy.", Force.REFUSES, False),
        ("The firm shelved its bid for the club.", Force.REFUSES, False),
        ("The council ditched the plan.", Force.REFUSES, False),
        ("The bank left its benchmark rate unchanged.", Force.DOES, False),
        ("The central bank held interest rates at 4 per cent.", Force.DOES, False),
        ("The firm did not respond to a request for comment.", Force.RELUCTANT, False),
        ("The ministry did not immediately reply to requests for an interview.", Force.RELUCTANT, False),
        ("MPs defeated the motion.", Force.OPPOSES, False),
        ("The motion was defeated by the Senate.", Force.OPPOSES, False),
    ],
)
def test_what_is_given_up_kept_or_left_unanswered_is_held(text: str, force: Force, denied: bool):
    (found,) = told(text)
    assert (found.force, found.polarity is Polarity.DENIED, found.certainty) == (force, denied, Certainty.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "The boy dropped the ball.",
        "The shop dropped its price.",
        "The family left the country.",
        "The mayor kept her promise.",
        "The firm responded to a request for help.",
        "The government would not back down.",
        "The lender may back out of the sale.",
        "The prime minister defeated the challenge.",
        "The striker defeated the challenge of two rivals.",
        "The challenge was defeated by the prime minister.",
    ],
)
def test_what_is_dropped_kept_or_won_otherwise_is_no_act(text: str):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        (
            "Had the bridge been inspected, the crack would have been found, the inquiry said.",
            "Had the bridge been inspected",
        ),
        ("Should talks fail, the union will strike, the firm said.", "Should talks fail"),
        ("Were the plant to close, 400 jobs would go, the union said.", "Were the plant to close"),
        ("Had ministers listened, lives would have been saved, the report says.", "Had ministers listened"),
        ("Should the vote be lost, she will resign, an aide said.", "Should the vote be lost"),
        ('"Were he to resign, the party would split," the aide said.', "Were he to resign"),
        ("Should be fine, Lund said.", ""),
        ('"Had a bit of luck today," the captain said.', ""),
        ("The bridge was finished by March, the council said.", ""),
        ("The scheme had closed by Friday, officials said.", ""),
        ("By Friday, the fire had spread to two valleys, crews said.", ""),
        ("The firm has yet to publish the report, despite a pledge to do so by March.", ""),
        ("The council pledged to finish the bridge by March.", "by March"),
        ("The work was due by June, the mayor said.", "by June"),
        ("The mine will be shut by 2030, the firm said.", "by 2030"),
        ("Ministers were ordered to act by May.", "by May"),
    ],
)
def test_a_condition_may_be_inverted_and_a_past_date_is_none(text: str, limits: str):
    (found,) = told(text)
    assert "; ".join(one.exact for one in found.conditions) == limits
    assert holder(found) != "May"
