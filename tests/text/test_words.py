"""A sentence as words."""

import pytest

from service.text.words import split_words

PHRASES = [
    ("a number keeps its grouping and decimals", "It cost $1,200.50.", ["It", "cost", "$", "1,200.50", "."]),
    ("a possessive ending is a word of its own", "Russia’s plan", ["Russia", "’s", "plan"]),
    ("a contraction is one word", "He won’t go", ["He", "won’t", "go"]),
    ("a compound is one word", "a US-led force", ["a", "US-led", "force"]),
    ("a range is three words", "10–12 people", ["10", "–", "12", "people"]),
    ("an abbreviation keeps its full stops", "the U.S. army", ["the", "U.S.", "army"]),
    ("a name with a digit is one word", "the G7 met", ["the", "G7", "met"]),
    ("quotation marks stand alone", "“No,” he said", ["“", "No", ",", "”", "he", "said"]),
    ("nothing has no words", "", []),
]


@pytest.mark.parametrize(("situation", "sentence", "expected"), PHRASES, ids=[row[0] for row in PHRASES])
def test_a_sentence_splits_into_words(situation: str, sentence: str, expected: list[str]) -> None:
    actual = [word.text for word in split_words(sentence)]

    assert expected == actual


def test_every_word_stands_where_it_says() -> None:
    sentence = "Some 1,500 of the town’s 20–30 engineers (not “all”) left in a US-led convoy…"

    assert all(sentence[word.start : word.end] == word.text for word in split_words(sentence))


def test_straight_and_curly_signs_compare_equal() -> None:
    straight, curly = split_words('don\'t "go"'), split_words("don’t “go”")

    assert [word.norm for word in straight] == [word.norm for word in curly]


def test_words_have_their_dictionary_form() -> None:
    lemmas = [word.lemma for word in split_words("Officials ruled out ceding territories")]

    assert ["official", "rule", "out", "cede", "territory"] == lemmas
