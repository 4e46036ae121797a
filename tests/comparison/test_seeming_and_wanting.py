"""What somebody only seems to do, wants of others, is one of how many, or is told in a heading. All is invented."""

import pytest

from service.domain.claims import Force, Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.comparison.test_told_figures import report_of, told

KINDS = [
    # who seems to blame somebody has not blamed anybody yet
    ("The minister appeared to blame the army.", "The minister blamed the army.", "hardened", "softened"),
    ("Lund seemed to accuse the board of fraud.", "Lund accused the board of fraud.", "hardened", "softened"),
    # who wants others to act is for it
    ("The union wants ministers to act.", "The union opposes ministers acting.", "reversed", "reversed"),
    ("Parents want the road shut.", "Parents oppose closing the road.", "reversed", "reversed"),
    # as many as all of them, or so many
    ("All ministers said it was safe.", "Two ministers said it was safe.", "reattributed", "reattributed"),
]


@pytest.mark.parametrize(("before", "after", "kind", "back"), KINDS)
def test_seeming_wanting_and_how_many_are_told(before: str, after: str, kind: str, back: str):
    for one, other, wanted in ((before, after, kind), (after, before, back)):
        assert [wanted] == [change.kind.value for change in report_of(one, other).changes if change.material]


@pytest.mark.parametrize("heading", ["Avoid beaches, swimmers warned", "Boil water, Harrow residents told"])
def test_a_heading_that_tells_to_do_something_is_a_demand(heading: str):
    text = f"{heading}\n\nThe council of Osby met on Monday in the old hall.\n"
    claims = take_snapshot(a_version(text), Memory()).claims
    assert Force.DEMANDS in [one.force for one in claims if isinstance(one, Position)]


def test_a_number_that_is_the_end_of_another_is_not_that():
    (revised,) = told("Of 1,300 evacuated, 300 have returned.", "Of 1,300 evacuated, 400 have returned.")
    assert revised[0] == "revised"


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        ("About 300 families have not returned.", "About 250 families are still evacuated.", True),
        ("About 300 people cannot return home.", "About 250 people are displaced.", True),
        ("About 300 people were evacuated.", "About 250 people have returned home.", False),
        ("About 300 people fled the town.", "About 250 people went back, but 40 have not.", False),
    ],
)
def test_who_has_not_come_back_is_still_away(before: str, after: str, is_one: bool):
    assert is_one is ("revised" in [kind for kind, _ in told(before, after)])


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("Stay indoors, police told residents.", "Police told residents to stay indoors.", []),
        ("Boil water, officials told residents.", "Officials told residents to boil water.", []),
        ("Police told residents to stay indoors.", "Police ordered residents to stay indoors.", ["hardened"]),
        ("Police ordered residents to stay indoors.", "Police told residents to stay indoors.", ["softened"]),
        ("Residents were told to stay indoors.", "Residents were ordered to stay indoors.", ["hardened"]),
        ("Police told residents not to leave.", "Police told residents to leave.", ["reversed"]),
    ],
)
def test_told_in_an_imperative_or_to_do_it_is_as_firm(before: str, after: str, kinds: list[str]):
    assert kinds == [change.kind.value for change in report_of(before, after).changes if change.material]


@pytest.mark.parametrize(
    ("before", "after", "is_reversed"),
    [
        ("The firm decided against the merger.", "The firm cancelled the merger.", False),
        ("The firm decided against the merger.", "The firm pulled out of the merger.", False),
        ("The firm decided against the plant.", "The firm scrapped the plant.", False),
        ("The firm decided against a new plant.", "The firm dropped a new plant.", False),
        ("The firm decided against the plant.", "The firm built the plant.", True),
        ("The firm decided against the plant.", "The firm approved the plant.", True),
        ("The firm decided against scrapping the plant.", "The firm scrapped the plant.", True),
        ("The firm decided against the merger.", "The firm did not cancel the merger.", True),
        ("The mayor ordered an inquiry.", "The mayor decided against an inquiry.", True),
        ("The mayor ordered an inquiry.", "The mayor ruled out an inquiry.", True),
        ("The mayor ordered an inquiry.", "The mayor backed an inquiry.", False),
    ],
)
def test_two_refusals_of_one_thing_are_not_reversed_and_an_order_and_a_refusal_are(
    before: str, after: str, is_reversed: bool
):
    for one, other in ((before, after), (after, before)):
        assert is_reversed is ("reversed" in [change.kind.value for change in report_of(one, other).changes])


