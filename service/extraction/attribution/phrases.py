"""Who stands before or after a cue, and how far what is attributed reaches.

Word indexes are half-open. The rules walk from the cue to the nearest boundary of its clause.
Refuses: deciding which cue of a sentence wins (see attributions.py).
"""

from dataclasses import dataclass

from service.extraction.attribution.cues import Frame
from service.extraction.attribution.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.view import Hit, View

#: Words a source may reach over. The longest in PolNeAR that is not a whole clause has about thirty.
LONGEST_SOURCE = 45

#: Signs that may stand inside a name or noun phrase.
_NAME_SIGNS = frozenset("' & $ # @ % . / 's".split())
_CONNECTIVES = frozenset("though although while whereas because as when that which who".split())
_DASHES = frozenset(("-", "--"))
_OCCASIONS = frozenset(
    "statement interview tweet letter speech briefing conference email post memo call op-ed press release filing".split()
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose cue it is: a stretch of words, or the subject of the verb before ("and added")."""

    first: int = 0
    last: int = 0
    shared: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return self.last <= self.first and not self.shared


def subject_before(view: View, hit: Hit) -> Subject:
    """The subject of a finite cue, walking left from its verb group."""
    end = hit.first
    while end and _is_time(view, end - 1):
        end -= 1
    if end < hit.first and (not end or view.is_sign(end - 1)):
        end = hit.first
    if not end or view.quoted[end - 1]:
        return Subject()
    before = view.norms[end - 1]
    if before in COORDINATORS:
        return Subject(shared=True)
    if before == "," or before in _DASHES:
        return _subject_across(view, end - 1)
    if before in SUBJECT_PRONOUNS:
        return Subject(end - 1, end)
    if view.is_sign(end - 1) and before not in _NAME_SIGNS | {")"}:
        return Subject()
    return _phrase_ending(view, end)


def subject_after(view: View, start: int) -> Subject:
    """The subject standing after its verb: `said John Smith, a teacher from Ohio`."""
    if start >= view.size or view.quoted[start]:
        return Subject()
    norm = view.norms[start]
    if not (is_capital(view.words[start]) or norm in DETERMINERS or norm in SUBJECT_PRONOUNS or view.words[start].is_number):
        plain = view.words[start].text.isalpha() and norm not in PREPOSITIONS | SUBORDINATORS and not is_adverb(norm)
        if not plain:
            return Subject()
    end = start + 1
    if norm in SUBJECT_PRONOUNS:
        return Subject(start, end)
    while end < min(view.size, start + LONGEST_SOURCE) and not _ends_subject_after(view, end):
        end += 1
    while end > start and view.is_sign(end - 1) and view.norms[end - 1] not in ")":
        end -= 1
    return Subject(start, end)


def skip_to_content(view: View, hit: Hit) -> int:
    """The word the content begins at when it follows the cue, after addressees, occasions and times."""
    start = hit.last
    if start < view.size and view.norms[start] == ":":
        return start + 1
    if start < view.size and view.quoted[start]:
        return start
    anchor = _anchor(view, start, 26)
    if hit.cue.frame is Frame.TELL:
        return _after_addressee(view, hit, start, anchor)
    if hit.cue.frame in (Frame.SAY, Frame.THINK) and start < view.size:
        if view.norms[start] in PREPOSITIONS or view.norms[start] in DAYS or view.norms[start] in ("last", "earlier", "this"):
            if anchor > start:
                return anchor
            while start < view.size and _is_time(view, start):
                start += 1
            return start
    return start


def is_trailing(view: View, start: int) -> bool:
    """Whether nothing but an occasion, a time or an addressee is left after the verb."""
    if ":" in view.norms[start:]:
        return False
    if start >= view.size or all(view.is_sign(index) and not view.quoted[index] for index in range(start, view.size)):
        return True
    if view.quoted[start]:
        return False
    norm = view.norms[start]
    if norm == ",":
        return start + 1 < view.size and not view.quoted[start + 1] and (
            view.norms[start + 1].endswith("ing") or view.norms[start + 1] in PREPOSITIONS | {"as", "when", "who", "and", "but"}
        )
    if norm in PREPOSITIONS | {"when", "while", "as", "after"} or norm in TIME_WORDS or norm.endswith("ing"):
        return ":" not in view.norms[start:] and not any(view.quoted[start:])
    return False


def clause_end(view: View, start: int, limit: int, frame: Frame) -> int:
    """Where the content that starts at `start` ends, at the latest at `limit`."""
    end = start
    while end < limit:
        if view.quoted[end]:
            end += 1
            continue
        norm = view.norms[end]
        if norm == ";" and end > start:
            break
        if norm in ("according",) and end > start:
            break
        if norm == "," and end > start and end + 2 < limit and not view.quoted[end + 1]:
            following = view.norms[end + 1]
            is_thing = frame in (Frame.OBJECT, Frame.ACT, Frame.TO)
            if following in ("but", "which", "while", "though", "although", "who") and is_thing:
                break
            if following in ("but", "and") and view.is_verb_like(end + 2) and (following == "but" or _goes_on_as_verb(view, end + 2)):
                break
        if frame in (Frame.OBJECT, Frame.ACT) and end > start and norm in ("since", "during", "after", "before", "when", "while"):
            break
        if end > start and view.quoted[end - 1] and not view.quoted[start - 1 if start else 0] and view.quoted[start]:
            closing = view.text[: view.words[end - 1].end].rstrip("”\"'’")[-1:]
            if closing in ",.!?" and norm in ("in", "at", "on", "as", "before", "after", "while", "when", "to", "during"):
                break
        end += 1
    return trimmed(view, start, end)


def _goes_on_as_verb(view: View, index: int) -> bool:
    """Whether a past form is a verb of its own, not an adjective: an object or a complement follows it."""
    following = view.norms[index + 1] if index + 1 < view.size else ""
    return view.norms[index] in AUXILIARIES or following in DETERMINERS | PREPOSITIONS | PRONOUNS or is_adverb(following)


def trimmed(view: View, start: int, end: int) -> int:
    """The end without trailing signs, connectives and subordinators outside quotation marks."""
    while end > start and not view.quoted[end - 1] and (
        view.is_sign(end - 1) and view.norms[end - 1] not in (")", "%", "$") or view.norms[end - 1] in COORDINATORS | _CONNECTIVES
    ):
        end -= 1
    return end


def _is_time(view: View, index: int) -> bool:
    norm = view.norms[index]
    if view.quoted[index] or index + 1 < view.size and view.norms[index + 1] == "'s":
        return False
    if norm == "may" and is_capital(view.words[index]):
        return False
    if norm in ("on", "early", "late", "this", "last", "next"):
        following = index + 1
        return following < view.size and view.norms[following] in TIME_WORDS and view.norms[following + 1 : following + 2] != ["'s"]
    return norm in TIME_WORDS and norm not in (",", ".", "in")


def _subject_across(view: View, comma: int) -> Subject:
    opening = comma - 1
    floor = max(0, comma - LONGEST_SOURCE)
    while opening >= floor and not (view.norms[opening] == view.norms[comma] and not view.quoted[opening]):
        if view.quoted[opening] and opening + 1 == comma:
            return Subject()
        opening -= 1
    if opening < floor or opening == 0 or view.quoted[opening - 1]:
        return Subject()
    middle = view.norms[opening + 1]
    outer = _phrase_ending(view, opening)
    if outer.is_empty:
        return Subject() if middle in PREPOSITIONS or middle in SUBORDINATORS else _phrase_ending(view, comma)
    is_aside = middle in PREPOSITIONS or middle in SUBORDINATORS or middle in COORDINATORS or is_adverb(middle)
    if is_aside or middle.endswith("ing") or view.is_verb_like(opening + 1):
        return outer
    return Subject(outer.first, comma)


def _phrase_ending(view: View, end: int) -> Subject:
    """The noun phrase whose last word is end - 1."""
    start = end
    floor = max(0, end - LONGEST_SOURCE)
    seen_verb = False
    while start > floor:
        index = start - 1
        norm = view.norms[index]
        if view.quoted[index]:
            break
        if norm in ("who", "that", "which"):
            if not seen_verb or index == 0 or view.is_sign(index - 1):
                break
            seen_verb = False
        elif norm == ")":
            while start > floor and view.norms[start - 1] != "(":
                start -= 1
            if start > floor:
                start -= 1
            continue
        elif norm in SUBORDINATORS - {"as", "since", "before", "after", "once"} or norm in ("but", "or") and seen_verb:
            break
        elif norm == "and" and (seen_verb or _has_verb(view, max(floor, index - 12), index)):
            break
        elif view.is_sign(index) and norm not in _NAME_SIGNS:
            break
        elif norm in SUBJECT_PRONOUNS and index + 1 < end:
            break
        elif view.is_verb_like(index):
            if seen_verb:
                break
            seen_verb = True
            if not any(word in ("who", "that", "which") for word in view.norms[max(floor, index - 12) : index]):
                break
        start -= 1
    return _without_lead(view, start, end)


def _without_lead(view: View, start: int, end: int) -> Subject:
    while start < end and (
        view.norms[start] in COORDINATORS or is_adverb(view.norms[start]) or view.is_sign(start) and view.norms[start] not in "#@$"
    ):
        start += 1
    if start < end and view.norms[start] in ("after", "before", "since", "as", "until", "once"):
        start += 1
    elif start < end and view.norms[start] in PREPOSITIONS and view.norms[start] not in ("over", "about", "around", "under"):
        start = _after_prepositional(view, start, end)
    if start < end and all(view.norms[index] in TIME_WORDS for index in range(start, end)):
        if not any(is_capital(view.words[index]) and view.norms[index] == "may" for index in range(start, end)):
            return Subject()
    return Subject(start, end)


def _after_prepositional(view: View, start: int, end: int) -> int:
    nouns = 0
    for index in range(start + 1, end):
        norm = view.norms[index]
        if nouns and (norm in DETERMINERS or norm in SUBJECT_PRONOUNS):
            return index
        if nouns and is_capital(view.words[index]) and not is_capital(view.words[index - 1]) and view.norms[index - 1] not in PREPOSITIONS:
            if view.norms[index - 1] not in DETERMINERS and view.norms[index - 1] not in ("and", "of"):
                return index
        if norm not in DETERMINERS and norm not in PREPOSITIONS:
            nouns += 1
    return end


def _has_verb(view: View, first: int, last: int) -> bool:
    return any(view.is_verb_like(index) and not view.quoted[index] for index in range(first, last))


def _ends_subject_after(view: View, index: int) -> bool:
    norm = view.norms[index]
    if view.quoted[index] or norm in (";", ":", "--", "-") or norm in ("when", "while", "as", "after", "before", "during"):
        return True
    if norm in ("in", "at", "on", "to", "of", "via") and any(word in _OCCASIONS or word in DAYS for word in view.norms[index + 1 : index + 5]):
        return norm != "of"
    if norm in DAYS:
        return True
    if norm == ",":
        following = view.norms[index + 1] if index + 1 < view.size else "."
        return (
            following.endswith("ing")
            or following in PREPOSITIONS
            or following in COORDINATORS
            or following in SUBORDINATORS
            or is_adverb(following)
            or (index + 1 < view.size and view.quoted[index + 1])
        )
    return norm in (".", "!", "?") and index + 1 == view.size


def _anchor(view: View, start: int, reach: int) -> int:
    """The first `that`, quotation or colon soon after `start`; `start` when there is none."""
    for index in range(start, min(view.size, start + reach)):
        norm = view.norms[index]
        if norm == "that":
            return index
        if view.quoted[index]:
            return index if view.norms[index - 1] in (",", ":") or index - start < 4 else start
        if norm == ":":
            return index + 1
        if norm in (";", "."):
            break
    return start


def _after_addressee(view: View, hit: Hit, start: int, anchor: int) -> int:
    if start < view.size and view.norms[start] in ("that", "to", "of", "against", "about", "for", "if", "whether"):
        return start
    is_request = "to" in view.norms[start : start + 9] and hit.cue.lemmas[0] not in ("tell", "inform", "remind", "assure")
    if is_request or hit.cue.lemmas[-1] == "on":
        return start
    if anchor > start:
        return anchor
    if hit.cue.lemmas[0] in ("tell", "inform", "remind", "assure", "reassure", "email", "warn", "lecture"):
        for index in range(start + 1, min(view.size, start + 16)):
            norm = view.norms[index]
            if norm in SUBJECT_PRONOUNS | {"there", "to", "about", "if", "whether", "how", "what", "why"}:
                return index
            if norm in DETERMINERS and index > start + 1 or norm in (",",):
                return index
    return start
