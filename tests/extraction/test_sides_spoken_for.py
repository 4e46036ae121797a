"""Who speaks for a side, wants others to act, only seems to say it, or tells people what to do. All is invented."""

import pytest

from service.domain.claims import Certainty, Force, Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "cue", "force", "content"),
    [
        ("The group lobbied against the bill.", "lobbied against", "opposes", "the bill"),
        ("Ada Lund campaigned for a ban on plastic.", "campaigned for", "supports", "a ban on plastic"),
        ("The charity will campaign for a ban.", "will campaign for", "supports", "a ban"),
        ("Farmers demonstrated against the tariffs.", "demonstrated against", "opposes", "the tariffs"),
        ("The senator argued for a four-day week.", "argued for", "supports", "a four-day week"),
        ("The bishop spoke in favour of the deal.", "spoke in favour of", "supports", "the deal"),
        ("The bishop spoke out in support of the deal.", "spoke out in support of", "supports", "the deal"),
        ("The council decided against closing the pool.", "decided against", "refuses", "closing the pool"),
        ("Voters united behind Lund.", "united behind", "supports", "Lund"),
    ],
)
def test_whoever_speaks_for_a_side_takes_it(text: str, cue: str, force: str, content: str):
    (one,) = told(text)
    assert one.cue is not None
    assert (cue, force, content) == (one.cue.exact, one.force.value, one.content[0].exact)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund campaigned for two weeks in the north.",
        "Ada Lund campaigned for months.",
        "Ada Lund campaigned for re-election in Osby.",
        "The senator campaigned for much of the year.",
        "The union campaigned against a backdrop of falling wages.",
        "The actor demonstrated against a backdrop of flags.",
        "Ada Lund spoke against the noise of the crowd.",
        "Ada Lund campaigned for governor.",
        "Ada Lund campaigned for prime minister in 2019.",
        "Ada Lund campaigned for the leadership of the party.",
        "Ada Lund campaigned for the Republican nomination.",
        "Ada Lund campaigned for the White House.",
        "Ada Lund campaigned for congress.",
        "The army demonstrated against a mock enemy.",
        "The senator lobbied against the clock.",
        "The pound rallied against the dollar.",
        "The campaigns for a bypass have failed.",
        "The sales campaign for the car began in May.",
        "Two campaigns against the bypass failed.",
        "The gun lobby against the bill is strong.",
        "Cuts campaigned against by the union were dropped.",
    ],
)
def test_how_long_or_before_what_somebody_speaks_is_no_side(text: str):
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union campaigned for the governor's recall.", "the governor's recall"),
        ("The union campaigned for the government plan.", "the government plan"),
        ("The union campaigned for Lund.", "Lund"),
        ("The union campaigned for the nomination of Lund.", "the nomination of Lund"),
        ("The union campaigned for the new leadership.", "the new leadership"),
        ("The union argued against the nomination.", "the nomination"),
        ("The union argued for the defence of the town.", "the defence of the town"),
        ("The union campaigned against the prime minister.", "the prime minister"),
        ("The union campaigned against the clock tower.", "the clock tower"),
        ("Parents campaigned against mock exams.", "mock exams"),
        ("Workers demonstrated against the White House.", "the White House"),
    ],
)
def test_what_is_no_post_of_ones_own_is_a_side(text: str, content: str):
    assert [content] == [one.content[0].exact for one in told(text)]


def test_who_argues_for_a_side_in_court_supports_nothing():
    assert ["says"] == [one.force.value for one in told("Lind argued for the defence at the trial.")]


def test_a_court_that_decides_against_somebody_refuses_nothing():
    assert ["decided"] == [one.cue.exact for one in told("The jury decided against Lund.") if one.cue]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The residents want the quarry shut down.", "asks"),
        ("The union wants ministers to act.", "asks"),
        ("The union does not want the ban lifted.", "asks"),
        ("Parents want to see the school rebuilt.", "asks"),
        ("The mayor wants him out.", "asks"),
        ("The state wants Lund extradited.", "asks"),
        ("The club wants to build a new ground.", "plans"),
        ("The club wants a new ground.", "plans"),
        ("The family wants the stolen masks.", "plans"),
        ("Lund wants a chance to defend her title.", "plans"),
        ("The firm wants the right to appeal.", "plans"),
        ("The bank wants more money to lend.", "plans"),
        ("The coach wants gifted players.", "plans"),
        ("The party wants an elected mayor.", "plans"),
        ("The minister wants to be heard.", "plans"),
        ("The mayor wants a wall built along the river.", "plans"),
        ("The police want out.", "plans"),
    ],
)
def test_who_wants_others_to_do_something_asks_for_it(text: str, force: str):
    assert [force] == [one.force.value for one in told(text)]


