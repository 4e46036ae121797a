"""Pairs of sentences whose figures changed, and the one line a reader is told of each, both ways."""

import re
from decimal import Decimal

import pytest

from service.comparison.compare import compare
from service.comparison.measures.told import in_words
from service.domain.changes import Family
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()


def report_of(before, after):
    return compare(*(take_snapshot(a_version(text), MEMORY) for text in (before, after)), MEMORY)


def told(before, after):
    """The kind and the line of each figure that a report tells, immaterial ones too."""
    changes = report_of(before, after).changes
    return [(c.kind.value, c.summary.partition(": ")[2]) for c in changes if c.family is Family.FIGURE]


LINES = [
    (
        "It reported a 74% approval rating with an average rating of 7.1 out of 10.",
        "It reported a 74% approval rating with an average rating of 7.2 out of 10.",
        "rating with an average rating of … out of 10, 7.1 → 7.2 (+0.1, +1.4%)",
        "rating with an average rating of … out of 10, 7.2 → 7.1 (−0.1, −1.4%)",
    ),
    (
        "Unemployment among people aged 16 to 24 rose to 14%.",
        "Unemployment among people aged 16 to 24 rose to 15%.",
        "Unemployment among people aged 16 to 24 rose to …, 14% → 15% (+1 percentage point)",
        "Unemployment among people aged 16 to 24 rose to …, 15% → 14% (−1 percentage point)",
    ),
    (
        "Fees for a 90-minute lesson rose to £40.",
        "Fees for a 90-minute lesson rose to £45.",
        "Fees for a 90-minute lesson rose to …, £40 → £45 (+£5, +12%)",
        "Fees for a 90-minute lesson rose to …, £45 → £40 (−£5, −11%)",
    ),
    (
        "A man in his 30s was arrested.",
        "A man in his 40s was arrested.",
        "A man in his … was arrested, 30s → 40s (+10 years)",
        "A man in his … was arrested, 40s → 30s (−10 years)",
    ),
    (
        "She won the race in 2:03:44.",
        "She won the race in 2:03:54.",
        "She won the race in …, 2:03:44 → 2:03:54 (+10 seconds, +0.1%)",
        "She won the race in …, 2:03:54 → 2:03:44 (−10 seconds, −0.1%)",
    ),
    (
        "The commission voted 6-3 on Tuesday to let the casino open.",
        "The commission voted 5-4 on Tuesday to let the casino open.",
        "The commission voted … on Tuesday to let the casino, 6-3 → 5-4",
        "The commission voted … on Tuesday to let the casino, 5-4 → 6-3",
    ),
    (
        "The jury voted 10–2 to convict him.",
        "The jury voted 11–1 to convict him.",
        "The jury voted … to convict him, 10–2 → 11–1",
        "The jury voted … to convict him, 11–1 → 10–2",
    ),
    (
        "The bill passed by 88 votes to 71.",
        "The bill passed by 90 votes to 69.",
        "The bill passed by …, 88 votes to 71 → 90 votes to 69",
        "The bill passed by …, 90 votes to 69 → 88 votes to 71",
    ),
    (
        "Lawmakers voted 88 to 71 in favour of the bill.",
        "Lawmakers voted 88 to 73 in favour of the bill.",
        "Lawmakers voted … in favour of the bill, 88 to 71 → 88 to 73",
        "Lawmakers voted … in favour of the bill, 88 to 73 → 88 to 71",
    ),
    (
        "About 5-7 people were hurt.",
        "About 6-8 people were hurt.",
        "people hurt, about 5-7 → about 6-8 (+1)",
        "people hurt, about 6-8 → about 5-7 (−1)",
    ),
    (
        "His votes rose from 31 to 52.",
        "His votes rose from 31 to 60.",
        "His votes rose from 31 to …, 52 → 60 (+8, +15%)",
        "His votes rose from 31 to …, 60 → 52 (−8, −13%)",
    ),
    (
        "The death toll stood at 12. It may rise.",
        "The death toll was 15 on Tuesday. It may rise.",
        "death toll, 12 → 15 (+3, +25%)",
        "death toll stood at …, 15 → 12 (−3, −20%)",
    ),
    (
        "Inflation was 3.1 per cent.",
        "Inflation was 3.4 per cent in August.",
        "Inflation, 3.1 per cent → 3.4 per cent in August (+0.3 percentage points)",
        "Inflation, 3.4 per cent in August → 3.1 per cent (−0.3 percentage points)",
    ),
    (
        "The ferry was late by 50 minutes.",
        "The ferry was late by two hours.",
        "50 minutes → two hours (+70 minutes, ×2.4)",
        "two hours → 50 minutes (−70 minutes, −58%)",
    ),
    (
        "The lake is 40 hectares wide.",
        "The lake is 120 acres wide.",
        "40 hectares → 120 acres (+21.2 acres, +21%)",
        "120 acres → 40 hectares (−8.6 hectares, −18%)",
    ),
    (
        "The stadium will cost €1.5bn.",
        "The stadium will cost €1.5m.",
        "€1.5bn → €1.5m (−€1,498.5 million, ÷1,000)",
        "€1.5m → €1.5bn (+€1,498.5 million, ×1,000)",
    ),
    (
        "Half of growers use the seed.",
        "Two-thirds of growers use the seed.",
        "half → two-thirds (+16.7 percentage points)",
        "two-thirds → half (−16.7 percentage points)",
    ),
    (
        "A fifth of growers use the seed.",
        "23 per cent of growers use the seed.",
        "a fifth → 23 per cent (+3 percentage points)",
        "23 per cent → a fifth (−3 percentage points)",
    ),
    (
        "Nine climbers are missing.",
        "No one is missing.",
        "climbers missing, nine → no one (−9)",
        "climbers missing, no one → nine (+9)",
    ),
    (
        "Nine climbers were injured.",
        "Nobody was injured.",
        "climbers injured, nine → nobody (−9)",
        "climbers injured, nobody → nine (+9)",
    ),
]


