"""Whether the one tells what the other tells to be taken back, of the same: "told to leave", "allowed to go back".

Refuses: the patterns (words/opposed/turnabouts.py); words that are opposites wherever they stand.
"""

import re

from service.comparison.words.bounds import is_date_word
from service.comparison.words.canonical import said_words
from service.comparison.words.opposed.turnabouts import TURNABOUTS
from service.comparison.words.stances import says_no
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import holds_any

#: Fewest content words of what nobody need do any longer: "work from home", and not "leave".
FEWEST_TOLD = 2

_ROWS = tuple(
    (sought(told, re.IGNORECASE), tuple(needs.split("|")), sought(undone, re.IGNORECASE))
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
#: Who agrees or promises to do a thing, and who no longer does: "agreed to share data", "suspended an agreement to".
_AGREED = re.compile(r"\b(?:agree[sd]?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?) to\b", re.IGNORECASE)
_AGREED_NO_MORE = re.compile(
    r"\b(?:abandon(?:s|ed|ing)?|br(?:eaks?|oke|oken|eaking)|call(?:s|ed|ing)? off|cancel(?:s|l?ed|l?ing)?"
    r"|(?:back|pull)(?:s|ed|ing)? out of|drop(?:s|ped|ping)?|halt(?:s|ed|ing)?"
    r"|scrap(?:s|ped|ping)?|suspend(?:s|ed|ing)?|t(?:ears?|ore|orn|earing) up|withdr(?:aws?|ew|awn|awing) from)"
    r" (?:an?|her|his|its|my|our|the|their)(?: \w+)? (?:accord|agreement|deal|pact|pledge|promise|vow)"
    r" to (?P<what>[^.,;:]+)",
    re.IGNORECASE,
)
#: Who advises against a thing, and who no longer does: "dropped its advice against travel".
_AGAINST = re.compile(r"\b(?:advis(?:es?|ed|ing)|warn(?:s|ed|ing)?)(?: [\w’'-]+){0,2}? against\b", re.IGNORECASE)
_AGAINST_NO_MORE = re.compile(
    r"\b(?:cancel(?:s|l?ed)|drop(?:s|ped|ping)?|end(?:s|ed)|lift(?:s|ed|ing)?|remove[sd]?|withdr(?:aws?|ew|awn|awing))"
    r" (?:an?|her|his|its|our|the|their)(?: \w+)? (?:advice|recommendation|warning) against (?P<what>[^.,;:]+)",
    re.IGNORECASE,
)
#: What is told, what tells that it is so no more, and the words of which every text that tells that has one.
_NO_MORE = (
    (_ASKED, _ASKED_NO_MORE, ("dr", "abandon", "retract")),
    (_AGAINST, _AGAINST_NO_MORE, ("advice against", "warning against", "recommendation against")),
    (_AGREED, _AGREED_NO_MORE, ("agreement to", "deal to", "pact to", "accord to", "ledge to", "romise to", "vow to")),
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
            if not holds_any(other, needs):
                continue
            found = told.search(one), undone.search(other)
            if found[0] is None or found[1] is None or undone.search(one) or told.search(other):
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
    """Whether what one text asks for or agrees to is so no longer in the other, to the last word of it."""
    return any(
        _is_no_more(*two, told, undone)
        for told, undone, needs in _NO_MORE
        if any(map(before.__contains__, needs)) or any(map(after.__contains__, needs))
        for two in ((before, after), (after, before))
    )


def _is_no_more(one: str, other: str, told: re.Pattern[str], undone: re.Pattern[str]) -> bool:
    """Whether what the one asks for or agrees to is asked for or agreed to no longer in the other."""
    found = undone.search(other)
    asked = told.search(one) if found is not None and not undone.search(one) else None
    if found is None or asked is None or says_no(one[: asked.end()]):
        return False
    lead = other[: found.start()].rsplit(", ", 1)[-1]
    what, who = _words(found["what"]), (_words(lead), _words(one[: asked.start()]))
    if all(who) and who[0].isdisjoint(who[1]):
        return False  # another asked for it
    return bool(what) and what <= _words(one[asked.start() :]) and not (says_no(lead) or _MAY_BE.search(lead))


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
