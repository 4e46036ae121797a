"""None that became some, all that became three in somebody's words, and a rule that binds others. All is invented."""

import pytest

from service.domain.changes import Family
from tests.comparison.test_only_in_another_order import told
from tests.comparison.test_told_figures import report_of


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("There were no injuries.", "Two sailors were injured."),
        ("No injuries were reported.", "Three people were injured, police said."),
        ("There were no deaths.", "Two sailors died."),
        ("There were no arrests.", "Four men were arrested."),
        ("The firm has no workers.", "The firm has 40 workers."),
        ("Police found no weapons.", "Police found 12 weapons."),
    ],
)
def test_none_that_became_some_is_one_figure(none: str, some: str) -> None:
    for before, after in ((none, some), (some, none)):
        changes = [change for change in report_of(before, after).changes if change.material]
        assert [(change.family, change.kind.value) for change in changes] == [(Family.FIGURE, "revised")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The bank has no debts.", "The bank has 300 branches."),
        ("The club has no captain.", "The club has 12 players."),
        ("The town has no doctor.", "The town has two schools."),
        ("The ship had no survivors.", "The ship had 12 lifeboats."),
    ],
)
def test_none_of_one_thing_and_some_of_another_are_no_figure_revised(before: str, after: str) -> None:
    changes = [change for change in report_of(before, after).changes if change.material]
    assert changes
    assert not any(change.kind.value == "reversed" for change in changes)
    assert not any(change.family is Family.FIGURE and change.kind.value == "revised" for change in changes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "“They slept there all of those nights,” said Ada Rill.",
            "“They slept there three of those nights,” said Ada Rill.",
        ),
        ("“We won all of the seats,” said Ada Rill.", "“We won two of the seats,” said Ada Rill."),
        ("“Some of us left,” said Ada Rill.", "“Three of us left,” said Ada Rill."),
    ],
)
def test_all_that_became_three_in_somebodys_words_alters_them(before: str, after: str) -> None:
    assert told(before, after) == ["quote altered"]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("“We lost 40 ships,” said Ada Rill.", "“We lost 50 ships,” said Ada Rill.", ["revised"]),
        ("“We lost an hour,” said Ada Rill.", "“We lost one hour,” said Ada Rill.", []),
        ("“It was clear,” said Ada Rill, 40.", "“It was clear,” said Ada Rill.", []),
        ("“It was clear,” said all of the crew.", "“It was clear,” said three of the crew.", ["reattributed"]),
    ],
)
def test_another_number_alters_nobodys_words(before: str, after: str, kinds: list[str]) -> None:
    assert told(before, after) == kinds


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("People over 70 should stay at home.", "People with asthma should stay at home.", ["rescoped"]),
        ("Drivers over 70 must take a test.", "Drivers with poor sight must take a test.", ["rescoped"]),
        ("Children under 12 should not swim.", "Children who are ill should not swim.", ["rescoped"]),
        ("People over 70 should stay at home.", "People over 60 should stay at home.", ["revised"]),
        (
            "People who are pregnant or older than 70 should see a doctor if they feel sick.",
            "Anyone who has eaten the jam should see a doctor if they feel sick.",
            ["revised"],
        ),
        ("The 12 victims were all under 30.", "All 12 victims were younger than 30.", []),
    ],
)
def test_the_age_of_those_whom_a_rule_binds_is_told_by_the_rule(before: str, after: str, kinds: list[str]) -> None:
    assert told(before, after) == kinds
