"""Sentences that changed in words which stand in no claim, so that no pair of claims tells of it.

A clause beside a claim has a side of its own: "offered 4 per cent, which the union rejected".
Refuses: pairing claims (aligning/pairing.py), kinds of change (judgement.py).
"""

import re
from collections.abc import Sequence

from service.comparison.aligning.beside import whole_of
from service.comparison.aligning.paired import Paired
from service.comparison.change import Frame, change_alone, make_change
from service.comparison.importance import bears_news, is_material
from service.comparison.lone import touching
from service.comparison.meaning.denying.negations import differ_by_no
from service.comparison.meaning.doing.turns import opens_turn
from service.comparison.meaning.doing.voices import is_relative_turned
from service.comparison.meaning.likeness import read_as
from service.comparison.meaning.parts import as_clause, opens_with
from service.comparison.meaning.scope.lists import items_more
from service.comparison.meaning.sorts import is_content
from service.comparison.meaning.swaps import Swap, pair_positions
from service.comparison.meaning.turned.matters import turned_matters
from service.comparison.telling.alone import has_gone_alone
from service.comparison.words.alike.past import is_past_form
from service.comparison.words.canonical import less, said_words
from service.comparison.words.clauses import EDGES, tells_deed_too
from service.comparison.words.tables import JOINING
from service.domain.changes import Change, ChangeKind
from service.domain.claims import Position
from service.domain.versions import Passage
from service.text.words import lemma_of

#: Fewest content words of a clause that tells something by itself: "and called a strike", no "and left".
FEWEST_WORDS = 2

_WORD = re.compile(r"[\w’']+")
#: Verbs behind which "up" and "down" say the same, in lemmas.
_EITHER_WAY = frozenset({"burn", "close", "slow"})
_ASIDE = re.compile(r"\s*(?:who|whose|which)\s", re.IGNORECASE)
_MAY_PUT_IN = re.compile(r"who|which|and |but ", re.IGNORECASE)  # what any of it holds
_OPENS_ASIDE = re.compile(r",? ?(?:who|which) ?", re.IGNORECASE)
#: A sentence that tells something of somebody in an aside: "The minister, who resigned, has been arrested."
_WITH_ASIDE = re.compile(
    r"(?P<who>(?:[^,.;:“”\"]|, [^,.;:“”\"]{1,40},(?= who| which)){2,80}),? (?:who|which|whose) [^“”\"]{4,160},"
    r" (?P<main>[^“”\"]+)",
    re.DOTALL,
)
_AUXILIARIES = frozenset("are could did does had has have is may might must should was were will would".split())
#: What is to come of whoever it is.
_TO_COME = re.compile(r"(?:(?:is|are|was|were) (?:due |expected |likely |scheduled |set )?to|will|would)\b")
#: What ends a sentence and may stand in no claim.
_END = ' .!?"”’'


def with_unclaimed(changes: Sequence[Change], paired: Paired, frame: Frame) -> list[Change]:
    """The changes, and those of sentences of which no position told that they say the opposite now.

    It is the opposite where a sentence only gained or lost a "no", or says "up" for "down", or where a clause that
    stands in no claim takes the other side of one matter. It is other content where who did it in a clause is now the
    one to whom it was done.
    """
    side, found = frame.edits.before, list(changes)
    told = {i for one in changes if one.material and one.before for i in side.covered(one.before.passage)}
    longer = {one.before.claim_id for one in changes if one.kind is ChangeKind.RESCOPED and one.before}
    for pair in paired.pairs:
        before, after, covered = pair.before, pair.after, side.covered(pair.before.passage)
        if not isinstance(before, Position) or not isinstance(after, Position):
            continue
        is_told = bool(told.intersection(covered))
        if is_told and before.id not in longer:
            continue
        if not is_told and (news := _news_behind_aside(before, after, frame)):
            told.update(covered)
            found.append(change_alone(news[1], (ChangeKind.REMOVED, ChangeKind.ADDED)[news[0]], frame))
            continue
        if pair.is_half:
            continue
        whole = [whole_of(one, frame.edits, at) for at, one in enumerate((before, after))]
        if is_told and not (_lists_more(before, after) and differ_by_no(*whole)):
            continue
        kind = (
            ChangeKind.REVERSED
            if differ_by_no(*whole) or _turns_up_or_down(*whole)
            else ChangeKind.REVISED
            if is_relative_turned(*whole)
            else None
        )
        if kind is not None:
            told.update(covered)
            found = [one for one in found if one.before is None or one.before.claim_id != before.id]
            found.append(make_change((kind,), before, after, frame))
        elif beside := _turned_beside(before, after, frame) or _told_aside(before, after, frame):
            told.update(covered)
            found.append(make_change((beside[0],), *beside[1:], frame))
        elif clause := _clause_behind(before, after, frame) or _turn_put_in(before, after, found, frame):
            told.update(covered)
            found.append(change_alone(clause[1], (ChangeKind.REMOVED, ChangeKind.ADDED)[clause[0]], frame))
    return found


