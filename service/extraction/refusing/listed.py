"""Numbers of a list that are names, behind the plural that numbers them: "Highways 36 and 89", "platforms 3 and 4".

Refuses: one number alone behind such a word (names.py).
"""

import re
from collections.abc import Sequence

from service.extraction.counting.grammar import FATES
from service.extraction.numerals.numerals import DASHES, FATED, MONTHS, SMALL
from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import PLAIN_OPENERS, is_plural

#: Kinds of something: their number is a name even where a plural follows ("type 2 medium helicopters").
KINDS = frozenset("category class grade phase stage tier type".split())

#: Words before a list of numbers that are names: "Highways 36 and 89", "Phases 1, 2 and 3".
LISTED = frozenset(
    """articles chapters clauses highways hwys interstates junctions pages paragraphs phases roads routes sections
    stages tiers units verses volumes wards § §§""".split()
)

#: Words before such a list that as often are a plural before a count: "lines 2 and 5", "on both lines 20 trains".
NUMBERED = frozenset(
    """blocks buildings buses cells flats flights floors gates hangars lanes lines platforms reactors rooms sites
    terminals tracks trams""".split()
)

#: What may stand between the numbers of a list.
LINKS = frozenset({",", "&", "and", "or", "to", "through", *DASHES})

#: Words of such a list that are looked back over.
LONGEST_LIST = 60

#: Words that end the name of a road, and what stands between two roads; words of a name at most.
ROADS = frozenset("ave avenue drive highway hwy lane ln rd road route street trail way".split())
ROUTES = frozenset("area bus ferry flight gate group lane line platform region route section tram ward zone".split())
BOUNDS = frozenset("to and at & @ /".split())
WAYS = frozenset("northbound southbound eastbound westbound nb sb eb wb".split())
LONGEST_ROAD = 6

CODE = re.compile(r"[A-Z]{1,3}[0-9]+[A-Z]?|[0-9]+[A-Z]")


def head_of_list(words: Sequence[WordForm], first: int) -> WordForm | None:
    """The word before a list of numbers and codes in which words[first] is not the first; None where there is none."""
    at = first - 1
    if at < 1 or words[at].norm not in LINKS:
        return None
    end = max(0, first - LONGEST_LIST)
    while at >= end and (words[at].norm in LINKS or _is_numeral(words[at]) or CODE.fullmatch(words[at].text)):
        at -= 1
    if at < end:
        return None
    word = words[at]
    if word.norm in NUMBERED:
        return word if words[at + 1].is_number else None  # not "more trams, 20 or 30 of them"
    listed = word.norm in LISTED or word.norm.endswith(("zone", "zones")) or word.norm in KINDS
    if listed or word.norm not in MONTHS or not word.text[0].isupper():
        return word if listed else None
    days = words[at + 1].is_number and all(len(one.text) < 3 for one in words[at + 1 : first] if one.is_number)
    return word if days else None  # not "On 3 May, 12 died", not "On May 3, 2016, 12 died"


def is_on_road(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a number is a road's in a line that says where one is closed: "820 @ Osby Line", "Fir Road to 612".

    Or that of a line or a route in a label: "Route 14: diverted".
    """
    if last < len(words) and words[last].text == ":" and first == 1 and words[0].norm in ROUTES:
        return True
    if last < len(words) and words[last].text == "@":
        return first == 0
    if first == 1 and words[0].norm in WAYS and words[1].text.isdigit() and last < len(words):
        return words[last].norm in BOUNDS | {"between", "from", "near"}  # "Southbound 241 from Oak Lane"
    end = next((at for at in range(1, min(first, LONGEST_ROAD)) if words[at].norm in ROADS), 0)
    is_line = bool(end) and all(word.text[0].isupper() or word.is_number for word in words[: end + 1])
    is_behind = first - end in (2, 3) and words[first - 1].norm in BOUNDS and words[first].text[0].isdigit()
    return is_line and is_behind and not counts_on(words, last)


def _is_numeral(word: WordForm) -> bool:
    return word.is_number or word.norm in SMALL  # "Phases one and two"


def is_in_list(words: Sequence[WordForm], last: int, *, is_later: bool) -> bool:
    """Whether a number behind a word of NUMBERED is of a list, behind which nothing is counted: "lines 2 and 5 run"."""
    end = last
    while end + 1 < len(words) and words[end].norm in LINKS and words[end + 1].is_number:
        if words[end].text == "," and counts_on(words, end + 2):
            break  # "on lines 2 and 5, 30 people"
        end += 2
    if not is_later and end == last:
        return False
    if end < len(words) and words[end].norm in ("have", "were"):
        return not {word.norm for word in words[end + 1 : end + 3]} & FATES  # "were closed", not "were hurt"
    return not (counts_on(words, end) or (end < len(words) and words[end].norm in FATED))


def counts_on(words: Sequence[WordForm], last: int) -> bool:
    """Whether a lower-case plural follows, what is counted, or what became of them: "112 injured", "112 were hurt"."""
    if last < len(words) and words[last].norm in FATES | {"have", "were"}:
        return True
    for word in words[last : last + 3]:
        if not word.text[0].isalpha() or word.text[0].isupper() or word.norm in PLAIN_OPENERS:
            return False
        if is_plural(word):
            return True
    return False
