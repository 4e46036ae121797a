"""What is held of somebody in few words: "as does Jones", "Jones does not".

Refuses: clauses that say what is held in words of their own (stances.py).
"""

import re

from service.text.seeking.sought import sought

_DO = r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)"
_NAME = r"(?:the )?(?P<{}>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
_TOO = re.compile(
    rf"\b(?:as|so) {_DO} {_NAME.format('first')}|\band (?:so )?{_NAME.format('second')} {_DO},? (?:too|as well)\b"
)
_NOT = sought(rf"(?:^|[.;,] |\bbut |\band |\bwhile ){_NAME.format('first')} {_DO}(?: not|n[’']t)\b(?=[.;,]|$)")
#: Those who hold something together, as a sentence begins, and who of them is told in short to be against it.
_TOGETHER = re.compile(
    r"(?:[Tt]he )?[A-Z][\w’'-]+(?:(?:, and |, | and )(?:the )?[A-Z][\w’'-]+)+"
    r"(?= (?:(?:have|had|has) )?(?:agreed|are|back|backed|stood|support|supported|vote|voted|were)\b)"
)
_AGAINST = re.compile(
    r"(?:, | and | but |, with |; )(?:the )?(?P<who>[A-Z][\w’'-]+)(?: were| was| voted)? against it(?=[.,;]|$)"
)

#: What stands for a pronoun, by it: a courtesy title of its gender and a name.
_TITLED = {
    "he": re.compile(r"(?:Mr|Sir|Lord|Dr)\.? [A-Z][\w’'-]+"),
    "she": re.compile(r"(?:Mrs|Ms|Miss|Dame|Lady|Dr)\.? [A-Z][\w’'-]+"),
}


def sides_with_now_not(before: str, after: str) -> bool:
    """Whether somebody who was said to hold it too does not now, or the other way round.

    >>> sides_with_now_not("Lind backs it, as does Ek.", "Lind backs it; Ek does not.")
    True
    """
    for one, other in ((before, after), (after, before)):
        not_so = {_named(match) for match in _NOT.finditer(other)}
        if not_so and any(_named(match) in not_so for match in _TOO.finditer(one)):
            return True
        held = _TOGETHER.match(one) if " against it" in other.lower() else None
        if held is not None and not _AGAINST.search(one):
            return any(found["who"] in re.findall(r"[\w’'-]+", held[0]) for found in _AGAINST.finditer(other))
    return False


def _named(match: re.Match[str]) -> str:
    return next(filter(None, match.groups()), "").split()[-1]


def is_pronoun_named(deleted: str, inserted: str) -> bool:
    """Whether a pronoun gave way to a courtesy title and a name of its gender, or back: "She", "Ms Haddad"."""
    sides = deleted.strip(), inserted.strip()
    return any(_TITLED[one.lower()].fullmatch(other) for one, other in (sides, sides[::-1]) if one.lower() in _TITLED)
