"""What somebody had or stood by and gives up, what they refuse, and when it was last done.

Refuses: the two sides of a matter (words/stances.py); what each position holds (reversal.py).
"""

import re

from service.comparison.meaning.stages import first_form
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.alike.matching import forms_of
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import says_no
from service.domain.claims import Force, Polarity, Position, Voice, ladder_of

#: Words of having, and participles that end it, in the canonical form of words.
HAVING = frozenset({"had", "has", "have"})
ENDING = frozenset("abandon cancel drop end forfeit lose renounce scrap surrender suspend terminate withdraw".split())

#: Verbs of standing by a thing or a person, and of giving them up. Each alone says many other things: prices drop, and
#: somebody is back.
STANDING_BY = frozenset("back champion endorse keep retain support".split())
GIVING_UP = frozenset("abandon axe ditch drop dump scrap shelve".split())
_HELPING = frozenset("be have will would to".split())
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

_LAST_DONE = re.compile(r"\blast (?!(?:week|month|year|night|time|summer|winter|spring|autumn)\b)\w+", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|for (?:\w+ )?(?:\w+ )?(?:days|weeks|months|years|decades))\b", re.IGNORECASE)


def tell_of_last_time(before: str, after: str) -> bool:
    """Whether the one says when something was last done and the other since when not: "last met in May"."""
    return any(
        _LAST_DONE.search(one) and says_no(other) and _SINCE.search(other)
        for one, other in ((before, after), (after, before))
    )


def refuses_and_does_not(pair: PositionPair) -> bool:
    """Whether the one refuses what the other says is not done: "refused to sign", "did not sign"."""
    for refusal, other in ((pair.before, pair.after), (pair.after, pair.before)):
        refused = {word for part in refusal.content for word in said_words(part.exact)}
        told = said_words(other.passage.exact).keys()
        if not _REFUSING.intersection(refusal.cue.exact.lower().split() if refusal.cue else ()):
            continue
        if refusal.force is Force.REFUSES and other.force is not Force.REFUSES and refused and refused <= told:
            return says_no(other.passage.exact) and refusal.polarity is Polarity.AFFIRMED
    return False


def is_possession_ended(swap: Swap) -> bool:
    """Whether what somebody has, somebody no longer has: "has a licence" -> "has lost its licence"."""
    words = (swap.new or swap.gone) if not (swap.new and swap.gone) else frozenset()
    return swap.lead in HAVING and bool(words) and words <= ENDING


def is_given_up(swap: Swap) -> bool:
    """Whether a verb of standing by gave way to one of giving up before the same thing: "backs plan", "drops plan"."""
    sides = [{first_form(word) for word in side.lower().split()} - _HELPING for side in (swap.deleted, swap.inserted)]
    return all(len(side) == 1 for side in sides) and any(
        one <= STANDING_BY and other <= GIVING_UP for one, other in (sides, sides[::-1])
    )


def both_refuse(pair: PositionPair) -> bool:
    """Whether the one refuses a thing that the other gives up: "decided against the merger", "cancelled the merger"."""
    for refusal, other in ((pair.before, pair.after), (pair.after, pair.before)):
        what = _TAKING_PART.sub("", " ".join(part.exact for part in refusal.content))
        if refusal.cue is None or refusal.force is not Force.REFUSES or refusal.polarity is not Polarity.AFFIRMED:
            continue
        told = other.passage.exact
        found = _GIVES_UP.search(told if other.cue is None else other.cue.exact)
        if found is None or _GIVES_UP.search(what) or says_no(told) or other.polarity is not Polarity.AFFIRMED:
            continue  # "decided against scrapping it"
        who = _HELPING | said_words(refusal.source.mention.exact if refusal.source else "").keys()
        does_it = other.cue is not None or said_words(told[: found.start()]).keys() <= who
        if does_it and what and said_words(what).keys() <= said_words(told).keys():
            return True
    return False


def giving_up_step(pair: PositionPair) -> int:
    """1 where what somebody refused they gave up, who had it or had begun it: "decided against it", "pulled out of it".

    -1 the other way round, and 0 where both give it up or neither does.
    """
    cues = (one.cue.exact if one.cue else one.passage.exact for one in (pair.before, pair.after))
    gives_up = [bool(_GIVES_UP.search(cue)) for cue in cues]
    return gives_up[1] - gives_up[0] if both_refuse(pair) else 0


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
    if says_no(deed.passage.exact) or not told.isdisjoint(refusing):
        return False  # "cancelled the flights", "will cancel the flights"
    meant = refused | said_words(refusal.source.mention.exact).keys()
    return bool(refused) and all(not forms_of(word).isdisjoint(told) for word in meant)  # "closing", "close"


def wants_what_was_done(pair: PositionPair) -> bool:
    """Whether the one is for doing what the other did: "plans to ban cars" and "banned cars", not "refused to ban"."""
    both = sorted((pair.before, pair.after), key=lambda position: ladder_of(position.force) == "for")
    done, wanted = both[0], both[1]
    meant = {word for part in wanted.content for word in said_words(part.exact)}
    return done.cue is not None and not meant.isdisjoint(said_words(done.cue.exact))
