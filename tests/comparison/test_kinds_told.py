"""Pairs of sentences and the kind that each is told by, both ways; those that nothing is told of."""

import pytest

from service.comparison.compare import compare
from service.comparison.importance import level_of
from service.domain.changes import ChangeKind
from service.extraction.snapshot import take_snapshot
from tests.builders import a_version
from tests.comparison.test_only_in_another_order import MEMORY, report_of, told
from tests.eval.minimal import TURNED_ROUND

KINDS = """
# what else was done is one deed more, and the claim before it stands
added | The union rejected the deal. | The union rejected the deal and called a strike.
added | The senate rejected the bill. | The senate rejected the bill and sent it back to the committee.
added | Norland recalled its envoy. | Norland recalled its envoy and closed its embassy.
added | The minister denied the claims. | The minister denied the claims and threatened to sue.
added | The airline apologised. | The airline apologised and promised to refund passengers.
added | The club apologised to fans. | The club apologised to fans and pledged to repay them.
revised | The car hit a man. | The car hit and killed a man.
revised | The gang beat a tourist. | The gang beat and robbed a tourist.
added | The mill employs 80 people. | The mill, which employs 80 people, admitted polluting the river.
added | The mill employs 80 people. | The mill, which employs 80 people, has filed for bankruptcy.
added | The mayor leads the party. | The mayor, who leads the party, refused to resign.
added | Ten people were arrested. | Ten people were arrested and later released.
added | The firm has 300 staff. | The firm has 300 staff and is under investigation for fraud.
# house arrest is no arrest
revised | Lund was placed under house arrest. | Lund was arrested.
revised | The general has been under house arrest since May. | The general has been under arrest since May.
revised | Lund is under house arrest. | Lund is in prison.
# a quotation keeps nothing else of its sentence from being told
revised | Lund shouted “No!” and was led away. | Lund shouted “No!” and was shot dead.
revised | Protesters chanted “Out!” and left the hall. | Protesters chanted “Out!” and burned the hall.
revised | A banner that read “Out” was torn down by police. | A banner that read “Out” was torn down by fans.
revised | A shooter wore a badge that read “Free Osby”. | A victim wore a badge that read “Free Osby”.
revised | The note that said “we are shut” was sent by the firm. | The note that said “we are shut” was sent by a rival.
reversed | A letter that said “we are closing” was sent to staff. | A letter that said “we are closing” was never sent.
# who had it done to them and now did it, to the same or to themselves
revised | The man was shot by an officer. | The man shot an officer.
revised | Anna Lund, 41, was stabbed by her husband, police said. | Anna Lund, 41, stabbed her husband, police said.
revised | The company had been warned by the agency. | The company had warned the agency.
revised | The rebels were attacked by the army. | The rebels attacked the army.
revised | The prisoner was being attacked by a guard. | The prisoner was attacking a guard.
revised | Norland will be sued by Kestria. | Norland will sue Kestria.
revised | The teenager was shot and killed by a neighbour. | The teenager shot and killed a neighbour.
revised | The woman was bitten by a dog. | The woman bit a dog.
revised | Man shot by police. | Man shot police.
revised | The suspect was shot dead by police. | The suspect shot himself dead, police said.
# what is backed or rejected is a thing, whatever it is to do
removed | The council backed the plan to build 40 homes. | The council backed the plan.
removed | The council rejected plans to build 40 homes. | The council rejected the plan.
added | Workers walked out. | Workers walked out and vowed to stay away.
added | The bus crashed. | The bus crashed and killed a child.
added | The wall fell. | The wall fell and its owner was arrested.
added | The court upheld the ban. | The court upheld the ban and a judge resigned.
revised | The guard apologised. | The guard apologised and thanked those who had helped.
added | “I will stay,” Lind said. | “I will stay,” Lind said, but her deputy quit and was arrested.
# those of whom something befell are never too few
added | The ferry sank. | The ferry sank and two sailors died.
added | A storm hit the coast. | A storm hit the coast. Two sailors drowned.
added | A bus left the road. | A bus left the road. One man died.
# how many voted for it is a figure more, and makes nothing surer
added | The council approved the plan. | The council approved the plan by a vote of 6 to 3.
added | The committee backed the plan. | The committee backed the plan by 8 votes to 2.
requalified | The shop will close. | The shop will close in 3 weeks.
hardened | The bank announced a plan to close the branch. | The bank closed the branch.
# what is against the law is not lawful
reversed | Selling raw milk is against the law. | Selling raw milk is legal.
reversed | The strike was lawful, the court ruled. | The strike was against the law, the court ruled.
reversed | Keeping bees in gardens is legal. | Keeping bees in gardens is against the law.
reversed | The union is against the new law. | The union backs the new law.
hardened | You must not feed the bears. | It is against the law to feed the bears.
# whoever was asked to do it must do it
hardened | Residents were asked to return by Friday. | Residents must return by Friday.
hardened | Drivers are asked to avoid the bridge. | Drivers must avoid the bridge.
revised | The firm sacked the manager. | The firm asked the manager to resign.
# whoever spoke of somebody is spoken of so by them
revised | Reyes accused Holt of lying. | Holt accused Reyes of lying.
revised | Norland blamed Kestria for the crash. | Kestria blamed Norland for the crash.
reattributed | Lind said Falk was wrong. | Falk said Lind was wrong.
# why it happened is not known: nobody denies that it did
softened | The ferry sank, police said. | It is not clear whether the ferry sank, police said.
reversed | The ferry ran aground, police said. | The ferry did not run aground, police said.
reversed | Lund said why he had left. | Lund would not say why he had left.
reversed | The guild endorsed the pact. | The guild denounced the pact.
# what was told and is said not to be known
softened | The talks will resume on Monday, Lund said. | It was not clear when the talks would resume, Lund said.
softened | Schools will reopen next week, the mayor said. | It is unclear when schools will reopen, the mayor said.
softened | The shop reopens on Friday, its owner said. | Its owner said nobody knew when the shop would reopen.
softened | The body was found in Osby, police said. | It is unclear where the body was found, police said.
softened | Police said he was pushed. | Police said it was not known who pushed him.
softened | Holt shot Lind, police said. | Police did not know who shot Lind.
reversed | It is clear when the talks end. | It is not clear when the talks end.
softened | Ada Lund was killed by her brother. | It is not known who killed Ada Lund.
softened | The blast was caused by a gas leak. | It is not known what caused the blast.
softened | The painting was stolen by a guard. | It is unclear who stole the painting.
reversed | Lund was killed by her brother. | Lund was not killed by her brother.
# somebody denies what the other text tells as done
reversed | The minister took bribes. | The minister denied taking bribes.
reversed | The minister took bribes. | The minister denied that he took bribes.
reversed | Police shot the man. | Police denied shooting the man.
reversed | The firm dumped waste in the river. | The firm denied reports that it dumped waste in the river.
reversed | The plant leaked oil. | The operator denied that the plant leaked oil.
revised | The man committed murder. | The man denied murder.
# it goes back where it came from
revised | The bus ran from Osby to Tarn. | The bus ran from Tarn to Osby.
revised | The fire spread from the roof to the cellar. | The fire spread from the cellar to the roof.
revised | The army moved three tanks from Osby to Tarn. | The army moved three tanks from Tarn to Osby.
revised | The prisoners will travel from Osby to Tarn. | The prisoners will travel from Tarn to Osby.
revised | A plane with a crew of five flew from Oslo to Bergen. | A plane with a crew of five flew from Bergen to Oslo.
# who won
reversed | Holm beat Lund in the second round. | Holm lost to Lund in the second round.
reversed | The team beat Norland. | The team lost to Norland.
# a stop for now and one for good, by whichever voice
softened | The union called off the strike. | The union postponed the strike.
# a clause on what befell somebody, or what was done to them by law
added | The driver hit a tree. | The driver hit a tree but survived.
added | The ship ran aground. | The ship ran aground but was towed to port.
added | Police arrested Mr Brandt. | Police arrested Mr Brandt and froze his accounts.
added | The boat hit a rock. | The boat hit a rock and capsized.
added | Lund was shot. | Lund was shot and survived the attack.
added | Two men were caught. | Two men were caught and were executed in May.
added | The suspect hit a guard. | The suspect hit a guard and escaped on foot.
added | Gunmen attacked the bank. | Gunmen attacked the bank and fled in a van.
# words in front of a claim that are others
reversed | Speaking in Osby, Lind said the tax would rise. | Speaking in Osby, Lind said the tax would fall.
requalified | Lind said he would resign on Monday. | Lind said he would resign.
# who said they were ready to do it did it
hardened | The bank signalled that it was ready to raise rates in March. | The bank raised rates in March.
hardened | The mayor said that she was prepared to resign. | The mayor resigned.
# a result is revised, and a date is not
revised | United beat the Rovers 3-1. | United beat the Rovers 3-2.
revised | The vote gave the Alliance 41 of the 120 seats. | The vote gave the Alliance 47 of the 120 seats.
requalified | The shop lost power from 3-5 May. | The shop lost power from 3-6 May.
# a span by its name and one that is counted; an hour by its name
requalified | The captain will miss the rest of the season. | The captain will miss the next six weeks.
requalified | The deadline is noon on Friday. | The deadline is 5pm on Friday.
# who is told to do something is asked more than politely, and not ordered
hardened | Police said residents were told to leave. | Police said residents were ordered to leave.
hardened | Police said people were told not to travel. | Police said people were ordered not to travel.
hardened | Police said they had told residents to leave. | Police said they had ordered residents to leave.
hardened | Police said residents were asked to leave. | Police said residents were told to leave.
hardened | Police said drivers should avoid the bridge. | Police said drivers were told to avoid the bridge.
hardened | Police said residents were ordered to leave. | Police said residents had left.
hardened | The mill must sell its mine. | The mill sold its mine.
# what holds for the time being only
requalified | The road is safe. | The road is safe for now.
requalified | The mayor said the road was safe. | The mayor said the road was safe, at least for now.
requalified | Lind will stay. | Lind will stay for the time being.
# what else somebody stands against
revised | The Greens voted for the bill. | The Greens voted for the bill and against the amendment.
"""

