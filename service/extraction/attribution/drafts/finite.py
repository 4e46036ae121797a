"""A finite cue: "Ada Byron said ...", "..., said Ada Byron", "The museum, she said, would open".

Word indexes are half-open.
Refuses: passives and participles (see others.py); where a content ends (see ../reach/ends.py).
"""

from dataclasses import replace

from service.domain.claims import Force
from service.extraction.attribution.drafts.called import end_of_called
from service.extraction.attribution.drafts.draft import Draft, Range
from service.extraction.attribution.drafts.rightward import rightward
from service.extraction.attribution.lexicon.cues import QUOTING, Frame
from service.extraction.attribution.lexicon.grammar import (
    ASIDES,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.lexicon.speech import BESIDE_QUOTATION, DECIDING, FINDING, HOPING, SAID_BEHIND
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.phrases.noun_phrases import phrase_ending
from service.extraction.attribution.phrases.objects import decides
from service.extraction.attribution.phrases.relatives import (
    aim_in_relative,
    antecedent_of,
    contact_before,
    tells_what_noun_means,
)
from service.extraction.attribution.phrases.subjects import is_object_of_relative, subject_after, subject_before
from service.extraction.attribution.reach.after import (
    end_of_addressee,
    is_addressee,
    is_trailing,
    says_no_more,
)
from service.extraction.attribution.reach.before import (
    before_quote,
    closes_said,
    closes_with_comma,
    ends_quoted,
    goes_on_behind,
    goes_on_with_and,
    is_beside_quotation,
    is_break,
    is_fronted,
    left_content,
    right_quote,
)
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.sides.tails import answered
from service.extraction.attribution.verbless.headlines import names_speaker
from service.extraction.attribution.view import Hit, View

#: What goes on with a content that the cue broke: "It will close, he said, because".
_GOES_ON = frozenset(["because", "if", "once", "unless", "until"])

#: Verbs of promising that stand behind what is promised too: "“Not a penny,” vowed the mayor".
_VOWING = frozenset({("pledge",), ("promise",), ("threaten",), ("vow",)})
_DATED = FINDING | _VOWING  # what was promised or found "on Monday"

#: Verbs of warning that stand before whoever warns: "It could flood, warned Lind". Others of telling have who hears it.
_WARNING = frozenset({"warned", "warns"})

#: What somebody is told to do is not yet theirs: "drivers should expect delays".
_TOLD_TO, _AWAITING = frozenset({"can", "must", "ought", "should"}), frozenset({("expect",), ("plan",)})

#: Frames whose content may stand before the cue.
_SPEAKS = frozenset((Frame.SAY, Frame.TELL))


def inverted(view: View, hit: Hit) -> Draft | None:
    """`..., said Ada Byron`."""
    before = view.norms[hit.first - 1] if hit.first else ""
    if not hit.first and hit.cue.frame is Frame.SAY and view.norms[hit.verb].endswith(("ed", "said")):
        return _opening(view, hit)
    after_break = hit.first > 0 and (view.quoted[hit.first - 1] or before in (",", "-", "--"))
    if hit.cue.lemmas[0] in SAID_BEHIND and len(hit.cue.lemmas) == 1 and closes_said(view, hit.first):
        if is_time(view, hit.last):
            return None  # "“The Long Night,” ordered last year"
        force = Force.INSISTS if hit.cue.lemmas == ("protest",) else hit.cue.force
        hit = replace(hit, cue=replace(hit.cue, frame=Frame.SAY, force=force))  # "“Stay out,” ordered the fire chief"
    elif hit.cue.lemmas[0] in BESIDE_QUOTATION:
        return None
    is_told_so = hit.cue.frame is Frame.THINK or hit.cue.lemmas in _VOWING
    after_quotation = hit.first > 0 and view.quoted[hit.first - 1] and is_told_so
    is_agreed = hit.cue.lemmas == ("agree",) and closes_with_comma(view, hit.first) and all(view.quoted[: hit.first])
    if is_agreed or (hit.cue.lemmas == ("blast",) and hit.first and view.quoted[hit.first - 1]):
        hit = replace(hit, cue=replace(hit.cue, frame=Frame.SAY, force=Force.SAYS))  # "“We were robbed,” blasted Lind"
    if not (hit.cue.frame in _SPEAKS or after_quotation) or not after_break or hit.first != hit.verb:
        return None
    speaker = subject_after(view, hit.last)
    left = left_content(view, hit.first)
    if not left and (left := before_quote(view, hit.first, speaker.last)):
        return Draft(hit, speaker, left=left, right=(speaker.last + 1, view.size))
    if speaker.is_empty or not left or not _is_inversion(view, hit, speaker, left):
        return None
    return Draft(hit, speaker, left=left, right=right_quote(view, speaker.last))


def _opening(view: View, hit: Hit) -> Draft | None:
    """`Said Ada Byron, who left in May, “...”`."""
    if hit.last >= view.size or not is_capital(view.words[hit.last]):
        return None
    speaker = subject_after(view, hit.last)
    if speaker.is_empty:
        return None
    right = right_quote(view, speaker.last)
    introduces = view.norms[view.size - 1] == ":" and speaker.last >= view.size - 1
    return Draft(hit, speaker, right=right) if right or introduces else None


def finite(view: View, hit: Hit) -> Draft | None:
    """`Ada Byron said ...` and `..., Ada Byron said`."""
    subject = subject_before(view, hit)
    if _is_for_readers(view, hit, subject):
        return None  # what readers may do is the publication's own directive
    is_beside = is_beside_quotation(view, hit.last) or (not subject.shared and closes_said(view, subject.first))
    if hit.cue.lemmas[0] in BESIDE_QUOTATION and not is_beside:
        return None  # "the storm raged over the coast"
    if says_no_more(view, hit.last) and not decides(hit):
        speaker = subject_after(view, hit.last) if not hit.first else subject
        if not speaker.shared and not speaker.is_empty and speaker.first in (0, hit.last):
            return Draft(hit, speaker, follows=True)
    before = view.norms[subject.first - 1] if subject.first and not subject.shared else ""
    if not subject.shared and (whom := phrase_ending(view, hit.first)) and is_object_of_relative(view, hit, whom):
        verb = hit.last
        while verb + 1 < view.size and view.is_verb_like(verb + 1):
            verb += 1  # "was armed"
        reach = range(verb + 1, view.size)
        end = next((at for at in reach if view.is_verb_like(at) or view.is_sign(at)), view.size)
        return Draft(hit, subject, left=(whom.first, subject.first), right=(hit.last, end))
    if subject.is_empty or tells_what_noun_means(view, hit, subject):
        return None
    if answer := answered(view, hit, subject):
        return answer
    if first := contact_before(view, hit, subject):
        return Draft(hit, Subject(first, subject.last), left=(subject.first, first), relative=True)
    if not (about := antecedent_of(view, hit, subject)).is_empty:
        return Draft(hit, subject, (about.first, about.last), aim_in_relative(view, hit), relative=True)
    if before == "what":  # "in what she called “a mistake”"
        if not subject.shared and view.norms[hit.last : hit.last + 2] in (["was", "that"], ["is", "that"]):
            return Draft(hit, subject, right=(hit.last + 1, view.size))
        end = 0 if subject.shared else end_of_called(view, hit, subject)
        return Draft(hit, subject, right=(hit.last, end)) if end else None
    if before == "as" and hit.cue.frame in _SPEAKS:
        return _compared(view, hit, subject) or rightward(view, hit, subject)
    if not subject.shared and _closes(view, hit, subject) and (left := left_content(view, subject.first, is_last=True)):
        return Draft(hit, subject, left=left)
    is_quoted = hit.cue.frame is not Frame.ACT and subject.first and ends_quoted(view, subject.first, hit)
    is_held = hit.cue.frame is Frame.THINK or hit.cue.lemmas in HOPING
    is_aside = is_held and not subject.shared and view.norms[hit.last : hit.last + 1] == [","]
    if subject.shared or not (hit.cue.frame in _SPEAKS or is_quoted or is_aside):
        return rightward(view, hit, subject)
    if (broken := _broken_clause(view, hit, subject)) or is_aside:
        return broken or rightward(view, hit, subject)  # "The plan, Mr Venn believes, is doomed"
    if view.norms[subject.first] in ("who", "which") and not view.quoted[subject.first - 2 if subject.first > 1 else 0]:
        return rightward(view, hit, subject)  # "said Lind, who denied lying, had left"
    left = left_content(view, subject.first, is_last=is_trailing(view, hit.last))
    ends = ends_quoted(view, subject.first, hit) or is_trailing(view, hit.last) or is_addressee(view, hit)
    ends_here = is_break(view, subject.first) and ends
    if left and ends_here:
        if hit.cue.lemmas[0] in QUOTING and len(hit.cue.lemmas) == 1 and not any(view.quoted):
            return None  # "If it is shut, the boycott will continue"
        return Draft(hit, subject, left=left, right=right_quote(view, hit.last))
    return rightward(view, hit, subject)


def _closes(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether what is said ends with who thinks or found so: "The brakes failed, the inquiry found"."""
    is_told_so = hit.cue.frame is Frame.THINK or hit.cue.lemmas in DECIDING | _VOWING
    if not is_told_so or subject.first < 2 or view.norms[subject.first - 1] != ",":
        return False
    if hit.cue.lemmas in _VOWING and view.norms[subject.first] in ASIDES:
        return False  # "angered parents, who vowed to fight it"
    is_last = (
        goes_on_behind(view, hit, subject)
        or all(view.is_sign(at) and not view.quoted[at] and view.norms[at] != ":" for at in range(hit.last, view.size))
        or (hit.cue.lemmas in _DATED and view.norms[hit.last] in ("on", "in") and is_trailing(view, hit.last))
    )
    left = range(subject.first - 1)
    return is_last and any(view.is_verb_like(at) or view.quoted[at] or view.norms[at] == "to" for at in left)


def _is_for_readers(view: View, hit: Hit, subject: Subject) -> bool:
    first = view.norms[subject.first] if not subject.is_empty and not subject.shared else ""
    if first.split("'")[0] == "you":
        return True
    modals = MODALS.intersection(view.norms[hit.first : hit.verb])
    if hit.cue.lemmas in _AWAITING and modals & _TOLD_TO and "have" not in view.norms[hit.first : hit.verb]:
        return True
    return first in ("everyone", "everybody", "anyone") and bool(modals) and hit.cue.frame not in _SPEAKS


def _compared(view: View, hit: Hit, subject: Subject) -> Draft | None:
    """`As Ada Byron noted in a letter, ...` and `..., as Ada Byron noted`."""
    opening = subject.first - 1
    if all(view.is_sign(index) for index in range(opening)):
        commas = (at for at in range(hit.last, view.size - 1) if view.norms[at] == "," and not view.quoted[at])
        comma = next(commas, 0)
        if comma and _takes_own(view, hit, comma):
            return None
        return Draft(hit, subject, right=(comma + 1, view.size)) if comma else None
    left = left_content(view, opening)
    if left and view.norms[opening - 1] == "," and is_trailing(view, hit.last):
        return Draft(hit, subject, left=left)
    return None


def _takes_own(view: View, hit: Hit, comma: int) -> bool:
    """Whether the verb has what it takes before the comma: "As ministers denied a rift, Lind left"."""
    if hit.cue.frame is Frame.TELL:
        return end_of_addressee(view, hit) != comma or comma == hit.last
    first = view.norms[hit.last]
    is_none = first == "," or first in PREPOSITIONS or is_adverb(first) or is_time(view, hit.last)
    return not (is_none or hit.cue.lemmas[-1] in ("it", "clear"))


def _is_inversion(view: View, hit: Hit, subject: Subject, left: Range) -> bool:
    first = view.words[subject.first]
    if view.quoted[hit.first - 1]:
        return True
    if _is_whose(view, hit, left) or (first.norm in SUBJECT_PRONOUNS and _goes_on(view, subject.last)):
        return False
    is_apposed = "," in view.norms[slice(*left)] and not (view.is_heading or is_capital(first))  # "Lund, 40, said it"
    closes = subject.last >= view.size - 1 and not is_apposed  # "Bridge to close, says Ada Byron" needs no verb
    if not closes and not any(view.is_verb_like(index) or view.quoted[index] for index in range(*left)):
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
        if view.is_heading and closes:
            return is_capital(first) or names_speaker(view.words[subject.last - 1])  # "..., warns health minister"
        speaks = hit.cue.frame is Frame.SAY or view.norms[hit.verb] in _WARNING
        second = subject.first + 1
        named = second < subject.last and names_speaker(first) and is_capital(view.words[second])
        return (is_capital(first) or named) and speaks and subject.last >= view.size - 2
    return first.norm != "that" and not (first.norm in SUBJECT_PRONOUNS and subject.last < view.size - 3)


def _is_whose(view: View, hit: Hit, left: Range) -> bool:
    """Whether what stands before the cue is its subject with a clause about it: "Lind, who heard the case, said"."""
    opening = next((at for at in range(*left) if view.norms[at] == "," and not view.quoted[at]), 0)
    if not opening or view.norms[opening + 1] not in ASIDES:
        return False
    if any(view.is_verb_like(at) for at in range(left[0], opening)):
        return False
    reach = range(opening + 1, hit.first - 1)
    return not any(view.norms[at] == "," and view.is_verb_like(at + 1) for at in reach)


def _goes_on(view: View, at: int) -> bool:
    """Whether a pronoun behind the cue has a verb of its own: "said he was", and not "said he with a smile"."""
    return at < view.size and not (view.is_sign(at) or view.norms[at] in PREPOSITIONS | SUBORDINATORS | TIME_WORDS)


def _broken_clause(view: View, hit: Hit, subject: Subject) -> Draft | None:
    """`The museum, he said, would open`: the cue stands between commas inside its own content."""
    comma = end_of_addressee(view, hit)
    following = comma + 1
    if (
        subject.first < 2
        or view.norms[subject.first - 1] != ","
        or view.norms[comma:following] != [","]
        or following >= view.size
    ):
        return None
    if goes_on_with_and(view, subject, following):
        return Draft(hit, subject, left=(0, trimmed(view, 0, subject.first)), right=(following + 1, view.size))
    if comma > hit.last and not (view.is_verb_like(following) or is_fronted(view, subject.first, following)):
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
