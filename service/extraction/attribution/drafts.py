"""A verb cue with its subject and the words it takes, before and after it.

Word indexes are half-open.
Refuses: choosing between the cues of a sentence (see beside.py).
"""

from dataclasses import dataclass

from service.domain.claims import ladder_of
from service.extraction.attribution.contents import (
    end_of_opening_clause,
    ends_quoted,
    is_addressee,
    is_break,
    is_trailing,
    left_content,
    right_quote,
    says_no_more,
    skip_to_content,
    trimmed,
)
from service.extraction.attribution.lexicon.cues import CLAUSAL, NO_PARTICIPLE, OPEN_TO, QUOTING, Frame
from service.extraction.attribution.lexicon.grammar import (
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_capital,
)
from service.extraction.attribution.subjects import Subject, subject_after, subject_before
from service.extraction.attribution.view import Hit, View

Range = tuple[int, int]

#: What shows a clause after such a cue.
_CLAUSE_OPENERS = SUBJECT_PRONOUNS | SUBORDINATORS | {"there", "the", ":"}

#: What goes on with a content that the cue broke: "It will close, he said, because".
_GOES_ON = frozenset(["because", "if", "unless", "until"])

#: Frames whose content may stand before the cue.
_SPEAKS = frozenset((Frame.SAY, Frame.TELL))

#: Auxiliaries of a passive that tells the reader something now.
_PRESENT = frozenset(("are", "be", "being", "is"))


@dataclass(slots=True)
class Draft:
    hit: Hit
    subject: Subject
    left: Range | None = None  # content before the cue, in words
    right: Range | None = None  # content after the cue, in words
    follows: bool = False  # the content ended with the sentence before

    @property
    def first(self) -> int:
        starts = [self.hit.first]
        if not self.subject.is_empty and not self.subject.shared:
            starts.append(self.subject.first)
        if self.left:
            starts.append(self.left[0])
        return min(starts)


def draft_of(view: View, hit: Hit) -> Draft | None:
    """The cue with its subject and what it takes, or None when it does not attribute after all."""
    match hit.form:
        case "passive":
            return _passive(view, hit)
        case "ing":
            return _participle(view, hit)
        case "infinitive":
            return None
        case _ if hit.cue.frame is Frame.SEEM:
            return _seeming(view, hit)
        case _:
            return _inverted(view, hit) or _finite(view, hit)


def _inverted(view: View, hit: Hit) -> Draft | None:
    """`..., said Ada Byron`."""
    before = view.norms[hit.first - 1] if hit.first else ""
    after_break = hit.first > 0 and (view.quoted[hit.first - 1] or before in (",", "-", "--"))
    after_quotation = hit.first > 0 and view.quoted[hit.first - 1] and hit.cue.frame is Frame.THINK
    if not (hit.cue.frame in _SPEAKS or after_quotation) or not after_break or hit.first != hit.verb:
        return None
    speaker = subject_after(view, hit.last)
    left = left_content(view, hit.first)
    if speaker.is_empty or not left or not _is_inversion(view, hit, speaker, left):
        return None
    return Draft(hit, speaker, left=left, right=right_quote(view, speaker.last))


def _finite(view: View, hit: Hit) -> Draft | None:
    """`Ada Byron said ...` and `..., Ada Byron said`."""
    subject = subject_before(view, hit)
    if _is_for_readers(view, hit, subject):
        return None  # what readers may do is the publication's own directive
    if says_no_more(view, hit.last):
        speaker = subject_after(view, hit.last) if not hit.first else subject
        if not speaker.shared and not speaker.is_empty and speaker.first in (0, hit.last):
            return Draft(hit, speaker, follows=True)
    before = view.norms[subject.first - 1] if subject.first and not subject.shared else ""
    if subject.is_empty or before == "what":
        return None
    if before == "as" and hit.cue.frame is Frame.SAY:
        return _compared(view, hit, subject) or _right(view, hit, subject)
    if subject.shared or not (hit.cue.frame in _SPEAKS or (subject.first and ends_quoted(view, subject.first, hit))):
        return _right(view, hit, subject)
    broken = _broken_clause(view, hit, subject)
    if broken:
        return broken
    left = left_content(view, subject.first)
    ends = ends_quoted(view, subject.first, hit) or is_trailing(view, hit.last) or is_addressee(view, hit)
    ends_here = is_break(view, subject.first) and ends
    if left and ends_here:
        return Draft(hit, subject, left=left, right=right_quote(view, hit.last))
    return _right(view, hit, subject)


