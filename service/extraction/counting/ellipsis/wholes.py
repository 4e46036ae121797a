"""What a figure is of as well, which only the one right before it says: "50 per cent of them do, 40 per cent do not".

Refuses: a number that stands for a part of what another counts, or does again what was told of it (things.py).
"""

from collections.abc import Sequence

from service.extraction.counting.counted import Counted
from service.extraction.counting.gapping import is_of_one_whole, leaves_out_object, repeats_verb
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity

#: Words of an opening such as "Out of the 900" at most.
MOST_OPENING = 4

#: Units of shares of a whole.
SHARES = frozenset({"percent", "share"})


def left_out(
    words: Sequence[WordForm], chunks: Chunks, before: Counted, past: int, quantity: Quantity, first: int
) -> Phrase | None:
    """What a figure, with its modifier from words[first] on, is of as well, which only the one before it says.

    past: where the one before ends.
    """
    own = before.own
    if repeats_verb(words, quantity.last):
        return own or (before.subject if quantity.unit else None)
    if not quantity.unit:
        if own is None:
            return None
        is_whole = own.last == first - 1 and words[own.last].text == "," and _is_opened_by_whole(words, past)
        return own if is_whole or leaves_out_object(words, chunks, own, first) else None
    whole = own or before.subject
    is_share = whole is not None and quantity.unit in SHARES
    return (
        whole if is_share and is_of_one_whole(words, chunks, own.last if own else past, first, quantity.last) else None
    )


def _is_opened_by_whole(words: Sequence[WordForm], past: int) -> bool:
    """Whether a sentence opens with the number before words[past] as what another is of: "Of the [900] workers,"."""
    return past <= MOST_OPENING and words[0].norm == "of" and words[past - 1].is_number
