"""Turns of phrase that say what fewer words say, as a literal table of patterns over lower-case text.

What a pattern says in other words is read by the word tables; the order counts, and each is tried once.
Refuses: single words (lexicon.py), pairs of opposites and what denies what is to come (opposed/).
"""

import re

from service.comparison.words.opposed import modals, verdicts
from service.comparison.words.turns import forms

_ENDS_RULE = (
    r"(?P<done>(?:lift|scrap|rescind|revoke|repeal|drop|abolish|cancel|overturn|end)(?:t?ed|ped|led|s|ped|ping|ting|ling"
    r"|ing|d)?)"
)
_RULE = r"(?:bans?|prohibitions?|embargo(?:es)?|moratoriums?)"
#: No word that joins what ends to another rule: "the strike ended days after a ban on overtime".
_NO_LINK = (
    r"(?!(?:about|after|amid|as|at|because|before|by|days?|despite|during|for|from|hours?|in|months?|of|on|over|since"
    r"|under|until|weeks?|when|while|with|without|years?)\b)"
)
#: What there is none of in a turn of phrase that affirms: "there is no doubt the bridge is safe".
_NOT_NONE = r"(?!(?:doubt|fewer|less|longer|matter|more|question|secret|sooner|surprise|wonder)\b)"
#: Behind these the "no" is of what somebody had: "drivers who had no licence were hired".
_NOT_HAD = "".join(rf"(?<!\b{verb} )" for verb in "gave got had has have having made took with".split())
_WAY_TO_DIE = (
    r"(shot|stabbed|beaten|hacked|knifed|clubbed|bludgeoned|strangled|trampled|crushed|burned|burnt|gored|mauled)"
)
#: What stands behind "backed" where nobody supports anything, and before "back" where something comes or goes back.
_AFTER_BACK = r"(?:against|and|at|away|by|down|for|from|in|into|off|on|onto|or|out|to|up|with)\b"
_BEFORE_BACK = (
    r"(?:beat|beaten|beating|bring|brings|bringing|brought|call|called|came|claw|clawed|come|cut|draw|drew|drive"
    r"|driven|driving|drove|fall|fell|fight|fought|from|gave|get|give|go|got|hand|handed|held|hold|holding"
    r"|move|moved|on|pay|paid|pull|pulled|push|pushed|pushing|put|putting"
    r"|roll|rolled|rolling|scale|scaled|scaling|send|sent|take|taken|taking|took|the|turn|turned|walk|walked|went|win"
    r"|won)\b"
)  #: Some of them, with or without their number, before whom a firm takes on or lets go; # stands for a figure.
_SOME = r"(?:#|[\d,.]+|(?:a|one|two|some|several|many|more|dozens|scores|hundreds|thousands|its|the|of|all|another)\b)"
_STAFF = r"(?:jobs?|posts?|positions?|roles?|vacancies|staff|staffers|employees|workers|workforce|people|headcount)\b"
_STAFFED = rf"(?={_SOME} (?:[\w’'-]+ ){{0,3}}?{_STAFF})"

#: What is done or said for a thing or against it; what "for" says there unless a span of time or an example follows.
_SIDING = (
    r"(?:(?:agitat|argu|campaign|demonstrat|fight|lobb|march|petition|protest|rall|testif|vot)\w*|fought|spoke|speaks?"
    r"|speaking|spoken|advis(?:e|es|ed|ing)|cases?|rul(?:e|es|ed|ing)|found|finds?|decid(?:e|es|ed|ing)|stand|stands"
    r"|stood|came out|come out|comes out|evidence|pleads?|pleaded)(?: out)?"
)
_ADVISED = r"(?:counsel|recommend)(?:s|ed|led|ing|ling)?"
_FOR = (
    r"(?:for(?! (?:#|\d|an? (?:day|decade|few|fortnight|hour|minute|month|moment|second|week|while|year)|about|all"
    r"|almost|at least|days|decades|example|hours|instance|minutes|months|more than|nearly|now|over|sale|some"
    r"|the (?:\w+ time|last|next|past|rest)|weeks|years|[a-z]+ (?:days|hours|minutes|months|weeks|years))\b)"
    r"|in favou?r of|in support of)"
)
_SIDED = r"(?:people|those|groups?|campaigners|councillors|lawmakers|members|voters|residents|villagers|mps)"

#: How many came to harm: # stands for a figure.
_MANY = (
    r"(?:(?:at least|more than|as many as|up to|about|around|some|nearly) )?"
    r"(?:#|\d[\d,.]*|\w+teen|\w+ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several"
    r"|(?:dozens|scores|hundreds|thousands) of)"
)

