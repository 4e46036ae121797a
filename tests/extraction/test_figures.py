"""Figures in a sentence: value, unit, modifier, trend and what is counted; and what is no figure."""

from decimal import Decimal
from itertools import pairwise

import pytest

from service.domain.claims import Modifier, Trend
from service.extraction.figures import FoundFigure, find_figures, read_figures


def figures_in(text: str) -> tuple[FoundFigure, ...]:
    return find_figures(text)


def the_figure(text: str) -> FoundFigure:
    figures = figures_in(text)
    assert len(figures) == 1, [text[figure.start : figure.end] for figure in figures]
    return figures[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "modifier"),
    [
        ("About 20 were hurt.", "About 20", "20", Modifier.ABOUT),
        ("An estimated 300 homes burned.", "An estimated 300", "300", Modifier.ABOUT),
        ("As many as 14 players left.", "As many as 14", "14", Modifier.AT_MOST),
        ("At least 12 people were killed.", "At least 12", "12", Modifier.AT_LEAST),
        ("Exactly 12 people were killed.", "Exactly 12", "12", Modifier.EXACTLY),
        ("Groups of up to 6 may meet.", "up to 6", "6", Modifier.AT_MOST),
        ("It took just under 20 minutes.", "just under 20 minutes", "20", Modifier.LESS_THAN),
        ("Nearly 300 people were moved.", "Nearly 300", "300", Modifier.ABOUT),
        ("No more than 30 people may come.", "No more than 30", "30", Modifier.AT_MOST),
        ("Ten or more people came.", "Ten or more", "10", Modifier.AT_LEAST),
        ("They found 12 people.", "12", "12", Modifier.EXACTLY),
        ("They need 10 days or so.", "10 days or so", "10", Modifier.ABOUT),
        ("Well over 1,000 people came.", "Well over 1,000", "1000", Modifier.MORE_THAN),
        ("Some 300 residents left.", "Some 300", "300", Modifier.ABOUT),
        ("Winds reached >40 mph.", ">40 mph", "40", Modifier.MORE_THAN),
    ],
)
def test_a_modifier_is_part_of_the_figure(text: str, words: str, value: str, modifier: Modifier) -> None:
    figure = the_figure(text)

    assert (words, value, modifier) == (text[figure.start : figure.end], str(figure.value), figure.modifier)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Between 10 and 12 per cent agreed.", "Between 10 and 12 per cent", "10", "12"),
        ("Winds of 6-12 mph are forecast.", "6-12 mph", "6", "12"),
        ("Winds of 6 to 12 mph are forecast.", "6 to 12 mph", "6", "12"),
        ("It costs $3 billion to $5 billion.", "$3 billion to $5 billion", "3000000000", "5000000000"),
        ("There are four to five thousand people.", "four to five thousand", "4000", "5000"),
        ("About 2000-2500 people came.", "About 2000-2500", "2000", "2500"),
        ("Thousands of people fled.", "Thousands", "1000", "10000"),
    ],
)
def test_a_range_and_a_vague_magnitude_have_two_bounds(text: str, words: str, low: str, high: str) -> None:
    figure = the_figure(text)

    assert (words, low, high) == (text[figure.start : figure.end], str(figure.value), str(figure.value_max))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One in ten children is hungry.", "0.1"),
        ("Nine out of 10 voters agreed.", "0.9"),
        ("A fifth of the army left.", "0.2"),
        ("Half of the houses burned.", "0.5"),
        ("No injuries were reported.", "0"),
        ("None of the houses burned.", "0"),
    ],
)
def test_shares_and_zeros_are_figures(text: str, value: str) -> None:
    assert value == str(the_figure(text).value)


