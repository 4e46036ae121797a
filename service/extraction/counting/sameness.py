"""Which words name the same count, and which add nothing to what is counted.

Refuses: synonyms at large; only words by which news tells one count in two ways.
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import ACRONYMS, DETERMINERS, FUNCTION_WORDS, IRREGULAR, NAMING
from service.extraction.counting.phrases import Phrase
from service.extraction.numerals.word_forms import MOST_REMEMBERED, WordForm
from service.extraction.quantities.moving.upward import FALLING
from service.extraction.quantities.trends import RISING
from service.text.words import LONGEST_WORD, lemma_of

#: Lemmas by what they are told apart under: the first of a line.
_SAME = """
build construct
burn burnt char scorch
case infection
company firm
contain containment
destroy destruction gut leveled levelled raze
employ employ
evacuate evacuation evacuee
fire blaze bushfire inferno wildfire
home house residence
hurt_ injure hurt injured injury wound wounded
kill dead death die fatality slay
people person population resident
profit earnings
revenue sales turnover
staff employee worker workforce
troop soldier
unemployment jobless unemployed
"""

#: Countries by what their people and things are called.
_COUNTRIES = """
america american, australia australian, austria austrian, belarus belarusian, belgium belgian, brazil brazilian,
britain british, canada canadian, china chinese, colombia colombian, cuba cuban, denmark danish, egypt egyptian,
england english, ethiopia ethiopian, europe european, finland finnish, france french, georgia georgian,
germany german, greece greek, hungary hungarian, india indian, indonesia indonesian, iran iranian, iraq iraqi,
ireland irish, israel israeli, italy italian, japan japanese, kenya kenyan, korea korean, lebanon lebanese,
libya libyan, mexico mexican, netherlands dutch, nigeria nigerian, norway norwegian, pakistan pakistani,
palestine palestinian, peru peruvian, poland polish, portugal portuguese, romania romanian, russia russian,
scotland scottish, serbia serbian, spain spanish, sudan sudanese, sweden swedish, switzerland swiss,
syria syrian, taiwan taiwanese, thailand thai, turkey turkish, ukraine ukrainian, venezuela venezuelan,
vietnam vietnamese, wales welsh, yemen yemeni
"""

SAME = {
    **{other: line.split()[0].rstrip("_") for line in _SAME.split("\n") if line for other in line.split()[1:]},
    "US": "america",
    "u.s.": "america",
    **{people: country for country, people in (pair.split() for pair in _COUNTRIES.split(","))},
}

#: Endings of plurals and past forms, each with how many letters of the lemma it takes the place of.
ENDINGS = (
    (0, ""),
    (0, "s"),
    (0, "es"),
    (0, "d"),
    (0, "ed"),
    (1, "ies"),
    (1, "ied"),
    (0, "ing"),
    (1, "ing"),
    (1, "ves"),
)
#: Plurals and past forms that have none of them.
UNENDING = IRREGULAR | frozenset("children feet men mice people teeth wives women".split())

#: Words beside "earnings" by which they are wages and no profit.
WAGED = frozenset(
    """average basic daily employee employees farmers graduate graduates hourly household households male female man
    mean median men monthly nominal nurses people real regular staff teachers typical wage weekly woman women worker
    workers""".split()
)

#: Words that tell nothing of what is counted.
SILENT = FUNCTION_WORDS - NAMING

#: Lemmas of movement, which the trend tells.
MOVEMENTS = (
    RISING
    | FALLING
    | frozenset(
        """axe breach climb eclipse exceed exceeding fell grew outstrip reach rose stand stood surpass surpassed top
        topped total""".split()
    )
)

#: Lemmas that only announce a count: it is the same whoever tells it, and whether it is new to them.
ANNOUNCING = frozenset(
    """announce confirm count estimate expect find have hit leave left log make number plan record register
    report say see stay tally think""".split()
)

NOTHING = frozenset({""})
#: What is no part of a key.
ADDED = MOVEMENTS | ANNOUNCING

#: Nouns that say no more than that something is counted.
COUNTING = frozenset("amount figure number sum total".split())

#: What is a rate by itself, and words that add nothing to it: "the unemployment rate", "CPI inflation".
RATED = frozenset({"inflation", "unemployment"})
RATE = frozenset({"annual", "cpi", "headline", "level", "overall", "rate"})

#: Lemmas of harm, and words for whom it comes to that add nothing.
HARM = frozenset({"hurt", "kill"})
HARMED = frozenset({"least", "number", "people", "toll", "total", "victim"})


#: What words that were met tell, as they are written, whatever stands around them; overlong ones are not kept.
_TOLD: dict[str, str] = {}


def telling_lemma(word: WordForm) -> str:
    """The lemma under which a word tells what is counted; "" where it tells nothing."""
    lemma = _TOLD.get(word.text)
    if lemma is None:
        lemma = _telling_lemma(word)
        if len(word.text) <= LONGEST_WORD:
            if len(_TOLD) >= MOST_REMEMBERED:
                _TOLD.clear()
            _TOLD[word.text] = lemma
    return lemma


def _telling_lemma(word: WordForm) -> str:
    if word.text in ACRONYMS:
        return SAME.get(word.text, word.norm)
    if word.is_sign or word.norm in SILENT or word.norm in DETERMINERS or word.norm in ("'s", "’s"):
        return ""
    lemma = word.lemma if word.norm != word.lemma else lemma_of(word.norm)
    if word.text[0].isupper() and not _is_form_of(word.norm, lemma):
        lemma = word.norm  # a name: "Fed", "Maria"
    if lemma == word.norm and lemma.endswith("s"):
        lemma = SAME.get(lemma[:-1], lemma)  # "Venezuelans"
    return SAME.get(word.norm, SAME.get(lemma, lemma))


def telling_lemmas(words: Sequence[WordForm], phrase: Phrase) -> list[str]:
    """The lemmas of a phrase that tell what it is, one form for words that name the same count."""
    inside = words[phrase.first : phrase.last]
    lemmas = [lemma for lemma in map(telling_lemma, inside) if lemma]
    if "profit" in lemmas and _are_wages([*words[max(0, phrase.first - 2) : phrase.first], *inside]):
        lemmas[lemmas.index("profit")] = "wage"
    return lemmas


def _are_wages(inside: Sequence[WordForm]) -> bool:
    """Whether earnings are what people are paid: "average weekly earnings", "nurses' earnings", "earnings of women"."""
    norms = [word.norm for word in inside]
    return "earnings" in norms and "share" not in norms and not WAGED.isdisjoint(norms)


def _is_form_of(norm: str, lemma: str) -> bool:
    """Whether a word is its lemma with an ending, or one whose plural has none."""
    if norm in UNENDING:
        return True
    return any(norm == lemma[: len(lemma) - cut] + ending for cut, ending in ENDINGS)


def measure_of(lemmas: set[str]) -> str:
    """The key of a count: its lemmas in order, without what the trend, the teller and the counting itself add."""
    kept = lemmas - ADDED
    if not RATED.isdisjoint(kept):
        kept -= RATE
    if not HARM.isdisjoint(kept):
        kept -= HARMED  # "41 people were killed", "41 deaths" and "the death toll" are one count
    return " ".join(sorted((kept - COUNTING or kept) - NOTHING))
