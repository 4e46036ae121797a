"""Past forms of verbs that are not regular: one table for all who ask whether and by which verb something was done.

Refuses: tenses and stages (meaning/stages.py); regular forms.
"""

#: Each past form, and the verb's first form.
IRREGULAR = dict(
    pair.split()
    for pair in """
    arose arise, ate eat, became become, began begin, bent bend, bit bite, bled bleed, blew blow, bore bear,
    bought buy, bound bind, bred breed, broke break, brought bring, built build, came come, caught catch, chose choose,
    clung cling, crept creep, dealt deal, drew draw, drove drive, dug dig, fed feed, fell fall, felt feel, fled flee,
    flew fly, flung fling, forbade forbid, forgave forgive, forgot forget, fought fight, found find, froze freeze,
    gave give, got get, grew grow, heard hear, held hold, hid hide, hung hang, kept keep, knelt kneel, knew know,
    laid lay, led lead, left leave, lent lend, lost lose, made make, meant mean, met meet, paid pay, ran run, rang ring,
    rode ride, rose rise, sang sing, sank sink, sat sit, saw see, sent send, shook shake, shot shoot,
    shrank shrink, slept sleep, slid slide, sold sell, sought seek, spent spend, spoke speak, sprang spring,
    stole steal, stood stand, strode stride, strove strive, struck strike, stuck stick, stung sting, swam swim,
    swept sweep, swore swear, swung swing, taught teach, threw throw, told tell, took take, tore tear, trod tread,
    undid undo, understood understand, unwound unwind, went go, wept weep, withdrew withdraw, withheld withhold,
    withstood withstand, woke wake, won win, wore wear, wrote write
    """.split(",")
)

#: Past forms that are the verb's first form too: only what stands before them says when.
SAME_FORM = frozenset(
    """
    beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed shut split spread thrust
    upset
    """.split()
)

#: Participles that the dictionary takes for words of their own, and their verbs.
PARTICIPLES = {"gan": "go", "gone": "go", "rung": "ring"}

#: What stands before a form and makes it one of another verb: "repaid", "overcame", "upheld".
_BEFORE = ("re", "over", "under", "out", "mis", "fore", "up", "inter")

#: Any of the forms that are no first form, for a pattern.
PAST_FORMS = rf"(?:{'|'.join(_BEFORE)})?(?:{'|'.join(IRREGULAR)})"


def is_past_form(word: str) -> bool:
    """Whether a word in lower case may be an irregular past form.

    >>> [is_past_form(word) for word in ("paid", "repaid", "hit", "pay", "reed")]
    [True, True, True, False, False]
    """
    return word in SAME_FORM or first_of_past(word) != ""


def first_of_past(word: str) -> str:
    """The first form of an irregular past form, "" of any other word.

    >>> first_of_past("rebuilt"), first_of_past("walked")
    ('rebuild', '')
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not word.startswith(_BEFORE):
        return ""  # most words
    for before in _BEFORE:
        rest = word.removeprefix(before)
        if rest != word and rest in IRREGULAR:
            return before + IRREGULAR[rest]
    return ""
