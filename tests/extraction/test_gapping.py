"""Whose other figure stands behind somebody's without a verb. All people and words are invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police estimated 300 and organisers at 900.", {"police": ["300"], "organisers": ["at 900"]}),
        (
            "Police put the crowd at 300 and organisers at 900.",
            {"police": ["the crowd at 300"], "organisers": ["the crowd", "at 900"]},
        ),
        (
            "Officials put the cost at $2m, and insurers at more than $5m.",
            {"Officials": ["the cost at $2m"], "insurers": ["the cost", "at more than $5m"]},
        ),
        (
            "The government puts unemployment at about 6% but the unions at 9%.",
            {"government": ["unemployment at about 6%"], "unions": ["unemployment", "at 9%"]},
        ),
        (
            "Police put the number of marchers at 300 and the council at 900.",
            {"police": ["the number of marchers at 300"], "council": ["the number of marchers", "at 900"]},
        ),
        (
            "Police put the turnout at 300, organisers at 900 and the union at 950.",
            {
                "police": ["the turnout at 300"],
                "organisers": ["the turnout", "at 900"],
                "union": ["the turnout", "at 950"],
            },
        ),
        ("The bank forecasts 2% growth and economists 3%.", {"bank": ["2% growth"], "economists": ["3%"]}),
        (
            "Police said 300 people marched and organisers 900.",
            {"police": ["300 people marched"], "organisers": ["900"]},
        ),
        (
            "The dead were put at 30 by officials and at 50 by doctors.",
            {"officials": ["The dead", "at 30"], "doctors": ["The dead", "at 50"]},
        ),
        (
            "The crowd was put at 300 by police and 900 by organisers.",
            {"police": ["The crowd", "at 300"], "organisers": ["The crowd", "900"]},
        ),
        (
            "Crowd estimates ranged from 300 by police to 900 by the organisers.",
            {"police": ["300"], "organisers": ["900"]},
        ),
        (
            "Insurers estimate the damage at between £30 million and £40 million.",
            {"insurers": ["the damage at between £30 million and £40 million"]},
        ),
        (
            "Police put the crowd at between 300 and 400, and organisers at between 500 and 600.",
            {"police": ["the crowd at between 300 and 400"], "organisers": ["the crowd", "at between 500 and 600"]},
        ),
        ("Estimates vary between 300 by officials and 900 by critics.", {"officials": ["300"], "critics": ["900"]}),
    ],
)
def test_each_figure_is_of_who_gives_it(text: str, expected: dict[str, list[str]]) -> None:
    assert expected == {holder(one): [part.exact for part in one.content] for one in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Police put the crowd at 300 and the cost at 900.",
        "Police put attendance at 300 and arrests at 12.",
        "Police put the injured at 30 and officers at 12.",
        "Police put protesters at 300 and officers at 20.",
        "Police put the number of victims at 30 and relatives at 12.",
        "Police said rebels killed 30 and soldiers 12.",
        "Police estimated 300 protesters and 20 officers.",
        "Lund put the toll at 12 and the number of injured at 40.",
    ],
)
def test_what_is_counted_beside_it_gives_no_figure(text: str) -> None:
    (one,) = told(text)
    assert text.endswith(f"{one.content[-1].exact}.")


def test_what_only_ranges_is_nobodys() -> None:
    assert [] == told("Prices ranged from 30 by train to 100 by car.")
