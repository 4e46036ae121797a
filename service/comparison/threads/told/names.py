"""Names of holders, as they are written: when two of them can be one.

Refuses: whom a mention means (extraction).
"""

from collections.abc import Callable
from functools import lru_cache

from service.comparison.words.canonical import said_words
from service.domain.letters import without_marks

#: How the same ending is written in English: Ukrainian and Russian names come by several tables of letters.
_ENDINGS = (("skyy", "sky"), ("skyi", "sky"), ("skiy", "sky"), ("skii", "sky"), ("skij", "sky"))

#: Words whose plain spelling is remembered.
_REMEMBERED = 20_000

#: Words before a family name that are no first names.
TITLES = frozenset(
    """
    acting admiral adviser ambassador analyst archbishop baroness bishop boss captain chair chairman chairwoman
    chancellor chief coach colonel commissioner councillor count deputy dame director doctor dr duke engineer
    ex-minister executive former general governor inspector judge justice king lady lawyer leader lieutenant lord
    madam major manager mayor minister miss mr mrs ms mx officer party pope premier president prince princess
    principal prof professor prosecutor queen rabbi rep representative reverend secretary sen senator sergeant sheriff
    sir spokesman spokesperson spokeswoman superintendent sultan treasurer
    """.split()
)

#: Bodies told by what they are and by nothing of their own: another page has the name.
BODIES = frozenset("company firm group".split())

#: How a word of whoever asks for an amount or offers it begins, among a matter's names; no name has brackets.
WISHED_BY = "(by)"


def wished_by(holder: str, is_name: Callable[[str], bool]) -> frozenset[str]:
    """What stands among the names of an amount that somebody asks for or offers: whose wish it is.

    Of two wishes by one party the one has all words of the other: the union is the nurses' union, the company and the
    minister are whoever has a name. A party that is told in common words is nobody with a name only.

    >>> [sorted(wished_by(name, {"mera"}.__contains__)) for name in ("the nurses' union", "Mera Gas", "the company")]
    [['(by)nurse', '(by)union'], ['(by)', '(by)gas', '(by)mera'], ['(by)']]
    """
    told = (word.strip(".,’'") for word in holder.lower().split())
    own = said_words(" ".join(word for word in told if word not in TITLES | BODIES))
    is_proper = not own or any(map(is_name, own))
    return frozenset(f"{WISHED_BY}{word}" for word in (*own, *([""] if is_proper else [])))


def is_same_name(one: str, other: str) -> bool:
    """Whether two names, as they are written, can be one holder's: "Marsh" and "Mayor Tom Marsh". None says nothing.

    >>> is_same_name("Mayor Marsh", "Tom Marsh"), is_same_name("the health ministry", "the interior ministry")
    (True, False)
    >>> is_same_name("Anna Zorinskyy", "Zorinsky"), is_same_name("Kemal Erdoğu", "Kemal Erdogu")
    (True, True)
    >>> is_same_name("Leif Toft", "Hanne Toft"), is_same_name("Toft", "Union leader Hanne Toft")
    (False, True)
    """
    if one == other:
        return True
    words = [name.removeprefix("the ").removeprefix("The ").split() for name in (one, other)]
    sides = [set(map(spelled_plainly, name)) for name in words]
    if sides[0] <= sides[1] or sides[1] <= sides[0]:
        return True
    if spelled_plainly(words[0][-1]) != spelled_plainly(words[1][-1]) or not words[0][-1][:1].isupper():
        return False
    firsts = [name[-2] if len(name) > 1 and name[-2][:1].isupper() else "" for name in words]
    return spelled_plainly(firsts[0]) == spelled_plainly(firsts[1]) or not all(map(is_first_name, firsts))


@lru_cache(maxsize=_REMEMBERED)
def spelled_plainly(word: str) -> str:
    """A word of a name without case and marks, and with one of the ways its ending is written."""
    plain = without_marks(word.casefold())
    for ending, one in _ENDINGS:
        if plain.endswith(ending):
            return plain.removesuffix(ending) + one
    return plain


def is_first_name(word: str) -> bool:
    """Whether a word before a family name can be a first name: it is no title."""
    return bool(word) and word.rstrip(".").lower() not in TITLES
