"""What comparing costs as texts grow: 3 per cent of the words edited, readings remembered, side by side with others.

The texts are made of the seed stories' words in the order in which they follow each other there, so that sentences
are of a natural length and none stands twice. Refuses: failing; no test asserts a time.
"""

import difflib
import random
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from diff_match_patch import diff_match_patch

from seeds.loader import read_seeds
from service.comparison.compare import compare
from service.text.memory import Memory
from tests.bench.measuring import Row, snapshot, timed

#: Words of a version, and the bar for comparing two of them, in seconds.
LENGTHS: tuple[tuple[int, float | None], ...] = ((1_000, None), (5_000, 0.3), (20_000, None), (50_000, 3.0))

#: Share of the words that are edited, and words of a paragraph.
EDITED, PARAGRAPH = 0.03, 60

#: Longest texts that the others are given: beyond it they take minutes.
LONGEST_FOR_OTHERS = 5_000

RUNS = 3


def rows() -> list[Row]:
    """The curve, one row a length, and what others need where they are given the texts."""
    found: list[Row] = []
    for words, bar in LENGTHS:
        before, after = make_pair(words)
        memory = Memory()
        sides = snapshot(before, memory), snapshot(after, memory)
        compare(*sides, memory)
        label = f"compare {words:,} words, 3 % edited"
        found.append(timed(label, [partial(compare, *sides, memory)] * RUNS, bar))
        if words <= LONGEST_FOR_OTHERS:
            others: tuple[tuple[str, Callable[[str, str], object]], ...] = (
                ("the same with difflib, by words", _by_words),
                ("the same with diff-match-patch, by letters, its limit of 1 s on", _by_letters),
            )
            found += [timed(other, [partial(run, before, after)]) for other, run in others]
    return found


def make_pair(words: int) -> tuple[str, str]:
    """Two versions of this length: of every hundred words of the first, three were dropped, added or exchanged."""
    chance = random.Random(words)
    before = _text(words, chance)
    after = before.split(" ")
    for _ in range(int(words * EDITED)):
        at = chance.randrange(len(after))
        after[at] = chance.choice(("", f"{after[at]} {chance.choice(after)}", chance.choice(after)))
    return before, " ".join(after)


def _text(words: int, chance: random.Random) -> str:
    texts = [version.text for seed in read_seeds() for entry in seed.articles for version in entry.versions]
    follows: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        tokens = text.split()
        for one, other in pairwise(tokens):
            follows[one].append(other)
    word, made = "The", ["The"]
    while len(made) < words:
        word = chance.choice(follows[word]) if follows.get(word) else "The"
        made.append(f"{word}\n\n" if len(made) % PARAGRAPH == 0 and word.endswith(".") else word)
    return " ".join(made)


def _by_words(before: str, after: str) -> None:
    difflib.SequenceMatcher(None, before.split(), after.split(), autojunk=False).get_opcodes()


def _by_letters(before: str, after: str) -> None:
    diff_match_patch().diff_main(before, after)
