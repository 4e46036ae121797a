"""What a cue takes before it, and takes up again behind it: "..., the mayor said, ...".

Word indexes are half-open.
Refuses: what stands after the cue (see after.py).
"""

import re

from service.extraction.attribution.lexicon.cues import COURTS, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREDICATES,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_capital,
    opens_amount,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.lexicon.speech import FINDING
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.reach.after import is_adding
from service.extraction.attribution.reach.aims import opens_imperative
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.view import Hit, View

Range = tuple[int, int]

#: Verbs by which only who judges finds what was so.
_DECIDING = (("decide",), ("resolve",))

#: What opens a condition.
_CONDITIONS = frozenset(["if", "once", "unless", "when"])

#: What opens the question that somebody answers; the question is not what they say.
_QUESTIONED = frozenset("asked pressed questioned quizzed".split())
_QUESTIONS = QUESTION_WORDS - {"which", "who"} | {"about", "if", "on"}

#: What opens a question that a sentence is about, and what is said of one that nobody can answer yet.
_ASKED = QUESTION_WORDS - {"when"}
_IS_SAID = frozenset("is was are were remains remained seems seemed".split())
_OPEN = frozenset(
    "debatable disputed doubtful known mystery open uncertain unclear undecided unknown unresolved unsettled".split()
)

#: The place a report comes from, with its agency: "OSBY, Norland (Reuters) - Police said".
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ '’./-]+(?:, [\w .]{2,30})?\s*\([A-Z][\w ./-]{1,30}\)?")

#: Auxiliaries of what is now or will be, by which a thing goes on with what was said.
_NOW = frozenset("are can cannot has have is may must will".split())

#: What opens a clause that tells what others did meanwhile, and words from a cue to what it takes up again, at most.
_MEANWHILE = frozenset("after as before when while".split())
_AGAINST = frozenset("although but though whereas while".split())
LONGEST_BREAK = 30

#: What opens a condition with its verb first ("Had he known, ..."), what a clause of its own, and words to its verb.
_TURNED = frozenset(["had", "should", "were"])
_ARTICLES = frozenset("a an his her its no nobody our the their there these those".split())
FARTHEST_OWN_VERB = 8


#: Words of a headline without a verb that is so short.
LONGEST_SHORT = 2

#: Words of another subject to its "would", and verbs of who tells no more: "and would not comment".
FARTHEST_WOULD = 8
_WITHHELD = frozenset("answer comment confirm discuss elaborate explain give identify name say specify".split())
#: What who speaks will do, and not what they speak of: "Prices will rise, the bank said, and will publish figures".
_OWN = frozenset("announce brief inform invite issue launch notify present publish release unveil update".split())


def left_content(view: View, end: int, *, is_last: bool = False) -> Range | None:
    """What stands before a cue whose subject begins at `end`; `is_last` when nothing follows the cue."""
    start = 0
    while start < end and view.is_sign(start) and not view.quoted[start]:
        start += 1
    if not start and view.norms[1:2] == [":"] and view.words[0].text.isupper() and not view.quoted[0]:
        start = 2  # "KELD: A ship sank, officials said"
    end = trimmed(view, start, end)
    if end <= start or _DATELINE.fullmatch(view.text[view.words[start].start : view.words[end - 1].end]):
        return None
    if view.quoted[end - 1] and not view.quoted[start]:
        opened = end - 1
        while opened > start and view.quoted[opened - 1]:
            opened -= 1
        if (
            any(view.is_verb_like(index) for index in range(start, opened))
            and opened - start > 3
            and view.norms[opened - 1] in (":", ",", ".")
        ):
            start = opened
    is_question = view.norms[start] in _QUESTIONED and not _QUESTIONS.isdisjoint(view.norms[start + 1 : start + 6])
    if is_question and not view.quoted[start]:
        return None
    opens = view.norms[start] in PREPOSITIONS | SUBORDINATORS | {"speaking"}
    is_outcome = is_last and view.norms[start] in _CONDITIONS and _has_outcome(view, start, end)
    is_outcome = is_outcome or (is_last and _asks_openly(view, start, end))
    if opens and not is_outcome and not opens_amount(view.words, start) and not _has_clause(view, start, end):
        return None
    is_order = not view.is_heading and opens_imperative(view, start, end)  # "Boil water, residents told" names nobody
    is_long = end - start >= 3 or view.quoted[end - 1] or is_order or _is_short_headline(view, start, end)
    return (start, end) if is_long else None


def _is_short_headline(view: View, start: int, end: int) -> bool:
    """Whether a headline tells in two words what somebody or something is: "Strike over, says Lind"."""
    is_named = view.norms[start].isalpha() and view.norms[start] not in DETERMINERS | SUBJECT_PRONOUNS
    return view.is_heading and end - start == LONGEST_SHORT and is_named and view.norms[end - 1] in PREDICATES


