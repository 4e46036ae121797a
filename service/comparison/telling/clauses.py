"""Where a clause that says more of a noun ends, so that it does not take the main clause's verb.

"A manager at a quarry where 14 people died | was jailed" ends before "was".
Refuses: finding where it opens (matters.py).
"""

import re

_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|shall|does|did|do)"
#: Verbs that are their own past form, or have an irregular one, and are done to what is counted.
_PAST = (
    r"(?:\w+ed|left|lost|shot|hit|took|saw|held|made|won|cost|hurt|struck|sank|drove|sold|bought|gave|drew|cut|burnt)"
)
#: How a clause opens whose subject is what it says more of, and one that has a subject of its own.
_OF_SUBJECT = re.compile(r"(?:which|who|that)\s*$", re.IGNORECASE)
_OF_PLACE = re.compile(r"(?:where|when|(?:at|during|from|in|on) which)\s*$", re.IGNORECASE)
_OPENS_WITH_VERB = re.compile(rf"(?:{_AUXILIARY}|{_PAST})\b", re.IGNORECASE)
_ENDS_WITH_VERB = re.compile(rf"\b(?:{_AUXILIARY}|{_PAST})$", re.IGNORECASE)
_HELPS = re.compile(_AUXILIARY)
#: What is done to nobody, so that the next verb is another's.
_ALONE = frozenset("collapsed died disappeared drowned lived perished slept starved vanished voted worked".split())
#: Verbs behind which what follows is a clause of its own: "which showed 14 people were hurt".
_TELLING = re.compile(
    r"\b(?:argued|assumed|believed|discovered|feared|felt|found|heard|hoped|indicated|insisted|knew|learned|meant|noted"
    r"|proved|revealed|said|showed|suggested|thought|told|warned)\b",
    re.IGNORECASE,
)
#: Words by which a clause goes on to another, whose verb it may be.
_GOES_ON = re.compile(r"\b(?:after|before|because|since|than|until)\b", re.IGNORECASE)


def end_of_clause(opened: str, before: str, after: str) -> str:
    """What of the words behind a number belongs to its own clause; all where no clause that says more of a noun opened.

    opened: the text as far as where the clause opened, with that. before: the words between it and the number.
    """
    if _OF_PLACE.search(opened):
        has_verb = bool(_ENDS_WITH_VERB.search(before))
    elif _OF_SUBJECT.search(opened) and _OPENS_WITH_VERB.match(before):
        has_verb = True
    else:
        return after  # "said that 14 people hurt were home"
    if any(pattern.search(side) for pattern in (_TELLING, _GOES_ON) for side in (before, after)):
        return after
    words = after.split()
    helped = is_alone = False
    for at, word in enumerate(words):
        if _HELPS.fullmatch(word) and not (at and words[at - 1] == "to"):
            if has_verb and not helped:
                return " ".join(words[:at])
            has_verb = helped = True
        elif is_alone and word.endswith("ed"):
            return " ".join(words[:at])
        else:
            helped = helped and (word in ("not", "been", "being") or word.endswith("ly"))
        is_alone = word in _ALONE
        has_verb = has_verb or is_alone
    return after