@pytest.mark.parametrize(("before", "after", "line", "back"), LINES, ids=[row[0] for row in LINES])
def test_a_figure_that_moved_is_told_with_its_unit_both_ways(before, after, line, back):
    for told_lines, wanted in ((told(before, after), line), (told(after, before), back)):
        assert ["revised"] == [kind for kind, _ in told_lines]
        assert told_lines[0][1].endswith(wanted)


def test_no_unit_has_two_plurals():
    endings = ("sss", "nss", "zs", "xs", "chs")
    told_of = {unit: in_words(Decimal(4), unit).partition(" per ")[0] for unit in BY_NAME.values()}

    assert {} == {unit: words for unit, words in told_of.items() if words.endswith(endings)}


def test_members_who_back_something_are_not_told_as_holders_of_how_many_they_are():
    lines = told("More than half of growers backed the plan.", "More than a third of growers backed the plan.")

    assert ["growers backed the plan, more than half → more than a third (−16.7 percentage points)"] == [
        line for _, line in lines
    ]


OTHER_THINGS = [
    ("The navy bought 60 helicopters.", "The navy bought 45 submarines."),
    ("The library holds 9,000 maps.", "The library holds 40,000 letters."),
    ("Rebels fired 25 rockets at Osby.", "Rebels fired 70 mortars at Osby."),
    ("The clinic has 18 midwives.", "The clinic has 240 beds."),
    ("Officers searched 30 boys.", "Officers searched 45 girls."),
    ("The town lost 12 per cent of its bakers.", "The town lost 18 per cent of its butchers."),
    ("Divers rescued eight cows.", "Divers rescued 14 people."),
    ("A storm cut off 70 villages near Dravik.", "A storm cut off 90 villages near Osby."),
    ("The birth rate in Norland is 12 per cent.", "The birth rate in Gravia is 9 per cent."),
    ("12 people were arrested in Osby.", "19 people were arrested in Dravik."),
    ("Kestria sold 40 trains.", "Gravia sold 55 trains."),
    ("The airline's loss was $2bn in 2023.", "The airline's loss was $5bn in 2024."),
    ("Turnout in Wales was 41 per cent.", "Turnout in Italy was 55 per cent."),
    ("Inflation stands at 4 per cent.", "Unemployment stands at 6 per cent."),
    ("The firm's profit was £20m.", "The firm's debt was £35m."),
]


