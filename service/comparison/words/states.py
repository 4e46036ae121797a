"""Words that are never colour: a state (dead, hurt), how an event stands ("is out"), which of a kind are meant.

Rests on the tables PERSON_STATES, STANDING and RESTRICTING of lexicon.py.
Refuses: pairing words (swaps.py), kinds of change.
"""

import re
from collections.abc import Set

from service.comparison.words.canonical import said_words
from service.comparison.words.lexicon import (
    CHOOSING_ONE,
    DESCRIBING_FEW,
    OF_MANY,
    OF_ONE_NAME,
    PERSON_STATES,
    RESTRICTING,
    SO_ANYWAY,
    STANDING,
    UNDOING,
    UNMAKING,
    UNMAKING_AT_FIRST,
    UNNAMED,
)
from service.text.seeking.sought import sought
from service.text.words import lemma_of


def _words(line: str) -> frozenset[str]:
    return frozenset(line.replace(",", " ").replace("/", " ").split())


#: Of each state the words that tell it, and all that say it.
_STATES = tuple((_words(line.partition("/")[0]), _words(line)) for line in PERSON_STATES)
_STANDING = _words(STANDING)
_BE = frozenset("is are was were be been".split())
_RESTRICTING = frozenset(" ".join(word.split()) for word in RESTRICTING.split(","))
_WORD = re.compile(r"[\w’'-]+|[^\s\w]")
#: What stands before a noun that has been named already or is one of many: which are meant is known without the word.
_KNOWN = frozenset("a an another his her its my our the their these this those your whose".split())
_NEW = frozenset(("a", "an", "another"))
_OF_ALL = frozenset("all any both each every few many more most no only several some".split())
#: Those that tell of a person what an office does not: "military officials" only speak from somewhere.
_OF_PEOPLE = DESCRIBING_FEW | frozenset("female foreign male married part-time unvaccinated vaccinated".split())
#: What stands for a figure told apart.
_FIGURE = "#"
#: People told to be of one sex, and people of whom that is not told.
OF_ONE_SEX = frozenset("boys females girls males men women schoolboys schoolgirls".split())
OF_EITHER_SEX = frozenset(
    "children kids passengers patients pupils schoolchildren students teenagers voters workers youngsters".split()
)
#: Words that say which of those behind them are counted, though the two together are a name for one of them as well.
NARROWING = {
    "care": {"homes"},
    "head": {"teachers"},
    "holiday": {"homes"},
    "junior": {"doctors"},
    "mobile": {"homes"},
    "nursing": {"homes"},
    "political": {"prisoners"},
    "rented": {"flats", "homes"},
    "wild": {"birds"},
}
#: Those that do so of a share alone: of a few who are counted they only say how they are ("two young men were hurt").
NARROWING_SHARES = {
    "first-time": {"buyers", "voters"},
    "undecided": {"voters"},
    "unemployed": {"men", "people", "women"},
    "working": {"mothers", "parents"},
    "young": {"adults", "drivers", "men", "people", "voters", "women", "workers"},
} | NARROWING
#: What stands before people whom a figure counts.
_COUNTS = re.compile(r"# (?:of (?:all |the )?)?$")
#: Harm to so many, as a clause behind a verb of the same: "killed # people and hurt # others".
_COUNTS_HARM = re.compile(
    r"(?:and|but)(?: also| another)? (?:hurt|injured|killed|wounded) (?:a further |another )?#(?: more| other| #)?"
    r"(?: (?:bystanders|civilians|others|passengers|people))?"
)
#: Verbs of what is taken back: done to it, and what somebody does to it.
_UNDONE = r"dropped|withdrawn|overturned|quashed|revoked|rescinded|annulled|lifted|scrapped|cancell?ed|voided"
_UNDOES = (
    r"drop(?:s|ped)|withdr(?:ew|aws)|overturn(?:s|ed)|quash(?:es|ed)|revoke[sd]|rescind(?:s|ed)|annul(?:s|led)"
    r"|lift(?:s|ed)|scrap(?:s|ped)|cancel(?:s|l?ed)"
)
#: Nor is what somebody lets fall: "were dropped on the town", and not "on Friday".
_NOT_LET_FALL = (
    r"(?! (?:from|into|off|onto|over)\b)(?! on (?!\d|appeal|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february"
    r"|march|april|may|june|july|august|september|october|november|december))"
)
_TAKES_BACK = sought(
    rf"\b(?:is|are|was|were|be|been|being)(?: \w+ly| all| later| since| now)? (?P<undone>{_UNDONE})\b{_NOT_LET_FALL}"
    rf"|\b(?P<undoes>{_UNDOES})(?= [\w’'#])(?! (?:as|at|by|for|from|in|into|off|on|onto|out|over|to|with)\b)",
    re.IGNORECASE,
)
#: Where the clause of a verb begins, and where the head of its subject or object ends.
_OTHER_CLAUSE = re.compile(
    r"[,;:]|\b(?:although|and|as|because|but|that|though|when|where|which|while|who)\b",
    re.IGNORECASE,
)
_BEHIND_HEAD = re.compile(
    r"[,;:]|\b(?:about|after|against|and|as|at|before|but|by|during|for|from|in|into|near|of|off|on|over|that|to|under|when"
    r"|which|while|who|with)\b",
    re.IGNORECASE,
)
#: Words behind which all of a kind are meant.
_OF_EACH = frozenset("all each every".split())
_ITS = frozenset("her his its my our the their your".split())

