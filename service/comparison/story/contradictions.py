"""Contradictions: outlets or sources whose current figures or stances on one matter cannot both be right.

What stands in the newest version of an article is current, however long ago that was: every side carries its times,
and the reader sees whether one is older. Which is right is not said.
Refuses: which claims are on one matter (comparison/threads), except between two holders.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations, product

from service.comparison.judgement import POSITION_ROWS
from service.comparison.meaning.coming.times import are_of_two_times, are_two_counts, names_a_time
from service.comparison.meaning.swaps import pair_positions
from service.comparison.meaning.turned.leaning import leans_against, said_of, turns_against
from service.comparison.measures.figures import speaks_of_another_time
from service.comparison.story.spells import Spell, StoryView, by_thread, newest_of_outlets, spell_order, told_loosely
from service.comparison.threads.amounts import agree, allowed_by, extent_of
from service.comparison.threads.joining import FEWEST_SHARED, SAME_MATTER, are_like
from service.comparison.threads.told.names import is_same_name
from service.comparison.threads.told.topics import (
    are_sides_of_one_matter,
    are_two_things,
    keys_of_words,
    likeness_of_keys,
)
from service.comparison.words.stances import read_stance
from service.domain.changes import ChangeKind
from service.domain.claims import Figure, Polarity, Position, Voice
from service.domain.threads import ThreadFamily

#: A word that more threads than this speak of finds no counterpart.
COMMON_WORD = 200

#: The first row of the table for pairs of positions: what it holds of is reversed, whatever else it is.
REVERSED = next(row for row in POSITION_ROWS if row.kind is ChangeKind.REVERSED)

#: What is to be so again, by a plain verb behind a word of what is to come: "will reopen on Saturday".
_TO_COME_AGAIN = re.compile(
    r"\b(?:will|may|might|could|would|can|should|to|hopes? to|plans? to)\s+(?:\w+ly\s+|soon\s+|be\s+)?"
    r"(?:reopen(?:ed)?|resume(?:d)?|restart(?:ed)?|restore[sd]?|relaunch(?:ed)?|lift(?:ed)?)\b",
    re.IGNORECASE,
)

#: What stands today and leaves open for how long.
_STANDS_STILL = re.compile(
    r"\b(?:is|are|was|were|has been|have been|remains|stays)\s+(?:now\s+|still\s+|currently\s+|temporarily\s+)?"
    r"(?:closed|shut|suspended|halted|stopped|cancelled|cut|off|in force|in place)\b",
    re.IGNORECASE,
)

#: What says for how long something stands, or that it ends for good: then it can be held against a day to come.
_FOR_HOW_LONG = re.compile(
    r"\b(?:until|till|for good|for ever|forever|never|permanently|indefinitely|not|no longer|for (?:\w+ )?\w+"
    r" (?:days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
_UNTIL_A_TIME = re.compile(r"\b(?:until|till) (?!further)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two sides or more that cannot all be right."""

    family: ThreadFamily
    title: str
    thread_ids: tuple[str, ...]  # one, or two when two holders disagree
    sides: tuple[tuple[Spell, ...], ...]  # each side's spells agree; at least two sides
    apart: timedelta  # the least time between versions that told two of its sides: small when both were seen together


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was held against each other to find contradictions: without it, that none was found says little."""

    outlets: int  # with something that stands
    figures: int  # threads of figures with a claim that stands
    positions: int  # likewise of positions; a reporter's narration is left out
    shared: int  # of both, those that two outlets or sources tell


def looked_at(story: StoryView) -> Looked:
    """What stands in the newest versions of a story's articles, and how much of it two outlets or sources tell."""
    current = [newest_of_outlets(members) for members in by_thread(story.spells).values()]
    told = [spells for spells in current if spells and not _is_narration(spells[0])]
    figures = sum(isinstance(spells[0].claim, Figure) for spells in told)
    return Looked(
        outlets=len({spell.first.outlet for spells in current for spell in spells}),
        figures=figures,
        positions=len(told) - figures,
        shared=sum(len(spells) > 1 for spells in told),
    )


def _is_narration(spell: Spell) -> bool:
    return isinstance(spell.claim, Position) and spell.claim.voice is Voice.NARRATION


