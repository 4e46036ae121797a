"""What the words of one mention tell by themselves: a person's name, a group, a gender, several holders.

Everything is remembered by the mention: names come again in every version of a story.
Refuses: what the text around it tells (see cast.py and register.py).
"""

import re
from functools import lru_cache

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    is_adverb,
)
from service.extraction.attribution.lexicon.holders import BODIES, PRESS
from service.extraction.attribution.lexicon.names import (
    NATIONALS,
    NOT_IN_NAMES,
    ORIGINS,
    PARTICLES,
    RUN_ON,
    UNNAMED,
)
from service.extraction.holders.lexicon.nations import NATIONALS_OF_ONE
from service.extraction.holders.lexicon.trades import (
    BEFORE_NAMES,
    COMPANIES,
    FIRMS,
    INITIAL_RANKS,
    LOOSE_TRADES,
    POST_NOMINALS,
    RANKS,
    TRADES,
    plain_title,
)
from service.text.people.given_names import (
    GIVEN,
)
from service.text.words import lemma_of

#: Words of one name at most: "Ursula von der Leyen" has four.
LONGEST_NAME = 5

#: Mentions whose reading is remembered.
MENTIONS_REMEMBERED = 20_000

#: Letters of a word in -ians that is a people and no surname.
SHORTEST_DEMONYM = 6

#: Words inside a name that its initials leave out, and code points of one that is spelled out at most.
_SMALL_WORDS = frozenset("and at by de for from in into of on the to with".split())
LONGEST_SPELLED = 100

#: Titles that only a surname follows.
COURTESY = frozenset("miss mr mrs ms".split())

#: Words before a name that are surnames too: "Ursula Warden".
_SURNAMES_TOO = (RANKS | TRADES | FIRMS) - {"counsel"}

#: What words for a trade end in.
_TRADE_ENDINGS = ("grapher", "iatrist", "ician", "keeper", "maker", "nomist", "ologist", "worker", "woman")

#: Words of a name, at least, behind which honours stand, and behind which a word may be a trade or begin a body's name.
SHORTEST_HONOURED = 2

#: Kinds of bodies that are surnames too.
_BODIES_AND_SURNAMES = frozenset("bench brand camp church court mission town world".split())

#: Nobody but by what is added: "those close to Lind".
THOSE_WHO = re.compile(
    r"^those (?:[a-z]+ )?"
    r"(?:against|around|at|behind|for|from|in|inside|near|of|on|outside|over|to|under|who|with|without)\b",
    re.IGNORECASE,
)

LEAD = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|both)\s+", re.IGNORECASE)
TOKEN = re.compile(r"[^\W\d_](?:[\w.&-]|['’](?!s\b))*|\d+")

_RUN_ON = re.compile(f"^{RUN_ON}")

#: Past forms between a subject and whom a relative behind them goes back to, and what stands before those.
_PAST = frozenset(
    """
    became began brought came caught chose drew fell felt found gave got had heard held hit hurt kept knew led left lost
    made meant met paid ran said saw says sent set shot showed sold spoke swore thought told took understood
    upset was went were won wrote
    """.split()
)
_TO_WHOM = frozenset("among by from to with".split())

#: Verbs right before whom somebody tells something, and words of both at least.
_TELLING = frozenset("advise ask assure inform remind tell urge warn".split())
SHORTEST_TOLD = 2

#: A title that without its full stop is a part of names: "Del. Stacey Moe", "Mar del Tarn".
_DELEGATES = ("Del.", "Dels.")

_JOINTS = frozenset("at for from in of with".split())

#: What opens what is added to a holder: a place, a side, whom they are of or led by. What stands behind is not they.
ADDING = "|".join(sorted(PREPOSITIONS - {"as", "by", "past", "per", "to", "up"} | {"aboard", "along", "alongside"}))
ADDING += r"|(?:[a-z]+ed|led|run|written) by"
_ENDS_DESCRIPTION = re.compile(rf",| who | (?:{ADDING}) ")


