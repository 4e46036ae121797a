"""What sort of words differ at a swap: content, scope, limit, day, quotation, or wording alone.

Refuses: finding the swaps (swaps.py); kinds of change (judgement.py).
"""

import re
from collections.abc import Set

from service.comparison.meaning.denying.negations import only_goes_on, says_no_comment, scarcity_step, tells_more
from service.comparison.meaning.doing.duties import is_other_notice, notice_step
from service.comparison.meaning.ellipsis import is_pronoun_named
from service.comparison.meaning.saying.named import behind_swap, given_names, only_names
from service.comparison.meaning.saying.retelling import is_retold
from service.comparison.meaning.scope.kinds import is_for_some, is_kind_for_all
from service.comparison.meaning.scope.limits import COLOUR_WORDS, is_limit, is_rule
from service.comparison.meaning.scope.shares import tells_part, without_part
from service.comparison.meaning.stages import ASKING, stopping_step, weighing_step, willing_step
from service.comparison.meaning.swaps import PositionPair, Swap, once_a_pair
from service.comparison.meaning.turned.noes import denies_another_thing
from service.comparison.words.bounds import (
    is_date_word,
    is_limit_word,
    is_scope,
    opens_quantity,
    opens_scope,
)
from service.comparison.words.canonical import said_words
from service.comparison.words.clauses import opens_clause, tells_of_deed
from service.comparison.words.lexicon import COMPASS, TELLING_MATTERS
from service.comparison.words.stances import read_stance
from service.comparison.words.states import (
    counts_harm,
    counts_narrower,
    restricts,
    stands_otherwise,
    takes_back,
    tells_state,
    unmakes,
)
from service.comparison.words.tables import CONTRADICTORY_MATTERS, DUTY_OF, SIDES_OF, TURNING
from service.domain.claims import Directness, Position
from service.text.words import holds_any

#: Verbs that turn the one behind them or leave it as it is: "refused to extend", "let end".
TURNING_VERBS = frozenset({"refuse", "decline", "let"})

#: Words that say of the same things that none and that all of them did: the verb tells which way.
NONE_AND_ALL = ({"no", "all"}, {"no", "every"}, {"none of the", "all"}, {"none of the", "all the"}, {"none", "all"})

_AREAS = frozenset(word.strip() for word in COMPASS.split(","))

#: Words that link a clause to the one before it, and say nothing without it: "carrying pilgrims, fell", "fell when".
_LINKS = frozenset("what when where while".split())

#: Words after which a rule names the place or group it holds for.
AREA_OPENERS = frozenset("to in for across throughout within of from into".split())

