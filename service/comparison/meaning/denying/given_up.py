"""What somebody had or stood by and gives up, what they refuse, and when it was last done.

Refuses: the two sides of a matter (words/stances.py); what each position holds (reversal.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, Swap, once_a_pair
from service.comparison.meaning.undoing.exchanges import HELPING
from service.comparison.words.alike.matching import forms_of
from service.comparison.words.canonical import said_words
from service.comparison.words.opposed.verbs import LOOKING
from service.comparison.words.stances import says_no
from service.domain.claims import Force, Polarity, Position, Voice, ladder_of
from service.text.seeking.sought import Sought, sought
from service.text.words import lemma_of

#: Words of having, and participles that end it, in the canonical form of words.
HAVING = frozenset({"had", "has", "have"})
ENDING = frozenset("abandon cancel drop end forfeit lose renounce scrap surrender suspend terminate withdraw".split())

#: Nobody goes on with a thing of which one of these is told, as nobody does who decided against it.
_GIVES_UP = re.compile(
    r"\b(?:abandon|axe|cancel|ditch|drop|dump|scrap|shelve|suspend|halt)(?:l?ed|p?ed|p?ing|l?ing|d|s)?\b"
    r"|\b(?:call(?:s|ed|ing)? off|(?:pull(?:s|ed|ing)? out|back(?:s|ed|ing)? out|walk(?:s|ed|ing)? away"
    r"|withdr(?:aws?|ew|awn|awing)) (?:of|from))\b",
    re.IGNORECASE,
)
#: What nobody does who is not part of a thing: "decided against joining the pact", "pulled out of the pact".
_TAKING_PART = re.compile(
    r"^(?:attending|entering|joining|pursuing|signing|(?:participating|taking part) in"
    r"|(?:going ahead|proceeding) with) "
    r"(?=(?:an?|the|its|his|her|their)\b)",
    re.IGNORECASE,
)
_REFUSING = frozenset("declined declines declining refused refuses refusing refuse decline".split())

#: Nouns of what somebody goes on doing, where they are no form of its verb.
DEEDS_OF = {
    "besiege": "siege",
    "bombard": "bombardment",
    "examine": "examination",
    "inquire": "inquiry",
    "inspect": "inspection",
    "investigate": "investigation inquiry",
    "negotiate": "negotiations negotiation talks",
    "look": "search",
    "pursue": "pursuit",
    "probe": "investigation inquiry",
    "talk": "talks",
}
_UNDER_WAY = re.compile(r"\b(?:am|is|are|was|were|been)(?: (?:now|still|\w+ly))? (?P<deed>[a-z]+ing)\b", re.IGNORECASE)
_ITS = r"(?:all|an?|any|both|her|his|its|my|our|that|the|their|these|this|those)"
#: No word for something else stands behind it: "suspended the strike leader".
_OF_IT = (
    rf"(?:{_ITS} (?:[\w’'-]+ ){{0,2}}?|(?=\w+(?:ing|s)\b))(?P<noun>[a-z][\w-]+)(?=$|[.,;:]"
    r"| (?:after|against|and|as|at|because|before|but|by|early|for|from|if|in|into|late|of|on|over|since|to|today"
    rf"|until|when|while|with|yesterday|\w+day)\b|(?<=ing) {_ITS} )"
)
#: Who is there for a time leaves when it is over, and takes nothing back.
BY_THE_WAY = frozenset("meet perform play sing speak stay tour visit".split())
#: It goes on all the same, or may only be ended yet.
_NO_END = re.compile(r"(?:\b(?:not|never|no|refus\w+|declin\w+)|n[’']t)(?: [\w’'-]+){0,2}?$", re.IGNORECASE)
_NO_END_YET = re.compile(
    r"\b(?:about|can|could|if|may|might|must|shall|should|to|unless|will|would)(?: [\w’'-]+){0,2}?$", re.IGNORECASE
)


def _endings(active: str, passive: str) -> tuple[Sought, ...]:
    """What ends something that went on, the verb before it or behind it: "ended the hunt", "the hunt was ended"."""
    has = r"(?:is|are|was|were|(?:has|have|had) been)(?: now)?"
    return (
        sought(rf"\b(?:{active}) {_OF_IT}", re.IGNORECASE),
        sought(
            rf"\b(?P<noun>[a-z][\w-]+)(?: (?:for|of|into|in|on|with) [\w’' -]+?)? {has} (?:{passive})\b", re.IGNORECASE
        ),
    )


#: A thing is given up, or it is done: "called off the search", "completed the search".
_ENDED = _endings(
    r"abandon(?:s|ed|ing)?|call(?:s|ed|ing)? off|cancel(?:s|l?ed|l?ing)?|drop(?:s|ped|ping)?|end(?:s|ed|ing)?"
    r"|(?:gave|gives?|given|giving) up|halt(?:s|ed|ing)?|scrap(?:s|ped|ping)?|stop(?:s|ped|ping)?|suspend(?:s|ed|ing)?",
    r"abandoned|called off|cancell?ed|dropped|ended|given up|halted|scrapped|stopped|suspended",
)
_DONE = _endings(
    r"complet(?:es|ed)|conclud(?:es|ed)|finish(?:es|ed)|wrapp(?:s|ed) up", r"completed|concluded|finished|wrapped up"
)

_LAST_DONE = sought(r"\blast (?!(?:week|month|year|night|time|summer|winter|spring|autumn)\b)\w+", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|for (?:\w+ )?(?:\w+ )?(?:days|weeks|months|years|decades))\b", re.IGNORECASE)
#: Most other words of content that may differ where a thing that was going on is given up.
MOST_LEFT = 2


def tell_of_last_time(before: str, after: str) -> bool:
    """Whether the one says when something was last done and the other since when not: "last met in May"."""
    return any(
        _LAST_DONE.search(one) and says_no(other) and _SINCE.search(other)
        for one, other in ((before, after), (after, before))
    )


def refuses_and_does_not(pair: PositionPair) -> bool:
    """Whether the one refuses what the other says is not done: "refused to sign", "did not sign"."""
    for refusal, other in ((pair.before, pair.after), (pair.after, pair.before)):
        if refusal.force is not Force.REFUSES or other.force is Force.REFUSES:
            continue
        if not _REFUSING.intersection(refusal.cue.exact.lower().split() if refusal.cue else ()):
            continue
        refused = {word for part in refusal.content for word in said_words(part.exact)}
        if refused and refused <= said_words(other.passage.exact).keys():
            return says_no(other.passage.exact) and refusal.polarity is Polarity.AFFIRMED
    return False


def is_possession_ended(swap: Swap) -> bool:
    """Whether what somebody has, somebody no longer has: "has a licence" -> "has lost its licence"."""
    words = (swap.new or swap.gone) if not (swap.new and swap.gone) else frozenset()
    return swap.lead in HAVING and bool(words) and words <= ENDING


@once_a_pair
def both_refuse(pair: PositionPair) -> bool:
    """Whether the one refuses a thing that the other gives up: "decided against the merger", "cancelled the merger"."""
    for refusal, other in ((pair.before, pair.after), (pair.after, pair.before)):
        if refusal.cue is None or refusal.force is not Force.REFUSES or refusal.polarity is not Polarity.AFFIRMED:
            continue
        what = _TAKING_PART.sub("", " ".join(part.exact for part in refusal.content))
        told = other.passage.exact
        found = _GIVES_UP.search(told if other.cue is None else other.cue.exact)
        if found is None or _GIVES_UP.search(what) or says_no(told) or other.polarity is not Polarity.AFFIRMED:
            continue  # "decided against scrapping it"
        who = HELPING | said_words(refusal.source.mention.exact if refusal.source else "").keys()
        does_it = other.cue is not None or said_words(told[: found.start()]).keys() <= who
        if does_it and what and said_words(what).keys() <= said_words(told).keys():
            return True
    return False


@once_a_pair
def is_pursuit_ended(pair: PositionPair) -> bool | None:
    """Whether what the one is doing is given up in the other: "were hunting a man", "called off the hunt for a man".

    False where it is given up on both sides, or is told not to be. None where nothing says so.
    """
    ended = _pursuit(pair, _ENDED)
    if ended is None:
        return False if _is_ended_twice(pair) else None
    return ended != 0


def _is_ended_twice(pair: PositionPair) -> bool:
    """Whether both give up the same by another verb, and all else is the same: "ended the hunt", "gave up the hunt"."""
    both = [_endings_in(words, _ENDED) for words in (pair.before_words, pair.after_words)]
    left = frozenset().union(*(swap.gone | swap.new for swap in pair.swaps))
    return any(
        one != other and left <= said_words(f"{one} {other}").keys()
        for noun, one in both[0].items()
        for other in filter(None, (both[1].get(noun),))
    )


def _pursuit(pair: PositionPair, endings: tuple[Sought, ...]) -> int | None:
    """1 where what somebody is doing on the earlier side is ended so on the later, -1 the other way round.

    0 where it goes on there all the same ("will not end the hunt"). None where nothing says so, or more than a few
    other words differ.
    """
    words = pair.before_words, pair.after_words
    for at, step in ((0, 1), (1, -1)):
        going, over = words[at], words[1 - at]
        if not any(ending.may_stand_in(over) for ending in endings):
            continue
        doing = _UNDER_WAY.search(going)
        if doing is None or says_no(going) or _UNDER_WAY.search(over):
            continue
        verb = forms_of(doing["deed"].lower())
        if verb & BY_THE_WAY:
            continue
        nouns = verb.union(*(DEEDS_OF[form].split() for form in verb & DEEDS_OF.keys()))
        for found in (found for pattern in endings for found in pattern.finditer(over)):
            lead = over[: found.start()].rstrip()
            if nouns.isdisjoint(forms_of(found["noun"].lower())):
                continue
            if _NO_END.search(lead):
                return 0
            known = said_words(f"{found[0]} {doing[0]}").keys()
            left = frozenset().union(*(swap.gone | swap.new for swap in pair.swaps)) - known
            if not _NO_END_YET.search(lead) and len(left) <= MOST_LEFT:
                return step
    return None


def _endings_in(words: str, endings: tuple[Sought, ...]) -> dict[str, str]:
    """What is ended so in a text, and is said to be, with the words that end it."""
    return {
        lemma_of(found["noun"].lower()): found[0].lower()
        for pattern in endings
        for found in pattern.finditer(words)
        if not (_NO_END.search(words[: found.start()].rstrip()) or _NO_END_YET.search(words[: found.start()].rstrip()))
    }


def giving_up_step(pair: PositionPair) -> int | None:
    """1 where what somebody refused they gave up, who had it or had begun it: "decided against it", "pulled out of it".

    Or where what they were doing is done: "was searching the lake", "completed the search of the lake".
    -1 the other way round, and 0 where both give it up. None where neither does.
    """
    if is_pursuit_ended(pair):
        return 0
    if step := _pursuit(pair, _DONE):
        return step
    if not both_refuse(pair):
        return None
    cues = (one.cue.exact if one.cue else one.passage.exact for one in (pair.before, pair.after))
    gives_up = [bool(_GIVES_UP.search(cue)) for cue in cues]
    return gives_up[1] - gives_up[0] or None


def orders_and_refuses(pair: PositionPair) -> bool:
    """Whether the one orders the thing that the other is against: "ordered an inquiry", "decided against an inquiry".

    Both hold word for word the same.
    """
    both = pair.before, pair.after
    if any(one.polarity is not Polarity.AFFIRMED for one in both):
        return False
    return {one.force is Force.ORDERS and one.voice is Voice.ACT for one in both} == {True, False} and "against" in {
        ladder_of(one.force) for one in both
    }


def is_refused(refusal: Position, deed: Position) -> bool:
    """Whether the one refuses what the other did or does: "refused to apologise", "apologised"; "met them"."""
    if refusal.force is not Force.REFUSES or ladder_of(deed.force) == "against" or refusal.source is None:
        return False
    refused = {word for part in refusal.content for word in said_words(part.exact)}
    if deed.cue is not None:
        return not refused.isdisjoint(said_words(deed.cue.exact))
    told = said_words(deed.passage.exact).keys()
    if refusal.cue is None:
        return False
    refusing = said_words(" ".join(part.exact for part in (refusal.cue, *refusal.content))).keys() - refused
    if says_no(deed.passage.exact) or not told.isdisjoint(refusing | LOOKING):
        return False  # "cancelled the flights", "will cancel the flights"
    meant = refused | said_words(refusal.source.mention.exact).keys()
    return bool(refused) and all(not forms_of(word).isdisjoint(told) for word in meant)  # "closing", "close"


def wants_what_was_done(pair: PositionPair) -> bool:
    """Whether the one is for doing what the other did: "plans to ban cars" and "banned cars", not "refused to ban"."""
    both = sorted((pair.before, pair.after), key=lambda position: ladder_of(position.force) == "for")
    done, wanted = both[0], both[1]
    meant = {word for part in wanted.content for word in said_words(part.exact)}
    return done.cue is not None and not meant.isdisjoint(said_words(done.cue.exact))
