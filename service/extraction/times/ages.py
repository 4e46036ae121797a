"""Ages that no unit names: "Mary Hill, 66, said", "the boy, 12,", "aged 18", "over 45s".

Refuses: ages with their unit ("34 years old", see units.py).
"""

from collections.abc import Sequence
from decimal import Decimal

from service.domain.claims import AGE
from service.extraction.counting.grammar import FUNCTION_WORDS, IRREGULAR, VERBS
from service.extraction.holders.lexicon.trades import TRADES
from service.extraction.numerals.numerals import DECADES_OF_LIFE, WHOSE, Number
from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import is_plural
from service.extraction.times.resolving import MONTHS

#: Who is so old when they are "over 60", where nothing behind the number is counted.
AGED = frozenset(
    """adults anyone applicants boys children citizens customers drivers employees everybody everyone fans
    females girls males members men migrants motorists nurses parents passengers patients pensioners people
    persons players prisoners pupils residents smokers soldiers students teachers teenagers those tourists
    travellers users visitors voters women workers""".split()
)

#: Who is so old when a number stands behind them between commas: "the boy, 12, was found".
AGED_ONE = frozenset(
    """accused aunt boy bride brother captain chairman chairwoman child councillor cousin cyclist daughter defendant
    driver employee father gambler girl governor grandfather grandmother groom gunman husband heir imam inmate judge
    king lad man mayor migrant minister monk mother motorcyclist motorist nephew niece nun nurse officer passenger
    patient pedestrian pensioner pilot policeman policewoman president priest prince princess prisoner pupil
    queen resident rider senator sister soldier son student suspect swimmer teacher teen teenager toddler
    tourist uncle vicar victim widow widower wife woman worker youth""".split()
)

#: Endings of what people are called, and words with them that are nobody.
OF_PEOPLE = ("er", "ian", "ist", "man", "son", "woman")
NOBODY = frozenset(
    """barrier border centre corner cover danger disorder figure layer letter list matter measure number offer order
    other paper power quarter reason register river season summer tower twist water winter""".split()
)

#: Those who are of one age, and words before one of a row of ages of several.
BORN_TOGETHER = frozenset({"quadruplets", "triplets", "twins"})
BEFORE_SEVERAL = frozenset({",", "and", "are", "were"})

#: What is told of each of several: "the teenagers, both 17, were held".
EACH = frozenset({"both"})

#: What stands before an age group: "over 45s".
BOUNDS_OF_AGE = frozenset({"over", "under"})

#: Who is so old when a number stands behind their "of": "a man of 34"; a mother of four has four children.
OF_YEARS = frozenset("boy girl man pensioner teenager widow widower woman youth".split())

#: Tens of years by which an age is told, with what part of them a word before says.
DECADES = frozenset(map(Decimal, range(20, 100, 10)))
TENS = frozenset(map(str, DECADES))
PARTS_OF_DECADES = {"early": (0, 3), "late": (7, 9), "mid": (4, 6)}

#: The last number that may as well be a place or an hour: "At 12, the driver".
MOST_PLACES = 13

#: What a pair is one of, and that ends as people do.
WORN = frozenset(
    """blinkers boxers bloomers clippers garters jodhpurs joggers knickers knuckledusters loafers pincers pliers rollers
    secateurs slippers sneakers speakers stilettos tongs trainers trousers tweezers waders wipers""".split()
)
#: What is "older than 40" and no person, in lemmas.
THINGS = frozenset(
    """account aeroplane aircraft airliner airport appliance boat boiler bridge building bus business camera car
    carriage coach company computer dam device document engine factory file firm flat home hotel house loan
    locomotive lorry machine mine model phone pipe plane plant reactor record road rule ship shop song store
    tanker tractor train tree truck tyre van vehicle vessel video well work""".split()
)

#: Words of how exact an age is that stand between it and its verb.
NEARLY = frozenset({"about", "almost", "around", "nearly"})

#: Words between somebody and the verb that are no noun.
ADVERBS = frozenset("again already also always never now once still then".split())

#: Verbs of saying before who says it, and how many names somebody has.
SAID, MOST_NAMES = frozenset("added admitted explained insisted joked recalled said says".split()), 4

#: Words between "age" and a number that is one: "the age of 18", "raise the pension age to 67".
OF_AGE = frozenset("above at below from is of over to under was".split())

MONTH_LIKE = MONTHS.keys() | {"sept"}