def before_quote(view: View, end: int, behind: int) -> Range | None:
    """What opens a sentence whose speaker is followed by the rest in marks: "As it rose, said Odum, | “they ran”"."""
    first = view.norms[0]
    opens = first in SUBORDINATORS | _TURNED or (first in PREPOSITIONS and first != "like")
    is_quote = view.norms[behind : behind + 1] == [","] and behind + 1 < view.size and view.quoted[behind + 1]
    return (0, trimmed(view, 0, end)) if opens and is_quote and view.norms[end - 1] == "," else None


def is_fronted(view: View, end: int, behind: int) -> bool:
    """Whether when or if stands before `end` and a clause begins `behind` who was told: "If it rises, he told us, |".

    Not so where it is told more of whoever was told: "told the inquest, a panel of three, that".
    """
    first = next((at for at in range(end) if not view.is_sign(at)), end)
    opens = view.norms[first] in PREPOSITIONS | SUBORDINATORS | _TURNED
    clause = view.norms[behind] in SUBJECT_PRONOUNS | _ARTICLES or view.quoted[behind] or is_capital(view.words[behind])
    commas = (at for at in range(behind, view.size - 1) if view.norms[at] == "," and not view.quoted[at])
    goes_on = any(view.norms[at + 1] == "that" or view.quoted[at + 1] for at in commas)
    has_verb = any(view.is_verb_like(at) for at in range(behind + 1, min(view.size, behind + FARTHEST_OWN_VERB)))
    return opens and clause and has_verb and not goes_on


def _has_outcome(view: View, start: int, end: int) -> bool:
    """Whether what would follow is told too: "If the bridge closes the town will suffer"."""
    return any(view.norms[at] in MODALS for at in range(start + 3, end))


def _asks_openly(view: View, start: int, end: int) -> bool:
    """Whether a question is told to be open: "Whether the tunnel leaks remains unclear", "Why it fell is not known"."""
    ends_open = view.norms[start] in _ASKED and view.norms[end - 1] in _OPEN and not any(view.quoted[start:end])
    verbs = [at for at in range(max(start + 3, end - 5), end - 1) if view.norms[at] in _IS_SAID]
    return ends_open and bool(verbs) and not any(view.is_sign(at) for at in range(verbs[0], end))


def is_break(view: View, start: int) -> bool:
    """Whether a clause ends before the subject: a comma, a dash or a closing quotation mark."""
    if not start:
        return False
    return view.quoted[start - 1] or view.norms[start - 1] in (",", "-", "--", "?", "!", "...")


def ends_quoted(view: View, start: int, hit: Hit) -> bool:
    """Whether a quotation ends right before the subject and nothing like a content follows the cue."""
    last_sign = view.text[: view.words[start - 1].end].rstrip("”\"'’ ")[-1:]
    if not view.quoted[start - 1] or last_sign not in tuple(",?!.-—…"):
        return False
    if is_adding(view, hit.last) or (closes_with_comma(view, start) and all(view.quoted[:start])):
        return True  # "“We won,” she said after the vote: “It was close”"
    following = view.norms[hit.last] if hit.last < view.size else ""
    if following in SUBJECT_PRONOUNS and view.is_verb_like(hit.last + 1):
        return False  # "called it a “farce,” the club said it would"
    return following not in ("that", ":") and ":" not in view.norms[hit.last :]


