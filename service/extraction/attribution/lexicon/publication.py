"""How a publication speaks for itself: what opens a directive, a status, a list of what is in force.

Refuses: deciding (see own_voice.py).
"""

import re
from collections.abc import Sequence

from service.domain.claims import Force
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)

#: Verbs that open an imperative in guidance and warnings, base form, sorted.
IMPERATIVES = frozenset(
    """
    allow always apply arrange ask avoid be boil book bring call carry check clean close come complete consider
    contact continue cover do don't ensure evacuate expect fill follow get give go have help isolate keep leave let
    limit maintain make meet minimise minimize move never only open order pack pay phone plan please practise prepare
    prevent protect provide quarantine refrain register remain remember report request return secure seek
    self-isolate send show shut sign speak stay stop store submit take tell test travel try turn use wait walk wash
    watch wear work
    """.split()
)

#: Those that may have a number right behind them: "Stay 2 metres apart", "Allow 20 minutes"; not "Open 24 hours".
IMPERATIVES_OF_AMOUNT = frozenset("allow bring carry drink keep leave stay take wait".split())

#: Imperatives that in a bare line are the label of a link, not a rule.
LINK_LABELS = frozenset(
    """
    apply ask book check contact find get give help order pay plan protect provide register report request see send
    sign submit watch
    """.split()
)

#: Those that are names of things as well, and so are joined to another: "Work and financial support".
ALSO_NOUNS = frozenset("contact help order plan report store test travel walk work".split())

#: Those that lead somewhere in a list of rules in small letters, too: "check if you can travel", "get help with rent".
LEADING = re.compile(
    r"(?:apply|ask|check|contact|find|request|see|submit|watch)\b|get (?:advice|help|in touch|information|support)\b"
)

#: Turns of speech in the form of an imperative, by which nobody is told to do anything.
_TURNS_OF_SPEECH = tuple(
    tuple(line.split())
    for line in """
    come what may
    get well soon
    make no mistake
    never mind
    take a case
    take an example
    take the case of
    take the example of
    """.strip().splitlines()
)

#: Imperatives that are things before these past forms: "Work stopped on Monday", not "Help stranded drivers".
_THINGS = frozenset("contact help travel work".split())
_PAST = frozenset("began came done fell given grew made ran rose went".split())
_BEHIND_PAST = PREPOSITIONS | SUBORDINATORS | TIME_WORDS | COORDINATORS | {"again", "overnight"}

#: Words after which "you must" belongs to a subordinate clause.
NOT_BEFORE_READERS = frozenset("as how if people that unless what when where whether which while who why".split())

#: Imperatives weaker than a demand.
IMPERATIVE_FORCE = {
    "consider": Force.RECOMMENDS,
    "please": Force.ASKS,
    "remember": Force.RECOMMENDS,
    "try": Force.RECOMMENDS,
}

#: What is only asked of readers, to take care, and what "expect" forecasts, which tells nobody to do anything.
TAKE_CARE = re.compile(
    r"(?:be (?:alert|aware|careful|cautious|mindful|patient|vigilant)|drive (?:carefully|cautiously|safely|slowly)"
    r"|(?:exercise|take|use) (?:\w+ )?(?:care|caution)|(?:remain|stay) (?:alert|patient|safe|vigilant))\b",
    re.IGNORECASE,
)
FORECASTS = re.compile(
    r"expect (?:[\w’'-]+ ){0,6}?(?:air quality|fire (?:activity|behaviou?r|growth)|fog|hail|humidity|ice|lightning"
    r"|rain|rh|showers|sleet|smoke|snow|spot fires|storms|sunshine|temperatures?|temps|thunderstorms|weather|winds?)\b",
    re.IGNORECASE,
)

#: What shows that the first word was a noun after all: "Work is under way", "Contact of".
NOT_AFTER_IMPERATIVE = (AUXILIARIES - {"be"}) | {"of"}

