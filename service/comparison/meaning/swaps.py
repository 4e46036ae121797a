"""Two positions side by side: where their words differ.

A swap is words that gave way to others at one place; words said anywhere in the other claim are no difference.
Refuses: what sort of words differ there (sorts.py); kinds of change (judgement.py).
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from service.comparison.aligning.paired import NOTHING_BESIDE, Beside
from service.comparison.meaning.doing.deciding import decide_as_one
from service.comparison.meaning.likeness import without_kin
from service.comparison.wording import compare_words
from service.comparison.words.alike.matching import without_alike
from service.comparison.words.alike.names import are_initials_of, is_spelled_out
from service.comparison.words.alike.without import in_one_manner
from service.comparison.words.canonical import less, said_words, stands_beside
from service.comparison.words.stances import Stance, read_stance, stance_beside
from service.comparison.words.tables import JOINING
from service.domain.claims import Force, Polarity, Position, Voice, ladder_of

T = TypeVar("T")
P = ParamSpec("P")

_TELLS = re.compile(r"(?:told|tells?|telling)\b", re.IGNORECASE)
#: Verbs, in the canonical form of words, by which it is done where it is said.
_BY_SAYING = frozenset().union(*map(said_words, "announce declare proclaim unveil reveal confirm admit".split()))
#: Forces by which somebody does more to a thing than speak of it or expect it.
_TAKES_A_SIDE = frozenset(
    {Force.SUPPORTS, Force.PLEDGES, Force.DOES, Force.OPPOSES, Force.WARNS_AGAINST, Force.REFUSES, Force.FORBIDS}
)
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?|noon|midnight)"
_CLAUSE_OF_SOURCE = re.compile(r",? (?:who|whom|whose|which|where|that)\b")
#: Two words for one stretch of time: "during his four seasons", "in the winter".
_DURING = {"during", "in"}
_NUMBER = re.compile(r"\d[\d.,–-]*")
_TO_COME = re.compile(rf"(?:from|starting|beginning|as of|on)(?: {_CLOCK})?(?: on)?", re.IGNORECASE)
_BEGUN = re.compile(rf"since(?: {_CLOCK})?(?: on)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Words that gave way to others at one place; one side may be empty."""

    deleted: str
    inserted: str
    gone: frozenset[str]  # content words of `deleted` that the later claim says nowhere
    new: frozenset[str]
    lead: str  # the word before it that both claims share, in lower case; "" at the start
    earlier: str | None = None  # the earlier claim's words before it; None when it is two swaps in one
    has_moved: bool = False  # what came or went is what stands right beside the claim now, or stood there

    @property
    def opens(self) -> bool:
        """Whether nothing of content stands before it. Asked of few swaps, so it is read when it is asked for."""
        return self.earlier is not None and not said_words(self.earlier)


@dataclass(frozen=True, kw_only=True)
class PositionPair:
    """Two positions taken for one, and what differs in their words. Figures in them are told apart and read as #."""

    before: Position
    after: Position
    before_words: str
    after_words: str
    crossed: bool
    swaps: tuple[Swap, ...]
    wholes: tuple[str, str]  # the words of both, with what else belongs to them
    #: Canonical words of each that gave way to others that say the same, or that name whoever the other has as source.
    alike: tuple[frozenset[str], frozenset[str]]
    worked_out: dict[object, Any] = field(init=False, default_factory=dict, compare=False, repr=False)

    @cached_property
    def stances(self) -> tuple[Stance, Stance]:
        """How the two stand, by all that belongs to them. Not asked of every pair, so it is read when it is first."""
        before, after = map(read_stance, self.wholes)
        if (before.certainty, before.duty) == (after.certainty, after.duty):
            return before, after
        before, after = (
            stance_beside(whole, alike) if alike else read_stance(whole)
            for whole, alike in zip(self.wholes, self.alike, strict=True)
        )
        return before, after


def once_a_pair(work_out: Callable[Concatenate[PositionPair, P], T]) -> Callable[Concatenate[PositionPair, P], T]:
    """The pure function, worked out once for each pair, and for a swap of it: several rows of a table ask the same."""

    @wraps(work_out)
    def ask(pair: PositionPair, /, *swap: P.args, **none: P.kwargs) -> T:
        known, key = pair.worked_out, (work_out, *swap)
        if key not in known:
            known[key] = work_out(pair, *swap, **none)
        return known[key]  # type: ignore[no-any-return]  # it was put there by this function

    return ask


