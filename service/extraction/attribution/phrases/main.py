"""Whose sentence it is: the subject of its first verb, behind whatever opens it.

Refuses: the subject of a verb (see subjects.py).
"""

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.subjects import subject_before
from service.extraction.attribution.reach.lists import is_deed
from service.extraction.attribution.view import Hit, View
from service.text.people.given_names import GIVEN


def main_subject(view: View) -> Subject:
    """The subject of the sentence's first verb."""
    start = 1
    if (
        view.size
        and view.norms[0] in ("although", "though", "while", "if", "when", "because", "since")
        and "," in view.norms
    ):
        start = view.norms.index(",") + 2
    elif view.size and _opens_with_deed(view) and "," in view.norms:
        start = _behind_opening(view)  # "Adding that the cost was high, Ms Lind left"
    aside = 0  # where a clause about the subject ends
    for index in range(start, min(view.size, 40)):
        if view.norms[index - 1 : index + 1] in ([",", "who"], [",", "which"], [",", "whose"]):
            aside = next((at for at in range(index, view.size) if view.norms[at] == ","), index)
        if not aside and view.norms[index - 1] == ",":
            aside = _end_of_aside(view, start, index)
        if (
            index >= aside
            and is_deed(view, start - 1, index)
            and not view.quoted[index]
            and view.norms[index - 1] not in ("who", "which", "that")
        ):
            while index > 1 and is_adverb(view.norms[index - 1]):
                index -= 1
            subject = subject_before(
                view, Hit(index, index, index + 1, Cue((), Frame.SAY, Force.SAYS), "finite", False)
            )
            return Subject() if subject.shared else subject
    return Subject()


def _end_of_aside(view: View, start: int, first: int) -> int:
    """Where what tells more of the subject ends before its verb: "The firm, once worth a lot | , filed"; else 0."""
    if start > 1 or view.norms[0] in PREPOSITIONS or any(view.is_verb_like(at) for at in range(1, first - 1)):
        return 0
    end = next((at for at in range(first, view.size - 1) if view.norms[at] == ","), 0)
    opens = view.norms[first] == "once" or view.is_verb_like(first)
    goes_on = end and (view.is_verb_like(end + 1) or view.is_unchanged_past(end + 1))
    return end if opens and goes_on and not view.quoted[end + 1] else 0


def _opens_with_deed(view: View) -> bool:
    """Whether what the subject does, or what befalls it, stands first: "Adding that", "Asked if she would go"."""
    norm = view.norms[0]
    return norm.endswith("ing") or (norm.endswith("ed") and view.lemmas[0] != norm and norm not in GIVEN)


def _behind_opening(view: View) -> int:
    """The second word of what follows a clause that opens the sentence; 1 where nothing does."""
    for comma in range(1, view.size - 2):
        opens = view.norms[comma] == "," and not view.quoted[comma]
        norm = view.norms[comma + 1]
        if opens and (
            norm in DETERMINERS or norm in SUBJECT_PRONOUNS - {"who", "which"} or is_capital(view.words[comma + 1])
        ):
            return comma + 2
    return 1
