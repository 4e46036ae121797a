"""Names that others gave (titles, publishers, headlines), so that they cannot upset the line they stand in.

A sign that only tells the direction of writing, or that nobody sees, is written out as Python escapes it; a name in a
script that runs from right to left is isolated from what stands beside it. What is stored stays as it came.
Refuses: texts and quotations, which are evidence and shown as they are.
"""

import unicodedata

from markupsafe import Markup, escape

#: Signs that nobody sees and that names need: they join and part letters in Persian, Indian scripts and emoji.
JOINERS = frozenset("\u200c\u200d")

#: Kinds of signs that are written out: controls, formats, and the ends of lines and paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})

#: Directions of letters that run from right to left, and of their digits.
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def say_plainly(words: str) -> str:
    """The words, every sign in them seen: for attributes and choices, where nothing can be marked up.

    >>> print(say_plainly("The fire \\u202egrows"))
    The fire \\u202egrows
    """
    if str(words).isprintable():
        return str(words)
    return "".join(_seen(one) for one in str(words))


def say_name(words: str) -> str:
    """Likewise, and isolated where it runs from right to left: for names between other words."""
    plain = say_plainly(words)
    if plain.isascii() or not any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in plain):
        return plain
    return Markup("<bdi>{}</bdi>").format(escape(plain))


def _seen(one: str) -> str:
    if one in JOINERS or unicodedata.category(one) not in UNSEEN:
        return one
    return one.encode("unicode_escape").decode()
