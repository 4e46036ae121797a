"""How many words a text has, in scripts too that put no spaces between them.

Refuses: cutting such a text into its words.
"""

import re

#: Characters of one word: Chinese and Japanese have about two, Thai, Lao, Khmer and Burmese about five.
PER_WORD = 2
PER_LONGER_WORD = 5

_HAN_AND_KANA = re.compile(r"[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d]")
_SOUTHEAST = re.compile(r"[\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u109f\u1780-\u17d3]")


def count_words(text: str) -> int:
    """The words of a text: those between spaces, and as many as unspaced characters stand for.

    >>> count_words("The fire grew"), count_words("市議会は計画を承認した。"), count_words("")
    (3, 6, 0)
    """
    rest, unspaced = _HAN_AND_KANA.subn(" ", text)
    rest, longer = _SOUTHEAST.subn(" ", rest)
    if not unspaced and not longer:
        return len(text.split())
    spaced = sum(any(letter.isalnum() for letter in word) for word in rest.split())
    return spaced + -(-unspaced // PER_WORD) + -(-longer // PER_LONGER_WORD)