QUIET = """
# the same is said in front of the claim
Farmers blocked the motorway for three hours. | For three hours, farmers blocked the motorway.
The pilots walked out for two days. | For two days, the pilots walked out.
The minister, speaking in Osby, said the tax would rise. | Speaking in Osby, the minister said the tax would rise.
The ministry, citing safety, banned the drug. | Citing safety, the ministry banned the drug.
Nurses rejected the offer after a long meeting. | After a long meeting, nurses rejected the offer.
She supports the plan, which farmers oppose. | She supports the plan, to which farmers are opposed.
# a sentence of its own, or a clause
The boat hit a rock. It sank. | The boat hit a rock and sank.
The man fell. He survived the fall. | The man fell but survived the fall.
The ship ran aground. It was towed to port. | The ship ran aground but was towed to port.
The boat hit a rock. The crew was rescued. | The boat hit a rock, but the crew was rescued.
# one won and the other lost
Holm beat Lund in the second round. | Lund lost to Holm in the second round.
The champions were beaten by Norland. | The champions lost to Norland.
The missing boy was found by a walker. | The missing boy has been found by a walker.
# the same is denied, and a way leads to both its ends
The minister did not take bribes. | The minister denied taking bribes.
The minister denied taking bribes. | The minister denied he took bribes.
Norland denied entry to the ship. | Norland refused entry to the ship.
The road from Osby to Tarn is shut. | The road from Tarn to Osby is shut.
# how far it reaches, and what only may go
Everything from bread to milk costs more. | Everything from milk to bread costs more.
Prices of goods from cars to shoes rose. | Prices of goods from shoes to cars rose.
Leaders from Lind to Berg backed the plan. | Leaders from Berg to Lind backed the plan.
Shops from Osby to Tarn closed. | Shops from Tarn to Osby closed.
Snow fell from Osby to Tarn. | Snow fell from Tarn to Osby.
Fires burned from Osby to Tarn. | Fires burned from Tarn to Osby.
The coast from Osby to Tarn is under a flood warning. | The coast from Tarn to Osby is under a flood warning.
The ferry service from Osby to Tarn has been suspended. | The ferry service from Tarn to Osby has been suspended.
The fence from Osby to Tarn was torn down. | The fence from Tarn to Osby was torn down.
The border ran from Osby to Tarn. | The border ran from Tarn to Osby.
The journey from Osby to Tarn takes an hour. | The journey from Tarn to Osby takes an hour.
Fares from Osby to Tarn will rise. | Fares from Tarn to Osby will rise.
The firm shipped everything from bread to milk. | The firm shipped everything from milk to bread.
Flights between Osby and Tarn resumed. | Flights between Tarn and Osby resumed.
# how it was done or went, and no event
The plan was bold. | The plan was bold and executed well.
The mood was calm. | The mood was calm and grounded.
Sales grew fast. | Sales grew fast and exploded in May.
The bill was debated. | The bill was debated and survived.
The team played well. | The team played well and escaped with a draw.
The pound fell on Monday. | The pound fell on Monday and sank to a low.
# too little to be a deed
The minister welcomed the report. | The minister welcomed the report and smiled.
# behind what somebody said, and no news
“We are ready,” the minister said. | “We are ready,” the minister said and left the room.
“It was a mistake,” the coach said. | “It was a mistake,” the coach said, and his players were booed off.
The road is shut, police said. | The road is shut, police said, but drivers ignored the signs.
# the same is unknown
Nobody knows who shot Lind, police said. | Police said they did not know who shot Lind.
The ferry sank on Monday, police said. | Police said it was not known why the ferry sank on Monday.
The ferry sank, police said on Monday. | Police said it was not known when the ferry sank.
It is not clear who fired first. | It is unclear who fired first.
It is not clear to what extent prices will rise. | It is not clear how far prices will rise.
# the same is not said
The firm declined to say why the chief executive had left. | The firm would not say why its chief executive had left.
Police refused to say who had fired the shot. | Police did not say who fired the shot.
# the same law, and the same plan
Selling raw milk is illegal. | Selling raw milk is against the law.
Reyes accused Holt of lying. | Holt was accused of lying by Reyes.
The council approved the plan. | The council approved the scheme.
# both voices say one deed, or what is said of it is an aside
The minister visited Osel and promised quick help. | The minister visited Osel. She promised quick help.
The mill employs 80 people. | The mill, which is old, employs 80 people.
The mill, which employs 80 people, admitted it. | The mill, which employs 80 people, has admitted it.
The officer shot the man. | The man was shot by the officer.
The minister was criticised by the king. | The king criticised the minister.
The bill was passed by the Senate. | The bill passed the Senate.
The president was met by the king. | The president met the king.
The march passed by the school. | The march passed the school.
They walked by the river. | They walked the river.
The deadline was extended by a week. | The deadline was extended a week.
The judge threw out the lawsuit on Monday. | The judge tossed the lawsuit on Monday.
A judge tossed the lawsuit. | A judge dismissed the lawsuit.
The court threw out the case. | The court dismissed the case.
The firm didn't respond. | The firm did not reply.
The ferry leaves at noon. | The ferry leaves at 12pm.
The shop is shut for the week. | The shop is shut for seven days.
The minister approved the plan to cut tax. | The minister approved the plan.
The firm said staff must work on Sunday. | The firm said staff were told to work on Sunday.
The strike is set to begin on Monday, the union said. | The strike is due to start on Monday, the union said.
The strike is due to begin on Monday. | The strike is scheduled to begin on Monday.
The road is safe for now. | For now, the road is safe.
The road is safe for now. | The road is safe at present.
Flights are suspended for now. | Flights are suspended.
The board said the plan was on hold for now. | The board said the plan was on hold.
"""


