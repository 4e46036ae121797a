"""What is ruled out, what is not considered, and what is only left open.

Refuses: what each position holds (reversal.py); a "no" that denies (negations.py).
"""

import re

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.canonical import said_in_order, said_words
from service.text.seeking.sought import sought

_RULES_OUT = sought(r"\b(?:rul(?:e[sd]?|ing) out|reject(?:s|ed)? (?:the idea|calls))\b", re.IGNORECASE)
#: Where or when it is to be, which another thing may share: "ruled out a pool in Osby", "considers a park in Osby".
_HEAD_ENDS = re.compile(
    r"[,;:.]|\b(?:as|at|because|before|by|for|from|in|next|on|this|until|when|with)\b", re.IGNORECASE
)
_NOT_IN_FRONT = re.compile(r"\b(?:not|never|no longer|refus\w+|declin\w+)\b|n[’']t\b", re.IGNORECASE)
_CONSIDERS = re.compile(
    r"\b(?:consider(?:s|ed|ing)?|contemplat(?:es?|ed|ing)|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|explor(?:es?|ed|ing)"
    r"|look(?:s|ed|ing) at|open to)\b",
    re.IGNORECASE,
)
#: Who turned a thing down, and who thinks of it: "rejected the offer", "would study the offer".
_TURNED_DOWN = sought(r"\b(?:reject(?:s|ed)?|turn(?:s|ed)? down) (?P<what>[^.,;:]+)", re.IGNORECASE)
_THINKS_OF = re.compile(
    r"\b(?:is|are|was|were|will|would)(?: (?:now|still))? (?:considering|consider|contemplating|mulling|reconsidering"
    r"|reconsider|studying|study|weighing|weigh|looking at|look at|thinking about|think about) (?P<what>[^.,;:]+)",
    re.IGNORECASE,
)
#: What is ruled out, as a deed or a thing: "ruled out closing", "ruled out a tax".
_DEED_OUT = re.compile(r"\s*(?:(?:any|an?|the|his|her|its|their) )?(?P<deed>[a-z]+)\b")
_NO = re.compile(
    r"\b(?:not|never|no longer|no|nobody|refus\w+|declin\w+|den(?:y|ied|ies)|dismiss\w*|reject\w*|unless|whether)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_WILL_NOT = re.compile(
    r"(?:\b(?:will|would|shall) (?:not|never)|\b(?:wo|would)n[’']t|\b(?:am|is|are|was|were) not going to"
    r"|\bno (?:intention of|plans? to)) (?P<deed>[a-z]+)\b",
    re.IGNORECASE,
)
#: Verbs of telling, behind whom somebody else may be told to do it.
_SAYING = frozenset().union(*map(said_words, "add announce confirm reveal say state tell".split()))
_UNLIKELY = re.compile(r"\b(?:unlikely|improbable)\b|\bnot (?:at all |very )?likely\b", re.IGNORECASE)
_CONSIDERS_NOT = re.compile(
    r"(?:\b(?:not|never|no longer)|n[’']t)(?: be| been| even)? (?:consider|contemplat|weigh|mull|explor"
    r"|look(?:ing)? at)\w*",
    re.IGNORECASE,
)
_LEFT_OPEN = sought(
    r"(?:\b(?:(?:would|wo|will|could|can|has|have|had|did|does|do|is|was|am|are|were)(?: not|n[’']t)(?: yet)?"
    r"|(?:refus|declin)\w+ to) (?:rule|ruled|ruling) out (?:the (?:idea|option|possibility|prospect) of )?"
    r"|\b(?:(?:agree[sd]?|offer(?:s|ed)?|pledge[sd]?|promise[sd]?) to|will|would)"
    r" (?:consider|contemplate|discuss|explore|look at|look into|study|talk about|weigh) )(?P<deed>\w+ing)\b",
    re.IGNORECASE,
)
_WILL_DO = re.compile(
    r"(?:\b(?:will|would|shall|(?:is|am|are|was|were) (?:going|planning) to|plan(?:s|ned)? to|intend(?:s|ed)? to)"
    r"|[’']ll) (?P<deed>(?!not\b|never\b|be\b)\w+)\b",
    re.IGNORECASE,
)


