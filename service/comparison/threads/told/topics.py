"""By which keys the words of two claims are known to speak of one matter, whichever side they take.

A key is a line of the table below ("open", "close" and "closure" are one matter), else the word's stem, so that
"warn", "warned" and "warning" meet. Keys are compared and never shown.
Refuses: judging two matters (joining.py); sides (words/stances.py).
"""

import re
from functools import lru_cache

import snowballstemmer  # type: ignore[import-untyped]

from service.comparison.words.bounds import is_limit_word, is_scope
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import read_stance
from service.comparison.words.tables import SIDES_OF

#: Each line is one matter; the words of a line, lemmas as they stand in a claim, take any side of it.
ONE_MATTER = """
    open reopen close shut closing closure reopening opening
    offer bid give proposal propose takeover
    buy purchase acquire acquisition
    result outcome
    affect change alter influence
    check inspect inspection
    meet talks negotiate negotiator
    cut lose loss axe layoff redundancy
    decide decision
    grow growth
    pay payment
    know knowledge
    prove proof
    try trial
    strike walkout stoppage
    delay postpone
    fail failure
    resign resignation
    refuse refusal
    arrive arrival
    approve approval
    sell sale
    leave departure
    die death dead kill fatality
    ill sick illness sickness sicken
    injure injury hurt wound
    convict conviction
    accuse accusation
    believe belief
    choose choice
    ban prohibit forbid outlaw
    lift ease scrap abolish repeal
    vote ballot
    employ employment
    rise fall increase decrease
"""

#: Words that tell no matter apart from another, lemmas.
TELLS_NOTHING = frozenset(
    """all also any be become before come do even every get go have however just know last make many more most much
    nothing next no nobody only other own part put same see so some still such take thing what when whole would
    year""".split()
)

#: Months pass and tell no matter apart either.
MONTHS = frozenset(
    """january february march april may maymonth june july august september october november december""".split()
)

#: Words for people that say nothing of which people.
ANY_PEOPLE = frozenset("people person man woman other toll number victim".split())

#: What a content begins with, then a clause that says which is meant, up to the verb of the whole.
_CLAUSE_BEHIND = re.compile(
    r"((?:that\s)?(?:an?|her|his|its|the|their)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+)\s"
    r"(?:who|which|that(?=\s(?:\w+ed|are|had|has|hit|is|killed|sank|struck|was|were|will|would)\b))\s(?:[\w’'-]+\s){2,9}?"
    r"(?=(?:are|can|could|did|does|had|has|is|may|must|was|were|will|would)\b)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_DETERMINERS = frozenset("a an her his its our the their this that".split())
_OF = frozenset("at by for from in near of on to with".split())
#: What shows that the word before it ends what is spoken of: "the north bridge is", and not "the man fired first".
_BE = frozenset("are can could did does had has have is may must remains should stays was were will would".split())

_STEMMER = snowballstemmer.stemmer("english")
_KEY_OF = {word: line.split()[0] for line in ONE_MATTER.strip().splitlines() for word in line.split()}

#: Words, and sets of them, whose keys are remembered.
REMEMBERED = 20_000


@lru_cache(maxsize=REMEMBERED)
def key_of(word: str) -> str:
    """The key of one canonical word.

    >>> key_of("closing") == key_of("reopen"), key_of("warning") == key_of("warn"), key_of("order") == key_of("warn")
    (True, True, False)
    """
    known = _KEY_OF.get(word)
    if known is None:
        stem = str(_STEMMER.stemWord(word))
        return _KEY_OF.get(stem, stem)
    return known


@lru_cache(maxsize=REMEMBERED)
def keys_of_words(words: frozenset[str]) -> frozenset[str]:
    """The keys of the words that tell one matter from another: not who is bound, until when, or nothing at all."""
    telling = (
        word for word in words if not (is_scope(word) or is_limit_word(word) or word in TELLS_NOTHING or word in MONTHS)
    )
    return frozenset(key_of(word) for word in telling)


def are_sides_of_one_matter(one: str, other: str) -> bool:
    """Whether two contents differ by one word each, and those take the two sides of a matter.

    >>> are_sides_of_one_matter("it opposed the takeover", "it supported the takeover")
    True
    >>> are_sides_of_one_matter("it opposed the takeover", "it supported the levy")
    False
    """
    stances = read_stance(one), read_stance(other)
    rungs = dict(stances[0].sides), dict(stances[1].sides)
    if not any(rungs[0][matter] * rungs[1][matter] < 0 for matter in rungs[0].keys() & rungs[1].keys()):
        return False
    words = stances[0].words, stances[1].words
    alone = set(words[0]) - set(words[1]), set(words[1]) - set(words[0])
    takes_sides = all(len(side) == 1 and not side.isdisjoint(SIDES_OF) for side in alone)
    return takes_sides and bool(keys_of_words(frozenset(words[0]) & frozenset(words[1])))


def are_two_things(one: str, other: str) -> bool:
    """Whether what differs in two contents says which of two things of one kind is meant: a key each, or a clause each.

    >>> are_two_things("the man who hit the bus was drunk", "the man who hit the kiosk was not drunk")
    True
    >>> are_two_things("the driver of the tram was drunk", "the driver of the bus was not drunk")
    True
    >>> are_two_things("the north bridge is closed", "the south bridge is open")
    True
    >>> are_two_things("the north bridge in Osby is closed", "the south bridge in Osby is open")
    True
    >>> are_two_things("the man fired first", "the suspect did not fire first")
    False
    """
    keys = [keys_of_words(frozenset(read_stance(said).words)) for said in (one, other)]
    own = keys[0] - keys[1], keys[1] - keys[0]
    if all(own) and (left := keys_but_clause(one)) and left == keys_but_clause(other):
        return True
    if len(own[0]) != 1 or len(own[1]) != 1:
        return False
    return not _kinds(one, own[0]).isdisjoint(_kinds(other, own[1]))


def _kinds(said: str, own: frozenset[str]) -> set[frozenset[str]]:
    """The keys of the nouns by which its own key stands: "the driver of the tram", "the tram line"."""
    words = _LETTERS.findall(said.lower())
    keys = [keys_of_words(frozenset(said_words(word))) for word in words]
    kinds = set()
    for at, key in enumerate(keys):
        if key == own:
            first = at - 1 if at and words[at - 1] in _DETERMINERS else at
            if first > 1 and words[first - 1] in _OF:
                kinds.add(keys[first - 2])
            if at + 2 < len(words) and words[at + 2] in _BE | _OF and (first < at or not at):
                kinds.add(keys[at + 1])
    return kinds - {frozenset()}


def keys_but_clause(said: str) -> frozenset[str]:
    """The keys of a content without the clause that only says more of what it begins with; none where it has no such.

    >>> sorted(keys_but_clause("the driver of the lorry that crashed in Kest was drunk"))
    ['driver', 'drunk', 'lorri']
    """
    found = _CLAUSE_BEHIND.match(said)
    if found is None:
        return frozenset()
    return keys_of_words(frozenset(read_stance(f"{found[1]} {said[found.end() :]}").words))


def likeness_of_keys(one: frozenset[str], other: frozenset[str]) -> float:
    """The share (Dice) of keys that both have, 0 to 1."""
    size = len(one) + len(other)
    return 2 * len(one & other) / size if size else 0.0
