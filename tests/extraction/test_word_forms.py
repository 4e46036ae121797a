"""The finder's words are cut as all words are, and from the numbers they are joined to; their places are exact."""

import pytest

from service.extraction.figures import find_figures, read_figures
from service.extraction.numerals.word_forms import MOST_REMEMBERED, Places, cut_words
from service.text.words import split_words
from tests.bench.figures import news


@pytest.mark.parametrize(
    "sentence",
    [
        "About 40 people died.",
        "About  40   people died.",
        "\tAbout 40\u00a0people\tdied .",
        "EUR50m for a five-year, 20 kilometre-long “road” (USD1,700)",
        "x" * 90 + " 40 " + "9" * 90,
    ],
)
def test_each_word_stands_where_its_letters_are(sentence: str) -> None:
    forms = cut_words(sentence)
    places = Places(forms, 100)

    found = [sentence[start - 100 : end - 100] for start, end in (places.of(at, at + 1) for at in range(len(forms)))]

    assert [form.text for form in forms] == found
    assert sentence[:1].isspace() or places.of(0, len(forms)) == (100, 100 + len(sentence))


def test_words_that_are_joined_to_no_number_are_those_of_the_reading() -> None:
    for line in news(20_000).splitlines():
        assert "".join(form.text for form in cut_words(line)) == "".join(word.text for word in split_words(line))


def test_a_unit_is_cut_from_what_is_joined_to_it_behind_a_number_alone() -> None:
    assert ["20", "mile", "-", "long"] == [form.text for form in cut_words("20 mile-long")]
    assert ["A", "mile-long"] == [form.text for form in cut_words("A mile-long")]


def test_figures_are_placed_exactly_among_odd_white_space() -> None:
    text = "It cost  £1.2bn.\n\nSome\u00a030   per cent  of  voters left."

    assert ["£1.2bn", "Some\u00a030   per cent"] == [text[one.start : one.end] for one in read_figures(text)]


def test_more_words_than_are_remembered_are_read_all_the_same() -> None:
    sentences = [f"{number} people left." for number in range(MOST_REMEMBERED, MOST_REMEMBERED + 50)]

    for number in range(0, MOST_REMEMBERED, 500):
        cut_words(" ".join(f"w{other}" for other in range(number, number + 500)))

    assert all(find_figures(sentence) for sentence in sentences)
