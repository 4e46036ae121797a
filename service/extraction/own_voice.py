"""What the publication itself directs, states or narrates, where no source is named.

A directive tells the readers or a named group what they must, should or may do; a status
statement says what is in force, ordered, closed or forecast, and so does a bare item of a list
under such a heading; every other full sentence of fact is narration.
A directive not to do something has polarity denied.
Refuses: link labels, titles, pointers, credits and questions: they claim nothing.
"""

import re
from dataclasses import dataclass

from service.domain.claims import Certainty, Force, Polarity, Voice
from service.extraction.attribution.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS
from service.text.reading import SentenceReading

#: Fewest words of a sentence of narration.
SHORTEST_NARRATION = 4


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """How one sentence speaks in own voice."""

    voice: Voice
    force: Force
    polarity: Polarity


#: Verbs that open an imperative in guidance and warnings, base form, sorted.
IMPERATIVES = frozenset(
    """
    allow always apply arrange ask avoid be boil book bring call carry check clean close come complete consider contact
    continue cover do don't ensure evacuate expect fill follow get give go have help isolate keep leave let limit make
    maintain minimise minimize move never only open pack pay phone plan please practise prepare prevent protect provide
    quarantine refrain register remain remember report request return secure seek self-isolate send show shut sign speak
    stay stop store submit take tell test travel try turn use wait walk wash watch wear work
    """.split()
)

_YOU = re.compile(
    r"\b(?:you|everyone|everybody|anyone|residents?|people|visitors?|travellers?|travelers?|passengers?|drivers?|motorists?"
    r"|employers?|employees|workers?|businesses|pupils|students|staff|parents|patients|households?|members|those|persons?"
    r"|schools|venues|shops|the public|evacuees|homeowners|customers|providers|individuals|adults|children)\b[^.;:]{0,90}?"
    r"\b(?P<modal>must(?: not)?|mustn['’]t|(?:should|can|may|could)(?: not|n['’]t|not)?|cannot|ha(?:ve|s) to"
    r"|needs? to|ought to|(?:is|are|will be) (?:now |also |still |no longer |not |being |strongly |legally )*"
    r"(?:required|advised|urged|asked|encouraged|allowed|permitted|ordered|told|recommended|prohibited|banned|barred|obliged"
    r"|eligible|entitled|able))\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b(?:by law|legally|illegal|against the law|offence|offense|fined?|prosecuted|mandatory|compulsory)\b", re.IGNORECASE)
