"""What pages that stand in an article's place say of themselves: literal tables, sorted, one saying a line.

Sayings are patterns over lower-case words with plain apostrophes. One that stands in a short text, in a
heading, on a button or right behind the text is a signal; none decides alone (signals.py has the weights).
Refuses: weighing, judging.
"""

import re

from service.domain.captures import Verdict
from service.watching.speech import elsewhere, offers, places, tongues
from service.watching.speech.tongues import GAP

#: What stands in front of a verb that asks its reader or says what whoever pays may do. Behind other words somebody
#: else did it ("staff read the whole story in Thursday's paper"): that is news.
ASKED = "(?:" + "|".join((r"(?<![\w'] )", *(rf"(?<=\b{word} )" for word in (
    "and", "can", "could", "customers", "first", "free", "here", "just", "login", "may", "members", "must", "now", "only", "or",
    "please", "readers", "register", "subscribe", "subscribers", "then", "to", "users", "we", "will", "you",
)))) + ")"  # fmt: skip

#: What such a page says, anywhere.
SAYINGS: dict[Verdict, tuple[str, ...]] = {
    Verdict.CHALLENGE: (
        r"(?:abnormal|automated|irregular|malicious|suspicious|unusual)\b" + GAP + r"\b(?:access|activity|queries|requests?|traffic)\b" + GAP + r"\b(?:from|your|you|network|detected|device|computer)",
        r"(?:activate|allow|enable|need|needs|requires?|turn on|without)\b" + GAP + r"\b(?:javascript|cookies)\b",
        r"(?:block|error|event|incident|queue|ray|reference|request|session|support|trace) ?(?:code|id|number|no\.|#)[:#. ]+[0-9a-z.-]*[0-9][0-9a-z.-]{5,}",
        r"(?:check(?:ing)?|confirm|ensure|make sure|prove|show us|sure|verify|verifying)\b" + GAP + r"\b(?:a human|are human|a real person|a robot|a bot|not an? (?:automated|machine|program)|you're human|you are human)",
        r"(?:checking|inspecting|reviewing|validating|verifying|(?:to|we) check)\b" + GAP + r"\byour (?:browser|connection|device|request)",
        r"(?:choose|click|mark|pick|select|tap)\b" + GAP + r"\b(?:all|each|every)\b" + GAP + r"\b(?:images?|photos?|pictures?|squares?|tiles?)\b",
        r"(?:complete|enter|solve|type)\b" + GAP + r"\b(?:captcha|challenge below|characters (?:below|you see|shown|in the)|puzzle|security check)",
        r"(?:drag|move|slide|swipe)\b" + GAP + r"\b(?:handle|into (?:its )?place|piece|puzzle|slider)\b",
        r"(?:make|making) sure\b" + GAP + r"\b(?:comes from|you are|you're)\b" + GAP + r"\b(?:human|person)\b",
        r"access (?:to (?:this|the) (?:page|resource|service|site|website) )?(?:has been |is |was )?(?:denied|blocked|restricted|temporarily limited)",
        r"are you (?:a )?(?:human|robot)",
        r"attention required",
        r"ddos (?:protection|mitigation)",
        r"i'?m not a robot",
        r"just a (?:moment|second|sec)\b",
        r"needs to review the security of your",
        r"pardon (?:our|the|this) interruption",
        r"press (?:&|and) hold",
        r"request unsuccessful",
        r"security (?:check|service|verification)\b",
        r"something about (?:your|the way)" + GAP + r"\b(?:browser|browsing)" + GAP,
        r"too many requests",
        r"you (?:are|have been|were) (?:being |number [0-9,.]+ )?(?:blocked|banned|rate.?limited|temporarily blocked|in (?:the|a) queue)",
        r"you will be (?:redirected|sent on|forwarded)" + GAP + r"\b(?:automatically|shortly|once|in a few|seconds)",
        r"your (?:ip|ip address|network|browser) (?:address )?(?:has been|is|was) (?:blocked|banned|flagged|not supported)",
        r"your request (?:has been|was|is) (?:blocked|denied|refused|rejected)",
    ),
    Verdict.CONSENT_WALL: (
        r"(?:accept|agree to|allow|reject|decline|refuse|manage)\b" + GAP + r"\b(?:all|cookies|choices|consent|preferences|purposes|settings|tracking)\b",
        r"(?:agree|consent) (?:and|&) (?:close|continue|proceed|read on|enter)",
        r"(?:its|our|the|with) (?:[0-9,]+ )?(?:[a-z-]+ )?(?:partners|vendors)\b",
        r"(?:i|we) (?:accept|agree|consent)\b",
        r"before you (?:continue|read|go|start|enter)",
        r"choose (?:your|how)" + GAP + r"\b(?:privacy|settings|data|cookies)",
        r"consent (?:to|for) (?:the use of )?(?:cookies|tracking|the processing|our)",
        r"continue (?:with(?:out)?|without) (?:accepting|agreeing|consent|tracking|ads|advertising|cookies)",
        r"legitimate interests?",
        r"personali[sz]ed (?:ads|advertising|content)",
        r"privacy (?:choices|policy|preferences|settings|cent(?:er|re)|notice)",
        r"read (?:on )?(?:for free )?with (?:advertising|ads|cookies)",
        r"stor(?:e|ing) (?:and|and/or|or) access(?:ing)? (?:to )?information",
        r"use (?:of )?cookies",
        r"we (?:care about|respect|value) your (?:privacy|data|choice)",
        r"your (?:choices|consent|privacy|data)\b" + GAP + r"\b(?:choice|matters|choices|preferences|settings|important)",
    ),
    Verdict.PAYWALL_STUB: (
        r"(?:become|be) a (?:member|subscriber)" + GAP + r"\b(?:read|unlock|access|continue|full|to)\b",
        r"(?:buy|purchase)\b" + GAP + r"\b(?:access|article|it|now|pass|piece|story)\b|(?:article|piece|story|report) costs",
        r"(?:continue|finish|get|open|read|see)\b" + GAP + r"\b(?:article|it|piece|report|story|this)\b (?:in|on) (?:our|the) app\b",
        r"(?:create|register|sign up)\b" + GAP + r"\b(?:free )?(?:account)?" + GAP + r"\b(?:keep|continue|finish|go on) reading",
        r"(?:for|exclusive to|only for|reserved for|available to|available only to|limited to) (?:our )?(?:digital |paid |paying |premium )?(?:members|subscribers)|(?:chapter|episode|part|post) is (?:only )?for (?:our )?(?:backers|paid|paying|patrons|supporters)|upgrad(?:e|ing) your (?:account|membership|plan|subscription) to",
        r"(?:members|subscribers|premium)[- ]only|subscriber exclusive|premium (?:article|content|story)",
        r"(?:subscribe|subscription|subscribing|sign in|log in|register|join|trial|pay|donate|membership)\b" + GAP + r"\b(?:to )?(?:continue|keep|go on|carry on|finish|start|unlock|read)\b(?: reading| this| the| more| on)?",
        r"(?:to|and) (?:continue|keep|go on|carry on|finish) reading",
        r"\b(?:unlock|access|" + ASKED + r"(?:read|see|view|get|finish))\b" + GAP + r"\b(?:the )?(?:full|rest of (?:the|this)|whole|entire|complete|remaining|remainder)\b" + GAP + r"\b(?:article|stor(?:y|ies)|access|text|report|piece|it)\b",
        r"\bread(?:ers|ing|s)? on (?:as a|from here|with)\b|\bend of (?:the|your) (?:free|preview|sample)\b|(?:free|preview) (?:excerpt|part)\b",
        r"continue reading (?:with|for|by)",
        r"enjoy(?:ing)?\b" + GAP + r"\bfull (?:access|articles)",
        r"free articles?\b" + GAP + r"\b(?:limit|used up)",
        r"start (?:your|a|my) (?:free )?(?:trial|subscription)",
        r"this (?:article|content|report|story|piece) (?:is|has been) (?:for|only|reserved|locked|exclusive|available|part of)",
        r"unlock (?:this|the|our|every)",
        r"you(?:'ve| have)? (?:read|reached|used|hit)\b" + GAP + r"\b(?:your last|all (?:of )?your|limit|your (?:monthly|free|weekly))\b",
    ),
    Verdict.LOGIN_WALL: (
        r"(?:keep|stay) me (?:logged|signed) in|remember me",
        r"(?:login|sign-?in|registration|authentication) (?:is )?required",
        r"(?:log|sign) ?-?in (?:or (?:register|sign up|create an account) )?(?:to|with) (?:continue|read|view|see|access|your|an?)",
        r"(?:please|you (?:must|need to|have to)) (?:be logged in|log ?-?in|login|sign ?-?in|register|authenticate)",
        r"forgot(?:ten)?(?: your| my)? (?:password|username)",
        r"your session (?:has )?(?:expired|timed out|ended)",
    ),
    Verdict.SOFT_404: (
        r"(?:404|410)\b(?: [:–—-])? ?(?:error|not found|page|file|gone)|(?:error|status)(?: code)?:? ?(?:404|410)\b",
        r"(?:address|link|url) (?:could|may|might) (?:be|have been) (?:broken|mistyped|old|out of date|wrong)",
        r"(?:article|content|page|story|link|item)\b" + GAP + r"\b(?:expired|has been|may have been|might have been|was|were|have been) (?:deleted|moved|removed|renamed|taken down|withdrawn|unpublished|archived)",
        r"(?:article|content|page|story|link|url|address|item)\b" + GAP + r"\b(?:couldn't|could not|can't|cannot|not|no longer|isn't|wasn't|doesn't|does not) (?:be |been )?(?:found|available|exist|here|there|online|exists|located|published|accessible)",
        r"(?:can't|cannot|can not|couldn't|could not|unable to|didn't|did not) (?:seem to )?(?:find|locate)\b" + GAP + r"\b(?:page|article|story|it|that|what|you|content)",
        r"(?:page|nothing|article|story|content|file|no results|document) (?:was )?(?:not |un)?(?:found|available)(?: here)?\b",
        r"lost\?|looks like you(?:'re| are) lost|nothing (?:to see |was found )?here|nowhere to be found",
        r"no longer (?:available|exists?|here|online|on (?:our|this|the) (?:site|website))",
        r"try (?:searching|a search|our search|the search|one of (?:the|these)|using the search)",
        r"you(?:'re| are|'ve| have)? (?:looking for|requested|followed|tried to|were looking for|typed)\b" + GAP + r"\b(?:page|article|link|address|exist|found|available|isn't|is not|no longer|has|not|does)",
    ),
    Verdict.ERROR_PAGE: (
        r"(?:500|502|503|504|520|522|525)\b(?: [:–—-])? ?(?:error|bad gateway|service|gateway|internal|server|web server)|(?:error|status)(?: code)?:? ?(?:5[0-9][0-9])\b",
        r"(?:account|domain|site|website) (?:has been|is|was) (?:suspended|disabled|parked|for sale|deactivated)|hosting provider",
        r"(?:back|be back|return|online again|try again|refresh|reload)\b" + GAP + r"\b(?:shortly|soon|later|in a (?:few|moment|minute|while)|moments?|minutes)",
        r"(?:bad gateway|gateway time-?out|internal server error|service (?:temporarily )?unavailable|web server is down)",
        r"(?:can't|cannot|could not|couldn't|did not|didn't|failed to|unable to|won't) (?:be )?load(?:ed)?\b",
        r"(?:can't|cannot|could not|couldn't|unable to) (?:bring(?: you| up)?|fetch|serve|show)\b" + GAP + r"\b(?:page|story|this|what you)\b|have another (?:go|try)\b",
        r"(?:click|press|pull|swipe|tap)\b" + GAP + r"\b(?:refresh|reload|retry|try again)\b|check your (?:internet |network )?connection",
        r"(?:database|server|application|origin|connection) (?:connection )?(?:error|failure|timed out|is down|time-?out)|error establishing",
        r"(?:down for|under|scheduled|undergoing|planned|routine|essential) " + GAP + r"(?:maintenance|upgrade|works?\b)",
        r"(?:experiencing|having) (?:technical|some|an?|very)? ?(?:technical |high )?(?:demand|difficult(?:y|ies)|issues?|problems?|load|outage|traffic)",
        r"(?:high|heavy|unusual) (?:demand|load|traffic|volume)|(?:currently|momentarily|right now|at the moment) not (?:available|reachable)|not (?:available|reachable) (?:at the moment|right now|currently)",
        r"(?:oops|uh[- ]oh|whoops|sorry)[ ,!.]",
        r"(?:something|that|this) (?:has gone|went|seems to have gone) wrong|an? (?:unexpected |unknown |technical |server )?(?:error|problem) (?:has )?(?:occurred|happened)",
        r"\b(?:fatal error|stack trace|syntax ?error|traceback|uncaught exception|undefined (?:function|index|method|variable)|exception (?:type|value|in))\b",
        r"temporarily (?:unavailable|down|offline|out of service)",
    ),
    Verdict.REFUSED: places.SAYINGS,
}  # fmt: skip

