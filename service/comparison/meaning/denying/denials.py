"""What somebody denies that the other text tells as so ("took bribes", "denied taking bribes"), takes back or doubts.

Refuses: a "no" (negations.py); whether the position turned (reversal.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, once_a_pair
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import says_no
from service.domain.claims import Force, Polarity, Position, ladder_of
from service.text.seeking.sought import sought
from service.text.words import holds_any

#: What somebody denies of a deed before it is told itself: "reports that", "having".
_TOLD_OF = re.compile(
    r"(?:(?:(?:all|any|the|these|those) )?(?:accusations?|allegations?|claims?|reports?|rumou?rs?|suggestions?) )?"
    r"(?:that\b|having\b|(?:he|she|it|they|we|i)\b)",
    re.IGNORECASE,
)
_OPENS_DEED = re.compile(r"(?:ever )?[\w’'-]+ing\b", re.IGNORECASE)
_IS_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|does)\b", re.IGNORECASE)
#: A denial in a sentence that is read without its cue, and a verb of denying whose cue has what is denied behind it.
_DENIES = sought(r"(?<!not )(?<!never )\b(?P<cue>den(?:y|ies|ied)) (?P<content>.+)", re.IGNORECASE)

_SAYING = r"(?:announc|assert|claim|declar|insist|report|said|say|stat|suggest)(?:ing|e?d)?"
#: What somebody calls somebody or something: "for calling the police racist".
_CALLING = r"(?:brand|call|describ|label|portray)(?:l?ing|l?ed)"
_CALLS = re.compile(rf"\b(?:{_CALLING}|(?:brand|call|describe|label|portray)s?)\b", re.IGNORECASE)
#: Whom somebody calls something, and words behind them that say where, when or how they were called.
_WHOM = (
    r"(?:(?:all|her|his|its|my|our|the|their|these|those) )?(?:[\w-]+s|children|[\w-]*men|people|police)"
    r"|him|her|it|them|me|us|you"
    r"|(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,2}"
)
_WHERE_OR_WHEN = (
    r"about|after|again|ahead|and|aside|at|away|back|because|before|but|by|during|early|first|for|forward|from|home|in|inside"
    r"|indoors|into|last|late|names"
    r"|next|off|on|once|or|out|outside|over|to|today|together|tonight|twice|up|when|while|with|without|yesterday|few|second|third"
    r"|(?:minute|hour|day|week|month|year)s?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ly"
)
_NO_PART = rf"(?!(?:{_WHERE_OR_WHEN}|an?|as|the)\b)"
#: What somebody is called, behind who is: "the police racist", "Lund a liar", "it as theft"; not "Lund at night", and
#: not "the wrong number".
_CALLED_SO = re.compile(
    rf"(?:{_WHOM}|(?:the )?(?:{_NO_PART}[\w’'-]+ ){{0,4}}?{_NO_PART}[\w’'-]+(?= (?:an?|as) ))"
    rf" (?:as )?(?:an? |the )?[“\"‘']?{_NO_PART}[^\W\d_]",
    re.IGNORECASE,
)
#: Somebody takes back what they said, and what it was behind it. Only where it is done: not "to withdraw", "it would be
#: wrong to say", which nobody need have said.
_TAKES_BACK = sought(
    r"\b(?:(?:disavow(?:s|ed)?|disown(?:s|ed)?|recant(?:s|ed)?|renounce[sd]?|repudiate[sd]?|rescind(?:s|ed)?"
    r"|retract(?:s|ed|ing)?|withdr(?:aw|ew|awn|aws|awing)|(?:take[ns]?|took|taking|row(?:s|ed)|walk(?:s|ed)) back)"
    r" (?:an?|the|its|his|her|their|my|our|all|any)(?: (?:earlier|first|former|initial|original|own|previous))?"
    r" (?:accusation|allegation|assertion|claim|comment|remark|report|statement|suggestion|word)s? that"
    rf"|apologi[sz](?:e[sd]?|ing) (?:for|after)(?: having)?(?: \w+ly)? (?:{_SAYING}(?: that)?|(?P<calling>{_CALLING}))"
    r"|(?:(?:he|she|they|i|we) (?:(?:has|have|had) been|is|are|am|was|were)|it (?:has|had) been)(?: \w+ly)?"
    r" (?:in error|incorrect|mistaken|wrong) (?:(?:to|in)(?: have)?|when (?:he|she|it|they|i|we)(?: had)?)"
    rf" {_SAYING}(?: that)?) (?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
#: What comes before a verb of taking back that is not told as done, and that says that it is not.
_MAY_BE = re.compile(
    r"\b(?:(?:could|if|may|might|must|should|unless|whether|will|would)\b|(?:ask|call|demand|press|tell|told|urg|want)\w*)",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\b(?:declin|deny|denie|refus)\w*\b", re.IGNORECASE)

_RULES_OUT = re.compile(r"\brul(?:e[sd]?|ing) out\b", re.IGNORECASE)
_THAT = re.compile(r"that\b", re.IGNORECASE)
#: Cues by which it is held that something may well not be so.
_DOUBTS = re.compile(r"\b(?:doubt(?:s|ed|ful)?|s[ck]eptical|unconvinced)\b", re.IGNORECASE)


@once_a_pair
def takes_back(pair: PositionPair) -> bool | None:
    """Whether somebody takes back on one side only what the other says; None where neither takes anything back.

    "Withdrew its claim that", "apologised for saying that", "said she had been wrong to say that". Nor where something
    else is taken back, or is denied on the other side, or it is not told as done.
    """
    both = [_taken_back(pair.before_words, pair.before), _taken_back(pair.after_words, pair.after)]
    for at, one in enumerate(both):
        other, rest = both[1 - at], (pair.after, pair.before)[at]
        if one is None:
            continue
        words = (pair.after_words, pair.before_words)[at] if other is None else other[1]
        if one[2] and not _CALLED_SO.match(one[1]) and _CALLS.search(rest.passage.exact):
            return None  # "apologised for calling Lund at night", "called Lund at night"
        if other is None and (rest.polarity is Polarity.DENIED or says_no(words) is not says_no(one[1])):
            return None
        held = said_words(one[1]).keys()
        said = said_words(words).keys()
        if held and held <= said and (not one[2] or held == said):  # "calling them racist", no "calling a vote"
            return one[0] is not (other[0] if other else False)
    return None


def _taken_back(words: str, position: Position) -> tuple[bool, str, bool] | None:
    """Whether a position takes back what somebody said, or says that it is not taken back, and what; None for neither.

    And whether it was said by calling somebody something, which says nothing else of them.
    words: its words, which lack a cue that only reports; that cue may be what takes it back ("apologised for").
    """
    both = words, position.passage.exact
    words = next(filter(_TAKES_BACK.search, both), "")
    found = _TAKES_BACK.search(words)
    lead = words[: found.start()] if found else ""
    if found is None or _MAY_BE.search(lead):
        return None
    return not (says_no(lead) or _NOT_DONE.search(lead)), found["what"], bool(found["calling"])


@once_a_pair
def unsays(pair: PositionPair) -> bool | None:
    """Whether one side takes back or doubts what the other says; None where neither does either."""
    is_taken_back = takes_back(pair)
    return _doubts_it(pair) if is_taken_back is None else is_taken_back


def _doubts_it(pair: PositionPair) -> bool | None:
    """Whether the one doubts or rules out what the other says: "thinks that it will work", "doubts that it will work".

    Who does not doubt it, or did not say it, turns nothing. None where what is held is not the same.
    """
    both = pair.before, pair.after
    doubting = [
        (one.force is Force.DOUBTS and bool(one.cue and _DOUBTS.search(one.cue.exact))) or _rules_out(one)
        for one in both
    ]
    if doubting[0] is doubting[1]:
        return None
    other = both[doubting.index(False)]
    held = [" ".join(part.exact for part in one.content) for one in both]
    is_same = said_words(held[0]).keys() == said_words(held[1]).keys() and says_no(held[0]) is says_no(held[1])
    if other.cue is None or ladder_of(other.force) != "so" or not is_same:
        return None
    return pair.before.polarity is pair.after.polarity


def _rules_out(position: Position) -> bool:
    """Whether it is ruled out that something is so: "ruled out that he was pushed"; no "ruled out a tax"."""
    if position.cue is None or not position.content or position.force is not Force.REFUSES:
        return False
    return bool(_RULES_OUT.search(position.cue.exact) and _THAT.match(position.content[0].exact))


def doubt_step(pair: PositionPair) -> int:
    """Up where what somebody doubted they deny now, by a verb: "doubted that it works", "denied that it works"."""
    both = pair.before, pair.after
    doubting = [one.force is Force.DOUBTS and one.polarity is Polarity.AFFIRMED for one in both]
    denying = [bool(one.cue) and _denied(one)[0] != "" and one.force is not Force.DOUBTS for one in both]
    return (
        (1 if doubting[0] else -1) if doubting == denying[::-1] and any(doubting) and _doubts_it(pair) is False else 0
    )


@once_a_pair
def told_and_denied(pair: PositionPair) -> tuple[str, str] | None:
    """What the one tells as a deed, by nobody's word, and the same as somebody denies it in the other by a verb.

    Not "denied bail", of which it is no deed that is denied, nor what is denied by a "no".
    """
    told = [one.cue is None and not _denies(one.passage.exact) for one in (pair.before, pair.after)]
    if told[0] is told[1]:
        return None
    at = int(told[0])  # the side that denies
    cue, content = _denied((pair.before, pair.after)[at])
    opening = _TOLD_OF.match(content)
    if not content or not (opening or _OPENS_DEED.match(content) or _IS_CLAUSE.search(content)):
        return None
    around = said_words(f"{cue} {opening[0] if opening else ''}").keys()
    if all((swap.gone, swap.new)[at] <= around for swap in pair.swaps):
        return (pair.before, pair.after)[1 - at].passage.exact, content
    return None


def _denied(position: Position) -> tuple[str, str]:
    """The words by which a position denies, and what it denies; none where it denies nothing, or by a "no"."""
    if position.cue is not None:
        is_denial = position.polarity is Polarity.DENIED and position.content and not says_no(position.cue.exact)
        return (position.cue.exact, position.content[0].exact) if is_denial else ("", "")
    found = _denies(position.passage.exact)
    return (found["cue"], found["content"]) if found else ("", "")


def _denies(words: str) -> re.Match[str] | None:
    return _DENIES.search(words) if holds_any(words, ("den",)) else None
