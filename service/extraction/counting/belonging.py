"""Whose a figure is by the words right before it: "a fine of £200", "kept its rate at 4%", "Structures destroyed: 12".

Refuses: the subject of the clause (subjects.py); what stands behind a figure (counted.py).
"""

from collections.abc import Sequence

from service.domain.claims import AGE
from service.extraction.counting.chains import head_of_chain
from service.extraction.counting.clauses.rivals import rival_before
from service.extraction.counting.grammar import LINKING_VERBS, TIMES
from service.extraction.counting.movers import MOVING, moving_inside
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.subjects import LEADING, ends_age, is_time
from service.extraction.numerals.numerals import MULTIPLES, WHOSE
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.brought import LEVELS
from service.extraction.quantities.moving.objects import CHANGED_BY, MOVED

#: Words before a figure by which it belongs to the noun before them: "a fine of", "an estate worth".
BELONGING = frozenset({"of", "with", "worth", "totalling", "totaling"})
#: Participles by which something is said to be worth so much, with what leads from them to the sum.
PRICED = frozenset("appraised assessed estimated insured priced valued".split())
PRICED_AT = frozenset({"at", "for"})
ALTOGETHER = frozenset({"all", "each", "together"})
BROUGHT = frozenset("into onto towards via".split())
#: Words between these and the figure by which somebody says so or adds it up: "a deal worth a reported £2m".
SAID_TO_BE = frozenset("combined estimated further reported total".split())
#: Participles by which several are told at once.
RANGING = frozenset({"ranging", "varying"})
#: Pronouns behind "of" for the whole that was named.
WHOM = frozenset({"which", "whom"})
#: Verbs that set what stands behind them to a figure, in lemmas: "put the cost at".
SETTING = frozenset("cap estimate fix hold keep leave left maintain peg price put set value".split())
#: Verbs behind which it is whom the money or the points come to or are taken from, in lemmas.
GIVING = frozenset("award dock fine give lend pay".split())
#: Verbs of what somebody has yet to give, in lemmas and in forms that are none: it is his, and not theirs.
OWING = frozenset({"owe", "owes"})
#: Verbs by which something goes up or down, in lemmas and in forms: "sent shares down", "get the rate down to".
SENDING = frozenset(
    """bid bring brought drag drive drove force get got help keep kept knock leave left mark move nudge pull push put
    send sent take took""".split()
)
SENT = frozenset({"down", "higher", "lower", "up"})

BY_VERB = frozenset(MOVED)
#: What a bare number behind it tells the strength of something by.
STRENGTHS = frozenset({"magnitude"})
#: Words of "between the ages of 5 and" at most, and what stands before "the ages".
LONGEST_AGES = 5
BETWEEN = frozenset({"between", "from", "of"})
#: Prepositions behind what is set, or moved.
SET_AT = frozenset({"at"})
MOVED_TO = frozenset({"by", "from", "to"})
#: Those of both.
SET = SET_AT | MOVED_TO
#: All words and signs, besides those in -ing, that may say whose a figure behind them is.
LEADS = SET | BELONGING | PRICED_AT | RANGING | WHOM | {"(", ",", ":", "down", "on", "up"}
#: Words of how exact that is.
ABOUT = frozenset("a about almost an around at just least more nearly over roughly some than".split())
#: Words of a way between what is moved and "to" or "by".
WAYS = frozenset("down downward downwards up upward upwards".split())
#: Nouns before a figure that say nothing of what it counts: "to a range of 3 to 4 per cent".
HOLLOW = frozenset("average equivalent maximum minimum range total".split())
#: Words of a label before a colon.
LONGEST_LABEL = 6