def goes_on_behind(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether another clause goes on behind who found it: "It was sound, the inquiry found, and its crew slept".

    Who decided or resolved decided what will be, and not what was, unless they judge: "the jury decided".
    """
    if hit.cue.lemmas not in FINDING or view.norms[hit.last : hit.last + 2] not in ([",", "and"], [",", "but"]):
        return False
    judges = hit.cue.lemmas not in _DECIDING or not COURTS.isdisjoint(view.lemmas[subject.first : subject.last])
    return judges or not (MODALS | {"to"}).isdisjoint(view.norms[: subject.first])


def goes_on_with_and(view: View, subject: Subject, at: int) -> bool:
    """Whether "and" goes on with what was said behind who said so: "It would shut, Lind said, and would not reopen".

    So it is where the same "would" or "will" follows, or a verb of several behind one who speaks; who "would not
    comment" is the speaker.
    """
    if view.norms[at] != "and" or at + 2 >= view.size or any(view.quoted[: at + 2]):
        return False
    first = at + 1
    if view.norms[first] in ("are", "were"):
        is_verb = view.norms[first + 1] not in DETERMINERS
        return is_verb and view.norms[subject.first] in ("a", "an", "he", "she")
    said = view.norms[: subject.first]
    if view.norms[first] == "will" and "will" in said:
        return not _withholds(view, first) and view.lemmas[first + 1] not in _OWN
    reach = range(first, min(view.size, first + FARTHEST_WOULD))
    verb = next((index for index in reach if view.is_verb_like(index) or view.is_sign(index)), first)
    if view.norms[verb] == "would" and "would" in said and not _withholds(view, verb):
        return True
    if verb == first or view.norms[first] in SUBJECT_PRONOUNS or may_hold(view.words[first:verb], is_clause=False):
        return False
    return view.norms[verb] in _NOW and not _NOW.isdisjoint(said)  # "..., traders say, and some pills cannot be found"


def _withholds(view: View, modal: int) -> bool:
    behind = view.lemmas[modal + 1 : modal + 4]
    return not _WITHHELD.isdisjoint(behind)


def right_quote(view: View, start: int) -> Range | None:
    """The quotation that takes up again what was broken: `"...," she said, "..."`.

    Not what another says meanwhile: `"...," she said as others shouted "..."`.
    """
    does_more = False  # "..., Lind said, accusing ministers of | “delay”"
    for index in range(start, min(view.size, start + LONGEST_BREAK)):
        if view.quoted[index]:
            return None if does_more and view.norms[index - 1] != "," else (index, view.size)
        cues = verb_cues().get(view.lemmas[index], ())
        speaks = any(cue.frame in (Frame.SAY, Frame.TELL) for cue in cues)
        if speaks and view.norms[index - 1] in (",", "but", "and"):
            return None
        does_more |= bool(cues) and view.norms[index - 1] == "," and view.norms[index].endswith("ing")
        if speaks and _is_others(view, start, index):
            return None
    return None


def _is_others(view: View, start: int, verb: int) -> bool:
    """Whether a verb of speech is of somebody else in a clause that tells when: "as | the crowd | shouted “No”".

    Their words stand right behind it, or behind a colon. Behind a comma a small letter, "I" or a question that was only
    "asked" shows the speaker's own going on: "when the judge asked, “and I heard nothing”".
    """
    against = next((at for at in range(start, verb) if view.norms[at] in _AGAINST and view.norms[at - 1] == ","), 0)
    if against and view.norms[against + 1] not in SUBJECT_PRONOUNS and not view.is_verb_like(against + 1):
        return view.is_verb_like(verb)  # "..., Lind said, although an aide said that it was “likely”"
    if not _introduces(view, verb):
        return False
    opening = next((at for at in range(start, verb) if view.norms[at] in _MEANWHILE), verb)
    if opening + 1 >= verb or view.norms[opening + 1] in SUBJECT_PRONOUNS or not view.is_verb_like(verb):
        return False
    between = range(opening + 1, verb)
    return not any(view.is_sign(at) or view.is_verb_like(at) or view.norms[at].endswith("ing") for at in between)


def _introduces(view: View, verb: int) -> bool:
    """Whether a verb has a quotation right behind it that begins anew: "shouted “No”", "shouted: “No”"."""
    at = verb + 1
    sign = view.norms[at] if at < view.size and not view.quoted[at] else ""
    at += sign in (":", ",")
    while at < view.size and view.quoted[at] and view.is_sign(at):
        at += 1
    if at >= view.size or not view.quoted[at]:
        return False
    is_new = is_capital(view.words[at]) and view.norms[at].split("'")[0] != "i"
    return sign != "," or (is_new and view.lemmas[verb] != "ask")


def closes_with_comma(view: View, end: int) -> bool:
    """Whether a quotation ends before this word, and with a comma."""
    return end > 0 and view.quoted[end - 1] and view.text[: view.words[end - 1].end].rstrip("”\"'’ ").endswith(",")


def closes_said(view: View, end: int) -> bool:
    """Whether what somebody said ends right before this word: “Stay out,” | or “Stay out”, |; no title of a work."""
    is_outside = end > 1 and view.norms[end - 1] == "," and not view.quoted[end - 1] and view.quoted[end - 2]
    last = end - is_outside
    if not last or not view.quoted[last - 1]:
        return False
    first = last - 1
    while first and view.quoted[first - 1]:
        first -= 1
    if is_outside:
        has_verb = any(view.is_verb_like(at) for at in range(first, last)) or opens_imperative(view, first, last)
        return first <= 1 and has_verb and not view.text[: view.words[last - 1].end].rstrip("”\"'’ ").endswith(".")
    return view.text[: view.words[last - 1].end].rstrip("”\"'’ ").endswith((",", "!", "?"))


def is_beside_quotation(view: View, start: int) -> bool:
    """Whether a quotation or a clause with "that" follows right here: "thundered: “No”", "protested that"."""
    at = start + (start < view.size and view.norms[start] in (",", ":") and not view.quoted[start])
    return at < view.size and (view.quoted[at] or view.norms[start] == "that")


def _has_clause(view: View, start: int, end: int) -> bool:
    """Whether a phrase that opens like an adverbial goes on to a clause of its own, or is a whole quotation."""
    if view.quoted[start]:
        return True
    verbs = [index for index in range(start, end) if view.is_verb_like(index)]
    if "," in view.norms[start : end - 1]:
        return bool(verbs)
    # Without a comma: "On Tuesday the bridge was closed", but not "In a statement that was released".
    is_clause_opener = view.norms[start] in SUBORDINATORS or view.norms[start] not in PREPOSITIONS
    own = [at for at in verbs if view.norms[at] in AUXILIARIES and RELATIVES.isdisjoint(view.norms[start:at])]
    return bool(own) and not (is_clause_opener and len(verbs) < 2)
