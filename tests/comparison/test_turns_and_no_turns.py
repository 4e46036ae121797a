"""Pairs of sentences that stand on two sides, and pairs of the like that do not: each told alike both ways."""

import re

import pytest

from tests.comparison.test_told_figures import report_of

TURNED = [
    # a "no" that went from one clause to another
    ("The firm paid tax and took no subsidy.", "The firm paid no tax and took a subsidy."),
    (
        "The firm paid tax and took no subsidy, the judge said.",
        "The firm paid no tax and took a subsidy, the judge said.",
    ),
    # who is advised against what they were advised to do, and who is against what they recommended
    ("Doctors advised her against surgery.", "Doctors advised her to have surgery."),
    ("Lawyers advised the mayor to lodge an appeal.", "Lawyers advised the mayor against an appeal."),
    ("The agency advised tourists against travelling to Osby.", "The agency advised tourists to travel to Osby."),
    ("The coach advised the club against selling Berg.", "The coach advised the club to sell Berg."),
    ("The board recommends the bid.", "The board opposes the bid."),
    ("The board recommended the bid to shareholders.", "The board opposed the bid."),
    ("The panel recommends the vaccine for children.", "The panel rejects the vaccine for children."),
    # what somebody was doing is ended
    ("Rescuers were searching for the climbers.", "Rescuers ended the search for the climbers."),
    ("Rescuers are searching for the climbers.", "Rescuers have given up the search for the climbers."),
    ("Police are hunting a gunman in Osby.", "Police called off the hunt for a gunman in Osby."),
    ("The chief said crews were searching for the ship.", "The chief said crews had ended the search for the ship."),
    ("Crews are searching for the pilot.", "The search for the pilot has been abandoned."),
    ("Police are investigating the fire.", "Police dropped the investigation into the fire."),
    ("The club is looking for a striker.", "The club ended its search for a striker."),
    ("Norland is building a dam.", "Norland has stopped building a dam."),
    # cleared and convicted, believed and ruled out
    ("The jury cleared Pugh of two counts of theft.", "The jury convicted Pugh of two counts of theft."),
    ("A jury cleared him on all counts.", "A jury convicted him on all counts."),
    ("Detectives believe the fire was deliberate.", "Detectives have ruled out that the fire was deliberate."),
    ("Police think the boy was pushed.", "Police ruled out that the boy was pushed."),
    # a verb that gave way to its opposite before the same thing
    ("The club hired the coach in May.", "The club fired the coach in May."),
    ("Rebels seized the airport.", "Rebels lost the airport."),
    ("The union called off the strike.", "The union confirmed the strike."),
    ("The bank extended the loan.", "The bank withdrew the loan."),
    ("The council extended the curfew.", "The council lifted the curfew."),
    ("The charge was dropped.", "The charge was upheld."),
    ("The station is not off the air.", "The station is off the air."),
    ("The charity accepted the donation.", "The charity returned the donation."),
    # both the matter and its cause
    (
        "The firm cut its forecast because of higher costs.",
        "The firm raised its forecast because of lower costs.",
    ),
    ("Shares rose thanks to lower rates.", "Shares fell owing to higher rates."),
    ("Shares rose thanks to lower rates.", "Shares rose thanks to higher rates."),
    ("Demand fell because prices rose.", "Demand fell because prices dropped."),
    # a deed that stands behind its cause, and what is due to be done, which has none
    ("The mayor said the council would raise the tax.", "She said that because of the cost it would cut the tax."),
    ("The minister said exports rose.", "The minister said that as a result of the drought exports fell."),
    ("The bank raised rates on Monday.", "The bank on Monday because of weak growth cut rates."),
    ("The bridge will open on Monday.", "The bridge is due to close on Monday."),
    ("Lund supports the plan.", "Lund is due to oppose the plan in the vote."),
    ("The school is due to open in May.", "The school will close in May."),
]

#: The later side of each is less firm than the earlier, and it is all that is told of it.
SOFTER = [
    ("The minister said he would not resign.", "The minister said he had yet to decide whether to resign."),
    ("The union said it would not strike.", "The union said it had not decided whether to strike."),
    ("The union said it would not strike.", "The union said it was undecided about striking."),
    ("The mayor said she would not run again.", "The mayor said she was considering whether to run again."),
    ("The firm will appeal.", "The firm has not decided whether to appeal."),
    ("The union said it had decided to strike.", "The union said it had not decided whether to strike."),
    ("The council would not close it, it said.", "The council had not made up its mind whether to close it, it said."),
    ("Rescuers finished the search for the climbers.", "Rescuers were searching for the climbers."),
]

