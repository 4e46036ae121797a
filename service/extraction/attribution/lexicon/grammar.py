"""English function words, by class, and what a word's shape tells.

The rules have no tagger; they lean on these closed classes. A reading model that fills in
Word.tag makes most of them unnecessary.
Refuses: cues (see cues.py); clauses.
"""

from collections.abc import Sequence

from service.text.words import Word

DETERMINERS = frozenset(
    """
    a an the this these those its his her their our my your some any no every each another both all many several
    most few more other
    """.split()
)
POSSESSIVES = frozenset("his her their our my your its 's".split())
SUBJECT_PRONOUNS = frozenset("he she they it we i you who which".split())
OBJECT_PRONOUNS = frozenset("him me them us".split())
PRONOUNS = SUBJECT_PRONOUNS | frozenset("him her them us me that this others some many".split())
RELATIVES = frozenset("that which who whom whose".split())  # what a clause about a noun opens with
QUESTION_WORDS = frozenset("how what when where whether which who why".split())  # what opens a question that is told
ASIDES = RELATIVES - {"that"} | {"where"}  # and behind a comma, where "that" opens none
PREPOSITIONS = frozenset(
    """
    about above across after against amid among around as at before behind below beneath beside between beyond by
    despite during for from in inside into like near of off on onto outside over past per since through throughout
    to toward towards under until unlike up upon via with within without
    """.split()
)
SUBORDINATORS = frozenset(
    """
    that because if whether when while although though where whereas unless until why how what since as after before
    once
    """.split()
)
COORDINATORS = frozenset(["and", "but", "or", "nor", "yet", "so", "plus"])
BE = frozenset("is are was were be been being am 're 'm isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
DO = frozenset(["do", "does", "did", "don't", "doesn't", "didn't"])
MODALS = frozenset(
    """
    will would can could may might must shall should cannot won't wouldn't can't couldn't shouldn't mustn't ought
    """.split()
)
AUXILIARIES = BE | HAVE | DO | MODALS
#: Verbs without an object, whose past form stands behind no noun to tell what was done to it.
INTRANSITIVE = frozenset(
    """
    agree apologise apologize appeal appear apply argue arise arrive belong collapse come complain comply consent
    consist dawdle depend die differ disagree disappear dissent emerge exist fall flee go grieve happen hesitate insist
    intervene laugh lie listen live look matter meddle object occur participate persist point prevail proceed protest
    react rebel remain rely reply resign resort respond rest retaliate retire rise seem sit sleep smile speak stay step
    struggle succeed succumb surge swerve talk travel vanish vary vote wait walk weep wonder work worry
    """.split()
)
NEGATIONS = frozenset(
    """
    not never no neither nor n't cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
    wouldn't can't couldn't shouldn't mustn't
    """.split()
)
ADVERBS = frozenset(
    """
    also again already always even ever first just later long never not now often once only sometimes still then thus
    today too tonight yet yesterday far so meanwhile however soon earlier ago back instead perhaps therefore simply
    nevertheless indeed further since better much rather quite n't
    """.split()
)
NOT_ADVERBS = frozenset(
    "family july italy reply supply rally ally assembly only-child anomaly monopoly fly apply".split()
)
#: Words that count, behind which a form in -s is a noun: "two calls", "300 calls a day".
COUNTING = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
    """.split()
)
#: What a headline says of something without a verb.
PREDICATES = frozenset(
    """
    alive avoidable broken closed contaminated dangerous dead deliberate doomed fake false finished flawed gone
    guilty illegal imminent impossible inadequate inevitable innocent insolvent intact invalid lawful legal likely lost
    missing needed over possible preventable ready rigged safe secure stable sufficient unaffected unavoidable
    unconstitutional unfair unlawful unlikely unnecessary unsafe unsuitable untrue valid void
    """.split()
)
#: How long before or after something else is.
SPANS = frozenset("day decade fortnight hour minute month moment week year".split())
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
TIME_WORDS = (
    DAYS
    | frozenset(
        """
    today yesterday tomorrow tonight now morning afternoon evening night week weekend month year earlier later
    """.split()
    )
    | frozenset(
        """
    january february march april may june july august september october november december last this next
    """.split()
    )
    | frozenset("on in early late ago jan feb mar apr jun jul aug sept sep oct nov dec . ,".split())
)
HUMAN_PLURALS = frozenset("people police women men children families mps many some others few most both".split())
#: What the plurals of persons end in that have no -s: "fishermen", "schoolchildren".
PERSONS_END = ("men", "women", "children", "people")

#: What stands before a number and opens an amount, not an adverbial; words of it at most; amounts without digits.
AMOUNT_OPENERS = frozenset(
    """
    a about almost around as at between close few fewer least less many more most much nearly over roughly some than to
    under up well
    """.split()
)
LONGEST_AMOUNT_OPENER = 4
AMOUNTS = frozenset("dozen dozens half hundreds millions scores tens third thousands".split())


#: What goes on after a plural noun: "Evacuation orders remain".
AFTER_PLURAL = frozenset(
    """
    affect apply are become by cover differ differed expire from had have include of put range ranged remain require
    stand stay suggest suggested take varied vary were
    """.split()
)


def opens_amount(words: Sequence[Word], start: int) -> bool:
    """Whether a word that could open an adverbial opens a number instead: "at least 12 people", "about 35 per cent"."""
    if words[start].norm not in AMOUNT_OPENERS:
        return False
    following = range(start + 1, min(len(words), start + 1 + LONGEST_AMOUNT_OPENER))
    number = next(
        (at for at in following if words[at].is_number or words[at].norm in AMOUNTS or _opens_share(words, at)), 0
    )
    return bool(number) and AMOUNT_OPENERS.issuperset(word.norm for word in words[start:number])


def opens_phrase(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition opens what goes before a phrase: "Under the law | the court", not "Under Armour"."""
    behind = words[min(at + 1, len(words) - 1)]
    is_amount = words[at].norm == "under" and (behind.is_number or is_capital(behind))
    return words[at].norm in PREPOSITIONS - {"about", "around", "over"} and not is_amount


def _opens_share(words: Sequence[Word], at: int) -> bool:
    """Whether a share is told here in words: "three in five", "nine out of ten"."""
    norms = [word.norm for word in words[at : at + 4]]
    of = 1 + (norms[1:3] == ["out", "of"])
    is_share = norms[of : of + 1] in (["in"], ["of"]) and (norms[1] == "in" or of > 1)
    return is_share and norms[0] in COUNTING | {"one"} and COUNTING.issuperset(norms[of + 1 : of + 2] or [""])


def is_adverb(norm: str) -> bool:
    """Whether it is an adverb by list or by its ending."""
    return norm in ADVERBS or (len(norm) > 4 and norm.endswith("ly") and norm not in NOT_ADVERBS)


def is_clock(norm: str) -> bool:
    """Whether it is a time of day: "18:00"; "9am" is one in a view (see ../view.py)."""
    return norm[0].isdigit() and (":" in norm or norm.endswith(("am", "pm")))


def is_capital(word: Word) -> bool:
    """Whether it is written with a capital."""
    return word.text[:1].isupper()


def is_plural(word: Word) -> bool:
    """Whether it looks like a plural or is a plural by list."""
    norm = word.norm
    if norm in HUMAN_PLURALS or (norm.endswith(PERSONS_END) and norm != word.lemma):
        return True  # "firemen", and not "specimen"
    return len(norm) > 3 and norm.endswith("s") and not norm.endswith(("ss", "'s", "us", "is"))