@pytest.mark.parametrize(
    ("called", "apologised", "is_reversed"),
    [
        ("called Lund at night", "apologised after calling Lund at night", False),
        ("branded the bottles", "apologised for branding the bottles", False),
        ("called Lund", "apologised for calling Lund", False),
        ("called the wrong number", "apologised for calling the wrong number", False),
        ("called Lund back late", "apologised for calling Lund back late", False),
        ("called Lund a day late", "apologised for calling Lund a day late", False),
        ("called Ann Lund a liar", "apologised for calling Ann Lund a liar", True),
        ("called the police racist", "apologised for calling the police racist", True),
        ("called protesters thugs", "apologised for calling protesters thugs", True),
        ("called the plan a disgrace", "apologised for calling the plan a disgrace", True),
        ("described the strike as a disgrace", "apologised for describing the strike as a disgrace", True),
    ],
)
def test_only_who_was_called_something_was_called_so(called: str, apologised: str, is_reversed: bool):
    changes = report_of(f"The mayor {called}.", f"The mayor {apologised}.").changes
    assert is_reversed is ("reversed" in [change.kind.value for change in changes])


@pytest.mark.parametrize(
    ("before", "after", "kind", "back"),
    [
        ("Lund doubted that it was safe.", "Lund denied that it was safe.", "hardened", "softened"),
        ("Lund doubts that the plan works.", "Lund denies that the plan works.", "hardened", "softened"),
        ("Lund doubted that it was safe.", "Lund said that it was safe.", "reversed", "reversed"),
    ],
)
def test_a_denial_is_firmer_than_a_doubt(before: str, after: str, kind: str, back: str):
    for one, other, wanted in ((before, after, kind), (after, before, back)):
        assert [wanted] == [change.kind.value for change in report_of(one, other).changes if change.material]


@pytest.mark.parametrize(
    ("opened", "is_as_told"),
    [
        ("Shops reopened on Friday.", True),
        ("Shops reopened late on Friday.", True),
        ("Shops reopened on Friday, a day late.", False),
        ("Shops reopened on Friday, two days early.", False),
    ],
)
def test_what_ended_early_or_late_did_not_end_as_was_told(opened: str, is_as_told: bool):
    changes = report_of("Shops are closed until Friday.", opened).changes
    assert is_as_told is ("hardened" in [change.kind.value for change in changes])


def _forces(text: str) -> list[Force]:
    return [one.force for one in take_snapshot(a_version(text), Memory()).claims if isinstance(one, Position)]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Lund wants a home to live in.", Force.PLANS),
        ("The group wants land to build homes.", Force.PLANS),
        ("The club wants more land to build on.", Force.PLANS),
        ("Parents want the home to close.", Force.ASKS),
        ("Parents want land to be set aside.", Force.ASKS),
        ("The union wants a site to close.", Force.ASKS),
        ("The group wants the land to go to farmers.", Force.ASKS),
    ],
)
def test_a_place_wanted_for_oneself_is_asked_of_nobody(text: str, force: Force):
    assert [force] == _forces(text)


@pytest.mark.parametrize(
    ("text", "is_demand"),
    [
        ("Take the example of Osby.", False),
        ("Take the example of Osby, Lund said.", False),
        ("Make no mistake, Lund said.", False),
        ("Make no mistake, the plan will fail.", False),
        ("Get well soon.", False),
        ("Take the case to court, Lund said.", True),
        ("Make sure windows are shut.", True),
        ("Take the bus.", True),
        ("Get out now.", True),
    ],
)
def test_a_turn_of_speech_is_no_demand(text: str, is_demand: bool):
    assert is_demand is (Force.DEMANDS in _forces(text))
