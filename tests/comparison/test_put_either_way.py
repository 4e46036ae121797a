"""What may be put in either of two ways says the same in both: "can't", "from 9am to 5pm", "allowed to"."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The road will be shut from 9am to 5pm on Friday.", "The road will be shut between 9am and 5pm on Friday."),
        ("The library is open from 10am until 6pm.", "The library is open between 10am and 6pm."),
        ("Talks will be held from Monday to Thursday.", "Talks will be held between Monday and Thursday."),
        ("Shops will open from 9am until 5pm.", "Shops will open from 9am to 5pm."),
        ("Patients are entitled to a second opinion.", "Patients may have a second opinion."),
        ("“We are, of course, very sad,” Pihl said.", "“We are very sad, of course,” Pihl said."),
        ("The prosecutor said he lied.", "The prosecution said he lied."),
        ("“I am innocent,” Pihl said. “I will appeal.”", "“I am innocent. I will appeal,” Pihl said."),
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
        ("The bank will lend only if the city pays.", "The bank will not lend unless the city pays."),
        ("The bank will only lend if the city pays.", "The bank will not lend unless the city pays."),
        ("Lind said he would stand only if asked to.", "Lind said he would not stand unless asked to."),
        ("Guests could enter only with a permit.", "Guests could not enter without a permit."),
        ("The tax would rise only when inflation fell.", "The tax would not rise until inflation fell."),
        ("RFire activity eased overnight.", "Fire activity eased overnight."),
        ("Crews will rescuve the residents.", "Crews will rescue the residents."),
        ("CHAPPARAL Incident Details", "Chaparral Incident Details"),
        ("The film, which was shot in Osby, won a prize.", "The film, “Salt”, which was shot in Osby, won a prize."),
        ("Two members of parliament voted against it.", "Two MPs voted against it."),
        ("Work was held up for two years by a dispute.", "Work was delayed for two years by a dispute."),
        ("He was given a suspended sentence on Monday.", "He was handed a suspended sentence on Monday."),
        ("Trains are the main means of transport.", "Trains are the main mode of transport."),
        ("It fell to 3 per cent of national output.", "It fell to 3 per cent of gross domestic product."),
        ("It separated 12 minutes after launch.", "It separated 12 minutes after lift-off."),
        ("Sarev cut ties with Norland in 2013.", "Sarev broke off relations with Norland in 2013."),
        ("Gusts of 97mph were measured at Cape Tarn.", "Gusts of 97mph were recorded at Cape Tarn."),
        ("The mission cost £1bn, £200m more than planned.", "The mission cost £1bn, £200m over budget."),
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
        ("The bank will lend only if the city pays.", "The bank will not lend even if the city pays."),
        ("The bank will lend only if the city pays.", "The bank will lend unless the city pays."),
        ("The bank will lend only if the city pays.", "The bank will not borrow unless the city pays."),
        ("The bank will lend only if the city pays.", "The bank will not lend unless the state pays."),
        ("“We will lend only if it pays,” said Lund.", "“We will not lend unless it pays,” said Lund."),
        ("Guests could enter only with a permit.", "Guests could not enter with a permit."),
        (
            "The bank won’t lend unless asked, and the city will pay.",
            "The bank will lend; the city will pay only if asked.",
        ),
        ("Members are allowed to bring guests.", "Members may not bring guests."),
        ("Members are allowed to bring guests.", "Members must bring guests."),
        ("Patients are entitled to a second opinion.", "Patients may not have a second opinion."),
        ("“We are, of course, very sad,” Pihl said.", "“We are, of course, very angry,” Pihl said."),
        ("“We will go, of course,” Pihl said.", "“We will, of course, not go,” Pihl said."),
        ("“We lost it,” Pihl said. “We have nothing.”", "“We lost it,” Pihl said."),
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
        ("The film, “Salt”, won the top prize.", "The film, “Sand”, won the top prize."),
        ("The film, which was shot here, won.", "The film, “a masterpiece”, which was shot here, won."),
        ("Two members of parliament voted against it.", "Three MPs voted against it."),
        ("Two members of the party voted against it.", "Two MPs voted against it."),
        ("He was given a suspended sentence on Monday.", "He was given a life sentence on Monday."),
        ("He was given a suspended sentence on Monday.", "He was denied a suspended sentence on Monday."),
        ("It fell to 3 per cent of national output.", "It fell to 3 per cent of industrial output."),
        ("It separated 12 minutes after launch.", "It separated 12 minutes after landing."),
        ("Sarev cut ties with Norland in 2013.", "Sarev restored ties with Norland in 2013."),
        ("Gusts of 97mph were measured at Cape Tarn.", "Gusts of 97mph were forecast at Cape Tarn."),
        ("Those who were given three doses were well.", "Children given three doses were well."),
        ("Two men were discharged on Monday.", "Two men were shot on Monday."),
        ("The plan would restrict flights.", "The plan would ban flights."),
    ],
)
def test_what_differs_is_told_whichever_way_it_is_put(before: str, after: str) -> None:
    assert told(before, after)
    assert told(after, before)