#: Words that no name begins with; "Per" is a given name too.
_NEVER_FIRST = NOT_IN_NAMES - GIVEN


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def person_in(mention: str) -> str:
    """The name at the end of the capitalised run of a mention, without titles; "" when there is none."""
    run: list[str] = []
    tokens = _without_honours([match.group() for match in TOKEN.finditer(mention)])
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        is_surname = token[:1].isupper() and not run and at > 0 and _is_surname_behind(tokens[at - 1], token)
        if not is_surname and (not _is_capital(token) or _ends_name(tokens, at, len(run))):
            if token.lower() in PARTICLES and run:
                run.append(token)
                continue
            if run:
                break
            return ""
        run.append(token)
        if len(run) >= LONGEST_NAME:
            break
    name = _from_given(list(reversed(run)))
    while name and (not _is_capital(name[0]) or (len(name) > 1 and name[0].lower() in _NEVER_FIRST)):
        name = name[1:]
    if not name or is_nationals(name[-1]) or names_body(" ".join(name)):
        return ""  # "Senate Democrats", "the Republican National Committee"
    if name[0].lower() in ("the", "a", "an", "this", "that", "some", "many", "most", "other", "both"):
        return ""
    if len(name) == 1 and (name[0].lower() in UNNAMED | NOT_IN_NAMES or (name[0].isupper() and len(name[0]) < 6)):
        return ""
    return " ".join(name)


def _is_capital(token: str) -> bool:
    return token[:1].isupper() or _RUN_ON.match(token) is not None


def _from_given(name: list[str]) -> list[str]:
    """A long run from its given name on: "City Public Advocate Mary Lind" is Mary Lind."""
    for at in range(2, len(name) - 1):
        if name[at].lower() in GIVEN and name[at - 1].lower() not in GIVEN and name[0].lower() not in GIVEN:
            return name[at:]
    return name


def _without_honours(tokens: list[str]) -> list[str]:
    """The words of a mention without the honours behind a name: "Ada Byron KC"."""
    last = len(tokens)
    while last > SHORTEST_HONOURED and tokens[last - 1] in POST_NOMINALS and tokens[last - 2][:1].isupper():
        last -= 1
    return tokens[:last]


def _is_surname_behind(before: str, token: str) -> bool:
    """Whether a word is a surname though it may be a title too: "Mr King", "Ada King", "Ursula Warden"."""
    plain = before.rstrip(".").lower()
    if not before[:1].isupper() or plain in NOT_IN_NAMES:
        return False
    if plain in COURTESY or plain in GIVEN:
        return True
    is_trade = plain_title(token) in _SURNAMES_TOO
    return is_trade and not is_title(plain_title(before)) and plain not in ORIGINS


def _ends_name(tokens: list[str], at: int, size: int) -> bool:
    """Whether a word is a title before the `size` words of a name that stand behind it."""
    token = tokens[at]
    plain = plain_title(token)
    if plain in LOOSE_TRADES:
        return size >= SHORTEST_HONOURED
    if size >= SHORTEST_HONOURED and plain.endswith(_TRADE_ENDINGS):
        return True
    is_cut_rank = plain == "con" and at > 0 and is_title(plain_title(tokens[at - 1]))  # "Chf Con"
    is_rank = (token in INITIAL_RANKS or token in _DELEGATES) and size > 0
    is_rank |= is_cut_rank
    return is_rank or is_title(plain) or plain in ORIGINS or (plain in NATIONALS_OF_ONE and size >= SHORTEST_HONOURED)


def surnames_of(name: str) -> tuple[str, ...]:
    """What a person may be called by alone: of Bashar al-Tarn al-Tarn, Al-Tarn at the start of a sentence, and Tarn."""
    last = name.rsplit(" ", 1)[-1]
    bare = _RUN_ON.sub("", last)
    return (last,) if bare == last else (last, last[:1].upper() + last[1:], bare)


def opens_with(words: str, known: frozenset[str]) -> bool:
    """Whether the first word is one of these, which are lower case; a full stop after it does not count."""
    first = TOKEN.match(words)
    return first is not None and first.group().rstrip(".").lower() in known


def is_title(word: str) -> bool:
    """Whether a word, lower case, is a title before a name, of one or of several: "senators"."""
    return word in BEFORE_NAMES or (word.endswith("s") and word[:-1] in BEFORE_NAMES)


