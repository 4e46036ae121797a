"""Clauses that go on past another one to their second verb: "was 7.8 per cent when Lund took office and peaked at 10".

Refuses: a second clause with a subject of its own, and verbs by which the nearer one may have moved something.
"""

from collections.abc import Sequence

from service.extraction.counting.phrases import Chunks
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity

#: Words behind a figure that open the clause of when it was so much.
WHEN = frozenset("after as before once since until when while".split())
#: Verbs by which an amount comes to a figure, in lemmas and in forms that are none.
REACHING = frozenset(
    """climb decline decrease drop dwindle fall fell fallen grew grow grown hit increase jump mount peak plummet plunge
    reach rise risen rose sank sink slide slid slip slump soar stood stand surge swell swelled top tumble""".split()
)
#: Words of how far from a figure its clause of when begins, and letters of what may stand before the second verb.
MOST_BEFORE_WHEN, LOOSE = 4, frozenset("AV")
#: Letters of what may stand between that and its figure.
LEADING = frozenset("ADP")


def is_resumed(words: Sequence[WordForm], chunks: Chunks, before: Quantity, one: Quantity) -> bool:
    """Whether the verb of a figure that counts nothing is a second one of what the figure before it is of."""
    if before.unit != one.unit:
        return False
    end = min(before.last + MOST_BEFORE_WHEN, one.first)
    opened = next((at for at in range(before.last, end) if words[at].norm in WHEN), 0)
    if not opened:
        return False
    joined = [at for at in range(opened + 1, one.first) if words[at].norm in ("and", "but")]
    if len(joined) != 1 or any(word.text in ",;:" for word in words[before.last : one.first]):
        return False
    if "V" not in chunks.tags[opened : joined[0]]:
        return False
    verb = next((at for at in range(joined[0] + 1, one.first) if chunks.tags[at] not in LOOSE), one.first) - 1
    told = words[joined[0] + 1 : verb + 1]
    is_reached = any(word.lemma in REACHING or word.norm in REACHING for word in told)
    return is_reached and LEADING.issuperset(chunks.tags[verb + 1 : one.first])
