"""Numbers of headings, which are none; shares that "about" leads to; halves of a unit behind it. All is invented."""

import pytest

from service.extraction.figures import find_figures


def read(text: str) -> list[tuple[str, str, str]]:
    """Each figure's words, value and unit."""
    return [(text[one.start : one.end], str(one.value), one.unit) for one in find_figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Entry 5",
        "Entry 5: Police arrive at the scene.",
        "Live entry 31",
        "Update 12 – Roads reopen",
        "Post 7 of 40",
        "Photo 3 of 10",
        "Key point 4",
        "Bulletin 9: Fire spreads.",
        "5. Police arrive at the scene.",
    ],
)
def test_the_number_of_a_heading_is_no_figure(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They drew 5 entries.", "5"),
        ("Entry: 5 crowns.", "5"),
        ("Entry to the park costs 5 crowns.", "5"),
        ("Post 5 guards at the door, he said.", "5"),
        ("Update: 5 dead.", "5"),
        ("Photos 40", "40"),
        ("The entry 5 dogs made was late.", "5"),
    ],
)
def test_what_only_looks_like_a_heading_is_a_figure(text: str, value: str) -> None:
    assert [value] == [found for _, found, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We were told about most of the payments.", "most"),
        ("She asked about almost all of the payments.", "almost all"),
        ("He knows about nearly all of the flats.", "nearly all"),
        ("They heard about most of the claims.", "most"),
        ("It is about virtually all of the roads.", "virtually all"),
        ("About half of the payments were late.", "About half"),
        ("About 40 per cent of the hall burned.", "About 40 per cent"),
        ("About 40 of the 60 flats burned.", "About 40"),
    ],
)
def test_about_leads_to_what_is_said_to_be_most(text: str, words: str) -> None:
    assert words == read(text)[0][0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The blackout lasted a minute and a half.", "1.5", "minute"),
        ("She ran it in a minute and a half.", "1.5", "minute"),
        ("He waited a second and a half.", "1.5", "second"),
        ("The search took an hour and a half.", "1.5", "hour"),
        ("The search took two and a half hours.", "2.5", "hour"),
        ("The search took two hours and a half.", "2.5", "hour"),
        ("The visit lasted 3 hours and a half, he said.", "3.5", "hour"),
        ("He walked two miles and a half north.", "2.5", "mile"),
        ("The search took one hour and a half.", "1.5", "hour"),
    ],
)
def test_a_half_behind_a_unit_is_a_half_of_it(text: str, value: str, unit: str) -> None:
    assert [(value, unit)] == [found[1:] for found in read(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("She ate two pints and a half-eaten cake.", "2", "pint"),
        ("It took two years and a half of the budget.", "2", "year"),
        ("They waited three hours and a half hour more.", "3", "hour"),
    ],
)
def test_a_half_of_something_else_is_none_of_the_unit(text: str, value: str, unit: str) -> None:
    assert (value, unit) == read(text)[0][1:]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Profit fell by half in May.", "half"),
        ("Profit fell by half last year.", "half"),
        ("Profit fell by almost half over the year.", "almost half"),
        ("The price was cut by half to $5.", "half"),
    ],
)
def test_half_is_how_far_something_moved(text: str, words: str) -> None:
    assert (words, "0.5", "share") in read(text)


@pytest.mark.parametrize(
    "text", ["He died by half past six.", "The ship left by half on Monday.", "They were down by half time."]
)
def test_half_behind_by_may_be_no_share(text: str) -> None:
    assert not read(text)