ALIKE = [
    # a "not" before the verb and a "no" behind it
    ("The firm did not pay tax in 2019.", "The firm paid no tax in 2019."),
    ("The bank will not charge a fee.", "The bank charges no fee."),
    ("The club did not sign a player in January.", "The club signed no players in January."),
    (
        "The firm had not received any complaints, its chief said.",
        "The firm had received no complaints, its chief said.",
    ),
    ("Police did not make an arrest.", "Police made no arrests."),
    ("The union will not accept a pay cut.", "The union will accept no pay cut."),
    ("The mayor did not back a candidate.", "The mayor backed no candidate."),
    ("The minister did not give a reason for the delay.", "The minister gave no reason for the delay."),
    ("The firm paid tax and took no subsidy.", "The firm took no subsidy and paid tax."),
    ("The firm has plants but no mines.", "The firm has no mines but has plants."),
    # advised against it is advised not to do it
    ("The ministry advised tourists not to travel to Osby.", "The ministry advised tourists against travel to Osby."),
    ("The ministry advised tourists not to travel to Osby.", "The ministry advised against travel to Osby."),
    ("Residents were advised not to travel.", "Residents were advised against travel."),
    ("Doctors advised her not to have surgery.", "Doctors advised her against surgery."),
    ("Doctors advised her to avoid surgery.", "Doctors advised her against surgery."),
    ("The board recommends the bid.", "The board recommends the offer."),
    ("The union said it had not decided whether to strike.", "The union said it had yet to decide whether to strike."),
    ("The union said it had not decided whether to strike.", "The union said it was undecided about striking."),
    ("The jury cleared Pugh of two counts of theft.", "The jury acquitted Pugh of two counts of theft."),
    ("The union called off the strike.", "The union cancelled the strike."),
    ("The station is not off the air.", "The station is on the air."),
    ("The house rejected the bill 209-217.", "The house rejected the bill by 217 votes to 209."),
    ("The bill was defeated 209-217.", "The bill was defeated by 217 votes to 209."),
    ("Pugh was jailed for life.", "Pugh was sentenced to life in prison."),
    ("The Norland army said the ship was hit.", "A Norland army spokesman said the ship was hit."),
    ("Norland Steel said it would appeal.", "A Norland Steel spokesman said it would appeal."),
    ("The firm fired its chief and hired a banker.", "The firm hired a banker and fired its chief."),
    ("Rescuers were searching for the climbers.", "Rescuers will not end the search for the climbers."),
]

#: One sentence of what somebody says that became two.
SPLIT = [
    ("The firm said it would close a mine and sell its ships.", "It said it would sell its ships."),
    ("The firm said it would close a mine and sell its ships.", "It would also sell its ships, it said."),
    ("Ms Holm promised to cut taxes and build a hospital.", "She promised to build a hospital."),
    ("The minister told parliament the dam was safe and that the leak had stopped.", "He said the leak had stopped."),
    ("Police said the driver was drunk and had no licence.", "They said he had no licence."),
    ("Police said the driver was drunk and had no licence.", "He had no licence, they said."),
    ("The report said the dam was weak but would hold.", "It said the dam would hold."),
    ("The chief said, “We are ready, and we will not leave.”", "“We will not leave,” he said."),
]

#: What is told of it where the second sentence says something else.
SPLIT_OTHERWISE = [
    ("The firm said it would close two mines and sell its ships.", "The union said it would sell its ships."),
    ("The firm said it would close a mine and sell its ships.", "It said it would not sell its ships."),
    ("The firm said it would close a mine and sell its ships.", "It said it might sell its ships."),
    ("The firm said it would close a mine and sell its ships.", "It denied it would sell its ships."),
    ("The firm said it would close a mine and sell its ships.", "It said it would sell its trains."),
    ("Police said the driver was drunk and had no licence.", "They said he had a licence."),
    ("The chief said, “We are ready, and we will not leave.”", "“We will leave,” he said."),
    ("The chief said, “We are ready, and we will not leave.”", "“We will not leave,” the mayor said."),
]