_STATUS = re.compile(
    r"\b(?:remains?|still|now|currently|is|are|was|were|been|be|has|have|will)\b[^.;:]{0,60}?\b(?:in (?:effect|force|place)"
    r"|closed|open|reopen(?:ed)?|lifted|eased|suspended|cancell?ed|postponed|extended|issued|evacuated|contained|activated|downgraded|reduced to"
    r"|upgraded|under (?:an? )?(?:\w+ )?(?:evacuation|order|warning|watch|review|control|curfew)|restricted|prohibited|banned"
    r"|forecast|available|unavailable|scheduled|due to|expected to|required|in progress|out of service)\b",
    re.IGNORECASE,
)
_STATUS_HEADING = re.compile(
    r"\b(?:evacuat\w+|orders?|warnings?|closures?|closed|road|roads|zones?|shelters?|areas?|open|repopulat\w+|in effect"
    r"|restrictions?|lifted|rules?|not allowed|must|can|should|exempt\w*|red list|amber list|countries)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"^(?:find out|read (?:more|the|our|about)|see (?:the|our|also|more|below|map|a list)|click|visit|download|view|watch (?:the|live)|learn more"
    r"|more (?:information|details|on)|for (?:more|further|the latest|up-to-date|updates|a list)|find (?:more|the|a|your)|photos?\b|image|credit"
    r"|getty|source:|reporting by|editing by|by [A-Z]\w+ [A-Z]|follow us|share|sign up|subscribe|updated?:|last updated|published|related|©|copyright)",
    re.IGNORECASE,
)
_NEGATED_DIRECTIVE = re.compile(r"\b(?:not|never|cannot|no longer|prohibited|banned|barred|avoid|refrain|\w+n['’]t)\b", re.IGNORECASE)


def find_own_voice(reading: SentenceReading, block_kind: str) -> OwnVoice | None:
    """How a sentence that no source is named for speaks, or None when it claims nothing."""
    text = reading.text
    if text.endswith("?") or _POINTER.match(text) or not any(not word.is_sign for word in reading.words):
        return None
    directive = _directive(reading)
    if directive:
        return directive
    if _STATUS.search(text[:400]) and len(reading.words) >= SHORTEST_NARRATION:
        return OwnVoice(Voice.STATUS, Force.SAYS, Polarity.AFFIRMED)
    if block_kind == "heading" or text.endswith(":"):
        return None
    return OwnVoice(Voice.NARRATION, Force.SAYS, Polarity.AFFIRMED) if _is_sentence(reading) else None


def opens_status_list(text: str) -> bool:
    """Whether a heading or an introduction announces a list of what is in force, ordered or closed."""
    return bool(_STATUS_HEADING.search(text[:400]))


def is_status_item(reading: SentenceReading) -> bool:
    """Whether a bare item under such a heading names something: two words at least, and no pointer."""
    return sum(not word.is_sign for word in reading.words) >= 2 and not _POINTER.match(reading.text) and not reading.text.endswith("?")


def certainty_of(text: str) -> Certainty:
    """How sure the words are: may, might and could are possible; likely and expected are probable."""
    if _POSSIBLE.search(text):
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if _PROBABLE.search(text) else Certainty.CERTAIN


_POSSIBLE = re.compile(r"\b(?:may(?! \d)|might|could|possibl[ey]|perhaps|potentially|appears? to|seems? to)\b")
_PROBABLE = re.compile(r"\b(?:likely|probabl[ey]|expect(?:s|ed)?|believed?|estimated?|forecast|projected|thought to|presumably)\b")


def _directive(reading: SentenceReading) -> OwnVoice | None:
    text = reading.text[:500]
    match = _YOU.search(text)
    if match:
        modal = match["modal"].lower()
        force = _force_of(modal, text)
        denied = bool(_NEGATED_DIRECTIVE.search(modal) or re.match(r"\W+(?:not|never|no longer)\b", text[match.end() :], re.IGNORECASE))
        return OwnVoice(Voice.DIRECTIVE, force, Polarity.DENIED if denied else Polarity.AFFIRMED)
    words = [word for word in reading.words if not word.is_sign]
    if len(words) < 3:
        return None
    first, second = words[0].norm, words[1].norm
    if first in IMPERATIVES and second not in AUXILIARIES - {"be", "not"} and second not in ("of", "is", "was"):
        if second in DETERMINERS | PREPOSITIONS or words[1].text.islower():
            force = Force.ASKS if first == "please" else Force.RECOMMENDS if first in ("consider", "try", "remember") else Force.DEMANDS
            denied = first in ("don't", "never", "avoid", "refrain") or second == "not"
            return OwnVoice(Voice.DIRECTIVE, Force.BY_LAW if _LAW.search(text) else force, Polarity.DENIED if denied else Polarity.AFFIRMED)
    return None


def _force_of(modal: str, text: str) -> Force:
    if _LAW.search(text):
        return Force.BY_LAW
    if modal.startswith(("must", "ha", "need", "cannot", "can not", "can't", "can’t")) or "required" in modal or "obliged" in modal:
        return Force.DEMANDS
    if any(word in modal for word in ("ordered", "prohibited", "banned", "barred", "told", "not allowed", "not permitted")):
        return Force.ORDERS
    return Force.ASKS if any(word in modal for word in ("urged", "asked")) else Force.RECOMMENDS


def _is_sentence(reading: SentenceReading) -> bool:
    words = [word for word in reading.words if not word.is_sign]
    if len(words) < SHORTEST_NARRATION or not words[0].text[:1].isupper() and not words[0].is_number:
        return False
    if reading.text[-1].isalnum() and len(words) < 8:
        return False
    return any(
        word.norm in AUXILIARIES or word.norm != word.lemma and not word.norm.endswith("ing") or word.norm in _PLAIN_VERBS
        for word in words[1:]
    )


_PLAIN_VERBS = frozenset("remain include occupy continue face need show live leave left hit put set cut began led took went came".split())
