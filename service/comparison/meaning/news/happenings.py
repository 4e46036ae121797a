"""What befell a case, an office, an event, a suspect or a town, told in passing without a source.

Each table says what a sentence is about together with what befell that; what befell it in a year long gone is
background, and so is what began with something.
Refuses: words that are news wherever they stand (importance.py); how an event goes on (developments.py).
"""

import re

_SOME = r"(?: (?!(?:and|but|is|are|was|were|has|have|had|that|which|who)\b)[\w’'-]+)"
_NOW = r"(?:(?:all|also|already|been|being|finally|just|now|since|\w+ly) )*"
_DID = rf"(?:(?:has|have|had) )?{_NOW}"
_WAS = rf"(?:is|are|was|were|(?:has|have|had) been) {_NOW}"
_NOT_WITH = r"(?! (?:as|to|when|with)\b)"

#: What is before a court, and what becomes of it and of whoever is.
_CASE = (
    r"(?:appeals?|(?<!in that )(?<!in this )case|charges?|complaint|hearing|indictment|inquest|inquiry|lawsuit"
    r"|petition"
    r"|prosecution|retrial|suit|trial)"
)
_COURTS = (
    rf"\b{_CASE}{_SOME}{{0,6}}? {_WAS}(?:adjourned|brought|delayed|dismissed|dropped|filed|halted|lodged|opened"
    rf"|put off"
    r"|reopened|settled|stayed|struck out|thrown out)\b(?! (?:by (?:critics|many)|on the)\b)"
    rf"|\b{_CASE}{_SOME}{{0,6}}? {_DID}(?:began|begun|collapsed|ended|opened|resumed|started){_NOT_WITH}"
    r"|\b(?:bailed|denied bail|granted bail|given bail|refused bail|released on bail|remanded (?:in|on|to))\b"
    rf"|\bbail {_WAS}(?:denied|granted|refused|revoked|set)\b"
    rf"|\bjur(?:y|ors) {_DID}(?:been (?:discharged|sent out|sworn in)|failed to|reached|retired|returned)\b"
    rf"|\b{_DID}(?:filed|lodged|withdrawn|withdrew) (?:an? |the )?(?:appeal|complaint|lawsuit|suit)\b"
    r"|\b(?:is|are) suing\b|\bpleaded (?:not )?(?:guilty|innocent)\b"
)

#: Who came to an office or left it.
_ROLE = (
    r"(?:ambassador|boss|captain|chair|chairman|chairwoman|chief|coach|commissioner|director|editor|executive"
    r"|governor"
    r"|head|judge|leader|manager|minister|premier|president|secretary|spokesman|spokeswoman|successor)"
)
_OFFICES = (
    rf"\b{_WAS}(?:appointed|named|nominated|reappointed)(?! after\b)(?: as| to (?:be|the))?{_SOME}{{0,5}}? {_ROLE}\b"
    rf"|\b{_WAS}(?:impeached|ousted|removed (?:as|from office)|replaced (?:as|by)|re-elected)\b"
    r"|\b(?:stands?|standing|stood|steps?|stepped|stepping) (?:aside|down)\b(?! (?:a|the)\b)"
)

#: What is held, run or bargained for, and that it began, stopped or came to nothing.
_EVENT = (
    r"(?:(?:by-)?elections?|auction|bid|bombardment|ceremony|concert|conference|contest|counting|deal|demonstration"
    r"|derby"
    r"|deliver(?:y|ies)|exports|festival|fighting|final|fixture|flights?|game|imports|launch|march|match|meeting"
    r"|merger"
    r"|negotiations|parade|polling|production|protests?|race|rally|referendum|rescue|sale|season|search|shelling"
    r"|shows?"
    r"|strike|summit|takeover|talks|tour|tournament|trading|trip|truce|visit|voting|vote|walkout|work)"
)
_EVENTS = (
    rf"\b{_EVENT}{_SOME}{{0,5}}? {_WAS}(?:abandoned|axed|blocked|brought forward|called off|delayed|halted"
    rf"|interrupted"
    r"|moved|off|on hold|paused|put (?:back|off|on hold)|rearranged|rescheduled|scrapped|sealed|shelved|stopped"
    r"|under way"
    r"|underway)\b"
    rf"|\b{_EVENT}{_SOME}{{0,5}}? {_DID}(?:began|begun|break down|broken? down|broke up|collapsed|ended"
    rf"|fallen through|fell through|restarted|resumed|started|stopped){_NOT_WITH}\b"
    rf"|\b(?!meeting|conference){_EVENT} will (?:be held|begin|resume|restart)\b"
    r"|\b(?:enters?|entered) (?:a|its|the|their) (?:second|third|fourth|fifth|sixth|\w+th) (?:day|week|month)\b"
)

