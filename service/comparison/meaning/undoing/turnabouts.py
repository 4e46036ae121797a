"""Whether the one tells what the other tells to be taken back, of the same: "told to leave", "allowed to go back".

Refuses: the patterns (words/opposed/turnabouts.py); words that are opposites wherever they stand.
"""

import re

from service.comparison.words.bounds import is_date_word
from service.comparison.words.canonical import said_words
from service.comparison.words.opposed.turnabouts import TURNABOUTS
from service.comparison.words.stances import says_no
from service.text.memory import remember_short
from service.text.words import holds_any

#: Fewest content words of what nobody need do any longer: "work from home", and not "leave".
FEWEST_TOLD = 2

_ROWS = tuple(
    (re.compile(told, re.IGNORECASE), tuple(needs.split("|")), re.compile(undone, re.IGNORECASE))
    for told, needs, undone in TURNABOUTS
)
#: What is not so yet: "might be allowed to return", "if the strike is called off".
_MAY_BE = re.compile(
    r"\b(?:could|if|in case|may|might|should|unless|until|when|whether|would|denie[sd]|denying)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;:]\s|\b(?:and|but|while|although)\b", re.IGNORECASE)
#: Nobody must any longer: "no longer instructing people to work from home".
_NO_LONGER_TOLD = re.compile(
    r"\b(?:am|is|are|was|were|been) no longer (?:advising|asking|instructing|ordering|requiring|telling|urging)"
    r" (?:[\w’'-]+ ){1,3}?to (?P<what>[^.,;:]+?)(?=$|[.,;:]| (?:if|unless|when|where|while)\b)",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:must|ha(?:s|ve) to|should"
    r"|(?:is|are|was|were|been) (?:advised|asked|instructed|ordered|required|told|urged) to)\b(?! not\b)",
    re.IGNORECASE,
)
#: Who asks for a thing, and who asks for it no longer: "asked the court to drop it", "withdrew her request to drop it".
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|demand(?:s|ed|ing)?|petition(?:s|ed|ing)?|request(?:s|ed|ing)?"
    r"|s(?:eeks?|ought|eeking)|appl(?:y|ies|ied|ying) for|call(?:s|ed|ing)? for)\b",
    re.IGNORECASE,
)
_ASKED_NO_MORE = re.compile(
    r"\b(?:abandon(?:s|ed|ing)?|drop(?:s|ped|ping)?|retract(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing))"
    r" (?:an?|her|his|its|my|our|the|their)(?: \w+)? (?:application|bid|claim|demand|motion|petition|plea|request)"
    r" (?:for|to) (?P<what>[^.,;:]+)",
    re.IGNORECASE,
)
#: The capital that opens a text makes a name of one word only, and of no word for anybody.
_NAME = re.compile(
    r"(?<!^)\b[A-Z][\w’'-]+|^(?!(?:All|Everybody|Everyone|He|It|Most|Nobody|People|Police|She|Staff|They|We|You)\b)[A-Z]\w+"
    r"(?=[’']s\b| (?:has|is|was|will|would)\b)"
)


@remember_short(4_096)
def are_turnabouts(before: str, after: str) -> bool:
    """Whether one of two texts takes back what the other tells, and neither names another place or person.

    >>> are_turnabouts("Osby residents were told to leave.", "Osby residents can go back.")
    True
    >>> are_turnabouts("People in Osby were told to leave.", "People in Tarn can go back.")
    False
    """
    for told, needs, undone in _ROWS:
        for one, other in ((before, after), (after, before)):
            if not holds_any(other.lower(), needs) or undone.search(one) or told.search(other):
                continue
            found = told.search(one), undone.search(other)
            if found[0] is None or found[1] is None:
                continue
            parts = [_clause_of(text, match) for text, match in zip((one, other), found, strict=True)]
            if not any(says_no(part) for part in parts) and not any(
                _MAY_BE.search(text[: match.start()].rsplit(", ", 1)[-1])
                for text, match in zip((one, other), (found[0], found[1]), strict=True)
            ):
                names = [frozenset(n for n in _NAME.findall(part) if not is_date_word(n.lower())) for part in parts]
                words = [frozenset(_words(part)) for part in parts]
                if any(_words(" ".join(names[n])) <= words[1 - n] for n in (0, 1)):
                    return True
    return _is_released(before, after) or _is_asked_no_more(before, after)


def _is_asked_no_more(before: str, after: str) -> bool:
    """Whether what one text asks for is asked for no longer in the other, to the last word of it."""
    for one, other in ((before, after), (after, before)):
        found = _ASKED_NO_MORE.search(other) if "dr" in other or "abandon" in other or "retract" in other else None
        asked = _ASKED.search(one) if found is not None and not _ASKED_NO_MORE.search(one) else None
        if found is None or asked is None or says_no(one[: asked.end()]):
            continue
        lead = other[: found.start()].rsplit(", ", 1)[-1]
        what, who = _words(found["what"]), (_words(lead), _words(one[: asked.start()]))
        if all(who) and who[0].isdisjoint(who[1]):
            continue  # another asked for it
        if what and what <= _words(one[asked.start() :]) and not (says_no(lead) or _MAY_BE.search(lead)):
            return True
    return False


def _is_released(before: str, after: str) -> bool:
    """Whether nobody is told any longer to do what others must do in the other text."""
    for one, other in ((before, after), (after, before)):
        found = _NO_LONGER_TOLD.search(other) if "no longer" in other else None
        if found is not None and _MUST.search(one) and not says_no(one):
            what = _words(found["what"])
            return len(what) >= FEWEST_TOLD and what <= _words(one)
    return False


def _clause_of(text: str, found: re.Match[str] | None) -> str:
    """The text up to where the clause of what was found ends."""
    if found is None:
        return text
    end = _CLAUSE.search(text, found.end())
    return text[: end.start() if end else len(text)]


def _words(text: str) -> frozenset[str]:
    return frozenset(said_words(text))
