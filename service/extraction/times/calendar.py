"""Numbers that tell a time: dates, years, decades, clock times.

Refuses: durations, which are figures.
"""

from collections.abc import Sequence

from service.extraction.numerals.money.currencies import CODES
from service.extraction.numerals.numerals import DASHES, MONTHS, Number
from service.extraction.numerals.word_forms import WordForm

DAYS = frozenset(
    """fri friday mon monday sat saturday sun sunday thu thurs thursday tue tues tuesday wed wednesday""".split()
)

SEASONS = frozenset("autumn christmas early easter fall fy late mid season spring summer winter".split())

#: Words after which a number of four digits is a year.
BEFORE_YEAR = frozenset(
    """a after and before by circa during early for from his in late of or since the this through till to
    until year years""".split()
)

#: What has a year as its name: "below 2005 levels".
OF_A_YEAR = frozenset(
    """depths election elections figures games highs levels lows numbers olympics peaks prices rates results standards
    territory values volumes""".split()
)

#: Verbs in the past behind which "to" leads to an amount that was reached, and no year until which: "rose to 2019",
#: not "grew to 2019" or "will rise to 2030"; and those behind which "at" does.
REACHED = frozenset(
    """climbed decreased dropped fell increased jumped leapt plummeted plunged rose sank shrank slumped soared surged
    swelled tumbled""".split()
)
STANDING = frozenset("stand standing stands stood".split())
#: Verbs that are reached without either: "the toll reached 1987"; and what may follow: not "the virus hit 2020 hard".
COMING_TO = frozenset("hit numbered reached totaled totalled".split())
AFTER_LEVEL = frozenset(
    "after and as at before but by for from in last on since this to today while with yesterday".split()
)

#: Signs behind a number that add nothing to it.
CLOSING = frozenset({",", ".", ";", ")", "”", '"', "?", "!"})

CLOCK = frozenset(
    {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "oclock", "hrs", "gmt", "bst", "edt", "est", "pdt", "pst"}
)

#: Verbs of what happens at an hour, in lemmas, and those behind which no number is what they do it to.
HOURLY = frozenset("arrive begin close end finish kick leave meet off open resume shut start".split())
HAPPENING = frozenset("arrive collapse erupt happen hear occur".split())
#: Verbs of what goes on until an hour, in lemmas.
GOING_ON = frozenset("close continue drag go last open queue run shut stay talk vote work".split())
#: Words before an hour, and words of nearness before those: "shortly before six", "at about seven".
BEFORE_HOURS = frozenset("about after around before roughly till until".split())
NEARLY = frozenset("about around roughly".split())
OF_MANY = frozenset("are had have were".split())
SHORTLY = frozenset("just sometime shortly soon".split())
#: How far before an hour its verb stands, in words; words right behind it.
FAR_HOURLY = 7
#: All the words before a number by which it may be an hour: a quick look.
BEFORE_AN_HOUR = NEARLY | frozenset("after at before till until".split())
BEHIND_HOURS = frozenset("in on this tomorrow tonight yesterday".split())
#: Words of what has a price or a level that may open or stand at a bare number.
PRICED = frozenset("index pound price share stock unemployment".split())
#: What stands before an hour that is told by its parts.
PARTS_OF_HOURS = frozenset({("half", "past"), ("quarter", "past"), ("quarter", "to")})

#: Words that begin a sentence with a capital and are no name.
PLAIN_OPENERS = frozenset(
    """a about after all almost among an and another any approximately around as at because before between
    both but by during each even every exactly few following for from had has have here his how if in
    including into is it its just last least less many minus more most nearly negative next no not now
    of on once only or other our out over plus roughly she since so some still than that the their then
    there these they this those though through to total under until up was we were what when where
    whether which while who with within without would yet you""".split()
)


def is_plain_time(words: Sequence[WordForm], at: int) -> bool:
    """Whether digits are a day beside a month, or a year with nothing behind it: a quick look, since most digits are.

    What it passes over, is_date and is_year would refuse in the end.
    """
    text, gap = words[at].text, words[at].gap
    if not (text.isascii() and text.isdigit()) or len(text) == 3 or len(text) > 4:
        return False
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if before is not None and (not gap or before.norm == "per" or before.text in CODES):
        return False
    closed = after is None or after.text in CLOSING
    if len(text) == 4:
        return closed and "1880" <= text <= "2100" and not _is_level(words, at)
    if int(text) > 31 or (not closed and after is not None and not after.gap):
        return False
    if not closed and after is not None and after.norm in MONTHS:
        return after.text[0].isupper()
    return closed and before is not None and before.norm in MONTHS and before.text[0].isupper()


