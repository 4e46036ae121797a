"""Who did it to whom, and what because of what: whether two texts of the same words exchange two sides.

Which way a preposition leads is asked of two places.
Refuses: two clauses that exchange their parts (exchanged/); what the words mean (stances.py); whether anything else
differs (swaps.py).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.comparison.meaning.denying.unknown import asks_alone
from service.comparison.meaning.doing.readiness import asks_for_another
from service.comparison.meaning.doing.voices import (
    BE,
    BEFORE_FIRST,
    MOVING,
    MUTUAL,
    are_voices_turned,
    is_done_by_another,
)
from service.comparison.meaning.exchanged.clauses import are_clauses_turned, are_reordered
from service.comparison.meaning.exchanged.ranks import is_ranked_otherwise
from service.comparison.meaning.likeness import is_plain_report
from service.comparison.meaning.swaps import PositionPair, Swap, cue_differs
from service.comparison.words.alike.past import is_past_form
from service.comparison.words.canonical import canonical_tokens, said_in_order
from service.comparison.words.lexicon import WAYS
from service.text.words import Word, lemma_of, split_words

#: Words between a verb and whom it reaches: "won against Pell".
_BETWEEN = frozenset("against behind beside over past upon with".split())

#: Irregular past forms that are nouns more often.
_NOUNS = frozenset("bit bore broadcast cast cost forecast found ground left rose saw wound".split())

#: Verbs, in the canonical form of words, behind which a clause tells what is held.
_TELLING = frozenset().union(
    *map(canonical_tokens, "say state claim argue believe think insist add report tell".split())
)

#: Verbs of one side over the other in their first form, that are no nouns: "teachers outnumber pupils".
_PRESENT = frozenset(
    """accuse blame defeat exceed outbid outnumber outpace outperform outrank outsell outspend outweigh owe own
    sue""".split()
)

#: Pronouns by whom they stand for, as who does it and as who is reached.
_DOERS = {"he": "he", "she": "she", "they": "they", "i": "i", "we": "we"}
_REACHED = {"him": "he", "her": "she", "them": "they", "me": "i", "us": "we"}

#: Where something starts, up to where it ends; no amount.
_FROM_TO = re.compile(
    r"\bfrom (?P<start>(?:the |an? )?(?![\d#£$€])[\w’'.-]+(?: [\w’'.-]+){0,3}?) to (?![\d#£$€])", re.IGNORECASE
)
#: What somebody left, up to what they left it for: "left Osby for Tarn".
_LEFT_FOR = re.compile(
    r"\b(?:departed|departs|fled|flees|leaves|leaving|left|quit) (?P<start>(?:the )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?)"
    r" for (?=(?:the )?[A-Z])"
)

#: Verbs of going from one place to another, and of having somebody or something go, as they stand behind whoever went.
_WENT = (
    r"(?:came|drove|fled|flew|went|marched|migrated|moved|passed|ran|rode|sailed|sent|spread|transferred|transported"
    r"|travell?ed|walked|evacuated|deported|smuggled|shipped|flown|driven)"
)
_GO = r"(?:come|drive|flee|fly|go|march|migrate|move|ride|run|sail|send|spread|transfer|transport|travel|walk|ship)"
_GOING = (
    r"(?:coming|driving|fleeing|flying|going|marching|moving|riding|running|sailing|sending|spreading|transferring"
    r"|transporting|travell?ing|walking)"
)
#: A verb of going and up to four words of whom or what it moved, none of which begins a clause or is of every kind:
#: no "fares", "service" or "journey from Osby to Tarn", and no "carried everything from bread to milk".
_GOES = re.compile(
    rf"\b(?:{_WENT}|(?:to|will|would|can|could|may|might|must|should|did|not|never) {_GO}"
    rf"|(?:is|are|was|were|be|been|being) {_GOING})"
    r"(?: (?!(?:and|as|at|but|goods|in|items|off|out|people|products|that|things|to|which|while|who|any\w*|every\w*)\b)"
    r"[\w’'#-]+){0,4} $",
    re.IGNORECASE,
)

#: What lies between both its ends and goes nowhere: "the road ran from Osby to Tarn".
_LYING = re.compile(
    r"\b(?:border|bridge|cable|canal|coast|corridor|crowd|distance|fence|frontier|highway|line|motorway|path|pipe|pipeline"
    r"|queue|railway|range|river|road|route|shop|stretch|street|track|trail|trench|tunnel|wall|way)(?:e?s)?\b",
    re.IGNORECASE,
)

_WAYS = tuple(map(set, WAYS))
#: Two that are ways only before what something is measured by: "under budget", no "under the bridge".
_BEYOND = {"under", "over"}
_MEASURES = re.compile(
    r"(?:the |its |their |his |her |a )?(?:\w+ )?(?:budget|target|quota|limit|cap|par|capacity|estimates?|forecasts?"
    r"|weight|threshold|age|time)\b",
    re.IGNORECASE,
)

#: Words so few places behind which "for" and "against" say the same, in lemmas: "a vaccine for measles".
_GUARDING = frozenset(
    """antidote antiviral brace cover cure drug guard hedge immune immunisation immunise immunity immunization immunize
    inoculate inoculation insurance insure jab medicine pill precaution prepare protect protection remedy safeguard shot
    therapy treatment vaccinate vaccination vaccine warrant""".split()
)
_GUARDING_REACH = 4


#: What was done, and by whom.
_DONE_BY = re.compile(
    r"\b(?:am|are|be|been|being|is|was|were) (?:\w+ly )?(?P<done>\w+) by (?:(?:an?|the|its|their) )?(?P<doer>\w+)"
)


def are_exchanged(before: str, after: str) -> bool:
    """Whether who did it and to whom changed places: "Police shot a man" -> "A man shot police".

    Also who is to do it ("Norland will sue Kestria"), which of two did which ("Lund left and Berg resigned"), and what
    came of what ("Berg resigned because Lund left"), and who now did what was done to them ("Falk was sued by Lind" ->
    "Falk sued Lind"). Clauses in another order, the passive ("Falk was sued by Lind" -> "Lind sued Falk") and what
    both do alike ("Lind will meet Falk") exchange nothing.
    """
    if are_voices_turned(before, after):
        return True
    if sorted(said_in_order(before)) != sorted(said_in_order(after)):
        return False
    if are_clauses_turned(before, after) or is_ranked_otherwise(before, after) or _goes_back(before, after):
        return True
    if are_reordered(before, after):
        return False
    words = split_words(before), split_words(after)
    verbs = _verbs(words[0]).keys() & _verbs(words[1]).keys() - MUTUAL
    said = _said(words[0]), _said(words[1])
    return any(
        found is not None
        and not _is_listed(verb, *words)
        and _is_one_voice(verb, *words)
        and not _is_with(found, words)
        for verb in sorted(verbs)
        for found in (_exchanged(verb, *said),)
    )


def is_holder_exchanged(pair: PositionPair) -> bool:
    """Whether whoever spoke of somebody is now spoken of so by them: "Lind accused Falk", "Falk accused Lind".

    Not where both only say something of each other, or tell it.
    """
    cues = [one.cue.exact for one in (pair.before, pair.after) if one.cue is not None and is_plain_report(one)]
    if len(cues) < len(pair.wholes) or cue_differs(pair) or not _TELLING.isdisjoint(canonical_tokens(cues[0])):
        return False
    return are_exchanged(pair.before.passage.exact, pair.after.passage.exact)


def does_another(pair: PositionPair) -> bool:
    """Whether somebody else did it ("was hit by rebels", "bandits hit it"), or it gave way to what is asked of them."""
    if asks_alone(pair):
        return False  # "it is not known who hit it"
    gone = frozenset[str]().union(*(swap.gone for swap in pair.swaps))
    new = frozenset[str]().union(*(swap.new for swap in pair.swaps))
    is_turned = is_done_by_another(*pair.wholes, gone, new) or is_done_by_another(*pair.wholes[::-1], new, gone)
    return is_turned or asks_for_another(pair) or _is_another_deed(*pair.wholes, gone, new)


def _is_another_deed(before: str, after: str, gone: frozenset[str], new: frozenset[str]) -> bool:
    """Whether whoever did something to somebody did something else: "beat them", "were asked by them"."""
    for active, passive, missed, other in ((before, after, gone, new), (after, before, new, gone)):
        found = _DONE_BY.search(passive)
        if found and not other.isdisjoint(said_in_order(found["done"])) and missed & _verbs(split_words(active)).keys():
            doer = said_in_order(found["doer"])
            return bool(doer) and set(doer) <= set(said_in_order(active))
    return False


def _goes_back(before: str, after: str) -> bool:
    """Whether it went from one place to another and now goes from that to the first: "sailed from Osby to Tarn".

    Not of amounts, which their figures tell, nor of how far something reaches: "shops from Osby to Tarn".
    """
    one, other = _LEFT_FOR.search(before), _LEFT_FOR.search(after)
    if one is None or other is None:
        one, other = _FROM_TO.search(before), _FROM_TO.search(after)
        if one is None or other is None:
            return False
        leads = before[: one.start()], after[: other.start()]
        if not all(map(_GOES.search, leads)) or any(map(_LYING.search, leads)):
            return False
    start, later_start = said_in_order(one["start"]), said_in_order(other["start"])
    if not (start and later_start) or start == later_start:
        return False
    behind, later_behind = said_in_order(before[one.end() :]), said_in_order(after[other.end() :])
    return behind[: len(later_start)] == later_start and later_behind[: len(start)] == start


def _verbs(words: Sequence[Word]) -> dict[str, int]:
    """Where verbs stand, by their canonical word; those that stand twice are left out."""
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        if _is_verb(word, words[at - 1].norm if at else "") and (said := said_in_order(word.norm)):
            found[said[0]] = -1 if said[0] in found else at
    return {verb: at for verb, at in found.items() if at >= 0}


def _is_verb(word: Word, lead: str) -> bool:
    """Whether a word is a past form, a present one ("owes"), under way ("is sending") or to come ("will send")."""
    if lead in BEFORE_FIRST or word.norm in _PRESENT or (word.norm not in _NOUNS and is_past_form(word.norm)):
        return True
    return word.norm != word.lemma and (not word.norm.endswith(("ing", "er")) or (lead in BE and word.norm[-1] == "g"))


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    """The canonical words that carry content, in order, and the pronouns for who does it and who is reached."""
    found: list[str] = []
    for at, word in enumerate(words):
        said = [one for one in said_in_order(word.norm) if one not in _BETWEEN]
        if word.norm in _DOERS:
            said = [f"{_DOERS[word.norm]} "]  # the space tells it from a word
        elif word.norm in _REACHED and _ends_there(words[at + 1 : at + 2]):
            said = [f"{_REACHED[word.norm]} "]
        found += said
    return tuple(found)


def _ends_there(behind: Sequence[Word]) -> bool:
    """Whether a pronoun is whom it reaches and not whose it is, by the word behind it: "shot her in", not "her car"."""
    return not behind or not said_in_order(behind[0].norm) or behind[0].norm.endswith("ly") or behind[0].is_sign


def _exchanged(verb: str, before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str] | None:
    """Who stands right before the verb on each side, where each stands behind it on the other; else None.

    Words that stand right before it on both sides belong to it: "plans to buy".
    """
    sides = []
    for said in (before, after):
        if said.count(verb) != 1 or verb in (said[0], said[-1]):
            return None
        at = said.index(verb)
        sides.append((said[:at], said[at + 1 :]))
    (left, right), (now_left, now_right) = sides
    while left and now_left and left[-1] == now_left[-1]:
        left, now_left = left[:-1], now_left[:-1]
    is_so = bool(left and now_left) and left[-1] in now_right and now_left[-1] in right
    return (left[-1], now_left[-1]) if is_so else None


def _is_with(found: tuple[str, str], words: tuple[Sequence[Word], Sequence[Word]]) -> bool:
    """Whether it is done with whom it reaches, and so by both: "will trade with Kestria"."""
    return all(
        any(lead.norm == "with" and reached.strip() in said_in_order(word.norm) for lead, word in pairwise(side))
        for reached, side in zip(found[::-1], words, strict=True)
    )


def _is_listed(verb: str, *texts: Sequence[Word]) -> bool:
    """Whether a word that may be a verb stands in a list, as a thing: "schools and shops"."""
    for words in texts:
        at = _verbs(words)[verb]
        beside = {word.norm for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])}
        if words[at].norm.endswith("s") and not beside.isdisjoint(("and", "or")):
            return True
    return False


def _is_one_voice(verb: str, before: Sequence[Word], after: Sequence[Word]) -> bool:
    places = [(words, _verbs(words)[verb]) for words in (before, after)]
    voices = [
        any(word.norm in BE for word in words[max(0, at - 2) : at])
        and words[at - 1].norm != "to"  # "is to take"
        and not words[at].norm.endswith("ing")
        for words, at in places
    ]
    return voices[0] is voices[1]


def leads_back(pair: PositionPair, swap: Swap) -> bool:
    """Whether a preposition gave way to the one that leads the other way: "sailed to Osby", "sailed from Osby".

    Not before a figure of a movement, which tells by itself what it was and what it is: "from 3 to 5", "to 5 from 3".
    """
    ways = {swap.deleted.strip().lower(), swap.inserted.strip().lower()}
    if ways == _BEYOND:
        return not swap.opens and _MEASURES.match(_behind(pair, swap)) is not None
    if ways not in _WAYS or (ways == {"for", "against"} and _guards(swap)):
        return False
    if swap.earlier is None or not _behind(pair, swap).startswith("#"):
        return True
    texts = pair.before_words.lower().split(), pair.after_words.lower().split()
    are_both_there = swap.inserted.strip().lower() in texts[0] or swap.deleted.strip().lower() in texts[1]
    return not are_both_there and all(
        MOVING.isdisjoint(canonical_tokens(text)) for text in (swap.earlier, *pair.wholes)
    )


def _behind(pair: PositionPair, swap: Swap) -> str:
    return pair.before_words[len((swap.earlier or "") + swap.deleted) :].lstrip()


def _guards(swap: Swap) -> bool:
    words = (swap.earlier or "").lower().split()[-_GUARDING_REACH:]
    return not _GUARDING.isdisjoint(map(lemma_of, words))