#: Who is looked for, held or named, and what is made safe.
_SUSPECTS = (
    r"\b(?:(?:is|are|was|were|remains?) (?:still )?(?:at large|in custody|on the run)|taken into custody"
    r"|being questioned|being held (?:by police|on suspicion|over))\b"
    r"|\b(?:detectives|investigators|officers|police) (?:are|were) (?:also |now |still )?"
    r"(?:hunting|looking for|questioning|searching for|seeking)\b"
    r"|\b(?:assailant|attacker|bodies|bombers?|driver|gunm[ae]n|killer|suspects?|thie(?:f|ves)|victims?)"
    rf"{_SOME}{{0,4}}? {_WAS}(?:caught|identified|named|traced)\b(?! after\b)"
    rf"|\b(?:bombs?|devices?|mines?|shells?) {_WAS}(?:defused|detonated|disarmed|made safe)\b"
)

#: How a patient is.
_PATIENTS = (
    r"\bin (?:a |an )?(?:critical|grave|serious|stable|satisfactory)(?: but \w+)? condition\b"
    r"|\bcondition (?:is|was|remains) (?:now |still |\w+ly )*(?:critical|grave|improving|serious|stable|worse"
    r"|worsening)\b"
    r"|\b(?:discharged from|left) hospital\b|\bin intensive care\b|\bon life support\b"
)

#: Who fights, and what they did to a place.
_WAR = (
    r"\b(?:army|fighters|forces|insurgents|militants|militia|rebels|soldiers|tanks|troops) "
    rf"(?:{_DID}(?:bombed|crossed into|encircled|entered|liberated|pulled (?:back|out)|recaptured|retaken|retook"
    rf"|retreated"
    r"|shelled|stormed|surrounded|surrendered)\b|(?:have|has) (?:now )?taken (?:the )?(?!part|place|photographs)\w+)"
)

#: What is dealt in, and how it went.
_TRADE = (
    r"\b(?:bank|business|chain|club|company|factory|firm|mine|newspaper|plant|refinery|shipyard|stake)"
    r" (?:has|have|had|will) (?:now )?(?:been|be) (?:bought|nationali[sz]ed|privati[sz]ed|put up for sale|sold"
    r"|taken over)\b"
    r"|\b(?:looking|searching) for (?:a|an) (?:new )?(?:buyer|investor|owner)\b"
    rf"|\b(?:inflation|prices|profits?|rates|sales|shares|stocks|turnout|unemployment){_SOME}{{0,4}}? {_DID}"
    r"(?:collapsed|dropped|fallen|fell|jumped|plunged|risen|rose|slumped|soared|surged|tumbled)\b(?![^.;]*\d)"
    r"|\b(?:electricity|heating|power|service|signal|water) came back\b"
)

#: What was sent up, or tried on patients.
_TRIALS = (
    rf"\b(?:capsule|craft|lander|probe|rocket|satellite|spacecraft) {_DID}(?:docked|failed|landed|launched|lifted off"
    r"|lost contact|reached)\b"
    r"|\b(?:drug|jab|treatment|vaccine) (?:did not|does not|failed to) (?:help|work|protect)\b"
)

#: Of words in lower case.
_BEFELL = re.compile("|".join((_COURTS, _OFFICES, _EVENTS, _SUSPECTS, _PATIENTS, _WAR, _TRADE, _TRIALS)))
#: Words behind which it only says when or whose: "after the talks began".
_UNDER = re.compile(
    r"\b(?:after|although|as|because|before|if|once|since|until|when|whenever|where|which|while"
    r"|who)(?: [\w’'-]+){0,3} $"
)
#: A time that makes background of it.
_LONG_AGO = re.compile(
    r"\b(?:by|from|in|on|since|until) (?:\w+ ){0,3}(?:1[5-9]|20)\d\ds?\b|\b(?:decades?|years) (?:ago|earlier)\b"
)


def tells_happening(sentence: str) -> bool:
    """Whether a sentence tells what befell such a thing, and not long ago.

    >>> tells_happening("The charges were dropped."), tells_happening("She was named director in 1994.")
    (True, False)
    """
    words = " ".join(sentence.lower().split())
    told = (not _UNDER.search(words, 0, found.start()) for found in _BEFELL.finditer(words))
    return any(told) and not _LONG_AGO.search(words)