#: A heading, or a whole part of a title, that says it all.
HEADINGS: dict[Verdict, tuple[str, ...]] = {
    Verdict.CHALLENGE: (
        r"(?:(?:https?://)?[\w.-]+ )?(?:security|robot|bot|browser|human) (?:check|verification)",
        r"(?:please )?(?:verify|confirm|prove)\b.{0,40}",
        r"(?:request|access|connection) (?:has been |is |was )?(?:denied|blocked|restricted|rejected|forbidden)",
        r"(?:robot or human|human or robot)\??",
        r"(?:you(?:'ve| have) been )?blocked",
        r"access to .{0,30}(?:denied|blocked)",
        r"are you .{0,12}(?:human|robot)\??",
        r"attention required!?",
        r"captcha.{0,20}",
        r"checking\b.{0,40}",
        r"forbidden",
        r"just a (?:moment|second|sec)\W*",
        r"let's (?:confirm|make sure).{0,40}",
        r"one more step",
        r"pardon .{0,20}",
        r"too many requests",
        r"unusual .{0,30}",
    ),
    Verdict.CONSENT_WALL: (
        r"(?:your |manage |our )?(?:privacy|cookies?|consent|data)(?: (?:and|&) \w+)?(?: (?:choices|settings|preferences|policy|notice|options|consent|cent(?:er|re)|wall))?",
        r".{0,20}\b(?:cookies?|consent)\b.{0,12}",
        r"before you .{0,30}",
        r"we (?:value|care about|respect) your .{0,20}",
        r"your (?:choice|privacy|data)\b.{0,30}",
    ),
    Verdict.PAYWALL_STUB: (
        r"(?:this (?:article|story|content) is )?(?:for|exclusive to|reserved for) .{0,20}(?:subscribers|members).{0,10}",
        r".{0,20}(?:article|story) limit.{0,10}",
        r".{0,30}\bto (?:read|unlock)\b.{0,40}",
        r".{0,40}\b(?:keep|continue) reading\b.{0,30}",
    ),
    Verdict.LOGIN_WALL: (
        r"(?:member|account|subscriber) (?:login|sign in)",
        r"(?:please )?(?:log|sign) ?-?in(?: or (?:register|sign up|create .{0,20}))?(?: to .{0,40})?",
        r"authentication required",
        r"login(?: required)?",
        r"welcome back!?",
    ),
    Verdict.SOFT_404: (
        r"(?:oops|sorry|whoops|uh[- ]oh)\W.{0,50}\b(?:page|article|story|lost|missing|gone|found)\b.{0,30}",
        r"(?:page|article|story|content) (?:gone|missing|removed|expired|unavailable|deleted|withdrawn)",
        r"(?:this|the) (?:article|story|page|content) (?:has been|is|was) (?:removed|deleted|gone|moved|unavailable|withdrawn|archived)",
        r".{0,12}\b(?:404|410)\b.{0,30}",
        r".{0,20}\blost\?.{0,20}",
        r".{0,30}\b(?:can't|cannot|couldn't|could not|unable to|isn't|doesn't|does not|no longer|is not|wasn't)\b.{0,12}\b(?:find|found|exist|exists|available|here|locate|there)\b.{0,40}",
        r".{0,30}\b(?:page|article|story|content|document|nothing|file)(?: was| is| has been|'s)? (?:not|never|no longer|removed|deleted|gone|missing|moved|unavailable)\b.{0,30}",
        r"dead (?:end|link)",
        r"not found",
    ),
    Verdict.ERROR_PAGE: (
        r"(?:.{0,20}\b)?error(?: .{0,40})?",
        r"(?:oops|sorry|whoops|uh[- ]oh)\W*",
        r"(?:we'll|we will|we are|we're|back) be(?:en)? (?:right )?(?:back|down).{0,20}",
        r".{0,12}\b5[0-9][0-9]\b.{0,30}",
        r".{0,20}(?:bad gateway|gateway time-?out|service unavailable|unavailable)",
        r".{0,20}\b(?:maintenance|technical (?:difficult(?:y|ies)|problems?|issues?|errors?|faults?)|outage)\b.{0,20}",
        r"back (?:soon|shortly)\W*",
        r"connection timed out",
        r"something (?:went|has gone) wrong.{0,20}",
        r"temporarily .{0,20}",
    ),
    Verdict.REFUSED: places.HEADINGS,
}  # fmt: skip