def pair_positions(
    before: Position,
    after: Position,
    before_words: str,
    after_words: str,
    *,
    crossed: bool = False,
    beside: tuple[Beside, Beside] = NOTHING_BESIDE,
) -> PositionPair:
    """The pair with its differences worked out.

    beside: of each text what else belongs to it, where a sentence was split or joined, and what is new right beside it;
    what is said there is said.
    """
    if " ".join(before_words.split()) == " ".join(after_words.split()):
        beside = NOTHING_BESIDE  # it says the same, whatever else its sentence says
    before_words, after_words = in_one_manner(before_words, after_words)
    said = said_words(before_words), said_words(after_words)
    named = *_attributing_words(before, after, said[1]), *_attributing_words(after, before, said[0])
    gone = less(said[0], said[1], *named, said_words(beside[1].rest))
    new = less(said[1], said[0], *named, said_words(beside[0].rest))
    kin = without_kin(gone, new)
    left = without_alike(*kin, before.passage.exact, after.passage.exact)
    return PositionPair(
        before=before,
        after=after,
        before_words=before_words,
        after_words=after_words,
        crossed=crossed,
        swaps=tuple(
            _settled(swap, said_words(beside[0].new), said_words(beside[1].new), said)
            for swap in _swaps(before_words, after_words, *left)
        ),
        alike=(
            frozenset(kin[0].keys() - left[0].keys()) | _naming(after),
            frozenset(kin[1].keys() - left[1].keys()) | _naming(before),
        ),
        wholes=(
            f"{beside[0].earlier} {before_words} {beside[0].later}".strip(),
            f"{beside[1].earlier} {after_words} {beside[1].later}".strip(),
        ),
    )


def _attributing_words(position: Position, other: Position, said: Counter[str]) -> tuple[Counter[str], ...]:
    """Words that name the source and attribute: they are told as the source, not as content.

    Where the other claim, of the words `said`, has the same subject and attributes nothing, or only does something to
    the same thing, another verb stands there: "declared the emergency", "ended the emergency".
    """
    if position.source is None or position.cue is None:
        return ()
    source = said_words(_mention_told_apart(position, other))
    if position.voice is not Voice.ATTRIBUTED:
        return (source,) if decide_as_one(position, other) else ()
    is_same_subject = bool(source) and not less(source, said)
    has_other_verb = is_same_subject and (other.cue is None or does_it_to_the_same(position, other))
    return () if has_other_verb else (source, said_words(position.cue.exact), said_words(_told(position)))


def _naming(position: Position) -> frozenset[str]:
    """The words that name or describe a source: "the planning director", "a nurse accused of theft"."""
    return frozenset(said_words(position.source.mention.exact)) if position.source is not None else frozenset()


def _mention_told_apart(position: Position, other: Position) -> str:
    """How the position calls its source. Where the other calls it so too, whatever a clause says of it is no name.

    "The couple, who must pay the fine, said they would contest it" -> "… would pay it": paying it is new.
    """
    mention, theirs = (one.source.mention.exact if one.source else "" for one in (position, other))
    return _CLAUSE_OF_SOURCE.split(mention, 1)[0] if mention == theirs else mention


def does_it_to_the_same(told: Position, done: Position) -> bool:
    """Whether the one does to a thing what the other only says of it: "accused the trader", "convicted the trader".

    Not where saying it is doing it: "announced a curfew", "imposed a curfew".
    """
    is_deed = done.voice is Voice.ACT or (done.voice is Voice.ATTRIBUTED and done.force in _TAKES_A_SIDE)
    if not is_deed or ladder_of(told.force) != "so" or told.cue is None or done.cue is None or told.source is None:
        return False
    verb, other = said_words(told.cue.exact), said_words(done.passage.exact)
    said = less(said_words(told.passage.exact), verb, said_words(told.source.mention.exact))
    does = less(other, said, said_words(told.source.mention.exact))
    is_verb_alone = bool(said and does) and does.keys() <= said_words(done.cue.exact).keys()
    return is_verb_alone and not less(said, other) and verb.keys().isdisjoint(other.keys() | _BY_SAYING)


def _told(position: Position) -> str:
    """Who was told it, where the position names them between its verb and its content: "told the Osby Post that"."""
    cue, content = position.cue, position.content
    if cue is None or not content or not _TELLS.match(cue.exact) or content[0].start < cue.end:
        return ""
    return position.passage.exact[cue.end - position.passage.start : content[0].start - position.passage.start]


