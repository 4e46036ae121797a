"""Hours told in words of the day: "at three in the morning", "at ten to four", "the vote is at two on Monday".

Refuses: hours that their verb alone tells, and all that a sign or am and pm do (calendar.py).
"""

from collections.abc import Sequence

from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import BEHIND_HOURS, DAYS, NEARLY

#: What an hour may be, and the minutes that stand before one.
HOURS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve 1 2 3 4 5 6 7 8 9 10 11 12""".split()
)
MINUTES = frozenset("five ten twenty".split())
#: Words between minutes and their hour.
TO_OR_PAST = frozenset({"past", "to"})
#: Words right behind an hour with which its part of the day begins: a quick look.
BEHIND = frozenset({"at", "in", "on"})
#: Parts of a day behind "in the".
PARTS_OF_DAY = frozenset("morning afternoon evening night".split())
#: Words right before an hour, and those that lead to one only where they open a clause or stand behind SHUT.
LEADING = frozenset("after at before till until".split())
OPENING = frozenset({"by", "from"})
SHUT = frozenset("closed open shut".split())
JOINING = frozenset("and but that when".split())
#: Verbs and nouns of a level, in lemmas, behind which "at" leads to no hour; how far before it they are looked for.
LEVELS = frozenset(
    """amount cap count estimate fix hold index keep level limit number odds odd peak peg poll price put rate ratio
    remain score set stall stand stay steady temperature toll total trade turnout unemployment value""".split()
)
FAR_LEVEL = 7
#: What is at an hour of a day, in lemmas.
EVENTS = frozenset(
    """briefing ceremony concert count debate funeral game hearing inquest kickoff launch march match meeting memorial
    parade rally service session speech talk trial vote wedding""".split()
)
BEING = frozenset("are be begins is start starts was were".split())


def is_told_hour(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a bare number is an hour, or the minutes before or behind one, by the words of a day beside it."""
    word = words[first].norm
    if last - first != 1 or not (word in HOURS or word in MINUTES):
        return False
    after = words[last].norm if last < len(words) else ""
    if after in TO_OR_PAST and word in MINUTES:
        is_told = last + 1 < len(words) and words[last + 1].norm in HOURS and _ends_hour(words, last + 2)
        return is_told and _is_led(words, first, is_closed=False)
    if first > 2 and words[first - 1].norm in TO_OR_PAST and words[first - 2].norm in MINUTES and word in HOURS:
        return _ends_hour(words, last) and _is_led(words, first - 2, is_closed=False)
    if after not in BEHIND or word not in HOURS:
        return False
    if past := _past_part(words, last):
        return _is_led(words, first, is_closed=past >= len(words) or words[past].text == ",")
    is_day = after == "on" and last + 1 < len(words) and words[last + 1].norm in DAYS
    if not is_day or first < 1 or words[first - 1].norm != "at":
        return False
    if first == 1:
        return True  # "At two on Monday, ..."
    before = words[max(0, first - 1 - FAR_LEVEL) : first - 1]
    is_event = any(one.lemma in EVENTS or one.norm in EVENTS for one in before)
    return is_event and words[first - 2].norm in BEING


def _past_part(words: Sequence[WordForm], at: int) -> int:
    """Behind the part of a day at words[at], "in the morning", "at night"; 0 where none stands there."""
    norms = [word.norm for word in words[at : at + 3]]
    if norms[:2] == ["at", "night"]:
        return at + 2
    return at + 3 if norms[:2] == ["in", "the"] and norms[2:] and norms[2] in PARTS_OF_DAY else 0


def _ends_hour(words: Sequence[WordForm], at: int) -> bool:
    """Whether nothing behind an hour makes it a count: "ten to four", not "ten to four crowns"."""
    return at >= len(words) or words[at].is_sign or words[at].norm in BEHIND_HOURS or bool(_past_part(words, at))


def _is_led(words: Sequence[WordForm], first: int, *, is_closed: bool) -> bool:
    """Whether what leads to words[first] leads to an hour: "at about three", not "rose by three".

    is_closed: nothing but a comma follows its part of the day, so that nearness alone may open the sentence with it.
    """
    lead = first - 1
    if lead >= 0 and words[lead].norm in NEARLY:
        if lead == 0:
            return is_closed  # "Around four in the morning, ..."
        lead -= 1
        if words[lead].norm != "at":
            return False
    if lead < 0:
        return False
    if words[lead].norm in OPENING:
        return lead == 0 or words[lead - 1].is_sign or words[lead - 1].norm in JOINING | SHUT
    return words[lead].norm in LEADING and all(
        one.lemma not in LEVELS and one.norm not in LEVELS for one in words[max(0, lead - FAR_LEVEL) : lead]
    )
