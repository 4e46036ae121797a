"""A phrase book of corrections: paragraphs that are, and paragraphs that only sound like it."""

import pytest

from service.domain.corrections import find_corrections


@pytest.mark.parametrize(
    "paragraph",
    [
        "Correction: an official gave the wrong figure.",
        "CORRECTION (Jan. 7): The fire covers 209 acres, not 275.",
        "Correction Jan. 7, 2026: The name of the mayor was misspelled.",
        "Corrections and clarifications: two figures were swapped.",
        "Clarification – the minister spoke before the vote.",
        "Editor’s note: this story has been updated.",
        "Editor's Note: The headline was changed.",
        "[Editors’ note: details have been removed.]",
        "This article was amended on 8 January 2026 to correct the number of houses.",
        "This story has been corrected to say that the dam is 40 metres high.",
        "An earlier version of this article said that 31 houses had burned down.",
        "(The original version of this story misstated the date.)",
        "This story has been corrected.",
        "(This article was retracted.)",
        "This article originally said that the talks were in Paris.",
        "10:20 Correction: the depot held 2,800 tonnes, and not 800 as we reported.",
        "9.45am: Clarification: the mayor spoke before the vote.",
        "[14:05 GMT] Editor’s note: a name was removed.",
    ],
)
def test_a_publishers_word_on_its_own_change_is_found_at_its_place(paragraph):
    text = f"Fire grows\n\nThe fire grew.\n\n{paragraph}\n\nMore."
    [found] = find_corrections(text)

    assert paragraph == found.exact == text[found.start : found.end]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The correction of the river bed will cost 23 million.",
        "Corrections officers at the county prison voted for a strike.",
        "“An earlier version of the plan was better,” said Mayor Ada Brook.",
        "The editor took note of the letter.",
        "The bill was amended on Tuesday.",
        "He said that the report was corrected.",
        "The panel said this report was corrected.",
        "This report was corrected by the panel and sent to the court.",
        "This story has been told for years.",
        "Updated at 10:00.",
        "10:20 The correction of the river bed will cost 23 million.",
        "10:20 Corrections officers at the county prison voted for a strike.",
        "10:20 people asked for a correction: none came.",
        "2.5 m corrections: a record.",
    ],
)
def test_what_only_sounds_like_one_is_let_be(paragraph):
    assert () == find_corrections(f"Fire grows\n\nThe fire grew.\n\n{paragraph}")


def test_a_headline_is_none():
    assert () == find_corrections("Correction: the river gets a new bed\n\nThe work begins in May.")


def test_a_first_line_that_speaks_of_the_article_is_one():
    first = "Correction: An earlier version of this article said the river was the Weir."
    assert [first] == [one.exact for one in find_corrections(f"{first}\n\nThe work begins in May.")]


@pytest.mark.parametrize("text", ["correction " * 10_000, "this article " * 10_000, "\n" * 50_000, "(" * 50_000])
def test_no_text_makes_it_slow(text):
    assert () == find_corrections(f"A\n{text}")
