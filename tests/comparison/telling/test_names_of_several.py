"""A figure beside others is named without those that are told by themselves."""

import pytest

from tests.comparison.test_told_figures import told


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (
            "Norvane shares fell 2.1 per cent to 82.50.",
            "Norvane shares fell 3.4 per cent to 78.50.",
            [
                "Norvane shares fell …, 2.1 per cent → 3.4 per cent (+1.3 percentage points)",
                "Norvane shares fell to …, 82.50 → 78.50 (−4, −4.8%)",
            ],
        ),
        (
            "Norvane shares closed 3.2 per cent lower at 41.10 kroner.",
            "Norvane shares closed 4.1 per cent lower at 40.70 kroner.",
            [
                "Norvane shares closed … lower, 3.2 per cent → 4.1 per cent (+0.9 percentage points)",
                "Norvane shares closed lower at …, 41.10 kroner → 40.70 kroner (−0.4 kroner, −1%)",
            ],
        ),
        (
            "Interest rates were raised by a quarter of a point to 4.75 per cent.",
            "Interest rates were raised by half a point to 5 per cent.",
            [
                "Interest rates raised by …, a quarter of a point → half a point (+0.25 percentage points)",
                "Interest rates raised to …, 4.75 per cent → 5 per cent (+0.25 percentage points)",
            ],
        ),
        (
            "The firm paid $3bn for 30 per cent of Tolmer.",
            "The firm paid $4bn for 40 per cent of Tolmer.",
            [
                "The firm paid …, $3bn → $4bn (+$1 billion, +33%)",
                "The firm paid for … of Tolmer, 30 per cent → 40 per cent (+10 percentage points)",
            ],
        ),
        (
            "The blast killed 12 people and hurt 30 in three villages.",
            "The blast killed 12 people and hurt 40 in four villages.",
            [
                "hurt … people, 30 → 40 (+10, +33%)",
                "hurt in … villages, three → four (+1, +33%)",
            ],
        ),
        (
            "The bill passed by 54 votes to 48 with 3 abstentions.",
            "The bill passed by 56 votes to 46 with 5 abstentions.",
            ["The bill passed by …, 54 votes to 48 → 56 votes to 46"],
        ),
    ],
)
def test_no_name_has_a_number_of_another_figure_that_changed(before, after, lines):
    assert set(lines) <= {line for _, line in told(before, after)}


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("The budget rose from £40m to £45m.", "The budget rose from £40m to £48m.", "The budget rose from £40m to …"),
        ("A man aged 34 was jailed for 6 years.", "A man aged 34 was jailed for 8 years.", "man aged 34 jailed for …"),
        ("The 12 workers earned £300 each.", "The 12 workers earned £350 each.", "The 12 workers earned … each"),
        ("Boeing 737 sales rose 3 per cent.", "Boeing 737 sales rose 4 per cent.", "Boeing 737 sales rose …"),
        (
            "Polls closed in 12 of 40 districts.",
            "Polls closed in 14 of 40 districts.",
            "Polls closed in … of 40 districts",
        ),
        ("About half of the 40 homes burned.", "About a third of the 40 homes burned.", "the 40 homes burned"),
    ],
)
def test_what_both_sentences_have_may_stand_in_the_name(before, after, line):
    assert line in {said.partition(", ")[0] for _, said in told(before, after)}


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        (
            "The council voted 7-4 to spend 3 million crowns.",
            "The council voted 8-3 to spend 4 million crowns.",
            {"The council voted … to spend crowns", "crowns the council voted to spend"},
        ),
        (
            "The council voted 7-4 to close 12 schools.",
            "The council voted 8-3 to close 14 schools.",
            {"The council voted … to close schools", "schools the council voted to close"},
        ),
        (
            "MPs voted 310-290 to cut 3 million crowns.",
            "MPs voted 312-288 to cut 4 million crowns.",
            {"MPs voted … to cut crowns", "crowns MPs voted to cut"},
        ),
    ],
)
def test_a_vote_goes_whole_from_the_name_of_another_figure(before, after, names):
    assert names == {said.partition(", ")[0] for _, said in told(before, after)}


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        (
            "The film has a rating of 31 per cent based on 242 reviews.",
            "The film has a rating of 32 per cent based on 250 reviews.",
            {"The film has a rating of …", "The film has a rating based on … reviews"},
        ),
        (
            "The trial of 12 men will last 40 days.",
            "The trial of 14 men will last 45 days.",
            {"The trial of … men", "The trial of men will last …"},
        ),
        (
            "A group of 12 men stole 300 crowns.",
            "A group of 14 men stole 400 crowns.",
            {"A group of … men stole crowns", "crowns a group of men stole"},
        ),
        (
            "The mayor leads with a 31 per cent approval rating among 900 voters.",
            "The mayor leads with a 32 per cent approval rating among 950 voters.",
            {
                "The mayor leads with a … approval rating among voters",
                "The mayor leads with an approval rating among … voters",
            },
        ),
    ],
)
def test_no_name_ends_or_breaks_where_a_number_was(before, after, names):
    assert names == {said.partition(", ")[0] for _, said in told(before, after)}


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        (
            "Teams won 58 out of 116 titles.",
            "Teams won 60 out of 120 titles.",
            {"titles Teams won", "Teams won 60 out of … titles"},
        ),
        (
            "Some 40 of 300 workers were laid off.",
            "Some 45 of 320 workers were laid off.",
            {"workers laid off", "Some 45 of … workers were laid off"},
        ),
        (
            "The bridge lost 3 of its 12 lanes.",
            "The bridge lost 4 of its 14 lanes.",
            {"its lanes the bridge lost", "The bridge lost 4 of its … lanes"},
        ),
        (
            "The 12-member panel approved 300 homes.",
            "The 14-member panel approved 350 homes.",
            {"member panel approved homes", "homes the 14-member panel approved"},
        ),
    ],
)
def test_a_part_stays_with_its_whole_and_a_number_with_what_it_is_joined_to(before, after, names):
    assert names == {said.partition(", ")[0] for _, said in told(before, after)}


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("The town has a 300-seat cinema.", "The town has a 350-seat cinema.", "The town has a …-seat cinema"),
        ("The club built a 3,000-seat arena.", "The club built a 4,000-seat arena.", "The club built a …-seat arena"),
        ("The ship is a 12-deck liner.", "The ship is a 14-deck liner.", "ship a …-deck liner"),
        ("The plant has a 40-megawatt turbine.", "The plant has a 45-megawatt turbine.", "The plant has a … turbine"),
        ("The party has won 12 seats.", "The party has won 14 seats.", "seats won"),
    ],
)
def test_what_is_joined_to_its_number_is_named_where_it_stands(before, after, name):
    assert [name] == [said.partition(", ")[0] for _, said in told(before, after)]
