"""Words as the pieces of a reading model's vocabulary, and the shape of a word.

WordPiece, greedy longest match first, on lower case without accents, as BERT's uncased
vocabulary wants it. Source: Wu et al., "Google's Neural Machine Translation System" (2016), section 4.1.
Refuses: splitting a sentence into words (text/words.py does).
"""

import unicodedata
from collections.abc import Mapping, Sequence

#: Pieces kept of one word; the rest of a longer one says little more.
PIECES_PER_WORD = 8

#: Longest word that is looked up, in code points; a longer one is unknown.
LONGEST_WORD = 60

#: Pieces of one sentence, both marks included: a model has places for no more.
MOST_PIECES = 256

#: Typographic signs the vocabulary knows only in their plain form.
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})


def word_pieces(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The pieces of one word, at least one, at most PIECES_PER_WORD."""
    unknown = vocabulary["[UNK]"]
    plain = unicodedata.normalize("NFD", word.translate(PLAIN).lower())
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    if not plain or len(plain) > LONGEST_WORD:
        return [unknown]
    pieces: list[int] = []
    for run in _runs(plain):
        start = 0
        while start < len(run):
            end = len(run)
            while end > start and (("##" if start else "") + run[start:end]) not in vocabulary:
                end -= 1
            if end == start:
                pieces.append(unknown)
                break
            pieces.append(vocabulary[("##" if start else "") + run[start:end]])
            start = end
    return pieces[:PIECES_PER_WORD]


def word_shape(word: str) -> int:
    """What a vocabulary without capitals hides.

    0 padding, 1 all capitals, 2 a capital first, 3 with a digit, 4 lower case, 5 anything else.
    """
    if any(sign.isdigit() for sign in word):
        return 3
    if word.isupper():
        return 1 if len(word) > 1 else 2
    if word[:1].isupper():
        return 2
    return 4 if word.islower() else 5


def encode_words(
    words: Sequence[str], vocabulary: Mapping[str, int], limit: int = MOST_PIECES
) -> tuple[list[int], list[int]]:
    """All pieces between the two marks a model expects, and for each word the index of its first piece.

    At most `limit` pieces. The first word that does not fit whole and every word after it are left out,
    so there may be fewer indexes than words.
    """
    pieces, firsts = [vocabulary["[CLS]"]], []
    for word in words:
        found = word_pieces(word, vocabulary)
        if len(pieces) + len(found) >= limit:
            break
        firsts.append(len(pieces))
        pieces.extend(found)
    return [*pieces, vocabulary["[SEP]"]], firsts


def _runs(word: str) -> list[str]:
    """Letters and digits in runs; every other sign alone, as the vocabulary was made."""
    runs: list[str] = []
    for sign in word:
        if runs and sign.isalnum() and runs[-1][-1].isalnum():
            runs[-1] += sign
        else:
            runs.append(sign)
    return runs