#: Behind these any of them is one of them.
_IN_CASE = re.compile(r"\b(?:if|in case|no|not|unless|whether|without)\b[^.;,]*$|n['’]t\b[^.;,]*$", re.IGNORECASE)
_CONDITION = re.compile(r"[\s,;(–—-]*(?:only )?(?:if|unless|provided|when|once|in case|as long as)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"an?\s+", re.IGNORECASE)
_ONE_MORE = re.compile(r"(?:,|and|or|as well as)(?: [\w’'-]+){1,2},?|[\w’'-]+ (?:and|or)", re.IGNORECASE)
_GOES_ON = re.compile(r"[\s,;]*(?:and|but|while)\b", re.IGNORECASE)
_AGAINST_TOO = re.compile(r"[\s,]*(?:and|but)(?: voted)? against\b", re.IGNORECASE)
_COMPARES = re.compile(r"\bthan\b|\bas [\w-]+ as\b", re.IGNORECASE)
_WORD = re.compile(r"[\w%£$€¥]")
_ONLY_NUMBER = re.compile(r"[\s“”\"]*#(?: #)?(?: of)?\s*")
_COUNTED = re.compile(r"#\s+(?:of\s+)?([\w’'-]+)")
_NAMES_ONLY = re.compile(r"(?:(?:the|and|of|[A-Z][\w’'.-]*)\s+)*[A-Z][\w’'.-]*")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]?|(?<!\w)[‘']([^‘’']{3,})[’'](?!\w)")
_NAME = re.compile(r"(?<!^)(?<![.!?:] )\b[A-Z][\w’'-]+")
#: Who sentences somebody, in the canonical form of words, and doing so: nobody else does.
_COURT = frozenset().union(*map(said_words, "court judge jury magistrate".split()))
_SENTENCES = re.compile(r"\b(?:sentence[sd]|jail(?:s|ed))\b", re.IGNORECASE)


def is_content(pair: PositionPair, swap: Swap) -> bool:
    """Whether the swap says something else: not the same in other words, and neither scope, limit nor force.

    A person's state that one claim tells and the other says nowhere is something else, however it is put.
    """
    if tells_more(swap) or is_other_notice(pair, swap) or denies_another_thing(swap):
        return True
    if notice_step(swap):
        return False
    if stopping_step(swap) or willing_step(swap) or weighing_step(pair, swap):
        return False
    if scarcity_step(swap) or only_goes_on(pair, swap) or says_no_comment(pair, swap):
        return False
    if tells_state(swap.gone, pair.after_words) or tells_state(swap.new, pair.before_words):
        return not counts_harm(swap.deleted or swap.inserted)
    if not (swap.gone or swap.new):
        return False
    if only_names(pair, swap):
        return False
    lone = _lone_word(pair, swap)
    if (lone and unmakes(*lone)) or stands_otherwise(swap.lead, swap.deleted, swap.inserted):
        return True
    if is_scope_swap(pair, swap) or is_limit(pair, swap) or is_other_area(pair, swap):
        return False
    gone, new = _without_force(swap.gone) - _LINKS, _without_force(swap.new) - _LINKS
    if (gone and new) or _gives_way_to_asking(pair, swap):
        return not _is_same_side(pair, swap)
    raw = swap.deleted if gone else swap.inserted
    given = given_names(raw, behind_swap(pair, swap))
    words = (gone or new) - given
    sides = pair.before_words, pair.after_words
    if takes_back(*sides, words) or takes_back(*sides[::-1], words):
        return True
    if is_pronoun_named(swap.deleted, swap.inserted):
        return False
    if swap.inserted.rstrip().endswith(":") or swap.deleted.rstrip().endswith(":"):
        return False  # a label set before the sentence, or taken away
    if words and _AGAINST_TOO.match(raw):
        return True  # "voted for the bill and against the amendment"
    if swap.deleted.strip() and swap.inserted.strip() and any(map(_takes_side, words)):
        return True
    if opens_clause(raw) and (len(swap.gone | swap.new) > 1 or (words and tells_of_deed(raw))):
        return True  # "and its manager was sacked", "and was arrested"
    is_court = words <= _COURT and _SENTENCES.search(raw)  # "The judge sentenced Pugh", "Pugh was jailed"
    names = [name for name in _NAME.findall(raw) if words and name.lower() not in given]
    if swap.deleted.strip() and swap.inserted.strip():  # one that only moved is none: "Households in Osby will see"
        names = [name for name in names if any(name.lower() in word for word in words)]
    is_named = bool(names) and not is_court
    return is_named or (len(words) > COLOUR_WORDS and (bool(_GOES_ON.match(raw)) or not is_retold(pair)))


def _is_same_side(pair: PositionPair, swap: Swap) -> bool:
    """Whether both say by other words of one pair of opposites that it is so: "was not cancelled", "left".

    Of pairs of which no third holds alone: what did not soar has not plunged. What is not as strong is weaker.
    """
    sides = [dict(stance.sides) for stance in pair.stances]
    shared = {matter for matter in sides[0].keys() & sides[1].keys() if sides[0][matter] * sides[1][matter] > 0}
    if not (_COMPARES.search(pair.before_words) and _COMPARES.search(pair.after_words)):
        shared &= CONTRADICTORY_MATTERS
    differing = (
        frozenset[str]().union(*(s.gone for s in pair.swaps)),
        frozenset[str]().union(*(s.new for s in pair.swaps)),
    )
    told = [{(m, r > 0) for word in words for m, r in SIDES_OF.get(word, ()) if m in shared} for words in differing]
    same = {matter for matter, is_near in told[0] if (matter, not is_near) in told[1]}  # one of the two is turned
    return bool(same) and all(
        word in TURNING or word in TURNING_VERBS or any(m in same for m, _ in SIDES_OF.get(word, ()))
        for word in swap.gone | swap.new
    )


def _gives_way_to_asking(pair: PositionPair, swap: Swap) -> bool:
    """Whether what is told as done gave way to asking for something, or asking to it: "sacked her", "asked her to go".

    Not where it is the deed that is asked for.
    """
    return any(
        bool(_without_force(deed) and DUTY_OF.keys().isdisjoint(deed))  # "must return" is no deed
        and asked.cue is not None
        and asked.force in ASKING
        and done.cue is None
        and bool(words)
        and words <= said_words(asked.cue.exact).keys()
        for deed, words, asked, done in (
            (swap.gone, swap.new, pair.after, pair.before),
            (swap.new, swap.gone, pair.before, pair.after),
        )
    )


def _takes_side(word: str) -> bool:
    return any(matter in TELLING_MATTERS for matter, _ in read_stance(word).sides)


def _without_force(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if read_stance(word).words)


def is_cue_turned(pair: PositionPair) -> bool:
    """Whether the cue itself takes the other side: "welcomed the ruling" -> "condemned the ruling"."""
    if pair.before.cue is None or pair.after.cue is None:
        return False
    sides = [dict(read_stance(position.cue.exact).sides) for position in (pair.before, pair.after) if position.cue]
    return any(sides[0][matter] * sides[1][matter] < 0 for matter in sides[0].keys() & sides[1].keys())


@once_a_pair
def is_scope_swap(pair: PositionPair, swap: Swap) -> bool:
    """Whether what differs is who or how many are bound; of a rule, in which part of the country too."""
    sides = swap.deleted, swap.inserted
    if {side.strip().lower() for side in sides} == {"just", "only"} or any(map(_CONDITION.match, sides)):
        return False  # "unless exempt"
    if {side.strip().lower() for side in sides} == {"", "any"} and _IN_CASE.search(swap.earlier or ""):
        return False  # "if you have any symptoms"
    if tells_part(sides, (pair.before.passage.exact, pair.after.passage.exact)):
        return True  # "most of the villages"
    if swap.earlier is not None:
        behind = pair.before_words[len(swap.earlier) + len(swap.deleted) :]
        if counts_narrower(swap.earlier, swap.deleted, swap.inserted, behind):
            return True
    words = {word for word in swap.gone | swap.new if not is_limit_word(word)}
    if words and swap.earlier == "" and any(map(_ONLY_NUMBER.fullmatch, sides)) and is_rule(pair):
        return True  # "people over 70 should", "people with asthma should"
    if (
        (words and ((lone := _lone_word(pair, swap)) and restricts(*lone)))
        or is_kind_for_all(pair, swap)
        or is_for_some(swap)
    ):
        return True
    if words and is_rule(pair) and (_is_one_more(swap) or all(word in _AREAS or is_scope(word) for word in words)):
        return True
    if not words or {swap.deleted.strip().lower(), swap.inserted.strip().lower()} in NONE_AND_ALL:
        return False
    if all(is_scope(word) for word in words):
        return not _names_counted(swap, words)
    if swap.gone and swap.new:
        return opens_quantity(swap.deleted) and opens_quantity(swap.inserted)
    return opens_scope(swap.inserted if swap.new else swap.deleted)


def _names_counted(swap: Swap, words: Set[str]) -> bool:
    """Whether only a word for whoever a number counts came or went right behind it: "employs 40", "40 people"."""
    if swap.gone and swap.new:
        return False
    counted = _COUNTED.findall(f"{swap.lead} {swap.inserted if swap.new else swap.deleted}")
    return words <= said_words(" ".join(counted)).keys()


def _lone_word(pair: PositionPair, swap: Swap) -> tuple[str, str, str] | None:
    """All that came or went at a place, with what stands before and behind it; an "a" that became "an" is no more."""
    if swap.earlier is None or (swap.gone and swap.new):
        return None
    earlier, sides = swap.earlier, [swap.deleted.strip(), swap.inserted.strip()]
    if all(_ARTICLE.match(f"{side} ") for side in sides):
        earlier, sides = f"{earlier} a", [_ARTICLE.sub("", f"{side} ", count=1).strip() for side in sides]
    fewer, more = sorted(sides, key=len)
    if not more.lower().endswith(fewer.lower()):  # "Armed patrols", "Patrols"
        return None
    behind = pair.before_words[len(swap.earlier) + len(swap.deleted) :]
    return more[: len(more) - len(fewer)], earlier, f"{fewer} {behind}"


def _is_one_more(swap: Swap) -> bool:
    """Whether a thing was added to those a rule names, or taken out: "medicine", "medicine and food"."""
    sides = swap.deleted.strip(), swap.inserted.strip()
    return "" in sides and len(swap.gone | swap.new) == 1 and bool(_ONE_MORE.fullmatch(max(sides, key=len)))


def is_other_area(pair: PositionPair, swap: Swap) -> bool:
    """Whether a rule now names another place or group as the one it holds for: "travel to Norland" -> "to Sudland"."""
    names = swap.deleted, swap.inserted
    return is_rule(pair) and (
        bool(swap.gone and swap.new)
        and not all(map(is_date_word, swap.gone | swap.new))
        and swap.lead in AREA_OPENERS
        and (any(map(opens_scope, names)) or all(_NAMES_ONLY.fullmatch(side.strip(" ,.;")) for side in names))
    )


def is_in_quotes(pair: PositionPair, swap: Swap) -> bool:
    sides = ((pair.before, pair.before_words, swap.deleted), (pair.after, pair.after_words, swap.inserted))
    is_told = not swap.has_moved and any(_WORD.search(words) for *_, words in sides)
    if (
        any(map(_ONLY_NUMBER.fullmatch, (swap.deleted, swap.inserted)))
        and pair.before.directness is pair.after.directness
    ):
        return is_told and pair.before.directness is Directness.DIRECT and is_scope_swap(pair, swap)  # "all", "three"
    return is_told and all(_quotes(position, text, words) for position, text, words in sides)


def _quotes(position: Position, text: str, words: str) -> bool:
    """Whether the words stand inside quotation marks; no words stand anywhere."""
    if not words.strip():
        return True
    if not holds_any(text, "“\"‘'") and position.directness is not Directness.DIRECT:
        return False
    bare = without_part(words.strip(" “”\"‘’'.,"), position.passage.exact)
    if position.directness is Directness.DIRECT:
        return any(bare in part.exact for part in position.content)
    return any(bare in (match[1] or match[2] or "") for match in _QUOTED.finditer(text))
