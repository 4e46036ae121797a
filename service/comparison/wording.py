"""Word-by-word difference of two pieces of text, for reading and for finding what changed.

Words are compared, not letters: a number with its sign and unit mark is one word, and a quotation mark
stays with the word it opens or closes, so neither is ever torn. There is no time limit, so the outcome is
the same everywhere; sizes are bounded instead.
Refuses: meaning; aligning sentences (alignment.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

from service.comparison.aligning.alignment import FUNCTION_WORDS
from service.text.memory import remember_short

Range = tuple[int, int]
TokenEdit = tuple[Range | None, Range | None]
Hunk = tuple[int, int, int, int]  # before start and end, after start and end; in tokens, half-open

#: Most tokens a side compared at all; beyond it everything between the common start and end is one change.
LONGEST_COMPARED = 20_000

#: Two edits are one when what stands between weighs this much or less (a content word weighs 2, others 1) ...
BRIDGE = 3

#: ... and both are at least this many tokens long: of small edits each is told by itself.
BRIDGED_FROM = 3

#: An edit whose sides are this unlike in length, and this long, is a deletion and an insertion that meet by chance.
LOPSIDED, LOPSIDED_FROM = 5, 8

#: A word that moved over at most this many tokens, and a run of at most this many, is the same word in another place.
#: Measured with the two rules above it on the training part of arXivEdits: exact edits 65.0 -> 68.5.
MOVED_OVER, MOST_MOVED = 8, 4

#: Pairs of texts of which it is remembered where they differ.
PAIRS_REMEMBERED = 2_048

_TOKEN = re.compile(
    r"""
      \s+
    | [“"‘(\[£$€¥]{0,4} (?:
          [-−+]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?
        | [^\W\d_]+\d*(?:[-‑'’][^\W_]+)*
      ) [”"%)\]]*
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stands in both texts, or in one."""

    kind: str  # same, deleted, inserted
    text: str


@remember_short(PAIRS_REMEMBERED)
def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """Pieces in reading order. Same and deleted ones make up `before`, same and inserted ones `after`, to the letter.

    >>> [(p.kind, p.text) for p in compare_words("at least 12 people", "at least 19 people")]
    [('same', 'at least '), ('deleted', '12'), ('inserted', '19'), ('same', ' people')]
    """
    sides = _tokens(before), _tokens(after)
    pieces: list[Piece] = []
    at = 0
    for start, end, other_start, other_end in _joined_over_spaces(_hunks(*sides), sides[0]):
        _append(pieces, "same", sides[0][at:start])
        _append(pieces, "deleted", sides[0][start:end])
        _append(pieces, "inserted", sides[1][other_start:other_end])
        at = end
    _append(pieces, "same", sides[0][at:])
    return tuple(pieces)


@remember_short(PAIRS_REMEMBERED)
def _tokens(text: str) -> list[str]:
    """Words, signs and space, in order. Not to be written to."""
    return _TOKEN.findall(text)


def token_edits(before: Sequence[str], after: Sequence[str]) -> tuple[TokenEdit, ...]:
    """Edits as (range before or None, range after or None), half-open token ranges, in order.

    None before is an insertion, None after a deletion, both given a substitution. A capital that came or went because
    a word opens the text is no edit, and neither is a word that changed places with its neighbours.
    """
    lower = [token.lower() for token in before], [token.lower() for token in after]
    hunks = [_slid(hunk, *around, *lower) for hunk, around in _with_room(_fewest_hunks(*lower), *lower)]
    hunks = _without_moved(_with_capitals(hunks, before, after), *lower)
    edits: list[TokenEdit] = []
    for start, end, other_start, other_end in _bridged(hunks, before):
        old = (start, end) if start < end else None
        new = (other_start, other_end) if other_start < other_end else None
        edits += [(old, None), (None, new)] if old and new and _is_lopsided(old, new) else [(old, new)]
    return tuple(edits)


def _append(pieces: list[Piece], kind: str, tokens: Sequence[str]) -> None:
    if tokens:
        pieces.append(Piece(kind, "".join(tokens)))


def _hunks(before: Sequence[str], after: Sequence[str]) -> list[Hunk]:
    """Where the two differ, in order, none touching the next."""
    most = min(len(before), len(after))
    start = 0
    while start < most and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < most - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    middles = list(before[start : len(before) - tail]), list(after[start : len(after) - tail])
    longest = max(map(len, middles))
    if not longest:
        return []
    if longest > LONGEST_COMPARED or not all(middles):
        return [(start, start + len(middles[0]), start, start + len(middles[1]))]
    found = _plain_hunks(*middles)
    found = _differ(*middles) if found is None else found
    return [(a + start, b + start, c + start, d + start) for a, b, c, d in found]


def _plain_hunks(before: list[str], after: list[str]) -> list[Hunk] | None:
    """The only fewest edits there are, where all tokens that both have stand in one order; None where they do not."""
    shared = frozenset(before).intersection(after)
    kept = [[at for at, token in enumerate(side) if token in shared] for side in (before, after)]
    if [before[at] for at in kept[0]] != [after[at] for at in kept[1]]:
        return None
    hunks = []
    start = other_start = 0
    for end, other_end in (*zip(*kept, strict=True), (len(before), len(after))):
        if start < end or other_start < other_end:
            hunks.append((start, end, other_start, other_end))
        start, other_start = end + 1, other_end + 1
    return hunks


def _differ(before: list[str], after: list[str]) -> list[Hunk]:
    """diff-match-patch over tokens, each written as one private character; its time limit is off."""
    codes: dict[str, str] = {}
    coded = ["".join(codes.setdefault(t, chr(0x10000 + len(codes))) for t in side) for side in (before, after)]
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    hunks: list[Hunk] = []
    i = j = 0
    for kind, run in differ.diff_main(coded[0], coded[1], False):
        size = len(run)
        ahead = (i + size * (kind <= 0), j + size * (kind >= 0))
        if kind and hunks and hunks[-1][1] == i and hunks[-1][3] == j:
            hunks[-1] = (hunks[-1][0], ahead[0], hunks[-1][2], ahead[1])
        elif kind:
            hunks.append((i, ahead[0], j, ahead[1]))
        i, j = ahead
    return hunks


def _joined_over_spaces(hunks: list[Hunk], before: Sequence[str]) -> list[Hunk]:
    """Changed words with nothing but space between them are one change."""
    joined: list[Hunk] = []
    for hunk in hunks:
        if joined and not "".join(before[joined[-1][1] : hunk[0]]).strip():
            joined[-1] = (joined[-1][0], hunk[1], joined[-1][2], hunk[3])
        else:
            joined.append(hunk)
    return joined


def _with_room(hunks: list[Hunk], before: Sequence[str], after: Sequence[str]) -> list[tuple[Hunk, tuple[int, int]]]:
    """Each hunk with the number of equal tokens before and after it."""
    ends = [(0, 0), *((hunk[1], hunk[3]) for hunk in hunks)]
    starts = [*((hunk[0], hunk[2]) for hunk in hunks), (len(before), len(after))]
    return [(hunk, (hunk[0] - ends[index][0], starts[index + 1][0] - hunk[1])) for index, hunk in enumerate(hunks)]


def _slid(hunk: Hunk, room_before: int, room_after: int, before: Sequence[str], after: Sequence[str]) -> Hunk:
    """An insertion or deletion that could stand in several places stands where a phrase begins."""
    a, b, c, d = hunk
    if a < b and c < d:
        return hunk
    tokens, start, end = (before, a, b) if c == d else (after, c, d)
    shifts = [0]
    while len(shifts) <= room_before and tokens[start - len(shifts)] == tokens[end - len(shifts)]:
        shifts.append(-len(shifts))
    ahead = 0
    while ahead < room_after and tokens[start + ahead] == tokens[end + ahead]:
        ahead += 1
        shifts.append(ahead)

    def merit(shift: int) -> tuple[int, int]:
        first, last = tokens[start + shift], tokens[end + shift - 1]
        opens_text = last in ",;:" and start + shift == 0
        return 3 * opens_text + 2 * (first in ",;:(") + (first.lower() in FUNCTION_WORDS) - (last == "."), shift

    best = max(shifts, key=merit)
    return a + best, b + best, c + best, d + best


def _fewest_hunks(before: Sequence[str], after: Sequence[str]) -> list[Hunk]:
    """Where the two differ, read forwards or backwards, whichever tells it in fewer and plainer edits."""
    size, other_size = len(before), len(after)
    backwards = [
        (size - end, size - start, other_size - other_end, other_size - other_start)
        for start, end, other_start, other_end in reversed(_hunks(before[::-1], after[::-1]))
    ]
    return min(_hunks(before, after), backwards, key=lambda hunks: (len(hunks), *_sizes(hunks)))


def _sizes(hunks: list[Hunk]) -> tuple[int, int]:
    """Tokens changed, and edits with one side only."""
    return sum(b - a + d - c for a, b, c, d in hunks), sum((a == b) != (c == d) for a, b, c, d in hunks)


def _with_capitals(hunks: list[Hunk], before: Sequence[str], after: Sequence[str]) -> list[Hunk]:
    """The hunks and those of words that differ in case alone, but for the first of either text; none touching."""
    found: list[Hunk] = []
    i = j = 0
    for hunk in (*hunks, (len(before), len(before), len(after), len(after))):
        while i < hunk[0]:
            if before[i] != after[j] and i and j:
                _append_hunk(found, (i, i + 1, j, j + 1))
            i, j = i + 1, j + 1
        _append_hunk(found, hunk)
        i, j = hunk[1], hunk[3]
    return [hunk for hunk in found if hunk[0] < hunk[1] or hunk[2] < hunk[3]]


def _append_hunk(found: list[Hunk], hunk: Hunk) -> None:
    if found and found[-1][1] == hunk[0] and found[-1][3] == hunk[2]:
        found[-1] = (found[-1][0], hunk[1], found[-1][2], hunk[3])
    else:
        found.append(hunk)


def _without_moved(hunks: list[Hunk], before: Sequence[str], after: Sequence[str]) -> list[Hunk]:
    """The hunks without the words at their edges that only went from one hunk to the next."""
    left = list(hunks)
    for k in range(len(left) - 1):
        for gone, new in ((k, k + 1), (k + 1, k)):
            if left[k + 1][0] - left[k][1] > MOVED_OVER:
                continue
            a, b, c, d = *left[gone][:2], *left[new][2:]
            (a, b), (c, d) = _without_shared_edge((a, b), (c, d), before, after)
            left[gone] = (a, b, *left[gone][2:])
            left[new] = (*left[new][:2], c, d)
    return [hunk for hunk in left if hunk[0] < hunk[1] or hunk[2] < hunk[3]]


def _without_shared_edge(old: Range, new: Range, before: Sequence[str], after: Sequence[str]) -> tuple[Range, Range]:
    """The ranges less the longest run of words that stands at an edge of both and holds a content word."""
    for size in range(min(old[1] - old[0], new[1] - new[0], MOST_MOVED), 0, -1):
        for at_start, new_at_start in ((True, True), (True, False), (False, True), (False, False)):
            run = before[old[0] : old[0] + size] if at_start else before[old[1] - size : old[1]]
            other = after[new[0] : new[0] + size] if new_at_start else after[new[1] - size : new[1]]
            if run == other and any(_bridge_weight(token) > 1 for token in run):
                return _less(old, size, at_start), _less(new, size, new_at_start)
    return old, new


def _less(range_: Range, size: int, at_start: bool) -> Range:
    return (range_[0] + size, range_[1]) if at_start else (range_[0], range_[1] - size)


def _bridged(hunks: list[Hunk], before: Sequence[str]) -> list[Hunk]:
    joined: list[Hunk] = []
    for hunk in hunks:
        if joined:
            last = joined[-1]
            between = sum(_bridge_weight(token) for token in before[last[1] : hunk[0]])
            shorter = min(max(last[1] - last[0], last[3] - last[2]), max(hunk[1] - hunk[0], hunk[3] - hunk[2]))
            if between <= BRIDGE and shorter >= BRIDGED_FROM:
                joined[-1] = (last[0], hunk[1], last[2], hunk[3])
                continue
        joined.append(hunk)
    return joined


def _bridge_weight(token: str) -> int:
    return 1 if token.lower() in FUNCTION_WORDS or not any(c.isalnum() for c in token) else 2


def _is_lopsided(old: Range, new: Range) -> bool:
    sizes = sorted((old[1] - old[0], new[1] - new[0]))
    return sizes[1] >= LOPSIDED * sizes[0] and sizes[1] >= LOPSIDED_FROM
