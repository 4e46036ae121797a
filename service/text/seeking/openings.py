"""What the words of a text begin with, and with which of these a text must have one for a pattern to be found in it.

Of `\\b(?:halted|stopped) the` that is "halte" or "stopp", of `\\b(?:halted|stopped) work` it is "work" besides. It is
read off the pattern as `re` itself reads it. Where a pattern does not say so for certain, there are none, and it has to
be tried everywhere.
Refuses: trying patterns (sought.py).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any

from service.text.words import letters_in

#: Letters of a word's beginning that are looked at: of any word, and of one that may go on in several ways.
OPENING, SHORT_OPENING = 5, 3
#: Of how many words of a pattern a text is asked for one, at most: what more would tell is less than it takes.
MOST_NEEDED = 3
#: How many ways a word of a pattern may begin, at most: beyond that it tells too little.
MOST_WAYS = 300
#: Letters that are found where another is sought, case aside, and are others in small letters.
_AS_FOUND = str.maketrans({"ı": "i", "İ": "i", "ſ": "s"})
#: What nearly every text has tells nothing.
_EVERYWHERE = frozenset(
    "a and are as at be by for from has have he in is it of on or that the to was were with".split()
)
#: As much as so many rare words tells one that is everywhere, and one that many texts have.
_TELLS_NOTHING, _TELLS_LITTLE = 1_000, 10
_OFTEN = frozenset(
    "about after all also an any but can could d do her his if may more no not one out over s said says she so t than"
    " their there they up we when which who will would you".split()
)

_re: Any = re._parser  # type: ignore[attr-defined]  # how `re` reads a pattern
_Items = Sequence[tuple[Any, Any]]
_ANYTHING: _Items = ((_re.ANY, None),)  # where a pattern may go on in many ways
_REPEATS = (_re.MAX_REPEAT, _re.MIN_REPEAT, _re.POSSESSIVE_REPEAT)
_LOOKS = (_re.ASSERT, _re.ASSERT_NOT)
_LETTER, _RUN = re.compile(r"[^\W\d_]"), re.compile(r"[^\W\d_]+")


def openings_of(words: Collection[str]) -> frozenset[str]:
    """What these words, in small letters, begin with: five letters and three of each, or all of a shorter one."""
    return frozenset([*[word[:OPENING] for word in words], *[word[:SHORT_OPENING] for word in words]])


def openings_in(text: str) -> frozenset[str]:
    """The same of the words of a text."""
    return openings_of(set(letters_in((text if text.isascii() else text.translate(_AS_FOUND)).lower())))


def places_in(text: str) -> dict[str, list[int]]:
    """Where the words of a text stand that begin with each of these, in order: with three letters, or all of a shorter.

    >>> places_in("He had ended it."), places_in("x, and Ended the end")["end"]
    ({'he': [0], 'had': [3], 'end': [7], 'it': [13]}, [7, 17])
    """
    places: dict[str, list[int]] = {}
    for found in _RUN.finditer((text if text.isascii() else text.translate(_AS_FOUND)).lower()):
        places.setdefault(found[0][:SHORT_OPENING], []).append(found.start())
    return places


@cache
def starting(pattern: str, flags: int = 0) -> frozenset[str]:
    r"""With one of these the word begins at whose first letter the pattern is found, wherever it is.

    There are none where it may be found at another place: at a sign, or inside a word.

    >>> sorted(starting(r"\b(?:halted|stopped) the\b")), starting(r"(?:^|\b)halted"), starting(r"n[’']t (?:yet|ever)\b")
    (['hal', 'sto'], frozenset(), frozenset())
    """
    found = _starts(list(_re.parse(pattern, flags)), is_start=False) or ()
    return frozenset(one[:SHORT_OPENING] for one in found)


def _starts(items: _Items, *, is_start: bool) -> set[str] | None:
    """How the word may begin with whose first letter these begin; None where they may begin otherwise."""
    for at, (kind, value) in enumerate(items):
        rest = items[at + 1 :]
        if (inside := _inside(kind, value)) is not None:
            return _starts([*inside, *rest], is_start=is_start)
        if kind is _re.BRANCH:
            return _any_way([[*way, *rest] for way in value[1]], is_start=is_start)
        if kind in _REPEATS:  # it stands there or not
            return _any_way([rest, [*value[2], *([] if value[1] == 1 else _ANYTHING), *rest]], is_start=is_start)
        if value is _re.AT_BOUNDARY:
            is_start = True
        elif kind not in _LOOKS:
            is_letter = kind in (_re.LITERAL, _re.IN) and not _is_between(kind, value)
            return _openings(items[at:]) if is_start and is_letter else None
    return None


def _any_way(ways: Sequence[_Items], *, is_start: bool) -> set[str] | None:
    found = [_starts(way, is_start=is_start) for way in ways]
    return set().union(*filter(None, found)) if all(found) else None


@cache
def needed(pattern: str, flags: int = 0) -> tuple[frozenset[str], ...]:
    r"""Of each of these one is among the openings of any text where the pattern is found; what tells most comes first.

    There are none where nothing is certain.

    >>> [sorted(words) for words in needed(r"\b(?:halted|stopped) the\b")]
    [['halte', 'stopp']]
    >>> [sorted(words) for words in needed(r"(?:is|are)(?: still)? (?:no longer|not yet) open(?P<what> [a-z]+)")]
    [['open'], ['no', 'not']]
    >>> needed(r"\b[a-z]+ed\b")
    ()
    """
    found = sorted(_each(list(_re.parse(pattern, flags)), is_start=False), key=_cost)
    telling = [frozenset(words) for words in found if _cost(words) < _TELLS_NOTHING]
    return tuple(dict.fromkeys(telling))[:MOST_NEEDED]


def _each(items: _Items, *, is_start: bool) -> list[set[str]]:
    """How the words begin that stand in whatever is found: for each word of which it is known, one of these.

    is_start: whether a letter here is the first of its word.
    """
    found: list[set[str] | None] = []
    for at, (kind, value) in enumerate(items):
        rest = items[at + 1 :]
        if is_start:
            found.append(_openings(items[at:]))
        if (inside := _inside(kind, value)) is not None:
            return [*filter(None, found), *_each([*inside, *rest], is_start=is_start)]
        if kind is _re.BRANCH:
            ways = [_least(_each([*way, *rest[:1]], is_start=is_start)) for way in value[1]]
            found.append(set().union(*filter(None, ways)) if all(ways) else None)
            is_start = all(map(_ends_between, value[1]))
        elif kind in _REPEATS:  # it need not stand there
            is_start = is_start and _ends_between(value[2])
        elif kind is _re.AT:
            is_start = value is _re.AT_BOUNDARY or (is_start and value is not _re.AT_NON_BOUNDARY)
        elif kind not in _LOOKS:
            is_start = _is_between(kind, value)
    return [*filter(None, found)]


def _least(found: Sequence[set[str]]) -> set[str] | None:
    """The one that tells most."""
    return min(found, key=_cost, default=None)


def _cost(openings: set[str]) -> int:
    return sum(_TELLS_NOTHING if one in _EVERYWHERE else _TELLS_LITTLE if one in _OFTEN else 1 for one in openings)


def _inside(kind: Any, value: Any) -> _Items | None:
    """What a group has in it, or what stands there at least once; None of anything else."""
    if kind is _re.SUBPATTERN:
        return list(value[3])
    if kind is _re.ATOMIC_GROUP:
        return list(value)
    if kind in _REPEATS and value[0] > 0:
        return [*value[2], *([] if value[1] == 1 else _ANYTHING)]
    return None


def _openings(items: _Items) -> set[str] | None:
    """How the word may begin that begins here; None where that is not certain."""
    found: set[str] = set()
    for way, opening in enumerate(_ways(items, "")):
        if opening is None or way >= MOST_WAYS:
            return None
        found.add(opening)
    return found


def _ways(items: _Items, so_far: str) -> Iterator[str | None]:
    """The ways in which a word may begin of which these letters are read; None where it may be with any letter."""
    if len(so_far) >= OPENING:
        yield so_far
        return
    goes_on = so_far[:SHORT_OPENING] if len(so_far) >= SHORT_OPENING else None
    if not items:
        yield goes_on
        return
    (kind, value), rest = items[0], items[1:]
    if (inside := _inside(kind, value)) is not None:
        yield from _ways([*inside, *rest], so_far)
    elif kind is _re.LITERAL and _LETTER.match(chr(value)):
        yield from _ways(rest, so_far + chr(value).translate(_AS_FOUND).lower())
    elif kind is _re.IN and all(sort is _re.LITERAL and _LETTER.match(chr(sign)) for sort, sign in value):
        for one in value:
            yield from _ways([one, *rest], so_far)
    elif kind is _re.BRANCH:
        for way in value[1]:
            yield from _ways([*way, *rest], so_far)
    elif kind in _REPEATS:  # it stands there or not
        yield from _ways(rest, so_far)
        yield from _ways([*value[2], *([] if value[1] == 1 else _ANYTHING), *rest], so_far)
    elif value is _re.AT_NON_BOUNDARY:
        yield goes_on
    elif so_far and (kind is _re.AT or _is_between(kind, value)):
        yield so_far  # the whole word
    elif kind in _LOOKS or kind is _re.AT or _is_between(kind, value):
        yield from _ways(rest, so_far)
    else:
        yield goes_on


def _is_between(kind: Any, value: Any) -> bool:
    """Whether what stands there is one sign and no letter: a word ends before it, and another begins behind it."""
    if kind is _re.LITERAL:
        return not _LETTER.match(chr(value))
    return kind is _re.IN and all(
        (sort is _re.LITERAL and not _LETTER.match(chr(sign)))
        or (sort is _re.CATEGORY and sign in (_re.CATEGORY_SPACE, _re.CATEGORY_DIGIT, _re.CATEGORY_NOT_WORD))
        for sort, sign in value
    )


def _ends_between(items: _Items) -> bool:
    """Whether a letter behind these is the first of its word."""
    if not items:
        return False
    kind, value = items[-1]
    if kind is _re.BRANCH:
        return all(map(_ends_between, value[1]))
    if kind in _REPEATS and value[0] == 0:
        return _ends_between(value[2]) and _ends_between(items[:-1])
    inside = _inside(kind, value)
    return _is_between(kind, value) if inside is None else _ends_between(inside)
