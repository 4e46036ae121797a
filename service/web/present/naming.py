"""Names that others gave (titles, publishers, headlines), so that they cannot upset the line they stand in.

A sign that only tells the direction of writing, or that nobody sees, stands alone and marked in HTML, where a style
shows its number beside it (the text stays what it was); where nothing can be marked up it is written out as Python
escapes it. A name in a script that runs from right to left is isolated from what stands beside it.
Refuses: texts and quotations, which are evidence and shown as they are.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup, escape

from service.domain.directions import RUN_BACK, isolated, plainly, seen
from service.domain.stories import Article

#: Signs that HTML cannot carry: a parser drops them or takes them for others.
UNSENDABLE = frozenset("\0\r")

#: Directions of letters that run from right to left, and of their digits.
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def say_plainly(words: str) -> str:
    """The words, every sign in them seen: for attributes and choices, where nothing can be marked up.

    >>> print(say_plainly("The fire \\u202egrows"))
    The fire \\u202egrows
    """
    return plainly(str(words))


def say_in_line(words: str) -> str:
    """The same, each name that runs from right to left isolated by signs: for a page's title, which has no markup."""
    return isolated(plainly(str(words)))


def say_name(words: str) -> str:
    """The words as HTML, each sign that nobody sees kept as it is, alone and marked: for names between other words.

    A name that runs from right to left is isolated.

    >>> print(say_name("The \\ufefffire"))
    The <bdi class="unseen" data-sign="U+FEFF">\ufeff</bdi>fire
    """
    words = str(words)
    runs_back = not words.isascii() and any(
        unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in say_plainly(words)
    )
    if words.isprintable() and not runs_back:
        return words
    marked = Markup("").join(_marked(one) for one in words)
    return Markup("<bdi>{}</bdi>").format(marked) if runs_back else marked


def _marked(one: str) -> str:
    plain = seen(one)
    if plain == one or one in UNSENDABLE:
        return plain
    return Markup('<bdi class="unseen" data-sign="U+{}">{}</bdi>').format(f"{ord(one):04X}", one)


def say_isolated(words: str) -> str:
    """A sentence of ours in which each name that runs from right to left is isolated.

    Else the amounts behind it are shown in its direction, and "12 → 19" is read as 19 that became 12.

    >>> print(say_isolated("hurt, says \u05dc\u05d5\u05d9, 12 → 19"))
    hurt, says <bdi>\u05dc\u05d5\u05d9</bdi>, 12 → 19
    """
    words = str(words)
    if words.isascii() or not RUN_BACK.search(words):
        return words
    at, pieces = 0, []
    for one in RUN_BACK.finditer(words):
        pieces += [escape(words[at : one.start()]), Markup("<bdi>{}</bdi>").format(one.group())]
        at = one.end()
    return Markup().join([*pieces, escape(words[at:])])


_WORD = r"(?: (?:percent|per cent|hundred|thousand|million|billion|trillion)\b)?"
_BARE = r"\d(?:[\d.,]*\d)?%?"

#: What no line's end parts: a bare number and the one it became, a sign and its amount, an amount and its magnitude.
WHOLE = re.compile(
    rf"(?<!\S){_BARE} → {_BARE}(?![\w.,%]\w|\w| (?:per|hundred|thousand|million|billion|trillion))"
    rf"|(?<!\w)\(?[+−-][^\s\w]{{0,2}}[\d.,]*\d[%)]*{_WORD}\)?|\b{_BARE}{_WORD}"
)


def say_unbroken(words: str) -> Markup:
    """A sentence of ours in which a sign stays with its amount on one line, and an amount with its "percent".

    Each name that runs from right to left is isolated.

    >>> print(say_unbroken("1 → 2 (+€1, +100%)"))
    <span class="whole">1 → 2</span> <span class="whole">(+€1</span>, <span class="whole">+100%)</span>
    """
    at, pieces = 0, []
    for one in WHOLE.finditer(words):
        if one.group()[0].isdecimal() and " " not in one.group():
            continue
        pieces += [
            escape(say_isolated(words[at : one.start()])),
            Markup('<span class="whole">{}</span>').format(one.group()),
        ]
        at = one.end()
    return Markup().join([*pieces, escape(say_isolated(words[at:]))])


def tell_apart(articles: Iterable[Article]) -> dict[str, str]:
    """What tells those apart that have title and publisher in common with another of these, by id; "" of the others.

    The same article may come several times.
    """
    every = {article.id: article for article in articles}
    named = Counter((one.title, one.publisher) for one in every.values())
    nameless = Counter((one.title, one.publisher) for one in every.values() if not one.url)

    def apart(one: Article) -> str:
        name = one.title, one.publisher
        if named[name] < 2:
            return ""
        return one.url or ("no address" if nameless[name] < 2 else f"no address, {one.id}")

    return {id: apart(one) for id, one in every.items()}
