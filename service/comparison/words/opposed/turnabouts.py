"""What is told of somebody, and what tells that it was taken back, as a literal table of patterns.

The two share no word: "were told to leave", "may go back". Each side is finite, for what may yet be is not taken back.
Refuses: verbs that are opposites (verbs.py); whose it is (meaning/undoing/turnabouts.py).
"""

_BE = r"(?:is|are|was|were|(?:has|have|had) been)(?: (?:all|also|now|later|since|\w+ly))?"
_ITS = r"(?:an?|the|all|any|both|her|his|its|their|this|these|[\w-]+[’']s)"
#: What people are told to leave and let back to, and nothing else is left or gone back to: no talks, no work.
_HOME = (
    r"(?:(?:her|his|its|our|the|their|your) (?:[\w-]+ )?)?(?:apartments?|area|buildings?|camp|campus|city|district"
    r"|flats?|homes?|hospital|hotel|houses?|island|neighbou?rhoods?|properties|property|region|street|town|valley|villages?"
    r"|zone)\b"
)
_WHEN = (
    r"(?=$|[.,;:]| (?:after|and|as|at|because|before|but|by|from|if|immediately|in|on|over|overnight|today"
    r"|tomorrow|tonight|until|when|while|within|\w+day)\b)"
)
_TO_DO = r"(?:will|would|(?<!not )(?<!refused )(?<!declined )(?<!refuses )(?<!declines )to)"
_STOPS = (
    r"(?:abandon(?:s|ed)|call(?:s|ed) off|cancel(?:s|l?ed)|delay(?:s|ed)|drop(?:s|ped)|halt(?:s|ed)|postpone[sd]"
    r"|put(?:s)? off|scrap(?:s|ped)|shelve[sd]|suspend(?:s|ed))"
)
_STOPPED = r"(?:abandoned|called off|cancell?ed|delayed|dropped|halted|postponed|put off|scrapped|shelved|suspended)"
_ENDS_HERE = (
    r"(?=$|[.,;:]| (?:after|against|and|as|at|because|before|by|for|from|in|just|of|on|over|that|to|until|when|which"
    r"|with|\w+day)\b)"
)


def _stopped(nouns: str) -> str:
    """Patterns of a planned thing that is stopped: "has postponed a trip", "the trip was called off"."""
    return (
        rf"\b{_STOPS} (?:{_ITS} )?(?:[\w-]+ ){{0,2}}?(?:{nouns}){_ENDS_HERE}"
        rf"|\b(?:{nouns})(?: (?:at|by|in|of|over|to) (?:[\w’'-]+ ){{0,3}}?[\w’'-]+)? (?:{_BE} )?{_STOPPED}{_ENDS_HERE}"
    )


#: What is told, one of the words that the other side must have, and what takes it back.
TURNABOUTS = (
    # Who had to leave may come back.
    (
        rf"\b{_BE} (?:asked|forced|instructed|made|ordered|told|urged) to"
        rf" (?:evacuate|(?:flee|get out|leave|move out)(?:{_WHEN}| {_HOME}))"
        rf"|\bmust (?:evacuate|(?:get out|leave|move out)(?:{_WHEN}| {_HOME}))|\b{_BE} evacuated\b",
        "return|back|home",
        rf"\b(?:{_BE} (?:able|allowed|cleared|free|permitted) to|can|may)(?: now| safely)? "
        rf"(?:(?:come|go) home|(?:come back|go back|move back|return)(?:{_WHEN}| home| (?:in)?to {_HOME}))",
    ),
    # Who was to travel does not, or not yet.
    (
        rf"\b{_TO_DO} (?:fly to|go to|go on|tour|travel|visit)\b",
        "trip|visit|journey|tour",
        _stopped(r"journey|tour|trip|visit"),
    ),
    (
        rf"\b{_TO_DO} (?:down tools|go on strike|stop work|strike|walk out)(?! (?:a|an|the|his|her|its|their)\b)"
        rf"|\b{_TO_DO} (?:hold|stage) (?:an? )?(?:[\w-]+ ){{0,2}}?(?:strikes?|walkouts?)\b",
        "strike|walkout|walk-out|stoppage|industrial action",
        _stopped(r"industrial action|stoppages?|strikes?|walk-?outs?"),
    ),
    # Who was free until the trial no longer is.
    (
        rf"\b(?:free|freed|out|released) on bail\b|\b(?:{_BE} )?(?:given|granted) bail\b",
        "revoke",
        rf"\brevoke[sd] (?:{_ITS} )?(?:[\w-]+ )?bail\b|\bbail(?: [\w#$]+){{0,2}}? {_BE} revoked\b",
    ),
)
