"""Who can hold a position or act: persons, organisations, groups of people, and papers that speak.

A thing that threatens, bans or is open to something holds nothing: "The fire threatens 16 homes".
One word an entry, sorted, in dictionary form.
Refuses: who it is (see names.py and ../../holders/).
"""

from collections.abc import Sequence

from service.extraction.attribution.lexicon.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.names import NOT_PERSONS, PERSONS, UNNAMED
from service.extraction.holders.lexicon.seats import HOLDERS
from service.text.words import Word

#: Bodies of people, by the noun that names the kind.
BODIES = frozenset(
    """
    academy administration agency airline airport alliance army assembly association audience authority bakery band
    bank battalion bench board body brand brewery brigade broadcaster bureau business cabinet camp campaign cartel
    caucus center centre chamber charity charter church city clan clinic club coalition coastguard college
    commission committee community company conglomerate congress consortium consulate convention cooperative
    corporation council country county court crowd delegation department diocese directorate distillery district
    division dynasty electorate embassy empire enterprise entourage establishment exchange executive faction family
    federation firm force forum foundation front fund giant government group guild hospice hospital household
    industry initiative inquest inspectorate institute institution intelligence junta jury kingdom lab laboratory
    leadership league left legislature lobby magazine majesty management media militia ministry minority mission
    mob monarchy mosque movement museum nation navy neighbourhood network newspaper nursery office opposition
    organisation organization outfit outlet palace panel paper parish parliament partnership party platform police
    population port presidency press prosecution province public publication publisher quango quartet railway
    regime regiment region regulator republic retailer right school secretariat senate service shipyard side site
    society squad staff startup state studio subsidiary supplier synagogue syndicate synod taskforce team
    television temple territory think-tank town trade tribe tribunal troika troop trust union university utility
    village watchdog website winery world
    """.split()
)

#: Places whose people speak and act, where an article shows that one is meant: "The quarry refused to pay".
SITES = frozenset(
    """
    abattoir abbey aquarium archive arena bar ballet barracks brickworks cafe café caravan-park casino cathedral choir
    cinema circus colliery convent dairy depot dockyard factory farm festival foundry gallery garage gym hostel hotel
    jail kindergarten library mill mine monastery nightclub opera orchestra orphanage philharmonic pit plant playhouse
    prison pub quarry racecourse refinery restaurant retailer sawmill seminary shop shrine smelter spa stadium
    steelworks store supermarket theatre theater zoo
    """.split()
)

#: What a site does as a place or a thing, and nobody in it: "The mine threatens the river", "The theatre offers seats".
DONE_BY_SITES = frozenset("hold leave offer pass release support threaten".split())

#: What the names of papers and broadcasters end in.
PRESS = frozenset("daily gazette guardian herald journal news post press radio telegraph times tribune tv".split())

#: Papers and records that speak for those who made them.
PAPERS = frozenset(
    """
    account act ad advert advertisement affidavit agreement amendment analysis article assessment average banner
    bill billboard biography blog book brief briefing broadcast calculation certificate chart clip column
    communique complaint constitution contract copy count data database deal decision declaration decree
    directive document dossier draft e-mail editorial email estimate evidence excerpt figure file filing film
    finding footage guidance guideline headline history indictment inquiry inscription investigation journal
    judgement judgment law lawsuit leaflet legislation letter manifesto map math measure memo memoir message
    metric model motion movie note notice number opinion order pact pamphlet petition picture placard plaque
    policy poll polling post poster profile projection proposal provision ranking recommendation record recording
    regulation release report research resolution result review rule ruling script sign slogan source speech
    statement statistic statute sticker story study summary survey tally tape testimony text transcript treaty
    tweet verdict version video
    """.split()
)

#: Papers that things are done by, and what things are measured by: "counted according to the law", "according to age".
NORMS = frozenset(
    """
    agreement charter constitution contract custom guidance guideline law legislation plan policy principle procedure
    protocol provision recipe regulation rule schedule script standard statute tradition treaty
    """.split()
)
MEASURES = frozenset(
    """
    ability age alphabet circumstance class colour demand difficulty experience formula gender grade height importance
    income length likelihood location mass mood need performance preference price quality race rank region religion
    season seniority severity sex size skill status taste temperature time type urgency value wealth weather weight
    """.split()
)

