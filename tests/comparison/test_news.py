"""Before and after in the style of the news: what a reader is told. Places, people and offices are made up."""

import pytest

from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()

#: Situation, before, after, and what a reader is told: family and kind, in the report's order; nothing for none.
NEWS = [
    (
        "a death toll",
        "The death toll stood at 31 on Tuesday evening.",
        "The death toll stood at 36 on Wednesday morning.",
        ["figure revised"],
    ),
    (
        "another month's figure, which tells the month",
        "Inflation rose to 3 per cent in May, the statistics office said.",
        "Inflation rose to 4 per cent in June, the statistics office said.",
        ["figure revised"],
    ),
    (
        "another month's figure and another's word",
        "Inflation rose to 3 per cent in May, the statistics office said.",
        "Inflation rose to 4 per cent in June, the bank said.",
        ["figure revised", "position reattributed"],
    ),
    (
        "a figure revised, and a clause with a verb of its own beside it",
        "The toll rose to 40 on Monday.",
        "The toll rose to 41 on Monday and schools were closed.",
        ["figure revised", "position added"],
    ),
    (
        "what an office-holder will do",
        "The talks ended on Monday.",
        "The talks ended on Monday. The prime minister will visit Norland next week.",
        ["position added"],
    ),
    (
        "what a reporter says of a plan beside a clause that tells whose it is",
        "The plan, which the council backed, will start in May.",
        "The plan, which the council backed, will start in June.",
        ["position requalified"],
    ),
    (
        "what became of a law beside who is against it",
        "The law the union opposes takes effect today.",
        "The law the union opposes was struck down.",
        ["position revised"],
    ),
    (
        "what became of whom a clause tells more about than the sentence does",
        "The MP who opposed the tax resigned.",
        "The MP who opposed the tax stayed.",
        ["position revised"],
    ),
    (
        "what a clause tells at a sentence's end, once",
        "Police freed Ms Olsen, who opposed the plan to close the schools.",
        "Police freed Ms Olsen, who supported the plan to close the schools.",
        ["position reversed"],
    ),
    (
        "what befell whom a long clause tells about",
        "Police freed Ms Olsen, who opposed the plan to close the schools.",
        "Police charged Ms Olsen, who opposed the plan to close the schools.",
        ["position revised"],
    ),
    (
        "a clause about a noun and a number of the reporter, each told once",
        "The bridge, which engineers say is unsafe, carries 4,000 lorries a day.",
        "The bridge, which engineers say is safe, carries 5,000 lorries a day.",
        ["position reversed", "figure revised"],
    ),
    (
        "who is for a law that takes effect, told once",
        "The law that the union opposes takes effect today.",
        "The law that the union supports takes effect today.",
        ["position reversed"],
    ),
    (
        "what somebody did besides, told once",
        "Police searched the house.",
        "Police searched the house and attacked the door with an axe.",
        ["position added"],
    ),
    (
        "another candidate before a dash, with the party in brackets as an agency is",
        "Dana Lund (Labour) - elected with a large majority.",
        "Rita Orr (Liberal) - elected with a large majority.",
        ["position revised"],
    ),
    (
        "the place and the agency before a dash",
        "Osby (Reuters) - The bridge is closed.",
        "The bridge is closed.",
        [],
    ),
    (
        "what a programme will be",
        "The talks ended on Monday.",
        "The talks ended on Monday. A documentary on the talks will air on Friday.",
        [],
    ),
    (
        "more were hurt",
        "The rail operator said at least 12 passengers were hurt when a train left the track near Halvik.",
        "The rail operator said at least 19 passengers were hurt when a train left the track near Halvik.",
        ["figure revised"],
    ),
    (
        "a rescue goes on",
        "Four of the six trapped miners have been rescued.",
        "Five of the six trapped miners have been rescued.",
        ["figure revised"],
    ),
    (
        "a denial told in other words",
        "The owner said the ferry was not overloaded.",
        "The owner denied that the ferry was overloaded.",
        [],
    ),
    (
        "a denial of what was said",
        "The owner said the ferry was overloaded.",
        "The owner denied that the ferry was overloaded.",
        ["position reversed"],
    ),
    (
        "both who holds it and what is held turned: one position in other words",
        "Marrow opposes banning the ferry.",
        "Marrow supports allowing the ferry.",
        ["position revised"],
    ),
    (
        "a denial that it is false",
        "Marrow denied the report was false.",
        "Marrow said the report was true.",
        ["position revised"],
    ),
    (
        "what is held turned alone",
        "Marrow supports banning the ferry.",
        "Marrow supports allowing the ferry.",
        ["position reversed"],
    ),
    (
        "what it is compared with is not denied",
        "Growth was weaker than expected, the bank said.",
        "Growth was not as strong as expected, the bank said.",
        [],
    ),
    (
        "who did it and to whom changed places",
        "Norland attacked Ostra, the envoy said.",
        "Ostra attacked Norland, the envoy said.",
        ["position revised"],
    ),
    (
        "who was sued and by whom",
        "Ada Lind sued Bo Falk.",
        "Bo Falk sued Ada Lind.",
        ["position revised"],
    ),
    (
        "the same in the passive",
        "Lind was sued by Falk.",
        "Falk sued Lind.",
        [],
    ),
    (
        "the same in another order",
        "In Osby, Lind met Falk.",
        "Lind met Falk in Osby.",
        [],
    ),
    (
        "clauses in another order",
        "The dam broke and the valley flooded.",
        "The valley flooded and the dam broke.",
        [],
    ),
    (
        "closed to some and open to them",
        "The pass road is closed to lorries.",
        "The pass road is open to lorries.",
        ["position reversed"],
    ),
    (
        "a hedge by a verb",
        "The fire appears to have caused the collapse.",
        "The fire caused the collapse.",
        ["position hardened"],
    ),
    (
        "backed, then voted against",
        "Lind would back the pension bill.",
        "Lind would vote against the pension bill.",
        ["position reversed"],
    ),
    (
        "a correction's own figures are told by what they correct",
        "The company has 12,000 staff.",
        "The company has 21,000 staff.\n\n"
        "Correction: an earlier version of this article gave a wrong number. It was 21,000, not 12,000.",
        ["figure revised"],
    ),
    (
        "a correction beside a change of another matter",
        "The council said it would open the pool in May.\n\nThe pool has 40 lockers.",
        "The council said it would open the pool in June.\n\nThe pool has 40 lockers.\n\n"
        "Editor's note: This story has been corrected. The architect Ivo Lem said that the roof is of wood, not steel.",
        ["position requalified", "position added"],
    ),
    (
        "an amendment by date beside a reversal",
        "The minister said he would not sign the treaty.",
        "The minister said he would sign the treaty.\n\n"
        "This article was amended on 4 March 2026 because it named the wrong ministry, a spokesman said.",
        ["position reversed", "position added"],
    ),
    (
        "a notice that names nothing of its own",
        "The minister said he would not sign the treaty.",
        "The minister said he would sign the treaty.\n\nThis article was amended on 4 March 2026 to correct an error.",
        ["position reversed"],
    ),
    (
        "a notice of what changed in words of its own",
        "At least 30 homes burned down, the fire service said.",
        "At least 13 homes burned down, the fire service said.\n\n"
        "Correction: An earlier version of this article misstated how many homes were lost.",
        ["figure revised"],
    ),
    (
        "a notice of somebody the change does not name",
        "At least 30 homes burned down, the fire service said.",
        "At least 13 homes burned down, the fire service said.\n\n"
        "Correction: An earlier version of this article wrongly said that Lord Brand had been sacked.",
        ["figure revised", "position added"],
    ),
    (
        "an earlier version's number beside the number",
        "At least 30 homes burned down, the fire service said.",
        "At least 13 homes burned down, the fire service said.\n\n"
        "An earlier version of this report said that 30 homes had burned down.",
        ["figure revised"],
    ),
    (
        "a clarification beside a source that changed",
        "The bridge is unsafe, the mayor said.",
        "The bridge is unsafe, the engineers' union said.\n\n"
        "Clarification: It was the union that said so, the town hall told this paper.",
        ["position reattributed"],
    ),
    (
        "a notice that went while the text changed",
        "Some 500 people marched, police said.\n\nCorrection: the march was on Sunday, not on Saturday, police said.",
        "Some 900 people marched, police said.",
        ["figure revised"],
    ),
    (
        "a speaker who corrects somebody is no notice",
        "The firm said the leak was small.",
        "The firm said the leak was large.\n\nThe ministry said the earlier version of the plan was wrong.",
        ["position revised", "position added"],
    ),
    (
        "a firm and a company, a plant and a factory",
        "The company said it would close the plant.",
        "The firm said it would close the factory.",
        [],
    ),
    (
        "an apposition made a sentence",
        "Tessa Brandt, the mayor, said the dam was safe.",
        "Tessa Brandt is the mayor. She said the dam was safe.",
        [],
    ),
    (
        "a deed and what was handed back",
        "The agency returned the boats.",
        "The agency seized the boats.",
        ["position reversed"],
    ),
    (
        "more than and at least",
        "More than 200 people were evacuated from Halvik.",
        "At least 200 people were evacuated from Halvik.",
        ["figure requalified"],
    ),
    (
        "soldiers and civilians",
        "The blast killed 3 soldiers.",
        "The blast killed 3 civilians.",
        ["figure rescoped"],
    ),
    (
        "an early election",
        "Prime Minister Ilse Marrow has ruled out an early election.",
        "Prime Minister Ilse Marrow has not ruled out an early election.",
        ["position reversed"],
    ),
    (
        "a bill signed or vetoed",
        "The governor signed the water bill on Tuesday.",
        "The governor vetoed the water bill on Tuesday.",
        ["position reversed"],
    ),
    (
        "denied and confirmed",
        "The ferry company denied that the ship had been overloaded.",
        "The ferry company confirmed that the ship had been overloaded.",
        ["position reversed"],
    ),
    (
        "exports turned",
        "Exports fell 3 per cent in March.",
        "Exports rose 3 per cent in March.",
        ["position reversed"],
    ),
    (
        "exports turned and by another amount",
        "Exports fell 3 per cent in March.",
        "Exports rose 5 per cent in March.",
        ["figure revised"],
    ),
    (
        "a headline that only echoes the text",
        "Dravik open to talks on the canal\n\nDravik's mayor said the town was open to talks on the canal.",
        "Dravik rejects talks on the canal\n\nDravik's mayor said the town would not hold talks on the canal.",
        ["position reversed"],
    ),
    (
        "a long sentence that only echoes the claim inside it",
        "Long talks in the old town hall on pay, and a wage offer, which the union rejected, resume at noon.",
        "Long talks in the old town hall on pay, and a wage offer, which the union accepted, resume at noon.",
        ["position reversed"],
    ),
    (
        "a long sentence that changed beside the claim inside it too",
        "Long talks in the old town hall on pay, and a wage offer, which the union rejected, resumed on Monday.",
        "Long talks in the old town hall on pay, and a wage offer, which the union accepted, collapsed on Monday.",
        ["position reversed", "position reversed"],
    ),
    (
        "a headline whose figure the text gives",
        "Ferry sinks, 12 dead\n\nAt least 12 people died when a ferry sank, police said.",
        "Ferry sinks, 19 dead\n\nAt least 19 people died when a ferry sank, police said.",
        ["figure revised"],
    ),
    (
        "one government by its capital and its palace",
        "Moscow said the talks on the canal would resume in May.",
        "The Kremlin said the talks on the canal would resume in May.",
        [],
    ),
    (
        "another government",
        "Moscow said the talks on the canal would resume in May.",
        "The White House said the talks on the canal would resume in May.",
        ["position reattributed"],
    ),
    (
        "an officer by rank and surname",
        "Detective Inspector Mara Lind said the shop was closed. It was dark.",
        "Detective Inspector Mara Lind came. Det Insp Lind said the shop was closed. It was dark.",
        [],
    ),
    (
        "unnamed people gave way to a name",
        "The plant will close in May, two people familiar with the plan said.",
        "The plant will close in May, director Mara Lind said.",
        ["position reattributed"],
    ),
    (
        "a stance gave way to a plain no",
        "Mara Lind said her party was open to talks on the canal.",
        "Mara Lind said her party would not hold talks on the canal.",
        ["position reversed"],
    ),
    (
        "what was done was not done",
        "A spokesman for Lind said she had been told of the leak in the spring and had acted at once.",
        "A spokesman for Lind said she had not been told of the leak in the spring and had acted when she heard of it.",
        ["position reversed"],
    ),
    (
        "a deadline on a weekday was left open",
        "The road will stay shut until Tuesday, the council said.",
        "The road will stay shut until further notice, the council said.",
        ["position requalified"],
    ),
    (
        "a deadline on a weekday hangs on something now",
        "The lane is closed until next Sunday.",
        "The lane is closed until repairs end.",
        ["position requalified"],
    ),
    (
        "a weekday and the weekend that it opens",
        "The ferry is out of service until Saturday.",
        "The ferry is out of service until the weekend.",
        [],
    ),
    (
        "a weekday that came beside its date",
        "The pool opens on 6 May and the ban holds until May 9.",
        "The pool opens on Friday 6 May and the ban holds until Monday, May 9.",
        [],
    ),
    (
        "a duty was taken away",
        "Residents should boil tap water until further notice, the health agency said.",
        "Residents no longer need to boil tap water, the health agency said.",
        ["position reversed"],
    ),
    (
        "a short claim that went is not found in words that stand scattered",
        "The mayor was charged with fraud on Friday.\n\nHis brother was also charged.",
        "The mayor denied on Friday the charges that he steered contracts to a firm that his brother owns.",
        ["position revised", "position removed"],
    ),
    (
        "how many a claim is attributed to is no figure of its own",
        "The road is shut, two officials said.\n\nThe bridge is open.",
        "The road is shut, police said.\n\nThe bridge is open.",
        ["position reattributed"],
    ),
    (
        "an amount that became a bound while somebody else says it",
        "Prosecutors said the tunnel cost 14 million euros.",
        "The court said the tunnel cost at least 14 million euros.",
        ["position reattributed", "figure requalified"],
    ),
    (
        "who said it stands in other words around the same quotation",
        "“We have been patient long enough,” said the union's leader, Fay Dunne.",
        "“We have been patient long enough,” the union's leader, Fay Dunne, said earlier in the week.",
        [],
    ),
    (
        "a figure that went in a position that changed",
        "Norrail said it expected to run one in four trains during the strike.",
        "Norrail said it expected to run buses on some of its lines during the strike.",
        ["position revised"],
    ),
    (
        "a headline that rounds the figure of the text",
        "Earthquake hits the north\n\nOfficials said 37 people were killed in the quake.",
        "Earthquake kills more than 160\n\nOfficials said 163 people were killed in the quake.",
        ["figure revised"],
    ),
    (
        "a note of correction",
        "The council voted to spend 3.4 million euros on the bridge.",
        "The council voted to spend 3.4 million euros on the bridge.\n\n"
        "Correction: An earlier version of this article misstated the party of a councillor.",
        ["position added"],
    ),
    (
        "a line that leads elsewhere is no news",
        "The fair drew a record crowd.",
        "The fair drew a record crowd.\n\nRelated: Ten things to do this weekend",
        [],
    ),
    (
        "a plain act that is now only alleged",
        "The army killed civilians in Corl.",
        "The army allegedly killed civilians in Corl.",
        ["position softened"],
    ),
    (
        "what is to come is on another day",
        "The ceasefire begins on Monday, Anna Velde said.",
        "The ceasefire begins on Thursday, Anna Velde said.",
        ["position requalified"],
    ),
    (
        "tomorrow became next week",
        "Polls open tomorrow in Corl.",
        "Polls open next week in Corl.",
        ["position requalified"],
    ),
    (
        "it was said again on another day",
        "The minister said on Monday that the bridge would open.",
        "The minister said on Tuesday that the bridge would open.",
        [],
    ),
    (
        "that a source is not to be named is no position",
        "An official who asked not to be named said the vote could be repeated.",
        "An official said the vote could be repeated.",
        [],
    ),
    (
        "an unnamed source got a name",
        "An aide who declined to be named said the plan was dead.",
        "Aide Lou Finn said the plan was dead.",
        ["position reattributed"],
    ),
    (
        "a rule that turned in other words",
        "A curfew is in force in Torne.\n\nThe market opens on Monday.",
        "The market opens on Monday.\n\nThe curfew in Torne has been lifted.",
        ["position reversed"],
    ),
    (
        "orders in force and warnings lifted are two rules",
        "Evacuation orders remain in effect for zones A1, B2 and C3.\n\nThe market opens on Monday.",
        "The market opens on Monday.\n\nEvacuation warnings were lifted, but several zones are under an advisory.",
        ["position removed", "position added"],
    ),
    (
        "would becomes could",
        "Finance Minister Jonas Teller said taxes would rise next year.",
        "Finance Minister Jonas Teller said taxes could rise next year.",
        ["position softened"],
    ),
    (
        "agreed becomes offered",
        "Norland has agreed to send a hospital ship.",
        "Norland has offered to send a hospital ship.",
        ["position softened"],
    ),
    (
        "asked becomes ordered",
        "Police asked residents of Torne to stay indoors.",
        "Police ordered residents of Torne to stay indoors.",
        ["position hardened"],
    ),
    (
        "a vote that was due was held",
        "Norland's parliament is due to vote on Monday.",
        "Norland's parliament voted on Monday.",
        ["position hardened"],
    ),
    (
        "believe becomes say",
        "Officials believe the fire was started by lightning.",
        "Officials say the fire was started by lightning.",
        ["position hardened"],
    ),
    (
        "a condition added",
        "The airport will reopen on Friday, the operator said.",
        "The airport will reopen on Friday if the ash cloud clears, the operator said.",
        ["position requalified"],
    ),
    (
        "a closure for all",
        "The road to Halvik is closed to lorries.",
        "The road to Halvik is closed to all traffic.",
        ["position rescoped"],
    ),
    (
        "adults and children",
        "The health ministry said the vaccine was safe for adults.",
        "The health ministry said the vaccine was safe for children.",
        ["position rescoped"],
    ),
    (
        "another speaker",
        "The strike will go ahead, union leader Tor Alm said.",
        "The strike will go ahead, company director Eva Brandt said.",
        ["position reattributed"],
    ),
    (
        "a second source",
        "Police said 14 people had been detained.",
        "Police and the interior ministry said 14 people had been detained.",
        ["position reattributed"],
    ),
    (
        "a source dropped",
        "The dam is safe, engineers said.",
        "The dam is safe.",
        ["position reattributed"],
    ),
    (
        "one word of a quotation",
        "Opposition leader Pia Holm called the budget “reckless”.",
        "Opposition leader Pia Holm called the budget “careless”.",
        ["quote quote altered"],
    ),
    (
        "another cause",
        "A spokesman said the outage was caused by a cyber attack.",
        "A spokesman said the outage was caused by a storm.",
        ["position revised"],
    ),
    (
        "words before a word and after it",
        "Wear a mask and minimise travel.",
        "Wear a mask and travel safely.",
        ["position revised"],
    ),
    (
        "a denial is taken out",
        "The bank raised its rate to 4 per cent.\n\nThe bank denied that it had acted too late.",
        "The bank raised its rate to 4 per cent.",
        ["position removed"],
    ),
    (
        "a reaction comes in",
        "The bank raised its rate to 4 per cent.",
        "The bank raised its rate to 4 per cent.\n\nOpposition leader Pia Holm said the bank had acted too late.",
        ["position added"],
    ),
    (
        "more are dead, and the missing are no longer told",
        "Two climbers were killed and four are missing on Mount Arden.",
        "Six climbers were killed on Mount Arden.",
        ["figure revised", "position revised"],
    ),
    (
        "the dead are now as many as the hurt were",
        "Two people died and 11 were hurt when a crane fell in Osby.",
        "Eleven people died when a crane fell in Osby.",
        ["figure revised", "position revised"],
    ),
    (
        "two fates change places",
        "The storm killed three people; seven are missing.",
        "The storm killed seven people; three are missing.",
        ["figure revised", "figure revised"],
    ),
    ("to death", "A man was stabbed to death in Rowan Park.", "A man was stabbed in Rowan Park.", ["position revised"]),
    ("dead", "A man was shot dead in Rowan Park.", "A man was shot in Rowan Park.", ["position revised"]),
    ("and killed", "A cyclist was hit and killed in Osby.", "A cyclist was hit in Osby.", ["position revised"]),
    ("unconscious", "A guard was beaten unconscious in Osby.", "A guard was beaten in Osby.", ["position revised"]),
    ("alive", "The climbers were found alive in a hut.", "The climbers were found in a hut.", ["position revised"]),
    (
        "a death of other words",
        "The deadly storm killed a farmer.",
        "The storm killed a farmer.",
        [],
    ),
    (
        "bodies are taken back",
        "The depot burned down on Monday. The bodies of two night watchmen were found inside.",
        "The depot burned down on Monday.",
        ["position removed"],
    ),
    (
        "two of three were missing and are dead",
        "Three guards were inside; two are missing.",
        "Three guards were inside; two are dead.",
        ["position revised"],
    ),
    (
        "a death that firefighters came upon",
        "Firefighters cleared the road.",
        "Firefighters cleared the road. Firefighters found two people dead in a cellar.",
        ["position added"],
    ),
    ("what missing people became", "Two are missing.", "Two are dead.", ["position revised"]),
    (
        "what was stolen is back",
        "The painting was stolen on Friday.",
        "The painting was stolen on Friday. It was found in a lorry and is undamaged.",
        ["position added"],
    ),
    ("a fire is out", "A blaze in Osby is spreading.", "A blaze in Osby is out.", ["position revised"]),
    (
        "a list of closures is empty now",
        "Road Closures:\n\nMill Road\n\nPier Street at the harbour\n\nShelters:\n\nTorne High School",
        "Road Closures: None\n\nShelters:\n\nTorne High School",
        ["position reversed"],
    ),
    (
        "a list that says none on a line of its own",
        "Road Closures:\n\nMill Road\n\nPier Street at the harbour\n\nShelters:\n\nTorne High School",
        "Road Closures:\n\nNone\n\nShelters:\n\nTorne High School",
        ["position reversed"],
    ),
    (
        "a count in a list",
        "Injuries: None",
        "Injuries: 2",
        ["figure revised"],
    ),
    (
        "talks that broke down",
        "The talks collapsed on Monday, the envoy said.",
        "The talks broke down on Monday, the envoy said.",
        [],
    ),
    (
        "a town and its mill in another order",
        "Osby, a town of 12,000 people, has a steel mill that employs 5,000 workers.",
        "The steel mill that employs 4,800 workers stands in Osby, a town of 12,000.",
        ["figure revised"],
    ),
    (
        "who lives there under another word",
        "The town of 12,000 is 40 miles from the capital.",
        "The town is 40 miles from the capital and has 12,000 residents.",
        [],
    ),
    (
        "a toll told by a noun and by a verb",
        "The toll has climbed to 52, officials said.",
        "Officials said 52 people had died.",
        [],
    ),
    ("a toll that rose by then", "Twelve died when the bridge fell.", "The toll climbed to 15.", ["figure revised"]),
    (
        "a toll that rose, told by officials",
        "Officials said 52 people had died.",
        "The toll has climbed to 61, officials said.",
        ["figure revised"],
    ),
    ("lives that were taken", "The fire claimed 12 lives.", "The fire killed 15 people.", ["figure revised"]),
    (
        "as many under their other name",
        "Police said 40 passengers were on board.",
        "Police said 40 people were on board.",
        [],
    ),
    (
        "as many of whom more is known",
        "Police said 40 people were held.",
        "Police said 40 soldiers were held.",
        ["figure rescoped"],
    ),
    (
        "votes on both sides in another order",
        "Of the members, 320 backed the bill and 300 opposed it.",
        "The bill was backed by 330 of the members and opposed by 300.",
        ["figure revised"],
    ),
    (
        "the day passed",
        "From 6am on 3 May, visitors to Torne must show a pass.",
        "Since 3 May, visitors to Torne must show a pass.",
        [],
    ),
]


