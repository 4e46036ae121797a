"""WordForm lists by which phrases and clauses are cut where there are no parts of speech.

Refuses: deciding what a phrase means.
"""

DETERMINERS = frozenset(
    """a all an another any both each every her his its my our some that the their these this those your""".split()
)
PRONOUNS = frozenset(
    """he her here him himself i it itself me one she that them themselves there they this us we what which
    who whom you""".split()
)
#: The same with the verb they are written together with.
CONTRACTED = frozenset(
    f"{pronoun}{verb}"
    for pronoun in ("he", "i", "it", "she", "there", "they", "we", "you")
    for verb in ("'d", "'ll", "'m", "'re", "'s", "'ve")
)
#: Names that are pronouns or verbs in small letters.
ACRONYMS = frozenset({"Fed", "IT", "US", "WHO"})
PREPOSITIONS = frozenset(
    """about above according across after against along amid among around as at before behind below beneath
    beside between beyond by concerning despite down during except excluding following for from in including
    inside into like near of off on onto out outside over past per regarding since than through
    throughout till to toward towards under underneath until up upon versus via vs with within without""".split()
)
CONJUNCTIONS = frozenset(
    """although and because but if nor once or plus so than that though unless until when where whereas whether
    whatever whenever wherever which whichever while who whoever whom whose yet""".split()
)
LINKING_VERBS = frozenset(
    """aim am appear appoint approach are aren't assess assist be been being blame can can't cannot cant
    cite commit compete could couldn't criticise criticize did didn't didnt dismiss do does doesn't doesnt
    don't dont exist had hadn't has hasn't hasnt have haven't havent having head hope impact insist intend
    invite is isn't isnt leak march may might must mustn't note oversee owe owes pledge praise prefer prove
    recall remind resemble respond schedule seem serve shall should shouldn't sign spark spin spread stem
    stretch support tweet urge view vow was wasn't wasnt were weren't werent will won't wont would wouldn't""".split()
)
#: Those that are as often nouns.
NAMING = frozenset("head hope impact praise spread stretch support".split())
ADVERBS = frozenset(
    """abroad again age aged ago almost already also altogether annually apart apiece aside available away complete
    currently daily earlier elsewhere even ever furthermore globally here however indeed instead internationally just
    least later locally meanwhile monthly moreover mostly nationally nationwide never nevertheless nonetheless not now
    only overall perhaps respectively still then there therefore overnight thus today together tomorrow tonight too
    weekly worldwide yearly yesterday""".split()
)
FUNCTION_WORDS = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | LINKING_VERBS
#: Forms of "be" before a participle.
BEING = frozenset("are be been being is was were".split())
#: Pronouns of the clause that says more of a noun.
RELATIVE = frozenset({"that", "which", "who"})
#: What became of those who are counted: "112 injured".
FATES = frozenset("alive arrested dead detained homeless hurt injured killed missing wounded".split())
#: Past forms that are no lemma's regular form.
IRREGULAR = frozenset(
    """ate became began bent bled bought bred broke brought built burnt came caught chose clung cost crept
    cut dealt did drank drew drove dug fallen fed fell felt fled flew flung forgot fought found froze gave given
    gone got grew grown had has heard held hid hit hung kept knelt knew known laid leapt led left lent
    lit lost made meant met overthrew overtook owed paid put ran rang risen rode rose said sang sank sat saw
    seen sent set shed shook shot shown shrank shut slept slid sold sought spat spent split spoke sprang
    spread stole stood struck stuck stung swam swept swore swung taken thought threw told took tore
    undertook upheld went wept withdrew withheld withstood woke won wore worked wrote""".split()
)
#: Nouns of time, which end a phrase and are no subject.
TIMES = frozenset(
    """afternoon afternoons april august autumn century day days decade decades december evening february
    fortnight friday hour hours january july june march midnight minute minutes monday month months
    morning night nights noon november october quarter quarters saturday season second seconds september
    spring summer sunday thursday today tomorrow tonight tuesday wednesday week weekend weekends weeks
    winter year years yesterday""".split()
)
#: Verbs of news prose, in lemmas. Only those that are rarely nouns in the form they take are taken for verbs.
VERBS = frozenset(
    """accept accommodate accuse achieve acquire add admit advance affect agree aim allege allocate allow amass
    announce appear apply
    approve argue arrest arrive ask assert attack attend award ban be bear beat become begin believe
    belong bring build burn buy call cancel carry cause cease celebrate charge choose cite claim climb
    close collapse collect come commit compare complete comprise conclude conduct confirm consider
    consist consume contain continue contribute control convert cost cover crash create damage deal
    decide declare decline decrease defeat deliver demand deny depart deploy describe destroy detain
    determine develop die disclose discover displace distribute dominate donate double draw drive drop
    earmark earn ease eat edge eliminate employ enable end enforce engage ensure enter equal escape estimate
    evacuate exceed expand expect expel experience explain export express extend face fail fall feature
    feel fetch fight fill find finish fire fly follow force forecast form gain gather generate get give
    go graduate grow gust handle happen hear help hire hit hold host hurt identify impose improve include increase
    indicate infect inject injure insist inspire install invest involve issue join jump keep kill know
    lack last launch lay lead leave lend lie lift live lose lower maintain make manage mark measure meet
    merge miss move name narrow need net number obtain occupy occur offer open operate oppose order own
    participate pass pay perform pick place plan play plummet plunge post predict prepare prevent
    produce project promise propose protect provide publish pull purchase push put qualify quit raise
    rally range reach read receive recommend record recover reduce refuse register reject release remain
    remove repair repay replace report represent require rescue resign respond rest restore result retain
    retire return reveal rise run say score seat see seek seize sell send serve set shoot show sign sit
    slide slip slow soar spend stand start stay steal stop strike struggle study suffer suggest support
    surge surpass surrender survive suspend take target teach tell test threaten throw top total trade
    trail train travel treat trigger tumble turn undergo use vaccinate value visit vote wait walk want warn watch weigh
    win withdraw work worry wound write""".split()
)
#: Forms of them that are nouns or adjectives as often, and are verbs only where the sentence has room for one.
DOUBTFUL = frozenset(
    """attack attacks award ban beginning building burn burns call calls cause claim claims close complete
    confirmed contained control cost costs cover cross damage deal deals decline decrease demand demands
    drawing drop end estimated face fall feeling fighting fire fires force forecast form gain gains gust gusts
    hearing hit holding host housing increase increased increases issue issues jump killing last launch
    lead leaving left lift living lower making mark measure measures meeting name need net number
    numbers offer offers open opening order orders place plan plans play post project projects rally
    range reading record records release report reported reports rescue rest result results return
    returns rise run running score set setting shooting show shows sign signs slide slip spending start
    stop strike strikes study support surge target targets test tests top total trade trading trail
    trails train training trains travel turn use used value visit vote votes warning work working works wound""".split()
)
#: Of those, forms that are verbs behind a plural: "players left", "shares rose".
LEAVING = frozenset("cut fall fell forecast gain hit jump left rise rose set show total used".split())

