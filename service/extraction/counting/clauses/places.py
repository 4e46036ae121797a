"""Where what a figure counts is or happened, by name, behind the figure: "were killed in [Gaza]".

Refuses: places that no name tells.
"""

from collections.abc import Sequence

from service.extraction.counting.phrases import Chunks
from service.extraction.counting.sameness import telling_lemmas
from service.extraction.counting.subjects import is_time
from service.extraction.numerals.word_forms import WordForm

#: Prepositions behind which the name of a place stands, and how far behind a figure they are looked for, in words.
PLACING = frozenset("across around at in inside into near outside through throughout to".split())
#: Verbs behind which a place stands without one, in lemmas; parts of a place that a name goes on behind.
ENTERING = frozenset("cross enter flee leave reach".split())
PARTS_OF_PLACES = frozenset("area areas city part parts port province region state suburb suburbs town village".split())
FARTHEST_PLACE = 8


def place_behind(words: Sequence[WordForm], chunks: Chunks, last: int) -> set[str]:
    """Where what is counted is or happened, by name, behind the figure in its clause: "were killed in Gaza"."""
    for at in range(last, min(last + FARTHEST_PLACE, len(words) - 1)):
        if words[at].text in ",;:.()" or chunks.tags[at] in "CF":
            break
        if words[at].norm not in PLACING and words[at].lemma not in ENTERING:
            continue
        start = at + 1 + (chunks.tags[at + 1] == "D")
        if start + 2 < len(words) and words[start].norm in PARTS_OF_PLACES and words[start + 1].norm == "of":
            start += 2 + (chunks.tags[start + 2] == "D")  # "in parts of Colorado"
        phrase = chunks.phrase_of(start)
        if phrase and words[phrase.first].text[0].isupper() and not is_time(words, phrase):
            return set(telling_lemmas(words, phrase))
    return set()