def _settled(swap: Swap, earlier: Counter[str], later: Counter[str], said: tuple[Counter[str], Counter[str]]) -> Swap:
    """The swap; words that only went stay said where all of them stand in what is new beside, and likewise back."""
    gone, new = swap.gone - JOINING, swap.new - JOINING
    is_said = (not swap.new and stands_beside(gone, swap.deleted, later, said[0])) or (
        not swap.gone and stands_beside(new, swap.inserted, earlier, said[1])
    )
    has_moved = is_said and bool(swap.gone or swap.new)
    return replace(swap, gone=frozenset(), new=frozenset(), has_moved=True) if has_moved else swap


def _is_calendar(deleted: str, inserted: str) -> bool:
    """Whether "from" a day became "since" that day, with or without the hour: only time has passed."""
    return bool(_TO_COME.fullmatch(deleted.strip()) and _BEGUN.fullmatch(inserted.strip()))


def _plain(words: str) -> str:
    return words.strip().lower().removesuffix(" the")


def _swaps(before: str, after: str, gone: Mapping[str, int], new: Mapping[str, int]) -> tuple[Swap, ...]:
    swaps: list[Swap] = []
    deleted = inserted = lead = so_far = ""
    silent: frozenset[str] = frozenset()  # what only the calendar moved
    is_beside = False  # whether at most one word stands between the last two swaps
    for piece in (*compare_words(before, after), None):
        if piece is not None and piece.kind == "deleted":
            deleted += piece.text
        elif piece is not None and piece.kind == "inserted":
            inserted += piece.text
        elif deleted or inserted:
            lost, won = (
                frozenset(said_words(words)).intersection(left) for words, left in ((deleted, gone), (inserted, new))
            )
            if (
                is_spelled_out(deleted, inserted, piece.text if piece is not None else "")
                or (are_initials_of(deleted or inserted, so_far) and not (deleted.strip() and inserted.strip()))
                or _is_calendar(deleted, inserted)
                or {_plain(deleted), _plain(inserted)} == _DURING
            ):
                silent |= frozenset((*said_words(deleted), *said_words(inserted)))
                lost = won = frozenset()
            swaps.append(Swap(deleted=deleted, inserted=inserted, gone=lost, new=won, lead=lead, earlier=so_far))
            so_far += deleted
            deleted = inserted = ""
            if len(swaps) > 1 and is_beside and _crosses(*swaps[-2:]):
                swaps[-2:] = [_joined(*swaps[-2:])]
        if piece is not None and piece.kind == "same":
            is_beside = len(piece.text.split()) <= 1
            lead = (piece.text.lower().split() or [lead])[-1]
            so_far += piece.text
    return _with_phrases(tuple(swaps), frozenset(gone) - silent, frozenset(new) - silent)


def _with_phrases(swaps: tuple[Swap, ...], gone: frozenset[str], new: frozenset[str]) -> tuple[Swap, ...]:
    """The swaps, the first of each side with what only a phrase across its edge says: "shot", "shot dead"."""
    lost, won = (
        words.difference(*sides) for words, sides in ((gone, [s.gone for s in swaps]), (new, [s.new for s in swaps]))
    )
    found = []
    for swap in swaps:
        more = lost if swap.deleted.strip() else frozenset(), won if swap.inserted.strip() else frozenset()
        lost, won = lost - more[0], won - more[1]
        found.append(replace(swap, gone=swap.gone | more[0], new=swap.new | more[1]) if any(more) else swap)
    return tuple(found)


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


def cue_differs(pair: PositionPair) -> bool:
    """Whether both have a cue, and not the same one."""
    if pair.before.cue is None or pair.after.cue is None:
        return False
    one, other = (said_words(_NUMBER.sub(" ", cue.exact)) for cue in (pair.before.cue, pair.after.cue))
    return one != other  # "voted 7-2 to", "voted 6-3 to"


def cues_that_differ(pair: PositionPair) -> tuple[str, str] | None:
    """The words of the two cues, where both affirm what they tell and neither is the other."""
    if pair.before.cue is None or pair.after.cue is None or not cue_differs(pair):
        return None
    is_affirmed = pair.before.polarity is pair.after.polarity is Polarity.AFFIRMED
    return (pair.before.cue.exact, pair.after.cue.exact) if is_affirmed else None
