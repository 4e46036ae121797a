"""Numbers that are part of a name: "Tier 3", "Route 66", "10 Downing Street", "Four Corners", "36 C.F.R.", "43-A".

Refuses: numbers that tell a time (calendar.py), codes of digits alone, scores.
"""

from collections.abc import Sequence

from service.extraction.numerals.numerals import DASHES, FATED, Number
from service.extraction.numerals.word_forms import ARTICLES, WordForm
from service.extraction.refusing.listed import KINDS, LISTED, NUMBERED, counts_on, head_of_list, is_in_list, is_on_road
from service.extraction.refusing.telephones import EMERGENCY, is_called
from service.extraction.times.calendar import PLAIN_OPENERS

#: Words after which a number is part of a name or an address: "Highway 50", "Tier 3", "Section 427", "No. 5".
NAMED = frozenset(
    """android annex apollo appendix apt area article astra big bloc block boeing bus cac cac40 camp
    channel chapter class clause covid covid-19 day division exit fig figure figures flat flight floor
    form formula fortune freeway ftse galaxy game gate generation grade group highway hwy interstate ios
    iphone item june junction kilometre lane law league level line lot mac mark mile milepost model no no. nos
    note number page paragraph part phase pier pixel plan platform playstation point pool prop
    proposition protocol psalm q quarter question radio ref resolution road room round route row s&p
    section sector series session sheet size sr stage state station stax step stoxx studio sub suite
    table task team terminal tier title topix track type under unit verse version vol volume ward week
    windows world xbox zone""".split()
)

#: Places of which there are several, whose name is their number where no article stands before: "in hangar 12". What
#: leads there, behind which they are no verbs: not "by building 40".
HOUSED = frozenset(
    """berth booth building cabin carriage cell classroom courtroom crossing dormitory garage hangar house hut reactor
    silo tent tunnel turbine vault warehouse""".split()
)
GERUNDS = frozenset({"building", "crossing"})
LEADING_TO = frozenset("at behind beside from in inside into near on outside past through".split())

#: Of those, words that are as often nothing of the kind.
ALSO_OTHERWISE = frozenset("day line no point quarter size team teams total under week".split())

#: Words before a time by which it is told when, and no name: "last year 12 died".
WHICH = frozenset("a an each every last next past previous same that the this".split())

#: Short words before a full stop and a number: "No. 5", "Hwy. 44".
SHORTENED = frozenset("art fig hwy no nos rd rt rte sec st vol".split())

#: Books of law, behind whose number the book stands and not what is counted.
LAWS = frozenset({"c.f.r.", "cfr", "u.s.c.", "usc", "u.s.c", "c.f.r", "§", "§§"})

#: Indexes of exchanges, whose number is their name whatever follows.
INDEXES = frozenset("cac dax ftse kospi nasdaq nikkei russell s&p sp stoxx".split())

AIRLINERS = frozenset("707 717 727 737 747 757 767 777 787 a320 a380".split())

#: What has so many seats or votes, and is no airliner's.
SIZED, SIZES = frozenset({"lead", "majority"}), frozenset({"seat", "vote"})

STREETS = frozenset(
    """ave avenue avenues blvd boulevard circle close court crescent ct dr drive freeway highway hill hwy
    lane ln parkway place plaza rd road roads row square st street terrace trail way""".split()
)

#: Words behind a number that is a road's or a stretch of one: "the 395 corridor", "the 3500 block of".
OF_ROADS = frozenset("blk block blocks corridor corridors freeway interchange".split())

#: Units whose sign is a letter that codes end in as well: "Zone 17A", "43-B".
LETTERED = frozenset({"ampere", "byte", "coulomb", "farad", "joule", "newton"})

#: What parts the members of a sentence, words of one looked back over, prepositions before a place that opens one, and
#: verbs whose subject may be a number alone.
PARTING = frozenset({",", ";", "and", "but", "while", "whereas"})
LONGEST_MEMBER = 12
PLACING = frozenset({"across", "at", "in", "near"})
BEING = frozenset("are have remain were".split())

#: Whose models are told by a number and a letter.
MODELS = frozenset("boeing galaxy ipad iphone mac model pixel playstation redmi samsung xbox xiaomi".split())

#: What the numbered pieces of a page are called, where that and the number are the whole heading or its beginning.
HEADED = frozenset(
    """bulletin comment entry event example exhibit fact lesson message moment myth photo picture point post reason
    slide step tip update""".split()
)
MOST_BEFORE_LABEL = 2  # words: "Live entry 31", "Key point 4"

#: All the words in small letters that may make a name of a number behind them or before them.
BEFORE_NAMES = (
    NAMED
    | KINDS
    | LISTED
    | NUMBERED
    | SHORTENED
    | INDEXES
    | HEADED
    | HOUSED
    | frozenset("big bottom final top year years".split())
)
BEHIND_NAMES = OF_ROADS | LAWS | {"road"}