def _lists_more(before: Position, after: Position) -> bool:
    """Whether one lists more than the other, which may deny it behind: "ruled out a pact[, but not a deal]"."""
    told = before.passage.exact, after.passage.exact
    return bool(items_more(*told) or items_more(*told[::-1]))


def _turns_up_or_down(before: str, after: str) -> bool:
    """Whether "up" and "down" gave way to each other in one place and all else is the same: "12 feet down".

    Not where either says the same: "slowed up", "slowed down", "is down to ministers".
    """
    words = [_WORD.findall(side.lower()) for side in (before, after)]
    apart = [at for at, (one, other) in enumerate(zip(*words, strict=False)) if one != other]
    if len(words[0]) != len(words[1]) or len(apart) != 1 or {side[apart[0]] for side in words} != {"up", "down"}:
        return False
    at = apart[0]
    return not (at and lemma_of(words[0][at - 1]) in _EITHER_WAY) and words[0][at + 1 : at + 2] != ["to"]


def _turned_beside(before: Position, after: Position, frame: Frame) -> tuple[ChangeKind, Position, Position] | None:
    """The two sentences as positions, where one side of one matter gave way to the other in words of no claim."""
    sides = []
    for at, one in enumerate((before, after)):
        side = (frame.edits.before, frame.edits.after)[at]
        covered = side.covered(one.passage)
        whole = side.sentences[covered[0]].whole
        if len(covered) != 1 or len(one.passage.exact.rstrip(_END)) >= len(whole.exact.rstrip(_END)):
            return None  # it was judged as a whole
        sides.append(read_as(whole, None))
    earlier, later = sides
    if earlier.passage.exact == later.passage.exact:
        return None
    pair = pair_positions(earlier, later, earlier.passage.exact, later.passage.exact)
    return (ChangeKind.REVERSED, earlier, later) if turned_matters(pair) else None


def _clause_behind(before: Position, after: Position, frame: Frame) -> tuple[int, Position] | None:
    """What else was done, told on one side behind a claim that stands in both: 0 before or 1 after, and the clause.

    "The union rejected the deal" -> "The union rejected the deal and called a strike".
    """
    if before.passage.exact.rstrip(_END) != after.passage.exact.rstrip(_END):
        return None
    rests = []
    for at, one in enumerate((before, after)):
        side = (frame.edits.before, frame.edits.after)[at]
        covered = side.covered(one.passage)
        end = side.sentences[covered[-1]].whole.end
        rests.append(side.text[one.passage.end : end].rstrip(_END))
    if bool(rests[0]) is bool(rests[1]):
        return None
    at = 0 if rests[0] else 1
    rest, one = rests[at], (before, after)[at]
    words = rest.lstrip(" ,;")
    start = one.passage.end + len(rest) - len(words)
    claims = (frame.before, frame.after)[at].claims
    is_told = any(isinstance(c, Position) and start <= c.passage.start < start + len(words) for c in claims)
    if is_told or not tells_deed_too(words) or len(said_words(words)) < FEWEST_WORDS:
        return None
    passage = Passage(start, start + len(words), words)
    if any(has_gone_alone(one, True) and opens_with(one, passage) for one in touching(frame.figures[at], passage)):
        return None  # its figure tells it
    clause = as_clause(one, passage)
    return (at, clause) if is_material(ChangeKind.ADDED, None, clause) else None