@pytest.mark.parametrize(
    ("text", "whose", "cue", "force"),
    [
        ("The report appeared to blame the driver.", "report", "appeared to blame", "says"),
        ("The mayor seems to believe that it will work.", "mayor", "seems to believe", "believes"),
        ("The firm does not appear to support the plan.", "firm", "does not appear to support", "supports"),
        ("The talks seem to have failed.", "", "seem", "suggests"),
        ("The deal seems to suit both sides.", "", "seems", "suggests"),
        ("The bill appears to ban strikes.", "", "appears", "suggests"),
    ],
)
def test_who_seems_to_say_something_probably_does(text: str, whose: str, cue: str, force: str):
    (one,) = told(text)
    assert one.cue is not None
    assert (whose, cue, force) == (holder(one), one.cue.exact, one.force.value)
    assert one.certainty is (Certainty.PROBABLE if whose else Certainty.POSSIBLE)


@pytest.mark.parametrize(
    "text", ["Lund appeared in court to deny it.", "Lund appeared on stage to support the strike."]
)
def test_who_appears_somewhere_seems_nothing(text: str):
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "whose", "force"),
    [
        ("Stay indoors, the police told residents.", "police", "demands"),
        ("Boil all water, the council told residents.", "council", "demands"),
        ("Keep away from the river, the fire service warned.", "fire service", "demands"),
        ("Check your locks, police said.", "police", "demands"),
        ("Do not drink the water, the council told residents.", "council", "demands"),
        ("Work on the bridge has stopped, the council said.", "council", "says"),
        ("Work on the bridge will stop, the council said.", "council", "says"),
        ("Help for flood victims is on its way, the ministry said.", "ministry", "says"),
        ("Test results are due on Monday, the hospital said.", "hospital", "says"),
        ("Travel to Norland is banned, the ministry said.", "ministry", "says"),
        ("Report on the fire due in May, the council said.", "council", "says"),
        ("“Stay indoors,” police said.", "police", "says"),
    ],
)
def test_what_people_are_told_to_do_before_who_tells_them_is_demanded(text: str, whose: str, force: str):
    assert [(whose, force)] == [(holder(one), one.force.value) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The council will close the school, it said.", "council"),
        ("Osby Council plans to rebuild the school, it said on Monday.", "Osby Council"),
        ("The regulator will fine the company, it said.", "it"),
        ("The council will close the school after the ministry cut its grant, it said.", "it"),
        ("The tax will rise in May, it said.", "it"),
        ("The school will close, it said.", "school"),
    ],
)
def test_a_body_tells_what_it_will_do_to_its_own(text: str, whose: str):
    assert [whose] == [holder(one) for one in told(text)][-1:]


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("The minister backs the plan to close the mill.", "minister"),
        ("The senator backs the plan to close the mill.", "senator"),
        ("Ministers back the plan to close the mill.", "ministers"),
        ("The party's leaders back a ban on the nets.", "party's leaders"),
        ("Two workers back the next day were paid.", None),
        ("The firm took the workers back a year later.", None),
        ("The running backs the coach picked were fast.", None),
        ("A loan backs the deal.", None),
    ],
)
def test_who_backs_what_is_named_next_holds_it(sentence: str, whose: str | None):
    held = [claim for claim in told(sentence) if claim.force is Force.SUPPORTS]
    assert [holder(claim) for claim in held] == ([whose] if whose else [])


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("The mayor resigned after residents campaigned against her plan.", ["opposes", "says"]),
        ("The firm closed the mine after villagers lobbied for a clean river.", ["asks", "says"]),
        ("After residents campaigned against her plan, they won.", ["opposes"]),
        ("Residents campaigned against the plan after Lund argued for the dam.", ["opposes", "supports"]),
        ("Lund said that she left after residents campaigned against the plan.", ["says"]),
    ],
)
def test_what_happened_after_somebody_spoke_for_a_side_is_told_too(text: str, forces: list[str]):
    claims = take_snapshot(a_version(text=text), Memory()).claims
    assert forces == sorted(one.force.value for one in claims if isinstance(one, Position))