@pytest.mark.parametrize(("before", "after"), OTHER_THINGS, ids=[row[0] for row in OTHER_THINGS])
def test_another_amount_of_another_thing_place_or_year_is_another_figure(before, after):
    for one, other in ((before, after), (after, before)):
        assert ["added", "removed"] == sorted(kind for kind, _ in told(one, other))


STILL_ONE = [
    ("The blast injured 30 people.", "The blast injured 44 residents."),
    ("At least 12 passengers are missing.", "At least 15 people are missing."),
    ("The flood ruined 200 homes.", "The flood ruined 350 houses."),
    ("The port lost 12 ships.", "The port lost 15 vessels."),
    ("Spain has 300 such schools.", "There are 340 such schools in Spain."),
    ("18 people were hurt in Osby.", "24 people were hurt in the city of Osby."),
    ("18 people were hurt in Osby City.", "24 people were hurt in Osby."),
    ("18 people were hurt.", "24 people were hurt in Osby."),
    ("By 2023 40 ferries had been sold.", "By 2024 55 ferries had been sold."),
]


@pytest.mark.parametrize(("before", "after"), STILL_ONE, ids=[row[0] for row in STILL_ONE])
def test_the_same_thing_by_another_name_is_one_figure_that_moved(before, after):
    for one, other in ((before, after), (after, before)):
        assert ["revised"] == [kind for kind, _ in told(one, other)]


def test_as_much_elsewhere_is_rescoped_and_tells_both_places():
    before, after = "70 barns burned down in Osby.", "70 barns burned down in Dravik."

    for (one, other), (first, second) in (((before, after), ("Osby", "Dravik")), ((after, before), ("Dravik", "Osby"))):
        line = f"barns burned down in {first}, 70 → barns burned down in {second}, 70"
        assert [("rescoped", line)] == told(one, other)


TOLLS = [
    ("17 people were killed.", "The death toll rose to 23.", "17 → 23 (+6, +35%)"),
    (
        "17 villagers were killed in the shelling.",
        "The death toll from the shelling climbed to 23.",
        "17 → 23 (+6, +35%)",
    ),
    ("The cyclone killed 17 people.", "The death toll from the cyclone has reached 23.", "17 → 23 (+6, +35%)"),
    ("17 people died in the stampede.", "The number of dead stood at 23 on Sunday.", "17 → 23 (+6, +35%)"),
    ("30 people are missing.", "The number of missing people fell to 12.", "30 → 12 (−18, −60%)"),
]


@pytest.mark.parametrize(("before", "after", "line"), TOLLS, ids=[row[0] for row in TOLLS])
def test_a_toll_is_one_figure_however_it_is_told_and_nobody_takes_the_dead_back(before, after, line):
    report = report_of(before, after)

    assert ["revised"] == [change.kind.value for change in report.changes if change.material]
    assert report.changes[0].summary.endswith(line)


def test_a_toll_told_in_other_words_without_another_number_is_no_news():
    assert not [c for c in report_of("17 people were killed.", "The death toll rose to 17.").changes if c.material]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("17 people were killed in the flood.", "The death toll from the crash rose to 23."),
        ("17 people were killed in Osby.", "The death toll in Dravik rose to 23."),
    ],
)
def test_the_tolls_of_two_events_or_places_are_two(before, after):
    for one, other in ((before, after), (after, before)):
        assert ["added", "removed"] == sorted(kind for kind, _ in told(one, other))


IN_WORDS = [
    ("The crossing takes 35 minutes.", "The crossing takes an hour.", "35 minutes → an hour (+25 minutes, +71%)"),
    ("The festival lasts nine days.", "The festival lasts a week.", "nine days → a week (−2 days, −22%)"),
    ("The dam is half a mile away.", "The dam is a mile away.", "half a mile → a mile (+0.5 miles, ×2)"),
    ("The sale lasts a month.", "The sale lasts ten weeks.", "a month → ten weeks (+5.7 weeks, ×2.3)"),
    ("A pass costs 80p.", "A pass costs £2.", "80p → £2 (+120 pence, ×2.5)"),
]


