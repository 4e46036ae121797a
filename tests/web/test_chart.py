"""Figure series as steps."""

from service.comparison.story.series import figure_series
from service.web.present.threads.chart import HEIGHT, MARGIN, WIDTH, draw_steps
from tests.comparison.story.telling import told

TOLL = "{} people were killed, police said."


def chart_of(**outlets):
    (series,) = figure_series(told(**outlets).spells)
    return draw_steps(series)


def test_each_outlet_has_a_line_that_steps_at_each_new_amount():
    chart = chart_of(
        courier=[(0, TOLL.format(10)), (5, TOLL.format(20)), (10, TOLL.format(20) + "\n\nA road is shut.")],
        post=[(5, TOLL.format(15))],
    )
    left, right, low, high = MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN, MARGIN
    middle = (left + right) // 2

    assert ["courier", "post"] == [line.outlet for line in chart.lines]
    assert f"M{left} {low}H{middle}V{high}H{right}" == chart.lines[0].path
    assert [(left, low, "10"), (middle, high, "20")] == [(dot.x, dot.y, dot.words) for dot in chart.lines[0].dots]
    assert ("10", "20") == (chart.lowest, chart.highest)


def test_an_amount_that_is_gone_ends_where_it_was_last_seen():
    chart = chart_of(
        courier=[(0, TOLL.format(10)), (5, TOLL.format(20)), (10, "A road is shut.")], post=[(10, TOLL.format(30))]
    )

    assert chart.lines[0].path.endswith(f"V{HEIGHT // 2}H{WIDTH // 2}")


def test_one_amount_or_one_moment_is_no_chart():
    assert chart_of(courier=[(0, TOLL.format(10))]) is None
    assert chart_of(courier=[(0, TOLL.format(10))], post=[(9, TOLL.format(10))]) is None