TOLD_AS = [
    ("Activity increased due to strong winds.", "Activity was moderate due to lower winds.", "revised"),
    ("The mine is open.", "The mine is open due to a closed rival.", "revised"),
    ("The bank said profits were up.", "The bank said profits were flat as a result of falling rates.", "revised"),
    ("The firm did not pay tax.", "The firm paid no dividends.", "revised"),
    ("The firm did not pay tax.", "The firm paid tax.", "reversed"),
    ("The doctor prescribed no drugs.", "The doctor did not prescribe no drugs.", "reversed"),
    (
        "The ministry advised tourists not to travel to Osby.",
        "The ministry advised tourists to travel to Osby.",
        "reversed",
    ),
    ("Doctors advised her against surgery.", "Doctors advised her to postpone surgery.", "revised"),
    ("Doctors advised her against surgery.", "Doctors advised her to stay in bed.", "revised"),
    ("The agency recommends the closure of the mine.", "The agency opposes the mine.", "revised"),
    ("The firm will not appeal.", "The firm has decided to appeal.", "reversed"),
    ("Police were searching the house.", "Police ended the siege of the house.", "revised"),
    ("Rescuers called off the search for the climbers.", "Rescuers ended the search for the climbers.", "revised"),
    ("The union is striking over pay.", "The union suspended the strike leader over pay.", "revised"),
    ("Police believe the boy fell.", "Police have ruled out that the boy was pushed.", "revised"),
    ("Police ruled out that the boy was pushed.", "Police do not believe the boy was pushed.", "revised"),
    ("The army lost the town.", "The army seized the port.", "revised"),
    ("Norland confirmed the date.", "Norland cancelled the flight.", "revised"),
    ("The house rejected the bill 209-217.", "The house rejected the bill by 218 votes to 209.", "revised"),
    ("Pugh was jailed for 12 years.", "Pugh was jailed for life.", "revised"),
    ("Pugh was sentenced to 12 years in prison.", "Pugh was sentenced to life in prison.", "revised"),
    ("Pugh was sentenced to nine months.", "Pugh was sentenced to nine months on probation.", "revised"),
    ("Pugh was jailed for nine months.", "Pugh was jailed for nine months after breaching probation.", "requalified"),
    ("Pugh was jailed.", "Pugh was jailed for life.", "requalified"),
    ("Norland said the ship was hit.", "A Norland army spokesman said the ship was hit.", "reattributed"),
    ("The party took a vote on the bill.", "The party lost a vote on the bill.", "revised"),
]


@pytest.mark.parametrize(("before", "after"), TURNED)
def test_who_stands_on_the_other_side_is_reversed_both_ways(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        told = [(c.kind.value, c.material) for c in report_of(one, other).changes]

        assert ("reversed", True) in told, (one, told)


@pytest.mark.parametrize(("before", "after"), SOFTER)
def test_who_is_less_firm_is_softened_and_hardened_the_other_way(before: str, after: str):
    for one, other, kind in ((before, after, "softened"), (after, before, "hardened")):
        told = [c.kind.value for c in report_of(one, other).changes if c.material]

        assert told == [kind], one


@pytest.mark.parametrize(("before", "after"), ALIKE)
def test_what_says_the_same_is_not_told(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        assert not [(c.kind.value, c.summary) for c in report_of(one, other).changes if c.material], one


def _split(whole: str, second: str) -> str:
    """The first clause of a sentence as one by itself, and the second behind it."""
    first = re.split(r",? (?:and|but) ", whole, maxsplit=1)[0]
    return f"{first}{'.”' if '“' in first else '.'} {second}"


@pytest.mark.parametrize(("whole", "second"), SPLIT)
def test_what_somebody_says_in_two_sentences_has_neither_come_nor_gone(whole: str, second: str):
    for one, other in ((whole, _split(whole, second)), (_split(whole, second), whole)):
        assert not [(c.kind.value, c.summary) for c in report_of(one, other).changes if c.material], one


@pytest.mark.parametrize(("whole", "second"), SPLIT_OTHERWISE)
def test_what_somebody_says_otherwise_in_the_second_is_told(whole: str, second: str):
    for one, other in ((whole, _split(whole, second)), (_split(whole, second), whole)):
        assert [c for c in report_of(one, other).changes if c.material], one


@pytest.mark.parametrize(("before", "after", "kind"), TOLD_AS)
def test_what_says_something_else_is_told_by_its_kind(before: str, after: str, kind: str):
    for one, other in ((before, after), (after, before)):
        told = [c.kind.value for c in report_of(one, other).changes if c.material]

        assert told == [kind], one


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("Inflation fell to 3.4 per cent.", "Inflation rose to 3.9 per cent.", "Inflation, 3.4"),
        ("The shares fell to 41 crowns.", "The shares rose to 44 crowns.", "The shares … crowns, 41"),
        ("The bank raised its rate to 5 per cent.", "The bank cut its rate to 4 per cent.", "rate, 5"),
        ("The firm cut its forecast to 300 ships.", "The firm raised its forecast to 340.", "forecast"),
        ("Sales dropped to 300 in May.", "Sales climbed to 420 in May.", "Sales in May, 300 → 420"),
        ("Sales dropped to 300 in May.", "Sales climbed to 420 in June.", "Sales, 300 in May → 420 in June"),
    ],
)
def test_what_rose_on_one_side_and_fell_on_the_other_is_named_without_either_verb(before: str, after: str, name: str):
    told = [c.summary for c in report_of(before, after).changes if c.family.value == "figure"]

    assert told
    assert all(f"Figure revised: {name}" in one or f" {name}" in one for one in told)
    assert not any(verb in " ".join(told) for verb in ("rose", "fell", "raised", "cut", "climbed", "dropped"))
