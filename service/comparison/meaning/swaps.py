"""Two positions side by side: where their words differ, and what sort of words differ there.

A swap is words that gave way to others at one place. It is content, scope, limit or wording, by the tables
of lexicon.py; words said anywhere in the other claim are no difference.
Refuses: kinds of change (judgement.py).
"""

import re
from collections import Counter
from dataclasses import dataclass

from service.comparison.lexicon import RULE_MATTERS, TELLING_MATTERS
from service.comparison.meaning.likeness import without_kin
from service.comparison.meaning.stances import (
    Stance,
    is_date_word,
    is_limit_word,
    is_scope,
    opens_limit,
    opens_quantity,
    opens_scope,
    read_stance,
    said_words,
)
from service.comparison.meaning.states import stands_otherwise, tells_state
from service.comparison.wording import compare_words
from service.domain.claims import Directness, Position, Voice

#: An insertion or deletion of at most this many content words, none a name, is colour and not a fact.
COLOUR_WORDS = 2

#: The rung of duty from which on words state a rule.
MUST = 3

#: Words after which a rule names the place or group it holds for.
AREA_OPENERS = frozenset("to in for across throughout within of from into".split())

_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_SOON = re.compile(r"\b(?:today|tonight|tomorrow)\b", re.IGNORECASE)
_NOT_SOON = re.compile(r"\bnext (?:week|month|year)\b", re.IGNORECASE)
#: Verbs and words of what is to come.
_COMES = re.compile(
    r"\b(?:will|shall|would|due|expected|scheduled|planned|plans?|begins?|starts?|opens?|closes?|ends?|expires?"
    r"|resumes?|takes? (?:effect|place)|to be|meets?|votes?|until|deadline)\b",
    re.IGNORECASE,
)
_HOW = re.compile(r"(?:with|without|under)\b", re.IGNORECASE)
_TELLS = re.compile(r"(?:told|tells?|telling)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w%£$€¥]")
_NAMES_ONLY = re.compile(r"(?:(?:the|and|of|[A-Z][\w’'.-]*)\s+)*[A-Z][\w’'.-]*")
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?|noon|midnight)"
_TO_COME = re.compile(rf"(?:from|starting|beginning|as of|on)(?: {_CLOCK})?(?: on)?", re.IGNORECASE)
_BEGUN = re.compile(rf"since(?: {_CLOCK})?(?: on)?", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]?|(?<!\w)[‘']([^‘’']{3,})[’'](?!\w)")
_CLAUSE = re.compile(
    r"(?:and|but|while|although|though)\b.*\b(?:must|should|can|could|may|might|will|would|is|are|was|were|has|have|had|said)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!^)(?<![.!?:] )\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Words that gave way to others at one place; one side may be empty."""

    deleted: str
    inserted: str
    gone: frozenset[str]  # content words of `deleted` that the later claim says nowhere
    new: frozenset[str]
    lead: str  # the word before it that both claims share, in lower case; "" at the start
    opens: bool = False  # nothing of content stands before it in the earlier words


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionPair:
    """Two positions taken for one, and what differs in their words. Figures in them are told apart and read as #."""

    before: Position
    after: Position
    before_words: str
    after_words: str
    crossed: bool
    swaps: tuple[Swap, ...]
    stances: tuple[Stance, Stance]


def pair_positions(
    before: Position, after: Position, before_words: str, after_words: str, *, crossed: bool = False
) -> PositionPair:
    """The pair with its differences worked out."""
    said = said_words(before_words), said_words(after_words)
    named = _attributing_words(before, after, said[1]) + _attributing_words(after, before, said[0])
    return PositionPair(
        before=before,
        after=after,
        before_words=before_words,
        after_words=after_words,
        crossed=crossed,
        swaps=_swaps(before_words, after_words, *without_kin(said[0] - said[1] - named, said[1] - said[0] - named)),
        stances=(read_stance(before_words), read_stance(after_words)),
    )


def _attributing_words(position: Position, other: Position, said: Counter[str]) -> Counter[str]:
    """Words that name the source and attribute: they are told as the source, not as content.

    Where the other claim, of the words `said`, attributes nothing and has the same subject, another verb stands
    there: "declared the emergency", "ended the emergency".
    """
    if position.voice is not Voice.ATTRIBUTED or position.source is None or position.cue is None:
        return Counter()
    source = said_words(position.source.mention.exact)
    has_other_verb = other.cue is None and source and not source - said
    return Counter() if has_other_verb else source + said_words(position.cue.exact) + said_words(_told(position))


def _told(position: Position) -> str:
    """Who was told it, where the position names them between its verb and its content: "told the Osby Post that"."""
    cue, content = position.cue, position.content
    if cue is None or not content or not _TELLS.match(cue.exact) or content[0].start < cue.end:
        return ""
    return position.passage.exact[cue.end - position.passage.start : content[0].start - position.passage.start]


def lone_clause(pair: PositionPair) -> tuple[int, str] | None:
    """Side (0 before, 1 after) and words of a clause with its own verb that is all that came or went, or None."""
    content = [swap for swap in pair.swaps if is_content(pair, swap)]
    if len(content) != 1 or (content[0].deleted.strip() and content[0].inserted.strip()):
        return None
    side = 0 if content[0].deleted.strip() else 1
    words = (content[0].deleted, content[0].inserted)[side].strip(" .,;–—-")
    return (side, words) if _CLAUSE.match(words) and "#" not in words else None


def is_content(pair: PositionPair, swap: Swap) -> bool:
    """Whether the swap says something else: not the same in other words, and neither scope, limit nor force.

    A person's state that one claim tells and the other says nowhere is something else, however it is put.
    """
    if tells_state(swap.gone, pair.after_words) or tells_state(swap.new, pair.before_words):
        return True
    if (swap.gone or swap.new) and stands_otherwise(swap.lead, swap.deleted, swap.inserted):
        return True
    if not (swap.gone or swap.new) or is_scope_swap(swap) or is_limit(pair, swap) or is_other_area(pair, swap):
        return False
    gone, new = _without_force(swap.gone), _without_force(swap.new)
    if gone and new:
        return True
    words = gone or new
    if swap.inserted.rstrip().endswith(":") or swap.deleted.rstrip().endswith(":"):
        return False  # a label set before the sentence, or taken away
    raw = swap.deleted if gone else swap.inserted
    if swap.gone and swap.new and any(map(_takes_side, words)):
        return True
    return len(words) > COLOUR_WORDS or bool(words and _NAME.search(raw))


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


def is_scope_swap(swap: Swap) -> bool:
    words = {word for word in swap.gone | swap.new if not is_limit_word(word)}
    if not words:
        return False
    if all(is_scope(word) for word in words):
        return True
    if swap.gone and swap.new:
        return opens_quantity(swap.deleted) and opens_quantity(swap.inserted)
    return opens_scope(swap.inserted if swap.new else swap.deleted)


def is_other_area(pair: PositionPair, swap: Swap) -> bool:
    """Whether a rule now names another place or group as the one it holds for: "travel to Norland" -> "to Sudland"."""
    names = swap.deleted, swap.inserted
    return _is_rule(pair) and (
        bool(swap.gone and swap.new)
        and not all(map(is_date_word, swap.gone | swap.new))
        and swap.lead in AREA_OPENERS
        and (any(map(opens_scope, names)) or all(_NAMES_ONLY.fullmatch(side.strip(" ,.;")) for side in names))
    )


def _is_rule(pair: PositionPair) -> bool:
    """Whether both say what must be done, what may, or what is open or in force."""
    return pair.before.voice is pair.after.voice is Voice.DIRECTIVE or all(
        stance.duty >= MUST or RULE_MATTERS & {matter for matter, _ in stance.sides} for stance in pair.stances
    )


def _is_calendar(deleted: str, inserted: str) -> bool:
    """Whether "from" a day became "since" that day, with or without the hour: only time has passed."""
    return bool(_TO_COME.fullmatch(deleted.strip()) and _BEGUN.fullmatch(inserted.strip()))


def is_limit(pair: PositionPair, swap: Swap) -> bool:
    """Whether the swap adds, drops or changes a condition, a deadline, a time or a place."""
    if not (swap.gone or swap.new):
        one = swap.deleted.strip() or swap.inserted.strip()
        return "#" in one and opens_limit(one) and not (swap.deleted.strip() and swap.inserted.strip())
    if not (swap.gone and swap.new):
        one = swap.inserted if swap.new else swap.deleted
        return opens_limit(one) or (bool(_HOW.match(one.strip())) and _is_rule(pair))  # "may open with masks"
    if all(is_limit_word(word) or is_date_word(word) for word in swap.gone | swap.new):
        return True
    inside = _condition_words(pair.before), _condition_words(pair.after)
    return swap.gone <= inside[0].keys() and swap.new <= inside[1].keys()


def is_rescheduled(pair: PositionPair, swap: Swap) -> bool:
    """Whether what is to come is on another day: "opens on Monday" -> "on Thursday".

    Not the day on which something was said, and not the day that a report of what happened opens with: those roll.
    """
    days = _DAY.findall(swap.deleted), _DAY.findall(swap.inserted)
    later = bool(_NOT_SOON.search(swap.deleted)) != bool(_NOT_SOON.search(swap.inserted))
    moved = bool(days[0] and days[1] and set(map(str.lower, days[0])) != set(map(str.lower, days[1])))
    near = bool(days[0] or days[1] or _SOON.search(f"{swap.deleted} {swap.inserted}"))
    is_to_come = any(_COMES.search(words) for words in (pair.before_words, pair.after_words))
    return not swap.opens and is_to_come and (moved or (later and near))


def _condition_words(position: Position) -> Counter[str]:
    return said_words(" ".join(condition.exact for condition in position.conditions))


def is_in_quotes(pair: PositionPair, swap: Swap) -> bool:
    sides = ((pair.before, pair.before_words, swap.deleted), (pair.after, pair.after_words, swap.inserted))
    return any(_WORD.search(words) for *_, words in sides) and all(
        _quotes(position, text, words) for position, text, words in sides
    )


def _quotes(position: Position, text: str, words: str) -> bool:
    """Whether the words stand inside quotation marks; no words stand anywhere."""
    if not words.strip():
        return True
    bare = words.strip(" “”\"‘’'.,")
    if position.directness is Directness.DIRECT:
        return any(bare in part.exact for part in position.content)
    return any(bare in (match[1] or match[2] or "") for match in _QUOTED.finditer(text))


def _swaps(before: str, after: str, gone: Counter[str], new: Counter[str]) -> tuple[Swap, ...]:
    swaps: list[Swap] = []
    deleted = inserted = lead = so_far = ""
    is_beside = False  # whether at most one word stands between the last two swaps
    for piece in (*compare_words(before, after), None):
        if piece is not None and piece.kind == "deleted":
            deleted += piece.text
        elif piece is not None and piece.kind == "inserted":
            inserted += piece.text
        elif deleted or inserted:
            lost, won = frozenset(said_words(deleted)) & gone.keys(), frozenset(said_words(inserted)) & new.keys()
            if _is_calendar(deleted, inserted):
                lost = won = frozenset()
            opens = not said_words(so_far)
            swaps.append(Swap(deleted=deleted, inserted=inserted, gone=lost, new=won, lead=lead, opens=opens))
            so_far += deleted
            deleted = inserted = ""
            if len(swaps) > 1 and is_beside and _crosses(*swaps[-2:]):
                swaps[-2:] = [_joined(*swaps[-2:])]
        if piece is not None and piece.kind == "same":
            is_beside = len(piece.text.split()) <= 1
            lead = (piece.text.lower().split() or [lead])[-1]
            so_far += piece.text
    return tuple(swaps)


def _crosses(one: Swap, other: Swap) -> bool:
    """Whether words went on one side of a word and others came on the other: "minimise travel", "travel safely"."""
    return bool(
        (one.gone and not one.new and other.new and not other.gone)
        or (one.new and not one.gone and other.gone and not other.new)
    )


def _joined(one: Swap, other: Swap) -> Swap:
    return Swap(
        deleted=f"{one.deleted} {other.deleted}".strip(),
        inserted=f"{one.inserted} {other.inserted}".strip(),
        gone=one.gone | other.gone,
        new=one.new | other.new,
        lead=one.lead,
    )