@pytest.mark.parametrize(
    "text", ["One person was killed.", "They found at least one survivor.", "One officer was hurt."]
)
def test_one_is_a_figure_where_it_counts(text: str) -> None:
    assert "1" == str(the_figure(text).value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("18:45 15 people were killed.", "15"),
        ("18.45 15 people were hurt.", "15"),
        ("7:05 - 1,500 homes lost power.", "1500"),
        ("21:10 – 3 firefighters were hurt.", "3"),
        ("18:45 15% of homes have no power.", "15"),
        ("18.45 £15m has been raised.", "15000000"),
        ("18:45 12 people were killed, 3 more than before.", "12 3"),
        ("18:45:15 was her time.", ""),
        ("18:45 15:20 was the ferry.", ""),
        ("18.45 15.20 was the best time.", ""),
        ("18:45 7pm is the new time.", ""),
        ("18:45 2-1 to Osby.", ""),
        ("18:45 3rd goal for Osby.", ""),
        ("18 45 15 20 is the number to call.", ""),
        ("26:45 15 people came.", ""),
        ("18.45 points were lost.", "18.45"),
        ("18.45 million people came.", "18450000"),
        ("12.50 - 15 dollars a day is paid.", "12.50"),
        ("18-45 people were hurt.", "18"),
    ],
)
def test_the_hour_of_an_entry_is_no_part_of_its_figure(text: str, values: str) -> None:
    assert values.split() == [str(figure.value) for figure in figures_in(text)]


def test_a_minus_before_money_counts() -> None:
    assert "-50800000000" == str(the_figure("The balance was -$50.8bn.").value)


def test_most_of_a_thing_is_vague() -> None:
    figure = the_figure("They hold most of the country.")

    assert ("share", True, "0.5", "1") == (figure.unit, figure.vague, str(figure.value), str(figure.value_max))


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("The death toll rose to 41.", Trend.ROSE),
        ("Sales fell 4 per cent.", Trend.FELL),
        ("Shares were down 11.9%.", Trend.FELL),
        ("Prices are expected to increase by about 5 per cent.", Trend.ROSE),
        ("Sales were 5 per cent higher.", Trend.ROSE),
        ("It can hold up to 40 people.", Trend.NONE),
        ("Crews mopped up 100 feet of it.", Trend.NONE),
        ("The toll is 41.", Trend.NONE),
    ],
)
def test_a_trend_is_read_from_the_words_beside_the_figure(text: str, trend: Trend) -> None:
    assert trend is the_figure(text).trend


def test_a_change_from_one_value_to_another_is_two_figures() -> None:
    before, after = figures_in("The isolation period changes from 7 to 10 days.")

    assert ("7", "10", "day", "day") == (str(before.value), str(after.value), before.unit, after.unit)


def test_the_two_sides_of_a_vote_are_two_figures() -> None:
    assert ["52", "48"] == [str(figure.value) for figure in figures_in("Senators voted 52-48.")]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 5 May 2020.",
        "It happened on March 29.",
        "It is open Oct. 18-22.",
        "It opened in 1995 and closed in 2019.",
        "The 2019 report is out.",
        "The 2019-20 season is over.",
        "They met in the 1990s.",
        "Doors open at 5 p.m. and close at 10.45pm.",
        "It took place at 11:30 on 2020-05-01.",
        "He was the 21st president.",
        "They won 2-1 in the final.",
        "Call 714-708-1500 or (530) 552-3010.",
        "In an emergency call 911.",
        "She lives at 10 Downing Street.",
        "See Section 427 and Article 50.",
        "Drive along Highway 50 and SR 89.",
        "Crews work along Highways 36 and 89 and in the 395 corridor.",
        "Liverpool is in Tier 3.",
        "The G7 met about Covid-19.",
        "The S&P 500 was flat.",
        "They bought a Boeing 737 Max.",
        "See https://example.org/2020/12/page?id=305 for more.",
        "Write to office24@example.org today.",
        "No one knows which one of them it was.",
        "That one is better than this one.",
        "1. Wash your hands.",
        "He scored in the second half.",
        "It was a six-speed gearbox.",
        "It was one unique feature of the day.",
        "It was a 2-to-1 vote.",
        "Emissions are below 2005 levels.",
        "She called at three o’clock.",
        "Children in year 6 may return.",
        "Version 2.0.1 is out.",
        "Temperatures were in the 80s.",
        "The fire burned west of Four Corners and Seven Gables.",
        "It is banned by 36 C.F.R. § 261.52 and 16 U.S.C. §§ 551, 552 and 560.",
        "Subzones 223, 224 and 228 are open.",
        "Phases 1, 2, 3 and 5 are over.",
        "It is open on September 9, 10 and 11.",
        "Go from Hwy. 44 to Rt. 147 along the 81-road corridor.",
        "They closed the 3500 block of Toll Road.",
        "They live in Zone 43A, [PLU 35-B].",
        "The center is at 4590 S. Virginia St.",
        "Use 911 in an emergency.",
        "No fire growth is expected.",
        "The polls close at nine.",
        "No 10 said the bridge was open.",
        "Number 11 declined to comment.",
        "The match kicks off at 8 on Sunday.",
        "Services on lines 2 and 5 resume on Thursday.",
        "Platforms 3 and 4 were closed.",
        "Trams 24, 31 and 76 will not run on Sunday.",
        "Police sealed off blocks 7 and 9.",
        "She asked the crew to open lanes 2, 3 and 4 again.",
        "Reactors 5 and 6 remain shut down.",
        "Routes 4, 7 and 9 have reopened.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert () == figures_in(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two Iranians and four Russians were held.", ["2", "4"]),
        ("Fire Kills Two People In Northern Town", ["2"]),
        ("On average 911 people died there.", ["911"]),
        ("It needs 43 A of current.", ["43"]),
        ("There were 20 road deaths.", ["20"]),
        ("No 3 people agree.", ["3"]),
    ],
)
def test_what_looks_like_a_name_and_counts_is_a_figure(text: str, value: list[str]) -> None:
    assert value == [str(figure.value) for figure in figures_in(text)]


