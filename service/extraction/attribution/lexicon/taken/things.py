"""Things that verbs of several meanings take, by which it is told which is meant.

One word an entry, in dictionary form. Refuses: deeds (see deeds.py); looking at a sentence.
"""

#: What something shows by being there, which nobody offers who is for it: "offers hope", "offered a glimpse". Not what
#: somebody may give: "offered relief to farmers", "offered them a chance to settle".
SHOWN = frozenset(
    """clue comfort glimpse hint hope indication inspiration look picture reminder sense sign snapshot solace taste
    view""".split()
)

#: What is called back and not remembered.
CALLED_BACK = frozenset(
    """ambassador appliance batch battery bottle bus car charger consul cot device diplomat dryer egg engine envoy
    fridge heater helmet inhaler lorry medicine model motorbike oven packet phone pill plane product pushchair scooter
    sweet tablet toy train truck tyre unit van vehicle""".split()
)

#: What is asked for, so that whoever denies it does not let somebody have it: "denied | the request".
ASKED_FOR = frozenset(
    """
    access admission aid appeal application asylum bail citizenship clemency entry extension extradition leave licence
    license motion parole passage permission permit petition request stay visa waiver
    """.split()
)

#: What another must give or decree for somebody to have it.
GIVEN_BY_OTHERS = (ASKED_FOR - {"leave", "stay", "visa"}) | frozenset(
    """
    answer apology approval assurance ban boycott clarification compensation consent damages delay dismissal
    explanation guarantee inquest inquiry injunction investigation moratorium order pardon postponement ratification
    recount repeal resignation restitution retrial review ruling sanction warrant
    """.split()
)

#: What is offered in words alone.
WORDS = frozenset(
    """
    answer apology comment condolence congratulation context criticism detail evidence example explanation gratitude
    guidance insight justification opinion overview perspective praise prayer proof reason reassurance response sympathy
    thank thanks timeline tribute
    """.split()
)

#: Works that somebody writes, in lemmas, and those by which they may tell somebody something: "wrote a letter saying".
WORKS = frozenset(
    """autobiography biography book chapter code hymn libretto lyric memoir music musical novel novella opera paper play
    playlet poem poetry report review screenplay script sequel sitcom software song sonnet study symphony textbook
    thesis thriller trilogy""".split()
)
LETTERS = frozenset("article column diary essay letter story word".split())

#: How an amount moves or stands.
MOVING = frozenset(
    """
    average climb decline double drop ease expand fall grow halve hit hold improve peak pick reach rebound recover
    remain rise shrink slow stabilise stabilize stay top widen
    """.split()
)

#: Amounts that somebody foresees, and what one is called that was named before: "sees | inflation falling".
AMOUNTS = frozenset(
    """
    borrowing cost currency debt deficit demand dollar earnings economy euro expenditure export gap gdp growth import
    income index inflation investment number output pay population pound price production productivity profit rate rent
    revenue sale sales share spending supply turnover unemployment value wage yen
    """.split()
)
AMOUNT_BEFORE = frozenset("it that them these this those".split())

#: Where amounts move, without anybody there foretelling it: "The village sees | house prices rising".
WHERE_MOVED = frozenset(
    "area city community country county district market nation neighbourhood region sector suburb town village".split()
)

#: What opens how far an amount moves: "falling | to 2 per cent"; not "falling | off the shelf".
MOVED_BY = frozenset(
    "above again at back below between beyond by during for from in near on over this to until".split()
)
