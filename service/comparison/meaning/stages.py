"""How far what is told has come: still to come, under way, or done.

Only where the verb is the same and its tense is not; other words are other matters. Reported speech shifts tenses
("will", "would"; "has", "had") without a change, so those are one stage.
Refuses: kinds of change (judgement.py).
"""

import re
from collections.abc import Iterable, Sequence, Set

from service.comparison.meaning.likeness import is_plain_report
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.meaning.undoing.courses import begun_step, finishing_step
from service.comparison.words.alike.matching import forms_of
from service.comparison.words.alike.past import PAST_FORMS, SAME_FORM, first_of_past
from service.comparison.words.canonical import said_words
from service.comparison.words.lexicon import NOT_SURE, STOPPED
from service.comparison.words.stances import says_no, stance_beside
from service.domain.claims import LADDERS, Force, Polarity, Position, Voice
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import lemma_of

TO_COME, UNDER_WAY, DONE = 0, 1, 2

#: The rung of duty from which on words state a rule.
MUST = 3

#: The rung of certainty of what is simply said to be so.
CERTAIN = 3

#: Forces toward a deed that is not done by them.
SHORT_OF_DOING = frozenset(LADDERS["for"]) - {Force.DOES}

LONGEST_SUBJECT = 2  # content words of who did it, where whoever asked for it names nobody
#: Forces by which somebody is told or asked to do something, which nobody has done by that.
ASKING = frozenset({Force.RECOMMENDS, Force.ASKS, Force.DEMANDS})

