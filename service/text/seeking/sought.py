"""A pattern that is asked of every claim and found in few: it is tried only where the words that it needs stand.

What a rule writes is `sought(r"\\b(?:halted|stopped) the\\b")` in place of `re.compile(...)`, and no more: which words
it needs is read off the pattern, and so is with which of them it begins, for it is tried at these alone. What words a
text has is worked out once for all patterns.
Refuses: texts that are asked once, as what stands before a place: to split these into words takes longer.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from service.text.memory import remember_short
from service.text.seeking.openings import needed, openings_in, places_in, starting

#: Texts of which it is remembered what their words begin with, and of those where a pattern is tried where they stand:
#: the claims of a pair of long versions, at 5 kB each.
TEXTS_REMEMBERED = 2_048

#: A shorter text is sooner searched than cut into words, in code points.
SHORT = 32

_openings_in = remember_short(TEXTS_REMEMBERED)(openings_in)
_places_in = remember_short(TEXTS_REMEMBERED)(places_in)


class Sought:
    """A compiled pattern that finds what `re` finds with it, and mostly knows sooner that it is not there."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    @cached_property
    def _needs(self) -> tuple[frozenset[str], ...]:
        return needed(self.pattern.pattern, self.pattern.flags)

    @cached_property
    def _starts(self) -> frozenset[str]:
        return starting(self.pattern.pattern, self.pattern.flags)

    def may_stand_in(self, text: str) -> bool:
        """Whether the text has every word that the pattern needs."""
        if len(text) < SHORT:
            return True
        openings = _openings_in(text)
        return not any(map(openings.isdisjoint, self._needs))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it stands."""
        if len(text) >= SHORT:  # as may_stand_in has it: this is asked most
            openings = _openings_in(text)
            for words in self._needs:
                if words.isdisjoint(openings):
                    return None
            if self._starts:
                return self._found_at_word(text)
        return self.pattern.search(text)

    def _found_at_word(self, text: str) -> re.Match[str] | None:
        """The same, tried at the words alone with which it may begin."""
        words = _places_in(text)
        match = self.pattern.match
        for place in sorted([place for start in self._starts & words.keys() for place in words[start]]):
            if found := match(text, place):
                return found
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, where it is that."""
        return self.pattern.fullmatch(text) if self.may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where it stands."""
        return self.pattern.finditer(text) if self.may_stand_in(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        """What stands at each of them, as `re` has it."""
        return self.pattern.findall(text) if self.may_stand_in(text) else []

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else in each of these places, or in the first few."""
        return self.pattern.sub(put, text, count) if self.may_stand_in(text) else text


def sought(pattern: str, flags: int = 0) -> Sought:
    r"""The pattern, in place of `re.compile` with the same words.

    >>> halts = sought(r"\b(?:halted|stopped) the\b", re.IGNORECASE)
    >>> halts.may_stand_in("It rained all day and all of the night."), bool(halts.search("They Halted the work."))
    (False, True)
    """
    return Sought(re.compile(pattern, flags))
