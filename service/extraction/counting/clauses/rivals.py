"""Whose a figure is that stands for the other side: "overtook the Reds on 98", "led Sve by 48.3 to 46.9 per cent".

Refuses: what the first side's figure counts (counted.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import BEING, FUNCTION_WORDS
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.numerals.numerals import DASHES
from service.extraction.numerals.word_forms import WordForm

#: Words before a rival: "overtaking gas", "behind the Reds", "ahead of the Reds".
RIVALLING = frozenset(
    """beat beating behind defeat edge follow following lead leading outpoll overtake overtaking overtook pass passing
    trail trailing""".split()
)
AHEAD = frozenset("ahead clear short".split())
#: What is done to what more vote against than for, in lemmas: the smaller side comes first there.
FAILING = frozenset({"defeat", "fail", "reject"})
#: Words by which two figures are those of two sides, in lemmas, and how far before the first they may stand.
CONTESTING = RIVALLING | FAILING | frozenset("back by carry lose lost victory vote votes win won".split())
NEAR = 4
#: Verbs by which a side gets its share.
TAKING = CONTESTING | frozenset("get got poll receive secure take took".split())
#: What is done to what is voted on, in lemmas: there the smaller side is those against it, and no rival's.
DECIDING = frozenset(
    """accept adopt approve back block carry clear confirm defeat endorse fail pass ratify reject rule scrap split
    vote""".split()
)
#: What a body that decides does right before its two sides.
PARTED = frozenset({"rule", "split"})
#: Of those, what more than a vote does: "the bill was carried", not "the train carried 60 to 50".
BORNE = frozenset({"carry", "split"})
#: Who decides by so many to so many.
JUDGING = frozenset("bench board chamber commission committee council court judges jurors jury justices panel".split())
#: What is voted on and no side of a vote, in lemmas: "the Senate passed the bill 52-48".
VOTED_ON = frozenset(
    "act amendment bill budget deal law measure merger motion ordinance plan proposal reform resolution treaty".split()
)
VOTES = frozenset({"vote", "votes"})
FAR = 9


def rival_before(words: Sequence[WordForm], chunks: Chunks, last: int) -> Phrase | None:
    """The rival whose name ends before words[last]; None where it is no rival."""
    phrase = chunks.phrase_of(last - 1)
    if phrase and phrase.last - phrase.first > 1 and words[phrase.first].norm in RIVALLING:
        return Phrase(phrase.first + 1, phrase.last)  # "overtaking coal"
    at = phrase.first - 1 if phrase else -1
    while at >= 0 and chunks.tags[at] == "D":
        at -= 1
    if at < 0:
        return None
    is_ahead = words[at].norm == "of" and at > 0 and words[at - 1].norm in AHEAD
    return phrase if is_ahead or words[at].lemma in RIVALLING or words[at].norm in RIVALLING else None


def held_by_other(
    words: Sequence[WordForm], chunks: Chunks, before: int, first: int, last: int
) -> tuple[bool, Phrase | None]:
    """Whether a share is the other side's, and who that is: "won 54 per cent against [39] for her [rival]", "his 44".

    before: where the figure before begins, with the verb that says who took it.
    """
    at = first - 1
    is_his = at > 0 and words[at].norm in ("her", "his", "its", "their")
    if at - is_his < 0 or words[at - is_his].norm != "against":
        return False, None
    if all(word.lemma not in TAKING and word.norm not in TAKING for word in words[max(0, before - NEAR) : before]):
        return False, None
    if last >= len(words) or words[last].norm != "for":
        return is_his, None
    rival = last + 1
    while rival < len(words) and chunks.tags[rival] == "D":
        rival += 1
    return True, chunks.phrase_of(rival)


def are_sides(words: Sequence[WordForm], first: int, last: int, other: int) -> bool:
    """Whether the figure at words[first:last] and the smaller one from words[other] on are those of two sides."""
    if first and words[first - 1].norm == "from":
        return False  # "polls are open from 12 to 7", "from 52 to 48 per cent"
    is_named = other == last + 2 and words[last].norm in VOTES  # "by 88 votes to 71"
    if not (other == last + 1 or is_named) or not (words[other - 1].norm == "to" or words[last].text in DASHES):
        return False
    near = words[max(0, first - NEAR) : first]
    if any(word.lemma in CONTESTING or word.norm in CONTESTING for word in near):
        return True
    is_parted = bool(near) and near[-1].lemma in PARTED  # "the court ruled 6-3", "the judges split 5 to 4"
    return is_parted and any(word.norm in JUDGING for word in near)


def is_vote(words: Sequence[WordForm], first: int, other: int) -> bool:
    """Whether the two sides whose figures begin there are those for and against something: "passed by 88 to 71"."""
    if words[other - 2].norm in VOTES:
        return True
    is_led = first > 0 and words[first - 1].norm == "by"
    is_led = is_led or any(words[at].norm in JUDGING for at in range(max(0, first - FAR), first))
    return any(
        words[at].lemma in DECIDING
        and (words[at].lemma not in BORNE or is_led or (at > 0 and words[at - 1].norm in BEING))
        for at in range(max(0, first - FAR), first)
    )


def is_lost_vote(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether the side at words[first:last] may be the smaller one, a hyphen behind it: "failed [209]-217"."""
    before = words[max(0, first - NEAR) : first]
    if last >= len(words) or words[last].text not in DASHES or all(word.lemma not in FAILING for word in before):
        return False
    behind = words[last + 2] if last + 2 < len(words) else None
    return behind is None or behind.is_sign or behind.norm in FUNCTION_WORDS  # not "rejected 40-60 homes"


def other_side(words: Sequence[WordForm], chunks: Chunks, first: int) -> Phrase | None:
    """Who the second of two sides' figures is of, the first beginning at words[first]; None where nobody is named."""
    end = first - (first > 0 and words[first - 1].norm == "by")
    rival = rival_before(words, chunks, end)
    return None if rival and words[rival.last - 1].lemma in VOTED_ON else rival
