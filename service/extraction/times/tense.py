"""Whether a figure is told of a time that is past or yet to come: the verb that governs it decides.

Not any verb of the sentence: "rose to $2.1bn in the third quarter, more than had been expected" is past. Where the
verb leaves it open ("was due to open in May", "promised 500 beds in January") it is a doubt.
Refuses: which time a figure has (holding.py).
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.counting.grammar import DETERMINERS, IRREGULAR, PREPOSITIONS
from service.extraction.numerals.word_forms import WordForm

#: How far from a figure its verb is looked for, in words.
FARTHEST = 20
#: How far before "to" the word that leads to it is looked for: "ordered [300 of the troops] to leave".
NEAR_TO = 6
#: Helping verbs by which something is to come, and what is past by itself.
COMING = frozenset("shall should will won't 'll may might must would wouldn't".split())
PAST = frozenset("did didn't had hadn't was wasn't were weren't".split())
PRESENT = frozenset("'re 's am are aren't has hasn't have haven't is isn't".split())
HELPING = COMING | PAST | PRESENT | frozenset("be been being can could".split())
#: What is to come in the present and open in the past: "is due in May", "was expected to reach".
AWAITED = frozenset(
    """about bound certain due expected forecast going likely planned poised predicted projected ready scheduled set
    slated tipped unlikely""".split()
)
#: Verbs behind which "to" tells of what is to come, whenever it was said, in lemmas: "agreed to release".
INTENDING = frozenset(
    """agree aim ask choose commit decide demand direct elect expect forecast hope instruct intend invite mean offer
    opt order plan pledge predict prepare promise propose request require resolve seek swear tell threaten undertake
    urge vow want warn wish""".split()
)
#: Those that may have what is to come as their object: open in the past, and in the present to come.
FORESEEING = frozenset("await expect forecast hope intend plan pledge predict project promise schedule vow".split())
#: Words at which a clause ends.
CLAUSES = frozenset(
    """although because before but if since than though unless until when where whereas which while who whom
    whose ; ( )""".split()
)


class Tense(NamedTuple):
    """Whether it is to come, None where no verb tells; whether the verb leaves it open."""

    to_come: bool | None
    is_open: bool = False


UNTOLD = Tense(None)


def tense_of(words: Sequence[WordForm], figure: tuple[int, int], time: tuple[int, int]) -> Tense:
    """Whether the figure at words[figure] is of what is past or to come at the time at words[time]."""
    if any(word.norm == "next" for word in words[time[0] : time[1]]):
        return Tense(to_come=True)
    first, last = figure
    behind = _end(words, last)
    stop = min(time[0], behind) if time[0] >= last else behind
    if time[0] >= last and (found := _forward(words, last, stop, first)) is not UNTOLD:
        return found  # "40 homes were sold in May"
    if (found := _backward(words, first)) is not UNTOLD:
        return found
    return _forward(words, last, behind, first)


def _end(words: Sequence[WordForm], last: int) -> int:
    at = last
    while at < len(words) and at - last < FARTHEST and words[at].norm not in CLAUSES and words[at].text != ",":
        at += 1
    return at


def _forward(words: Sequence[WordForm], start: int, stop: int, first: int) -> Tense:
    """The tense of the first verb in words[start:stop], whose subject the figure is; UNTOLD where there is none."""
    for at in range(start, stop):
        word = words[at]
        if word.norm in ("and", "or") and at > start and not (at + 1 < stop and words[at + 1].norm in HELPING):
            break  # another verb of the same subject, or another clause
        if _is_infinitive(words, at):
            return _intended(words, at, least=max(0, first - NEAR_TO), default=_backward(words, first))
        if _helps(word) or word.norm in AWAITED or _is_past(words, at):
            return _told(words, at, forward=True)
    return UNTOLD


def _backward(words: Sequence[WordForm], first: int) -> Tense:
    """The tense of the verb nearest before words[first]; UNTOLD where there is none."""
    is_intended = False
    at = first - 1
    while at >= 0 and first - at <= FARTHEST and words[at].norm not in CLAUSES:
        if _is_infinitive(words, at) and at + 1 < first:
            found = _intended(words, at, least=max(0, at - NEAR_TO), default=UNTOLD)
            if found is not UNTOLD:
                return found
            is_intended = True
        elif _helps(words[at]) or _is_past(words, at) or _foresees(words, at):
            return _told(words, at, forward=False)
        at -= 1
    return Tense(to_come=True) if is_intended else UNTOLD  # a headline: "Firm to close 40 shops in May"


def _helps(word: WordForm) -> bool:
    return word.norm in HELPING and (word.norm != "may" or word.text == "may")


def _is_infinitive(words: Sequence[WordForm], at: int) -> bool:
    if words[at].norm != "to" or at + 1 >= len(words):
        return False
    after = words[at + 1]
    return after.text.isalpha() and after.text.islower() and after.norm == after.lemma and after.norm not in DETERMINERS


def _intended(words: Sequence[WordForm], to: int, *, least: int, default: Tense) -> Tense:
    """The tense of what stands behind "to" at words[to], by the word that leads to it."""
    for at in range(to - 1, least - 1, -1):
        word = words[at]
        if word.norm in CLAUSES or word.text == ",":
            break
        if word.norm in AWAITED and (before := _helper(words, at)):
            return Tense(None, is_open=True) if before in PAST or before == "been" else Tense(to_come=True)
        if word.norm in ("has", "have", "need", "needs") and at == to - 1:
            return Tense(to_come=True)
        if word.lemma in INTENDING or word.norm in INTENDING:
            return Tense(None, is_open=True) if _helper(words, at) == "had" else Tense(to_come=True)
        if word.norm in HELPING or _is_past(words, at):
            break
    return Tense(to_come=True) if words[to + 1].norm == "be" and default is UNTOLD else default


def _helper(words: Sequence[WordForm], at: int) -> str:
    """The helping verb of the participle at words[at], "" where it has none: "is [now widely] expected"."""
    for back in range(at - 1, max(-1, at - 4), -1):
        norm = words[back].norm
        if norm in HELPING:
            before = words[back - 1].norm if norm in ("be", "been") and back else ""
            return before if before in HELPING else norm
        if not norm.endswith("ly") and norm not in ("also", "not", "now", "still"):
            break
    return ""


def _is_past(words: Sequence[WordForm], at: int) -> bool:
    """Whether a word is a past form: "rose", "closed"; no adjective behind an article ("the estimated")."""
    word = words[at]
    if not word.text.isalpha() or (word.text[0].isupper() and at):
        return False
    led = at > 0 and words[at - 1].norm in DETERMINERS | PREPOSITIONS
    return not led and (word.norm in IRREGULAR or (word.norm.endswith("ed") and word.lemma != word.norm))


def _foresees(words: Sequence[WordForm], at: int) -> bool:
    word = words[at]
    led = at > 0 and words[at - 1].norm in DETERMINERS
    return word.lemma in FORESEEING and word.norm not in ("forecast", "forecasts", "plan") and not led


def _told(words: Sequence[WordForm], at: int, *, forward: bool) -> Tense:
    """The tense of the group of verbs that words[at] is of, which is its first word or, backwards, its last."""
    group = [words[at]]
    if forward:
        while _helps(words[at]) and at + len(group) < len(words) and len(group) < 5:
            group.append(words[at + len(group)])
            if group[-1].norm not in HELPING and not group[-1].norm.endswith("ly") and group[-1].norm != "not":
                break
        end = at + len(group)
        if end < len(words) and _is_infinitive(words, end):
            return _intended(words, end, least=at, default=Tense(to_come=False))
        if words[at].norm in AWAITED and end < len(words) and words[end].norm not in PREPOSITIONS:
            return Tense(None, is_open=True)  # "300 workers planned a strike in May"
    else:
        back = at - 1
        while back >= 0 and (_helps(words[back]) or words[back].norm.endswith("ly") or words[back].norm == "not"):
            group.insert(0, words[back])
            back -= 1
        if back >= 0 and words[back].norm == "to":
            return _intended(words, back, least=max(0, back - NEAR_TO), default=_backward(words, back))
    norms = {word.norm for word in group}
    if norms & COMING:
        return Tense(None, is_open=True) if "have" in norms else Tense(to_come=True)
    verb = group[-1]
    if verb.norm in AWAITED and (norms & (PAST | PRESENT | {"be"}) or forward):
        return Tense(None, is_open=True) if norms & PAST or "been" in norms else Tense(to_come=True)
    if verb.lemma in FORESEEING:
        is_past = verb.norm.endswith("ed") and not norms & {"am", "are", "is"}
        return Tense(None, is_open=True) if is_past else Tense(to_come=True)
    if norms & PAST or _is_past_form(verb):
        return Tense(to_come=False)
    return UNTOLD


def _is_past_form(word: WordForm) -> bool:
    return word.norm in IRREGULAR or (word.norm.endswith("ed") and word.lemma != word.norm)
