"""Texts made to slow a regular expression down, from the expression itself (H11).

For every repetition in a pattern: what its inside matches, pumped, behind what stands before it and without, ended by
something that fits nowhere. Refuses: being exhaustive; it tries what makes patterns of people slow in practice.
"""

import re
from collections.abc import Iterable, Iterator
from re import _constants as codes  # type: ignore[attr-defined]  # the parser of the standard library, without types
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: Characters tried for a class, the most telling first.
CHARACTERS = "a1 A.,-'\"é\n_%$€x9"

#: What ends a text and fits nowhere.
END = "\x00!"

#: Repetitions of at least so many are pumped.
MANY = 30

_CATEGORIES = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    codes.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    codes.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def killers(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str]]:
    """What a text begins with and what is repeated in it, each pair once."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    seen: dict[tuple[str, str], None] = {}
    for before, pump in _repetitions(tree, ""):
        for pair in ((before, pump), ("", pump), ("", before + pump or " "), ("", pump + "\n")):
            seen[pair] = None
    yield from seen


def openings(pattern: re.Pattern[Any]) -> Iterator[str]:
    """What the expression begins with, up to each of its repetitions and to its end, each once, the longest last.

    A text of beginnings alone (`<!--<!--<!--`, `[a](b[a](b`) is looked through from each of them.
    """
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    seen: dict[str, None] = {}
    begun = ""
    for code, inside in tree:
        if code in _REPEATS and inside[1] >= MANY:
            seen[begun] = seen[begun + _sample(inside[2])] = None
            begun += _sample(inside[2]) * max(1, inside[0]) if inside[0] < MANY else ""
        else:
            begun += _sample_of(code, inside)
    yield from (one for one in seen if one)


def text_of(pair: tuple[str, str], length: int) -> str:
    """A text of about so many code points."""
    before, pump = pair
    return before + pump * (length // len(pump)) + END


def _repetitions(tree: Iterable[tuple[Any, Any]], before: str) -> Iterator[tuple[str, str]]:
    for code, inside in tree:
        if code in _REPEATS:
            if inside[1] >= MANY:
                yield before, _sample(inside[2]) or "a"
            yield from _repetitions(inside[2], before)
        for part in _parts(code, inside):
            yield from _repetitions(part, before)
        before += _sample_of(code, inside)


def _parts(code: Any, inside: Any) -> Iterable[Any]:
    if code is codes.BRANCH:
        return inside[1]  # type: ignore[no-any-return]
    if code is codes.SUBPATTERN:
        return (inside[-1],)
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return (inside[1],)
    return (inside,) if code is codes.ATOMIC_GROUP else ()


def _sample(tree: Iterable[tuple[Any, Any]]) -> str:
    """The shortest of what it matches, near enough."""
    return "".join(_sample_of(code, inside) for code, inside in tree)


def _sample_of(code: Any, inside: Any) -> str:
    if code is codes.LITERAL:
        return chr(inside)
    if code is codes.NOT_LITERAL:
        return "b" if inside == ord("a") else "a"
    if code is codes.ANY:
        return "a"
    if code is codes.IN:
        return next((c for c in CHARACTERS if _is_in(c, inside)), "a")
    if code in _REPEATS:
        return _sample(inside[2]) * inside[0]
    parts = [] if code in (codes.ASSERT, codes.ASSERT_NOT) else list(_parts(code, inside))
    return _sample(parts[0]) if parts else ""


def _is_in(character: str, items: list[tuple[Any, Any]]) -> bool:
    is_negated = bool(items) and items[0][0] is codes.NEGATE
    point = ord(character)
    hit = any(
        (code is codes.LITERAL and point == inside)
        or (code is codes.RANGE and inside[0] <= point <= inside[1])
        or (code is codes.CATEGORY and _CATEGORIES.get(inside, bool)(character))
        for code, inside in items
    )
    return hit is not is_negated