@pytest.mark.parametrize(
    ("text", "counted", "measure"),
    [
        ("At least 41 people were killed.", "people", "kill"),
        ("The death toll rose to 41.", "death toll", "kill"),
        ("The fire is 45% contained.", "fire", "contain fire"),
        ("Structures destroyed: 12", "Structures destroyed", "destroy structure"),
        ("Acres Burned: 12,345", "Acres Burned", "acre burn"),
        (
            "Russia controls 20 per cent of Ukrainian territory.",
            "Ukrainian territory",
            "control russia territory ukraine",
        ),
        ("He was given a fine of £200.", "fine", "fine"),
        ("People must not meet in groups larger than 6.", "groups", "group"),
        ("You can meet in groups of up to 6 people.", "people", "group people"),
        ("The US trade deficit was $43.6bn.", "US trade deficit", "america deficit trade"),
    ],
)
def test_what_is_counted_is_found(text: str, counted: str, measure: str) -> None:
    figure = the_figure(text)

    assert figure.counted
    assert (counted, measure) == (text[slice(*figure.counted)], figure.measure)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 41 people were killed.", "The death toll rose to 45."),
        ("There were 41 deaths.", "The death toll rose to 45."),
        ("Containment: 45%", "Containment is at 50%."),
        ("12 structures were destroyed.", "Structures destroyed: 15"),
        ("The US trade deficit was $43.6bn.", "The American trade deficit was $50bn."),
        ("The WHO counted 12 cases.", "The WHO counted 15 infections."),
    ],
)
def test_the_same_count_in_other_words_has_the_same_measure(one: str, other: str) -> None:
    assert the_figure(one).measure == the_figure(other).measure != ""


def test_who_speaks_is_not_counted() -> None:
    assert the_figure("Lind said he took 14 million.").counted is None


def test_what_is_halved_is_counted() -> None:
    text = "The plan would halve the number of staff."
    counted = the_figure(text).counted

    assert counted and "number of staff" == text[slice(*counted)]


def test_a_bare_number_is_in_the_unit_of_the_like_before_it() -> None:
    prices = figures_in("The highest price is 84.75 cents, while the lowest is 74.07.")
    others = figures_in("The price is 84.75 cents and the rate 3.2.")

    assert (["cent", "cent"], ["cent", ""]) == ([one.unit for one in prices], [one.unit for one in others])


