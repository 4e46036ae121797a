"""What somebody is set, due or preparing to do or swears to do, and who judges by another name. All is invented."""

import pytest

from tests.extraction.held import holder, told

#: Text, and of its one claim: who holds it, how, and what it is.
HELD = """
The council is set to ban cars from Osby. | council plans: ban cars from Osby
Norland is set to impose a tax on salt. | Norland plans: impose a tax on salt
Norland is preparing to leave the pact. | Norland plans: leave the pact
Mr Orr is due to give evidence. | Orr plans: give evidence
Ms Lind is betting that the bank will cut rates. | Lind believes: the bank will cut rates
Norland boycotted the talks. | Norland refuses: the talks
The lower house approved the budget. | lower house does: the budget
The upper house ratified the treaty. | upper house does: the treaty
The archbishop praised the rescuers. | archbishop supports: the rescuers
The upper house condemned the move to ban boats. | upper house opposes: the move to ban boats
The court is due to rule on the ban. | court plans: rule on the ban
The party broke its promise to voters. | party refuses: its promise to voters
Mr Orr broke his vow of silence. | Orr refuses: his vow of silence
The ministry sees growth slowing to 1 per cent. | ministry expects: growth slowing to 1 per cent
The plan would fail, the board decided, and left. | board plans: The plan would fail
Mr Venn swore he would be back. | Venn pledges: he would be back
The girl swore he would kill her. | girl insists: he would kill her
Mechanics voted it down. | Mechanics refuses: it down
Mr Venn swore never to return to Osby. | Venn pledges: never to return to Osby
Ms Frome swore she would never sell the farm. | Frome pledges: she would never sell the farm
Ms Frome swore she had never met him. | Frome insists: she had never met him
The envoy stopped short of saying that the truce was over. | envoy says: that the truce was over
Police gave no reason for the arrest. | police says: the arrest
"""

#: Nobody holds anything here.
NOTHING = """
The table is set to seat nine.
The alarm is set to go off at noon.
Prices are set to rise.
The club is set to lose its best player.
The road is set to reopen on Monday.
The trial is due to open on Monday.
The team is due to land on Friday.
The horse is set to run at Osby.
The government is set to collapse.
The company is set to go bankrupt.
The minister is set to die in office.
The man is due to go on trial.
The prisoner is due to serve 12 years.
The defendant is due to hang.
The village is preparing to flood.
The drug approved the week before cuts deaths.
The plans approved this week would cost jobs.
A vaccine approved the same day is free.
The injury condemned Ms Lind to a year out.
The rains condemned the town to hunger.
The guard sees prices falling off the shelf.
The coach sees him rising through the ranks.
The village sees house prices rising.
The new rule sees taxes rising.
The dam was weak, Ms Lind decided, and left.
No plan opposed by Mr Ek has passed.
Any deal rejected by the union would fail.
If passed, a plan backed by Mr Ek would cost £3m.
Only a plan backed by the union can pass.
The plan once opposed by Mr Ek is popular.
The film is set in Osby.
He is betting on a win.
The house approved in May is on sale.
She gave no reason.
"""


@pytest.mark.parametrize("line", HELD.strip().splitlines())
def test_what_is_to_be_done_and_who_judges(line: str) -> None:
    text, expected = line.split(" | ")
    (one,) = told(text)
    assert f"{holder(one)} {one.force.value}: {' '.join(part.exact for part in one.content)}" == expected


@pytest.mark.parametrize(
    "text", ["Police gave no reason for the arrest.", "The envoy stopped short of saying it was over."]
)
def test_what_somebody_does_not_say_is_denied(text: str) -> None:
    (one,) = told(text)
    assert one.polarity.value == "denied"


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_comes_of_itself_is_nobodys_plan(text: str) -> None:
    assert told(text) == []
