"""What a rule for the readers is called: one that tells them not to do something is no rule that is missing.

"Do not go out" is a demand, and "You do not have to go out" is none; both are stored as a demand that is denied, and
"Up to 30 may meet" as the weakest of those that tell. The words of the rule tell them apart. Refuses: other voices.
"""

import re

from service.domain.claims import Force, Polarity, Position, Voice

#: The word for a rule not to do something.
NOT_TO = {
    Force.RECOMMENDS: "recommends against",
    Force.ASKS: "asks not to",
    Force.DEMANDS: "demands not to",
    Force.ORDERS: "orders not to",
    Force.BY_LAW: "forbidden by law",
}
#: The words for what is left to the readers, and for what is not.
ALLOWS, ALLOWS_NOT = "allows", "does not allow"

_NOT = r"(?:not|n['’]t|no longer|never)"
_LEAVE = r"(?:allowed|permitted|able|eligible|entitled|free)"
_TELLS = r"(?:required|obliged|ordered|told|asked|urged|advised|encouraged|recommended|expected)"

#: That nobody has to: the rule is not there.
_FREED = re.compile(
    rf"\b(?:do|does|did|will|would)(?: not|n['’]t) (?:have|need) to\b|\bneed(?: not|n['’]t)\b"
    rf"|\bno longer (?:have|has|needs?) to\b|\b{_NOT} (?:\w+ ){{0,2}}{_TELLS} to\b(?! not\b)",
    re.IGNORECASE,
)
#: That somebody may, and that somebody may not.
_ALLOWED = re.compile(rf"\b(?:may|can)\b(?! not\b)|\b{_LEAVE} to\b", re.IGNORECASE)
_NOT_ALLOWED = re.compile(rf"\bmay not\b|\b{_NOT} (?:\w+ ){{0,2}}{_LEAVE}\b", re.IGNORECASE)

#: Advice: with it, a "may" or "can" in the sentence is that of a condition.
_ADVISES = re.compile(
    rf"\b(?:should|must|ought|{_TELLS}|avoid|refrain|consider|try|remember|proof)\b|\bshouldn['’]t\b", re.IGNORECASE
)


def rule_word(claim: Position) -> str:
    """The word for a rule that its force and polarity do not name, "" for any other position."""
    if claim.voice is not Voice.DIRECTIVE:
        return ""
    words = claim.passage.exact
    if claim.polarity is not Polarity.DENIED:
        is_leave = claim.force is Force.RECOMMENDS and _ALLOWED.search(words) and not _ADVISES.search(words)
        return ALLOWS if is_leave else ""
    if _FREED.search(words):
        return ""
    if claim.force in (Force.RECOMMENDS, Force.ORDERS) and _NOT_ALLOWED.search(words) and not _ADVISES.search(words):
        return ALLOWS_NOT
    return NOT_TO.get(claim.force, "")


def forbids(claim: Position) -> bool:
    """Whether it is a rule not to do something."""
    return claim.polarity is Polarity.DENIED and bool(rule_word(claim))