@pytest.mark.parametrize(
    ("text", "value"),
    [("It cost $6.5 million.", "6500000"), ("It cost $1.25bn.", "1250000000"), ("It cost $4.50.", "4.50")],
)
def test_a_scale_leaves_no_zeros_behind_a_point(text: str, value: str) -> None:
    assert value == str(the_figure(text).value)


def test_an_acre_label_counts_acres() -> None:
    assert "acre" == the_figure("Acres Burned: 12,345").unit


def test_as_of_is_shown() -> None:
    text = "The death toll rose to 41 as of Tuesday morning."
    figure = the_figure(text)

    assert figure.as_of
    assert "as of Tuesday morning" == text[slice(*figure.as_of)]


def test_the_same_in_another_unit_is_modified_alike() -> None:
    metres, feet = figures_in("Stay at least 2 metres (6ft) away.")

    assert (Modifier.AT_LEAST, Modifier.AT_LEAST) == (metres.modifier, feet.modifier)


@pytest.mark.parametrize(
    "text",
    ["Mary Hill, 66, said so.", "He was 66 when it fell.", "It is for people over 66.", "It is for the over 66s."],
)
def test_an_age_is_a_figure_in_years_of_age(text: str) -> None:
    assert ("66", "year of age") == (str(the_figure(text).value), the_figure(text).unit)


def test_the_finder_used_alone_finds_what_it_finds_in_sentences_each_at_its_place_in_the_text() -> None:
    text = "At least 12 people died.\n\nNobody knew why. “Prices rose 4%,” he said. About 30 shops closed."
    figures = tuple(read_figures(text))

    assert [
        ("At least 12", "people"),
        ("4%", "Prices"),
        ("About 30", "shops"),
    ] == [(text[one.start : one.end], one.counted and text[slice(*one.counted)]) for one in figures]


@pytest.mark.parametrize("text", ["", "\n\n", "No one knew.", "Most people left.", "It happened in May."])
def test_the_finder_used_alone_finds_nothing_where_there_is_nothing(text: str) -> None:
    assert () == tuple(read_figures(text))


