"""Which attributions of one sentence stand, and whose those are that share a subject.

Refuses: choosing between cues before they have their words (see beside.py).
"""

from dataclasses import replace

from service.extraction.attribution.found import FoundAttribution, Range
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import is_adverb
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.main import main_subject
from service.extraction.attribution.reach.lists import joined_in_clause
from service.extraction.attribution.view import View

#: Frames of cues that commit whoever they are said of.
_COMMITS = frozenset((Frame.TO, Frame.ACT))

#: What opens a clause that tells when or why, whose subject may go on behind its comma.
_WHEN_OR_WHY = frozenset("after as because before once since when while".split())

#: Things that open a sentence without an article, and say nothing: "Shares fell after the chairman left, citing".
_THINGS = frozenset(
    """
    deliveries exports flights imports negotiations operations plans prices production rates sales services shares
    stocks talks trading traffic trains work
    """.split()
)

_PACTS = frozenset("accord agreement contract deal merger pact takeover treaty".split())


def without_nested(view: View, found: list[FoundAttribution]) -> list[FoundAttribution]:
    """Without attributions whose cue stands inside a content that reaches wider.

    What somebody is bent on or has done "according to" another stays beside that it is the other who says so.
    """
    kept: list[FoundAttribution] = []
    for one in found:
        inside = any(
            other is not one
            and not (other.entry.lemmas[:1] == ("according",) and one.source and one.entry.frame in _COMMITS)
            and any(first <= one.cue[0] < last for first, last in other.content)
            for other in found
        )
        if not inside:
            kept.append(one)
    return _filled(view, kept)


def _filled(view: View, found: list[FoundAttribution]) -> list[FoundAttribution]:
    """With the source of the attribution before, where a verb shares its subject."""
    filled: list[FoundAttribution] = []
    for index, one in enumerate(found):
        if one.shares_source:
            subject = main_subject(view)
            subject = _of_clause_before(view, one, subject)
            main = None if subject.is_empty else view.chars(subject.first, subject.last)
            if main is None and not index and len(found) > 1:
                main = found[1].source  # "Lamenting their luck, the locals often say"
            others = [other for other in filled if not other.relative]
            before = _subject_of(view, others[-1], one) if others else None
            own = joined_in_clause(view, one.cue[0], subject.first, subject.last)
            inside = filled and own and filled[-1].cue[0] >= view.words[own[0]].start  # "after they rejected it and"
            one = replace(one, source=view.chars(*own) if own and not inside else before or main)
        filled.append(one)
    return filled


def _subject_of(view: View, before: FoundAttribution, one: FoundAttribution) -> Range | None:
    """Whose deeds go on: of a passive its subject, not who did it: "Lind was accused by Ek but said it was untrue".

    A participle may be of either ("was rejected by Ek, saying"); whoever did it speaks.
    """
    is_participle = view.text[one.cue[0] : one.cue[1]].lower().endswith("ing")
    return before.source if is_participle or not before.subject else before.subject


def _of_clause_before(view: View, one: FoundAttribution, main: Subject) -> Subject:
    """Who goes on where the sentence is of a thing: "Flights stopped after | the carrier grounded its jets, citing"."""
    cue = next((at for at in range(view.size) if view.words[at].start >= one.cue[0]), 0)
    is_participle = view.norms[cue].endswith("ing") and view.norms[cue - 1 : cue] == [","]
    if not is_participle or main.is_empty or not _is_thing(view, main):
        return main
    opening = next((at for at in range(cue - 1, main.last, -1) if view.norms[at] in _WHEN_OR_WHY), cue)
    reach = range(opening + 2, cue)
    verb = next((at for at in reach if view.is_verb_like(at) or view.is_unchanged_past(at)), 0)
    end = verb
    while end > opening + 1 and (view.norms[end - 1] == "," or is_adverb(view.norms[end - 1])):
        end -= 1
    who = view.words[opening + 1 : end]
    is_one = bool(who) and not any(view.quoted[at] or view.norms[at] in (";", ":") for at in range(opening, verb))
    return Subject(opening + 1, end) if is_one and may_hold(who, is_clause=False) else main


def _is_thing(view: View, subject: Subject) -> bool:
    """Whether nobody speaks by this: "The deal", "Shares in Tarn Steel"."""
    if view.norms[subject.first] in _THINGS or view.norms[subject.last - 1] in _PACTS:
        return True
    return not may_hold(view.words[subject.first : subject.last], is_clause=False)
