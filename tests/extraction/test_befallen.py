"""Whoever is accused, told or found says nothing by it; what several say of another is theirs, and not the other's."""

import pytest

from tests.extraction.held import holder, told

#: Nobody holds anything here.
NOTHING = """
A man accused of arson has been jailed for six years.
The nurse blamed for the death was acquitted on Monday.
Two skippers charged with smuggling were freed.
A bakery fined for selling stale bread has shut.
A village warned twice about the dam was washed away.
The woman told to leave her flat won her case.
The guard asked to watch the gate was asleep.
A player suspended for four matches has signed a book.
The treaty signed in Osby last year has collapsed.
A firm said to be in debt was sold.
The men found guilty were led away.
The islet claimed by Norland and Karsk is bare.
The clinic ordered to close has reopened.
A village attacked by rebels has been burnt.
A driver questioned by police has died.
The workers promised a bonus in May got nothing.
Players promised a share of the gate money left the club.
A family offered a new flat turned it down.
A pilot told to divert lost contact with the tower.
A reporter banned from the hall got in through a window.
A man sentenced to death five years ago walked free.
A firm fined over pollution two years ago went under.
A player suspended for five games won the prize.
"""

#: Text, and of each claim: who holds it and what it is.
HELD = """
The minister accused rivals of lying. | minister: rivals of lying
The board warned of cuts at plants it had bought. | board: cuts at plants it had bought
The union warned of the losses a strike would bring. | union: the losses a strike would bring
The court banned from its halls all cameras. | court: from its halls all cameras
The panel condemned as reckless a plan to drill. | panel: as reckless a plan to drill
The mayor signed in Osby a treaty that bans mines. | mayor: in Osby a treaty that bans mines
Ms Lind described as unfair a tax on salt. | Lind: as unfair a tax on salt
The court sentenced to death five men from Osby. | court: to death five men from Osby
The court jailed for life four men. | court: for life four men
Norland banned from Friday imports of salt. | Norland: from Friday imports of salt
The club suspended until May ticket sales. | club: until May ticket sales
Norland condemned over the weekend attacks on the port. | Norland: over the weekend attacks on the port
The mayor accused by rivals of fraud won the vote. | rivals: The mayor of fraud
A doctor praised by patients for her calm was sacked. | patients: A doctor for her calm
The clinic told by inspectors to close got a new boiler. | inspectors: The clinic to close
The team criticised by fans last month has quit. | fans: The team
The company promised a bonus it never paid. | company: a bonus it never paid
The council promised a park the residents wanted. | council: a park the residents wanted
The mayor promised a bonus in May. | mayor: a bonus in May
The workers promised a bonus and got nothing. | workers: a bonus
Ms Lind promised the whole plan would be paid for by taxes. | Lind: the whole plan would be paid for by taxes
Norland offered a truce Sudland broke. | Norland: a truce Sudland broke
He was arrested and accused of fraud. | : He of fraud
The man told to leave the hall said he would sue. | man told to leave the hall: he would sue
A nurse found guilty of theft said she would appeal. | A nurse found guilty of theft: she would appeal
A statement posted online said the raid was over. | A statement posted online: the raid was over
Drivers stuck in the snow said nobody came. | drivers stuck in the snow: nobody came
Critics say the mayor approved the deal. | Critics: the mayor approved the deal
Police believe the man had called twice. | police: the man had called twice
Economists think the bank will reject the bid. | Economists: the bank will reject the bid
Papers seen by the Osby Echo show the mayor backed the plan. | papers seen by the Osby Echo: the mayor backed the plan
Police records show the man had called twice. | police records: the man had called twice
The statue is believed to have been made by monks. | : The statue to have been made by monks
Hale was said to have fled by the back door. | : Hale to have fled by the back door
The fund is said to be run by his brother. | : The fund to be run by his brother
The bridge was thought by engineers to be safe. | engineers: The bridge to be safe
Residents were told to leave by police. | police: Residents to leave
The drug was found by doctors to have cured mice. | doctors: The drug to have cured mice
"""


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_whoever_it_befell_holds_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("line", HELD.strip().splitlines())
def test_whose_it_is(line: str) -> None:
    text, expected = line.split(" | ")
    found = [f"{holder(one)}: {' '.join(part.exact for part in one.content)}" for one in told(text)]
    assert found == [expected]
