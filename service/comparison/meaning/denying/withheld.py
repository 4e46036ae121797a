"""What somebody is kept from doing, and how firmly: it need not be done, it is advised against, it is forbidden.

Refuses: what each position holds (reversal.py); a "no" that denies (negations.py).
"""

import re

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.canonical import said_in_order
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import holds_any

#: Where a "not" forbids, where it only advises against it, and where it only takes a duty away: each is softer on one
#: deed. Groups are the words that do so, where others stand between them.
_WHOM = r"((?: [\w’'-]+){0,4}?)"
_FORBIDS = re.compile(
    r"\b(?:must|should|shall|ought|is|are|was|were)(?: not| never|n[’']t)(?: to)?(?: be)?"
    r"(?: (?:allowed|permitted) to)?\b"
    r"|\b(?:is|are|was|were) (?:forbidden|prohibited) (?:to|from)\b"
    rf"|\b(?:forbade|forbids?|forbidden|forbidding|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?){_WHOM}"
    r" (?:to|from)\b"
    rf"|\b(?:order(?:s|ed)?|instruct(?:s|ed)?|command(?:s|ed)?){_WHOM} not to\b",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    rf"\b(?:advis(?:e|es|ed|ing)|ask(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|request(?:s|ed)?|told"
    rf"|tells?|urg(?:e|es|ed|ing)|warn(?:s|ed|ing)?)(?: that)?{_WHOM} (?:not(?: to)?|against)\b"
    rf"|\bdiscourag(?:e|es|ed|ing){_WHOM} from\b",
    re.IGNORECASE,
)
_RELEASES = re.compile(
    r"\bneed(?:s? not|n[’']t)\b"
    r"|\b(?:(?:do|does|did|will|would)(?: not|n[’']t)|no longer) (?:have|has|had|need|needs|needed) to\b"
    r"|\b(?:(?:is|are|was|were|be)(?: not|n[’']t)|(?:is|are|was|were|be) no longer|will not be|would not be)"
    r" (?:required|obliged|expected) to\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_ADVISING = r"\b(?:advis(?:e|es|ed|ing)|counsel(?:s|ed|led|ing|ling)?)"
_ADVISES_AGAINST = sought(rf"{_ADVISING}{_WHOM} against (?P<what>.+)", re.IGNORECASE)
_ADVISES_TO = sought(rf"{_ADVISING}{_WHOM} to (?:(?:have|undergo|go for) )?(?P<what>.+)", re.IGNORECASE)
#: What a text has, in lower case, where one of these three is found: most have none, and are known by that much sooner.
_WITHHOLDING = ("not", "n't", "n’t", "never", "no longer", "aga", "courag", "forb", "ban", "bar", "proh")
RELEASED, ADVISED, FORBIDDEN = 0, 1, 2
#: One of these is in each that takes a duty away, which is as soon known.
_RELEASING = ("need", "have to", "has to", "had to", "required to", "obliged to", "expected to")
#: Places of one text at most: each is compared with each of the other's.
MOST_PLACES = 8
#: Words of leave and duty that a pattern may leave behind.
_BY_LEAVE = frozenset({"allow", "permit", "require"})
#: Forms of "be" that forbid by themselves only before "to" or with a word of leave.
_PLAIN_NOT = re.compile(r"(?:is|are|was|were)(?: not| never|n[’']t)(?: be)?", re.IGNORECASE)


@remember_short(4_096)  # several rows of the table ask it of the same two claims
def release_step(before: str, after: str) -> int | None:
    """How far down, below nought, or up it goes where one deed is forbidden, advised against, or need not be done.

    0 where it need not be done on both sides. None where they say anything else, or it of anything else.

    >>> release_step("You must not feed bears.", "You need not feed bears."), release_step("You may.", "You must not.")
    (-2, None)
    >>> release_step("He barred them from voting.", "He advised them not to vote.")
    -1
    >>> release_step("Guests were forbidden to smoke.", "were advised not to smoke.")
    -1
    """
    places = _withheld(before), _withheld(after)
    if max(map(len, places)) > MOST_PLACES:
        return None
    steps = {
        later - earlier if later != earlier else 0 if later == RELEASED else None
        for earlier, *rest in places[0]
        for later, *other in places[1]
        if _are_forms(rest[1], other[1]) and (not (rest[0] and other[0]) or _are_forms(rest[0], other[0]))
    }
    steps.discard(None)
    return next(iter(steps)) if len(steps) == 1 else None


def advises_otherwise(before: str, after: str) -> bool:
    """Whether the one advises somebody against what the other advises them to do or have.

    >>> advises_otherwise("They advised her against surgery.", "They advised her to have surgery.")
    True
    >>> advises_otherwise("They advised her against surgery.", "They advised her to delay surgery.")
    False
    """
    for one, other in ((before, after), (after, before)):
        against, to = _ADVISES_AGAINST.search(one), _ADVISES_TO.search(other)
        if against is None or to is None:
            continue
        both = against["what"], to["what"]
        if any(_are_forms(*map(in_words, both)) for in_words in (lambda what: list(said_in_order(what)), _spoken)):
            return True
    return False


def _spoken(words: str) -> list[str]:
    return [word for word in _WORD.findall(words.lower()) if word not in ("a", "an", "the", "to")]


def _are_forms(words: list[str], others: list[str]) -> bool:
    """Whether two lists have the same words, in whatever form: "barred from voting", "advised not to vote"."""
    return len(words) == len(others) and all(
        one == other or forms_of(one) & forms_of(other) for one, other in zip(words, others, strict=True)
    )


@remember_short(4_096)  # the later claim of one comparison is the earlier one of the next
def _withheld(words: str) -> list[tuple[int, list[str], list[str]]]:
    """For each place where a deed is withheld in a text: how firmly, and what it says before and behind it, in order.

    A claim may leave out who was told ("were advised not to").
    """
    found: list[tuple[int, list[str], list[str]]] = []
    if not any(map(words.lower().__contains__, _WITHHOLDING)):
        return found
    for rung, pattern in ((RELEASED, _RELEASES), (ADVISED, _ADVISES), (FORBIDDEN, _FORBIDS)):
        if rung == RELEASED and not holds_any(words, _RELEASING):
            continue
        for match in pattern.finditer(words):
            if _PLAIN_NOT.fullmatch(match[0]):
                continue
            whom = " ".join(filter(None, match.groups()))
            rest = words[: match.start()], f"{whom} {words[match.end() :]}"
            before, behind = ([word for word in said_in_order(part) if word not in _BY_LEAVE] for part in rest)
            found.append((rung, before, behind))
            if len(found) > MOST_PLACES:
                return found
    return found