#: Persons and groups of them that no ending gives away.
PEOPLE = (
    PERSONS
    | UNNAMED
    | frozenset(
        """
        abbot academic accountant acquaintance actress adult advocate agent all ally any anyone applicant archbishop
        architect assistant associate athlete attendee attorney aunt baroness bishop bodyguard boffin boss both boy
        boyfriend brother burglar caddie captain celeb celebrity chair chairman chauffeur chef child children citizen
        cleric clerk client co-accused coach combatant commandant conservative constable consul consultant contestant
        cop correspondent counsel couple cousin crew critic czar daughter dean defendant delegate democrat deputy
        descendant detective disciple doctor duchess duke duo earl economist elite else employee enemy evacuee
        everybody everyone fan female fiance fiancé figure foe folk follower former founder front-runner
        frontrunner general girl girlfriend graduate gran grandad grandchild granny guard guerrilla guest guy half
        handful heir henchman host hostage hubby hundred imam immigrant incumbent individual inmate insurgent
        intellectual invitee jihadist jockey juror kid kin lad lady landlady landlord latter lawyer lefty liberal
        lieutenant local loyalist magistrate magnate majority male man many mate mechanic member men midwife
        migrant militant millennial million minister moderate mogul monarch monk most mum nan nanny neighbor
        neighbour nephew niece nominee novelist nun occupant oligarch one opponent organizer orphan other pair pal
        paramedic parent participant partner patriot peer people percent person physician physio pilgrim pilot
        plurality poet police politico poor populist portion president priest progressive protege pundit pupil
        quarter rabbi rebel recruit refugee regular relative representative republican resident respondent rest
        rich ringleader rival sceptic scholar sergeant servant several share skeptic soldier some somebody someone
        son spouse star statesman student subordinate superdelegate surgeon teen tenant their them themselves they
        thief third those thousand thug trio tsar twin twitter two tycoon umpire uncle underling user valet vet
        veteran vicar victim viewer vigilante villager volunteer white widow winner women worker yob young youth
        """.split()
    )
)

#: Endings of a word for a person, and words that have one and are none.
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "eer", "ee", "mate", "-in-law")
NO_PERSONS = NOT_PERSONS | frozenset(
    """
    acre amber anger behavior behaviour border bumper career chamber checkmate climate color colour computer
    counter crater danger dinner disaster disorder door ember error estimate fee fever fiber filter finger fire
    floor flower folder gender harbor harbour hour hunger lever liquor lumber manner marker matter metaphor meter
    metre mirror monitor motor number odor other paper pepper pier pillar poster power primate quarter rather
    register river rumor rumour sector seminar shelter shoulder silver soccer spider stalemate summer superior
    surrender tenor terror thunder timber tower tractor tumor tumour ultimate vapor vigor wafer war water weather
    whether whisper winter wonder
    """.split()
)

#: Things that are named with capitals: "the Glen Fire", "Storm Osby".
NAMED_THINGS = frozenset(
    """
    avenue avalanche blaze blizzard bridge canal cyclone drought earthquake fire flood fog frost gale gales hail
    heatwave hurricane ice lane lightning outbreak pandemic rain river road smoke snow storm street tornado typhoon
    virus volcano wildfire wind winds
    """.split()
)


_ONE_OF_ITS_KIND = frozenset("a an her his its one our that the their this".split())


def may_hold(phrase: Sequence[Word], *, is_clause: bool) -> bool:
    """Whether the phrase can be a holder. What takes a clause ("said that") is held by whatever it is said of."""
    head = _head(phrase)
    if " ".join(word.norm for word in phrase if word.norm != "the") in HOLDERS:
        return True
    if is_clause or head is None or head.norm in PRONOUNS or not head.norm.isalpha():
        return True
    if head.text[:1].isupper():
        return head.lemma not in NAMED_THINGS
    if not {head.norm, head.lemma}.isdisjoint(PEOPLE | BODIES | PAPERS) or is_site(phrase, head):
        return True
    return head.lemma.endswith(PERSON_ENDINGS) and head.lemma not in NO_PERSONS


def is_site(phrase: Sequence[Word], head: Word | None = None) -> bool:
    """Whether a phrase names one place with an article whose people may be meant: "the quarry", "its owner's zoo"."""
    head = head or _head(phrase)
    one = head is not None and head.norm in SITES
    return one and (phrase[0].norm in _ONE_OF_ITS_KIND or any(word.norm == "'s" for word in phrase))


def _is_doing(head: Word, rest: Sequence[Word]) -> bool:
    """Whether what somebody does begins here: "a union | representing its staff"; not "staff training costs"."""
    if (
        len(rest) <= 1
        or not rest[0].norm.endswith("ing")
        or {head.norm, head.lemma}.isdisjoint(PEOPLE | BODIES | PAPERS)
    ):
        return False
    takes = rest[1].norm in PREPOSITIONS | DETERMINERS or is_capital(rest[1])
    return takes or (not is_plural(rest[1]) and any(map(is_plural, rest[2:])))


def _head(phrase: Sequence[Word]) -> Word | None:
    """The last word before what is added to it: "the mayor of Osby", "a man who left", "officials, however"."""
    head = None
    for at, word in enumerate(phrase):
        ends = word.norm in PREPOSITIONS or word.norm in ("who", "that", "which", "whose", "including", ",", "(", "-")
        if head is not None and (ends or _is_doing(head, phrase[at:])):
            break
        if not (word.is_sign or is_adverb(word.norm)):
            head = word
    return head
