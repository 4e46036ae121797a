"""Turns of phrase that say what fewer words say, as a literal table of patterns over lower-case text.

What a pattern says in other words is read by the word tables; the order counts, and each is tried once.
Refuses: single words (lexicon.py), pairs of opposites (opposites.py).
"""

import re

_ENDS_RULE = (
    r"(?P<done>(?:lift|scrap|rescind|revoke|repeal|drop|abolish|cancel|overturn|end)(?:t?ed|ped|led|s|ped|ping|ting|ling"
    r"|ing|d)?)"
)
_RULE = r"(?:bans?|prohibitions?|embargo(?:es)?|moratoriums?)"
_WAY_TO_DIE = (
    r"(shot|stabbed|beaten|hacked|knifed|clubbed|bludgeoned|strangled|trampled|crushed|burned|burnt|gored|mauled)"
)

#: Pattern and what it says in other words.
PHRASES = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        # What may be done is not done yet: "is considering closing it".
        (
            r"\b(am|are|be|been|is|was|were) (?:considering|contemplating|examining|exploring|looking at|mulling"
            r"|pondering|studying|thinking (?:about|of)|toying with|weighing"
            r"|in (?:talks|discussions|negotiations) (?:about|on|over|to))\b",
            r"\1 may",
        ),
        # What cannot be excluded is not ruled out.
        (
            r"\b(?:can|could|may) not(?: yet)? (be )?(?:completely |entirely )?"
            r"(?:excluded?|ruled? out|discount(?:ed)?)\b",
            r"not \1ruled out",
        ),
        (r"\bnot (?:yet )?(be |been )?(?:excluded?|excluding|discount(?:ed|ing)?)\b", r"not \1ruled out"),
        (
            r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to (?:rule out|exclude|discount)\b",
            "not rule out",
        ),
        # Whoever lifts a ban on something allows it.
        (
            rf"\b{_ENDS_RULE} (?:[\w’'-]+ ){{0,3}}?{_RULE} (?:on|against)\b",
            "allowed",
        ),
        (
            rf"\b(?:(?:its|their|the|an?|all) )?(?:[\w’'-]+ )?{_RULE} (?:on|against) ((?:[\w’'-]+ ){{1,6}}?)"
            r"(is|are|was|were|has been|have been|had been|be|being|will be) "
            r"(?:lifted|scrapped|rescinded|revoked|repealed|dropped|abolished|cancelled|overturned|ended)\b",
            r"\1\2 allowed",
        ),
        # None of them was: they were not.
        (
            r"\bno ((?:[a-z’'-]+ ){1,3}?)(is|are|was|were|has been|have been|had been|will be|would be) (?=[a-z])",
            r"\1\2 not ",
        ),
        # Whoever was shot dead was killed, and shot.
        (rf"\b{_WAY_TO_DIE} (?:dead|to death|and killed)\b", r"killed \1"),
    )
)
