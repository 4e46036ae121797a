"""News that a row of words put for one another, a pointer or a word of saying could hide is told; its like is not."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Police shot the protester.", "Police filmed the protester.", "revised"),
        ("The rebels left the town.", "The rebels kept the town.", "revised"),
        ("Norland raised the tariff.", "Norland lifted the tariff.", "revised"),
        ("The tariff on steel was raised.", "The tariff on steel was lifted.", "revised"),
        ("Norland raised a steel tariff and a fee.", "Norland lifted a steel tariff and a fee.", "revised"),
        ("The rebels left the town and shut the door.", "The rebels kept the town and shut the door.", "revised"),
        ("The man shot the mayor and sold a movie.", "The man filmed the mayor and sold a movie.", "revised"),
        ("The hospital opposes the plan.", "Hospital staff oppose the plan.", "reattributed"),
        ("Norland deployed missiles.", "Norland used missiles.", "revised"),
        ("The rebels claimed the town.", "The rebels took the town.", "revised"),
        ("The patient died following the vaccination.", "The patient died because of the vaccination.", "revised"),
        ("The firm's income fell in May.", "The firm's sales fell in May.", "revised"),
        ("A poll put Lund ahead.", "An election put Lund ahead.", "revised"),
        ("A rocket hit the school.", "A missile hit the school.", "revised"),
        ("The team said the coach was ill.", "Scientists said the coach was ill.", "reattributed"),
        ("The union rejected the deal.", "Union members rejected the deal.", "reattributed"),
        ("Soldiers beat women in Osby.", "Women in Osby were questioned by soldiers.", "revised"),
        ("Gunmen kidnapped two nuns.", "Two nuns were rescued by gunmen.", "revised"),
        (
            "The firm reported a loss and cut its outlook.",
            "The firm reported a loss and raised its outlook.",
            "reversed",
        ),
        ("Lund is feared dead.", "Lund is dead.", "hardened"),
        ("All four are feared dead.", "All four were rescued.", "revised"),
        ("The crew are feared dead.", "The crew were found alive.", "reversed"),
        ("The fire is under control.", "The fire is nearly under control.", "softened"),
        ("The fire is out.", "The fire is almost out.", "softened"),
        ("Preliminary results put Lund ahead.", "Results put Lund ahead.", "revised"),
        ("The ship left Osby for Velsk.", "The ship left Velsk for Osby.", "revised"),
        ("Police did not say what was stolen.", "Police did not say how much was stolen.", "revised"),
        ("Police did not say why he was shot.", "Police did not say when he was shot.", "revised"),
        ("The minister told reporters that he lied.", "The minister told the court that he lied.", "revised"),
        ("The minister said he lied.", "The minister said under oath he lied.", "revised"),
        ("Berg faces trial over the fire.", "Prosecutors denied that Berg faces trial over the fire.", "reversed"),
        ("Berg is on trial for theft.", "Berg was found not guilty of theft.", "reversed"),
        (
            "Residents must leave Osby; call 555-201-4000 for a bus.",
            "Residents may return to Osby; call 555-201-4000 for a bus.",
            "revised",
        ),
        ("Norland promised aid.", "Norland broke its promise of aid.", "reversed"),
        ("Norland promised aid.", "Norland reneged on its promise of aid.", "reversed"),
        ("Crews held the line north of Osby.", "Crews lost the line north of Osby.", "revised"),
        ("Video shows police helping a man", "Video shows police shooting a man", "revised"),
    ],
)
def test_it_is_told(before: str, after: str, kind: str):
    assert told(before, after)[:1] == [kind]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The crew shot the scene in May.", "The crew filmed the scene in May."),
        ("The bank kept rates at 4 per cent.", "The bank left rates at 4 per cent."),
        ("The bank lifted its profit forecast.", "The bank raised its profit forecast."),
        ("The firm lifted its price and paid the fine.", "The firm raised its price and paid the fine."),
        ("The bank lifted rates while tariffs stayed.", "The bank raised rates while tariffs stayed."),
        ("The state lifted the tax rate.", "The state raised the tax rate."),
        ("The series, shot in Osby, won a prize.", "The series, filmed in Osby, won a prize."),
        ("The hospital said the ward was unsafe.", "Hospital staff said the ward was unsafe."),
        ("Lind told judges she would sing.", "Lind told fans she would sing."),
        ("Lund claimed the title.", "Lund won the title."),
        ("The party won 46 seats.", "The party took 46 seats."),
        ("Firefighters were called to the blaze.", "Firefighters were sent to the blaze."),
        ("The crew said the ship was lost.", "Crew members said the ship was lost."),
        ("The fire is nearly out of fuel.", "The fire is out of fuel."),
        ("The firm did not say which mine would close.", "The firm did not say what mine would close."),
        ("Lund told the jury he lied.", "Lund told the court he lied."),
        ("Lund said he lied.", "Lund told the court he lied."),
    ],
)
def test_it_says_the_same(before: str, after: str):
    assert told(before, after) == []


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Residents of Osby must leave at once and call 555-201-4000.", ["added"]),
        ("Berg was charged with murder on Monday, www.osbypost.com reported.", ["added"]),
        ("Visiting the site is banned.", ["added"]),
        ("Firefighters stole jewellery from homes in Osby.", ["added"]),
        ("Crews refused to enter the mine.", ["added"]),
        ("Crews cleared the road on Monday.", []),
        ("The clouds over the deal have cleared.", []),
        ("The club remains without power on the bench.", []),
        ("Osby remains without power.", ["added"]),
        ("Call 555-201-4000 for more information.", []),
        ("Visit the website for a map of the fire.", []),
        ("For updates, visit www.osby.example.", []),
        ("Video: how the dam was built", []),
    ],
)
def test_an_address_a_number_or_whose_work_it_is_hides_no_order_and_no_fate(line: str, kinds: list[str]):
    trains = "Trains ran through the night as usual."
    assert told(trains, f"{trains}\n\n{line}") == kinds
