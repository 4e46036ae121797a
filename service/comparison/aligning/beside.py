"""What else belongs to a position: the rest of its group of sentences, and what is new beside it.

Refuses: grouping sentences (edits.py); kinds of change (judgement.py).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, islice, takewhile

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import NOTHING_BESIDE, Beside
from service.comparison.aligning.pairing import own_sentence
from service.comparison.meaning.likeness import is_attributed, is_plain_report, without_kin
from service.comparison.meaning.saying.occasions import time_of_speaking
from service.comparison.words.alike.matching import without_alike
from service.comparison.words.bounds import opens_limit
from service.comparison.words.canonical import less, said_in_order, said_words
from service.domain.claims import Claim, Position, Voice
from service.domain.versions import Passage

#: Sentences on each side of one that may have been part of it, or it of them.
REACH = 2

#: Most words in front of a claim that belong to it.
MOST_IN_FRONT = 10

#: What goes on with what was said before whoever speaks, and tells no time or place of speaking: ", in spite of rain".
_GOES_ON = re.compile(r",|\s*(?:and|although|because|but|despite|in spite of|largely|mainly|mostly|though|whereas)\b")
#: What goes on with who spoke: ", adding that".
_GOES_ON_TELLING = re.compile(r"[\s,;]*(?:adding|arguing|claiming|insisting|noting|saying|stressing)(?: that)?\b")
#: Most words of content behind a claim that belong to it, and longest claim that they are looked for in, in letters.
MOST_BEHIND, LONGEST_SEARCHED = 60, 4_000
#: Most of those words that the other puts otherwise.
MOST_PUT_OTHERWISE = 2
#: Where a clause or a phrase of its own begins.
_CLAUSES = re.compile(
    r"[,;:–—]|\b(?=(?:largely|mainly|mostly|partly) because\b)"
    r"|(?<!ly )\b(?=(?:after|although|and|as|because|before|but|if|since|though|unless|until|when"
    r"|whereas|while|with)\b)",
    re.IGNORECASE,
)
#: What whoever speaks was asked before they do, which is told between them and their verb as often.
_ASKED = re.compile(r"\s*(?:when )?asked\b[^“”\"]*$", re.IGNORECASE)
_NO_FRONT = re.compile(
    r"[“”\"]|\b(?:although|and|because|but|if|nor|or|said|says|since|though|unless|when|which|while|who)\b",
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


def beside_both(before: Position, after: Position, edits: Edits) -> tuple[Beside, Beside]:
    """What else belongs to each of two positions; nothing where one is what the report tells behind somebody's claim.

    "Police would not say who paid, but | Osby had the money" -> "Police would not say who paid. | Osby had the money."
    """
    if any(_is_behind(one, side) for one, side in ((before, edits.before), (after, edits.after))):
        return NOTHING_BESIDE
    return beside_it(before, edits, 0), beside_it(after, edits, 1)


def _is_behind(position: Position, side: Side) -> bool:
    start = side.sentences[side.covered(position.passage)[0]].start
    return position.voice is Voice.NARRATION and position.passage.start > start


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
    if not front.strip() or len(front.split()) > MOST_IN_FRONT or (_NO_FRONT.search(front) and not _ASKED.match(front)):
        return None
    place = bisect_left(claims, start, key=lambda claim: claim.passage.start)
    if any(
        isinstance(one, Position) and one.passage.end < position.passage.end
        for one in takewhile(lambda one: one.passage.start < end, islice(claims, place, None))
    ):
        return None
    if is_attributed(position) and is_plain_report(position) and opens_limit(front) and not _ASKED.match(front):
        return None
    whole = Passage(start, position.passage.end, side.text[start : position.passage.end])
    return replace(position, passage=whole)


def with_moved(
    before: tuple[Position, Sequence[Claim]],
    after: tuple[Position, Sequence[Claim]],
    edits: Edits,
    words: Callable[[Position, int], str],
) -> tuple[str, str]:
    """The words of two positions, each with those around it in its sentence that the other says in itself.

    "They blocked it for two days" -> "For two days, | they blocked it".
    words: those of a position of the text 0 or 1. Each position stands with all claims of its text, in text order.
    """
    sides = before, after
    told = [words(one, at) for at, (one, _) in enumerate(sides)]
    fronts = [with_front(*side, edits, at) for at, side in enumerate(sides)]
    for at, front in enumerate(fronts):
        if front is not None:
            told[at] = _with_moved(told[at], words(front, at), told[1 - at])
    for at, (one, other) in enumerate(((before[0], after[0]), (after[0], before[0]))):
        if (whole := with_rest(one, other, edits, at)) is not None:
            told[at] = words(whole, at)
    return told[0], told[1]


def _with_moved(words: str, fronted: str, others: str) -> str:
    """The words with those in front of them where the other side says all of these, and else as they are."""
    front = said_words(fronted[: len(fronted) - len(words)])
    is_moved = not less(front, said_words(others)) and bool(less(front, said_words(words)) or not front)
    return fronted if is_moved else words


def with_rest(position: Position, other: Position, edits: Edits, at: int) -> Position | None:
    """The position with what its sentence says behind it, where the other says all of that beyond what it says itself.

    "It fell, the office said, | because petrol was cheap" -> "It fell because petrol was cheap, the office said".
    The two sentences say the same, and one of the claims is cut short where somebody speaks or another claim begins.
    None where nothing stands there, and where it may say when or where somebody spoke.
    """
    side = (edits.before, edits.after)[at]
    start, end = position.passage.end, side.sentences[side.covered(position.passage)[-1]].end
    rest = side.text[time_of_speaking(side.text, start, end) : end]
    rest = rest[found.end() :] if (found := _GOES_ON_TELLING.match(rest)) else rest
    if not (said := said_words(rest)) or len(said) > MOST_BEHIND or len(other.passage.exact) > LONGEST_SEARCHED:
        return None
    if is_attributed(position) and is_plain_report(position) and opens_limit(rest) and not _GOES_ON.match(rest):
        return None
    spare = less(said_words(other.passage.exact), said_words(position.passage.exact))
    if sum(less(said, spare).values()) > MOST_PUT_OTHERWISE or not _stands_together(rest, other.passage.exact):
        return None
    whole = Passage(position.passage.start, end, side.text[position.passage.start : end])
    return replace(position, passage=whole)


def _stands_together(rest: str, other: str) -> bool:
    """Whether another text says all of the words in one place: a part of one clause up to its edge, or whole clauses.

    So it is the clause that moved, and not its words: "the clinic stays, and the school will close" says of two things
    what "the clinic will close and the school stays" says of the other.
    """
    clauses = [said_in_order(clause) for clause in _CLAUSES.split(other)]
    words = [word for clause in clauses for word in clause]
    edges = sorted({0, *accumulate(map(len, clauses))})
    said = said_words(rest)
    size = sum(said.values())
    for start in range(len(words)):
        edge = next(edge for edge in edges if edge > start)
        for end in range(
            start + max(1, size - MOST_PUT_OTHERWISE), min(len(words), start + size + MOST_PUT_OTHERWISE) + 1
        ):
            if (end > edge and end not in edges) if start in edges else end != edge:
                continue
            there = Counter(words[start:end])
            missed, more = without_kin(less(said, there), less(there, said))
            if len(missed) + len(more) > 2 * MOST_PUT_OTHERWISE:
                continue
            if not (missed or more) or not any(without_alike(missed, more, rest, other)):
                return True
    return False


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
