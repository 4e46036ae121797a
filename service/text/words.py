"""A sentence as words: where each stands, its form for comparing, and its lemma.

A number is one word, with its grouping and decimals ("1,200.5"); a hyphenated compound
is one word; a possessive ending ('s) is a word of its own, so that a name keeps its form.
Refuses: parts of speech and trees (a reading model fills those fields in when there is one).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import simplemma

#: Typographic signs that are the same sign to a reader.
SAME_SIGN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "−": "-"}
)

#: Says where a word may be broken and is no part of it. Texts that were stored before it was cleaned away hold it.
SOFT_HYPHEN = "\u00ad"

WORD = re.compile(
    r"""
      [A-Za-z]++(?![\w\-‑'’.])                     # a plain word, the most of all
    | \d+(?:[.,]\d+)*                            # a number, with grouping and decimals
    | (?:[^\W\d_]\.){2,}                         # U.S.
    | ['’]s\b                                    # possessive ending
    | [^\W\d_]+\d*                               # letters, G7
      (?:[-‑]\u00ad?[^\W_]+ | ['’](?!s\b)[^\W\d_]+)*    # -led, n't
    | \.{2,} | -{2,}                            # an ellipsis, a typed dash
    | \S
    """,
    re.VERBOSE,
)


#: An address in brackets, which no reader reads: of a link, as some pages print it behind words ("[the rules](/a)"),
#: and any other of a page, of two parts or more ("(https://example.org/map)", "(/guidance/rules)").
_LINK_ADDRESS = re.compile(r"(?<=\])\s?\((?:https?:|/)[^)\s]*\)|\((?:https?:/|/[\w-]+)/[^)\s]*\)")

#: Longest word that is remembered, with the signs at its edges: longer ones hardly come twice.
LONGEST_WORD = 40


class Word(NamedTuple):
    """One word or sign of a sentence. Offsets are relative to the sentence, half-open, in code points.

    A tuple, since there are more of these than of all else together and tuples are made fastest.
    """

    start: int
    end: int
    text: str
    norm: str  # for comparing: lower case, straight signs
    lemma: str  # dictionary form of norm
    tag: str = ""  # universal part of speech, "" unless a reading model gave it
    head: int = -1  # index of the governing word, -1 for the root or unknown
    relation: str = ""  # universal dependency to the head, "" unless a reading model gave it
    fine: str = ""  # Penn part of speech, "" unless a reading model gave it

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdigit()

    @property
    def is_sign(self) -> bool:
        """Whether it is punctuation or another sign, not a word or number."""
        return not (self.text[0].isalnum() or self.text[1:2].isalpha())


def holds_any(text: str, needs: Iterable[str]) -> bool:
    """Whether one of these, in small letters, stands in a text: a pattern that needs one is tried where it may be.

    >>> holds_any("Nobody knows why.", ("wh", "how"))
    True
    """
    return any(map(text.lower().__contains__, needs))


def in_small_letters(text: str) -> str:
    """A text in small letters, each where its letter stood: what is found in it stands there in the text.

    A pattern of many words finds them in a third of the time so, not told to ignore case.

    >>> in_small_letters("İzmir Falls")
    'İzmir falls'
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join([letter if len(letter.lower()) > 1 else letter.lower() for letter in text])


_LETTERS = re.compile(r"[^\W\d_]+")

#: What stands for each sign of ASCII where only letters matter.
_ONLY_LETTERS = "".join(sign if sign.isalpha() else " " for sign in map(chr, range(128)))


def letters_in(text: str) -> list[str]:
    """The runs of letters of a text, in order.

    >>> letters_in("didn't, 5th")
    ['didn', 't', 'th']
    """
    if text.isascii():  # as most is: in a tenth of the time
        return text.translate(_ONLY_LETTERS).split()
    return _LETTERS.findall(text)


#: Makes a word of all its fields, which is twice as fast as by their names.
_as_word = tuple.__new__


def less_addresses(text: str) -> str:
    """The text without the addresses of links that stand in brackets behind their words.

    >>> less_addresses("See [the rules](/guidance/rules) or (a/b).")
    'See [the rules] or (a/b).'
    """
    return _LINK_ADDRESS.sub("", text) if "/" in text else text


def split_words(sentence: str) -> tuple[Word, ...]:
    """The words of one sentence, in order, none empty, none overlapping.

    No word has white space in it and none looks past it, so that each stretch between spaces is cut by itself; news
    has few of these that it has not had before, and what they are cut into is remembered.
    """
    words: list[Word] = []
    find, end, add, new = sentence.find, 0, words.append, _as_word
    for stretch in sentence.split():
        at = find(stretch, end)
        end = at + len(stretch)
        pieces = _pieces(stretch) if end - at <= LONGEST_WORD else _cut(stretch)
        for start, stop, text, norm, lemma in pieces:
            add(new(Word, (at + start, at + stop, text, norm, lemma, "", -1, "", "")))
    return tuple(words)


def _cut(stretch: str) -> tuple[tuple[int, int, str, str, str], ...]:
    """The words of what stands between two spaces: where each begins and ends in it, its text, norm and lemma."""
    return tuple(
        (match.start(), match.end(), match.group(), *_forms(match.group())) for match in WORD.finditer(stretch)
    )


_pieces = lru_cache(maxsize=50_000)(_cut)


def _forms(text: str) -> tuple[str, str]:
    """The form for comparing and the lemma of a word as it is written."""
    norm = text.translate(SAME_SIGN).replace(SOFT_HYPHEN, "").lower()
    return norm, lemma_of(norm)


@lru_cache(maxsize=50_000)
def lemma_of(norm: str) -> str:
    """The dictionary form of a lower-case word, by simplemma; signs and numbers are their own lemma.

    >>> lemma_of("ruled")
    'rule'
    """
    if not norm.isalpha() or len(norm) > LONGEST_WORD:
        return norm
    return simplemma.lemmatize(norm, lang="en").lower()


def is_name(word: str) -> bool:
    """Whether a word written with a capital is a name wherever it stands: the dictionary has it so, or not at all.

    >>> [is_name(word) for word in ("Ukraine", "Inflation", "Kestria")]
    [True, False, True]
    """
    if not word[:1].isupper() or len(word) > LONGEST_WORD:
        return False
    return word.isalpha() and simplemma.lemmatize(word, lang="en")[:1].isupper()


@lru_cache(maxsize=50_000)
def is_dictionary_word(norm: str) -> bool:
    """Whether the dictionary has a lower-case word, in whatever form it stands.

    >>> [is_dictionary_word(word) for word in ("separate", "seperate")]
    [True, False]
    """
    return len(norm) <= LONGEST_WORD and simplemma.is_known(norm, lang="en")
