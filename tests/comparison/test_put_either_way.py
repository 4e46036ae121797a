"""What may be put in either of two ways says the same in both: "can't", "from 9am to 5pm", "allowed to"."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The road will be shut from 9am to 5pm on Friday.", "The road will be shut between 9am and 5pm on Friday."),
        ("The library is open from 10am until 6pm.", "The library is open between 10am and 6pm."),
        ("Talks will be held from Monday to Thursday.", "Talks will be held between Monday and Thursday."),
        ("Residents are entitled to claim a refund.", "Residents may claim a refund."),
        ("Members are allowed to bring guests.", "Members may bring guests."),
        ("Members are not allowed to bring guests.", "Members cannot bring guests."),
        ("Students are eligible to apply for a grant.", "Students can apply for a grant."),
        ("“I can’t believe it,” Pihl said.", "“I cannot believe it,” Pihl said."),
        ("“We don’t want this war,” said Ola Berg.", "“We do not want this war,” said Ola Berg."),
        ("“It’s a disaster for the town,” Ola Berg said.", "“It is a disaster for the town,” Ola Berg said."),
        (
            "The agency plans to decide on a lander by 2030.",
            "A decision on a lander is planned by 2030, the agency said.",
        ),
        ("RFire activity eased overnight.", "Fire activity eased overnight."),
    ],
)
def test_nothing_is_told_of_either_way(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The road will be shut from 9am to 5pm on Friday.", "The road will be shut between 9am and 6pm on Friday."),
        ("Talks will be held from Monday to Thursday.", "Talks will be held between Monday and Friday."),
        ("The match was moved from Monday to Thursday.", "The match is to be played between Monday and Thursday."),
        ("Members are allowed to bring guests.", "Members may not bring guests."),
        ("Members are allowed to bring guests.", "Members must bring guests."),
        ("Members are allowed to bring guests.", "Members may bring children."),
        ("Residents are not allowed to return.", "Residents may return."),
        ("Students are eligible to apply for a grant.", "Students have to apply for a grant."),
        ("“I can’t believe it,” Pihl said.", "“I can believe it,” Pihl said."),
        ("“It’s a disaster for the town,” Ola Berg said.", "“It was a disaster for the town,” Ola Berg said."),
        ("“We don’t want this war,” said Ola Berg.", "“We didn’t want this war,” said Ola Berg."),
        ("“We’d sign it,” Ola Berg said.", "“We will sign it,” Ola Berg said."),
        (
            "The agency plans to decide on a lander by 2030.",
            "A decision on a rover is planned by 2030, the agency said.",
        ),
        ("The agency plans to build a lander by 2030.", "A decision on a lander is planned by 2030, the agency said."),
        ("The council plans to sell the theatre in May.", "The theatre is for sale, the council said."),
        ("RFire activity eased overnight.", "Fire activity grew overnight."),
    ],
)
def test_what_differs_is_told_whichever_way_it_is_put(before: str, after: str) -> None:
    assert told(before, after)
    assert told(after, before)