#: What settles it where the rest only hints: both halves of one sentence.
_READ_ON = r"(?:continue|(?:keep|finish) (?:on )?(?:reading|this|the)|unlock|go on|carry on|read (?:on|the (?:full|rest|whole)|more)|full (?:article|access|story))"
_PAY = r"(?:subscri|log ?-?in|sign ?-?in|regist|account|membership|become a member|trial|purchase)"
DECISIVE: dict[Verdict, str] = {
    Verdict.PAYWALL_STUB: rf"\b{_PAY}[^.!?\n]{{0,60}}\b{_READ_ON}|\b{_READ_ON}[^.!?\n]{{0,60}}\b{_PAY}",
}

#: Words that such a page is full of. An article about the same thing has them too, but among others.
VOCABULARY: dict[Verdict, frozenset[str]] = {
    Verdict.CHALLENGE: frozenset(
        "automated bot bots browser captcha challenge cookies enable human javascript network reload robot security "
        "traffic verification verify".split()
    ),
    Verdict.CONSENT_WALL: frozenset(
        "accept ads advertisers advertising agree analytics audience choices consent content cookie cookies data device "
        "identifiers interest legitimate measurement partners personalised personalized policy preferences privacy "
        "processing profiles purposes reject settings store tracking vendors withdraw".split()
    ),
    Verdict.PAYWALL_STUB: frozenset(
        "access account articles billed cancel digital membership month monthly newsletters offer plan plans price "
        "reading subscribe subscriber subscribers subscription trial unlimited unlock week".split()
    ),
    Verdict.LOGIN_WALL: frozenset("account email forgot log login password register sign username".split()),
}