def rows_of(table: str) -> list[list[str]]:
    lines = (line for line in table.strip().splitlines() if not line.startswith("#"))
    return [[cell.strip() for cell in line.split("|")] for line in lines]


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_each_is_told_by_its_kind_and_back_by_the_other(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after)
    assert [TURNED_ROUND.get(kind, kind)] == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(QUIET))
def test_of_the_same_nothing_is_told(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after", "summary", "level"),
    [
        ("The bus crashed.", "The bus crashed and killed a child.", "Position added: “and killed a child”", 3),
        ("The ferry sank.", "The ferry sank and 40 people drowned.", "Figure added: people drowned, 40", 3),
        (
            "Rebels hit Osby.",
            "Rebels hit Osby and 40 people were killed.",
            "Figure added: people killed, 40",
            3,
        ),
        (
            "“I will stay,” Lind said.",
            "“I will stay,” Lind said, but her deputy quit and was arrested.",
            "Position added: “her deputy quit and was arrested.”",
            3,
        ),
        (
            "The union rejected the deal.",
            "The union rejected the deal and called a strike.",
            "Position added: union, “and called a strike”",
            3,
        ),
        (
            "The court upheld the ban.",
            "The court upheld the ban and a judge resigned.",
            "Position added: “and a judge resigned”",
            3,
        ),
    ],
)
def test_a_clause_is_its_holders_alone_and_no_death_in_it_is_little(
    before: str, after: str, summary: str, level: int
) -> None:
    (change,) = [one for one in report_of(before, after).changes if one.material]

    assert (summary, level) == (change.summary, level_of(change.importance))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ferry ran aground, police said.", "Police said it was not known why the ferry ran aground."),
        ("The pump failed, the firm said.", "The firm said it was not yet clear how the pump failed."),
        ("He left, his agent said.", "His agent said nobody knew why he left."),
    ],
)
def test_that_it_is_not_known_why_denies_nothing(before: str, after: str) -> None:
    assert ChangeKind.REVERSED not in [*told(before, after), *told(after, before)]