def is_name(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a number without a unit is a name, or the number of a road, a house, a kind or a law."""
    first, last = number.first, number.last
    after = words[last] if last < len(words) else None
    if after and (after.norm in OF_ROADS or after.norm in LAWS or _is_road(words, last)):
        return True
    if (not number.digits and _is_capital_name(words, number)) or is_on_road(words, first, last):
        return True
    if words[first].text in EMERGENCY and last == first + 1:
        is_part = after is not None and after.norm == "of"  # "112 of the 250 seats"
        if is_called(words, first, is_counted=is_part or counts_on(words, last)):
            return True
    return _is_heading(words, number) or _is_named(words, number) or _is_address(words, number)


def is_lettered_code(words: Sequence[WordForm], number: Number, unit: str) -> bool:
    """Whether digits with a capital are a code and no measure: "(Zone 43A)", "PLU 35-B", "17A and 18B"."""
    scaled = number.scale == "B"
    if not (scaled or unit in LETTERED) or not number.digits or "." in words[number.first].text:
        return False
    first, last = number.first, number.last
    letter = last - 1 if scaled else last + (last < len(words) and words[last].text in DASHES)
    if letter >= len(words) or len(words[letter].text) != 1:
        return False
    before = words[first - 1] if first else None
    led = before is not None and (
        before.text in "[(:,-–/" or (before.text[0].isupper() and before.norm not in PLAIN_OPENERS)
    )
    return words[first].text.startswith("0") or led or head_of_list(words, first) is not None


def is_model(before: WordForm, after: WordForm) -> bool:
    """Whether a letter written together with digits is a model's: "the iPhone 5c", "a Pixel 8a"."""
    return len(after.text) == 1 and after.text.islower() and before.norm in MODELS and not before.text.islower()


def _is_road(words: Sequence[WordForm], at: int) -> bool:
    """Whether the words behind a number make it a road's: "the 81-road corridor", "508 Road"."""
    at += words[at].text in DASHES
    if at >= len(words) or words[at].norm != "road":
        return False
    return words[at].text == "Road" or (at + 1 < len(words) and words[at + 1].norm in OF_ROADS)


def _is_capital_name(words: Sequence[WordForm], number: Number) -> bool:
    """ "west of Four Corners": capitals inside a sentence that is no headline."""
    first, last = number.first, number.last
    if first == 0 or last >= len(words) or words[first - 1].text in "“\"‘':":
        return False
    if not (words[first].text[0].isupper() and words[last].text[0].isupper() and words[last].text[-1].islower()):
        return False
    long = [word for word in words if len(word.text) > 3 and word.text.isalpha()]
    return sum(word.text[0].islower() for word in long) * 4 > len(long)


def _is_named(words: Sequence[WordForm], number: Number) -> bool:
    """Whether the word before makes it a name: "Tier 3", "Boeing 737", "Route 66"; "About 1000" is none."""
    first, last = number.first, number.last
    if first == 0 or number.scale:
        return False
    before = words[first - 1]
    if before.norm in LISTED or before.norm.endswith("zones"):
        return True
    head = head_of_list(words, first)
    if before.norm in NUMBERED or (head is not None and head.norm in NUMBERED):
        return number.digits and is_in_list(words, last, is_later=head is not None)
    if head is not None and head.norm in LISTED:
        return is_in_list(words, last, is_later=True)  # "Routes 4 and 7 were closed"
    if head is not None:
        return not counts_on(words, last)  # "Highways 36 and 89"
    if before.norm in ("and", "or", ",", "&") and first > 2 and words[first - 2].is_number:
        return False
    if before.text in ".," and first > 1 and words[first - 2].norm in SHORTENED:
        return before.text == "." or not counts_on(words, last)
    if before.text == ".":
        return False
    if before.norm in INDEXES or (len(before.text) == 1 and before.text.isupper() and before.text not in "AI"):
        return True
    if (
        words[last - 1].text in AIRLINERS
        and last < len(words)
        and (words[last].text[0].isupper() or words[last].lemma in ("jet", "plane", "aircraft", "max"))
    ):
        return True
    is_size = any(
        word.norm in SIZED and words[at].norm in SIZES for at, word in enumerate(words[last + 1 : last + 3], last)
    )  # "a 747-seat majority"
    if before.norm in ARTICLES and words[last - 1].text in AIRLINERS and not (is_size or counts_on(words, last)):
        return last == len(words) or words[last].text not in DASHES  # "flew a 737 to Osby"
    is_told = first > 1 and words[first - 2].norm in WHICH
    if is_told and before.text.islower() and last < len(words) and words[last].norm in FATED | BEING:
        return False  # "on the road 12 died"
    if before.norm in ("year", "years") and number.value <= 13 and number.digits:
        return not (
            is_told and words[first - 2].norm not in ARTICLES | {"every", "the"}
        )  # of school, not "last year 12 died"
    if before.norm in ("bottom", "top", "big", "final") and not counts_on(words, last):
        return True
    if before.norm in KINDS:
        return True
    if (before.norm in NAMED and before.norm not in ALSO_OTHERWISE) or before.norm.endswith("zone"):
        return not before.text.islower() or not counts_on(words, last)  # "iPhone 17 goes"
    if before.norm in HOUSED and _is_housed(words, first, last) and number.digits:
        return True
    if before.norm in ("day", "week", "no", "number", "quarter") and (before.text[0].isupper() and first > 1):
        return True
    if before.norm in ("no", "number") and before.text[0].isupper() and number.digits and not counts_on(words, last):
        return True  # "No 10 said"
    if before.text.islower() or not before.text[0].isalpha() or before.norm in PLAIN_OPENERS or before.text[-1] in ".:":
        return False
    if not number.digits or number.value != number.value.to_integral_value():
        return False
    if first == 1 and not (before.text.isupper() and len(before.text) <= 3):
        return False
    return not (counts_on(words, last) or _goes_with_count(words, first, last) or _is_placed(words, first, last))


def _is_housed(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a number is that of the place before it, without a determiner: "in hangar 12", "searched cell 9"."""
    lead = first - 2
    if lead > 2 and words[lead].norm in ("and", "or") and words[lead - 2].norm == words[first - 1].norm:
        return words[lead - 1].is_number and not counts_on(words, last)  # "cell 9 and cell 10"
    if lead >= 0 and words[lead].norm not in LEADING_TO and not words[lead].norm.endswith("ed"):
        return False
    if lead >= 0 and words[first - 1].norm in GERUNDS and words[lead].norm == "on":
        return False  # "plans on building 300"
    is_counted = counts_on(words, last) or (last < len(words) and words[last].norm in FATED | {"of"})
    return not is_counted or (first == 1 and last < len(words) and words[last].norm in ("was", "were"))


def _is_heading(words: Sequence[WordForm], number: Number) -> bool:
    """Whether it numbers a piece of the page, in its heading: "Entry 5", "Update 12: fire spreads", "Photo 3 of 10"."""
    first, last = number.first, number.last
    if not number.digits or number.scale or number.value != number.value.to_integral_value():
        return False
    after = words[last] if last < len(words) else None
    if first > 2 and words[first - 1].norm == "of" and words[first - 2].is_number:
        first -= 2
    elif after is not None and after.norm == "of" and last + 1 < len(words) and words[last + 1].is_number:
        after = words[last + 2] if last + 2 < len(words) else None
    label = words[first - 1] if first else None
    if label is None or label.norm not in HEADED or first - 1 > MOST_BEFORE_LABEL:
        return False
    if not words[0].text[0].isupper() or any(word.norm in PLAIN_OPENERS for word in words[:first]):
        return False
    return after is None or after.text in (":", ".", ")", "|", *DASHES)


def _goes_with_count(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a second member without its verb ends in the number: "Ford sold 500 cars and Toyota 700"."""
    if last < len(words) and not (words[last].is_sign or words[last].norm in PARTING):
        return False
    at = first - 1
    while at > 0 and (words[at].text[0].isupper() or words[at].norm in ("of", "the")):
        at -= 1
    if at < 3 or words[at].norm not in PARTING:
        return False
    for back in range(at - 1, max(1, at - LONGEST_MEMBER), -1):
        if words[back].is_number:
            return words[back - 1].text.islower() and counts_on(words, back + 1)
    return False


def _is_placed(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a place opens the clause and the number is the subject: "In Spain 12 died and in Italy 15"."""
    at = first - 1
    while at > 0 and words[at - 1].norm not in PLACING and words[at - 1].text[0].isupper():
        at -= 1
    if at < 1 or words[at - 1].norm not in PLACING or (at > 1 and words[at - 2].norm not in PARTING):
        return False
    if last < len(words) and words[last].norm in FATED | BEING:
        return True
    return at > 1 and (last == len(words) or words[last].is_sign)


def _is_address(words: Sequence[WordForm], number: Number) -> bool:
    """ "10 Downing Street", "4590 S. Virginia St": capitals up to a street word."""
    if not number.digits or number.scale:
        return False
    for index, word in enumerate(words[number.last : number.last + 5]):
        if word.text == "." and index:
            continue
        if not word.text[0].isupper():
            return False
        if index and word.norm in STREETS:
            return True
    return False