HOSTILE = {
    "digits without end": "9" * 100_000,
    "dots": "1." * 50_000,
    "fractions": "1/" * 50_000 + "1",
    "grouping without end": "1" + ",1" * 50_000,
    "hidden characters": "1" + "\u200b" * 100_000 + "2",
    "huge exponent": "1e999999",
    "huge scale": "999999999999999999999 trillion",
    "many figures": "$1,234.56 " * 20_000,
    "million million": "5 " + "million " * 20_000,
    "ranges": "5 " + "to 5 " * 20_000,
    "signs": "-" * 100_000 + "5",
    "surrogate": "5\udc00",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_numbers_are_finite_and_bounded(text: str) -> None:
    figures = figures_in(text)

    assert len(figures) <= 1_200
    assert all(figure.value.is_finite() and len(f"{figure.value:f}") < 60 for figure in figures)


def test_figures_do_not_overlap_and_are_in_order() -> None:
    text = "From 10 to 12 people, about 20% of 300, paid $5 to $10, or £1bn (€1.2bn) in 3 years, 2 months and 14 days."
    figures = figures_in(text)

    assert len(figures) > 5
    assert all(before.end <= after.start for before, after in pairwise(figures))


@pytest.mark.parametrize(
    ("text", "words", "value", "trend"),
    [
        ("There were twice as many cases as in May.", "twice", "2", Trend.NONE),
        ("They want double the number.", "double", "2", Trend.NONE),
        ("The number of cases has more than doubled since May.", "more than doubled", "2", Trend.ROSE),
        ("Prices tripled last year.", "tripled", "3", Trend.ROSE),
        ("The deficit halved in a year.", "halved", "0.5", Trend.FELL),
    ],
)
def test_a_multiple_is_so_many_times(text: str, words: str, value: str, trend: Trend) -> None:
    figure = the_figure(text)

    assert (words, value, "time", trend) == (
        text[figure.start : figure.end],
        str(figure.value),
        figure.unit,
        figure.trend,
    )


@pytest.mark.parametrize(
    "text", ["They doubled down on it.", "He is a body double.", "The room doubles as a bar.", "He has flown twice."]
)
def test_a_word_that_only_looks_like_a_multiple_is_none(text: str) -> None:
    assert () == figures_in(text)


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("Growth was half of 1 per cent.", "half of 1 per cent", "0.5", "percent"),
        ("It was half a mile away.", "half a mile", "0.5", "mile"),
        ("It took three-quarters of an hour.", "three-quarters of an hour", "0.75", "hour"),
        ("The suspect, aged 44, was arrested.", "44", "44", "year of age"),
        ("The remaining 10 per cent will be sold.", "10 per cent", "10", "percent"),
        ("A couple of officers were hurt.", "A couple", "2", ""),
        ("They want a third more soldiers.", "a third", "0.3333333333333333333333333333", "share"),
    ],
)
def test_parts_of_a_unit_and_their_like_are_read(text: str, words: str, value: str, unit: str) -> None:
    figure = the_figure(text)

    assert (words, value, unit) == (text[figure.start : figure.end], str(figure.value), figure.unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tariffs of 10, 12 and 15 per cent were proposed.", ["10 percent", "12 percent", "15 percent"]),
        ("It paid 280 million of the 1.5 billion shekels.", ["280000000 ils", "1500000000 ils"]),
        ("It costs about 8 or $9.", ["8 usd", "9 usd"]),
        ("In 2020, 12 per cent agreed.", ["12 percent"]),
        ("Of the 41, 12 per cent were hurt.", ["41 ", "12 percent"]),
        ("Unemployment is 5.2 per cent, down from 6.1.", ["5.2 percent", "6.1 percent"]),
    ],
)
def test_a_unit_is_shared_across_a_list_and_no_further(text: str, found: list[str]) -> None:
    assert found == [f"{figure.value} {figure.unit}" for figure in figures_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The toll rose to 41 from 38.", [("41", Trend.ROSE), ("38", Trend.NONE)]),
        ("The toll rose from 38 to 41.", [("38", Trend.NONE), ("41", Trend.ROSE)]),
        ("41 homes burned, up from 12.", [("41", Trend.ROSE), ("12", Trend.NONE)]),
        ("Deaths rose by 3 to 41.", [("3", Trend.ROSE), ("41", Trend.ROSE)]),
        ("A 3-point drop shook them.", [("3", Trend.FELL)]),
        ("Sales fell 12% to $3m from $4m.", [("12", Trend.FELL), ("3000000", Trend.FELL), ("4000000", Trend.NONE)]),
        ("It has 12 people from 3 countries.", [("12", Trend.NONE), ("3", Trend.NONE)]),
    ],
)
def test_a_change_its_old_and_its_new_value_are_told_apart(text: str, found: list[tuple[str, Trend]]) -> None:
    assert found == [(str(figure.value), figure.trend) for figure in figures_in(text)]


def test_an_old_value_counts_what_the_new_one_counts() -> None:
    new, old = figures_in("41 homes burned, up from 12.")

    assert new.measure == old.measure


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("As of Monday, 41 people had died.", "As of Monday"),
        ("The toll stood at 41 as of 9 a.m. Tuesday.", "as of 9 a.m. Tuesday"),
        ("At the end of March, 41 people were missing.", "At the end of March"),
        ("By 6 p.m., 300 homes had burned.", "By 6 p.m."),
        ("By Monday evening, 300 homes had burned.", "By Monday evening"),
        ("They owe $3m by the end of the year.", "by the end of the year"),
        ("They owe $3m by the end of March.", "by the end of March"),
        ("At the end of March 7.4 million people were waiting.", "At the end of March"),
        ("As of 30 September 120 people were missing.", "As of 30 September"),
        ("Yesterday 41 lorries crossed the border.", "Yesterday"),
        ("Some 41 lorries crossed the border on Sunday night.", "on Sunday night"),
        ("In 2019 turnout was 41 per cent.", "In 2019"),
        ("Orders fell 3 per cent in the second quarter of 2024.", "in the second quarter of 2024"),
        ("Prices rose 3 per cent in the year to June.", "to June"),
        ("The toll stood in June at 41.", "in June"),
        ("Sales rose by 12 per cent.", None),
        ("Sales were 12 per cent higher than last year.", None),
        ("The ministry said on Monday that 41 people had died.", None),
        ("On Monday, the ministry said 41 people had died.", None),
        ("The bank, founded in 1924, has 41 branches.", None),
        ("The bank has 41 branches in a town founded in 1924.", None),
        ("The bank cut 41 jobs in May and June.", None),
        ("It was shown by this study of 41 people.", None),
        ("The crash killed a 41-year-old last week.", None),
        ("Since 3 March, 41 homes have been built.", None),
        ("The storm was named by 12 people.", None),
    ],
)
def test_the_time_a_figure_speaks_of_is_found(text: str, time: str | None) -> None:
    figure = the_figure(text)

    assert time == (text[slice(*figure.as_of)] if figure.as_of else None)