SPOKE = "The mayor spoke on Monday."
WRONG = "Correction: An earlier version of this story"


@pytest.mark.parametrize(
    ("notice", "told_of_it"),
    [
        (f"{WRONG} was wrong. The mayor is not the owner of the mill.", ["The mayor is not the owner of the mill."]),
        (f"{WRONG} misnamed its owner. It is Bo Ek.", [f"{WRONG} misnamed its owner.", "It is Bo Ek."]),
        ("This story was amended on 3 May. An earlier version said Ek left.", ["An earlier version said Ek left"]),
        ("This story has been corrected.", ["This story has been corrected."]),
        ("Correction: It was Tuesday.", ["Correction: It was Tuesday."]),
    ],
)  # fmt: skip
def test_of_a_correction_is_told_what_it_says_of_the_matter(notice: str, told_of_it: list[str]) -> None:
    plain, noted = (take_snapshot(a_version(text), MEMORY) for text in (SPOKE, f"{SPOKE}\n\n{notice}"))
    there = [one.after.passage.exact for one in compare(plain, noted, MEMORY).material if one.after is not None]
    back = [one.before.passage.exact for one in compare(noted, plain, MEMORY).material if one.before is not None]

    assert told_of_it == there == back


@pytest.mark.parametrize(
    "notice",
    [
        f"{WRONG} said the plane was a Dornier; it was a Saab.",
        "Correction: This article originally gave the pilot's age as 44. He is 54.",
        "An earlier version of this article named the pilot as Bo Ek. He is Jo Ek.",
        "Editor's note: an earlier version gave 300 as the number of evacuees; it is 30.",
        "CORRECTION (7 January): This story initially said that 31 houses had burned. In fact 13 did.",
    ],
)
def test_a_correction_that_repeats_what_was_wrong_is_told_whole_and_once(notice: str) -> None:
    whole = notice.rpartition("orrection: ")[2].removeprefix("CORRECTION (7 January): ")
    for text in (
        f"{SPOKE}\n\n{notice}",
        f"{notice}\n\n{SPOKE}" if "version of this" in notice else f"{SPOKE}\n\n{notice}",
    ):
        report = compare(take_snapshot(a_version(SPOKE), MEMORY), take_snapshot(a_version(text), MEMORY), MEMORY)
        assert [f"Correction notice added: “{whole}”"] == [one.summary for one in report.material]


def test_what_the_article_tells_a_correction_does_not_tell_again() -> None:
    noted = f"The mayor earns 70 crowns.\n\n{WRONG} misstated the mayor’s pay. He is the mayor."

    assert ["revised"] == told("The mayor earns 90 crowns.", noted)
