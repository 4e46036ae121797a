"""Whether a page was written anew: many of its sentences were turned about, and not only those that say something else.

An update leaves most sentences in their order. Where a desk retells a page, it splits, joins and fronts, and turns
active to passive; then other words are hardly ever other news.
Refuses: what is told of such a page (evidence.py, said.py).
"""

from collections import Counter
from collections.abc import Sequence

from service.comparison.aligning.forms import words_in_order

#: Share of the content words that both sides of a sentence have which stand in another order, where it was turned.
TURNED = 0.1

#: Share of a page's sentences in such groups from which on it is retold, and fewest groups. Chosen on pairs judged by
#: hand: of 33 pages that a desk wrote anew 27 are, 14 of them without news; of 191 others 4, and none with news.
RETOLD, FEWEST_TURNED = 0.3, 3


def turned_groups(groups: Sequence[tuple[Sequence[str], Sequence[str], int]], sentences: int) -> frozenset[int]:
    """The groups that were turned about, by their place in the list, of a page that was written anew; else none.

    groups: of each the content words of both sides in their order, and how many sentences it has; 0 of one that is the
    same. sentences: those of both texts.
    """
    if sum(size for *_, size in groups) < RETOLD * sentences:
        return frozenset()
    turned = [at for at, (one, other, size) in enumerate(groups) if size and is_turned(one, other)]
    is_retold = len(turned) >= FEWEST_TURNED and sum(groups[at][2] for at in turned) >= RETOLD * sentences
    return frozenset(turned) if is_retold else frozenset()


def is_turned(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a tenth or more of the words that both have stand in another order.

    >>> is_turned("water bill osby rise".split(), "osby see water bill rise".split())
    True
    """
    both = (Counter(one) & Counter(other)).total()
    return both - words_in_order(one, other) >= TURNED * both > 0