def belongs_to(
    words: Sequence[WordForm], chunks: Chunks, first: int, last: int, *, unit: str, money: bool
) -> Phrase | None:
    """The noun before "of" or "with" and the figure: "a fine of £200", "customers with more than"; or before ":"."""
    at = first - 1
    while at >= 0 and (chunks.tags[at] in "DA" or words[at].norm in SAID_TO_BE):
        at -= 1
    if unit == AGE and (aged := _of_age(words, chunks, first, last, at)):
        return aged
    if at >= 1 and words[at].norm == "of" and words[at - 1].norm in HOLLOW:
        at = _before_hollow(words, chunks, at)
        given = chunks.phrase_of(at) if money else None
        if given and _is_set(words, chunks, head_of_chain(words, chunks, given), GIVING):
            return given  # "fined three banks a total of £46m"
    if at >= 0 and (words[at].norm in LEADS or words[at].norm.endswith("ing")):
        is_led, whole = _led_by(words, chunks, at, last, unit=unit, money=money)
        if is_led:
            return whole
    phrase = chunks.phrase_of(at) if at == first - 1 else None
    added_to = last if unit and words[at].lemma == "add" and chunks.tags[at] == "V" else len(words)
    if added_to + 1 < len(words) and words[added_to].norm == "to" and chunks.tags[added_to + 1] == "D":
        return chunks.phrase_of(added_to + 2)  # "adding £110 to the cost"
    if (money or unit == "point") and phrase:
        whole = head_of_chain(words, chunks, phrase)  # "awarded the families of the dead £3m"
        if _is_set(words, chunks, whole, GIVING):
            return whole  # "fined the lender £3m", "docked the club 12 points"
    if (
        phrase
        and unit in CHANGED_BY
        and _is_set(words, chunks, (whole := head_of_chain(words, chunks, phrase)), BY_VERB)
    ):
        return whole  # "raised its dividend 5 per cent"
    is_sent = phrase and unit in CHANGED_BY and last < len(words) and words[last].norm in SENT
    if phrase and is_sent and _is_set(words, chunks, (whole := head_of_chain(words, chunks, phrase)), SENDING):
        return whole  # "sent shares 4 per cent lower"
    if phrase and any(word.norm in MULTIPLES for word in words[first:last]):
        return head_of_chain(words, chunks, phrase)  # "the number of rough sleepers in London tripled"
    if phrase and _is_set(words, chunks, phrase, OWING):
        return None  # "owes creditors £4m"
    if phrase is None or words[at].norm in LEADING or words[at].norm in TIMES:
        return None
    if phrase.first and words[phrase.first - 1].norm == "as":
        return None
    if phrase.first > 2 and words[phrase.first - 1].norm == "of" and words[phrase.first - 2].text == ",":
        return head_of_chain(words, chunks, phrase)  # "the quake, of magnitude 6.1,"
    if words[at].norm in STRENGTHS and phrase.first > 1 and words[phrase.first - 1].norm == "of":
        return head_of_chain(words, chunks, phrase)  # "a quake of magnitude 5.9"
    alone = phrase.last - phrase.first == 1 and phrase.first > 0 and chunks.tags[phrase.first - 1] == "D"
    return None if alone and words[at].text.islower() else phrase  # "Dow +0.2%", not "the sharp 3 per cent drop"


