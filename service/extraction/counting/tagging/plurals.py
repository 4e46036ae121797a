"""Verbs right behind those who are counted: "30,000 emails [containing] secrets", "200 victims [sue]".

Refuses: participles before them (participles.py), and every other word's letter (tags.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import MANY
from service.extraction.counting.tagging.letters import FIGURE, NOUN, OPEN
from service.extraction.numerals.word_forms import WordForm

#: What those before it do to what stands behind it, and which hardly ever says what kind something is.
DOING_TO = frozenset(
    """alleging attending bearing belonging bringing carrying causing claiming containing covering demanding describing
    detailing employing experiencing facing fleeing holding involving lacking needing numbering offering opposing owning
    possessing producing providing receiving representing requiring resisting seeking showing suffering supporting
    transporting using wanting wearing""".split()
)
#: Bare verbs that are rarely nouns, and those that are as often, which a number of those who do it shows.
DOING = frozenset("arise disappear flee perish sue vanish".split())
MAY_DO = frozenset("demand demonstrate protest".split())
BARE = DOING | MAY_DO
#: Plurals by which something is of a kind: "ten goods carrying wagons".
KINDS = frozenset("arms customs drugs goods news sales savings securities sports systems weapons".split())
FAR = 5


def is_done_by(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether words[at] is what the plural right before it does, of which a figure tells how many there are."""
    norm = words[at].norm
    if norm not in DOING_TO and norm not in BARE:
        return False
    who = words[at - 1]
    is_many = who.norm in MANY or (who.norm.endswith("s") and who.lemma != who.norm)
    if tags[at - 1] != NOUN or not is_many or who.norm in KINDS or not _is_counted(words, at - 1, tags):
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if norm in DOING_TO:
        return after is not None and after.text[0].isalpha() and after.norm not in OPEN
    return norm in DOING or after is None or after.is_sign or after.text.islower()


def _is_counted(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a figure, with "of" or not, stands before the phrase that ends at words[at], and no article before it."""
    back = at
    while back > 0 and tags[back] == NOUN and at - back < FAR:
        back -= 1
    back -= words[back].norm == "of"
    if back < 0 or tags[back] != FIGURE:
        return False
    while back > 0 and tags[back] == FIGURE:
        back -= 1
    return words[back].norm not in ("a", "an", "the")
