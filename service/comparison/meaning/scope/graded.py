"""Which of several that only a number or a letter tells apart, and one that was named among others and is left.

Refuses: lists of things with names (lists.py); the grade of one thing, which is its content (sorts.py).
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from service.text.seeking.sought import sought
from service.text.words import lemma_of

#: What is told apart so.
_KINDS = "band|class|district|grade|group|level|phase|platform|route|sector|stage|terminal|tier|ward|year|zone"
_WHICH = r"(?:\d{1,2}(?![\d.,]*\d|[%\w])|[A-HJ-Z]\b(?![’'.-])|(?:one|two|three|four|five|six|seven|eight|nine)\b)"
_MEMBERS = sought(
    rf"\b(?P<kind>{_KINDS})(?:e?s)? (?P<which>{_WHICH}(?:(?:, and |, or |, | and | or )"
    rf"(?:(?P=kind)(?:e?s)? )?{_WHICH})*)"
)
_EACH = re.compile(rf"\b{_WHICH}")
_NUMBERS = {
    word: str(at) for at, word in enumerate("one two three four five six seven eight nine".split(), 1)
}  # "phase one" is "phase 1"
#: Who is named among those of whom a verb tells.
_INCLUDING = re.compile(
    r"[^,;:]+, including (?P<part>[^,;:]+), (?P<rest>(?:are|can|could|do|had|has|have|is|may|might|must|should|was|were"
    r"|will|would)\b.*)",
    re.DOTALL,
)


def names_more_of_a_kind(before: str, after: str) -> bool:
    """Whether of one kind the one names all that the other names, and others.

    >>> names_more_of_a_kind("Pupils in year 6 return.", "Pupils in reception, year 1 and year 6 return.")
    True
    >>> names_more_of_a_kind("It is a category 3 storm.", "It is a category 4 storm.")
    False
    """
    one, other = _members(before), _members(after)
    return any(one[kind] < other[kind] or other[kind] < one[kind] for kind in one.keys() & other.keys())


def is_included_left(before: str, after: str) -> bool:
    """Whether of those of whom something is told only one that was named among them is left.

    >>> is_included_left("Schools, including nurseries, will open.", "Nurseries will open.")
    True
    >>> is_included_left("Schools, including nurseries, will open.", "Schools will open.")
    False
    """
    for whole, part in ((before, after), (after, before)):
        found = _INCLUDING.match(whole) if "includ" in whole else None
        if found is not None:
            left = f"{found['part']} {found['rest']}"
            return [lemma_of(word) for word in left.lower().split()] == [lemma_of(w) for w in part.lower().split()]
    return False


def _members(text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for match in _MEMBERS.finditer(text):
        for which in _EACH.findall(match["which"]):
            found[match["kind"]].add(_NUMBERS.get(which, which))
    return found