#: Words for how somebody or something is at the time, which say of no kind that it is meant: "Worried residents".
AT_THE_TIME = frozenset(
    """
    afraid alarmed angry anguished annoyed anxious ashamed baffled battered bewildered bitter bored busy calm concerned
    confused crowded defiant dejected delighted desperate despairing devastated disappointed disgruntled distraught
    distressed dismayed drenched embattled enraged exasperated excited exhausted fearful frantic frightened frustrated
    fuming furious grateful grieving happy heartbroken hopeful horrified hungry impatient incensed indignant irate
    jubilant mournful nervous outraged overburdened overcrowded overjoyed overstretched overwhelmed overworked panicked
    panicking perplexed proud puzzled rattled relieved resentful sad scared sceptical shaken shocked skeptical sobbing
    stretched strained struggling stunned surprised tearful terrified thirsty tired traumatised traumatized troubled
    unhappy upset wary weary weeping worried
    """.split()
)

#: Words by which all of them go: "every single child", "all necessary steps", "all local residents", "all trapped".
SAYS_NO_KIND = frozenset(
    """
    additional actual appropriate available beloved brave conceivable concerned current dear decent due entire existing
    fellow former further given good great imaginable injured innocent known last living local lone loyal missing more
    necessary needed normal ordinary other own poor possible precious present proper real reasonable relevant
    remaining required separate single sort sorts kind kinds manner stranded such surviving trapped type types usual
    """.split()
)
_ONE_KIND = re.compile(r"[a-z][a-z-]{2,}(?<!ly)")
_NO_NOUN = frozenset(
    """
    again also already and but day days even just later long night now of once or over right same soon still the then
    time times week weeks year years
    """.split()
)


def tells_state(words: Set[str], other: str) -> bool:
    """Whether canonical words tell a person's state of which the other text says nothing.

    >>> tells_state({"death"}, "A man was stabbed."), tells_state({"death"}, "A man was killed.")
    (True, False)
    """
    return any(words & telling and saying.isdisjoint(said_words(other)) for telling, saying in _STATES)


def counts_harm(clause: str) -> bool:
    """Whether a clause only says whom else harm befell by their number, # here, which is told by itself.

    >>> counts_harm(" and hurt # others"), counts_harm(" and hurt # when it fell"), counts_harm("dead")
    (True, False, False)
    """
    return bool(_COUNTS_HARM.fullmatch(clause.strip(" .,")))


def takes_back(words: str, other: str, differing: Set[str]) -> bool:
    """Whether a text says that what the other tells by a verb was taken back: the deed is a noun there.

    It is the head of what that very verb has as its subject or object: not "after a crash a curfew was lifted".

    differing: canonical words that only one side has.

    >>> takes_back("Charges against a man were dropped", "A man was charged", {"decrease", "against"})
    True
    """
    found = _TAKES_BACK.search(words)
    if found is None or _TAKES_BACK.search(other):
        return False
    if said_words(found["undone"] or found["undoes"]).keys().isdisjoint(differing):
        return False
    taken = _OTHER_CLAUSE.split(words[: found.start()])[-1] if found["undone"] else words[found.end() :]
    forms = [_WORD.findall(text.lower()) for text in (_BEHIND_HEAD.split(taken)[0], other)]
    done = {lemma_of(word) for word in forms[1] if word.endswith("ed")}
    return any(lemma_of(word) in done for word in forms[0] if word.isalpha() and not word.endswith("ed"))


def stands_otherwise(lead: str, deleted: str, inserted: str) -> bool:
    """Whether behind a form of "be" a particle that says how it stands gave way to other words, or took their place.

    >>> stands_otherwise("is", "spreading", "out"), stands_otherwise("is", "", "out")
    (True, False)
    """
    sides = {words.strip(" .,;").lower() for words in (deleted, inserted)}
    return lead in _BE and "" not in sides and len(sides) > 1 and not sides.isdisjoint(_STANDING)


