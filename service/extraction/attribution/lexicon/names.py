"""The literal tables behind canonical names: titles, kinds of persons, names that open with a verb.

One entry a line or a word, sorted.
Refuses: seats of governments, given names and offices (see ../../holders/lexicon); resolving (see ../../holders/).
"""

from service.extraction.attribution.lexicon.grammar import COORDINATORS, DAYS, DETERMINERS, PREPOSITIONS, SUBORDINATORS

#: Bodies whose names open with a verb or an adverb, lower case: they are names as wholes.
WHOLE_NAMES = frozenset(
    """
    ban the box|defend our juries|feed the children|hope not hate|insulate britain|just stop oil|keep britain tidy
    kick it out|led by donkeys|let toys be toys|make votes matter|not in our name|reclaim these streets|save our seas
    save the children|show racism the red card|stand up to racism|stop funding hate|stop the war
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
LONGEST_WHOLE = 5

#: Words before a name that are no part of it.
TITLES = frozenset(
    """
    adm admiral ambassador archbishop assistant associate attorney baroness bishop brig cabinet capt captain chair
    chairman chairwoman chancellor chief chiefs coach col colonel commander commissioner congressman congresswoman
    councillor dame defence defense democrat deputy director dr education envoy executive finance foreign former gen
    general gov governor head health home house interior judge justice king lady leader lieutenant lord lt maj major
    majority mayor mep minister minority miss mp mr mrs ms negotiator nominee officer pastor pope premier pres president
    presidential press prime prince princess prof professor prosecutor queen rep representative republican rev
    reverend secretary sen senate senator sergeant sgt sheriff sir speaker special spokesman spokesperson
    spokeswoman state superintendent treasury vice
    """.split()
)

#: Nationalities and places that come before a title, and are no part of a person's name.
ORIGINS = frozenset(
    """
    afghan african albanian algerian american angolan argentine argentinian armenian asian australian austrian
    azerbaijani bahraini bangladeshi basque belarusian belgian bolivian bosnian brazilian british bulgarian
    burmese cambodian cameroonian canadian catalan chilean chinese colombian congolese croatian cuban czech
    danish dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish
    french gambian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian
    iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kuwaiti
    latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan mozambican
    namibian nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian
    polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean
    slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish u.k
    u.s ugandan uk ukrainian uruguayan us uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
    """.split()
)

#: Members of parties and the like, in the singular, written with a capital, who are no single person in the plural.
NATIONALS = frozenset("conservative democrat democratic liberal republican tory".split())

#: Sources that are a kind of person and nobody in particular, in any number.
UNNAMED = frozenset(
    """
    advocates aide aides analyst analysts ally allies authorities commentators critic critics diplomat diplomats
    economists everybody everyone experts expert few insider insiders lawmakers many most nobody observers official
    officials one opponents others proponents pundits reporters researchers residents scientists some someone source
    sources spokesman spokesperson spokeswoman strategist strategists supporters voters witness witnesses
    """.split()
)

#: Words no name of a person holds: they join names with other words, or name a time.
NOT_IN_NAMES = (
    PREPOSITIONS
    | COORDINATORS
    | DAYS
    | SUBORDINATORS
    | DETERMINERS
    | frozenset(
        """
        ag also april are asked august can could december did do does either even february former gop had has have here
        is january july june late let like march maybe neither not november now october old perhaps said say september
        should still then there was were will would yes young
        """.split()
    )
)

#: Words for one person that no ending gives away, and words with such an ending that are no persons.
PERSONS = frozenset(
    """
    aide analyst candidate chief colleague correspondent critic diplomat envoy expert father friend head husband judge
    king mother nominee nurse official parent patient pilot pope president prince princess professor queen resident
    secretary sheriff sister son source student suspect victim wife witness woman
    """.split()
)
NOT_PERSONS = frozenset(
    "answer cancer center chapter error factor letter newspaper number offer order paper power".split()
)

#: Small words inside a surname ("Ursula von der Heide"), and an article that is written on to one ("Bashar al-Tarn").
PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le van von".split())
RUN_ON = r"(?:[ae]l|a[dnrsz]|ash)-(?=[A-ZÀ-Þ])"
