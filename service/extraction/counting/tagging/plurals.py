"""Verbs right behind those who are counted: "30,000 emails [containing] secrets", "200 victims [sue]".

Refuses: participles before them (participles.py), and every other word's letter (tags.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import ADVERBS, DETERMINERS, MANY, PREPOSITIONS, TIMES
from service.extraction.counting.tagging.letters import FIGURE, NOUN, OPEN
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import is_plural

#: What those before it do to what stands behind it, and which hardly ever says what kind something is.
DOING_TO = frozenset(
    """alleging attending bearing belonging bringing carrying causing claiming containing covering demanding describing
    detailing employing experiencing facing fleeing holding involving lacking needing numbering offering opposing owning
    possessing producing providing receiving representing requiring resisting seeking showing suffering supporting
    transporting using wanting wearing""".split()
)
#: Bare verbs that are rarely nouns, and those that are as often, which a number of those who do it shows; and those of
#: which what stands behind them shows it.
DOING = frozenset("arise borrow descend disappear dread flee mourn perish rely skip speak sue vanish".split())
MAY_DO = frozenset("demand demonstrate protest".split())
BACKING = frozenset("back distrust favor favour oppose prefer trust".split())
#: Those that do something to what is named behind them without a determiner, and those that do it to one with it.
FACING = frozenset("doubt face fear use".split())
SHARING = frozenset("battle rent report risk run save share".split())
#: Verbs alone, before what says how, where or with whom: "40 nurses [strike] over pay", not "nurses strike talks".
ALONE = frozenset("cycle drink fear gamble rent run sleep smoke strike think trade travel vote work".split())
HOW = PREPOSITIONS - {"of"} | ADVERBS | frozenset("early late outdoors there".split())
#: What they mean to do, before "to".
MEANING = frozenset({"plan"})
BARE = DOING | MAY_DO | BACKING | FACING | SHARING | ALONE | MEANING
DONE = DOING_TO | BARE
#: Plurals by which something is of a kind: "ten goods carrying wagons".
KINDS = frozenset("arms customs drugs goods news sales savings securities sports systems weapons".split())
#: Pronouns that such a verb does something to.
OBJECTS = frozenset("her him it me them us you".split())
FAR = 5
#: Words that open a noun phrase, and what has no ending for many.
OPENING = frozenset("her his how its our the their whether why".split())
COLLECTIVE = MANY | frozenset(
    """aircraft cattle clergy crew deer fish folk head livestock men personnel poultry public sheep staff workforce
    """.split()
)
NEXT = frozenset("following next other previous same".split())
#: Numbers of one, and units that are parts.
ONE = frozenset({"1", "one", "single"})
PARTS = frozenset({"cent", "percent", "%"})


def is_done_by(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether words[at], one of DONE, is what the plural right before it does that a figure counts."""
    norm = words[at].norm
    who = words[at - 1]
    is_many = who.norm in MANY or (who.norm.endswith("s") and who.lemma != who.norm)
    if tags[at - 1] != NOUN or not is_many or who.norm in KINDS or not _is_counted(words, at - 1, tags):
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if norm in DOING_TO:
        return after is not None and after.text[0].isalpha() and after.norm not in OPEN
    is_object = after is not None and (after.norm in DETERMINERS or after.norm in OBJECTS)
    if norm in BACKING or (norm in FACING and not is_object):
        is_object = is_object or (after is not None and after.text[0].isalpha() and after.norm not in OPEN)
    if norm in ALONE and not is_object:
        return after is None or after.is_sign or after.norm in HOW
    if norm in MEANING:
        return after is not None and after.norm == "to"
    if norm in BACKING or norm in FACING or norm in SHARING or norm in ALONE:
        return is_object
    return norm in DOING or after is None or after.is_sign or after.text.islower()


def _is_counted(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a figure, with "of" or not, stands before the phrase that ends at words[at], and no article before it."""
    back = at
    while back > 0 and tags[back] == NOUN and at - back < FAR:
        back -= 1
    back -= words[back].norm == "of"
    if back < 0 or tags[back] != FIGURE:
        return False
    while back > 0 and tags[back] == FIGURE:
        back -= 1
    return tags[back] == FIGURE or words[back].norm not in ("a", "an", "the")  # "A third of", not "the three"


def done_behind(words: Sequence[WordForm], end: int, tags: Sequence[str]) -> int:
    """Where the bare verb stands that those do whom the figure before words[end] counts; 0 where none does.

    A noun of one has no other right behind it: "two [measure] the lengths", "of voters [distrust] the mayor".
    """
    start = end + (end < len(words) and words[end].norm == "of")
    for at, tag in enumerate(tags[start : start + FAR], start):
        if (tag and tag != NOUN) or at + 1 >= len(words):
            return 0
        if words[at + 1].norm in OPENING:
            is_done = _is_bare(words, at, is_first=at == end) and not _is_time(words, at + 1)
            return at if is_done and _is_plain_count(words, end - 1, tags) else 0
    return 0


def _is_bare(words: Sequence[WordForm], at: int, *, is_first: bool) -> bool:
    """Whether words[at] may be a verb of many: it has no ending, and those who do it stand right before it."""
    word, who = words[at], words[at - 1]
    if (
        word.norm != word.lemma
        or not (word.text.isalpha() and word.text.islower())
        or word.norm in COLLECTIVE
        or is_plural(word)
    ):
        return False
    return is_first or who.norm in MANY or is_plural(who)


def _is_time(words: Sequence[WordForm], at: int) -> bool:
    """Whether what begins at words[at] is when: "the next day", "the day before"."""
    return any(word.norm in TIMES or word.norm in NEXT for word in words[at + 1 : at + 3])


def _is_plain_count(words: Sequence[WordForm], last: int, tags: Sequence[str]) -> bool:
    """Whether a figure that ends at words[last] is more than one, and no sum and no adjective: "a 40 per cent"."""
    if words[last].norm in ONE or (words[last].norm in BY_NAME and words[last].norm not in PARTS):
        return False
    back = last
    while back > 0 and tags[back - 1] == FIGURE:
        back -= 1
    is_sum = any(word.text in MONEY_SIGNS for word in words[back : last + 1])
    return not is_sum and words[max(0, back - 1)].norm not in ("a", "an", "per")
