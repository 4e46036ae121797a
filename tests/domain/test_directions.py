"""Names that run from right to left turn nothing round that stands beside them in a line of plain text."""

import pytest

from service.domain.directions import CLOSES, OPENS, isolated, plainly

NAME, OTHER = "השרה דליה לוי", "الوزير سامي الخطيب"


@pytest.mark.parametrize(
    "line",
    [
        "Figure revised: hurt, according to <{0}>, 12 → 19 (+7, +58%)",
        "<{1}>: 30 killed · <{0}>",
        "Storm – <{1}>",
        "Present on 7 January, absent on 8 January: <{0}>, 5 → 6",
        "Position reversed: <{1}>, <“{1} supports the levy”> → <“{1} opposes the levy”>",
        "Archived at https://example.org/2026/אש/نار (<{0}>)",
        "<“{0}”>. <{1}>. 7 January 2026. https://example.org/1",
        "Quotation altered: <“We, said {0}, will not pay 12”> → “We will pay 12”",
    ],
)
def test_a_name_that_runs_back_is_isolated_and_nothing_stands_inside_a_quotation(line):
    told = line.format(NAME, OTHER)
    bare = told.replace("<", "").replace(">", "")

    assert told.replace("<", OPENS).replace(">", CLOSES) == isolated(bare)
    assert bare == isolated(bare).replace(OPENS, "").replace(CLOSES, "")


@pytest.mark.parametrize(
    "line",
    ["12 → 19", "“Nothing”, said Øye", "Москва: 12 → 19", "東京 12 → 19", "", "naïve – 5 €", "“a” and “b”: 3"],
)
def test_a_line_without_one_is_left_as_it_is(line):
    assert line == isolated(line)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The \u202efire", "The \\u202efire"),
        ("\u2066in\u2069", "\\u2066in\\u2069"),
        ("a\ufeffb", "a\\ufeffb"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("plain", "plain"),
    ],
)
def test_signs_that_nobody_sees_are_written_out(words, said):
    assert said == plainly(words)
