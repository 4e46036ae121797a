"""An edit that says the same in other words is told to nobody, and its neighbour that says something else is told."""

import pytest

from service.text.memory import Memory
from tests.eval.minimal import QUIET, Minimal, kinds_told

SAME = [
    ("An ex-teacher was jailed for theft.", "A former teacher was jailed for theft."),
    ("The council says just nine people a day use the bus.", "Only nine people a day use the bus, the council says."),
    ("The pilot has urged the union to vote.", "The pilot is urging the union to vote."),
    ("Doctors are urging parents to wait.", "Doctors urged parents to wait."),
    ("More than 2,000 infants took part.", "More than 2,000 babies took part."),
    ("The three-day trip will begin in Osby.", "The three-day visit will start in Osby."),
    ("The goverment said it would publish the report.", "The government said it would publish the report."),
    ("The military has not commented on the raid.", "The army has not commented on the raid."),
    ("VW said it would cut 3,000 jobs.", "Volkswagen said it would cut 3,000 jobs."),
    ("Unions called the step unfair.", "Unions called the decision unfair."),
    ("Hopes of a deal are fading, the envoy said.", "Hopes of an agreement are fading, the envoy said."),
    (
        "The minister said the scheme would cost 3 million euros.",
        "The minister said the plan would cost 3 million euros.",
    ),
    ("This story has been updated.", "This story has been updated with more background."),
    ("She conceded defeat on Sunday night.", "She conceded on Sunday night."),
    ("The tremor struck at a depth of 40km.", "The quake hit at a depth of 40 kilometres."),
    # one denies what is to come or is had, and so does the other
    ("Bo Lind is not going to take the job.", "Bo Lind will not take the job."),
    ("The board isn't going to accept the offer.", "The board won't accept the offer."),
    ("Frost is unlikely to return before Friday.", "Frost is not likely to return before Friday."),
    ("The court is not expected to rule this year.", "The court is unlikely to rule this year."),
    ("The court is unlikely to rule this year.", "The court will probably not rule this year."),
    ("The firm has no plans to close the Dravik plant.", "The firm does not plan to close the Dravik plant."),
    ("Osby has no intention of joining the league.", "Osby does not intend to join the league."),
    ("The region lacks clean water.", "The region does not have clean water."),
    ("Bo Lind is not in the squad for Saturday.", "Bo Lind is out of the squad for Saturday."),
    ("The firm lost no time in suing the town.", "The firm quickly sued the town."),
    # a manner is told with a "without" or with a word of its own
    ("The plane landed safely at Osby.", "The plane landed without trouble at Osby."),
    ("The ship docked safely in Tarn.", "The ship docked without incident in Tarn."),
    ("Bo Lind was elected without opposition.", "Bo Lind was elected unopposed."),
    ("The march ended peacefully on Sunday.", "The march ended without violence on Sunday."),
    ("The crew escaped unhurt from the fire.", "The crew escaped without injury from the fire."),
    ("Two climbers are still missing on the ridge.", "Two climbers are yet to be found on the ridge."),
    ("The suspect remains at large.", "The suspect has not been caught."),
    # a court decides, and a date is only told in full
    ("A jury cleared Bo Lind of fraud.", "A jury acquitted Bo Lind of fraud."),
    ("The school will reopen on Monday.", "The school will reopen on Monday, 3 February."),
    # a deed told by its noun, of which nothing was taken back
    ("The town was bombed.", "Bombs were dropped on the town."),
    ("The ban was lifted.", "The ban was removed."),
    ("Charges against the man were dropped.", "The man's charges were dropped."),
    ("The ship was attacked on Monday.", "An attack on the ship was reported on Monday."),
    ("A truck crashed on the bridge.", "A crash on the bridge overturned a truck."),
    ("Bags dropped from a plane were found.", "Bags were dropped from a plane."),
]

OTHER = [
    ("The race was suspended on Friday.", "The race was cancelled on Friday."),
    ("Only nine pupils passed.", "Nearly all pupils passed."),
    ("The firm has been closed by the court.", "The firm is being closed by the court."),
    ("The leak has been fixed, the company said.", "The leak will be fixed soon, the company said."),
    ("More than 2,000 nurses took part.", "More than 2,000 doctors took part."),
    ("The navy has not commented on the raid.", "The army has not commented on the raid."),
    ("VW said it would cut 3,000 jobs.", "BMW said it would cut 3,000 jobs."),
    ("The bomb was hidden in a car.", "The bomb was hidden in a van."),
    ("Three soldiers were killed in the blast.", "Three soldiers were wounded in the blast."),
    ("The banker was charged with fraud.", "The banker was convicted of fraud."),
    # a deed that is a noun on the other side, of which a verb says that it was taken back
    ("A man was charged with arson.", "Charges of arson against a man were dropped."),
    ("Prosecutors charged the man with fraud.", "Prosecutors dropped fraud charges against the man."),
    ("The mayor was charged with bribery.", "Bribery charges against the mayor were later withdrawn."),
    ("The firm was fined for the spill.", "The fine of the firm for the spill was overturned."),
    ("The licence was granted to Norlek.", "The grant of the licence to Norlek was revoked."),
    ("The minister visited the town.", "The visit of the minister to the town was cancelled."),
    ("The minister resigned on Tuesday.", "The minister was sacked on Tuesday."),
    ("The ship was carrying oil.", "The ship was carrying grain."),
    ("Researchers say the pill works.", "Researchers say the pill may work."),
    ("The board will accept the offer.", "The board is not going to accept the offer."),
    ("Frost is likely to return before Friday.", "Frost is unlikely to return before Friday."),
    ("The court is expected to rule this year.", "The court is unlikely to rule this year."),
    ("The court will probably rule this year.", "The court will probably not rule this year."),
    ("Frost is unlikely to return.", "Frost will not return."),
    ("The firm plans to close the plant.", "The firm has no plans to close the plant."),
    ("The firm has plans to close the plant.", "The firm has no plans to close the plant."),
    ("The village has a doctor.", "The village lacks a doctor."),
    ("Bo Lind is in the squad for Saturday.", "Bo Lind is out of the squad for Saturday."),
    ("The plane landed safely at Osby.", "The plane landed without permission at Osby."),
    ("The plane landed without incident at Osby.", "The plane did not land safely at Osby."),
    ("The march ended with violence on Sunday.", "The march ended without violence on Sunday."),
    ("The crew escaped with injury from the fire.", "The crew escaped without injury from the fire."),
    ("The suspect remains at large.", "The suspect has been caught."),
    ("Two climbers remain missing.", "Two climbers have been found."),
    ("The school will reopen on Monday, 3 February.", "The school will reopen on Monday, 10 February."),
]


def told(before: str, after: str) -> list[str]:
    return kinds_told(Minimal(frozenset({QUIET}), before, after), Memory())


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_in_other_words_is_told_to_nobody(before: str, after: str):
    assert told(before, after) == told(after, before) == []


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_something_else_is_told_both_ways(before: str, after: str):
    assert told(before, after)
    assert told(after, before)