_READERS = r"you|everyone|everybody|anyone"
GROUPS = (
    r"residents?|people|visitors?|travell?ers?|passengers?|drivers?|motorists?|employers?|employees|workers?|businesses"
    r"|pupils|students|staff|parents|patients|households?|members|those|persons?|schools|venues|shops|the public"
    r"|evacuees|homeowners|customers|providers|individuals|adults|children|applicants|claimants|cyclists|exporters"
    r"|farmers|firms|importers|landlords|licen[cs]e holders|manufacturers|owners|operators|retailers|taxpayers|tenants"
    r"|voters|anglers|bathers|campers|candidates|guests|hikers|pedestrians|riders|spectators|swimmers|users|viewers|walkers"
)
_MUST = (
    r"must(?: not)?|mustn['’]t|should(?: not|n['’]t)?|can(?: not|not|['’]t)?|ha(?:ve|s) to"
    r"|needs? (?:to|proof of)|ought to"
    r"|(?:is|are|will be) (?:(?:now|also|still|no longer|not|being|strongly|legally) ){0,3}"
    r"(?:required|advised|urged|asked|encouraged|allowed|permitted|ordered|told|recommended|prohibited|banned|barred|obliged|eligible|entitled|able)"
)
#: In small letters, who is told and what: the word for the bound and the modal, the nearest before it, with no other
#: subject between.
BOUND = re.compile(rf"\b(?P<readers>{_READERS})\b|\b(?P<group>{GROUPS})\b")
TOLD = re.compile(rf"\b(?:{_MUST}|may(?: not)?)(?=[ :,]|$)")
OTHER_SUBJECT = re.compile(
    r"[.;:]|\b(?:he|it|she|they|this|we|which)\b|, (?:and|but|so|while|as|because)\b", re.IGNORECASE
)

#: Where something may be forbidden, and what may not be brought there or lit.
_SPOT = (
    r"(?:the|any|this|that|these) (?:[\w-]+ ){0,2}?(?:area|bay|beach|bridge|building|canal|cemetery|common|fields?"
    r"|forest|gardens?|grounds?|harbour|island|lake|land|moors?|parks?|pavement|pier|pool|premises|promenade|quay|reservoir"
    r"|river|sea|site|square|station|stadium|street|terminal|venue|water|woods?|zone)\b"
)
_BROUGHT = (
    r"(?:alcohol|animals|bags|bottles|cameras|dogs?|drinks?|flags|food|glass|knives|luggage|pets?|umbrellas|weapons)"
)
_LIT = r"(?:barbecues?|bonfires?|campfires?|candles|fires?|fireworks|stoves)"
_OTHER_REASONS = (
    r"(?:as|because|due|enough|less|more|much|often|owing|since|yet|in time|for (?:fear|lack|want)"
    r"|in (?:autumn|spring|summer|winter)"
    r"|(?:last|next|this) (?:autumn|month|season|spring|summer|time|week|winter|year)"
    r"|with ease|without (?:difficulty|help)|\w+sel(?:f|ves))\b"
)
#: What a group that "may not" do it is forbidden: it is done at will, somewhere or with something, and nothing tells
#: why or how likely it is: "Swimmers may not enter the water"; not "may not bring enough water".
FORBIDDEN = re.compile(
    rf"may not (?:\w+ly )?(?:(?:enter|trespass on|walk on) {_SPOT}"
    rf"|(?:camp|cycle|dive|film|fish|moor|park|photograph|smoke|swim) (?:at|from|in|inside|near|on|within) {_SPOT}"
    rf"|bring (?:any |their )?{_BROUGHT}\b|light (?:any )?{_LIT}\b|water (?:any|the|their) (?:gardens?|lawns?)\b)"
    rf"(?![^.;:]*\b{_OTHER_REASONS})",
    re.IGNORECASE,
)
#: Words right before a group by which some of it are guessed at and nobody is told anything.
OF_SOME = re.compile(
    r"\b(?:elderly|few|fewer|hundreds of|many|more|most|old|older|other|poor|poorer|several|some|thousands of|young"
    r"|younger) $",
    re.IGNORECASE,
)

#: The same where it is told by which rule: "Under the ruling, firms may not charge a fee".
UNDER_RULE = re.compile(
    r"\b(?:[Uu]nder|[Bb]y) (?:the|a|an|this|that|its|[A-Z]\w+['’]s) (?:[\w-]+ ){0,3}?"
    r"(?:act|ban|bylaws?|byelaws?|code|decree|injunction|laws?|order|ordinance|regulations?|restrictions|rules?|ruling|statute)"
    r"\b[^.;:]{0,40}, (?:the |all |most )?(?:\w+ )?$"
)
FORBIDDEN_UNDER_RULE = re.compile(
    r"may not (?:\w+ly )?(?:advertise|build|charge|contact|demolish|employ|evict|export|hunt|import|publish|raise|sell"
    r"|wear)"
    r"\b(?! (?:as|enough|much|so|up)\b)",
    re.IGNORECASE,
)

#: A group that is told how many of it may: with it, "may" is leave and no guess.
LIMITED = re.compile(
    r"\b(?:up to|no more than|a maximum of|groups? of|only|at most|fewer than)\b[^.;:]{0,60}$", re.IGNORECASE
)