def told(before, after):
    report = compare(*(take_snapshot(a_version(text), MEMORY) for text in (before, after)), MEMORY)
    return [f"{change.family} {change.kind}" for change in report.material]


@pytest.mark.parametrize(("situation", "before", "after", "wanted"), NEWS, ids=[case[0] for case in NEWS])
def test_a_reader_is_told_what_changed(situation, before, after, wanted):
    assert wanted == told(before, after)


MIRRORED = {
    "position hardened": "position softened",
    "position softened": "position hardened",
    "position added": "position removed",
    "position removed": "position added",
}


@pytest.mark.parametrize(("situation", "before", "after", "wanted"), NEWS[:-1], ids=[case[0] for case in NEWS[:-1]])
def test_the_way_back_is_the_mirror(situation, before, after, wanted):
    assert [MIRRORED.get(kind, kind) for kind in wanted] == told(after, before)


def test_bodies_are_told_where_nobody_was_hurt():
    before = "The depot burned down on Monday. No one was hurt."
    after = "The depot burned down on Monday. Two bodies were found inside."

    assert ["position added", "position removed"] == sorted(told(before, after)) == sorted(told(after, before))


def test_a_toll_of_the_hurt_is_none_of_the_dead():
    before, after = "The toll has climbed to 52.", "The toll of injured has climbed to 61."

    assert ["figure added", "figure removed"] == sorted(told(before, after)) == sorted(told(after, before))


def test_a_headline_that_turns_is_told_and_one_that_the_text_tells_is_folded():
    text = "The bridge at Osby {}, the mayor said."

    assert ["position reversed"] == told(
        *(f"Bridge to {how}\n\nThe bridge at Osby needs repairs." for how in ("stay closed", "reopen"))
    )
    assert ["position reversed"] == told(*(f"Bridge {how}\n\n{text.format(f'is {how}')}" for how in ("closed", "open")))