def _led_by(
    words: Sequence[WordForm], chunks: Chunks, at: int, last: int, *, unit: str, money: bool
) -> tuple[bool, Phrase | None]:
    """Whether words[at] says whose the figure behind it is, and whose that is."""
    if at >= 1 and words[at].norm in WHOM and words[at - 1].norm == "of":
        whole = chunks.phrase_of(at - 2 - (words[at - 2].text == ","))
        return True, (head_of_chain(words, chunks, whole) if whole else None)  # "passengers, of whom 180 slept"
    if at > 1 and words[at].norm in RANGING and words[at - 1].norm in (",", "and") and (of := chunks.phrase_of(at - 2)):
        return True, of  # "$12m of claims, ranging from $200 to $4m"
    if (moved := _beside(words, chunks, at)) is not None:
        return True, moved
    if at >= 2 and words[at].norm in ("down", "up") and unit in CHANGED_BY and (sent := chunks.phrase_of(at - 1)):
        whole = head_of_chain(words, chunks, sent)
        if _is_set(words, chunks, whole, SENDING):
            return True, whole  # "pushed prices up 3 per cent"
    is_aside = at >= 2 and words[at].norm == "at" and words[at - 1].text == "," == words[min(last, len(words) - 1)].text
    if is_aside and (money or unit == "percent"):
        phrase = chunks.phrase_of(at - 2)
        return True, (phrase if phrase and not is_time(words, phrase) else None)  # "inflation, at 5.6 per cent,"
    if money and at >= 3 and words[at].norm == "at" and (sold := _priced_at(words, chunks, at, last)):
        return True, sold
    if unit == AGE and at >= 2 and words[at].norm == "of" and ends_age(words, chunks, at - 1):
        return True, None  # "died at the age of 43"
    if money and (worth := _before_worth(words, chunks, at)):
        return True, head_of_chain(words, chunks, worth)  # "cocaine, worth £2m,"
    if at >= 1 and words[at].norm in BELONGING:
        phrase = chunks.phrase_of(at - 1)
        if phrase and phrase.first and words[phrase.first - 1].norm in LINKING_VERBS:
            return True, None
        return True, (head_of_chain(words, chunks, phrase) if phrase else None)
    if at >= 2 and words[at].norm in SET:
        end = at - (words[at - 1].norm in WAYS)
        if words[at].norm == "to" and chunks.tags[end - 1] == "F":
            end = _before_change(words, chunks, end)
        if words[at].norm != "by" and words[end - 1].text == ",":
            end = _before_aside(words, chunks, end, last)
        phrase = chunks.phrase_of(end - 1)
        if phrase and words[at].norm in MOVED_TO and (moved := moving_inside(words, chunks, phrase, last)):
            return True, moved
        whole = head_of_chain(words, chunks, phrase) if phrase else None
        is_level = phrase is not None and words[phrase.last - 1].lemma in LEVELS
        verbs = SETTING if words[at].norm in SET_AT else MOVING | SENDING if is_level or end < at else MOVING
        if whole and _is_set(words, chunks, whole, verbs):
            return True, whole  # "kept its rate at 4%", "cut the risk of stroke by 4%"
    if at >= 2 and words[at].norm == "on" and (rival := rival_before(words, chunks, at)):
        return True, rival
    is_named = at >= 1 and unit == "percent" and words[at].norm == "on" and words[at - 1].text[0].isupper()
    if is_named and (phrase := chunks.phrase_of(at - 1)):
        return True, phrase  # "the poll put Labour on 18 per cent"
    if money and at >= 1 and words[at].norm == "for" and (phrase := chunks.phrase_of(at - 1)):
        return True, head_of_chain(words, chunks, phrase)  # what the price is of: "a notebook for £1,200"
    if at >= 1 and words[at].text == ":":
        return True, label_before(chunks, at)
    if at >= 1 and words[at].text == "(":
        return True, chunks.phrase_of(at - 1)
    return False, None


def _priced_at(words: Sequence[WordForm], chunks: Chunks, at: int, last: int) -> Phrase | None:
    """What a sum behind "at" at words[at] is the price of, of which so many stand there: "3m [shares] at $14"."""
    sold = chunks.phrase_of(at - 1)
    if sold is None or sold.first == 0 or chunks.tags[sold.first - 1] != "F" or is_time(words, sold):
        return None
    return None if last < len(words) and chunks.tags[last] == "N" else sold


def _of_age(words: Sequence[WordForm], chunks: Chunks, first: int, last: int, at: int) -> Phrase | None:
    """Whose an age is; words[at] stands before what leads to it."""
    is_bare = at == first - 1 >= 1 and last == first + 1
    if is_bare and words[at].text == "," and (aged := chunks.phrase_of(at - 1)):
        return aged  # "his brother, 39, for nine"
    if first == 1 and words[0].norm == "at" and last + 1 < len(words):
        return chunks.phrase_of(last + 1 + (chunks.tags[last + 1] == "D"))  # "At 74, the composer"
    if first > 1 and words[first - 1].norm in ("age", "aged") and (aged := chunks.phrase_of(first - 2)):
        return aged  # "among children aged five to 11"
    if first > 2 and words[first - 1].norm in WHOSE and words[first - 2].norm == "in":
        return chunks.phrase_of(first - 3)  # "two men in their 40s"
    return _before_ages(words, chunks, first)