#: Last words of set phrases that name nothing, by what stands before them: "so far", "in the end".
ADVERBIALS: dict[str, tuple[str, ...]] = {
    "contrast": ("by", "in"),
    "date": ("to",),
    "end": ("by the", "in the"),
    "event": ("in the",),
    "example": ("for",),
    "far": ("so", "thus"),
    "instance": ("for",),
    "meantime": ("in the",),
    "moment": ("at the",),
    "place": ("take", "taken", "takes", "taking", "took"),
    "practice": ("in",),
    "present": ("at",),
    "result": ("as a",),
}

#: What makes the word behind it a noun before such a verb, and prepositions behind a plural of what goes somewhere.
AVERAGING = frozenset("average longest maximum mean median minimum shortest typical".split())
WHERE = frozenset({"from", "to"})
#: Past forms of verbs by which an amount is told.
REACHED = frozenset("amounted average averaged fell grew hit reached rose sank stood topped totalled totaled".split())
#: What so many people do, a noun of one or of no number elsewhere.
DOING = frozenset("study travel vote work".split())
#: Nouns of many without -s, behind which "need" is a verb.
MANY = frozenset("children households men people police women".split())
#: Verbs behind which a clause may begin, in lemmas.
THINKING = frozenset(
    """add announce believe claim confirm discover estimate expect fear find hear hope insist know learn reckon report
    reveal say see show suggest think warn""".split()
)
#: Whose something is, where a text tells of somebody.
THEIRS = frozenset("her his its their".split())
#: Whose a participle between a number and a noun may be, so that it says which they are: "the 60 promised clinics".
OWNING = THEIRS | frozenset("our the these those".split())
#: What stands behind "one of" where it is one of several who are known.
OF_THEM = OWNING | frozenset("my them us which whom your".split())
#: Verbs that "of" follows in the third person, in lemmas: "consists of", but "estimates of", "damages of".
TELLING_OF = frozenset(
    """accuse approve complain consist despair die disapprove dispose dream hear know make speak talk tell think
    warn""".split()
)
#: Nouns in -ing, which behind an adjective that a preposition leads to are what is counted: "of personal spending".
DEEDS_IN_ING = frozenset("advertising building farming hiring housing lending mining spending trading training".split())