def _news_behind_aside(before: Position, after: Position, frame: Frame) -> tuple[int, Position] | None:
    """The sentence that tells in an aside what the other did, and something new of whoever it is: 0 before or 1 after.

    "The minister has resigned" -> "The minister, who resigned, has been arrested". Not where it is said elsewhere.
    """
    sides = frame.edits.before, frame.edits.after
    wholes = [side.sentence_of(one) for side, one in zip(sides, (before, after), strict=True)]
    if wholes[0] is None or wholes[1] is None:
        return None
    for at, whole in ((1, wholes[1]), (0, wholes[0])):
        found, other = _WITH_ASIDE.fullmatch(whole.exact), wholes[1 - at]
        if found is None or other is None or _WITH_ASIDE.fullmatch(other.exact) or not _opens_verb(found["main"]):
            continue
        main = said_words(found["main"])
        elsewhere = (sentence.whole.exact for sentence in sides[1 - at].sentences)
        if any(2 * sum(less(main, said_words(one)).values()) < sum(main.values()) for one in elsewhere):
            continue
        bare = f"{found['who']} {found['main']}"
        is_news = bears_news(bare) or opens_turn(found["main"]) or _TO_COME.match(found["main"])
        if is_news and less(main, said_words(other.exact)):
            return at, read_as(whole, None)
    return None


def _opens_verb(clause: str) -> bool:
    """Whether a clause goes on with a verb: "has been arrested", "admitted polluting the river"."""
    first = clause.split()[0].lower()
    return first in _AUXILIARIES or is_past_form(first)


def _turn_put_in(
    before: Position, after: Position, found: Sequence[Change], frame: Frame
) -> tuple[int, Position] | None:
    """What else somebody did or came to, beside what now is an aside or before "and": 0 before or 1 after, and it.

    "The mill employs 80 people" -> "The mill, which employs 80 people, admitted polluting the river".
    """
    if not any(map(_MAY_PUT_IN.search, (before.passage.exact, after.passage.exact))):
        return None
    swaps = pair_positions(before, after, before.passage.exact, after.passage.exact).swaps
    said = [swap for swap in swaps if swap.gone or swap.new]
    if len(said) != 1 or (said[0].gone and said[0].new):
        return None
    at = 0 if said[0].gone else 1
    one, put_in = (before, after)[at], [(swap.deleted, swap.inserted)[at] for swap in swaps]
    words = (said[0].deleted, said[0].inserted)[at].strip(EDGES)
    is_beside = any(map(_OPENS_ASIDE.fullmatch, put_in)) or words.startswith(("and ", "but "))
    start = one.passage.start + one.passage.exact.find(words)
    if not is_beside or not opens_turn(words) or start < one.passage.start:
        return None
    if any(c.material and (side := (c.before, c.after)[at]) and side.passage.start == start for c in found):
        return None  # it is told
    other = (frame.edits.after, frame.edits.before)[at]
    told = said_words(words).keys() - JOINING
    if any(told <= said_words(sentence.whole.exact).keys() for sentence in other.sentences):
        return None  # it has a sentence of its own there
    return at, as_clause(one, Passage(start, start + len(words), words))


def _told_aside(before: Position, after: Position, frame: Frame) -> tuple[ChangeKind, Position, Position] | None:
    """The two sentences as positions, where what is said of the holder is another: "Lund, who is for it".

    It turned, or other content took the place of what was said. Not where only what the holder is was put otherwise:
    "Lund, the junior minister"; and numbers are told as figures.
    """
    if before.source is None or after.source is None:
        return None
    (who, _, aside), (whom, _, other) = (one.mention.exact.partition(",") for one in (before.source, after.source))
    if aside == other or not all(map(_ASIDE.match, (aside, other))) or said_words(who) != said_words(whom):
        return None
    pair = pair_positions(read_as(before.source.mention, None), read_as(after.source.mention, None), aside, other)
    if turned_matters(pair) or differ_by_no(aside, other):
        kind = ChangeKind.REVERSED
    elif any(swap.gone and swap.new and not _is_number(swap) and is_content(pair, swap) for swap in pair.swaps):
        kind = ChangeKind.REVISED
    else:
        return None
    sides = (frame.edits.before, before), (frame.edits.after, after)
    earlier, later = (read_as(side.sentences[side.covered(one.passage)[0]].whole, None) for side, one in sides)
    return kind, earlier, later


def _is_number(swap: Swap) -> bool:
    return any(map(str.isdigit, f"{swap.deleted}{swap.inserted}"))