#: A thing that must be done or have: "It must have been taken", "Face coverings must be worn".
THING_MUST = re.compile(
    r"(?:^|, (?:and |but )?)(?P<subject>(?:[A-Z][a-z'’]+|[Tt]he|[Aa]ll|[Aa]ny|[Ee]very|[Yy]our)(?: [a-z][\w'’-]*){0,6}"
    r"|[Ii]t|[Tt]h(?:is|ese|ose|ey)) (?P<modal>must(?: not)?|(?:is|are) (?:not )?(?:required|allowed|permitted) to"
    r"|(?:has|have) to) (?:be|have|show|take|last|carry|state)\b"
)
#: A title that only names whom a rule binds: "Businesses that must close".
WHO_MUST = re.compile(
    r"(?:[A-Z][\w’'-]*)(?: [\w’',-]+){0,5} (?:that|which|who) (?:must|should|can|may|need to|have to)"
    r"(?: (?!(?:is|are|was|were|will|must|should|can|may|has|have|do|does)\b)[\w’'-]+){1,6}"
)
LAW = re.compile(
    r"\b(?:by law|legally|illegal|against the law|offence|offense|fined?|prosecuted|mandatory|compulsory)\b",
    re.IGNORECASE,
)
#: A rule that holds, began or ended: "The rules apply in Osby".
IN_FORCE = re.compile(
    r"\b(?:advisor(?:y|ies)|alerts?|bans?|curfews?|guidance|laws?|limits?|lockdowns?|measures?|orders?|regulations?"
    r"|requirements?|restrictions?|rules?|tiers?|warnings?)\b[^.;:]{0,40}?\b"
    r"(?:appl(?:y|ies|ied)|c[ao]mes? into force|continues?|ends?|expire[sd]?|holds?|starts?|t(?:akes?|ook) effect)\b",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"\b(?:remains?|still|now|currently|is|are|was|were|been|be|has|have|will)\b[^.;:]{0,60}?"
    r"\b(?:in (?:effect|force|place|progress|\w+ status)"
    r"|under (?:an? )?(?:\w+ )?(?:evacuation|order|warning|watch|review|control|curfew)"
    r"|activated|available|banned|cancell?ed|closed|contained|downgraded|due to|eas(?:ed|ing)|evacuated|expected to"
    r"|extended|(?:compulsory|mandatory)(?= (?:at|for|from|in|on|until)\b|[.,]|$)"
    r"|forecast|issued|lifted|open|out of service|postponed|prohibited|reduced to|reopen(?:ed)?|required|rescinded"
    r"|restricted|scheduled|suspended|unavailable|upgraded)\b",
    re.IGNORECASE,
)
STATUS_HEADING = re.compile(
    r"\b(?:evacuat\w+|orders?|warnings?|closures?|closed|road|roads|zones?|shelters?|areas?|open|repopulat\w+|in effect"
    r"|(?:affected|cancelled|delayed|suspended)(?! by\b)|clinics?|opening|outages?"
    r"|^flood (?:alerts?|watch(?:es)?)"
    r"|restrictions?|lifted|rules?|not allowed|must|can|should|exempt\w*|red list|amber list|countries)\b",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:(?:what|how|where|when|who|why|which|whether)\b(?!:)"
    r"|check (?:how|if|what|when|where|whether|which)\b|(?:about|guidance|information|advice)\b)"
    r"|.{0,160}\bfind out\b|.{0,160}: (?:what|how|where|when|who|why)\b"
    r"|[^:]{0,80}: (?:[\w-]+ ){0,2}(?:advice|guidance|information)(?: (?:about|for|on)\b[^:.]{0,60})?$",
    re.IGNORECASE,
)
#: What a label that is nobody's name ends with, in lemmas, and what is told behind it is in force.
STATUS_LABELS = frozenset(
    """
    advisory alert ban cancellation centre center closure curfew diversion evacuation notice order outage restriction
    shelter status suspension warning watch
    """.split()
)
LABELLED = re.compile(
    r"^[^:.!?]{0,40}\b(?:orders?|warnings?|closures?|evacuations?|shelters?|containment|status|restrictions?|curfews?"
    r"|alerts?|advisor(?:y|ies)|cancellations|evacuation cent(?:er|re)s?|suspensions|diversions|(?:boil|do not \w+) \w*"
    r" ?notices?)\b[^:.!?]{0,30}: ?\S",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"\b(?:will(?: not)?|to (?:be|close|end|extend|move|open|receive|remain|reopen|rise|start|stay)|moves? (?:to|into)"
    r"|appl(?:y|ies)|until|expand(?:ed|s)|extend(?:ed|s)|lifted|eased|introduced|rescinded|scrapped|not go ahead)\b"
)
#: Likewise in a line that ends without a full stop, before a quotation mark too.
ANNOUNCES_OPENLY = re.compile(
    r"\b(?:(?<!you )(?:could|may|might) be|now (?:eligible|entitled)|(?:is|are) (?:lowered|raised) to"
    r"|given (?:the )?(?:go-ahead|green light))\b"
)
#: What a label tells of what it is about by a participle alone, at its end or before where, when or since when:
#: "Driving tests suspended", "Visits restricted in the north"; not of what is advised or given ("Support for trips
#: cancelled in May"), nor of what somebody is about to do ("Restarting tests suspended in May").
_PUT = (
    r"(?:banned|cancell?ed|delayed|halted|lowered|paused|postponed|reduced|reinstated|relaxed|reopened|restarted"
    r"|restored|restricted|resumed|suspended|tightened|withdrawn)"
)
PUT_IN_FORCE = re.compile(
    r"(?!(?:advice|details|funding|grants?|guidance|help|how|if|information|list|loans?|more|payments?|rights|rules"
    r"|services for|support|updates?|what|when|where|which|who|why"
    r"|(?!(?:boarding|building|cycling|driving|fishing|housing|hunting|parking|sailing|shopping|swimming|testing|training"
    r"|visiting)\b)\w+ing)\b)"
    r"(?:(?!(?:that|those|to (?:be|get|have|keep|see)|which|who|whose|with|you|your)\b)[\w’'/&,-]+ ){1,10}?"
    rf"(?<!\bthe )(?<!\ba ){_PUT}(?:$| (?:across|at|between|for|from|in|on|over|since|throughout|until|within)\b| \()",
    re.IGNORECASE,
)
POINTER = re.compile(
    r"^(?:https?:|\S+\.(?:com|org|gov)\b|enter your|find out|refer to|interactive map|stay up to date|sign up"
    r"|read (?:all|more|the|our|about)|see (?:a|all|answers|the|our|also|more|below|map|specific)\b|click|visit\b"
    r"|download\b|view (?:all|more|the|our|in|on|comments)\b|watch (?:the|live)|learn more"
    r"|more (?:information|details|on)|for (?:(?:more|further|full|the latest|up-to-date)"
    r" (?:advice|details|guidance|help|information|news|on|support|updates)|more,|updates|a (?:full )?list)"
    r"|find (?:more|the|a|your)|(?:photo|image)s?\b(?! show)|credits?(?::|$)|getty|source:|reporting by|editing by"
    r"|by [A-Z]\w+ [A-Z]|follow us|share(?: (?:on|this|via|your)\b|:|$)|subscribe\b|updated?:|last updated"
    r"|published\b|related\b|©|copyright)",
    re.IGNORECASE,
)
NEGATED_DIRECTIVE = re.compile(
    r"\b(?:not|never|cannot|no longer|prohibited|banned|barred|avoid|refrain|\w+n['’]t)\b", re.IGNORECASE
)