#: Words that speak to whoever is reading. News does so in quotations only.
READER = frozenset("i'm our please us we we'll we're we've you you'd you'll you're you've your yours".split())

#: Share of words that speak to the reader, from which on a short text is a notice and no article.
SPEAKS = 0.06

#: A word of a plain text.
WORD = re.compile(r"[a-z']+")

_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{0,600}[\"”“»]")

#: What prose about the world has: somebody who said it.
REPORTED = re.compile(
    r"\b(?:according to|announced|denied|expects?|reported|said|says|spokes(?:man|woman|person)|(?<!\bbeen )told)\b"
    rf"|\b(?:{tongues.REPORTED})\b|{tongues.REPORTED_UNSPACED}"
)

#: What a newsroom says of a text that is short because the news is new, and no reader's account makes longer.
DEVELOPING = re.compile(
    r"\bmore (?:details )?(?:follows|soon|to (?:come|follow))\b|\b(?:breaking news|developing) story\b"
    r"|\bmore (?:details|information) (?:is|will be) (?:expected|added|published)\b"
)

#: Parts of the final address that speak for a wall, when the one asked for had none.
ADDRESS_WORDS: tuple[tuple[str, Verdict], ...] = (
    ("404", Verdict.SOFT_404),
    ("captcha", Verdict.CHALLENGE),
    ("challenge", Verdict.CHALLENGE),
    ("consent", Verdict.CONSENT_WALL),
    ("error", Verdict.ERROR_PAGE),
    ("log-in", Verdict.LOGIN_WALL),
    ("login", Verdict.LOGIN_WALL),
    ("maintenance", Verdict.ERROR_PAGE),
    ("not-found", Verdict.SOFT_404),
    ("notfound", Verdict.SOFT_404),
    ("privacy", Verdict.CONSENT_WALL),
    ("sign-in", Verdict.LOGIN_WALL),
    ("signin", Verdict.LOGIN_WALL),
    ("subscribe", Verdict.PAYWALL_STUB),
)