def test_each_figure_has_the_time_that_stands_with_it():
    text = "Rents slowed to 3 per cent in June, down from 4 per cent in May, and 12 landlords left."
    times = [text[slice(*figure.as_of)] if figure.as_of else None for figure in find_figures(text)]

    assert ["in June", "in May", None] == times


def test_an_old_value_is_not_of_the_time_of_the_new_one():
    text = "Morale fell to 94.6 in June from 98.7 the month before."
    new, old = find_figures(text)

    assert new.as_of and old.as_of is None


@pytest.mark.parametrize(
    ("text", "to_come"),
    [
        ("By Monday, 300 homes had burned.", False),
        ("By Monday, 300 homes will be empty.", True),
        ("They owe $3m by Monday.", None),
    ],
)
def test_whether_the_time_is_to_come_is_read_from_the_verbs(text: str, to_come: bool | None) -> None:
    assert to_come is the_figure(text).to_come


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ('He spoke of "more than 300" boats.', ""),
        ("He spoke of “at least 40” boats.", ""),
        ("“We have sunk 40”, he said.", ""),
        ('"We have sunk 40", he said.', ""),
        ('A 12" record turned up.', "inch"),
        ('The plank was 24" x 3 metres.', "inch"),
        ('She bought a 12" disc and "a lot" of tape.', "inch"),
    ],
)
def test_a_mark_that_closes_a_quotation_is_no_sign_of_inches(text: str, unit: str) -> None:
    assert unit == find_figures(text)[0].unit


def test_a_quoted_figure_counts_what_stands_behind_the_quotation():
    text = 'He spoke of "more than 300" boats.'
    figure = the_figure(text)

    assert ("more than 300", "boats") == (text[figure.start : figure.end], text[slice(*figure.counted or (0, 0))])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 3 May, 1,200 people marched.", ["1200"]),
        ("On 3 May, 1200 people marched.", ["1200"]),
        ("In May, 1,200 homes were built.", ["1200"]),
        ("As of May 2025, 1,240 cases were known.", ["1240"]),
        ("On 3 May, 12 died.", ["12"]),
        ("On Friday, 12 died.", ["12"]),
        ("On May 3, 2016, 12 died.", ["12"]),
        ("It was signed on May 3, 1926.", []),
        ("It ran on May 3, 5 and 7.", []),
        ("It ran from May 3-5.", []),
    ],
)
def test_a_number_behind_a_date_is_a_figure_unless_it_is_its_day_or_year(text: str, values: list[str]) -> None:
    assert values == [str(figure.value) for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Fares will rise by 3 to 5 per cent.", [("3", "5", "percent")]),
        ("Costs fell by 10 to 12 dollars.", [("10", "12", "usd")]),
        ("Debts rose by 5 to 7 million pounds.", [("5000000", "7000000", "gbp")]),
        ("Seats rose by 3 to 41.", [("3", "None", ""), ("41", "None", "")]),
        ("Unemployment rose by 0.2 to 5 per cent.", [("0.2", "None", ""), ("5", "None", "percent")]),
        ("Jobs fell by 3 per cent to 41.", [("3", "None", "percent"), ("41", "None", "")]),
    ],
)
def test_two_numbers_of_one_unit_behind_by_are_how_far_it_moved(text: str, bounds: list[tuple[str, str, str]]) -> None:
    assert bounds == [(str(one.value), str(one.value_max), one.unit) for one in find_figures(text)]