def find_contradictions(story: StoryView, apart: Collection[tuple[str, str]] = ()) -> tuple[Contradiction, ...]:
    """The contradictions of a story, those whose sides were seen closest together first.

    apart: strands that a person set apart, each pair in both orders: their threads are on two matters.
    """
    threads = {id: newest_of_outlets(members) for id, members in by_thread(story.spells).items()}
    found = [one for id, current in threads.items() if (one := _inside(id, current, story)) is not None]
    refused = {frozenset(pair) for pair in apart}
    found += [one for one in _between_holders(threads, story) if not _are_apart(one.thread_ids, threads, refused)]
    return tuple(sorted(found, key=lambda one: (one.apart, one.title, one.thread_ids)))


def _are_apart(
    thread_ids: Iterable[str], threads: Mapping[str, Sequence[Spell]], refused: Collection[frozenset[str]]
) -> bool:
    """Whether a person set any strands that stand in two threads apart."""
    strands = [{spell.first.strand_id for spell in threads[id]} for id in thread_ids]
    return bool(refused) and any(frozenset(pair) in refused for pair in product(*strands))


def _inside(thread_id: str, current: Sequence[Spell], story: StoryView) -> Contradiction | None:
    """The sides of one thread: amounts that cannot all be right, or one holder told from both sides of a matter."""
    alike: dict[object, list[Spell]] = {}
    again = told_loosely(current)
    for spell in sorted((one for one in current if one.claim.id not in again), key=_by_amount):
        alike.setdefault(_saying(spell, story), []).append(spell)
    sides: list[list[list[Spell]]] = []
    for group in alike.values():
        side = next((one for one in sides if all(_go_together(group[0], other[0], story) for other in one)), None)
        if side is None:
            sides.append([group])
        else:
            side.append(group)
    if len(sides) < 2:
        return None
    first = min(current, key=spell_order)
    ids = [[spell.claim.id for group in side for spell in group] for side in sides]
    ordered = sorted(current, key=_by_amount)
    told = tuple(tuple(one for one in ordered if again.get(one.claim.id, one.claim.id) in side) for side in ids)
    return Contradiction(
        family=ThreadFamily.FIGURE if isinstance(first.claim, Figure) else ThreadFamily.POSITION,
        title=first.first.title,
        thread_ids=(thread_id,),
        sides=told,
        apart=_apart(told, story),
    )


def _apart(sides: Sequence[Sequence[Spell]], story: StoryView) -> timedelta:
    """The least time between two versions that tell two sides."""
    seen = [sorted({at for spell in side for at in _seen_at(spell, story)}) for side in sides]
    return min(_nearest(one, other) for one, other in combinations(seen, 2))


def _seen_at(spell: Spell, story: StoryView) -> list[datetime]:
    """When the versions were captured that tell a spell, the first and the last among them."""
    chain = story.chains.get(spell.first.article_id, ())
    told = [at for _, at in chain if spell.first.captured_at <= at <= spell.last_at]
    return told or [spell.first.captured_at, spell.last_at]


def _nearest(one: Sequence[datetime], other: Sequence[datetime]) -> timedelta:
    """The least distance of a time of one list and a time of another, both in order."""
    i, j = 0, 0
    least = abs(one[0] - other[0])
    while i < len(one) and j < len(other):
        least = min(least, abs(one[i] - other[j]))
        i, j = (i + 1, j) if one[i] < other[j] else (i, j + 1)
    return least


def _by_amount(spell: Spell) -> tuple[object, ...]:
    amount = extent_of(spell.claim).low if isinstance(spell.claim, Figure) else 0
    return amount, *spell_order(spell)


def _saying(spell: Spell, story: StoryView) -> object:
    """What two spells share that need not be compared: amount and time, or words."""
    claim = spell.claim
    if isinstance(claim, Figure):
        return allowed_by(claim), claim.as_of and claim.as_of.exact
    return claim.polarity, story.words_of(spell)


def _go_together(one: Spell, other: Spell, story: StoryView) -> bool:
    match one.claim, other.claim:
        case Figure() as first, Figure() as second:
            told = story.sentence_around(one), story.sentence_around(other)
            return agree(first, second) or speaks_of_another_time(first, second) or are_two_counts(*told)
        case Position(), Position():
            return not are_opposed(one, other, story)
        case _:
            return True


