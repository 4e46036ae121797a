"""Whether what came or went on a retold page is said on its other side, in a sentence that says more than it did.

Words count as said only where the sentence that says them had not said them before: "Police searched the house. They
searched the garden." is not said by "The house was searched by police.".
Refuses: sentences beside each other that were split or joined (lone.py), numbers (telling/alone.py).
"""

import re

from service.comparison.aligning.edits import Edits
from service.comparison.meaning.likeness import is_plain_report, without_kin
from service.comparison.meaning.news.fates import fates_in
from service.comparison.retelling.evidence import names_in, numbers_in
from service.comparison.words.alike.matching import without_alike
from service.comparison.words.canonical import less, said_words
from service.comparison.words.stances import says_no
from service.domain.claims import Position, Voice

#: Least share of its content words that the other sentence has to say, and fewest of them that say anything.
SAID, FEWEST = 0.66, 2

#: How far from where it would stand such a sentence is looked for, in sentences.
FAR = 12

#: How far below a headline what it says is looked for, in code points: the lead tells what became of it.
NEAR = 600

_SILENT = frozenset(("not", "say"))
_QUOTED = re.compile('[“”"]')


def is_said_anew(position: Position, edits: Edits, at: int) -> bool:
    """Whether on a retold page another sentence says most of what a claim of the text `at` (0 before, 1 after) says.

    It has its names and numbers, and a "no" where the claim has one, and tells of the same that befell somebody.
    """
    if not edits.is_retold:
        return False
    told = position.passage.exact
    held = " ".join(part.exact for part in position.content) if _is_plain(position) else told
    said = {word: often for word, often in said_words(held).items() if word not in _SILENT}
    if sum(said.values()) < FEWEST or _QUOTED.search(told):
        return False
    own, other = (edits.before, edits.after)[at], (edits.before, edits.after)[1 - at]
    if position.passage.end <= own.headline_end:
        below = (one.text for one in own.sentences if own.headline_end <= one.start < own.headline_end + NEAR)
        return any(_says(said, dict(said_words(words)), held, words) for words in below)
    mine = own.index_of(position.passage.start)
    place = mine * len(other.sentences) // max(1, len(own.sentences))
    for index in range(max(0, place - FAR), min(len(other.sentences), place + FAR + 1)):
        words = other.sentences[index].text
        more = _said_more(index, mine, held, edits, at)
        if _says(said, more, held, words) and fates_in(told) <= fates_in(words):
            return True
    return False


def _says(said: dict[str, int], more: dict[str, int], held: str, words: str) -> bool:
    """Whether words say most of what is held, with its names, numbers and "no". more: what counts of them as said."""
    if said.keys().isdisjoint(more):
        return False
    missed = without_alike(*without_kin(less(said, more), less(more, said)), held, words)[0]
    return (
        sum(missed.values()) <= (1 - SAID) * sum(said.values())
        and says_no(held) is says_no(words)
        and names_in(held) <= names_in(f"… {words}")
        and numbers_in(held) <= numbers_in(words)
    )


def _is_plain(position: Position) -> bool:
    return position.voice is Voice.ATTRIBUTED and bool(position.content) and is_plain_report(position)


def _said_more(index: int, mine: int, held: str, edits: Edits, at: int) -> dict[str, int]:
    """The words of a sentence of the other text beyond those of the sentences that it was made of.

    Of the claim's own sentence what it says beside the claim counts as said.
    """
    own, other = (edits.before, edits.after)[at], (edits.before, edits.after)[1 - at]
    group = (edits.group_before, edits.group_after)[1 - at].get(index)
    words = said_words(other.sentences[index].text)
    if group is None:
        return dict(words)
    made_of = (edits.groups[group].before, edits.groups[group].after)[at]
    texts = [own.sentences[i].text.replace(held, " ") if i == mine else own.sentences[i].text for i in made_of]
    return less(words, *map(said_words, texts))
