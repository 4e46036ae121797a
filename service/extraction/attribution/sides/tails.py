"""Who answers what was just said, in a clause behind it: "..., a charge the firm denied", "..., which police admit".

What they hold, deny or call something is what stands before.
Word indexes are half-open.
Refuses: clauses about a thing ("the plan, which the union rejected"; see ../phrases/relatives.py).
"""

from dataclasses import replace

from service.domain.claims import Force
from service.extraction.attribution.drafts.agents import opens_agent, without_relative
from service.extraction.attribution.drafts.draft import Draft, Range
from service.extraction.attribution.drafts.firmness import turns_down
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import (
    COUNTING,
    DETERMINERS,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.relatives import antecedent_before
from service.extraction.attribution.phrases.subjects import subject_after
from service.extraction.attribution.reach.after import says_no_more
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.sides.judged import JUDGED, WORDS_FOR_IT, word_for_it_before
from service.extraction.attribution.view import Hit, View

#: Words that may stand for a thing as well as for what was said, so that only a verb of what is so makes them that.
_WORDS_FOR_ANYTHING = frozenset("account something version".split())

#: Verbs by which it is granted that something is so.
_GRANTING = frozenset("accept acknowledge admit concede confirm".split())

#: Verbs by which somebody turns down what others say, or an offer.
_TURNING_DOWN = frozenset("contest reject refute".split())

#: Verbs by which what was said is called something: "a claim | the firm called “absurd”".
_CALLING = frozenset("brand call describe dismiss label".split())

#: Words before the verb at most, from the comma on, and from a participle to "by".
_FARTHEST, FARTHEST_BY = 12, 14


def answered(view: View, hit: Hit, subject: Subject) -> Draft | None:
    """The answer, whose content is so far the word that stands for what was said: "which", "a charge"."""
    if subject.shared or not subject.first or hit.cue.frame not in (Frame.SAY, Frame.OBJECT, Frame.THINK):
        return None
    if any(view.quoted[: hit.last]):
        return None
    word = _word_for_it(view, hit)
    if word is None or not word[0] <= subject.first <= word[1] < subject.last:
        return None
    verb = hit.cue.lemmas[0]
    is_so = hit.cue.denied or (verb in _GRANTING and not _is_of_thing(view, word[0]))
    label = _label_behind(view, hit) if verb in _CALLING | _TURNING_DOWN else None
    if (
        label is None
        and not _is_word(view, word, _WORDS_FOR_ANYTHING | WORDS_FOR_IT)
        and view.norms[word[0]] != "which"
    ):
        return None  # "an offer that the firm rejected"
    if label is None and not says_no_more(view, hit.last):
        return None
    if view.norms[word[0]] == "which":
        return Draft(hit, Subject(word[1], subject.last), left=word) if is_so else None
    if not (is_so or verb in _TURNING_DOWN) and not _is_word(view, word):
        return None
    is_untrue = verb in _TURNING_DOWN and view.norms[word[0]] != "something"  # "wants a tax, something firms reject"
    if label is None and (is_untrue or turns_down(view, hit.cue, word[0])):  # as "denied" does
        hit = replace(hit, cue=replace(hit.cue, lemmas=("deny",), force=Force.SAYS, denied=True))
    return Draft(hit, Subject(word[1], subject.last), left=word, right=label)


def described(view: View, hit: Hit) -> Draft | None:
    """`..., a claim described as “fanciful” by Ada Byron`, `..., an accusation denied by the firm`."""
    verb, word = hit.cue.lemmas[0], word_for_it_before(view, hit.first)
    may_answer = hit.cue.denied or verb in _TURNING_DOWN | _CALLING | {"denounce", "echo", "repeat"}
    if not word or not may_answer or len(hit.cue.lemmas) > 1 or any(view.quoted[:word]):
        return None
    reach = range(hit.last, min(view.size - 1, hit.last + FARTHEST_BY))
    by = next((at for at in reach if view.norms[at] == "by" and not view.quoted[at]), 0)
    if not by or not opens_agent(view, by + 1):
        return None
    if any(view.is_verb_like(at) and not view.quoted[at] for at in range(hit.last, by)):
        return None
    agent = without_relative(view, subject_after(view, by + 1))
    if agent.is_empty:
        return None
    label = (hit.last, by) if by > hit.last else None
    if label is None and verb in _TURNING_DOWN:  # as "denied" does
        hit = replace(hit, cue=replace(hit.cue, lemmas=("deny",), force=Force.SAYS, denied=True))
    return Draft(replace(hit, form="finite"), agent, left=(word, hit.first), right=label)


def content_before(view: View, draft: Draft, previous: Draft | None) -> Range | None:
    """What an answer answers, where only a word for what was said stands before who gives it; else None."""
    ends = (draft.subject.first, draft.hit.first)
    if not draft.left or draft.left[1] not in ends or not draft.left[0] or view.quoted[draft.left[0]]:
        return None
    is_word = view.norms[draft.left[0]] == "which" or _is_word(view, draft.left, _WORDS_FOR_ANYTHING | JUDGED)
    if not is_word or view.norms[draft.left[0] - 1] != ",":
        return None
    first = previous.right[0] if previous and previous.right else 0
    if previous and previous.left and (not previous.right or first >= draft.left[0]):
        return previous.left  # "The mine was unsafe, Lund said, a claim the firm denies"
    return first, trimmed(view, first, draft.left[0])


def _word_for_it(view: View, hit: Hit) -> Range | None:
    """The words behind the last comma that stand for what was said, as far as where who answers begins."""
    reach = range(hit.first - 1, max(0, hit.first - _FARTHEST), -1)
    comma = next((at for at in reach if view.is_sign(at) and view.norms[at] not in ("-", "'s", ".")), 0)
    if not comma or view.norms[comma] != ",":
        return None
    first = comma + 1
    if view.norms[first] == "which":
        speaker = first + 1
    else:
        at = first + (view.norms[first] in ("a", "an", "the"))
        is_one = view.norms[first] == "something" or at > first or is_plural(view.words[at])
        if not is_one or view.lemmas[at] not in JUDGED | _WORDS_FOR_ANYTHING:
            return None
        at += 2 * (view.norms[at + 1 : at + 3] == ["of", "events"])
        speaker = at + 1 + (view.norms[at + 1 : at + 2] in (["that"], ["which"]))
    if speaker >= hit.first:
        return None
    opens = view.norms[speaker] in DETERMINERS | POSSESSIVES | SUBJECT_PRONOUNS | COUNTING | {"police"}
    is_named = opens or is_capital(view.words[speaker]) or is_plural(view.words[speaker])
    return (first, speaker) if is_named or view.norms[first] == "which" else None


def _is_of_thing(view: View, at: int) -> bool:
    """Whether "which" may be of a thing right before it: "made an offer, which the firm accepted"."""
    about = antecedent_before(view, at) if view.norms[at] == "which" else Subject()
    if about.is_empty:
        return False
    opener = view.norms[about.first]
    return opener in POSSESSIVES | {"a", "an", "the", "this", "that"} or is_plural(view.words[about.last - 1])


def _is_word(view: View, word: Range, words: frozenset[str] = WORDS_FOR_IT) -> bool:
    """Whether it is one of the words for what was said, with "that" or "which" behind it or without."""
    last = word[1] - 1 - (view.norms[word[1] - 1] in ("that", "which"))
    last -= 2 * (view.norms[last - 1 : last + 1] == ["of", "events"])
    return view.lemmas[last] in words


def _label_behind(view: View, hit: Hit) -> Range | None:
    """What it is called, as far as the sentence's end: "called | “absurd”", "described | as baseless"."""
    if hit.last + 1 >= view.size:
        return None
    at = hit.last + (view.norms[hit.last] == "as")
    end = view.size
    while end > at and view.is_sign(end - 1) and not view.quoted[end - 1]:
        end -= 1
    is_quoted = at < end and view.quoted[at]
    if at >= end or not (is_quoted or view.norms[hit.last] == "as" or hit.cue.lemmas == ("call",)):
        return None
    is_plain = all(view.quoted[one] or not (view.is_sign(one) or view.is_verb_like(one)) for one in range(at, end))
    return (hit.last, end) if is_plain and (is_quoted or not is_adverb(view.norms[at])) else None
