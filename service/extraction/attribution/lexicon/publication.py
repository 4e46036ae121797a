"""How a publication speaks for itself: what opens a directive, a status, a list of what is in force.

Refuses: deciding (see own_voice.py).
"""

import re

from service.domain.claims import Force
from service.extraction.attribution.lexicon.grammar import AUXILIARIES

#: Verbs that open an imperative in guidance and warnings, base form, sorted.
IMPERATIVES = frozenset(
    """
    allow always apply arrange ask avoid be boil book bring call carry check clean close come complete consider
    contact continue cover do don't ensure evacuate expect fill follow get give go have help isolate keep leave let
    limit make maintain minimise minimize move never only open pack pay phone plan please practise prepare prevent
    protect provide quarantine refrain register remain remember report request return secure seek self-isolate send
    show shut sign speak stay stop store submit take tell test travel try turn use wait walk wash watch wear work
    """.split()
)

#: Imperatives that in a bare line are the label of a link, not a rule.
LINK_LABELS = frozenset(
    """
    apply ask book check contact find get give help order pay plan protect provide register report request see send
    sign submit watch
    """.split()
)

#: Words after which "you must" belongs to a subordinate clause.
NOT_BEFORE_READERS = frozenset("how if people unless what when where whether why".split())

#: Imperatives weaker than a demand.
IMPERATIVE_FORCE = {
    "consider": Force.RECOMMENDS,
    "please": Force.ASKS,
    "remember": Force.RECOMMENDS,
    "try": Force.RECOMMENDS,
}

#: What shows that the first word was a noun after all: "Work is under way", "Contact of".
NOT_AFTER_IMPERATIVE = (AUXILIARIES - {"be"}) | {"of"}

_READERS = r"you|everyone|everybody|anyone"
_GROUPS = (
    r"residents?|people|visitors?|travell?ers?|passengers?|drivers?|motorists?|employers?|employees|workers?|businesses"
    r"|pupils|students|staff|parents|patients|households?|members|those|persons?|schools|venues|shops|the public"
    r"|evacuees|homeowners|customers|providers|individuals|adults|children"
)
_MUST = (
    r"must(?: not)?|mustn['’]t|should(?: not|n['’]t)?|can(?: not|not|['’]t)?|ha(?:ve|s) to|needs? to|ought to"
    r"|(?:is|are|will be) (?:(?:now|also|still|no longer|not|being|strongly|legally) ){0,3}"
    r"(?:required|advised|urged|asked|encouraged|allowed|permitted|ordered|told|recommended|prohibited|banned|barred|obliged|eligible|entitled|able)"
)
TOLD = re.compile(
    rf"\b(?:(?:{_READERS})\b[^.;:]{{0,60}}?\b(?P<to_readers>{_MUST}|may(?: not)?)"
    rf"|(?:{_GROUPS})\b[^.;:]{{0,60}}?\b(?P<to_group>{_MUST}))(?= |$)",
    re.IGNORECASE,
)
LAW = re.compile(
    r"\b(?:by law|legally|illegal|against the law|offence|offense|fined?|prosecuted|mandatory|compulsory)\b",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"\b(?:remains?|still|now|currently|is|are|was|were|been|be|has|have|will)\b[^.;:]{0,60}?"
    r"\b(?:in (?:effect|force|place|progress)"
    r"|under (?:an? )?(?:\w+ )?(?:evacuation|order|warning|watch|review|control|curfew)"
    r"|activated|available|banned|cancell?ed|closed|contained|downgraded|due to|eased|evacuated|expected to|extended"
    r"|forecast|issued|lifted|open|out of service|postponed|prohibited|reduced to|reopen(?:ed)?|required|restricted"
    r"|scheduled|suspended|unavailable|upgraded)\b",
    re.IGNORECASE,
)
STATUS_HEADING = re.compile(
    r"\b(?:evacuat\w+|orders?|warnings?|closures?|closed|road|roads|zones?|shelters?|areas?|open|repopulat\w+|in effect"
    r"|restrictions?|lifted|rules?|not allowed|must|can|should|exempt\w*|red list|amber list|countries)\b",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:what|how|where|when|who|why|which|whether|about|guidance|information|advice)\b|.{0,160}\bfind out\b"
    r"|.{0,160}: (?:what|how|where|when|who|why)\b",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"^[^:.!?]{0,40}\b(?:orders?|warnings?|closures?|evacuations?|shelters?|containment|status|restrictions?|curfews?"
    r"|alerts?)\b[^:.!?]{0,30}: ?\S",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"\b(?:will(?: not)?|to (?:be|close|end|extend|move|open|receive|remain|reopen|rise|start|stay)|moves? (?:to|into)"
    r"|appl(?:y|ies)|until|expand(?:ed|s)|extend(?:ed|s)|lifted|eased|introduced|scrapped|not go ahead)\b"
)
POINTER = re.compile(
    r"^(?:https?:|\S+\.(?:com|org|gov)\b|find out|refer to|interactive map|stay up to date|sign up"
    r"|read (?:all|more|the|our|about)|see (?:a|all|answers|the|our|also|more|below|map|specific)\b|click|visit"
    r"|download|view|watch (?:the|live)|learn more|more (?:information|details|on)"
    r"|for (?:more|further|the latest|up-to-date|updates|a list)|find (?:more|the|a|your)|photos?\b|image|credit|getty"
    r"|source:|reporting by|editing by|by [A-Z]\w+ [A-Z]|follow us|share|subscribe|updated?:|last updated|published"
    r"|related|©|copyright)",
    re.IGNORECASE,
)
NEGATED_DIRECTIVE = re.compile(
    r"\b(?:not|never|cannot|no longer|prohibited|banned|barred|avoid|refrain|\w+n['’]t)\b", re.IGNORECASE
)


#: A label inside a list that names where, not what.
PLACE_LABEL = re.compile(
    r"\b(?:county|city|town|zones?|areas?|district|division|region|north|south|east|west)\b", re.IGNORECASE
)


POSSIBLE = re.compile(r"\b(?:may(?! \d)|might|could|possibl[ey]|perhaps|potentially|appears? to|seems? to)\b")
PROBABLE = re.compile(
    r"\b(?:likely|probabl[ey]|expect(?:s|ed)?|believed?|estimated?|forecast|projected|thought to|presumably)\b"
)


PLAIN_VERBS = frozenset(
    """
    remain include occupy continue face need show live leave left hit put set cut began led took went came
    """.split()
)
