"""Words as pieces of a vocabulary."""

import pytest

from service.text.pieces import LONGEST_WORD, PIECES_PER_WORD, encode_words, word_pieces, word_shape

PIECES = "[PAD] [UNK] [CLS] [SEP] fire ##s ##fight un ##a caf ##e 10 ##0 , - ' s us led".split()
VOCABULARY = {piece: index for index, piece in enumerate(PIECES)}

WORDS = [
    ("a whole word", "fire", "fire"),
    ("capitals are not seen", "FIRE", "fire"),
    ("the longest beginning first", "fires", "fire ##s"),
    ("accents are not seen", "Café", "caf ##e"),
    ("signs inside a word stand alone", "US-led", "us - led"),
    ("a curly apostrophe is an apostrophe", "’s", "' s"),
    ("digits go on", "10,000", "10 , [UNK]"),
    ("what has no pieces is unknown", "Москва", "[UNK]"),
    ("a sign nobody knows is unknown", "☃", "[UNK]"),
    ("an accent alone is unknown", "\u0301", "[UNK]"),
    ("half a character is unknown", "\ud800", "[UNK]"),
]


@pytest.mark.parametrize(("situation", "word", "expected"), WORDS, ids=[row[0] for row in WORDS])
def test_a_word_is_cut_into_pieces(situation, word, expected):
    actual = [PIECES[piece] for piece in word_pieces(word, VOCABULARY)]

    assert expected.split() == actual


def test_a_word_has_a_bounded_number_of_pieces():
    assert len(word_pieces("-" * LONGEST_WORD, VOCABULARY)) == PIECES_PER_WORD
    assert word_pieces("fire" * LONGEST_WORD, VOCABULARY) == [VOCABULARY["[UNK]"]]


@pytest.mark.parametrize(
    ("word", "shape"), [("EU", 1), ("A", 2), ("Fire", 2), ("G7", 3), ("fire", 4), ("iPhone", 5), ("”", 5)]
)
def test_a_shape_says_what_lower_case_hides(word, shape):
    assert shape == word_shape(word)


def test_each_word_is_found_by_its_first_piece():
    pieces, firsts = encode_words(["Fires", "US-led", "fire"], VOCABULARY)

    assert " ".join(PIECES[piece] for piece in pieces) == "[CLS] fire ##s us - led fire [SEP]"
    assert firsts == [1, 3, 6]


def test_the_first_word_without_room_and_all_after_it_are_left_out():
    pieces, firsts = encode_words(["fires", "US-led", "fire"], VOCABULARY, limit=6)

    assert " ".join(PIECES[piece] for piece in pieces) == "[CLS] fire ##s [SEP]"
    assert firsts == [1]


def test_a_sentence_that_fits_to_the_piece_is_whole():
    pieces, firsts = encode_words(["fires", "fire"], VOCABULARY, limit=5)

    assert (len(pieces), firsts) == (5, [1, 3])