def test_a_ratio_is_how_many_there_are_to_one_and_a_margin_of_points_is_a_range():
    (ratio,) = find_figures("Women outnumber men by a ratio of 3 to 2.")
    (margin,) = find_figures("Lind won by a margin of 12 to 15 points.")

    assert (Decimal("1.5"), "ratio") == (ratio.value, ratio.unit)
    assert (Decimal(12), Decimal(15), "point") == (margin.value, margin.value_max, margin.unit)


def test_a_time_of_day_and_a_score_are_no_ratio():
    assert () == find_figures("Kick-off is at 3:15 and Osby won 3-1.")


@pytest.mark.parametrize(
    "text",
    [
        "The Rovers are six points clear.",
        "The Rovers are three points behind the leaders of the league.",
        "The visitors were bowled out for 172.",
        "She won 6-4, 3-6, 7-5.",
        "They closed the road between junctions 10 and 11.",
        "The iPhone 17 goes on sale.",
    ],
)
def test_scores_and_standings_of_sport_and_names_are_no_figures(text: str) -> None:
    assert not figures_in(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The party is three points behind its rival.", [("3", "point")]),
        ("She held the seat with a majority of 3,421.", [("3421", "")]),
        ("The council approved the plan 9-4.", [("9", ""), ("4", "")]),
        ("The assembly voted by 314 to 291 to go on.", [("314", ""), ("291", "")]),
        ("The yes side won by 52 per cent to 48.", [("52", "percent"), ("48", "percent")]),
        ("Members backed it by 61 to 39 per cent.", [("61", "percent"), ("39", "percent")]),
        ("Thefts fell by a quarter in the north.", [("0.25", "share")]),
        ("Girls outnumber boys by three to one.", [("3", "ratio")]),
        ("The margin of error is plus or minus 3.1 points.", [("3.1", "point")]),
        ("The road will cost ₹2.5 lakh crore.", [("2500000000000", "inr")]),
        ("He has two sons, aged six and nine.", [("2", ""), ("6", "year of age"), ("9", "year of age")]),
        ("Her sons, aged 6, eight and 9, left.", [("6", "year of age"), ("8", "year of age"), ("9", "year of age")]),
        ("Two men, aged 34 and 51, left.", [("2", ""), ("34", "year of age"), ("51", "year of age")]),
        ("He was jailed for 12 years and six months.", [("150", "month")]),
        ("It took two hours 15 minutes.", [("135", "minute")]),
        ("The ship was away for 3 days and 30 hours.", [("3", "day"), ("30", "hour")]),
        ("Pay rose from £12.21 to £12.71 an hour.", [("12.21", "gbp per hour"), ("12.71", "gbp per hour")]),
        ("Output fell to 4m barrels a day from 5m.", [("4000000", "barrel per day"), ("5000000", "barrel per day")]),
        ("He won the 100m final and the 400m hurdles.", [("100", "metre"), ("400", "metre")]),
        ("The 50m pool cost £2m.", [("50", "metre"), ("2000000", "gbp")]),
        ("The 2m homes and 20m shares were sold.", [("2000000", ""), ("20000000", "")]),
        ("A 60m-strong union called a strike.", [("60000000", "")]),
        ("Miners earn $4 a day and work long shifts.", [("4", "usd per day")]),
        ("It did 90 km an hour and swerved.", [("90", "kilometre per hour")]),
        ("She paid $4 and walked for a day and a half.", [("4", "usd"), ("1.5", "day")]),
        ("Ministers set aside £4.6bn for roads and 900m for rail.", [("4600000000", "gbp"), ("900000000", "gbp")]),
        ("It has 1.4bn people in Asia, and 900m in Africa.", [("1400000000", ""), ("900000000", "")]),
        ("It has 30m users, 12m of whom pay.", [("30000000", ""), ("12000000", "")]),
        ("The £2m tower is 90m tall.", [("2000000", "gbp"), ("90", "metre")]),
        ("The £1.2bn tunnel runs 400m from the square.", [("1200000000", "gbp"), ("400", "metre")]),
        ("She ran 100m in Osby and 200m in Lund.", [("100", "metre"), ("200", "metre")]),
        ("Gas costs 98 pence a therm.", [("98", "penny per therm")]),
        ("There are 2.4 people per household.", [("2.4", "people per household")]),
        ("The farm had 186 bushels per acre.", [("186", "bushel per acre")]),
        ("He owes £5 a year from now.", [("5", "gbp")]),
    ],
)
def test_numbers_that_belong_together_share_their_unit(text: str, found: list[tuple[str, str]]) -> None:
    assert found == [(str(figure.value), figure.unit) for figure in figures_in(text)]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The fine could be as high as $3m.", Modifier.AT_MOST),
        ("Cases have topped 1,600.", Modifier.MORE_THAN),
        ("The bill exceeds $3m.", Modifier.MORE_THAN),
        ("The boat sank within 20 minutes.", Modifier.AT_MOST),
        ("The margin is plus or minus 3 points.", Modifier.ABOUT),
        ("They have on average 2.4 children.", Modifier.ABOUT),
    ],
)
def test_verbs_and_prepositions_bound_a_figure(text: str, modifier: Modifier) -> None:
    assert modifier is the_figure(text).modifier


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("The queue is an hour and a half.", "an hour and a half", "1.5", "hour"),
        ("The queue is now an hour.", "an hour", "1", "hour"),
        ("Repairs will take a week.", "a week", "1", "week"),
        ("It lasted more than a decade.", "more than a decade", "1", "decade"),
        ("The ban was lifted for a month from Monday.", "a month", "1", "month"),
        ("It took an hour and 20 minutes.", "an hour and 20 minutes", "80", "minute"),
        ("The dam rose a metre and a half.", "a metre and a half", "1.5", "metre"),
        ("The rate was cut by a percentage point.", "a percentage point", "1", "percentage point"),
        ("The rate is a full point lower.", "a full point", "1", "point"),
        ("No one was hurt.", "No one", "0", ""),
        ("Nobody else has died.", "Nobody", "0", ""),
        ("No-one has been arrested.", "No-one", "0", ""),
    ],
)
def test_one_of_a_unit_and_none_of_people_are_figures(text: str, words: str, value: str, unit: str) -> None:
    (figure,) = read_figures(text)

    assert (words, value, unit) == (text[figure.start : figure.end], str(figure.value), figure.unit)


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose more than a year ago.",
        "He works once a week.",
        "It was a year of change.",
        "She went for a day trip.",
        "A year later it was gone.",
        "He will be here in an hour.",
        "Nobody knows who died.",
        "No one was told.",
    ],
)
def test_a_time_that_is_no_duration_and_nobody_to_whom_nothing_happened_are_none(text: str) -> None:
    assert not figures_in(text)
    assert not list(read_figures(text))


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("They heard from 19 witnesses over 11 days.", Modifier.EXACTLY),
        ("The debt is to be repaid over 11 years.", Modifier.EXACTLY),
        ("It took over 11 days.", Modifier.MORE_THAN),
        ("They waited for over 11 days.", Modifier.MORE_THAN),
        ("They hired over 11 cooks.", Modifier.MORE_THAN),
    ],
)
def test_over_a_time_is_throughout_it_behind_what_was_done(text: str, modifier: Modifier) -> None:
    assert modifier is figures_in(text)[-1].modifier


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On both lines 20 trains were cancelled.", "20"),
        ("On the lines 20 or 30 trains were cancelled.", "20 30"),
        ("On lines 2 and 5, 30 people were hurt.", "30"),
        ("At the gates 300 or 400 fans waited.", "300 400"),
        ("On the trams 12 were hurt and 4 were killed.", "12 4"),
        ("On the buses 12 and 14 were injured.", "12 14"),
        ("On the floors 12 and 14 died.", "12 14"),
        ("The firm wants more trams, 20 or 30 at least.", "20 30"),
    ],
)
def test_what_is_counted_on_numbered_things_is_no_number_of_theirs(text: str, values: str) -> None:
    assert values == " ".join(str(figure.value) for figure in figures_in(text))