#: What a text must have for the pattern to be tried (one of these), the pattern, and what it says in other words.
PHRASES = tuple(
    (tuple(needs.split("|")), re.compile(pattern), said)
    for needs, pattern, said in (
        *modals.MODALS,
        *verdicts.VERDICTS,
        *forms.FORMS,
        # What may be done is not done yet: "is considering closing it".
        (
            "considering|contemplating|examining|exploring|looking at|mulling|pondering|studying|thinking |toying with"
            "|weighing|in talks|in discussions|in negotiations",
            r"\b(am|are|be|been|is|was|were) (?:considering|contemplating|examining|exploring|looking at|mulling"
            r"|pondering|studying|thinking (?:about|of)|toying with|weighing"
            r"|in (?:talks|discussions|negotiations) (?:about|on|over|to))\b",
            r"\1 may",
        ),
        # Lives that are lost are people who are killed, and so are those who are left dead.
        ("lives", rf"(?<!\w)({_MANY}) lives (are|were|have been|had been) lost\b", r"\1 people \2 killed"),
        (
            "lives",
            rf"\b(?:claim(?:ed|s|ing)?|cost(?:s|ing)?|took|taken?|takes?|taking) ({_MANY}) lives\b",
            r"killed \1 people",
        ),
        ("dead", rf"\b(?:left|leaves|leaving) ({_MANY})( people)? dead\b", r"killed \1\2"),
        (
            "carr",
            r"\bcarr(?:y|ies|ied) on\b(?= (?:as|at|despite|for|in|on|through|throughout|to|until|with)\b)",
            "continue",
        ),
        # Arrested in connection with something is arrested over it.
        ("in connection with", r"\bin connection with\b", "over"),
        # What cannot be excluded is not ruled out.
        ("ruling out", r"\bruling out\b", "ruled out"),
        (
            " not ",
            r"\b(?:can|could|may) not(?: yet)? (be )?(?:completely |entirely )?"
            r"(?:excluded?|ruled? out|discount(?:ed)?)\b",
            r"not \1ruled out",
        ),
        ("not ", r"\bnot (?:yet )?(be |been )?(?:excluded?|excluding|discount(?:ed|ing)?)\b", r"not \1ruled out"),
        (
            "refus|declin",
            r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to (?:rule out|exclude|discount)\b",
            "not rule out",
        ),
        (
            "consider|contemplat|countenanc|entertain",
            r"\b(?:(?:refus|declin)(?:e|es|ed|ing) to|(?:will|would) not) (?:even )?"
            r"(?:consider|contemplate|countenance|entertain)\b|\b(?:am|is|are|was|were) not (?:even )?considering\b",
            "ruled out",
        ),
        (
            "approval",
            r"\b(?:subject to|pending|awaits|awaiting|needs?|requires?) (?:[\w-]+ ){0,2}?approval"
            r"(?: (?:by|from|of))?\b",
            "to be approved by",
        ),
        ("possible", r"\b(if|where|when|whenever|wherever|as soon as) possible\b", r"\1 feasible"),
        # Whoever backs something supports it; what is pushed back the other way is not backed.
        ("back", r"(?<![\w’'-])back(?:s|ed|ing)(?= (?!" + _AFTER_BACK + r")[a-z]|[,;]|$)", "support"),
        (
            " back",
            r"(?<!\w)((?!" + _BEFORE_BACK + r")[\w’'-]+ )back(?= (?:the|a|an|his|her|its|their|this|that|any)\b)",
            r"\1support",
        ),
        (
            " back",
            r"\b((?:can|could|may|might|must|not|should|to|will|would) )back$",
            r"\1support",
        ),
        # Whoever has nothing to say says it in many ways, and whoever is unable to cannot.
        (
            "declin|refus",
            r"\b(?:declin|refus)(?:e|es|ed|ing) to (?:immediately )?(?=(?:comment|respond|reply|answer)\b)",
            "not ",
        ),
        ("unable to", r"\b(?:was|were|been) unable to\b", "could not"),
        ("unable to", r"\b(?:am|is|are|be|being) unable to\b", "can not"),
        # What is left without something has lost it, and power is electricity there.
        ("left without", r"\b(?:(?:is|are|was|were) )?left without\b", "lost"),
        (
            "power",
            r"\b(lost|lose|losing|loses|without|no|restored?|regained?) power\b(?! (?:to|over|of)\b)"
            rf"(?! in\b(?! {forms.DATE}))",
            r"\1 electricity",
        ),
        ("building", r"\bbuilding (?=(?:work )?(?:begins|began|starts|started|to (?:begin|start))\b)", "construction "),
        (
            "out of work|unemployed|jobless|joblessness",
            r"\b(?:number|ranks) of (?:people (?:who (?:are|were) )?(?:out of work|unemployed)"
            r"|(?:the )?(?:unemployed|jobless))|\bjoblessness\b|\bthe jobless rate\b|\bjobless rate\b",
            "unemployment",
        ),
        (
            "unemployment rate|rate of unemployment",
            r"\b(?:the )?(?:unemployment rate|rate of unemployment)\b",
            "unemployment",
        ),
        ("inflation rate|rate of inflation", r"\b(?:the )?(?:inflation rate|rate of inflation)\b", "inflation"),
        # What there is no truth in is untrue.
        ("no truth", r"\bthere (?:is|was|has been|had been) no truth (?:in|to)\b", "untrue"),
        ("decided against|voted against", r"\b(decided|voted) against (?=[a-z]+ing\b)", r"\1 not to "),
        # Whoever campaigns, votes or argues for something supports it.
        ("for |favour of|favor of|support of", rf"\b({_SIDING}) {_FOR}(?= (?!an? [a-z]+ (?:on|to)\b))", r"\1 support"),
        ("against |opposition to", rf"\b({_SIDING}|{_ADVISED}) (?:against|in opposition to)(?= )", r"\1 oppose"),
        (
            "behind |favour of|favor of",
            rf"\b({_SIDED}) (?:(?:who )?(?:are |were )?(?:behind|in favou?r of))(?= )",
            r"\1 support",
        ),
        ("against |opposed to", rf"\b({_SIDED}) (?:(?:who )?(?:are |were )?(?:against|opposed to))(?= )", r"\1 oppose"),
        ("vot", r"\b(vot(?:e|es|ed|ing)) no (?:on|to)\b", r"\1 oppose"),
        ("vot", r"\b(vot(?:e|es|ed|ing)) yes (?:on|to)\b", r"\1 support"),
        # Whoever lifts a ban on something allows it.
        (
            "ban|prohibition|embargo|moratorium",
            rf"\b{_ENDS_RULE} (?:{_NO_LINK}[\w’'-]+ ){{0,3}}?{_RULE} (?:on|against)\b",
            "allowed",
        ),
        (
            "ban|prohibition|embargo|moratorium",
            rf"\b(?:(?:its|their|the|an?|all) )?(?:[\w’'-]+ )?{_RULE} (?:on|against) ((?:[\w’'-]+ ){{1,6}}?)"
            r"(is|are|was|were|has been|have been|had been|be|being|will be) "
            r"(?:lifted|scrapped|rescinded|revoked|repealed|dropped|abolished|cancelled|overturned|ended)\b",
            r"\1\2 allowed",
        ),
        # How fast, how far and how something is done, told by a noun.
        ("at which|with which", r"\bthe (?:speed|pace|rate|rapidity) (?:at|with) which\b", "how quickly"),
        ("extent", r"\b(?:the extent to which|to (?:what|which) extent)\b", "how far"),
        ("in which", r"\bthe (?:way|manner) in which\b", "how"),
        ("no one|no-one", r"\bno[ -]one\b", "nobody"),
        # Whose word something is, and no accord.
        ("according to plan", r"\baccording to plan\b", "as planned"),
        ("according to", r"\baccording to\b", "by"),
        ("a lot of", r"\ba lot of\b", "much"),
        ("ex-", r"(?<![\w’'-])ex-(?=[a-z])", "former "),
        # What ran from one year to another ran between the two.
        ("from ", r"\bfrom ((?:19|20)\d\d) (?:to|until|till) (?=(?:19|20)\d\d\b)", r"between \1 and "),
        ("stay", r"\bstay(s|ed)? (?=(?:shut|closed|open|in force|in effect|in place|calm)\b)", r"remain\1 "),
        # What is due to be done will be done, and nothing is its cause.
        (
            " due to ",
            r"\b(is|are|was|were) due to (?=be\b|[a-z]+ (?:in|on|at|by|from|the|a|an|its|his|her|their|this|next)\b)",
            r"\1 to ",
        ),
        # None of them was: they were not.
        (
            "no ",
            rf"{_NOT_HAD}\bno {_NOT_NONE}((?:[a-z’'-]+ ){{1,3}}?)"
            r"(is|are|was|were|has been|have been|had been|will be|would be) (?=[a-z])",
            r"\1\2 not ",
        ),
        # A deed told by a noun: "reached an agreement", "has launched an inquiry into".
        (
            "agreement|deal|accord|settlement|compromise",
            r"\b(?:reach|reached|reaches|struck|strike|clinched|sealed|came to|come to|concluded) "
            r"(?:an? |the )?(?:(?!no )[a-z-]+ )?(?:agreement|deal|accord|settlement|compromise)\b",
            "agreed",
        ),
        (" an end to", r"\b(?:call|calls|called|put|puts|brought|bring) an end to\b", "ended"),
        ("to an end", r"\b(?:come|comes|came|brought|bring) to an end\b", "ended"),
        ("an appeal", r"\b(?:lodged?|filed?) an appeal\b", "appealed"),
        ("resignation", r"\b(?:submitted|tendered|handed in|offered) (?:his|her|their) resignation\b", "resigned"),
        (
            "approval|go-ahead|green light",
            r"\b(?:gave|give|gives|given) (?:its |the )?(?:approval|go-ahead|green light) (?:to|for)\b",
            "approved",
        ),
        ("permission", r"\b(?:gave|give|gives|given) (?:its |his |her |their )?permission (?:to|for)\b", "allowed"),
        (
            "support for",
            r"\b(?:express|expressed|voiced|voice) (?:its |his |her |their )?support for\b",
            "supported",
        ),
        (
            "opposition to",
            r"\b(?:express|expressed|voiced|voice) (?:(?:its|his|her|their) )?opposition to\b",
            "opposed",
        ),
        ("an apology", r"\b(?:issued|issue|made|make|offered|offer) an apology\b", "apologised"),
        ("warning", r"\b(?:issued|issue) an? warning\b", "warned"),
        ("decision", r"\b(?:made|make|took|take) (?:a|the) decision\b", "decided"),
        (
            "investigation into|inquiry into|probe into",
            r"\b(?:launched|opened|began|started) an? (?:[a-z-]+ )?(?:investigation|inquiry|probe) into\b",
            "investigated",
        ),
        (" life| lives", r"\b(?:lost|lose) (?:his|her|their) li(?:fe|ves)\b", "died"),
        ("a visit to", r"\b(?:paid|pay) a visit to\b", "visited"),
        (
            "attack on|raid on|strike on|assault on",
            r"\b(?:carried out|conducted|staged) an? (attack|raid|strike|assault) on\b",
            r"\1ed",
        ),
        # The same deed told by a noun, a participle or in another order.
        (" ill", r"\b(?:(?:was|were|been|being) taken|taken|fell|falls?|fallen|falling) ill\b", "became ill"),
        ("into custody", r"\b(took|takes?|taking) ((?:[\w’'-]+ ){1,5}?)into custody\b", r"arrested \2"),
        ("closure of", r"\b(?:forc(?:e|es|ed|ing)|caus(?:e|es|ed|ing)) the closure of\b", "closed"),
        ("evacuation of", r"\b(?:forc(?:e|es|ed|ing)|caus(?:e|es|ed|ing)) the evacuation of\b", "evacuated"),
        ("cancellation of", r"\b(?:forc(?:e|es|ed|ing)|caus(?:e|es|ed|ing)) the cancellation of\b", "cancelled"),
        (" chamber", r"\b(upper|lower) chamber\b", r"\1 house"),
        ("in order to", r"\bin order to\b", "to"),
        ("at the age of", r"\bat the age of\b", "aged"),
        # What hits a number reaches it.
        (
            "hit",
            r"\bhit(?:s|ting)? (?=(?:an? (?:high|low|peak|record)(?: \w+)? of |about |around |nearly |almost |over )?"
            r"(?:#|[£$€]?\d\S*)(?: (?:degrees|in|on|at|by|for|and|as|after|before|from|last|this|per|million|billion)\b"
            r"|[.,;]|$))",
            "reached ",
        ),
        # Jobs are made and cut, people hired and fired: the verbs say little without them.
        (
            "add|creat|generat",
            rf"\b(?:add|added|adds|adding|create[sd]?|creating|generate[sd]?|generating) {_STAFFED}",
            "hired ",
        ),
        (
            "cut|axe|axing|shed|slash|scrap|eliminat|fire|firing",
            r"\b(?:cut|cuts|cutting|axe[sd]?|axing|sheds?|shedding|slash(?:e[sd]|ing)?|scrap(?:s|ped|ping)?"
            rf"|eliminat(?:e[sd]?|ing)|fire[sd]?|firing) {_STAFFED}",
            "sacked ",
        ),
        # A gun is fired, and so is a coach; a blaze is neither.
        (
            "fired",
            r"\bfired (?=(?:at|into|live|missiles?|on|rockets?|rubber|shots?|tear|upon|warning)\b)",
            "discharged ",
        ),
        # Whoever was shot dead was killed, and shot.
        (" dead| to death| and killed", rf"\b{_WAY_TO_DIE} (?:dead|to death|and killed)\b", r"killed \1"),
    )
)
