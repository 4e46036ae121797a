"""What else belongs to a position: the rest of its group of sentences, and what is new beside it.

Refuses: grouping sentences (edits.py); kinds of change (judgement.py).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import Beside
from service.comparison.aligning.pairing import own_sentence
from service.comparison.meaning.likeness import is_attributed, is_plain_report
from service.comparison.words.bounds import opens_limit
from service.comparison.words.canonical import less, said_words
from service.domain.claims import Claim, Position
from service.domain.versions import Passage

#: Sentences on each side of one that may have been part of it, or it of them.
REACH = 2

#: Most words in front of a claim that belong to it.
MOST_IN_FRONT = 10

_NO_FRONT = re.compile(
    r"[“”\"]|\b(?:although|and|because|but|if|nor|or|said|says|since|that|though|unless|when|which|while|who)\b",
    re.IGNORECASE,
)


def beside_it(position: Position, edits: Edits, at: int) -> Beside:
    """What else belongs to a position: the rest of its group, where a sentence was split or joined; what is new there.

    What is new are sentences of no group right beside it: what a clause became that stands by itself now.
    """
    side, mapped = (edits.before, edits.group_before) if at == 0 else (edits.after, edits.group_after)
    covered = side.covered(position.passage)
    groups = [edits.groups[number] for number in sorted({mapped[i] for i in covered if i in mapped})]
    members = {*covered, *(i for group in groups for i in (group.before, group.after)[at])}
    edges = {i + step for i in members for step in (-1, 1)} - members
    near = [i for i in edges if 0 <= i < len(side.sentences) and i not in mapped]
    rest = members - {*covered}
    stretches = ([i for i in rest if i < covered[0]], [i for i in rest if i > covered[0]], near)
    return Beside(*(" ".join(side.sentences[i].text for i in sorted(places)) for places in stretches))


def whole_of(position: Position, edits: Edits, at: int, beside: Beside | None = None) -> str:
    """The sentence a position begins in, with the rest of its group. beside: what beside_it said of it, if at hand."""
    beside = beside_it(position, edits, at) if beside is None else beside
    own = own_sentence(position, (edits.before, edits.after)[at])
    return " ".join(filter(None, (beside.earlier, own, beside.later, beside.new)))


def with_front(position: Position, claims: Sequence[Claim], edits: Edits, at: int) -> Position | None:
    """The position with the few words before it in its sentence, which belong to it: "For two days, | they blocked it".

    None where there are none, where they are a claim of their own, and where they say when or where somebody spoke.
    claims: all of its text, in text order.
    """
    side = (edits.before, edits.after)[at]
    start, end = side.sentences[side.covered(position.passage)[0]].start, position.passage.start
    front = side.text[start:end]
    if not front.strip() or len(front.split()) > MOST_IN_FRONT or _NO_FRONT.search(front):
        return None
    place = bisect_left(claims, start, key=lambda claim: claim.passage.start)
    if any(
        isinstance(one, Position) for one in takewhile(lambda one: one.passage.start < end, islice(claims, place, None))
    ):
        return None
    if is_attributed(position) and is_plain_report(position) and opens_limit(front):
        return None
    whole = Passage(start, position.passage.end, side.text[start : position.passage.end])
    return replace(position, passage=whole)


def with_moved(words: str, fronted: str, others: str) -> str:
    """The words with those in front of them where the other side says all of these, and else as they are.

    "They blocked it for two days" -> "For two days, | they blocked it".
    """
    front = said_words(fronted[: len(fronted) - len(words)])
    is_moved = (
        bool(fronted) and not less(front, said_words(others)) and bool(less(front, said_words(words)) or not front)
    )
    return fronted if is_moved else words


def around_on_both(place: int, edits: Edits, at: int) -> tuple[str, str]:
    """The changed sentences near one, of its own text and of the other: what it may have been split from, or joined to.

    place: a sentence of the text `at`; of one that is known again only its own group is near.
    Both are "" where no sentence near it is known again with other words.
    """
    sides, maps = (edits.before, edits.after), (edits.group_before, edits.group_after)
    reach = 0 if place in maps[at] else REACH
    near = {maps[at][i] for i in range(place - reach, place + reach + 1) if i in maps[at]}
    groups = [edits.groups[number] for number in sorted(near) if not edits.groups[number].is_same]
    if not groups:
        return "", ""
    own = sorted({i for group in groups for i in (group.before, group.after)[at]} - {place})
    theirs = {i for group in groups for i in (group.before, group.after)[1 - at]}
    beside = {i + step for i in theirs for step in range(-REACH, REACH + 1)}
    theirs |= {i for i in beside if 0 <= i < len(sides[1 - at].sentences) and i not in maps[1 - at]}
    return _text(sides[at], own), _text(sides[1 - at], sorted(theirs))


def _text(side: Side, places: Sequence[int]) -> str:
    return " ".join(side.sentences[i].text for i in places)
