"""Names that run from right to left in lines that run from left to right, and signs that only turn a line round.

Refuses: HTML, which marks such names up (web/present/naming.py); texts, which are evidence and stay as they are.
"""

import re
import unicodedata

#: Signs that nobody sees and that names need: they join and part letters in Persian, Indian scripts and emoji.
JOINERS = frozenset("\u200c\u200d")

#: Kinds of signs that are written out: controls, formats, and the ends of lines and paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})

#: What opens a stretch with a direction of its own, and what closes it: FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE.
OPENS, CLOSES = "\u2068", "\u2069"

_BACK = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]"
_RUN = rf"{_BACK}+(?:[ '’.\u200c\u200d-]{{1,2}}{_BACK}+)*"

#: Words of a script that runs from right to left, as far as nothing else stands between them.
RUN_BACK = re.compile(_RUN)

#: The same, or a whole quotation that has some: nothing of ours goes between its marks. Nor into an address, which
#: would lead nowhere then.
_QUOTED_OR_RUN = re.compile(rf"“[^“”]*{_BACK}[^“”]*”|(?P<address>https?://\S+)|{_RUN}")


def isolated(line: str) -> str:
    """The line of plain text in which no name that runs from right to left turns what stands beside it round.

    Else the amounts behind such a name are shown in its direction, and "12 → 19" is read as 19 that became 12.

    >>> isolated("hurt, says \u05dc\u05d5\u05d9, 12 → 19") == "hurt, says \u2068\u05dc\u05d5\u05d9\u2069, 12 → 19"
    True
    """
    if line.isascii() or not RUN_BACK.search(line):
        return line
    return _QUOTED_OR_RUN.sub(
        lambda found: found.group() if found["address"] else f"{OPENS}{found.group()}{CLOSES}", line
    )


def plainly(words: str) -> str:
    """The words, every sign in them seen: those that only turn a line round or cannot be seen are written out.

    >>> print(plainly("The fire \u202egrows"))
    The fire \\u202egrows
    """
    return words if words.isprintable() else "".join(seen(one) for one in words)


def seen(one: str) -> str:
    """A sign, written out as Python escapes it when nobody would see it."""
    if one in JOINERS or unicodedata.category(one) not in UNSEEN:
        return one
    return one.encode("unicode_escape").decode()
