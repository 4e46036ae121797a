"""Figure series as steps: lines, gaps, bands and points; round ticks; faces told apart without colour."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from math import hypot

import pytest

from service.comparison.story.series import figure_series, told_once
from service.web.present.charts.drawn import LEAST_REACH, MARK, NEAR, REACH
from service.web.present.charts.faces import FACES, point_path
from service.web.present.charts.scales import round_range, round_times, say_number
from service.web.present.charts.steps import LANE, SMALL, WIDE, draw_apart, draw_steps, moves_of
from service.web.present.charts.strips import draw_strips
from tests.comparison.story.telling import told

TOLL = "{} people were killed, police said."
LEFT, RIGHT = WIDE.left, WIDE.width - WIDE.right
MIDDLE = (LEFT + RIGHT) // 2


def series_of(**outlets):
    (series,) = figure_series(told(**outlets).spells)
    return series


def test_each_outlet_has_a_line_that_is_whole_while_an_amount_was_seen_and_dotted_where_it_changed():
    chart = draw_steps(
        series_of(
            courier=[(0, TOLL.format(10)), (5, TOLL.format(20)), (10, TOLL.format(20) + "\n\nA road is shut.")],
            post=[(5, TOLL.format(15))],
        )
    )
    courier, post = chart.lines
    ten, twenty = (next(tick.at for tick in chart.rows if tick.said == said) for said in ("10", "20"))

    assert ("courier, police", "post, police") == (courier.label, post.label)
    assert f"M{LEFT} {ten}H{LEFT}M{MIDDLE} {twenty}H{RIGHT}" == courier.path
    assert f"M{LEFT} {ten}H{MIDDLE}M{MIDDLE} {ten}V{twenty}" == courier.gaps
    assert [(LEFT, ten), (MIDDLE, twenty)] == [(point.x, point.y) for point in courier.points]
    assert 2 == len({(line.face, line.points[0].outline[:9]) for line in chart.lines})


def test_an_amount_that_is_gone_ends_where_it_was_last_seen():
    chart = draw_steps(
        series_of(
            courier=[(0, TOLL.format(10)), (5, TOLL.format(20)), (10, "A road is shut.")], post=[(10, TOLL.format(30))]
        )
    )

    assert chart.lines[0].path.endswith(f"H{MIDDLE}") and chart.lines[0].gaps.endswith(f"H{RIGHT}")


def test_a_range_is_a_band_with_its_words_and_no_line_and_at_least_goes_on_past_the_scale():
    chart = draw_steps(
        series_of(
            courier=[(0, TOLL.format("Between 10 and 20")), (5, TOLL.format("At least 30")), (9, TOLL.format(40))]
        )
    )
    closed, above = chart.lines[0].bands

    assert ("range", "above") == (closed.kind, above.kind)
    assert above.y < WIDE.top and above.arrow and not closed.arrow
    assert closed.y + closed.height > above.y + above.height
    assert ("Between 10 and 20", "") == (closed.words, above.words)
    assert closed.edges and not above.edges
    assert not chart.lines[0].path.startswith(f"M{LEFT}") and chart.lines[0].path.count("M") == 2
    assert (True, ("above",)) == (chart.has_ranges, chart.open_bands)


@pytest.mark.parametrize("amount", ["Hundreds of", "Dozens of", "Some 10 to 20", "From 10 to 20", "Between 10 and 20"])
def test_no_line_stands_where_the_words_name_no_amount(amount):
    chart = draw_steps(series_of(courier=[(0, TOLL.format(amount)), (5, TOLL.format(900))]))

    assert 1 == chart.lines[0].path.count("M") and chart.has_ranges


@pytest.mark.parametrize("amount", ["About 50", "At least 50", "More than 50", "Fewer than 50", "Up to 50", "50"])
def test_a_line_stands_where_the_words_name_an_amount(amount):
    chart = draw_steps(series_of(courier=[(0, TOLL.format(amount)), (5, TOLL.format(900))]))

    assert 2 == chart.lines[0].path.count("M") and not chart.has_ranges


def test_a_band_of_the_highest_amount_and_of_one_look_is_wide_and_high_enough_to_be_seen():
    chart = draw_steps(series_of(courier=[(0, TOLL.format(10)), (5, TOLL.format("At least 20"))]))
    (band,) = chart.lines[0].bands

    assert band.width >= 12 and band.height >= 9 and band.x + band.width <= WIDE.width


def test_at_most_ends_at_none_where_the_scale_has_it_and_goes_on_where_it_has_not():
    near = draw_steps(series_of(courier=[(0, TOLL.format("At most 20")), (5, TOLL.format(10))])).lines[0].bands[0]
    far = draw_steps(series_of(courier=[(0, TOLL.format("At most 900")), (5, TOLL.format(890))])).lines[0].bands[0]
    foot = WIDE.height - WIDE.bottom

    assert ("below", "", foot) == (near.kind, near.arrow, near.y + near.height)
    assert far.arrow and far.y + far.height > foot


def test_amounts_in_several_units_are_drawn_in_the_one_told_most():
    text = "The fire has burned {}, police said."
    chart = draw_steps(
        series_of(
            courier=[(0, text.format("100 acres")), (5, text.format("200 acres")), (9, text.format("1 square mile"))]
        )
    )

    assert "acre" == chart.unit
    assert [int(tick.said) for tick in chart.rows][-1] >= 640


def test_of_many_points_the_small_chart_has_the_newest_and_says_how_many_are_left_out():
    series = series_of(courier=[(hour, TOLL.format(10 + hour)) for hour in range(60)])
    chart = draw_steps(series, SMALL)

    assert (40, 20) == (len(chart.lines[0].points), chart.left_out)
    assert (60, 0) == (len(draw_steps(series, WIDE).lines[0].points), draw_steps(series, WIDE).left_out)
    assert 59 == moves_of(series)


def test_one_moment_is_no_chart_and_one_amount_at_two_is_a_flat_one():
    assert draw_steps(series_of(courier=[(0, TOLL.format(10))])) is None
    flat = draw_steps(series_of(courier=[(0, TOLL.format(10))], post=[(9, TOLL.format(10))]))
    assert 1 == len({point.y for line in flat.lines for point in line.points})


def test_a_number_of_four_hundred_digits_is_drawn_as_well():
    chart = draw_steps(series_of(courier=[(0, TOLL.format("9" * 30)), (5, TOLL.format("1" + "0" * 31))]))

    assert chart is None or all(WIDE.top <= point.y <= WIDE.height for line in chart.lines for point in line.points)


@pytest.mark.parametrize("amount", ["2,600,000", "750,000", "1.25 million", "2.5 billion", "900,000,000,000", "12"])
@pytest.mark.parametrize("frame", [WIDE, SMALL, LANE])
def test_an_amount_beside_its_axis_has_room_for_all_of_its_letters(amount, frame):
    chart = draw_steps(series_of(courier=[(0, TOLL.format(1)), (5, TOLL.format(amount))]), frame)
    longest = max(len(tick.said) for tick in chart.rows)

    assert chart.frame.left >= 8 + 7 * longest, [tick.said for tick in chart.rows]  # a letter is 7 wide, or nearly
    assert chart.frame.left == min(point.x for line in chart.lines for point in line.points)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 100, ["0", "20", "40", "60", "80", "100"]),
        (12, 19, ["12", "14", "16", "18", "20"]),
        (5, 5, ["3", "4", "5", "6", "7"]),
        (1, 1, ["0", "1", "2", "3"]),
        (0, 0, ["0", "1"]),
        ("0.25", "0.25", ["0", "0.25", "0.5", "0.75", "1", "1.25", "1.5"]),
        (-1, -1, ["-3", "-2", "-1", "0", "1"]),
        (1_200_000, 2_900_000, ["0", "500,000", "1 million", "1.5 million", "2 million", "2.5 million", "3 million"]),
    ],
)
def test_ticks_are_round_and_begin_at_nought_where_that_tells_no_less(low, high, said):
    ticks = round_range(Decimal(low), Decimal(high), 6)

    assert said == [say_number(tick) for tick in ticks]
    assert ticks[0] <= Decimal(low) and Decimal(high) <= ticks[-1]


@pytest.mark.parametrize(
    ("hours", "said"),
    [(5, ["13:00", "14:00", "15:00", "16:00", "17:00"]), (96, ["8 Jan", "9 Jan", "10 Jan", "11 Jan"])],
)
def test_ticks_of_time_are_hours_or_days(hours, said):
    first = datetime(2026, 1, 7, 12, 30, tzinfo=UTC)

    assert said == [text for _, text in round_times(first, first + timedelta(hours=hours), 6)]


@pytest.mark.parametrize("years", [1, 30, 3_000])
def test_ticks_of_time_are_few_over_any_span(years):
    first = datetime(2000, 1, 1, tzinfo=UTC)

    assert 1 <= len(round_times(first, first + timedelta(days=365 * years), 8)) <= 9


def test_no_two_faces_have_one_shape():
    assert FACES == len({point_path(face, 10, 10) for face in range(FACES)})


def test_a_position_is_a_strip_of_stances_by_outlet():
    story = told(
        courier=[(0, "Mayor Ada Brook ruled out a new dam."), (5, "Mayor Ada Brook supports a new dam.")],
        post=[(9, "Mayor Ada Brook supports a new dam.")],
    )
    strips = draw_strips(story.spells)

    assert ["courier", "post"] == [lane.name for lane in strips.lanes] == ["".join(lane.lines) for lane in strips.lanes]
    assert ["against", "for"] == [bar.face.name for bar in strips.lanes[0].bars]
    assert {"▲", "▼"} == {face.sign for face in strips.faces}


@pytest.mark.parametrize(
    "name",
    ["The Post", "The Evening Post of the Upper Valley", "https://news.example.org/2026/01/valley/a", "a-b" * 12],
)
def test_a_name_parted_for_its_lane_is_copied_as_it_is(name):
    spells = told(**{name: [(0, "Mayor Ada Brook ruled out a new dam."), (5, "Mayor Ada Brook supports it.")]}).spells

    assert [name] == ["".join(lane.lines) for lane in draw_strips(spells).lanes]


@pytest.mark.parametrize("frame", [WIDE, SMALL])
def test_the_last_time_of_an_axis_has_room_for_half_of_its_words(frame):
    assert frame.right >= 13 * len("Aug 2021") * 0.6 / 2  # a sans letter is about 0.6 of its 13 units wide


FIRST = "The fire is {} percent contained, according to Cal Fire."
SECOND = (
    "\n\nCal Fire said that crews were building line around the fire, which stood at {} acres and {} percent contained."
)


def twice_told(*amounts):
    """One measure in an article, hour by hour, and from the second hour on in another place as well."""
    texts = [
        FIRST.format(one) + (SECOND.format(180 + hour, other) if hour else "")
        for hour, (one, other) in enumerate(amounts)
    ]
    spells = told(courier=list(enumerate(texts))).spells
    return [one for one in figure_series(spells) if one.dimension == "share"]


def test_a_measure_that_a_text_tells_in_two_places_is_one_measure_once():
    (once,) = told_once(twice_told((10, 10), (20, 20), (30, 30)))
    chart = draw_steps(once)

    assert () == once.others and not once.is_at_odds
    assert 1 == len(chart.lines) and 2 == moves_of(once)


def test_two_places_that_give_two_amounts_keep_a_line_each_and_that_is_said():
    (once,) = told_once(twice_told((10, 10), (20, 20), (30, 20)))
    chart = draw_steps(once)

    assert once.is_at_odds and ["place 1", "place 2"] == sorted(line.label[-7:] for line in chart.lines)
    assert 2 == moves_of(once)  # told twice, it moved once


def test_measures_of_other_names_stay_apart():
    series = figure_series(told(courier=[(0, "12 homes burned.\n\n3 barns burned."), (5, "15 homes burned.")]).spells)

    assert series == told_once(series)


def test_points_at_one_place_are_rings_around_one_another_and_each_can_be_pressed():
    chart = draw_steps(
        series_of(
            courier=[(0, TOLL.format(10)), (5, TOLL.format(20))],
            post=[(0, TOLL.format(10)), (5, TOLL.format(30))],
        )
    )
    first, second = (line.points for line in chart.lines)

    assert (first[0].x, first[0].y) == (second[0].x, second[0].y)
    assert first[0].is_ring and not second[0].is_ring and not first[1].is_ring
    assert first[0].outline != second[0].outline and second[0].reach < first[0].reach
    assert {(one.version_id, one.number) for one in (first[0], second[0])} == chart.together


def test_points_beside_one_another_are_pressed_no_farther_than_half_the_way_and_their_own_part_is_seen():
    near = series_of(
        courier=[(0, TOLL.format(10)), (1, TOLL.format(11)), (30, TOLL.format(12)), (99, TOLL.format(500))]
    )
    points = [point for line in draw_steps(near).lines for point in line.points]
    apart = [hypot(one.x - other.x, one.y - other.y) for one, other in pairwise(points)]

    assert NEAR < apart[0] < 2 * MARK and not any(point.is_ring for point in points)
    assert all(
        one.reach + other.reach <= max(gap, 2 * LEAST_REACH)
        for (one, other), gap in zip(pairwise(points), apart, strict=True)
    )
    assert REACH == points[-1].reach


@pytest.mark.parametrize("count", [3, 9])
def test_however_many_points_meet_no_two_are_drawn_alike(count):
    outlets = {f"outlet{number}": [(0, TOLL.format(10)), (5, TOLL.format(20 + number))] for number in range(count)}
    chart = draw_steps(series_of(**outlets))
    meeting = [line.points[0] for line in chart.lines]

    assert count == len({point.outline for point in meeting}) == len(chart.together)
    assert 1 == sum(not point.is_ring for point in meeting)


def test_more_lines_than_one_drawing_tells_apart_have_one_each_on_one_scale():
    papers = {f"paper{n}": [(0, TOLL.format(10 + n)), (5, TOLL.format(20 + n))] for n in range(FACES)}
    apart = draw_apart(series_of(**papers))

    assert FACES == len(apart) == len({chart.lines[0].label for chart in apart})
    assert all(
        1 == len(chart.lines) and 0 == chart.lines[0].face and 2 == len(chart.lines[0].points) for chart in apart
    )
    assert 1 == len({(chart.rows, chart.columns) for chart in apart})
    assert not any(point.is_ring for chart in apart for line in chart.lines for point in line.points)
    assert () == draw_apart(series_of(**dict(list(papers.items())[:-1])))