def considers_what_was_ruled_out(before: str, after: str) -> bool:
    """Whether what the one rules out the other considers: "ruled out a levy", "is considering a levy"."""
    for one, other in ((before, after), (after, before)):
        found = _rules_out(one)
        weighed = _CONSIDERS.search(other) if found else None
        if found and weighed and not _NOT_IN_FRONT.search(f"{other[: weighed.start()]} {one[: found.start()]}"):
            ruled_out = _HEAD_ENDS.split(one[found.end() :])[0]
            return not said_words(ruled_out).keys().isdisjoint(said_words(other[weighed.end() :]))
    return _thinks_of_what_was_turned_down(before, after)


def _thinks_of_what_was_turned_down(before: str, after: str) -> bool:
    """Whether who turned a thing down in the one thinks of that very thing in the other, word for word."""
    for one, other in ((before, after), (after, before)):
        down = _TURNED_DOWN.search(one)
        weighed = _THINKS_OF.search(other) if down is not None else None
        if down is None or weighed is None or _NO.search(other) or _NO.search(one[: down.start()]):
            continue
        who = said_words(one[: down.start()]).keys(), said_words(other[: weighed.start()]).keys() - _SAYING
        if down["what"].strip().lower() == weighed["what"].strip().lower() and who[0] and who[0] >= who[1]:
            return True
    return False


def will_do_what_was_ruled_out(before: str, after: str) -> bool:
    """Whether what the one rules out is to be done by the other: "ruled out resigning", "would resign if it failed".

    >>> will_do_what_was_ruled_out("She ruled out closing the school.", "She said the school would close.")
    True
    >>> will_do_what_was_ruled_out("She ruled out standing.", "She said Mr Berg would stand.")
    False
    """
    for one, other in ((before, after), (after, before)):
        found = _rules_out(one)
        if found is None or _NOT_IN_FRONT.search(one[: found.start()]) or _NO.search(other):
            continue
        deed = _DEED_OUT.match(one[found.end() :])
        what = said_words(_HEAD_ENDS.split(one[found.end() + deed.end() :])[0]).keys() if deed else frozenset[str]()
        for will in _WILL_DO.finditer(other) if deed else ():
            is_same = deed is not None and forms_of(will["deed"].lower()) & forms_of(deed["deed"].lower())
            who = said_words(other[: will.start()]).keys() - _SAYING
            if is_same and what <= said_words(other).keys() and who <= said_words(one).keys():
                return True
    return False


def both_rule_out(before: str, after: str) -> bool:
    """Whether the one rules out what the other is not considering: neither is for it.

    >>> both_rule_out("He is ruling out a levy.", "He was no longer considering a levy.")
    True
    """
    return any(
        (found := _rules_out(one)) is not None
        and not _NOT_IN_FRONT.search(one[: found.start()])
        and (
            _CONSIDERS_NOT.search(other) is not None
            or _is_unlikely(other, one[found.end() :])
            or _will_not_do(other, one[found.end() :])
        )
        for one, other in ((before, after), (after, before))
    )


def left_open_step(before: str, after: str) -> int:
    """-1 where what somebody will do they only consider or do not rule out, all else alike; 1 the other way round.

    >>> left_open_step("She would cut taxes.", "She would not rule out cutting taxes.")
    -1
    """
    for one, other, step in ((before, after, -1), (after, before, 1)):
        left_open = _LEFT_OPEN.search(other)
        for will in _WILL_DO.finditer(one) if left_open else ():
            if left_open and forms_of(will["deed"].lower()) & forms_of(left_open["deed"].lower()):
                rest = [said_in_order(f"{t[: m.start()]} {t[m.end() :]}") for t, m in ((one, will), (other, left_open))]
                if rest[0] == rest[1]:
                    return step
    return 0


def _is_unlikely(words: str, what: str) -> bool:
    """Whether what is ruled out is only unlikely there."""
    head = said_words(_HEAD_ENDS.split(what)[0]).keys()
    return bool(_UNLIKELY.search(words) and head) and head <= said_words(words).keys()


def _will_not_do(words: str, what: str) -> bool:
    """Whether the deed that is ruled out will not be done there: "ruled out standing", "would not stand"."""
    deed = _DEED_OUT.match(what)
    return deed is not None and any(
        forms_of(will["deed"].lower()) & forms_of(deed["deed"].lower()) for will in _WILL_NOT.finditer(words)
    )


def _rules_out(words: str) -> re.Match[str] | None:
    return _RULES_OUT.search(words)