def _is_for_readers(view: View, hit: Hit, subject: Subject) -> bool:
    first = view.norms[subject.first] if not subject.is_empty and not subject.shared else ""
    if first in ("you", "you're", "you've", "you'll"):
        return True
    is_bound = not MODALS.isdisjoint(view.norms[hit.first : hit.verb])
    return first in ("everyone", "everybody", "anyone") and is_bound and hit.cue.frame not in _SPEAKS


def _compared(view: View, hit: Hit, subject: Subject) -> Draft | None:
    """`As Ada Byron noted in a letter, ...` and `..., as Ada Byron noted`."""
    opening = subject.first - 1
    if all(view.is_sign(index) for index in range(opening)):
        commas = (at for at in range(hit.last, view.size - 1) if view.norms[at] == "," and not view.quoted[at])
        comma = next(commas, 0)
        return Draft(hit, subject, right=(comma + 1, view.size)) if comma else None
    left = left_content(view, opening)
    if left and view.norms[opening - 1] == "," and is_trailing(view, hit.last):
        return Draft(hit, subject, left=left)
    return None


def _right(view: View, hit: Hit, subject: Subject) -> Draft | None:
    start = skip_to_content(view, hit)
    if start >= view.size:
        ends_in_colon = view.norms[view.size - 1] == ":"
        return Draft(hit, subject) if ends_in_colon else None
    norm = view.norms[start]
    if norm == "," and not view.quoted[start]:
        aside = next((at for at in range(start + 2, min(view.size - 1, start + 9)) if view.norms[at] == ","), 0)
        goes_on = aside and (view.norms[aside + 1] == "that" or view.quoted[aside + 1])
        start = aside + 1 if goes_on else start + 1
        if start >= view.size or not (view.quoted[start] or view.norms[start] in ("that", "if", "in", "without", "as")):
            return None
    match hit.cue.frame:
        case Frame.TO:
            if norm in PREPOSITIONS - {"to", "for", "on", "against", "with"}:
                return None
        case Frame.THINK:
            if view.is_sign(start) and not view.quoted[start]:
                return None
        case _:
            pass
    if hit.cue.lemmas[0] in CLAUSAL and not (view.quoted[start] or view.norms[start] in _CLAUSE_OPENERS):
        return None
    if hit.cue.lemmas == ("see",) and "as" not in view.norms[start : start + 15]:
        return None
    if not _takes(hit, view.norms[start : start + 2]):
        return None
    if hit.cue.lemmas[0] in QUOTING and not any(view.quoted[start:]):
        return None
    if (
        hit.verb == hit.last - 1
        and hit.cue.lemmas == ("call",)
        and norm in ("in", "into", "to", "off", "out", "up", "back", "it")
    ):
        return None
    return Draft(hit, subject, right=(start, end_of_opening_clause(view, hit, start)))


def _takes(hit: Hit, following: list[str]) -> bool:
    """Whether the words after a cue of two meanings are what it takes when it attributes."""
    first, second = following[0], following[1] if len(following) > 1 else ""
    match hit.cue.lemmas:
        case ("admit",):
            return first != "to" or second.endswith("ing")  # "admitted to hospital"
        case ("be", "open", "to"):
            return first.endswith("ing") or first in OPEN_TO or second in OPEN_TO
        case ("learn",) | ("find",):
            return first not in ("from", "with", "for", "in", "on", "at")
        case _:
            return True


