"""Two figures side by side: one or two."""

from dataclasses import replace
from decimal import Decimal

import pytest

from service.comparison.measures.figures import SAMENESS_ROWS, Meeting, is_one_figure, speaks_of_another_time
from service.comparison.measures.things import _is_named_in, are_of_other_places
from service.comparison.measures.zeros import find_zero
from service.domain.versions import Passage
from tests.builders import a_figure
from tests.comparison.test_importance import rows_under

BEFORE, AFTER = "Gusts reached 40 mph. 12 people died.", "About 15 people were killed in winds of 50 mph."


def gusts(measure="gust", **fields):
    return a_figure(BEFORE, "40 mph", "40", unit="mile per hour", measure=measure, **fields)


def winds(measure="wind", **fields):
    return a_figure(AFTER, "50 mph", "50", unit="mile per hour", measure=measure, **fields)


DEAD, KILLED = a_figure(BEFORE, "12", "12", measure="kill people"), a_figure(AFTER, "15", "15", measure="kill people")


def meeting(before, after, together, alone):
    return Meeting(before, after, BEFORE, AFTER, together, alone)


MEETINGS = [
    ("two kinds of amount", meeting(gusts(), KILLED, True, True), False),
    ("a gust and a wind", meeting(gusts(), winds(), True, True), False),
    ("two winds, alone in their sentences", meeting(gusts("wind"), winds(), True, True), True),
    ("one count told elsewhere", meeting(DEAD, KILLED, False, True), True),
    ("one count told elsewhere, where another is left too", meeting(DEAD, KILLED, False, False), False),
    ("one word is too little elsewhere", meeting(gusts("wind"), winds(), False, True), False),
    ("nothing known elsewhere", meeting(gusts(""), winds(""), False, True), False),
]


@pytest.mark.parametrize(("situation", "met", "is_one"), MEETINGS, ids=[m[0] for m in MEETINGS])
def test_two_figures_are_one_by_the_table(situation, met, is_one):
    assert is_one is (is_one_figure(met) > 0)


@pytest.mark.parametrize(
    ("after", "is_one"),
    [
        ("Gusts of 25 mph are expected in the evening.", True),
        ("In the evening gusts of 25 mph are expected.", True),
        ("Gusts of 25 mph are expected.", True),
        ("Gusts of 25 mph are expected by the morning.", False),
        ("Gusts of 25 mph are expected, of 40 mph in the morning.", True),
    ],
)
def test_the_wind_of_the_morning_is_not_the_wind_of_the_evening(after, is_one):
    before = "Gusts of 20 mph are expected in the evening."
    gusts = [
        a_figure(text, exact, exact[:2], unit="mile per hour", measure="gust")
        for text, exact in ((before, "20 mph"), (after, "25 mph"))
    ]

    assert is_one is (is_one_figure(Meeting(*gusts, before, after, True, True)) > 0)


def test_the_page_prints_the_table():
    told = [(row.when, "never" if row.least is None else f"{row.least:.2f}") for row in SAMENESS_ROWS]

    assert told == rows_under("### One figure or two")


def test_none_is_found_where_the_other_sentence_has_the_number():
    after = "Two injuries were reported."
    two = a_figure(after, "Two", "2")
    before = "No injuries were reported."

    zero = find_zero(two, Passage.cut(after, 0, len(after)), Passage.cut(before, 0, len(before)))

    assert ("No", Decimal(0)) == (zero.passage.exact, zero.value)


def test_one_time_in_other_words_or_more_exactly_is_not_another_time():
    one = replace(DEAD, as_of=Passage.cut("in October", 0, 10), as_of_time="2026-10")
    day = replace(one, as_of=Passage.cut("on Friday", 0, 9), as_of_time="2026-10-30")
    other = replace(one, as_of=Passage.cut("in 2021", 0, 7), as_of_time="2021")

    assert not speaks_of_another_time(one, day)
    assert not speaks_of_another_time(day, one)
    assert speaks_of_another_time(one, other)


@pytest.mark.parametrize(
    ("sentence", "is_there"),
    [
        ("Five came from the coast to Oslo.", False),
        ("Five came to Rome.", True),
        ("Five Romans came.", True),
        ("Five came to pre-Roman Oslo.", True),
    ],
)
def test_a_place_is_named_by_words_and_not_inside_them(sentence, is_there):
    """Those of Rome are no one figure with those of a text that names another place, and no "from" makes it Rome's."""
    before = "Four came in Rome."
    one, other = a_figure(before, "Four", "4"), a_figure(sentence, "Five", "5")
    sentence = sentence if is_there else f"In Osby, {sentence[0].lower()}{sentence[1:]}"

    assert are_of_other_places(one, replace_in(other, sentence), (before, sentence)) is not is_there


def replace_in(figure, sentence):
    return a_figure(sentence, "five" if "five" in sentence else figure.passage.exact, "5")


@pytest.mark.parametrize(("name", "other"), [("Oman", "A woman"), ("Mali", "A Somalian"), ("Ely", "A rarely seen man")])
def test_a_place_is_not_named_by_a_word_it_is_part_of(name, other):
    assert not _is_named_in((name.lower(),), f"{other} said 400 schools were shut.")
    assert _is_named_in((name.lower(),), f"In {name} 400 schools were shut.")