#: A label inside a list that names where or for whom, not what.
PLACE_LABEL = re.compile(
    r"\b(?:animals?|livestock|pets|county|city|town|zones?|areas?|district|division|region|north|south|east|west)\b",
    re.IGNORECASE,
)


POSSIBLE = re.compile(
    r"\b(?:may(?! \d)|might"
    r"|could(?! (?:do (?:is|was)|hardly|never|no|not|scarcely)\b|n[’']t)"
    r"|possibl[ey]|perhaps|potentially|appears? to|seems? to)\b"
)
PROBABLE = re.compile(
    r"\b(?:(?:un)?likely|probabl[ey]|expect(?:s|ed)?|believed?|estimated?|forecast|projected|thought to|presumably)\b"
)


PLAIN_VERBS = frozenset(
    """
    remain include occupy continue face need show live leave left hit put set cut began led took went came shut quit
    beat bit blew broke burst drew drove fled flew froze shed shook slept split spread stood struck tore
    """.split()
)

#: Verbs that are nouns in the same form too, and words behind which they are the noun: "the remains of", "a means to".
VERBS_NOT_BEFORE_OF = frozenset(["means", "remains"])
NO_OBJECT = frozenset("and by for from found of or to were was".split())


def tells_nobody_to(words: Sequence[str]) -> bool:
    """Whether words in lower case tell nobody to do anything: "make no mistake", "work stopped on Monday"."""
    if len(words) > 2 and words[0] in _THINGS and (words[1].endswith("ed") or words[1] in _PAST):
        return words[2] in _BEHIND_PAST
    return any(tuple(words[: len(turn)]) == turn for turn in _TURNS_OF_SPEECH)