#: The same in other languages.
WITHHELD = tongues.joined(tongues.WITHHELD, offers.LOCKED)
ABROAD = {
    Verdict.CHALLENGE: tongues.joined(elsewhere.CHALLENGE),
    Verdict.LOGIN_WALL: tongues.joined(elsewhere.LOGIN),
    Verdict.CONSENT_WALL: tongues.joined(tongues.CONSENT),
    Verdict.ERROR_PAGE: tongues.joined(elsewhere.ERROR_PAGE),
    Verdict.REFUSED: tongues.joined(elsewhere.REFUSED),
    Verdict.SOFT_404: tongues.joined(elsewhere.SOFT_404),
    Verdict.PAYWALL_STUB: (*offers.OFFERS, *offers.IN_PRINT, *WITHHELD, *tongues.joined(tongues.OFFERED)),
}

#: The tables above, ready to search with.
SAID = {
    verdict: re.compile("|".join(f"(?:{one})" for one in sorted((*sayings, *ABROAD.get(verdict, ())))))
    for verdict, sayings in SAYINGS.items()
}
WITHHOLDS = re.compile("|".join(f"(?:{one})" for one in (*SAYINGS[Verdict.PAYWALL_STUB], *offers.IN_PRINT, *WITHHELD)))
HEADED = {
    verdict: re.compile("|".join(f"(?:{line})" for line in (*lines, *tongues.HEADINGS.get(verdict, ()))))
    for verdict, lines in HEADINGS.items()
}
SETTLED = {verdict: re.compile("|".join((saying, *offers.IN_PRINT, *WITHHELD))) for verdict, saying in DECISIVE.items()}


def plain(words: str) -> str:
    """Words as the tables have them: lower case, plain apostrophes, single spaces inside a line."""
    lines = (" ".join(line.split()) for line in words.lower().replace("’", "'").replace("‘", "'").split("\n"))
    return "\n".join(lines).strip()


def speaks_to_the_reader(text: str) -> bool:
    """Whether the text, its quotations left out, is a notice to whoever reads it.

    >>> speaks_to_the_reader("We value your privacy. You decide."), speaks_to_the_reader("“We stay,” said Ann Lee.")
    (True, False)
    """
    words = WORD.findall(plain(_QUOTED.sub(" ", text)))
    return sum(word in READER for word in words) >= max(2, SPEAKS * len(words))