def age_of(words: Sequence[WordForm], first: int, last: int, number: Number) -> str:
    """The unit of ages where a bare number is one: "Mary Hill, 66, said", "aged 18", "the age of 21"."""
    if number.scale or not 0 < number.value < 120 or number.value != number.value.to_integral_value() or number.signed:
        return ""
    before = words[first - 1].norm if first else ""
    if before == "aged" or before == "age" or (before in OF_AGE and first > 1 and words[first - 2].norm == "age"):
        return AGE
    if before == "between" and first > 1 and words[first - 2].norm == "aged":
        return AGE  # "children aged between two and five"
    if before == "ages" or (before in ("from", "of") and first > 1 and words[first - 2].norm == "ages"):
        return AGE  # "children ages 5 to 11"
    if before in ("and", "to") and first > 4 and words[first - 2].is_number and words[first - 4].norm == "ages":
        return AGE  # "between the ages of 5 and 11"
    if number.digits and before == "at" and number.value > MOST_PLACES and _is_aged_behind(words, first - 1, last):
        return AGE
    if before == "of" and first > 2 and words[first - 2].norm in OF_YEARS and words[first - 3].norm in ("a", "an"):
        return AGE if not _counts(words, last) else ""
    if before in ("over", "under") and first > 1:
        who = words[first - 2].norm
        is_part = who == "them" and first > 2 and words[first - 3].norm == "of" and number.value > MOST_PLACES
        is_one = who in AGED or f"{who}s" in AGED or is_part  # "a voter under 30", "most of them over 70"
        if who == "aged" or (is_one and not _counts(words, last)):
            return AGE
    if before in ("over", "under") and _is_of_somebody(words, first - 2) and not _counts(words, last):
        return AGE  # "83 who are under 18"
    verb = first - 1 - (before in NEARLY)
    if number.digits and verb > 0 and words[verb].norm in ("is", "was") and number.value >= 3 and _ends(words, last):
        who = words[verb - 1].norm
        if who in AGED_ONE or who in ("he", "she"):
            return AGE  # "the suspect is 29, according to police"
    if before == "than" and first > 1 and words[first - 2].norm in ("older", "younger") and not _counts(words, last):
        return "" if first > 2 and words[first - 3].lemma in THINGS else AGE
    if before in BEFORE_SEVERAL and _is_of_several(words, first, last, number):
        return AGE  # "the suspects are 17 and 19"
    if number.digits and before in EACH and first > 1 and words[first - 2].text == "," and _ends(words, last):
        return AGE
    closed = last >= len(words) or words[last].text in ",;." or words[last].norm == "and"
    if number.digits and before == "," and first > 1 and closed and last < len(words) and number.value >= 3:
        name = words[first - 2]
        capital = name.text[0].isupper() and name.text[-1].isalpha() and not words[first - 1].gap
        if (capital or _is_person(name.norm)) and words[last].text == "," and name.norm not in MONTH_LIKE:
            return AGE
        if capital and words[last].text == "." and _is_said_by(words, first - 2):
            return AGE  # "said Tom Haines, 44."
    return ""


def _is_said_by(words: Sequence[WordForm], last: int) -> bool:
    """Whether a verb of saying stands right before the name that ends with words[last]: "[said] Tom Haines"."""
    at = last
    while at > 0 and words[at].text[0].isupper() and last - at < MOST_NAMES:
        at -= 1
    return at < last and words[at].norm in SAID


def _is_of_several(words: Sequence[WordForm], first: int, last: int, number: Number) -> bool:
    """Whether a number is one of a row of ages of several: "the girls, [9] and 11, are safe", "twins are nine"."""
    if first > 1 and words[first - 2].norm in BORN_TOGETHER and words[first - 1].norm in ("are", "were"):
        return _ends(words, last)
    start, end = first, last
    while start > 0 and (words[start - 1].is_number or words[start - 1].norm in (",", "and")):
        start -= 1
    while end < len(words) and (words[end].is_number or (words[end].norm in (",", "and") and _goes_on(words, end))):
        end += 1
    row = words[start:end]
    several = [word for word in row if word.is_number]
    is_aside = start > 0 and bool(row) and row[0].text == ","
    who = start - 1 if is_aside else start - 2
    if len(several) < 2 or who < 0 or not number.digits or any(len(word.text) > 2 for word in several):
        return False
    if not (is_aside or words[start - 1].norm in ("are", "were")) or not are_people(words[who]):
        return False
    after = words[end] if end < len(words) else None
    return after is None or after.text in (",;." if not is_aside else ",") or (not is_aside and after.norm == "when")


def _goes_on(words: Sequence[WordForm], at: int) -> bool:
    """Whether a number stands behind words[at], with nothing but "and" between."""
    at += 1 + (at + 1 < len(words) and words[at + 1].norm == "and")
    return at < len(words) and words[at].is_number


def are_people(word: WordForm) -> bool:
    """Whether a word is what several people are called: "suspects", "girls", not "teams"."""
    return word.norm in AGED or word.norm in BORN_TOGETHER or (is_plural(word) and _is_person(word.lemma))


def may_be_pair(words: Sequence[WordForm], at: int) -> bool:
    """Whether a pair at words[at], if it is one, is two people; of other things it may be one: "a pair of doors"."""
    if words[at + 1].norm != "pair":
        return True
    behind = words[at + 3 : at + 6]
    return any(map(are_people, behind)) and all(word.norm not in WORN for word in behind)


def _is_of_somebody(words: Sequence[WordForm], verb: int) -> bool:
    """Whether words[verb] says of one or more people what they are: "who [are]", "she [was]", "victims were [all]"."""
    of_all = words[verb].norm in ("all", "both", "mostly")
    verb -= of_all
    if verb < 1 or words[verb].norm not in ("are", "is", "was", "were"):
        return False
    who = words[verb - 1]
    return who.norm in ("he", "she", "who") or (of_all and (who.norm == "victims" or are_people(who)))


