"""Whether "up" before "to" belongs to a verb of motion and the figure is what was reached: "edged up to 4.7 per cent".

Refuses: which way other words say something moved (trends.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import BEING
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numerals import SPANS
from service.extraction.numerals.word_forms import WordForm

#: Lemmas that say a quantity moved down.
FALLING = frozenset(
    """contract cut decline decrease deduct dip dive down downward drop dwindle ease fall fallen fell halve lose
    lost lower narrow plummet plunge reduce retreat sank shed shrank shrink sink slash slid slide slip
    slump tumble weaken""".split()
)
#: Units of how far somebody goes, by which a verb of motion tells no level: "drove up to 40 miles".
LENGTHS = frozenset("centimetre foot inch kilometre metre mile yard".split())
#: Verbs that move nothing but themselves, to a level in any unit; those that do so in the forms that tell what
#: happened once ("fines go up to $900" is a bound), to any level and to a sum or a part alone.
CREEPING = frozenset(
    """crawled creep creeping creeps crept edge edged edges edging inch inched inches inching tick ticked ticking
    ticks""".split()
)
GONE = frozenset("came coming drifted going gone went".split())
GONE_FAR = frozenset("shooting shot".split())
#: Verbs that move what they are said of behind a form of "be"; and how far behind "up" a whole may stand.
PUSHED = frozenset("bid brought bumped driven moved nudged pushed put".split())
FAR_WHOLE = 5


def is_by_up_to(words: Sequence[WordForm], up: int) -> bool:
    """Whether "up" at words[up] is of how far something moved at most: "fell by up to a third", "cut up to 700 jobs".

    Nothing falls up to a level; what rose "up to 48" may have reached it.
    """
    led = [word.norm for word in words[max(0, up - 1) : up + 2]]
    if led[1:] != ["up", "to"]:
        return False
    return led[0] == "by" or (led[0] != "contract" and not FALLING.isdisjoint((led[0], words[up - 1].lemma)))


def is_moved_up(words: Sequence[WordForm], up: int, unit: str) -> bool:
    """Whether "up" at words[up], before "to", is where a verb of motion goes: "wages crept [up] to 28 dollars"."""
    if up < 1 or not unit or unit in LENGTHS or unit in SPANS:
        return False
    is_back = words[up - 1].norm == "back" and up > 1
    verb = up - 1 - is_back
    norm = words[verb].norm
    if norm in CREEPING or (is_back and norm in BEING):
        return True
    if norm in GONE:
        return not unit.startswith("per ")
    if unit != "percent" and not is_money(unit):
        return False
    if norm == "climbed":
        return unit != "percent"  # "prices climbed up to 5 per cent" is by how much
    if norm == "moved" and unit == "percent":
        return all(word.norm != "of" for word in words[up + 2 : up + 2 + FAR_WHOLE])  # not "moved up to 5% of staff"
    return norm in GONE_FAR or (norm in PUSHED and verb > 0 and words[verb - 1].norm in BEING)
