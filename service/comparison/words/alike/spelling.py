"""Which two words are one in two spellings, or of which one is a slip of the finger.

Refuses: words put for one another (matching.py and its tables).
"""

import re
from collections.abc import Iterator, Mapping

from service.text.memory import remember_short
from service.text.words import is_dictionary_word

#: Shortest word of which a slip of the finger leaves enough to know it by.
SHORTEST_MISTYPED = 5

#: Endings that two sides of an ocean spell in two ways, and one for both.
_SPELT = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"is(e[sdr]?|ing|ations?|ed|ers?)$", r"iz\1"),
        (r"ys(e[sd]?|ing)$", r"yz\1"),
        (r"our(?=s?$|ed$|ing$|ite|able|ful|less|er)", "or"),
        (r"(?<=[^aeiou])re(?=s?$)", "er"),
        (r"ence(?=s?$)", "ense"),
        (r"ogue(?=s?$)", "og"),
        (r"amme(?=s?$)", "am"),
        (r"ll(?=ed$|ing$|ers?$|$|or|ery|ment|ful)", "l"),
        (r"^en(?=quir)", "in"),
        (r"ae|oe(?!s?$)", "e"),
        (r"grey", "gray"),
        (r"^tyre", "tire"),
        (r"judgement", "judgment"),
        (r"ageing", "aging"),
        (r"wards$", "ward"),
        (r"cheque", "check"),
        (r"moustache", "mustache"),
        (r"sceptic", "skeptic"),
        (r"plough", "plow"),
        (r"licence", "license"),
        (r"practise", "practice"),
    )
)

#: Longest word that is looked at for a slip: each has about three times as many slips as letters.
LONGEST_MISTYPED = 24

#: Endings that make other words, or name other things: a slip changes none of them for another.
_ENDINGS = tuple(
    "ate ite ide ine ane ene yne ase ose ol al ic ous ium ant ent er or ed ing ly ess ism ist less ful s".split()
)

#: Misspellings with another letter than the right one, which no finger slips into and many people write.
MISSPELT = {
    right: tuple(wrong)
    for right, *wrong in (
        line.split()
        for line in "separate seperate, separately seperately, definitely definately definitly, independent independant"
        ", independence independance, existence existance, relevant relevent, cemetery cemetary, calendar calender,"
        " desperate desparate, grammar grammer, privilege privelege priviledge, consensus concensus, sentence sentance,"
        " attendance attendence, resistance resistence, maintenance maintainance maintenence, apparent apparant,"
        " permanent permanant, persistent persistant, prominent prominant, occurrence occurence occurance,"
        " supersede supercede, liaison liason, minuscule miniscule, necessary neccessary necessery,"
        " responsible responsable, accessible accessable, category catagory, comparative comparitive,"
        " benefit benifit, hierarchy heirarchy, medicine medecine, opportunity oppurtunity, particularly particulary,"
        " surprise suprise, tomorrow tommorow tommorrow,"
        " tendency tendancy, hospital hospitle, parliament parliment, explanation explaination,"
        " pronunciation pronounciation, guarantee garantee gaurantee, ambulance ambulence,"
        " chaparral chapparal chaparal".split(",")
    )
}

#: Words in capitals that are no names of people: "Febuary".
_CAPITALS = frozenset(
    """january february september october november december tuesday wednesday thursday saturday
    government president minister ministry""".split()
)


def spelt_alike(left: tuple[dict[str, int], dict[str, int]], texts: tuple[str, str]) -> list[tuple[str, str]]:
    """Words of the two sides that are one word in two spellings, or of which one is a slip of the finger."""
    spelt: dict[str, list[str]] = {}
    for word in left[1]:
        spelt.setdefault(key(word), []).append(word)
    found = [(one, other) for one in left[0] for other in spelt.get(key(one), ())]
    found += [(wrong, right) for wrong, right in _mistyped(left[0], left[1], texts[0])]
    return found + [(right, wrong) for wrong, right in _mistyped(left[1], left[0], texts[1])]


@remember_short(16_384)
def key(word: str) -> str:
    """A word in one spelling for all: "organise" and "organize", "neighbour" and "neighbor"."""
    for pattern, said in _SPELT:
        word = pattern.sub(said, word)
    return word


def _mistyped(wrongs: Mapping[str, int], rights: Mapping[str, int], text: str) -> Iterator[tuple[str, str]]:
    """Words in no dictionary, each with the known word of the other side that it is a slip of. Names are no slips."""
    near: dict[str, list[str]] = {}
    for right in filter(_can_be_mistyped, rights):
        if is_dictionary_word(right):
            for slip in slips_of(right):
                near.setdefault(slip, []).append(right)
    for wrong in wrongs:
        for right in (*near.get(wrong, ()), *_with_one_less(wrong, rights)) if not is_dictionary_word(wrong) else ():
            is_known = right in _CAPITALS or wrong in MISSPELT.get(right, ())
            if is_known or re.search(rf"\b{re.escape(wrong)}", text):
                yield wrong, right


def _with_one_less(wrong: str, rights: Mapping[str, int]) -> list[str]:
    """Known words of the other side that a word is with one letter too many behind the first: "rescuve"."""
    if not (_can_be_mistyped(wrong) and len(wrong) > SHORTEST_MISTYPED):
        return []
    fewer = {f"{wrong[:at]}{wrong[at + 1 :]}" for at in range(1, len(wrong) - 1)}
    return [one for one in rights if one in fewer and is_dictionary_word(one) and _ends_as(one, wrong)]


def _can_be_mistyped(word: str) -> bool:
    return word.isalpha() and SHORTEST_MISTYPED <= len(word) <= LONGEST_MISTYPED


@remember_short(4_096)
def slips_of(word: str) -> frozenset[str]:
    """What a slip of the finger makes of a word: two letters exchanged, one doubled or one dropped behind the first.

    Another letter in place of one is none: "sulfate" and "sulfite" are two things. Nor is what ends a word as another
    sort of word or thing, "ethane" and "ethan". The commonest that people write for want of knowing stand in MISSPELT.

    >>> [word in slips_of("government") for word in ("goverment", "govrenment", "governmment", "governmant")]
    [True, True, True, False]
    """
    places = range(1, len(word))
    slips = {f"{word[:at]}{word[at + 1 :]}" for at in places}
    slips |= {f"{word[:at]}{word[at]}{word[at:]}" for at in range(len(word))}
    slips |= {f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in places[:-1]}
    kept = (slip for slip in slips if slip != word and len(slip) >= SHORTEST_MISTYPED and _ends_as(slip, word))
    return frozenset((*kept, *MISSPELT.get(word, ())))


def _ends_as(one: str, other: str) -> bool:
    """Whether two words do not end in two endings that make other words: "-ide" and "-ine", "-er" and "-ed"."""
    ends = [next((end for end in _ENDINGS if word.endswith(end)), "") for word in (one, other)]
    return ends[0] == ends[1] or not all(ends)