def is_clock(words: Sequence[WordForm], first: int, last: int) -> bool:
    after = words[last] if last < len(words) else None
    if after and (
        after.norm in CLOCK or (after.norm in ("a", "p") and last + 2 < len(words) and words[last + 2].norm == "m")
    ):
        return not (after.norm == "hrs" and len(words[first].text) != 4)
    return False


def is_hour(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a bare number is an hour of the clock: "polls close at nine", "half past nine", "shortly before six"."""
    first, last = number.first, number.last
    if first > 1 and (words[first - 2].norm, words[first - 1].norm) in PARTS_OF_HOURS:
        return 1 <= number.value <= 12
    if first < 2 or not 1 <= number.value <= 12 or last - first != 1:
        return False
    after = words[last] if last < len(words) else None
    is_joined = after is not None and after.text in DASHES and not after.gap
    is_ended = after is None or after.is_sign or after.norm in BEHIND_HOURS
    if is_joined or not (is_ended or _goes_on_at(words, last)):
        return False
    lead, before = words[first - 1].norm, words[first - 2].norm
    if lead not in BEFORE_AN_HOUR:
        return False
    lemmas = {word.lemma for word in words[max(0, first - FAR_HOURLY) : first - 1]}
    if lead == "at":
        if after is not None and after.norm == "and" and not lemmas.isdisjoint(PRICED):
            return False  # "shares opened at 10 and closed at 12 crowns"
        return any(word.lemma in HOURLY for word in words[max(0, first - 3) : first - 1])
    if lead in NEARLY:
        return before == "at" and lemmas.isdisjoint(PRICED) and not lemmas.isdisjoint(HOURLY | HAPPENING)
    if lead in ("after", "before") and before in SHORTLY:
        return True
    if lead == "before":
        return not lemmas.isdisjoint(HOURLY | HAPPENING)
    return lead in ("till", "until") and not lemmas.isdisjoint(GOING_ON)


def _goes_on_at(words: Sequence[WordForm], last: int) -> bool:
    """Whether another hour is told beside the one before words[last]: "opens at 10 [and closes at] 5"."""
    beside = words[last : last + 3]
    return len(beside) == 3 and beside[0].norm == "and" and beside[1].lemma in HOURLY and beside[2].norm == "at"


def is_date(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a month stands beside it: "March 29", "9 May", "Oct. 18-22", "July 4, 2016"."""
    if number.scale or number.value != number.value.to_integral_value():
        return False
    first, last = number.first, number.last
    value = abs(number.value)
    after = words[last : last + 3]
    if value <= 31 and first == 0 and len(after) > 1 and after[0].text == "," and is_four_digits(after[1]):
        return True
    if value <= 31 and after:
        if after[0].norm in MONTHS and (after[0].norm != "may" or after[0].text == "May"):
            return True
        if after[0].norm == "of" and len(after) > 1 and after[1].norm in MONTHS and after[1].text[0].isupper():
            return True
        if after[0].text in DASHES | {"/"} and len(after) > 2 and after[1].is_number and after[2].norm in MONTHS:
            return True
        if after[0].norm in ("and", "to", "or") and len(after) > 2 and after[1].is_number and after[2].norm in MONTHS:
            return True
    steps, nearest = 0, words[first]
    is_apart = first > 0 and words[first - 1].text == ","  # "On 3 May, 12 people", where a year may still stand
    for word in reversed(words[max(0, first - 6) : first]):
        if word.text in ".,":
            continue
        nearest = word if steps == 0 else nearest
        if word.norm in MONTHS and word.text[0].isupper() and (word.norm != "march" or word.text == "March"):
            is_year = _can_be_year(words, number)
            if steps == 0 and _counts_in_month(words, first, last):
                return False  # "In March 12 wells were dry"
            return (
                (steps == 0 and ((value <= 31 and not is_apart) or is_year))
                or (steps == 1 and (is_year or (value <= 31 and nearest.text in DASHES)))
                or (steps == 2 and nearest.text in DASHES | {"and", "to", "or"} and value <= 31)
            )
        if steps == 0 and is_apart and word.norm in DAYS:
            return False  # "On Friday, 12 died"
        if steps == 0 and word.norm in DAYS and value <= 31 and word.text[0].isupper():
            return not (after and after[0].text[0].isalpha() and after[0].norm.endswith("s"))
        if not (word.is_number or word.text in DASHES or word.norm in ("and", "to", "or")):
            break
        steps += 1
    return False


def _counts_in_month(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a number behind "in" and a month counts the subject of its clause: "In March [12] wells were dry"."""
    if first != 2 or words[0].norm not in ("by", "in") or last + 1 >= len(words) or len(words[first].text) > 2:
        return False
    return words[last].text.islower() and is_plural(words[last]) and words[last + 1].norm in OF_MANY


def _can_be_year(words: Sequence[WordForm], number: Number) -> bool:
    """Whether the digits behind a month can be its year: four, ungrouped, and no count of what follows."""
    if not is_four_digits(words[number.last - 1]) or not 1000 <= number.value <= 2199:
        return False
    after = words[number.last] if number.last < len(words) else None
    counts = after is not None and after.text[0].isalpha() and after.text.islower() and is_plural(after)
    return not counts or 1880 <= number.value <= 2100


def is_year(words: Sequence[WordForm], number: Number) -> bool:
    """Whether four digits are a year. "1000 customers" is not, nor is "1,200"; "in 2019 people said" is."""
    text = words[number.last - 1].text
    first, last = number.first, number.last
    if number.scale or len(text) != 4 or not text.isdigit() or not 1000 <= number.value <= 2199:
        return False
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if first and _is_level(words, first):
        return False
    if before and (before.norm in SEASONS or before.norm in ("a.d.", "ad", "b.c.", "bc", "'", "’")):
        return True
    if after and after.norm in ("ad", "bc", "bce", "ce", "b.c.", "a.d."):
        return True
    beyond = words[last + 1] if last + 1 < len(words) else None
    if after and after.text in DASHES and beyond and is_four_digits(beyond) and beyond.text > "2199":
        return False  # "2000-2500 people"
    likely = 1880 <= number.value <= 2100
    if likely and after and after.norm in OF_A_YEAR:
        return True
    if after and after.text[0].isalpha() and after.text.islower() and is_plural(after):
        capital = before is not None and before.text[0].isupper() and before.norm not in PLAIN_OPENERS
        return likely and (before is None or before.norm in BEFORE_YEAR or capital)
    if likely or (before is not None and before.norm in ("by", "in", "until", "since") and number.value > 1880):
        return True
    if (
        before is not None
        and before.norm in ("from", "to")
        and any(w.lemma == "date" for w in words[max(0, first - 3) : first])
    ):
        return True  # "dates from 1874", "dating back to 1612"
    return bool(
        before
        and before.norm in ("in", "since", "until", "circa", "c", "and", "year")
        and not (after and after.text[0].isalpha() and after.text.islower() and after.norm not in PLAIN_OPENERS)
    )


def _is_level(words: Sequence[WordForm], at: int) -> bool:
    """Whether four digits are what something moved from or to: "rose to 2019", "fell from 2019 to 1876".

    Nobody falls "to" a year but what lasted until then, and no years run backwards.
    """
    before = words[at - 1].norm if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and (after.norm in OF_A_YEAR or after.text in ("'s", "’s")):
        return False  # "fell to 2019 levels"
    if before in COMING_TO:
        return after is None or not after.text[0].isalpha() or after.norm in AFTER_LEVEL
    if before == "at":
        return at > 1 and words[at - 2].norm in STANDING
    if before == "from":
        is_back = after is not None and after.norm == "to" and at + 2 < len(words) and _runs_back(words, at, at + 2)
        return is_back and at > 1 and words[at - 2].norm in REACHED
    if before != "to" or at < 2:
        return False
    if words[at - 2].norm in REACHED:
        return not _goes_on(words, at + 1)
    is_from = at > 3 and words[at - 3].norm == "from" and words[at - 4].norm in REACHED
    return is_from and words[at - 2].is_number and (not is_four_digits(words[at - 2]) or _runs_back(words, at - 2, at))


def _goes_on(words: Sequence[WordForm], at: int) -> bool:
    """Whether it moved on from then, so that it had moved until that year: "rose to 2008, then fell"."""
    if at < len(words) and words[at].text == ",":
        at += 1
    behind = [word.norm for word in words[at : at + 2]]
    return behind[:1] in (["then"], ["before"]) or (behind[:1] == ["and"] and not REACHED.isdisjoint(behind[1:]))


def _runs_back(words: Sequence[WordForm], one: int, other: int) -> bool:
    """Whether two words of four digits are no years from the earlier to the later."""
    both = words[one], words[other]
    return is_four_digits(both[0]) and is_four_digits(both[1]) and both[0].text > both[1].text


def is_plural(word: WordForm) -> bool:
    return word.norm in ("people", "men", "women", "children", "staff", "police") or (
        word.norm.endswith("s") and not word.norm.endswith(("ss", "us", "is")) and len(word.norm) > 3
    )


def is_four_digits(word: WordForm) -> bool:
    return len(word.text) == 4 and word.text.isascii() and word.text.isdigit()