#: The stage, by the words of a verb group, the first that fits; what is so ("are closed") may have been so before.
_STAGES: tuple[tuple[int | None, re.Pattern[str]], ...] = (
    (
        TO_COME,
        re.compile(
            r"\b(?:will|shall|would|to be|(?:is|are|was|were) (?:due |set |scheduled |about |going )?to)\b|[’']ll\b"
            r"|\b(?:subject to|pending|awaits|awaiting|needs?|requires?) (?:[\w-]+ ){0,2}?approval\b",
            re.IGNORECASE,
        ),
    ),
    (UNDER_WAY, re.compile(r"\bbeing\b|\b(?:am|is|are)(?: \w+ly)? \w+ing\b", re.IGNORECASE)),
    (None, re.compile(r"\b(?:am|is|are)\b", re.IGNORECASE)),
    (
        DONE,
        re.compile(
            r"\b(?:has|have|had|was|were|did)\b(?! (?:to|\w+ing)\b)|\b\w{2,}ed\b"
            rf"|\b{PAST_FORMS}\b",
            re.IGNORECASE,
        ),
    ),
)
_WORD = re.compile(r"[A-Za-z]+")
_AUXILIARIES = frozenset("be do have shall will would".split())
_FIRST = {"cancelled": "cancel", "cancelling": "cancel", "axed": "axe", "axing": "axe", "scrapped": "scrap"}  # British
_FOR_NOW, _FOR_GOOD = ([tuple(phrase.split()) for phrase in line.split(", ")] for line in STOPPED)
_WILL = re.compile(r"(?:will|would|shall|[’']ll)\b", re.IGNORECASE)
#: What is only looked for or owed, where it was to come: "will hold", "should hold".
_SHOULD = re.compile(r"(?:should|ought to)\b", re.IGNORECASE)
WILLING_WORDS = ("open to", "willing to", "ready to", "prepared to")
WILLING = re.compile(
    rf"(?:am|is|are|was|were|be|been|has been|have been|had been) (?:{'|'.join(WILLING_WORDS)})\b", re.IGNORECASE
)
#: Verbs by which a thing is talked or thought about and not done, and what commits to one or the other.
_WEIGHING = re.compile(
    r"(?P<to>to )?(?:consider|contemplate|debate|discuss|examine|explore|look (?:at|into)|mull|review|study|talk about"
    r"|think about|weigh(?: up)?|negotiate|hold (?:talks|discussions|negotiations) (?:about|on|over))"
    r"(?: (?:an?|the|whether(?: to)?))?(?: (?P<deed>\w+ing))?(?: (?:an?|the))?",
    re.IGNORECASE,
)
_COMMITS = re.compile(
    r"\b(?:agree[ds]?|agreeing|commit(?:s|ted)?|decide[ds]?|intends?|intended|need(?:s|ed)?|offer(?:s|ed)?|plan(?:s|ned)?"
    r"|pledge[ds]?|promise[ds]?|undertook|vot(?:e[ds]?|ing)|vow(?:s|ed)?|want(?:s|ed)?"
    r"|ha(?:s|ve|d)|ought|going|due|set)(?P<to> to)?$"
    r"|\b(?:will|would|shall|should|must|can|could|may|might|not)$",
    re.IGNORECASE,
)
_TALKS = re.compile(r"(?:\w+ ){0,3}?(?:talks?|discussions?|negotiations?|meetings?|consultations?)\b", re.IGNORECASE)
#: A noun of the verb, which has no stage: "after being hit", "after she was hit".
_NOUN = re.compile(r"(?:about|after|against|before|by|despite|for|from|of|on|since|while|with|without) (?:be|hav)ing\b")
#: What others look for in somebody, before the verb of what it is.
_EXPECTED = re.compile(
    r"\b(?:is|are|was|were) (?:also |now |still |widely )?(?:about|due|expected|likely|scheduled|set) to\b",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\bvot(?:e|es|ed|ing)\b", re.IGNORECASE)
_OPEN_STOPPED = {phrase[0] for phrase in (*_FOR_NOW, *_FOR_GOOD)}
_NOT = sought(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)


def step_of(swaps: Sequence[Swap], before_words: str) -> int:
    """How many stages up (or, below nought, down) where something is done on one side alone; else 0.

    before_words: all words of the earlier side.
    """
    asked = (stopping_step, _sureness_step, finishing_step, begun_step)
    if step := next(filter(None, (ask(swap) for swap in swaps for ask in asked)), 0):
        return step
    plain = [swap for swap in swaps if not (swap.gone and swap.new)]
    plain = [
        one for one in plain if not any(_NOUN.match(f"{one.lead} {x.strip()}") for x in (one.deleted, one.inserted))
    ]
    sides = [swap.deleted for swap in plain], [swap.inserted for swap in plain]
    before, after = map(_stage, sides)
    if before == TO_COME and not any(map(str.strip, sides[1])):
        after = _left(plain, before_words)
    elif after == TO_COME and not any(map(str.strip, sides[0])):
        before = _left(plain, before_words)
    if before is None or after is None or DONE not in (before, after):
        return 0
    verbs = [
        {word for part in side for word in (*map(first_form, _WORD.findall(part.lower())), *said_words(part))}
        - _AUXILIARIES
        for side in sides
    ]
    return 0 if all(verbs) and verbs[0].isdisjoint(verbs[1]) else after - before


def stopping_step(swap: Swap) -> int:
    """1 where what was stopped for now is stopped for good ("suspended", "called off"), -1 the other way round."""
    return _stopping_step(swap.deleted, swap.inserted)


@remember_short(4_096)  # it is asked of each swap by several rows of the table
def _stopping_step(deleted: str, inserted: str) -> int:
    sides = [[first_form(word.lower()) for word in _WORD.findall(part)] for part in (deleted, inserted)]
    if any(map(_OPEN_STOPPED.isdisjoint, sides)) or any(map(_NOT.search, (deleted, inserted))):
        return 0
    now, good = ([_says_one(words, phrases) for words in sides] for phrases in (_FOR_NOW, _FOR_GOOD))
    if now == good[::-1] and now[0] is not now[1]:
        return 1 if now[0] else -1
    return 0


def willing_step(swap: Swap) -> int:
    """-1 where what somebody will do they are only open to doing or should do, 1 the other way round: "is ready to"."""
    sides = swap.deleted.strip(), swap.inserted.strip()
    for (one, other), step in ((sides, -1), (sides[::-1], 1)):
        if (will := _WILL.match(one)) and (willing := WILLING.match(other) or _SHOULD.match(other)):
            if any(map(_NOT.search, sides)):
                return 0
            verbs = [one[will.end() :].split(), other[willing.end() :].split()]
            forms = [forms_of(words[0].lower()) if words else frozenset() for words in verbs]
            return step if forms[0] & forms[1] or not (forms[0] or forms[1]) else 0
    return 0


def weighing_step(pair: PositionPair, swap: Swap) -> int:
    """-1 where what somebody commits to do they only commit to talk of, 1 the other way round.

    "Agreed to a pay rise", "agreed to discuss a pay rise"; "will fund it", "will look at funding it". Not where it was
    talks that they agreed to.
    """
    if swap.earlier is None:
        return 0
    sides = swap.deleted.strip(), swap.inserted.strip()
    for (one, other), step in ((sides, -1), (sides[::-1], 1)):
        found = _WEIGHING.fullmatch(other)
        commits = _COMMITS.search(swap.earlier.rstrip()) if found else None
        if found is None or commits is None or (found["to"] and commits.lastgroup == "to"):
            continue
        verb = one.split()[-1].lower() if one else ""
        is_same_deed = forms_of(found["deed"].lower()) & forms_of(verb) if found["deed"] and verb else not verb
        if verb in ("a", "an", "the", "to"):
            is_same_deed = not found["deed"]
        if not is_same_deed or _TALKS.match(pair.before_words[len(swap.earlier + swap.deleted) :].strip()):
            return 0
        return step
    return 0


def _sureness_step(swap: Swap) -> int:
    """1 where it is sure now what somebody or something is, -1 where it no longer is: "the suspected killer"."""
    gone, new = (side.strip().lower().removeprefix("an ") for side in (swap.deleted, swap.inserted))
    if gone in NOT_SURE and new in ("", "a"):
        return 1 if swap.gone else 0
    return -1 if new in NOT_SURE and gone in ("", "a") and swap.new else 0


def stops_for_now(words: str) -> bool:
    """Whether words say that something is stopped for now: "suspended", "on hold"."""
    return _says_one([first_form(word.lower()) for word in _WORD.findall(words)], _FOR_NOW)


def first_form(word: str) -> str:
    """The first form of a verb in lower case, British spellings too."""
    return _FIRST.get(word) or first_of_past(word) or lemma_of(word)


def _says_one(words: list[str], phrases: list[tuple[str, ...]]) -> bool:
    return any(phrase in zip(*(words[at:] for at in range(len(phrase))), strict=False) for phrase in phrases)


def tells_of_a_deed_done(words: str) -> bool:
    """Whether a text tells something done, and nothing that is to come, is not so or that somebody is ready to do."""
    return _stage([words]) == DONE and not WILLING.search(words)


def cue_step(pair: PositionPair) -> int:
    """The like of two cues of one verb: "recalled the car", "will recall the car"; not of what will be said."""
    cues = [one.cue.exact for one in (pair.before, pair.after) if one.cue and is_plain_report(one)]
    if len(cues) < len(pair.wholes):
        return 0
    plain = [_EXPECTED.sub(" will", cue) for cue in cues]  # "is expected to announce"
    stages = _stage(plain[:1]), _stage(plain[1:])
    verbs = [{first_form(word) for word in _WORD.findall(cue.lower())} - _AUXILIARIES for cue in plain]
    if stages[0] is None or stages[1] is None or verbs[0] != verbs[1] or not verbs[0].isdisjoint(("say", "tell")):
        return 0
    return stages[1] - stages[0] if DONE in stages else 0


def deed_step(pair: PositionPair) -> int:
    """Up where what somebody considered, planned, supported or asked for is told as a deed: "asked to sue", "sued"."""
    both = pair.before, pair.after
    wants = [one.cue is not None and one.force in SHORT_OF_DOING | ASKING for one in both]
    if wants[0] is wants[1]:
        return 0
    wanted, done, told = both[wants[1]], both[wants[0]], pair.after_words if wants[0] else pair.before_words
    if done.voice is Voice.DIRECTIVE:
        return 0  # "are advised to leave", "are warned to leave"
    if done.cue is not None and (done.voice is not Voice.ACT or done.polarity is not Polarity.AFFIRMED):
        return 0
    meant = frozenset(word for part in wanted.content for word in said_words(part.exact))
    is_plain = stance_beside(told, meant).certainty == CERTAIN and not says_no(told)
    if not (is_plain and meant and are_said(meant, said_words(done.passage.exact)) and not _says_cue(wanted, told)):
        return 0
    is_told = (done.cue is None and wanted.force in SHORT_OF_DOING) or _is_asked_for(wanted, done, meant)
    return (1 if wants[0] else -1) if is_told else 0


def _is_asked_for(wanted: Position, done: Position, meant: Set[str]) -> bool:
    """Whether what the one asks for is the deed that the other tells: its verb, or all of it but who does it."""
    cues = [one.cue.exact for one in (wanted, done) if one.cue]
    if wanted.voice is Voice.ACT or wanted.polarity is Polarity.DENIED or any(map(_VOTES.search, cues)):
        return False
    if done.cue is not None and are_said(said_words(done.cue.exact).keys(), meant):
        return True
    known = meant | said_words(f"{cues[0]}; {wanted.source.mention.exact if wanted.source else ''}").keys()
    left = [word for word in said_words(done.passage.exact) if not are_said({word}, known)]
    return len(left) <= (0 if wanted.source else LONGEST_SUBJECT)


def are_said(meant: Set[str], said: Iterable[str]) -> bool:
    """Whether all of these words stand among the others, in whatever form: "closing it", "closed it"."""
    return all(map(frozenset().union(*map(forms_of, said)).intersection, map(forms_of, meant)))


def _says_cue(wanted: Position, done: str) -> bool:
    """Whether the deed is that itself: "agreed on pay", "reached an agreement on pay"; not "called a strike"."""
    cue = wanted.cue.exact if wanted.cue else ""
    return said_words(cue).keys() <= said_words(done).keys() and not (cue.endswith(" for") and " for " not in done)


def _left(swaps: Sequence[Swap], words: str) -> int | None:
    """What a verb tells of which only the words of what is to come went: "was due to be freed", "was freed"."""
    if any(swap.lead in ("was", "were") for swap in swaps):
        return DONE
    behind = [words[len(swap.earlier + swap.deleted) :].split() for swap in swaps if swap.earlier is not None]
    return DONE if any(after and after[0].lower() in SAME_FORM for after in behind) else None


def _stage(parts: list[str]) -> int | None:
    """The one stage that the words tell; None where they tell none, several, or that it is not so."""
    found = {next((stage for stage, words in _STAGES if words.search(part)), None) for part in parts if part.strip()}
    found.discard(None)
    return found.pop() if len(found) == 1 and not any(map(_NOT.search, parts)) else None