def _is_aged_behind(words: Sequence[WordForm], at: int, last: int) -> bool:
    """Whether a clause opens with an age and goes on with who is so old: "At 74, the composer", "at 19, she"."""
    opens = at == 0 or words[at - 1].is_sign or words[at - 1].norm in ("and", "but")
    if not opens or last + 1 >= len(words) or words[last].text != ",":
        return False
    who = words[last + 1 : last + 4]
    if who[0].norm in ("he", "she"):
        return True
    if who[0].norm not in ("a", "her", "his", "our", "the", "their"):
        return False
    return any(_is_whole_person(words, at) for at in range(last + 2, min(last + 4, len(words))))


def _is_whole_person(words: Sequence[WordForm], at: int) -> bool:
    """Whether words[at] is somebody, and no owner or part of a name: "the composer", not "the player count"."""
    if not _is_person(words[at].norm):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or behind.text[0] in "'’" or not (behind.text.isalpha() and behind.text.islower()):
        return behind is None or behind.text[0] not in "'’"
    is_verb = behind.lemma in VERBS or behind.norm in FUNCTION_WORDS | IRREGULAR or behind.norm.endswith("ed")
    return is_verb or behind.norm.endswith("ly") or behind.norm in ADVERBS


def _counts(words: Sequence[WordForm], last: int) -> bool:
    """Whether a plural of what is counted stands behind a number: "over 30 new [homes]", not "over 70 face tests"."""
    behind = words[last : last + 2]
    if not behind or not behind[0].text.islower():
        return False
    if is_plural(behind[0]):
        return True
    is_done = behind[0].lemma in VERBS or behind[0].norm in FUNCTION_WORDS
    return len(behind) > 1 and not is_done and behind[1].text.islower() and is_plural(behind[1])


def decade_of_life(words: Sequence[WordForm], first: int, number: Number) -> tuple[int, Number] | None:
    """Where an age told by its tens begins, and those ages: "in his [30s]", "in her [late 40s]"; None elsewhere."""
    last = number.last
    if last >= len(words) or words[last].text != "s" or words[last].gap or first < 2 or last - first != 1:
        return None
    if not number.digits or number.value not in DECADES:
        return None
    end, oldest = last + 1, number.value
    beside = words[end : end + 3]  # "in their 70s and 80s"
    if len(beside) == 3 and beside[0].norm in ("and", "or") and beside[1].text in TENS and beside[2].text == "s":
        end, oldest = end + 3, Decimal(beside[1].text)
    return _lived(words, first, end, number, oldest)


def worded_decade(words: Sequence[WordForm], at: int) -> tuple[int, Number] | None:
    """The same in words: "in his [thirties]", "in her [mid-eighties]", not "in the sixties"."""
    whole = words[at].norm
    norm = whole.removeprefix("mid-")
    if norm not in DECADES_OF_LIFE or at < 2:
        return None
    value = Decimal(DECADES_OF_LIFE[norm])
    end, oldest = at + 1, value
    beside = words[end : end + 2]  # "in their seventies and eighties"
    if len(beside) == 2 and beside[0].norm in ("and", "or") and beside[1].norm in DECADES_OF_LIFE:
        end, oldest = end + 2, Decimal(DECADES_OF_LIFE[beside[1].norm])
    return _lived(words, at, end, Number(first=at, last=end, value=value), oldest, "mid" if norm != whole else "")


def _lived(
    words: Sequence[WordForm], first: int, end: int, number: Number, oldest: Decimal, part: str = ""
) -> tuple[int, Number] | None:
    """Where tens of years that are somebody's begin, and those ages; None where they are nobody's.

    part: what part of them is told by the word itself; else the word before may.
    """
    told = PARTS_OF_DECADES.get(part or words[first - 1].norm)
    start = first - (told is not None and not part)
    if start < 2 or words[start - 1].norm not in WHOSE or words[start - 2].norm != "in":
        return None
    low, high = told or (0, 9)
    high = 9 if oldest != number.value else high
    return start, number._replace(value=number.value + low, value_max=oldest + high, last=end)


def _is_person(norm: str) -> bool:
    """Whether a word is what somebody is called: "nurse", "farmer", "grandson", not "number"."""
    return norm in AGED_ONE or norm in TRADES or (norm.endswith(OF_PEOPLE) and norm not in NOBODY)


def _ends(words: Sequence[WordForm], last: int) -> bool:
    """Whether the clause ends behind a number: "was 29.", "is 39, according to", "is 40 and"."""
    return last >= len(words) or words[last].text in ",;." or words[last].norm in ("and", "when", "according")


def age_group(words: Sequence[WordForm], first: int, last: int, number: Number) -> int:
    """Where "45s" of "over 45s" ends, `last` where there is no such group."""
    bound = first > 0 and words[first - 1].norm in BOUNDS_OF_AGE
    if bound and last < len(words) and number.digits and number.value < 120:
        return last + (words[last].text == "s" and not words[last].gap)
    return last