def head_of(mention: str) -> str:
    """What a mention says before anything is added to it: "critics" of "critics of the plan, like Ada Byron"."""
    return _ENDS_DESCRIPTION.split(mention, maxsplit=1)[0]


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def names_body(name: str) -> bool:
    """Whether a name says what kind of body it is: "Osby County Council", "Association of Teachers"."""
    words = name.split()
    joint = next((at for at, word in enumerate(words) if at and word in _JOINTS), len(words))
    last = words[joint - 1].lower() if words else ""
    if joint > 1 and last in _BODIES_AND_SURNAMES and words[joint - 2].lower() in GIVEN:
        return False  # "Charlotte Church"
    if joint > 1 and last.rstrip(".") in COMPANIES:
        return True
    return last in BODIES or (joint > 1 and (last in PRESS or (len(last) > 7 and last[:-1] in BODIES)))


def is_quoted_at(text: str, start: int) -> bool:
    """Whether a place stands inside quotation marks that its paragraph opened."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.rfind("“") > line.rfind("”") or line.count('"') % 2 == 1


#: The age of whoever stands before it: "Lind, 54".
_AGE = re.compile(r", (?:aged )?\d{1,3}$")


def phrase_before(text: str, start: int) -> str:
    """The words right before `start` that a relative there goes back to: "Mara Lind" in "Mara Lind, who"."""
    before = text[max(0, start - 120) : start].rstrip(" ,—–-")
    pieces = re.split(r"[.,;:—“”\"\n]", _AGE.sub("", before))
    if len(pieces) > 1 and LEAD.match(pieces[-1].strip()) and (name := person_in(pieces[-2])) and " " in name:
        return name  # "Mara Lind, a clerk at the works who"
    words = pieces[-1].split()[-6:]
    if len(words) == SHORTEST_TOLD and lemma_of(words[0]) in _TELLING:
        words = words[1:]  # "told councillors, who voted for it"
    words = _behind_article(_behind_verb(words))
    while words and (words[0] in COORDINATORS or (not words[0][:1].isupper() and len(words) > 2)):
        words = words[1:]
    return " ".join(_to_whom(_behind_verb(words)))


def _behind_verb(words: list[str]) -> list[str]:
    """The words of whom a relative goes back to, without a verb before: "The plan drew criticism from | parents"."""
    for at in range(len(words) - 2, 0, -1):
        is_verb = words[at] in _PAST or (words[at].endswith("ed") and words[at].islower())
        before = words[at - 1].lower()
        if is_verb and before not in DETERMINERS | PREPOSITIONS | COORDINATORS and not is_adverb(before):
            return words[at + 1 :]
    return words


def _behind_article(words: list[str]) -> list[str]:
    """The words from "a", or from "the" behind a verb: "Police are looking for | a driver", "It is about | the nun"."""
    for at in range(len(words) - 2, 0, -1):
        is_last = words[at] in ("a", "an") or (words[at] == "the" and words[at - 1] != "of")
        if is_last and (words[at] != "the" or not AUXILIARIES.isdisjoint(map(str.lower, words[:at]))):
            return words[at:]
    return words


def _to_whom(words: list[str]) -> list[str]:
    """The words of whom somebody speaks to or hears from: "criticism from | parents", "among | ministers"."""
    if len(words) > 1 and words[-2] in _TO_WHOM and words[-1].islower():
        return words[-1:]
    at = next((at for at in range(len(words) - 2, 0, -1) if words[at] in _TO_WHOM), 0)
    is_named = at and words[0].islower() and all(word[:1].isupper() for word in words[at + 1 :])
    return words[at + 1 :] if is_named else words  # "under fire from Bo Ek"


def is_nationals(word: str) -> bool:
    """Whether a word means people by their party or nation: "Democrats", "Armenians"; "Britons" only if listed."""
    is_demonym = len(word) > SHORTEST_DEMONYM and word.endswith(("ians", "eans"))
    return is_demonym or (word.endswith("s") and word[:-1].lower() in NATIONALS | ORIGINS)


def spelled_out(before: str, short: str) -> str:
    """The words right before initials in brackets that they stand for: "Alliance to Reclaim Our Schools" for AROS."""
    words = before[-LONGEST_SPELLED:].split()
    left = len(short)
    for at in range(len(words) - 1, -1, -1):
        if words[at][:1].isupper():
            if words[at][0] != short[left - 1]:
                return ""
            left -= 1
            if not left:
                return " ".join(words[at:])
        elif words[at] not in _SMALL_WORDS:
            return ""
    return ""