def are_opposed(one: Spell, other: Spell, story: StoryView) -> bool:
    """Whether two positions stand on the two sides of one matter.

    Where they say much the same, they must lean to two sides, by who holds it or by the table for pairs of positions;
    else the table alone tells. A "not" in a clause of its own turns nothing.
    """
    if not isinstance(one.claim, Position) or not isinstance(other.claim, Position):
        return False
    if _is_only_for_now(one.claim, other.claim) or _is_only_for_now(other.claim, one.claim):
        return False
    if are_of_two_times(said_of(one.claim), said_of(other.claim)):
        return False
    if likeness_of_keys(_keys(one.claim), _keys(other.claim)) >= SAME_MATTER:
        is_turned = turns_against(one.claim) is not turns_against(other.claim)
        if leans_against(one.claim, other.claim) is leans_against(other.claim, one.claim):
            if is_turned or not are_sides_of_one_matter(said_of(one.claim), said_of(other.claim)):
                return False
        elif is_turned:
            return True
    pair = pair_positions(one.claim, other.claim, story.words_of(one), story.words_of(other))
    return REVERSED.holds(pair)


def _is_only_for_now(one: Position, other: Position) -> bool:
    """Whether one says what stands and the other that it is to end: what will reopen on Saturday is closed today."""
    stands, comes = said_of(one), said_of(other)
    lasts = stands if names_a_time(comes) else _UNTIL_A_TIME.sub(" ", stands)  # "will reopen", "closed until Thursday"
    if _FOR_HOW_LONG.search(f"{lasts} {comes}") or Polarity.DENIED in (one.polarity, other.polarity):
        return False
    return bool(_STANDS_STILL.search(stands) and _TO_COME_AGAIN.search(comes) and not _TO_COME_AGAIN.search(stands))


def _denies_all(denial: Spell, other: Spell) -> bool:
    """Whether the one denies all of what the other tells a part of: "denied paying a ransom", "paid it to hackers"."""
    if not (isinstance(denial.claim, Position) and isinstance(other.claim, Position)):
        return False
    denied = _keys(denial.claim)
    return (
        len(denied) >= FEWEST_SHARED
        and denied <= _keys(other.claim)
        and denial.claim.polarity is Polarity.DENIED
        and not (turns_against(other.claim) or read_stance(said_of(other.claim)).negations)
    )


def _keys(position: Position) -> frozenset[str]:
    """The keys of what it says, numbers left out."""
    words = read_stance(said_of(position)).words
    return keys_of_words(frozenset(word for word in words if not any(map(str.isdigit, word))))


def _holder(spell: Spell) -> str:
    """Who holds it: the outlet, where it says so itself; "" for somebody whom nobody names."""
    claim = spell.claim
    is_own = isinstance(claim, Position) and claim.voice in (Voice.DIRECTIVE, Voice.STATUS)
    return spell.first.holder or (spell.first.outlet if is_own else "")


def _between_holders(threads: dict[str, list[Spell]], story: StoryView) -> list[Contradiction]:
    """Two holders whose newest stances on one matter are opposed, or two outlets that tell one stance otherwise.

    What a publication states itself it holds itself.
    """
    newest = {
        id: current[-1]
        for id, current in threads.items()
        if current and isinstance(current[-1].claim, Position) and not _is_narration(current[-1])
    }
    words = {id: _keys(spell.claim) for id, spell in newest.items() if isinstance(spell.claim, Position)}
    texts = {id: said_of(spell.claim) for id, spell in newest.items() if isinstance(spell.claim, Position)}
    holding: dict[str, list[str]] = defaultdict(list)
    for id, said in words.items():
        for word in said:
            holding[word].append(id)
    pairs = {pair for ids in holding.values() if len(ids) <= COMMON_WORD for pair in combinations(sorted(ids), 2)}
    found = []
    for one, other in sorted(pairs):
        sides = newest[one], newest[other]
        holders = _holder(sides[0]), _holder(sides[1])
        if not all(holders) or sides[0].first.outlet == sides[1].first.outlet == holders[0] == holders[1]:
            continue
        if is_same_name(*holders):
            is_one = words[one] == words[other] or are_sides_of_one_matter(texts[one], texts[other])
            if (
                not (is_one or _denies_all(*sides) or _denies_all(*sides[::-1]))
                or sides[0].first.outlet == sides[1].first.outlet
            ):
                continue  # one holder on what is two matters
        elif not are_like(texts[one], texts[other], (words[one], words[other])):
            continue
        if not are_two_things(texts[one], texts[other]) and are_opposed(*sides, story):
            ordered = sorted(sides, key=spell_order)
            found.append(
                Contradiction(
                    family=ThreadFamily.POSITION,
                    title=ordered[0].first.title,
                    thread_ids=tuple(spell.first.thread_id for spell in ordered),
                    sides=tuple((spell,) for spell in ordered),
                    apart=_apart([(spell,) for spell in ordered], story),
                )
            )
    return found