@pytest.mark.parametrize(("before", "after", "line"), IN_WORDS, ids=[row[0] for row in IN_WORDS])
def test_a_unit_behind_an_article_is_one_of_it_and_pence_are_pounds(before, after, line):
    assert ["revised"] == [kind for kind, _ in told(before, after)] == [kind for kind, _ in told(after, before)]
    assert told(before, after)[0][1].endswith(line)


@pytest.mark.parametrize(
    ("before", "after"),
    [("The trip is 60 minutes.", "The trip is an hour."), ("A pass costs £1.20.", "A pass costs 120p.")],
)
def test_the_same_amount_in_a_smaller_unit_is_no_news(before, after):
    for one, other in ((before, after), (after, before)):
        assert not [change for change in report_of(one, other).changes if change.material]


TURNED = [
    ("Exports rose 7 per cent.", "Exports rose to 7 per cent."),
    ("The airline lost $9m.", "The airline made $9m."),
    ("The airline's loss was $9m.", "The airline's profit was $9m."),
]


@pytest.mark.parametrize(("before", "after"), TURNED, ids=[row[0] for row in TURNED])
def test_the_same_amount_of_another_thing_is_told_with_what_each_is(before, after):
    for one, other in ((before, after), (after, before)):
        changes = [change for change in report_of(one, other).changes if change.material]
        assert ["rescoped"] == [change.kind.value for change in changes]
        names = changes[0].summary.partition(": ")[2].split(" → ")
        assert names[0] != names[1]


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        ("Two employees were arrested on Monday evening.", "Three employees were charged on Tuesday.", False),
        ("Police arrested two men.", "Police charged three men.", False),
        ("Police released four men on Sunday.", "Police charged two men on Monday.", False),
        ("The court convicted five men.", "The court acquitted six men.", False),
        ("Five people were detained in Osby.", "Seven people were arrested in Osby.", True),
        ("Five people were convicted of fraud.", "Four people were convicted of fraud.", True),
        ("Six protesters were arrested and charged.", "Eight protesters were charged.", True),
        ("The firm charged 40 customers twice.", "The firm charged 60 customers twice.", True),
    ],
)
def test_two_steps_of_the_law_are_two_figures(before, after, is_one):
    for one, other in ((before, after), (after, before)):
        assert is_one is ("revised" in [kind for kind, _ in told(one, other)]), (one, told(one, other))


def test_an_hour_is_told_as_no_figure():
    assert told("It was heard in Osby shortly before six.", "It was heard in Osby shortly before 6am.") == []


@pytest.mark.parametrize(
    ("before", "after", "revised"),
    [
        ("Forty homes burned.", "Fifty homes burned, eight of them in Dorley.", {"forty → fifty"}),
        ("Forty homes burned.", "Fifty homes burned, forty of them in Dorley.", {"forty → fifty"}),
        (
            "Five people died and 19 were hurt, the fire service said.",
            "Eight people died and 25 were hurt, nine of them seriously, the fire service said.",
            {"five → eight", "19 → 25"},
        ),
        (
            "Twelve people were hurt, two of them critically.",
            "Fifteen people were hurt, three of them critically.",
            {"two → three", "twelve → fifteen"},
        ),
        ("Two of them were children.", "All three of them were children.", {"two → three"}),
        ("Twelve people were hurt, including two children.", "Three children were hurt.", {"two → three"}),
        ("There were 30 aboard, six of them children.", "Of the 30 aboard, seven were children.", {"six → seven"}),
        ("Two soldiers were killed.", "Five people were killed, three of them soldiers.", {"two → three"}),
    ],
)  # fmt: skip
def test_a_part_of_others_is_no_whole_that_stands_before_it(before, after, revised):
    back = {" → ".join(line.split(" → ")[::-1]) for line in revised}
    for one, other, lines in ((before, after, revised), (after, before, back)):
        assert lines == {found for _, line in told(one, other) for found in re.findall(r"\w+ → \w+", line)}