def restricts(words: str, before: str, behind: str) -> bool:
    """Whether words that came or went say which of many are meant, with what stands before and behind them.

    Not of one alone, but for who is armed or a civilian; nor of those that "the" or "their" makes known, nor of a kind
    in whose name they stand.

    >>> restricts("domestic", "will cancel all ", "flights"), restricts("private", "was taken to the ", "clinic")
    (True, False)
    >>> restricts("foreign", "met ", "ministers"), restricts("lengthy", "said ", "delays were likely")
    (False, False)
    """
    word = words.strip().lower()
    lead, nouns = _WORD.findall(before.lower())[-2:], _WORD.findall(behind.lower())[:2]
    if tells_which(words.strip(), lead, nouns):
        return True
    if word not in _RESTRICTING and word not in CHOOSING_ONE:
        return False
    last = lead[-1] if lead else ""
    is_known = _is_known(last) and not (word in CHOOSING_ONE and last in _NEW)
    if not nouns or (is_known and lead[0] != "all") or (last == _FIGURE and _is_known(lead[0])):
        return False
    if last == _FIGURE and word in DESCRIBING_FEW:
        return False
    noun = nouns[0]
    is_source = lemma_of(noun) in UNNAMED and word not in _OF_PEOPLE
    if noun in OF_ONE_NAME or noun in SO_ANYWAY.get(word, ()) or is_source:
        return False
    if word in CHOOSING_ONE and last in _NEW:
        return bool(noun.isalpha())
    if _is_of_many(noun) or last in ("any", "each", "every"):
        return True
    return (last in _OF_ALL or last == _FIGURE) and len(nouns) > 1 and _is_of_many(nouns[1])


def tells_which(words: str, lead: list[str], nouns: list[str]) -> bool:
    """Whether one word that came or went says which are meant of all, with the two words before it and those behind.

    >>> tells_which("flooded", ["repair", "every"], ["school"]), tells_which("single", ["feed", "every"], ["child"])
    (True, False)
    >>> tells_which("flooded", ["repair", "the"], ["school"])
    False
    """
    of_each = lead[-2:-1] if lead and lead[-1] in _ITS else lead[-1:]  # "all its branches"
    if not of_each or of_each[0] not in _OF_EACH or not nouns or not nouns[0].isalpha() or nouns[0] in _NO_NOUN:
        return False
    if of_each[0] == "all" and not any(map(_is_of_many, nouns)):
        return False  # "all later left"
    return bool(_ONE_KIND.fullmatch(words)) and words not in SAYS_NO_KIND | AT_THE_TIME | _NO_NOUN


def counts_narrower(earlier: str, deleted: str, inserted: str, behind: str) -> bool:
    """Whether of people whom a number counts only one text says that they are of one sex or of one rank.

    >>> counts_narrower("# ", "pupils", "boys", " missed school"), counts_narrower("the ", "pupils", "boys", " left")
    (True, False)
    """
    if not _COUNTS.search(earlier):
        return False
    sides = deleted.strip().lower(), inserted.strip().lower()
    if "" in sides:
        table = NARROWING_SHARES if earlier.rstrip().endswith((" of", " the", " all")) else NARROWING
        return bool(table.get("".join(sides), set()).intersection(behind.strip(" .,;").split()[:1]))
    return any(one in OF_ONE_SEX and other in OF_EITHER_SEX for one, other in (sides, sides[::-1]))


def narrows_share(one: str, other: str) -> bool:
    """Whether a share is of all of them on one side and of some of them on the other, by what is counted.

    >>> narrows_share("voters", "young voters"), narrows_share("voters", "eligible voters")
    (True, False)
    """
    shorter, longer = sorted((one.lower().split(), other.lower().split()), key=len)
    if not shorter or longer[1:] != shorter:
        return False
    is_kind = longer[0] in _RESTRICTING and _is_of_many(shorter[0]) and shorter[0] not in OF_ONE_NAME
    return is_kind or shorter[0] in NARROWING_SHARES.get(longer[0], ())


#: Words that make something else of these alone: who is under house arrest is in no cell.
_UNMAKES_ALONE = {"house": ("arrest",)}


def unmakes(words: str, before: str, behind: str) -> bool:
    """Whether a word that came or went makes of what stands behind it something else, or of a deed one not done.

    >>> unmakes("former ", "The ", "president said"), unmakes("draft", "passed the ", "law")
    (True, False)
    >>> unmakes("nearly", "The dam ", "collapsed"), unmakes("nearly", "It took ", "a year")
    (True, False)
    """
    word, lead, verb = words.strip().lower(), _WORD.findall(before.lower())[-1:], _WORD.findall(behind.lower())[:1]
    if verb and verb[0] in SO_ANYWAY.get(word, ()):
        return False
    if verb and verb[0] in _UNMAKES_ALONE.get(word, ()):
        return True
    if word in UNMAKING_AT_FIRST:
        return not (lead and _is_known(lead[0])) or lead[0] in _NEW
    return word in UNMAKING or (word in UNDOING and bool(verb) and verb[0].endswith("ed"))


def _is_known(word: str) -> bool:
    return word in _KNOWN or word.endswith(("'s", "’s"))


def _is_of_many(noun: str) -> bool:
    return noun in OF_MANY or (noun.endswith("s") and not noun.endswith("ss") and lemma_of(noun) != noun)