def _before_worth(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """What an aside that leads to a sum with words[at] tells the worth of: "[drugs], worth", "[drugs], valued at"."""
    if at > 1 and words[at].norm in PRICED_AT and words[at - 1].norm in PRICED:
        at -= 1
    elif at < 2 or words[at].norm != "worth":
        return None
    at -= 1
    while at > 0 and (chunks.tags[at] in "DA" or words[at].norm in ALTOGETHER):
        at -= 1
    phrase = chunks.phrase_of(at - 1) if at > 0 and words[at].text == "," else None
    if phrase is None:
        return None
    back = phrase.first - 1
    while back > 0 and chunks.tags[back] == "D":
        back -= 1
    is_brought = back > 0 and words[back].norm in BROUGHT  # "smuggled [tobacco] into Osby, worth £3m"
    return (is_brought and chunks.phrase_of(back - 1)) or phrase


def _before_ages(words: Sequence[WordForm], chunks: Chunks, first: int) -> Phrase | None:
    """Who is told before "ages" and the figure: "[children] ages 5 to 11", "pupils between the ages of 5 and 11"."""
    at = next((at for at in range(first - 1, max(0, first - LONGEST_AGES), -1) if words[at].norm == "ages"), 0)
    phrase = chunks.phrase_of(at) if at else None
    if phrase is None or phrase.first < at:
        return phrase and Phrase(phrase.first, at)
    back = at - 1
    while back > 0 and (chunks.tags[back] in "DA" or words[back].norm in BETWEEN):
        back -= 1
    return chunks.phrase_of(back)


def _beside(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """What is told beside a clause with "with" before words[at]: "with its shares down 12%", "with sales rising 2%"."""
    if at < 2 or (words[at].norm not in ("down", "up") and not words[at].norm.endswith("ing")):
        return None
    phrase = chunks.phrase_of(at - 1)
    if phrase is None:
        return None
    lead = phrase.first - 1
    while lead > 0 and chunks.tags[lead] == "D":
        lead -= 1
    is_next = lead > 0 and words[lead].norm in ("and", ",") and chunks.tags[lead - 1] == "F"  # "and footwear down 3%"
    return phrase if lead >= 0 and (words[lead].norm == "with" or (is_next and words[at].norm in WAYS)) else None


def _before_change(words: Sequence[WordForm], chunks: Chunks, end: int) -> int:
    """Where the object ends before how far it was moved: "cut [its rate] by a quarter point to 4 per cent"."""
    while end > 1 and chunks.tags[end - 1] == "F":
        end -= 1
    return end - (words[end - 1].norm in ("by", "from"))


def _before_aside(words: Sequence[WordForm], chunks: Chunks, end: int, last: int) -> int:
    """Where the object ends before how far it was moved and a comma: "raised [its rate] by half a point, to"; or `end`.

    last: where the figure behind it ends, whose noun both may have: "raised fares by 3 crowns, to 15 crowns".
    """
    back = end - 1
    if chunks.tags[back - 1] == "N" and last < len(words) and words[back - 1].norm == words[last].norm:
        back -= 1
    by = back
    while by > 1 and chunks.tags[by - 1] == "F":
        by -= 1
    if by == back:
        return end
    while by > 1 and words[by - 1].norm in ABOUT:
        by -= 1
    return by - 1 if words[by - 1].norm == "by" else end


def _before_hollow(words: Sequence[WordForm], chunks: Chunks, of: int) -> int:
    """The word before a hollow noun whose "of" stands at words[of]; `of` where it is none: "has a range of 400 km"."""
    at = of - 2
    while at >= 0 and chunks.tags[at] in "DA":
        at -= 1
    is_property = words[of - 1].norm == "range" and (at < 0 or words[at].norm not in ("at", "in", "to", "within"))
    return of if is_property else at


def _is_set(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase, verbs: frozenset[str]) -> bool:
    """Whether the phrase is what a verb sets to something: "put the cost", "left its rate"."""
    at = phrase.first - 1
    while at >= 0 and chunks.tags[at] in ("DF" if verbs is GIVING else "D"):
        at -= 1  # "fined three banks £4m"
    if at > 0 and words[at].norm in ("down", "up") and verbs is not GIVING:
        at -= 1  # "put up prices by 3 per cent"
    if at < 0 or (words[at].lemma not in verbs and words[at].norm not in verbs):
        return False
    return chunks.tags[at] == "V" or (verbs is GIVING and at > 0 and words[at - 1].norm == "to")  # "vowed to dock it"


def label_before(chunks: Chunks, at: int) -> Phrase | None:
    """The label that ends with the colon at words[at]: "Structures destroyed:"."""
    start = at
    while start > 0 and at - start < LONGEST_LABEL and chunks.tags[start - 1] not in "SF":
        start -= 1
    return Phrase(start, at) if start < at else None