def _passive(view: View, hit: Hit) -> Draft | None:
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared or any(norm in MODALS for norm in view.norms[hit.first : hit.verb]):
        return None
    by = next((index for index in range(hit.last, min(view.size, hit.last + 14)) if view.norms[index] == "by"), 0)
    if by and by + 1 < view.size and not view.quoted[by] and not view.norms[by + 1].endswith("ing"):
        agent = subject_after(view, by + 1)
        if not agent.is_empty:
            rest = (agent.last, view.size) if agent.last < view.size else None
            return Draft(hit, agent, left=(subject.first, subject.last), right=rest)
    following = view.norms[hit.last] if hit.last < view.size else ""
    if view.norms[subject.first] == "it" and following == "that":
        return Draft(hit, Subject(), right=(hit.last, view.size))
    if ladder_of(hit.cue.force) == "telling" and not _PRESENT.isdisjoint(view.norms[hit.first : hit.verb]):
        return None  # "residents are advised to leave" is the publication's own directive
    is_told = hit.cue.frame is Frame.TELL and following in ("that", "to", "about", "if", "whether", "by")
    if is_told or view.lemmas[hit.verb] == "ask":
        return Draft(hit, Subject(), right=(hit.last, view.size)) if hit.last < view.size else None
    if following == "to" and view.lemmas[hit.verb] != "admit":
        return Draft(hit, Subject(), left=(subject.first, subject.last), right=(hit.last, view.size))
    return None


def _seeming(view: View, hit: Hit) -> Draft | None:
    """`The talks seem to have stalled`: what seems so is of nobody; "appeared on stage" is no attribution."""
    following = view.norms[hit.last] if hit.last < view.size else ""
    is_seeming = following in ("to", "that", "as", "likely", "like", "unlikely") or hit.cue.lemmas == ("seem",)
    if hit.form != "finite" or not is_seeming or hit.last >= view.size or view.is_sign(hit.last):
        return None
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared:
        return None
    is_it = view.norms[subject.first : subject.last] in (["it"], ["there"]) and following != "to"
    return Draft(hit, Subject(), left=None if is_it else (subject.first, subject.last), right=(hit.last, view.size))


def _participle(view: View, hit: Hit) -> Draft | None:
    before = view.norms[hit.first - 1] if hit.first else ","
    if hit.last >= view.size:
        return None
    if not hit.first and "," not in view.norms[hit.last :]:
        return None  # a label: "Supporting vulnerable children"
    if hit.cue.frame is Frame.ACT or hit.cue.lemmas[0] in NO_PARTICIPLE:
        return None
    if before in (",", "and", "by", "in", "while", "after", "before", "but", "-", "--") or not hit.first:
        draft = _right(view, hit, Subject(shared=True))
        return draft if draft and draft.right else None
    if before in PREPOSITIONS or view.is_sign(hit.first - 1) or view.quoted[hit.first - 1]:
        return None
    subject = subject_before(view, hit)
    if subject.is_empty or hit.cue.frame not in (Frame.SAY, Frame.TELL):
        return None
    return _right(view, hit, subject)


def _is_inversion(view: View, hit: Hit, subject: Subject, left: Range) -> bool:
    first = view.words[subject.first]
    if view.quoted[hit.first - 1]:
        return True
    if not any(view.is_verb_like(index) or view.quoted[index] for index in range(*left)):
        return False
    relative = next(
        (i for i in range(subject.first, subject.last) if view.norms[i] in ("who", "which", "that", "whose")),
        subject.last,
    )
    if any(view.is_verb_like(index) for index in range(subject.first, relative)):
        return False
    if view.norms[hit.verb] not in (
        "said",
        "says",
        "say",
        "wrote",
        "writes",
        "reports",
        "reported",
        "added",
        "adds",
        "according",
    ):
        return is_capital(first) and hit.cue.frame is Frame.SAY and subject.last >= view.size - 2
    return first.norm != "that" and not (first.norm in SUBJECT_PRONOUNS and subject.last < view.size - 3)


def _broken_clause(view: View, hit: Hit, subject: Subject) -> Draft | None:
    """`The museum, he said, would open`: the cue stands between commas inside its own content."""
    following = hit.last + 1
    if (
        subject.first < 2
        or view.norms[subject.first - 1] != ","
        or view.norms[hit.last : following] != [","]
        or following >= view.size
    ):
        return None
    norm = view.norms[following]
    if (
        view.quoted[following]
        or norm.endswith("ing")
        or norm in PREPOSITIONS | (SUBORDINATORS - _GOES_ON) | {"who", "which", "and", "but"}
    ):
        return None
    end = trimmed(view, 0, subject.first)
    return Draft(hit, subject, left=(0, end) if end else None, right=(following, view.size))
